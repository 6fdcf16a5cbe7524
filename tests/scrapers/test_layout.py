"""The data folder: one mode, one writer, and clear words when it can't be written."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from scrapers.layout import DataFolder, DataFolderError, write_whole


def test_the_environment_names_the_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DTI_DATA", str(tmp_path / "x"))
    assert DataFolder.from_environment().root == tmp_path / "x"
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DTI_DATA", "")
    assert DataFolder.from_environment().root == tmp_path / "data"


def test_a_new_folder_is_made_with_its_mode(tmp_path: Path) -> None:
    data = DataFolder(tmp_path / "deep" / "data")
    assert data.mode() is None
    assert not data.exists()
    data.prepare("sample")
    assert data.mode() == "sample"
    assert sorted(p.name for p in data.root.iterdir()) == ["archive", "builds", "state"]
    data.prepare("sample")


@pytest.mark.parametrize(("first", "then"), [("sample", "live"), ("live", "sample")])
def test_samples_and_real_documents_never_mix(tmp_path: Path, first, then) -> None:
    data = DataFolder(tmp_path / "data")
    data.prepare(first)
    with pytest.raises(DataFolderError, match="never mix"):
        data.prepare(then)
    assert data.mode() == first


def test_an_archive_without_its_mode_is_not_guessed_at(tmp_path: Path) -> None:
    data = DataFolder(tmp_path)
    data.prepare("live")
    (data.archive / "kon-tum").mkdir()
    data.mode_file.write_text("lively")
    with pytest.raises(DataFolderError, match=r"should hold the word sample or live and holds 'lively'"):
        data.mode()
    data.mode_file.unlink()
    with pytest.raises(DataFolderError, match="sample or live"):
        data.prepare("sample")


def test_a_read_only_folder_is_refused_before_anything_is_done(tmp_path: Path) -> None:
    root = tmp_path / "data"
    root.mkdir()
    root.chmod(0o555)
    try:
        for data in (DataFolder(root), DataFolder(root / "below")):
            with pytest.raises(DataFolderError, match="is read-only") as told:
                data.prepare("live")
            assert "\n" not in str(told.value)
        assert list(root.iterdir()) == []
    finally:
        root.chmod(0o755)


@pytest.mark.parametrize("below", ["", "data"])
def test_a_file_in_the_folders_place(tmp_path: Path, below: str) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(DataFolderError, match="is not a folder"):
        DataFolder(tmp_path / "file" / below).prepare("live")


def test_a_folder_that_can_not_be_made(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises(DataFolderError, match="can't be written"):
        DataFolder(tmp_path / "loop").prepare("live")


def test_one_writer_at_a_time(tmp_path: Path) -> None:
    data = DataFolder(tmp_path / "data")
    data.prepare("live")
    code = (
        "import sys; from pathlib import Path; from scrapers.layout import DataFolder\n"
        "with DataFolder(Path(sys.argv[1])).writing('the nightly run'): print(1, flush=True); input()"
    )
    holder = subprocess.Popen([sys.executable, "-c", code, data.root], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        assert holder.stdout is not None
        holder.stdout.readline()
        with (
            pytest.raises(DataFolderError, match=rf"in use by the nightly run \(process {holder.pid}"),
            data.writing("x"),
        ):
            pass
    finally:
        holder.communicate(b"\n")
    with data.writing("x"):
        pass


def test_a_killed_writer_leaves_no_lock(tmp_path: Path) -> None:
    data = DataFolder(tmp_path / "data")
    data.prepare("live")
    code = (
        "import os, signal, sys; from pathlib import Path; from scrapers.layout import DataFolder\n"
        "with DataFolder(Path(sys.argv[1])).writing('x'): os.kill(os.getpid(), signal.SIGKILL)"
    )
    assert subprocess.run([sys.executable, "-c", code, data.root], check=False).returncode == -9
    with data.writing("y"):
        pass


def test_a_small_file_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "state"
    write_whole(path, "old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("scrapers.layout.os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(path, "new")
    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["state"]
