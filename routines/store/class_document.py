"""The document form of a class and its chapters. What equals a default is left out of chapters to keep them small."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from routines.chapter import BadChapter, Chapter, ChapterKind, Cue, Origin
from routines.exercise import DEFAULT_TEMPO, BadPrescription, Hold, Prescription, Reps, Rest, Side, Tempo, TempoPhase
from routines.store.json_value import finite, flag, instant, member, number, objects, text, texts
from routines.store.unknown_fields import keep_unknown, keep_unknown_items
from routines.video_class import Focus, Level, VideoClass

if TYPE_CHECKING:
    from routines.exercise import Work
    from routines.store.json_value import Json, JsonObject

CLASS_FIELDS = frozenset(item.name for item in fields(VideoClass)) - {"class_id"}
CHAPTER_FIELDS = frozenset(item.name for item in fields(Chapter))
UNTITLED = "Untitled class"
USUAL = Prescription()


def class_document(video_class: VideoClass, before: JsonObject | None) -> JsonObject:
    """Write a class; fields of ``before`` that this version does not know are kept."""
    edited: list[Json] = [*sorted(video_class.edited)]
    document: JsonObject = {
        "title": video_class.title,
        "duration": finite(video_class.duration),
        "chapters": _chapter_documents(video_class.chapters, before, "chapters"),
        "source": video_class.source,
        "instructor": video_class.instructor,
        "focus": list(video_class.focus),
        "level": video_class.level,
        "equipment": list(video_class.equipment),
        "swap_sides": video_class.swap_sides,
        "note": video_class.note,
        "file_name": video_class.file_name,
        "has_video": video_class.has_video,
        "poster_at": video_class.poster_at,
        "added_at": video_class.added_at.isoformat() if video_class.added_at else None,
        "edited": edited,
    }
    document.update(_rare_fields(video_class, before))
    return keep_unknown(document, before, CLASS_FIELDS)


def _rare_fields(video_class: VideoClass, before: JsonObject | None) -> JsonObject:
    """Write what few classes have; what is empty is written only over what is there."""
    own_at = video_class.own_at
    rare: JsonObject = {
        "own_chapters": _chapter_documents(video_class.own_chapters, before, "own_chapters"),
        "own_at": own_at.isoformat() if own_at else None,
        "chosen_source": video_class.chosen_source,
        "tags": list(video_class.tags),
        "about": video_class.about,
        "web_page": video_class.web_page,
        "starter": video_class.starter,
    }
    return {name: value for name, value in rare.items() if value or name in (before or {})}


def _chapter_documents(chapters: tuple[Chapter, ...], before: JsonObject | None, name: str) -> list[Json]:
    documents = [_chapter_document(chapter) for chapter in chapters]
    if before is not None:
        documents = keep_unknown_items(documents, objects(before, name), CHAPTER_FIELDS, ("start", "title"))
    return list(documents)


def video_class_of(class_id: str, document: JsonObject) -> VideoClass:
    """Read a class; a chapter that cannot be meant is left out, the rest of the class stays."""
    focus = (member(Focus, item) for item in texts(document, "focus"))
    return VideoClass(
        class_id=class_id,
        title=class_title(document),
        duration=max(0.0, number(document, "duration")),
        chapters=_chapters_of(document, "chapters"),
        source=member(Origin, document.get("source")),
        instructor=text(document, "instructor"),
        focus=tuple(item for item in focus if item is not None),
        level=member(Level, document.get("level")),
        equipment=tuple(texts(document, "equipment")),
        swap_sides=flag(document, "swap_sides"),
        note=text(document, "note"),
        file_name=text(document, "file_name"),
        has_video=flag(document, "has_video", default=True),
        poster_at=max(0.0, number(document, "poster_at")) if document.get("poster_at") is not None else None,
        added_at=instant(document, "added_at"),
        edited=frozenset(texts(document, "edited")),
        own_chapters=_chapters_of(document, "own_chapters"),
        own_at=instant(document, "own_at"),
        chosen_source=text(document, "chosen_source"),
        tags=tuple(texts(document, "tags")),
        about=text(document, "about"),
        web_page=text(document, "web_page"),
        starter=text(document, "starter"),
    )


def _chapters_of(document: JsonObject, name: str) -> tuple[Chapter, ...]:
    return tuple(chapter for item in objects(document, name) if (chapter := _chapter_of(item)))


def class_title(document: JsonObject) -> str:
    """Read the title of a class; it is never empty."""
    return text(document, "title") or text(document, "file_name") or UNTITLED


def _chapter_document(chapter: Chapter) -> JsonObject:
    document: JsonObject = {"title": chapter.title, "start": chapter.start, "end": chapter.end}
    if chapter.kind is not None:
        document["kind"] = chapter.kind
    if chapter.prescription is not None:
        document["prescription"] = _prescription_document(chapter.prescription)
    if chapter.cues:
        document["cues"] = [_cue_document(cue) for cue in chapter.cues]
    if chapter.origin is not Origin.EMBEDDED:
        document["origin"] = chapter.origin
    if chapter.short_name:
        document["short_name"] = chapter.short_name
    if chapter.as_written:
        document["as_written"] = chapter.as_written
    return document


def _chapter_of(document: JsonObject) -> Chapter | None:
    prescription = document.get("prescription")
    cues = (_cue_of(item) for item in objects(document, "cues"))
    try:
        return Chapter(
            title=text(document, "title"),
            start=number(document, "start", -1.0),
            end=number(document, "end", -1.0),
            kind=member(ChapterKind, document.get("kind")),
            prescription=_prescription_of(prescription) if isinstance(prescription, dict) else None,
            cues=tuple(cue for cue in cues if cue is not None),
            origin=member(Origin, document.get("origin")) or Origin.EMBEDDED,
            short_name=text(document, "short_name"),
            as_written=text(document, "as_written"),
        )
    except BadChapter:
        return None


def _cue_document(cue: Cue) -> JsonObject:
    document: JsonObject = {"at": cue.at}
    if cue.text:
        document["text"] = cue.text
    if cue.work is not None:
        document["work"] = _work_document(cue.work)
    if cue.side is not None:
        document["side"] = cue.side
    return document


def _cue_of(document: JsonObject) -> Cue | None:
    try:
        return Cue(
            at=number(document, "at", -1.0),
            text=text(document, "text"),
            work=_work_of(document.get("work")),
            side=member(Side, document.get("side")),
        )
    except (BadChapter, BadPrescription):
        return None


def _prescription_document(asked: Prescription) -> JsonObject:
    document: JsonObject = {}
    if asked.work is not None:
        document["work"] = _work_document(asked.work)
    if asked.side is not None:
        document["side"] = asked.side
    plain: dict[str, tuple[Json, Json]] = {
        "sets": (asked.sets, USUAL.sets),
        "first": (asked.first, USUAL.first),
        "by_turns": (asked.by_turns, USUAL.by_turns),
        "lead_in": (asked.lead_in, USUAL.lead_in),
        "switch": (asked.switch, USUAL.switch),
        "rest": (asked.rest.seconds, USUAL.rest.seconds),
    }
    document.update({name: value for name, (value, default) in plain.items() if value != default})
    return document


def _prescription_of(document: JsonObject) -> Prescription | None:
    try:
        return Prescription(
            work=_work_of(document.get("work")),
            sets=int(number(document, "sets", USUAL.sets)),
            side=member(Side, document.get("side")),
            first=member(Side, document.get("first")) or USUAL.first,
            by_turns=flag(document, "by_turns"),
            lead_in=number(document, "lead_in", USUAL.lead_in),
            switch=number(document, "switch", USUAL.switch),
            rest=Rest(number(document, "rest")),
        )
    except BadPrescription:
        return None


def _work_document(work: Work) -> JsonObject:
    if isinstance(work, Hold):
        hold: JsonObject = {"hold": work.seconds}
        if work.breaths is not None:
            hold["breaths"] = work.breaths
        return hold
    return {"reps": work.count, "tempo": [[phase.word, phase.seconds] for phase in work.tempo.phases]}


def _work_of(document: Json) -> Work | None:
    if not isinstance(document, dict):
        return None
    if "hold" in document:
        breaths = document.get("breaths")
        return Hold(number(document, "hold"), breaths if isinstance(breaths, int) else None)
    if "reps" not in document:
        return None
    tempo = _tempo_of(document["tempo"]) if "tempo" in document else DEFAULT_TEMPO
    return Reps(int(number(document, "reps")), tempo)


def _tempo_of(phases: Json) -> Tempo:
    found = []
    for phase in phases if isinstance(phases, list) else []:
        match phase:
            case [str(word), int(seconds) | float(seconds)]:
                found.append(TempoPhase(word, float(seconds)))
    return Tempo(tuple(found))
