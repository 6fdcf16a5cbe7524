"""What the marts say, asked in SQL after one `dbt build` in this process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest
from dbt.cli.main import dbtRunnerResult
from ruamel.yaml import YAML

from scrapers.raw import SCHEMA

# one worker makes what these tests share
pytestmark = pytest.mark.xdist_group("dbt")

PROJECT = Path(__file__).resolve().parents[2] / "dbt_project"
Built = tuple[dbtRunnerResult, Path]
Outcomes = Callable[[dbtRunnerResult], dict[str, str]]

MARTS = [
    "dim_documents",
    "dim_provinces",
    "dim_rating_levels",
    "dim_units",
    "fct_coverage",
    "fct_pillar_scores",
    "fct_reconciliation",
    "fct_review_queue",
    "fct_score_averages",
    "fct_unit_scores",
]


def rows(warehouse: duckdb.DuckDBPyConnection, query: str, *values: Any) -> list[tuple[Any, ...]]:
    return warehouse.execute(query, list(values)).fetchall()


def reasons(warehouse: duckdb.DuckDBPyConnection, subject: str) -> dict[str, bool]:
    """Reason → does it block, of one thing in the review queue."""
    return dict(rows(warehouse, "select reason, blocks from marts.fct_review_queue where subject_id = ?", subject))


def fact(
    warehouse: duckdb.DuckDBPyConnection, unit_id: str, columns: str = "score, score_pct"
) -> tuple[Any, ...] | None:
    found = rows(warehouse, f"select {columns} from marts.fct_unit_scores where unit_id = ?", unit_id)
    assert len(found) <= 1
    return found[0] if found else None


# ------------------------------------------------------------------ the build itself
def test_nothing_fails_whatever_the_portals_print(build: Built, outcomes: Outcomes) -> None:
    result, _ = build
    bad = {name: status for name, status in outcomes(result).items() if status not in ("success", "pass", "no-op")}
    assert bad == {"corrections_still_expected": "warn"}


def test_schemas_are_exactly_the_declared_ones(warehouse: duckdb.DuckDBPyConnection) -> None:
    schemas = {
        name
        for (name,) in rows(
            warehouse,
            """select schema_name from duckdb_tables()
            union select schema_name from duckdb_views() where not internal""",
        )
    }
    assert schemas == {"raw", "reference", "staging", "intermediate", "marts"}
    assert [
        n for (n,) in rows(warehouse, "select table_name from duckdb_tables() where schema_name = 'marts' order by 1")
    ] == MARTS


def test_every_column_of_the_marts_is_described_in_the_database(warehouse: duckdb.DuckDBPyConnection) -> None:
    assert (
        rows(
            warehouse,
            """select table_name, column_name from duckdb_columns()
            where schema_name = 'marts' and coalesce(comment, '') = ''""",
        )
        == []
    )
    comments = rows(warehouse, "select table_name, comment from duckdb_tables() where schema_name = 'marts'")
    assert [name for name, comment in comments if not comment.startswith("One row per ")] == []


def test_documented_columns_are_the_real_ones_in_order(warehouse: duckdb.DuckDBPyConnection) -> None:
    models = YAML(typ="safe").load((PROJECT / "models" / "marts" / "_marts.yml").read_text(encoding="utf-8"))["models"]
    for model in models:
        real = rows(
            warehouse,
            """select column_name from duckdb_columns()
            where schema_name = 'marts' and table_name = ? order by column_index""",
            model["name"],
        )
        assert [column["name"] for column in model["columns"]] == [name for (name,) in real]


# ------------------------------------------------------------------ Kon Tum 2022, Đắk Nông 2023
@pytest.mark.parametrize("group", ["department", "district"])
def test_kon_tum_rows_are_as_printed(
    warehouse: duckdb.DuckDBPyConnection, kon_tum: dict[str, list[list[str]]], group: str
) -> None:
    printed = enumerate(kon_tum[group], 1)
    expected = [(n, u, float(s), float(m), float(p), "printed", r) for n, (u, m, s, p, r) in printed]
    assert expected == rows(
        warehouse,
        """select rank, unit, score, max_score, score_pct, score_pct_basis, rating from marts.fct_unit_scores
        where province_id = 'kon-tum' and assessed_year = 2022 and unit_group = ? order by rank""",
        group,
    )


def test_kon_tum_units_are_known(warehouse: duckdb.DuckDBPyConnection) -> None:
    known = rows(
        warehouse,
        """select count(*), count(distinct unit_id), bool_and(is_listed) from marts.fct_unit_scores
        inner join marts.dim_units using (unit_id) where fct_unit_scores.province_id in ('kon-tum', 'dak-nong')""",
    )
    assert known == [(57, 57, True)]
    assert fact(warehouse, "kon-tum/ia-h-drai", "rank") is None
    assert fact(warehouse, "kon-tum/ia-hdrai", "rank, rating_level_id") == (6, "yeu-kem")


def test_kon_tum_averages_are_computed(warehouse: duckdb.DuckDBPyConnection) -> None:
    assert rows(
        warehouse,
        """select unit_group, basis, method, avg_score, avg_score_pct, max_score, n_units from marts.fct_score_averages
        where province_id = 'kon-tum' order by unit_group""",
    ) == [
        ("department", "computed", "mean_of_units", 588.769, 64.563, None, 20),
        ("district", "computed", "mean_of_units", 325.849, 34.3, 950.0, 10),
    ]


def test_dak_nong_averages_are_published_and_implied(warehouse: duckdb.DuckDBPyConnection) -> None:
    assert rows(
        warehouse,
        """select unit_group, assessed_year, basis, avg_score, change, compared_year, n_units, decision_number
        from marts.fct_score_averages where province_id = 'dak-nong' order by all""",
    ) == [
        ("department", 2022, "implied", 699.47, None, None, None, "401/QĐ-UBND"),
        ("department", 2023, "published", 738.08, 38.61, 2022, 19, "401/QĐ-UBND"),
        ("district", 2022, "implied", 590.56, None, None, None, "401/QĐ-UBND"),
        ("district", 2023, "published", 559.11, -31.45, 2022, 8, "401/QĐ-UBND"),
    ]


def test_dak_nong_ratings_have_no_score(warehouse: duckdb.DuckDBPyConnection) -> None:
    assert rows(
        warehouse,
        """select unit_group, rating_level_id, count(*), count(score), count(score_pct) from marts.fct_unit_scores
        where province_id = 'dak-nong' group by all order by all""",
    ) == [
        ("department", "kha", 16, 0, 0),
        ("department", "tot", 1, 0, 0),
        ("department", "trung-binh", 2, 0, 0),
        ("district", "kha", 3, 0, 0),
        ("district", "trung-binh", 3, 0, 0),
        ("district", "yeu-kem", 2, 0, 0),
    ]


def test_stated_counts_are_reconciled_with_the_names(warehouse: duckdb.DuckDBPyConnection) -> None:
    assert rows(
        warehouse,
        """select check_name, status, count(*) from marts.fct_reconciliation
        where province_id = 'dak-nong' and check_name in ('stated_count_is_names', 'units_are_as_many_as_expected')
        group by all order by all""",
    ) == [("stated_count_is_names", "passed", 6), ("units_are_as_many_as_expected", "passed", 2)]


@pytest.mark.parametrize(("province", "successor"), [("kon-tum", "quang-ngai-2025"), ("dak-nong", "lam-dong-2025")])
def test_merged_provinces_carry_their_successor(
    warehouse: duckdb.DuckDBPyConnection, province: str, successor: str
) -> None:
    assert rows(
        warehouse,
        """select successor_id, successor_from::varchar, valid_to::varchar
        from marts.dim_provinces where province_id = ?""",
        province,
    ) == [(successor, "2025-07-01", "2025-06-30")]


def test_every_fact_has_its_evidence(warehouse: duckdb.DuckDBPyConnection) -> None:
    for mart in ("fct_unit_scores", "fct_pillar_scores", "fct_score_averages"):
        assert rows(
            warehouse,
            f"""select count(*) from marts.{mart} left join marts.dim_documents as documents using (document_id)
            where documents.document_id is null or {mart}.url is null or coalesce({mart}.locator, '') = ''""",
        ) == [(0,)]


def test_reconciliation_of_the_decision_passes(warehouse: duckdb.DuckDBPyConnection) -> None:
    found = rows(
        warehouse, "select check_name, unit_group, status from marts.fct_reconciliation where province_id = 'kon-tum'"
    )
    assert {status for _, _, status in found} == {"passed", "not_applicable"}
    passed = {(name, group) for name, group, status in found if status == "passed"}
    both = {("percent_is_score_of_maximum", g) for g in ("department", "district")} | {
        ("rank_follows_value", g) for g in ("department", "district")
    }
    assert (
        both
        | {
            ("ratings_follow_value", "department"),
            ("units_are_as_many_as_expected", "district"),
            ("percent", "department"),
        }
        == passed
    )


# ------------------------------------------------------------------ numbers
def test_shares_of_one_keep_their_score_and_get_a_percent(warehouse: duckdb.DuckDBPyConnection) -> None:
    assert fact(warehouse, "dak-lak/so-nong-nghiep-ptnt", "score, max_score, score_pct, score_pct_basis") == (
        0.81979,
        1000.0,
        81.979,
        "magnitude",
    )


def test_without_a_maximum_there_is_no_percent(warehouse: duckdb.DuckDBPyConnection) -> None:
    assert fact(warehouse, "lai-chau/so-noi-vu") == (385.64, None)


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        ("lai-chau-a#1", "ambiguous_decimal"),
        ("lai-chau-a#3", "unparsable_number"),
        ("lai-chau-a#a1", "ambiguous_decimal"),
        ("ca-mau-a#1", "score_above_maximum"),
        ("ca-mau-a#2", "score_out_of_range"),
        ("ca-mau-a#3", "percent_out_of_range"),
        ("ca-mau-a#4", "percent_contradicts_score"),
        ("ca-mau-a#5", "unit_twice_in_document"),
        ("ca-mau-a#6", "unit_twice_in_document"),
        ("ca-mau-a#7", "unparsable_number"),
        ("ca-mau-a#8", "ocr_unproven"),
        ("ca-mau-a#9", "rank_out_of_range"),
        ("ca-mau-a#a1", "change_without_direction"),
        ("ca-mau-a#c1", "count_above_total"),
        ("gia-lai-a#1", "province_mismatch"),
        ("ninh-binh-a#4", "held_by_correction"),
        ("quang-ninh-a#1", "percent_looks_like_fraction"),
        ("quang-ninh-a#3", "assessed_year_unknown"),
        ("quang-ninh-b#1", "province_unknown"),
        ("tien-giang-a#1", "ambiguous_commune_name"),
        ("tien-giang-b#1", "ambiguous_commune_name"),
    ],
)
def test_what_is_not_right_waits_with_its_reason(
    warehouse: duckdb.DuckDBPyConnection, record: str, reason: str
) -> None:
    assert reasons(warehouse, record) == {reason: True}
    assert rows(warehouse, "select 1 from marts.fct_unit_scores where record_id = ?", record) == []


def test_ways_to_write_one_commune_are_one_commune(warehouse: duckdb.DuckDBPyConnection) -> None:
    assert fact(warehouse, "tien-giang/cho-gao/xa-dak-hoa", "score, rank") == (59.5, 4)


def test_one_poisoned_row_does_not_take_the_others_along(warehouse: duckdb.DuckDBPyConnection) -> None:
    assert fact(warehouse, "ca-mau/ban-dan-toc", "rank, score") == (3, 66.6)


def test_an_approximate_value_gives_way_to_an_exact_one(warehouse: duckdb.DuckDBPyConnection) -> None:
    assert fact(warehouse, "vinh-phuc/so-noi-vu", "score, qualifier, sources_disagree") == (872.71, None, False)
    assert fact(warehouse, "vinh-phuc/so-y-te", "score, qualifier") == (559.0, "lt")


# ------------------------------------------------------------------ corrections
def test_a_correction_is_applied_where_its_value_is_printed(warehouse: duckdb.DuckDBPyConnection) -> None:
    assert fact(warehouse, "ninh-binh/so-xay-dung", "score, correction_ids") == (331.01, "ninh-binh-typo")


def test_a_correction_whose_value_is_gone_is_not_applied_and_told(warehouse: duckdb.DuckDBPyConnection) -> None:
    assert fact(warehouse, "ninh-binh/so-y-te", "score, correction_ids") == (322.65, None)
    assert rows(
        warehouse, "select reason, printed, detail from marts.fct_review_queue where subject_id = 'ninh-binh-stale'"
    ) == [("correction_expects_other_value", "322,65", "expected 322,56")]


# ------------------------------------------------------------------ sources
def test_the_decision_outranks_and_the_loser_is_kept(warehouse: duckdb.DuckDBPyConnection) -> None:
    assert fact(warehouse, "da-nang/cong-an-tinh", "rating, document_id, sources_disagree") == (
        "Xuất sắc",
        "da-nang-october",
        True,
    )
    assert rows(
        warehouse,
        """select record_id, fate, best_record_id from intermediate.int_unit_scores
        where unit_id = 'da-nang/cong-an-tinh' order by fate""",
    ) == [("da-nang-october#1", "accepted", "da-nang-october#1"), ("da-nang-july#1", "superseded", "da-nang-october#1")]
    assert reasons(warehouse, "da-nang-october#1") == {"sources_disagree": False}


def test_what_the_evidence_leaves_out_comes_from_another_source_by_name(warehouse: duckdb.DuckDBPyConnection) -> None:
    assert fact(warehouse, "da-nang/so-du-lich", "rank, score, score_pct, rating, document_id, added_evidence") == (
        2,
        89.02,
        89.02,
        "Tốt",
        "da-nang-october",
        "score: da-nang-paper#1 unit=1-9 score=20-25; rank: da-nang-paper#1 unit=1-9 score=20-25",
    )


def test_a_later_version_of_a_page_counts_and_lost_units_stay(warehouse: duckdb.DuckDBPyConnection) -> None:
    assert fact(warehouse, "tay-ninh/so-y-te", "score, document_id, sources_disagree") == (85.5, "tay-ninh-b", False)
    assert fact(warehouse, "tay-ninh/so-ngoai-vu", "score, document_id") == (70.1, "tay-ninh-a")
    assert reasons(warehouse, "tay-ninh-a#2") == {"missing_in_later_version": False}


def test_every_record_has_one_fate(warehouse: duckdb.DuckDBPyConnection) -> None:
    assert rows(warehouse, "select count(*) from raw.unit_scores") == rows(
        warehouse, "select count(*) from intermediate.int_unit_scores"
    )
    counted = rows(
        warehouse,
        "select sum(n_unit_records), sum(n_accepted + n_contributing + n_superseded + n_held) from marts.dim_documents",
    )
    assert counted[0][0] == counted[0][1] > 0


def test_origins_are_told_apart(warehouse: duckdb.DuckDBPyConnection) -> None:
    assert rows(warehouse, "select document_id from marts.dim_documents where origin = 'added'") == [("vinh-phuc-a",)]


# ------------------------------------------------------------------ provinces and units
def test_one_name_is_two_provinces_and_two_departments(warehouse: duckdb.DuckDBPyConnection) -> None:
    assert rows(
        warehouse,
        """select province_id, assessed_year, unit_id from marts.fct_unit_scores
        where unit = 'Sở Tài chính' and score = 843.24 order by all""",
    ) == [("phu-tho", 2024, "phu-tho/so-tai-chinh"), ("phu-tho-2025", 2025, "phu-tho-2025/so-tai-chinh-2025")]


def test_results_announced_after_a_merger_are_remarked(warehouse: duckdb.DuckDBPyConnection) -> None:
    assert reasons(warehouse, "phu-tho-late") == {"announced_after_merger": False}
    assert rows(warehouse, "select province_id from marts.dim_documents where document_id = 'phu-tho-late'") == [
        ("phu-tho",)
    ]


@pytest.mark.parametrize(
    ("unit_id", "name", "listed"),
    [
        ("son-la/so-thong-tin-truyen-thong", "Sở Thông tin và Truyền thông", True),
        ("son-la/son-la", "Thành phố Sơn La", True),
        ("dong-thap/thanh-pho-hong-ngu", "Thành phố Hồng Ngự", True),
        ("son-la/thuan-chau/xa-binh-an", "xã Bình An", False),
        ("phu-tho-2025/phuong-hoa-binh", "phường Hòa Bình", False),
    ],
)
def test_names_lead_to_their_unit(warehouse: duckdb.DuckDBPyConnection, unit_id: str, name: str, listed: bool) -> None:
    assert rows(warehouse, "select name, is_listed from marts.dim_units where unit_id = ?", unit_id) == [(name, listed)]


@pytest.mark.parametrize(
    ("record", "unit_id", "reason"),
    [
        ("son-la-a#1", "son-la/unlisted-trung-tam-quan-trac-vu-tru", "unknown_unit"),
        ("dong-thap-a#1", "dong-thap/unlisted-hong-ngu", "ambiguous_unit"),
    ],
)
def test_unknown_names_get_an_id_of_their_own_and_a_remark(
    warehouse: duckdb.DuckDBPyConnection, record: str, unit_id: str, reason: str
) -> None:
    assert fact(warehouse, unit_id, "record_id") == (record,)
    assert reasons(warehouse, record) == {reason: False}


def test_an_unknown_rating_stays_as_printed(warehouse: duckdb.DuckDBPyConnection) -> None:
    assert fact(warehouse, "son-la/so-thong-tin-truyen-thong", "rating, rating_level_id") == ("Loại 5 sao", None)
    assert reasons(warehouse, "son-la-a#2") == {"unknown_rating": False}
    assert fact(warehouse, "son-la/unlisted-trung-tam-quan-trac-vu-tru", "rating_level_id") == ("tot",)


def test_pillars_have_their_own_facts(warehouse: duckdb.DuckDBPyConnection) -> None:
    assert rows(warehouse, "select unit_id, pillar_id, rank, score, score_pct from marts.fct_pillar_scores") == [
        ("phu-tho-2025/phuong-hoa-binh", "ha-tang-so", 1, 9.0, 90.0)
    ]


# ------------------------------------------------------------------ averages
def test_a_mean_over_part_of_a_group_is_not_made(warehouse: duckdb.DuckDBPyConnection) -> None:
    assert rows(warehouse, "select distinct province_id from marts.fct_score_averages where basis = 'computed'") == [
        ("kon-tum",)
    ]


def test_an_average_of_averages_is_recognised(warehouse: duckdb.DuckDBPyConnection) -> None:
    assert rows(
        warehouse,
        """select status, expected, actual from marts.fct_reconciliation
        where check_name = 'overall_average_is_mean_of_groups'""",
    ) == [("passed", "74.8", "74.8")]


def test_a_stated_change_meets_the_earlier_average(warehouse: duckdb.DuckDBPyConnection) -> None:
    assert rows(
        warehouse,
        """select province_id, status, expected, actual from marts.fct_reconciliation
        where check_name = 'change_meets_earlier_average' and status <> 'not_applicable'""",
    ) == [("vinh-phuc", "failed", "700.0", "690.0")]
    assert rows(
        warehouse,
        "select count(*) from marts.fct_review_queue where reason = 'failed_check' and document_id = 'vinh-phuc-a'",
    ) == [(1,)]


# ------------------------------------------------------------------ documents, coverage
@pytest.mark.parametrize(
    ("document", "reason"),
    [
        ("bac-kan-a", "data_elsewhere"),
        ("bac-kan-b", "unreadable"),
        ("bac-kan-d", "result_without_rows"),
        ("gia-lai-a", "province_mismatch"),
    ],
)
def test_documents_without_facts_say_why(warehouse: duckdb.DuckDBPyConnection, document: str, reason: str) -> None:
    assert reasons(warehouse, document) == {reason: True}


def test_rejected_texts_of_results_wait_those_of_other_pages_do_not(warehouse: duckdb.DuckDBPyConnection) -> None:
    assert rows(
        warehouse,
        "select document_id, printed, reason, meaning_vi from marts.fct_review_queue where subject_kind = 'rejected'",
    ) == [("ca-mau-a", "khoảng 700 điểm", "range", "một khoảng hoặc ngưỡng giá trị")]


def test_coverage_says_what_is_held_and_why_not_more(warehouse: duckdb.DuckDBPyConnection) -> None:
    found = {
        row[0]: row[1:]
        for row in rows(warehouse, "select coverage_id, status, n_units, n_expected, why_not from marts.fct_coverage")
    }
    assert found["kon-tum/2022/district"] == ("complete", 10, 10, None)
    assert found["dak-nong/2023/department"] == ("complete", 19, 19, "19 units without a score")
    assert found["son-la/2022/district"] == ("partial", 1, 12, "11 of 12 units not named")
    assert found["long-an/2022/department"] == ("held", 0, None, "1 records wait for review: province_mismatch")
    assert found["bac-kan/2023/all"][0] == "announced_elsewhere"
    assert "(attachment, no rows found)" in found["bac-kan/2023/all"][3]


def test_failing_portals_are_told_since_when(warehouse: duckdb.DuckDBPyConnection) -> None:
    assert rows(
        warehouse,
        """select portal_id, status, failing_since::varchar, last_failure, last_good_fetch_at::varchar
        from marts.fct_coverage where portal_id is not null order by all""",
    ) == [
        ("dak-nong", "portal_failing", "2026-01-09 19:00:00", "blocked", "2026-01-08 19:00:00"),
        ("kon-tum", "pages_failing", "2026-01-10 19:00:05", "not_found", "2026-01-10 19:00:00"),
    ]
    # its facts are old, not absent
    assert rows(
        warehouse, "select failing_since::varchar from marts.fct_coverage where coverage_id = 'dak-nong/2023/district'"
    ) == [("2026-01-09 19:00:00",)]


# ------------------------------------------------------------------ other databases
def test_an_empty_warehouse_builds(build_with: Callable[..., Built], outcomes: Outcomes) -> None:
    result, database = build_with(lambda raw: None, "--exclude-resource-type", "unit_test")
    assert set(outcomes(result).values()) <= {"success", "pass", "no-op"}
    with duckdb.connect(str(database), read_only=True) as conn:
        counts = {
            mart: rows(conn, f"select count(*) from marts.{mart}")[0][0] for mart in MARTS if mart.startswith("fct_")
        }
    assert set(counts.values()) == {0}


def test_samples_never_share_a_warehouse(build_with: Callable[..., Built], outcomes: Outcomes) -> None:
    def mixed(raw: Any) -> None:
        raw.document("kon-tum-a", province="Kon Tum", assessed_year="2022")
        raw.document("dak-nong-a", province="Đắk Nông", assessed_year="2022", origin="sample")

    result, _ = build_with(
        mixed, "--select", "+dim_documents", "samples_stay_apart", "--exclude-resource-type", "unit_test"
    )
    assert {name for name, status in outcomes(result).items() if status == "fail"} == {"samples_stay_apart"}


def test_the_raw_tables_of_the_fixture_are_the_real_ones(warehouse: duckdb.DuckDBPyConnection) -> None:
    assert {n for (n,) in rows(warehouse, "select table_name from duckdb_tables() where schema_name = 'raw'")} == set(
        SCHEMA
    )
