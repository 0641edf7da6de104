"""What comes to the window from outside: videos named on the command line or by a second start."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.import_model import ImportModel
    from desktop.shell_model import ShellModel
    from media.importing import ImportResult


class Arrivals(QObject):
    """Take in paths; a single video is shown on its class page once it is known.

    Args:
        importer: Adds files.
        shell: Shows the pages.
        parent: The owner, if any.
    """

    def __init__(self, importer: ImportModel, shell: ShellModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._importer, self._shell = importer, shell
        self._awaited: Path | None = None
        importer.finished.connect(self._on_finished)

    @Slot(object)
    def take(self, paths: tuple[Path, ...]) -> None:
        """Import paths; none changes nothing."""
        if paths:
            self._awaited = paths[0] if len(paths) == 1 and not os.path.isdir(paths[0]) else None
            self._importer.add_paths(paths)

    @Slot(object)
    def _on_finished(self, results: tuple[ImportResult, ...]) -> None:
        awaited, self._awaited = self._awaited, None
        for result in results:
            if result.path == awaited and result.class_id and str(self._shell.page) != "player":
                self._importer.dismiss()
                self._shell.open_class(result.class_id)
                if result.warning:
                    self._shell.say(result.warning)
