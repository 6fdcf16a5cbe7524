"""Declarations of portals: what is accepted, and the one line each wrong one gets."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pydantic import ValidationError

from scrapers.portals import DeclarationError, Host, Keywords, Name, Page, Portal, load_portals
from scrapers.systems import load_systems

HERE = Path(__file__).parent
INVALID = sorted(HERE.glob("invalid_*.yml"))


def portal(**changes: object) -> Portal:
    fields: dict[str, object] = {
        "id": "kon-tum",
        "province": "kon-tum",
        "name": Name(vi="Cổng thông tin điện tử tỉnh Kon Tum", en="Portal of Kon Tum province"),
        "system": "kontum",
        "hosts": {"kontum.gov.vn": Host(), "kontum.edu.vn": Host(system="wordpress")},
        "pages": (Page(url="https://kontum.gov.vn/pages/detail/1/a.html"),),
    }
    return Portal.model_validate(fields | changes)


# ------------------------------------------------------------------ wrong declarations
def test_there_are_invalid_declarations_to_refuse() -> None:
    assert len(INVALID) >= 30


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_an_invalid_declaration_gets_its_one_line(path: Path, tmp_path: Path) -> None:
    """The first line of each fixture is a comment with the message expected."""
    expected = path.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ")
    shutil.copy(path, tmp_path)
    with pytest.raises(DeclarationError) as caught:
        load_portals(tmp_path)
    assert str(caught.value) == expected
    assert caught.value.path == tmp_path / path.name
    assert f"{path.name}:{caught.value.line}: {caught.value.message}" == expected


def test_an_error_names_the_key() -> None:
    with pytest.raises(DeclarationError) as caught:
        load_portals_of("unknown_key_inside")
    assert (caught.value.key, caught.value.line) == ("listings.0.page", 12)


def load_portals_of(name: str) -> dict[str, Portal]:
    from scrapers.declarations import load

    return {"": load(HERE / f"invalid_{name}.yml", Portal)}


def test_bytes_that_are_not_utf8_are_named_with_their_line(tmp_path: Path) -> None:
    (tmp_path / "kon-tum.yml").write_bytes(b"id: kon-tum\nprovince: kon-tum\nname:\n  vi: \xff\xfe\n")
    with pytest.raises(DeclarationError, match=r"^kon-tum\.yml:4: is not UTF-8$"):
        load_portals(tmp_path)


def test_a_declaration_under_another_suffix_is_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / "kon-tum.yaml").write_text("id: kon-tum\n")
    with pytest.raises(DeclarationError, match=r"named \*\.yml"):
        load_portals(tmp_path)


def test_a_huge_declaration_is_refused(tmp_path: Path) -> None:
    (tmp_path / "kon-tum.yml").write_text("#" * 1_000_001)
    with pytest.raises(DeclarationError, match="larger than"):
        load_portals(tmp_path)


def test_a_folder_that_is_not_there() -> None:
    with pytest.raises(FileNotFoundError, match="no folder of declarations"):
        load_portals(HERE / "nowhere")


def test_a_portal_made_in_code_is_checked_too() -> None:
    with pytest.raises(ValidationError, match="is not in hosts"):
        portal(pages=(Page(url="https://evil.example/a"),))


def test_a_declaration_does_not_change() -> None:
    with pytest.raises(ValidationError):
        portal().pace_s = 0  # type: ignore[misc]


# ------------------------------------------------------------------ the project's own
@pytest.mark.parametrize("declared", load_portals().values(), ids=lambda declared: declared.id)
def test_the_projects_declarations(declared: Portal) -> None:
    assert declared.pace_s >= 2
    assert declared.expectations, "a portal without expectations can fall silent unseen"
    for url in [*(listing.url for listing in declared.listings), *(page.url for page in declared.pages)]:
        assert declared.owns(url)
        assert declared.system_of(url) in load_systems()


def test_what_is_expected_of_the_two_announcements() -> None:
    expected = {
        (declared.id, e.assessed_year, e.unit_group): (e.units, e.averages)
        for declared in load_portals().values()
        for e in declared.expectations
    }
    assert expected[("kon-tum", 2022, "department")] == (20, None)
    assert expected[("kon-tum", 2022, "district")] == (10, None)
    assert expected[("dak-nong", 2023, "department")] == (19, 1)
    assert expected[("dak-nong", 2023, "district")] == (8, 1)


def test_a_province_is_added_by_its_file_alone(tmp_path: Path) -> None:
    for path in (Path(load_systems.__code__.co_filename).parent.parent / "portals").glob("*.yml"):
        shutil.copy(path, tmp_path)
    text = (tmp_path / "kon-tum.yml").read_text(encoding="utf-8")
    (tmp_path / "gia-lai.yml").write_text(text.replace("kon-tum", "gia-lai").replace("kontum", "gialai").replace(
        "system: gialai", "system: article_brief"), encoding="utf-8")  # fmt: skip
    assert list(load_portals(tmp_path)) == sorted([*load_portals(), "gia-lai"])


# ------------------------------------------------------------------ hosts
@pytest.mark.parametrize(
    ("url", "host", "system"),
    [
        ("https://kontum.gov.vn/a", "kontum.gov.vn", "kontum"),
        ("https://KONTUM.gov.vn/a", "kontum.gov.vn", "kontum"),
        ("http://stttt.kontum.gov.vn/a", "kontum.gov.vn", "kontum"),
        ("https://kontum.edu.vn/a.html", "kontum.edu.vn", "wordpress"),
        ("https://notkontum.gov.vn/a", None, "kontum"),
        ("https://kontum.gov.vn.evil.example/a", None, "kontum"),
        ("https://evil.example/?u=kontum.gov.vn", None, "kontum"),
        ("https://[::1", None, "kontum"),
        ("", None, "kontum"),
    ],
)
def test_whose_an_address_is(url: str, host: str | None, system: str) -> None:
    assert portal().host_of(url) == host
    assert portal().owns(url) is (host is not None)
    assert portal().system_of(url) == system


def test_the_nearest_declared_host_counts() -> None:
    declared = portal(hosts={"kontum.gov.vn": Host(), "syt.kontum.gov.vn": Host(system="dotnetnuke")})
    assert declared.system_of("https://syt.kontum.gov.vn/a") == "dotnetnuke"
    assert declared.system_of("https://cdc.syt.kontum.gov.vn/a") == "dotnetnuke"
    assert declared.system_of("https://stttt.kontum.gov.vn/a") == "kontum"


# ------------------------------------------------------------------ keywords
@pytest.mark.parametrize(
    "label",
    [
        "Đắk Nông công bố kết quả đánh giá, xếp hạng mức độ chuyển đổi số tại các cơ quan nhà nước",
        "CÔNG BỐ KẾT QUẢ CHUYỂN ĐỔI SỐ",
        "Sở Tư pháp dẫn đầu Chỉ số CĐS năm 2023",
        "Kết quả DTI năm 2022 của các sở, ngành",
        "18/19 đơn vị cấp tỉnh làm tốt chuyển đổi số",
        "Chỉ số chuyển đổi số cấp huyện năm 2023",
        "Bảng xếp hạng chuyển\u00a0đổi   số",
        "Ke\u0302\u0301t qua\u0309 chuye\u0302\u0309n \u0111o\u0302\u0309i so\u0302\u0301",
        "Kết quả cải cách hành chính và chuyển đổi số năm 2023",
        "18/19 đơn vị cấp tỉnh đạt loại tốt về chuyển đổi số: Sở Nội vụ đứng đầu",
    ],
)
def test_labels_worth_following(label: str) -> None:
    assert Keywords().judge(label).wanted


@pytest.mark.parametrize(
    ("label", "why"),
    [
        ("Kế hoạch chuyển đổi số, kết quả cần đạt năm 2025", "label has 'kế hoạch'"),
        ("Ban hành Bộ chỉ số đánh giá chuyển đổi số", "label has 'ban hành bộ chỉ số'"),
        ("Gia Lai: Pleiku dẫn đầu chính quyền điện tử", "label has 'chính quyền điện tử' and no word for digital"),
        ("Sôi nổi Ngày Chuyển đổi số", "has 'chuyển đổi số' but no word for a result"),
        ("Kết quả bầu cử", "no word for digital transformation"),
        ("DTIX công bố sản phẩm", "no word for digital transformation"),
        ("", "no word for digital transformation"),
    ],
)
def test_labels_left_alone_and_why(label: str, why: str) -> None:
    verdict = Keywords().judge(label)
    assert not verdict.wanted
    assert verdict.why.startswith(why)


@pytest.mark.parametrize(
    ("label", "address", "wanted"),
    [
        ("Xem tiếp", "/tin/cong-bo-ket-qua-xep-hang-chuyen-doi-so-nam-2022.html", True),
        ("", "/-/cong-bo-ket-qua-danh-gia-muc-do-chuyen-oi-so-38395", True),  # a CMS that drops đ
        ("", "/-/Hau-Giang-cong-bo-ket-qua-muc-o-chuyen-oi-so38395", True),
        ("Công bố kết quả xếp hạng các sở, ngành", "/chuyen-doi-so/2023.html", True),  # the section is the subject
        ("Công bố kết quả cải cách hành chính", "/chuyen-doi-so/2023.html", False),
        ("Hội thảo", "/cong-bo-thong-tin/chuyen-doi-so-la-gi.html", False),  # a section's name is no result
        ("Xem tiếp", "/ke-hoach-chuyen-doi-so-ket-qua-2022.html", False),
        ("Xem tiếp", "/tin-tuc/a.html", False),
    ],
)
def test_the_address_speaks_where_the_label_does_not(label: str, address: str, wanted: bool) -> None:
    assert Keywords().judge(label, address).wanted is wanted


def test_a_portal_may_add_and_replace_phrases() -> None:
    added = Keywords(also_subject=("chính quyền số",), also_exclude=("công bố quyết định nghỉ hưu",))
    assert added.judge("Kết quả chính quyền số 2021").wanted
    assert added.judge("Kết quả chuyển đổi số").wanted
    assert not added.judge("Chuyển đổi số: công bố quyết định nghỉ hưu").wanted
    assert not Keywords(subject=("chính quyền số",)).judge("Kết quả chuyển đổi số").wanted


def test_phrases_are_no_expressions() -> None:
    assert not Keywords(subject=(".*",)).judge("Kết quả chuyển đổi số").wanted
