"""Tables that lost their lines."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrapers.documents import UnreadableDocument, read
from scrapers.documents.flat import find_tables
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


@pytest.mark.parametrize("lost", range(len(flat(SO))))
def test_a_missing_cell_is_never_guessed(lost: int) -> None:
    """Whichever cell of the body is lost: the rest is not shifted into other columns."""
    cells = flat(SO, [["4", "Sở Tài chính", "940", "500.11", "53.20", "TB"]])
    del cells[lost]
    document = read("\n".join(["1. Các Sở", *HEAD, *cells, "Điều 2. Giao Sở Thông tin."]).encode())
    true = {row[1]: row for row in [*SO, ["4", "Sở Tài chính", "940", "500.11", "53.20", "TB"]]}
    for table in document.tables:
        for row in table.grid[1:]:
            texts = [cell.text if cell else "" for cell in row]
            assert texts == true[texts[1]]


def test_a_missing_trailing_cell_is_said() -> None:
    cells = flat(SO)
    del cells[5]
    document = read("\n".join([*HEAD, *cells]).encode())
    assert document.tables == ()
    assert any("a cell is missing" in note for note in document.notes)


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
