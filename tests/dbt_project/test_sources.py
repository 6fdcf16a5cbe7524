"""The raw tables' DDL and the dbt sources say the same: tables, columns, order, types, nulls."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from scrapers.raw import SCHEMA

SOURCES = Path(__file__).resolve().parents[2] / "dbt_project" / "models" / "staging" / "__sources.yml"


def declared() -> dict[str, list[dict[str, Any]]]:
    (source,) = YAML(typ="safe").load(SOURCES.read_text(encoding="utf-8"))["sources"]
    assert source["schema"] == "raw"
    return {table["name"]: table["columns"] for table in source["tables"]}


def test_every_raw_table_is_a_source() -> None:
    assert set(declared()) == set(SCHEMA)


@pytest.mark.parametrize("table", SCHEMA)
def test_columns_are_those_of_the_ddl(table: str) -> None:
    columns = {
        column["name"]: column["data_type"].upper()
        + (" NOT NULL" if {"type": "not_null"} in column.get("constraints", []) else "")
        for column in declared()[table]
    }
    assert columns == SCHEMA[table]
    assert list(columns) == list(SCHEMA[table])


@pytest.mark.parametrize("table", SCHEMA)
def test_every_column_is_described(table: str) -> None:
    assert [column["name"] for column in declared()[table] if len(column.get("description", "")) < 10] == []
