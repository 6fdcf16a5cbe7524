"""The command line: what each command does with good input, and one clear line with bad input."""

from __future__ import annotations

import csv
import importlib
import io
import json
import os
import shutil
import subprocess
import sys
import types
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from scrapers import cli, raw, summary, terminal
from scrapers.archive import Archive
from scrapers.layout import DataFolder
from scrapers.summary import PortalReport, RunSummary
from scrapers.terminal import guarded

ROOT = Path(__file__).resolve().parents[2]
RECORDED = ROOT / "tests" / "recorded"
DTI = Path(sys.executable).with_name("dti")

PAGE = """<html><head><meta charset="utf-8"><title>Công bố kết quả chuyển đổi số</title></head><body><article>
<h1>Công bố kết quả đánh giá, xếp hạng chuyển đổi số các sở, ban, ngành tỉnh Kon Tum năm 2022</h1>
<p>Ngày 28/8/2023, UBND tỉnh Kon Tum ban hành Quyết định số 477/QĐ-UBND phê duyệt kết quả đánh giá chỉ số chuyển đổi số
năm 2022 của các cơ quan, đơn vị trên địa bàn tỉnh Kon Tum.</p>
<p>Kết quả đánh giá các sở, ban, ngành</p>
<table>
<tr><th>TT</th><th>Đơn vị</th><th>Điểm tối đa</th><th>Tổng điểm đạt được</th><th>Tỷ lệ %</th><th>Xếp loại</th></tr>
<tr><td>1</td><td>Sở Công Thương</td><td>940</td><td>769.22</td><td>81.83</td><td>Khá</td></tr>
<tr><td>2</td><td>Sở Nội vụ</td><td>940</td><td>658.00</td><td>70.00</td><td>Khá</td></tr>
<tr><td>3</td><td>Sở Y tế</td><td>940</td><td>470.00</td><td>50.00</td><td>TB</td></tr></table></article></body></html>
"""


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> DataFolder:
    folder = DataFolder(tmp_path / "data")
    monkeypatch.setenv("DTI_DATA", str(folder.root))
    monkeypatch.chdir(tmp_path)
    return folder


@pytest.fixture
def dti(data: DataFolder, capfd: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Run a command in this process: exit code, standard output, standard error."""

    def run(*arguments: object) -> tuple[int, str, str]:
        code = guarded(lambda: cli.cli.main([str(a) for a in arguments], prog_name="dti", standalone_mode=False))
        sys.stdout.flush()
        captured = capfd.readouterr()
        return code, captured.out, captured.err

    return run


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "ket-qua.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


def one_line(text: str) -> str:
    assert text.count("\n") == 1, text
    assert "Traceback" not in text
    return text.rstrip("\n")


# ------------------------------------------------------------------ bad input: one line, nothing lost
def test_an_unknown_portal_is_answered_with_the_nearest(dti, data: DataFolder) -> None:
    for arguments in (
        ("run", "kontum"),
        ("fetch", "kon-tun"),
        ("extract", "x", "--portal", "kontum"),
        ("record", "kontum"),
    ):
        code, out, err = dti(*arguments)
        assert (code, out) == (2, "")
        assert "did you mean 'kon-tum'?" in one_line(err)
        assert "dak-nong" in err
    assert not data.root.exists()


def test_a_damaged_declaration_names_file_line_and_key(dti, tmp_path: Path, monkeypatch, data: DataFolder) -> None:
    folder = tmp_path / "portals"
    shutil.copytree(ROOT / "scrapers" / "portals", folder)
    broken = folder / "kon-tum.yml"
    broken.write_text(broken.read_text(encoding="utf-8").replace("listings:", "listing:"), encoding="utf-8")
    from scrapers import portals

    honest = portals.load_portals
    monkeypatch.setattr(portals, "load_portals", lambda *_: honest(folder))
    for command in ("run", "fetch", "status"):
        code, _, err = dti(command)
        assert code == 1
        assert "kon-tum.yml:" in one_line(err)
        assert "'listing'" in err
        assert "listings" in err
    assert not data.root.exists()


def test_a_read_only_data_folder_loses_nothing(dti, data: DataFolder, page: Path) -> None:
    assert dti("add", page, "--portal", "kon-tum")[0] == 0
    before = {p: p.read_bytes() for p in data.root.rglob("*") if p.is_file()}
    data.root.chmod(0o555)
    try:
        for arguments in (("run",), ("fetch",), ("add", page, "--portal", "dak-nong")):
            code, _, err = dti(*arguments)
            assert code == 1
            assert "is read-only" in one_line(err)
    finally:
        data.root.chmod(0o755)
    assert {p: p.read_bytes() for p in data.root.rglob("*") if p.is_file()} == before


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("run", "--replay", "nowhere"), 2, "nowhere holds no recordings"),
        (("add", "nowhere.pdf", "--portal", "kon-tum"), 1, "there is no such file"),
        (("add", "nowhere.pdf"), 2, "--portal"),
        (("add", "x", "--portal", "kon-tum", "--published", "5/4/2024"), 2, "is not a date like 2024-04-05"),
        (("add", "x", "--portal", "kon-tum", "--url", "file:///etc/passwd"), 2, "is not an address"),
        (("query", "select 1"), 1, "no warehouse is published"),
        (("verify",), 1, "holds nothing yet"),
        (("build",), 1, "holds nothing yet"),
        (("publish",), 1, "holds nothing yet"),
        (("extract",), 2, "FILE"),
        (("extract", "x", "--evidence", "no/such/folder.html"), 2, "can't be written"),
        (("extract", "."), 1, ".: is a folder; name the files in it"),
        (("extract", "/dev/null"), 1, "/dev/null: is not a file"),
        (("add", ".", "--portal", "kon-tum"), 1, ".: is a folder"),
        (("add",), 2, "(dti add --help)"),
        (("nonsense",), 2, "No such command 'nonsense'"),
        (("query", "select 1", "--format", "xml"), 2, "xml"),
    ],
)
def test_used_wrongly(dti, data: DataFolder, arguments, code: int, said: str) -> None:
    got, out, err = dti(*arguments)
    assert (got, out) == (code, "")
    assert said in one_line(err)
    assert not data.root.exists()


def test_an_unexpected_fault_is_one_line_and_a_file(dti, data: DataFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    data.prepare("live")

    def broken(*_: object) -> None:
        raise RuntimeError("secret\nof the machine")

    monkeypatch.setattr("scrapers.status.show", broken)
    code, _, err = dti("status")
    assert code == 70
    assert "RuntimeError: secret of the machine; details in" in one_line(err)
    (report,) = data.errors.iterdir()
    assert str(report) in err
    assert "Traceback" in report.read_text()


def test_a_full_disk_is_one_line(dti, data: DataFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", "/data/x")

    monkeypatch.setattr("scrapers.status.show", full)
    code, _, err = dti("status")
    assert (code, one_line(err)) == (1, "dti: /data/x: No space left on device")


def test_an_interruption_is_said(dti, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("scrapers.status.show", stop)
    code, _, err = dti("status")
    assert code == 130
    assert "interrupted" in one_line(err.lstrip("\n"))


def test_no_command_shows_the_help(dti) -> None:
    code, out, err = dti()
    assert code == 2
    assert "Commands:" in out + err


# ------------------------------------------------------------------ the orchestration behind the seam
class Orchestra(types.ModuleType):
    """A stand-in for `orchestration.job` that notes what it is asked."""

    def __init__(self) -> None:
        super().__init__("orchestration.job")
        self.calls: list[tuple[object, ...]] = []
        self.summary = RunSummary(
            "r1", "sample", "2024-04-05T02:00:00+00:00", "2024-04-05T02:05:00+00:00",
            (PortalReport("kon-tum", tried=1, ok=1),), summary.ExtractReport(found=1), published=True,
            warehouse="w.duckdb", query="select 1",
        )  # fmt: skip

    def run_nightly(self, data: DataFolder, replay: Path | None, portals: list[str]) -> RunSummary:
        self.calls.append(("run", data.mode(), replay, portals))
        return self.summary

    def build(self, data: DataFolder) -> RunSummary:
        self.calls.append(("build", data.root))
        return self.summary

    def publish(self, data: DataFolder) -> RunSummary:
        self.calls.append(("publish", data.root))
        return self.summary

    def serve(self, data: DataFolder, port: int) -> int:
        self.calls.append(("serve", port))
        return 3


@pytest.fixture
def orchestra(monkeypatch: pytest.MonkeyPatch) -> Orchestra:
    module = Orchestra()
    monkeypatch.setitem(sys.modules, "orchestration.job", module)
    return module


def test_run_hands_over_and_shows_the_summary(dti, orchestra: Orchestra, data: DataFolder) -> None:
    code, out, _ = dti("run", "--replay", RECORDED, "kon-tum", "kon-tum")
    assert code == 0
    assert orchestra.calls == [("run", "sample", RECORDED, ["kon-tum"])]
    assert "Sample data" in out
    assert f"DTI_DATA={data.root} " in out
    assert ' query "select 1"' in out


def test_all_portals_are_asked_for_by_none(dti, orchestra: Orchestra) -> None:
    dti("run", "--replay", RECORDED)
    assert orchestra.calls == [("run", "sample", RECORDED, [])]


def test_a_run_that_needs_a_person_tells_by_its_exit_code(dti, orchestra: Orchestra) -> None:
    orchestra.summary = RunSummary("r", "live", "2024", "2024", problem="the disk is full")
    code, out, _ = dti("run")
    assert code == 1
    assert "not completed: the disk is full" in out


def test_samples_and_real_documents_never_mix(dti, orchestra: Orchestra, page: Path) -> None:
    assert dti("run", "--replay", RECORDED)[0] == 0
    for arguments in (("run",), ("fetch",), ("add", page, "--portal", "kon-tum")):
        code, _, err = dti(*arguments)
        assert code == 1
        assert "never mix" in one_line(err)
    assert len(orchestra.calls) == 1


def test_build_publish_and_dev(dti, orchestra: Orchestra, data: DataFolder) -> None:
    data.prepare("live")
    assert dti("build")[0] == 0
    assert dti("publish")[0] == 0
    assert dti("dev", "--port", "4000")[0] == 3
    assert orchestra.calls == [("build", data.root), ("publish", data.root), ("serve", 4000)]


def loaded(*arguments: str) -> set[str]:
    """The libraries that a command loads."""
    code = (
        "import sys\nfrom scrapers.cli import cli\nfrom scrapers.terminal import guarded\n"
        "guarded(lambda: cli.main(sys.argv[1:], standalone_mode=False))\n"
        "print(*{m.split('.')[0] for m in sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


def test_commands_load_only_what_they_need(data: DataFolder, page: Path) -> None:
    slow = {"dagster", "dbt", "orchestration", "pandas", "cv2", "onnxruntime", "pdfplumber"}
    assert not loaded("--help") & {*slow, "duckdb", "rich", "lxml", "requests", "pydantic"}
    assert not loaded("query", "select 1") & {*slow, "lxml", "requests"}
    assert not loaded("status") & slow
    assert not loaded("extract", str(page), "--format", "jsonl") & slow


@pytest.mark.parametrize(("module", "name"), [(m, n) for m, names in terminal._TOLD.items() for n in names])
def test_errors_told_in_one_line_are_where_the_list_says(module: str, name: str) -> None:
    assert issubclass(getattr(importlib.import_module(module), name), Exception)


def test_a_setting_that_cannot_be_used_is_one_line(dti, data: DataFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    data.prepare("live")
    monkeypatch.setenv("DTI_CONTACT", "a\r\nX-Evil: 1")
    code, _, err = dti("fetch")
    assert code == 1
    assert "DTI_CONTACT" in one_line(err)


def test_help_is_complete_and_short(dti) -> None:
    for name, command in cli.cli.commands.items():
        code, out, _ = dti(name, "--help")
        assert code == 0
        assert len(out.splitlines()) < 25, out
        options = [parameter for parameter in command.params if isinstance(parameter, click.Option)]
        assert [option.name for option in options if not option.help] == [], name


# ------------------------------------------------------------------ extract
def test_extract_prints_one_object_per_record(dti, page: Path) -> None:
    code, out, err = dti("extract", page, "--format", "jsonl")
    assert (code, err) == (0, "")
    records = [json.loads(line) for line in out.splitlines()]
    assert {r["file"] for r in records} == {str(page)}
    first = records[0]
    assert (first["record"], first["is_result"], first["assessed_year"]) == ("document", True, "2022")
    assert (first["province"], first["decision_number"], first["decision_date"]) == (
        "Kon Tum", "477/QĐ-UBND", "2023-08-28",
    )  # fmt: skip
    scores = {r["unit"]: r for r in records if r["record"] == "unit_score"}
    assert {u: (r["rank"], r["score"], r["max_score"], r["score_pct"], r["rating"]) for u, r in scores.items()} == {
        "Sở Công Thương": ("1", "769.22", "940", "81.83", "Khá"),
        "Sở Nội vụ": ("2", "658.00", "940", "70.00", "Khá"),
        "Sở Y tế": ("3", "470.00", "940", "50.00", "TB"),
    }
    assert all(r["held"] is None and r["locator"] for r in scores.values())


def test_extract_shows_tables_for_people(dti, page: Path) -> None:
    code, out, _ = dti("extract", page)
    assert code == 0
    for said in ("3 unit scores accepted", "Sở Công Thương", "769.22", "477/QĐ-UBND"):
        assert said in out


def test_an_unreadable_file_does_not_stop_the_others(dti, page: Path, tmp_path: Path) -> None:
    empty, locked = tmp_path / "empty.pdf", tmp_path / "unsupported.bin"
    empty.write_bytes(b"")
    locked.write_bytes(b"\x7fELF\x02\x01\x01\x00" + b"\x00" * 64)
    code, out, err = dti("extract", empty, tmp_path / "none.pdf", locked, page, "--format", "jsonl")
    assert code == 1
    records = [json.loads(line) for line in out.splitlines()]
    documents = {Path(r["file"]).name: r for r in records if r["record"] == "document"}
    assert set(documents) == {"empty.pdf", "none.pdf", "unsupported.bin", "ket-qua.html"}
    assert documents["ket-qua.html"]["is_result"] is True
    assert {n: (d["is_result"], d["why_not"]) for n, d in documents.items() if n != "ket-qua.html"} == {
        "empty.pdf": (False, "empty"),
        "none.pdf": (False, "missing"),
        "unsupported.bin": (False, "unsupported"),
    }
    assert len(err.splitlines()) == 3
    assert "Traceback" not in err


def test_a_fault_of_ours_with_one_file_does_not_stop_the_others(dti, page: Path, tmp_path: Path, monkeypatch) -> None:
    from scrapers import reading

    second = tmp_path / "b.html"
    shutil.copy(page, second)
    honest = reading.read_local

    def broken(body: bytes, name: str, portal: object) -> object:
        if name == page.name:
            raise RuntimeError("a fault of ours")
        return honest(body, name, portal)

    monkeypatch.setattr(reading, "read_local", broken)
    code, out, err = dti("extract", page, second, "--format", "jsonl")
    assert code == 1
    assert "unexpected fault, RuntimeError: a fault of ours; details in" in one_line(err)
    documents = [json.loads(line) for line in out.splitlines() if '"document"' in line]
    assert [(d["is_result"], d["why_not"]) for d in documents] == [(False, "failed"), (True, None)]


def test_extract_writes_the_evidence(dti, page: Path, tmp_path: Path) -> None:
    target = tmp_path / "evidence.html"
    code, out, err = dti("extract", page, "--format", "jsonl", "--evidence", target)
    assert code == 0
    assert all(json.loads(line) for line in out.splitlines())
    assert "evidence written to" in one_line(err)
    source = target.read_text(encoding="utf-8")
    assert ">769.22</a></mark>" in source
    assert "Evidence of extraction" in source


def test_the_evidence_never_takes_the_place_of_a_document(dti, page: Path, tmp_path: Path) -> None:
    other = tmp_path / "khác.html"
    shutil.copy(page, other)
    for target in (page, other):
        code, out, err = dti("extract", page, "--evidence", target)
        assert (code, out) == (2, "")
        assert "is there already and is no evidence page" in one_line(err)
        assert target.read_text(encoding="utf-8") == PAGE
    fresh = tmp_path / "trang bằng chứng.html"
    assert [dti("extract", page, "--evidence", fresh)[0] for _ in range(2)] == [0, 0]


def test_a_folder_that_takes_no_page_is_named(dti, page: Path, tmp_path: Path, monkeypatch) -> None:
    from scrapers import layout

    def full(path: Path, text: str) -> None:
        raise OSError(28, "No space left on device", f"{path.parent}/.tmp123")

    monkeypatch.setattr(layout, "write_whole", full)
    target = tmp_path / "evidence.html"
    code, _, err = dti("extract", page, "--evidence", target)
    assert code == 1
    assert one_line(err) == f"dti: {target} can't be written: No space left on device"


def test_a_format_that_is_not_read_is_told_what_is(dti, tmp_path: Path) -> None:
    other = tmp_path / "chương trình.bin"
    other.write_bytes(b"\x7fELF\x02\x01\x01\x00" + b"\x00" * 64)
    code, out, err = dti("extract", other)
    assert (code, out) == (1, "")
    assert "unsupported" in one_line(err)
    assert "XLSX" in err


def test_extract_as_a_portals_document(dti, page: Path, tmp_path: Path) -> None:
    bare = tmp_path / "bare.html"
    bare.write_text(PAGE.replace(" tỉnh Kon Tum", ""), encoding="utf-8")
    out = dti("extract", bare, "--portal", "kon-tum", "--format", "jsonl")[1]
    assert json.loads(out.splitlines()[0])["province"] == "Kon Tum"


# ------------------------------------------------------------------ add, status, verify
def test_add_archives_reads_and_says_what_it_is(dti, data: DataFolder, page: Path) -> None:
    code, out, err = dti("add", page, "--portal", "kon-tum", "--published", "2023-08-29", "--note", "by e-mail")
    assert (code, err) == (0, "")
    assert "archived" in out
    assert "results of 2022: 3 unit scores accepted, 0 held for review" in out
    assert "missing" not in out
    assert data.mode() == "live"
    with Archive(data.archive) as archive:
        (entry,) = archive.entries()
        assert archive.verdict(entry)["note"] == "by e-mail"
    before = sorted(p for p in data.root.rglob("*.warc.gz"))[0].read_bytes()
    code, out, _ = dti("add", page, "--portal", "kon-tum", "--published", "2023-08-29", "--note", "by e-mail")
    assert code == 0
    assert "nothing changed" in out
    assert sorted(p for p in data.root.rglob("*.warc.gz"))[0].read_bytes() == before


def test_what_is_added_and_no_result_says_why_in_both_languages(dti, tmp_path: Path) -> None:
    plan = tmp_path / "kế hoạch 2024.txt"
    plan.write_text(
        "Kế hoạch nâng cao chỉ số chuyển đổi số năm 2024 tỉnh Kon Tum\nPhấn đấu đạt 80 điểm.", encoding="utf-8"
    )
    code, out, _ = dti("add", plan, "--portal", "kon-tum")
    assert code == 0
    assert "not a result: plan_or_target (the figures are plans" in out
    assert "số liệu là kế hoạch" in out


def test_what_is_added_and_can_not_be_read_needs_a_person(dti, data: DataFolder, tmp_path: Path) -> None:
    damaged = tmp_path / "cut.pdf"
    damaged.write_bytes(b"%PDF-1.4\n1 0 obj")
    code, out, _ = dti("add", damaged, "--portal", "kon-tum")
    assert code == 1
    assert "archived" in out
    assert "it can't be read: damaged" in out
    with Archive(data.archive) as archive:
        assert len(list(archive.entries())) == 1


def test_added_results_whose_figures_are_elsewhere_say_where(dti, tmp_path: Path) -> None:
    elsewhere = tmp_path / "thong-bao.html"
    elsewhere.write_text(
        PAGE[: PAGE.index("<table>")] + '<p><a href="phu-luc.pdf">Phụ lục</a></p></article></body></html>', "utf-8"
    )
    code, out, _ = dti("add", elsewhere, "--portal", "kon-tum")
    assert code == 0
    assert "results of 2022, whose figures are elsewhere (attachment)" in out


def test_samples_beside_are_pointed_to_while_nothing_else_is_held(dti, data: DataFolder, monkeypatch) -> None:
    beside = DataFolder(data.root / "sample")
    beside.prepare("sample")
    for arguments in (("status",), ("query", "select 1"), ("verify",), ("build",)):
        _, out, err = dti(*arguments)
        assert f"samples lie in {beside.root}: DTI_DATA={beside.root}" in out + err
    data.prepare("live")
    assert "samples lie" not in dti("status")[1]


def test_a_data_folder_that_is_a_file_is_named(dti, page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DTI_DATA", str(page))
    for arguments in (("status",), ("query", "select 1"), ("verify",), ("build",), ("evidence", "x")):
        code, out, err = dti(*arguments)
        assert (code, out) == (1, ""), arguments
        assert f"data folder {page} is not a folder" in one_line(err)


def test_added_while_another_writes_is_read_later(dti, data: DataFolder, page: Path) -> None:
    data.prepare("live")
    with data.writing("the nightly run"):
        code, out, _ = dti("add", page, "--portal", "kon-tum")
    assert code == 0
    assert "it will be read by the next run" in out
    with Archive(data.archive) as archive:
        assert [e.origin for e in archive.entries()] == ["added"]


def test_a_damaged_database_is_made_anew_and_said(dti, data: DataFolder, page: Path, tmp_path: Path) -> None:
    dti("add", page, "--portal", "kon-tum")
    data.build_database.write_bytes(b"rubbish")
    other = tmp_path / "other.html"
    other.write_text(PAGE.replace("769.22", "770.00"), encoding="utf-8")
    code, out, _ = dti("add", other, "--portal", "kon-tum")
    assert code == 0
    assert "is damaged" in out
    with raw.connect(data.build_database, read_only=True) as conn:
        assert conn.execute("SELECT count(*) FROM raw.documents").fetchone() == (2,)


def test_evidence_of_an_archived_document(dti, data: DataFolder, page: Path, tmp_path: Path) -> None:
    dti("add", page, "--portal", "kon-tum")
    with raw.connect(data.build_database, read_only=True) as conn:
        ((document_id,),) = conn.execute("SELECT document_id FROM raw.documents").fetchall()
    target = tmp_path / "evidence.html"
    code, _, err = dti("evidence", document_id, "--into", target)
    assert (code, "evidence written to" in one_line(err)) == (0, True)
    assert ">769.22</a></mark>" in target.read_text(encoding="utf-8")
    assert dti("evidence", "kon-tum-000000000000", "--into", target)[0] == 1
    assert dti("evidence", document_id, "--into", tmp_path)[0] == 2


def test_verify_compares_with_the_archive(dti, data: DataFolder, page: Path) -> None:
    dti("add", page, "--portal", "kon-tum")
    code, out, _ = dti("verify")
    assert code == 0, out
    assert "3 records in 1 document compared" in out
    assert "each as printed" in out
    with raw.connect(data.build_database) as conn:
        conn.execute("UPDATE raw.unit_scores SET score = '999' WHERE unit = 'Sở Y tế'")
    code, out, _ = dti("verify")
    assert code == 1
    assert "score: printed otherwise; recorded “999”, printed “470.00”" in out
    assert "1 NOT as printed" in out


def test_verify_names_a_damaged_record_that_no_fact_rests_on(dti, data: DataFolder, page: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Thông báo lịch tiếp công dân tháng 5.", encoding="utf-8")
    dti("add", page, "--portal", "kon-tum")
    dti("add", other, "--portal", "kon-tum")
    (warc,) = data.archive.rglob("*.warc.gz")
    flipped = bytearray(warc.read_bytes())
    flipped[-30] ^= 0xFF
    warc.write_bytes(flipped)
    code, out, _ = dti("verify")
    assert code == 1
    assert f"damaged: {warc.relative_to(data.archive)} at byte" in out
    assert "each as printed" in out


def test_fetch_replays_and_status_tells(dti, data: DataFolder) -> None:
    code, out, _ = dti("fetch", "--replay", RECORDED)
    assert code == 0, out
    assert "kon-tum" in out
    assert "not_found since" in out
    assert data.mode() == "sample"
    with Archive(data.archive) as archive:
        assert {e.origin for e in archive.entries()} == {"sample"}
    code, out, _ = dti("status")
    assert code == 0
    assert "(sample)" in out
    assert "addresses fail" in out
    assert "no warehouse is published yet" in out


def test_record_writes_what_is_to_be_read(dti, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from scrapers import recording
    from scrapers.replay import Replay

    honest = recording.record
    replay = Replay(RECORDED / "kon-tum")
    monkeypatch.setattr(recording, "record", lambda portal, into: honest(portal, into, replay))
    code, out, _ = dti("record", "kon-tum", "--into", tmp_path / "recorded")
    assert code == 0
    assert "read each against its page" in out
    rows = list(csv.DictReader((tmp_path / "recorded" / "kon-tum" / "expected.csv").open(encoding="utf-8", newline="")))
    assert f"{len(rows)} rows in" in out


# ------------------------------------------------------------------ query
@pytest.fixture
def published(data: DataFolder) -> DataFolder:
    data.prepare("live")
    build = data.builds / "r1.duckdb"
    conn = raw.connect(build)
    conn.execute("CREATE SCHEMA marts")
    conn.execute("CREATE TABLE marts.t AS SELECT 'Sở Y tế' AS unit, '=1+1' AS note, -31.45::DECIMAL(8,2) AS change")
    conn.close()
    build.chmod(0o444)
    data.warehouse.symlink_to("builds/r1.duckdb")
    return data


def test_query_in_three_forms(dti, published: DataFolder) -> None:
    assert "Sở Y tế" in dti("query", "from marts.t")[1]
    code, out, _ = dti("query", "from marts.t", "--format", "csv")
    assert code == 0
    assert list(csv.reader(io.StringIO(out))) == [["unit", "note", "change"], ["Sở Y tế", "'=1+1", "-31.45"]]
    out = dti("query", "from marts.t", "--format", "json")[1]
    assert json.loads(out) == [{"unit": "Sở Y tế", "note": "=1+1", "change": -31.45}]


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("selec 1", 'syntax error at or near "selec"'),
        ("select unit,\n  note,, change\nfrom marts.t", "line 2: note,, change"),
        ("from nowhere", "nowhere does not exist"),
        ("select unitt from marts.t", 'Candidate bindings: "unit"'),
        ("delete from marts.t", "the warehouse is read-only here: DELETE changes nothing"),
        ("create table marts.u as select 1", "read-only here: CREATE"),
        ("from read_csv('/etc/passwd')", 'nothing but the published warehouse can be reached: "/etc/passwd"'),
        ("copy marts.t to 'out.csv'", "--format csv > FILE"),
        ("install httpfs", "settings can't be changed"),
        ("load httpfs", "settings can't be changed"),
        ("set threads = 100", "settings can't be changed"),
        ("select 1; select 2", "one statement at a time, not 2"),
        ("", "nothing to run"),
    ],
)
def test_a_query_that_can_not_be_answered(dti, published: DataFolder, sql: str, said: str) -> None:
    code, out, err = dti("query", sql)
    assert (code, out) == (1, "")
    assert said in one_line(err)


@pytest.mark.parametrize(
    ("command", "first"),
    [
        ("query 'select range from range(200000)' --format csv", "range\n"),
        ("query 'select range from range(200000)' --format json", "[\n"),
        ("query \"select repeat('x', 290) as a from range(200)\"", "┏"),
        ("extract {page} {page} {page} {page} {page} {page} {page} {page} --format jsonl", '{"file"'),
    ],
)
def test_a_reader_that_has_enough_is_no_error(published: DataFolder, page: Path, command: str, first: str) -> None:
    line = f"set -o pipefail; {DTI} {command.format(page=page)} | head -1"
    done = subprocess.run(["bash", "-c", line], capture_output=True, text=True, check=False, env=dict(os.environ))
    assert (done.stdout[: len(first)], done.stderr, done.returncode) == (first, "", 0)


def test_vietnamese_in_a_terminal_without_it(published: DataFolder) -> None:
    environment = {**os.environ, "LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    done = subprocess.run([DTI, "query", "from marts.t"], capture_output=True, check=False, env=environment)
    assert done.returncode == 0
    assert "Sở Y tế" in done.stdout.decode("utf-8")
