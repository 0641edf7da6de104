"""The five classes that ``tests.clip_maker`` makes: each in another codec, size and source of chapters."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests import clip_figure as figure
from tests.clip_encoder import Extras
from tests.clip_film import Film, Scene
from tests.clip_room import Look

NOON = Look("#DFD8C9", ("#D6BFA4", "#BE9E80"), "#FFFBEA", "#8D76A6")
DUSK = Look("#D9AF98", ("#C59B80", "#A97B62"), "#FFDCAE", "#6E8C67")
STUDIO = Look("#C9B7A4", ("#BD9C80", "#9C7B62"), "#FFF0D8", "#4F8A9E")
CORNER = Look("#DFD8C9", ("#D6BFA4", "#BE9E80"), "#FFFBEA", "#AB8230")


@dataclass(frozen=True)
class ClassClip:
    """One class to make, with the files that lie beside it."""

    file_name: str
    film: Film
    extras: Extras
    beside: dict[str, str] = field(default_factory=dict)


Part = tuple[str, Scene]


def _chapters(parts: tuple[Part, ...]) -> tuple[tuple[str, float, float], ...]:
    starts, now = [], 0.0
    for title, scene in parts:
        starts.append((title, now, now + scene.seconds))
        now += scene.seconds
    return tuple(starts)


def _scenes(parts: tuple[Part, ...]) -> tuple[Scene, ...]:
    return tuple(scene for _, scene in parts)


MORNING: tuple[Part, ...] = (
    ("Welcome", Scene(16, figure.SIT, figure.between(figure.SIT, figure.COW, 0.08), 8)),
    ("Knees to chest", Scene(30, figure.KNEES_IN, figure.between(figure.KNEES_IN, figure.LIE, 0.25), 8, "back")),
    ("Bridge x 6", Scene(32, figure.LIE, figure.BRIDGE, 5, "ankle")),
    ("Cat cow x 6", Scene(34, figure.CAT, figure.COW, 5.4, "knee")),
    ("Child's pose", Scene(26, figure.CHILD, figure.between(figure.CHILD, figure.CAT, 0.08), 8, "knee")),
    ("Roll-down x 3", Scene(30, figure.STAND, figure.FOLD, 9, "ankle")),
    ("Stand and breathe", Scene(14, figure.STAND, figure.between(figure.STAND, figure.REACH, 0.12), 7, "ankle")),
)
HIPS: tuple[Part, ...] = (
    ("Arrive", Scene(14, figure.FOURS, figure.between(figure.FOURS, figure.CAT, 0.3), 7, "knee")),
    (
        "Half-kneeling hip flexor stretch (30 s each side)",
        Scene(76, figure.KNEEL, figure.KNEEL_REACH, 10, "ankle", swaps=True),
    ),
    ("Child's pose", Scene(24, figure.CHILD, figure.between(figure.CHILD, figure.FOURS, 0.06), 8, "knee")),
    ("Rock back x 8", Scene(42, figure.FOURS, figure.between(figure.FOURS, figure.CHILD, 0.8), 5, "knee")),
    ("Rest", Scene(24, figure.LIE, figure.between(figure.LIE, figure.BRIDGE, 0.06), 8, "back")),
)
CORE: tuple[Part, ...] = (
    ("Hello", Scene(12, figure.FOURS, figure.between(figure.FOURS, figure.COW, 0.25), 6, "knee")),
    ("Bird dog", Scene(58, figure.FOURS, figure.BIRD_DOG, 6, "knee", swaps=True)),
    ("Dead bug", Scene(46, figure.TABLETOP, figure.DEAD_BUG, 5, "back")),
    ("Rest", Scene(16, figure.LIE, figure.between(figure.LIE, figure.BRIDGE, 0.05), 8, "back")),
    ("Glute bridge hold", Scene(48, figure.BRIDGE, figure.between(figure.BRIDGE, figure.LIE, 0.08), 8, "ankle")),
)
DESK: tuple[Part, ...] = (
    ("", Scene(20, figure.STAND, figure.between(figure.STAND, figure.REACH, 0.1), 8)),
    ("", Scene(50, figure.STAND, figure.REACH, 8)),
    ("", Scene(50, figure.HALF_FOLD, figure.between(figure.HALF_FOLD, figure.STAND, 0.35), 7)),
    ("", Scene(40, figure.STAND, figure.FOLD, 10)),
    ("", Scene(20, figure.STAND, figure.between(figure.STAND, figure.REACH, 0.1), 8)),
)
EVENING: tuple[Part, ...] = (
    ("", Scene(40, figure.SIT, figure.between(figure.SIT, figure.COW, 0.1), 9)),
    ("", Scene(50, figure.CHILD, figure.between(figure.CHILD, figure.CAT, 0.1), 9, "knee")),
    ("", Scene(50, figure.KNEES_IN, figure.between(figure.KNEES_IN, figure.LIE, 0.3), 9, "back")),
    ("", Scene(40, figure.LIE, figure.between(figure.LIE, figure.BRIDGE, 0.05), 9, "back")),
)

CORE_ROUTINE = """\
# What "Core, steady" asks for, and when.
version = 1
title = "Core, steady"
instructor = "Amara Diallo"
focus = ["core", "back"]
level = "steady"
equipment = ["folded towel"]

[[chapter]]
title = "Hello"
start = "0:00"
kind = "talk"

[[chapter]]
title = "Bird dog"
short_name = "Bird dog"
start = "0:12"
kind = "strength"
side = "both"
first = "right"
reps = 4
tempo = { reach = 2, hold = 2, return = 2 }
lead_in = 4
switch = 4

[[chapter.cue]]
at = 1
text = "Long from heel to fingertips."

[[chapter]]
title = "Dead bug"
start = "1:10"
kind = "strength"
side = "alternating"
by_turns = true
reps = 8
tempo = { reach = 2.5, return = 2.5 }
lead_in = 6

[[chapter]]
title = "Rest"
start = "1:56"
kind = "rest"

[[chapter]]
title = "Glute bridge hold"
short_name = "Bridge"
start = "2:12"
kind = "strength"
hold = 15
sets = 2
rest = 8
lead_in = 5

[[chapter.cue]]
at = 5
text = "Press through the heels."
"""

DESK_CAPTIONS = """\
1
00:00:01,000 --> 00:00:05,500
Hello. Stand tall beside your desk.

2
00:00:06,000 --> 00:00:11,000
Let the shoulders drop away from the ears.

3
00:00:20,500 --> 00:00:25,000
Reach up with both arms.

4
00:00:26,000 --> 00:00:32,000
Breathe in on the way up, and out on the way down.

5
00:01:10,500 --> 00:01:16,000
Next, fold half-way, and hold for thirty seconds.

6
00:02:00,500 --> 00:02:06,000
Now roll down slowly, one bone at a time.

7
00:02:40,500 --> 00:02:46,000
Come up to standing. That's it. Well done.
"""

CLASSES: tuple[ClassClip, ...] = (
    ClassClip(
        "Morning unstick.mp4",
        Film(_scenes(MORNING), (1920, 1080), 24),
        Extras("h264", _chapters(MORNING), {"title": "Morning unstick", "artist": "Ines Okafor"}, gop=96),
    ),
    ClassClip(
        "Two for the hips.mkv",
        Film(_scenes(HIPS), (542, 540), 25, look=NOON),
        Extras("hevc", _chapters(HIPS), {"title": "Two for the hips", "artist": "Tomas Berg"}, tone=146.8),
    ),
    ClassClip(
        "Core, steady.webm",
        Film(_scenes(CORE), (1280, 720), 30, look=STUDIO),
        Extras("vp9", (), {"title": "Core, steady"}, tone=196.0),
        {"Core, steady.routine.toml": CORE_ROUTINE},
    ),
    ClassClip(
        "Desk break (phone).mp4",
        Film(_scenes(DESK), (720, 1280), 25, rotation=90, look=CORNER),
        Extras("h264", (), {"artist": "Mei Lin"}, tone=220.0),
        {"Desk break (phone).srt": DESK_CAPTIONS},
    ),
    ClassClip(
        "evening_wind-down_2024-05-01.avi",
        Film(_scenes(EVENING), (720, 404), 20, look=DUSK),
        Extras("mpeg4", (), {}, tone=130.8),
    ),
)


def class_clip(file_name: str) -> ClassClip:
    """Find a class by its file name."""
    return next(clip for clip in CLASSES if clip.file_name == file_name)
