"""What Dagster loads. Assembles, nothing more."""

from __future__ import annotations

from dagster import Definitions, in_process_executor

from orchestration.assets import archive_portals, dbt_models, nightly_report, raw_tables, warehouse
from orchestration.checks import portal_checks
from orchestration.resources import Store
from orchestration.schedules import build_job, nightly, nightly_job
from orchestration.sensors import alert_on_failure

defs = Definitions(
    assets=[archive_portals, raw_tables, dbt_models, warehouse, nightly_report],
    asset_checks=portal_checks,
    jobs=[nightly_job, build_job],
    schedules=[nightly],
    sensors=[alert_on_failure],
    resources={"store": Store()},
    # also for what is started by hand in the UI: a run holds the data folder in the one process it has
    executor=in_process_executor,
)
