"""Prose: real wording patterns, case by case."""

from __future__ import annotations

import re
import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrapers.documents.model import Block, Document
from scrapers.extract.prose import reader as prose
from scrapers.extract.prose.reader import prose_records
from scrapers.extract.taken import Taken
from scrapers.gazetteer import review_reasons
from scrapers.records import Announcement, Average, RatingCount, UnitScore
from scrapers.vietnamese import clean, decimal_mark
from tests.scrapers.extract.prose.case import Case
from tests.scrapers.extract.prose.cases import ALL, nothing
from tests.scrapers.extract.tables.drawing import values_line


def document(text: str) -> Document:
    parts: list[str] = []
    blocks = []
    at = 0
    for line in text.split("\n"):
        kind = "heading" if line.startswith("# ") else "paragraph"
        piece = clean(line.removeprefix("# "))
        blocks.append(Block(kind, at, at + len(piece)))
        parts.append(piece)
        at += len(piece) + 1
    return Document("text/html", "\n".join(parts), tuple(blocks))


def take(text: str, province: str | None, year: str | None) -> tuple[Document, Taken]:
    doc = document(text)
    mark = decimal_mark(re.findall(r"\d+(?:[.,]\d+)+", doc.text)).mark
    return doc, prose_records(doc, Announcement(True, province=province, assessed_year=year, decimal_mark=mark))


def test_every_case_has_a_name_of_its_own() -> None:
    assert len({c.name for c in ALL}) == len(ALL)


def unit_line(u: UnitScore, year: str) -> str:
    out = values_line(u)
    if u.is_last:
        out += " last"
    if u.parent:
        out += f" @{u.parent}"
    if u.pillar:
        out += f" {{{u.pillar}}}"
    if u.assessed_year != year:
        out += f" ~{u.assessed_year}"
    if out.split(" @")[0].split(" {")[0] == u.unit:  # nothing is told of it
        assert u.held
    if u.held and u.held != "not_assessed":
        out += f" !{u.held}"
    return out


def average_line(a: Average) -> str:
    out = f"{a.unit_group} {a.value}" + (f"/{a.max_value}" if a.max_value else "")
    if a.change:
        out += f" {'+' if a.direction == 'up' else '-'}{a.change}"
    if a.compared_year:
        out += f" ~{a.compared_year}"
    return out


def count_line(c: RatingCount) -> str:
    return f"{c.unit_group} {c.rating} {c.n}" + (f"/{c.of_total}" if c.of_total else "")


@pytest.mark.parametrize(
    "case",
    ALL,
    ids=lambda c: c.name,
)
def test_case(case: Case) -> None:
    doc, taken = take(case.text, case.province, case.year)
    assert sorted(unit_line(u, case.year) for u in taken.unit_scores) == sorted(case.units)
    assert sorted(average_line(a) for a in taken.averages) == sorted(case.averages)
    assert sorted(count_line(c) for c in taken.rating_counts) == sorted(case.counts)
    reasons = {r.reason for r in taken.rejected}
    assert set(case.reasons) <= reasons <= set(review_reasons())
    assert_evidence(doc, taken)


@pytest.mark.parametrize("text", nothing.TEXTS)
def test_no_result(text: str) -> None:
    _, taken = take(text, "Đắk Nông", "2023")
    assert lines(taken, "2023") == ([], [], [])


def assert_evidence(doc: Document, taken: Taken) -> None:
    """Every printed value stands where its locator says, letter by letter."""
    for record in (*taken.unit_scores, *taken.averages, *taken.rating_counts):
        for name, place in record.locator.places.items():
            printed = doc.printed(place)
            if name == "unit" and isinstance(record, UnitScore):
                head = record.locator.places.get("unit_head")
                assert record.unit == (f"{doc.printed(head)} {printed}" if head else printed)
            elif name == "rank" and isinstance(record, UnitScore):
                assert printed == (record.rank_printed or record.rank)
            elif name == "n" and isinstance(record, RatingCount):
                assert printed == (record.n_printed or record.n)
            elif name in (
                "score",
                "max_score",
                "score_pct",
                "rating",
                "parent",
                "pillar",
                "value",
                "max_value",
                "change",
                "compared_year",
                "of_total",
                "group_printed",
            ):
                assert printed == getattr(record, name)


def lines(taken: Taken, year: str) -> tuple[list[str], list[str], list[str]]:
    return (
        sorted(unit_line(u, year) for u in taken.unit_scores),
        sorted(average_line(a) for a in taken.averages),
        sorted(count_line(c) for c in taken.rating_counts),
    )


def swap_marks(text: str) -> str:
    return re.sub(r"(?<=\d)[.,](?=\d)", lambda m: "." if m[0] == "," else ",", text)


# ------------------------------------------------------------------ the same page in other clothes
@pytest.mark.parametrize("case", ALL, ids=lambda c: c.name)
def test_other_decimal_marks_give_the_same_figures(case: Case) -> None:
    _, taken = take(case.text, case.province, case.year)
    _, swapped = take(swap_marks(case.text), case.province, case.year)
    want = tuple([swap_marks(line) for line in part] for part in lines(taken, case.year))
    assert tuple(sorted(part) for part in want) == lines(swapped, case.year)


@pytest.mark.parametrize("case", ALL, ids=lambda c: c.name)
def test_decomposed_letters_and_no_break_spaces_give_the_same_records(case: Case) -> None:
    _, taken = take(case.text, case.province, case.year)
    dressed = unicodedata.normalize("NFD", case.text).replace(" điểm", "\u00a0điểm").replace("'", "’")
    _, again = take(dressed, case.province, case.year)
    want = tuple([line.replace("'", "’") for line in part] for part in lines(taken, case.year))
    assert want == lines(again, case.year)


@pytest.mark.parametrize("case", ALL, ids=lambda c: c.name)
def test_counters_and_menus_around_change_nothing(case: Case) -> None:
    _, taken = take(case.text, case.province, case.year)
    around = (
        "Giới thiệu\nTin tức\nThủ tục hành chính\n0\n3\n1\n7\n"
        + case.text
        + "\nIn trang\nLượt xem: 1.287\nNguồn: Cổng TTĐT tỉnh"
    )
    _, again = take(around, case.province, case.year)
    assert lines(taken, case.year) == lines(again, case.year)


# ------------------------------------------------------------------ properties of lists
_UNITS = ("Sở Nội vụ", "Sở Văn hóa, Thể thao và Du lịch", "Sở Lao động - Thương binh và Xã hội", "Ban Dân tộc", "Sở KH&CN",
          "Văn phòng UBND tỉnh", "Thanh tra tỉnh", "Sở Giáo dục và Đào tạo")  # fmt: skip


def listed(parts: list[str], joiner: str) -> str:
    return joiner.join(parts[:-1]) + (" và " if joiner == ", " else joiner) + parts[-1] if len(parts) > 1 else parts[0]


@settings(max_examples=120, deadline=None)
@given(
    st.permutations(_UNITS),
    st.lists(st.integers(3000, 9999), min_size=2, max_size=6, unique=True),
    st.sampled_from(["with", "brackets", "respectively", "ordinals", "lines"]),
    st.sampled_from([", ", "; "]),
)
def test_a_ranked_list_keeps_every_value_with_its_unit(
    units: list[str], values: list[int], form: str, joiner: str
) -> None:
    scores = [f"{v // 100},{v % 100:02d}" for v in sorted(values, reverse=True)]
    pairs = list(zip(units, scores, strict=False))
    n = len(pairs)
    if form == "with":
        text = f"{n} đơn vị dẫn đầu lần lượt là " + listed([f"{u} với {s} điểm" for u, s in pairs], joiner) + "."
    elif form == "brackets":
        text = f"{n} đơn vị dẫn đầu gồm: " + listed([f"{u} ({s} điểm)" for u, s in pairs], joiner) + "."
    elif form == "respectively":
        names, numbers = listed([u for u, _ in pairs], ", "), "; ".join(s for _, s in pairs)
        text = f"{n} đơn vị dẫn đầu là {names} với số điểm lần lượt là {numbers} điểm."
    elif form == "ordinals":
        text = joiner.join(f"{u} đứng thứ {k} với {s} điểm" for k, (u, s) in enumerate(pairs, 1)) + "."
    else:
        text = "Xếp hạng từ cao xuống thấp như sau:\n" + "\n".join(f"- {u}: {s} điểm" for u, s in pairs)
    doc, taken = take(text, "Kon Tum", "2023")
    got = [(u.unit, u.score, u.rank) for u in taken.unit_scores]
    assert got == [(u, s, str(k)) for k, (u, s) in enumerate(pairs, 1)]
    assert_evidence(doc, taken)


@settings(max_examples=80, deadline=None)
@given(st.permutations(_UNITS), st.integers(1, 7), st.sampled_from(["Tốt", "Khá", "Trung bình"]), st.booleans())
def test_a_rated_list_rates_its_members_and_nobody_else(units: list[str], n: int, rating: str, before: bool) -> None:
    members, other = units[:n], units[n]
    text = (
        f"{n} đơn vị xếp loại {rating} gồm: {listed(members, ', ')}. {other} đạt 50,5 điểm."
        if before
        else f"{listed(members, ', ')} được xếp loại {rating}; {other} đạt 50,5 điểm."
    )
    _, taken = take(text, "Kon Tum", "2023")
    assert {u.unit: u.rating for u in taken.unit_scores} == {**dict.fromkeys(members, rating), other: None}


@settings(max_examples=150, deadline=None)
@given(
    st.text(
        alphabet="Sở Nội vụ Y tếđạt xếp thứ 123,.;:()điểm% là và lần lượt huyện năm 2022 so với cùng hạng \n",
        max_size=160,
    )
)
def test_any_text_is_read_and_every_value_stands_in_it(text: str) -> None:
    doc, taken = take(text, "Kon Tum", "2023")
    assert_evidence(doc, taken)


# ------------------------------------------------------------------ refusals
@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Các mức: Dẫn dắt (trên 75%), Nâng cao (trên 50% đến 75%), Khởi động (từ 25% trở xuống).", "threshold"),
        ("Sở Nội vụ đạt 88.2,5.1 điểm, xếp thứ nhất.", "unreadable_number"),
        ("Ba đơn vị đều đạt trên 90 điểm là Sở Nội vụ, Sở Y tế và Sở Tư pháp.", "approximate_list"),
        ("Các huyện còn lại xếp loại khá.", "complement"),
        ("Có một đơn vị đạt 88,5 điểm.", "no_unit"),
    ],
)
def test_what_is_not_taken_says_why_and_where(text: str, reason: str) -> None:
    doc, taken = take(text, "Kon Tum", "2023")
    found = [r for r in taken.rejected if r.reason == reason]
    assert found
    assert all(doc.printed(r.locator.places["text"]) in r.text for r in found)
    assert not any(u.score for u in taken.unit_scores)


def test_a_table_between_paragraphs_is_not_read() -> None:
    text = "Khối sở, ngành\nSở Nội vụ 88,5\nSở Tài chính dẫn đầu với 90,5 điểm."
    kinds = ("paragraph", "table", "paragraph")
    blocks, at = [], 0
    for kind, line in zip(kinds, text.split("\n"), strict=True):
        blocks.append(Block(kind, at, at + len(line), table=0 if kind == "table" else None))
        at += len(line) + 1
    taken = prose_records(
        Document("text/html", text, tuple(blocks)), Announcement(True, assessed_year="2023", decimal_mark=",")
    )
    assert [unit_line(u, "2023") for u in taken.unit_scores] == ["Sở Tài chính #1 90,5"]


def test_related_news_ends_the_article() -> None:
    text = "Sở Nội vụ dẫn đầu với 88,5 điểm.\nCác tin khác\nSở Tài chính dẫn đầu với 99,9 điểm."
    _, taken = take(text, "Kon Tum", "2023")
    assert [u.unit for u in taken.unit_scores] == ["Sở Nội vụ"]


@pytest.mark.parametrize(
    "text",
    ["(Sở (90,5 " * 1500, "cao nhất (" * 1500, "90,5 " * 3000, "xếp " * 4000, "đứng thứ " * 3000, "(" * 9000, "Sở Y tế, " * 900 + "đạt 90 điểm", "loại tốt " * 1500, "tăng " * 3000 + "5 điểm", "trừ " * 3700, "thứ " * 3700, "20" * 7000],
    ids=lambda t: t[:9],
)  # fmt: skip
def test_repeated_words_take_time_in_proportion(text: str) -> None:
    begun = time.process_time()
    take(text, "Đắk Nông", "2023")
    assert time.process_time() - begun < 6


def test_all_but_a_unit_with_a_long_name_takes_no_time() -> None:
    begun = time.process_time()
    take("Trừ Sở Văn hóa, Thể thao và Du lịch (69,8 điểm), tất cả các sở đều vượt 75 điểm.", "Đắk Nông", "2023")
    assert time.process_time() - begun < 2


@pytest.mark.parametrize("text", ["Sở Y tế đạt 90,5 điểm, " * 900, "(Sở (90,5 " * 1400], ids=["characters", "tokens"])
def test_a_sentence_without_end_is_refused_whole(text: str) -> None:
    doc, taken = take(f"Sở Nội vụ đạt 88,5 điểm.\n{text}\nSở Tài chính đạt 87,5 điểm.", "Kon Tum", "2023")
    assert [u.unit for u in taken.unit_scores] == ["Sở Nội vụ", "Sở Tài chính"]
    (refused,) = taken.rejected
    assert refused.reason == "too_long"
    assert doc.printed(refused.locator.places["text"]) == doc.text.split("\n")[1]
    assert len(refused.text) < 2_100


def test_a_long_list_is_read_whole() -> None:
    items = "; ".join(f"xã Tân {a}{b} ({90 - n / 10:.1f} điểm)".replace(".", ",")
                      for n, (a, b) in enumerate((a, b) for a in "ABCDEFGHIK" for b in "abcdeghiklmnopqrstuv"))  # fmt: skip
    _, taken = take(f"Kết quả xếp hạng từ cao xuống thấp: {items}.", "Kon Tum", "2023")
    assert [u.rank for u in taken.unit_scores] == [str(n) for n in range(1, 201)]


def test_a_text_without_end_is_read_to_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prose, "LONGEST_TEXT", 2_000)
    text = "Sở Y tế đạt 90,5 điểm.\n" * 200
    doc, taken = take(text + "Sở Tài chính đạt 87,5 điểm.", "Kon Tum", "2023")
    assert [u.unit for u in taken.unit_scores] == ["Sở Y tế"]
    (refused,) = taken.rejected
    assert refused.reason == "too_long"
    assert refused.locator.places["text"].end == len(doc.text)


# ------------------------------------------------------------------ what is not looked at
@pytest.mark.parametrize("case", ALL, ids=lambda c: c.name)
def test_sentences_that_tell_nothing_may_be_passed_over(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    text = case.text + "\nUBND tỉnh công bố kết quả cải cách hành chính của các huyện. Các sở, ban, ngành đều tham gia."
    passed_over = take(text, case.province, case.year)
    monkeypatch.setattr(prose, "tells", lambda low, start, end: True)
    assert take(text, case.province, case.year) == passed_over


def test_a_sentence_without_numbers_and_places_is_not_read_word_by_word(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("read word by word")

    monkeypatch.setattr(prose, "scan", refuse)
    take(
        "# Kết quả chuyển đổi số năm 2023 của các sở, ban, ngành\nUBND tỉnh công bố kết quả năm 2023.",
        "Kon Tum",
        "2023",
    )
