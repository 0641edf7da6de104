"""What happens in a chapter, and what a bare title plainly says of it."""

from __future__ import annotations

import re
from enum import StrEnum


class ChapterKind(StrEnum):
    """Say what happens in a chapter."""

    WARM_UP = "warm-up"
    STRETCH = "stretch"
    MOBILITY = "mobility"
    STRENGTH = "strength"
    FLOW = "flow"
    REST = "rest"
    TALK = "talk"
    OTHER = "other"


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_TALK = _words(
    "intro introduction welcome hello outro ending conclusion closing credits goodbye bye thanks thank disclaimer "
    "namaste questions answers faq preview trailer announcement announcements talk talking chat overview summary recap "
    "begrüßung einführung einleitung willkommen verabschiedung bienvenida introducción despedida bienvenue "
    "présentation "
    "introduzione benvenuti introdução welkom inleiding introduktion välkommen velkommen powitanie wstęp úvod závěr "
    "введение вступление приветствие giriş はじめに ごあいさつ 소개 인사 介绍 开场"
)
_REST = _words(
    "rest resting break breather pause pausa repos descanso riposo rust vila hvile przerwa odpoczynek odpočinek отдых "
    "dinlenme 休憩 휴식 休息"
)
_FILLERS = _words("a and end for final of only opening our short small the this time to together you your")
_REST_FILLERS = _FILLERS | _words(
    "active drink hydrate hydration min mins minute minutes quick s sec second seconds secs water"
)
_TALK_FILLERS = _FILLERS | _words("class lesson message music new remarks safety session titles video words")


def guess_kind(title: str) -> ChapterKind | None:
    """Tell talk and rest by words that can mean nothing else; ``None`` for every other title.

    "Welcome to the class" is talk and "Rest 30 s" a rest, but "Rest pose" and "Break the fall" may be exercises.
    """
    words = set(re.findall(r"[^\W\d_]+", title.casefold().replace("q&a", "questions")))
    if words & _REST and words <= _REST | _REST_FILLERS:
        return ChapterKind.REST
    if words & _TALK and words <= _TALK | _TALK_FILLERS:
        return ChapterKind.TALK
    return None
