"""Legacy Word files and RTF, read by system programs."""

import shutil
from pathlib import Path

import pytest

from scrapers.documents import Document, UnreadableDocument, read
from scrapers.documents.doc import _from_docbook

DOC = Path("tests/documents/bang.doc")  # a Word table and a table typed with tabs, written by LibreOffice
RTF = rb"{\rtf1\ansi\uc1 K\u7871?t qu\u7843? n\u259?m 2023\par S\u7903? Y t\u7871? \u273?\u7841?t 90,5\par}"

needs_antiword = pytest.mark.skipif(not shutil.which("antiword"), reason="antiword is not installed")
needs_catdoc = pytest.mark.skipif(not shutil.which("catdoc"), reason="catdoc is not installed")


def grid(document: Document, index: int = 0) -> list[list[str]]:
    return [[cell.text if cell else "" for cell in row] for row in document.tables[index].grid]


def without(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, *programs: str) -> None:
    """A search path on which only these programs are found."""
    for program in programs:
        (tmp_path / program).symlink_to(shutil.which(program) or "/nonexistent")
    monkeypatch.setenv("PATH", str(tmp_path))


@needs_antiword
def test_cells_are_whole() -> None:
    document = read(DOC.read_bytes(), isolated=False)
    assert document.media_type == "application/msword"
    assert grid(document) == [
        ["TT", "Đơn vị", "Điểm", "Xếp loại"],
        ["1", "Sở Văn hóa, Thể thao và Du lịch", "90,5", "Tốt"],
        ["2", "Sở Lao động - Thương binh và Xã hội", "80,25", "Khá"],
        ["3", "Văn phòng Ủy ban nhân dân tỉnh", "70", "Khá"],
    ]
    assert document.text.startswith("1. Các sở, ban, ngành\nTT | Đơn vị")
    assert "2. Huyện" in document.text


@needs_antiword
def test_in_the_sandbox_too() -> None:
    assert grid(read(DOC.read_bytes())) == grid(read(DOC.read_bytes(), isolated=False))


@needs_catdoc
def test_catdoc_where_antiword_is_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    without(monkeypatch, tmp_path, "catdoc")
    document = read(DOC.read_bytes(), isolated=False)
    assert grid(document)[1] == ["1", "Sở Văn hóa, Thể thao và Du lịch", "90,5", "Tốt"]
    assert grid(document, 1)[2] == ["2", "Sở Nội vụ", "80,25", "Khá"]


def test_no_program_at_all(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    without(monkeypatch, tmp_path)
    for body in (DOC.read_bytes(), RTF):
        with pytest.raises(UnreadableDocument) as refused:
            read(body, isolated=False)
        assert refused.value.outcome == "missing_program"
        assert "apt-get install" in refused.value.detail


@needs_catdoc
def test_rtf(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    without(monkeypatch, tmp_path, "catdoc")
    assert "90,5" in read(RTF, isolated=False).text


@needs_antiword
def test_garbage_is_damaged(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    without(monkeypatch, tmp_path, "antiword")
    with pytest.raises(UnreadableDocument) as refused:
        read(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le") + bytes(range(256)) * 40,
            isolated=False,
        )
    assert refused.value.outcome == "damaged"
    assert str(tmp_path.parent) not in refused.value.detail


def test_docbook_spans_entities_and_control_characters() -> None:
    book = (
        "<?xml version='1.0'?><!DOCTYPE book [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><book><chapter><title/><para>S\u1edf &amp; ng\u00e0nh\x07"
        "</para><para>&x;</para><informaltable><tgroup><tbody><row><entry namest='col1' nameend='col2'>N\u0103m</entry></row>"
        "<row><entry>\u0110i\u1ec3m</entry><entry>90,5</entry></row></tbody></tgroup></informaltable></chapter></book>"
    )
    document = _from_docbook(book.encode()).build("application/msword")
    assert grid(document) == [["Năm", "Năm"], ["Điểm", "90,5"]]
    assert document.text.split("\n")[0] == "Sở & ngành"
    assert "root:" not in document.text
