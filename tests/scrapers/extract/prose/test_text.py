"""Where the passages of a text end: lists of related news, links amid the text."""

from __future__ import annotations

import pytest

from scrapers.documents.flow import Flow
from scrapers.extract.prose.text import passages
from scrapers.vietnamese import lower


def texts(*lines: str) -> list[tuple[str, bool]]:
    flow = Flow()
    for line in lines:
        flow.add_paragraph(line)
    document = flow.build("text/plain")
    return [(document.text[a:b], p.beside) for p in passages(document, lower(document.text), None) for a, b in p.spans]


def test_a_link_amid_the_text_does_not_end_it() -> None:
    found = texts("Sở Y tế đạt 95 điểm.", "Xem thêm: Họp báo tháng 3", "Sở Nội vụ đạt 90 điểm.")
    assert found == [("Sở Y tế đạt 95 điểm.", False), ("Sở Nội vụ đạt 90 điểm.", False)]


def test_sentences_below_a_heading_of_related_news_stand_beside_the_text() -> None:
    found = texts("Sở Y tế đạt 95 điểm.", "Xem thêm:", "Họp báo tháng 3", "Sở Nội vụ đạt 90 điểm.")
    assert found == [("Sở Y tế đạt 95 điểm.", False), ("Sở Nội vụ đạt 90 điểm.", True)]


def test_a_sentence_that_goes_on_ends_the_related_news() -> None:
    found = texts("Sở Y tế đạt 95 điểm.", "Xem thêm:", "Họp báo tháng 3", "Cũng theo đó, Sở A đạt 90 điểm.", "Hết.")
    assert found == [
        ("Sở Y tế đạt 95 điểm.", False),
        ("Cũng theo đó, Sở A đạt 90 điểm.", False),
        ("Hết.", False),
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "Tin cùng loại:",
        "Các bài viết cùng chủ đề",
        "Tin bài liên quan",
        "Bài viết khác:",
        "Tin tức khác",
        "Các tin đã đưa:",
    ],
)
def test_headlines_below_a_heading_of_related_news_are_no_text(heading: str) -> None:
    found = texts("Sở Y tế đạt 95 điểm.", heading, "- Năm 2023: Sở Tư pháp 90.10 điểm, dẫn đầu", "Họp báo tháng 3")
    assert found == [("Sở Y tế đạt 95 điểm.", False)]


@pytest.mark.parametrize(
    "line", ["Tin học hóa và bài học khác", "Thông tin về kết quả như sau:", "Các tin nhắn gửi đi:"]
)
def test_lines_that_only_begin_like_such_a_heading_are_text(line: str) -> None:
    assert texts("Sở Y tế đạt 95 điểm.", line, "Sở Nội vụ đạt 90 điểm")[1:] == [
        (line, False),
        ("Sở Nội vụ đạt 90 điểm", False),
    ]
