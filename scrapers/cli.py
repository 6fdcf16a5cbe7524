"""`dti`: the command line. Heavy libraries are imported inside the commands that need them.

Exit codes: 0 all well; 1 something was said that needs a person; 2 used wrongly; 70 a fault of the program
(one line, and a file with the traceback); 130 interrupted.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from scrapers.layout import DataFolder, DataFolderError
from scrapers.terminal import bar, called_as, console, guarded, quoted, say, waiting

if TYPE_CHECKING:
    from scrapers.evidence import Shown
    from scrapers.portals import Portal
    from scrapers.summary import PortalReport, RunSummary

_FILE = click.Path(path_type=Path)


class _Day(click.ParamType[date]):
    """An ISO date."""

    name = "YYYY-MM-DD"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is not a date like 2024-04-05", param, ctx)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(package_name="dti-warehouse", prog_name="dti")
def cli() -> None:
    """Digital transformation scores of Vietnam's departments, districts and communes.

    Data lies in the folder DTI_DATA (default: data/).

    Exit codes: 0 all well, 1 something needs a person, 2 used wrongly, 70 a fault of the program, 130 interrupted.
    """


@cli.command()
@click.option("--replay", type=_FILE, metavar="DIR", help="Answer from recordings instead of the network.")
@click.argument("portals", nargs=-1, metavar="[PORTAL]...")
def run(replay: Path | None, portals: tuple[str, ...]) -> int:
    """Run the nightly job, then say what changed.

    It runs as Dagster runs it; the summary ends with a query to copy. PORTAL is an id as dti status lists them;
    without one all active portals are tried.
    """
    chosen = _portals(portals)
    data = _prepared(replay)
    from scrapers.seam import orchestration

    with waiting("running the nightly job"):
        summary = orchestration().run_nightly(data, replay, [portal.id for portal in chosen] if portals else [])
    return _show(summary)


@cli.command()
@click.argument("file", type=_FILE)
@click.option("--portal", required=True, metavar="ID", help="The portal the document belongs to (dti status).")
@click.option("--url", metavar="URL", help="Where it is published.")
@click.option("--published", type=_Day(), help="The day it was published.")
@click.option("--note", help="Anything a reader should know: who sent it, what it replaces.")
def add(file: Path, portal: str, url: str | None, published: date | None, note: str | None) -> int:
    """Archive and read a document that came by hand.

    The same bytes given again change nothing.
    """
    (declared,) = _portals((portal,))
    if url is not None and not url.startswith(("http://", "https://")):
        raise click.BadParameter(f"{url!r} is not an address that begins with https:// or http://", param_hint="--url")
    from scrapers import local, pipeline

    pipeline.read_file(file)  # a file that can't be added leaves no data folder behind
    data = _prepared(None)
    from scrapers.archive import Archive
    from scrapers.raw import LockedError

    with Archive(data.archive) as archive:
        begun = bool(pipeline.archived_portals(archive))
        entry, new = pipeline.add_document(archive, file, declared.id, url=url, published=published, note=note)
        say(f"{file}: {'archived' if new else 'is in the archive already, nothing changed'} ({entry.body_sha256})")
        readable = True
        if new:
            try:
                readable = local.read_added(data, archive, _declared(), entry, begun=begun)
            except (DataFolderError, LockedError) as error:
                say(f"it will be read by the next run: {error}")
            say("dti build and dti publish bring it into the warehouse")
    return int(not readable)


@cli.command()
@click.option("--replay", type=_FILE, metavar="DIR", help="Answer from recordings instead of the network.")
@click.argument("portals", nargs=-1, metavar="[PORTAL]...")
def fetch(replay: Path | None, portals: tuple[str, ...]) -> int:
    """Fetch portals into the archive, and nothing else.

    PORTAL is an id as dti status lists them; without one all active portals are tried.
    """
    chosen = [portal for portal in _portals(portals) if portal.active or portals]
    data = _prepared(replay)
    reports = _fetch(data, replay, chosen)
    from scrapers.summary import portals_table

    console().print(portals_table(tuple(reports)))
    return int(any(report.outcome == "failed" for report in reports))


@cli.command()
def build() -> int:
    """Read the archive and build the marts, no more."""
    data = _existing()
    from scrapers.seam import orchestration

    with waiting("building"):
        summary = orchestration().build(data)
    return _show(summary)


@cli.command()
def publish() -> int:
    """Publish the last build.

    Readers see it from their next connection on.
    """
    data = _existing()
    from scrapers.seam import orchestration

    with waiting("publishing"):
        summary = orchestration().publish(data)
    return _show(summary)


@cli.command()
@click.option("--port", type=click.IntRange(1, 65535), default=3000, show_default=True, help="On this machine only.")
def dev(port: int) -> int:
    """Serve the Dagster UI, with schedules running."""
    data = DataFolder.from_environment()
    data.prepare(data.mode() or "live")
    from scrapers.seam import orchestration

    return orchestration().serve(data, port)


@cli.command()
def status() -> int:
    """Say what is held, what fails, what waits.

    Portals and since when they fail, the age of the warehouse, the review queue by reason, alerts.
    """
    declared = _declared()
    from scrapers import status as state

    return 0 if state.show(DataFolder.from_environment(), declared, console()) else 1


@cli.command()
def verify() -> int:
    """Compare every accepted value with the archive.

    Reads the archived bytes again and compares each value with what is printed at its place; names every
    record of the archive that is damaged.
    """
    data = _existing()
    declared = _declared()
    from scrapers import pipeline, raw
    from scrapers.archive import Archive
    from scrapers.summary import counted, inert

    database = data.warehouse.resolve() if data.warehouse.exists() else data.build_database
    if not database.exists():
        raise click.ClickException(f"nothing is read yet in {data.root}: dti run, or dti build")
    with Archive(data.archive) as archive, raw.connect(database, read_only=True) as conn, waiting("verifying"):
        report = pipeline.verify(archive, conn, declared)
        damaged = archive.scrub()
    for trouble in damaged:
        say(f"damaged: {inert(str(trouble))}")
    for wrong in report.mismatches:
        say(
            f"{wrong.document_id} {wrong.record} {wrong.field}: {wrong.why}; recorded {quoted(wrong.recorded)}, "
            f"printed {quoted(wrong.found)} at {inert(wrong.place or 'no place')}"
        )
    say(
        f"{counted(report.values, 'value')} of {counted(report.records, 'record')} in "
        f"{counted(report.documents, 'document')} compared with the archived bytes, "
        f"{counted(report.facts, 'fact')} traced: "
        + ("each as printed" if not report.mismatches else f"{len(report.mismatches)} NOT as printed")
    )
    return int(bool(report.mismatches or damaged))


@cli.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=_FILE)
@click.option("--portal", metavar="ID", help="Read as this portal's documents: its province, its CMS.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "jsonl"]),
    default="table",
    show_default=True,
    help="Tables for people, or one JSON object per record.",
)
@click.option("--evidence", type=_FILE, metavar="HTML", help="Write a page with every value marked in place.")
def extract(files: tuple[Path, ...], portal: str | None, form: str, evidence: Path | None) -> int:
    """Read local documents and print their records.

    What is accepted, what is held and why, and what was seen and not taken.
    """
    declared = _portals((portal,))[0] if portal is not None else None
    from scrapers import local, printout

    if evidence is not None and (problem := local.unfit_for_a_page(evidence)) is not None:
        raise click.BadParameter(problem, param_hint="--evidence")

    failed = 0
    read: list[Shown] = []
    for file in files:
        document, extraction, problem = local.read(file, declared)
        if problem is not None:
            failed += 1
            say(problem, err=True)
        if form == "jsonl":
            for line in printout.lines(str(file), document, extraction):
                click.echo(line)
        elif problem is None:
            printout.show(str(file), document, extraction, console())
        if evidence is not None:
            from scrapers.evidence import pictures_of

            seen = pictures_of(file.read_bytes(), document, extraction) if problem is None else {}
            read.append((str(file), document, extraction, seen))
    if evidence is not None:
        local.write_page(evidence, read)
    return int(failed > 0)


@cli.command()
@click.argument("document_id", metavar="DOCUMENT")
@click.option(
    "--into", type=_FILE, default=Path("evidence.html"), show_default=True, metavar="HTML", help="The page to write."
)
def evidence(document_id: str, into: Path) -> int:
    """Show an archived document with its values marked.

    DOCUMENT is a document_id of fct_review_queue or of any fact. What OCR read stands beside the picture
    of its cells, found by its locator.
    """
    from scrapers import local

    if (problem := local.unfit_for_a_page(into)) is not None:
        raise click.BadParameter(problem, param_hint="--into")
    data = _existing()
    declared = _declared()
    from scrapers.archive import Archive
    from scrapers.documents.model import UnreadableDocument
    from scrapers.evidence import archived

    with Archive(data.archive) as archive, waiting("reading"):
        try:
            shown = archived(archive, declared, document_id)
        except UnreadableDocument as error:
            raise click.ClickException(f"{document_id} can't be read: {error}") from error
    if shown is None:
        raise click.ClickException(f"the archive holds no document {quoted(document_id)} of a declared portal")
    local.write_page(into, [shown])
    return 0


@cli.command()
@click.argument("portal", metavar="PORTAL")
@click.option(
    "--into",
    type=_FILE,
    default=Path("tests/recorded"),
    show_default=True,
    metavar="DIR",
    help="The folder of the portal's folder.",
)
def record(portal: str, into: Path) -> int:
    """Record a portal for the tests.

    Fetches it through the production code and writes expected.csv for a person to read.
    """
    (declared,) = _portals((portal,))
    from scrapers.recording import record as record_portal

    with waiting(f"recording {declared.id}"):
        recorded = record_portal(declared, into)
    from scrapers.summary import counted, portals_table

    console().print(portals_table((recorded.report,)))
    if recorded.report.outcome == "failed":
        say(f"nothing came, so nothing was replaced in {recorded.expected.parent}", err=True)
        return 1
    say(f"{counted(recorded.rows, 'row')} in {recorded.expected}: read each against its page, then commit both")
    return 0


@cli.command()
@click.argument("sql", metavar="SQL")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "csv", "json"]),
    default="table",
    show_default=True,
    help="The first 200 rows for people, or all rows as CSV or JSON.",
)
def query(sql: str, form: str) -> int:
    """Ask the published warehouse; nothing can be changed by it.

    "SHOW TABLES" lists the tables, "DESCRIBE fct_unit_scores" the columns of one.
    """
    data = DataFolder.from_environment()
    from scrapers import query as asking

    with asking.warehouse(data) as conn:
        result = asking.ask(conn, sql)
        if form == "csv":
            asking.write_csv(result, sys.stdout)
        elif form == "json":
            asking.write_json(result, sys.stdout)
        else:
            asking.write_table(result, console())
    return 0


# ------------------------------------------------------------------ what commands share
def _declared() -> dict[str, Portal]:
    from scrapers.portals import load_portals

    return load_portals()


def _portals(names: Sequence[str]) -> list[Portal]:
    """The named portals, or all. An unknown name is refused with the nearest known one."""
    from scrapers.declarations import suggestion

    declared = _declared()
    for name in names:
        if name not in declared:
            raise click.UsageError(f"unknown portal {name!r}{suggestion(name, declared)}; known: {', '.join(declared)}")
    return [declared[name] for name in dict.fromkeys(names)] if names else list(declared.values())


def _prepared(replay: Path | None) -> DataFolder:
    """The data folder, ready to be written: for samples when recordings are replayed."""
    if replay is not None and not (replay.is_dir() and any(replay.rglob("*.warc*"))):
        raise click.BadParameter(f"{replay} holds no recordings (*.warc)", param_hint="--replay")
    data = DataFolder.from_environment()
    data.prepare("live" if replay is None else "sample")
    return data


def _existing() -> DataFolder:
    data = DataFolder.from_environment()
    mode = data.mode()
    if mode is None:
        told = f"{data.root} holds nothing yet: dti run fetches, dti add takes a document"
        raise click.ClickException(told + data.beside())
    return data


def _fetch(data: DataFolder, replay: Path | None, portals: list[Portal]) -> list[PortalReport]:
    from concurrent.futures import ThreadPoolExecutor, as_completed

    from scrapers.archive import Archive
    from scrapers.fetch import Fetcher
    from scrapers.manners import FetchSettings
    from scrapers.pipeline import archive_portal
    from scrapers.replay import Replay

    reports: dict[str, PortalReport] = {}
    with data.writing("dti fetch"), Archive(data.archive) as archive, ThreadPoolExecutor(16) as threads:
        transport = Replay(replay) if replay is not None else None
        # one fetcher for all: it asks each host for one thing at a time
        fetcher = Fetcher(archive, FetchSettings.from_environment(), transport=transport)

        with bar("fetching", len(portals)) as advance:
            waiting = {threads.submit(archive_portal, portal, archive, fetcher): portal.id for portal in portals}
            for done in as_completed(waiting):
                reports[waiting[done]] = done.result()
                advance()
    return [reports[portal.id] for portal in portals]


def _show(summary: RunSummary) -> int:
    from scrapers.summary import show

    show(summary, console(), called_as())
    return summary.exit_code


def main() -> None:
    """The `dti` command."""
    sys.exit(guarded(lambda: cli.main(prog_name="dti", standalone_mode=False)))


if __name__ == "__main__":
    main()
