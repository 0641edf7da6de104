"""The start of the program ``matside``."""

from __future__ import annotations

import sys

from desktop.cli import run


def main() -> int:
    """Run what the command line asks for; returns the exit code."""
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
