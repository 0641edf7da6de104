"""Programs are read from their files, with errors that say where and what was expected."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routines import programs, starter
from routines.program_choice import Choice, choose_class
from routines.program_file import read_program
from routines.program_plan import BadProgram, WantedClass
from routines.programs import all_programs, find_program
from routines.routine_reader import read_routine
from routines.video_class import Focus, VideoClass

SMALL = """
version = 1
title = "Small steps"
line = "One week"
rhythm = 2

[[class]]
name = "Morning-Ease"
title = "Morning ease"
focus = "back"
minutes = 8

[[phase]]
title = "Relieve"
area = "back"
line = "Calm things down"
[[phase.week]]
[[phase.week.day]]
class = "morning-ease"
why = "A gentle place to begin."
[[phase.week.day]]
focus = "hips"
minutes = 12
why = "Hips next."
[[phase.week]]
[[phase.week.day]]
class = "My own"
why = "Yours."

[[phase]]
title = "Stabilise"
area = "core"
[[phase.week]]
[[phase.week.day]]
focus = "core"
minutes = 5
title = "Something for the core"
why = "Core."
"""


def test_a_program_is_read_with_its_weeks_counted_through() -> None:
    program = read_program(SMALL, "small")
    assert (program.program_id, program.title, program.line, program.about, program.rhythm) == (
        "small", "Small steps", "One week", "", 2,
    )  # fmt: skip
    assert [(phase.name, phase.area, phase.first_week, phase.last_week) for phase in program.phases] == [
        ("Relieve", Focus.BACK, 1, 2),
        ("Stabilise", Focus.CORE, 3, 3),
    ]
    assert [(day.number, day.week) for day in program.days] == [(0, 1), (1, 1), (2, 2), (3, 3)]
    assert [day.wanted for day in program.days] == [
        WantedClass("Morning-Ease", "Morning ease", Focus.BACK, 8.0),
        WantedClass("", "12 minutes for your hips", Focus.HIPS, 12.0),
        WantedClass("My own", "My own"),
        WantedClass("", "Something for the core", Focus.CORE, 5.0),
    ]


def test_without_a_rhythm_every_day_is_suggested_and_a_class_without_title_goes_by_its_name() -> None:
    program = read_program(SMALL.replace("rhythm = 2\n", "").replace('title = "Morning ease"\n', ""), "small")
    assert program.rhythm == 7
    assert program.days[0].wanted.title == "Morning-Ease"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("version = 1\n", "", "“version”: expected the line version = 1, found nothing"),
        ("version = 1", "version = 2", "a newer Matside wrote this file"),
        ('title = "Small steps"\n', "", "“title”: expected some words"),
        ("[[phase", "[[part", "“phase”: expected at least one table, begun by a line [[phase]]"),
        ('area = "core"', "", "phase 2 (“Stabilise”), “area”: expected whose colour it has"),
        ('area = "core"', 'area = "toes"', "phase 2 (“Stabilise”), “area”: expected one of"),
        ('title = "Relieve"', 'title = ""', "phase 1 (“”), “title”: expected some words"),
        ('why = "Core."', "", "phase 2 (“Stabilise”), week 1, day 1"),
        ('class = "My own"', "", "“class”: expected the name of a class, or focus and minutes instead"),
        ('focus = "hips"\n', "", "“focus”: expected what the class is for"),
        ("minutes = 12", "", "“minutes”: expected about how long the class is"),
        ("minutes = 12", "minutes = 0", "“minutes”: expected a whole number from 1 to 600"),
        ('name = "Morning-Ease"', "", "class 1 (“Morning ease”), “name”: expected some words"),
        ("rhythm = 2", "rhythm = 8", "“rhythm”: expected a whole number from 1 to 7"),
        ("rhythm = 2", "rhythm = ", "is not valid TOML"),
    ],
)
def test_a_fault_is_named_with_its_place(old: str, new: str, said: str) -> None:
    with pytest.raises(BadProgram, match=re.escape(said)) as raised:
        read_program(SMALL.replace(old, new), "small")
    assert "“small.toml”" in str(raised.value)


@pytest.mark.parametrize(
    ("phase", "said"),
    [
        ('[[phase]]\ntitle = "Empty"\narea = "full"\n', "“week”: expected at least one table"),
        ('[[phase]]\ntitle = "Empty"\narea = "full"\n[[phase.week]]\n', "“day”: expected at least one table"),
    ],
)
def test_a_phase_needs_weeks_and_a_week_needs_days(phase: str, said: str) -> None:
    with pytest.raises(BadProgram, match=re.escape(said)):
        read_program(SMALL + phase, "small")


PIECES = st.sampled_from(re.split(r"(?<=\n)", SMALL))


@given(st.lists(PIECES | st.text(max_size=20), max_size=30).map("".join) | st.text())
def test_any_text_gives_a_program_or_one_error(text: str) -> None:
    said = ""
    try:
        program = read_program(text, "any")
    except BadProgram as error:
        said = str(error)
    assert "any.toml" in said if said else program.days and program.phases[0].first_week == 1


def test_back_to_easy_is_nine_weeks_of_three_days_in_three_phases() -> None:
    program = find_program("back-to-easy")
    assert program is not None
    assert program.title == "Back to easy"
    assert [(phase.name, phase.first_week, phase.last_week) for phase in program.phases] == [
        ("Relieve", 1, 3),
        ("Stabilise", 4, 6),
        ("Mobilise", 7, 9),
    ]
    assert [sum(1 for day in program.days if day.week == week) for week in range(1, 10)] == [3] * 9
    assert program.rhythm == 3


def test_every_day_of_back_to_easy_is_found_among_the_starter_classes() -> None:
    folder = Path(starter.__path__[0])
    library = []
    for file in folder.glob("*.routine.toml"):
        routine = read_routine(file.read_text("utf-8"), file.name)
        stem = file.name.removesuffix(".routine.toml")
        library.append(VideoClass(stem, routine.title, routine.chapters[-1].end, focus=routine.focus, starter=stem))
    for day in all_programs()[0].days:
        chosen = choose_class(day.wanted, "", library)
        assert chosen.choice is Choice.NAMED
        assert chosen.title == day.wanted.title
        assert day.wanted.minutes == pytest.approx(chosen.duration / 60, abs=0.6)
        own = next(each for each in library if each.class_id == chosen.class_id)
        assert day.wanted.focus in own.focus
    assert {day.wanted.name for day in all_programs()[0].days} == {each.starter for each in library}


def test_every_why_of_back_to_easy_is_its_own_calm_and_short() -> None:
    texts = [day.why for day in all_programs()[0].days]
    assert len(set(texts)) == 27
    for text in texts:
        assert 80 <= len(text) <= 300
        assert "!" not in text
        assert not re.search(r"\b(cure|heal|must|should have|behind schedule|streak|missed|fail)", text.lower())


def test_every_program_file_is_offered() -> None:
    files = {file.stem for file in Path(programs.__path__[0]).glob("*.toml")}
    assert {program.program_id for program in all_programs()} == files


def test_an_unknown_program_is_none() -> None:
    assert find_program("somebody else’s") is None
