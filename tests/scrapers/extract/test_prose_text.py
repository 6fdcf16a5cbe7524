"""Where the passages of a text end: lists of related news, links amid the text."""

from __future__ import annotations

import pytest

from scrapers.documents.flow import Flow
from scrapers.extract.prose_text import passages
from scrapers.vietnamese import lower


@pytest.mark.parametrize(
    ("line", "last"), [("Xem thêm: Họp báo tháng 3", "Sở Nội vụ đạt 90 điểm."), ("Xem thêm:", "Sở Y tế đạt 95 điểm.")]
)
def test_a_link_amid_the_text_does_not_end_it(line: str, last: str) -> None:
    flow = Flow()
    for text in ("Sở Y tế đạt 95 điểm.", line, "Sở Nội vụ đạt 90 điểm."):
        flow.add_paragraph(text)
    document = flow.build("text/plain")
    found = [document.text[a:b] for p in passages(document, lower(document.text), None) for a, b in p.spans]
    assert found[-1] == last
    assert line not in found
