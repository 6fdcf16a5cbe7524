"""The day a page was published, from the line that says so."""

from __future__ import annotations

import pytest

from scrapers.documents import read
from scrapers.documents.dates import read_stamp

TITLE = "Kết quả đánh giá mức độ chuyển đổi số năm 2023 tỉnh Sơn La"
BODY = (
    "<p>Quyết định số 512/QĐ-UBND ngày 25/3/2024 của UBND tỉnh công bố kết quả; Sở Y tế dẫn đầu với 474,5 điểm.</p>"
    "<p>Ngày 18/6/2024, Chủ tịch UBND tỉnh ban hành Công văn đôn đốc các đơn vị.</p>"
)
STAMPS = [
    ("Đăng ngày 27/03/2024", "posted"),
    ("Ngày đăng : 27-03-2024 08:30", "posted"),
    ("Đăng lúc: 08:30, Thứ Tư, 27/03/2024 (GMT+7)", "posted"),
    ("Đã đăng: 27.03.2024", "posted"),
    ("Tin đăng ngày: 27/3/2024", "posted"),
    ("Đăng bởi Nguyễn Văn A ngày 27/03/2024", "posted"),
    ("Tác giả: Minh Anh - Ngày đăng: 27/03/2024", "posted"),
    ("Lượt xem: 2727 | Ngày đăng: 27/03/2024", "posted"),
    ("Ngày xuất bản: 27/03/2024", "posted"),
    ("Ngày ban hành bài viết: 27/03/2024", "posted"),
    ("Đăng ngày 27 tháng 3 năm 2024", "posted"),
    ("Ngày đăng 27/03/2024 | Cập nhật 02/04/2024", "posted"),
    ("Cập nhật: 02/04/2024 - Ngày đăng: 27/03/2024", "posted"),
    ("Ngày ban hành: 25/03/2024 | Ngày đăng: 27/03/2024", "posted"),
    ("Ngày đăng: 27/03/2024 - Ngày hết hạn: 30/06/2024", "posted"),
    ("Cập nhật lúc 27/03/2024 10:11:12 AM", "updated"),
    ("Ngày cập nhật: 27/03/2024", "updated"),
    ("| 27/03/2024 | Lượt xem: 15", "counted"),
    ("Người đăng: admin | Ngày 27/03/2024 | Số lần xem: 230", "posted"),
    ("Nguồn: Báo Sơn La 27/03/2024", "counted"),
    ("Thứ Tư, 27/3/2024, 08:30 (GMT+7)", "timed"),
]
NO_STAMPS = [
    "Căn cứ Luật Công nghệ thông tin ngày 29 tháng 6 năm 2006;",
    "Luật An toàn thông tin mạng ngày 19/11/2015",
    "Nghị định về thông tin 10/4/2007",
    "Theo Tờ trình của Sở ngày 21/02/2024",
    "Đăng ngày 20/6/2024 trên báo Sơn La, bài viết nêu rõ kết quả",
    "Ngày 18/6/2024, Chủ tịch UBND tỉnh ban hành Công văn",
    "Sơn La, ngày 25 tháng 3 năm 2024",
    "Quyết định số 512/QĐ-UBND ngày 25/3/2024",
    "Số liệu cập nhật đến ngày 31/12/2023",
    "Có hiệu lực từ ngày 25/03/2024",
    "Ngày ban hành: 25/03/2024",
    "Ngày ký: 25/03/2024",
    "Thời hạn đến ngày 30/04/2024",
    "Ngày hết hạn: 30/06/2024",
    "Hạn cuối: 30/06/2024",
    "Ngày có hiệu lực: 30/06/2024",
    "Ngày tổ chức: 30/06/2024",
    "Ngày 10/5/2024, Sở Y tế tổ chức",
    "Sáng 10/5/2024, UBND tỉnh họp",
    "Hôm nay: 22/11/2026",
    "Hôm nay là Chủ nhật, ngày 22/11/2026 10:20",
]


@pytest.mark.parametrize(("line", "kind"), STAMPS)
def test_a_line_that_says_when_a_page_was_published(line: str, kind: str) -> None:
    stamp = read_stamp(line)
    assert stamp is not None
    assert (stamp.day.iso, stamp.kind) == ("2024-03-27", kind)


@pytest.mark.parametrize("line", NO_STAMPS)
def test_dates_of_sentences_acts_and_deadlines_are_none(line: str) -> None:
    assert read_stamp(line) is None


def page(inner: str) -> str | None:
    html = (
        f"<html><head><title>{TITLE}</title></head><body><div id=head>Cổng TTĐT tỉnh Sơn La</div>{inner}</body></html>"
    )
    return read(html.encode(), media_type="text/html").published_on


SHAPES = {
    "under the title": "<div><h1>{t}</h1><p>{l}</p>{b}</div>",
    "above the title": "<div><p>{l}</p><h1>{t}</h1>{b}</div>",
    "at the end": "<div><h1>{t}</h1>" + "{b}" * 3 + "<div><b>Minh Anh</b></div><div><span>{l}</span></div></div>",
    "between line breaks": (
        "<table><tr><td><a href='/a'>Tổ chức bộ máy</a></td><td><font>{t}</font> <span>Lượt xem: 2727</span><br><i>{l}</i>"
        "<br><b>Quyết định số 512/QĐ-UBND ngày 25/3/2024 của UBND tỉnh.</b><div class=nd>{b}</div></td></tr></table>"
    ),
}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("line", [line for line, kind in STAMPS if kind != "timed"])
def test_the_line_may_stand_anywhere_in_the_article(shape: str, line: str) -> None:
    assert page(SHAPES[shape].format(t=TITLE, b=BODY, l=line)) == "2024-03-27"


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("line", NO_STAMPS)
def test_no_other_date_is_taken(shape: str, line: str) -> None:
    assert page(SHAPES[shape].format(t=TITLE, b=BODY, l=line)) is None


@pytest.mark.parametrize("lines", ["<p>Ngày cập nhật: 02/04/2024</p><p>Ngày đăng: 27/03/2024</p>",
                                   "<p>Ngày đăng: 27/03/2024</p><p>Ngày cập nhật: 02/04/2024</p>"])  # fmt: skip
def test_the_day_of_posting_wins_over_the_day_of_updating(lines: str) -> None:
    assert page(f"<div><h1>{TITLE}</h1>{lines}{BODY}</div>") == "2024-03-27"


@pytest.mark.parametrize("clock", ["Hôm nay: 22/11/2026", "Chủ nhật, 22/11/2026", "22/11/2026 10:20", "22/11/2026"])
@pytest.mark.parametrize("shape", ["<div>{c}</div><h1>{t}</h1>{l}", "<h1>{t}</h1><div>{c}</div>{l}",
                                   "<div class=date>{c}</div><h1>{t}</h1>{l}"])  # fmt: skip
def test_the_day_of_posting_wins_over_the_clock_of_the_page(clock: str, shape: str) -> None:
    line = "<div class=date>Ngày đăng: 27/03/2024</div>"
    assert page(f"<div>{shape.format(c=clock, t=TITLE, l=line)}{BODY}</div>") == "2024-03-27"


@pytest.mark.parametrize("line", ["27/03/2024", "Ngày 27/03/2024", "Minh Anh - 27/03/2024"])
def test_a_day_below_the_title_needs_no_label(line: str) -> None:
    assert page(f"<div><h1>{TITLE}</h1><p>{line}</p>{BODY}</div>") == "2024-03-27"


@pytest.mark.parametrize(("line", "kind"), STAMPS)
def test_the_head_of_a_text(line: str, kind: str) -> None:
    document = read("\n".join([TITLE, line, "Theo Quyết định số 512/QĐ-UBND ngày 25/3/2024."]).encode())
    assert document.published_on == "2024-03-27"
    assert document.published_place is not None
    assert "27" in document.printed(document.published_place)


def test_above_a_text_the_clock_of_a_page_may_stand() -> None:
    assert read(f"Thứ Tư, 27/3/2024, 08:30\n{TITLE}\nSở Y tế dẫn đầu.".encode()).published_on is None
