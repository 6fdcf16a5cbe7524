"""What Dagster loads: without environment variables, an activated environment or a network."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from dagster import DefaultScheduleStatus

from orchestration.definitions import defs
from orchestration.schedules import nightly
from scrapers import raw
from scrapers.portals import load_portals

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.xdist_group("night")


def test_the_graph_runs_from_portals_to_the_warehouse() -> None:
    graph = defs.resolve_asset_graph()
    keys = {"/".join(key.path) for key in graph.get_all_asset_keys()}
    assert {"portal_archive", "fetch_attempts", "warehouse", "nightly_report"} <= keys
    assert {f"raw/{table}" for table in raw.SCHEMA} <= keys
    for mart in ("dim_provinces", "dim_units", "dim_documents", "dim_rating_levels", "fct_unit_scores",
                 "fct_score_averages", "fct_reconciliation", "fct_coverage", "fct_review_queue"):  # fmt: skip
        assert f"marts/{mart}" in keys
    undescribed = [key for key in graph.get_all_asset_keys() if not graph.get(key).description]
    assert undescribed == []


def test_every_portal_is_a_partition() -> None:
    graph = defs.resolve_asset_graph()
    (archive,) = [key for key in graph.get_all_asset_keys() if key.path == ["portal_archive"]]
    partitions = graph.get(archive).partitions_def
    assert partitions is not None
    assert partitions.get_partition_keys() == sorted(load_portals())


def test_the_nightly_schedule_is_two_in_the_morning_in_vietnam_and_on() -> None:
    assert (nightly.cron_schedule, nightly.execution_timezone) == ("0 2 * * *", "Asia/Ho_Chi_Minh")
    assert nightly.default_status == DefaultScheduleStatus.RUNNING


def test_telemetry_is_off() -> None:
    settings = yaml.safe_load((ROOT / "orchestration" / "dagster.yaml").read_text(encoding="utf-8"))
    assert settings["telemetry"] == {"enabled": False}


def test_loading_needs_no_environment_and_no_network(tmp_path: Path) -> None:
    code = (
        "import socket\n"
        "def refused(*a, **k): raise AssertionError('network')\n"
        "socket.socket.connect = refused\n"
        "from orchestration.definitions import defs\n"
        "defs.resolve_job_def('nightly')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env={"HOME": str(tmp_path)}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
