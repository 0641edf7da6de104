"""The document forms of a run through a program: one for the run, one for each break, one for each touched day.

What two machines change at once lies in documents of their own wherever it may differ, so both changes stay.
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Final

from routines.program_run import Break, DayRecord, Ending, ProgramRun
from routines.store.json_value import instant, member, text, texts
from routines.store.unknown_fields import keep_unknown

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from routines.store.json_value import JsonObject

RUN_FIELDS: Final = frozenset({"kind", "program", "begun_at", "ended_at", "ending"})
DAY_FIELDS: Final = frozenset({field.name for field in fields(DayRecord)} | {"kind", "run"})
BREAK_FIELDS: Final = frozenset({"kind", "run", "begun_at", "ended_at"})
RUN: Final = "run"
DAY: Final = "day"
BREAK: Final = "break"


def day_key(run_id: str, day: int) -> str:
    """Name the document of a day."""
    return f"{run_id}/day/{day}"


def break_key(run_id: str, begun_at: datetime) -> str:
    """Name the document of a break."""
    return f"{run_id}/break/{begun_at.isoformat()}"


def _stamp(value: datetime | None) -> str | None:
    return value.isoformat() if value else None


def run_documents(run: ProgramRun, before: Mapping[str, JsonObject]) -> dict[str, JsonObject]:
    """Write a run, each part under its key.

    Args:
        run: The run.
        before: The documents that are there, by key; fields that this version does not know are kept.
    """
    fresh: JsonObject = {
        "kind": RUN,
        "program": run.program_id,
        "begun_at": run.begun_at.isoformat(),
        "ended_at": _stamp(run.ended_at),
        "ending": run.ending,
    }
    documents = {run.run_id: keep_unknown(fresh, before.get(run.run_id), RUN_FIELDS)}
    for record in run.days:
        key = day_key(run.run_id, record.day)
        documents[key] = keep_unknown(_day_document(run.run_id, record), before.get(key), DAY_FIELDS)
    for pause in run.breaks:
        key = break_key(run.run_id, pause.begun_at)
        documents[key] = keep_unknown(_break_document(run.run_id, pause), before.get(key), BREAK_FIELDS)
    return documents


def _day_document(run_id: str, record: DayRecord) -> JsonObject:
    return {
        "kind": DAY,
        "run": run_id,
        "day": record.day,
        "class_id": record.class_id,
        "session_id": record.session_id,
        "done_at": _stamp(record.done_at),
        "done_class": record.done_class,
        "skipped": record.skipped,
        "skipped_at": _stamp(record.skipped_at),
        "opened_at": _stamp(record.opened_at),
        "dismissed": [*record.dismissed],
        "swapped_at": _stamp(record.swapped_at),
    }


def _break_document(run_id: str, pause: Break) -> JsonObject:
    return {"kind": BREAK, "run": run_id, "begun_at": pause.begun_at.isoformat(), "ended_at": _stamp(pause.ended_at)}


def runs_of(documents: Mapping[str, JsonObject]) -> list[ProgramRun]:
    """Read all runs of a table, in no particular order; what cannot be meant is left out."""
    days: dict[str, dict[int, DayRecord]] = {}
    breaks: dict[str, dict[datetime, Break]] = {}
    for document in documents.values():
        run_id, kind = text(document, "run"), text(document, "kind")
        if kind == DAY and (record := _record_of(document)) is not None:
            days.setdefault(run_id, {})[record.day] = record
        elif kind == BREAK and (begun_at := instant(document, "begun_at")) is not None:
            breaks.setdefault(run_id, {})[begun_at] = Break(begun_at, instant(document, "ended_at"))
    runs = (_run_of(key, document) for key, document in documents.items() if document.get("kind") == RUN)
    return [
        replace(
            run,
            days=tuple(record for _, record in sorted(days.get(run.run_id, {}).items())),
            breaks=tuple(pause for _, pause in sorted(breaks.get(run.run_id, {}).items())),
        )
        for run in runs
        if run is not None
    ]


def _run_of(key: str, document: JsonObject) -> ProgramRun | None:
    program, begun_at = text(document, "program"), instant(document, "begun_at")
    if not program or begun_at is None:
        return None
    ended_at = instant(document, "ended_at")
    ending = (member(Ending, document.get("ending")) or Ending.LEFT) if ended_at else None
    return ProgramRun(key, program, begun_at, ended_at=ended_at, ending=ending)


def _record_of(document: JsonObject) -> DayRecord | None:
    day = document.get("day")
    if not isinstance(day, int) or isinstance(day, bool) or day < 0:
        return None
    return DayRecord(
        day=day,
        class_id=text(document, "class_id"),
        session_id=text(document, "session_id"),
        done_at=instant(document, "done_at"),
        done_class=text(document, "done_class"),
        skipped=text(document, "skipped"),
        skipped_at=instant(document, "skipped_at"),
        opened_at=instant(document, "opened_at"),
        dismissed=tuple(texts(document, "dismissed")),
        swapped_at=instant(document, "swapped_at"),
    )
