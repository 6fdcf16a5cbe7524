"""Folding that keeps offsets, numbers with their readings, ordinals and dates."""

from __future__ import annotations

import unicodedata
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrapers.vietnamese import (
    DecimalMark,
    clean,
    count_word,
    decimal_mark,
    find_dates,
    fold,
    key,
    lower,
    number,
    ordinal,
    readings,
    roman,
)

letters = st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậHoàThuỷ’'–- 0123456789.,", max_size=40)


@given(letters)
def test_folding_keeps_the_length_of_clean_text(text: str) -> None:
    text = clean(text)
    assert len(lower(text)) == len(text)
    assert len(fold(text)) == len(text)


@given(letters)
def test_composed_and_decomposed_text_are_one(text: str) -> None:
    assert clean(unicodedata.normalize("NFD", text)) == clean(text)
    assert key(unicodedata.normalize("NFD", text)) == key(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hoà Thành", "Hòa Thành"),
        ("Uỷ ban", "Ủy ban"),
        ("M’Drắk", "M'Drắk"),
        ("Sở Lao động – Thương binh", "Sở Lao động - Thương binh"),
    ],
)
def test_spellings_of_one_name_fold_to_one(one: str, other: str) -> None:
    assert lower(one) == lower(other)
    assert key(one) == key(other)


def test_words_that_only_look_alike_stay_apart_in_lower() -> None:
    assert lower("sở") != lower("so")
    assert lower("năm") != lower("nam")
    assert lower("quý") == "quý"


@pytest.mark.parametrize(
    ("token", "comma", "dot"),
    [
        ("738,08", "738.08", None),
        ("769.22", None, "769.22"),
        ("1.000", "1000", "1.000"),
        ("385,641", "385.641", "385641"),
        ("0,883075", "0.883075", None),
        ("0,883", "0.883", None),
        ("1.234,5", "1234.5", None),
        ("1,234.5", None, "1234.5"),
        ("1.000.000", "1000000", None),
        ("08", "8", "8"),
        ("1.2.3", None, None),
        ("९३,२", None, None),
        ("٩٠", None, None),
        ("", None, None),
    ],
)
def test_every_reading_of_a_printed_number(token: str, comma: str | None, dot: str | None) -> None:
    expected = {mark: Decimal(value) for mark, value in ((",", comma), (".", dot)) if value is not None}
    assert readings(token) == expected


@given(st.decimals(min_value=0, max_value=9999, places=2), st.sampled_from([",", "."]))
def test_a_number_written_with_a_mark_reads_back_under_it(value: Decimal, mark: str) -> None:
    assert number(f"{value:.2f}".replace(".", mark), mark) == value


def test_an_ambiguous_number_has_no_value_without_a_mark() -> None:
    assert number("1.000", None) is None
    assert number("1000", None) == 1000


@pytest.mark.parametrize(
    ("tokens", "mark"),
    [
        (["1.000", "738,08"], DecimalMark(",", "738,08")),
        (["1.000", "385,641"], DecimalMark(None, None)),
        (["140,5", "121.55"], DecimalMark(None, "140,5 / 121.55")),
        (["769.22"], DecimalMark(".", "769.22")),
        ([], DecimalMark(None, None)),
    ],
)
def test_the_decimal_mark_is_decided_by_numbers_with_one_reading(tokens: list[str], mark: DecimalMark) -> None:
    assert decimal_mark(tokens) == mark


@pytest.mark.parametrize(
    ("text", "value"), [("hai", 2), ("mười sáu", 16), ("mười", 10), ("08", 8), ("hai mươi mốt", 21), ("nhà", None)]
)
def test_counting_words(text: str, value: int | None) -> None:
    assert count_word(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("nhất", 1),
        ("hạng Nhì", 2),
        ("thứ ba", 3),
        ("thứ 2", 2),
        ("01", 1),
        ("II", 2),
        ("XIV", 14),
        ("IIII", None),
        ("0", None),
    ],
)
def test_ordinals(text: str, value: int | None) -> None:
    assert ordinal(text) == value


def test_roman_numerals_are_canonical_or_none() -> None:
    assert [roman(t) for t in ("i", "IV", "ix", "VX", "", "abc")] == [1, 4, 9, None, None, None]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Ngày 05/4/2024", ["2024-04-05"]),
        ("ngày 28 tháng 8 năm 2023", ["2023-08-28"]),
        ("26 Tháng Bảy, 2024", ["2024-07-26"]),
        ("2024-04-05T08:00", ["2024-04-05"]),
        ("April 8, 2024 and 9 May 2024", ["2024-04-08", "2024-05-09"]),
        ("ngày 31/02/2024", []),
        ("312/340 điểm", []),
    ],
)
def test_dates_are_day_before_month(text: str, iso: list[str]) -> None:
    assert [d.iso for d in find_dates(text)] == iso


def test_a_date_found_lies_where_it_says() -> None:
    text = "Ngày 05/4/2024 và ngày 28 tháng 8 năm 2023"
    assert [text[d.start : d.end] for d in find_dates(text)] == ["05/4/2024", "ngày 28 tháng 8 năm 2023"]


@given(
    st.dates(min_value=date(2000, 1, 1), max_value=date(2049, 12, 31)),
    st.sampled_from(
        ["{d:02}/{m:02}/{y}", "{d}/{m}/{y}", "{d}-{m}-{y}", "{d:02}.{m:02}.{y}", "{y}-{m:02}-{d:02}", "ngày {d} tháng {m} năm {y}",
         "ngày {d:02} tháng {m:02} năm {y}", "NGÀY {d} THÁNG {m} NĂM {y}"]
    ),
    st.sampled_from(["", "Quyết định số 12/QĐ-UBND, ", "Đạt 88,5/100 điểm; ", "năm 2019 và "]),
)  # fmt: skip
def test_any_date_reads_back_with_its_place(day: date, form: str, before: str) -> None:
    printed = form.format(d=day.day, m=day.month, y=day.year)
    text = f"{before}{printed}, hạng 1."
    assert [(f.iso, text[f.start : f.end]) for f in find_dates(text)] == [(day.isoformat(), printed)]
