"""Care for the data while the window is open: its copies, its health, and what other devices write into it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from routines.store.errors import NotSaved

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.jobs import Jobs
    from desktop.shell_model import ShellModel
    from desktop.store_writer import StoreWriter
    from routines.store import Finding, Store, StoreChange

_logger = logging.getLogger(__name__)

REFRESH_MS = 30_000
"""How often what other machines wrote into a synced folder is taken in."""
RESTORED = "restored"
"""The name of the finding that tells what came back from the copies."""


class DataCare(QObject):
    """Look after the data folder.

    Args:
        store: The data, open.
        writer: Does what writes.
        jobs: Does what only looks.
        shell: Says what the person should know.
        parent: The owner, if any.
    """

    def __init__(
        self, store: Store, writer: StoreWriter, jobs: Jobs, shell: ShellModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._store, self._writer, self._jobs, self._shell = store, writer, jobs, shell
        self._refreshing = QTimer(self, interval=REFRESH_MS)
        self._refreshing.timeout.connect(self.refresh)

    def start(self) -> None:
        """Look at the data and copy it, now and from now on."""
        self._jobs.run(self._store.health, self._on_health)
        self.back_up()
        self._refreshing.start()

    def stop(self) -> None:
        """Look no more."""
        self._refreshing.stop()

    @Slot()
    def back_up(self) -> None:
        """Copy what is new, behind what is being written."""
        self._writer.write(_back_up, "a copy of your data")

    def refresh(self) -> None:
        """Take in what other devices wrote."""
        self._writer.write(_refresh, "what other devices wrote")

    def _on_health(self, findings: Sequence[Finding]) -> None:
        trouble = [finding.text for finding in findings if not finding.is_ok]
        if trouble:
            self._shell.show_banner(trouble[0])
        for finding in findings:
            if finding.name == RESTORED and finding.is_ok:
                self._shell.toast(finding.text)


def _back_up(store: Store) -> None:
    """A copy that cannot be made must not hold up what the person did: it is made the next time."""
    try:
        store.back_up()
    except NotSaved as error:
        _logger.warning("The data was not copied: %s", error)


def _refresh(store: Store) -> StoreChange | None:
    return store.refresh()
