"""The five people who show the exercises: their colours, hair and build. Source: design.md, section 10."""

from dataclasses import dataclass
from enum import StrEnum


class Hair(StrEnum):
    """How the hair is worn."""

    BUN = "bun"
    SHORT = "short"
    TAIL = "tail"
    BOB = "bob"


@dataclass(frozen=True, slots=True)
class Build:
    """How much wider than the drawing's measure each part is; bones are everybody's, so every pose fits everybody."""

    shoulders: float = 1.0
    waist: float = 1.0
    hips: float = 1.0
    limbs: float = 1.0


@dataclass(frozen=True, slots=True)
class Person:
    """One of the five.

    Attributes:
        name: First name, in small letters.
        skin: Colour as `#RRGGBB`, like the next three.
        hair: Hair's colour.
        top: Shirt.
        leggings: Leggings.
        style: How the hair is worn.
        build: Wider and narrower parts.
    """

    name: str
    skin: str
    hair: str
    top: str
    leggings: str
    style: Hair
    build: Build = Build()


INES = Person("ines", "#8A5539", "#231A19", "#F1E4D2", "#2C5854", Hair.BUN)
TOMAS = Person(
    "tomas",
    "#E2B08D",
    "#8A5E3B",
    "#6E8FA0",
    "#2E3744",
    Hair.SHORT,
    Build(shoulders=1.09, waist=1.06, hips=0.92, limbs=1.04),
)
MEI = Person("mei", "#E6BC98", "#2A2226", "#E2A187", "#574763", Hair.TAIL, Build(0.97, 0.97, 0.97, 0.95))
RUTH = Person("ruth", "#D5A07D", "#CFC8C0", "#8EA78D", "#37463F", Hair.BOB, Build(1.0, 1.12, 1.05, 1.03))
AMARA = Person("amara", "#6B4230", "#1E1717", "#E3B45B", "#3A3550", Hair.BUN, Build(1.02, 1.06, 1.07, 1.05))

PEOPLE = {person.name: person for person in (INES, TOMAS, MEI, RUTH, AMARA)}
"""Everybody by name."""
