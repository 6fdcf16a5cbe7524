"""The role of a column: what its header says, settled by what its cells hold."""

from __future__ import annotations

import re
from itertools import pairwise

from scrapers.extract.tables.columns import MAJORITY, Column
from scrapers.extract.tables.headers import is_exact_header, role_of
from scrapers.extract.tables.labels import LONGEST_LABEL
from scrapers.extract.tables.values import shares_places
from scrapers.extract.vocabulary import group_of, pillar_of, rating_of
from scrapers.vietnamese import key, lower, ordinal

_TICKS = ("x", "✓", "✔", "v", "+", "●", "•", "√", "☑", "☒", "×")
SHORTEST_END = 2  # units of either end of a list that shows its ends alone
SHORTEST_PIECE = 3  # units of a list whose beginning is not shown
LETTERS_OF_SERIAL = 6  # of a misread header of running numbers
ROWS_TO_COUNT = 3
LEVELS_AT_MOST = 7  # a rating scale has no more levels
_DECIMALS = re.compile(r"[.,]\d")
_RISE = re.compile(r"\s*\+\s?\d")
# "Hạng (trên 124)"
_AMONG = re.compile(
    r"(?:trên|trong(?:\s+(?:tổng\s+)?số)?|/)\s*(?:tổng\s+(?:số\s+)?)?(?P<n>\d{1,4})(?![\d.,])"
)  # "Hạng (trên 124)"
_KINDS = frozenset(map(key, ("xã", "phường", "thị trấn", "đặc khu", "huyện", "thị xã", "thành phố", "quận")))


def settle(column: Column) -> None:
    """Settle ambiguous headers by the cells, and drop roles the cells contradict."""
    role = column.role
    if role is None or role == "ignore":
        points = column.why in ("self_assessed", "side_points", "bonus")
        column.contradicted = points and column.filled and column.share("rating") >= MAJORITY
        return
    if column.names and all(key(name) in _KINDS for name in column.names):
        column.role, column.why = "ignore", "unit_kind"  # "Loại | Tên": "Phường | Minh Xuân"
        return
    _settle_role(column, role)
    if column.role in ("score", "pct", "rank", "value") and any(_RISE.match(t) for t in column.texts.values()):
        column.role = None  # `+5`: how much it rose, whatever the header says
    strong = role in ("rank", "rating", "score", "max", "pct", "unit")
    column.contradicted = strong and column.role is None and column.filled
    if column.role == "rating" and any(map(is_exact_header, set(column.names))):
        column.contradicted = True  # a header printed among the ratings: the cells have slipped


def _settle_role(column: Column, role: str) -> None:
    words = column.share("rating")
    levels = column.share("roman")
    figures = column.share("figures")
    texts: set[str] = set()
    if role in ("rating", "level"):
        texts = {t.strip() for r, t in column.texts.items() if t.strip() and column.contents[r].kind == "text"}
    few = len(texts) <= LEVELS_AT_MOST and all(len(t) <= 40 for t in texts)
    if texts and all(group_of(t) is not None for t in texts):
        column.role = "group"
    elif role in ("rank", "level", "rating", "value"):
        if (words >= MAJORITY and not (role == "rank" and not column.filled)) or (
            words + levels >= MAJORITY and levels > 0 and _is_scale(column, role)
        ):
            column.role = "rating"
        elif levels >= MAJORITY or (figures < MAJORITY and _ordinals(column) and role != "rating"):
            column.role = "rank"
        elif _percents(column):
            column.role = "pct"
        elif role == "rank" and _places(column):
            column.role = "rank"
        elif role == "level" and _small_levels(column):
            column.role, column.why = "ignore", "unclear_levels"  # `1` may be the best or the worst
        elif figures >= MAJORITY:
            ranks = _looks_like_ranks(column) and not _has_decimals(column)
            if role == "rank":
                column.role = "rank" if ranks or _paired(column) else None
            elif role == "rating":
                column.role = "rank" if ranks and re.search(r"hạng|thứ", lower(column.label.text)) else None
                if column.role is None and ranks and max(column.integers()) <= LEVELS_AT_MOST:
                    if re.search(r"nhóm|khối|cụm|group", lower(column.label.text)):
                        column.role = "group"
                    else:
                        column.role, column.why = "ignore", "unclear_levels"  # `1` may be the best or the worst
            else:
                column.role = None if ranks and not _counted(column) else "rank" if ranks else "score"
        elif role in ("rating", "level") and few and column.filled and not any(map(is_exact_header, texts)):
            column.role = "rating"
        elif column.filled:
            column.role = None
    elif role in ("score", "pct", "max"):
        with_figures = any(c.figures for c in column.contents.values())
        if role == "score" and _percents(column):
            column.role = "pct"
        elif role == "score" and words >= MAJORITY and not with_figures and not _strictly_points(column):
            column.role = "rating"
        elif figures < MAJORITY and column.filled and not (role == "score" and words >= MAJORITY and with_figures):
            column.role = None
    elif role == "serial":
        if figures < MAJORITY and column.filled and column.unit_share >= MAJORITY:
            column.role = "unit"
    elif role == "unit" and figures >= MAJORITY:
        column.role = "serial" if _looks_like_ranks(column) else None
    elif role == "year" and not all(
        re.fullmatch(r"(?:năm\s+)?20[12]\d", t.strip().lower()) for t in column.texts.values() if t.strip()
    ):
        column.role = None


def _places(column: Column) -> bool:
    """Whether all cells hold places or ranges of them."""
    ranges = [t for t in column.names if not t.strip().isdecimal()]
    return bool(ranges) and all(shares_places(t, column.size) for t in ranges)


def _small_levels(column: Column) -> bool:
    """Whether whole numbers under a header of levels (`Mức độ`) are no greater than a scale has levels."""
    values = column.integers()
    few = len(values) == column.size and max(values, default=0) <= LEVELS_AT_MOST
    return few and re.search(r"mức|cấp|level", lower(column.label.text)) is not None


def _looks_like_ranks(column: Column) -> bool:
    """Whole numbers from 1 up, no greater than the rows allow (a page may show an excerpt)."""
    values = column.integers()
    filled = column.size - column.kinds.get("text", 0)
    if not values or len(values) < MAJORITY * max(filled, 1):
        return False
    among = _AMONG.search(lower(column.label.text))
    most = max(3 * len(values), 40, int(among["n"]) if among else 0)
    return min(values) >= 1 and (
        max(values) <= most or _ends_of_a_list(values) or (column.label.role == "rank" and _piece_of_a_list(values))
    )


def _ends_of_a_list(values: list[int]) -> bool:
    """Whether numbers count from 1 on, and after one gap on to the last: the first and the last of a long list."""
    gaps = [n for n in range(1, len(values)) if values[n] - values[n - 1] not in (0, 1)]
    if len(gaps) != 1 or values[0] != 1 or values[gaps[0]] < values[gaps[0] - 1]:
        return False
    return min(gaps[0], len(values) - gaps[0]) >= SHORTEST_END


def _piece_of_a_list(values: list[int]) -> bool:
    """Whether numbers count on from wherever they begin, or down, ties and the places skipped after them included: the
    last of a long list."""
    up = sorted(values)
    if len(values) < SHORTEST_PIECE or values not in (up, up[::-1]):
        return False
    return all(b - a <= max(1, up.count(a)) for a, b in pairwise(up))


def _has_decimals(column: Column) -> bool:
    return any(
        _DECIMALS.search(column.texts[row], f.start, f.end)
        for row, c in column.contents.items()
        for f in c.figures
        if f.role != "max"
    )


def _percents(column: Column) -> bool:
    """Whether the cells' own marks say that they are percentages."""
    shapes = column.shapes
    return sum(n for s, n in shapes.items() if s.startswith("%")) > MAJORITY * max(1, sum(shapes.values()))


def _strictly_points(column: Column) -> bool:
    """Whether the header can only mean points (`Kết quả` may head ratings, too)."""
    return re.search(r"điểm|thẩm\s+định|score|points", lower(column.label.text)) is not None


def _is_scale(column: Column, role: str) -> bool:
    """Roman numerals as levels: they repeat, or the header speaks of levels."""
    values = [column.texts[r].strip().upper() for r, c in column.contents.items() if c.kind in ("roman", "rating")]
    if role in ("level", "rating") or re.search(r"mức|cấp|nhóm|loại|level", lower(column.label.text)):
        return True
    return len(set(values)) < len(values) and len(set(values)) <= LEVELS_AT_MOST


def _ordinals(column: Column) -> bool:
    filled = [t for r, t in column.texts.items() if column.contents[r].kind not in ("blank", "absent")]
    return bool(filled) and sum(ordinal(t) is not None for t in filled) >= MAJORITY * len(filled)


def _counted(column: Column) -> bool:
    """Whether whole numbers are different ranks from the first on, as nothing but the cells says that they are any."""
    values = column.integers()
    return min(values) == 1 and len(set(values)) >= MAJORITY * len(values) and max(values) <= 2 * len(values)


def _paired(column: Column) -> bool:
    """Whether the cells hold two values each (`01 (0,727)`, `6/17`)."""
    pairs = sum(n for s, n in column.shapes.items() if len(s.replace("(", "").replace(")", "").replace("/", "")) >= 2)
    return pairs >= MAJORITY * max(1, sum(column.shapes.values()))


def names_pillars(column: Column) -> bool:
    """Whether each cell names a pillar (or the total)."""
    if "text" not in column.kinds:
        return False
    names = column.names
    if column.kinds["text"] < MAJORITY * len(names):
        return False
    named = len(names)
    for name in names:
        if len(name) > LONGEST_LABEL or pillar_of(name) is None:
            named -= 1
            if named < MAJORITY * len(names):
                return False  # most columns of words are units: a few tell
    return len(set(map(key, names))) >= 2


def settle_ticks(columns: list[Column]) -> None:
    """Make columns headed by a rating that hold crosses only, or at their foot how many there are, columns of
    crosses; so is one beside such that counts none."""
    rated = [c for c in columns if c.label.cells and rating_of(c.label.cells[-1].text) is not None and _of_whole(c)]
    ticked = [c for c in rated if _is_ticked(c)]
    for column in rated if ticked else ():
        if column in ticked or (column.filled and all(t.strip().strip("0") == "" for t in column.names)):
            column.role, column.why, column.contradicted = "tick", None, False


def _of_whole(column: Column) -> bool:
    """Whether what stands above a rating heads ratings of the whole: no criterion, not what a unit gave itself."""
    return all(role_of(spot.text)[0] in ("rating", "level", "rank", "value") for spot in column.label.cells[:-1])


def _is_ticked(column: Column) -> bool:
    filled = [t.strip() for row, t in column.texts.items() if column.contents[row].kind != "blank" or is_tick(t)]
    crosses = above = 0
    for text in filled:
        if is_tick(text):
            crosses, above = crosses + 1, above + 1
        elif text.isdecimal() and int(text) in (crosses, above):
            above = 0  # below one group's rows
        else:
            return False
    return crosses > 0


def is_tick(text: str) -> bool:
    """Whether a cell holds a cross."""
    return text.strip().lower() in _TICKS


def settle_chart(columns: list[Column]) -> None:
    """Roles of the columns of a chart: names and values, without any header."""
    for column in columns:
        if column.role is None and column.share("figures") >= MAJORITY:
            percent = sum(n for s, n in column.shapes.items() if "%" in s)
            column.role = "pct" if percent > MAJORITY * sum(column.shapes.values()) else "score"
        elif column.role is None and column.share("text") >= MAJORITY:
            column.role = "unit"


def _misread_serial(column: Column) -> bool:
    """Whether a column headed by a few letters counts its rows one by one."""
    values = column.integers()
    counts = all(b in (a + 1, 1) for a, b in pairwise(values))
    return (
        len(key(column.label.text).replace(" ", "")) <= LETTERS_OF_SERIAL
        and len(values) == column.size >= ROWS_TO_COUNT
        and values[0] == 1
        and counts
    )


def infer_headless(columns: list[Column], units: list[Column], headed: bool, *, ocr: bool = False) -> None:
    """Roles of columns without any header text, where the cells leave no doubt; in a picture (`ocr`) some letters that
    mean nothing are none."""
    first = min(c.index for c in units)
    for column in columns:
        if ocr and column.index < first and column.role is None and column.why is None and _misread_serial(column):
            column.role = "serial"
        if column.role is not None or column in units or not column.filled or column.label.text:
            continue
        if column.share("rating") >= MAJORITY:
            column.role = "rating"
        elif column.index < first and _looks_like_ranks(column) and not _has_decimals(column):
            column.role = "serial"
        elif column.share("text") >= MAJORITY and any(group_of(t) for t in column.texts.values() if t):
            column.role = "group"
        elif column.share("roman") >= MAJORITY and column.index < first:
            column.role = "ignore"
            column.why = "numbering"
        elif not headed and column.share("figures") >= MAJORITY:
            percent = sum(n for s, n in column.shapes.items() if "%" in s)
            if percent > MAJORITY * sum(column.shapes.values()):
                column.role = "pct"
