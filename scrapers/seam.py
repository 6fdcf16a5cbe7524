"""The seam between the command line and the orchestration, which imports `scrapers` and never the reverse.

`dti run`, `dti build`, `dti publish` and `dti dev` call functions of `orchestration.job` by name, at the moment
they are needed. Those functions are:

    run_nightly(data: DataFolder, replay: Path | None, portals: list[str]) -> RunSummary
        the nightly job as Dagster runs it. `replay`: recordings to answer from instead of the network.
        `portals`: ids, already known to be declared; empty means all active ones.
    build(data: DataFolder) -> RunSummary
        archive → raw tables → dbt, without fetching and without publishing.
    publish(data: DataFolder) -> RunSummary
        publish the last build whose checks passed.
    serve(data: DataFolder, port: int) -> int
        the UI with schedules running, in place of this process; returns only what tests put in its place.

They write nothing to the terminal but what Dagster logs, report what failed in the summary (`problem`, `checks`)
and raise `DataFolderError` or `raw.DatabaseError` when the folder can't be used. Each takes `DataFolder.writing`
itself, since schedules call them without the command line.
"""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Protocol, cast

from scrapers.layout import DataFolder
from scrapers.summary import RunSummary


class Orchestration(Protocol):
    """What the command line asks of `orchestration.job`."""

    def run_nightly(self, data: DataFolder, replay: Path | None, portals: list[str]) -> RunSummary:
        """The nightly job."""

    def build(self, data: DataFolder) -> RunSummary:
        """Archive to build database."""

    def publish(self, data: DataFolder) -> RunSummary:
        """Build database to warehouse."""

    def serve(self, data: DataFolder, port: int) -> int:
        """The UI."""


def orchestration() -> Orchestration:
    """The orchestration, imported now: it takes seconds, so commands that don't need it never wait for it."""
    return cast("Orchestration", importlib.import_module("orchestration.job"))
