"""The guide: its classes, its sources, and the contact that the person keeps."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt, QUrl

from desktop.guide_model import GuideModel, mail_address, web_address
from desktop.library_filter import Filter
from routines.guide import read_guide
from tests.desktop.page_window import PageWindow, page_window
from tests.desktop.today_stage import RELEASE, TodayStage, today_stage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


class GuideStage:
    """The guide's model, with an opener that only notes what it is asked for."""

    def __init__(self, stage: TodayStage) -> None:
        self.stage = stage
        self.opened: list[str] = []
        self.has_program = True
        self.model = GuideModel(stage.store, stage.writer, stage.jobs, stage.shell, stage.filters.append, self.open)

    def open(self, url: QUrl) -> bool:
        self.opened.append(url.toString())
        return self.has_program

    def keep(self, **fields: str) -> None:
        for name, value in fields.items():
            self.model.keep(name, value)
        assert self.stage.writer.flush(30.0)


@pytest.fixture
def guide(qtbot: QtBot, tmp_path: Path) -> Iterator[GuideStage]:
    with today_stage(tmp_path) as stage:
        stage.shell.show_guide()
        yield GuideStage(stage)


@pytest.fixture
def page(qtbot: QtBot, guide: GuideStage) -> Iterator[PageWindow]:
    with page_window(qtbot, "GuidePage", {"shell": guide.stage.shell, "guide": guide.model}) as window:
        yield window


def test_a_text_leads_to_its_class_where_the_library_has_it(qtbot: QtBot, guide: GuideStage) -> None:
    guide.stage.add(replace(RELEASE, starter="morning-back-release", title="Morning, mine"))
    with qtbot.waitSignal(guide.model.changed):
        guide.model.look_again()
    text = guide.model.sections[0]
    assert text["link"] == "Morning, mine"
    guide.model.open_class(text["starter"], text["area"])
    assert (guide.stage.shell.page, guide.stage.shell.home) == ("class", "guide")


def test_a_text_leads_to_classes_of_its_area_where_it_has_not(guide: GuideStage) -> None:
    text = guide.model.sections[2]
    assert text["link"] == "Classes for hips"
    guide.model.open_class(text["starter"], text["area"])
    assert guide.stage.filters == [Filter(areas=frozenset({"hips"}))]
    assert guide.stage.shell.page == "library"


def test_a_class_that_comes_while_the_guide_is_shown_is_linked(qtbot: QtBot, guide: GuideStage) -> None:
    path = guide.stage.folder / "film.mp4"
    guide.stage.store.places.set("c0re", path)
    core = replace(RELEASE, class_id="c0re", starter="core-steady", title="Core, steady")
    with qtbot.waitSignal(guide.model.changed):
        guide.stage.writer.write(lambda store: store.classes.put(core), "a class")
    assert guide.model.practices[1]["link"] == "Core, steady"


def test_claims_name_the_numbers_of_their_sources(guide: GuideStage) -> None:
    titles = [source["title"] for source in guide.model.sources]
    assert guide.model.sections[1]["sources"] == "Sources 1, 2, 3, 7, 8"
    assert guide.model.sections[2]["sources"] == f"Source {len(titles)}"
    assert "NG59" in titles[0]


def test_only_sources_of_the_guide_are_opened(guide: GuideStage) -> None:
    guide.model.open_source("https://www.nice.org.uk/guidance/ng59")
    guide.model.open_source("https://example.org/else")
    guide.model.open_source("")
    assert guide.opened == ["https://www.nice.org.uk/guidance/ng59"]


def test_a_contact_is_kept_with_the_data(qtbot: QtBot, guide: GuideStage) -> None:
    assert guide.model.contact == {"name": "", "mail": "", "web": ""}
    with qtbot.waitSignal(guide.model.contact_changed):
        guide.keep(name=" Ines ", mail="ines@example.org", web="ines.example.org/back care")
    assert guide.model.contact == {"name": "Ines", "mail": "ines@example.org", "web": "ines.example.org/back care"}
    guide.keep(name="Ines")
    assert guide.stage.store.settings.get("contact")["name"] == "Ines"
    guide.model.keep("phone", "1")
    assert guide.stage.writer.unsaved == ()


def test_nothing_is_sent_a_mail_only_begins_in_the_program_of_the_person(guide: GuideStage) -> None:
    guide.model.write_mail()
    guide.model.open_web()
    assert guide.opened == []
    guide.keep(mail="ines@example.org", web="ines.example.org")
    assert (guide.model.can_mail, guide.model.can_browse) == (True, True)
    guide.model.write_mail()
    guide.model.open_web()
    assert guide.opened == ["mailto:ines@example.org", "https://ines.example.org"]


def test_without_a_mail_program_it_is_said(guide: GuideStage) -> None:
    guide.has_program = False
    guide.keep(mail="ines@example.org")
    guide.model.write_mail()
    assert guide.stage.shell.message == "No program was found that opens this."


@pytest.mark.parametrize(
    ("typed", "opened"),
    [
        ("example.org", "https://example.org"),
        ("http://example.org/a", "http://example.org/a"),
        ("file:///etc/passwd", None),
        ("javascript://example.org/%0aalert(1)", None),
        ("https://you:secret@example.org", None),
        ("localhost", None),
        ("", None),
    ],
)
def test_only_web_pages_are_opened(typed: str, opened: str | None) -> None:
    url = web_address(typed)
    assert (url.toString() if url else None) == opened


@pytest.mark.parametrize(
    ("typed", "is_mail"),
    [("a@b.org", True), (" a@b.org ", True), ("a@b", False), ("a b@c.org", False), ("a@b.org?cc=d@e.org", False)],
)
def test_only_mail_addresses_are_written_to(typed: str, is_mail: bool) -> None:
    assert (mail_address(typed) is not None) is is_mail


@given(st.text(max_size=40))
def test_nothing_but_web_pages_and_mails_ever_gets_an_address(typed: str) -> None:
    web, mail = web_address(typed), mail_address(typed)
    assert web is None or (web.scheme() in {"http", "https"} and web.host())
    assert mail is None or mail.scheme() == "mailto"


def test_the_page_says_all_of_it(page: PageWindow) -> None:
    texts = page.texts()
    guide = read_guide()
    for words in (*guide.help.now, *guide.help.soon, *(text.title for text in (*guide.sections, *guide.practices))):
        assert words in texts
    for paragraph in guide.sections[0].paragraphs:
        assert paragraph in texts


def test_when_to_stop_is_one_key_away(qtbot: QtBot, page: PageWindow) -> None:
    assert page.focused() == "When to stop and ask somebody"
    page.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: 0 <= page.item("Get help at once").mapToScene(QPointF(0, 0)).y() < 500)


def test_when_to_stop_shows_its_beginning_in_a_window_that_is_lower_than_it(qtbot: QtBot, guide: GuideStage) -> None:
    with page_window(qtbot, "GuidePage", {"shell": guide.stage.shell, "guide": guide.model}, (864, 600)) as page:
        page.press(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: 0 <= page.item("Get help at once").mapToScene(QPointF(0, 0)).y() < 300)


def test_a_contact_is_typed_and_written_to(qtbot: QtBot, page: PageWindow, guide: GuideStage) -> None:
    field = next(item for item in page.items() if item.inherits("QQuickTextField") and not item.property("text"))
    fields = [item for item in page.items() if item.inherits("QQuickTextField")]
    assert field in fields
    fields_by_name = {item.parentItem().property("name"): item for item in fields}
    fields_by_name["Mail"].forceActiveFocus()
    page.press("ines@example.org", Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: page.item("Write a mail").isEnabled())
    page.item("Write a mail").forceActiveFocus()
    page.press(Qt.Key.Key_Return)
    assert guide.opened == ["mailto:ines@example.org"]


@pytest.mark.parametrize("size", [(1344, 900), (864, 600)])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_nothing_sticks_out_at_any_size(qtbot: QtBot, guide: GuideStage, size: tuple[int, int], scale: float) -> None:
    models = {"shell": guide.stage.shell, "guide": guide.model}
    with page_window(qtbot, "GuidePage", models, size, text_scale=scale) as window:
        for item in window.items():
            if item.inherits("QQuickAbstractButton") or item.inherits("QQuickTextField"):
                assert item.mapToScene(QPointF(item.width(), 0)).x() <= size[0]
