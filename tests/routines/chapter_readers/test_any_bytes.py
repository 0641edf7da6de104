"""Whatever bytes it gets, a reader answers or refuses in words, and never fails otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routines.chapter_readers.any_file import read_chapter_file
from routines.chapter_readers.found import FoundChapters, UnreadChapters
from tests.routines.chapter_readers.samples import READERS

if TYPE_CHECKING:
    from collections.abc import Callable

NAMES = st.sampled_from(["a.vtt", "a.txt", "a.json", "a.xml", "a.cue", "a.csv", "a.chapters.vtt", "a", "a.description"])
PIECES = st.sampled_from(
    [
        *(
            b"-->",
            b"{",
            b"}",
            b"[",
            b"<",
            b">",
            b'"',
            b"\\",
            b"=",
            b"\n",
            b"\r",
            b"\0",
            b"\xff",
            b"9" * 30,
            b"-1",
            b",",
        ),
        *(b"1e999", b":", b"null", b"NaN", b"&#0;", b"&x;", b"]]>", b"<!--", b"\xed\xa0\x80", b"\xff\xfe", b"0:00"),
        "\u202e😀".encode(),
    ]
)


@st.composite
def mutated(draw: st.DrawFn, sample: bytes) -> bytes:
    """A sound file with a few pieces put in, doubled or cut out."""
    data = sample
    for _ in range(draw(st.integers(1, 4))):
        first, second = sorted((draw(st.integers(0, len(data))), draw(st.integers(0, len(data)))))
        piece = draw(PIECES | st.binary(max_size=4) | st.just(data[first:second]) | st.just(b""))
        data = data[:first] + piece + data[draw(st.sampled_from([first, second])) :]
    return data


def _answers(read: Callable[[bytes], object], data: bytes) -> None:
    found = _answer(read, data)
    if isinstance(found, UnreadChapters):
        assert found.file_format
        assert found.reason
    elif isinstance(found, FoundChapters):
        assert len(found.chapters) <= 10_000
        assert all(isinstance(chapter.start, float | int) for chapter in found.chapters)


def _answer(read: Callable[[bytes], object], data: bytes) -> object:
    try:
        return read(data)
    except UnreadChapters as error:
        return error


@pytest.mark.parametrize("name", READERS)
@settings(deadline=None, max_examples=40)
@given(data=st.binary(max_size=400) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_answered(name: str, data: bytes) -> None:
    _answers(READERS[name][1], data)


@pytest.mark.parametrize("name", READERS)
@settings(deadline=None, max_examples=60)
@given(data=st.data())
def test_a_damaged_file_is_answered(name: str, data: st.DataObject) -> None:
    sample, read = READERS[name]
    damaged = data.draw(mutated(sample))
    _answers(read, damaged)
    file_name = data.draw(NAMES)
    _answers(lambda each: read_chapter_file(each, file_name, 600.0)[1], damaged)
