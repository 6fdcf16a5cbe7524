"""The nightly job and its schedule."""

from dagster import AssetSelection, DefaultScheduleStatus, ScheduleDefinition, define_asset_job, in_process_executor

nightly_job = define_asset_job(
    "nightly",
    selection=AssetSelection.all(),
    # one process: each step of the multiprocess executor would cost seconds, and DuckDB has one writer
    executor_def=in_process_executor,
    description="Portals → archive → raw tables → dbt → published warehouse, for all portals.",
)

build_job = define_asset_job(
    "build",
    selection=AssetSelection.groups("raw", "reference", "staging", "intermediate", "marts"),
    executor_def=in_process_executor,
    description="Archive → raw tables → dbt, without fetching or publishing.",
)

nightly = ScheduleDefinition(
    name="nightly_0200",
    job=nightly_job,
    cron_schedule="0 2 * * *",
    execution_timezone="Asia/Ho_Chi_Minh",
    default_status=DefaultScheduleStatus.RUNNING,
    description="Every night at 02:00 in Vietnam, outside office hours.",
)
