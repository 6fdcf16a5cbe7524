"""One raw database with real and awkward records, built once by dbt in this process."""

from __future__ import annotations

import csv
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest
from dbt.adapters.duckdb.connections import DuckDBConnectionManager
from dbt.cli.main import dbtRunner, dbtRunnerResult

from scrapers.raw import SCHEMA

PROJECT = Path(__file__).resolve().parents[2] / "dbt_project"

# correction_id, unit, printed value expected, action, corrected value
CORRECTIONS = [
    ("ninh-binh-typo", "Sở Xây dựng", "3331,01", "override", "331.01"),
    ("ninh-binh-stale", "Sở Y tế", "322,56", "override", "322.65"),
    ("ninh-binh-hold", "Sở Tư pháp", "300,5", "hold", ""),
]

KON_TUM_DEPARTMENTS = """\
Sở Công Thương|940|769.22|81.83|Khá
Văn phòng Ủy ban nhân dân tỉnh|800|641.87|80.23|Khá
Sở Thông tin và Truyền thông|940|735.81|78.28|Khá
Sở Giáo dục và Đào tạo|940|705.86|75.09|Khá
Ban Quản lý Khu kinh tế tỉnh|940|697.91|74.25|Khá
Sở Nội vụ|940|677.69|72.09|Khá
Sở Nông nghiệp và Phát triển nông thôn|940|677.37|72.06|Khá
Sở Y tế|940|661.59|70.38|Khá
Thanh tra tỉnh|800|561.85|70.23|Khá
Ban Dân tộc|800|525.65|65.71|TB
Sở Tài nguyên và Môi trường|940|617.07|65.65|TB
Sở Giao thông vận tải|940|584.18|62.15|TB
Sở Kế hoạch và Đầu tư|940|564.76|60.08|TB
Sở Khoa học và Công nghệ|940|563.31|59.93|TB
Sở Tài chính|940|560.93|59.67|TB
Sở Tư pháp|940|521.93|55.52|TB
Sở Xây dựng|940|496.18|52.79|TB
Sở Văn hóa, Thể thao và Du lịch|940|473.69|50.39|TB
Sở Ngoại vụ|800|341.48|42.69|Yếu
Sở Lao động - Thương binh và Xã hội|940|397.03|42.24|Yếu
"""
KON_TUM_DISTRICTS = """\
UBND huyện Đăk Hà|950|466.79|49.14|Yếu
UBND huyện Ngọc Hồi|950|381.17|40.12|Yếu
UBND thành phố Kon Tum|950|358.91|37.78|Yếu
UBND huyện Sa Thầy|950|346.67|36.49|Yếu
UBND huyện Kon Rẫy|950|345.34|36.35|Yếu
UBND huyện Ia H'Drai|950|330.63|34.80|Yếu
UBND huyện Tu Mơ Rông|950|307.98|32.42|Yếu
UBND huyện Đăk Glei|950|307.70|32.39|Yếu
UBND huyện Kon Plông|950|282.88|29.78|Yếu
UBND huyện Đăk Tô|950|130.42|13.73|Yếu
"""
DAK_NONG = {
    ("department", "tốt"): ["Sở Thông tin và Truyền thông"],
    ("department", "khá"): [
        "Văn phòng UBND tỉnh",
        "Sở Tư pháp",
        "Sở Y tế",
        "Sở Công Thương",
        "Sở Giáo dục và Đào tạo",
        "Sở Nội vụ",
        "Sở Xây dựng",
        "Sở Lao động - Thương binh và Xã hội",
        "Ban Dân tộc",
        "Sở Nông nghiệp và Phát triển nông thôn",
        "Ban Quản lý các Khu công nghiệp tỉnh",
        "Sở Tài chính",
        "Sở Khoa học và Công nghệ",
        "Sở Văn hóa, Thể thao và Du lịch",
        "Sở Kế hoạch và Đầu tư",
        "Thanh tra tỉnh",
    ],
    ("department", "trung bình"): ["Sở Tài nguyên và Môi trường", "Sở Giao thông vận tải"],
    ("district", "khá"): ["huyện Đắk Song", "huyện Đắk Mil", "huyện Krông Nô"],
    ("district", "trung bình"): ["huyện Đắk Glong", "huyện Đắk R’lấp", "thành phố Gia Nghĩa"],
    ("district", "yếu"): ["huyện Tuy Đức", "huyện Cư Jút"],
}


class Raw:
    """Fills the raw tables; what a case does not name gets a plausible value."""

    def __init__(self, conn: duckdb.DuckDBPyConnection) -> None:
        self.conn = conn
        self.records: dict[tuple[str, str], int] = {}
        conn.execute("create schema raw")
        for table, columns in SCHEMA.items():
            conn.execute(f"create table raw.{table} ({', '.join(f'{name} {kind}' for name, kind in columns.items())})")

    def insert(self, table: str, **values: Any) -> None:
        marks = ", ".join("?" for _ in values)
        self.conn.execute(f"insert into raw.{table} ({', '.join(values)}) values ({marks})", list(values.values()))

    def document(self, document_id: str, **values: Any) -> str:
        portal = document_id.rsplit("-", 1)[0]
        row: dict[str, Any] = {
            "document_id": document_id,
            "portal_id": portal,
            "body_sha256": document_id.ljust(64, "0"),
            "url": f"https://{portal}.gov.vn/{document_id}.html",
            "origin": "portal",
            "first_seen_at": "2026-01-10 19:00:00",
            "media_type": "text/html",
            "reader": "html 1",
            "read_outcome": "ok",
            "title": "Kết quả đánh giá mức độ chuyển đổi số",
            "is_result": True,
            "method": "text",
            "decimal_mark": ",",
        }
        self.insert("documents", **{**row, **values})
        return document_id

    def numbered(self, table: str, document_id: str, values: dict[str, Any]) -> None:
        number = self.records[table, document_id] = self.records.get((table, document_id), 0) + 1
        self.insert(table, document_id=document_id, record_no=number, **values)

    def score(self, document_id: str, unit: str, unit_group: str = "department", **values: Any) -> None:
        row = {"assessed_year": "2022", "is_last": False, "method": "table", "locator": "unit=t0r1c1 score=t0r1c3"}
        self.numbered("unit_scores", document_id, {"unit": unit, "unit_group": unit_group, **row, **values})

    def average(self, document_id: str, unit_group: str, value: str, **values: Any) -> None:
        row = {"method": "prose", "locator": "value=10-16", "assessed_year": "2022"}
        self.numbered("averages", document_id, {"unit_group": unit_group, "value": value, **row, **values})

    def count(self, document_id: str, unit_group: str, rating: str, n: str, **values: Any) -> None:
        row = {"locator": "n=10-12", "assessed_year": "2022"}
        self.numbered(
            "rating_counts", document_id, {"unit_group": unit_group, "rating": rating, "n": n, **row, **values}
        )

    def fetch(self, portal_id: str, url: str, attempted_at: str, outcome: str, **values: Any) -> None:
        row = {"purpose": "article", "origin": "portal"}
        self.insert(
            "fetches",
            fetch_id=f"{url} {attempted_at}",
            portal_id=portal_id,
            url=url,
            attempted_at=attempted_at,
            outcome=outcome,
            **{**row, **values},
        )


def fill(raw: Raw) -> None:
    """The two real announcements, then one awkward case per document."""
    kon_tum = raw.document(
        "kon-tum-477",
        province="Kon Tum",
        assessed_year="2022",
        decision_number="477/QĐ-UBND",
        decision_date="2023-08-28",
        decimal_mark=".",
        title="Quyết định phê duyệt kết quả chỉ số chuyển đổi số năm 2022",
    )
    for group, table in (("department", KON_TUM_DEPARTMENTS), ("district", KON_TUM_DISTRICTS)):
        for rank, line in enumerate(table.splitlines(), 1):
            unit, maximum, score, percent, rating = line.split("|")
            raw.score(
                kon_tum,
                unit,
                group,
                rank=str(rank),
                score=score,
                max_score=maximum,
                score_pct=percent,
                rating=rating,
                locator=f"unit=t0r{rank}c1 max_score=t0r{rank}c2 score=t0r{rank}c3 score_pct=t0r{rank}c4",
            )
    raw.numbered(
        "checks", kon_tum, {"name": "percent", "subject": "department", "unit_group": "department", "passed": True}
    )

    dak_nong = raw.document(
        "dak-nong-401",
        province="Đắk Nông",
        assessed_year="2023",
        decision_number="401/QĐ-UBND",
        decision_date="2024-04-05",
        published_on="2024-04-08",
    )
    for (group, rating), units in DAK_NONG.items():
        for unit in units:
            raw.score(
                dak_nong,
                unit,
                group,
                assessed_year="2023",
                rating=rating,
                method="prose",
                locator="unit=1-9 rating=10-12",
            )
        raw.count(dak_nong, group, rating, f"{len(units):02d}", assessed_year="2023")
    for group, value, change, direction in (
        ("department", "738,08", "38,61", "up"),
        ("district", "559,11", "31,45", "down"),
    ):
        raw.average(
            dak_nong, group, value, assessed_year="2023", change=change, direction=direction, compared_year="2022"
        )

    # corrections: one that applies, one whose value is no longer printed, one that holds a record
    ninh_binh = raw.document("ninh-binh-a", province="tỉnh Ninh Bình", assessed_year="2022")
    for rank, unit, score in (
        ("1", "Sở Nội vụ", "335,9"),
        ("2", "Sở Xây dựng", "3331,01"),
        ("3", "Sở Y tế", "322,65"),
        ("4", "Sở Tư pháp", "300,5"),
    ):
        raw.score(ninh_binh, unit, rank=rank, score=score)

    # shares of one, labelled points on a scale of a thousand
    dak_lak = raw.document("dak-lak-a", province="Đắk Lắk", assessed_year="2022")
    raw.score(dak_lak, "Sở Tư pháp", rank="2", score="0,81373", max_score="1.000")
    raw.score(dak_lak, "Sở NN&PTNT", rank="1", score="0,81979", max_score="1.000")
    raw.score(dak_lak, "thành phố Buôn Ma Thuột", "district", score="1", max_score="1.000")

    # no decimal mark known: one number has one reading, the other two
    lai_chau = raw.document("lai-chau-a", province="Lai Châu", assessed_year="2022", decimal_mark=None)
    raw.score(lai_chau, "Sở Tư pháp", score="385,641")
    raw.score(lai_chau, "Sở Nội vụ", score="385,64")
    raw.score(lai_chau, "Sở Y tế", score="bốn trăm")
    raw.average(lai_chau, "department", "1.234")

    # two publications that disagree, the later one from the decision; a third adds what both leave out
    for name, day, rating, title in (
        ("da-nang-july", "2024-07-12", "Tốt", "Đà Nẵng công bố kết quả"),
        ("da-nang-october", "2024-10-10", "Xuất sắc", "Quyết định công bố kết quả"),
    ):
        raw.document(name, province="thành phố Đà Nẵng", assessed_year="2023", published_on=day, title=title)
        raw.score(name, "Công an thành phố", "central", assessed_year="2023", rating=rating, method="prose")
        raw.score(name, "Sở Du lịch", assessed_year="2023", rating="Tốt", method="prose")
    raw.document("da-nang-paper", province="Đà Nẵng", assessed_year="2023", url="https://baodanang.vn/x.html")
    raw.score(
        "da-nang-paper",
        "Sở Du lịch",
        assessed_year="2023",
        rank="2",
        score="89,02",
        max_score="100",
        locator="unit=1-9 score=20-25",
    )

    # one name, two provinces and two departments: before and after 2025
    for year, day in (("2024", "2025-01-14"), ("2025", "2026-02-13")):
        phu_tho = raw.document(
            f"phu-tho-{year}", portal_id="phu-tho", province="Phú Thọ", assessed_year=year, decision_date=day
        )
        raw.score(phu_tho, "Sở Tài chính", assessed_year=year, rank="1", score="843,24")
    raw.score("phu-tho-2025", "phường Hòa Bình", "commune", assessed_year="2025", rank="1", score="90")
    raw.score(
        "phu-tho-2025",
        "UBND phường Hoà Bình",
        "commune",
        assessed_year="2025",
        rank="1",
        pillar="Hạ tầng số",
        score="9",
        max_score="10",
    )

    # names: unlisted, ambiguous, abbreviated, the provincial city by its kind alone, a commune with its district
    son_la = raw.document("son-la-a", province="Sơn La", assessed_year="2022")
    raw.score(son_la, "Trung tâm Quan trắc Vũ trụ", score="80,5", rating="mức tốt")
    raw.score(son_la, "Sở TT-TT tỉnh Sơn La", score="81", rating="Loại 5 sao")
    raw.score(son_la, "Thành phố", "district", score="70")
    raw.score(son_la, "xã Bình An", "commune", parent="huyện Thuận Châu", score="60")
    raw.average(son_la, "department", "73,2", max_value="100")
    raw.average(son_la, "district", "76,4", max_value="100")
    raw.average(son_la, "all", "74,8", max_value="100")
    dong_thap = raw.document("dong-thap-a", province="Đồng Tháp", assessed_year="2022")
    raw.score(dong_thap, "Hồng Ngự", "district", score="70")
    raw.score(dong_thap, "TP. Hồng Ngự", "district", score="71")

    # poisoned, contradictory and held: everything waits, nothing stops the build
    ca_mau = raw.document("ca-mau-a", province="Cà Mau", assessed_year="2022")
    raw.score(ca_mau, "Sở Tư pháp", score="9999", max_score="1.000")
    raw.score(ca_mau, "Sở Nội vụ", score="9999")
    raw.score(ca_mau, "Sở Y tế", score_pct="120")
    raw.score(ca_mau, "Sở Công Thương", score="500", max_score="1000", score_pct="81,5")
    raw.score(ca_mau, "Sở Tài chính", score="80,1")
    raw.score(ca_mau, "Sở Tài Chính", score="81,1")
    raw.score(ca_mau, "Sở Xây dựng", score="99999999999999999999,5")
    raw.score(ca_mau, "Sở Ngoại vụ", score="70", held="ocr_unproven", method="ocr", confidence=0.4)
    raw.score(ca_mau, "Thanh tra tỉnh", score="60", rank="0")
    raw.score(ca_mau, "Ban Dân tộc", score="66,6", rank="3")
    raw.average(ca_mau, "department", "738,08", change="38,61", compared_year="2021")
    raw.count(ca_mau, "department", "Tốt", "19", of_total="18")
    raw.numbered(
        "checks", ca_mau, {"name": "ranks", "subject": "department", "unit_group": "department", "passed": False}
    )
    raw.numbered("rejected", ca_mau, {"text": "khoảng 700 điểm", "reason": "range"})

    # an approximate value beside an exact one; a change that misses the earlier year's average
    vinh_phuc = raw.document("vinh-phuc-a", province="Vĩnh Phúc", assessed_year="2022", origin="added")
    raw.score(vinh_phuc, "Sở Nội vụ", score="873", qualifier="gt", method="prose")
    raw.score(vinh_phuc, "Sở Nội vụ", score="872,71", method="prose")
    raw.score(vinh_phuc, "Sở Y tế", score="559", qualifier="lt", method="prose")
    raw.average(vinh_phuc, "department", "710", change="20", direction="up", compared_year="2021")
    raw.document("vinh-phuc-b", province="Vĩnh Phúc", assessed_year="2021")
    raw.average("vinh-phuc-b", "department", "700", assessed_year="2021")

    # fractions in a percent column, no year, no province; a result of the old province announced by the new one
    raw.document("quang-ninh-a", province="Quảng Ninh", assessed_year="2022")
    raw.score("quang-ninh-a", "Sở Nội vụ", score_pct="0,8183")
    raw.score("quang-ninh-a", "Sở Y tế", score_pct="0,7183")
    raw.score("quang-ninh-a", "Sở Tư pháp", assessed_year=None, score="70")
    raw.document("quang-ninh-b", portal_id="other", province="Bộ Nội vụ", assessed_year="2022")
    raw.score("quang-ninh-b", "Sở Nội vụ", score="70")
    raw.document(
        "phu-tho-late", portal_id="phu-tho", province="Phú Thọ", assessed_year="2023", decision_date="2025-08-01"
    )
    raw.average("phu-tho-late", "department", "700", assessed_year="2023")

    # documents without facts
    raw.document("bac-kan-a", province="Bắc Kạn", assessed_year="2023", data_location="attachment")
    raw.document(
        "bac-kan-b", read_outcome="encrypted", is_result=False, why_not="unreadable", media_type="application/pdf"
    )
    raw.document("bac-kan-c", province="Bắc Kạn", is_result=False, why_not="rules")
    raw.document("bac-kan-d", province="Bắc Kạn", assessed_year="2023")
    raw.numbered("rejected", "bac-kan-c", {"text": "thang điểm 100", "reason": "rules"})
    # communes whose names differ in an accent, in the way it is set, or in no more than the language
    first = raw.document("tien-giang-a", province="Tiền Giang", assessed_year="2023")
    second = raw.document("tien-giang-b", province="Tiền Giang", assessed_year="2023")
    raw.score(first, "Xã Thạnh Quang", "commune", assessed_year="2023", parent="huyện Chợ Gạo", score="60,5")
    raw.score(second, "UBND xã Thành Quang", "commune", assessed_year="2023", parent="Chợ Gạo", rank="3")
    raw.score(first, "Xã Đăk Hòa", "commune", assessed_year="2023", parent="huyện Chợ Gạo", score="59,5")
    raw.score(second, "xã Đắk Hoà (vùng III)", "commune", assessed_year="2023", parent="Chợ Gạo", rank="4")
    raw.score(second, "Dak Hoa commune", "commune", assessed_year="2023", parent="Cho Gao district", score="59,5")
    # a portal that prints another province's results
    raw.document("gia-lai-a", province="Long An", assessed_year="2022")
    raw.score("gia-lai-a", "Sở Y tế", score="70")
    # the same address read again: a corrected score, a unit gone
    for name, seen, score in (("tay-ninh-a", "2026-01-10", "80,5"), ("tay-ninh-b", "2026-02-10", "85,5")):
        raw.document(
            name, province="Tây Ninh", assessed_year="2022", first_seen_at=seen, url="https://tayninh.gov.vn/kq"
        )
        raw.score(name, "Sở Y tế", score=score)
    raw.score("tay-ninh-a", "Sở Ngoại vụ", score="70,1")

    raw.fetch("kon-tum", "https://kontum.gov.vn/list", "2026-01-10 19:00:00", "ok", purpose="listing")
    raw.fetch("kon-tum", "https://kontum.gov.vn/gone", "2026-01-10 19:00:05", "not_found")
    raw.fetch("dak-nong", "https://daknong.gov.vn/list", "2026-01-08 19:00:00", "ok", purpose="listing")
    raw.fetch("dak-nong", "https://daknong.gov.vn/list", "2026-01-09 19:00:00", "timeout", purpose="listing")
    raw.fetch("dak-nong", "https://daknong.gov.vn/list", "2026-01-10 19:00:00", "blocked", purpose="listing")
    raw.fetch("lai-chau", "https://laichau.gov.vn/list", "2026-01-10 19:00:00", "timeout", purpose="listing")
    raw.fetch("lai-chau", "https://laichau.gov.vn/list", "2026-01-11 19:00:00", "unchanged", purpose="listing")
    raw.fetch("lai-chau", "https://laichau.gov.vn/robots.txt", "2026-01-11 19:00:00", "not_found", purpose="robots")


def copy_project(folder: Path) -> Path:
    """A private copy of the dbt project, so that a build leaves no trace in the tree."""
    copy = folder / "dbt_project"
    shutil.copytree(PROJECT, copy, ignore=shutil.ignore_patterns("target", "logs", ".user.yml"))
    return copy


def run_dbt(project: Path, database: Path, *arguments: str) -> dbtRunnerResult:
    """Run one dbt command in this process and let go of the database file."""
    before = os.environ.get("DTI_BUILD_DB")
    os.environ["DTI_BUILD_DB"] = str(database)
    try:
        return dbtRunner().invoke(
            [
                *arguments,
                "--project-dir",
                str(project),
                "--profiles-dir",
                str(project),
                "--quiet",
                "--log-level-file",
                "none",
            ]
        )
    finally:
        DuckDBConnectionManager.close_all_connections()
        if before is None:
            del os.environ["DTI_BUILD_DB"]
        else:
            os.environ["DTI_BUILD_DB"] = before


@pytest.fixture(scope="session")
def outcomes() -> Callable[[dbtRunnerResult], dict[str, str]]:
    """Node name → status of a dbt command's result."""

    def read(result: dbtRunnerResult) -> dict[str, str]:
        if result.exception is not None:
            raise result.exception
        return {node.node.name: str(node.status) for node in result.result}  # type: ignore[union-attr]

    return read


@pytest.fixture(scope="session")
def kon_tum() -> dict[str, list[list[str]]]:
    """The decision's rows as printed, per group: unit, maximum, score, percent, rating."""
    tables = {"department": KON_TUM_DEPARTMENTS, "district": KON_TUM_DISTRICTS}
    return {group: [line.split("|") for line in table.splitlines()] for group, table in tables.items()}


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with corrections of its own."""
    copy = copy_project(tmp_path_factory.mktemp("dbt"))
    with (copy / "seeds" / "corrections.csv").open("a", encoding="utf-8", newline="") as file:
        for name, unit, expected, action, corrected in CORRECTIONS:
            place = ("unit_scores", "ninh-binh", "2022", "department", unit, "", "score")
            csv.writer(file, lineterminator="\n").writerow(
                [name, *place, expected, action, corrected, "a test", "a test", "2026-01-05"]
            )
    return copy


Built = tuple[dbtRunnerResult, Path]


@pytest.fixture(scope="session")
def build_with(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Built]:
    """Make a raw database, fill it, build it."""

    def build(filler: Callable[[Raw], None], *arguments: str) -> Built:
        database = tmp_path_factory.mktemp("warehouse") / "build.duckdb"
        with duckdb.connect(str(database)) as conn:
            filler(Raw(conn))
            # as an earlier version left it: a seed with fewer columns
            conn.execute("create schema reference; create table reference.departments (department_id varchar)")
        return run_dbt(project, database, "build", *arguments), database

    return build


@pytest.fixture(scope="session")
def build(build_with: Callable[..., Built]) -> Built:
    """`dbt build` over the awkward database."""
    return build_with(fill)


@pytest.fixture(scope="session")
def warehouse(build: Built) -> Iterator[duckdb.DuckDBPyConnection]:
    """The built warehouse, read-only."""
    result, database = build
    if result.exception is not None:
        raise result.exception
    with duckdb.connect(str(database), read_only=True) as conn:
        yield conn
