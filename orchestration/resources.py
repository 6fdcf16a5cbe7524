"""What assets are given: the data folder, the fetcher (live or replaying recordings), dbt."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

from dagster import ConfigurableResource, InitResourceContext
from dagster_dbt import DbtCliResource

from orchestration import project
from orchestration.dead_runs import FOLDER_TAG, close_dead
from scrapers.archive import Archive
from scrapers.fetch import Fetcher
from scrapers.layout import DataFolder, Mode
from scrapers.manners import FetchSettings
from scrapers.replay import Replay

RECORDINGS = Path(__file__).resolve().parents[1] / "tests" / "recorded"


class Store(ConfigurableResource["Store"]):
    """The data folder and where pages come from. A run that uses it has the folder to itself until it ends.

    `folder`: the data folder; empty means `DTI_DATA`, else `data/`. `replay`: recordings to answer from
    instead of the network; a folder that holds samples replays the project's own recordings, since
    samples never mix with live pages. `held`: whoever started the run holds the folder already.
    """

    folder: str = ""
    replay: str = ""
    held: bool = False

    @contextmanager
    def yield_for_execution(self, context: InitResourceContext) -> Iterator["Store"]:
        """Hold the folder for as long as the run lives: two runs can't take turns step by step.

        Raises:
            DataFolderError: the folder can't be used, or another writer is at work.
        """
        if self.held or context.instance is None or context.run_id is None:
            yield self
            return
        data = self.data
        data.prepare(self.mode)
        with data.writing(f"run {context.run_id[:8]}"):
            context.instance.add_run_tags(context.run_id, {FOLDER_TAG: str(data.root)})
            close_dead(context.instance, data, alive=context.run_id)
            yield self

    @property
    def data(self) -> DataFolder:
        """The data folder."""
        return DataFolder(Path(self.folder).absolute()) if self.folder else DataFolder.from_environment()

    @property
    def recordings(self) -> Path | None:
        """The recordings to replay, or None for the network."""
        if self.replay:
            return Path(self.replay)
        return RECORDINGS if self.data.mode() == "sample" else None

    @property
    def mode(self) -> Mode:
        """`sample` when recordings are replayed, else `live`."""
        return "live" if self.recordings is None else "sample"

    def archive(self) -> Archive:
        """The WARC archive."""
        return Archive(self.data.archive)

    def fetcher(self, archive: Archive) -> Fetcher:
        """A fetcher that keeps what it gets in `archive`."""
        recordings = self.recordings
        return Fetcher(
            archive, FetchSettings.from_environment(), transport=None if recordings is None else Replay(recordings)
        )


@lru_cache(maxsize=1)
def _dbt() -> DbtCliResource:
    # constructed when a build is needed: it runs `dbt --version`, which takes seconds
    return DbtCliResource(
        project_dir=str(project.FOLDER), profiles_dir=str(project.FOLDER), dbt_executable=str(project.DBT)
    )


def dbt(database: Path) -> DbtCliResource:
    """dbt, to build in `database`."""
    os.environ.update(
        {k: v for k, v in project.environment(database).items() if k.startswith(("DTI_", "DBT_", "DO_NOT_TRACK"))}
    )
    return _dbt()
