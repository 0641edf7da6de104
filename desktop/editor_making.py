"""Putting the editor together: the objects it is made of, and the functions it works with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.editor_knowledge import EditorKnowledge
from desktop.editor_model import EditorModel
from routines.editing.naming import described

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from desktop.jobs import Jobs
    from desktop.pictures import Pictures
    from desktop.player_engine import PlayerEngine
    from desktop.shell_model import ShellModel
    from desktop.store_writer import StoreWriter
    from media.player import Player
    from routines.catalogue import Exercise
    from routines.chapter import Chapter
    from routines.store import Store


def make_editor(
    store: Store,
    writer: StoreWriter,
    jobs: Jobs,
    pictures: Pictures,
    shell: ShellModel,
    engine: PlayerEngine,
    attach_sound: Callable[[Player], None],
    now: Callable[[], datetime],
) -> EditorModel:
    """Make the editor; its arguments are those of ``EditorModel``."""
    return EditorModel(
        store,
        writer,
        pictures,
        shell,
        engine,
        EditorKnowledge(_describe, _find, _complete),
        attach_sound=attach_sound,
        now=now,
    )


# What is known of exercises is loaded when the first name is looked up.


def _describe(chapter: Chapter) -> Chapter:
    return described(chapter, _find)


def _find(name: str) -> Exercise | None:
    from routines.catalogue import find_exercise  # noqa: PLC0415

    return find_exercise(name)


def _complete(typed: str, limit: int) -> Sequence[Exercise]:
    from routines.catalogue import complete  # noqa: PLC0415

    return complete(typed, limit)
