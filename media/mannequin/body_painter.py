"""Draw a figure: part by part from far to near, each softly shaded and with a shadow on what lies behind it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen

from media.mannequin.body import Part, body_parts
from media.mannequin.head import head_part
from media.mannequin.outline import Disc, new_path
from media.mannequin.person import Person
from media.mannequin.shade import SmallLayer, empty_image, faint, form_shadow, glow, mixed, smooth_painter
from media.mannequin.skeleton import Figure
from media.mannequin.view import Camera

_FAR_LIMB = 0.18
_FAR_LIMB_METRES = 0.15
_SHADOW_METRES = 0.09
_AMBIENT = 0.30
_HEM_PIXELS = 2.5


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours of a person in the light of a room."""

    skin: QColor
    hair: QColor
    top: QColor
    leggings: QColor
    ear: QColor
    light: QColor
    shade: QColor

    def of(self, name: str) -> QColor:
        """Colour of a coat."""
        found: QColor = getattr(self, name)
        return found


def palette(person: Person, light: str, shade: str, dim: float) -> Palette:
    """See a person's colours in a light; `dim` from 0 to 1 darkens them."""
    colours = [mixed(colour, "#1A1210", dim) for colour in (person.skin, person.hair, person.top, person.leggings)]
    return Palette(*colours, mixed(colours[0], "#7A3A22", 0.13), QColor(light), QColor(shade))


class _Layer:
    """One part painted by itself, ready to be cut into slices."""

    def __init__(self, part: Part, area: QRectF) -> None:
        self.part = part
        box = area.toAlignedRect()
        self.left, self.top = box.left(), box.top()
        self.image = empty_image(box.width(), box.height())

    def painter(self) -> QPainter:
        painter = smooth_painter(self.image)
        painter.translate(-self.left, -self.top)
        return painter


def _overlap(front: Sequence[Disc], back: Sequence[Disc], reach: float) -> float:
    """How far in metres `front` is before `back` where the two meet in the picture; 0 if they do not."""
    total = weight = 0.0
    for a in front:
        for b in back:
            near = a.radius + b.radius + reach
            x, y = a.x - b.x, a.y - b.y
            if abs(x) < near and abs(y) < near:
                share = near * near - x * x - y * y
                if share > 0:
                    total += (b.depth - a.depth) * share
                    weight += share
    return total / weight if weight else 0.0


class BodyPainter:
    """Draws one person's figures as one camera sees them."""

    def __init__(self, person: Person, colours: Palette) -> None:
        """Draw `person` in `colours`."""
        self._person = person
        self._colours = colours

    def paint(self, painter: QPainter, camera: Camera, figure: Figure) -> None:
        """Draw a figure where the camera sees it."""
        parts = [*body_parts(camera, figure, self._person), head_part(camera, figure, self._person)]
        by_name = {part.name: part for part in parts}
        area = QRectF()
        for part in parts:
            area = area.united(part.shape.boundingRect())
        middle = sum(one.depth for one in by_name["shirt"].discs) / len(by_name["shirt"].discs)
        layers = [self._painted(part, by_name, area, middle, camera.metre) for part in parts]
        self._shadow_each_other(layers, camera.metre)
        pieces = [(depth, index, layer, shape) for index, layer in enumerate(layers) for depth, shape in layer.part.slices]
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        for _, _, layer, shape in sorted(pieces, key=lambda piece: (-piece[0], piece[1])):
            brush = QBrush(layer.image)
            painter.setBrushOrigin(layer.left, layer.top)
            painter.setBrush(brush)
            painter.drawPath(shape)
        painter.restore()

    def _painted(self, part: Part, others: dict[str, Part], area: QRectF, middle: float, metre: float) -> _Layer:
        layer = _Layer(part, part.shape.boundingRect().adjusted(-2, -2, 2, 2))
        darker = 0.0
        if part.is_limb:
            depth = sum(one.depth for one in part.discs) / len(part.discs)
            darker = _FAR_LIMB * max(0.0, min(1.0, (depth - middle) / _FAR_LIMB_METRES))
        painter = layer.painter()
        for shape, material in part.coats:
            if material != "none":
                brush = QBrush(self._light(mixed(self._colours.of(material), self._colours.shade, darker), area))
                painter.setBrush(brush)
                # The edge is made soft when a slice is cut, so the cloth itself reaches beyond it.
                painter.setPen(QPen(brush, _HEM_PIXELS))
                painter.drawPath(shape)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
        for soft in self._form(part, others, metre):
            soft.lay_on(painter)
        painter.end()
        return layer

    def _light(self, base: QColor, area: QRectF) -> QLinearGradient:
        gradient = QLinearGradient(area.left(), area.top(), area.left() + area.width() * 0.35, area.bottom())
        gradient.setColorAt(0, mixed(base, self._colours.light, 0.14))
        gradient.setColorAt(0.45, base)
        gradient.setColorAt(1, mixed(base, self._colours.shade, 0.16))
        return gradient

    def _form(self, part: Part, others: dict[str, Part], metre: float) -> tuple[SmallLayer, SmallLayer]:
        shape = part.shape
        if part.fuses:
            shape = new_path()
            shape.addPath(part.shape)
            for name in part.fuses:
                shape.addPath(others[name].shape)
        is_cloth = part.coats[-1][1] in {"top", "leggings"}
        deep = (0.050 if is_cloth else 0.032) * metre
        shrink = max(1.0, metre / 120)
        dark = form_shadow(shape, self._colours.shade, QPointF(deep * 0.45, deep * 0.9), 0.27, shrink)
        bright = 0.09 if part.coats[-1][1] == "leggings" else 0.18
        light = form_shadow(shape, self._colours.light, QPointF(-0.011 * metre, -0.019 * metre), bright, shrink)
        return dark, light

    def _shadow_each_other(self, layers: Sequence[_Layer], metre: float) -> None:
        reach = 0.042 * metre
        for front in layers:
            stain: SmallLayer | None = None
            for back in layers:
                if back is front or _joins(front.part, back.part):
                    continue
                if not front.part.shape.boundingRect().adjusted(-reach, -reach, reach, reach).intersects(
                    back.part.shape.boundingRect()
                ):
                    continue
                strength = min(1.0, _overlap(front.part.discs, back.part.discs, reach) / _SHADOW_METRES)
                if strength <= 0.03:  # noqa: PLR2004  not to be seen
                    continue
                if stain is None:
                    stain = glow(front.part.shape, self._colours.shade, _AMBIENT, reach)
                painter = back.painter()
                painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
                painter.setOpacity(strength)
                painter.translate(metre * 0.006, metre * 0.010)
                stain.lay_on(painter)
                painter.end()


def _joins(front: Part, back: Part) -> bool:
    return back.name in front.fuses and "shin" not in front.name


def soft_shadow(shape: QPainterPath, colour: QColor, strength: float, shrink: float) -> SmallLayer:
    """Draw a blurred stain in the form of `shape`."""
    layer = SmallLayer(shape.boundingRect(), shrink)
    painter = layer.painter()
    painter.setBrush(faint(colour, strength))
    painter.drawPath(shape)
    painter.end()
    return layer

