"""Scans: both engines on a small picture of a table, in all directions; names that snap; numbers that vote."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import cast

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from scrapers.documents import read, sandbox
from scrapers.documents.geometry.layout import Word
from scrapers.documents.geometry.ruling import Area
from scrapers.documents.image import read_image
from scrapers.documents.model import Document, UnreadableDocument
from scrapers.documents.ocr import engines
from scrapers.documents.ocr.cells import Desk, dark_on_light, number_text, settle
from scrapers.documents.ocr.engines import Boxes, Letters, Reading
from scrapers.documents.ocr.page import read_both, snap
from scrapers.documents.ocr.picture import prepare, skew, without_stamp
from scrapers.documents.ocr.words import parted, repaired, trimmed
from scrapers.documents.pdf import read_pdf
from tests.documents.make_pictures import SCAN as TABLE
from tests.scrapers.documents.pdf_files import Sheet, pdf

# one worker makes what these tests share
pytestmark = pytest.mark.xdist_group("ocr")

PICTURES = Path(__file__).parents[3] / "documents"


def has_model() -> bool:
    try:
        engines._model_folder()
    except UnreadableDocument:
        return False
    return True


needs_model = pytest.mark.skipif(not has_model(), reason="tesseract-ocr-vie is not installed")


def jpeg(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.convert("RGB").save(out, "JPEG", quality=80)
    return out.getvalue()


def rows(document: Document) -> list[list[str]]:
    return [[c.text if c else "" for c in row] for row in document.tables[0].grid]


@pytest.fixture(scope="module")
def scan() -> Document:
    return read_image((PICTURES / "scan.jpg").read_bytes())


@needs_model
def test_a_scanned_table_with_stamp_and_skew_is_read(scan: Document) -> None:
    assert rows(scan) == TABLE
    assert (scan.method, scan.tables[0].method, scan.media_type) == ("ocr", "ocr", "image/jpeg")
    said = [scan.text[b.start : b.end] for b in scan.blocks if b.table is None]
    assert said[:2] == ["KẾT QUẢ CHUYỂN ĐỔI SỐ NĂM 2023", "I. Các sở, ban, ngành"]


@needs_model
def test_both_readings_are_given_with_a_confidence(scan: Document) -> None:
    for line in scan.tables[0].grid[1:]:
        for cell in (line[2], line[3]):
            assert cell is not None
            assert cell.second == cell.text
            assert cell.confidence is not None
            assert 0.6 < cell.confidence <= 1
        assert line[1] is not None
        assert line[1].second not in (None, "")


@needs_model
def test_boxes_lead_to_the_printed_cell(scan: Document) -> None:
    picture = np.asarray(Image.open(PICTURES / "scan.jpg").convert("L"))
    for line in scan.tables[0].grid[1:]:
        cell = line[2]
        assert cell is not None
        assert cell.box is not None
        part = picture[round(cell.box.top) : round(cell.box.bottom), round(cell.box.x0) : round(cell.box.x1)]
        assert part.shape[0] > 20
        assert (part < 110).mean() > 0.02


@needs_model
@pytest.mark.parametrize("turn", [90, 180, 270])
def test_scans_that_lie_wrong_are_turned(turn: int) -> None:
    picture = Image.open(PICTURES / "scan.jpg").rotate(turn, expand=True)
    document = read_image(jpeg(picture))
    assert [row[2] for row in rows(document)] == [row[2] for row in TABLE]
    box = document.tables[0].grid[1][2].box  # type: ignore[union-attr]
    upright = (500.0, 180.0, 640.0, 230.0)  # the score of rank 1 in the picture as it was
    width, height = 1000, 620
    x0, top, x1, bottom = upright
    expected = {
        90: (top, width - x1, bottom, width - x0),
        180: (width - x1, height - bottom, width - x0, height - top),
        270: (height - bottom, x0, height - top, x1),
    }[turn]
    assert box is not None
    assert (box.x0, box.top, box.x1, box.bottom) == pytest.approx(expected, abs=9)


@needs_model
def test_a_scan_inside_a_pdf_with_a_page_of_text() -> None:
    first, second = Sheet(), Sheet()
    first.text(60, 60, "Điều 1. Công bố kết quả đánh giá chuyển đổi số năm 2023 theo phụ lục kèm theo.")
    second.picture((PICTURES / "scan.jpg").read_bytes(), 0, 100, 595, 469)
    second.text(60, 120, "Tai lieu quet 999,99", mode=3)  # a scanner's own guess: not printed
    document = read_pdf(pdf(first, second))
    assert document.method == "ocr"
    assert rows(document) == TABLE
    assert "999" not in document.text
    assert document.text.startswith("Điều 1. Công bố kết quả")
    box = document.tables[0].grid[1][2].box  # type: ignore[union-attr]
    assert box is not None
    assert box.page == 2
    assert (box.x0, box.top, box.x1, box.bottom) == pytest.approx((297, 207, 381, 237), abs=4)


@needs_model
def test_a_chart_on_a_page_of_text_is_read_in_its_place() -> None:
    sheet = Sheet()
    sheet.text(60, 60, "Sở Thông tin và Truyền thông công bố kết quả xếp hạng năm 2023 như sau:")
    chart = jpeg(Image.open(PICTURES / "columns.png"))
    sheet.picture(chart, 60, 120, 530, 390)
    sheet.text(60, 420, "Trên đây là kết quả của các huyện trong tỉnh.")
    document = read_pdf(pdf(sheet))
    (table,) = document.tables
    assert table.kind == "chart"
    assert [row[1].text for row in table.grid if row[1]][:2] == ["712,35", "688,10"]
    assert document.blocks[0].start == 0
    assert document.text.endswith("Trên đây là kết quả của các huyện trong tỉnh.")


@needs_model
def test_a_page_whose_fonts_explain_nothing_is_never_guessed() -> None:
    sheet = Sheet()
    for i in range(12):
        sheet.text(60, 60 + 20 * i, "Sở Thông tin và Truyền thông đạt kết quả cao nhất")
    with pytest.raises(UnreadableDocument) as caught:
        read_pdf(pdf(sheet, to_unicode=False))
    assert caught.value.outcome == "garbled"


def test_a_missing_model_is_one_clear_outcome(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(engines, "_MODEL_FOLDERS", (str(tmp_path),))
    monkeypatch.delenv("TESSDATA_PREFIX", raising=False)
    engines.letters.cache_clear()
    with pytest.raises(UnreadableDocument) as caught:
        read_image((PICTURES / "scan.jpg").read_bytes())
    engines.letters.cache_clear()
    assert caught.value.outcome == "missing_program"
    assert "install tesseract-ocr-vie" in caught.value.detail


# ------------------------------------------------------------------ the picture
def test_a_stamp_is_taken_out_and_red_words_stay() -> None:
    page = np.full((600, 800, 3), 255, np.uint8)
    yy, xx = np.mgrid[0:600, 0:800]
    ring = np.abs(np.hypot(xx - 400, yy - 300) - 100) < 5
    page[ring] = (210, 50, 60)
    page[295:305, 250:550] = (20, 20, 20)  # black print under the stamp
    page[50:70, 100:400] = (200, 0, 0)  # a red heading
    grey = without_stamp(page)
    assert grey[ring & (np.abs(yy - 300) > 12)].min() > 180
    assert grey[295:305, 250:550].max() < 90
    assert grey[50:70, 100:400].max() < 120


@pytest.mark.parametrize("ground", [72, 85, 100])
def test_dark_ground_around_light_letters_is_no_drawn_line(ground: int) -> None:
    pixels = np.full((900, 1400, 3), 250, np.uint8)
    pixels[:120] = ground
    title = Image.fromarray(pixels)
    draw, font = ImageDraw.Draw(title), ImageFont.load_default(32)
    draw.text((430, 15), "CHI SO CHUYEN DOI SO NAM 2023", (255, 255, 255), font=font, stroke_width=1)
    draw.text((330, 58), "UBND CAC HUYEN, THANH PHO TINH A", (255, 255, 255), font=font, stroke_width=1)
    for y in (300, 380, 460):
        draw.line((200, y, 1200, y), (30, 30, 30), 3)
    for x in (200, 700, 1200):
        draw.line((x, 300, x, 460), (30, 30, 30), 3)
    page = prepare(np.asarray(title))
    scale = page.grey.shape[1] / 1400
    assert (page.clean[: int(110 * scale)] == page.grey[: int(110 * scale)]).all()
    assert [round(h.position / scale / 10) * 10 for h in page.horizontal if h.position > 130 * scale] == [300, 380, 460]
    assert [round(v.position / scale / 10) * 10 for v in page.vertical if v.end > 130 * scale] == [200, 700, 1200]


@pytest.mark.parametrize("angle", [-2.0, -0.7, 0.5, 1.6])
def test_skew_is_measured(angle: float) -> None:
    page = Image.new("L", (900, 700), 255)
    pixels = np.asarray(page).copy()
    for y in range(80, 640, 40):
        pixels[y : y + 3, 60:840] = 0
    turned = Image.fromarray(pixels).rotate(-angle, fillcolor=255, resample=Image.Resampling.BICUBIC)
    assert skew(np.asarray(turned)) == pytest.approx(angle, abs=0.12)


def test_places_lead_back_to_the_picture_as_it_came() -> None:
    pixels = np.full((400, 600, 3), 255, np.uint8)
    for turns in range(4):
        page = prepare(pixels, turns)
        height, width = page.grey.shape
        whole = page.original(Area(0, 0, width, height))
        assert whole == pytest.approx((0, 0, 600, 400), abs=1)


# ------------------------------------------------------------------ votes
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("738,08", "738,08"),
        (" 738, 08 ", "738,08"),
        ("|40/50", "40/50"),
        ("81,2%", "81,2%"),
        ("7l2,5O", "712,50"),
        ("Khá", None),
        ("Sở 2", None),
        ("", None),
    ],
)
def test_number_texts(text: str, expected: str | None) -> None:
    assert number_text(text) == expected


def column(*pairs: tuple[list[str], list[str]]) -> Callable[[], list[tuple[str, str | None] | None]]:
    readings = [([Reading(t, 0.99) for t in a], [Reading(t, 0.9) for t in b]) for a, b in pairs]
    return lambda: [(r.text, r.second) if r else None for r in settle(readings)]


def test_a_number_read_alike_has_both_readings() -> None:
    assert column((["561,85"], ["561,85", "561,85"]))() == [("561,85", "561,85")]


def test_engines_that_differ_are_shown_as_they_are() -> None:
    assert column((["561,85"], ["961,85", "961,85"]))() == [("561,85", "961,85")]


def test_one_engine_alone_has_no_second() -> None:
    assert column((["7"], []), (["8"], ["8"]), ([], []))() == [("7", None), ("8", "8"), None]


def test_a_dot_among_commas_is_a_comma_and_thousands_are_left() -> None:
    usual = [([f"{i}12,5{i}"], [f"{i}12,5{i}"]) for i in range(1, 6)]
    found = column(*usual, (["633.47"], ["633,47"]), (["1.000"], ["1.000"]))()
    assert found[-2:] == [("633,47", "633,47"), ("1.000", "1.000")]


def test_the_columns_form_settles_a_lost_mark() -> None:
    usual = [([f"{i}12,5{i}"], [f"{i}12,5{i}"]) for i in range(1, 6)]
    assert column(*usual, (["78239", "782,39"], ["782,39"]))()[-1] == ("782,39", "782,39")


def test_no_number_is_made_up() -> None:
    for result in column((["12,5", "13,5"], ["14,5"]), (["90"], ["96", "99"]))():
        assert result is not None
        assert result[0] in {"12,5", "13,5", "14,5", "90", "96", "99"}


def test_strokes_taken_for_other_signs_are_put_right_by_the_other_engine() -> None:
    assert repaired("UBND huyện Đắk Mi]", "UBND huyn Đåk Mil") == "UBND huyện Đắk Mil"
    assert repaired("Đắk Mi", "Đk Mil") == "Đắk Mil"
    for misread in ("Đắk Rlấp", "Đắk R lấp", "Đắk Rllấp", "Đắk Riấp"):
        assert repaired(misread, "Đk R'lp") == "Đắk R'lấp"
    # accents the first engine dropped are kept, and words that differ otherwise
    assert repaired("Thanh tra tỉnh", "Thanh tra tinh") == "Thanh tra tỉnh"
    assert repaired("Sở Nội vụ", "S Ni v") == "Sở Nội vụ"
    assert repaired("phường 2", "phường 3") == "phường 2"


@pytest.mark.parametrize(
    ("text", "hint", "expected"),
    [
        ("Ytế", "Y t", "Y tế"),
        ("Sở Ytế", "S Y t", "Sở Y tế"),
        ("Sở Y tế", "S Y t", "Sở Y tế"),
        ("Ytế", "Ytê", "Ytế"),
        ("Toán học", "To an hoc", "Toán học"),
        ("Krông Nô", "K rong No", "Krông Nô"),
        ("Mgar", "M gar", "Mgar"),
    ],
)
def test_syllables_run_together_are_parted_where_the_other_engine_saw_a_blank(
    text: str, hint: str, expected: str
) -> None:
    assert parted(text, hint) == expected


def test_an_accented_word_at_the_end_that_the_other_engine_lost_stays() -> None:
    assert trimmed("Tỷ lệ đạt (%)", "l đt (%)", 0.93) == "Tỷ lệ đạt (%)"
    assert trimmed("Tỷ lệ đạt (%)", "l đt (%)", 0.5) == "lệ đạt (%)"
    assert trimmed("UBND huyện Tuy Đức Z", "UBND huyên Tuy Đc", 0.95) == "UBND huyện Tuy Đức"


def test_scraps_at_the_ends_that_only_one_engine_saw_are_dropped() -> None:
    assert trimmed("Sở Công Thương ¡", "Sò Công Thuong") == "Sở Công Thương"
    assert trimmed("UBND huyện Tuy Đức Z", "UBND huyên Tuy Đc") == "UBND huyện Tuy Đức"
    assert trimmed("Thanh tra tỉnh #⁄ xxx", "Thanh tra tinh//▲") == "Thanh tra tỉnh"
    assert trimmed("Sở Lao động - Thương binh và Xã hội", "S Lao đng - Thuong binh").endswith("Xã hội")
    assert trimmed("Sở Y tế", "S Y t") == "Sở Y tế"
    assert trimmed("Sở Nội vụ", "") == "Sở Nội vụ"


# ------------------------------------------------------------------ names
NAMES = [
    "Sở Kế hoạch và Đầu tư", "Sở Khoa học và Công nghệ", "Sở Nội vụ", "Sở Ngoại vụ", "Sở Y tế", "Sở Tư pháp",
    "Sở Tài nguyên và Môi trường", "Sở Nông nghiệp và Môi trường",
]  # fmt: skip


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("Sở Nội vụ", "Sở Nội vụ"),
        ("sở nội vu", "Sở Nội vụ"),
        ("Sở Khoa hoc và Cônq nghệ", "Sở Khoa học và Công nghệ"),
        ("Sở Tài nauyên và Môi trườna", "Sở Tài nguyên và Môi trường"),
        ("Sở N vụ", None),  # Nội vụ or Ngoại vụ
        ("Sở Ngội vụ", None),
        ("Thanh tra tỉnh", None),
        ("Sở", None),
        ("", None),
    ],
)
def test_a_name_snaps_to_the_only_one_it_can_mean(read: str, meant: str | None) -> None:
    assert snap(read, NAMES) == meant


def test_a_name_twice_among_the_candidates_is_one() -> None:
    assert snap("Sở Y te", ["Sở Y tế", "SỞ Y TẾ"]) == "Sở Y tế"


@needs_model
def test_the_vietnamese_model_is_all_that_is_needed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A bare machine has neither the English model nor the one for the page's direction."""
    (tmp_path / "vie.traineddata").symlink_to(engines._model_folder() / "vie.traineddata")
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))
    sandbox.close()  # the next child is started with this folder
    try:
        for name in ("columns.png", "scan.jpg", "bars.png"):
            assert read((PICTURES / name).read_bytes()).tables
    finally:
        sandbox.close()


@pytest.mark.parametrize(
    ("ground", "ink", "turned"),
    [(250, 20, False), (60, 240, True), (118, 250, True), (118, 5, False), (150, 255, True), (150, 20, False)],
)
def test_light_print_is_told_from_dark_on_any_ground(ground: int, ink: int, turned: bool) -> None:
    line = np.full((30, 200), ground, np.uint8)
    line[8:22, 20:180:8] = ink
    line[8:22, 21:180:8] = ink
    assert (dark_on_light(line) != line).any() == turned


class _Says:
    """A second engine that reads one thing."""

    def __init__(self, text: str, score: float) -> None:
        self.reading = Reading(text, score)

    def read(self, crop: object, letter_height: float, *, number: bool = False) -> Reading:
        return self.reading


@pytest.mark.parametrize(
    ("first", "second", "score", "text"),
    [
        ("S", "Sở", 0.95, "Sở"),  # the accented letter was lost
        ("S", "Sở", 0.5, "S"),
        ("S", "5", 0.95, "S"),
        ("8", "Sở", 0.95, "8"),  # a digit is a digit
    ],
)
def test_a_lone_letter_is_a_word_where_the_other_engine_is_sure(
    first: str, second: str, score: float, text: str
) -> None:
    page = prepare(np.full((60, 200, 3), 255, np.uint8))
    desk = Desk(page, page.clean, cast(Boxes, None), cast(Letters, _Says(second, score)))
    (word,) = read_both(desk, [Word(first, 20, 20, 40, 40, score=0.57)])
    assert word.text == text
