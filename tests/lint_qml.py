"""Check the QML: names and types against the Python classes that it binds to, and the written form.

``python -m tests.lint_qml`` checks; with ``--format`` it rewrites the files in their form instead.
"""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from difflib import unified_diff
from pathlib import Path

from tests.qml_types import write_qml_types

ROOT = Path(__file__).parent.parent
QML = ROOT / "desktop" / "qml"
TYPES = ROOT / "build" / "qmltypes"
LONGEST = 300
"""Lines that a file may have."""


def main(arguments: list[str]) -> int:
    """Run the checks; returns 0 when nothing is wrong."""
    files = sorted(QML.rglob("*.qml"))
    if "--format" in arguments:
        _run("qmlformat", "-i", *map(str, files))
        return 0
    faults = [*_lint(files), *_unformatted(files), *_too_long(files)]
    print("\n".join(faults) if faults else f"QML: {len(files)} files are in order")
    return 1 if faults else 0


def _run(tool: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run one of the tools that come with PySide6, from the root of the checkout."""
    command = [str(Path(sys.executable).with_name(f"pyside6-{tool}")), *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def _lint(files: list[Path]) -> list[str]:
    write_qml_types(sorted((ROOT / "desktop").glob("*.py")), TYPES)
    linted = _run(
        "qmllint", "-W", "0", "-I", str(QML), "-I", str(TYPES), *(str(file.relative_to(ROOT)) for file in files)
    )
    if linted.returncode:
        return [line for line in (linted.stdout + linted.stderr).splitlines() if line.strip()]
    return []


def _unformatted(files: list[Path]) -> list[str]:
    with ThreadPoolExecutor(max_workers=2) as pool:
        return [line for lines in pool.map(_difference, files) for line in lines]


def _difference(file: Path) -> list[str]:
    name = str(file.relative_to(ROOT))
    formatted = _run("qmlformat", name)
    if formatted.returncode:
        return [f"{name}: qmlformat cannot read it: {formatted.stderr.strip()}"]
    lines = file.read_text("utf-8").splitlines()
    return list(unified_diff(lines, formatted.stdout.splitlines(), name, f"{name} (make format)", n=0, lineterm=""))


def _too_long(files: list[Path]) -> list[str]:
    lengths = ((file, len(file.read_text("utf-8").splitlines())) for file in files)
    return [f"{file.relative_to(ROOT)}: {lines} lines; {LONGEST} at most" for file, lines in lengths if lines > LONGEST]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
