from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routines.catalogue import find_exercise, mend_spelling
from routines.chapter import ChapterKind
from tests.effort import effort


def _name(text: str) -> str | None:
    found = find_exercise(text)
    return found.name if found else None


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Bird dog", "Bird dog"),
        ("birddogs", "Bird dog"),
        ("Cat & Cow", "Cat-cow"),
        ("Vṛkṣāsana", "Tree pose"),
        ("Vrikshasana", "Tree pose"),
        ("Vīrabhadrāsana II", "Warrior 2"),
        ("Adho Mukha Śvānāsana", "Downward dog"),
        ("Bālāsana", "Child's pose"),
        ("Child’s Pose", "Child's pose"),
        ("RDL", "Romanian deadlift"),
        ("SLDL", "Romanian deadlift"),
        ("ADFM", "Ankle rocks"),
        ("WGS", "World's greatest stretch"),
        ("figure-four", "Figure 4 stretch"),
        ("ninety ninety", "90/90"),
        ("Ustrasana (camel)", "Camel pose"),
        ("Push ups", "Push-up"),
    ],
)
def test_a_name_is_found_by_the_spellings_people_use(written: str, name: str) -> None:
    assert _name(written) == name


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Dead bug with band", "Dead bug"),
        ("Banded glute bridge", "Bridge"),
        ("Kneeling side plank", "Side plank"),
        ("Standing QL stretch", "QL stretch"),
        ("Gentle cat cow", "Cat-cow"),
        ("Hamstring stretch w/ strap", "Hamstring stretch"),
        ("Dumbbell goblet squat", "Goblet squat"),
        ("Bonus: glute bridge", "Bridge"),
    ],
)
def test_a_plain_variant_is_its_parent(written: str, name: str) -> None:
    assert _name(written) == name


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Downard dog", "Downward dog"),
        ("Pidgeon pose", "Pigeon pose"),
        ("Hip flexer stretch", "Hip flexor stretch"),
        ("Streching hamstrings", "Hamstring stretch"),
        ("Paschimotanasana", "Seated forward fold"),
        ("Gluet brigde", "Bridge"),
        ("Thoracic rotaton", "Thoracic rotation"),
    ],
)
def test_a_misspelt_name_is_found(written: str, name: str) -> None:
    assert _name(written) == name


def test_names_that_resemble_each_other_stay_apart() -> None:
    names = [
        "Plank",
        "Side plank",
        "Reverse plank",
        "Bridge",
        "Single-leg bridge",
        "Warrior 1",
        "Warrior 2",
        "Warrior 3",
    ]
    names += [
        "Knee to chest",
        "Knees to chest",
        "90/90",
        "90/90 switches",
        "Squat",
        "Split squat",
        "Lunge",
        "Low lunge",
    ]
    assert [_name(name) for name in names] == names


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "Intro",
        "Q&A",
        "Chapter 1",
        "Warrior 4",
        "Why your back hurts",
        "Table row",
        "Side",
        "Rest",
        "5",
        "🙂",
        "Plank or not to plank",
        "Plank and squat",
        "The best chair",
        "Plant",
        "Left side",
    ],
)
def test_what_is_no_known_name_is_not_found(text: str) -> None:
    assert find_exercise(text) is None


def test_what_is_found_says_how_it_works() -> None:
    bird_dog = find_exercise("bird dog")
    assert bird_dog is not None
    assert (bird_dog.kind, bird_dog.by_turns, bird_dog.is_one_sided) == (ChapterKind.STRENGTH, True, True)
    assert "lower back" in bird_dog.areas
    assert "anti-rotation" in bird_dog.movements


def test_spelling_is_mended_with_the_capitals_as_they_were() -> None:
    assert mend_spelling("DOWNARD dog") == "DOWNWARD dog"
    assert mend_spelling("Pidgeon pose") == "Pigeon pose"
    assert mend_spelling("Supta matsyendrasana") == "Supta matsyendrasana"
    assert mend_spelling("Somthing else") == "Somthing else"


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_answered(text: str) -> None:
    find_exercise(text)
    assert isinstance(mend_spelling(text), str)


def test_long_texts_are_answered_at_once() -> None:
    for text in ("stretch " * 2000, "x" * 10_000, "(" * 10_000, "brigde " * 2000, "-" * 10_000):
        assert effort(lambda long=text: find_exercise(long)) < 1, text[:10]  # type: ignore[misc]
