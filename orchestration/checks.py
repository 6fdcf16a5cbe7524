"""Asset checks from each portal's expectations: the least that must be in the published warehouse."""

from dagster import (
    AssetCheckExecutionContext,
    AssetCheckResult,
    AssetChecksDefinition,
    AssetCheckSeverity,
    AssetKey,
    MetadataValue,
    asset_check,
)

from orchestration import expectations
from orchestration.assets import PORTALS
from orchestration.resources import Store
from scrapers.portals import Portal


def _expectations_check(portal: Portal) -> AssetChecksDefinition:
    @asset_check(
        asset=AssetKey("warehouse"),
        name=expectations.check_name(portal),
        description=f"At least what {portal.id}.yml expects is in the warehouse.",
    )
    def check(context: AssetCheckExecutionContext, store: Store) -> AssetCheckResult:
        missing = expectations.missing(store.data, portal)
        return AssetCheckResult(
            passed=not missing,
            severity=AssetCheckSeverity.WARN,
            metadata={
                "expected": len(portal.expectations),
                "missing": MetadataValue.text("\n".join(missing) or "nothing"),
            },
        )

    return check


portal_checks = [_expectations_check(portal) for portal in PORTALS.values() if portal.expectations]
