"""Time-boxed mutation fuzzing of every reader and of extraction, the way production reads.

Whatever the bytes are, only a `Document` or an `UnreadableDocument` with a named outcome comes out of `read`, and
only an `Extraction` out of `extract`, whose accepted values all stand where their locators say.

In CI about 20 s in all, always from the same seed. For longer, and from elsewhere:

    DTI_FUZZ_SECONDS=3600 DTI_FUZZ_SEED=7 pytest tests/scrapers/documents/test_fuzz.py -s

The bytes that break it are kept in `$TMPDIR/dti-fuzz-*`, and the message names the file.
"""

from __future__ import annotations

import io
import os
import re
import tempfile
import time
import zipfile
from collections import Counter
from pathlib import Path
from random import Random

import pytest
from PIL import Image

from scrapers.documents import Document, UnreadableDocument, read
from scrapers.extract import extract
from scrapers.records import Extraction, Locator
from scrapers.vietnamese import clean
from tests.generated.generate import make
from tests.scrapers.documents.hostile import WORDS, one_page, stream
from tests.scrapers.documents.office_files import rar_bytes, zip_bytes

SECONDS = float(os.environ.get("DTI_FUZZ_SECONDS", "20"))
SEED = os.environ.get("DTI_FUZZ_SEED", "0")
DOC = (Path(__file__).resolve().parents[2] / "documents" / "bang.doc").read_bytes()
TOKENS = (
    b"<table>", b"</table>", b"<td rowspan=9 colspan=9>", b"<tr>", b"</div>", b"<!--", b"<pre>", b"\x00", b"\xff\xff\xff\xff", b"\xcc\x81", b"&#x110000;",
    b"obj", b"endobj", b"stream", b"<<", b">>", b"0 R", b"/Length 99999999", b"PK\x03\x04", b"PK\x01\x02", b"]]>", b"<!DOCTYPE a [<!ENTITY b 'c'>]>",
    b"-1", b"0", b"4294967295", b"1e309", "Sở Y tế".encode(), "xếp thứ 2 và 3 lần lượt là ".encode(), "90,5/100 điểm".encode(), b"\n", b"\t", b"(", b")", b";", b"1.000",
)  # fmt: skip


def picture(kind: str) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (60, 40), (200, 10, 10)).save(out, kind)
    return out.getvalue()


def generated(kind: str, shape: str) -> bytes:
    return make(f"fuzz-{kind}-{shape}", kind, shape, None).body


def seeds(kind: str) -> list[bytes]:
    """Tiny valid files of one kind."""
    text, sheet = generated("text", "plain"), generated("xlsx", "plain")
    return {
        "html": lambda: [generated("html", x) for x in ("plain", "news", "rated", "years_beside", "listed", "pillar_matrix")],
        "text": lambda: [text, generated("text", "self_assessed"), generated("text", "score_of_maximum")],
        "docx": lambda: [generated("docx", "group_rows"), generated("docx", "merged_ratings")],
        "xlsx": lambda: [sheet, generated("xlsx", "merged_ratings")],
        "pdf": lambda: [generated("pdf", "plain"), one_page(stream(WORDS * 5)), one_page(stream(WORDS), b"/XObject<</X 6 0 R>>", [stream(WORDS, b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]")])],
        "doc": lambda: [DOC],
        "archive": lambda: [zip_bytes([("a.txt", text), ("b.xlsx", sheet)]), rar_bytes([("a.txt", text)])],
        "picture": lambda: [picture(x) for x in ("PNG", "GIF", "TIFF", "JPEG", "BMP", "WEBP")],
    }[kind]()  # fmt: skip


def mutated(rng: Random, body: bytes, others: list[bytes]) -> bytes:
    """A few changes: bytes, cuts, repeats, tokens, numbers, pieces of another file."""
    out = bytearray(body)
    for _ in range(rng.choice([1, 1, 2, 4, 9])):
        if not out:
            break
        at = rng.randrange(len(out))
        act = rng.randrange(8)
        if act == 0:
            out[at] = rng.randrange(256)
        elif act == 1:
            del out[at : at + rng.choice([1, 8, 60, 400])]
        elif act == 2:
            out[at:at] = out[at : at + rng.choice([4, 40, 400])] * rng.choice([1, 2, 30])
        elif act == 3:
            out[at:at] = rng.choice(TOKENS)
        elif act == 4:
            out[at : at + 4] = rng.choice([b"\x00" * 4, b"\xff" * 4, b"\x80\x00\x00\x00", b"\xff\xff\xff\x7f"])
        elif act == 5:
            numbers = list(re.finditer(rb"\d+", bytes(out)))
            if numbers:
                number = rng.choice(numbers)
                out[number.start() : number.end()] = rng.choice(
                    [b"0", b"-1", b"65536", b"99999999999999999999", b"1,5", b"2.3.4"]
                )
        elif act == 6:
            other = rng.choice(others)
            start = rng.randrange(len(other))
            out[at:at] = other[start : start + rng.choice([20, 200, 2000])]
        elif rng.random() < 0.2:
            del out[at:]
    return bytes(out)


def mutated_within(rng: Random, body: bytes) -> bytes:
    """A package with one part changed, anywhere or only in what is printed, and packed well."""
    with zipfile.ZipFile(io.BytesIO(body)) as package:
        members = [(info.filename, package.read(info)) for info in package.infolist()]
    full = [n for n, content in members if content]
    names = [n for n in full if "document.xml" in n or "sheet" in n.lower() or rng.random() < 0.2]
    wanted = rng.choice(names or full)
    change = printed_changed if rng.random() < 0.6 else mutated
    return zip_bytes((n, change(rng, content, [content]) if n == wanted else content) for n, content in members)


def printed_changed(rng: Random, content: bytes, others: list[bytes]) -> bytes:
    """Markup as it was, some of the text between tags changed."""
    runs = [m for m in re.finditer(rb">([^<>]+)<", content) if m[1].strip()]
    out = bytearray(content)
    for run in sorted(rng.sample(runs, min(len(runs), rng.choice([1, 2, 6]))), key=lambda m: -m.start()):
        text = rng.choice(
            [
                b"",
                b"-1",
                b"99999",
                b"1,5",
                rng.choice(runs)[1],
                run[1] * 3,
                run[1][::-1],
                *(t for t in TOKENS if t.isalnum()),
            ]
        )
        out[run.start(1) : run.end(1)] = text.decode("utf-8", "ignore").encode()
    return bytes(out)


def check_document(document: Document) -> None:
    assert clean(document.text) == document.text
    for block in document.blocks:
        assert 0 <= block.start <= block.end <= len(document.text)
    for index, table in enumerate(document.tables):
        assert table.index == index
        for cell in (c for row in table.grid for c in row if c is not None):
            assert document.text[cell.start : cell.start + len(cell.text)] == cell.text


def check_places(document: Document, extraction: Extraction) -> None:
    for record in (*extraction.unit_scores, *extraction.averages):
        if record.held is not None:
            continue
        for name, place in record.locator.places.items():
            printed = document.printed(place)
            assert printed.strip(), (name, place)
            value = getattr(record, name, None)
            if isinstance(value, str) and name not in ("rank", "unit_group", "qualifier", "direction"):
                assert printed == value, (name, place)
        assert Locator.parse(str(record.locator)).places.keys() == record.locator.places.keys()


KINDS = {"html": 4, "text": 3, "docx": 2, "xlsx": 2, "pdf": 4, "doc": 1, "archive": 2, "picture": 2}


@pytest.mark.parametrize("kind", KINDS)
def test_fuzz(kind: str) -> None:
    rng = Random(f"{SEED}/{kind}")
    valid = seeds(kind)
    outcomes: Counter[str] = Counter()
    for body in valid:
        if kind != "picture":
            assert read(body).text
    ends = time.monotonic() + SECONDS * KINDS[kind] / sum(KINDS.values())
    while outcomes.total() < 4 or time.monotonic() < ends:
        body = rng.choice(valid)
        within = body.startswith(b"PK") and rng.random() < 0.7
        changed = mutated_within(rng, body) if within else mutated(rng, body, valid)
        try:
            document = read(changed)
        except UnreadableDocument as refused:
            assert re.fullmatch(r"[a-z_]+", refused.outcome)
            assert "\n" not in refused.detail
            outcomes[refused.outcome] += 1
            continue
        except Exception as error:
            raise AssertionError(f"{_kept(kind, changed)}: read gave {type(error).__name__}: {error}") from error
        outcomes["document"] += 1
        try:
            check_document(document)
            check_places(document, extract(document))
        except Exception as error:
            raise AssertionError(f"{_kept(kind, changed)}: {type(error).__name__}: {error}") from error
    print(f"{kind}: {outcomes.total()} files, {dict(outcomes)}")


def _kept(kind: str, body: bytes) -> str:
    with tempfile.NamedTemporaryFile(prefix=f"dti-fuzz-{kind}-", delete=False) as file:
        file.write(body)
    return file.name
