"""The way from one stance to another: joints turn, and what rests on the mat stays where it is."""

import math
from dataclasses import replace

from media.mannequin.anchor import Anchor, anchored
from media.mannequin.clash import clashes
from media.mannequin.detour import LIMBS, past_body, ways_round
from media.mannequin.limb import Limb, limb_along, limb_between, limb_to
from media.mannequin.skeleton import (
    FOREARM,
    SHIN,
    THIGH,
    UPPER_ARM,
    Contact,
    Stance,
    ankle_over,
    ball_of_foot,
    hip_places,
    shoulder_bases,
    stand,
)
from media.mannequin.vector import (
    Frame,
    Vector,
    add,
    along,
    between,
    distance,
    frame_between,
    into,
    minus,
    out_of,
    square_to,
    swung,
    times,
    unit,
)

_SAME_PLACE = 0.012
_STEP_HEIGHT = 0.07
_LONG_STEP = 0.25
_LIMBS = tuple(contact for contact in Contact if "_" in contact.value)
_ALMOST_STRAIGHT = 0.9998
_LEAST_HEIGHT = {"hand": 0.03, "foot": 0.03}
_SIDES = ("left", "right")
_LOOKED_AT = (0.12, 0.25, 0.38, 0.5, 0.62, 0.75, 0.88)


class Passage:
    """A movement between two stances that may begin and end on the mat."""

    def __init__(self, first: Stance, last: Stance, *, avoids_clashes: bool = True) -> None:
        """Look once at what the two have in common and, if asked to, whether the straight way is free."""
        self.first, self.last = first, last
        start, end = stand(first), stand(last)
        both = [contact for contact in _LIMBS if contact in first.contacts & last.contacts]
        self._lowest = {
            part: min(
                least, *(figure.place_of(Contact(f"{side}_{part}"))[1] for figure in (start, end) for side in _SIDES)
            )
            for part, least in _LEAST_HEIGHT.items()
        }
        self._places = {contact: (start.place_of(contact), end.place_of(contact)) for contact in both}
        self.kept = frozenset(
            contact for contact, (a, b) in self._places.items() if distance(a, b) < _SAME_PLACE
        ) | frozenset(contact for contact in first.contacts & last.contacts if contact not in _LIMBS)

        self._detours: dict[str, Vector] = {}
        if avoids_clashes and first is not last:
            self._avoid_clashes(set(clashes(start)) | set(clashes(end)))

    def _avoid_clashes(self, allowed: set[str]) -> None:
        """Lead limbs round the body where the straight way goes through it: by the best way round."""
        clashing = self._clashing(allowed)
        for limb, parts in LIMBS.items():
            if not any(part in clash for clash in clashing for part in parts):
                continue
            fewest, best = len(clashing), None
            for detour in ways_round(limb):
                self._detours[limb] = detour
                found = len(self._clashing(allowed))
                if found < fewest:
                    fewest, best = found, detour
                if not found:
                    break
            del self._detours[limb]
            if best is not None:
                self._detours[limb] = best
                clashing = self._clashing(allowed)

    def _clashing(self, allowed: set[str]) -> list[str]:
        return [clash for k in _LOOKED_AT for clash in clashes(stand(self.at(k))) if clash not in allowed]

    def at(self, k: float) -> Stance:
        """Stance at a share of the way, 0 to 1."""
        if k <= 0:
            return self.first
        if k >= 1:
            return self.last
        bare = self._trunk(k)
        held = {contact: self._place(contact, k) for contact in self._places}
        arms = {"left": (self.first.left_arm, self.last.left_arm), "right": (self.first.right_arm, self.last.right_arm)}
        legs = {"left": (self.first.left_leg, self.last.left_leg), "right": (self.first.right_leg, self.last.right_leg)}
        feet = {
            side: self._end_frame(f"{side}_foot", pair, self.first.hips, self.last.hips, bare.hips, k)
            for side, pair in legs.items()
        }
        hands = {
            side: self._end_frame(f"{side}_hand", pair, self.first.chest, self.last.chest, bare.chest, k)
            for side, pair in arms.items()
        }
        bare = replace(bare, pelvis=anchored(bare.pelvis, self._anchors(bare, held, feet, arms, k)))
        hips, bases = dict(zip(arms, hip_places(bare), strict=True)), dict(zip(arms, shoulder_bases(bare), strict=True))
        solved_legs = {}
        for side, pair in legs.items():
            free = self._free(f"{side} leg", pair, bare.hips, feet[side], k)
            solved_legs[side] = _leg(side, free, hips[side], held, self._lowest["foot"])
        solved_arms = {}
        for side, pair in arms.items():
            free = self._free(f"{side} arm", pair, bare.chest, hands[side], k)
            solved_arms[side] = _arm(side, free, bases[side], held, self._lowest["hand"])
        return replace(
            bare,
            left_arm=solved_arms["left"],
            right_arm=solved_arms["right"],
            left_leg=solved_legs["left"],
            right_leg=solved_legs["right"],
        )

    def _place(self, contact: Contact, k: float) -> Vector:
        """Where a part is that rests on the mat before and after; a step lifts it on the way."""
        a, b = self._places[contact]
        far = distance(a, b)
        lift = 0.0 if contact in self.kept else _STEP_HEIGHT * min(1.0, far / _LONG_STEP) * math.sin(math.pi * k)
        return add(between(a, b, k), (0.0, lift, 0.0))

    def _trunk(self, k: float) -> Stance:
        a, b = self.first, self.last
        hips, chest = frame_between(a.hips, b.hips, k), frame_between(a.chest, b.chest, k)
        waist = out_of(hips, swung(into(a.hips, a.waist), into(b.hips, b.waist), k))
        neck = out_of(chest, swung(into(a.chest, a.neck), into(b.chest, b.neck), k))
        return replace(
            a,
            pelvis=between(a.pelvis, b.pelvis, k),
            hips=hips,
            waist=unit(waist),
            chest=chest,
            head=frame_between(a.head, b.head, k),
            neck=unit(neck),
            contacts=self.kept,
            breath=a.breath + (b.breath - a.breath) * k,
        )

    def _end_frame(self, part: str, pair: tuple[Limb, Limb], first: Frame, last: Frame, now: Frame, k: float) -> Frame:
        """How a hand or foot is turned: with the room while it rests on the mat, else with the body."""
        if Contact(part) in self._places:
            return frame_between(pair[0].end, pair[1].end, k)
        turn = frame_between(_seen(first, pair[0].end), _seen(last, pair[1].end), k)
        return Frame(out_of(now, turn.up), out_of(now, turn.front), out_of(now, turn.right))

    def _free(self, name: str, pair: tuple[Limb, Limb], now: Frame, end: Frame, k: float) -> Limb:
        """Limb on its way through the air, led by the pelvis or the chest, which is turned like `now`."""
        is_arm = name.endswith("arm")
        bases = (self.first.chest, self.last.chest) if is_arm else (self.first.hips, self.last.hips)
        a, b = (
            replace(limb, upper=into(basis, limb.upper), swing=into(basis, limb.swing))
            for limb, basis in zip(pair, bases, strict=True)
        )
        limb = limb_between(a, b, k, end)
        upper = limb.upper
        past = past_body(name, a.upper, b.upper) if is_arm else None
        if past is not None:
            upper = swung(swung(a.upper, past, k), swung(past, b.upper, k), k)
        if name in self._detours:
            upper = unit(along(upper, self._detours[name], math.sin(math.pi * k) ** 2))
        swing = square_to(limb.swing, upper)
        return replace(limb, upper=out_of(now, upper), swing=out_of(now, swing))

    def _anchors(
        self,
        bare: Stance,
        held: dict[Contact, Vector],
        feet: dict[str, Frame],
        arms: dict[str, tuple[Limb, Limb]],
        k: float,
    ) -> list[Anchor]:
        anchors = []
        origin = bare.pelvis
        for side, hip in zip(("left", "right"), hip_places(bare), strict=True):
            offset = minus(hip, origin)
            if Contact(f"{side}_knee") in held:
                anchors.append(Anchor(offset, held[Contact(f"{side}_knee")], THIGH, THIGH))
            elif Contact(f"{side}_foot") in held:
                ankle = ankle_over(held[Contact(f"{side}_foot")], feet[side])
                anchors.append(Anchor(offset, ankle, 0.1, (THIGH + SHIN) * _ALMOST_STRAIGHT))
        for side, base in zip(("left", "right"), shoulder_bases(bare), strict=True):
            offset = minus(base, origin)
            reach = arms[side][0].reach + (arms[side][1].reach - arms[side][0].reach) * k
            if Contact(f"{side}_elbow") in held:
                anchors.append(Anchor(offset, held[Contact(f"{side}_elbow")], UPPER_ARM, UPPER_ARM))
            elif Contact(f"{side}_hand") in held:
                longest = (UPPER_ARM + FOREARM) * _ALMOST_STRAIGHT + reach
                anchors.append(Anchor(offset, held[Contact(f"{side}_hand")], 0.1, longest))
        return anchors


def _seen(basis: Frame, turn: Frame) -> Frame:
    return Frame(into(basis, turn.up), into(basis, turn.front), into(basis, turn.right))


def _leg(side: str, free: Limb, hip: Vector, held: dict[Contact, Vector], lowest: float) -> Limb:
    knee, ball = held.get(Contact(f"{side}_knee")), held.get(Contact(f"{side}_foot"))
    pole = times(free.swing, -1)
    ankle = ankle_over(ball, free.end) if ball is not None else None
    if knee is not None:
        lower = minus(ankle, knee) if ankle is not None else free.lower
        return limb_along(minus(knee, hip), lower, pole, free.end)
    if ankle is not None:
        return limb_to(hip, ankle, pole, (THIGH, SHIN), free.end)
    ankle = along(along(hip, free.upper, THIGH), free.lower, SHIN)
    low = max(lowest - ball_of_foot(ankle, free.end)[1], _LEAST_HEIGHT["foot"] - ankle[1])
    if low <= 0:
        return free
    return limb_to(hip, add(ankle, (0.0, low, 0.0)), pole, (THIGH, SHIN), free.end)


def _arm(side: str, free: Limb, base: Vector, held: dict[Contact, Vector], lowest: float) -> Limb:
    elbow, wrist = held.get(Contact(f"{side}_elbow")), held.get(Contact(f"{side}_hand"))
    pole = times(free.swing, -1)
    if elbow is not None:
        lower = minus(wrist, elbow) if wrist is not None else free.lower
        return limb_along(minus(elbow, base), lower, pole, free.end, free.reach)
    bones = (UPPER_ARM, FOREARM)
    if wrist is not None:
        return limb_to(base, wrist, pole, bones, free.end, free.reach)
    way = add(times(free.upper, UPPER_ARM), times(free.lower, FOREARM))
    wrist = add(along(base, unit(way), free.reach), way)
    if wrist[1] >= lowest:
        return free
    return limb_to(base, (wrist[0], lowest, wrist[2]), pole, bones, free.end, free.reach)
