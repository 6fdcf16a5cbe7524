"""Tables that lost their lines."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrapers.documents import UnreadableDocument, read
from scrapers.documents.flat.tables import find_tables
from scrapers.records import Place

HEAD = ["TT", "Đơn vị", "Tổng điểm tối đa", "Tổng điểm đạt được", "Tỷ lệ (%)", "Xếp loại"]
SO = [
    ["1", "Sở Công Thương", "940", "769.22", "81.83", "Khá"],
    ["2", "Văn phòng UBND tỉnh", "800", "641.87", "80.23", "Khá"],
    ["3", "Sở Nội vụ", "940", "535.81", "57.00", "TB"],
]
HUYEN = [
    ["1", "UBND huyện Đăk Hà", "950", "466.79", "49.14", "Yếu"],
    ["2", "UBND huyện Ia H'Drai", "950", "381.17", "40.12", "Yếu"],
]


def flat(*tables: list[list[str]]) -> list[str]:
    return [cell for table in tables for row in table for cell in row]


def grid(text: str, index: int = 0) -> list[list[str]]:
    document = read(text.encode())
    return [[cell.text if cell else "" for cell in row] for row in document.tables[index].grid]


def test_one_cell_a_line_with_captions_and_signature() -> None:
    lines = [
        "QUYẾT ĐỊNH", "Số: 77/QĐ-UBND", "1. Các Sở, ban ngành", *HEAD, *flat(SO), "2. UBND cấp huyện", *HEAD, *flat(HUYEN),
        "(Một số tiêu chí chưa triển khai)", "Điều 2. Giao Sở Thông tin và Truyền thông.", "CHỦ TỊCH",
    ]  # fmt: skip
    document = read("\n".join(lines).encode())
    assert [t.kind for t in document.tables] == ["flat", "flat"]
    assert grid("\n".join(lines)) == [HEAD, *SO]
    assert grid("\n".join(lines), 1) == [HEAD, *HUYEN]
    assert [document.text[b.start : b.end] for b in document.blocks if b.kind == "paragraph"] == [
        "QUYẾT ĐỊNH", "Số: 77/QĐ-UBND", "1. Các Sở, ban ngành", "2. UBND cấp huyện",
        "(Một số tiêu chí chưa triển khai)", "Điều 2. Giao Sở Thông tin và Truyền thông.", "CHỦ TỊCH",
    ]  # fmt: skip
    assert document.printed(Place(table=0, row=2, col=3)) == "641.87"
    assert document.notes == ()


def test_group_rows_inside_one_table() -> None:
    lines = [*HEAD, "I", "Nhóm sở, ban, ngành", *flat(SO), "II", "Nhóm UBND cấp huyện", *flat(HUYEN), "Nơi nhận:"]
    assert grid("\n".join(lines)) == [
        HEAD,
        ["I", *["Nhóm sở, ban, ngành"] * 5],
        *SO,
        ["II", *["Nhóm UBND cấp huyện"] * 5],
        *HUYEN,
    ]


def test_a_header_cell_broken_over_lines() -> None:
    broken = ["TT", "Đơn vị", "Tổng điểm tối đa", "Tổng điểm đạt được", "Chỉ số CĐS", "(% điểm đạt được)", "Xếp loại"]
    found = grid("\n".join([*broken, *flat(SO)]))
    assert found[0][4] == "Chỉ số CĐS (% điểm đạt được)"
    assert found[1:] == SO


def test_ranks_with_ties() -> None:
    tied = [["1", "Thanh tra tỉnh", "340"], ["1", "Văn phòng UBND tỉnh", "340"], ["3", "Sở Y tế", "261"]]
    assert grid("\n".join(["Hạng", "Cơ quan", "Điểm", *flat(tied)])) == [["Hạng", "Cơ quan", "Điểm"], *tied]


def test_without_a_running_number_the_header_tells_the_period() -> None:
    head = ["Tên đơn vị", "Điểm", "Xếp loại"]
    body = [["Sở Y tế", "90,5", "Tốt"], ["Sở Nội vụ", "80", "Khá"], ["Sở Tài chính", "70,25", "Khá"]]
    assert grid("\n".join([*head, *flat(body), "Nơi nhận"])) == [head, *body]


FOUR = [*SO, ["4", "Sở Tài chính", "940", "500.11", "53.20", "TB"]]
NAMED = ["Tên đơn vị", "Tổng điểm", "Xếp loại"]
PAIRS = ["Đơn vị", "Tổng điểm"]


def read_or_doubted(header: list[str], body: list[list[str]], lines: list[str], name: int) -> int:
    """Every row is read as it is printed, or stands among the doubts; gives how many are read."""
    document = read("\n".join(lines).encode())
    doubted = {(d.table, d.row): d.text for d in document.doubts}
    good = []
    for table in document.tables:
        for r, row in enumerate(table.grid):
            texts = [cell.text if cell else "" for cell in row]
            if (table.index, r) in doubted or texts == header:
                continue
            assert texts in body
            good.append(texts)
    seen = " | ".join(doubted.values()).split(" | ")
    for row in body:
        if row not in good:
            assert set(row) & set(seen) - {"Khá", "TB", "940"}
            assert row[name] in seen or row[name] not in lines
    return len(good)


@pytest.mark.parametrize("lost", range(len(flat(FOUR))))
def test_a_missing_cell_costs_its_row_alone_and_is_told(lost: int) -> None:
    cells = flat(FOUR)
    del cells[lost]
    lines = ["1. Các Sở", *HEAD, *cells, "Điều 2. Giao Sở Thông tin."]
    assert read_or_doubted(HEAD, FOUR, lines, 1) >= 2


@pytest.mark.parametrize("lost", range(1, len(HEAD)))
def test_a_header_that_lost_a_cell_names_no_column(lost: int) -> None:
    header = [*HEAD[:lost], *HEAD[lost + 1 :]]
    lines = ["1. Các Sở", *header, *flat(FOUR), "Điều 2. Giao Sở Thông tin."]
    assert read_or_doubted(header, FOUR, lines, 1) == 0


@pytest.mark.parametrize(
    ("header", "columns"), [(NAMED, [1, 3, 5]), (PAIRS, [1, 3]), (["Tổng điểm", "Đơn vị"], [3, 1])]
)
def test_without_running_numbers_a_missing_cell_costs_three_rows_at_most(header: list[str], columns: list[int]) -> None:
    body = [
        [row[c] for c in columns]
        for row in [*FOUR, ["", "Sở Y tế", "", "499.5", "", "Yếu"], ["", "Sở X", "", "4.5", "", "Yếu"]]
    ]
    for lost in range(len(flat(body))):
        cells = flat(body)
        del cells[lost]
        if "4.5" not in cells:
            continue  # words without any number below a table may be anything
        good = read_or_doubted(header, body, [*header, *cells, "Nơi nhận:"], columns.index(1))
        assert good >= len(body) - 3


def test_a_missing_cell_in_the_second_group() -> None:
    body = [["1", "Huyện A", "90,5"], ["2", "Huyện B", "80"], ["3", "Huyện C", "70"]]
    for lost in range(9):
        cells = flat(body)
        del cells[lost]
        lines = [
            "TT",
            "Đơn vị",
            "Điểm",
            "I",
            "Cấp sở",
            "1",
            "Sở X",
            "9",
            "2",
            "Sở Y",
            "8",
            "II",
            "Cấp huyện",
            *cells,
            "Hết",
        ]
        document = read("\n".join(lines).encode())
        texts = [[c.text if c else "" for c in row] for row in document.tables[0].grid]
        assert [row for row in texts if row[1].startswith("Sở")] == [["1", "Sở X", "9"], ["2", "Sở Y", "8"]]
        assert sum(row in texts for row in body) >= 1
        told = " | ".join(d.text for d in document.doubts)
        assert all(row in texts or row[1] in told or row[2] in told for row in body)


def test_a_row_of_totals_below_is_told() -> None:
    document = read("\n".join([*HEAD, *flat(SO), "Trung bình chung", "648.98", "Điều 2. Giao Sở Y tế."]).encode())
    assert len(document.tables[0].grid) == 5
    assert [d.text for d in document.doubts] == ["Trung bình chung | 648.98"]


@pytest.mark.parametrize("separator", ["\t", " | ", "    "])
def test_rows_on_one_line(separator: str) -> None:
    text = "\n".join(["1. Các Sở", *(separator.join(row) for row in [HEAD, *SO]), "Nơi nhận:"])
    assert grid(text) == [HEAD, *SO]


def test_a_tab_row_with_an_empty_cell_keeps_its_columns() -> None:
    text = "\n".join(
        ["TT\tĐơn vị\tĐiểm\tGhi chú", "1\tSở Y tế\t90\t", "2\tSở Nội vụ\t\tchưa đánh giá", "3\tSở X\t70\t"]
    )
    assert grid(text)[2] == ["2", "Sở Nội vụ", "", "chưa đánh giá"]


def test_prose_and_signatures_are_no_tables() -> None:
    text = "Nơi nhận:\tTM. ỦY BAN\n- Như Điều 3;\tCHỦ TỊCH\n- Lưu: VT.\tLê A\n1\n2\n3\nSố liệu năm 2023"
    assert read(text.encode()).tables == ()


@pytest.mark.parametrize(
    "text",
    ["TT\n" + "1\n" * 60_000, "TT\nX\nY\n" + "1\n2\n" * 30_000, "STT\n" * 90_000, "a   b   1\n" * 40_000, "TT\n1\n2\n"],
    ids=["ones", "pairs", "headers", "gaps", "stub"],
)
def test_hostile_lines_end_soon(text: str) -> None:
    with_time = read  # the suite's own time limit would tell; a crash or endless loop fails here
    try:
        assert with_time(text.encode()).text
    except UnreadableDocument as refusal:
        assert refusal.outcome == "too_large"


NAMES = st.sampled_from(["Sở Y tế", "Huyện Mộc Châu", "Thanh tra tỉnh", "Xã Ea H'leo"])
NUMBERS = st.from_regex(r"\A[1-9][0-9]{0,2},[0-9]{2}\Z")
WORDS = st.sampled_from(["Tốt", "Khá", "TB"])


@settings(max_examples=60)
@given(st.lists(st.tuples(NAMES, NUMBERS, WORDS), min_size=2, max_size=25), st.integers(0, 10_000))
def test_shuffled_columns_give_the_same_rows(body: list[tuple[str, str, str]], seed: int) -> None:
    columns = list(itertools.permutations([("Tên đơn vị", 0), ("Tổng điểm", 1), ("Xếp loại", 2)]))[seed % 6]
    lines = ["TT", *(name for name, _ in columns)]
    for number, row in enumerate(body, start=1):
        lines += [str(number), *(row[i] for _, i in columns)]
    rebuilt = find_tables(["Phụ lục", *lines, "Nơi nhận:"])
    (table,) = rebuilt.tables
    expected = [(str(n), *(row[i] for _, i in columns)) for n, row in enumerate(body, start=1)]
    assert [tuple(cell.text for cell in row) for row in table.rows[1:]] == expected


def test_a_name_on_two_lines() -> None:
    lines = flat(FOUR)
    lines[13] = "Sở Lao động, Thương binh"
    lines.insert(14, "và Xã hội")
    document = read("\n".join(["1. Các Sở", *HEAD, *lines, "Điều 2. Giao Sở Thông tin."]).encode())
    assert [row[1].text for row in document.tables[0].grid if row[1]][3] == "Sở Lao động, Thương binh và Xã hội"
    assert document.doubts == ()


@pytest.mark.parametrize("first", ["3\tSở Lao động, Thương binh", "3\tSở Lao động, Thương binh\t\t\t\t"])
def test_a_name_on_two_lines_cut_by_tabs(first: str) -> None:
    rows = ["\t".join(row) for row in [HEAD, *FOUR]]
    rows[3:4] = [first, "\tvà Xã hội\t940\t535.81\t57.00\tTB"]
    assert grid("\n".join(rows))[3] == ["3", "Sở Lao động, Thương binh và Xã hội", "940", "535.81", "57.00", "TB"]


FIXED = """TT    Tên đơn vị                 Tổng điểm   Xếp loại
I     CẤP SỞ
1     Sở Khoa học và Công nghệ      769,25   Tốt
2     Sở Tài chính                  742,88   Tốt
3     Sở Ngoại vụ                            Không xếp
II    CẤP HUYỆN
1     Thành phố Mỹ Tho              801,15   Tốt
2     Huyện Cái Bè                   65,50   Yếu
      Trung bình                    594,70"""


def test_blanks_keep_groups_and_empty_cells_in_their_columns() -> None:
    document = read(("Phụ lục\n" + FIXED + "\nNgười lập: Lê Thị M").encode())
    assert [[c.text if c else "" for c in row] for row in document.tables[0].grid] == [
        ["TT", "Tên đơn vị", "Tổng điểm", "Xếp loại"],
        ["I", "CẤP SỞ", "CẤP SỞ", "CẤP SỞ"],
        ["1", "Sở Khoa học và Công nghệ", "769,25", "Tốt"],
        ["2", "Sở Tài chính", "742,88", "Tốt"],
        ["3", "Sở Ngoại vụ", "", "Không xếp"],
        ["II", "CẤP HUYỆN", "CẤP HUYỆN", "CẤP HUYỆN"],
        ["1", "Thành phố Mỹ Tho", "801,15", "Tốt"],
        ["2", "Huyện Cái Bè", "65,50", "Yếu"],
        ["", "Trung bình", "594,70", ""],
    ]
    assert document.doubts == ()


@pytest.mark.parametrize("separator", ["\t", " | "])
@pytest.mark.parametrize("lost", range(6))
def test_a_row_on_one_line_that_lost_a_cell_is_doubtful(separator: str, lost: int) -> None:
    short = [cell for i, cell in enumerate(SO[1]) if i != lost]
    rows = [HEAD, SO[0], short, *SO[2:], FOUR[3]]
    document = read("\n".join(["1. Các Sở", *(separator.join(row) for row in rows), "Nơi nhận:"]).encode())
    texts = [[c.text if c else "" for c in row] for row in document.tables[0].grid]
    assert [row for row in texts if row in FOUR] == [SO[0], SO[2], FOUR[3]]
    if (separator, lost) == ("\t", 5):  # an editor dropped what is blank at the end
        assert texts[2] == [*short, ""]
    else:
        assert [(d.row, d.reason, d.text) for d in document.doubts] == [(2, "cell_missing", " | ".join(short))]


def test_a_labelled_day_at_the_head_of_a_text_is_its_publication() -> None:
    text = "Kết quả xếp hạng\nNgày đăng: 28/02/2023\nLượt xem: 3.204\nTheo Quyết định ngày 24/02/2023."
    document = read(text.encode())
    assert document.published_on == "2023-02-28"
    assert document.published_place is not None
    assert document.printed(document.published_place) == "28/02/2023"
    assert read("Quyết định số 12 ngày 24/02/2023\n24/02/2023".encode()).published_on is None


@pytest.mark.parametrize(
    ("end", "cut"),
    [("90,25\n80,1", True), ("90,25\n80,", True), ("90,25\n8", True), ("90,25\n80,10", False), ("90,25\n80,1\n", False),
     ("90\n80", False), ("90,25\nHết", False)],
)  # fmt: skip
def test_a_text_that_ends_within_a_figure(end: str, cut: bool) -> None:
    assert read(f"Kết quả xếp hạng\n{end}".encode()).open_end is cut
