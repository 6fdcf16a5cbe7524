"""`dti status`: what a person sees of an empty, a healthy and an ailing data folder."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from rich.console import Console

from scrapers import raw, status, summary
from scrapers.archive import Archive, Attempt
from scrapers.layout import DataFolder
from scrapers.portals import Portal
from scrapers.summary import CheckResult, RunSummary
from scrapers.warc_record import Exchange

FIRST = datetime(2024, 4, 1, 2, tzinfo=UTC)
URL = "https://kontum.gov.vn/"


def portals(**changes: object) -> dict[str, Portal]:
    declared = {
        "id": "kon-tum", "province": "kon-tum", "name": {"vi": "Kon Tum", "en": "Kon Tum"}, "system": "generic",
        "hosts": {"kontum.gov.vn": {}}, "listings": [{"url": URL}], **changes,
    }  # fmt: skip
    return {"kon-tum": Portal.model_validate(declared)}


@pytest.fixture
def data(tmp_path: Path) -> DataFolder:
    folder = DataFolder(tmp_path / "data")
    folder.prepare("live")
    return folder


def tried(data: DataFolder, *attempts: tuple[int, str, str]) -> None:
    """Attempts as (night, path, outcome)."""
    with Archive(data.archive) as archive:
        for night, path, outcome in attempts:
            at = FIRST + timedelta(days=night)
            body = f"{path}{night}".encode()
            answer = (Exchange(URL + path, 200, (), body, at),) if outcome == "ok" else ()
            archive.keep(Attempt("kon-tum", URL + path, "listing", at, outcome, answer))


def shown(data: DataFolder, declared: dict[str, Portal] | None = None) -> tuple[bool, str]:
    out = io.StringIO()
    well = status.show(data, declared or portals(), Console(file=out, width=200, highlight=False))
    return well, out.getvalue()


def test_a_folder_that_holds_nothing(tmp_path: Path) -> None:
    well, told = shown(DataFolder(tmp_path / "none"))
    assert well
    assert "nothing is held yet" in told
    assert not (tmp_path / "none").exists()


def test_portals_that_answer_fail_and_were_never_tried(data: DataFolder) -> None:
    assert "not tried yet" in shown(data)[1]
    tried(data, (0, "", "ok"), (0, "a", "ok"))
    well, told = shown(data)
    assert well
    assert "answers" in told
    assert "2024-04-01 02:00" in told
    tried(data, (1, "", "ok"), (1, "a", "not_found"), (2, "", "ok"), (2, "a", "not_found"))
    well, told = shown(data)
    assert well  # one page that is gone needs no person at night
    assert "1 address fails" in told
    assert f"not_found since 2024-04-02 02:00: {URL}a" in told
    tried(data, (3, "", "timeout"), (3, "a", "timeout"), (4, "", "timeout"))
    well, told = shown(data)
    assert not well
    assert "failing since 2024-04-04 02:00" in told
    assert f"timeout since 2024-04-04 02:00: {URL}\n" in told


def test_what_is_no_longer_tried_does_not_fail(data: DataFolder) -> None:
    tried(data, (0, "", "ok"), (0, "bai-cu", "not_found"), (1, "", "ok"))
    assert "bai-cu" not in shown(data)[1]


def test_a_portal_that_is_not_fetched_does_not_fail(data: DataFolder) -> None:
    tried(data, (0, "", "timeout"))
    retired = portals(active=False, status_note={"date": "2025-07-01", "text": "merged into Quảng Ngãi"})
    well, told = shown(data, retired)
    assert well
    assert "not fetched: merged into Quảng Ngãi (2025-07-01)" in told


def test_the_warehouse_and_what_waits(data: DataFolder) -> None:
    assert "no warehouse is published yet" in shown(data)[1]
    build = data.builds / "r1.duckdb"
    conn = raw.connect(build)
    conn.execute("CREATE SCHEMA marts")
    conn.execute("CREATE TABLE marts.fct_unit_scores AS SELECT range AS a FROM range(1200)")
    conn.execute(
        "CREATE TABLE marts.fct_review_queue AS SELECT reason FROM (VALUES ('held'), ('conflict'), ('held')) t(reason)"
    )
    conn.close()
    data.warehouse.symlink_to("builds/r1.duckdb")
    told = shown(data)[1]
    for said in (
        "r1.duckdb, less than a minute old",
        "fct_unit_scores 1,200",
        "waiting for review: 3 rows",
        "held",
        "two readings of the same sentence differ",
        "hai cách đọc cùng một câu",
    ):
        assert said in told


def test_the_last_run_and_its_alerts(data: DataFolder) -> None:
    run = RunSummary(
        "r1", "live", "2024-04-05T02:00:00+00:00", "2024-04-05T02:05:00+00:00", checks=(CheckResult("a", False),)
    )
    data.last_run.write_text(summary.to_json(run), encoding="utf-8")
    lines = [
        json.dumps({"at": f"2024-04-0{n}T02:00:00+00:00", "subject": f"run {n} failed \x1b[2J"}) for n in range(1, 9)
    ]
    data.alerts.write_text("\n".join([*lines, "cut off {"]) + "\n", encoding="utf-8")
    well, told = shown(data)
    assert not well
    assert "last run 2024-04-05 02:05 UTC: 0 checks passed, 1 failed" in told
    assert "alert: 2024-04-08 02:00 UTC: run 8 failed" in told
    assert "run 4 failed" not in told
    assert "alert: cut off {" in told
    assert "\x1b" not in told


def test_a_long_alert_log_is_read_from_its_end(tmp_path: Path) -> None:
    path = tmp_path / "alerts.log"
    path.write_text("".join(f"alert {n} {'x' * 200}\n" for n in range(5000)))
    assert [line.split()[1] for line in status.alerts(path)] == [str(n) for n in range(4995, 5000)]
    assert status.alerts(tmp_path / "none.log") == []
