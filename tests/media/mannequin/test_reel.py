import itertools

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from media.mannequin.mannequin_painter import MannequinPainter
from media.mannequin.motion import hold, move, rep
from media.mannequin.movement import movement
from media.mannequin.person import TOMAS
from media.mannequin.reel import Reel, Shot
from media.mannequin.room import NOON


class CountingPainter(MannequinPainter):
    def __init__(self) -> None:
        super().__init__(TOMAS, NOON, QSize(160, 90), "core")
        self.drawn = 0

    def frame(self, *args: object, **names: object) -> QImage:
        self.drawn += 1
        return super().frame(*args, **names)  # type: ignore[arg-type]


def test_a_hold_is_drawn_for_one_breath_and_repeated() -> None:
    painter = CountingPainter()
    reel = Reel(painter, [Shot(hold("child", 4.0), 30.0)], rate=5)
    images = [frame.image for frame in reel]
    assert len(images) == len(reel) == 150
    assert painter.drawn == reel.different() == 20
    assert images[0] is images[20] is images[140]
    assert images[0] != images[10]


def test_a_rep_begins_again_on_a_picture_of_its_own() -> None:
    painter = CountingPainter()
    reel = Reel(painter, [Shot(rep(movement("bridge"), (1.0, 0.3, 1.05)), 10.0)], rate=10)
    images = [frame.image for frame in reel]
    assert painter.drawn == 24
    assert images[3] is images[27]


def test_shots_follow_each_other_without_losing_a_picture() -> None:
    way = move("hands_and_knees", "cat", 1.13)
    assert way is not None
    shots = [Shot(hold("hands_and_knees"), 1.11), Shot(way, 1.13), Shot(hold("cat"), 0.76)]
    reel = Reel(CountingPainter(), shots, rate=10)
    assert len(list(reel)) == len(reel) == 30


def test_where_the_camera_changes_the_pictures_dissolve() -> None:
    reel = Reel(CountingPainter(), [Shot(hold("cat"), 1.0), Shot(hold("standing"), 1.0)], rate=10)
    images = [frame.image for frame in reel]
    alone = [frame.image for frame in Reel(CountingPainter(), [Shot(hold("standing"), 1.0)], rate=10)]
    assert images[10] not in (images[9], alone[0])
    assert images[15] == alone[5]


def test_a_dissolve_begins_near_the_old_and_ends_near_the_new_picture() -> None:
    reel = Reel(CountingPainter(), [Shot(hold("cat"), 1.0), Shot(hold("standing"), 1.0)], rate=10)
    images = [frame.image for frame in reel]

    def between(a: QImage, b: QImage) -> int:
        return sum(
            abs(a.pixelColor(x, y).lightness() - b.pixelColor(x, y).lightness())
            for x, y in itertools.product(range(0, 160, 8), range(0, 90, 6))
        )

    assert between(images[9], images[10]) < between(images[9], images[13])
    assert between(images[13], images[15]) < between(images[10], images[15])


@pytest.mark.parametrize("begins", [0.0, 1.0])
def test_a_shot_may_begin_within_its_motion(begins: float) -> None:
    reel = Reel(CountingPainter(), [Shot(hold("child", 4.0), 1.0, begins)], rate=5)
    whole = [frame.image for frame in Reel(CountingPainter(), [Shot(hold("child", 4.0), 4.0)], rate=5)]
    assert next(iter(reel)).image == whole[int(begins * 5)]


def test_what_is_repeated_is_known_to_be_old_news() -> None:
    still = Reel(CountingPainter(), [Shot(hold("child", 4.0), 2.0)], rate=1)
    assert [frame.is_new for frame in still] == [True, True]
    one = Reel(CountingPainter(), [Shot(hold("child", 0.5), 2.0)], rate=2)
    assert [frame.is_new for frame in one] == [True, False, False, False]
