"""Tables → records: every table of a document, whatever format it came in.

A table is read by the meaning of its headers and cells, never by position. Each value is the text
as printed, with its cell. A table that is no list of units' results is rejected as a whole, a column
that is not understood is reported, and nothing is guessed.
"""

from __future__ import annotations

from scrapers.documents.model import Cell, Document
from scrapers.extract.tables.around import (
    doubtful_rows,
    foreign_districts,
    notes_on,
    other_caption,
    rows_of_another_kind,
    strange_row,
)
from scrapers.extract.tables.bands import band_rows
from scrapers.extract.tables.blocks import Block, blocks_of
from scrapers.extract.tables.cells import place_of, read_cell
from scrapers.extract.tables.columns import Column, Numbers
from scrapers.extract.tables.context import Context, read_context, words_above
from scrapers.extract.tables.flat import rebuild_header
from scrapers.extract.tables.headless import prove
from scrapers.extract.tables.join import join_records
from scrapers.extract.tables.layout import Segment, label_column, rows_of, segments_of, transposed
from scrapers.extract.tables.lists import count_matrix, leave_out_counts, rating_lists
from scrapers.extract.tables.names import is_province, read_name
from scrapers.extract.tables.parts import Members
from scrapers.extract.tables.ragged import realign
from scrapers.extract.tables.records import Recorder
from scrapers.extract.tables.runs import Chain, collect
from scrapers.extract.taken import Taken
from scrapers.records import Announcement, Average, Locator, Place, RatingCount, Rejected, UnitScore
from scrapers.vietnamese import key

# columns that are known and left out for a reason worth telling
_TOLD = {
    "bonus": "points_not_score",
    "self_assessed": "provisional",
    "target": "target",
    "of_another_subject": "other_subject",
    "unclear_levels": "unknown_column",
    "earlier_year": "other_year",
    "within_a_district": "part_rank",
}
_QUIET = ("not_the_verified_score", "not_in_the_arithmetic")


def table_records(document: Document, announcement: Announcement) -> Taken:
    """Records of all tables of a document.

    Args:
        document: as read; its tables in reading order.
        announcement: gives the province, the assessed year and the decimal mark.

    Returns:
        Unit scores, averages and rating counts with the cell of each value, and what was not taken.
    """
    return _Reader(document, announcement).run()


class _Reader:
    def __init__(self, document: Document, announcement: Announcement) -> None:
        self.document = document
        self.announcement = announcement
        self.chains: list[Chain] = []
        self.units: list[UnitScore] = []
        self.averages: list[Average] = []
        self.counts: list[RatingCount] = []
        self.rejected: list[Rejected] = []
        self.doubtful: set[tuple[int | None, int | None]] = set()  # (table, row) a note takes back

    def run(self) -> Taken:
        for doubt in self.document.doubts:
            place = None if doubt.table is None or doubt.row is None else Place(table=doubt.table, row=doubt.row, col=0)
            self.rejected.append(
                Rejected(doubt.text, doubt.reason, Locator({"cell": place} if place is not None else {}))
            )
        for table in self.document.tables:
            ocr = table.method == "ocr" or self.document.method == "ocr"
            doubtful = {d.row: d.text for d in self.document.doubts if d.table == table.index}
            rows = [row for row in rows_of(table.grid) if row.index not in doubtful]
            if table.kind != "chart" and (labels := label_column(table.grid, rows)) is not None:
                rows = list(rows_of(transposed(table.grid, labels)))
            segments = segments_of(table, rows, fuzzy=ocr)
            lost = {row: _words_of(text) for row, text in doubtful.items() if row is not None}
            for segment in segments:
                segment.lost = lost
                realign(segment)
                self._segment(segment, ocr, last=segment is segments[-1])
        recorders = [Recorder(self.document, self.announcement, chain) for chain in self.chains]
        for recorder in recorders:
            recorder.run()
            self.units += recorder.units
        stated = [recorder.chain.numbers for recorder in recorders if recorder.averages]
        everyone = Members(self.units, stated[0]) if stated else None
        for recorder in recorders:
            if everyone is not None:
                recorder.hold_part_averages(everyone)
            self.averages += recorder.averages
            self.counts += recorder.counts
            for refused in recorder.refused:
                self._reject(refused.table.index, refused.cell, refused.reason)
        self._hold()
        units = join_records(self.units, self.announcement.province)
        return Taken(tuple(units), tuple(self.averages), tuple(self.counts), tuple(self.rejected))

    def _hold(self) -> None:
        """Hold rows that a note takes back, and districts of another province."""
        names = list({u.unit for u in self.units if u.unit_group == "district"})
        a = self.announcement
        foreign = foreign_districts(names, a.province, self.document.text, a.published_on)
        if not self.doubtful and not foreign:
            return
        for n, u in enumerate(self.units):
            places = (u.locator.places["unit"], u.locator.places.get("unit_head"))
            if any(p is not None and (p.table, p.row) in self.doubtful for p in places):
                self.units[n] = u._replace(held=u.held or "doubtful_note")
            elif u.unit in foreign:
                self.units[n] = u._replace(held=u.held or "other_province")

    def _segment(self, segment: Segment, ocr: bool, *, last: bool) -> None:
        table = segment.table
        if not segment.body:
            return
        context = read_context(self.document, table, segment.titles, segment.header)
        if context.reject is not None:
            self._reject_table(segment, context.reject)
            return
        other = other_caption(context.nearest, segment.labels, context.pillar is not None, self.announcement.province)
        whole, doubtful = notes_on(
            self.document, segment, last, self.announcement.assessed_year, context.pillar is not None
        )
        if other or whole:
            self._reject_table(segment, other or whole or "")
            return
        self.doubtful |= {(table.index, row) for row in doubtful | doubtful_rows(segment)}
        numbers = Numbers(_tokens(segment), self.announcement.decimal_mark)
        levels = band_rows([*segment.header, *segment.body])
        if levels:
            for row, _ in levels:
                self._reject(table.index, row.cells[0], "threshold", " | ".join(c.text for c in row.cells))
            return
        lists = rating_lists(segment, context.unit_group, self.announcement, ocr=ocr) or count_matrix(
            segment, self.announcement
        )
        if lists is not None:
            self.units += lists.unit_scores
            self.counts += lists.rating_counts
            self.rejected += lists.rejected
            return
        leave_out_counts(segment)
        self._leave_out_strange(segment)
        if segment.slipped:
            rebuild_header(segment, numbers)
        before = self.chains[-1] if self.chains else None
        chart = table.kind == "chart"
        bare = not segment.headed and not chart
        inherited = bare and before is not None and before.segment.width == segment.width and before.segment.headed
        if inherited and before is not None:
            segment.labels = before.segment.labels
        about = context.year or self.announcement.assessed_year
        blocks, columns = blocks_of(segment, numbers, chart=chart, year=about)
        if inherited and not _alike(blocks):
            blocks = []
        if bare and not inherited:
            blocks = prove(segment, blocks, columns, numbers, words_above(self.document, table))
        reason = _why_not(blocks, columns, bare and not inherited)
        if reason is not None:
            self._reject_table(segment, reason, every_row=segment.follows)
            return
        continues = before is not None and (inherited or _goes_on(before, segment, context, blocks))
        if continues and before is not None:
            chain = before
            context = chain.context if inherited and not context.captioned else context
        else:
            chain = Chain(segment, context, numbers, ocr)
            self.chains.append(chain)
        chain.ocr = chain.ocr or ocr
        self._account(columns, blocks)
        fresh = not continues or (not inherited and context.unit_group is not None)
        for block in blocks:
            for refused in collect(chain, segment, context, block, fresh=fresh):
                self._reject(refused.table.index, refused.cell, refused.reason)

    def _leave_out_strange(self, segment: Segment) -> None:
        """Reject rows that are no unit's, unless the table is a list of such."""
        aside = [n for n, label in enumerate(segment.labels) if label.why == "former_province"]
        strange = {row.index: found for row in segment.body if (found := strange_row(row, aside)) is not None}
        strange |= rows_of_another_kind(segment)
        others = sum(reason in ("province_level", "other_subject") for _, reason in strange.values())
        if others and 2 * others > max(len(segment.body), 4):
            return
        for cell, reason in strange.values():
            self._reject(segment.table.index, cell, reason)
        segment.body = [row for row in segment.body if row.index not in strange]

    # ------------------------------------------------------------------ accounts
    def _reject(self, table: int, cell: Cell, reason: str, text: str | None = None) -> None:
        place = place_of(table, cell, 0, len(cell.text))
        self.rejected.append(Rejected(text or cell.text, reason, Locator({"cell": place})))

    def _reject_table(self, segment: Segment, reason: str, *, every_row: bool = False) -> None:
        rows = [r for r in (*segment.header, *segment.body) if r.cells]
        # where nothing but a header is missing each row is told, it may be a result; so is every row
        # below one that only looks like another header amid a table
        for row in rows if every_row or reason == "unproven_headerless" else rows[:1]:
            self._reject(segment.table.index, row.cells[0], reason, " | ".join(c.text for c in row.cells)[:300])

    def _account(self, columns: list[Column], blocks: list[Block]) -> None:
        """Report every filled column that is neither used nor ignored by name."""
        used = {c.index for b in blocks for slot in b.slots.values() for c in slot.values()}
        for b in blocks:
            used |= {
                c.index for c in (b.unit, b.serial, b.parent, b.group, b.year, b.pillar, *b.ticks) if c is not None
            }
        for column in columns:
            if column.index in used or not column.filled or column.why in _QUIET:
                continue
            if column.role == "ignore" and column.why not in ("another_column_of_this_kind", *_TOLD):
                continue
            reason = _TOLD.get(column.why or "", "unknown_column")
            text = column.label.text or next((t for t in column.texts.values() if t.strip()), "")
            if column.label.cells:
                spot = column.label.cells[-1]
                self._reject(spot.table, spot.cell, reason, text)
            else:
                self.rejected.append(Rejected(text, reason))


def _words_of(text: str) -> str:
    """The first words of a row whose cells are printed as one text (`2 | và Du lịch`)."""
    pieces = (piece.strip() for piece in text.split("|"))
    return next((piece for piece in pieces if read_cell(piece).kind == "text"), "")


def _tokens(segment: Segment) -> list[str]:
    """The numbers of the cells that may tell the decimal mark: those with marks."""
    tokens = []
    texts = [c.text for row in segment.body for c in row.cells]
    for text in dict.fromkeys([text for text in texts if "," in text or "." in text]):
        content = read_cell(text)
        if content.plain:
            tokens.append(text)
        elif content.kind in ("figures", "rating"):
            tokens += [text[f.start : f.end].lstrip("-−– ") for f in content.figures]
    return tokens


def _why_not(blocks: list[Block], columns: list[Column], unproven: bool) -> str | None:
    """Why a table is no list of results, None when it is one."""
    if blocks:
        return "national_ranking" if _is_national(blocks) else None
    units = any(c.unit_share >= 0.5 for c in columns)
    if unproven:
        return "unproven_headerless" if units else "no_unit_column"
    if any(c.label.provinces for c in columns):
        return "national_ranking"
    if not units and not any(c.role == "unit" for c in columns):
        criteria = any(c.label.criteria for c in columns) and any(c.role in ("max", "score") for c in columns)
        return "criteria_table" if criteria else "no_unit_column"
    for why in ("self_assessed", "of_another_subject", "earlier_year"):
        if any(c.why == why for c in columns):
            return _TOLD[why]
    return "target" if any(c.why == "target" for c in columns) else "no_value_column"


def _is_national(blocks: list[Block]) -> bool:
    names = [t for b in blocks for t in b.unit.texts.values() if t.strip() and not t.strip().isdigit()]
    provinces = sum(map(is_province, names))
    if any(b.unit.label.provinces for b in blocks):
        return provinces * 4 >= len(names)
    return provinces >= 2 and provinces * 2 >= len(names)


def _alike(blocks: list[Block]) -> bool:
    """Whether a table without header fits the columns of the one before it."""
    for block in blocks:
        names = [t for t in block.unit.texts.values() if t.strip()]
        if not names or sum(read_name(t) is not None for t in names) * 2 < len(names):
            return False
        if block.slipped or not any(c.filled for slot in block.slots.values() for c in slot.values()):
            return False
    return bool(blocks)


def _goes_on(before: Chain, segment: Segment, context: Context, blocks: list[Block]) -> bool:
    """Whether a table with the same header goes on with the list above: its running number does."""
    if [key(x.text) for x in before.segment.labels] != [key(x.text) for x in segment.labels]:
        return False
    if context.group_printed is not None or segment.titles:
        return False
    last = next((e for r in reversed(before.runs) for e in reversed(r.entries)), None)
    serial = blocks[0].serial
    if last is None or serial is None or last.block.serial is None:
        return False
    old, new = last.block.serial.integers(), serial.integers()
    return bool(old and new) and new[0] == old[-1] + 1
