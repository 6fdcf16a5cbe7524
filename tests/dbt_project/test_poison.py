"""Whatever stands in the raw tables, the build goes through and no record is lost: bad values wait for review."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest
from dbt.cli.main import dbtRunnerResult

# one worker makes what these tests share
pytestmark = pytest.mark.xdist_group("dbt")

NUMBERS = [
    *("738,08", "38,61", "1.000", "385,641", "120", "60,5", "99,9", "100", "0,5", "1", "12", "1000", "0", "00", "50,0"),
    *(
        "999999999999",
        "99999999999999999999",
        "0,000001",
        "-5",
        "1e9",
        "NaN",
        "",
        " ",
        "%",
        "5 %",
        "1,2,3",
        ".5",
        "１２",
        "'",
    ),
]
UNITS = [
    *(
        "Sở Y tế",
        "Sở Nội vụ",
        "Sở Tài chính",
        "huyện Đăk Hà",
        "Đăk Hà",
        "Thành phố",
        "TP",
        "xã A",
        "phường",
        "xã xã",
        "Báo",
    ),
    *(
        "Kon Tum",
        "tỉnh Kon Tum",
        "unlisted",
        "",
        "-",
        "(…)",
        "Ia H'Drai'; drop table raw.documents",
        "<script>",
        "🙂",
        "a\nb",
    ),
    *('=HYPERLINK("x")', "{{ ref('x') }}", "$1 %s", "\u202eabc", "x" * 5000),
]
RATINGS = ["Tốt", "khá", "TB", "kém", "yếu", "xuất sắc", "Dẫn dắt", "A", "", "mức", None]
YEARS = ["2022", "2023", "2024", "2025", "1999", "abc", "", None]
GROUPS = ["department", "district", "commune", "central", "party_mass"]
PORTALS = ["kon-tum", "phu-tho", "hue", "other"]
PROVINCES = ["Kon Tum", "Phú Thọ", "Huế", "Đồng Tháp", "Sao Hỏa", "", None]


def poisoned(raw: Any) -> None:
    """Eighty documents of random records, most of them wrong in some way (the same ones each time)."""
    pick = random.Random(20260105)

    def some(values: list[Any], missing: float = 0.5) -> Any:
        return None if pick.random() < missing else pick.choice(values)

    for number in range(80):
        # every second document is all right but for its numbers
        odd = number % 2 == 1
        document = raw.document(
            f"{pick.choice(PORTALS) if odd else 'other'}-{number:04d}",
            province=pick.choice(PROVINCES if odd else PROVINCES[:4]),
            assessed_year=pick.choice(YEARS if odd else YEARS[:4]),
            decision_date=some(["2024-02-30", "2025-08-01", "2023-01-01", "x", ""]),
            decimal_mark=pick.choice([",", ".", None, ";"] if odd else [",", "."]),
            is_result=not odd or pick.random() < 0.8,
            read_outcome="damaged" if odd and pick.random() < 0.2 else "ok",
            media_type=some(["application/pdf", "text/html"]),
            title=some(["", "Quyết định x"]),
            url=pick.choice(["", "x", f"https://a.gov.vn/{number}", "https://a.gov.vn/1"]),
            data_location=some(["image"], 0.9),
            first_seen_at=f"2026-01-{pick.randint(1, 28):02d}",
        )
        for _ in range(pick.randint(0, 25)):
            raw.score(
                document,
                pick.choice(UNITS),
                pick.choice(GROUPS),
                assessed_year=pick.choice(YEARS if odd else YEARS[:4]),
                rank=some(NUMBERS, 0.7),
                score=some(NUMBERS, 0.4),
                max_score=some(NUMBERS, 0.7),
                score_pct=some(NUMBERS, 0.7),
                rating=pick.choice(RATINGS),
                pillar=some(["Hạ tầng số", "", "x"], 0.8),
                parent=some(["", "Đăk Hà", "huyện x"], 0.8),
                qualifier=some(["gt", "lt", "approx"], 0.8),
                method=pick.choice(["table", "prose", "ocr"]),
                held=some(["ocr_unproven", ""], 0.9),
            )
        for _ in range(pick.randint(0, 4)):
            raw.average(
                document,
                pick.choice([*GROUPS, "all"]),
                pick.choice(NUMBERS),
                assessed_year=pick.choice(YEARS),
                max_value=some(NUMBERS),
                change=some(NUMBERS),
                direction=some(["up", "down"]),
                compared_year=pick.choice(YEARS),
            )
            raw.count(document, pick.choice(GROUPS), "Tốt", pick.choice(NUMBERS), of_total=some(NUMBERS))


def test_no_page_can_stop_the_build(
    build_with: Callable[..., tuple[dbtRunnerResult, Path]], outcomes: Callable[[dbtRunnerResult], dict[str, str]]
) -> None:
    result, database = build_with(poisoned, "--exclude-resource-type", "unit_test")
    bad = {name: status for name, status in outcomes(result).items() if status not in ("success", "pass", "no-op")}
    assert bad == {}
    with duckdb.connect(str(database), read_only=True) as conn:
        fates = dict(conn.execute("select fate, count(*) from intermediate.int_unit_scores group by fate").fetchall())
        raw_records = conn.execute("select count(*) from raw.unit_scores").fetchone()
        facts = conn.execute(
            """select count(*) from (
                select record_id from marts.fct_unit_scores union all select record_id from marts.fct_pillar_scores)"""
        ).fetchone()
        extremes = conn.execute(
            "select min(score), max(score), min(score_pct), max(score_pct), min(rank) from marts.fct_unit_scores"
        ).fetchone()
    assert raw_records is not None and facts is not None and extremes is not None
    assert sum(fates.values()) == raw_records[0]
    assert fates["accepted"] == facts[0] > 100
    assert fates["held"] > 300
    assert extremes[0] >= 0 and extremes[1] <= 1000 and extremes[2] >= 0 and extremes[3] <= 100 and extremes[4] >= 1
