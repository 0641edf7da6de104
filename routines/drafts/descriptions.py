"""Exercises that are not named but described: by the words that must be heard while they are set up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from routines.catalogue import find_exercise
from routines.chapter import ChapterKind

if TYPE_CHECKING:
    from collections.abc import Sequence

_DESCRIBED: tuple[tuple[str, str], ...] = (
    ("ear shoulder", "Neck stretch"),
    ("chin chest", "Neck stretch"),
    ("ankle over knee", "Figure four stretch"),
    ("ankle knee cross", "Figure four stretch"),
    ("strap|band|belt|towel foot leg", "Hamstring stretch with strap"),
    ("leg ceiling hamstring|thigh hold", "Hamstring stretch"),
    ("knees both in", "Double knee hug"),
    ("knees chest", "Knees to chest"),
    ("knee chest", "Single knee to chest"),
    ("knees drop|fall|lower over left|right", "Lying twist"),
    ("foot forward knee lunge|floor|down", "Low lunge"),
    ("arm under needle|chest|thread", "Thread the needle"),
    ("round arch back", "Cat-cow"),
    ("belly exhale inhale round", "Cat-cow"),
    ("squeeze|lift|peel hips back bottom|glutes|bridge|spine feet", "Glute bridge"),
    ("opposite arm leg hands knees", "Bird dog"),
    ("opposite arm leg|heel back", "Dead bug"),
    ("arm across chest", "Cross-body shoulder stretch"),
    ("heel bottom|seat|glute|glutes|bum standing|stand|ankle|grab|hold", "Quad stretch"),
    ("hands clasp|interlace behind back", "Chest opener"),
    ("hands interlace palms up|ceiling", "Overhead reach"),
    ("soles feet together", "Butterfly stretch"),
    ("fold forward legs", "Forward fold"),
    ("shoulders roll", "Shoulder rolls"),
    ("shoulders ears drop|lift|shrug", "Shoulder shrugs"),
    ("wrists circle|circles", "Wrist circles"),
    ("ankles|ankle circle|circles", "Ankle circles"),
    ("arms circle|circles", "Arm circles"),
    ("heel wall|back|floor|press calf", "Calf stretch"),
    ("top knee open feet|heels together", "Clamshell"),
    ("top leg lift|raise side", "Side-lying leg lift"),
    ("hips back heels forward rock", "Rock backs"),
    ("legs wall up", "Legs up the wall"),
    ("hips heels arms forehead", "Child's pose"),
    ("reach|lean over side arm overhead|up", "Side bend"),
    ("twist|turn|rotate chair|seated|sit|cross knee", "Seated twist"),
    ("belly breathe|breath hand|hands", "Belly breathing"),
    ("breathe|breathing|breaths|breath seat|sit|seated|nose", "Seated breathing"),
    ("breathe|breathing|breath nose|belly|ribs", "Breathing"),
)
"""The words that are heard, each with a choice, and the name; the first line that fits."""
_PATTERNS = tuple((tuple(frozenset(choice.split("|")) for choice in words.split()), name) for words, name in _DESCRIBED)
_BREATHING = "breathing"


def described(texts: Sequence[str]) -> tuple[str, ChapterKind | None] | None:
    """Tell the name and kind of an exercise by the words of its set-up; ``None`` where nothing fits."""
    heard = frozenset(texts)
    for choices, name in _PATTERNS:
        if all(not choice.isdisjoint(heard) for choice in choices):
            exercise = find_exercise(name)
            kind = ChapterKind.OTHER if _BREATHING in name.lower() else exercise.kind if exercise else None
            return name, kind
    return None
