"""The authored descriptions: how many starts are found, and how many of those given are right."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

from routines.chapter_readers.description import read_description


def fold(text: str) -> str:
    """Compare titles by letters and digits only."""
    text = unicodedata.normalize("NFKC", text).casefold()
    kept = "".join(char if unicodedata.category(char)[0] in "LNM" else " " for char in text)
    return " ".join(re.sub(r"[\ufe00-\ufe0f\u20e3]", "", kept).split())


def test_nearly_all_authored_descriptions_are_read_rightly(cases: Path) -> None:
    items = json.loads((cases / "authored" / "descriptions.json").read_text(encoding="utf-8"))
    needed = found = given = whole = 0
    for item in items:
        truth = item["truth"]
        wanted = {chapter["start"]: chapter for chapter in truth["chapters"]}
        answers = read_description(item["text"], truth["duration"]).chapters
        asked = {start for start, chapter in wanted.items() if not chapter.get("optional")}
        right = [each for each in answers if each.start in asked]
        counted = [each for each in answers if not wanted.get(each.start, {}).get("optional")]
        titled = all(
            fold(each.title)
            in {
                fold(title)
                for title in (wanted[each.start]["title"], *wanted[each.start].get("accept", {}).get("title", ()))
            }
            for each in right
        )
        needed, found, given = needed + len(asked), found + len(right), given + len(counted)
        whole += len(right) == len(asked) == len(counted) and titled
    assert found >= 0.95 * needed
    assert found >= 0.95 * given
    assert whole >= 0.95 * len(items)


def test_real_descriptions_give_what_another_reader_expects_of_them(cases: Path) -> None:
    vectors = cases / "chapters" / "vectors" / "youtube_dl_description_chapters.json"
    for case in json.loads(vectors.read_text(encoding="utf-8")):
        for text in (case["description_text"], case["description_html"]):
            chapters = read_description(text, case["duration"]).chapters
            assert [chapter.start for chapter in chapters] == [each["start_time"] for each in case["expected"]]
            for chapter, each in zip(chapters, case["expected"], strict=True):
                assert fold(each["title"]).endswith(fold(chapter.title))
