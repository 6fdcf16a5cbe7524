"""Names of units in text and in cells: spans, heads, parents, groups; properties of lists of names."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrapers import gazetteer
from scrapers.extract.units.finder import UnitMention, find_units, is_unit_name, unit_group_of, unit_identity
from scrapers.vietnamese import clean


def names(text: str, province: str | None = None, *, bare: bool = False) -> list[str]:
    return [u.name for u in find_units(text, province=province, bare_districts=bare)]


@pytest.mark.parametrize(
    ("text", "province", "expected"),
    [
        (
            "gồm Sở Văn hóa, Thể thao và Du lịch, Sở Lao động - Thương binh và Xã hội và Sở Y tế",
            None,
            ["Sở Văn hóa, Thể thao và Du lịch", "Sở Lao động - Thương binh và Xã hội", "Sở Y tế"],
        ),
        (
            "Sở Lao động, Thương binh và Xã hội; Sở Lao động – Thương binh và Xã hội",
            None,
            ["Sở Lao động, Thương binh và Xã hội", "Sở Lao động – Thương binh và Xã hội"],
        ),
        ("Sở TT&TT, Sở TT-TT, Sở TTTT, Sở TT và TT", None, ["Sở TT&TT", "Sở TT-TT", "Sở TTTT", "Sở TT và TT"]),
        (
            "Sở NN&PTNT, Sở Nông nghiệp và PTNT, Sở NN-PTNT",
            None,
            ["Sở NN&PTNT", "Sở Nông nghiệp và PTNT", "Sở NN-PTNT"],
        ),
        (
            "Sở LĐ-TB&XH, Sở LĐTBXH, Sở LĐTB&XH; Sở VH-TT&DL, Sở VHTTDL",
            None,
            ["Sở LĐ-TB&XH", "Sở LĐTBXH", "Sở LĐTB&XH", "Sở VH-TT&DL", "Sở VHTTDL"],
        ),
        ("riêng Sở Y chỉ đạt 261 điểm; sở Công Thương", None, ["Sở Y", "sở Công Thương"]),
        ("Sở Y tế tỉnh Đắk Nông, Công an tỉnh Đắk Nông", "Đắk Nông", ["Sở Y tế", "Công an tỉnh"]),
        (
            "VP UBND tỉnh, Văn phòng Ủy ban nhân dân tỉnh, Văn phòng Đoàn ĐBQH, HĐND và UBND tỉnh và Sở Nội vụ",
            None,
            ["VP UBND tỉnh", "Văn phòng Ủy ban nhân dân tỉnh", "Văn phòng Đoàn ĐBQH, HĐND và UBND tỉnh", "Sở Nội vụ"],
        ),
        (
            "Ban Quản lý các Khu công nghiệp tỉnh, BQL KKT, Ban Dân tộc tỉnh, Thanh tra tỉnh",
            None,
            ["Ban Quản lý các Khu công nghiệp tỉnh", "BQL KKT", "Ban Dân tộc tỉnh", "Thanh tra tỉnh"],
        ),
        (
            "Ban Quản lý Khu kinh tế cửa khẩu Đồng Đăng - Lạng Sơn (90 điểm), Ban Dân tộc Lạng Sơn, Sở Y tế Lạng Sơn",
            "Lạng Sơn",
            ["Ban Quản lý Khu kinh tế cửa khẩu Đồng Đăng - Lạng Sơn", "Ban Dân tộc", "Sở Y tế"],
        ),
        (
            "Ban Quản lý Khu kinh tế Hải Phòng 95 điểm, BQL dự án Hải Phòng và Thanh tra thành phố Hải Phòng",
            "Hải Phòng",
            ["Ban Quản lý Khu kinh tế Hải Phòng", "BQL dự án Hải Phòng", "Thanh tra thành phố"],
        ),
        ("Ban Quản lý các khu công nghiệp tỉnh Đồng Nai", "Đồng Nai", ["Ban Quản lý các khu công nghiệp tỉnh"]),
        ("BQL các KCN Đồng Nai xếp thứ 3", "Đồng Nai", ["BQL các KCN Đồng Nai"]),
        ("Ban Quản lý Khu kinh tế - Lạng Sơn", "Lạng Sơn", ["Ban Quản lý Khu kinh tế"]),
        (
            "Ban Quản lý Khu kinh tế Nghi Sơn – Thanh Hóa, thành phố Thanh Hóa",
            "Thanh Hóa",
            ["Ban Quản lý Khu kinh tế Nghi Sơn – Thanh Hóa", "thành phố Thanh Hóa"],
        ),
        (
            "Ban Quản lý Khu công nghệ cao công nghệ sinh học Đồng Nai đạt 70 điểm",
            "Đồng Nai",
            ["Ban Quản lý Khu công nghệ cao công nghệ sinh học Đồng Nai"],
        ),
        (
            "UBND TP. Buôn Ma Thuột, TX Buôn Hồ, huyện M’Drắk, UBND huyện Ea H'leo",
            "Đắk Lắk",
            ["UBND TP. Buôn Ma Thuột", "TX Buôn Hồ", "huyện M’Drắk", "UBND huyện Ea H'leo"],
        ),
        ("huyện Đắk Song, Đắk Mil và Krông Nô", "Đắk Nông", ["huyện Đắk Song", "huyện Đắk Mil", "huyện Krông Nô"]),
        (
            "các sở: Tài chính, Nội vụ, Y tế; các huyện: Đăk Hà, Ia H'Drai",
            "Kon Tum",
            ["sở Tài chính", "sở Nội vụ", "sở Y tế", "huyện Đăk Hà", "huyện Ia H'Drai"],
        ),
        ("Sở Tài chính (0,886 điểm), Nội vụ (0,8 điểm) và Sở Y tế", None, ["Sở Tài chính", "Sở Nội vụ", "Sở Y tế"]),
        (
            "các xã: Minh Tân, Hồng Quang và Lăng Can; Phường 1; phường 1 Bảo Lộc",
            None,
            ["xã Minh Tân", "xã Hồng Quang", "xã Lăng Can", "Phường 1", "phường 1 Bảo Lộc"],
        ),
        (
            "Quận 3 hạng 1, UBND Quận 10 (80 điểm); các quận 4, 6 và 11 đạt 79 điểm",
            "TP.HCM",
            ["Quận 3", "UBND Quận 10", "quận 4", "quận 6", "quận 11"],
        ),
        ("Khối xã, phường: 12 đơn vị; phường 7 đơn vị; quận 3 điểm", None, []),
        (
            "Kho bạc Nhà nước Yên Bái đứng thứ hai, Trường Cao đẳng Nghề Yên Bái (64 điểm)",
            "Yên Bái",
            ["Kho bạc Nhà nước Yên Bái", "Trường Cao đẳng Nghề Yên Bái"],
        ),
        (
            "Ban Quản lý Khu du lịch hồ Núi Cốc với 71 điểm, Ban Quản lý vườn quốc gia Xuân Sơn; Ban Dân tộc - Tôn giáo",
            None,
            ["Ban Quản lý Khu du lịch hồ Núi Cốc", "Ban Quản lý vườn quốc gia Xuân Sơn", "Ban Dân tộc - Tôn giáo"],
        ),
        # whose part is meant: the district, the department has no result of its own here
        ("Trung tâm Y tế huyện Đăk Hà 90, Công an huyện Sa Thầy 87, Tổ công nghệ số huyện Đăk Tô 95", "Kon Tum", []),
        (
            "Công đoàn Sở Nội vụ 90 điểm; Trang thông tin điện tử Sở Xây dựng 88; Chi cục Kiểm lâm thuộc Sở NN&PTNT 77",
            "Kon Tum",
            ["Chi cục Kiểm lâm"],
        ),
        ("Công an tỉnh, Sở Y tế, UBND huyện Đăk Hà", "Kon Tum", ["Công an tỉnh", "Sở Y tế", "UBND huyện Đăk Hà"]),
        # a lone capital syllable begins a common noun
        (
            "Ban Quản lý An toàn thực phẩm (588,40), Ban Thi đua - Khen thưởng đứng đầu, Chi cục Kiểm lâm đạt 80 điểm",
            None,
            ["Ban Quản lý An toàn thực phẩm", "Ban Thi đua - Khen thưởng", "Chi cục Kiểm lâm"],
        ),
        # a known name is over where no word of an official name follows
        ("Ban Dân tộc khiêm tốn ở vị trí 8; Công an tỉnh bứt phá", None, ["Ban Dân tộc", "Công an tỉnh"]),
        (
            "Ban Quản lý các khu chế xuất và công nghiệp hạng 4",
            None,
            ["Ban Quản lý các khu chế xuất và công nghiệp"],
        ),
        ("thành phố Bắc Ninh và thành phố Từ Sơn", "Bắc Ninh", ["thành phố Bắc Ninh", "thành phố Từ Sơn"]),
        (
            "Đảng uỷ Công ty Apatit, Tỉnh đoàn, Ban Tổ chức Tỉnh ủy, Hội Nông dân tỉnh, Ủy ban MTTQ Việt Nam tỉnh",
            None,
            [
                "Đảng uỷ Công ty Apatit",
                "Tỉnh đoàn",
                "Ban Tổ chức Tỉnh ủy",
                "Hội Nông dân tỉnh",
                "Ủy ban MTTQ Việt Nam tỉnh",
            ],
        ),
        (
            "Department of Finance and Department of Health; the People's Committee of Gia Loc district",
            None,
            ["Department of Finance", "Department of Health", "People's Committee of Gia Loc district"],
        ),
        (
            "The Ethnic Minorities Committee was last, the Ethnic Affairs Committee and the Committee for Ethnic Affairs",
            None,
            ["Ethnic Minorities Committee", "Ethnic Affairs Committee", "Committee for Ethnic Affairs"],
        ),
        (
            "the Department of Culture, Sports and Tourism and Gia Loc district led",
            None,
            ["Department of Culture, Sports and Tourism", "Gia Loc district"],
        ),
        # the raised number of a note stands at their ends
        (
            "Sở Nội vụ1 và Sở Giáo dục và Đào tạo¹², Sở TT&TT2; huyện Đắk Mil1, xã Đắk Wil3 và phường Nghĩa Đức¹",
            "Đắk Nông",
            [
                "Sở Nội vụ",
                "Sở Giáo dục và Đào tạo",
                "Sở TT&TT",
                "huyện Đắk Mil",
                "xã Đắk Wil",
                "phường Nghĩa Đức",
            ],
        ),
        (
            "The district of Gia Loc and the mountainous district of Chi Linh led",
            None,
            ["district of Gia Loc", "district of Chi Linh"],
        ),
    ],
)
def test_names_in_text(text: str, province: str | None, expected: list[str]) -> None:
    assert names(text, province) == expected


@pytest.mark.parametrize(
    "text",
    [
        "các sở, ban, ngành và các huyện, thị xã, thành phố",
        "phát triển chính quyền số, kinh tế số, xã hội số; Xã hội số",
        "Ban Chỉ đạo chuyển đổi số, Ban Thường vụ, Hội nghị, Hội đồng, Thanh tra Chính phủ, Trường hợp",
        "UBND tỉnh, Chủ tịch UBND tỉnh, Bộ Thông tin và Truyền thông, so với năm 2022",
        "thành phố Đà Nẵng và TP.HCM, thành phố trực thuộc Trung ương",
        "94 xã, phường, thị trấn; nông thôn mới; xã nông thôn mới nâng cao",
        "",
    ],
)
def test_phrases_that_name_no_unit(text: str) -> None:
    assert names(text, "Kon Tum") == []


def test_parents_of_communes() -> None:
    text = "phường Ninh Sơn (thành phố Tây Ninh), xã Bình An (Lâm Bình), xã Long Giang thuộc huyện Bến Cầu, xã Tân Phong, huyện Tân Biên"
    found = find_units(text, province="Tây Ninh")
    assert [(u.name, text[slice(*u.parent)] if u.parent else None) for u in found] == [
        ("phường Ninh Sơn", "thành phố Tây Ninh"),
        ("xã Bình An", "Lâm Bình"),
        ("xã Long Giang", "huyện Bến Cầu"),
        ("xã Tân Phong", "huyện Tân Biên"),
    ]
    assert {u.unit_group for u in found} == {"commune"}
    assert all(text[u.start : u.end] == u.name and u.reach >= u.end for u in found)


def test_bare_districts_only_where_asked() -> None:
    text = "Đắk Song đạt 698 điểm, Đắk Mil đạt 690 điểm"
    assert names(text, "Đắk Nông") == []
    assert names(text, "Đắk Nông", bare=True) == ["Đắk Song", "Đắk Mil"]
    assert names(text, None, bare=True) == []


def test_the_provincial_city_alone() -> None:
    text = "xếp thứ nhất Thành phố 89,77/100 điểm; thứ hai huyện Phù Yên 84,13/100 điểm"
    assert names(text, "Sơn La", bare=True) == ["Thành phố", "huyện Phù Yên"]
    assert (
        unit_identity("Thành phố Sơn La", "Sơn La")
        == find_units(text, province="Sơn La", bare_districts=True)[0].identity
    )


def test_a_district_of_elsewhere_is_foreign() -> None:
    here, there = find_units("huyện Đắk Song và huyện Hòa Vang", province="Đắk Nông")
    assert not here.foreign
    assert there.foreign


@pytest.mark.parametrize(
    ("first", "second", "province"),
    [
        ("Sở TT&TT", "Sở Thông tin và Truyền thông", None),
        ("Sở Văn hoá, Thể thao và Du lịch", "Sở VH-TT&DL", None),
        ("VP UBND tỉnh", "Văn phòng Uỷ ban nhân dân tỉnh", None),
        ("UBND TP. Buôn Ma Thuột", "thành phố Buôn Ma Thuột", "Đắk Lắk"),
        ("huyện M’Drắk", "UBND huyện M'Drắk", "Đắk Lắk"),
        ("huyện Đăk Mil", "Đắk Mil", "Đắk Nông"),
        ("People's Committee of Buon Ma Thuot City", "Buon Ma Thuot City", None),
    ],
)
def test_spellings_of_one_unit(first: str, second: str, province: str | None) -> None:
    assert unit_identity(first, province) == unit_identity(second, province)


@pytest.mark.parametrize(
    ("first", "second", "province"),
    [
        ("Sở KH&ĐT", "Sở KH&CN", None),
        ("huyện Cao Lãnh", "thành phố Cao Lãnh", "Đồng Tháp"),
        ("xã Tân Lập (huyện A Lưới)", "xã Tân Lập (huyện Nam Đông)", None),
    ],
)
def test_different_units_stay_apart(first: str, second: str, province: str | None) -> None:
    assert unit_identity(first, province) != unit_identity(second, province)


@pytest.mark.parametrize(
    ("name", "context", "group"),
    [
        ("Sở Tài chính", None, "department"),
        ("Văn phòng UBND tỉnh", "district", "department"),
        ("Cục Thuế tỉnh", "department", "central"),
        ("Kho bạc Nhà nước", None, "central"),
        ("Công an TP", None, "central"),
        ("Đảng ủy Khối các cơ quan tỉnh", None, "party_mass"),
        ("UBND huyện Đăk Hà", None, "district"),
        ("phường Sông Cầu", None, "commune"),
        ("Đăk Hà", "district", "district"),
        ("Nội vụ", None, "department"),
        ("Tổng cộng", None, None),
    ],
)
def test_groups(name: str, context: str | None, group: str | None) -> None:
    assert unit_group_of(name, context) == group


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sở Y tế", True),
        ("1. Sở Y tế", True),
        ("Nội vụ", True),
        ("Đắk Mil", True),
        ("Sở Y tế tỉnh Kon Tum", True),
        ("xã Bình An (Lâm Bình)", True),
        ("Sở Nội vụ (*)", True),
        ("Tổng cộng", False),
        ("Trung bình", False),
        ("Các sở, ban, ngành", False),
        ("Sở Y tế dẫn đầu với 88 điểm", False),
        ("Sở Y tế, Sở Nội vụ", False),
        ("88,5", False),
    ],
)
def test_cells(text: str, expected: bool) -> None:
    assert is_unit_name(text) is expected


# ------------------------------------------------------------------ properties
_DEPARTMENTS = sorted({d.name for d in gazetteer.departments() if d.name.startswith("Sở ")})
_HOME = "dong-thap"
_DISTRICTS = sorted({d.full_name for d in gazetteer.districts() if d.province_id == _HOME})


@settings(max_examples=120, deadline=None)
@given(
    st.lists(st.sampled_from(_DEPARTMENTS + _DISTRICTS), min_size=1, max_size=9, unique=True),
    st.sampled_from([", ", "; "]),
    st.booleans(),
)
def test_a_list_of_names_is_split_into_its_names(units: list[str], separator: str, joined: bool) -> None:
    text = separator.join(units[:-1]) + (" và " if joined else separator) + units[-1] if len(units) > 1 else units[0]
    found = find_units(f"Xếp loại khá gồm: {text}.", province=_HOME)
    assert [u.name for u in found] == units
    assert all(u.head is None for u in found)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(_DEPARTMENTS), min_size=1, max_size=6, unique=True), st.integers(0, 10**6))
def test_values_after_names_do_not_disturb_them(units: list[str], seed: int) -> None:
    text = "; ".join(f"{u} ({60 + (seed + n) % 40},{n}5 điểm)" for n, u in enumerate(units))
    assert names(text) == units


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(_DEPARTMENTS + _DISTRICTS))
def test_decomposed_letters_and_curly_apostrophes_name_the_same(name: str) -> None:
    again = clean(unicodedata.normalize("NFD", name).replace("'", "’"))
    assert unit_identity(again, _HOME) == unit_identity(name, _HOME)


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="Sở Y tếhuyện xã,.;()TPĐắk Mil0123456789\n:&-'’", max_size=80))
def test_any_text_gives_ordered_spans_that_print_the_name(text: str) -> None:
    text = clean(text)
    found: list[UnitMention] = find_units(text, province="Đắk Nông", bare_districts=True)
    at = 0
    for u in found:
        assert at <= u.start < u.end <= len(text)
        printed = text[u.start : u.end]
        assert u.name == (f"{text[slice(*u.head)]} {printed}" if u.head else printed)
        at = u.end


@pytest.mark.parametrize(
    "name",
    [
        "Trường Cao đẳng nghề Yên Bái",
        "Trường Cao đẳng nghề kỹ thuật công nghệ Yên Bái",
        "Trường Cao đẳng Sư phạm Yên Bái",
        "Trường Cao đẳng văn hóa nghệ thuật và du lịch Yên Bái",
        "Trường Cao đẳng nghề số 8",
    ],
)
def test_a_school_keeps_its_whole_name(name: str) -> None:
    assert names(f"Sở Ngoại vụ và {name} đạt 80,5 điểm, ở mức Khá", "Yên Bái") == ["Sở Ngoại vụ", name]
