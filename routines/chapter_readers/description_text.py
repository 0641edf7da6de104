"""The lines of a description as they are read: without tags and links, and once more with plain digits and signs."""

from __future__ import annotations

import html
import re
import unicodedata
from typing import NamedTuple

__all__ = ["Line", "readable_lines"]


class Line(NamedTuple):
    """One line twice, both of the same length, so that a place in one is the same place in the other.

    Attributes:
        shown: As it is written; titles are cut from it.
        plain: With ASCII digits, colons, dashes, brackets and blanks; times are looked for in it.
    """

    shown: str
    plain: str


_BREAKS = re.compile(r"<br\s{0,3}/?>|</(?:p|li|div|tr|h[1-6]|dd|dt)>", re.IGNORECASE)
_CELLS = re.compile(r"</t[dh]>", re.IGNORECASE)
_TAGS = re.compile(
    r"</?(?:abbr|a|b|code|dd|div|dl|dt|em|font|h[1-6]|img|i|li|ol|pre|p|small|span|strong|s|table|tbody|td|thead|th|time|tr|u|ul)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_RST_LINKS = re.compile(r"`([^`<\n]{1,300})<[^<>`\n]{1,2000}>`_{0,2}")
_MARKDOWN_LINKS = re.compile(
    r"\[([^\[\]\n]{1,300})\]\((?:https?://|www\.|[/#?])[^()\s]{0,2000}(?: \"[^\"()\n]{0,200}\")?\)"
)
_BARE_LINKS = re.compile(r"<?\b(?:https?://|www\.)[!#-'*-;=?-Z\\^-z|~]+>?", re.IGNORECASE)
_CHECKED = re.compile(r"^(\s*[-*+] )\[[ xX✓✔]\]", re.MULTILINE)

_JOINERS = "\u200c\u200d"
_SIGNS = {
    ":": "：﹕︓∶꞉",
    "-": "–—―‒−‐‑－⁃",
    "~": "〜～∼",
    "(": "（﹙",
    ")": "）﹚",
    "[": "【［〔「『〖",
    "]": "】］〕」』〗",
    "|": "｜│┃¦￨",
    ".": "．。｡",
    ",": "，、､،",
    ";": "；؛",
    "/": "／",
}
_LONG_LINE = 60
"""A line of so many characters may have been broken by a program that wraps text."""
_CONTINUED = re.compile(r"[ \t]{2,}(?:[^\s\-–—*+•◦▪●·>|+=]|[-–—] \d{1,2}(?::\d\d){1,2}\s*\Z)")


class _Plain(dict[int, str]):
    """The plain sign for each character, found once for each that occurs."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        digit = unicodedata.decimal(char, None)
        blank = " " if unicodedata.category(char) == "Zs" else char
        self[code] = plain = blank if digit is None else str(digit)
        return plain


class _Shown(dict[int, str]):
    """What stays of each character: marks that only steer the direction of writing, or that nobody sees, go."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        self[code] = shown = "" if unicodedata.category(char) == "Cf" and char not in _JOINERS else char
        return shown


_PLAIN = _Plain({ord(odd): plain for plain, odds in _SIGNS.items() for odd in odds})
_SHOWN = _Shown()


def readable_lines(text: str) -> list[Line]:
    """Part a text into lines, whatever it was written in (plain text, HTML, Markdown, reStructuredText).

    Links leave their words behind, bare addresses nothing. A long line that goes on in an indented one without a bullet
    is one line. Empty lines stay, since they part lists.
    """
    if "<" in text or "&" in text:
        text = html.unescape(_TAGS.sub("", _CELLS.sub(" | ", _BREAKS.sub("\n", text))))
    shown = "\n".join(_unwrapped(text.splitlines())).translate(_SHOWN)
    for links, left in ((_RST_LINKS, r"\1"), (_MARKDOWN_LINKS, r"\1"), (_BARE_LINKS, ""), (_CHECKED, r"\1")):
        shown = links.sub(left, shown)
    return [Line(line, line.translate(_PLAIN)) for line in shown.split("\n")]


def _unwrapped(lines: list[str]) -> list[str]:
    whole: list[list[str]] = []
    last = ""
    for line in lines:
        if len(last) >= _LONG_LINE and "|" not in last and _CONTINUED.match(line):
            whole[-1].append(line.strip())
        else:
            whole.append([line])
        last = line
    return [" ".join(parts) for parts in whole]
