"""`dti extract --evidence`: one page that shows each document with every value taken from it marked in place.

The page stands alone and is inert: all text is escaped, nothing is loaded, nothing runs. A mark is a link to its
record, a place of a record a link to its mark, so that it is read with a mouse, a keyboard or a screen reader.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from scrapers.archive import Archive
from scrapers.documents.limits import PICTURES
from scrapers.documents.model import Document, UnreadableDocument
from scrapers.documents.sandbox import cut_isolated
from scrapers.documents.snippets import spot_of
from scrapers.evidence_text import Drawing, marks_of, place_anchor, reason_told, text_html
from scrapers.extract import extract
from scrapers.portals import Portal
from scrapers.printout import signed, words_of
from scrapers.reading import document_id as id_of
from scrapers.reading import province_name, read_document
from scrapers.records import Average, Extraction, Locator, RatingCount, Rejected, UnitScore

_STYLE = """
body{font:16px/1.5 system-ui,sans-serif;max-width:75rem;margin:1rem auto;padding:0 1rem;color:#1a1a1a;background:#fff;
color-scheme:light}
h1,h2,h3,li,.about td{overflow-wrap:anywhere}figure{margin:.8rem 0;overflow-x:auto}table{border-collapse:collapse}
td,th{border:1px solid #bbb;padding:.2rem .5rem;vertical-align:top;text-align:left}
th{background:#f2f2f2}mark{color:inherit;border-radius:.2rem;padding:0 .1rem;border-bottom:2px solid}
mark a,.where a{color:inherit;text-decoration:none}mark a:hover,.where a:hover{text-decoration:underline}
mark.taken{background:#b7ebb0;border-color:#2c7a1f}mark.held{background:#ffc58f;border-bottom:2px dashed #9c4300}
mark.said{background:#bcd9ff;border-bottom:2px dotted #1d4f91}mark.seen{background:#e3e3e3;border-bottom-style:none}
:target{outline:3px solid #b3261e;outline-offset:1px}tr:target td{background:#fff3c4}:target{scroll-margin:3rem}
.list td:first-child{min-width:8rem}
.document{border:1px solid #ccc;border-radius:.4rem;padding:0 1rem;margin:1rem 0}
.document p,.document h4,.document td,.document th{white-space:pre-line;overflow-wrap:break-word}
img{max-width:60rem}.why{display:block;min-width:14rem}
.where{display:block;color:#595959;font-size:.8em;min-width:14rem;max-width:18rem;overflow-wrap:anywhere}
.flow{color:#595959;font-style:italic}section{border-top:3px solid #444;margin-top:2rem}
@media (max-width:40rem){body{margin:.5rem auto;padding:0 .5rem}h1{font-size:1.4rem}h2{font-size:1.15rem}
.document{padding:0 .5rem}td,th{padding:.15rem .3rem}img{max-width:40rem}}
@page{size:A4 landscape;margin:1cm}
@media print{body{font-size:9pt;max-width:none;margin:0;padding:0}figure{overflow:visible}tr,img{break-inside:avoid}
h2,h3{break-after:avoid}td,th{padding:.1rem .2rem}img{max-width:18cm}.where{min-width:6rem}
.list{font-size:8pt}mark,th{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
"""
_WORDS = {
    "department": "sở, ban, ngành",
    "district": "cấp huyện",
    "commune": "cấp xã",
    "central": "cơ quan trung ương tại tỉnh",
    "party_mass": "Đảng, đoàn thể",
    "all": "tất cả",
    "table": "bảng",
    "prose": "lời văn",
    "ocr": "ảnh, OCR",
    "text": "chữ",
    "image": "ảnh",
    "attachment": "tệp đính kèm",
    "external": "trang khác",
    "page": "trang",
}
_NAME = "Bằng chứng trích xuất · Evidence of extraction"
_TITLE = f"<title>{_NAME}</title>"


def _two(text: str) -> str:
    """A label in Vietnamese and English, `hạng · rank`, with its English part declared as such."""
    vietnamese, dot, english = text.partition(" · ")
    return f'{text_html(vietnamese)}{dot}<span lang="en">{text_html(english)}</span>' if dot else text_html(text)


_HEAD = f"""<!doctype html>
<html lang="vi"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="referrer" content="no-referrer"><meta name="viewport" content="width=device-width, initial-scale=1">
{_TITLE}<style>{_STYLE}</style></head><body><main>
<h1>{_two(_NAME)}</h1>
<p><mark class="taken">{_two("nhận · accepted")}</mark>
<mark class="held">{_two("chờ xem lại · held for review")}</mark>
<mark class="said">{_two("về văn bản · about the document")}</mark>
<mark class="seen">{_two("không lấy · not taken")}</mark></p>
<p>Mỗi giá trị được đánh dấu là liên kết tới bản ghi của nó, mỗi vị trí trong bản ghi là liên kết trở lại;
rê chuột để xem trường và lý do.
<span lang="en">Each marked value links to its record, each place of a record back to it; hover for field and
reason.</span></p>
"""


@dataclass(frozen=True, slots=True)
class _Reason:
    word: str


@dataclass(frozen=True, slots=True)
class _Word:
    word: str | None


@dataclass(frozen=True, slots=True)
class _Where:
    locator: Locator


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


def page(read: Sequence[Shown]) -> Iterator[str]:
    """The page, piece by piece."""
    yield _HEAD
    if len(read) > 1:
        yield "<nav><ol>\n"
        for number, (file, _, extraction, _) in enumerate(read, 1):
            yield f'<li><a href="#d{number}">{text_html(file)}</a>: {_verdict(extraction)}</li>\n'
        yield "</ol></nav>\n"
    for number, (file, document, extraction, pictures) in enumerate(read, 1):
        yield f'<section id="d{number}"><h2>{text_html(file)}</h2>\n'
        yield from _Section(f"d{number}", document, extraction, pictures).pieces()
        yield "</section>\n"
    yield "</main></body></html>\n"


def _verdict(extraction: Extraction) -> str:
    said = extraction.announcement
    return _two("kết quả · a result") if said.is_result else f"{_two('không · no')}: {_reason(said.why_not or '')}"


def _reason(word: str) -> str:
    code, colon, meaning = reason_told(word).partition(": ")
    return f"<code>{text_html(code)}</code>{colon}{_two(meaning)}"


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


class _Section:
    """One document of the page."""

    def __init__(self, prefix: str, document: Document, extraction: Extraction, pictures: Pictures) -> None:
        self._prefix = prefix
        self._document = document
        self._extraction = extraction
        self._pictures = pictures

    def pieces(self) -> Iterator[str]:
        document = self._document
        yield self._about()
        if document.text.strip():
            language = "en" if document.language == "en" else "vi"
            yield f"<h3>{_two('Văn bản · Document')}</h3>\n"
            yield f'<div class="document" lang="{language}">'
            yield from Drawing(document, marks_of(document, self._extraction, self._prefix), self._prefix).pieces()
            yield "</div>\n"
        yield from self._records()
        yield self._list(
            "Liên kết và hình ảnh · Links and pictures",
            None,
            ("loại · kind", "nhãn · label", "địa chỉ · address"),
            [(_Word(link.kind), link.label, link.url) for link in document.links],
        )

    def _about(self) -> str:
        document, said = self._document, self._extraction.announcement
        words = words_of(document, said)
        rows = (
            ("Là kết quả · Is a result", _two("có · yes") if said.is_result else _verdict(self._extraction)),
            ("Theo lời văn · By the words", text_html(f"“{words}”") if words else None),
            ("Số liệu nằm ở · Figures are in", _word(said.data_location)),
            ("Tiêu đề · Title", _plain(said.title)),
            ("Tỉnh · Province", _plain(said.province)),
            ("Năm đánh giá · Assessed year", _plain(said.assessed_year)),
            ("Quyết định · Decision", _joined(said.decision_number, said.decision_date)),
            ("Ngày đăng · Published", _plain(said.published_on)),
            ("Định dạng · Format", _plain(f"{document.media_type}, {document.method}")),
            (
                "Dấu thập phân · Decimal mark",
                _joined(said.decimal_mark, said.decimal_evidence),
            ),
            ("Ghi chú · Notes", _plain("; ".join(document.notes))),
        )
        drawn = "".join(f'<tr><th scope="row">{_two(name)}</th><td>{told}</td></tr>\n' for name, told in rows if told)
        return f'<figure><table class="about" id="{self._prefix}-about">{drawn}</table></figure>\n'

    def _records(self) -> Iterator[str]:
        extraction = self._extraction
        yield self._list(
            "Điểm các đơn vị · Unit scores",
            "unit",
            ("đơn vị · unit", "nhóm · group", "trụ cột · pillar", "năm · year", "hạng · rank", "điểm · score",
             "tối đa · max", "%", "xếp loại · rating", "cách đọc · read by", "chờ vì · held because",
             "vị trí · where"),
            [
                (s.unit, _Word(s.unit_group), s.pillar, s.assessed_year, s.rank or s.rank_printed, s.score, s.max_score,
                 s.score_pct, s.rating, _Word(s.method), _held(s.held), _Where(s.locator))
                for s in extraction.unit_scores
            ],
        )  # fmt: skip
        yield self._list(
            "Trung bình · Averages",
            "average",
            ("nhóm · group", "năm · year", "giá trị · value", "tối đa · max", "thay đổi · change", "so với · against",
             "chờ vì · held because", "vị trí · where"),
            [
                (_Word(a.unit_group), a.assessed_year, a.value, a.max_value, signed(a), a.compared_year, _held(a.held),
                 _Where(a.locator))
                for a in extraction.averages
            ],
        )  # fmt: skip
        yield self._list(
            "Số đơn vị theo mức · Stated counts",
            "count",
            ("nhóm · group", "xếp loại · rating", "số · n", "trên · of", "vị trí · where"),
            [(_Word(c.unit_group), c.rating, c.n, c.of_total, _Where(c.locator)) for c in extraction.rating_counts],
        )
        yield self._list(
            "Không lấy · Seen and not taken",
            "rejected",
            ("văn bản · text", "lý do · reason", "vị trí · where"),
            [(r.text, _Reason(r.reason), _Where(r.locator)) for r in extraction.rejected],
        )
        told = {True: "đúng · holds", False: "sai · does not hold", None: "không kiểm được · could not be made"}
        yield self._list(
            "Kiểm tra trong văn bản · Checks inside the document",
            None,
            ("kiểm tra · check", "đối tượng · subject", "kết quả · outcome", "mong đợi · expected", "thấy · found",
             "chi tiết · detail"),
            [(c.name, c.subject, told[c.passed], c.expected, c.actual, c.detail) for c in extraction.checks],
        )  # fmt: skip

    def _list(self, title: str, kind: str | None, columns: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
        """A table of rows. Rows of a `kind` have anchors, and below them what the scan shows at their place."""
        if not rows:
            return ""
        filled = [n for n in range(len(columns)) if any(row[n] not in (None, "") for row in rows)]
        anchor = f' id="{self._prefix}-{kind}{{}}"' if kind is not None else ""
        head = "".join(f'<th scope="col">{_two(columns[n])}</th>' for n in filled)
        body = "".join(
            f"<tr{anchor.format(number)}>{''.join(f'<td>{self._value(row[n])}</td>' for n in filled)}</tr>\n"
            f"{self._picture(row[-1], len(filled))}"
            for number, row in enumerate(rows, 1)
        )
        label = text_html(title)
        return (
            f"<h3>{_two(title)} ({len(rows)})</h3>\n"
            f'<figure tabindex="0" aria-label="{label}"><table class="list"><tr>{head}</tr>\n{body}</table></figure>\n'
        )

    def _picture(self, where: object, width: int) -> str:
        cut = self._pictures.get(str(where.locator)) if isinstance(where, _Where) else None
        if cut is None:
            return ""
        told = "hàng trên trong bản quét · the row above in the scan"
        source = f"data:image/jpeg;base64,{b64encode(cut).decode('ascii')}"
        return f'<tr><td colspan="{width}"><img alt="{told}" src="{source}"></td></tr>\n'

    def _value(self, value: object) -> str:
        if isinstance(value, _Where):
            return f'<span class="where">{" ".join(self._places(value.locator))}</span>'
        if isinstance(value, _Word):
            return _word(value.word) or ""
        if isinstance(value, _Reason):
            return f'<span class="why">{_reason(value.word)}</span>'
        return "" if value is None else text_html(str(value))

    def _places(self, locator: Locator) -> Iterator[str]:
        for field, place in locator.places.items():
            anchor = place_anchor(self._prefix, self._document, place)
            told = text_html(f"{field}={place}")
            yield f'<a href="#{anchor}">{told}</a>' if anchor is not None else told


def _word(word: str | None) -> str | None:
    """A word of ours with what it is in Vietnamese."""
    return _two(f"{_WORDS[word]} · {word}") if word in _WORDS else _plain(word)


def _held(reason: str | None) -> _Reason | None:
    return _Reason(reason) if reason is not None else None


def _plain(text: str | None) -> str | None:
    return text_html(text) if text else None


def _joined(*texts: str | None) -> str | None:
    return _plain(" · ".join(filter(None, texts)))
