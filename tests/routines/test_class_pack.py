"""A class pack comes back as it was given, whatever is in it, and any other bytes are refused in one way."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from dataclasses import replace

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from routines.chapter import Chapter, Origin
from routines.class_pack import (
    MOST_BYTES,
    MOST_NOTE,
    BadPack,
    ClassPack,
    PackMatch,
    match_pack,
    read_pack,
    write_pack,
)
from routines.exercise import Hold, Prescription
from routines.routine import Routine
from routines.routine_file import read_routine, write_routine
from routines.video_class import VideoClass
from tests.routines.strategies import quick, routines

JPEG = b"\xff\xd8\xff\xe0 a picture \xff\xd9"
PLANK = Chapter("Plank", 30.0, 75.5, prescription=Prescription(Hold(30)), origin=Origin.ROUTINE)
ROUTINE = Routine("Steady spine", "Mara", chapters=(Chapter("Hello", 0, 30, origin=Origin.ROUTINE), PLANK))
PACK = ClassPack(ROUTINE, "0123456789abcdef0123456789abcdef", 720.04, JPEG, "Do it slowly.\nTwice a week.")


def zipped(parts: dict[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", packing) as pack:
        for name, content in parts.items():
            pack.writestr(name, content)
    return target.getvalue()


def parts_of(pack: ClassPack = PACK) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(write_pack(pack))) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def with_facts(**changed: object) -> bytes:
    parts = parts_of()
    facts = {**orjson.loads(parts["matside.json"]), **changed}
    return zipped({**parts, "matside.json": orjson.dumps(facts)})


def test_a_pack_comes_back_as_it_was_given() -> None:
    assert read_pack(write_pack(PACK)) == PACK


def test_a_pack_without_poster_and_note_holds_only_what_is_needed() -> None:
    bare = ClassPack(ROUTINE, "id", 720.0)
    assert read_pack(write_pack(bare)) == bare
    assert list(parts_of(bare)) == ["matside.json", "class.routine.toml", "class.chapters.vtt"]


@quick
@given(
    routine=routines(),
    class_id=st.text("0123456789abcdef", min_size=1, max_size=40),
    duration=st.floats(0, 36_000),
    poster=st.none() | st.binary(max_size=50).map(lambda rest: JPEG + rest),
    note=st.text(st.characters(exclude_categories=["Cs"]), max_size=80),
)
def test_every_pack_comes_back_with_the_routine_that_its_sidecar_would_give(
    routine: Routine, class_id: str, duration: float, poster: bytes | None, note: str
) -> None:
    pack = ClassPack(routine, class_id, duration, poster, note)
    written = write_pack(pack)
    assert read_pack(written) == replace(pack, routine=read_routine(write_routine(routine), "x", duration or None))
    assert write_pack(pack) == written


def test_a_pack_carries_chapters_for_other_programs_and_no_date() -> None:
    assert b"Plank" in parts_of()["class.chapters.vtt"]
    with zipfile.ZipFile(io.BytesIO(write_pack(PACK))) as opened:
        assert {part.date_time for part in opened.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_pack_that_another_program_packed_again_is_read() -> None:
    assert read_pack(zipped({**parts_of(), "extra/readme.txt": b"hello"})) == PACK


@pytest.mark.parametrize("missing", ["matside.json", "class.routine.toml"])
def test_a_pack_without_a_part_that_it_needs_says_which(missing: str) -> None:
    parts = parts_of()
    del parts[missing]
    with pytest.raises(BadPack, match=missing.replace(".", r"\.")):
        read_pack(zipped(parts))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "no class pack"),
        (b"PK\x03\x04 rubbish", "no class pack"),
        (write_pack(PACK)[:-40], "no class pack"),
        (bytes(MOST_BYTES + 1), "too large"),
        (with_facts(version=2), "newer Matside"),
        (with_facts(version=True), "version"),
        (with_facts(version="1"), "version"),
        (with_facts(format="other"), "no class pack of Matside"),
        (with_facts(class_id=""), "which video"),
        (with_facts(class_id=7), "which video"),
        (with_facts(class_id="a\nb"), "which video"),
        (with_facts(duration=-1), "how long"),
        (with_facts(duration=True), "how long"),
        (with_facts(duration=10**12), "how long"),
        (zipped({**parts_of(), "matside.json": b'{"duration": 1' + b"0" * 400 + b"}"}), "class pack"),
        (zipped({**parts_of(), "matside.json": b"{"}), "cannot be read"),
        (zipped({**parts_of(), "matside.json": b"[]"}), "no class pack of Matside"),
        (zipped({**parts_of(), "matside.json": b"[" * 60_000}), "cannot be read"),
        (zipped({**parts_of(), "class.routine.toml": b"version = 1\nlevel = 5"}), "routine in this class pack"),
        (zipped({**parts_of(), "class.routine.toml": b"\xff\xfe"}), "text cannot be read"),
        (zipped({**parts_of(), "poster.jpg": b"<svg/>"}), "no picture"),
        (zipped({**parts_of(), "../../.bashrc": b"harm"}), "outside itself"),
        (zipped({**parts_of(), "/etc/passwd": b"harm"}), "outside itself"),
        (zipped({**parts_of(), "a\\..\\..\\b": b"harm"}), "outside itself"),
        (zipped({**parts_of(), "C:harm": b"harm"}), "outside itself"),
        (zipped({f"{number}": b"" for number in range(100)}), "too many"),
        (zipped(parts_of(), zipfile.ZIP_LZMA), "packed in a way"),
        (zipped({**parts_of(), "class.routine.toml": b"#" * 100_000_000}), "too large"),
    ],
)
def test_what_is_no_sound_pack_is_refused_in_plain_words(data: bytes, words: str) -> None:
    with pytest.raises(BadPack, match=words):
        read_pack(data)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_pack_with_a_part_twice_is_refused() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as pack:
        for name, content in [*parts_of().items(), ("note.txt", b"another")]:
            pack.writestr(name, content)
    with pytest.raises(BadPack, match="twice"):
        read_pack(target.getvalue())


def test_a_size_that_the_header_hides_is_not_believed() -> None:
    data = bytearray(zipped({**parts_of(), "note.txt": bytes(4 * MOST_NOTE + 10)}))
    hidden = (4 * MOST_NOTE + 10).to_bytes(4, "little")
    assert hidden in data
    with pytest.raises(BadPack):
        read_pack(bytes(data).replace(hidden, (5).to_bytes(4, "little")))


@given(st.binary(max_size=400))
def test_any_bytes_give_a_pack_or_the_one_error(data: bytes) -> None:
    with suppress(BadPack):
        read_pack(data)


@given(st.data())
def test_any_damage_to_a_pack_gives_a_pack_or_the_one_error(data: st.DataObject) -> None:
    whole = bytearray(WRITTEN)
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(whole) - 1))
        whole[place] = data.draw(st.integers(0, 255))
    with suppress(BadPack):
        assert isinstance(read_pack(bytes(whole)), ClassPack)


WRITTEN = zipped(parts_of())


def test_a_poster_that_is_no_picture_and_one_too_large_are_not_written() -> None:
    with pytest.raises(BadPack, match="no picture"):
        write_pack(replace(PACK, poster=b"text"))
    with pytest.raises(BadPack, match="too large"):
        write_pack(replace(PACK, poster=JPEG + bytes(17 * 1024 * 1024)))


def test_a_very_long_note_is_cut() -> None:
    assert read_pack(write_pack(replace(PACK, note="ä" * (MOST_NOTE + 5)))).note == "ä" * MOST_NOTE


def video(class_id: str, duration: float, title: str = "Untitled", file_name: str = "") -> VideoClass:
    return VideoClass(class_id, title, duration, file_name=file_name)


def test_the_same_video_is_known_without_a_question() -> None:
    same = video(PACK.class_id, 5.0)
    assert match_pack(PACK, [video("a", 720.0, "Steady spine"), same]) == PackMatch(same)


def test_other_copies_are_offered_the_likeliest_first() -> None:
    alike = video("alike", 719.5, "Steady spine (720p)")
    by_file = video("file", 720.5, "VID 0012", "steady_spine.mp4")
    other = video("other", 720.0, "Morning yoga")
    cut = video("cut", 735.0, "Steady spine")
    far = video("far", 900.0, "Steady spine")
    found = match_pack(PACK, [far, other, cut, alike, by_file])
    assert found.exact is None
    assert [each.video_class.class_id for each in found.candidates] == ["file", "alike", "other", "cut"]
    assert [each.is_same_length for each in found.candidates] == [True, True, True, False]


def test_another_cut_says_what_would_make_its_times_fit() -> None:
    (cut,) = match_pack(PACK, [video("cut", 735.0, "Steady spine")]).candidates
    assert (cut.scale, cut.offset) == (pytest.approx(735 / 720.04), pytest.approx(14.96))
    (same,) = match_pack(PACK, [video("same", 720.9)]).candidates
    assert (same.scale, same.offset) == (1.0, 0.0)


@pytest.mark.parametrize("duration", [0.0, 690.0, 750.0])
def test_a_video_of_another_length_is_not_offered(duration: float) -> None:
    assert match_pack(PACK, [video("other", duration, "Steady spine")]) == PackMatch()


def test_a_pack_without_length_or_title_asks_for_nothing_wrong() -> None:
    assert match_pack(ClassPack(Routine(), "id", 0.0), [video("short", 0.5)]).candidates == ()
    (found,) = match_pack(ClassPack(Routine(), "id", 60.0), [video("any", 60.0)]).candidates
    assert found.alikeness == 0
