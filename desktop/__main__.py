"""The start of the program ``matside``."""

from __future__ import annotations

import sys

from desktop.loading import loading
from desktop.restart import NO_GRAPHICS, draw_in_software


def main() -> int:
    """Run what the command line asks for; returns the exit code."""
    with loading():
        from desktop.cli import run  # noqa: PLC0415 - what this loads is what is to go fast
    code = run(sys.argv[1:])
    return draw_in_software() if code == NO_GRAPHICS else code


if __name__ == "__main__":
    sys.exit(main())
