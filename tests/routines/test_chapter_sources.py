"""Which of several sources a class takes its chapters from."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from routines.chapter import Chapter, Origin
from routines.chapter_sources import ChapterSource, best_source, own_source, sources_of, take_best
from routines.video_class import VideoClass

NOON = datetime(2026, 5, 3, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def source(origin: Origin, title: str = "", **fields: object) -> ChapterSource:
    chapter = Chapter(title or origin.value, 0.0, 60.0, origin=origin)
    return replace(ChapterSource(origin, f"a.{origin.value}", (chapter,)), **fields)


ROUTINE = source(Origin.ROUTINE, changed_at=NOON)
WEBVTT = source(Origin.WEBVTT)
EMBEDDED = source(Origin.EMBEDDED)
DESCRIPTION = source(Origin.DESCRIPTION)
PLAIN = VideoClass("fp1", "Hips", 60.0)
EDITED = replace(PLAIN, own_chapters=(Chapter("Mine", 0.0, 60.0, origin=Origin.EDITED),), own_at=NOON + HOUR)


def test_the_order_of_the_table_decides() -> None:
    assert best_source([DESCRIPTION, EMBEDDED, WEBVTT, ROUTINE]) is ROUTINE
    assert best_source([DESCRIPTION, EMBEDDED, WEBVTT]) is WEBVTT
    assert best_source([DESCRIPTION, EMBEDDED]) is EMBEDDED


def test_a_source_in_trouble_is_passed_over() -> None:
    broken = ChapterSource(Origin.ROUTINE, "a.routine.toml", trouble="line 3")
    assert best_source([broken, EMBEDDED]) is EMBEDDED
    assert best_source([broken]) is None


def test_a_chosen_source_goes_before_better_ones_as_long_as_it_gives_chapters() -> None:
    assert best_source([ROUTINE, DESCRIPTION], DESCRIPTION.key) is DESCRIPTION
    empty = replace(DESCRIPTION, chapters=())
    assert best_source([ROUTINE, empty], DESCRIPTION.key) is ROUTINE


def test_edits_go_before_a_routine_file_that_is_older() -> None:
    taken = take_best(EDITED, [ROUTINE, EMBEDDED])
    assert (taken.source, taken.chapters) == (Origin.EDITED, EDITED.own_chapters)


def test_a_routine_file_that_was_changed_after_the_edits_goes_before_them() -> None:
    later = replace(ROUTINE, changed_at=NOON + 2 * HOUR)
    taken = take_best(EDITED, [later, EMBEDDED])
    assert (taken.source, taken.chapters) == (Origin.ROUTINE, later.chapters)
    assert taken.own_chapters == EDITED.own_chapters


def test_only_the_routine_file_can_be_later_than_the_edits() -> None:
    later = replace(WEBVTT, changed_at=NOON + 2 * HOUR)
    assert take_best(EDITED, [later]).source is Origin.EDITED


def test_edits_stay_selectable_among_the_sources() -> None:
    own = own_source(EDITED)
    assert own is not None
    assert sources_of(EDITED, [DESCRIPTION, ROUTINE]) == (own, ROUTINE, DESCRIPTION)
    chosen = replace(EDITED, chosen_source=ROUTINE.key)
    assert take_best(chosen, [ROUTINE]).source is Origin.ROUTINE
    assert take_best(replace(chosen, chosen_source=own.key), [replace(ROUTINE, changed_at=NOON + 2 * HOUR)]).source is (
        Origin.EDITED
    )


def test_a_person_who_took_all_chapters_away_gets_none_back() -> None:
    bare = replace(PLAIN, own_at=NOON + HOUR)
    taken = take_best(bare, [ROUTINE, EMBEDDED])
    assert (taken.chapters, taken.source) == ((), None)
    assert take_best(replace(bare, chosen_source=EMBEDDED.key), [EMBEDDED]).source is Origin.EMBEDDED


def test_a_class_without_sources_has_no_chapters() -> None:
    taken = take_best(replace(PLAIN, chapters=EMBEDDED.chapters, source=Origin.EMBEDDED), [])
    assert (taken.chapters, taken.source) == ((), None)
