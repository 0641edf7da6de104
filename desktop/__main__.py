"""The start of the program ``matside``."""

from __future__ import annotations

import sys

from desktop.loading import loading


def main() -> int:
    """Run what the command line asks for; returns the exit code."""
    with loading():
        from desktop.cli import run  # noqa: PLC0415 - what this loads is what is to go fast
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
