"""The runs through programs: which was begun when, what became of its days, when it rested."""

from __future__ import annotations

from typing import TYPE_CHECKING

from routines.program_run import Ending, end_run
from routines.store.program_document import run_documents, runs_of
from routines.store.store_change import StoreChange, change_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from routines.program_run import ProgramRun
    from routines.store.json_value import JsonObject
    from routines.store.ledger_storage import DocTable


class Programs:
    """Runs by id. Reads from any thread; each write is on the disk when it returns.

    A change writes only those parts of a run that are different after it, so that it takes nothing back that another
    machine changed meanwhile.
    """

    def __init__(self, table: DocTable) -> None:
        self._table = table

    def runs(self) -> tuple[ProgramRun, ...]:
        """Return all runs, the one that was begun last first; the former ones are kept for ever."""
        return tuple(sorted(runs_of(self._table.snapshot()), key=lambda run: (run.begun_at, run.run_id), reverse=True))

    def current(self) -> ProgramRun | None:
        """Return the run that lasts; where two machines each began one, the later; ``None`` where there is none."""
        return next((run for run in self.runs() if run.ended_at is None), None)

    def get(self, run_id: str) -> ProgramRun | None:
        """Return one run."""
        return next((run for run in self.runs() if run.run_id == run_id), None)

    def begin(self, run: ProgramRun) -> StoreChange:
        """Add a run; every run that lasts ends, as begun anew.

        Raises:
            NotSaved: When that did not reach the disk; nothing has changed then.
        """
        with self._table.writing():
            lasting = [each for each in self.runs() if each.ended_at is None and each.run_id != run.run_id]
            return self._put(run, *(end_run(each, Ending.RESTARTED, run.begun_at) for each in lasting))

    def change(self, run_id: str, how: Callable[[ProgramRun], ProgramRun]) -> StoreChange:
        """Change a run, as it is now, by a pure function; a run that is not there stays so.

        Raises:
            NotSaved: When that did not reach the disk; nothing has changed then.
        """
        with self._table.writing():
            run = self.get(run_id)
            return StoreChange() if run is None else self._put(how(run))

    def _put(self, *runs: ProgramRun) -> StoreChange:
        before = self._table.snapshot()
        fresh: dict[str, JsonObject | None] = {}
        for run in runs:
            documents = run_documents(run, before)
            fresh.update((key, document) for key, document in documents.items() if document != before.get(key))
        return change_of(self._table.put(fresh)) if fresh else StoreChange()
