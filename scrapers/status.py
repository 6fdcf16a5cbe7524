"""`dti status`: what is held, how old it is, what fails since when, what waits for a person. Reads, changes nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from scrapers import gazetteer, raw, summary
from scrapers.archive import Archive
from scrapers.fitted import Column, Fitted
from scrapers.health import PortalState, portal_state
from scrapers.layout import DataFolder
from scrapers.portals import Portal
from scrapers.query import warehouse

SHOWN_ALERTS = 5
_TAIL_BYTES = 64 * 1024


def show(data: DataFolder, portals: Mapping[str, Portal], console: Console) -> bool:
    """Print the state of a data folder. Returns whether all is well: every active portal answers, the last run too."""
    mode = data.mode()
    console.print(Text(f"data folder {data.root} ({mode or 'empty'})", style="bold"))
    if mode is None:
        told = "nothing is held yet: dti run fetches, dti add takes a document that came by hand"
        console.print(Text(told + data.beside()), soft_wrap=True)
        return True
    with Archive(data.archive) as archive:
        states = [portal_state(portal_id, archive) for portal_id in portals]
        for notice in archive.notices:
            console.print(Text(f"note: {summary.inert(notice)}", style="yellow"))
    console.print(_portals(states, portals))
    for state in states:
        for url, outcome, at in state.failing[: summary.SHOWN_FAILURES]:
            console.print(Text(f"  {state.portal_id}: {outcome} since {_moment(at)}: {summary.inert(url)}"))
    _warehouse(data, console)
    last = summary.load(data.last_run)
    if last is not None:
        failed = sum(not check.passed for check in last.checks)
        passed = summary.counted(len(last.checks) - failed, "check")
        told = f"last run {summary.moment(last.ended)} UTC: {passed} passed, {failed} failed"
        if last.problem:
            told += f"; not completed: {summary.inert(last.problem)}"
        console.print(Text(told, style="red" if last.exit_code else "green"))
    for line in alerts(data.alerts):
        console.print(Text(f"alert: {summary.inert(line)}", style="red"))
    failing = any(state.failing_since is not None for state in states if portals[state.portal_id].active)
    return not failing and (last is None or last.exit_code == 0)


def _portals(states: list[PortalState], portals: Mapping[str, Portal]) -> Table:
    table = Table()
    for name in ("portal", "last success (UTC)", "state"):
        table.add_column(name)
    for state in states:
        if not portals[state.portal_id].active:
            told = Text("not fetched: " + summary.inert(_note(portals[state.portal_id])))
        elif state.failing_since is not None:
            told = Text(f"failing since {_moment(state.failing_since)}", style="red")
        elif state.last_success is None:
            told = Text("not tried yet", style="yellow")
        elif state.failing:
            told = Text(f"answers; {_fail(len(state.failing))}", style="yellow")
        else:
            told = Text("answers", style="green")
        table.add_row(state.portal_id, _moment(state.last_success) if state.last_success else "never", told)
    return table


def _fail(n: int) -> str:
    return f"{summary.counted(n, 'address', 'addresses')} {'fails' if n == 1 else 'fail'}"


def _note(portal: Portal) -> str:
    note = portal.status_note
    return f"{note.text} ({note.date})" if note is not None else "not active"


def _warehouse(data: DataFolder, console: Console) -> None:
    if not data.warehouse.exists():
        console.print("no warehouse is published yet: dti run, or dti build and dti publish")
        return
    with warehouse(data) as conn:
        build = data.warehouse.resolve()
        age = datetime.now(UTC) - datetime.fromtimestamp(build.stat().st_mtime, UTC)
        console.print(Text(f"warehouse {data.warehouse} → {build.name}, {_age(age.total_seconds())} old"))
        rows = raw.row_counts(conn, "marts")
        if rows:
            console.print("  " + ", ".join(f"{name} {n:,}" for name, n in sorted(rows.items())))
        if "fct_review_queue" not in rows:
            return
        found = raw.ask(conn, "SELECT reason, count(*) FROM marts.fct_review_queue GROUP BY ALL ORDER BY 2 DESC, 1")
        queue = list(found.rows)
    if not queue:
        console.print("nothing waits for review")
        return
    meanings = [gazetteer.review_reasons().get(str(reason), (None, None)) for reason, _ in queue]
    console.print(
        Fitted(
            f"waiting for review: {summary.counted(sum(n for _, n in queue), 'row')}",
            (
                Column("reason", [str(reason) for reason, _ in queue]),
                Column("rows", [f"{n:,}" for _, n in queue]),
                Column("meaning", [english for _, english in meanings], least=16),
                Column("nghĩa là", [vietnamese for vietnamese, _ in meanings], least=16),
            ),
        )
    )


def alerts(path: Path) -> list[str]:
    """The newest alerts, one line each."""
    try:
        with path.open("rb") as handle:
            handle.seek(max(0, path.stat().st_size - _TAIL_BYTES))
            tail = handle.read().decode("utf-8", "replace")
    except OSError:
        return []
    return [_alert(line) for line in tail.splitlines() if line.strip()][-SHOWN_ALERTS:]


def _alert(line: str) -> str:
    """A line of the log is a JSON object with `at` and `subject`; a line cut off by a crash is shown as it is."""
    try:
        found = json.loads(line)
        return f"{summary.moment(str(found['at']))} UTC: {found['subject']}"
    except (ValueError, TypeError, KeyError):
        return line


def _moment(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%d %H:%M}"


def _age(seconds: float) -> str:
    for unit, size in (("day", 86400), ("hour", 3600), ("minute", 60)):
        if seconds >= size:
            n = int(seconds // size)
            return summary.counted(n, unit)
    return "less than a minute"
