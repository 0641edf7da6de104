import time

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from media.mannequin.mannequin_painter import MannequinPainter, draw_pose, draw_pose_alone
from media.mannequin.motion import figure_at, hold
from media.mannequin.person import INES, PEOPLE, Person
from media.mannequin.pose import OTHER, UnknownPose, pose, pose_names
from media.mannequin.room import ROOMS, STUDIO
from media.mannequin.skeleton import stand
from media.mannequin.vector import Vector
from media.mannequin.view import VIEWS, Camera

SMALL = QSize(320, 180)
LARGE = QSize(1280, 720)


def changed(before: QImage, after: QImage) -> list[tuple[int, int]]:
    return [
        (x, y)
        for y in range(0, before.height(), 2)
        for x in range(0, before.width(), 2)
        if before.pixel(x, y) != after.pixel(x, y)
    ]


def far_apart(a: QColor, b: QColor) -> int:
    return abs(a.red() - b.red()) + abs(a.green() - b.green()) + abs(a.blue() - b.blue())


def seen_places(name: str) -> list[Vector]:
    figure = stand(pose(name).stance)
    limbs = (figure.left_arm, figure.right_arm, figure.left_leg, figure.right_leg)
    return [figure.pelvis, figure.skull, *(limb.end for limb in limbs), *(limb.middle for limb in limbs)]


def test_every_figure_is_whole_in_the_picture() -> None:
    for name in (*pose_names(), *(name + OTHER for name in pose_names())):
        seen = VIEWS[pose(name).view]
        camera = Camera(seen, 1280, 720, seen.turn)
        for spot in map(camera.spot, seen_places(name)):
            assert 30 < spot.x < 1250, name
            assert 30 < spot.y < 690, name


@pytest.mark.parametrize("person", PEOPLE.values(), ids=list(PEOPLE))
def test_leggings_and_top_are_drawn_where_legs_and_chest_are(person: Person) -> None:
    figure = stand(pose("hands_and_knees").stance)
    painter = MannequinPainter(person, STUDIO, LARGE)
    image = painter.frame(figure, "floor")
    camera = Camera(VIEWS["floor"], 1280, 720)

    def near(place: Vector, colour: str) -> bool:
        spot = camera.spot(place)
        return far_apart(image.pixelColor(int(spot.x), int(spot.y)), QColor(colour)) < 110

    knee, hip = figure.right_leg.middle, figure.right_leg.root
    thigh = tuple((a + b) / 2 for a, b in zip(knee, hip, strict=True))
    assert near((thigh[0], thigh[1], thigh[2]), person.leggings)
    assert near(figure.spine[len(figure.spine) * 11 // 20], person.top)


def test_only_the_figure_and_its_shadow_change_the_room() -> None:
    painter = MannequinPainter(INES, STUDIO, SMALL)
    spots = changed(painter.background("floor"), painter.frame(stand(pose("child").stance), "floor"))
    assert len(spots) > 300
    assert min(x for x, _ in spots) > 40
    assert max(x for x, _ in spots) < 300
    assert min(y for _, y in spots) > 80


def test_breathing_can_be_seen() -> None:
    painter, motion = MannequinPainter(INES, STUDIO, LARGE), hold("constructive_rest", 4.0)
    empty, full = (painter.frame(figure_at(motion, seconds), motion.view) for seconds in (0.0, 2.0))
    assert len(changed(empty, full)) > 50


def test_the_same_figure_gives_the_same_picture() -> None:
    figure = stand(pose("bird_dog").stance)
    first = MannequinPainter(INES, STUDIO, SMALL).frame(figure, "floor")
    assert MannequinPainter(INES, STUDIO, SMALL).frame(figure, "floor") == first


@pytest.mark.parametrize("room", ROOMS.values(), ids=list(ROOMS))
def test_every_room_can_be_drawn(room: object) -> None:
    assert room in ROOMS.values()
    image = draw_pose("cross_legged", size=SMALL, room=ROOMS[getattr(room, "name", "")])
    assert image.size() == SMALL


def test_a_pose_alone_stands_on_nothing() -> None:
    image = draw_pose_alone("bridge", size=QSize(180, 120))
    assert image.pixelColor(3, 3).alpha() == 0
    assert any(image.pixelColor(x, y).alpha() == 255 for x in range(180) for y in range(120))


def test_a_pose_that_is_not_there_cannot_be_drawn() -> None:
    with pytest.raises(UnknownPose):
        draw_pose("levitation")


def test_the_time_for_a_frame_is_noted(record_property: pytest.FixtureRequest) -> None:
    painter = MannequinPainter(INES, STUDIO, LARGE)
    figures = [stand(pose(name).stance) for name in ("bird_dog", "figure_four", "standing")]
    painter.background("floor")
    start = time.perf_counter()
    pictures = [painter.frame(figure, "floor") for figure in figures]
    record_property("milliseconds_a_frame", (time.perf_counter() - start) / len(pictures) * 1000)  # type: ignore[operator]
    assert all(picture.size() == LARGE for picture in pictures)
