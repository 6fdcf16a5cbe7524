"""The same table written otherwise gives the same records, or a refusal: never other numbers."""

from __future__ import annotations

import random
import re
import unicodedata
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.scrapers.extract.tables.case import Case
from tests.scrapers.extract.tables.cases import ALL
from tests.scrapers.extract.tables.drawing import average_line, checked, read, unit_line

_SPAN = re.compile(r"\{\d+x\d+\}")


def lines_of(text: str, case: Case) -> tuple[list[str], int]:
    _, _, taken = read(text, province=case.province, year=case.year)
    lines = [unit_line(u, case.year) for u in taken.unit_scores]
    lines += [average_line(a, case.year) for a in taken.averages]
    return sorted(lines), len(taken.rejected)


def expected(case: Case) -> list[str]:
    return sorted((*case.units, *case.averages))


def rows_changed(text: str, change: object) -> str:
    """Apply a change to the cells of every table row; `change` gets a row's cells and gives the new ones."""
    assert callable(change)
    out = []
    for line in map(str.strip, text.strip("\n").split("\n")):
        cells = [c.strip() for c in line.strip("|").split("|")]
        out.append("| " + " | ".join(change(cells)) + " |" if line.startswith("|") else line)
    return "\n".join(out)


PLAIN = [c for c in ALL if not _SPAN.search(c.text) and "[chart]" not in c.text]
NUMBERED_BY_ORDER = {
    "no_header_shares_of_one_maximum",
    "side_by_side_columns",  # two lists in one table: their columns belong together
    "no_header_proven_by_arithmetic",
    "header_cells_not_merged",  # which columns an unmerged header reaches over is told by position alone
    "running_number_without_header",  # right of the names it is any number
    # cells are missing: what is left stands where it did not
    "a_header_of_one_column_more",
    "districts_whose_merged_cells_got_lost",
    "headers_that_lost_their_merged_cells",
    "ratings_whose_merged_cells_got_lost",
    "short_rows_that_fit_in_two_ways",
    # the first of two is the one that counts
    "numbered_pillars_above_units_as_columns",
    "two_names_of_each_row_before_and_after_a_merger",
    "halves_of_a_name_in_two_numbered_rows",  # more of them wait where the number stands behind the name
}


@pytest.mark.parametrize("case", [c for c in PLAIN if c.name not in NUMBERED_BY_ORDER], ids=lambda c: c.name)
@pytest.mark.parametrize("seed", range(4))
def test_columns_in_any_order(case: Case, seed: int) -> None:
    widths = {len(r.strip().strip("|").split("|")) for r in case.text.split("\n") if r.strip().startswith("|")}
    orders = {w: random.Random(seed * 100 + w).sample(range(w), w) for w in widths}
    if len(widths) > 1 and "---" not in case.text and max(widths) - min(widths) > 0:
        orders = {w: [n for n in orders[max(widths)] if n < w] for w in widths}
    text = rows_changed(case.text, lambda cells: [cells[n] for n in orders[len(cells)]])
    if case.name == "units_across_pillars_down":
        assert lines_of(text, case)[0] in (expected(case), [])
        return
    assert lines_of(text, case)[0] == expected(case)


# rows end before the header does: a cell behind them is not of the last column
RAGGED = ("a_header_of_one_column_more", "last_cells_that_are_left_out")


def swap(text: str) -> str:
    return re.sub(r"(?<=\d)[.,](?=\d)", lambda m: "," if m[0] == "." else ".", text)


@pytest.mark.parametrize("case", ALL, ids=lambda c: c.name)
def test_other_decimal_mark(case: Case) -> None:
    got, _ = lines_of(swap(case.text), case)
    assert got == sorted(swap(line) for line in expected(case))


@pytest.mark.parametrize("case", [c for c in PLAIN if c.name not in RAGGED], ids=lambda c: c.name)
@pytest.mark.parametrize("where", ["first", "last"])
@pytest.mark.parametrize("kind", ["blank", "note"])
def test_columns_that_do_not_count(case: Case, where: str, kind: str) -> None:
    """A blank column or one of notes changes nothing."""
    seen = {"n": 0}

    def add(cells: list[str]) -> list[str]:
        seen["n"] += 1
        extra = "" if kind == "blank" else "Ghi chú" if seen["n"] == 1 else ""
        return [extra, *cells] if where == "first" else [*cells, extra]

    tables = re.split(r"(?m)^(?=\s*[^|\s])", case.text.strip("\n"))
    text = ""
    for part in tables:
        seen["n"] = 0
        text += rows_changed(part, add) + "\n"
    got, refused = lines_of(text, case)
    if got != expected(case):
        # without a header a column more may leave nothing that proves the others
        assert refused
        assert set(got) < set(expected(case)), got


def retone(text: str) -> str:
    """Old tone placement, curly apostrophes, decomposed letters, no-break spaces."""
    text = text.replace("hòa", "hoà").replace("Hòa", "Hoà").replace("hóa", "hoá").replace("ủy", "uỷ").replace("'", "’")
    return unicodedata.normalize("NFD", text).replace("Đơn vị", "Đơn\u00a0vị")


def plain(line: str) -> str:
    line = unicodedata.normalize("NFC", line).replace("’", "'")
    for old, new in (("hoà", "hòa"), ("Hoà", "Hòa"), ("hoá", "hóa"), ("uỷ", "ủy")):
        line = line.replace(old, new)
    return line


@pytest.mark.parametrize("case", ALL, ids=lambda c: c.name)
def test_other_letters(case: Case) -> None:
    got, _ = lines_of(retone(case.text), case)
    assert sorted(map(plain, got)) == sorted(map(plain, expected(case)))


@pytest.mark.parametrize("case", ALL, ids=lambda c: c.name)
def test_headers_in_capitals(case: Case) -> None:
    def upper(cells: list[str]) -> list[str]:
        first = cells[0].upper() in ("TT", "STT", "HẠNG", "XẾP HẠNG", "RANK", "THỨ HẠNG")
        return [_SPAN.sub("", c).upper() + "".join(_SPAN.findall(c)) for c in cells] if first else cells

    text = rows_changed(case.text, upper)
    got, refused = lines_of(text, case)
    assert [g.lower() for g in got] == [e.lower() for e in expected(case)] or refused


@pytest.mark.parametrize("case", ALL, ids=lambda c: c.name)
def test_repeated_reading_is_equal(case: Case) -> None:
    assert lines_of(case.text, case) == lines_of(case.text, case)


def split_spans(text: str) -> str:
    """A merged header or tie printed again in each of its columns."""

    def split(cells: list[str]) -> list[str]:
        out: list[str] = []
        for c in cells:
            m = re.search(r"\{1x(\d+)\}", c)
            out += [_SPAN.sub("", c).strip()] * int(m[1]) if m else [c]
        return out

    return rows_changed(text, split)


@pytest.mark.parametrize("case", [c for c in ALL if re.search(r"\{1x\d\}", c.text)], ids=lambda c: c.name)
def test_merged_cells_printed_in_each_column(case: Case) -> None:
    got, refused = lines_of(split_spans(case.text), case)
    assert got == expected(case) or (set(got) <= set(expected(case)) and refused)


# ------------------------------------------------------------------ properties
BODIES = (
    "Sở Nội vụ",
    "Sở Tư pháp",
    "Sở Y tế",
    "Sở Xây dựng",
    "Thanh tra tỉnh",
    "Ban Dân tộc",
    "Sở Tài chính",
    "Sở Công Thương",
)
HEADERS = {
    "rank": ("Hạng", "Xếp hạng", "Thứ hạng", "Xếp thứ", "Thứ tự xếp hạng"),
    "unit": ("Đơn vị", "Tên đơn vị", "Cơ quan, đơn vị", "Sở, ban, ngành"),
    "max": ("Điểm tối đa", "Thang điểm", "Điểm chuẩn"),
    "score": ("Điểm", "Tổng điểm", "Điểm đạt được", "Tổng điểm năm 2023", "Điểm thẩm định"),
    "pct": ("Tỷ lệ (%)", "Tỷ lệ % so với điểm tối đa", "Chỉ số CĐS (%)"),
    "rating": ("Xếp loại", "Mức", "Mức độ", "Phân loại"),
    "self": ("Điểm tự đánh giá", "Tự chấm"),
    "note": ("Ghi chú", "Ghi chú (nếu có)"),
    "change": ("Tăng/giảm", "So với năm 2022"),
}


@st.composite
def tables(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A table of random results with its columns in random order, and its records."""
    count = draw(st.integers(3, len(BODIES)))
    mark = draw(st.sampled_from(",."))
    cents = sorted(
        draw(st.lists(st.integers(40_000, 99_999), min_size=count, max_size=count, unique=True)), reverse=True
    )
    columns = [
        "unit",
        "score",
        *draw(st.lists(st.sampled_from(["rank", "max", "pct", "rating", "self", "note", "change"]), unique=True)),
    ]
    columns = list(draw(st.permutations(columns)))
    headers = [draw(st.sampled_from(HEADERS[c])) for c in columns]
    lines = ["| " + " | ".join(headers) + " |"]
    truth = []
    for n, value in enumerate(cents):
        score = f"{value // 100}{mark}{value % 100:02}"
        percent = str((Decimal(value) / 1000).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)).replace(".", mark)
        rating = "Tốt" if value > 80_000 else "Khá" if value > 50_000 else "Yếu"
        cell = {
            "rank": str(n + 1), "unit": BODIES[n], "max": "1000", "score": score, "pct": percent, "rating": rating,
            "self": f"{value // 100 + 7}{mark}5", "note": "", "change": f"+{n}{mark}5",
        }  # fmt: skip
        lines.append("| " + " | ".join(cell[c] for c in columns) + " |")
        line = BODIES[n] + (f" #{n + 1}" if "rank" in columns else "") + f" {score}"
        line += ("/1000" if "max" in columns else "") + (f" {percent}%" if "pct" in columns else "")
        truth.append(line + (f" [{rating}]" if "rating" in columns else ""))
    return "\n".join(lines), truth


@settings(max_examples=150, deadline=None)
@given(tables())
def test_any_table_is_read_as_written(table: tuple[str, list[str]]) -> None:
    text, truth = table
    taken = checked(text)
    assert sorted(unit_line(u) for u in taken.unit_scores) == sorted(truth)
    assert {r.reason for r in taken.rejected} <= {"provisional"}
