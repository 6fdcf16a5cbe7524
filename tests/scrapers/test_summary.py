"""The run's summary: what it says, its exit code, and that text from outside can't do anything in a terminal."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from scrapers import summary
from scrapers.summary import CheckResult, ExtractReport, FailedUrl, PortalReport, RunSummary

FAILED = FailedUrl("https://a.example/x", "article", "not_found", "2024-04-01T02:00:00+00:00", "404")
GOOD = PortalReport("kon-tum", tried=5, ok=3, unchanged=1, new_bodies=2, failed=(FAILED,))
DOWN = PortalReport(
    "dak-nong", tried=1, failed=(replace(FAILED, outcome="timeout"),), failing_since="2024-03-30T02:00:00+00:00"
)
READ = ExtractReport(
    found=9, read=2, results=6, not_results={"national_ranking": 2}, unreadable={"encrypted": 1}, new=30, changed=1,
    unchanged=4, gone=1, held=3, rejected=7, landed=True, notices=("raw tables were made anew",),
)  # fmt: skip
RUN = RunSummary(
    "r1", "live", "2024-04-05T02:00:00+00:00", "2024-04-05T02:05:00+00:00", (GOOD,), READ,
    (CheckResult("marts/fct: unique", True),), built=True, published=True, waiting={"held": 3, "conflict": 1},
    warehouse="/data/warehouse.duckdb", query="select 1",
)  # fmt: skip


def shown(run: RunSummary) -> str:
    out = io.StringIO()
    summary.show(run, Console(file=out, width=200))
    return out.getvalue()


def test_the_summary_says_everything_a_person_asks() -> None:
    told = shown(RUN)
    for said in (
        "kon-tum", "partly", "not_found since 2024-04-01 02:00: https://a.example/x (404)",
        "9 found, 2 read now, 6 with results; 2 not results (national_ranking 2); 1 unreadable (encrypted 1)",
        "30 new, 1 changed, 4 unchanged, 1 no longer there", "4 rows wait (held 3, conflict 1)",
        "1 passed, 0 failed", "/data/warehouse.duckdb (published now)", 'dti query "select 1"',
        "note: raw tables were made anew",
    ):  # fmt: skip
        assert said in told
    assert "Sample" not in told
    assert "Sample data" in shown(replace(RUN, mode="sample"))


def test_the_query_to_copy_is_one_line() -> None:
    out = io.StringIO()
    query = "select province_id, unit_name, score from marts.fct_unit_scores order by score_pct desc limit 5"
    summary.show(replace(RUN, query=query), Console(file=out, width=60), "DTI_DATA=/tmp/a dti")
    assert f'DTI_DATA=/tmp/a dti query "{query}"\n' in out.getvalue()


def test_a_portal_that_is_down_is_named_with_since_when() -> None:
    told = shown(replace(RUN, portals=(GOOD, DOWN)))
    assert "dak-nong: nothing comes since 2024-03-30 02:00" in told
    assert "dak-nong: timeout since" in told


@pytest.mark.parametrize(
    ("run", "code"),
    [
        (RUN, 0),
        (replace(RUN, portals=(GOOD, DOWN)), 1),
        (replace(RUN, portals=(replace(GOOD, error="broke off"),)), 1),
        (replace(RUN, checks=(CheckResult("a", False),)), 1),
        (replace(RUN, problem="disk full"), 1),
        (replace(RUN, portals=(), checks=(), built=False, published=False), 0),
    ],
)
def test_the_exit_code_tells(run: RunSummary, code: int) -> None:
    assert run.exit_code == code


@pytest.mark.parametrize(
    ("report", "outcome"),
    [
        (PortalReport("a"), "ok"),
        (PortalReport("a", tried=2, unchanged=2), "ok"),
        (GOOD, "partly"),
        (DOWN, "failed"),
        (PortalReport("a", tried=1, skipped=1), "failed"),
        (PortalReport("a", tried=2, ok=1, skipped=1), "ok"),
    ],
)
def test_a_portals_outcome(report: PortalReport, outcome: str) -> None:
    assert report.outcome == outcome


def test_a_summary_survives_the_disk(tmp_path: Path) -> None:
    path = tmp_path / "last_run.json"
    run = replace(RUN, portals=(GOOD, DOWN))
    path.write_text(summary.to_json(run), encoding="utf-8")
    assert summary.load(path) == run


@pytest.mark.parametrize("text", [None, "", "{", "[]", "null", '{"portals": [{"x": 1}]}', '{"run_id": "r"}'])
def test_a_summary_that_is_missing_or_damaged_is_none(tmp_path: Path, text: str | None) -> None:
    path = tmp_path / "last_run.json"
    if text is not None:
        path.write_text(text)
    assert summary.load(path) is None
    assert summary.portals_from(path) == ()
    assert summary.documents_from(path) is None


def test_text_from_outside_is_inert_in_the_terminal() -> None:
    evil = "https://a.example/\x1b[2J\x07\u202ecod.exe\n[red]x[/red] [link=http://b]y[/]"
    told = shown(replace(RUN, portals=(replace(GOOD, failed=(replace(FAILED, url=evil, detail=evil),), error=evil),)))
    assert "\x1b" not in told
    assert "\x07" not in told
    assert "\u202e" not in told
    assert "[red]x[/red]" in told  # shown, not obeyed


def test_many_failures_are_counted_not_listed() -> None:
    many = replace(GOOD, failed=(FAILED,) * 40)
    told = shown(replace(RUN, portals=(many,)))
    assert told.count("not_found since") == summary.SHOWN_FAILURES
    assert "and 28 more" in told


def test_inert_bounds_and_flattens() -> None:
    assert summary.inert("a\tb\nc") == "a b c"
    assert summary.inert("x" * 500, 10) == "xxxxxxxxx…"
