"""Every key that Matside answers to: one list for the shortcuts and for the help sheet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Place(StrEnum):
    """Name the part of the window in which a key works."""

    ANYWHERE = "Anywhere"
    LIBRARY = "Library"
    CLASS = "Class page"
    PLAYER = "While a class plays"
    EDITOR = "While editing exercises"


@dataclass(frozen=True, slots=True)
class Key:
    """One thing that keys can do.

    Attributes:
        action: What the shortcut is called in code, unique within its place.
        name: What it does, in the person's words.
        keys: Key sequences in Qt's spelling, the first one being the one to show first.
        place: Where it works.
    """

    action: str
    name: str
    keys: tuple[str, ...]
    place: Place


KEYS = (
    Key("search", "Search", ("Ctrl+F", "/"), Place.ANYWHERE),
    Key("import", "Add videos", ("Ctrl+O",), Place.ANYWHERE),
    Key("help", "Show all keys", ("?", "F1"), Place.ANYWHERE),
    Key("back", "Go back, or close what is open", ("Escape",), Place.ANYWHERE),
    Key("quit", "Quit", ("Ctrl+Q",), Place.ANYWHERE),
    Key("move", "Move between classes", ("Left", "Right", "Up", "Down"), Place.LIBRARY),
    Key("open", "Open the class", ("Return",), Place.LIBRARY),
    Key("play", "Start or resume the class", ("Space",), Place.LIBRARY),
    Key("favourite", "Add to or remove from favourites", ("B",), Place.LIBRARY),
    Key("start", "Start or resume", ("Space",), Place.CLASS),
    Key("favourite", "Add to or remove from favourites", ("B",), Place.CLASS),
    Key("play-pause", "Play or pause", ("Space", "K"), Place.PLAYER),
    Key("back-5", "Back 5 seconds", ("Left",), Place.PLAYER),
    Key("forward-5", "Forward 5 seconds", ("Right",), Place.PLAYER),
    Key("back-10", "Back 10 seconds", ("J",), Place.PLAYER),
    Key("forward-10", "Forward 10 seconds", ("L",), Place.PLAYER),
    Key("next-exercise", "Next exercise", ("N", "PgDown"), Place.PLAYER),
    Key("previous-exercise", "Previous exercise", ("P", "PgUp"), Place.PLAYER),
    Key("repeat-exercise", "Repeat this exercise", ("R",), Place.PLAYER),
    Key("loop", "Set A, then B, then clear the A-B loop", ("A",), Place.PLAYER),
    Key("slower", "Slower", ("[",), Place.PLAYER),
    Key("faster", "Faster", ("]",), Place.PLAYER),
    Key("normal-speed", "Normal speed", ("Backspace",), Place.PLAYER),
    Key("mirror", "Mirror the picture", ("X",), Place.PLAYER),
    Key("overlay-size", "Overlay size", ("O",), Place.PLAYER),
    Key("far-view", "Far view", ("V",), Place.PLAYER),
    Key("subtitles", "Subtitles", ("C",), Place.PLAYER),
    Key("mute", "Sound on or off", ("M",), Place.PLAYER),
    Key("louder", "Louder", ("Up",), Place.PLAYER),
    Key("quieter", "Quieter", ("Down",), Place.PLAYER),
    Key("full-screen", "Full screen", ("F", "F11"), Place.PLAYER),
    Key("favourite", "Add to or remove from favourites", ("B",), Place.PLAYER),
    Key("step-forward", "One picture forward, while paused", (".",), Place.PLAYER),
    Key("step-back", "One picture back, while paused", (",",), Place.PLAYER),
    Key("leave", "Leave the class, or full screen first", ("Escape",), Place.PLAYER),
    Key("mark-exercise", "A new exercise begins here", ("E",), Place.EDITOR),
    Key("mark-hold", "A hold begins or ends here", ("W",), Place.EDITOR),
    Key("mark-rest", "A rest begins here", ("T",), Place.EDITOR),
    Key("play-pause", "Play or pause", ("Space", "K"), Place.EDITOR),
    Key("play-part", "Play the chosen part from its start", ("P",), Place.EDITOR),
    Key("previous-part", "Choose the part before", ("Up", "PgUp"), Place.EDITOR),
    Key("next-part", "Choose the part after", ("Down", "PgDown"), Place.EDITOR),
    Key("all-parts", "Choose all parts", ("Ctrl+A",), Place.EDITOR),
    Key("edge", "Choose the start or the end of the part", ("A",), Place.EDITOR),
    Key("earlier-frame", "Start or end one picture earlier; else back 5 seconds", ("Left",), Place.EDITOR),
    Key("later-frame", "Start or end one picture later; else forward 5 seconds", ("Right",), Place.EDITOR),
    Key("earlier-tenth", "The same by a tenth of a second", ("Shift+Left",), Place.EDITOR),
    Key("later-tenth", "The same by a tenth of a second", ("Shift+Right",), Place.EDITOR),
    Key("earlier-second", "The same by a second", ("Ctrl+Left",), Place.EDITOR),
    Key("later-second", "The same by a second", ("Ctrl+Right",), Place.EDITOR),
    Key("back-10", "Back 10 seconds", ("J",), Place.EDITOR),
    Key("forward-10", "Forward 10 seconds", ("L",), Place.EDITOR),
    Key("step-back", "One picture back, while paused", (",",), Place.EDITOR),
    Key("step-forward", "One picture forward, while paused", (".",), Place.EDITOR),
    Key("slower", "Slower", ("[",), Place.EDITOR),
    Key("faster", "Faster", ("]",), Place.EDITOR),
    Key("start-here", "The chosen part starts here", ("I",), Place.EDITOR),
    Key("end-here", "The chosen part ends here", ("O",), Place.EDITOR),
    Key("split", "Split here", ("S",), Place.EDITOR),
    Key("merge", "Join with the next part", ("M",), Place.EDITOR),
    Key("remove", "Remove from class", ("Delete",), Place.EDITOR),
    Key("rename", "Name the chosen part", ("F2", "Return"), Place.EDITOR),
    Key("keep", "Keep a suggestion", ("Y",), Place.EDITOR),
    Key("dismiss", "Dismiss a suggestion", ("X",), Place.EDITOR),
    Key("snapping", "Snap to cuts and pauses, or not", ("N",), Place.EDITOR),
    Key("zoom-in", "Show more detail", ("+",), Place.EDITOR),
    Key("zoom-out", "Show more of the class", ("-",), Place.EDITOR),
    Key("undo", "Undo", ("Ctrl+Z",), Place.EDITOR),
    Key("redo", "Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), Place.EDITOR),
)
"""In the order of the help sheet."""

_SHOWN = {
    "Left": "←",
    "Right": "→",
    "Up": "↑",
    "Down": "↓",
    "Return": "Enter",
    "Escape": "Esc",
    "PgDown": "Page Down",
    "PgUp": "Page Up",
}


def shown(sequence: str) -> str:
    """Say a key sequence as it stands on the keyboard."""
    return _SHOWN.get(sequence, sequence)


def sequences(place: Place, action: str) -> list[str]:
    """Return the key sequences of an action; empty where there is no such action."""
    return [keys for key in KEYS if key.place == place and key.action == action for keys in key.keys]
