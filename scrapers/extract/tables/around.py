"""What is said beside a table and takes its values back: notes, captions below it, rows that are no unit."""

from __future__ import annotations

import re
from functools import lru_cache

from scrapers import gazetteer
from scrapers.documents.model import Cell, Document, Table
from scrapers.extract.tables.cells import is_value, read_cell
from scrapers.extract.tables.columns import VALUE_ROLES
from scrapers.extract.tables.components import component_of
from scrapers.extract.tables.context import ruled_out
from scrapers.extract.tables.labels import Label
from scrapers.extract.tables.layout import Row, Segment
from scrapers.extract.tables.names import is_district_heading, read_name, units_in
from scrapers.extract.vocabulary import find_indices, find_pillars
from scrapers.vietnamese import key, lower

BLOCKS_BELOW = 3  # paragraphs below a table that may be notes on it
LONGEST_TITLE = 120  # characters; a longer line says more than what its table is
LONGEST_NOTE = 320  # characters; longer paragraphs are prose

_NOTE = re.compile(r"(?:ghi chú|chú thích|lưu ý|nguồn|note)(?![\wà-ỹđ])|(?P<mark>\(\s*\*+\s*\)|\*+|[¹²³⁴⁵⁶⁷⁸⁹†‡])")
# `(Số liệu do các đơn vị tự chấm)`: a line about the figures above it
_ABOUT = re.compile(
    r"\(?\s*(?:các\s+)?(?:số\s+liệu|kết\s+quả|điểm(?:\s+số)?|danh\s+sách|bảng(?:\s+số\s+liệu|\s+điểm)?)\s+(?:nêu\s+|ở\s+)?(?:trên|này|do|là"
    r"|chưa|tạm|mới)(?![\wà-ỹđ])"
)
_VERIFIED = re.compile(r"(?<!chưa )(?<!không )(?:đã|được|sau\s+khi)\s+(?:[\wà-ỹđ]+\s+){0,6}(?:thẩm\s+định|phúc\s+tra)")
_CAPTION = re.compile(r"(?:bảng|biểu|hình)(?:\s+\d+|\s+(?:xếp|kết|điểm|tổng))?(?:[\s.:]|$)")
_NUMBERED_CAPTION = re.compile(r"(?:bảng|biểu|hình)\s+\d{1,2}[\s.:–-]+")
_UNPROVEN = re.compile(
    r"tạm\s+tính|tạm\s+thời|dự\s+kiến|sơ\s+bộ|minh\s+họa|(?:chưa|không)\s+(?:được\s+|qua\s+)?(?:[\wà-ỹđ]+\s+){0,4}thẩm\s+định"
    r"|(?:là|do)\s+(?:[\wà-ỹđ]+\s+){0,4}tự\s+(?:đánh\s+giá|chấm|báo\s+cáo|khai)|^\W*(?:điểm\s+)?tự\s+(?:đánh\s+giá|chấm|báo\s+cáo)"
    r"|(?:bảng|biểu)\s+\d*\W*(?:điểm|kết\s+quả)\s+tự\s+(?:đánh\s+giá|chấm)"
)
# `Điểm tự đánh giá chỉ có giá trị tham khảo`: a note on the column of the units' own points
_OWN_POINTS = re.compile(
    r"\W*(?:cột\s+)?(?:điểm|kết\s+quả)\s+(?:(?:do\s+)?(?:các\s+)?(?:đơn\s+vị|địa\s+phương|cơ\s+quan)\s+)?tự\s+(?:đánh\s+giá|chấm)"
)
_REVOKED = re.compile(r"(?:bị|đã)\s+(?:thu\s+hồi|bãi\s+bỏ|hủy)|hủy\s+(?:bỏ\s+)?kết\s+quả|kết\s+quả\s+cũ")
_CHANGED = re.compile(r"(?:điều\s+chỉnh|sửa|đính\s+chính)\s+(?:lại\s+)?(?:thành|là|từ)|không\s+(?:được\s+)?xếp\s+hạng")
_EXAMPLE = re.compile(r"ví\s+dụ|minh\s+họa|giả\s+định")
_OTHER = re.compile(r"giải\s+ngân|(?<!cụm\s)(?<!khối\s)thi\s+đua|khen\s+thưởng")
_SERVICES = re.compile(
    r"\W*(?:[\divx]+\s*[.)]\s*)?(?:bảng\s+)?(?:kết\s+quả|tình\s+hình|điểm|xếp\s+hạng|về|đối\s+với)\s+(?:[^\W\d]+\s+){0,4}"
    r"(?:dịch\s+vụ\s+công|hồ\s+sơ"
    r"|thủ\s+tục\s+hành\s+chính|một\s+cửa|chữ\s+ký\s+số|thanh\s+toán\s+trực\s+tuyến)"
)
_RULED: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(
            r"vòng\s+(?:1|sơ|loại|một)(?![\wà-ỹđ])|sơ\s+khảo|lần\s+(?:1|một)(?![\wà-ỹđ])|chưa\s+(?:tính|cộng|trừ)|(?:tính|chấm|chạy)\s+thử"
            r"|thử\s+nghiệm|phương\s+án|trước\s+(?:khi\s+)?(?:phúc\s+tra|thẩm\s+định|giải\s+trình)"
        ),
        "provisional",
    ),
    (
        re.compile(
            r"(?:kết\s+quả|điểm|xếp\s+(?:hạng|loại)|bảng|biểu|số\s+liệu)"
            r"(?:\s+(?!(?:so|với|hơn|và|như|từ|tăng|giảm|nay)\s)[^\W\d]+){0,6}\s+(?:năm|kỳ|lần)\s+(?:liền\s+)?(?:trước|ngoái)"
            r"(?![\wà-ỹđ]|.*(?:năm|kỳ)\s+nay)"
        ),
        "other_year",
    ),
    (re.compile(r"^\W*(?:\S+\s+)?(?:số\s+)?điểm\s+(?:còn\s+|bị\s+)?(?:thiếu|trừ|mất)"), "points_not_score"),
    (
        re.compile(
            r"ý\s+kiến\s+(?:của\s+)?người|(?:cuộc|hội)\s+thi(?![\wà-ỹđ])|người\s+đứng\s+đầu|bộ\s+(?:chỉ\s+số|tiêu\s+chí)\s+cũ"
            r"|(?:kết\s+quả|điểm|xếp\s+hạng)\s+(?:[^\W\d]+\s+){0,3}(?:tháng\s+\d{1,2}(?!\s+năm|\d)|quý\s+[ivx\d]|\d\s+tháng)"
        ),
        "other_subject",
    ),
)
_RISE = re.compile(r"(?:mức|điểm)\s+(?:tăng|giảm)|(?:tăng|giảm)\s+(?:điểm|thêm|hạng|bậc|nhiều|mạnh|cao)|biến\s+động")
_WITH_SERVICES = re.compile(r"(?:nhóm|khối|cơ\s+quan|đơn\s+vị)\s+(?:không\s+)?(?:có|cung|thực|phát)")
_MAXIMA = re.compile(
    r"(?:thang\s+điểm|điểm)\s+tối\s+đa\s+(?:của|đối\s+với|cho)\s+(?:từng|các|mỗi)\s+(?:đơn|cơ|sở|huyện|xã|địa)"
)
_MAXIMUM_SAID = re.compile(r"tối\s+đa[^.;]{0,60}?(?:là|:|=)\s*\d")
_WHERE = re.compile(r"(?:tỉnh|thành\s+phố|tp\.?|^\W*tại)\s+(?=[^\W\d_])")
_YEAR = re.compile(r"năm\s+(20[12]\d)")

_OF_ROWS = (None, "level", "group", "rating")  # roles of columns that may tell what a row holds
LONGEST_KIND = 40  # characters
_KIND = re.compile(
    r"(?:(?:tổng\s+)?điểm\s+|kết\s+quả\s+|do\s+)?(?:(?:các\s+)?đơn\s+vị\s+)?tự\s+(?:chấm|đánh\s+giá|xếp\s+loại)(?:\s+điểm)?"
    r"|(?P<target>mục\s+tiêu|chỉ\s+tiêu|kế\s+hoạch|phấn\s+đấu)(?:\s+năm\s+20\d\d)?"
)
_PROVINCE_ROW = re.compile(
    r"toan (?:tinh|thanh pho)|ubnd tinh|(?:(?:diem )?(?:trung binh|binh quan) )?(?:ca nuoc|toan quoc)"
)
_MINISTRY = re.compile(r"bộ\s+(?!chỉ\s+huy|đội|tư\s+lệnh|chqs|phận)")
_REST = re.compile(r"(?:cac|nhung) .*(?:con lai|khac)")
_TWO = re.compile(
    r"(?:ubnd\s+)?(?P<kind>sở|huyện|xã|phường|thị\s+xã)\s[^,;]+?\s*(?:[,;]|(?<!\w)và)\s*(?:ubnd\s+)?(?P=kind)\s"
)


def strange_row(row: Row, aside: list[int]) -> tuple[Cell, str] | None:
    """The name in a row with values that is no unit's, and the reason to reject it; columns `aside` name none."""
    left_out = [row.at[n] for n in aside]
    for label in row.cells:
        if read_cell(label.text).kind == "text" and label not in left_out:
            break
    else:
        return None
    reason = _no_unit(label.text) if len(label.text) <= LONGEST_NOTE else None
    if reason is None or not any(is_value(read_cell(c.text)) for c in row.cells[1:]):
        return None
    return label, reason


def rows_of_another_kind(segment: Segment) -> dict[int, tuple[Cell, str]]:
    """Rows that a column of kinds says to hold the unit's own assessment (`Sở Y tế | Tự chấm | 95`), a target or
    another index, with the cell that says so and the reason to reject them."""
    columns = [n for n, label in enumerate(segment.labels) if label.role in _OF_ROWS and label.why is None]
    found = {}
    for row in segment.body if columns else ():
        for n in columns:
            cell = row.at[n]
            if cell is not None and (reason := _other_kind(cell.text)) is not None:
                found[row.index] = cell, reason
    return found


@lru_cache(maxsize=1024)
def _other_kind(text: str) -> str | None:
    """Why the words of a cell (ratings and groups, the same on many pages) say that its row is of something else."""
    if len(text) > LONGEST_KIND:
        return None
    if {i.kind for i in find_indices(text)} == {"rival"}:
        return "rival_index"
    kind = _KIND.fullmatch(lower(text.strip(" .:")))
    return None if kind is None else "target" if kind["target"] else "provisional"


@lru_cache(maxsize=4096)
def _no_unit(name: str) -> str | None:
    """Why a name is of no unit; None where nothing says so."""
    folded, low = key(name), lower(name.strip())
    bare = folded.removeprefix("ubnd ").removeprefix("tinh ")
    if _PROVINCE_ROW.fullmatch(folded) or (bare != folded and folded.endswith(f"tinh {bare}") and _is_province(bare)):
        return "province_level"
    if _MINISTRY.match(low):
        return "other_subject"
    if _REST.fullmatch(folded):
        return "complement"
    return "ambiguous_binding" if _TWO.match(low) else None


def _is_province(folded: str) -> bool:
    return any(key(name) == folded for name in gazetteer.province_names())


def doubtful_rows(segment: Segment) -> set[int]:
    """Rows whose own note (`Ghi chú`, or brackets behind the name) takes the value back."""
    columns = [n for n, label in enumerate(segment.labels) if label.why == "note"]
    found = set()
    for row in segment.body:
        name = row.cells[0].text + row.text(1)
        notes = re.findall(r"\(([^()]{3,60})\)", name) if "(" in name else []
        if columns:
            notes += [row.text(c) for c in columns]
        if notes and any(_takes_back(t) for t in notes if len(t) <= LONGEST_NOTE):
            found.add(row.index)
    return found


def _takes_back(text: str) -> bool:
    low = lower(text)
    return any(p.search(low) is not None for p in (_UNPROVEN, _REVOKED, _CHANGED))


def notes_on(
    document: Document, segment: Segment, last: bool, year: str | None, pillar: bool = False
) -> tuple[str | None, set[int]]:
    """What notes and captions below a table say: a reason to reject it whole, and the rows they take back.

    `last` says that nothing of the table follows the segment, `year` is the one the document is about, `pillar` that
    its caption names the pillar it is of.
    """
    pillar = pillar or any(label.pillar is not None for label in segment.labels)
    own_points = any(label.why == "self_assessed" for label in segment.labels)
    rows: set[int] = set()
    told = [r.cells[0].text for r in segment.body[-BLOCKS_BELOW:] if len(r.cells) == 1]
    for text in told + (_below(document, segment.table) if last else []):
        low = lower(text).strip()
        head = _NOTE.match(low)
        about = _ABOUT.match(low) is not None and _VERIFIED.search(low) is None
        if len(low) > LONGEST_NOTE:
            continue
        numbered = head or _NUMBERED_CAPTION.match(low)
        said = text.strip()[numbered.end() :] if numbered else text
        part = not pillar and component_of(said, noted=numbered is not None) is not None
        if head is not None and head["mark"]:
            part = part and _of_points(segment, head["mark"])
        if not (head or about or part or _CAPTION.match(low)):
            continue
        if head is None and {i.kind for i in find_indices(text)} == {"rival"}:
            return "rival_index", rows
        years = set(_YEAR.findall(low)) if head is None and year is not None else set()
        if years and year not in years and find_indices(text):
            return "other_year", rows
        body = low[head.end() :] if head else low
        if not part and (not _takes_back(body) or (own_points and _OWN_POINTS.match(body))):
            continue
        marked = _rows_with(segment, head["mark"]) if head and head["mark"] else set()
        named = {key(text[u.start : u.end]) for u in units_in(text, None)} if head else set()
        named_rows = {r.index for r in segment.body if any(key(c.text) in named for c in r.cells)}
        if part and not (marked or named_rows):
            return "pillar_unclear", rows
        if not (marked or named_rows):
            return ("provisional", rows) if _UNPROVEN.search(body) or _REVOKED.search(body) else (None, rows)
        rows |= marked or named_rows
    return None, rows


def _of_points(segment: Segment, mark: str) -> bool:
    """Whether a footnote's mark stands at no header, or at one of values: then it tells what these are."""
    bare = mark.replace(" ", "")
    marked = [label for label in segment.labels if label.text.replace(" ", "").endswith(bare)]
    return not marked or any(label.role in VALUE_ROLES for label in marked)


def _rows_with(segment: Segment, mark: str) -> set[int]:
    """Rows with a cell that ends with a footnote's mark."""
    bare = mark.replace(" ", "")
    return {r.index for r in segment.body if any(c.text.replace(" ", "").endswith(bare) for c in r.cells)}


def _below(document: Document, table: Table) -> list[str]:
    at = next((n for n, b in enumerate(document.blocks) if b.kind == "table" and b.table == table.index), None)
    lines: list[str] = []
    if at is None:
        return lines
    for block in document.blocks[at + 1 : at + 1 + BLOCKS_BELOW]:
        if block.kind in ("table", "heading"):
            # what stands right above the next table introduces that one
            return lines[:-1] if block.kind == "table" else lines
        lines += document.text[block.start : block.end].splitlines() if block.kind == "paragraph" else []
    return lines


def other_caption(line: str, labels: list[Label], pillar: bool, province: str | None) -> str | None:
    """Why the line that introduces a table says that it is of something else; `pillar` when it names its pillar."""
    if len(line) > LONGEST_NOTE:
        line = re.split(r"(?<=[.;])\s", line)[-1]
    sentence = re.split(r"(?<=[.;])\s", line.strip())[-1]
    low = lower(sentence)
    if len(low) > LONGEST_NOTE:
        return None
    if (
        _MAXIMA.search(low)
        and "đạt" not in low
        and not _MAXIMUM_SAID.search(low)
        and not any(label.role == "max" for label in labels)
    ):
        return "criteria_table"
    if _EXAMPLE.search(low) or _REVOKED.search(low):
        return "provisional"
    if reason := _ruled(low):
        return reason
    head = _NOTE.match(low)
    if component_of(sentence[head.end() :] if head else sentence) == "part" and not any(
        label.pillar is not None for label in labels
    ):
        return "pillar_unclear"
    if (
        len(low) <= LONGEST_TITLE
        and _RISE.search(low)
        and not any(label.why in ("change", "earlier_year") or label.year is not None for label in labels)
    ):
        return "change"
    if _is_elsewhere(sentence, line, province):
        return "other_province"
    if find_indices(line):
        return None
    if _is_other(low):
        return "other_subject"
    if pillar or any(label.pillar is not None for label in labels) or not re.search(r"điểm|kết\s+quả|xếp\s+hạng", low):
        return None
    return "pillar_unclear" if len(find_pillars(sentence)) == 1 and len(low) <= 120 else None


def heading_rules_out(heading: str, province: str | None) -> str | None:
    """Why the rows below a heading inside a table are of something else, None where they are not."""
    low = lower(heading)
    if reason := ruled_out(heading):
        return reason
    if len(low) > LONGEST_NOTE:
        return None
    if _EXAMPLE.search(low) or _REVOKED.search(low) or _UNPROVEN.search(low):
        return "provisional"
    if reason := _ruled(low):
        return reason
    if not is_district_heading(heading) and _is_elsewhere(heading, heading, province):
        return "other_province"
    return "other_subject" if not find_indices(heading) and _is_other(low) else None


def _ruled(low: str) -> str | None:
    """Why a short caption says that what stands below is no result of the index."""
    return next((reason for pattern, reason in _RULED if len(low) <= LONGEST_TITLE and pattern.search(low)), None)


def _is_other(low: str) -> bool:
    return _OTHER.search(low) is not None or (_SERVICES.match(low) is not None and not _WITH_SERVICES.search(low))


def _is_elsewhere(sentence: str, line: str, province: str | None) -> bool:
    """Whether a line is of another province and names the document's own nowhere."""
    if province is None or not gazetteer.province_ids(province) or key(province) in key(line):
        return False
    for m in _WHERE.finditer(lower(sentence)):
        rest = f"{key(sentence[m.end() : m.end() + 40])} "
        for name in gazetteer.province_names():
            if rest.startswith(f"{key(name)} ") and not gazetteer.same_province(name, province):
                return True
    return False


@lru_cache(maxsize=1)
def _homes() -> dict[str, frozenset[str]]:
    """Name of a district with its kind, as `key` writes it → ids of the provinces that have one so called."""
    homes: dict[str, set[str]] = {}
    for d in gazetteer.districts():
        for spelled in (d.full_name, *d.aliases):
            homes.setdefault(key(spelled), set()).add(d.province_id)
    return {name: frozenset(ids) for name, ids in homes.items()}


@lru_cache(maxsize=1)
def _with_districts() -> frozenset[str]:
    """The ids of the provinces whose districts are known."""
    return frozenset(d.province_id for d in gazetteer.districts())


@lru_cache(maxsize=256)
def _own(province: str | None, published_on: str | None) -> frozenset[str]:
    """The ids of a province and of those merged into it before a day."""
    own = gazetteer.province_ids(province)
    return own | {
        p.province_id
        for p in gazetteer.provinces()
        if p.successor_id in own and (published_on is None or p.valid_to is None or published_on > p.valid_to)
    }


def foreign_districts(names: list[str], province: str | None, text: str, published_on: str | None = None) -> set[str]:
    """Names of districts that only another province has, one the document does not speak of.

    A province speaks for those merged into it, unless the document is known to be older than the merger.
    """
    own = _own(province, published_on)
    if not names or not own or not own & _with_districts():
        return set()
    spoken = None
    found = set()
    for name in names:
        where = _homes().get(key(name).removeprefix("ubnd "))
        if not where or where & own or read_name(name) is None:
            continue
        spoken = key(text) if spoken is None else spoken
        if not any(key(p.name) in spoken for p in gazetteer.provinces() if p.province_id in where):
            found.add(name)
    return found
