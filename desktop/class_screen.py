"""What is seen and heard of a class beside its picture: overlay, subtitles, sound and rate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.overlay import CLASS_OVER, QUIET, overlay_of

if TYPE_CHECKING:
    from desktop.overlay_model import OverlayModel
    from desktop.player_choices import PlayerChoices
    from desktop.subtitle_model import SubtitleModel
    from media.media_facts import MediaFacts
    from media.player import Player
    from routines.moment import Moment


class ClassScreen(QObject):
    """Put moments on screen, the way the person chose to see them.

    Args:
        overlay: Where moments are published.
        subtitles: Subtitles of the open class.
        choices: Sound, rate, mirror.
        parent: The owner, if any.
    """

    mirrored = Signal()
    """The picture was mirrored or turned back: what is on screen must be said anew."""

    def __init__(
        self,
        overlay: OverlayModel,
        subtitles: SubtitleModel,
        choices: PlayerChoices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._overlay, self._subtitles, self._choices = overlay, subtitles, choices
        choices.mirror_changed.connect(self.mirrored)

    def begin(self) -> None:
        """Make ready for a class: nothing is shown yet, and it runs as it was filmed."""
        self._overlay.publish(QUIET)
        self._choices.reset_rate()

    def look_for_subtitles(self, facts: MediaFacts) -> None:
        """Look for the subtitles of the file that is opened."""
        self._subtitles.open(facts.path, facts)

    def attach(self, player: Player) -> None:
        """Let a player sound and run as chosen."""
        self._choices.attach(player)

    def show(self, moment: Moment, *, is_at_end: bool) -> None:
        """Show a moment.

        Args:
            moment: What is true at the position of the picture.
            is_at_end: The video has ended; a position at its end alone may be a wrong length in the file.
        """
        overlay = QUIET
        if is_at_end:
            overlay = CLASS_OVER
        elif not moment.is_over:
            overlay = overlay_of(moment, is_mirrored=self._choices.has_mirror_on)
        self._overlay.publish(overlay)
        self._subtitles.show(moment.position)

    def clear(self) -> None:
        """Show nothing: no class is open."""
        self._choices.attach(None)
        self._subtitles.close()
        self._overlay.publish(QUIET)
