"""Every picture is drawn once."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest

from media.film.choreography import choreograph
from media.film.pictures import RATE, Drawn, Melted, cut_reels
from tests.media.film.lessons import laid_out, lesson, starter


def test_there_is_one_picture_for_each_frame() -> None:
    timeline = laid_out(starter("desk-break"))
    reels = cut_reels(choreograph(timeline), (chapter.start for chapter in timeline.chapters))
    assert [len(reel.pictures) for reel in reels] == [round(c.seconds * RATE) for c in timeline.chapters]


def test_a_rep_is_drawn_once_and_repeated() -> None:
    timeline = laid_out(starter("two-for-the-hips"))
    work = next(step for step in timeline.steps if step.is_work)
    reel = cut_reels(choreograph(timeline), (work.start, work.end))[1]
    assert len(reel.pictures) == 8 * 7 * RATE
    assert reel.drawings == 7 * RATE


def test_a_hold_is_one_breath_drawn_once() -> None:
    timeline = laid_out(starter("morning-back-release"))
    work = next(step for step in timeline.steps if step.is_work)
    reel = cut_reels(choreograph(timeline), (work.start, work.end))[1]
    assert len(reel.pictures) == 30 * RATE
    assert reel.drawings <= 25


def test_another_view_melts_in() -> None:
    timeline = laid_out(starter("desk-break"))
    pictures = [picture for reel in cut_reels(choreograph(timeline), ()) for picture in reel.pictures]
    melted = [picture for picture in pictures if isinstance(picture, Melted)]
    assert melted
    assert all(0 < picture.share < 1 and picture.first != picture.last for picture in melted)


def test_a_reel_has_its_name_from_what_it_looks_like_and_not_from_its_time() -> None:
    routine = lesson()
    later = replace(
        routine, chapters=tuple(replace(one, start=one.start + 6, end=one.end + 6) for one in routine.chapters[:1])
    )
    first = cut_reels(choreograph(laid_out(routine)), (2, 6))[1]
    timeline = laid_out(later)
    second = cut_reels(choreograph(timeline), (8, 12))[1]
    assert [type(picture) for picture in first.pictures] == [Drawn] * 120
    assert first.fingerprint("a") == second.fingerprint("a") != first.fingerprint("b")


def test_a_reel_has_the_same_name_in_another_process() -> None:
    code = (
        "from media.film.choreography import choreograph\nfrom media.film.pictures import cut_reels\n"
        "from tests.media.film.lessons import laid_out, lesson\n"
        "print(cut_reels(choreograph(laid_out(lesson())), ())[0].fingerprint())"
    )
    names = {
        subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.strip()
        for _ in range(2)
    }
    assert names == {cut_reels(choreograph(laid_out(lesson())), ())[0].fingerprint()}


@pytest.mark.parametrize("rate", [RATE])
def test_no_frame_is_later_than_a_frame(rate: int) -> None:
    """A rep of odd length does not drift: its last repetition begins when it should."""
    text = 'version = 1\n[[chapter]]\ntitle = "Bird dog"\nstart = 0\nend = 42\nkind = "strength"\nreps = 20\n'
    text += "tempo = { out = 1.015, back = 1.015 }\nlead_in = 1\n"
    timeline = laid_out(lesson(text))
    work = next(step for step in timeline.steps if step.is_work)
    each = work.seconds / 20
    reel = cut_reels(choreograph(timeline), (work.start, work.end))[1]
    frames = [picture.frame for picture in reel.pictures if isinstance(picture, Drawn)]
    begins = [place / rate for place in range(1, len(frames)) if frames[place] < frames[place - 1]]
    assert begins
    for begin in begins:
        assert min(abs(begin - each * number) for number in range(1, 21)) < 1.5 / rate
