"""Draw figures in the room: the background once for each view, then one figure after another, fast."""

from dataclasses import replace

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from media.mannequin.body_painter import BodyPainter, palette
from media.mannequin.cast_shadow import cast_shadow
from media.mannequin.person import INES, Person
from media.mannequin.pose import pose
from media.mannequin.room import MATS, STUDIO, Room
from media.mannequin.room_painter import paint_mat, paint_room
from media.mannequin.shade import empty_image
from media.mannequin.skeleton import Figure, stand
from media.mannequin.view import VIEWS, Camera

FULL = QSize(1280, 720)
POSTER = QSize(480, 270)
THUMBNAIL = QSize(360, 240)
_BY_DAY = "#3A2530"
_NEARER = 1.08
_SMALL = 640


class MannequinPainter:
    """Draws one person in one room, in pictures of one size.

    It belongs to one thread; several may work side by side. Needs no window and no Qt application.
    """

    def __init__(self, person: Person, room: Room = STUDIO, size: QSize = FULL, mat: str = "back") -> None:
        """Get ready; a view is set up when it is first drawn.

        Args:
            person: Who shows the exercises.
            room: Where.
            size: Of the pictures, pixels.
            mat: Focus area whose colour the mat has, a key of `MATS`.
        """
        self._room, self._mat, self._size = room, MATS[mat], size
        shade = room.shade if room.is_dark else _BY_DAY
        self._body = BodyPainter(person, palette(person, room.light, shade, room.dim))
        self._backgrounds: dict[str, QImage] = {}
        self._cameras: dict[str, Camera] = {}

    def background(self, view: str) -> QImage:
        """Give the empty room as seen from a view of `VIEWS`; drawn once and kept."""
        if view not in self._backgrounds:
            width, height = self._size.width(), self._size.height()
            camera = Camera(VIEWS[view], width, height)
            self._backgrounds[view] = paint_room(self._room, self._mat, camera, width, height)
        return self._backgrounds[view]

    def frame(self, figure: Figure, view: str) -> QImage:
        """Draw a whole picture."""
        image = self.background(view).copy()
        painter = QPainter(image)
        self.paint(painter, figure, view)
        painter.end()
        return image

    def paint(self, painter: QPainter, figure: Figure, view: str) -> None:
        """Draw a figure and its shadows on what is there already."""
        self.draw_figure(painter, figure, self._camera(view))

    def draw_figure(self, painter: QPainter, figure: Figure, camera: Camera) -> None:
        """Draw a figure and its shadows as a camera of one's own sees them."""
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        cast_shadow(painter, camera, figure, self._room.shade)
        self._body.paint(painter, camera, figure)

    def _camera(self, view: str) -> Camera:
        if view not in self._cameras:
            seen = VIEWS[view]
            self._cameras[view] = Camera(seen, self._size.width(), self._size.height(), seen.turn)
        return self._cameras[view]


def draw_pose(name: str, person: Person = INES, size: QSize = POSTER, room: Room = STUDIO, mat: str = "back") -> QImage:
    """Draw a pose in the room, as a poster or a thumbnail.

    Raises:
        UnknownPose: There is no pose of that name.
    """
    held = pose(name)
    drawn = _large_enough(size)
    return _at_size(MannequinPainter(person, room, drawn, mat).frame(stand(held.stance), held.view), size)


def draw_pose_alone(name: str, person: Person = INES, size: QSize = THUMBNAIL, mat: str | None = None) -> QImage:
    """Draw a pose without the room, on a transparent ground; with a mat if its focus area is named.

    Raises:
        UnknownPose: There is no pose of that name.
    """
    held = pose(name)
    drawn = _large_enough(size)
    width, height = drawn.width(), drawn.height()
    near = replace(VIEWS[held.view], scale=VIEWS[held.view].scale * _NEARER)
    image = empty_image(width, height)
    painter = QPainter(image)
    if mat is not None:
        painter.drawImage(QPoint(0, 0), paint_mat(STUDIO, MATS[mat], Camera(near, width, height), width, height))
    alone = MannequinPainter(person, STUDIO, drawn)
    alone.draw_figure(painter, stand(held.stance), Camera(near, width, height, near.turn))
    painter.end()
    return _at_size(image, size)


def _large_enough(size: QSize) -> QSize:
    """Small pictures are drawn twice as large: fingers are finer than their pixels."""
    return size * 2 if size.width() < _SMALL else size


def _at_size(image: QImage, size: QSize) -> QImage:
    if image.size() == size:
        return image
    return image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
