"""Raw tables: landed once, replaced whole, made anew when the file is not sound."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import cast

import pytest

from scrapers import raw
from scrapers.records import (
    Announcement,
    Average,
    Check,
    Extraction,
    Locator,
    Place,
    RatingCount,
    Rejected,
    UnitScore,
)

NOON = datetime(2024, 4, 5, 12, tzinfo=UTC)


@dataclass
class Entry:
    fetch_id: str
    portal_id: str = "kon-tum"
    url: str = "https://a.example/"
    purpose: str = "article"
    attempted_at: datetime = NOON
    outcome: str = "ok"
    http_status: int | None = 200
    media_type: str | None = "text/html"
    body_sha256: str | None = "ab" * 32
    body_bytes: int | None = 10
    final_url: str | None = None
    found_on: str | None = None
    link_text: str | None = "Ia H'Drai'); DROP TABLE raw.fetches; --"
    detail: str | None = None
    warc_file: str | None = None
    warc_offset: int | None = None
    origin: str = "portal"
    elapsed_ms: int | None = 3


@pytest.fixture
def database(tmp_path: Path):
    conn, _ = raw.open_raw(tmp_path / "build.duckdb")
    yield conn
    conn.close()


def row(**changes: object) -> raw.DocumentRow:
    sha = "ab" * 32
    base = raw.DocumentRow("kon-tum-abababababab", "kon-tum", sha, "https://a.example/", "portal", NOON, "r1", "ok")
    return replace(base, **changes)


def extraction(*scores: str) -> Extraction:
    place = Place(table=0, row=1, col=3)
    return Extraction(
        Announcement(True, province="Kon Tum", assessed_year="2022", locator=Locator({"assessed_year": Place(4, 8)})),
        tuple(
            UnitScore(f"Sở {i}", "department", "2022", Locator({"score": place}), score=score)
            for i, score in enumerate(scores)
        ),
        (Average("all", "2022", "5,5", Locator({"value": place}), change="1,5", direction="down"),),
        (RatingCount("department", "Tốt", "2", Locator({"n": place})),),
        (Rejected("7,7", "province_level"),),
        (Check("percent", "Sở 0", None),),
    )


def counts(conn: raw.Connection) -> dict[str, int]:
    return {t: conn.execute(f"SELECT count(*) FROM raw.{t}").fetchone()[0] for t in raw.SCHEMA}


def test_tables_are_the_declared_ones(database: raw.Connection) -> None:
    found = database.execute(
        "SELECT table_name, list(column_name ORDER BY column_index), list(is_nullable ORDER BY column_index) "
        "FROM duckdb_columns() WHERE schema_name = 'raw' GROUP BY 1"
    ).fetchall()
    assert {t: c for t, c, _ in found} == {t: list(c) for t, c in raw.SCHEMA.items()}
    assert {t: n for t, _, n in found} == {
        t: [not kind.endswith("NOT NULL") for kind in c.values()] for t, c in raw.SCHEMA.items()
    }


def test_fetches_land_once(database: raw.Connection) -> None:
    assert raw.land_fetches(database, [Entry("a"), Entry("b"), Entry("b")]) == 2
    assert raw.land_fetches(database, [Entry("b", outcome="timeout"), Entry("c")]) == 1
    assert database.execute("SELECT fetch_id, outcome FROM raw.fetches ORDER BY 1").fetchall() == [
        ("a", "ok"), ("b", "ok"), ("c", "ok"),
    ]  # fmt: skip
    assert database.execute("SELECT DISTINCT link_text FROM raw.fetches").fetchall() == [(Entry("a").link_text,)]


def test_more_fetches_than_one_batch(database: raw.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(raw, "_BATCH", 7)
    entries = [Entry(f"{i:03}") for i in range(20)]
    assert raw.land_fetches(database, iter(entries)) == 20
    assert raw.land_fetches(database, iter(entries)) == 0


def test_times_are_stored_in_utc(database: raw.Connection) -> None:
    local = NOON.astimezone(timezone(timedelta(hours=7)))
    raw.land_fetches(database, [Entry("a", attempted_at=local)])
    raw.land_document(database, row(first_seen_at=local), extraction())
    assert database.execute("SELECT attempted_at FROM raw.fetches").fetchone() == (datetime(2024, 4, 5, 12),)
    assert database.execute("SELECT first_seen_at FROM raw.documents").fetchone() == (datetime(2024, 4, 5, 12),)


def test_landing_a_document_again_replaces_all_its_rows(database: raw.Connection) -> None:
    raw.land_document(database, row(document_id="other"), extraction("9"))
    raw.land_document(database, row(), extraction("1", "2", "3"))
    raw.land_document(database, row(reader="r2"), extraction("1", "4"))
    assert database.execute(
        "SELECT document_id, record_no, score, locator FROM raw.unit_scores ORDER BY 1, 2"
    ).fetchall() == [
        ("kon-tum-abababababab", 1, "1", "score=t0r1c3"),
        ("kon-tum-abababababab", 2, "4", "score=t0r1c3"),
        ("other", 1, "9", "score=t0r1c3"),
    ]
    assert counts(database) == {
        "fetches": 0, "documents": 2, "unit_scores": 3, "averages": 2, "rating_counts": 2, "rejected": 2, "checks": 2,
    }  # fmt: skip
    assert database.execute(
        "SELECT is_result, assessed_year, reader, locator FROM raw.documents WHERE reader = 'r2'"
    ).fetchall() == [(True, "2022", "r2", "assessed_year=4-8")]


def test_a_failed_landing_leaves_the_old_rows(database: raw.Connection) -> None:
    raw.land_document(database, row(), extraction("1", "2"))
    broken = replace(extraction("3"), rejected=(Rejected(cast("str", None), "reason"),))
    with pytest.raises(Exception, match="NOT NULL"):
        raw.land_document(database, row(), broken)
    assert database.execute("SELECT score FROM raw.unit_scores ORDER BY 1").fetchall() == [("1",), ("2",)]


def test_readings_are_remembered_and_replaced(database: raw.Connection) -> None:
    first = raw.Reading("kon-tum", "ab" * 32, "r1", "kon-tum-abababababab", "digest")
    raw.remember(database, first)
    raw.remember(database, replace(first, reader="r2", retry=True))
    assert raw.remembered(database, "kon-tum") == {"ab" * 32: replace(first, reader="r2", retry=True)}


def test_forgetting_a_document(database: raw.Connection) -> None:
    raw.land_document(database, row(), extraction("1"))
    raw.land_document(database, row(document_id="other"), extraction("9"))
    raw.forget_document(database, "kon-tum-abababababab")
    assert database.execute("SELECT document_id FROM raw.documents").fetchall() == [("other",)]
    assert counts(database)["unit_scores"] == counts(database)["checks"] == 1


def filled(path: Path) -> None:
    conn, _ = raw.open_raw(path)
    raw.land_document(conn, row(), extraction(*map(str, range(5000))))
    conn.close()


def flip(path: Path, offset: int) -> None:
    body = bytearray(path.read_bytes())
    body[offset] ^= 0xFF
    path.write_bytes(body)


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda p: p.write_bytes(b"no database"), id="other-file"),
        pytest.param(lambda p: p.write_bytes(b""), id="empty"),
        pytest.param(lambda p: p.write_bytes(p.read_bytes()[: p.stat().st_size // 2]), id="truncated"),
        pytest.param(lambda p: flip(p, 10), id="head"),
        pytest.param(lambda p: flip(p, 5000), id="header"),
        pytest.param(lambda p: flip(p, 12288 + 300), id="block"),
    ],
)
def test_a_damaged_database_is_made_anew_and_said_so(tmp_path: Path, damage) -> None:
    path = tmp_path / "build.duckdb"
    filled(path)
    damage(path)
    conn, notice = raw.open_raw(path)
    assert notice is not None
    assert "damaged" in notice
    assert "build.duckdb.damaged" in notice
    assert set(counts(conn).values()) == {0}
    assert path.with_name("build.duckdb.damaged").exists()
    raw.land_document(conn, row(), extraction("1"))
    conn.close()


def test_a_missing_database_is_made_and_its_stale_log_is_not_replayed(tmp_path: Path) -> None:
    path = tmp_path / "build.duckdb"
    filled(path)
    path.unlink()
    path.with_name("build.duckdb.wal").write_bytes(b"left by a crash")
    conn, notice = raw.open_raw(path)
    assert notice is not None
    assert "missing" in notice
    assert counts(conn)["unit_scores"] == 0
    conn.close()


def test_a_sound_database_is_kept_without_a_word(tmp_path: Path) -> None:
    filled(tmp_path / "build.duckdb")
    conn, notice = raw.open_raw(tmp_path / "build.duckdb")
    assert notice is None
    assert counts(conn)["unit_scores"] == 5000
    conn.close()


def test_tables_of_another_shape_are_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "build.duckdb"
    filled(path)
    conn = raw.connect(path)
    raw.remember(conn, raw.Reading("kon-tum", "ab" * 32, "r1", "d", "digest"))
    conn.execute("ALTER TABLE raw.averages DROP COLUMN held")
    conn.close()
    conn, notice = raw.open_raw(path)
    assert notice is not None
    assert "another shape" in notice
    assert set(counts(conn).values()) == {0}
    assert raw.remembered(conn, "kon-tum") == {}
    conn.close()


def test_a_locked_database_names_its_holder(tmp_path: Path) -> None:
    path = tmp_path / "build.duckdb"
    filled(path)
    hold = "import duckdb, sys; c = duckdb.connect(sys.argv[1]); print(1, flush=True); input()"
    holder = subprocess.Popen(
        [sys.executable, "-c", hold, path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    try:
        assert holder.stdout is not None
        holder.stdout.readline()
        with pytest.raises(raw.LockedError, match=f"in use by process {holder.pid}"):
            raw.open_raw(path)
    finally:
        holder.communicate(b"\n")
    conn, notice = raw.open_raw(path)
    assert notice is None
    conn.close()


def test_opening_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(raw.DatabaseError, match="does not exist"):
        raw.connect(tmp_path / "none.duckdb", read_only=True)
    with pytest.raises(raw.DatabaseError, match=r"can't be opened"):
        raw.connect(tmp_path / "no" / "folder.duckdb")


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT * FROM glob('/etc/*')",
        "COPY (SELECT 1) TO '{folder}/out.csv'",
        "ATTACH '{folder}/other.duckdb'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET enable_external_access = true",
        "DELETE FROM raw.documents",
        "SELECT * FROM 'https://example.com/a.parquet'",
        "",
        "SELEC 1",
        "SELECT 1/x FROM nothing",
    ],
)
def test_typed_sql_reaches_the_tables_and_nothing_else(tmp_path: Path, sql: str) -> None:
    path = tmp_path / "build.duckdb"
    filled(path)
    conn = raw.connect(path, read_only=True, published=True)
    with pytest.raises(raw.QueryError) as told:
        list(raw.ask(conn, sql.format(folder=tmp_path)).rows)
    assert "\n" not in str(told.value)
    assert raw.ask(conn, "SELECT count(*) FROM raw.documents WHERE portal_id = ?", ["kon-tum"]).rows.__next__() == (1,)
    conn.close()
    assert [p.name for p in tmp_path.iterdir()] == ["build.duckdb"]


def test_rows_come_with_names_and_types(database: raw.Connection) -> None:
    result = raw.ask(database, "SELECT 1 AS a, 'x' AS b, range AS c FROM range(2500)")
    assert (result.columns, result.types) == (("a", "b", "c"), ("INTEGER", "VARCHAR", "BIGINT"))
    assert sum(1 for _ in result.rows) == 2500
