"""What the command line asks of the orchestration (`scrapers.seam`): run, build, publish, serve."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from dagster import AssetSelection, DagsterInstance, ExecuteInProcessResult, RunConfig, define_asset_job, in_process_executor

from orchestration.alerts import raise_alert
from orchestration.assets import NightlyConfig, build_fingerprint, summarize, waiting
from orchestration.definitions import defs
from orchestration.publish import PublishError, publish as publish_build
from orchestration.resources import Store
from orchestration.schedules import nightly_job
from scrapers import summary
from scrapers.layout import DataFolder
from scrapers.summary import RunSummary

HERE = Path(__file__).resolve().parent
_QUIET = {"console": {"config": {"log_level": "ERROR"}}}


def home(data: DataFolder) -> Path:
    """Dagster's own folder: `DAGSTER_HOME`, else `dagster/` in the data folder; made ready with our settings."""
    folder = Path(os.environ.get("DAGSTER_HOME") or data.root / "dagster").absolute()
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(HERE / "dagster.yaml", folder / "dagster.yaml")
    os.environ["DAGSTER_HOME"] = str(folder)
    return folder


def _execute(data: DataFolder, job_name: str, selection: AssetSelection | None, config: NightlyConfig, store: Store) -> ExecuteInProcessResult:
    home(data)
    definitions = defs
    job = nightly_job if selection is None else define_asset_job(job_name, selection, executor_def=in_process_executor)
    resolved = job.resolve(asset_graph=definitions.resolve_asset_graph(), resource_defs={"store": store})
    ops = {"archive_portals": config} if selection is None else {}
    with DagsterInstance.get() as instance:
        return resolved.execute_in_process(
            run_config=RunConfig(ops=ops, loggers=_QUIET),
            instance=instance,
            raise_on_error=False,
            tags={"dti/started": datetime.now(UTC).isoformat(timespec="seconds")},
        )


def run_nightly(data: DataFolder, replay: Path | None, portals: Sequence[str]) -> RunSummary:
    """The nightly job as Dagster runs it, in this process.

    Raises:
        DataFolderError: the folder can't be used, or another writer is at work.
    """
    store = Store(folder=str(data.root), replay=str(replay or ""))
    data.prepare(store.mode)
    with data.writing("starting a run"):
        data.last_run.unlink(missing_ok=True)
    result = _execute(data, "nightly", None, NightlyConfig(portals=list(portals)), store)
    found = summary.load(data.last_run)
    if found is None:
        failures = [str(e.step_failure_data.error.message).strip() for e in result.get_step_failure_events() if e.step_failure_data.error]
        found = summarize(data, result.run_id, {}, [], failures or ["the run ended without a report"], published=False)
    if not result.success:
        raise_alert(
            data,
            run_id=result.run_id,
            subject=f"run {result.run_id[:8]} of nightly failed",
            detail="\n".join(f"{e.step_key}" for e in result.get_step_failure_events()) + f"\n{found.problem or ''}",
        )
    return found


def build(data: DataFolder) -> RunSummary:
    """Archive → raw tables → dbt, without fetching or publishing.

    Raises:
        DataFolderError: the folder can't be used, or another writer is at work.
    """
    store = Store(folder=str(data.root))
    data.prepare(store.mode)
    selection = AssetSelection.groups("raw", "reference", "staging", "intermediate", "marts")
    result = _execute(data, "build", selection, NightlyConfig(), store)
    checks = [
        summary.CheckResult(f"{'/'.join(e.asset_key.path)}: {e.check_name}", e.passed)
        for e in result.get_asset_check_evaluations()
    ]
    failures = [str(e.step_failure_data.error.message).strip() for e in result.get_step_failure_events() if e.step_failure_data.error]
    return summarize(data, result.run_id, {}, checks, failures, published=False)


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


def serve(data: DataFolder, port: int) -> int:
    """The Dagster UI with schedules and sensors running, on the loopback address only; returns when it ends."""
    folder = home(data)
    print(f"Dagster UI: http://127.0.0.1:{port}  (data folder {data.root}, Dagster home {folder}; Ctrl-C ends it)", flush=True)  # noqa: T201 - said to the person who started it
    environment = {**os.environ, "DTI_DATA": str(data.root), "DAGSTER_HOME": str(folder), "DAGSTER_DISABLE_TELEMETRY": "yes"}
    command = [str(Path(sys.executable).with_name("dagster")), "dev", "-m", "orchestration.definitions", "-h", "127.0.0.1", "-p", str(port)]
    return subprocess.run(command, env=environment, check=False).returncode


