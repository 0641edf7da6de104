"""What an engine has to do for the state machine that all engines share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from media.player import Player

if TYPE_CHECKING:
    from pathlib import Path


class EngineHooks(Player):
    """The methods that each engine fills in. All of them run in the GUI thread."""

    def _engine_open(self, path: Path, start: float) -> None:
        """Open ``path`` silently and bring its picture at ``start``, without running."""
        raise NotImplementedError

    def _engine_play(self) -> None:
        """Run from where the engine stands."""
        raise NotImplementedError

    def _engine_pause(self) -> None:
        """Stand still."""
        raise NotImplementedError

    def _engine_seek(self, seconds: float) -> None:
        """Go to ``seconds`` and bring that picture, running or not as before; also after the end, then standing."""
        raise NotImplementedError

    def _engine_close(self) -> None:
        """Let go of the file."""
        raise NotImplementedError

    def _engine_set_rate(self) -> None:
        """Take over ``_rate``."""
        raise NotImplementedError

    def _engine_set_sound(self) -> None:
        """Take over ``_volume`` and ``_is_muted``."""
        raise NotImplementedError

    def _engine_set_output(self) -> None:
        """Take over ``_output_id``."""
        raise NotImplementedError

    def _engine_has_video(self) -> bool:
        """Tell whether the open file has a picture, as far as is known."""
        raise NotImplementedError

    def _engine_frame_seconds(self) -> float:
        """Seconds of one picture."""
        raise NotImplementedError
