"""Publishing: a versioned copy, read-only, swapped in by symlink; never an unfinished build."""

from __future__ import annotations

import stat
from pathlib import Path

import duckdb
import pytest

from orchestration.publish import KEPT_BUILDS, PublishError, built, current, publish, unbuilt
from scrapers.layout import DataFolder


@pytest.fixture
def data(tmp_path: Path) -> DataFolder:
    """A data folder with a finished build of one mart."""
    folder = DataFolder(tmp_path / "data")
    folder.prepare("live")
    with duckdb.connect(str(folder.build_database)) as conn:
        conn.execute("create schema marts")
        conn.execute("create table marts.fct_unit_scores as select 1 as n")
    built(folder, "first")
    return folder


def test_the_published_file_is_a_read_only_copy_behind_a_symlink(data: DataFolder) -> None:
    done = publish(data, "run1", "first")
    assert data.warehouse.is_symlink()
    assert data.warehouse.resolve() == done.file
    assert stat.S_IMODE(done.file.stat().st_mode) == 0o444
    found = current(data)
    assert found is not None
    assert (found.run_id, found.fingerprint) == ("run1", "first")


def test_a_build_that_did_not_pass_is_never_published(data: DataFolder) -> None:
    unbuilt(data)
    with pytest.raises(PublishError, match="dti build"):
        publish(data, "run1", "first")
    built(data, "first")
    with pytest.raises(PublishError, match="dti build"):
        publish(data, "run1", "rows landed since")
    assert not data.warehouse.exists()


def test_a_stale_write_ahead_log_of_a_reader_is_not_replayed(data: DataFolder) -> None:
    publish(data, "run1", "first")
    old = data.warehouse.resolve()
    old.with_name(old.name + ".wal").write_bytes(b"left by a crash")
    with duckdb.connect(str(data.build_database)) as conn:
        conn.execute("update marts.fct_unit_scores set n = 2")
    built(data, "second")
    publish(data, "run2", "second")
    with duckdb.connect(str(data.warehouse.resolve()), read_only=True) as conn:
        assert conn.execute("select n from marts.fct_unit_scores").fetchall() == [(2,)]


def test_a_few_old_builds_are_kept(data: DataFolder) -> None:
    for n in range(KEPT_BUILDS + 3):
        publish(data, f"run{n}", "first")
    files = sorted(data.builds.glob("*.duckdb"))
    assert len(files) == KEPT_BUILDS
    assert data.warehouse.resolve() in files


def test_a_full_disk_leaves_the_old_build(data: DataFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(data, "run1", "first")
    before = data.warehouse.resolve()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("orchestration.publish.shutil.copyfile", full)
    with pytest.raises(PublishError, match="No space left"):
        publish(data, "run2", "first")
    assert data.warehouse.resolve() == before
    assert not list(data.builds.glob("*.copying"))


def test_a_build_without_marts_is_refused(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "data")
    folder.prepare("live")
    duckdb.connect(str(folder.build_database)).close()
    built(folder, "first")
    with pytest.raises(PublishError, match="no marts"):
        publish(folder, "run1", "first")
