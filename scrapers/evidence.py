"""`dti extract --evidence`: one page that shows each document with every value taken from it marked in place.

The page stands alone and is inert: all text is escaped, nothing is loaded, nothing runs.
"""

from __future__ import annotations

from base64 import b64encode
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from pathlib import Path

from scrapers import gazetteer
from scrapers.archive import Archive
from scrapers.documents.limits import PICTURES
from scrapers.documents.model import Block, Cell, Document, Table, UnreadableDocument
from scrapers.documents.sandbox import cut_isolated
from scrapers.documents.snippets import spot_of
from scrapers.extract import extract
from scrapers.portals import Portal
from scrapers.printout import signed
from scrapers.reading import document_id as id_of
from scrapers.reading import province_name, read_document
from scrapers.records import Average, Extraction, Locator, Place, RatingCount, Rejected, UnitScore
from scrapers.summary import inert

_STYLE = """
body{font:16px/1.5 system-ui,sans-serif;max-width:75rem;margin:1rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
table{border-collapse:collapse;margin:.8rem 0}
td,th{border:1px solid #bbb;padding:.2rem .5rem;vertical-align:top;text-align:left}
th{background:#f2f2f2}mark{border-radius:.2rem;padding:0 .1rem;cursor:help}
mark.taken{background:#b7ebb0}mark.held{background:#ffc58f}mark.said{background:#bcd9ff}mark.seen{background:#e3e3e3}
.document{border:1px solid #ccc;border-radius:.4rem;padding:0 1rem;margin:1rem 0}
.document p,.document h4,.document td,.document th{white-space:pre-line}img{max-width:20rem}
.where{display:block;color:#666;font-size:.8em;min-width:14rem;max-width:18rem;overflow-wrap:anywhere}
.flow{color:#666;font-style:italic}section{border-top:3px solid #444;margin-top:2rem}
"""
_TITLE = "<title>Bằng chứng trích xuất · Evidence of extraction</title>"
_HEAD = f"""<!doctype html>
<html lang="vi"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="referrer" content="no-referrer"><meta name="viewport" content="width=device-width, initial-scale=1">
{_TITLE}<style>{_STYLE}</style></head><body>
<h1>Bằng chứng trích xuất · Evidence of extraction</h1>
<p><mark class="taken">nhận · accepted</mark> <mark class="held">chờ xem lại · held for review</mark>
<mark class="said">về văn bản · about the document</mark> <mark class="seen">không lấy · not taken</mark>
<br>Rê chuột lên giá trị để xem trường, bản ghi và vị trí. · Hover over a value for its field, record and place.</p>
"""
_RANKED = ("held", "taken", "said", "seen")  # of marks that overlap the first gives the colour


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    kind: str
    told: str


Pictures = Mapping[str, bytes]
"""Cuts of the scan (JPEG) by the locator of the record they show."""


Shown = tuple[str, Document, Extraction, Pictures]
"""A file's name or address, the document, what was taken from it, what its scan shows."""


def is_page(path: Path) -> bool:
    """Whether a file is a page that `page` wrote.

    Raises:
        OSError: it can't be read.
    """
    with path.open("rb") as file:
        return _TITLE.encode() in file.read(len(_HEAD.encode()))


def page(read: Iterable[Shown]) -> Iterator[str]:
    """The page, piece by piece."""
    yield _HEAD
    for file, document, extraction, pictures in read:
        yield f"<section><h2>{_text(file)}</h2>\n"
        yield _about(document, extraction)
        marks = sorted(_marks(document, extraction), key=lambda mark: (mark.start, mark.end))
        yield '<h3>Văn bản · Document</h3>\n<div class="document">'
        yield from _flow(document, marks)
        yield "</div>\n"
        yield from _records(extraction, pictures)
        yield _list(
            "Liên kết và hình ảnh · Links and pictures",
            ("loại · kind", "nhãn · label", "địa chỉ · address"),
            [(link.kind, link.label, link.url) for link in document.links],
        )
        yield "</section>\n"
    yield "</body></html>\n"


# ------------------------------------------------------------------ marks
def _marks(document: Document, extraction: Extraction) -> Iterator[_Mark]:
    yield from _of(document, extraction.announcement.locator, "said", "văn bản · document")
    for number, score in enumerate(extraction.unit_scores, 1):
        label = f"{score.unit}{f' · {score.pillar}' if score.pillar else ''} ({score.unit_group}, #{number})"
        yield from _of(document, score.locator, *_state(label, score.held))
    for number, average in enumerate(extraction.averages, 1):
        label = f"trung bình · average {average.unit_group} (#{number})"
        yield from _of(document, average.locator, *_state(label, average.held))
    for number, count in enumerate(extraction.rating_counts, 1):
        label = f"số đơn vị · stated count {count.unit_group} {count.rating} (#{number})"
        yield from _of(document, count.locator, "taken", label)
    for rejected in extraction.rejected:
        yield from _of(document, rejected.locator, "seen", f"không lấy · not taken: {rejected.reason}")


def _state(label: str, held: str | None) -> tuple[str, str]:
    return ("taken", label) if held is None else ("held", f"{label}; chờ xem lại · held: {held}")


def _of(document: Document, locator: Locator, kind: str, label: str) -> Iterator[_Mark]:
    for field, place in locator.places.items():
        span = _span(document, place)
        if span is not None:
            yield _Mark(*span, kind, f"{field}: {label} [{place}]")


def _span(document: Document, place: Place) -> tuple[int, int] | None:
    """A place as characters of the document's text; None when the document has no such place."""
    if place.table is None:
        if place.start is None or place.end is None:
            return None
        return place.start, place.end
    try:
        cell = document.tables[place.table].grid[place.row or 0][place.col or 0]
    except IndexError:
        return None
    if cell is None:
        return None
    end = len(cell.text) if place.end is None else place.end
    return cell.start + (place.start or 0), cell.start + end


# ------------------------------------------------------------------ the document
def _flow(document: Document, marks: Sequence[_Mark]) -> Iterator[str]:
    drawn = 0
    for block in document.blocks:
        if block.start > drawn:
            yield _paragraph(document.text[drawn : block.start], drawn, marks)
        yield _block(document, block, marks)
        drawn = max(drawn, block.end)
    if drawn < len(document.text):
        yield _paragraph(document.text[drawn:], drawn, marks)


def _block(document: Document, block: Block, marks: Sequence[_Mark]) -> str:
    if block.kind == "table" and block.table is not None and block.table < len(document.tables):
        return _table(document.tables[block.table], marks)
    text = _marked(document.text[block.start : block.end], block.start, marks)
    if block.kind == "heading":
        return f"<h4>{text}</h4>\n"
    if block.kind == "image":
        return f'<p class="flow">[hình ảnh · picture] {text}</p>\n'
    return f"<p>{text}</p>\n"


def _paragraph(text: str, start: int, marks: Sequence[_Mark]) -> str:
    return f"<p>{_marked(text, start, marks)}</p>\n" if text.strip() else ""


def _table(table: Table, marks: Sequence[_Mark]) -> str:
    rows = []
    for number, row in enumerate(table.grid):
        # a merged cell covers several positions and is drawn at its own
        own = [c for col, c in enumerate(row) if c is not None and (c.row, c.col) == (number, col)]
        rows.append(f"<tr>{''.join(_cell(cell, marks) for cell in own)}</tr>\n")
    return f"<table>{''.join(rows)}</table>\n"


def _cell(cell: Cell, marks: Sequence[_Mark]) -> str:
    name = "th" if cell.header else "td"
    spans = f' rowspan="{cell.rowspan}"' if cell.rowspan > 1 else ""
    spans += f' colspan="{cell.colspan}"' if cell.colspan > 1 else ""
    return f"<{name}{spans}>{_marked(cell.text, cell.start, marks)}</{name}>"


def _marked(text: str, start: int, marks: Sequence[_Mark]) -> str:
    """A stretch of the document's text that begins at `start`, with the marks that fall into it."""
    end = start + len(text)
    near = [mark for mark in _between(marks, start, end) if mark.end > start]
    if not near:
        return _text(text)
    cuts = sorted({start, end, *(min(max(p, start), end) for mark in near for p in (mark.start, mark.end))})
    parts = []
    for left, right in pairwise(cuts):
        piece = _text(text[left - start : right - start])
        over = [mark for mark in near if mark.start <= left and right <= mark.end]
        if over:
            kind = min((mark.kind for mark in over), key=_RANKED.index)
            told = escape("\n".join(dict.fromkeys(inert(mark.told) for mark in over)))
            piece = f'<mark class="{kind}" title="{told}">{piece}</mark>'
        parts.append(piece)
    return "".join(parts)


_LONGEST = 20_000


def _between(marks: Sequence[_Mark], start: int, end: int) -> Sequence[_Mark]:
    """Marks (sorted by start) that may touch a stretch: none is longer than `_LONGEST` characters."""
    first = bisect_left(marks, start - _LONGEST, key=lambda mark: mark.start)
    last = bisect_left(marks, end, key=lambda mark: mark.start)
    return marks[first:last]


# ------------------------------------------------------------------ the lists
def _about(document: Document, extraction: Extraction) -> str:
    said = extraction.announcement
    rows = (
        ("Là kết quả · Is a result", "có · yes" if said.is_result else f"không · no: {said.why_not}"),
        ("Số liệu nằm ở · Figures are in", said.data_location),
        ("Tiêu đề · Title", said.title),
        ("Tỉnh · Province", said.province),
        ("Năm đánh giá · Assessed year", said.assessed_year),
        ("Quyết định · Decision", " · ".join(filter(None, (said.decision_number, said.decision_date)))),
        ("Ngày đăng · Published", said.published_on),
        ("Định dạng · Format", f"{document.media_type}, {document.method}"),
        ("Dấu thập phân · Decimal mark", " · ".join(filter(None, (said.decimal_mark, said.decimal_evidence)))),
        ("Ghi chú · Notes", "; ".join(document.notes)),
    )
    drawn = "".join(f"<tr><th>{name}</th><td>{_text(value)}</td></tr>\n" for name, value in rows if value)
    return f"<table>{drawn}</table>\n"


def pictures_of(body: bytes, document: Document, extraction: Extraction) -> Pictures:
    """What the scan shows at the records that OCR read: accepted, held and not taken. Empty where none did.

    A picture that can't be cut out leaves its record without one; nothing is raised.
    """
    records: Iterable[UnitScore | Average | RatingCount | Rejected] = (
        *extraction.unit_scores,
        *extraction.averages,
        *extraction.rating_counts,
        *extraction.rejected,
    )
    spots = {}
    for record in records:
        tables = {p.table for p in record.locator.places.values() if p.table is not None}
        read = document.method == "ocr" or any(document.tables[t].method == "ocr" for t in tables)
        spot = spot_of(document, record.locator.places.values()) if read else None
        if spot is not None:
            spots[str(record.locator)] = spot
    if not spots:
        return {}
    try:
        cuts = cut_isolated(body, list(spots.values()), PICTURES)
    except UnreadableDocument:
        return {}
    return {locator: cut for locator, cut in zip(spots, cuts, strict=True) if cut is not None}


def archived(archive: Archive, portals: Mapping[str, Portal], document_id: str) -> Shown | None:
    """An archived document by its id, read and extracted again; None where the archive holds no such document.

    Raises:
        UnreadableDocument: it can't be read.
        ArchiveError: its bytes are damaged.
    """
    for entry in archive.entries():
        portal = portals.get(entry.portal_id)
        if portal is None or entry.body_sha256 is None or id_of(entry.portal_id, entry.body_sha256) != document_id:
            continue
        body = archive.body(entry)
        document = read_document(body, entry, portal)
        found = extract(document, province=province_name(portal), url=entry.url)
        return entry.url, document, found, pictures_of(body, document, found)
    return None


def _records(extraction: Extraction, pictures: Pictures) -> Iterator[str]:
    scores = [
        (s.unit, s.unit_group, s.pillar, s.assessed_year, s.rank or s.rank_printed, s.score, s.max_score, s.score_pct,
         s.rating, s.method, _why(s.held), s.locator)
        for s in extraction.unit_scores
    ]  # fmt: skip
    yield _list(
        "Điểm các đơn vị · Unit scores",
        ("đơn vị · unit", "nhóm · group", "trụ cột · pillar", "năm · year", "hạng · rank", "điểm · score",
         "tối đa · max", "%", "xếp loại · rating", "cách đọc · read by", "chờ vì · held because", "vị trí · where"),
        scores,
        pictures,
    )  # fmt: skip
    averages = [
        (a.unit_group, a.assessed_year, a.value, a.max_value, signed(a), a.compared_year, _why(a.held), a.locator)
        for a in extraction.averages
    ]
    yield _list(
        "Trung bình · Averages",
        ("nhóm · group", "năm · year", "giá trị · value", "tối đa · max", "thay đổi · change", "so với · against",
         "chờ vì · held because", "vị trí · where"),
        averages,
        pictures,
    )  # fmt: skip
    yield _list(
        "Số đơn vị theo mức · Stated counts",
        ("nhóm · group", "xếp loại · rating", "số · n", "trên · of", "vị trí · where"),
        [(c.unit_group, c.rating, c.n, c.of_total, c.locator) for c in extraction.rating_counts],
        pictures,
    )
    yield _list(
        "Không lấy · Seen and not taken",
        ("văn bản · text", "lý do · reason", "vị trí · where"),
        [(r.text, _why(r.reason), r.locator) for r in extraction.rejected],
        pictures,
    )
    told = {True: "đúng · holds", False: "sai · does not hold", None: "không kiểm được · could not be made"}
    yield _list(
        "Kiểm tra trong văn bản · Checks inside the document",
        ("kiểm tra · check", "đối tượng · subject", "kết quả · outcome", "mong đợi · expected", "thấy · found",
         "chi tiết · detail"),
        [(c.name, c.subject, told[c.passed], c.expected, c.actual, c.detail) for c in extraction.checks],
    )  # fmt: skip


def _why(reason: str | None) -> str | None:
    """A reason's word with its meaning in both languages."""
    meanings = gazetteer.review_reasons().get(reason or "")
    return f"{reason}: {' · '.join(meanings)}" if meanings is not None else reason


def _list(
    title: str, columns: Sequence[str], rows: Sequence[Sequence[object]], pictures: Pictures | None = None
) -> str:
    """A table of rows; with `pictures`, of rows that end with a locator, each with what the scan shows there."""
    if not rows:
        return ""
    if pictures:
        columns = (*columns, "ảnh · picture")
        rows = [(*row, pictures.get(str(row[-1]))) for row in rows]
    filled = [n for n in range(len(columns)) if any(row[n] is not None for row in rows)]
    head = "".join(f"<th>{columns[n]}</th>" for n in filled)
    body = "".join(f"<tr>{''.join(f'<td>{_value(row[n])}</td>' for n in filled)}</tr>\n" for row in rows)
    return f"<h3>{title} ({len(rows)})</h3>\n<table><tr>{head}</tr>\n{body}</table>\n"


def _value(value: object) -> str:
    if isinstance(value, bytes):
        return f'<img alt="" src="data:image/jpeg;base64,{b64encode(value).decode("ascii")}">'
    if isinstance(value, Locator):
        return f'<span class="where">{_text(str(value))}</span>'
    return "" if value is None else _text(str(value))


def _text(text: str) -> str:
    """Text from outside, escaped; direction and other invisible characters can't disguise it."""
    return escape("".join(c if c.isprintable() or c == "\n" else "\ufffd" for c in text))
