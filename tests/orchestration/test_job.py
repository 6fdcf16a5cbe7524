"""The nightly job over the recordings: real fetch code, real DuckDB, real dbt, real Dagster."""

from __future__ import annotations

import json
import shutil
import threading
from decimal import Decimal
from pathlib import Path

import pytest

from orchestration import job
from scrapers import pipeline, raw
from scrapers.archive import Archive
from scrapers.layout import DataFolder, DataFolderError
from scrapers.portals import load_portals
from tests.orchestration.conftest import RECORDED, Night

pytestmark = pytest.mark.xdist_group("night")


def ask(data: DataFolder, sql: str) -> list[tuple[object, ...]]:
    with raw.connect(data.warehouse.resolve(), read_only=True, published=True) as conn:
        return list(raw.ask(conn, sql).rows)


def test_the_first_night_publishes_both_provinces(night: Night) -> None:
    assert night.summary.problem is None
    assert night.summary.exit_code == 0
    assert night.summary.documents is not None
    assert night.summary.documents.notices == ()
    assert [p.portal_id for p in night.summary.portals] == ["dak-nong", "kon-tum"]
    assert night.summary.checks
    assert all(check.passed for check in night.summary.checks)
    assert ask(
        night.data,
        "select province_id, unit_group, count(*), count(score), count(rating) from marts.fct_unit_scores group by all order by all",
    ) == [
        ("dak-nong", "department", 19, 0, 19),
        ("dak-nong", "district", 8, 0, 8),
        ("kon-tum", "department", 20, 20, 20),
        ("kon-tum", "district", 10, 10, 10),
    ]


def test_kon_tum_2022_equals_the_decision(night: Night) -> None:
    rows = ask(
        night.data,
        "select rank, score, max_score, score_pct, rating from marts.fct_unit_scores "
        "where province_id = 'kon-tum' and assessed_year = 2022 and unit_name in ('Sở Công Thương', 'Ban Dân tộc') order by rank",
    )
    assert [(n, Decimal(str(s)), Decimal(str(m)), Decimal(str(p)), r) for n, s, m, p, r in rows] == [
        (1, Decimal("769.22"), Decimal(940), Decimal("81.83"), "Khá"),
        (10, Decimal("525.65"), Decimal(800), Decimal("65.71"), "TB"),
    ]
    averages = ask(
        night.data,
        "select unit_group, round(avg_score, 3), round(avg_score_pct, 3), n_units from marts.fct_score_averages "
        "where province_id = 'kon-tum' and assessed_year = 2022 and basis = 'computed' order by 1",
    )
    assert [(g, float(a), float(p), n) for g, a, p, n in averages] == [  # type: ignore[arg-type]
        ("department", 588.769, 64.563, 20),
        ("district", 325.849, 34.3, 10),
    ]


def test_dak_nong_has_published_and_implied_averages(night: Night) -> None:
    rows = ask(
        night.data,
        "select assessed_year, unit_group, basis, avg_score, change from marts.fct_score_averages "
        "where province_id = 'dak-nong' order by 1 desc, 2",
    )
    assert [(y, g, b, float(a), None if c is None else float(c)) for y, g, b, a, c in rows] == [  # type: ignore[arg-type]
        (2023, "department", "published", 738.08, 38.61),
        (2023, "district", "published", 559.11, -31.45),
        (2022, "department", "implied", 699.47, None),
        (2022, "district", "implied", 590.56, None),
    ]


def test_both_provinces_carry_their_successor(night: Night) -> None:
    assert ask(
        night.data,
        "select province_id, successor_id, successor_from::varchar from marts.dim_provinces "
        "where province_id in ('kon-tum', 'dak-nong') order by 1",
    ) == [("dak-nong", "lam-dong-2025", "2025-07-01"), ("kon-tum", "quang-ngai-2025", "2025-07-01")]


def test_every_fact_has_its_evidence_and_verifies(night: Night) -> None:
    missing = ask(
        night.data,
        "select count(*) from marts.fct_unit_scores where document_id is null or decision_number is null "
        "or decision_date is null or url is null or locator is null",
    )
    assert missing == [(0,)]
    with raw.connect(night.data.warehouse.resolve(), read_only=True, published=True) as conn:
        report = pipeline.verify(Archive(night.data.archive), conn, load_portals())
    assert report.mismatches == ()
    assert report.values > 200


def test_a_second_night_finds_nothing_new_and_builds_nothing(night: Night, tmp_path: Path) -> None:
    data = night.copied(tmp_path / "data")
    before = data.warehouse.resolve().name
    again = job.run_nightly(data, RECORDED, [])
    assert again.exit_code == 0
    assert again.documents is not None
    assert (again.documents.read, again.documents.new, again.documents.changed) == (0, 0, 0)
    assert (again.built, again.published) == (False, False)
    assert data.warehouse.resolve().name == before
    # what portals must have is looked at every night
    assert any("kon_tum_expectations" in check.name and check.passed for check in again.checks)


def test_a_night_for_one_portal_builds_nothing_when_nothing_is_new(night: Night, tmp_path: Path) -> None:
    data = night.copied(tmp_path / "data")
    one = job.run_nightly(data, RECORDED, ["kon-tum"])
    assert [p.portal_id for p in one.portals] == ["kon-tum"]
    assert (one.built, one.published) == (False, False)


def test_what_was_damaged_and_made_anew_is_said(night: Night, tmp_path: Path) -> None:
    data = night.copied(tmp_path / "data")
    data.build_database.write_bytes(b"rubbish")
    for left in data.archive.glob("index.sqlite3-*"):  # a log beside it could mend it
        left.unlink()
    (data.archive / "index.sqlite3").write_bytes(b"rubbish" * 1000)
    again = job.run_nightly(data, RECORDED, [])
    assert again.problem is None
    assert again.documents is not None
    assert any(str(data.build_database) in line and "damaged" in line for line in again.documents.notices)
    assert any("index was damaged" in line for line in again.documents.notices)


def test_a_failing_portal_makes_its_facts_old_never_absent(night: Night, tmp_path: Path) -> None:
    data = night.copied(tmp_path / "data")
    only = tmp_path / "recorded"
    shutil.copytree(RECORDED / "kon-tum", only / "kon-tum")
    summary = job.run_nightly(data, only, [])
    assert summary.exit_code == 1
    failing = [p for p in summary.portals if p.outcome == "failed"]
    assert [p.portal_id for p in failing] == ["dak-nong"]
    assert failing[0].failing_since is not None
    assert summary.problem is None or "dak-nong" in summary.problem
    assert any("every_portal_answers" in c.name and not c.passed for c in summary.checks)
    assert ask(data, "select count(*) from marts.fct_unit_scores where province_id = 'dak-nong'") == [(27,)]
    assert ask(data, "select count(*) from marts.fct_unit_scores where province_id = 'kon-tum'") == [(30,)]
    alert = json.loads(data.alerts.read_text(encoding="utf-8").splitlines()[-1])
    assert "failed" in alert["subject"]
    assert "dak-nong" in alert["detail"]


def test_readers_see_a_whole_build_while_one_is_published(night: Night, tmp_path: Path) -> None:
    data = night.copied(tmp_path / "data")
    sizes: set[int] = set()
    errors: list[Exception] = []
    stop = threading.Event()

    def read() -> None:
        while not stop.is_set():
            try:
                with raw.connect(data.warehouse.resolve(), read_only=True, published=True) as conn:
                    sizes.add(conn.execute("select count(*) from marts.fct_unit_scores").fetchall()[0][0])
            except Exception as error:  # noqa: BLE001 - any failed read is a finding
                errors.append(error)

    held = raw.connect(data.warehouse.resolve(), read_only=True, published=True)
    reader = threading.Thread(target=read)
    reader.start()
    try:
        for _ in range(5):
            assert job.publish(data).problem is None
    finally:
        stop.set()
        reader.join()
    assert errors == []
    assert sizes == {57}
    assert held.execute("select count(*) from marts.fct_unit_scores").fetchall() == [(57,)]
    held.close()


def test_a_second_writer_is_told_who_is_at_work(night: Night, tmp_path: Path) -> None:
    data = night.copied(tmp_path / "data")
    with data.writing("a long job"), pytest.raises(DataFolderError, match="a long job"):
        job.run_nightly(data, RECORDED, [])
