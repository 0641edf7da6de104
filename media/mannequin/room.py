"""The room beside the mat: its colours in the light of an hour, and what stands in it.

Source: design.md, section 10.
"""

from dataclasses import dataclass, field

MATS = {"back": "#C4714F", "hips": "#8D76A6", "core": "#4F8A9E", "full": "#C29A45", "calm": "#7F9A78"}
"""Colour of the mat for each focus area: lower back, hips, core, full body, unwind."""


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that stands by the wall.

    Attributes:
        kind: `plant`, `palm`, `bench`, `lamp` or `blocks`.
        across: Metres to the right of the mat's middle.
        size: 1 is its own size.
    """

    kind: str
    across: float
    size: float = 1.0


@dataclass(frozen=True, slots=True)
class Room:
    """A room in the light of one hour. Colours are `#RRGGBB`.

    Attributes:
        name: What it is called.
        wall: From the bright to the dim side.
        floor: From near to far.
        light: Colour of the light.
        brightness: Strength of the light that falls through the window, 0 to 1.
        skirting: Board along the wall.
        shade: Colour of every shadow.
        leaves: Dark and bright leaves.
        pot: The plant's pot.
        things: What stands by the wall.
        window: Metres from the mat's middle to the window's light on the wall; nothing for none.
        dim: How much the person's colours are darkened, 0 to 1.
    """

    name: str
    wall: tuple[str, str]
    floor: tuple[str, str]
    light: str
    brightness: float
    skirting: str
    shade: str
    leaves: tuple[str, str]
    pot: str
    things: tuple[Thing, ...] = field(default=(Thing("plant", 1.72, 1.15), Thing("bench", -2.30)))
    window: float | None = -2.05
    dim: float = 0.0

    @property
    def is_dark(self) -> bool:
        """Say whether it is lit by a lamp."""
        return self.dim > 0


MORNING = Room(
    "morning", ("#F6E9DA", "#E7CFB8"), ("#C9A07C", "#DDBD9D"), "#FFF3D6", 0.78, "#F4E6D8", "#6B4634",
    ("#6E8B6A", "#8BA583"), "#C58B6B",
)  # fmt: skip
NOON = Room(
    "noon", ("#F0EBE0", "#DDD5C6"), ("#BE9E80", "#D6BFA4"), "#FFFBEA", 0.85, "#F1ECE3", "#54483F",
    ("#5F8272", "#82A08D"), "#E4D7C4", (Thing("palm", 1.66, 1.05), Thing("blocks", -2.05)),
)  # fmt: skip
DUSK = Room(
    "dusk", ("#EBC6AC", "#C99C8A"), ("#A97B62", "#C59B80"), "#FFDCAE", 0.70, "#E6C4B0", "#57303A",
    ("#5F7466", "#7C8D78"), "#8C5A50", (Thing("lamp", 1.70), Thing("palm", -2.1)),
)  # fmt: skip
SAGE = Room(
    "sage", ("#E1E4D8", "#C6CDBC"), ("#BD9C7C", "#D3B99C"), "#FCFBE4", 0.75, "#E6E9DE", "#3F463C",
    ("#56785F", "#7A9877"), "#D9B99B", (Thing("palm", 1.68, 1.1), Thing("bench", -2.30)),
)  # fmt: skip
EVENING = Room(
    "evening", ("#4A433E", "#292A2B"), ("#3B312C", "#54453B"), "#FFC98A", 0.30, "#4B443F", "#0D0B10",
    ("#3F5147", "#52655A"), "#6B4F43", (Thing("lamp", -1.70), Thing("plant", 1.72, 1.15)), None, 0.30,
)  # fmt: skip
STUDIO = Room(
    "studio", ("#DDCDBC", "#B9A491"), ("#9C7B62", "#BD9C80"), "#FFF0D8", 0.62, "#D9CABA", "#43302A",
    ("#566F5C", "#76907A"), "#A56F57",
)  # fmt: skip

ROOMS = {room.name: room for room in (MORNING, NOON, DUSK, SAGE, EVENING, STUDIO)}
"""Every room by name."""
