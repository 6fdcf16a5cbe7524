"""One nightly run over the shipped recordings, shared by the tests that look at what it left."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from orchestration import job
from scrapers.layout import DataFolder
from scrapers.summary import RunSummary

RECORDED = Path(__file__).resolve().parents[1] / "recorded"


@dataclass(frozen=True)
class Night:
    """A data folder and what the run that filled it said."""

    data: DataFolder
    summary: RunSummary

    def copied(self, folder: Path) -> DataFolder:
        """The same data elsewhere, for a test that changes it."""
        shutil.copytree(self.data.root, folder, symlinks=True)
        return DataFolder(folder)


@pytest.fixture(autouse=True)
def own_dagster_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """Runs leave DAGSTER_HOME and DTI_BUILD_DB in the environment; a test never inherits another's."""
    for name in ("DAGSTER_HOME", "DTI_BUILD_DB", "DTI_DATA"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def night(tmp_path_factory: pytest.TempPathFactory) -> Night:
    """The nightly job, run once as users run it."""
    data = DataFolder(tmp_path_factory.mktemp("night") / "data")
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("DAGSTER_HOME", raising=False)
        return Night(data, job.run_nightly(data, RECORDED, []))
