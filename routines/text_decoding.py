"""Turn the bytes of a text file into text, whatever program wrote it."""

from __future__ import annotations

import codecs

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_PROBED = 512


def decode_text(data: bytes) -> str:
    """Turn bytes into text: by their mark, else UTF-16 by its zeros, UTF-8, or Latin-1 (as Windows extends it)."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data.decode(name, errors="replace")
    probed = data[:_PROBED]
    for name, zeros in (("utf-16-le", probed[1::2]), ("utf-16-be", probed[0::2])):
        if len(probed) > 1 and zeros.count(0) > 0.7 * len(zeros):
            return data.decode(name, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
