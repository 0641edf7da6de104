"""The words of the command line: what can be said, and what was meant."""

from __future__ import annotations

import argparse
import os
from math import isfinite
from pathlib import Path

from desktop import __version__

COMMANDS = (
    "play", "import", "chapters", "render", "list", "sessions", "doctor", "install-launcher", "remove-launcher",
)  # fmt: skip

PEOPLE = ("ines", "tomas", "mei", "ruth", "amara")
"""Who can show the exercises of a class video."""
_SMALLEST, _LARGEST = 128, 3840
"""Pixels of a picture."""
_SHORTEST, _LONGEST = 0.001, 360_000.0
"""Seconds that a video lasts."""

_EPILOG = """\
Without a command, matside opens the window and takes in the videos and folders that are named. A file that is called
like a command is written with its folder: ./play

Exit code: 0 when all went well, 1 when some input failed (each is named on stderr), 2 on wrong usage.
"""


def parse(arguments: list[str]) -> argparse.Namespace:
    """Read the command line; ``command`` is empty for the window.

    Raises:
        SystemExit: With code 2 on wrong usage, told on stderr; with 0 after ``--help`` and ``--version``.
    """
    word = _first_word(arguments)
    parser = _command_parser() if word in COMMANDS else _window_parser()
    return parser.parse_args(arguments)


def _first_word(arguments: list[str]) -> str:
    """Return the first argument that is neither an option nor the value of one; empty where there is none."""
    rest = iter(arguments)
    for argument in rest:
        if argument == "--data":
            next(rest, None)
        elif argument == "--":
            return ""
        elif not argument.startswith("-"):
            return argument
    return ""


def _window_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="matside",
        usage="matside [PATH ...]\n       matside COMMAND ...",
        description=f"Play follow-along class videos beside the mat. Commands: {', '.join(COMMANDS)}; "
        "each says more with --help.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _add_common(parser, is_first=True)
    parser.add_argument("paths", nargs="*", type=_path, metavar="PATH", help="a video, or a folder of videos")
    parser.set_defaults(command="")
    return parser


def _command_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="matside", epilog=_EPILOG)
    _add_common(parser, is_first=True)
    commands = parser.add_subparsers(dest="command", required=True)

    play = _add_command(commands, "play", "open the window and play a class at once")
    play.add_argument("path", type=_path, metavar="PATH", help="a video; one that the library does not know is added")
    play.add_argument("--from", dest="start", type=_seconds, default=0.0, metavar="SECONDS", help="where to begin")
    play.add_argument("--for", dest="seconds", type=_seconds, metavar="SECONDS", help="how much to play, then close")
    play.add_argument("--engine", choices=("vlc", "qt"), help="what plays the video, whatever the settings say")
    play.add_argument("--muted", action="store_true", help="without sound")
    play.add_argument("--trace", type=_path, metavar="FILE", help="write a JSON line for each picture shown")

    adding = _add_command(commands, "import", "add videos to the library", has_json=True)
    adding.add_argument("paths", nargs="+", type=_path, metavar="PATH", help="a video, or a folder of videos")

    chapters = _add_command(commands, "chapters", "print the chapters of a video or of a chapter file", has_json=True)
    chapters.add_argument("path", type=_path, metavar="PATH", help="a video, or a chapter, description or caption file")
    chapters.add_argument("--all", action="store_true", help="print every source that was found, the best one first")
    chapters.add_argument("--draft", action="store_true", help="propose chapters from what the captions say")
    chapters.add_argument("--duration", type=_length, metavar="SECONDS", help="length, for a file by itself")

    render = _add_command(commands, "render", "make a class video from a routine")
    render.add_argument("path", type=_path, metavar="ROUTINE", help="a routine, such as Morning.routine.toml")
    render.add_argument(
        "-o", "--output", type=_path, metavar="OUT.mp4", help="the video to make; beside the routine else"
    )
    render.add_argument("--voice", action=argparse.BooleanOptionalAction, help="say the cues; else if a voice is there")
    people = ", ".join(PEOPLE)
    render.add_argument("--person", choices=PEOPLE, type=str.lower, help=f"who shows the exercises: {people}")
    render.add_argument("--size", type=_size, default=(1280, 720), metavar="WxH", help="of the picture; 1280x720 else")

    listing = _add_command(commands, "list", "print the library", has_json=True)
    listing.add_argument("--favourites", action="store_true", help="only the classes with a star")

    _add_command(commands, "sessions", "print what was done, newest first", has_json=True)
    _add_command(commands, "doctor", "say what is installed, and how the data is", has_json=True)
    _add_command(commands, "install-launcher", "put Matside into this user's applications menu")
    _add_command(commands, "remove-launcher", "take Matside out of the applications menu")
    return parser


def _add_command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, text: str, *, has_json: bool = False
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=text, description=f"{text[0].upper()}{text[1:]}.")
    _add_common(parser, is_first=False)
    if has_json:
        parser.add_argument("--json", action="store_true", help="print JSON; times are seconds")
    return parser


def _add_common(parser: argparse.ArgumentParser, *, is_first: bool) -> None:
    """Add what every command takes, before or after its name; only the first parser sets what was not said."""
    unsaid = None if is_first else argparse.SUPPRESS
    parser.add_argument("--data", type=_path, default=unsaid, metavar="DIR", help="where Matside keeps its data")
    parser.add_argument(
        "--verbose",
        action="store_true",
        default=False if is_first else argparse.SUPPRESS,
        help="say on stderr what is being done",
    )
    parser.add_argument("--version", action="version", version=f"matside {__version__}")


def _path(text: str) -> Path:
    """Read a path; absolute, as the window may be another process with another working folder."""
    if not text or "\0" in text:
        raise argparse.ArgumentTypeError("an empty name is no path")
    return Path(os.path.expanduser(text)).absolute()


def _size(text: str) -> tuple[int, int]:
    """Read the size of a picture in pixels; both even, as video needs it."""
    width, _, height = text.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError(f"“{text}” is not a size such as 1280x720")
    size = int(width), int(height)
    if not all(_SMALLEST <= each <= _LARGEST and each % 2 == 0 for each in size):
        raise argparse.ArgumentTypeError(f"“{text}”: width and height are even numbers from {_SMALLEST} to {_LARGEST}")
    return size


def _length(text: str) -> float:
    """Read how long a video is."""
    seconds = _seconds(text)
    if not _SHORTEST <= seconds <= _LONGEST:
        raise argparse.ArgumentTypeError(f"“{text}” is no length of a video: more than 0 seconds, at most 100 hours")
    return seconds


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = -1.0
    if not (isfinite(seconds) and seconds >= 0):
        raise argparse.ArgumentTypeError(f"“{text}” is not a number of seconds, 0 or more")
    return seconds
