"""From motions to pictures: every picture of a film in order, each different one drawn only once."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QImage, QPainter

from media.mannequin.mannequin_painter import MannequinPainter
from media.mannequin.motion import Motion, figure_at

RATE = 30
"""Pictures a second."""

_DISSOLVE = 0.5
_KEPT = 240


@dataclass(frozen=True, slots=True)
class Shot:
    """A motion on film.

    Attributes:
        motion: What is seen; a repeating one goes on as long as the shot.
        seconds: How long, over 0.
        begins: Seconds into the motion at which the shot begins.
    """

    motion: Motion
    seconds: float
    begins: float = 0.0


@dataclass(frozen=True, slots=True)
class Frame:
    """One picture of a film.

    Attributes:
        image: The picture; not to be drawn on.
        is_new: It differs from the one before.
    """

    image: QImage
    is_new: bool


class Reel:
    """The pictures of some shots, one after another; where the camera changes, one dissolves into the next."""

    def __init__(self, painter: MannequinPainter, shots: Sequence[Shot], rate: int = RATE) -> None:
        """Film `shots` at `rate` pictures a second."""
        self._painter, self._shots, self._rate = painter, tuple(shots), rate

    def __len__(self) -> int:
        """How many pictures there are."""
        return self._bounds()[-1]

    def different(self) -> int:
        """How many pictures have to be drawn, about: what an estimate of the time rests on."""
        found = 0
        for shot, (first, last) in zip(self._shots, self._spans(), strict=True):
            count = last - first
            found += min(count, self._round(shot)) if shot.motion.repeats else count
        return found

    def __iter__(self) -> Iterator[Frame]:
        """Draw the pictures in order."""
        before: QImage | None = None
        view = ""
        for shot, (first, last) in zip(self._shots, self._spans(), strict=True):
            dissolve = round(_DISSOLVE * self._rate) if before is not None and shot.motion.view != view else 0
            leaving, view = before, shot.motion.view
            drawn: dict[int, QImage] = {}
            for index in range(last - first):
                place = self._place(shot, index)
                image = drawn.get(place) or self._draw(shot, place)
                if shot.motion.repeats and len(drawn) < _KEPT:
                    drawn[place] = image
                if leaving is not None and index < dissolve:
                    image = _mixed(leaving, image, (index + 1) / (dissolve + 1))
                yield Frame(image, image is not before)
                before = image

    def _bounds(self) -> list[int]:
        bounds, end = [0], 0.0
        for shot in self._shots:
            end += shot.seconds
            bounds.append(round(end * self._rate))
        return bounds

    def _spans(self) -> list[tuple[int, int]]:
        bounds = self._bounds()
        return list(itertools.pairwise(bounds))

    def _round(self, shot: Shot) -> int:
        return max(1, round(shot.motion.duration * self._rate))

    def _place(self, shot: Shot, index: int) -> int:
        """Number of the picture within its motion; a repeating one comes round after a whole number of pictures."""
        begin = round(shot.begins * self._rate)
        return (begin + index) % self._round(shot) if shot.motion.repeats else begin + index

    def _draw(self, shot: Shot, place: int) -> QImage:
        seconds = place / self._rate
        if shot.motion.repeats:
            seconds = place / self._round(shot) * shot.motion.duration
        return self._painter.frame(figure_at(shot.motion, seconds), shot.motion.view)


def _mixed(first: QImage, last: QImage, k: float) -> QImage:
    image = first.copy()
    painter = QPainter(image)
    painter.setOpacity(k)
    painter.drawImage(0, 0, last)
    painter.end()
    return image
