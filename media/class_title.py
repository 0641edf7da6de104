"""A title for a class from what its file says or is called."""

from __future__ import annotations

import re
import unicodedata

_LONGEST = 200
_ID = re.compile(r"\s*[\[(][A-Za-z0-9_-]{11}[\])]\s*$")
"""The eleven signs that downloaders put behind the name."""
_QUALITY = re.compile(
    r"[\s._-]+[\[(]?\b(?:480p|720p|1080p|1440p|2160p|4k|uhd|fhd|web-?dl|webrip|bluray|x264|x265|h\.?26[45]|hevc|av1)\b[\])]?",
    re.IGNORECASE,
)
_DIRECTION = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\ufeff")
_JUNK_TITLES = frozenset({"untitled", "video", "movie", "no title", "unknown", "default", "title"})


def class_title(told: str, stem: str) -> str:
    """Choose a title: the file's own where it means something, else its name made readable.

    Args:
        told: The title in the file's tags; may be empty.
        stem: The file's name without its ending.

    Returns:
        One row of at most 200 characters, never empty.
    """
    own = _one_row(told)
    if own and own.casefold() not in _JUNK_TITLES:
        return own
    return _from_name(stem) or _one_row(stem) or "Untitled class"


def _one_row(text: str) -> str:
    """Make one row of it: control and direction marks go, white space is one space; joiners in emoji stay."""
    kept = ("" if sign in _DIRECTION else " " if unicodedata.category(sign) in {"Cc", "Cs"} else sign for sign in text)
    return " ".join("".join(kept).split())[:_LONGEST].strip()


def _from_name(stem: str) -> str:
    name = _QUALITY.sub(" ", _ID.sub("", stem))
    name = name.replace("_", " ")
    if " " not in name.strip():
        name = re.sub(r"(?<!\d)\.|\.(?!\d)", " ", name)
        if name.count("-") > 1:
            name = re.sub(r"(?<!\d)-|-(?!\d)", " ", name)
    name = _one_row(name).strip("-–—. ")
    return name[:1].upper() + name[1:]
