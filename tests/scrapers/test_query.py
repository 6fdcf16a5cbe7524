"""Asking the published warehouse: rows in three forms, nothing a spreadsheet would run."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from scrapers import query, raw
from scrapers.layout import DataFolder


@pytest.fixture
def data(tmp_path: Path) -> DataFolder:
    folder = DataFolder(tmp_path / "data")
    folder.prepare("live")
    build = folder.builds / "r1.duckdb"
    conn = raw.connect(build)
    conn.execute("CREATE SCHEMA marts")
    conn.execute("CREATE TABLE marts.fct AS SELECT 'Sở Y tế' AS unit, 738.08::DECIMAL(8,2) AS score, NULL::INT AS rank")
    conn.close()
    build.chmod(0o444)
    folder.warehouse.symlink_to("builds/r1.duckdb")
    return folder


def ask(data: DataFolder, sql: str, form: str) -> str:
    out = io.StringIO()
    with query.warehouse(data) as conn:
        result = query.ask(conn, sql)
        if form == "table":
            query.write_table(result, Console(file=out, width=120))
        else:
            {"csv": query.write_csv, "json": query.write_json}[form](result, out)
    return out.getvalue()


def test_three_forms(data: DataFolder) -> None:
    sql = "SELECT unit, score, rank, DATE '2024-04-05' AS day, true AS yes FROM marts.fct"
    assert ask(data, sql, "csv") == "unit,score,rank,day,yes\r\nSở Y tế,738.08,,2024-04-05,True\r\n"
    assert json.loads(ask(data, sql, "json")) == [
        {"unit": "Sở Y tế", "score": 738.08, "rank": None, "day": "2024-04-05", "yes": True}
    ]
    table = ask(data, sql, "table")
    assert "Sở Y tế" in table
    assert "1 row" in table


def test_json_stays_json_without_finite_numbers(data: DataFolder) -> None:
    def refuse(word: str) -> None:
        raise AssertionError(f"{word} is not JSON")

    sql = "SELECT 'nan'::DOUBLE AS a, [1.5, 'inf'::DOUBLE] AS b, {'c': '-inf'::DOUBLE} AS d"
    assert json.loads(ask(data, sql, "json"), parse_constant=refuse) == [
        {"a": "nan", "b": [1.5, "inf"], "d": {"c": "-inf"}}
    ]


def test_tables_are_found_without_their_schema(data: DataFolder) -> None:
    assert ask(data, "SELECT unit FROM fct", "csv") == ask(data, "SELECT unit FROM marts.fct", "csv")
    assert "fct" in ask(data, "SHOW TABLES", "csv")


def test_a_pivot_is_one_statement(data: DataFolder) -> None:
    assert ask(data, "PIVOT marts.fct ON unit USING sum(score)", "csv").startswith("rank,Sở Y tế")


def drawn(data: DataFolder, sql: str, **console: bool) -> list[str]:
    out = io.StringIO()
    with query.warehouse(data) as conn:
        query.write_table(query.ask(conn, sql), Console(file=out, width=60, color_system=None, **console))
    return out.getvalue().splitlines()


WIDE = ", ".join(f"'value {n}' AS a_long_name_{n}" for n in range(12))


def test_a_row_too_wide_for_the_terminal_stands_upright(data: DataFolder) -> None:
    lines = drawn(data, f"SELECT unit, {WIDE}, 'Xã ' || repeat('dài ', 30) AS long FROM fct", force_terminal=True)
    assert max(map(len, lines)) <= 60
    assert lines[0].startswith("row 1")
    assert any(line.split() == ["unit", "Sở", "Y", "tế"] for line in lines)
    assert any(line.split() == ["a_long_name_7", "value", "7"] for line in lines)
    assert " ".join(" ".join(lines).split()).count("dài") == 30
    assert lines[-1] == "1 row"


def test_in_a_pipe_a_row_is_one_line_however_wide(data: DataFolder) -> None:
    lines = drawn(data, f"SELECT unit, {WIDE} FROM fct")
    (row,) = [line for line in lines if "Sở Y tế" in line]
    assert "value 11" in row


def test_no_rows(data: DataFolder) -> None:
    assert json.loads(ask(data, "SELECT 1 AS a WHERE false", "json")) == []
    assert ask(data, "SELECT 1 AS a WHERE false", "csv") == "a\r\n"
    assert "0 rows" in ask(data, "SELECT 1 AS a WHERE false", "table")


def test_a_long_answer_is_cut_for_people_only(data: DataFolder) -> None:
    sql = "SELECT range AS a FROM range(3000)"
    assert f"the first {query.SHOWN_ROWS} rows" in ask(data, sql, "table")
    assert len(ask(data, sql, "csv").splitlines()) == 3001
    assert len(json.loads(ask(data, sql, "json"))) == 3000


def test_equal_column_names_lose_nothing_in_json(data: DataFolder) -> None:
    assert json.loads(ask(data, "SELECT 1 AS a, 2 AS a", "json")) == [{"a": 1, "a_2": 2}]


def test_nothing_published_yet(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    with pytest.raises(raw.DatabaseError, match="no warehouse is published"), query.warehouse(folder):
        pass
    folder.warehouse.symlink_to("builds/gone.duckdb")
    with pytest.raises(raw.DatabaseError, match="no warehouse is published"), query.warehouse(folder):
        pass


def test_a_reader_keeps_its_build_while_another_is_published(data: DataFolder) -> None:
    with query.warehouse(data) as conn:
        newer = raw.connect(data.builds / "r2.duckdb")
        newer.execute("CREATE SCHEMA marts")
        newer.execute("CREATE TABLE marts.fct AS SELECT 'new' AS unit")
        newer.close()
        link = data.root / ".new"
        link.symlink_to("builds/r2.duckdb")
        link.replace(data.warehouse)
        assert list(raw.ask(conn, "SELECT unit FROM marts.fct").rows) == [("Sở Y tế",)]
    assert ask(data, "SELECT unit FROM marts.fct", "csv") == "unit\r\nnew\r\n"


FORMULAS = ["=1+1", "+1", "-31,45", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "'=1", '=HYPERLINK("http://x")']


@pytest.mark.parametrize("text", FORMULAS)
def test_a_spreadsheet_runs_nothing(data: DataFolder, text: str) -> None:
    with query.warehouse(data) as conn:
        out = io.StringIO(newline="")
        query.write_csv(raw.ask(conn, "SELECT ? AS a, -31.45::DECIMAL(6,2) AS n", [text]), out)
    rows = list(csv.reader(io.StringIO(out.getvalue(), newline="")))
    assert rows[1] == ["'" + text, "-31.45"]  # text is text, a negative number stays a number


@given(st.text(st.characters(codec="utf-8"), max_size=40))
def test_csv_text_comes_back_exactly(text: str) -> None:
    out = io.StringIO(newline="")
    query.write_csv(raw.Result(("a", "b"), ("VARCHAR", "VARCHAR"), iter([(text, "x")])), out)
    cell = list(csv.reader(io.StringIO(out.getvalue(), newline="")))[1][0]
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝"))
    assert (cell[1:] if cell.startswith("'") else cell) == text


def test_a_column_name_is_harmless_too(data: DataFolder) -> None:
    assert ask(data, 'SELECT 1 AS "=1+1"', "csv").startswith("'=1+1")
