"""What a run came to: the reports of each stage, the summary people read at its end, and its exit code."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

SHOWN_FAILURES = 12


# ------------------------------------------------------------------ what the stages report
@dataclass(frozen=True, slots=True)
class FailedUrl:
    """An address that gave nothing this time. `since` is the ISO time of the first failure in a row."""

    url: str
    purpose: str
    outcome: str
    since: str
    detail: str | None = None


@dataclass(frozen=True, slots=True)
class PortalReport:
    """One portal's night. `tried` = `ok` + `unchanged` + len(`failed`) + `skipped`.

    `new_bodies` counts bodies never seen before; `skipped` counts addresses the site's robots.txt keeps us from.
    `error` is set when the portal as a whole could not be worked through. `failing_since` is the ISO time since
    which nothing at all comes from it.
    """

    portal_id: str
    tried: int = 0
    ok: int = 0
    unchanged: int = 0
    skipped: int = 0
    new_bodies: int = 0
    failed: tuple[FailedUrl, ...] = ()
    error: str | None = None
    failing_since: str | None = None

    @property
    def outcome(self) -> str:
        """`ok`, `partly` (some addresses failed) or `failed` (nothing came, or it broke off)."""
        if self.error is not None or (self.tried and not self.ok + self.unchanged):
            return "failed"
        return "partly" if self.failed else "ok"


@dataclass(frozen=True, slots=True)
class ExtractReport:
    """What reading the archive came to.

    Attributes:
        found: distinct documents in the archive. `read`: of them, bodies parsed this time.
        results: documents that are results. `not_results`: reason → how many. `unreadable`: outcome → how many.
        new, changed, unchanged, gone: accepted unit scores and averages against what was held before.
        held: records that wait for review. `rejected`: seen and not taken.
        landed: whether any raw table but `raw.fetches` changed, so that dbt has something to do.
        notices: one line each for people (a database made anew, a portal no longer declared).
    """

    found: int = 0
    read: int = 0
    results: int = 0
    not_results: Mapping[str, int] = field(default_factory=dict)
    unreadable: Mapping[str, int] = field(default_factory=dict)
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    gone: int = 0
    held: int = 0
    rejected: int = 0
    attempts_added: int = 0
    landed: bool = False
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One check of the warehouse: `blocking` keeps a build from being published."""

    name: str
    passed: bool
    blocking: bool = True
    detail: str | None = None


@dataclass(frozen=True, slots=True)
class RunSummary:
    """What a whole run came to; the nightly job returns one and `dti run` prints it.

    Attributes:
        mode: `sample` or `live`. started, ended: ISO times, UTC.
        portals, documents: the stages' reports (`documents` None: that stage was not reached).
        checks: of dbt and of the portals' expectations; empty when nothing had to be built.
        built: whether dbt ran. `published`: whether a new build was published.
        waiting: rows in the review queue, by reason (None: no warehouse to ask).
        warehouse: what readers open, if there is one. `query`: one to copy.
        problem: one line when the run could not be completed.
    """

    run_id: str
    mode: str
    started: str
    ended: str
    portals: tuple[PortalReport, ...] = ()
    documents: ExtractReport | None = None
    checks: tuple[CheckResult, ...] = ()
    built: bool = False
    published: bool = False
    waiting: Mapping[str, int] | None = None
    warehouse: str | None = None
    query: str | None = None
    problem: str | None = None

    @property
    def exit_code(self) -> int:
        """0: all portals answered and everything was published. 1: something needs a person.

        A single address that fails is reported and does not count.
        """
        bad_portal = any(report.outcome == "failed" for report in self.portals)
        bad_check = any(not check.passed for check in self.checks)
        return int(bool(self.problem) or bad_portal or bad_check)


def to_json(summary: RunSummary) -> str:
    """The summary as JSON, for `state/last_run.json`."""
    return json.dumps(asdict(summary), ensure_ascii=False, indent=1)


def load(path: Path) -> RunSummary | None:
    """What `to_json` wrote into a file; None when there is none, or when it can't be read."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return RunSummary(
            portals=tuple(_portal(report) for report in data.pop("portals")),
            checks=tuple(CheckResult(**check) for check in data.pop("checks")),
            documents=_documents(data.pop("documents")),
            **data,
        )
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def portals_from(path: Path) -> tuple[PortalReport, ...]:
    """Portal reports from a JSON list of them; empty when there is none, or when it can't be read."""
    try:
        return tuple(_portal(report) for report in json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return ()


def documents_from(path: Path) -> ExtractReport | None:
    """A reading report from JSON; None when there is none, or when it can't be read."""
    try:
        return _documents(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def _portal(data: dict[str, Any]) -> PortalReport:
    return PortalReport(**{**data, "failed": tuple(FailedUrl(**url) for url in data["failed"])})


def _documents(data: dict[str, Any] | None) -> ExtractReport | None:
    return ExtractReport(**{**data, "notices": tuple(data["notices"])}) if data else None


# ------------------------------------------------------------------ for people
def show(summary: RunSummary, console: Console, program: str = "dti") -> None:
    """Print a run's summary. `program` is how the command line is called here, for the query to copy."""
    if summary.mode == "sample":
        console.print(
            "[bold yellow]Sample data[/]: replayed recordings written for the project; no evidence of anything."
        )
    if summary.portals:
        console.print(portals_table(summary.portals))
    console.print(_body(summary))
    if summary.query is not None:
        # never folded: it is there to be copied
        console.print(Text(f'{program} query "{summary.query}"', style="cyan"), soft_wrap=True)


def portals_table(reports: tuple[PortalReport, ...]) -> RenderableType:
    """Portals tried, their outcome, and what failed since when."""
    table = Table()
    for name in ("portal", "outcome"):
        table.add_column(name)
    for name in ("tried", "new", "unchanged", "failed"):
        table.add_column(name, justify="right")
    for report in reports:
        style = {"ok": "green", "partly": "yellow", "failed": "red"}[report.outcome]
        table.add_row(
            report.portal_id,
            Text(report.outcome, style=style),
            str(report.tried),
            str(report.new_bodies),
            str(report.unchanged + report.ok - report.new_bodies),
            str(len(report.failed)),
        )
    failures = [line for report in reports for line in _failures(report)]
    if len(failures) > SHOWN_FAILURES:
        failures = [*failures[:SHOWN_FAILURES], Text(f"  and {len(failures) - SHOWN_FAILURES} more: dti status")]
    return Group(table, *failures)


def _failures(report: PortalReport) -> list[Text]:
    lines = []
    if report.error is not None:
        lines.append(Text(f"  {report.portal_id}: {inert(report.error)}", style="red"))
    if report.failing_since is not None:
        lines.append(Text(f"  {report.portal_id}: nothing comes since {moment(report.failing_since)}", style="red"))
    for failed in report.failed:
        detail = f" ({inert(failed.detail)})" if failed.detail else ""
        lines.append(
            Text(f"  {report.portal_id}: {failed.outcome} since {moment(failed.since)}: {inert(failed.url)}{detail}")
        )
    return lines


def _body(summary: RunSummary) -> RenderableType:
    table = Table.grid(padding=(0, 2))
    table.add_column(style="bold", no_wrap=True)
    table.add_column()
    documents = summary.documents
    if documents is not None:
        found = f"{documents.found} found, {documents.read} read now, {documents.results} with results"
        table.add_row("documents", Text(found + _why(documents)))
        gone = f", {documents.gone} no longer there" if documents.gone else ""
        table.add_row(
            "facts",
            Text(f"{documents.new} new, {documents.changed} changed, {documents.unchanged} unchanged{gone}"),
        )
    if summary.waiting is not None:
        waiting = sum(summary.waiting.values())
        said = f"{counted(waiting, 'row')} {'waits' if waiting == 1 else 'wait'}{_counts(summary.waiting)}"
        table.add_row("for review", Text(said))
    elif documents is not None:
        table.add_row("for review", Text(f"{counted(documents.held, 'record')} held, {documents.rejected} not taken"))
    if summary.checks or documents is not None:
        table.add_row("checks", _checks(summary))
    if summary.warehouse is not None:
        new = "published now" if summary.published else "as published before"
        table.add_row("warehouse", Text(f"{summary.warehouse} ({new})"))
    else:
        table.add_row("warehouse", Text("none published yet"))
    notices = [Text(f"note: {inert(line)}", style="yellow") for line in (documents.notices if documents else ())]
    problem = [Text(f"not completed: {inert(summary.problem)}", style="bold red")] if summary.problem else []
    return Group(table, *notices, *problem)


def _checks(summary: RunSummary) -> Text:
    if not summary.checks:
        return Text("none run" if summary.built else "nothing new to build")
    failed = [check for check in summary.checks if not check.passed]
    text = Text(f"{len(summary.checks) - len(failed)} passed, {len(failed)} failed")
    for check in failed[:SHOWN_FAILURES]:
        text.append(f"\n{inert(check.name)}: {inert(check.detail or 'failed')}", style="red")
    if len(failed) > SHOWN_FAILURES:
        text.append(f"\nand {len(failed) - SHOWN_FAILURES} more")
    return text


def _why(documents: ExtractReport) -> str:
    parts = []
    if documents.not_results:
        n = sum(documents.not_results.values())
        parts.append(f"{n} {'not a result' if n == 1 else 'not results'}{_counts(documents.not_results)}")
    if documents.unreadable:
        parts.append(f"{sum(documents.unreadable.values())} unreadable{_counts(documents.unreadable)}")
    return "; " + "; ".join(parts) if parts else ""


def _counts(counts: Mapping[str, int]) -> str:
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return f" ({', '.join(f'{name} {n}' for name, n in ordered)})" if ordered else ""


def moment(iso: str) -> str:
    """An ISO time to the minute, as people read it."""
    return iso[:16].replace("T", " ")


def counted(n: int, one: str, many: str | None = None) -> str:
    """A number with its noun: `1 row`, `1,200 rows`; `many` where an s is not enough."""
    return f"{n:,} {one if n == 1 else many or one + 's'}"


def inert(text: str, longest: int = 300) -> str:
    """Text from outside for the terminal: one line, no control or direction characters, bounded."""
    shown = "".join(c if c.isprintable() else " " for c in text)
    return shown if len(shown) <= longest else shown[: longest - 1] + "…"
