"""The dbt macros and scrapers.vietnamese read numbers and names alike, over one table of cases."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import duckdb
import jinja2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrapers.vietnamese import clean, key, number, readings

# one worker makes what these tests share
pytestmark = pytest.mark.xdist_group("dbt")

MACROS = Path(__file__).resolve().parents[2] / "dbt_project" / "macros"
MARKS = (",", ".", None)
SIX_DIGITS = Decimal("0.000001")

NUMBERS = [
    "738,08",
    "738.08",
    "769.22",
    "0,883075",
    "0.81979",
    "385,641",
    "1.000",
    "1,000",
    "1.234,5",
    "1,234.5",
    "1.234.567",
    "1,234,567.25",
    "801.91",
    "1.000,00",
    "940",
    "08",
    "0",
    "000",
    "1000",
    "01.000",
    "0.123",
    "0,123",
    "12.34.56",
    "1,2,3",
    "1.23,4",
    "1..2",
    ",5",
    "5,",
    "",
    " 81,83 ",
    "81,83%",
    "-5",
    "+5",
    "—",
    "TB",
    "769.22/940",
    "1 000",
    "1.000.00",
    "9" * 12,
]
NAMES = [
    "Sở Thông tin và Truyền thông",
    "Sở TT&TT",
    "Sở TT-TT",
    "UBND huyện Ia H'Drai",
    "UBND huyện Ia H’Drai",
    "Đắk R’lấp",
    "ĐĂK HÀ",
    "thị xã Hoà Thành",
    "thị xã Hòa Thành",
    "Uỷ ban nhân dân",
    "Ủy ban nhân dân",
    "Sở Lao động – Thương binh và Xã hội",
    "TP. Hồ Chí Minh",
    "  nhiều   khoảng\ttrắng ",
    "Quận 1",
    "Bà Rịa - Vũng Tàu",
    "M`Drắk",
    "Ngọc Hồi (cũ)",
    "",
    "---",
    "Ư Ơ ư ơ Đ đ",
]


@pytest.fixture(scope="module")
def macros() -> jinja2.Environment:
    """The project's own macro files, rendered without dbt: they use nothing of it."""
    source = "\n".join((MACROS / name).read_text(encoding="utf-8") for name in ("numbers.sql", "text.sql"))
    return jinja2.Environment(loader=jinja2.DictLoader({"macros": source}), autoescape=False)


def render(environment: jinja2.Environment, call: str) -> str:
    name = call.split("(", 1)[0]
    return environment.from_string(f"{{% from 'macros' import {name} %}}{{{{ {call} }}}}").render()


@pytest.fixture(scope="module")
def sql(macros: jinja2.Environment) -> duckdb.DuckDBPyConnection:
    conn = duckdb.connect()
    for name, call in {
        "as_number": "parse_decimal('printed', 'mark')",
        "as_key": "fold_name('printed')",
        "comma_reading": "number_reading('printed', ',', '.')",
        "dot_reading": "number_reading('printed', '.', ',')",
    }.items():
        arguments = "printed, mark" if name == "as_number" else "printed"
        conn.execute(f"create macro {name}({arguments}) as {render(macros, call)}")
    return conn


def in_sql(sql: duckdb.DuckDBPyConnection, expression: str, *values: object) -> object:
    row = sql.execute(f"select {expression}", list(values)).fetchone()
    assert row is not None
    return row[0]


def rounded(value: Decimal | None) -> Decimal | None:
    return None if value is None else value.quantize(SIX_DIGITS)


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("text", NUMBERS)
def test_numbers_have_the_same_value(sql: duckdb.DuckDBPyConnection, text: str, mark: str | None) -> None:
    assert in_sql(sql, "as_number(?::varchar, ?::varchar)", text, mark) == rounded(number(text, mark))


@pytest.mark.parametrize("text", NUMBERS)
def test_numbers_have_the_same_readings(sql: duckdb.DuckDBPyConnection, text: str) -> None:
    found = {",": in_sql(sql, "comma_reading(?::varchar)", text), ".": in_sql(sql, "dot_reading(?::varchar)", text)}
    assert {mark: value for mark, value in found.items() if value is not None} == {
        mark: rounded(value) for mark, value in readings(text).items()
    }


@pytest.mark.parametrize("text", NAMES)
def test_names_fold_to_the_same_key(sql: duckdb.DuckDBPyConnection, text: str) -> None:
    assert in_sql(sql, "as_key(?::varchar)", text) == key(text)


def test_a_numeral_too_long_for_a_score_has_no_value(sql: duckdb.DuckDBPyConnection) -> None:
    assert in_sql(sql, "as_number(?::varchar, ',')", "9" * 13) is None


@settings(max_examples=300, deadline=None)
@given(
    text=st.from_regex(re.compile(r"[0-9]{1,4}([.,][0-9]{1,4}){0,3}", re.ASCII), fullmatch=True),
    mark=st.sampled_from(MARKS),
)
def test_any_numeral_has_the_same_value(sql: duckdb.DuckDBPyConnection, text: str, mark: str | None) -> None:
    assert in_sql(sql, "as_number(?::varchar, ?::varchar)", text, mark) == rounded(number(text, mark))


_LETTERS = "aàáạảãâầấậẩẫăằắặẳẵbcdđeèéẹẻẽêềếệểễghiìíịỉĩklmnoòóọỏõôồốộổỗơờớợởỡpqrstuùúụủũưừứựửữvxyỳýỵỷỹ"


@settings(max_examples=300, deadline=None)
@given(text=st.text(alphabet=_LETTERS + _LETTERS.upper() + " &-–,.'’()0123456789", max_size=40))
def test_any_vietnamese_name_folds_to_the_same_key(sql: duckdb.DuckDBPyConnection, text: str) -> None:
    assert in_sql(sql, "as_key(?::varchar)", clean(text)) == key(clean(text))
