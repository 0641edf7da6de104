"""What happens in a chapter, told by the words of its name where the catalogue does not know it."""

from __future__ import annotations

from routines.catalogue.folding import fold_name
from routines.chapter_kind import ChapterKind, guess_kind
from routines.late_pattern import LatePattern

_ASKING = LatePattern(
    r"\?|^(?:why|how|what|when|who|where|about|common|mistakes|benefits|the science|the truth|understanding"
    r"|reasons?|tips?|myths?|"
    r"explaining|discussion|anatomy|equipment|setup|set up|day|chapter|part|week|lesson|module|introduction|intro|"
    r"\d+ (?:tips|reasons|things|ways|mistakes|exercises))(?!\w)|\b(?:explained|explanation|subscribe|sponsor|comments|"
    r"benefits|mistakes|tips|theory|anatomy|program|programme|routine|workout|challenge|tutorial)(?!\w)"
)
_HEADING = LatePattern(r"^(?:part|block|section|circuit|teil|partie|parte|del|deel|часть)\s+(?:\d+|[a-d]|i{1,3})(?!\w)")


_WARM_UP = LatePattern(
    r"^(?:(?:general|gentle|quick|full body|dynamic|short|easy|the) )*warm[ -]?(?:up|ups|ing up)(?: .{0,20})?$"
    r"|^(?:aufwärmen|échauffement|calentamiento|riscaldamento|aquecimento|opwarming|warming-up|uppvärmning"
    r"|opvarmning|oppvarming"
    r"|rozgrzewka|zahřátí|rozcvička|разминка|ısınma|ウォームアップ|준비운동|워밍업|热身)$"
)
_COOL_DOWN = LatePattern(r"^(?:(?:gentle|final|quick|the) )*cool[ -]?(?:down|ing down)$")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_BY_WORD = (
    (
        ChapterKind.OTHER,
        _words("bandha breathing breathwork breath inhale exhale pranayama foam massage release kegel"),
    ),
    (ChapterKind.REST, _words("relaxation meditation savasana shavasana nidra")),
    (ChapterKind.FLOW, _words("flow salutation vinyasa namaskar namaskara sequence")),
    (ChapterKind.STRETCH, _words("stretch split fold straddle pigeon hang")),
    (
        ChapterKind.MOBILITY,
        _words(
            "circle car roll rotation mobility mobilisation mobilization glide floss flossing tilt swing opener "
            "rock rocking pump "
            "wag switch shrug windmill articulation nod turn sweep reach rockback wave"
        ),
    ),
    (
        ChapterKind.STRENGTH,
        _words(
            "plank bridge squat lunge press push pushup pull pullup situp stepup curl row raise lift deadlift "
            "crunch dip thrust kick "
            "kickback tap hold crawl climber carry fly jump hop jack extension abduction adduction march "
            "twisting walk pulse "
            "balance isometric bracing sit warrior hydrant clam slide hinge flutter slam throw shuffle burpee "
            "stance"
        ),
    ),
    (ChapterKind.STRETCH, _words("pose twist bend")),
)


def kind_of_name(name: str) -> ChapterKind | None:
    """Tell the kind of a name that the catalogue does not know; ``None`` where its words do not plainly say.

    What asks, explains or names a part of a class is no exercise, whatever words it has.
    """
    small = name.casefold()
    if (kind := guess_kind(name)) is not None:
        return kind
    if _HEADING.search(small) or _COOL_DOWN.search(small):
        return ChapterKind.OTHER
    if _WARM_UP.search(small):
        return ChapterKind.WARM_UP
    words = fold_name(name).split()
    kind = next((kind for kind, group in _BY_WORD if not group.isdisjoint(words)), None)
    if kind is None and any(word.endswith("asana") for word in words):
        kind = ChapterKind.STRETCH
    return kind if kind is None or not _ASKING.search(small) else None
