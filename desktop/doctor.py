"""What is installed and how the data is: the first thing to look at when something does not work."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from desktop import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from desktop.folders import Folders
    from media.engines import EngineReport
    from routines.store import Store

PACKAGES = ("PySide6", "av", "python-vlc", "tinydb", "wakepy")
GL_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        name: What it is.
        is_ok: It is as it should be.
        text: What was found, for the person.
        is_needed: Matside is not whole without it.
    """

    name: str
    is_ok: bool
    text: str
    is_needed: bool = True


def examine(
    folders: Folders, store: Store, engines: Iterable[EngineReport], environment: Mapping[str, str]
) -> tuple[Finding, ...]:
    """Look at everything that Matside depends on.

    Args:
        folders: Where this start keeps its files.
        store: The data, open.
        engines: What can play videos here.
        environment: The environment of the process; it says whether there is a display.
    """
    return (
        *_versions(),
        *_engines(tuple(engines)),
        _renderer(environment),
        *_data(folders, store),
        _place("state folder", folders.local, "the log, and what belongs to this machine"),
        _place("picture folder", folders.cache, "posters; can be deleted at any time"),
        Finding("speech", is_ok=True, text="Cues are shown and chimed; this version does not speak.", is_needed=False),
    )


def is_well(findings: Iterable[Finding]) -> bool:
    """Tell whether Matside can do its work here."""
    return all(finding.is_ok for finding in findings if finding.is_needed)


def doctor_report(findings: Iterable[Finding]) -> dict[str, object]:
    """Report the findings for JSON."""
    listed = list(findings)
    return {
        "ok": is_well(listed),
        "findings": [{"name": found.name, "ok": found.is_ok, "text": found.text} for found in listed],
    }


def doctor_lines(findings: Iterable[Finding]) -> Iterable[str]:
    """Tell the findings, one a line; those that are not as they should be are marked."""
    for found in findings:
        mark = "  " if found.is_ok else "! " if found.is_needed else "- "
        yield f"{mark}{found.name}: {found.text}"


def _versions() -> Iterable[Finding]:
    yield Finding("matside", is_ok=True, text=__version__)
    yield Finding("system", is_ok=True, text=f"{platform.platform()}, Python {platform.python_version()}")
    for package in PACKAGES:
        try:
            yield Finding(package, is_ok=True, text=version(package))
        except PackageNotFoundError:
            yield Finding(package, is_ok=False, text="is not installed")


def _engines(engines: tuple[EngineReport, ...]) -> Iterable[Finding]:
    for engine in engines:
        text = f"found, {engine.version}" if engine.is_found else f"not found: {engine.reason}"
        yield Finding(f"engine {engine.name}", engine.is_found, text, is_needed=False)
    found = [engine.name for engine in engines if engine.is_found]
    text = f"{' and '.join(found)} can play videos" if found else "nothing here can play a video"
    yield Finding("engine", bool(found), text)


def _renderer(environment: Mapping[str, str]) -> Finding:
    """Ask OpenGL who draws; a process of its own does, with a time limit."""
    name = "picture"
    if not (environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")):
        return Finding(name, is_ok=False, text="there is no display here to try it on", is_needed=False)
    try:
        probe = subprocess.run(
            [sys.executable, "-m", "desktop.gl_probe"],
            capture_output=True,
            text=True,
            errors="replace",
            timeout=GL_SECONDS,
            env=dict(environment),
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return Finding(name, is_ok=False, text=f"OpenGL could not be tried: {error}")
    if probe.returncode:
        last = (probe.stderr.strip().splitlines() or [f"the probe ended with code {probe.returncode}"])[-1]
        return Finding(name, is_ok=False, text=f"OpenGL does not work: {last}")
    return Finding(name, is_ok=True, text=probe.stdout.strip())


def _data(folders: Folders, store: Store) -> Iterable[Finding]:
    """Tell what the store knows of itself, and what only trying to write finds out."""
    place = _place("data folder", folders.data, "your library, sessions and notes")
    for found in store.health():
        told = Finding(found.name, found.is_ok, found.text)
        yield place if found.name == place.name and not place.is_ok else told


def _place(name: str, folder: Path, purpose: str) -> Finding:
    """Say where something is kept, and whether it can be: found out by writing, as permissions tell only half."""
    present = next((place for place in (folder, *folder.parents) if os.path.exists(place)), folder)
    try:
        with tempfile.TemporaryFile(dir=present) as file:
            file.write(b"can this be written?")
    except OSError as error:
        return Finding(name, is_ok=False, text=f"{folder} cannot be written: {error.strerror or error} ({purpose})")
    return Finding(name, is_ok=True, text=f"{folder} ({purpose})")
