"""Words that announcements choose from: titles, leads, headers, captions, chrome around the article."""

from __future__ import annotations

from random import Random

from tests.generated.facts import Group, Results, Unit

GROUP_NAMES = {
    "department": ("Các sở, ban, ngành", "Các Sở, ban ngành", "Khối sở, ban, ngành", "Nhóm cơ quan chuyên môn thuộc UBND tỉnh", "Khối các sở, ngành", "Cấp sở"),
    "district": ("UBND các huyện, thị xã, thành phố", "Khối huyện, thị xã, thành phố", "Cấp huyện", "UBND cấp huyện", "Các huyện, thành phố"),
    "commune": ("UBND các xã, phường, thị trấn", "Cấp xã", "Khối xã, phường", "UBND cấp xã"),
}  # fmt: skip
GROUP_MIDDLE = {
    "department": ("khối sở, ban, ngành", "khối các sở, ngành", "các sở, ban, ngành", "cấp sở"),
    "district": ("khối huyện, thị xã, thành phố", "cấp huyện", "các huyện, thị xã, thành phố", "UBND cấp huyện"),
    "commune": ("khối xã, phường", "cấp xã", "các xã, phường, thị trấn"),
}  # fmt: skip
GROUP_COUNTED = {
    "department": ("sở, ban, ngành", "sở, ngành", "cơ quan, đơn vị"),
    "district": ("huyện, thị xã, thành phố", "địa phương", "huyện"),
    "commune": ("xã, phường", "xã, phường, thị trấn"),
}  # fmt: skip
INDEX = (
    "chuyển đổi số",
    "mức độ chuyển đổi số",
    "Chỉ số chuyển đổi số",
    "chỉ số chuyển đổi số (DTI)",
    "Chỉ số DTI",
    "Bộ chỉ số chuyển đổi số",
)
RANK_HEADS = (
    "TT",
    "STT",
    "Xếp hạng",
    "Thứ hạng",
    "Hạng",
    "Thứ tự xếp hạng",
    "Xếp thứ",
    "Vị trí",
    "Thứ hạng năm {year}",
    "Xếp hạng năm {year}",
    "Thứ bậc",
)
UNIT_HEADS = (
    "Đơn vị",
    "Tên đơn vị",
    "Cơ quan, đơn vị",
    "Tên cơ quan, đơn vị",
    "Cơ quan/đơn vị",
    "Tên cơ quan, địa phương",
    "Đơn vị được đánh giá",
    "Tên cơ quan",
    "Sở, ngành, địa phương",
    "Cơ quan, đơn vị, địa phương",
)
SCORE_HEADS = (
    "Điểm",
    "Số điểm",
    "Tổng điểm",
    "Tổng điểm đạt được",
    "Điểm đánh giá",
    "Điểm thẩm định",
    "Kết quả",
    "Điểm đạt được",
    "Tổng điểm năm {year}",
)
MAX_HEADS = ("Điểm tối đa", "Tổng điểm tối đa", "Thang điểm", "Điểm chuẩn", "Tổng điểm tối đa các tiêu chí đánh giá")
PCT_HEADS = (
    "Tỷ lệ %",
    "Tỷ lệ (%)",
    "Chỉ số CĐS (% điểm đạt được so với điểm tối đa)",
    "Tỷ lệ đạt (%)",
    "% so với điểm tối đa",
    "Tỉ lệ %",
    "Tỷ lệ hoàn thành (%)",
)
RATING_HEADS = ("Xếp loại", "Mức xếp loại", "Xếp mức", "Đánh giá", "Mức độ")
NOTE_HEADS = ("Ghi chú", "Ghi chú/Lý do", "Ghi chú (nếu có)")
SELF_HEADS = ("Điểm tự đánh giá", "Tự chấm", "Điểm tự chấm", "Tự đánh giá")
VERIFIED_HEADS = ("Điểm thẩm định", "Kết quả thẩm định", "Điểm sau thẩm định", "Hội đồng thẩm định")
AVERAGE_ROWS = ("Trung bình", "Điểm trung bình", "Giá trị trung bình", "Bình quân", "Trung bình chung")
TOTAL_ROWS = ("Tổng cộng", "Tổng số: {n} đơn vị", "Cộng")
OTHERS = ("Gia Lai", "Hà Nam", "Cà Mau", "Bến Tre", "Lai Châu", "Bình Thuận")


def pick(rng: Random, options: tuple[str, ...] | list[str]) -> str:
    """One of the options."""
    return options[rng.randrange(len(options))]


def title(rng: Random, r: Results) -> str:
    """A headline that announces results."""
    return pick(
        rng,
        (
            f"Tỉnh {r.province} công bố kết quả đánh giá, xếp hạng chuyển đổi số năm {r.year}",
            f"Công bố kết quả xếp hạng mức độ chuyển đổi số năm {r.year} các cơ quan, đơn vị trên địa bàn tỉnh {r.province}",
            f"{r.province}: Kết quả đánh giá chỉ số chuyển đổi số (DTI) năm {r.year} của các sở, ngành, địa phương",
            f"Phê duyệt kết quả đánh giá mức độ chuyển đổi số năm {r.year} của các cơ quan nhà nước tỉnh {r.province}",
            f"Kết quả xếp hạng chỉ số chuyển đổi số năm {r.year} tỉnh {r.province}",
        ),
    )


def date_text(rng: Random, day: int, month: int, year: int) -> str:
    """A date as prose prints it."""
    return pick(rng, (f"{day}/{month}/{year}", f"{day:02}/{month:02}/{year}", f"{day:02} tháng {month} năm {year}"))


def lead(rng: Random, r: Results) -> str:
    """The sentence on the decision."""
    when = date_text(rng, *r.decided)
    return pick(
        rng,
        (
            f"Ngày {when}, Chủ tịch UBND tỉnh {r.province} đã ký Quyết định số {r.decision} công bố kết quả đánh giá, xếp hạng mức độ chuyển đổi số năm {r.year} của các cơ quan, đơn vị trên địa bàn tỉnh.",
            f"UBND tỉnh {r.province} vừa ban hành Quyết định số {r.decision} ngày {when} phê duyệt kết quả đánh giá chuyển đổi số năm {r.year}.",
            f"Theo Quyết định số {r.decision} ngày {when} của UBND tỉnh {r.province} về việc công bố kết quả xếp hạng chỉ số chuyển đổi số (DTI) năm {r.year}, kết quả cụ thể như sau.",
        ),
    )


def scale_sentence(rng: Random, r: Results) -> str:
    """A sentence that states the scale, or nothing."""
    most = r.one_maximum
    if most is None or most == 1 or rng.random() < 0.4:
        return ""
    return pick(
        rng,
        (
            f"Kết quả được đánh giá theo thang điểm {r.whole(most)}.",
            f"Tổng điểm tối đa của bộ chỉ số là {r.whole(most)} điểm.",
        ),
    )


def caption(rng: Random, r: Results, group: Group, number: int) -> str:
    """A line above a group's table."""
    name = pick(rng, GROUP_NAMES[group.kind])
    roman = ("I", "II", "III")[number]
    return pick(
        rng,
        (
            f"{number + 1}. {name}", f"{roman}. {name.upper()}", f"{name}:", f"Kết quả xếp hạng {name[0].lower() + name[1:]} năm {r.year}",
            f"Bảng {number + 1}. Kết quả đánh giá {name[0].lower() + name[1:]}", f"{'abc'[number]}) {name}",
        ),
    )  # fmt: skip


def joined(rng: Random, names: list[str], sign: str = ",") -> str:
    """Names as a list: `a, b và c`."""
    if len(names) == 1:
        return names[0]
    return f"{sign} ".join(names[:-1]) + pick(rng, (" và ", f"{sign} ")) + names[-1]


def in_sentence(unit: Unit) -> str:
    """A unit's name in running text, with its district where it has one."""
    return f"{unit.name} ({unit.parent})" if unit.parent else unit.name
