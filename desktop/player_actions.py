"""What each key of the player page does, and the few words that say it was done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.player_choices import PlayerChoices
    from desktop.player_model import PlayerModel
    from desktop.subtitle_model import SubtitleModel


def actions_of(
    player: PlayerModel, choices: PlayerChoices, subtitles: SubtitleModel
) -> dict[str, Callable[[], object]]:
    """Give each action of ``desktop.keys`` what it does; leaving is left to the shell, which closes help first."""

    def told(act: Callable[[], object], words: Callable[[], str]) -> Callable[[], None]:
        def act_and_tell() -> None:
            act()
            player.noticed.emit(words())

        return act_and_tell

    def speed() -> str:
        return f"Speed {choices.rate_text}"

    def volume() -> str:
        return choices.volume_text

    return {
        "play-pause": player.toggle_play,
        "back-5": partial(player.seek_by, -5.0),
        "forward-5": partial(player.seek_by, 5.0),
        "back-10": partial(player.seek_by, -10.0),
        "forward-10": partial(player.seek_by, 10.0),
        "next-exercise": player.next_exercise,
        "previous-exercise": player.previous_exercise,
        "repeat-exercise": player.repeat_exercise,
        "loop": player.mark_loop,
        "slower": told(choices.slower, speed),
        "faster": told(choices.faster, speed),
        "normal-speed": told(choices.reset_rate, speed),
        "mirror": told(choices.toggle_mirror, lambda: "Mirrored" if choices.has_mirror_on else "As filmed"),
        "overlay-size": told(choices.cycle_overlay, lambda: f"Overlay: {choices.overlay_size}"),
        "far-view": choices.toggle_far,
        "subtitles": told(subtitles.cycle, lambda: f"Subtitles: {subtitles.label}"),
        "mute": told(choices.toggle_mute, volume),
        "louder": told(partial(choices.change_volume, 1), volume),
        "quieter": told(partial(choices.change_volume, -1), volume),
        "full-screen": player.full_screen_asked.emit,
        "favourite": player.toggle_favourite,
        "step-forward": partial(player.step, 1),
        "step-back": partial(player.step, -1),
    }
