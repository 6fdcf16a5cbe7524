"""Lists over several lines."""

from __future__ import annotations

from tests.scrapers.extract.prose.case import Case

CASES = (
    Case(
        "bullets",
        "Bắc Kạn",
        "2024",
        "Kết quả xếp hạng khối sở, ban, ngành:\n"
        "- Hạng Nhất: Sở Thông tin và Truyền thông - 96,4 điểm\n"
        "- Hạng Nhì: Sở Tài chính - 95,15 điểm\n"
        "- Hạng Ba: Sở Nội vụ - 94,7 điểm\n"
        "- Đứng cuối: Ban Dân tộc - 70,2 điểm",
        units=(
            "Sở Thông tin và Truyền thông #1 96,4",
            "Sở Tài chính #2 95,15",
            "Sở Nội vụ #3 94,7",
            "Ban Dân tộc 70,2 last",
        ),
    ),
    Case(
        "bullets_after_a_lead_in",
        "Phú Yên",
        "2023",
        "Khối sở, ban, ngành xếp hạng từ cao xuống thấp như sau:\n"
        "- Sở Nội vụ: 88,2 điểm\n"
        "- Sở Tài chính: 87,15 điểm\n"
        "- Sở Giáo dục và Đào tạo: 80 điểm",
        units=("Sở Nội vụ #1 88,2", "Sở Tài chính #2 87,15", "Sở Giáo dục và Đào tạo #3 80"),
    ),
    Case(
        "goes_on_below_related_news",
        "Bắc Kạn",
        "2024",
        "Sở Tư pháp dẫn đầu với 90,5 điểm.\n"
        "Xem thêm:\n"
        "Họp báo tháng 3\n"
        "Tiếp theo là Sở Y tế với 88,2 điểm.\n"
        "Sở Xây dựng đạt 80 điểm.",
        units=("Sở Tư pháp #1 90,5", "Sở Y tế #2 88,2", "Sở Xây dựng 80"),
    ),
    Case(
        "hang_lines",
        "Điện Biên",
        "2023",
        "Xếp hạng khối huyện:\n"
        "Hạng 1: Huyện Mường Ảng - 88,5 điểm\n"
        "Hạng 2: Thành phố Điện Biên Phủ - 87,25 điểm\n"
        "Hạng 3: Huyện Tuần Giáo - 80 điểm",
        units=("Huyện Mường Ảng #1 88,5", "Thành phố Điện Biên Phủ #2 87,25", "Huyện Tuần Giáo #3 80"),
    ),
    Case(
        "heading_in_capitals",
        "Tiền Giang",
        "2024",
        "# KẾT QUẢ XẾP HẠNG CHUYỂN ĐỔI SỐ NĂM 2024\n"
        "I. KHỐI SỞ, BAN, NGÀNH\n"
        "Sở Tài chính dẫn đầu với 90,4 điểm, tiếp đến là Sở Nội vụ 89,15 điểm.\n"
        "II. KHỐI HUYỆN, THỊ XÃ, THÀNH PHỐ\n"
        "Mỹ Tho đứng đầu với 87,3 điểm; Gò Công xếp thứ hai với 85,05 điểm; Tân Phú Đông đứng cuối với 66,2 điểm.",
        units=(
            "Sở Tài chính #1 90,4",
            "Sở Nội vụ #2 89,15",
            "Mỹ Tho #1 87,3",
            "Gò Công #2 85,05",
            "Tân Phú Đông 66,2 last",
        ),
    ),
    Case(
        "numbered_list",
        "Bình Thuận",
        "2023",
        "Kết quả xếp hạng khối huyện:\n"
        "1. Thành phố Phan Thiết (85,4 điểm)\n"
        "2. Huyện Tuy Phong (83,25 điểm)\n"
        "3. Thị xã La Gi (79,9 điểm)",
        units=("Thành phố Phan Thiết #1 85,4", "Huyện Tuy Phong #2 83,25", "Thị xã La Gi #3 79,9"),
    ),
    Case(
        "related_of_its_kind",
        "Điện Biên",
        "2024",
        "Sở Tư pháp đạt 402,5 điểm, xếp thứ 5.\n"
        "Tin cùng loại:\n"
        "- Năm 2023: Sở Tư pháp 90,10 điểm, dẫn đầu\n"
        "- Sở Y tế đạt 70 điểm",
        units=("Sở Tư pháp #5 402,5",),
    ),
)
