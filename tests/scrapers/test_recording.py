"""Every declared portal has a recording that reads as expected (tests/recorded/README.md)."""

from __future__ import annotations

import difflib
import importlib.util
import sys
from collections import Counter
from decimal import Decimal
from pathlib import Path
from types import ModuleType

import pytest

from scrapers.archive import ArchiveError, records_of
from scrapers.portals import Portal, load_portals
from scrapers.recording import COLUMNS, EXPECTED, Row, read_expected, record, replayed, write_expected
from scrapers.replay import Replay

RECORDED = Path(__file__).parent.parent / "recorded"
PORTALS = load_portals()


def samples() -> ModuleType:
    spec = importlib.util.spec_from_file_location("recorded_samples", RECORDED / "samples.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


# ------------------------------------------------------------------ read as expected
@pytest.mark.parametrize("portal", PORTALS.values(), ids=lambda portal: portal.id)
def test_a_recording_reads_as_expected(portal: Portal, tmp_path: Path) -> None:
    assert list((RECORDED / portal.id).glob("*.warc")), f"{portal.id} has no recording: run `dti record {portal.id}`"
    rows = replayed(portal, RECORDED, tmp_path / "archive")
    expected = RECORDED / portal.id / EXPECTED
    if not expected.exists():
        write_expected(expected, rows)
        pytest.fail(f"{expected} was missing and has been written: read every row against its page, then commit it")
    wanted, found = _lines(read_expected(expected)), _lines(rows)
    difference = list(difflib.unified_diff(wanted, found, "expected.csv", "as read now", lineterm="", n=0))
    assert not difference, "\n".join(difference)


def _lines(rows: list[Row]) -> list[str]:
    """One line per row, so that a difference shows as one; in an order that no queue of addresses changes."""
    by_url: dict[str, list[str]] = {}
    for row in rows:
        by_url.setdefault(row["url"], []).append(" ".join(f"{name}={row[name]}" for name in COLUMNS if row.get(name)))
    return [line for url in sorted(by_url) for line in by_url[url]]


def test_every_recording_belongs_to_a_declared_portal() -> None:
    assert {path.parent.name for path in RECORDED.glob("*/*.warc")} == set(PORTALS)


# ------------------------------------------------------------------ the tables themselves, apart from any code
def test_the_decision_of_kon_tum_stands_in_its_table_whole() -> None:
    scores = [row for row in read_expected(RECORDED / "kon-tum" / EXPECTED) if row["record"] == "unit_score"]
    assert Counter(row["unit_group"] for row in scores) == {"department": 20, "district": 10}
    for row in scores:
        share = Decimal(row["score"]) / Decimal(row["max_score"]) * 100
        assert abs(share - Decimal(row["score_pct"])) <= Decimal("0.005"), row
    for group, average in (("department", "588.769"), ("district", "325.849")):
        values = [Decimal(row["score"]) for row in scores if row["unit_group"] == group]
        assert round(sum(values) / len(values), 3) == Decimal(average)


def test_the_news_of_dak_nong_stands_in_its_table_whole() -> None:
    rows = read_expected(RECORDED / "dak-nong" / EXPECTED)
    whole = [row for row in rows if row["record"] == "unit_score" and "pillar" not in row]
    assert Counter((row["unit_group"], row["rating"]) for row in whole) == {
        ("department", "tốt"): 1, ("department", "khá"): 16, ("department", "trung bình"): 2,
        ("district", "khá"): 3, ("district", "trung bình"): 3, ("district", "yếu"): 2,
    }  # fmt: skip
    assert [(row["value"], row["change"], row["direction"]) for row in rows if row["record"] == "average"] == [
        ("738,08", "38,61", "up"), ("559,11", "31,45", "down"),
    ]  # fmt: skip


def test_each_recording_holds_a_failure_and_a_page_that_is_no_result() -> None:
    for portal_id, failure in (("kon-tum", "not_found"), ("dak-nong", "blocked")):
        rows = read_expected(RECORDED / portal_id / EXPECTED)
        assert any(row["record"] == "fetch" and row["reason"] == failure for row in rows)
        assert sum(row["record"] == "document" and "reason" in row for row in rows) == 1


# ------------------------------------------------------------------ the recordings as files
def test_the_recordings_are_what_their_pages_give(tmp_path: Path) -> None:
    for path in samples().write(tmp_path):
        committed = RECORDED / path.relative_to(tmp_path)
        assert path.read_bytes() == committed.read_bytes(), "run tests/recorded/samples.py"


@pytest.mark.parametrize("path", sorted(RECORDED.glob("*/*.warc")), ids=lambda path: path.parent.name)
def test_a_recording_is_sound_and_says_that_it_is_a_sample(path: Path) -> None:
    records = list(records_of(path))
    verdicts = [record.facts() for record in records if record.kind == "metadata"]
    assert verdicts
    assert {verdict["origin"] for verdict in verdicts} == {"sample"}
    assert path.read_bytes().startswith(b"WARC/1.1\r\n")


def test_pages_say_nothing_of_who_wrote_them() -> None:
    for path in (RECORDED / "pages").rglob("*.html"):
        text = path.read_text(encoding="utf-8").lower()
        assert not [word for word in ("lorem", "example.", "sample", "chatgpt") if word in text], path


# ------------------------------------------------------------------ recording
def test_record_fetches_through_the_production_code_and_writes_the_table(tmp_path: Path) -> None:
    portal = PORTALS["kon-tum"]
    made = record(portal, tmp_path, Replay(RECORDED / "kon-tum"))
    assert made.expected == tmp_path / "kon-tum" / EXPECTED
    rows = read_expected(made.expected)
    assert len(rows) == made.rows
    assert _lines(rows) == _lines(replayed(portal, tmp_path, tmp_path / "again"))
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_recording_again_replaces_what_was_recorded(tmp_path: Path) -> None:
    portal = PORTALS["kon-tum"]
    record(portal, tmp_path, Replay(RECORDED / "kon-tum"))
    (tmp_path / "kon-tum" / "2020-01.warc").write_bytes(b"")
    record(portal, tmp_path, Replay(RECORDED / "kon-tum"))
    assert not (tmp_path / "kon-tum" / "2020-01.warc").exists()
    assert len(list((tmp_path / "kon-tum").glob("*.warc"))) == 1


def test_a_portal_that_does_not_answer_leaves_the_recording_as_it_was(tmp_path: Path) -> None:
    portal = PORTALS["kon-tum"]
    record(portal, tmp_path, Replay(RECORDED / "kon-tum"))
    before = {path: path.read_bytes() for path in (tmp_path / "kon-tum").iterdir()}
    made = record(portal, tmp_path, Replay(RECORDED / "dak-nong"))  # which holds nothing of Kon Tum's
    assert made.report.ok == 0
    assert {path: path.read_bytes() for path in (tmp_path / "kon-tum").iterdir()} == before


def test_a_portal_without_a_recording_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="holds no recording"):
        replayed(PORTALS["kon-tum"], tmp_path, tmp_path / "archive")


def test_the_table_keeps_texts_and_defuses_formulas(tmp_path: Path) -> None:
    from scrapers.recording import _cell

    path = tmp_path / EXPECTED
    rows: list[Row] = [{"record": "rejected", "value": _cell('=HYPERLINK("http://x")\n, Đắk R’lấp'), "url": "u"}]
    write_expected(path, rows)
    assert read_expected(path) == [{"record": "rejected", "value": '\'=HYPERLINK("http://x") , Đắk R’lấp', "url": "u"}]
    assert len(_cell("x" * 5000)) <= 301


def test_a_table_with_other_columns_is_refused(tmp_path: Path) -> None:
    path = tmp_path / EXPECTED
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(ValueError, match="the columns must be"):
        read_expected(path)
