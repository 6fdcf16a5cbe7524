"""Counting what the raw tables hold: what changed between two moments, and how many of each kind."""

from __future__ import annotations

from dataclasses import dataclass

from scrapers.raw import Connection

# one row per thing stated (unit and pillar, or average, of one portal and year) with all that is stated of it
_STATED = """
    SELECT d.portal_id, 'score' AS kind, u.assessed_year, u.unit_group, u.unit AS name, u.pillar,
           list_sort(list(DISTINCT
               row(u.rank, u.score, u.max_score, u.score_pct, u.rating, u.qualifier)::VARCHAR)) AS said
    FROM raw.unit_scores AS u JOIN raw.documents AS d USING (document_id)
    WHERE u.held IS NULL
    GROUP BY ALL
    UNION ALL
    SELECT d.portal_id, 'average', a.assessed_year, a.unit_group, NULL, NULL,
           list_sort(list(DISTINCT row(a.value, a.max_value, a.change, a.direction, a.compared_year)::VARCHAR))
    FROM raw.averages AS a JOIN raw.documents AS d USING (document_id)
    WHERE a.held IS NULL
    GROUP BY ALL
"""


@dataclass(frozen=True, slots=True)
class Changes:
    """Accepted facts as read, against those held before: a fact is a unit and pillar, or an average, of a year."""

    new: int
    changed: int
    unchanged: int
    gone: int


@dataclass(frozen=True, slots=True)
class Counts:
    """How many documents and records of each kind."""

    results: int
    not_results: dict[str, int]
    unreadable: dict[str, int]
    held: int
    rejected: int


def note_facts(conn: Connection) -> None:
    """Note what is stated now, for `changes` to compare with."""
    conn.execute(f"CREATE OR REPLACE TEMP TABLE stated_before AS {_STATED}")


def changes(conn: Connection) -> Changes:
    """What is stated now against what was stated at `note_facts`."""
    row = conn.execute(
        f"""
        SELECT
            count(*) FILTER (b.kind IS NULL),
            count(*) FILTER (n.kind IS NOT NULL AND b.kind IS NOT NULL AND n.said <> b.said),
            count(*) FILTER (n.kind IS NOT NULL AND b.kind IS NOT NULL AND n.said = b.said),
            count(*) FILTER (n.kind IS NULL)
        FROM ({_STATED}) AS n
        FULL JOIN stated_before AS b
            ON n.portal_id = b.portal_id AND n.kind = b.kind
            AND n.assessed_year IS NOT DISTINCT FROM b.assessed_year AND n.unit_group = b.unit_group
            AND n.name IS NOT DISTINCT FROM b.name AND n.pillar IS NOT DISTINCT FROM b.pillar
        """  # noqa: S608 - both parts are constants
    ).fetchone()
    new, changed, unchanged, gone = row or (0, 0, 0, 0)
    return Changes(new, changed, unchanged, gone)


def counts(conn: Connection) -> Counts:
    """Documents by what they are, records by whether they were taken."""
    why = conn.execute(
        "SELECT read_outcome, is_result, coalesce(why_not, 'unknown'), count(*) "
        "FROM raw.documents GROUP BY ALL ORDER BY ALL"
    ).fetchall()
    not_results: dict[str, int] = {}
    unreadable: dict[str, int] = {}
    results = 0
    for outcome, is_result, reason, number in why:
        if outcome != "ok":
            unreadable[outcome] = unreadable.get(outcome, 0) + number
        elif is_result:
            results += number
        else:
            not_results[reason] = number
    held, rejected = conn.execute(
        """
        SELECT
            (SELECT count(*) FROM raw.unit_scores WHERE held IS NOT NULL)
            + (SELECT count(*) FROM raw.averages WHERE held IS NOT NULL),
            (SELECT count(*) FROM raw.rejected)
        """
    ).fetchall()[0]
    return Counts(results, not_results, unreadable, held, rejected)


@dataclass(frozen=True, slots=True)
class BodyState:
    """What one body was read as."""

    read_outcome: str
    is_result: bool
    why: str | None
    elsewhere: str | None
    year: str | None
    accepted: int
    held: int


def of_body(conn: Connection, portal_id: str, body_sha256: str) -> list[BodyState]:
    """What a body of a portal was read as (none before it is read, or when it equals an earlier document)."""
    rows = conn.execute(
        """
        SELECT
            d.read_outcome, d.is_result, coalesce(CASE WHEN d.read_outcome = 'ok' THEN d.why_not ELSE d.note END, ''),
            d.data_location, d.assessed_year,
            count(u.document_id) FILTER (u.held IS NULL), count(u.document_id) FILTER (u.held IS NOT NULL)
        FROM raw.documents AS d LEFT JOIN raw.unit_scores AS u USING (document_id)
        WHERE d.portal_id = ? AND d.body_sha256 = ?
        GROUP BY ALL
        """,
        [portal_id, body_sha256],
    ).fetchall()
    return [BodyState(*row) for row in rows]
