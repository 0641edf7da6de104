"""What happens in a chapter, told by the words of its name where the catalogue does not know it."""

from __future__ import annotations

import re

from routines.chapter_kind import ChapterKind, guess_kind

_ASKING = re.compile(
    r"\?|^(?:why|how|what|when|who|where|about|common|mistakes|benefits|the science|the truth|understanding|reasons?|tips?|myths?|"
    r"explaining|discussion|anatomy|equipment|setup|set up|day|chapter|part|week|lesson|module|introduction|intro|"
    r"\d+ (?:tips|reasons|things|ways|mistakes|exercises))(?!\w)|\b(?:explained|explanation|subscribe|sponsor|q ?& ?a|comments|"
    r"benefits|mistakes|tips|theory|anatomy|program|programme|routine|workout|challenge|tutorial)(?!\w)",
    re.IGNORECASE,
)
_HEADING = re.compile(r"^(?:part|block|section|circuit|teil|partie|parte|del|deel|часть)\s+(?:\d+|[a-d]|i{1,3})(?!\w)", re.IGNORECASE)


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


_WHOLE = (
    (ChapterKind.WARM_UP, re.compile(r"^(?:(?:general|gentle|quick|full body|dynamic|short|easy|the) )*warm[ -]?(?:up|ups|ing up)(?: .{0,20})?$"
                                     r"|^(?:aufwärmen|échauffement|calentamiento|riscaldamento|aquecimento|opwarming|warming-up|uppvärmning|"
                                     r"opvarmning|oppvarming|rozgrzewka|zahřátí|rozcvička|разминка|ısınma|ウォームアップ|준비운동|워밍업|热身)$", re.IGNORECASE)),
    (ChapterKind.OTHER, re.compile(r"^(?:(?:gentle|final|quick|the) )*cool[ -]?(?:down|ing down)$", re.IGNORECASE)),
)
_BY_WORD = (
    (ChapterKind.OTHER, _pattern(r"breath(?:ing|work|s)?|pranayama|foam roll\w*|massage|release|rolling out|self[- ]massage|kegels?|meditative breath")),
    (ChapterKind.REST, _pattern(r"relaxation|meditation|savasana|shavasana|yoga nidra")),
    (ChapterKind.FLOW, _pattern(r"flow|salutations?|vinyasa|namaskara?|sequence|transitions?")),
    (ChapterKind.STRETCH, _pattern(r"stretch(?:es|ing)?|splits?|fold|straddle|pigeon|hang")),
    (ChapterKind.MOBILITY, _pattern(r"circles?|cars|rolls?|rotations?|mobility|mobili[sz]ations?|glides?|floss(?:ing)?|tilts?|swings?|"
                                    r"openers?|rocks?|rocking|pumps?|wags?|switch(?:es)?|shrugs?|windmills?|articulations?|nods?|turns?|"
                                    r"sweeps?|reach(?:es)?|rockbacks?|waves?")),
    (ChapterKind.STRENGTH, _pattern(r"planks?|bridges?|squats?|lunges?|press(?:es)?|push[- ]?ups?|pull[- ]?ups?|sit[- ]?ups?|step[- ]?ups?|"
                                    r"curls?|rows?|raises?|lifts?|deadlifts?|crunch(?:es)?|dips?|thrusts?|kicks?|kickbacks?|taps?|holds?|"
                                    r"crawls?|climbers?|carry|carries|fly|flies|jumps?|hops?|jacks?|extensions?|abductions?|adductions?|"
                                    r"march(?:es)?|twists|walks?|lowers?|pulses?|balance|isometrics?|bracing|sit|warrior|hydrants?|clams?|"
                                    r"slides?|hinges?|pulls?|pull[- ]aparts?|flutters?|slams?|throws?|shuffles?|burpees?|stand|stance")),
    (ChapterKind.STRETCH, _pattern(r"pose|\w{3,}asana|twist|bend|opener|lying|knees? to chest")),
)


def kind_of_name(name: str) -> ChapterKind | None:
    """Tell the kind of a name that the catalogue does not know; ``None`` where its words do not plainly say.

    What asks, explains or names a part of a class is no exercise, whatever words it has.
    """
    if (kind := guess_kind(name)) is not None:
        return kind
    if _HEADING.search(name):
        return ChapterKind.OTHER
    for kind, pattern in _WHOLE:
        if pattern.search(name):
            return kind
    if _ASKING.search(name):
        return None
    return next((kind for kind, pattern in _BY_WORD if pattern.search(name)), None)
