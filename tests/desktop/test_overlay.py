"""What stands over the picture at a moment."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.next_card import NO_CARD
from desktop.overlay import CLASS_OVER, QUIET, Overlay, overlay_of
from desktop.overlay_model import OverlayModel
from desktop.side_text import LONGEST_NAME, trimmed
from routines.chapter import Chapter, ChapterKind
from routines.exercise import Hold, Prescription, Reps, Side, Tempo
from routines.moment import moment_at
from routines.timeline import build_timeline
from tests.desktop.player_stage import example_class

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

EXAMPLE = build_timeline(example_class().chapters, 300.0)


def shown(position: float, *, is_mirrored: bool = False) -> Overlay:
    return overlay_of(moment_at(EXAMPLE, position), is_mirrored=is_mirrored)


def shown_of(chapter: Chapter, position: float, **options: bool) -> Overlay:
    return overlay_of(moment_at(build_timeline((chapter,), chapter.end), position), **options)


def first(kind: str) -> float:
    """Return a position inside the first step of a kind."""
    return next((step.start + step.end) / 2 for step in EXAMPLE.steps if step.kind == kind)


def test_talk_is_quiet() -> None:
    overlay = shown(5.0)
    assert (overlay.phase, overlay.name, overlay.big, overlay.next_card) == ("", "", "", NO_CARD)
    assert not overlay.ring_is_drawn


def test_in_talk_the_far_view_knows_what_comes_and_when() -> None:
    assert (shown(4.5).coming, shown(4.5).coming_in) == ("Hip flexor stretch", "in 16 seconds")
    assert shown(19.5).coming_in == "in 1 second"
    long = build_timeline((Chapter("Welcome", 0, 130, ChapterKind.TALK), Chapter("Plank", 130, 200)), 200.0)
    assert overlay_of(moment_at(long, 5.0)).coming_in == "in 2:05"


def test_in_talk_after_which_nothing_comes_there_is_nothing_to_say() -> None:
    assert shown_of(Chapter("Welcome", 0, 60, ChapterKind.TALK), 5) == QUIET


def test_get_ready_counts_down_to_the_exercise_and_its_side() -> None:
    overlay = shown(first("get-ready"))
    assert (overlay.phase, overlay.kicker, overlay.name) == ("ready", "Get ready", "Hip flexor stretch")
    assert (overlay.side, overlay.note) == ("Right", "side 1 of 2")
    assert overlay.next_card.title == "", "what comes next is what is shown already"
    assert 0 < overlay.ring < 1


def test_a_hold_shows_what_is_left_of_how_much() -> None:
    overlay = shown(first("hold"))
    assert (overlay.phase, overlay.small) == ("hold", "of 40 s")
    assert overlay.big == "20"
    assert overlay.ring == pytest.approx(0.5, abs=0.01)
    assert overlay.cue == "Tuck your tailbone"
    assert overlay.short_name == "Hip flexor"
    assert overlay.next_card.title == "Left side"


def test_the_switch_of_sides_names_the_side_to_come() -> None:
    overlay = shown(first("switch-sides"))
    assert (overlay.kicker, overlay.side, overlay.note) == ("Switch sides", "Left", "side 2 of 2")


def test_a_rest_shows_a_large_card_of_what_comes_next() -> None:
    overlay = shown(130.0)
    assert (overlay.phase, overlay.kicker, overlay.name) == ("rest", "Rest", "Shake it out")
    assert overlay.big == "10"
    assert overlay.next_card.is_large
    assert (overlay.next_card.title, overlay.next_card.note) == ("Bridge", "5 reps, set 1 of 2")
    assert EXAMPLE.chapters[overlay.next_card.chapter].title == "Bridge"


def test_reps_show_which_of_how_many_and_the_phase_of_the_tempo() -> None:
    step = next(step for step in EXAMPLE.steps if step.kind == "reps")
    one_rep = step.seconds / 5
    overlay = shown(step.start + 2 * one_rep + 0.1)
    assert (overlay.phase, overlay.big, overlay.small) == ("reps", "3", "of 5")
    assert overlay.note == "set 1 of 2"
    assert [word for word, _ in overlay.tempo] == ["Up", "Hold", "Down"]
    assert (overlay.tempo_word, overlay.tempo_at) == ("Up", 0)
    assert shown(step.start + one_rep * 0.9).tempo_word == "Down"


def test_a_phase_that_takes_no_time_is_passed_over() -> None:
    chapter = Chapter("Bridge", 0, 60, prescription=Prescription(Reps(10, Tempo.of(2, 0, 2)), lead_in=0))
    step = build_timeline((chapter,), 60.0).steps[-1]
    overlay = shown_of(chapter, step.start + step.seconds / 10 * 0.75)
    assert [word for word, _ in overlay.tempo] == ["Up", "Down"]
    assert overlay.tempo_word == "Down"
    assert overlay.tempo_note == "for 2"


def test_a_rest_between_sets_shows_the_same_exercise_once_more() -> None:
    step = next(
        step for step in EXAMPLE.steps if step.kind == "rest" and EXAMPLE.chapters[step.chapter].title == "Bridge"
    )
    overlay = shown(step.start + 1)
    assert (overlay.phase, overlay.name) == ("rest", "Shake it out")
    assert (overlay.next_card.title, overlay.next_card.note) == ("Bridge", "5 reps, set 2 of 2")


def test_a_named_rest_keeps_its_name() -> None:
    assert shown_of(Chapter("Lie still", 0, 60, ChapterKind.REST), 10).name == "Lie still"
    assert shown_of(Chapter("REST", 0, 60, ChapterKind.REST), 10).name == "Shake it out"


def test_a_chapter_of_its_name_only_shows_calm_time_and_no_ring() -> None:
    overlay = shown(250.0)
    assert (overlay.phase, overlay.kicker, overlay.name) == ("plain", "Mobility", "Lying twist")
    assert (overlay.big, overlay.small) == ("0:50", "left")
    assert not overlay.ring_is_drawn


def test_the_end_is_said_in_words() -> None:
    assert shown(300.0) == CLASS_OVER


def test_a_hold_that_had_to_shrink_says_about() -> None:
    chapter = Chapter("Plank", 0, 30, prescription=Prescription(Hold(120), lead_in=0))
    overlay = shown_of(chapter, 5)
    assert overlay.small.startswith("about ")


def test_a_long_hold_reads_as_minutes_and_seconds() -> None:
    chapter = Chapter("Rest pose", 0, 300, prescription=Prescription(Hold(240), lead_in=0))
    step = build_timeline((chapter,), 300.0).steps[-1]
    assert shown_of(chapter, step.start).big == "4:00"
    assert shown_of(chapter, step.end - 30).big == "30"


def test_breaths_are_told_where_the_class_counts_them() -> None:
    chapter = Chapter("Child’s pose", 0, 40, prescription=Prescription(Hold.of_breaths(5), lead_in=0))
    step = build_timeline((chapter,), 40.0).steps[-1]
    assert shown_of(chapter, step.start + 1).cue == "5 breaths"


def test_sides_in_turn_change_from_rep_to_rep() -> None:
    prescription = Prescription(Reps(4), side=Side.BOTH, by_turns=True, lead_in=0)
    chapter = Chapter("Bird dog", 0, 60, prescription=prescription)
    step = next(step for step in build_timeline((chapter,), 60.0).steps if step.kind == "reps")
    one = step.seconds / 8
    sides = [shown_of(chapter, step.start + (index + 0.5) * one).side for index in range(4)]
    assert sides == ["Left", "Right", "Left", "Right"]
    assert shown_of(chapter, step.start + 0.1).note.endswith("each side")


def test_mirroring_swaps_the_words_and_nothing_else() -> None:
    for step in EXAMPLE.steps:
        plain, mirrored = shown(step.start), shown(step.start, is_mirrored=True)
        swapped = {"Left": "Right", "Right": "Left"}
        assert mirrored.side == swapped.get(plain.side, plain.side)
        assert (mirrored.name, mirrored.big, mirrored.ring) == (plain.name, plain.big, plain.ring)


@pytest.mark.parametrize("title", ["x" * 10_000, "🧘" * 10_000, "שלום " * 2_000, "<b>bold</b>\n\n" * 900])
def test_an_endless_title_is_cut_to_what_could_ever_be_read(title: str) -> None:
    name = shown_of(Chapter(title, 0, 60, ChapterKind.STRETCH), 5).name
    assert 0 < len(name) <= LONGEST_NAME
    assert "\n" not in name
    assert name.endswith("…")


def test_a_short_title_is_left_as_it_is() -> None:
    assert trimmed("Cat  and\tcow") == "Cat and cow"


@given(st.floats(-10, 400), st.booleans())
def test_whatever_the_position_nothing_shown_is_negative_or_above_its_whole(position: float, is_mirrored: bool) -> None:
    overlay = shown(position, is_mirrored=is_mirrored)
    assert overlay.ring == -1.0 or 0.0 <= overlay.ring <= 1.0
    assert 0.0 <= overlay.tempo_part <= 1.0
    assert "-" not in overlay.big
    assert not overlay.tempo or 0 <= overlay.tempo_at < len(overlay.tempo)


class Heard:
    """Counts what an overlay model tells."""

    def __init__(self, model: OverlayModel) -> None:
        self.told: list[str] = []
        for name in ("words", "digits", "ring", "tempo", "card"):
            getattr(model, f"{name}_changed").connect(lambda name=name: self.told.append(name))
        model.announced.connect(self.told.append)


def test_a_picture_later_only_the_ring_has_changed(qapp: QCoreApplication) -> None:
    model = OverlayModel()
    model.publish(shown(60.0))
    heard = Heard(model)
    model.publish(shown(60.04))
    model.publish(shown(60.04))
    assert heard.told in ([], ["ring"])


def test_digits_change_once_a_second(qapp: QCoreApplication) -> None:
    model = OverlayModel()
    start = first("hold") - 15
    model.publish(shown(start))
    heard = Heard(model)
    for picture in range(1, 251):
        model.publish(shown(start + picture / 25))
    assert heard.told.count("digits") == 10
    assert heard.told.count("words") == 0
    assert heard.told.count("ring") <= 100


def test_what_moves_moves_at_most_ten_times_a_second(qapp: QCoreApplication) -> None:
    chapter = Chapter("Plank", 0, 20, prescription=Prescription(Reps(4, Tempo.of(2, 1, 2)), lead_in=0))
    timeline = build_timeline((chapter,), 20.0)
    shown_in_time = [overlay_of(moment_at(timeline, picture / 30)) for picture in range(300)]
    for part in ("ring", "tempo_part"):
        values = [getattr(overlay, part) for overlay in shown_in_time]
        changes = sum(before != after for before, after in pairwise(values))
        assert 50 <= changes <= 110, part


def test_the_calmer_ring_steps_by_whole_seconds_and_reps() -> None:
    hold = first("hold")
    assert shown(hold).ring_stepped == shown(hold + 0.9).ring_stepped == pytest.approx(20 / 40)
    assert shown(hold + 1.1).ring_stepped == pytest.approx(19 / 40)
    reps = next(step for step in EXAMPLE.steps if step.kind == "reps")
    assert shown(reps.start + reps.seconds * 0.45).ring_stepped == pytest.approx(2 / 5)


def test_only_exercise_side_and_rest_are_announced(qapp: QCoreApplication) -> None:
    model = OverlayModel()
    heard = Heard(model)
    for tenth in range(1200, 2000):
        model.publish(shown(tenth / 10))
    spoken = [words for words in heard.told if "," in words or " " in words]
    assert spoken == [
        "Rest, Shake it out, next Bridge",
        "Get ready, Bridge",
        "Reps, Bridge",
        "Rest, Shake it out, next Bridge",
        *spoken[4:],
    ]
    assert len(spoken) <= 6
