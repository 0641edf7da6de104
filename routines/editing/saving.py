"""The class as it is kept after its chapters were edited."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from routines.chapter import Origin
from routines.editing.marked_name import with_numbers

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from routines.chapter import Chapter
    from routines.video_class import VideoClass


def edited_class(video_class: VideoClass, chapters: Sequence[Chapter], at: datetime) -> VideoClass:
    """Give a class the chapters that the person made; a new import keeps them, and other sources stay selectable.

    Where they took all of them away, that is kept too.

    Args:
        video_class: As it is kept now.
        chapters: In order, without overlaps, inside the video.
        at: When they were made, with offset.
    """
    named = tuple(replace(chapter, origin=Origin.EDITED) for chapter in with_numbers(chapters))
    return replace(
        video_class,
        chapters=named,
        source=Origin.EDITED,
        edited=(video_class.edited - {"chapters"}) | (set() if named else {"chapters"}),
        own_chapters=named,
        own_at=at,
        chosen_source="",
    )


def unedited_class(video_class: VideoClass, opened: VideoClass) -> VideoClass:
    """Give a class back what it had when it was opened: everything done to its chapters was taken back.

    Args:
        video_class: As it is kept now.
        opened: As it was before.
    """
    return replace(
        video_class,
        chapters=opened.chapters,
        source=opened.source,
        edited=(video_class.edited - {"chapters"}) | (opened.edited & {"chapters"}),
        own_chapters=opened.own_chapters,
        own_at=opened.own_at,
        chosen_source=opened.chosen_source,
    )
