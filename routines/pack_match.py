"""Find the class in the library that a class pack was made for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from rapidfuzz.fuzz import token_sort_ratio
from rapidfuzz.utils import default_process

if TYPE_CHECKING:
    from collections.abc import Iterable

    from routines.class_pack import ClassPack
    from routines.video_class import VideoClass

SAME_LENGTH = 1.0
"""Seconds by which two copies of one video may differ, since programs round."""
ALIKE_LENGTH = 0.03
"""Part of the length by which another cut of a video may differ."""


@dataclass(frozen=True, slots=True)
class PackCandidate:
    """A class that a pack may be meant for; the person is asked.

    Attributes:
        video_class: The class.
        alikeness: Of the titles, 0 to 1.
        is_same_length: To the second; then its times can be taken as they are.
        scale: What times are to be multiplied by where the whole video runs faster or slower.
        offset: Seconds to be added to times where something was put before or cut from its beginning; either this or
            ``scale`` fits, and only the person can see which. 1 and 0 where the length is the same.
    """

    video_class: VideoClass
    alikeness: float
    is_same_length: bool
    scale: float = 1.0
    offset: float = 0.0


@dataclass(frozen=True, slots=True)
class PackMatch:
    """What a pack may belong to.

    Attributes:
        exact: The class of the very same video; then there is nothing to ask.
        candidates: Else classes of the same or nearly the same length, the likeliest first; may be empty.
    """

    exact: VideoClass | None = None
    candidates: tuple[PackCandidate, ...] = ()


def match_pack(pack: ClassPack, classes: Iterable[VideoClass]) -> PackMatch:
    """Find the class that a pack belongs to.

    By fingerprint without a doubt. Else all classes whose length differs by at most a second, or by 3 %: first those of
    the same length, then by the likeness of title or file name, then by length, then by title.
    """
    known = tuple(classes)
    exact = next((each for each in known if each.class_id == pack.class_id), None)
    if exact is not None:
        return PackMatch(exact)
    found = [_candidate(pack, each) for each in known if _is_alike(pack.duration, each.duration)]
    return PackMatch(None, tuple(sorted(found, key=_order)))


def _is_alike(first: float, second: float) -> bool:
    return min(first, second) > 0 and abs(first - second) <= max(SAME_LENGTH, ALIKE_LENGTH * first)


def _candidate(pack: ClassPack, video_class: VideoClass) -> PackCandidate:
    alikeness = _alikeness(pack.title, video_class)
    apart = video_class.duration - pack.duration
    if abs(apart) <= SAME_LENGTH:
        return PackCandidate(video_class, alikeness, is_same_length=True)
    scale = video_class.duration / pack.duration
    return PackCandidate(video_class, alikeness, is_same_length=False, scale=scale, offset=apart)


def _alikeness(title: str, video_class: VideoClass) -> float:
    names = (video_class.title, PurePath(video_class.file_name).stem)
    return max(token_sort_ratio(title, name, processor=default_process) for name in names) / 100 if title else 0.0


def _order(candidate: PackCandidate) -> tuple[bool, float, float, str, str]:
    video_class = candidate.video_class
    apart = abs(candidate.offset)
    return not candidate.is_same_length, -candidate.alikeness, apart, video_class.title, video_class.class_id
