"""Assets: portal archive → raw tables → dbt models → warehouse, and the report that closes a night."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from dagster import (
    AssetCheckResult,
    AssetCheckSeverity,
    AssetCheckSpec,
    AssetDep,
    AssetExecutionContext,
    AssetKey,
    AssetMaterialization,
    AssetSpec,
    BackfillPolicy,
    Config,
    DagsterEventType,
    Failure,
    MaterializeResult,
    MetadataValue,
    Output,
    RetryPolicy,
    StaticPartitionsDefinition,
    asset,
    multi_asset,
)
from dagster_dbt import DagsterDbtTranslator, DbtProject, dbt_assets
from dagster_dbt.errors import DagsterDbtCliRuntimeError
from pydantic import Field

from orchestration import expectations, project
from orchestration.publish import built, current, publish, unbuilt
from orchestration.resources import Store, dbt
from scrapers import pipeline, raw, summary
from scrapers.layout import DataFolder, write_whole
from scrapers.portals import Portal, load_portals
from scrapers.summary import CheckResult, PortalReport, RunSummary

PORTALS = load_portals()
PORTAL_PARTITIONS = StaticPartitionsDefinition(sorted(PORTALS))
WRITER = "warehouse_writer"
MAX_HOSTS_AT_ONCE = 16
QUERY = (
    "select province_id, unit_name, rank, score, max_score, score_pct, rating, url from marts.fct_unit_scores "
    "order by score_pct desc nulls last limit 5"
)

ARCHIVE = AssetKey("portal_archive")
ATTEMPTS = AssetKey("fetch_attempts")


class NightlyConfig(Config):
    """What to fetch. `portals`: ids; empty means all."""

    portals: list[str] = Field(default_factory=list)


def _selected(context: AssetExecutionContext, config: NightlyConfig) -> list[Portal]:
    if config.portals:
        return [PORTALS[p] for p in config.portals]
    if ARCHIVE in context.selected_asset_keys and context.has_partition_key:
        return [PORTALS[context.partition_key]]
    if ARCHIVE in context.selected_asset_keys and context.has_partition_key_range:
        return [PORTALS[p] for p in PORTAL_PARTITIONS.get_partition_keys_in_range(context.partition_key_range)]
    return [portal for portal in PORTALS.values() if portal.active]


@multi_asset(
    specs=[
        AssetSpec(
            ARCHIVE,
            partitions_def=PORTAL_PARTITIONS,
            skippable=True,
            group_name="archive",
            kinds={"python"},
            description="WARC files, one per portal and month: every attempt to fetch and what came of it. "
            "One partition is one portal (one yml file); it is materialized when the portal answered.",
        ),
        AssetSpec(
            ATTEMPTS,
            group_name="archive",
            kinds={"python"},
            description="This night's attempts over all portals: tried, new, failed and since when.",
        ),
    ],
    name="archive_portals",
    can_subset=True,
    backfill_policy=BackfillPolicy.single_run(),
    check_specs=[
        AssetCheckSpec(
            "every_portal_answers",
            asset=ATTEMPTS,
            description="Every portal gave something, old or new. One that does not makes its facts old, never absent.",
        )
    ],
    retry_policy=RetryPolicy(max_retries=1, delay=10),
    pool=WRITER,
)
def archive_portals(
    context: AssetExecutionContext, config: NightlyConfig, store: Store
) -> Iterator[MaterializeResult[Any] | AssetCheckResult]:
    """Fetch every portal politely and keep what comes, good or bad; one portal never holds up another."""
    data = store.data
    portals = _selected(context, config)
    reports: list[PortalReport] = []
    archive = store.archive()
    fetcher = store.fetcher(archive)
    with ThreadPoolExecutor(min(MAX_HOSTS_AT_ONCE, max(1, len(portals)))) as threads:
        for portal, report in zip(
            portals, threads.map(lambda p: pipeline.archive_portal(p, archive, fetcher), portals), strict=True
        ):
            reports.append(report)
            if report.outcome != "failed" and ARCHIVE in context.selected_asset_keys:
                context.log_event(
                    AssetMaterialization(ARCHIVE, partition=portal.id, metadata=_portal_metadata(report, portal))
                )
    write_whole(data.state / "portals.json", json.dumps([asdict(r) for r in reports], ensure_ascii=False))
    _note_failing(data, reports)
    _note_notices(data, archive.notices)
    if ATTEMPTS in context.selected_asset_keys:
        failing = [r for r in reports if r.outcome == "failed"]
        yield MaterializeResult(
            asset_key=ATTEMPTS,
            metadata={
                "portals": len(reports),
                "portals failed": len(failing),
                "addresses tried": sum(r.tried for r in reports),
                "new bodies": sum(r.new_bodies for r in reports),
                "unchanged": sum(r.unchanged for r in reports),
                "addresses failed": sum(len(r.failed) for r in reports),
            },
        )
        yield AssetCheckResult(
            asset_key=ATTEMPTS,
            check_name="every_portal_answers",
            passed=not failing,
            severity=AssetCheckSeverity.ERROR,
            metadata={r.portal_id: MetadataValue.text(_says(r)) for r in failing},
        )


def _note_failing(data: DataFolder, reports: list[PortalReport]) -> None:
    """Remember what fails since when, portal by portal: a night that tries one portal says nothing of the others."""
    failing = {**_failing(data), **{r.portal_id: _fails(r) for r in reports}}
    write_whole(data.state / "failing.json", json.dumps(failing, ensure_ascii=False, sort_keys=True))


def _failing(data: DataFolder) -> dict[str, Any]:
    try:
        found = json.loads((data.state / "failing.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {k: v for k, v in found.items() if k in PORTALS} if isinstance(found, dict) else {}


def _fails(report: PortalReport) -> list[Any]:
    return [report.outcome, report.failing_since, sorted([f.url, f.outcome, f.since] for f in report.failed)]


def _note_notices(data: DataFolder, notices: list[str]) -> None:
    """What the archive had to say while it was opened and written, for the report of the night."""
    write_whole(data.state / "notices.json", json.dumps(notices, ensure_ascii=False))


def _noticed(data: DataFolder) -> list[str]:
    """The archive's notices of this night; told once."""
    path = data.state / "notices.json"
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    path.unlink(missing_ok=True)
    return [str(line) for line in found] if isinstance(found, list) else []


def _says(report: PortalReport) -> str:
    since = f" since {report.failing_since}" if report.failing_since else ""
    first = report.failed[0] if report.failed else None
    what = report.error or (f"{first.outcome}: {first.url}" if first else "nothing came")
    return summary.inert(f"failing{since}: {what}")


def _portal_metadata(report: PortalReport, portal: Portal) -> dict[str, MetadataValue]:
    # text only: Markdown metadata would load pictures from scraped text
    source = portal.listings[0].url if portal.listings else portal.pages[0].url
    metadata: dict[str, MetadataValue] = {
        "tried": MetadataValue.int(report.tried),
        "new": MetadataValue.int(report.new_bodies),
        "unchanged": MetadataValue.int(report.unchanged),
        "failed": MetadataValue.int(len(report.failed)),
        "source": MetadataValue.url(source),
    }
    if report.failed:
        metadata["failures"] = MetadataValue.text(
            "\n".join(f"{f.outcome} since {f.since}: {summary.inert(f.url)}" for f in report.failed[:20])
        )
    return metadata


@multi_asset(
    name="raw_tables",
    specs=[
        AssetSpec(
            ["raw", table],
            deps=[AssetDep(ATTEMPTS)],
            group_name="raw",
            kinds={"duckdb"},
            description=f"Raw table `raw.{table}`: text as printed (scrapers/raw.py).",
        )
        for table in raw.SCHEMA
    ],
    pool=WRITER,
)
def raw_tables(context: AssetExecutionContext, store: Store) -> Iterator[MaterializeResult[Any]]:
    """Read every body not read before and land its records; an unchanged night parses nothing."""
    data = store.data
    report_file = data.state / "documents.json"
    # only a folder that was read before can have lost what was read
    conn, notice = raw.open_raw(data.build_database, rebuilt=report_file.exists())
    with conn:
        archive = store.archive()
        report = pipeline.extract_documents(archive, conn, PORTALS)
        rows = raw.row_counts(conn)
    heard = dict.fromkeys(filter(None, (notice, *_noticed(data), *archive.notices, *report.notices)))
    report = replace(report, notices=tuple(heard))
    for line in report.notices:
        context.log.warning(line)
    write_whole(report_file, json.dumps(asdict(report), ensure_ascii=False))
    shared: dict[str, Any] = {
        "new": report.new,
        "changed": report.changed,
        "unchanged": report.unchanged,
        "held for review": report.held,
        "rejected": report.rejected,
        "documents read": report.read,
    }
    for table in raw.SCHEMA:
        yield MaterializeResult(asset_key=["raw", table], metadata={"dagster/row_count": rows[table], **shared})


class _Translator(DagsterDbtTranslator):
    """dbt's layers as groups, so that the asset graph reads from left to right."""

    def get_group_name(self, dbt_resource_props: Mapping[str, Any]) -> str | None:
        return {"seed": "reference"}.get(dbt_resource_props["resource_type"]) or str(dbt_resource_props["fqn"][1])


_TRANSLATOR = _Translator()
# default target path and profile; made here without touching the network or dbt
_PROJECT = DbtProject(project_dir=project.FOLDER, profiles_dir=project.FOLDER)


def build_fingerprint(data: DataFolder) -> str:
    """Of everything a build depends on: raw rows, which addresses fail since when, the dbt project.

    Equal means: nothing to do.
    """
    failing = hashlib.sha256(json.dumps(_failing(data), sort_keys=True).encode()).hexdigest()[:8]
    with raw.connect(data.build_database, read_only=True) as conn:
        return f"{raw.fingerprint(conn)}-{failing}-{project.fingerprint()[:16]}"


@dbt_assets(
    manifest=project.manifest(), project=_PROJECT, dagster_dbt_translator=_TRANSLATOR, name="dbt_models", pool=WRITER
)
def dbt_models(context: AssetExecutionContext, store: Store) -> Iterator[Any]:
    """Build seeds, models and tests; not started when the published build was made from the same rows."""
    data = store.data
    published = current(data)
    fingerprint = build_fingerprint(data)
    if published is not None and published.fingerprint == fingerprint:
        context.log.info(f"nothing new since {published.built_at:%Y-%m-%d %H:%M} UTC: dbt is not started")
        return
    unbuilt(data)
    events: list[Any] = []
    failure: Exception | None = None
    try:
        for event in dbt(data.build_database).cli(["build"], context=context, target_path=data.state / "dbt").stream():
            events.append(event)
    except DagsterDbtCliRuntimeError as error:
        failure = error
    yield from _with_row_counts(events, data)
    if failure is not None:
        raise failure
    built(data, fingerprint)


def _with_row_counts(events: list[Any], data: DataFolder) -> Iterator[Any]:
    """dbt's events with the rows of each model: counted when dbt has let go of the database."""
    with raw.connect(data.build_database, read_only=True) as conn:
        rows = {
            AssetKey([schema, table]).to_python_identifier(): n
            for schema in ("staging", "intermediate", "marts")
            for table, n in raw.row_counts(conn, schema).items()
        }
    for event in events:
        if isinstance(event, Output) and event.output_name in rows:
            yield Output(
                value=None,
                output_name=event.output_name,
                metadata={**event.metadata, "dagster/row_count": rows[event.output_name]},
            )
        else:
            yield event


@asset(
    deps=[key for key in dbt_models.keys if key.path[0] == "marts"],
    group_name="published",
    kinds={"duckdb"},
    description="The published warehouse: a read-only copy of the build, swapped in by symlink. What everyone reads.",
    pool=WRITER,
)
def warehouse(context: AssetExecutionContext, store: Store) -> MaterializeResult[Any]:
    """Publish the build whose tests passed."""
    data = store.data
    done = publish(data, context.run_id[:8], build_fingerprint(data))
    with raw.connect(done.file, read_only=True, published=True) as conn:
        facts = raw.row_counts(conn, "marts")
    return MaterializeResult(
        metadata={
            "file": MetadataValue.path(str(done.file)),
            "dagster/row_count": facts.get("fct_unit_scores", 0),
            **{f"rows of {name}": n for name, n in facts.items()},
        }
    )


# ------------------------------------------------------------------ the report of a night
def _events(context: AssetExecutionContext) -> tuple[list[CheckResult], list[str], bool]:
    """Checks evaluated, steps failed and whether the warehouse was published in this run so far."""
    kinds = {
        DagsterEventType.ASSET_CHECK_EVALUATION,
        DagsterEventType.STEP_FAILURE,
        DagsterEventType.ASSET_MATERIALIZATION,
    }
    checks: list[CheckResult] = []
    failures: list[str] = []
    published = False
    for entry in context.instance.all_logs(context.run_id, of_type=kinds):
        event = entry.dagster_event
        if event is None:
            continue
        if event.event_type == DagsterEventType.ASSET_CHECK_EVALUATION:
            found = event.asset_check_evaluation_data
            blocking = found.severity == AssetCheckSeverity.ERROR
            detail = "; ".join(
                f"{k}: {v.value}" for k, v in found.metadata.items() if isinstance(v.value, str | int | float)
            )
            checks.append(
                CheckResult(
                    f"{'/'.join(found.asset_key.path)}: {found.check_name}",
                    found.passed,
                    blocking,
                    detail[:300] or None,
                )
            )
        elif event.event_type == DagsterEventType.STEP_FAILURE:
            error = event.step_failure_data.error
            message = error.cause.message if error and error.cause else error.message if error else "failed"
            failures.append(f"{event.step_key}: {message.strip().splitlines()[-1]}")
        elif event.asset_key == AssetKey("warehouse"):
            published = True
    return checks, failures, published


@asset(
    deps=[AssetDep(ATTEMPTS), AssetDep(["raw", "documents"])],
    group_name="published",
    kinds={"python"},
    description="What the night came to, for people: written whatever failed. Fails when a portal failed, "
    "so that the run is red although everything that could be built is published.",
    op_tags={"dagster/priority": "-100"},
)
def nightly_report(context: AssetExecutionContext, store: Store) -> MaterializeResult[Any]:
    """Sum up the run; runs after everything else (lowest priority), also when dbt or publishing failed."""
    data = store.data
    checks, failures, published = _events(context)
    result = summarize(data, context.run_id, context.run.tags, checks, failures, published)
    write_whole(data.last_run, summary.to_json(result))
    failing = [r for r in result.portals if r.outcome == "failed"]
    if failing:
        raise Failure(
            description="; ".join(f"{r.portal_id} {_says(r)}" for r in failing),
            metadata={r.portal_id: MetadataValue.text(_says(r)) for r in failing},
            allow_retries=False,
        )
    return MaterializeResult(
        metadata={
            "published": published,
            "checks passed": sum(c.passed for c in checks),
            "checks failed": sum(not c.passed for c in checks),
            "waiting for review": sum((result.waiting or {}).values()),
            "summary": MetadataValue.path(str(data.last_run)),
        }
    )


def summarize(
    data: DataFolder,
    run_id: str,
    tags: Mapping[str, str],
    checks: list[CheckResult],
    failures: list[str],
    published: bool,
) -> RunSummary:
    """The run's summary from what its steps wrote."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    checks = [*checks, *_expected(data, {check.name for check in checks})]
    return RunSummary(
        run_id=run_id,
        mode=data.mode() or "live",
        started=tags.get("dti/started", now),
        ended=now,
        portals=summary.portals_from(data.state / "portals.json"),
        documents=summary.documents_from(data.state / "documents.json"),
        checks=tuple(checks),
        built=any(c.name.startswith(("marts/", "staging/", "intermediate/")) for c in checks),
        published=published,
        waiting=waiting(data),
        warehouse=str(data.warehouse) if data.warehouse.exists() else None,
        query=QUERY if data.warehouse.exists() else None,
        problem="; ".join(failures) or None,
    )


def _expected(data: DataFolder, evaluated: set[str]) -> Iterator[CheckResult]:
    """The portals' expectations that no check of this run has looked at: on a night without a new build."""
    for portal in PORTALS.values():
        name = f"warehouse: {expectations.check_name(portal)}"
        if portal.expectations and name not in evaluated and data.warehouse.exists():
            missing = expectations.missing(data, portal)
            yield CheckResult(name, not missing, blocking=False, detail="; ".join(missing) or None)


def waiting(data: DataFolder) -> dict[str, int] | None:
    """Rows of the review queue by reason, from the published warehouse; None when there is none."""
    if not data.warehouse.exists():
        return None
    with raw.connect(Path(data.warehouse).resolve(), read_only=True, published=True) as conn:
        found = raw.ask(
            conn, "select reason, count(*) from marts.fct_review_queue group by reason order by 2 desc"
        ).rows
        counts: dict[str, int] = defaultdict(int)
        for reason, n in found:
            counts[str(reason)] += int(n)
    return dict(counts)
