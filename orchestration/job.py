"""What the command line asks of the orchestration (`scrapers.seam`): run, build, publish, serve."""

from __future__ import annotations

import logging
import os
import shutil
import sys
from collections.abc import Sequence
from contextlib import redirect_stdout, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NoReturn

from dagster import (
    DagsterInstance,
    ExecuteInProcessResult,
    RunConfig,
)

from orchestration.alerts import raise_alert
from orchestration.assets import NightlyConfig, build_fingerprint, summarize, waiting
from orchestration.dead_runs import FOLDER_TAG, close_dead
from orchestration.definitions import defs
from orchestration.publish import PublishError
from orchestration.publish import publish as publish_build
from orchestration.resources import Store
from scrapers import summary
from scrapers.layout import DataFolder, DataFolderError
from scrapers.summary import RunSummary

HERE = Path(__file__).resolve().parent
# on a night without news dbt gives no check results, and this logger says so of each blocking one
logging.getLogger("dagster._core.execution.plan.active").setLevel(logging.ERROR)
_QUIET = {"console": {"config": {"log_level": "ERROR"}}}


def home(data: DataFolder) -> Path:
    """Dagster's own folder: `DAGSTER_HOME`, else `dagster/` in the data folder; made ready with our settings."""
    folder = Path(os.environ.get("DAGSTER_HOME") or data.root / "dagster").absolute()
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(HERE / "dagster.yaml", folder / "dagster.yaml")
    os.environ["DAGSTER_HOME"] = str(folder)
    return folder


def _execute(data: DataFolder, job: str, config: NightlyConfig | None, store: Store) -> ExecuteInProcessResult:
    """Run a job here. The caller holds the folder."""
    home(data)
    # dbt's own lines go to a file: the command line prints the summary
    log = (data.state / "dbt.log").open("w", encoding="utf-8")
    with log, redirect_stdout(log), DagsterInstance.get() as instance:
        close_dead(instance, data)
        return defs.resolve_job_def(job).execute_in_process(
            run_config=RunConfig(ops={} if config is None else {"archive_portals": config}, loggers=_QUIET),
            instance=instance,
            resources={"store": store},
            raise_on_error=False,
            tags={"dti/started": datetime.now(UTC).isoformat(timespec="seconds"), FOLDER_TAG: str(data.root)},
        )


def _failures(result: ExecuteInProcessResult) -> list[str]:
    found = []
    for event in result.get_step_failure_events():
        error = event.step_failure_data.error
        while error is not None and error.cause is not None:
            error = error.cause
        found.append(f"{event.step_key}: {(error.message if error else 'failed').strip()}")
    return found


def run_nightly(data: DataFolder, replay: Path | None, portals: Sequence[str]) -> RunSummary:
    """The nightly job as Dagster runs it, in this process.

    Raises:
        DataFolderError: the folder can't be used, or another writer is at work.
    """
    store = Store(folder=str(data.root), replay=str(replay or ""), held=True)
    data.prepare(store.mode)
    with data.writing("a nightly run"):
        data.last_run.unlink(missing_ok=True)
        result = _execute(data, "nightly", NightlyConfig(portals=list(portals)), store)
    found = summary.load(data.last_run)
    if found is None:
        found = summarize(
            data, result.run_id, {}, [], _failures(result) or ["the run ended without a report"], published=False
        )
    if not result.success:
        raise_alert(
            data,
            run_id=result.run_id,
            subject=f"run {result.run_id[:8]} of nightly failed",
            detail="\n".join(_failures(result)),
        )
    return found


def build(data: DataFolder) -> RunSummary:
    """Archive → raw tables → dbt, without fetching or publishing.

    Raises:
        DataFolderError: the folder can't be used, or another writer is at work.
    """
    store = Store(folder=str(data.root), held=True)
    data.prepare(store.mode)
    with data.writing("a build"):
        result = _execute(data, "build", None, store)
    checks = [
        summary.CheckResult(f"{'/'.join(e.asset_key.path)}: {e.check_name}", e.passed)
        for e in result.get_asset_check_evaluations()
    ]
    return summarize(data, result.run_id, {}, checks, _failures(result), published=False)


def publish(data: DataFolder) -> RunSummary:
    """Publish the last build.

    Raises:
        DataFolderError: the folder can't be used, or another writer is at work.
    """
    started = datetime.now(UTC).isoformat(timespec="seconds")
    run_id = datetime.now(UTC).strftime("by-hand-%H%M%S")
    problem = None
    with data.writing("publishing"):
        try:
            publish_build(data, run_id, build_fingerprint(data))
        except PublishError as error:
            problem = str(error)
    return RunSummary(
        run_id=run_id,
        mode=data.mode() or "live",
        started=started,
        ended=datetime.now(UTC).isoformat(timespec="seconds"),
        published=problem is None,
        waiting=waiting(data),
        warehouse=str(data.warehouse) if data.warehouse.exists() else None,
        problem=problem,
    )


def serve(data: DataFolder, port: int) -> NoReturn:
    """The Dagster UI with schedules and sensors running, on the loopback address only, in place of this process."""
    folder = home(data)
    # while another process holds the folder, it has closed what was dead before it
    with suppress(DataFolderError), data.writing("starting the UI"), DagsterInstance.get() as instance:
        close_dead(instance, data)
    sys.stdout.write(
        f"Dagster UI: http://127.0.0.1:{port}  (data folder {data.root}, Dagster home {folder}; Ctrl-C ends it)\n",
    )
    sys.stdout.flush()
    environment = {
        **os.environ,
        "DTI_DATA": str(data.root),
        "DAGSTER_HOME": str(folder),
        "DAGSTER_DISABLE_TELEMETRY": "yes",
    }
    command = [
        str(Path(sys.executable).with_name("dagster")),
        "dev",
        "-m",
        "orchestration.definitions",
        "-h",
        "127.0.0.1",
        "-p",
        str(port),
    ]
    # this process becomes the UI: a signal to it reaches the UI, and none is left behind when it is killed
    os.execve(command[0], command, environment)  # noqa: S606 - no shell, a fixed program
