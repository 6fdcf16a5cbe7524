"""What stands around a table: the group and year its caption names, a stated maximum, and reasons to leave it
alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scrapers.documents.model import Block, Document, Table
from scrapers.extract.tables.cells import Words
from scrapers.extract.tables.layout import Row
from scrapers.extract.tables.rows import heading_text
from scrapers.extract.units.finder import find_units
from scrapers.extract.vocabulary import find_groups, find_indices, find_pillars, one_group, pillar_of
from scrapers.extract.year import YEAR
from scrapers.records import Place
from scrapers.vietnamese import NUMBER, find_dates, lower

BLOCKS_ABOVE = 6  # paragraphs above a table that may introduce it
HEADER_LINES = 4  # lines above a table among which a lost header may be
LONGEST_PILLAR_CAPTION = 160
LONGEST_CAPTION = 320  # characters; longer paragraphs are prose

_ISSUER = re.compile(r"\((?:kèm|ban hành|theo)[^()]*\)", re.IGNORECASE)
_COMPARED = re.compile(
    r"(?:so với|so|hơn|từ|đến|trước|giai đoạn|kế hoạch|nhiệm vụ|quyết định|ngày)\s*(?:\S+\s+){0,2}(?:năm\s*)?$"
)
_CAPTION_WORDS = re.compile(
    r"kết quả|xếp hạng|xếp loại|điểm|bảng|biểu|đánh giá|chuyển đổi số|dti|cđs|chỉ số|năm|result|rank|score|table"
)
MAXIMUM = re.compile(
    rf"(?:thang\s+điểm|điểm\s+tối\s+đa|tối\s+đa|tổng\s+điểm\s+tối\s+đa|maximum(?:\s+score)?)(?:\s+(?:là|đạt|of"
    rf"|áp\s+dụng))?\s*:?\s*(?P<n>{NUMBER})(?:\s*điểm)?"
)
_PILLAR_CAPTION = re.compile(
    r"(?:trụ\s+cột|chỉ\s+số\s+(?:chính|thành\s+phần)|nhóm\s+chỉ\s+số|pillar)[^.;]{0,20}$|(?:^|[\s.:])chỉ\s+số\s+$"
)
_TARGET = re.compile(
    r"mục\s+tiêu|chỉ\s+tiêu|phấn\s+đấu|kế\s+hoạch\s+(?:điểm|nâng|phấn)|đăng\s+ký(?!\s+(?:tham|dự))|target"
)
# points beside the score, and other work that units are given points for
_SIDE_POINTS = re.compile(
    r"(?:(?:phụ\s+lục|biểu|bảng|mẫu|số|tổng\s+hợp|danh\s+sách|các|[\divx]+)[.:)]?\s+){0,6}"
    r"điểm\s+(?:thưởng|cộng(?!\s+bố)|trừ|phạt|chuẩn|liệt)"
    r"(?:\s+(?:chuyển\s+đổi\s+số|cđs|dti|của|các|cho|đối|theo|năm)(?![\wà-ỹđ])[^.;:]*)?[.:]?"
)
_OTHER_WORK = re.compile(
    r"đề\s+án\s+(?:số\s+)?06(?!\d)|tổ\s+công\s+nghệ\s+số|kỹ\s+năng\s+số"
    r"|bài\s+(?:kiểm\s+tra|thi|trắc\s+nghiệm)|(?:tập\s+huấn|bồi\s+dưỡng|sát\s+hạch)(?![\wà-ỹđ])"
)
_RESULT = re.compile(r"kết\s+quả|xếp\s+hạng|xếp\s+loại|đạt\s+được|công\s+bố|result|rank")
_PROVISIONAL = re.compile(r"dự\s+kiến|tạm\s+tính|sơ\s+bộ|dự\s+thảo|provisional|preliminary")
_SHEET_YEAR = re.compile(r"\D{0,4}(20[12]\d)")  # `2022`, `KQ 2022`
_SHEET_SELF = re.compile(r"tự\s+(?:đánh\s+giá|chấm)")
_SHEET_KIND = "spreadsheetml", "ms-excel"  # in media types
_SELF = re.compile(r"(?:điểm|kết\s+quả|bảng)\s+(?:do\s+)?(?:các\s+(?:đơn\s+vị|cơ\s+quan)\s+)?tự\s+(?:đánh\s+giá|chấm)")
# a list headed as one of self-assessments (`Danh sách các đơn vị tự đánh giá`), unless somebody judged them
_SELF_ANYWHERE = re.compile(
    r"(?<!thứ\s)(?<![\wà-ỹđ])tự\s+(?:đánh\s+giá|chấm|xếp\s+(?:loại|hạng)|khai|cho\s+điểm)(?!\s+(?:(?:được|đạt|là|tới)\s+)*\d)"
)
_JUDGED = re.compile(
    r"thẩm\s+(?:định|tra)|phúc\s+tra|hội\s+đồng|tổ\s+(?:công\s+tác|đánh\s+giá)|chính\s+thức|cuối\s+cùng|công\s+bố|phê\s+duyệt|chấm\s+lại|rà\s+soát"
    r"|xác\s+(?:minh|nhận)|kiểm\s+tra|đối\s+chiếu|kết\s+luận"
)
_GROUNDS = re.compile(
    r"(?:trên\s+cơ\s+sở|căn\s+cứ|dựa\s+(?:trên|vào|theo)|sau(?:\s+khi)?|không|chưa|(?:so|cùng|kèm)\s+(?:với|theo))\s+(?:\S+\s+){0,7}$"
)

_BOTTOM = re.compile(
    r"(?<!đến\s)(?<!xuống\s)thấp\s+(?:điểm\s+)?nhất|cuối\s+(?:bảng|danh\s+sách)|(?<!điểm\s)(?<!quả\s)cuối\s+cùng"
    r"|(?:xếp|đứng|nhóm|đơn\s+vị)\s+(?:\w+\s+)?cuối(?!\s+năm)|lowest|bottom|(?<![a-z])last(?!\s+year)"
)
_TOP = re.compile(
    r"dẫn\s+đầu|đứng\s+đầu|đầu\s+(?:bảng|danh\s+sách)|cao\s+(?:điểm\s+)?nhất|(?:đứng|xếp|hạng|vị\s+trí)\s+(?:thứ\s+)?nhất"
    r"|quán\s+quân|(?<![a-z])(?:first|highest|top|leads?)(?![a-z])"
)


@dataclass(frozen=True, slots=True)
class Context:
    """What the words around a table say.

    `unit_group`, `group_printed` and `group_place` come from the nearest words that name a group,
    `year` and `year_place` from a caption that names one year, `maximum` from a stated scale, `pillar` from
    a caption that says the table is of one pillar. `near` is the text of the nearest lines,
    `nearest` the one line. `reject` is a
    reason to leave the whole table alone, with the words that give it.
    """

    unit_group: str | None = None
    group_printed: str | None = None
    group_place: Place | None = None
    year: str | None = None
    year_place: Place | None = None
    maximum: Words | None = None
    pillar: Words | None = None
    near: str = ""
    nearest: str = ""
    reject: str | None = None
    captioned: bool = False


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    start: int | None  # in the document's text
    row: Row | None = None  # a wide row of the table itself
    table: int | None = None

    def place(self, start: int, end: int) -> Place | None:
        if self.start is not None:
            return Place(self.start + start, self.start + end)
        if self.row is not None and self.table is not None:
            cell = self.row.cells[-1]
            return Place(start, end, self.table, cell.row, cell.col, cell.box)
        return None


def _above(document: Document, table: Table) -> tuple[list[_Line], bool]:
    """Caption-like lines above a table, nearest first, and whether another table stands right above them."""
    at = next((n for n, b in enumerate(document.blocks) if b.kind == "table" and b.table == table.index), None)
    lines: list[_Line] = []
    if at is None:
        return lines, False
    for n in range(at - 1, max(-1, at - 1 - BLOCKS_ABOVE), -1):
        block = document.blocks[n]
        if block.kind == "table":
            return lines, True
        if block.kind == "image":
            continue
        lines.extend(_lines(document, block))
    return lines, False


def _lines(document: Document, block: Block) -> Iterator[_Line]:
    text = document.text[block.start : block.end]
    for m in reversed(list(re.finditer(r"[^\n]+", text))):
        yield _Line(m[0], block.start + m.start())


def words_above(document: Document, table: Table) -> str:
    """The lines right above a table as one text: where a header got lost, its words may stand there."""
    return " ".join(
        line.text for line in _above(document, table)[0][:HEADER_LINES] if len(line.text) <= LONGEST_CAPTION
    )


def introduction(line: str) -> str:
    """The last sentence of the line above a table, which introduces it; empty where that is prose."""
    sentence = re.split(r"(?<=[.;])\s", line.strip())[-1]
    return sentence if len(sentence) <= LONGEST_CAPTION else ""


def lists_the_last(words: str) -> bool:
    """Whether a caption or heading says that the last ones of a list stand below it; a sentence that tells who is the
    last does not."""
    said = introduction(words)
    if _BOTTOM.search(lower(said)) is None:
        return False
    return said.endswith(":") or not (said.endswith((".", ";", "!")) and find_units(said, province=None))


def lists_the_first(words: str) -> bool:
    """Whether a caption or heading says that the first ones of a list stand below it."""
    return _TOP.search(lower(introduction(words))) is not None


def read_context(document: Document, table: Table, titles: Sequence[Row], header: Sequence[Row]) -> Context:
    """The context of one segment of a table: its own wide rows first, then its caption, then the lines above."""
    lines = [_Line(r.cells[-1].text, None, r, table.index) for r in reversed(titles) if r.cells]
    if table.caption:
        lines.append(_Line(table.caption, None))
    above, _ = _above(document, table)
    lines += above
    captioned = bool(lines)
    sheet = _sheet(document, table)
    if sheet:
        lines.append(_Line(sheet, None))
    group: tuple[str, str, Place | None] | None = None
    year: tuple[str, Place | None] | None = None
    maximum: Words | None = None
    for whole in lines:
        line = whole
        text = line.text if len(line.text) <= LONGEST_CAPTION else ""
        if not text:
            # the last sentence of a paragraph may introduce the table
            sentence = re.split(r"(?<=[.;])\s", line.text)[-1]
            if not sentence.rstrip().endswith(":") or len(sentence) > LONGEST_CAPTION:
                continue
            offset = len(line.text) - len(sentence)
            line = _Line(sentence, None if line.start is None else line.start + offset)
            text = sentence
        phrases = find_groups(_without_issuer(text)) if group is None else []
        if found := one_group(phrases):
            phrase = next(g for g in phrases if found in (g.unit_group, "department"))
            words, start, end = heading_text(text)
            if len(text) > 80:
                words, start, end = text[phrase.start : phrase.end], phrase.start, phrase.end
            group = (found, words, line.place(start, end))
        if year is None:
            year = _year(line)
        if maximum is None and (m := MAXIMUM.search(lower(text))):
            at = line.place(m.start("n"), m.end("n"))
            maximum = (m["n"], at) if at is not None else None
    if sheet and year is None and (m := _SHEET_YEAR.fullmatch(sheet)):
        year = m[1], None
    nearest = [line.text for line in lines[:2] if len(line.text) <= LONGEST_CAPTION]
    heads = " ".join(c.text for row in header for c in row.cells)
    reject = _reject(nearest, heads)
    if reject is None and sheet:
        reject = _reject_sheet(sheet, nearest)
    return Context(
        unit_group=group[0] if group else None,
        group_printed=group[1] if group and group[2] else None,
        group_place=group[2] if group else None,
        year=year[0] if year else None,
        year_place=year[1] if year else None,
        maximum=maximum,
        pillar=_pillar(lines[0]) if lines else None,
        near=" ".join(nearest),
        nearest=lines[0].text if lines else "",
        reject=reject,
        captioned=captioned,
    )


def _sheet(document: Document, table: Table) -> str:
    """The name of the workbook's sheet a table stands in; empty elsewhere."""
    if not any(kind in document.media_type for kind in _SHEET_KIND):
        return ""
    at = next((b.start for b in document.blocks if b.kind == "table" and b.table == table.index), -1)
    return next((name.strip() for name, start, end in document.parts if start <= at < end), "")


def _reject_sheet(sheet: str, nearest: list[str]) -> str | None:
    """A reason to leave a sheet's table alone by the sheet's name: another index (unless the words nearer to the
    table name this one), or points the units gave themselves."""
    if {i.kind for i in find_indices(sheet)} == {"rival"} and not any(
        i.kind == "dti" for text in nearest for i in find_indices(text)
    ):
        return "rival_index"
    if _SHEET_SELF.match(lower(sheet)) and "thẩm định" not in lower(sheet):
        return "provisional"
    return None


def _without_issuer(text: str) -> str:
    """A caption without the words of who issued or enclosed it: `(Kèm theo Quyết định ... của UBND tỉnh)`."""
    return _ISSUER.sub(lambda m: " " * len(m[0]), text) if "(" in text else text


# "Trong ngoặc là kết quả năm 2022"
_OF_BRACKETS = re.compile(r"^\W*(?:(?:số|điểm|hạng|kết\s+quả|giá\s+trị|ghi\s+chú)\W+)*trong\s+(?:dấu\s+)?ngoặc")


def _year(line: _Line) -> tuple[str, Place | None] | None:
    low = lower(_without_issuer(line.text))
    if not _CAPTION_WORDS.search(low) or _OF_BRACKETS.search(low) or re.match(r"\s*(?:căn cứ|theo)(?![\wà-ỹđ])", low):
        return None
    dates = find_dates(line.text)
    found = {}
    for m in YEAR.finditer(low):
        if any(d.start <= m.start() < d.end for d in dates) or _COMPARED.search(low[: m.start()]):
            continue
        found[m[1]] = m.span(1)
    if len(found) != 1:
        return None
    ((year, span),) = found.items()
    return year, line.place(*span)


def _pillar(line: _Line) -> Words | None:
    """The one pillar a caption says its table is of (`Xếp hạng trụ cột Nhận thức số`)."""
    if len(line.text) > LONGEST_PILLAR_CAPTION:
        return None
    words, start, end = heading_text(line.text)
    found = find_pillars(line.text)
    if pillar_of(words) is None:
        if len(found) != 1 or not _PILLAR_CAPTION.search(lower(line.text[: found[0].start])):
            return None
        start, end = found[0].start, found[0].end
    place = line.place(start, end)
    return (line.text[start:end], place) if place is not None else None


def ruled_out(heading: str) -> str | None:
    """Why a heading inside a table takes the rows below it out: another index, targets, what is provisional or the
    units' own assessment."""
    if _SHEET_SELF.match(lower(heading)):
        return "provisional"
    return _reject([heading], "") if len(heading) <= LONGEST_CAPTION else None


def _reject(nearest: list[str], heads: str) -> str | None:
    """A reason to leave a table alone, by its caption and header: the nearest words that name an index decide."""
    near = " ".join(nearest)
    words = f"{near} {heads}"
    for text in (*nearest, heads):
        kinds = {i.kind for i in find_indices(text)}
        if kinds == {"rival"}:
            return "rival_index"
        if "dti" in kinds:
            break
    low = lower(near)
    if _TARGET.search(low) and not _RESULT.search(low):
        return "target"
    if _PROVISIONAL.search(low):
        return "provisional"
    if any(_SIDE_POINTS.fullmatch(lower(line).strip()) for line in nearest):
        return "points_not_score"
    if nearest and _OTHER_WORK.search(lower(nearest[0])) and not find_indices(nearest[0]):
        return "other_subject"
    if _SELF.search(low) and "thẩm định" not in lower(words):
        return "provisional"
    # a header that tells the units' own points apart has the judged ones beside them
    told = _JUDGED.search(lower(heads)) or _SELF_ANYWHERE.search(lower(heads))
    for line in map(lower, () if told else nearest):
        if _JUDGED.search(line):
            break
        said = _SELF_ANYWHERE.search(line) if len(line) <= LONGEST_PILLAR_CAPTION else None
        if said is not None and not _GROUNDS.search(line[: said.start()]):
            return "provisional"
    return None
