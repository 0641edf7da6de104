"""What a title says, as people write titles."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routines.chapter import ChapterKind
from routines.exercise import Side
from routines.title_reader import ReadTitle, read_title
from tests.effort import effort

_FIELDS = ("side", "hold", "reps", "sets", "tempo", "breaths")


def _said(read: ReadTitle) -> dict[str, object]:
    return {field: value for field in _FIELDS if (value := getattr(read, field)) is not None}


@pytest.mark.parametrize(
    ("title", "name", "said"),
    [
        ("Bird dog hold 10s x 6 each side", "Bird dog", {"side": "both", "hold": 10, "reps": 6}),
        ("Dehnung Hüftbeuger li. 40 s", "Dehnung Hüftbeuger", {"side": "left", "hold": 40}),
        ("Plank laterale dx 30 sec", "Plank laterale", {"side": "right", "hold": 30}),
        ("Affondi alternati 20 ripetizioni", "Affondi alternati", {"side": "alternating", "reps": 20}),
        ("Выпады по 10 раз на каждую ногу", "Выпады", {"side": "both", "reps": 10}),
        ("Pallof press 2x12 e/side", "Pallof press", {"sets": 2, "reps": 12, "side": "both"}),
        ("Wood chops x15 L then R", "Wood chops", {"reps": 15, "side": "both"}),
        ("Banded side steps 10 steps each way", "Banded side steps", {"reps": 10, "side": "both"}),
        ("Lizard pose lt side 40 sec", "Lizard pose", {"side": "left", "hold": 40}),
        ("Lizard pose RT. 40 sec", "Lizard pose", {"side": "right", "hold": 40}),
        ("Breather (30 sec)", "Breather", {"hold": 30}),
        ("3x10 Glute bridges", "Glute bridges", {"sets": 3, "reps": 10}),
        ("Glute Bridge (3 sets, 12 reps)", "Glute Bridge", {"sets": 3, "reps": 12}),
        ("Hamstring stretch - 2 x 30s per leg", "Hamstring stretch", {"sets": 2, "hold": 30, "side": "both"}),
        ("Exercise 7: Clamshell (left) - 15 reps", "Clamshell", {"side": "left", "reps": 15}),
        ("#12 Plank to down dog x8", "Plank to down dog", {"reps": 8}),
        ('Seated spinal twist R 45"', "Seated spinal twist", {"side": "right", "hold": 45}),
        ("Kneeling lunge, right side, hold for 5 breaths", "Kneeling lunge", {"side": "right", "breaths": 5}),
        ("Mountain climbers 30 sec on, 15 sec off", "Mountain climbers", {"hold": 30}),
        ("Mountain climbers - 30 on / 15 off", "Mountain climbers", {"hold": 30}),
        ("Split squat 3 x 8 per leg @ 20 kg", "Split squat", {"sets": 3, "reps": 8, "side": "both"}),
        ("Bodyweight squats, 20 reps, tempo 3-0-1", "Bodyweight squats", {"reps": 20, "tempo": (3, 0, 1)}),
        ("Bench press 3x8 @3010", "Bench press", {"sets": 3, "reps": 8, "tempo": (3, 0, 1, 0)}),
        ("Push up 3/1/1 tempo x 6", "Push up", {"tempo": (3, 1, 1), "reps": 6}),
        ("Squat 3 s down, 1 s pause, 1 s up x 5", "Squat", {"tempo": (3, 1, 1), "reps": 5}),
        ("Half a minute of plank", "Plank", {"hold": 30}),
        ("Eight slow pelvic tilts", "Pelvic tilts", {"reps": 8}),
        ("20 squats", "Squats", {"reps": 20}),
        ("Box breathing for 2 minutes", "Box breathing", {"hold": 120}),
        ("Ankle circles 10/10", "Ankle circles", {"side": "both", "reps": 10}),
        ("DB row 8 left, 8 right", "DB row", {"side": "both", "reps": 8}),
        ("90/90 hip stretch 60 s each", "90/90 hip stretch", {"hold": 60, "side": "both"}),
        ("Round 2: dead bugs 10 e/s", "Dead bugs", {"reps": 10, "side": "both"}),
        ("Dead bugs (round 3)", "Dead bugs", {}),
        ("Bird-dog row 3 x 8 ea. @ RPE 7", "Bird-dog row", {"sets": 3, "reps": 8, "side": "both"}),
        ("Suitcase carry 20 m each side", "Suitcase carry", {"side": "both"}),
        ("EMOM 10 min: kettlebell swings x 15", "Kettlebell swings", {"hold": 600, "reps": 15}),
        ("Chin tucks 10x5s", "Chin tucks", {"reps": 10, "hold": 5}),
        ("Wall sit 2 x 0:45", "Wall sit", {"sets": 2, "hold": 45}),
        ("Plank 1 min 30 sec", "Plank", {"hold": 90}),
        ("Plank 1½ minutes", "Plank", {"hold": 90}),
        ("Plank 2 x 1 min, 30 s rest", "Plank", {"sets": 2, "hold": 60}),
        ("Doorway chest stretch, 3 x 20-30 s", "Doorway chest stretch", {"sets": 3, "hold": 20}),
        ("Reverse lunges, alternating, 20 total", "Reverse lunges", {"side": "alternating", "reps": 20}),
        ("Left hip CARs x3", "Hip CARs", {"side": "left", "reps": 3}),
        ("(L) side plank 3x20s", "Side plank", {"side": "left", "sets": 3, "hold": 20}),
        ("Open books 8 per side, slow & controlled", "Open books", {"side": "both", "reps": 8}),
        ("Ustrasana (camel) 20 sec", "Ustrasana", {"hold": 20}),
    ],
)  # fmt: skip
def test_a_title_gives_its_name_and_what_it_asks_for(title: str, name: str, said: dict[str, object]) -> None:
    read = read_title(title)
    assert (read.name, _said(read)) == (name, said)


@pytest.mark.parametrize(
    "title",
    [
        "90/90",
        "Figure 4 stretch",
        "Warrior 2",
        "Warrior III",
        "3-point plank",
        "Pilates 100s",
        "4-7-8 breathing",
        "L-sit",
        "Three-legged dog",
        "360° breathing",
        "McGill big 3",
        "7-way hip",
        "Prone Y-T-W",
        "T-spine rotation",
        "Part 2 – Hips",
        "Virabhadrasana I",
        "Sun salutation A",
        "Hollow hold",
        "Two leg bridge",
        "Alternate nostril breathing",
        "Day 3",
        "Chapter 1",
        "Getting it right",
        "Legs up the wall",
        "Q&A",
        "The Hundred",
        "5 Tibetans",
        "L5 release",
    ],
)
def test_numbers_and_letters_that_belong_to_a_name_stay(title: str) -> None:
    read = read_title(title)
    assert (read.name, _said(read)) == (title, {})


@pytest.mark.parametrize(
    ("title", "name", "said"),
    [
        ("Beinheben links 12 Wdh", "Beinheben", {"side": "left", "reps": 12}),
        ("Knie zur Brust 30 Sek. je Seite", "Knie zur Brust", {"hold": 30, "side": "both"}),
        ("Gainage 3 x 30 s, côté droit", "Gainage", {"sets": 3, "hold": 30, "side": "right"}),
        ("Chien tête en bas (5 respirations)", "Chien tête en bas", {"breaths": 5}),
        ("Plancha lateral 20 seg por lado", "Plancha lateral", {"hold": 20, "side": "both"}),
        ("Ponte per i glutei 2 serie da 12", "Ponte per i glutei", {"sets": 2, "reps": 12}),
        ("Prancha 40 segundos", "Prancha", {"hold": 40}),
        ("Brug 12 herhalingen", "Brug", {"reps": 12}),
        ("Sidoplanka vänster 20 sek", "Sidoplanka", {"side": "left", "hold": 20}),
        ("Ptak-pies 8 powtórzeń na stronę", "Ptak-pies", {"reps": 8, "side": "both"}),
        ("Prkno 30 vteřin", "Prkno", {"hold": 30}),
        ("Мостик 15 раз", "Мостик", {"reps": 15}),
        ("Köprü 12 tekrar", "Köprü", {"reps": 12}),
        ("プランク 30秒", "プランク", {"hold": 30}),
        ("브릿지 12회", "브릿지", {"reps": 12}),
        ("平板支撑 3组 30秒", "平板支撑", {"sets": 3, "hold": 30}),
    ],
)
def test_measures_and_sides_are_read_in_other_languages(title: str, name: str, said: dict[str, object]) -> None:
    read = read_title(title)
    assert (read.name, _said(read)) == (name, said)


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Left side", {"side": "left"}),
        ("30s hold each side", {"hold": 30, "side": "both"}),
        ("x 12", {"reps": 12}),
        ("Hold for ten breaths", {"breaths": 10}),
        ("3 x 30 s", {"sets": 3, "hold": 30}),
        ("Other side", {}),
    ],
)
def test_a_title_of_a_prescription_alone_has_no_name(title: str, said: dict[str, object]) -> None:
    read = read_title(title)
    assert (read.name, read.kind, _said(read)) == (None, None, said)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Downard dog", "Downward dog"),
        ("childs pose 45sec", "Child's pose"),
        ("Pidgeon pose left", "Pigeon pose"),
        ("worlds greatest stretch", "World's greatest stretch"),
        ("Zorble plonk 3x8", "Zorble plonk"),
        ("Full class", "Full class"),
        ("4x4 breathing", "4x4 breathing"),
    ],
)
def test_misspellings_are_mended_only_where_the_exercise_is_known(title: str, name: str) -> None:
    assert read_title(title).name == name


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Plank 45 s", ChapterKind.STRENGTH),
        ("Low back stretch with a towel", ChapterKind.STRETCH),
        ("Wobbly hip circles", ChapterKind.MOBILITY),
        ("Morning flow", ChapterKind.FLOW),
        ("30 second rest", ChapterKind.REST),
        ("Warm-up", ChapterKind.WARM_UP),
        ("Cool down", ChapterKind.OTHER),
        ("Part 2 – Hips", ChapterKind.OTHER),
        ("Welcome & intro", ChapterKind.TALK),
        ("Why your back hurts", None),
        ("How to do a squat", None),
        ("5 tips for a better plank", None),
        ("Q&A", ChapterKind.TALK),
        ("Goodbye and namaste", ChapterKind.TALK),
        ("Breather (30 sec)", ChapterKind.REST),
        ("Uddiyana bandha 3 rounds", ChapterKind.OTHER),
        ("Eccentric heel drops 3x15", ChapterKind.STRENGTH),
        ("Chapter 1", None),
        ("Intro to bird dog", None),
        ("Lesson 3: squat theory", None),
    ],
)
def test_the_kind_is_told_only_where_it_is_plain(title: str, kind: ChapterKind | None) -> None:
    assert read_title(title).kind is kind


def test_the_exercise_and_the_rest_beside_it_are_told_too() -> None:
    read = read_title("Goblet squat 3 x 12, 60 s rest")
    assert read.exercise is not None
    assert (read.exercise.name, read.rest, read.side) == ("Goblet squat", 60, None)
    assert read_title("Pigeon - other side").is_other_side
    assert read_title("Side plank (R)").side is Side.RIGHT


@settings(max_examples=400, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "3",
                "x",
                "10",
                " ",
                "s",
                "min",
                "left",
                "(",
                ")",
                "/",
                "-",
                ":",
                "each",
                "side",
                "hold",
                "plank",
                "@",
                "rest",
                "\0",
                "½",
                "0",
                "99999",
                "breaths",
                "sets",
                "of",
                ",",
                "90/90",
                "İ",
                "ﬁ",
                "秒",
                "½ min",
                "Set 2",
                "#1",
                "tempo",
                "x0",
            ]
        ),
        max_size=14,
    ).map(" ".join)
    | st.text(max_size=80)
)
def test_any_text_is_read(text: str) -> None:
    read = read_title(text)
    assert read.name is None or read.name.strip() == read.name != ""
    assert read.reps is None or 1 <= read.reps <= 500
    assert read.sets is None or 1 <= read.sets <= 500
    assert read.hold is None or read.hold > 0


@pytest.mark.parametrize(
    "piece",
    [
        "hold for ",
        "approx. ",
        "up to ",
        "1 ",
        "3x",
        "x",
        "(",
        "hold ",
        "left ",
        "1:",
        "10-",
        "\0",
        " each side",
        "1 s up ",
        "- ",
        "plank ",
        "1 min ",
        "3 x 8 ",
    ],
)
def test_a_very_long_title_is_read_at_once(piece: str) -> None:
    assert effort(lambda: read_title(piece * (10_000 // len(piece)))) < 1
