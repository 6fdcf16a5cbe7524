"""A run whose process dies (killed, out of memory, power cut) must not stand in the way of the next one."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from dagster import DagsterInstance, DagsterRunStatus

from orchestration import job
from orchestration.assets import WRITER
from orchestration.dead_runs import close_dead
from scrapers.layout import DataFolder
from tests.orchestration.conftest import RECORDED, Night

pytestmark = pytest.mark.xdist_group("night")

# a run that is killed while it reads documents: it holds the folder's lock and the writer's slot
KILLED = """
import os, signal, sys
from pathlib import Path
from orchestration import assets, job
from scrapers.layout import DataFolder
assets.pipeline.extract_documents = lambda *a, **k: os.kill(os.getpid(), signal.SIGKILL)
job.run_nightly(DataFolder(Path(sys.argv[1])), Path(sys.argv[2]), [])
"""


@pytest.fixture
def killed(night: Night, tmp_path: Path) -> DataFolder:
    """A folder in which a run was killed."""
    data = night.copied(tmp_path / "data")
    done = subprocess.run([sys.executable, "-c", KILLED, data.root, RECORDED], capture_output=True, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()[-2000:]
    job.home(data)
    return data


def unfinished(data: DataFolder) -> list[DagsterRunStatus]:
    with DagsterInstance.get() as instance:
        return [run.status for run in instance.get_runs() if not run.is_finished]


def test_the_next_run_does_not_wait_for_a_killed_one(killed: DataFolder) -> None:
    assert unfinished(killed) == [DagsterRunStatus.STARTED]
    found = []
    again = threading.Thread(target=lambda: found.append(job.run_nightly(killed, RECORDED, [])), daemon=True)
    again.start()
    again.join(120)
    assert found, "the run still waits for the slot of the killed one"
    assert found[0].exit_code == 0
    assert unfinished(killed) == []
    with DagsterInstance.get() as instance:
        assert instance.event_log_storage.get_concurrency_info(WRITER).claimed_slots == []


def test_a_killed_run_is_closed_and_told_of_once(killed: DataFolder) -> None:
    with DagsterInstance.get() as instance, killed.writing("a test"):
        (run_id,) = close_dead(instance, killed)
        assert close_dead(instance, killed) == []
        run = instance.get_run_by_id(run_id)
    assert run is not None
    assert run.status == DagsterRunStatus.FAILURE
    (alert,) = [json.loads(line) for line in killed.alerts.read_text(encoding="utf-8").splitlines()]
    assert alert["run_id"] == run_id
    assert "process ended" in alert["detail"]


def test_a_run_of_another_data_folder_is_left_alone(killed: DataFolder, tmp_path: Path) -> None:
    with DagsterInstance.get() as instance:
        assert close_dead(instance, DataFolder(tmp_path / "other")) == []
    assert unfinished(killed) == [DagsterRunStatus.STARTED]
