"""A recorded lesson: what is known of one video file and its routine."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from routines.chapter import Chapter, Origin


class Focus(StrEnum):
    """Name the part of the body that a class is for."""

    BACK = "back"
    HIPS = "hips"
    CORE = "core"
    FULL = "full"
    CALM = "calm"


class Level(StrEnum):
    """Say how demanding a class is."""

    GENTLE = "gentle"
    EASY = "easy"
    STEADY = "steady"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class VideoClass:
    """A video (or audio) file with its routine.

    Attributes:
        class_id: The fingerprint of the file: the same wherever the file lies and whatever it is called.
        title: What to show; never empty.
        duration: Seconds, at least 0.
        chapters: In order, without overlaps, inside the duration; may leave gaps and may be empty.
        source: Where the chapters came from; ``None`` where there are none.
        instructor: Who teaches; may be empty.
        focus: What it is for, most important first.
        level: How demanding; ``None`` where not said.
        equipment: What is needed beside a mat.
        swap_sides: Put the cue block right and the next card left, since the instructor stands left.
        note: The person's own words about this class.
        file_name: The name of the file when it was last seen.
        has_video: False for audio classes.
        poster_at: Seconds of the picture that the person chose as the poster; ``None`` where we choose.
        added_at: When it came into the library, with offset.
        edited: Names of the fields that the person set and a new import must keep.
        own_chapters: The chapters as the person edited them, kept also while another source is shown; may be empty.
        own_at: When they last edited them, with offset.
        chosen_source: The key of the chapter source that the person chose; empty where the best is taken.
        tags: Words that somebody filed it under.
        about: What came with it as a description; may be long.
        web_page: Where it came from; never opened by itself.
        starter: Which of the classes that come with Matside this is, by the name of its routine file without the
            endings, such as ``morning-back-release``; empty for all others.
    """

    class_id: str
    title: str
    duration: float
    chapters: tuple[Chapter, ...] = ()
    source: Origin | None = None
    instructor: str = ""
    focus: tuple[Focus, ...] = ()
    level: Level | None = None
    equipment: tuple[str, ...] = ()
    swap_sides: bool = False
    note: str = ""
    file_name: str = ""
    has_video: bool = True
    poster_at: float | None = None
    added_at: datetime | None = None
    edited: frozenset[str] = field(default_factory=frozenset)
    own_chapters: tuple[Chapter, ...] = ()
    own_at: datetime | None = None
    chosen_source: str = ""
    tags: tuple[str, ...] = ()
    about: str = ""
    web_page: str = ""
    starter: str = ""

    @property
    def exercises(self) -> tuple[Chapter, ...]:
        """The chapters in which the person works."""
        return tuple(chapter for chapter in self.chapters if chapter.is_exercise)
