"""Values read from pictures are accepted only when the page's own arithmetic or a second engine proves them."""

from __future__ import annotations

from dataclasses import replace

from rapidfuzz import fuzz

from scrapers.documents.model import Cell, Document
from scrapers.extract.checks.ledger import Ledger, Row, subject_of
from scrapers.extract.checks.order import outliers
from scrapers.extract.tables.names import snap
from scrapers.extract.taken import Taken
from scrapers.extract.units.finder import find_units
from scrapers.extract.vocabulary import rating_of
from scrapers.records import Locator, Place, Rejected
from scrapers.vietnamese import fold, key, readings

SAME_NAME = 70.0  # of 100: the second engine does not know all Vietnamese letters
_FIGURES = ("score", "max_score", "score_pct")
_TOLD = ("unit", "value", "change", "rank", "rating", *_FIGURES)  # what makes a record, as against its year or heading


def told_by_ocr(document: Document, taken: Taken) -> Taken:
    """The records of sentences that OCR read, as such: nothing else tells them from printed text.

    A count of a rating can't be held: one that OCR read is rejected.
    """
    if not any(block.method == "ocr" for block in document.blocks):
        return taken
    counts, rejected = [], list(taken.rejected)
    for count in taken.rating_counts:
        places = [p for p in count.locator.places.values() if p.table is None]
        if any(map(document.by_ocr, places)):
            rejected.append(Rejected(document.printed(places[0]), "ocr_unproven", count.locator))
        else:
            counts.append(count)
    units = [u._replace(method="ocr") if _in_scan(document, u.locator) else u for u in taken.unit_scores]
    averages = [replace(a, method="ocr") if _in_scan(document, a.locator) else a for a in taken.averages]
    return Taken(tuple(units), tuple(averages), tuple(counts), tuple(rejected), taken.checks)


def _in_scan(document: Document, locator: Locator) -> bool:
    return any(p.table is None and document.by_ocr(p) for f, p in locator.places.items() if f in _TOLD)


def check_ocr(ledger: Ledger, document: Document) -> None:
    """Hold every OCR record that nothing proves.

    A figure is proven by `percent = score / maximum` or by the other engine reading the same number; a
    rank by the sequence of its list; a rating by the other engine; a name by the reference. The order of the
    list must hold besides. An average is proven by its rows or by the other engine.
    """
    means = {(c.unit_group, c.actual) for c in ledger.checks if c.name == "average_is_mean_of_rows" and c.passed}
    for at, average in enumerate(ledger.averages):
        if average.method != "ocr" or (average.unit_group, average.value) in means:
            continue
        if not _reads_alike(_cell(document, average.locator.places.get("value"))):
            ledger.hold_average(at, "ocr_unproven")
    for rows in ledger.lists():
        read = [r for r in rows if r.unit.method == "ocr"]
        if not read:
            continue
        orderly = _in_order(read)
        sequence = _ranks_in_sequence(read)
        unproven = 0
        for row in read:
            proven = orderly and _name_proven(row, document, ledger) and _figures_proven(row, document)
            proven = proven and (row.rank is None or sequence or _agrees(row, "rank", document))
            proven = proven and (row.unit.rating is None or _agrees(row, "rating", document))
            if not proven:
                unproven += 1
                ledger.hold(row, "ocr_unproven")
        ledger.check(
            "ocr_rows_proven",
            subject_of(read),
            unproven == 0,
            expected=len(read),
            actual=len(read) - unproven,
            unit_group=read[0].unit.unit_group,
        )


def _in_order(rows: list[Row]) -> bool:
    """Whether some value of the list falls along the ranks, or along the reading order where none are printed."""
    ordered = sorted(rows, key=lambda r: r.rank or 0) if all(r.rank is not None for r in rows) else rows
    for name in ("percent", "score", "share"):
        values = [v for r in ordered if (v := getattr(r, name)) is not None]
        if len(values) == len(rows) and not outliers(values):
            return True
    return all(r.score is None and r.percent is None for r in rows)


def _ranks_in_sequence(rows: list[Row]) -> bool:
    ranks = [r.rank for r in rows]
    return len(ranks) > 2 and ranks == list(range(ranks[0] or 0, (ranks[0] or 0) + len(ranks)))


def _cell(document: Document, place: Place | None) -> Cell | None:
    if place is None or place.table is None:
        return None
    try:
        return document.tables[place.table].grid[place.row or 0][place.col or 0]
    except IndexError:
        return None


def _agrees(row: Row, name: str, document: Document) -> bool:
    """Whether the second engine read the same in the cell of a field."""
    cell = _cell(document, row.unit.locator.places.get(name))
    if cell is None or cell.second is None:
        return False
    if _reads_alike(cell):
        return True
    if name == "rating":
        mine, other = rating_of(cell.text), rating_of(cell.second)
        return mine is not None and other is not None and mine == other
    return False


def _reads_alike(cell: Cell | None) -> bool:
    """Whether both engines read a cell as the same words or as the same number."""
    if cell is None or cell.second is None:
        return False
    if fold(cell.second).split() == fold(cell.text).split():
        return True
    a, b = readings(cell.text.strip(" %")), readings(cell.second.strip(" %"))
    return bool(a) and a == b


def _figures_proven(row: Row, document: Document) -> bool:
    present = [name for name in _FIGURES if getattr(row.unit, name) is not None]
    if not present:
        return True
    if len(present) == 3 and row.percent is not None and row.share is not None:
        return abs(row.percent - row.share) <= 1  # checked to the digit by the percentage check
    return all(_agrees(row, name, document) for name in present)


def _name_proven(row: Row, document: Document, ledger: Ledger) -> bool:
    """The name as read is a body of the reference, or the second engine read much the same."""
    cell = _cell(document, row.unit.locator.places.get("unit"))
    if cell is None:
        return False
    place = row.unit.locator.places["unit"]
    printed = cell.text[place.start : place.end] if place.start is not None else cell.text
    if key(printed) != key(row.unit.unit):
        return False  # mended: a person looks at the picture
    if snap(printed, ledger.announcement.province) == printed:
        return True
    if not _one_name(printed, ledger.announcement.province):
        return False
    return cell.second is not None and _drops_letters(_letters(cell.second), _letters(printed))


def _one_name(printed: str, province: str | None) -> bool:
    """Whether a label is not a name and more: both engines read a neighbour's words into it alike."""
    found = find_units(printed, province=province)
    return not found or (len(found) == 1 and max(found[0].end, found[0].reach) >= len(printed.rstrip(" .")))


def _letters(text: str) -> str:
    return key(text).replace(" ", "")


def _drops_letters(second: str, first: str) -> bool:
    """Whether the second reading is the first with some letters left out: that engine does not know all
    Vietnamese letters, but it reads none as another."""
    rest = iter(first)
    return all(letter in rest for letter in second) and fuzz.ratio(first, second) >= SAME_NAME
