"""Verification with the real reader and extractor: what is recorded is what the archived bytes print."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from scrapers import pipeline, raw
from scrapers.archive import Archive
from scrapers.portals import load_portals

TEXT = """Kết quả xếp hạng chuyển đổi số năm 2023 tỉnh Kon Tum
UBND tỉnh Kon Tum công bố kết quả đánh giá, xếp hạng chuyển đổi số năm 2023.
Xếp loại tốt gồm các sở: Nội vụ, Y tế, Tài chính. Sở Tư pháp đứng cuối với 60,05 điểm.
"""


def landed(folder: Path, text: str) -> tuple[Archive, raw.Connection]:
    """An archive with one document added by hand, read into raw tables."""
    file = folder / "announcement.txt"
    file.write_text(text, encoding="utf-8")
    archive = Archive(folder / "archive")
    pipeline.add_document(archive, file, "kon-tum", url=None, published=date(2024, 3, 1), note=None, who="test")
    conn, _ = raw.open_raw(folder / "build.duckdb")
    pipeline.extract_documents(archive, conn, load_portals())
    return archive, conn


def test_a_unit_whose_head_is_printed_once_for_several_is_found_as_printed(tmp_path: Path) -> None:
    archive, conn = landed(tmp_path, TEXT)
    with conn:
        units = {unit for (unit,) in raw.ask(conn, "select unit from raw.unit_scores").rows}
        assert {"sở Y tế", "sở Tài chính"} <= {unit[0].lower() + unit[1:] for unit in units}
        report = pipeline.verify(archive, conn, load_portals())
    assert report.mismatches == ()
    assert report.values > 0


def test_a_record_that_was_changed_is_found(tmp_path: Path) -> None:
    archive, conn = landed(tmp_path, TEXT)
    with conn:
        conn.execute("update raw.unit_scores set score = '66,05' where score = '60,05'")
        report = pipeline.verify(archive, conn, load_portals())
    assert [(m.field, m.recorded, m.found) for m in report.mismatches] == [("score", "66,05", "60,05")]


def test_a_decision_dated_by_day_and_month_only_is_found(tmp_path: Path) -> None:
    text = TEXT.replace("UBND tỉnh Kon Tum công bố", "Ngày 27/2, UBND tỉnh ban hành Quyết định số 9/QĐ-UBND công bố")
    archive, conn = landed(tmp_path, text)
    with conn:
        assert list(raw.ask(conn, "select decision_date from raw.documents").rows) == [("2024-02-27",)]
        assert pipeline.verify(archive, conn, load_portals()).mismatches == ()
        conn.execute("update raw.documents set decision_date = '2024-02-26'")
        (wrong,) = pipeline.verify(archive, conn, load_portals()).mismatches
    assert (wrong.field, wrong.recorded, wrong.found) == ("decision_date", "2024-02-26", "27/2")


def test_a_mean_over_two_documents_is_traced_into_both(tmp_path: Path) -> None:
    archive, conn = landed(tmp_path, TEXT)
    (tmp_path / "second").mkdir()
    other = tmp_path / "second" / "announcement.txt"
    other.write_text(TEXT.replace("60,05", "61,05") + "Chi tiết.", encoding="utf-8")
    pipeline.add_document(archive, other, "kon-tum", url=None, published=date(2024, 3, 2), note=None, who="test")
    with conn:
        pipeline.extract_documents(archive, conn, load_portals())
        found = raw.ask(conn, "select document_id, locator from raw.unit_scores where score is not null").rows
        (one, two) = ((d, next(p for p in locator.split() if p.startswith("score="))) for d, locator in sorted(found))
        conn.execute("create schema marts; create table marts.fct_score_averages (document_id text, locator text)")
        traced = f"{one[1]} {two[0]}/{two[1]}"
        conn.execute("insert into marts.fct_score_averages values (?, ?)", [one[0], traced])
        assert pipeline.verify(archive, conn, load_portals()).mismatches == ()
        conn.execute("update marts.fct_score_averages set locator = locator || '1'")
        (wrong,) = pipeline.verify(archive, conn, load_portals()).mismatches
    assert (wrong.document_id, wrong.field) == (one[0], "locator")
