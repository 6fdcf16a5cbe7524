"""Results of more than one year in one announcement."""

from __future__ import annotations

from tests.scrapers.extract.prose.case import Case

CASES = (
    Case(
        "earlier_year_in_brackets",
        "Tiền Giang",
        "2023",
        "Sở Tư pháp đứng đầu với 92,5 điểm (năm 2022 đạt 85,1 điểm).",
        units=("Sở Tư pháp #1 92,5", "Sở Tư pháp 85,1 ~2022"),
    ),
    Case(
        "last_years_value_in_brackets",
        "Cần Thơ",
        "2023",
        "Sở Khoa học và Công nghệ xếp hạng nhất khối sở, ban, ngành với chỉ số đạt 97,28%, cao hơn 7,18 điểm phần "
        "trăm so với năm 2022 (90,1%). Hai vị trí tiếp theo là Sở Thông tin và Truyền thông với 96,5% (năm 2022: "
        "97,04%) và Văn phòng UBND thành phố với 94,33% (năm 2022: 88,9%).",
        units=(
            "Sở Khoa học và Công nghệ #1 97,28%",
            "Sở Khoa học và Công nghệ 90,1% ~2022",
            "Sở Thông tin và Truyền thông #2 96,5%",
            "Sở Thông tin và Truyền thông 97,04% ~2022",
            "Văn phòng UBND thành phố #3 94,33%",
            "Văn phòng UBND thành phố 88,9% ~2022",
        ),
    ),
    Case(
        "now_bracket_after_one_of_then",
        "Quảng Ninh",
        "2023",
        "Sở Tài chính đạt 92 điểm (năm 2022: 85 điểm), Sở Y tế xếp thứ hai (90 điểm).",
        units=("Sở Tài chính 85 ~2022", "Sở Tài chính 92", "Sở Y tế #2 90"),
    ),
    Case(
        "now_in_the_clause_after_then",
        "Quảng Ninh",
        "2023",
        "Sở Y tế năm 2022 đạt 90,1 điểm; năm nay Sở Tài chính đạt 88,2 điểm.",
        units=("Sở Tài chính 88,2", "Sở Y tế 90,1 ~2022"),
    ),
    Case(
        "record_of_an_earlier_year",
        "Bắc Kạn",
        "2024",
        "Sở Tư pháp dẫn đầu với 92,1 điểm. Kỷ lục thuộc về Sở Nội vụ với 93,5 điểm thiết lập năm 2022.",
        units=("Sở Tư pháp #1 92,1", "Sở Nội vụ 93,5 ~2022"),
    ),
    Case(
        "result_of_an_earlier_year_published_later",
        "Bắc Kạn",
        "2024",
        "Kết quả DTI 2023 (công bố năm 2024): Sở Tư pháp 90,2 điểm. Năm 2024, Sở Y tế đạt 88,9 điểm.",
        units=("Sở Tư pháp 90,2 ~2023", "Sở Y tế 88,9"),
    ),
    Case(
        "rise_after_last_year",
        "Đồng Nai",
        "2023",
        "Sở Nội vụ năm 2022 đạt 75,2 điểm, nay tăng lên 81,3 điểm, đứng thứ hai.",
        units=("Sở Nội vụ #2 81,3", "Sở Nội vụ 75,2 ~2022"),
    ),
    Case(
        "year_pair",
        "Quảng Ngãi",
        "2023",
        "Năm 2022, Sở Nội vụ đạt 80,5 điểm, xếp thứ 5. Năm 2023, Sở Nội vụ đạt 88,75 điểm, xếp thứ 2.",
        units=("Sở Nội vụ #2 88,75", "Sở Nội vụ 80,5 ~2022"),
    ),
    Case(
        "year_right_before_its_value",
        "Quảng Ninh",
        "2023",
        "Sở Y tế năm 2022 90,1 điểm, năm 2023 92,1 điểm.",
        units=("Sở Y tế 90,1 ~2022", "Sở Y tế 92,1"),
    ),
    Case(
        "years_in_brackets_behind_values",
        "Bắc Kạn",
        "2024",
        "Sở Tư pháp hai năm liền dẫn đầu: 90,2 điểm (2023) và 92,1 điểm (2024).",
        units=("Sở Tư pháp #1 92,1", "Sở Tư pháp 90,2 ~2023"),
    ),
    Case(
        "two_years_11",
        "Nghệ An",
        "2023",
        "Năm 2022: Sở Y tế 85 điểm; năm 2023: Sở Y tế 91,5 điểm.",
        units=("Sở Y tế 91,5", "Sở Y tế 85 ~2022"),
    ),
    Case(
        "two_years_12",
        "Nghệ An",
        "2023",
        "Sở Y tế: 85 điểm (2022) → 91,5 điểm (2023).",
        units=("Sở Y tế 91,5", "Sở Y tế 85 ~2022"),
    ),
)
