"""Draw a figure: part by part from far to near, each softly shaded and with a shadow on what lies behind it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QLinearGradient, QPainter, QPainterPath, QPen

from media.mannequin.body import Part, body_parts
from media.mannequin.head import head_part
from media.mannequin.outline import Disc, new_path
from media.mannequin.person import Person
from media.mannequin.shade import SmallLayer, form_shadow, halo, mixed, smooth_painter, stain, united
from media.mannequin.skeleton import Figure
from media.mannequin.view import Camera

_FAR_LIMB = 0.18
_FAR_LIMB_METRES = 0.15
_SHADOW_METRES = 0.09
_AMBIENT = 0.30
_HEM_PIXELS = 2.5
_SEEN = 0.03
_UNDER_CHIN = 0.035


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
    skin, hair, top, leggings = (
        mixed(colour, "#1A1210", dim) for colour in (person.skin, person.hair, person.top, person.leggings)
    )
    return Palette(skin, hair, top, leggings, mixed(skin, "#7A3A22", 0.13), QColor(light), QColor(shade))


class _Layer:
    """One part painted by itself, ready to be cut into slices."""

    def __init__(self, part: Part, metre: float) -> None:
        self.part = part
        self.box = part.shape.boundingRect()
        area = self.box.adjusted(-2, -2, 2, 2).toAlignedRect()
        self.left, self.top = area.left(), area.top()
        self.image = QImage(area.size(), QImage.Format.Format_RGB32)
        self.mask = stain(part.shape, QColor(0, 0, 0), 1.0, max(1.0, metre / 120))

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


def _darker(parts: Sequence[Part]) -> dict[str, float]:
    """How much shade each limb has that is farther from the camera than the trunk."""

    def depth(name: str) -> float:
        depths = [one.depth for part in parts if name in {part.name, part.limb} for one in part.discs]
        return sum(depths) / len(depths)

    middle = depth("shirt")
    limbs = {part.limb for part in parts if part.limb}
    return {limb: _FAR_LIMB * max(0.0, min(1.0, (depth(limb) - middle) / _FAR_LIMB_METRES)) for limb in limbs}


def _in_order(layers: Sequence[_Layer]) -> list[tuple[_Layer, QPainterPath]]:
    """Slices of all parts from far to near; neighbours of one part are joined where nothing comes between them."""
    pieces = [(depth, index, shape) for index, layer in enumerate(layers) for depth, shape in layer.part.slices]
    drawn: list[tuple[int, QPainterPath, QRectF]] = []
    joined = [0] * len(layers)
    for _, index, shape in sorted(pieces, key=lambda piece: (-piece[0], piece[1])):
        box = shape.boundingRect()
        for place in range(len(drawn) - 1, -1, -1):
            other, before, covered = drawn[place]
            if other == index:
                before.addPath(shape)
                drawn[place] = (index, before, covered.united(box))
                break
            if covered.intersects(box):
                drawn.append((index, _copied(shape), box))
                joined[index] += 1
                break
        else:
            drawn.append((index, _copied(shape), box))
            joined[index] += 1
    # One outline has cleaner edges than its slices together.
    return [(layers[index], layers[index].part.shape if joined[index] == 1 else shape) for index, shape, _ in drawn]


def _copied(shape: QPainterPath) -> QPainterPath:
    copy = new_path()
    copy.addPath(shape)
    return copy


class BodyPainter:
    """Draws one person's figures as one camera sees them."""

    def __init__(self, person: Person, colours: Palette) -> None:
        """Draw `person` in `colours`."""
        self._person = person
        self._colours = colours

    def paint(self, painter: QPainter, camera: Camera, figure: Figure) -> None:
        """Draw a figure where the camera sees it."""
        parts = [*body_parts(camera, figure, self._person), head_part(camera, figure, self._person)]
        area = QRectF()
        for part in parts:
            area = area.united(part.shape.boundingRect())
        darker = _darker(parts)
        layers = [_Layer(part, camera.metre) for part in parts]
        masks = {layer.part.name: layer.mask for layer in layers}
        for layer in layers:
            self._colour(layer, area, darker.get(layer.part.limb, 0.0))
            self._form(layer, masks, camera.metre)
        self._shadow_each_other(layers, camera.metre)
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        for layer, shape in _in_order(layers):
            painter.setBrushOrigin(layer.left, layer.top)
            painter.setBrush(QBrush(layer.image))
            painter.drawPath(shape)
        painter.restore()

    def _colour(self, layer: _Layer, area: QRectF, darker: float) -> None:
        """Lay on skin and cloth; the edge of the whole is cut later, so the first fills its picture."""
        part = layer.part
        painter = layer.painter()
        for index, (shape, material) in enumerate(part.coats):
            brush = QBrush(self._light(mixed(self._colours.of(material), self._colours.shade, darker), area))
            if index == 0:
                painter.fillRect(self.image_area(layer), brush)
                continue
            painter.setBrush(brush)
            painter.setPen(QPen(brush, _HEM_PIXELS))
            painter.drawPath(shape)
        painter.end()

    @staticmethod
    def image_area(layer: _Layer) -> QRectF:
        """Where a layer lies in the picture."""
        return QRectF(layer.left, layer.top, layer.image.width(), layer.image.height())

    def _light(self, base: QColor, area: QRectF) -> QLinearGradient:
        gradient = QLinearGradient(area.left(), area.top(), area.left() + area.width() * 0.35, area.bottom())
        gradient.setColorAt(0, mixed(base, self._colours.light, 0.14))
        gradient.setColorAt(0.45, base)
        gradient.setColorAt(1, mixed(base, self._colours.shade, 0.16))
        return gradient

    def _form(self, layer: _Layer, masks: dict[str, SmallLayer], metre: float) -> None:
        """Round the part off with shade on the lower right and light on the upper left."""
        part, colours = layer.part, self._colours
        shape = united([layer.mask, *(masks[name] for name in part.fuses)])
        cloth = part.coats[-1][1]
        deep = (0.050 if cloth in {"top", "leggings"} else 0.032) * metre
        bright = 0.09 if cloth == "leggings" else 0.18
        painter = layer.painter()
        form_shadow(shape, colours.shade, QPointF(deep * 0.45, deep * 0.9), 0.27).lay_on(painter)
        form_shadow(shape, colours.light, QPointF(-0.011 * metre, -0.019 * metre), bright).lay_on(painter)
        painter.end()

    def _shadow_each_other(self, layers: Sequence[_Layer], metre: float) -> None:
        """Let every part throw a soft shadow on the parts that lie behind it."""
        reach = 0.042 * metre
        for front in layers:
            around = front.box.adjusted(-reach, -reach, reach, reach)
            dark: SmallLayer | None = None
            for back in layers:
                if back is front or back.part.name in front.part.fuses or not around.intersects(back.box):
                    continue
                full = _UNDER_CHIN if (front.part.name, back.part.name) == ("head", "neck") else _SHADOW_METRES
                strength = min(1.0, _overlap(front.part.discs, back.part.discs, reach) / full)
                if strength > _SEEN:
                    dark = dark or halo(front.mask, self._colours.shade, _AMBIENT, reach)
                    painter = back.painter()
                    painter.setOpacity(strength)
                    painter.translate(metre * 0.006, metre * 0.010)
                    dark.lay_on(painter)
                    painter.end()
