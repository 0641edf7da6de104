"""Ways to write a list of chapters, and ways to write times that are none."""

from __future__ import annotations

import pytest

from routines.chapter_readers.description import read_description

LISTS = {
    "ranges": (
        "0:00 - 1:30 Warm up\n1:30 - 4:00 Plank\n4:00 – 6:00 Rest",
        400,
        [(0, "Warm up"), (90, "Plank"), (240, "Rest")],
    ),
    "dash": ("Intro — 0:00\nCat — 1:30\nDog — 3:00", 400, [(0, "Intro"), (90, "Cat"), (180, "Dog")]),
    "ms": (
        "00:00:00.000 Intro\n00:01:30.500 Cat\n00:03:00.250 Dog",
        400,
        [(0, "Intro"), (90.5, "Cat"), (180.25, "Dog")],
    ),
    "circled": ("① 0:00 Intro\n② 1:30 Cat\n③ 3:00 Dog", 400, [(0, "Intro"), (90, "Cat"), (180, "Dog")]),
    "words after the brackets": (
        "- Warm up (0:00)\n- Bird dog (2:30) 3 sets of 8\n- Plank (6:15)\n- Rest (9:00)",
        1600,
        [(0, "Warm up"), (150, "Bird dog 3 sets of 8"), (375, "Plank"), (540, "Rest")],
    ),
    "from its end": (
        "9:10 Rest\n4:00 Dog\n1:30 Cat\n0:00 Intro",
        700,
        [(0, "Intro"), (90, "Cat"), (240, "Dog"), (550, "Rest")],
    ),
    "hours and minutes": (
        "0h00 Début\n0h05 Échauffement\n0 h 25 Debout\n1h02 Relaxation",
        4200,
        [(0, "Début"), (300, "Échauffement"), (1500, "Debout"), (3720, "Relaxation")],
    ),
    "h": (
        "(0:00:00) Intro\n(1:02:03) Long\n(1:10:00) End pose",
        5000,
        [(0, "Intro"), (3723, "Long"), (4200, "End pose")],
    ),
    "mdtable": (
        "| Time | What | Dose |\n|---|---|---|\n| 0:00 | Intro | |\n| 1:30 | Cat | 3x8 |\n| 3:00 | Dog | 30 s |",
        400,
        [(0, "Intro"), (90, "Cat – 3x8"), (180, "Dog – 30 s")],
    ),
    "mdtable2": (
        "| # | Exercise | Start |\n|---|---|---|\n| 1 | Intro | 0:00 |\n| 2 | Cat | 1:30 |\n| 3 | Dog | 3:00 |",
        400,
        [(0, "Intro"), (90, "Cat"), (180, "Dog")],
    ),
    "html": (
        "Chapters:<br>0:00 Intro<br/>1:30 Cat &amp; cow<br>3:00 Dog",
        400,
        [(0, "Intro"), (90, "Cat & cow"), (180, "Dog")],
    ),
    "inline": ("Chapters: 0:00 Intro, 1:30 Cat, 3:00 Dog", 400, [(0, "Intro"), (90, "Cat"), (180, "Dog")]),
    "inline|": ("0:00 Intro | 1:30 Cat | 3:00 Dog", 400, [(0, "Intro"), (90, "Cat"), (180, "Dog")]),
    "inline tail": ("Intro (0:00), Cat (1:30), Dog (3:00)", 400, [(0, "Intro"), (90, "Cat"), (180, "Dog")]),
    "inline blank": (
        "0:00 Intro 1:30 Cat cow 3:00 Dog 4:00 Bye",
        400,
        [(0, "Intro"), (90, "Cat cow"), (180, "Dog"), (240, "Bye")],
    ),
    "bilingual": (
        "0:00 Intro\n1:30 Cat\n3:00 Dog\n\n0:00 Einführung\n1:30 Katze\n3:00 Hund",
        400,
        [(0, "Intro"), (90, "Cat"), (180, "Dog")],
    ),
    "bilingual nb": (
        "EN\n0:00 Intro\n1:30 Cat\n3:00 Dog\nDE\n0:00 Einführung\n1:30 Katze\n3:00 Hund",
        400,
        [(0, "Intro"), (90, "Cat"), (180, "Dog")],
    ),
    "alternate": (
        "0:00 Intro\n0:00 Einführung\n1:30 Cat\n1:30 Katze\n3:00 Dog\n3:00 Hund",
        400,
        [(0, "Intro"), (90, "Cat"), (180, "Dog")],
    ),
    "music": (
        "0:00 Hi\n1:30 Cat\n3:00 Dog\n\nMusic:\n0:00 Song A\n2:10 Song B",
        400,
        [(0, "Hi"), (90, "Cat"), (180, "Dog")],
    ),
    "arabic digits": ("٠:٠٠ مقدمة\n١:١٥ القطة\n٣:٣٠ الجسر", 400, [(0, "مقدمة"), (75, "القطة"), (210, "الجسر")]),
    "persian": ("۰۰:۰۰ - شروع\n۰۲:۱۰ - گربه\n۰۴:۰۰ - پل", 400, [(0, "شروع"), (130, "گربه"), (240, "پل")]),
    "hebrew": (
        "\u202b0:00 הקדמה\u202c\n\u202b1:10 חתול\u202c\n\u202b3:00 גשר\u202c",
        400,
        [(0, "הקדמה"), (70, "חתול"), (180, "גשר")],
    ),
    "bare next": ("0:00\nIntro\n1:30\nCat\n3:00\nDog\n", 400, [(0, "Intro"), (90, "Cat"), (180, "Dog")]),
    "bare prev": ("Intro\n0:00\nCat\n1:30\nDog\n3:00\n", 400, [(0, "Intro"), (90, "Cat"), (180, "Dog")]),
    "leaders": (
        "Intro ........ 0:00\nCat ........ 1:30\nDog ........ 3:00",
        400,
        [(0, "Intro"), (90, "Cat"), (180, "Dog")],
    ),
    "emph": ("**0:00** *Intro*\n**1:30** *Cat*\n**3:00** *Dog*", 400, [(0, "Intro"), (90, "Cat"), (180, "Dog")]),
    "blank between": ("0:00 Intro\n\n1:30 Cat\n\n3:00 Dog", 400, [(0, "Intro"), (90, "Cat"), (180, "Dog")]),
    "sections": (
        "Warm up\n0:00 Hi\n1:00 March\n\nMain\n2:00 Plank\n3:00 Dog\n\nCool down\n4:00 Rest\n\n"
        "Live every Sunday at 5:00",
        400,
        [(0, "Hi"), (60, "March"), (120, "Plank"), (180, "Dog"), (240, "Rest")],
    ),
    "label": ("Start 0:00 Intro\nStart 1:30 Cat\nStart 3:00 Dog", 400, [(0, "Intro"), (90, "Cat"), (180, "Dog")]),
    "chapterN": (
        "Chapter 1 – 0:00 – Intro\nChapter 2 – 1:30 – Cat\nChapter 3 – 3:00 – Dog",
        400,
        [(0, "Intro"), (90, "Cat"), (180, "Dog")],
    ),
    "afternum": ("0:00 1. Intro\n1:30 2. Cat\n3:00 3. Dog", 400, [(0, "Intro"), (90, "Cat"), (180, "Dog")]),
    "barenum": ("0:00 1 Intro\n1:30 2 Cat\n3:00 3 Dog", 400, [(0, "Intro"), (90, "Cat"), (180, "Dog")]),
    "keepnum": (
        "0:00 3-point plank\n1:30 90/90\n3:00 2 sets of squats\n4:00 100s",
        400,
        [(0, "3-point plank"), (90, "90/90"), (180, "2 sets of squats"), (240, "100s")],
    ),
    "presc": (
        "0:00 Hi\n1:30 Plank 3 x 0:45\n3:00 Dog (30 s)",
        400,
        [(0, "Hi"), (90, "Plank 3 x 0:45"), (180, "Dog (30 s)")],
    ),
    "len col": ("0:00 Hi (1:30)\n1:30 Plank (1:30)\n3:00 Dog (2:00)", 400, [(0, "Hi"), (90, "Plank"), (180, "Dog")]),
    "quote": ("0'00\" Hi\n1'30\" Cat\n3'00\" Dog", 400, [(0, "Hi"), (90, "Cat"), (180, "Dog")]),
    "jp": ("0分00秒 はじめに\n1分30秒 ねこ\n3分00秒 いぬ", 400, [(0, "はじめに"), (90, "ねこ"), (180, "いぬ")]),
    "units": ("0m00s Hi\n1m30s Cat\n3m00s Dog", 400, [(0, "Hi"), (90, "Cat"), (180, "Dog")]),
    "spaced": ("00 : 00 Hi\n01 : 30 Cat\n03 : 00 Dog", 400, [(0, "Hi"), (90, "Cat"), (180, "Dog")]),
    "mins": ("0:00 Min. Hallo\n2:30 Min. Katze\n4:00 Min. Ende", 400, [(0, "Hallo"), (150, "Katze"), (240, "Ende")]),
    "amboden": ("0:00 Hallo\n2:30 Am Boden\n4:00 Ende", 400, [(0, "Hallo"), (150, "Am Boden"), (240, "Ende")]),
    "noduration": (
        "0:00 Hallo\n2:30 Am Boden\n4:00 Ende\n5:00 Total",
        None,
        [(0, "Hallo"), (150, "Am Boden"), (240, "Ende")],
    ),
    "two": ("0:00 Start\n3:00 Middle", 400, [(0, "Start"), (180, "Middle")]),
    "columns down": (
        "0:00 A a   10:00 D d\n2:00 B b   12:00 E e\n4:00 C c   14:00 F f",
        1000,
        [(0, "A a"), (120, "B b"), (240, "C c"), (600, "D d"), (720, "E e"), (840, "F f")],
    ),
    "steps": (
        "0:00 Welcome\nWe say hello.\n\n2:00 Cat cow\nTen slow rounds.\n\n5:00 Rest\nLie down.",
        400,
        [(0, "Welcome"), (120, "Cat cow"), (300, "Rest")],
    ),
    "live after": (
        "0:00 Hola\n2:00 Gato\n5:00 Descanso\n\n6:00 en vivo cada jueves",
        400,
        [(0, "Hola"), (120, "Gato"), (300, "Descanso")],
    ),
    "colon": ("0:00: Intro\n1:30: Cat: slow\n3:00: Dog", 400, [(0, "Intro"), (90, "Cat: slow"), (180, "Dog")]),
    "to": ("0:00 to 1:30 Intro\n1:30 to 3:00 Cat\n3:00 to 5:00 Dog", 400, [(0, "Intro"), (90, "Cat"), (180, "Dog")]),
    "tail range": (
        "Intro (0:00–1:30)\nCat (1:30–3:00)\nDog (3:00–5:00)",
        400,
        [(0, "Intro"), (90, "Cat"), (180, "Dog")],
    ),
    "jp wave": (
        "0:00～1:30 はじめに\n1:30～3:00 ねこ\n3:00～ いぬ",
        400,
        [(0, "はじめに"), (90, "ねこ"), (180, "いぬ")],
    ),
    "tilde": ("0:00~ Intro\n1:30~ Cat\n3:00~ Dog", 400, [(0, "Intro"), (90, "Cat"), (180, "Dog")]),
    "nosp": ("0:00Intro\n1:30Cat\n3:00Dog", 400, [(0, "Intro"), (90, "Cat"), (180, "Dog")]),
    "checkbox": ("- [ ] 0:00 Intro\n- [x] 1:30 Cat\n- [ ] 3:00 Dog", 400, [(0, "Intro"), (90, "Cat"), (180, "Dog")]),
    "keycap": ("1️⃣ 0:00 Intro\n2️⃣ 1:30 Cat\n3️⃣ 3:00 Dog", 400, [(0, "Intro"), (90, "Cat"), (180, "Dog")]),
    "thai": ("0:00 แนะนำ\n1:30 ท่าแมว\n3:00 พัก\n\nไลฟ์ทุกวันศุกร์ 5:00 น.", 400, [(0, "แนะนำ"), (90, "ท่าแมว"), (180, "พัก")]),
    "tail sentence": (
        "Welcome 0:00\nNeck 1:30\nBack 3:00\n\nWe start every day at 6:00",
        400,
        [(0, "Welcome"), (90, "Neck"), (180, "Back")],
    ),
    "turkish": (
        "0:00 Giriş\n1:30 Kedi\n3:00 Köprü\nCanlı yayın her pazar saat 20:00",
        4000,
        [(0, "Giriş"), (90, "Kedi"), (180, "Köprü")],
    ),
    "rounds": (
        "Round 1: 0:00\nRound 2: 5:00\nRound 3: 10:00",
        900,
        [(0, "Round 1"), (300, "Round 2"), (600, "Round 3")],
    ),
    "two lines long": (
        "0:00 Intro see 1:30 for more\n1:30 Cat\n3:00 Dog",
        400,
        [(0, "Intro see 1:30 for more"), (90, "Cat"), (180, "Dog")],
    ),
    "ranges led to by a word": (
        "1) Breathing - from 0:30 to 2:00\n2) The hundred - from 2:00 to 3:45\n3) Goodbye - from 3:45",
        400,
        [(30, "Breathing"), (120, "The hundred"), (225, "Goodbye")],
    ),
    "ranges led to in Italian": (
        "Respirazione - da 0:30 a 2:00\nIl cento - da 2:00 a 3:45\nSaluti (da 3:45)",
        400,
        [(30, "Respirazione"), (120, "Il cento"), (225, "Saluti")],
    ),
    "minutes and seconds last": (
        "Introduction : 0 min 00\nChat-vache : 1 min 05\nTorsion : 3 min 20",
        400,
        [(0, "Introduction"), (65, "Chat-vache"), (200, "Torsion")],
    ),
    "dup line": (
        "- 00:00 – Intro\n- 00:00 – Intro\n- 02:00 – A\n- 04:00 – B",
        400,
        [(0, "Intro"), (120, "A"), (240, "B")],
    ),
}
"""Name: (text, duration, [(start, title), …])."""

NO_LISTS = {
    "emom": ("EMOM 10:00\nAMRAP 12:00\nCash out 15:00", 3000),
    "ladder": ("0:20 plank\n0:30 hollow\n0:40 squat", 900),
    "work": ("Squats 0:40\nRest 0:20\nLunges 0:40\nRest 0:20", 900),
    "verses": ("John 3:16\nPsalm 46:10\nRomans 8:28", 4000),
    "gym": ("Monday 7:30\nTuesday 8:30\nFriday 18:00", 4000),
    "gym2": ("7:30 Monday Pilates\n9:00 Tuesday Yoga\n18:00 Friday Flow", 4000),
    "gym3": ("Timetable\n9:00 Pilates\n10:15 Yoga\n11:30 Stretch", 4000),
    "setlist": ("1. Song – 3:45\n2. Other – 4:12\n3. Third – 2:58\n4. Fourth – 5:01", 1200),
    "prices": ("9.95 Mat\n14.50 Block\n19.95 Bolster", 1800),
    "dates": ("01.10 A\n08.10 B\n15.10 C", 1800),
    "phones": ("Call 0:800 1234\nRatio 16:9, 1:1, 3:2\n2023-11-05 10:30\n2024-01-01 12:30\n2024-01-02 14:30", 4000),
    "srt": (
        "1\n00:00:01,000 --> 00:00:04,000\nHello\n\n2\n00:00:05,000 --> 00:00:08,000\nWorld\n\n"
        "3\n00:00:09,000 --> 00:00:12,000\nThere\n",
        60,
    ),
    "min": ("02:00 Min. Pause?", 400),
    "lone": ("0:00 Start\nMore text", 400),
    "wrapsent": ("We do a lot. The plank comes at\n3:20 and then the easy version at\n5:40 so you can skip it.", 900),
    "protocol inline": ("Tabata: 0:20 on, 0:10 off, 0:20 on, 0:10 off", 900),
    "cap last": ("Intro 0:00 1️⃣\nok", 400),
    "section minutes": ("Warm up 5:00\nCore 10:00\nStretch 15:00", 1800),
    "sets": ("Set 2: 10 reps\nSet 3: 12 reps\nSet 4: 15 reps", 900),
    "wr": ("Work:rest 40:20\nWork:rest 45:15\n", 900),
}
"""Name: (text, duration)."""


@pytest.mark.parametrize(("text", "duration", "wanted"), LISTS.values(), ids=LISTS)
def test_a_list_is_read_however_it_is_written(
    text: str, duration: float | None, wanted: list[tuple[float, str]]
) -> None:
    assert [(chapter.start, chapter.title) for chapter in read_description(text, duration).chapters] == wanted


@pytest.mark.parametrize(("text", "duration"), NO_LISTS.values(), ids=NO_LISTS)
def test_times_that_are_no_chapters_are_left_alone(text: str, duration: float | None) -> None:
    assert read_description(text, duration).chapters == ()


def test_a_transcript_is_no_list_of_chapters() -> None:
    lines = [f"{second // 60}:{second % 60:02d} some words that were said" for second in range(0, 300, 4)]
    assert read_description("\n".join(lines), 400).chapters == ()
