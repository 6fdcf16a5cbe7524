"""The same table written otherwise gives the same records, or a refusal: never other numbers."""

from __future__ import annotations

import random
import re
import unicodedata

import pytest

from tests.scrapers.extract.tables_cases import CASES, Case
from tests.scrapers.extract.tables_drawing import average_line, read, unit_line

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


PLAIN = [c for c in CASES if not _SPAN.search(c.text) and "[chart]" not in c.text]
NUMBERED_BY_ORDER = {
    "side_by_side_columns",  # two lists in one table: their columns belong together
    "no_header_proven_by_arithmetic",
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


def swap(text: str) -> str:
    return re.sub(r"(?<=\d)[.,](?=\d)", lambda m: "," if m[0] == "." else ".", text)


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_other_decimal_mark(case: Case) -> None:
    got, _ = lines_of(swap(case.text), case)
    assert got == sorted(swap(line) for line in expected(case))


@pytest.mark.parametrize("case", PLAIN, ids=lambda c: c.name)
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


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_other_letters(case: Case) -> None:
    got, _ = lines_of(retone(case.text), case)
    assert sorted(map(plain, got)) == sorted(map(plain, expected(case)))


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_headers_in_capitals(case: Case) -> None:
    def upper(cells: list[str]) -> list[str]:
        first = cells[0].upper() in ("TT", "STT", "HẠNG", "XẾP HẠNG", "RANK", "THỨ HẠNG")
        return [_SPAN.sub("", c).upper() + "".join(_SPAN.findall(c)) for c in cells] if first else cells

    text = rows_changed(case.text, upper)
    got, refused = lines_of(text, case)
    assert [g.lower() for g in got] == [e.lower() for e in expected(case)] or refused


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
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


@pytest.mark.parametrize("case", [c for c in CASES if re.search(r"\{1x\d\}", c.text)], ids=lambda c: c.name)
def test_merged_cells_printed_in_each_column(case: Case) -> None:
    got, refused = lines_of(split_spans(case.text), case)
    assert got == expected(case) or (set(got) <= set(expected(case)) and refused)
