"""ZIP and RAR: members joined, bounds kept, nothing leaves the sandbox."""

import io
from pathlib import Path

import pytest
import pyzipper

from scrapers.documents import UnreadableDocument, read, sniff
from tests.scrapers.documents.office_files import docx_bytes, lying_zip, rar_bytes, zip_bytes

TEXT = "Sở Y tế đạt 90,5 điểm, đứng đầu khối sở.".encode()


def outcome(body: bytes) -> tuple[str, str]:
    with pytest.raises(UnreadableDocument) as refused:
        read(body, isolated=False)
    return refused.value.outcome, refused.value.detail


def test_members_become_parts_of_one_document() -> None:
    body = zip_bytes(
        [
            ("phu luc/PL1.docx", docx_bytes()),
            ("Ghi chú.txt", TEXT),
            ("ảnh.bin", b"\x00\x01\x02" * 50),
            ("Thumbs.db", b"x"),
        ]
    )
    document = read(body, isolated=False)
    assert document.media_type == "application/zip"
    assert [(name, document.text[s:e].split("\n")[0]) for name, s, e in document.parts] == [
        ("PL1.docx", "Kết quả chuyển đổi số năm 2023"),
        ("Ghi chú.txt", TEXT.decode()),
    ]
    assert len(document.tables) == 1
    assert [note for note in document.notes if "ảnh.bin" in note and "unsupported" in note]
    assert not any("Thumbs" in note for note in document.notes)


def test_the_same_file_twice_counts_once() -> None:
    same = docx_bytes()  # made once: a file made again carries another time
    document = read(zip_bytes([("a.docx", same), ("b/a.docx", same)]), isolated=False)
    assert len(document.tables) == 1
    assert any("repeats" in note for note in document.notes)


def test_an_archive_inside_an_archive_but_no_deeper() -> None:
    inner = zip_bytes([("c.txt", TEXT)])
    assert TEXT.decode() in read(zip_bytes([("a.zip", inner)]), isolated=False).text
    assert outcome(zip_bytes([("a.zip", zip_bytes([("b.zip", inner)]))]))[0] == "too_deep"
    # the depth of one archive does not burden the next
    two = zip_bytes(
        [("a.zip", inner), ("b.zip", zip_bytes([("d.txt", b"S\xe1\xbb\x9f N\xe1\xbb\x99i v\xe1\xbb\xa5")]))]
    )
    assert len(read(two, isolated=False).parts) == 2


def test_no_name_leads_out_of_the_sandbox(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    before = sorted(Path("/tmp").glob("slipped*"))
    names = [
        "../../../../../../tmp/slipped.txt",
        "/tmp/slipped.txt",
        "C:\\slipped.txt",
        "..\\slipped.txt",
        "a/../../slipped.txt",
        "x\x00.txt",
    ]
    document = read(zip_bytes([(n, TEXT + str(i).encode()) for i, n in enumerate(names)]), isolated=False)
    assert len(document.parts) == len(names)
    assert all("/" not in name and "\\" not in name and name.isprintable() for name, _, _ in document.parts)
    assert sorted(Path("/tmp").glob("slipped*")) == before
    assert list(tmp_path.iterdir()) == []


def encrypted_zip() -> bytes:
    out = io.BytesIO()
    with pyzipper.AESZipFile(out, "w", encryption=pyzipper.WZ_AES) as archive:
        archive.setpassword(b"x")
        archive.writestr("a.docx", docx_bytes())
    return out.getvalue()


def test_passwords() -> None:
    assert outcome(encrypted_zip())[0] == "encrypted"
    assert outcome(rar_bytes([("a.txt", TEXT)], encrypted=True))[0] == "encrypted"


def test_bombs() -> None:
    assert outcome(zip_bytes([("a.txt", b"0" * 100_000_000)]))[0] == "too_large"
    assert outcome(zip_bytes([(f"{i}.txt", b"x%d" % i) for i in range(300)]))[0] == "too_large"
    assert outcome(lying_zip(60_000_000, 100))[0] in ("damaged", "too_large")
    many = [(f"{i}.txt", (b"%d abc def\n" % i) * 1_900_000) for i in range(10)]
    assert outcome(zip_bytes(many))[0] == "too_large"


def test_nothing_to_read() -> None:
    assert outcome(zip_bytes([]))[0] == "empty"
    assert outcome(zip_bytes([("a.exe", b"MZ" + b"\0" * 99)]))[0] == "unsupported"
    kind, detail = outcome(zip_bytes([("a.exe", b"MZ" + b"\0" * 99), ("b.docx", docx_bytes()[:5000])]))
    assert kind == "unsupported"
    assert "damaged" in detail
    whole = zip_bytes([("a.txt", bytes(range(256)) * 9)])
    assert outcome(whole[: len(whole) // 2])[0] == "damaged"


def test_rar() -> None:
    body = rar_bytes([("PL1.docx", docx_bytes()), ("b.txt", TEXT)])
    assert sniff(body) == "application/vnd.rar"
    document = read(body, isolated=False)
    assert [name for name, _, _ in document.parts] == ["PL1.docx", "b.txt"]
    assert len(document.tables) == 1
    assert outcome(body[:3000])[0] == "damaged"
    assert outcome(b"Rar!\x1a\x07\x01\x00" + b"\x07" * 500)[0] == "damaged"
