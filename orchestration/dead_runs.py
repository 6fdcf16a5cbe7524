"""Runs whose process died (killed, out of memory, power cut): closed, so that they stand in nobody's way.

Dagster can't tell such a run from one at work. It would count it as in progress and leave it its slot in the
writer's pool for ever: the next `dti run` would wait for that slot, the next scheduled run would stay queued.
"""

from __future__ import annotations

from dagster import DagsterInstance, DagsterRunStatus, RunsFilter

from orchestration.alerts import raise_alert
from scrapers.layout import DataFolder

# on every run, so that data folders which share a DAGSTER_HOME leave one another's runs alone
FOLDER_TAG = "dti/data"
_DIED = "its process ended without a word (killed, out of memory, power cut); what it had kept stays"


def close_dead(instance: DagsterInstance, data: DataFolder, *, alive: str | None = None) -> list[str]:
    """End every run of this data folder that still counts as started, and give its slots back.

    Call it only while holding the folder (`DataFolder.writing`): a run at work holds it from before it counts as
    started until it ends (`Store`), so that no other one can be alive. Each run closed is an alert.

    Args:
        instance: Dagster's records.
        data: the data folder, held by the caller.
        alive: the id of the run that asks, if one does.

    Returns:
        the ids of the runs closed.
    """
    closed = []
    for run in instance.get_runs(RunsFilter(statuses=[DagsterRunStatus.STARTED, DagsterRunStatus.CANCELING])):
        if run.run_id == alive or run.tags.get(FOLDER_TAG, str(data.root)) != str(data.root):
            continue
        instance.report_run_failed(run, _DIED)
        raise_alert(
            data, run_id=run.run_id, subject=f"run {run.run_id[:8]} of {run.job_name} did not end", detail=_DIED
        )
        closed.append(run.run_id)
    for run_id in instance.event_log_storage.get_concurrency_run_ids():
        holder = instance.get_run_by_id(run_id)
        if holder is None or holder.is_finished:
            instance.event_log_storage.free_concurrency_slots_for_run(run_id)
    return closed
