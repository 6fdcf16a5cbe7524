"""The reference names, read from the real seeds and from broken ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from scrapers import gazetteer
from scrapers.extract.vocabulary import rating_of, rating_words
from scrapers.gazetteer import GazetteerError


def test_provinces_old_and_new() -> None:
    by_id = {p.province_id: p for p in gazetteer.provinces()}
    assert by_id["kon-tum"].name == "Kon Tum"
    assert by_id["kon-tum"].valid_to == "2025-06-30"
    assert by_id["quang-ngai-2025"].valid_from == "2025-07-01"
    assert sum(1 for p in by_id.values() if p.valid_to in (None, "2026-08-31")) >= 34


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("kon-tum", {"kon-tum"}),
        ("Kon Tum", {"kon-tum"}),
        ("tỉnh Kon Tum", {"kon-tum"}),
        ("Phú Thọ", {"phu-tho", "phu-tho-2025"}),
        ("Atlantis", set()),
        ("", set()),
        (None, set()),
    ],
)
def test_province_ids(text: str | None, ids: set[str]) -> None:
    assert gazetteer.province_ids(text) == ids


def test_same_province_and_cities() -> None:
    assert gazetteer.same_province("Phú Thọ", "phu-tho-2025")
    assert not gazetteer.same_province("Phú Thọ", "Phú Yên")
    assert gazetteer.is_city("Đà Nẵng")
    assert not gazetteer.is_city("Kon Tum")
    assert gazetteer.province_names().count("Phú Thọ") == 1


def test_departments_districts_ratings_and_pillars() -> None:
    groups = {d.department_id: d.unit_group for d in gazetteer.departments()}
    assert groups["so-tai-chinh"] == "department"
    assert groups["cong-an-tinh"] == "central"
    assert groups["tinh-doan"] == "party_mass"
    assert any(d.name == "Đăk Hà" and d.province_id == "kon-tum" and d.kind == "huyện" for d in gazetteer.districts())
    orders = {(r.scale, r.wording): r.level_order for r in gazetteer.rating_wordings()}
    assert any(wording == "tốt" for _, wording in orders)
    assert {p.pillar_id for p in gazetteer.pillars()} >= {"nhan-thuc-so", "kinh-te-so"}


def test_a_missing_seed_names_the_file(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match=r"provinces\.csv: cannot be read"):
        gazetteer.provinces(tmp_path)


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    (tmp_path / "districts.csv").write_text("district_id,province_id,name\nx/y,x,Y\n", encoding="utf-8")
    with pytest.raises(GazetteerError, match=r"districts\.csv: column full_name, kind, aliases is missing"):
        gazetteer.districts(tmp_path)


def test_letters_are_ratings_of_a_scale_but_no_words_of_prose() -> None:
    letters = {r.wording: r.level_order for r in gazetteer.rating_wordings() if r.scale == gazetteer.LETTERS}
    assert sorted(letters, key=letters.__getitem__) == ["e", "d", "c", "b", "a"]
    assert not gazetteer.is_rating("A")
    assert rating_of("A") is None
    assert not letters.keys() & set(rating_words())
