"""Lines that name an index, and the results below them: those of another index than the one announced are none."""

from __future__ import annotations

from tests.scrapers.extract.prose.cases import Case

_TOLD: tuple[tuple[str, tuple[str, ...], tuple[str, ...], str], ...] = (
    (
        "1. Chỉ số cải cách hành chính (PAR Index)\nKhối sở: Sở Nội vụ xếp thứ nhất với 95,1%. Giá trị trung bình khối sở đạt 91,2%.\n"
        "2. Chỉ số hài lòng (SIPAS)\nSở Tư pháp đạt 96,4%, Sở Xây dựng đạt 95,9%.\n3. Chỉ số chuyển đổi số (DTI)\n"
        "Khối sở: Sở Công Thương xếp thứ nhất với 93,3 điểm, Sở Y tế xếp thứ hai với 92,2 điểm. Giá trị trung bình đạt 85,5 điểm.",
        ("Sở Công Thương #1 93,3", "Sở Y tế #2 92,2"),
        ("department 85,5",),
        "rival_index",
    ),
    (
        "I. Cải cách hành chính\nDẫn đầu là Sở Nội vụ với 95,1 điểm.\nII. Chuyển đổi số\nDẫn đầu là Sở Y tế với 93,2 điểm.",
        ("Sở Y tế #1 93,2",),
        (),
        "rival_index",
    ),
    (
        "a) Về chỉ số CCHC\nSở Nội vụ đứng đầu với 95,1 điểm, Sở Y tế đứng cuối với 70,2 điểm.\nb) Về chỉ số DTI\n"
        "Sở Y tế đứng đầu với 93,2 điểm, Sở Nội vụ đứng thứ hai với 90,1 điểm.",
        ("Sở Y tế #1 93,2", "Sở Nội vụ #2 90,1"),
        (),
        "rival_index",
    ),
    (
        "- Chỉ số DDCI năm 2024\nSở Tư pháp 88,1 điểm; Sở Y tế 87,5 điểm.\n- Chỉ số chuyển đổi số năm 2024\n"
        "Sở Tư pháp 78,1 điểm; Sở Y tế 77,5 điểm.",
        ("Sở Tư pháp 78,1", "Sở Y tế 77,5"),
        (),
        "rival_index",
    ),
    (
        "Sự hài lòng của người dân đối với sự phục vụ hành chính (SIPAS)\nSở Y tế đạt 96,4%, huyện Đại Từ đạt 94,7%.\n"
        "Mức độ chuyển đổi số\nSở Y tế đạt 86,4%, huyện Đại Từ đạt 84,7%.",
        ("Sở Y tế 86,4%", "huyện Đại Từ 84,7%"),
        (),
        "rival_index",
    ),
    (
        "1.1. Chỉ số CCHC của các sở\nSở Nội vụ dẫn đầu với 95,1 điểm.\n1.2. Chỉ số DTI của các sở\nSở Y tế dẫn đầu với 95,3 điểm.",
        ("Sở Y tế #1 95,3",),
        (),
        "rival_index",
    ),
    (
        "Phần I. Chỉ số CCHC\nSở Nội vụ dẫn đầu với 95,1 điểm.\nPhần II. Chỉ số DTI\nSở Y tế dẫn đầu với 93 điểm.",
        ("Sở Y tế #1 93",),
        (),
        "rival_index",
    ),
    ("Phần thứ hai: Chỉ số SIPAS\nSở Nội vụ dẫn đầu với 95,1 điểm.", (), (), "rival_index"),
    # a link of a menu, a sentence, a line of both
    (
        "Cải cách hành chính\nSở Nội vụ dẫn đầu với 95,1 điểm.",
        ("Sở Nội vụ #1 95,1",),
        (),
        "",
    ),
    (
        "Sở Y tế dẫn đầu với 91 điểm.\nChỉ số cải cách hành chính tăng mạnh.\nSở Nội vụ xếp thứ hai với 90 điểm.",
        ("Sở Y tế #1 91", "Sở Nội vụ #2 90"),
        (),
        "",
    ),
    (
        "1. Chỉ số CCHC và chuyển đổi số\nVề chuyển đổi số, Sở Nội vụ dẫn đầu với 95,1 điểm.",
        ("Sở Nội vụ #1 95,1",),
        (),
        "",
    ),
)
INDEX_LINES = tuple(
    Case(f"index_line_{n}", "Thái Nguyên", "2024", text, units, averages, reasons=(reason,) if reason else ())
    for n, (text, units, averages, reason) in enumerate(_TOLD, 1)
)
