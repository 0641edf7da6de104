"""Whole descriptions in many languages, with timetables, plans and prices around the list."""

from __future__ import annotations

import pytest

from routines.chapter_readers.description import read_description

WHOLE = {
    "sv": (
        (
            "Mjuk morgonyoga för ryggen. Ha en filt till hands!\n"
            "\n"
            "00:00 Välkommen\n"
            "01:45 Andning\n"
            "03:30 Katt/ko\n"
            "07:20 Liggande vridning (vänster)\n"
            "09:10 Liggande vridning (höger)\n"
            "12:00 Avslappning\n"
            "\n"
            "Nytt pass varje söndag kl. 09.00.\n"
            "Kontakt: 08-123 45 67"
        ),
        900,
        [0, 105, 210, 440, 550, 720],
    ),
    "fi": (
        (
            "Selkäjumppa 20 min\n"
            "\n"
            "0.00 Alkusanat\n"
            "1.15 Hengitys\n"
            "4.40 Kissa–lehmä\n"
            "8.05 Lantionnosto 3 x 10\n"
            "12.30 Kyljen venytys\n"
            "17.55 Loppurentoutus\n"
            "\n"
            "Uusi video joka tiistai klo 18.00."
        ),
        1200,
        [0, 75, 280, 485, 750, 1075],
    ),
    "cs": (
        (
            "Obsah:\n"
            "0:00 – Úvod\n"
            "0:58 – Dýchání\n"
            "3:12 – Most (3x12)\n"
            "7:47 – Prkno 40 s\n"
            "9:30 – Protažení kyčlí\n"
            "14:05 – Závěr\n"
            "\n"
            "Živě každou středu v 18:30. Cena 199,- Kč."
        ),
        960,
        [0, 58, 192, 467, 570, 845],
    ),
    "vi": (
        (
            "Bài tập cho lưng dưới\n"
            "\n"
            "00:00 Giới thiệu\n"
            "01:20 Thở bụng\n"
            "03:40 Tư thế mèo bò\n"
            "06:15 Cây cầu x 12\n"
            "09:50 Thư giãn\n"
            "\n"
            "Phát trực tiếp lúc 20:00 thứ Bảy hàng tuần."
        ),
        800,
        [0, 80, 220, 375, 590],
    ),
    "hu": (
        (
            "Gerinctorna kezdőknek\n"
            "\n"
            "Bevezető ............ 0:00\n"
            "Légzés .............. 1:05\n"
            "Macskahát ........... 3:30\n"
            "Hídemelés ........... 6:45\n"
            "Nyújtás ............. 10:20\n"
            "\n"
            "Élő óra: csütörtök 18:00"
        ),
        840,
        [0, 65, 210, 405, 620],
    ),
    "en hiit": (
        (
            "20 MIN FULL BODY HIIT\n"
            "\n"
            "FORMAT: 40s on / 20s off, 3 rounds\n"
            "\n"
            "⏰ TIMESTAMPS\n"
            "00:00 - Intro\n"
            "00:45 - Warm-Up\n"
            "03:30 - Round 1\n"
            "08:30 - Rest (1:00)\n"
            "09:30 - Round 2\n"
            "14:30 - Rest (1:00)\n"
            "15:30 - Round 3\n"
            "18:40 - Cool Down\n"
            "\n"
            "🎵 MUSIC\n"
            "Track A – 3:12\n"
            "Track B – 2:58\n"
            "Track C – 4:05"
        ),
        1230,
        [0, 45, 210, 510, 570, 870, 930, 1120],
    ),
    "en emom": (
        (
            "EMOM 12:\n"
            "min 1: 10 squats\n"
            "min 2: 8 push-ups\n"
            "Work 0:40, rest 0:20.\n"
            "Personal best: 11:45\n"
            "Last week: 12:10"
        ),
        900,
        [],
    ),
    "de Plan": (
        ("Trainingsplan:\nAufwärmen: 5:00\nKraft: 10:00\nDehnen: 5:00\nGesamt: 20:00"),
        1260,
        [],
    ),
    "el": (
        (
            "Γιόγκα για τη μέση\n"
            "0:00 Καλωσόρισμα\n"
            "1:30 Αναπνοή\n"
            "4:00 Γάτα - αγελάδα\n"
            "8:20 Στάση του παιδιού\n"
            "12:10 Σαβάσανα\n"
            "Κάθε Κυριακή στις 7:30 μ.μ."
        ),
        900,
        [0, 90, 240, 500, 730],
    ),
    "zh tail": (
        (
            "章节：\n"
            "开场 00:00\n"
            "热身 01:10\n"
            "平板支撑 3组×30秒 04:20\n"
            "鸽子式（左） 07:05\n"
            "鸽子式（右） 09:15\n"
            "放松 12:40\n"
            "\n"
            "每周三 19:30 直播"
        ),
        900,
        [0, 70, 260, 425, 555, 760],
    ),
    "ja": (
        (
            "【目次】\n"
            "00:00 ごあいさつ\n"
            "00:40 深呼吸（4-7-8）\n"
            "02:15 首のストレッチ 左右30秒ずつ\n"
            "05:00 肩甲骨はがし\n"
            "08:30 ねじりのポーズ\n"
            "11:10 シャバーサナ\n"
            "\n"
            "毎週土曜 20:00〜 LIVE配信"
        ),
        750,
        [0, 40, 135, 300, 510, 670],
    ),
    "id": (
        (
            "Daftar isi\n"
            "[00.00] Pembukaan\n"
            "[01.30] Napas perut\n"
            "[04.10] Kucing-sapi\n"
            "[07.45] Jembatan\n"
            "[11.20] Penutup\n"
            "\n"
            "Live setiap Minggu pukul 07.00 WIB"
        ),
        780,
        [0, 90, 250, 465, 680],
    ),
    "en prose list": (
        (
            "What we do today:\n"
            "\n"
            "1) Breathing [0:00 - 2:00]\n"
            "2) Hip hinge, 3 x 8 [2:00 - 6:30]\n"
            "3) Split squat each side [6:30 - 11:00]\n"
            "4) Wall sit, 45 sec [11:00 - 13:00]\n"
            "5) Savasana [13:00 - 16:00]\n"
            "\n"
            "First published 2021-03-04 at 17:30.\n"
            "Series 4:12 of my favourites."
        ),
        965,
        [0, 120, 390, 660, 780],
    ),
    "uk": (
        (
            "Йога для спини\n"
            "\n"
            "0:00 Вступ\n"
            "2:05 Дихання\n"
            "5:30 Кішка-корова\n"
            "9:00 Планка 30 с\n"
            "11:45 Шавасана\n"
            "\n"
            "Прямий ефір щосереди о 12:30"
        ),
        780,
        [0, 125, 330, 540, 705],
    ),
    "ro timetable": (
        ("Program sală:\nLuni 09:00 Pilates\nMarți 10:30 Yoga\nMiercuri 18:00 Stretching\nNu lipsiți, ora 11:00!"),
        4000,
        [],
    ),
    "en qs": (
        (
            "Q&A with Dr. Back\n"
            "Time stamps below\n"
            "\n"
            "(00:00) – Who is this for?\n"
            '(02:14) – "Does stretching help?"\n'
            "(05:50) – 3 exercises: #1 Bird dog\n"
            "(08:05) – #2 Side plank @ 20s\n"
            "(10:30) – #3 Curl-up, tempo 2:1:2\n"
            "(14:59) – Bottom line\n"
            "\n"
            "Studies: Smith 2019; 12:345-350. doi 10.1000/x"
        ),
        960,
        [0, 134, 350, 485, 630, 899],
    ),
    "he": (
        (
            "\u200f00:00 פתיחה\n"
            "\u200f01:25 נשימה\n"
            "\u200f04:00 חתול פרה\n"
            "\u200f08:10 גשר – 10 חזרות\n"
            "\u200f12:00 הרפיה\n"
            "\n"
            "שידור חי בכל יום ראשון בשעה 13:00"
        ),
        900,
        [0, 85, 240, 490, 720],
    ),
    "en lengths col": (
        (
            "Time | Exercise | Length\n"
            "0:00 | Arrive | 1:00\n"
            "1:00 | Neck circles | 1:30\n"
            "2:30 | Wrist stretch | 2:00\n"
            "4:30 | Puppy pose | 3:00"
        ),
        480,
        [0, 60, 150, 270],
    ),
    "en lengths first": (
        (
            "Length  Start  Exercise\n"
            "1:00  0:00  Arrive\n"
            "1:30  1:00  Neck circles\n"
            "2:00  2:30  Wrist stretch\n"
            "3:00  4:30  Puppy pose"
        ),
        480,
        [0, 60, 150, 270],
    ),
    "minus end": (
        (
            "Calm evening\n"
            "\n"
            "00:00 hello\n"
            "01:00 forward fold — hold for 1:30\n"
            "03:00 twist, 1:00 per side\n"
            "05:30 legs up the wall\n"
            "\n"
            "repeat it at 21:30 before bed"
        ),
        420,
        [0, 60, 180, 330],
    ),
    "am list": (
        ("Schedule of our retreat:\n7:30 am Yoga\n8:30 am Breakfast\n10:00 am Walk\n12:00 pm Lunch"),
        7200,
        [],
    ),
    "24h list": (
        ("Tagesplan\n07:30 Yoga\n08:45 Frühstück\n10:10 Spaziergang\n12:20 Essen"),
        3600,
        [],
    ),
    "live nb": (
        ("0:00 Hallo\n2:00 Katze\n5:00 Ende\n6:00 jeden Montag live"),
        900,
        [0, 120, 300],
    ),
    "intro line": (
        ("Start: 0:00\nPlank: 2:30\nStretch: 5:00\nEnd: 9:10"),
        600,
        [0, 150, 300, 550],
    ),
    "late cut": (
        ("00:15 A\n01:15 B\n02:15 C\n03:15 D"),
        1200,
        [15, 75, 135, 195],
    ),
    "short video": (
        ("0:10 Squat\n0:30 Plank\n0:50 Bridge\n1:10 Rest"),
        90,
        [10, 30, 50, 70],
    ),
    "hash": (
        ("#1 0:00 Squat\n#2 0:50 Plank\n#3 2:00 Bridge"),
        190,
        [0, 50, 120],
    ),
    "no. fr": (
        ("N°1 – 0:00 – Squat\nN°2 – 0:50 – Planche\nN°3 – 2:00 – Pont"),
        190,
        [0, 50, 120],
    ),
    "day 1": (
        ("Day 1 0:00 Hips\nDay 2 5:00 Back\nDay 3 11:00 Core"),
        900,
        [0, 300, 660],
    ),
    "pt": (
        ("Aula\n00:00 Início\n02:10 Às costas\n04:00 Ponte 3x12\n06:30 Fim\nSegunda a sexta às 19:00"),
        450,
        [0, 130, 240, 390],
    ),
    "arrow end": (
        ("Intro → 0:00\nCat → 1:10\nEnd → 4:00"),
        300,
        [0, 70, 240],
    ),
    "en lengths total": (
        ("Warm up - 3:00\nStrength - 12:00\nCool down - 5:00\nTotal - 20:00"),
        1210,
        [],
    ),
    "asc lengths": (
        ("5:00 Warm up\n7:00 Core\n8:00 Stretch"),
        1200,
        [],
    ),
    "sentence ends": (
        ("0:00 We begin.\n1:00 We bend.\n2:00 We rest.\n\n2:30 Thanks."),
        200,
        [0, 60, 120, 150],
    ),
    "links after": (
        ("0:00 Intro https://a.b/c?t=1:23\n1:00 Cat (www.x.com/12:30)\n2:00 Dog"),
        200,
        [0, 60, 120],
    ),
    "hours": (
        ("0:00:00 A\n0:30:00 B\n1:00:00 C\n1:30:00 D"),
        7000,
        [0, 1800, 3600, 5400],
    ),
    "half": (
        ("0:00 A\n15:00 B\n30:00 C\n45:00 D"),
        3600,
        [0, 900, 1800, 2700],
    ),
    "score": (
        ("Final score 3:2, sets 10:12, 11:09\nHT 45:00"),
        4000,
        [],
    ),
    "ar": (
        ("الفهرس:\nمقدمة ٠٠:٠٠\nالتنفس ٠١:١٠\nالجسر (١٢ مرة) ٠٣:٤٠\nاسترخاء ٠٧:٢٠\nكل يوم جمعة الساعة ٨:٣٠ مساءً"),
        600,
        [0, 70, 220, 440],
    ),
    "ur dot": (
        ("0:00۔ تعارف\n1:00۔ سانس\n2:00۔ پل"),
        200,
        [0, 60, 120],
    ),
    "slash": (
        ("0:00 / Intro\n1:00 / Cat\n2:00 / Dog"),
        200,
        [0, 60, 120],
    ),
    "eq": (
        ("0:00 = Intro\n1:00 = Cat\n2:00 = Dog"),
        200,
        [0, 60, 120],
    ),
    "angle": (
        ("<0:00> Intro\n<1:00> Cat\n<2:00> Dog"),
        200,
        [0, 60, 120],
    ),
    "at": (
        ("@0:00 Intro\n@1:00 Cat\n@2:00 Dog"),
        200,
        [0, 60, 120],
    ),
    "time col": (
        ("Time: 0:00 Title: Intro\nTime: 1:00 Title: Cat\nTime: 2:00 Title: Dog"),
        200,
        [0, 60, 120],
    ),
    "minutes": (
        ("Minute 0:00 – Intro\nMinute 1:00 – Cat\nMinute 2:00 – Dog"),
        200,
        [0, 60, 120],
    ),
    "verse list": (
        ("0:00 Psalm 23:10 reading\n3:00 Prayer\n6:00 Rest"),
        500,
        [0, 180, 360],
    ),
}
"""Name: (text, duration, starts)."""


@pytest.mark.parametrize(("text", "duration", "starts"), WHOLE.values(), ids=WHOLE)
def test_a_whole_description_gives_its_chapters_and_nothing_else(
    text: str, duration: float, starts: list[float]
) -> None:
    assert [chapter.start for chapter in read_description(text, duration).chapters] == starts
