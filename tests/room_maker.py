"""Draw the rooms of the Today page and the figures of the guide again: ``python -m tests.room_maker``.

One room for each light of the day, one figure for each text, with the mannequin that the classes have. They are
committed, since drawing them takes seconds.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter

from media.mannequin.mannequin_painter import MannequinPainter, draw_pose_alone
from media.mannequin.person import INES
from media.mannequin.pose import pose
from media.mannequin.room import DUSK, EVENING, MATS, MORNING, NOON, Room, Thing
from media.mannequin.room_painter import paint_room
from media.mannequin.skeleton import stand
from media.mannequin.view import VIEWS, Camera
from routines.guide import read_guide

SIZE = QSize(1920, 728)
QUALITY = 86
FIGURE_SIZE = QSize(480, 320)
TARGET = Path(__file__).parent.parent / "desktop" / "qml" / "Matside" / "rooms"
LOOK = replace(VIEWS["floor"], scale=0.2, across=0.7, down=0.845)
PLANT = Thing("plant", 1.36, 1.25)
ROOMS = (
    replace(MORNING, things=(PLANT,), window=-0.55),
    replace(NOON, things=(replace(PLANT, kind="palm"),), window=-0.35),
    replace(DUSK, things=(replace(PLANT, kind="palm"),), window=-0.75),
    replace(EVENING, things=(Thing("lamp", -0.28), PLANT)),
)


def draw_room(room: Room, size: QSize = SIZE) -> QImage:
    """Draw a wide room with somebody on the mat to the right, and space for words on the left."""
    camera = Camera(LOOK, size.width(), size.height())
    image = paint_room(room, MATS["back"], camera, size.width(), size.height())
    painter = QPainter(image)
    figure = stand(pose("bird_dog").stance)
    MannequinPainter(INES, room, size).draw_figure(painter, figure, camera)
    painter.end()
    return image


def make_pictures(target: Path) -> None:
    """Draw every room and every figure into a folder."""
    target.mkdir(parents=True, exist_ok=True)
    for room in ROOMS:
        draw_room(room).save(str(target / f"{room.name}.jpg"), "JPEG", QUALITY)
    guide = read_guide()
    for text in (*guide.sections, *guide.practices):
        draw_pose_alone(text.pose, INES, FIGURE_SIZE, text.area).save(str(target / f"{text.pose}.png"))


if __name__ == "__main__":
    make_pictures(Path(sys.argv[1]) if sys.argv[1:] else TARGET)
