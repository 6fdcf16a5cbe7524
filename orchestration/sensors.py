"""Sensors: a failed run writes an alert record."""

from dagster import DefaultSensorStatus, RunFailureSensorContext, run_failure_sensor

from orchestration.alerts import raise_alert
from scrapers.layout import DataFolder


@run_failure_sensor(name="alert_on_failure", default_status=DefaultSensorStatus.RUNNING, minimum_interval_seconds=30)
def alert_on_failure(context: RunFailureSensorContext) -> None:
    """Record every failed run in the log and in `alerts.log`, and send it where the settings say."""
    steps = context.get_step_failure_events()
    detail = "\n".join(
        f"{event.step_key}: {event.step_failure_data.error.message if event.step_failure_data.error else 'failed'}"
        for event in steps
    )
    raise_alert(
        DataFolder.from_environment(),
        run_id=context.dagster_run.run_id,
        subject=f"run {context.dagster_run.run_id[:8]} of {context.dagster_run.job_name} failed",
        detail=detail or context.failure_event.message or "",
    )
