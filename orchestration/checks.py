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

from orchestration.assets import PORTALS
from orchestration.resources import Store
from scrapers import raw
from scrapers.portals import Expectation, Portal

WAREHOUSE = AssetKey("warehouse")

_HELD = {
    "units": "select count(*) from marts.fct_unit_scores "
    "where province_id = ? and assessed_year = ? and unit_group = ?",
    "averages": "select count(*) from marts.fct_score_averages "
    "where province_id = ? and assessed_year = ? and unit_group = ? and basis = 'published'",
    "documents": "select count(distinct document_id) from marts.fct_unit_scores "
    "where province_id = ? and assessed_year = ? and unit_group = ?",
}


def _missing(conn: raw.Connection, portal: Portal, expected: Expectation) -> list[str]:
    found = []
    for what, sql in _HELD.items():
        least = getattr(expected, what)
        if least is None:
            continue
        parameters = [portal.province, expected.assessed_year, expected.unit_group]
        ((held,),) = raw.ask(conn, sql, parameters).rows
        if held < least:
            found.append(f"{expected.assessed_year} {expected.unit_group}: {held} {what}, at least {least} expected")
    return found


def _expectations_check(portal: Portal) -> AssetChecksDefinition:
    @asset_check(
        asset=WAREHOUSE,
        name=f"{portal.id.replace('-', '_')}_expectations",
        description=f"At least what {portal.id}.yml expects is in the warehouse.",
    )
    def check(context: AssetCheckExecutionContext, store: Store) -> AssetCheckResult:
        with raw.connect(store.data.warehouse.resolve(), read_only=True, published=True) as conn:
            missing = [line for expected in portal.expectations for line in _missing(conn, portal, expected)]
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
