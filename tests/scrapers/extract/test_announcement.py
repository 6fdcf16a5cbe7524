"""What a document is: relevance with its reason, assessed year, decision, province, decimal mark."""

from __future__ import annotations

import pytest

from scrapers.documents.flow import Flow, RawCell, place_rows
from scrapers.documents.model import Document
from scrapers.extract.announcement import announce


def page(
    title: str, *paragraphs: str, published_on: str | None = None, site: str = "", url: str | None = None
) -> Document:
    """An article with a title and paragraphs."""
    flow = Flow()
    flow.add_paragraph(title, heading=True)
    for text in paragraphs:
        flow.add_paragraph(text)
    return flow.build("text/html", title=title, published_on=published_on, url=url, site_text=site, reader="test")


RESULT = "Sở Y tế dẫn đầu với 88,12 điểm; đứng cuối là Sở Nội vụ với 60,05 điểm."


@pytest.mark.parametrize(
    ("why_not", "document"),
    [
        ("block_page", page("Xác thực truy cập", "Vui lòng xác nhận bạn không phải người máy", "Mã yêu cầu: 77")),
        ("block_page", page("Just a moment...", "Verify you are human by completing the action below.")),
        ("block_page", page("404", "Không tìm thấy trang bạn yêu cầu.")),
        *(
            (
                "other_index",
                page(
                    "Vĩnh Long công bố Chỉ số cải cách hành chính năm 2023 các sở, huyện",
                    "UBND tỉnh Vĩnh Long công bố Chỉ số cải cách hành chính (PAR Index) năm 2023 của 18 sở, ban, ngành.",
                    RESULT,
                    told,
                ),
            )
            for told in (
                "Kết quả xếp hạng chuyển đổi số của các đơn vị sẽ được công bố trong quý II.",
                "Ở nội dung chuyển đổi số của bộ tiêu chí CCHC, Sở Y tế dẫn đầu.",
                "Kết quả chuyển đổi số dự kiến công bố trong tháng 6.",
            )
        ),
        (
            "plan_or_target",
            page(
                "Kế hoạch nâng cao kết quả xếp hạng chuyển đổi số năm 2024 tỉnh Kon Tum",
                "UBND tỉnh ban hành Kế hoạch nâng cao chỉ số chuyển đổi số; giao chỉ tiêu điểm cho các sở:",
                RESULT,
            ),
        ),
        (
            "plan_or_target",
            page(
                "Kon Tum nâng cao kết quả đánh giá, xếp hạng chuyển đổi số năm 2024",
                "UBND tỉnh ban hành Kế hoạch số 12/KH-UBND. Theo đó, các sở, ban, ngành cần đạt số điểm sau:",
                RESULT,
            ),
        ),
        (
            "provisional",
            page(
                "Kết quả xếp hạng chuyển đổi số năm 2023 các sở, ngành tỉnh Kon Tum",
                RESULT,
                "Đây là kết quả dự kiến, Sở Thông tin và Truyền thông đang lấy ý kiến trước khi trình phê duyệt.",
            ),
        ),
        (
            "provisional",
            page("Lấy ý kiến dự thảo kết quả xếp hạng chuyển đổi số năm 2023 các sở, ngành tỉnh Kon Tum", RESULT),
        ),
        (
            "national_ranking",
            page(
                "Kết quả xếp hạng chuyển đổi số năm 2023 ngành y tế",
                "Bộ Y tế công bố kết quả xếp hạng chuyển đổi số năm 2023 của 63 sở y tế.",
                "Sở Y tế Kon Tum đạt 85 điểm, xếp thứ 12.",
            ),
        ),
        # a page that is gone links to others
        (
            "block_page",
            page(
                "Không tìm thấy trang",
                'Bài viết "Kết quả xếp hạng chuyển đổi số năm 2022 tỉnh Hà Nam" không tồn tại hoặc đã bị gỡ bỏ.',
                "Sở Y tế đứng đầu chuyển đổi số năm 2023 với 88,12 điểm",
            ),
        ),
        # a category: headlines with dates, no article
        (
            "list_page",
            page(
                "Chuyển đổi số",
                "Sở Tài chính dẫn đầu xếp hạng chuyển đổi số năm 2024 với 91,2 điểm",
                "15/3/2025",
                "UBND tỉnh Phú Yên vừa công bố kết quả... Xem tiếp",
                "Tập huấn an toàn thông tin",
                "02/3/2025",
                "Trong hai ngày...",
                "Năm 2024, thị xã Sông Cầu xếp thứ nhất cấp huyện về chuyển đổi số",
                "10/01/2025",
            ),
        ),
        ("no_index", page("Khai mạc hội chợ thương mại năm 2024", "Sở Công Thương khai mạc hội chợ, 120 gian hàng.")),
        (
            "other_index",
            page(
                "Công bố Chỉ số cải cách hành chính năm 2023 của các sở, ngành tỉnh Hà Nam",
                "Sở Nội vụ dẫn đầu với 94,12 điểm; thấp nhất là Sở Y tế với 80,05 điểm.",
                "Tiêu chí chuyển đổi số chiếm 12 điểm.",
            ),
        ),
        (
            "other_index",
            page("Kết quả SIPAS năm 2023 tỉnh Thái Bình", "UBND huyện Kiến Xương đạt 91,2%, xếp thứ nhất."),
        ),
        (
            "other_index",
            page(
                "Xếp hạng mức độ chính quyền điện tử năm 2022 tỉnh Gia Lai",
                "Thành phố Pleiku đứng đầu với 187,5 điểm.",
                "Ban Chỉ đạo chuyển đổi số tỉnh đề nghị các đơn vị khắc phục.",
            ),
        ),
        # the other index thanks to digital transformation
        (
            "other_index",
            page(
                "Công bố DDCI năm 2023 tỉnh Hà Nam",
                "Sở Y tế dẫn đầu với 88,12 điểm nhờ chuyển đổi số. Trung bình khối sở đạt 78,2 điểm.",
            ),
        ),
        (
            "other_index",
            page(
                "Hà Nam công bố Chỉ số CCHC năm 2023: chuyển biến nhờ chuyển đổi số",
                "UBND tỉnh công bố Chỉ số cải cách hành chính năm 2023 của các sở, ngành.",
                "Dẫn đầu là Sở Tài chính với 95,27 điểm; thấp nhất là Sở Y tế với 83,15 điểm.",
                "Lĩnh vực chính quyền số đạt 84,7%, cho thấy hiệu quả của công tác chuyển đổi số.",
            ),
        ),
        (
            "contest",
            page(
                "Kết quả cuộc thi tìm hiểu về chuyển đổi số năm 2023 tỉnh Hà Nam",
                "Xếp thứ nhất khối sở, ngành là Sở Tài chính với 12.406 lượt thi, điểm trung bình 96,4 điểm.",
            ),
        ),
        (
            "rules_only",
            page(
                "Ban hành Bộ chỉ số đánh giá mức độ chuyển đổi số của các cơ quan tỉnh Nghệ An",
                "Nhận thức số 100 điểm, thể chế số 80 điểm; đơn vị đạt từ 90% xếp loại Tốt. Áp dụng từ năm 2024.",
            ),
        ),
        (
            "rules_only",
            page("Hướng dẫn chấm điểm chỉ số chuyển đổi số cấp xã năm 2024", "Mỗi tiêu chí được chấm tối đa 10 điểm."),
        ),
        (
            "plan_or_target",
            page(
                "Kế hoạch nâng cao chỉ số chuyển đổi số tỉnh Khánh Hòa năm 2024",
                "Sở Thông tin và Truyền thông phấn đấu đạt 90 điểm; thị xã Ninh Hòa phấn đấu đạt 85 điểm.",
            ),
        ),
        (
            "provisional",
            page(
                "Cà Mau dự kiến đạt 801.91/1.000 điểm DTI",
                "Theo kết quả tự chấm, tỉnh dự kiến đạt 801.91/1.000 điểm, tăng 333.04 điểm so với năm 2022.",
            ),
        ),
        (
            "national_ranking",
            page(
                "Xếp hạng chuyển đổi số cấp tỉnh năm 2022",
                "Bộ Thông tin và Truyền thông công bố: Đà Nẵng đứng đầu 63 tỉnh, thành phố với 0,8002 điểm.",
            ),
        ),
        # the ministry's results on a provincial page: central bodies are no units of a province
        (
            "national_ranking",
            page(
                "Bộ Thông tin và Truyền thông công bố DTI năm 2023: Lạng Sơn xếp thứ 5",
                "Bộ vừa công bố kết quả xếp hạng DTI năm 2023 của các bộ, ngành và 63 tỉnh, thành phố.",
                "Khối bộ, ngành: Bộ Tài chính dẫn đầu với 0,7723; Ngân hàng Nhà nước đứng thứ hai với 0,7505.",
            ),
        ),
        # other work that units are given points for, and digital transformation among it
        (
            "other_index",
            page(
                "Phường Lê Hồng Phong đạt chuẩn phường thông minh năm 2023",
                "Phường Lê Hồng Phong đạt 95,5 điểm theo Bộ tiêu chí phường thông minh, chuyển đổi số; xã Phù Vân 92 điểm.",
            ),
        ),
        (
            "other_index",
            page(
                "Nông thôn mới ở Hà Nam: kết quả năm 2023",
                "Theo kết quả chuyển đổi số trong xây dựng nông thôn mới, xã Phù Vân đạt 95 điểm, đứng đầu.",
            ),
        ),
        (
            "other_index",
            page(
                "Thi đua khối: Sở Y tế dẫn đầu năm 2023",
                "Kết quả chấm điểm thi đua: Sở Y tế 98,5 điểm, trong đó chuyển đổi số 10/10 điểm; Sở Nội vụ 97,2 điểm.",
            ),
        ),
        (
            "contest",
            page(
                "Kết quả bình chọn đơn vị chuyển đổi số tiêu biểu năm 2023",
                "Sở Y tế dẫn đầu với 1.250 lượt bình chọn; huyện Kim Bảng 1.100 lượt.",
            ),
        ),
        ("no_assessed_year", page("Công bố kết quả xếp hạng chuyển đổi số của các sở tỉnh Hà Nam", RESULT)),
        # the year of the goals is not the assessed one
        (
            "no_assessed_year",
            page(
                "Công bố kết quả xếp hạng chuyển đổi số trong năm qua của các sở tỉnh Hà Nam",
                RESULT,
                "Bước sang năm 2024, các sở phấn đấu đạt 80 điểm.",
                published_on="2024-01-18",
            ),
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_not_a_result_says_why(why_not: str, document: Document) -> None:
    announcement = announce(document)
    assert not announcement.is_result
    assert announcement.why_not == why_not


def of_another_index(*lines: str) -> Document:
    """A decision with a letterhead, about another index whose table has a column of digital transformation."""
    flow = Flow()
    for line in (
        "ỦY BAN NHÂN DÂN TỈNH HÀ NAM",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 181/QĐ-UBND",
        "Hà Nam, ngày 30 tháng 01 năm 2024",
        "QUYẾT ĐỊNH",
        *lines,
    ):
        flow.add_paragraph(line)
    names = ["Xếp hạng", "Đơn vị", "Điểm thẩm định", "Điểm lĩnh vực chuyển đổi số", "Chỉ số (%)"]
    rows = [["1", "Sở Nội vụ", "63,51", "8,81", "93,40"], ["2", "Sở Tư pháp", "61,76", "13,08", "90,82"]]
    flow.add_table(place_rows([[RawCell(c) for c in row] for row in [names, *rows]]))
    return flow.build("application/pdf", reader="test")


@pytest.mark.parametrize(
    "lines",
    [
        (
            "Công bố Chỉ số cải cách hành chính năm 2023 của các sở, ban, ngành và UBND các huyện",
            "Căn cứ Quyết định số 876/QĐ-UBND ngày 25/5/2023 ban hành Bộ Chỉ số cải cách hành chính;",
            "Điều 1. Công bố Chỉ số cải cách hành chính (PAR INDEX) năm 2023 tại các bảng sau:",
        ),
        (
            "Về việc phê duyệt kết quả đánh giá năng lực cạnh tranh cấp sở, ban, ngành (DDCI) năm 2023",
            "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;",
            "Điều 1. Phê duyệt kết quả DDCI năm 2023 như sau:",
        ),
        (
            "GIÁM ĐỐC SỞ NỘI VỤ",
            "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;",
            "Căn cứ Quyết định số 9/2022/QĐ-UBND ngày 02/3/2022 của UBND tỉnh;",
            "Xét đề nghị của Chánh Văn phòng Sở,",
            "QUYẾT ĐỊNH:",
            "Điều 1. Thông báo kết quả đo lường sự hài lòng (SIPAS) năm 2023 của các cơ quan:",
        ),
    ],
)
def test_a_decision_on_another_index_is_none_of_ours_whatever_its_columns(lines: tuple[str, ...]) -> None:
    assert announce(of_another_index(*lines)).why_not == "other_index"


@pytest.mark.parametrize(
    ("why_not", "lines"),
    [
        ("plan_or_target", ("KẾ HOẠCH", "Cải thiện, nâng cao chỉ số chuyển đổi số năm 2024", "Điểm của các sở như sau:")),
        ("plan_or_target", ("QUYẾT ĐỊNH", "Về việc giao chỉ tiêu chỉ số chuyển đổi số năm 2024 cho các sở, ban, ngành")),
        ("plan_or_target", ("KẾ HOẠCH", "Triển khai đánh giá, xếp hạng mức độ chuyển đổi số", "của các cơ quan, đơn vị")),
        ("provisional", ("BÁO CÁO", "Tự đánh giá, chấm điểm chỉ số chuyển đổi số năm 2023 của các sở")),
        ("provisional", ("V/v rà soát kết quả tự đánh giá chuyển đổi số năm 2023", "Kính gửi: Các sở, ban, ngành")),
        ("provisional", ("THÔNG BÁO", "Kết quả thẩm định lần 1 chỉ số chuyển đổi số năm 2023 của các sở, ngành")),
        ("provisional", ("THÔNG BÁO", "Kết quả chuyển đổi số năm 2023 (để các đơn vị giải trình, bổ sung)")),
        ("provisional", ("TỜ TRÌNH", "Về việc phê duyệt kết quả đánh giá chuyển đổi số năm 2023 của các sở")),
        ("provisional", ("DỰ THẢO", "QUYẾT ĐỊNH", "Công bố kết quả chuyển đổi số năm 2023 của các sở")),
        ("other_index", ("THÔNG BÁO", "Kết quả Chỉ số CCHC năm 2023 của các sở, ngành")),
        ("other_index", ("QUYẾT ĐỊNH", "Công bố kết quả đánh giá an toàn thông tin mạng năm 2023 của các sở")),
        ("other_index", ("BÁO CÁO", "Giải quyết hồ sơ trực tuyến của các sở phục vụ chuyển đổi số năm 2023")),
        ("other_index", ("THÔNG BÁO", "Kết quả đánh giá mức độ sẵn sàng chuyển đổi số doanh nghiệp năm 2023")),
        ("contest", ("QUYẾT ĐỊNH", "Công nhận kết quả Cuộc thi tìm hiểu về chuyển đổi số năm 2023")),
    ],
)  # fmt: skip
def test_the_line_below_the_letterhead_says_what_a_document_is(why_not: str, lines: tuple[str, ...]) -> None:
    assert announce(of_another_index(*lines)).why_not == why_not


@pytest.mark.parametrize(
    "lines",
    [
        ("BÁO CÁO", "Kết quả đánh giá mức độ chuyển đổi số năm 2023 của các sở, ngành"),
        ("THÔNG BÁO", "Kết quả xếp hạng chuyển đổi số", "năm 2023 của các sở, ngành", "Căn cứ Kế hoạch số 5/KH-UBND;"),
        ("V/v thông báo kết quả chuyển đổi số năm 2023", "Kính gửi: Các sở, ban, ngành"),
        ("QUYẾT ĐỊNH", "Phê duyệt kết quả thẩm định chỉ số chuyển đổi số năm 2023 trên cơ sở tự đánh giá của các sở"),
        ("QUYẾT ĐỊNH", "Về việc công bố kết quả DTI năm 2023", "GIÁM ĐỐC SỞ", "Theo Tờ trình của Phòng Chuyển đổi số"),
    ],
)
def test_results_below_a_letterhead_are_results(lines: tuple[str, ...]) -> None:
    assert announce(of_another_index(*lines)).is_result


def test_a_letterhead_before_our_index_changes_nothing() -> None:
    document = of_another_index(
        "Công bố kết quả xếp hạng chuyển đổi số năm 2023 của các sở, ban, ngành",
        "Căn cứ Quyết định số 12/QĐ-UBND ngày 03/01/2024 công bố Chỉ số cải cách hành chính năm 2023;",
    )
    assert announce(document).is_result


@pytest.mark.parametrize(
    "ours",
    [
        "Thước đo thứ hai, chuyển đổi số (DTI): trung bình khối sở 74,9 điểm, tăng 12,3 điểm so với năm 2022.",
        "Với chỉ số chuyển đổi số, bình quân 10 huyện là 66,9 điểm; huyện Kim Bảng nhiều điểm nhất.",
        "Đối với DTI, Sở Y tế xếp thứ 1/19 với 90,02 điểm.",
    ],
)
def test_an_article_on_several_indices_is_a_result_by_its_part_on_ours(ours: str) -> None:
    document = page(
        "Ba thước đo của năm 2023",
        "Thước đo thứ nhất, cải cách hành chính: trung bình toàn tỉnh Hà Nam 86,13 điểm; Sở Nội vụ dẫn đầu.",
        ours,
        "Thước đo thứ ba, hài lòng (SIPAS): 84,7%.",
        published_on="2024-04-20",
    )
    assert announce(document).is_result


# words a reader can find in the page, where the judgement rests on any
@pytest.mark.parametrize(
    ("why_not", "words", "document"),
    [
        ("block_page", "người máy", page("Xác thực", "Có phải người máy không?")),
        ("other_index", "PAR INDEX", page("Công bố PAR INDEX năm 2023 các sở tỉnh Kon Tum", RESULT)),
        ("provisional", "Tự chấm", page("Tự chấm điểm chuyển đổi số năm 2023 các sở tỉnh Kon Tum", RESULT)),
        (
            "national_ranking",
            "63 tỉnh, thành",
            page("Kết quả chuyển đổi số năm 2023", "Bảng xếp hạng chỉ số chuyển đổi số của 63 tỉnh, thành phố."),
        ),
        ("no_index", None, page("Lịch tiếp công dân tháng 5", "Chủ tịch tiếp công dân ngày 15.")),
    ],
)
def test_the_words_a_judgement_rests_on_are_kept(why_not: str, words: str | None, document: Document) -> None:
    announcement = announce(document)
    place = announcement.locator.places.get("why_not")
    assert announcement.why_not == why_not
    assert (place and document.printed(place)) == words


def test_another_province_is_shown_where_it_is_named() -> None:
    document = page("Kết quả xếp hạng chuyển đổi số năm 2023 các sở tỉnh Kon Tum", RESULT)
    announcement = announce(document, province="Đắk Nông")
    assert announcement.why_not == "other_province"
    assert document.printed(announcement.locator.places["why_not"]) == "Kon Tum"


@pytest.mark.parametrize(
    ("year", "document"),
    [
        ("2023", page("Kết quả xếp hạng chuyển đổi số năm 2023 tỉnh Hà Nam", RESULT)),
        # the plan year and the compared year are not the assessed one
        (
            "2023",
            page(
                "Hà Nam công bố kết quả đánh giá, xếp hạng chuyển đổi số các sở, ngành",
                "Ngày 12/3/2024, UBND tỉnh công bố kết quả đánh giá chuyển đổi số năm 2023.",
                RESULT,
                "So với năm 2022, điểm trung bình tăng 4 điểm. Trong năm 2024, các đơn vị phấn đấu tăng hạng.",
                published_on="2024-03-13",
            ),
        ),
        # the year before stands beside its figure only
        (
            "2023",
            page(
                "Hà Nam công bố các bộ chỉ số",
                "Sáng 18/4, UBND tỉnh công bố các bộ chỉ số năm 2023, trong đó có chỉ số chuyển đổi số.",
                "Sở Y tế dẫn đầu với 88,12 điểm (năm 2022: 76,1 điểm), khối huyện đạt 77,48 điểm (năm 2022: 78 điểm).",
                published_on="2024-04-19",
            ),
        ),
        (
            "2023",
            page(
                "Sở Y tế tăng 7 bậc về chỉ số chuyển đổi số tỉnh Hà Nam",
                "Theo kết quả, năm 2023 Sở Y tế đạt 361,2/450 điểm, trong khi năm 2022 Sở mới đạt 298,75/450 điểm.",
                published_on="2024-05-14",
            ),
        ),
        (
            "2022",
            page(
                "Bảng vàng chuyển đổi số",
                "Căn cứ kết quả xếp hạng chuyển đổi số các sở tỉnh Hà Nam năm 2022, trân trọng giới thiệu.",
                RESULT,
            ),
        ),
        # English says the year first
        (
            "2023",
            page(
                "Phu Ly City leads Ha Nam province in digital transformation",
                "The People's Committee announced the 2023 Digital Transformation Index of districts.",
                "Phu Ly City topped the list with 88.75 points.",
                published_on="2024-05-21",
            ),
        ),
        # two years in the title: the newer is assessed
        (
            "2023",
            page(
                "Bảng điểm chuyển đổi số cấp huyện năm 2023 và năm 2022", "Huyện Thanh Liêm đứng đầu với 702,33 điểm."
            ),
        ),
        # the past year: the one before the publication, and the one after the year compared with
        (
            "2023",
            page(
                "Hà Nam đua tranh trên bảng xếp hạng chuyển đổi số",
                "Sở TT&TT vừa công bố kết quả xếp hạng chuyển đổi số trong năm qua của các sở.",
                RESULT,
                "Điểm bình quân khối sở đạt 70,1 điểm, cao hơn năm 2022. Bước sang năm 2024, tỉnh phấn đấu đạt 80 điểm.",
                published_on="2024-01-18",
            ),
        ),
        # beside the newer year the older one is for comparison, however often it is told of
        (
            "2023",
            page(
                "Hà Nam: kết quả DTI các sở",
                "Năm 2023, Sở Y tế đạt 88,12 điểm, dẫn đầu bảng xếp hạng; năm 2022 Sở đạt 80 điểm.",
                published_on="2024-01-18",
            ),
        ),
        (
            "2023",
            page(
                "Sở Y tế tỉnh Hà Nam dẫn đầu chuyển đổi số",
                "Kỳ đánh giá 2023 có 19 sở tham gia.",
                RESULT,
                "Năm 2022, kết quả xếp hạng chuyển đổi số của Sở còn thấp.",
                "Kết quả đánh giá chuyển đổi số năm 2022 là 71 điểm.",
                "Kết quả xếp hạng chuyển đổi số năm 2022 đứng thứ 9.",
                published_on="2024-02-18",
            ),
        ),
        # the index with its year in brackets
        ("2024", page("Công bố DTI 2024 của các sở, ngành tỉnh Hà Nam", RESULT)),
        # the national rank of another year first, the units' results of the assessed year later
        (
            "2024",
            page(
                "Tỉnh Hà Nam tăng hạng chuyển đổi số",
                "DTI cấp tỉnh xếp thứ 15/63 tỉnh, thành phố.",
                "Kết quả bộ chỉ số năm 2024 của tỉnh vừa được UBND tỉnh thông qua.",
                RESULT,
            ),
        ),
        # a decision's recitals carry other years
        (
            "2022",
            page(
                "QUYẾT ĐỊNH",
                "Căn cứ Luật Tổ chức chính quyền địa phương năm 2015;",
                "Căn cứ Quyết định số 922/QĐ-BTTTT ngày 20 tháng 5 năm 2022;",
                "Điều 1. Phê duyệt kết quả Chỉ số đánh giá chuyển đổi số năm 2022 của các sở, ban, ngành tỉnh Hà Nam.",
                RESULT,
            ),
        ),
        # published in January of the next year, the text names both
        (
            "2022",
            page(
                "Tỉnh Hà Nam: 19 sở, ngành được xếp hạng chuyển đổi số",
                "Kết quả xếp hạng chuyển đổi số năm 2022 vừa được công bố.",
                RESULT,
                "Năm 2023, tỉnh đặt mục tiêu 50% dịch vụ công trực tuyến.",
                published_on="2023-01-05",
            ),
        ),
        # the province's own place among all provinces is of an older year
        *(
            (
                "2025",
                page(
                    "Phường Kinh Bắc, Sở Tài chính đứng đầu bảng DTI của tỉnh Bắc Ninh",
                    "Sau hợp nhất, tỉnh Bắc Ninh lần đầu công bố bảng xếp hạng DTI của sở, ngành.",
                    "Sở Tài chính được xướng tên ở vị trí số 1 năm 2025 với 902,5 điểm; đứng cuối là Sở Nội vụ, 60 điểm.",
                    told,
                    published_on="2026-02-24",
                ),
            )
            for told in (
                "Trong bảng xếp hạng DTI cấp tỉnh năm 2024, Bắc Ninh xếp thứ 9 cả nước.",
                "Chỉ số chuyển đổi số năm 2024 của tỉnh xếp thứ 9/63 tỉnh, thành phố.",
                "Năm 2024, kết quả xếp hạng DTI quốc gia, Bắc Ninh đứng thứ 9.",
            )
        ),
    ],
)
def test_the_assessed_year_is_the_one_beside_the_index(year: str, document: Document) -> None:
    announcement = announce(document)
    assert (announcement.is_result, announcement.assessed_year) == (True, year)
    place = announcement.locator.places.get("assessed_year")
    assert place is None or document.printed(place) == year


@pytest.mark.parametrize(
    ("number", "date", "paragraph"),
    [
        (
            "401/QĐ-UBND",
            "2024-04-05",
            "Ngày 05/4/2024, UBND tỉnh ban hành Quyết định số 401/QĐ-UBND về việc công bố kết quả chuyển đổi số năm 2023.",
        ),
        (
            "401/QĐ-UBND",
            "2024-04-05",
            "Quyết định 401/QĐ-UBND do UBND tỉnh ký ngày 05/4/2024 công bố kết quả chuyển đổi số năm 2023.",
        ),
        (
            "42/QĐ-UBND",
            "2024-01-07",
            "Quyết định số 42/QĐ-UBND ngày 07/01/2024 của UBND tỉnh về kết quả chuyển đổi số năm 2023.",
        ),
        (
            "684/QĐ-UBND",
            "2024-04-03",
            "Theo Quyết định số 684/QĐ-UBND (ngày 3-4-2024) phê duyệt kết quả xếp hạng chuyển đổi số năm 2023, 19 sở được xếp hạng.",
        ),
        (
            "205/QĐ-UBND",
            "2024-04-11",
            "Ngày 11/4, UBND tỉnh có Quyết định số 205/QĐ-UBND công bố kết quả chuyển đổi số năm 2023.",
        ),
        # a recital and the decision itself in one sentence
        (
            "702/QĐ-UBND",
            "2024-02-28",
            "Căn cứ Quyết định số 4410/QĐ-UBND ngày 10/12/2023 ban hành Bộ chỉ số, UBND tỉnh Hà Nam phê duyệt kết quả chuyển đổi số năm 2023 tại Quyết định số 702/QĐ-UBND ngày 28/02/2024.",
        ),
        (
            "1458/QD-UBND",
            "2024-04-08",
            "The People's Committee issued Decision No. 1458/QD-UBND dated April 8, 2024, approving the results of ranking digital transformation in 2023.",
        ),
        # the criteria's decision, cited, is not the results' decision
        (
            None,
            None,
            "Kết quả chuyển đổi số năm 2023 được chấm theo Bộ chỉ số ban hành tại Quyết định số 2425/QĐ-UBND ngày 01/9/2021.",
        ),
        (None, None, "Kết quả chuyển đổi số năm 2023 theo Quyết định số 922/QĐ-BTTTT ngày 20/5/2022."),
        # a recital that names the results of this index and year; one of another year's or index's does not
        (
            "611/QĐ-UBND",
            "2024-03-22",
            "Căn cứ Quyết định số 611/QĐ-UBND ngày 22/3/2024 của UBND tỉnh về việc công bố kết quả đánh giá chuyển đổi số năm 2023.",
        ),
        (
            "38/QĐ-UBND",
            "2024-01-12",
            "Căn cứ Quyết định số 38/QĐ-UBND ngày 12/01/2024 phê duyệt kết quả xếp hạng DTI năm 2023 của các sở, ngành;",
        ),
        (None, None, "Căn cứ Quyết định số 512/QĐ-UBND ngày 20/3/2024 công bố kết quả chuyển đổi số năm 2022;"),
        (None, None, "Căn cứ Quyết định số 512/QĐ-UBND ngày 20/3/2024 công bố chỉ số cải cách hành chính năm 2023;"),
        # some provinces end their numbers with the field
        (
            "97/QĐ-UBND-HC",
            "2024-02-01",
            "Quyết định số 97/QĐ-UBND-HC ngày 01/02/2024 công bố kết quả chuyển đổi số năm 2023.",
        ),
        # a report or a submission is no decision, whatever its number
        (None, None, "Báo cáo số 61/BC-STTTT ngày 17/5/2024 về kết quả đánh giá chuyển đổi số năm 2023."),
        (
            "330/QĐ-UBND",
            "2024-05-15",
            "Tờ trình số 9/TTr-STTTT ngày 02/5/2024; Quyết định số 330/QĐ-UBND ngày 15/5/2024 công bố kết quả chuyển đổi số năm 2023.",
        ),
        # the rules first, then the act that rests on them
        (
            "44/QĐ-UBND",
            "2024-01-10",
            "Thực hiện Quyết định số 454/QĐ-UBND ngày 08/3/2023 về Bộ chỉ số, ngày 10/01/2024 UBND tỉnh ban hành Quyết định số 44/QĐ-UBND công bố kết quả.",
        ),
        (
            "44/QĐ-UBND",
            "2024-01-10",
            "Thực hiện Quyết định số 454/QĐ-UBND ngày 08/3/2023 về Bộ tiêu chí, Sở Thông tin và Truyền thông đã thẩm định và trình UBND tỉnh ban hành Quyết định số 44/QĐ-UBND ngày 10/01/2024 công bố kết quả.",
        ),
        (
            "44/QĐ-UBND",
            "2024-01-10",
            "Căn cứ Bộ chỉ số tại Quyết định số 454/QĐ-UBND, Sở Khoa học và Công nghệ tham mưu Chủ tịch UBND tỉnh ban hành Quyết định số 44/QĐ-UBND ngày 10/01/2024 phê duyệt kết quả.",
        ),
        (
            "44/QĐ-UBND",
            "2024-01-10",
            "Theo bộ tiêu chí mới, Văn phòng UBND tỉnh đã trình UBND tỉnh ban hành Quyết định số 44/QĐ-UBND ngày 10/01/2024 công bố kết quả chuyển đổi số.",
        ),
        (
            "44/QĐ-UBND",
            "2024-01-10",
            "Trên cơ sở Bộ tiêu chí tại Quyết định số 454/QĐ-UBND ngày 08/3/2023, Chủ tịch UBND tỉnh ký ban hành Quyết định số 44/QĐ-UBND ngày 10/01/2024 phê duyệt kết quả.",
        ),
        (
            "44/QĐ-UBND",
            "2024-01-10",
            "Sau khi chấm theo Bộ chỉ số, ngày 10/01/2024, Ủy ban nhân dân tỉnh đã ban hành Quyết định 44/QĐ-UBND về việc công bố kết quả.",
        ),
        (
            "44/QĐ-UBND",
            "2024-01-10",
            "Áp dụng Bộ tiêu chí của tỉnh, tại Quyết định số 44/QĐ-UBND ngày 10/01/2024, UBND tỉnh công bố kết quả xếp hạng.",
        ),
        (
            "44/QĐ-UBND",
            "2024-01-10",
            "Theo bộ tiêu chí mới, UBND tỉnh Hà Nam vừa ban hành Quyết định số 44/QĐ-UBND ngày 10/01/2024 về kết quả chuyển đổi số năm 2023.",
        ),
        # whose rules they are is told by the same words
        (
            None,
            None,
            "Điểm được chấm theo Bộ chỉ số UBND tỉnh ban hành Quyết định số 454/QĐ-UBND ngày 10/01/2024, kết quả như sau.",
        ),
        (
            None,
            None,
            "Theo thang điểm, Bộ chỉ số do UBND tỉnh ban hành theo Quyết định số 454/QĐ-UBND ngày 10/01/2024, kết quả xếp hạng như sau.",
        ),
        (
            None,
            None,
            "Đánh giá theo Bộ tiêu chí, được UBND tỉnh ban hành tại Quyết định số 454/QĐ-UBND ngày 10/01/2024, xếp hạng như sau.",
        ),
        (
            None,
            None,
            "Thực hiện việc thay thế Bộ chỉ số, UBND tỉnh ban hành Quyết định số 454/QĐ-UBND ngày 10/01/2024 về Bộ tiêu chí đánh giá.",
        ),
        # dated before the assessed year was over: the rules of that year
        (None, None, "Quyết định số 454/QĐ-UBND ngày 08/3/2023 về đánh giá, xếp hạng chuyển đổi số năm 2023."),
    ],
)
def test_the_decision_is_the_one_that_approves_the_results(
    number: str | None, date: str | None, paragraph: str
) -> None:
    document = page("Kết quả xếp hạng chuyển đổi số năm 2023 tỉnh Hà Nam", paragraph, RESULT, published_on="2024-04-12")
    announcement = announce(document)
    assert (announcement.decision_number, announcement.decision_date) == (number, date)


def test_of_two_indices_the_decision_is_that_of_ours() -> None:
    document = page(
        "Hà Nam công bố Chỉ số cải cách hành chính và Chỉ số chuyển đổi số năm 2023",
        "Về Chỉ số cải cách hành chính (Quyết định số 497/QĐ-UBND ngày 06/5/2024), Sở Tư pháp đạt 92,17 điểm.",
        "Về Chỉ số chuyển đổi số (Quyết định số 498/QĐ-UBND ngày 07/5/2024), Sở Y tế dẫn đầu với 738,2 điểm.",
    )
    announcement = announce(document)
    assert (announcement.decision_number, announcement.decision_date) == ("498/QĐ-UBND", "2024-05-07")


def test_the_decision_that_replaces_another_is_the_one_in_force() -> None:
    document = page(
        "Công bố kết quả xếp hạng chuyển đổi số các sở, ngành tỉnh Kon Tum",
        "Quyết định số 300/QĐ-UBND thay thế Quyết định số 205/QĐ-UBND công bố kết quả xếp hạng chuyển đổi số năm 2023.",
        RESULT,
    )
    assert announce(document).decision_number == "300/QĐ-UBND"


def test_a_table_of_a_quarter_is_no_result_of_the_year() -> None:
    flow = Flow()
    flow.add_paragraph("Công bố kết quả xếp hạng chuyển đổi số năm 2023 các sở, ngành tỉnh Kon Tum", heading=True)
    flow.add_paragraph("Kết quả quý III năm 2023")
    flow.add_table(place_rows([[RawCell("Đơn vị"), RawCell("Điểm")], [RawCell("Sở Y tế"), RawCell("95,5")]]))
    assert announce(flow.build("text/html", reader="test")).why_not == "no_assessed_year"


def test_a_decisions_own_number_stands_in_its_letterhead() -> None:
    flow = Flow()
    for line in (
        "ỦY BAN NHÂN DÂN",
        "TỈNH HÀ NAM",
        "Số: 1477/QĐ-UBND",
        "Hà Nam, ngày 28 tháng 8 năm 2023",
        "QUYẾT ĐỊNH",
        "Phê duyệt kết quả Chỉ số đánh giá chuyển đổi số năm 2022",
        "Căn cứ Quyết định số 780/QĐ-UBND ngày 02 tháng 12 năm 2022 ban hành Bộ Chỉ số;",
        "Điều 1. Phê duyệt kết quả Chỉ số đánh giá chuyển đổi số năm 2022 của các sở, ban, ngành.",
        RESULT,
    ):
        flow.add_paragraph(line)
    document = flow.build("text/plain", reader="test")
    announcement = announce(document)
    assert (announcement.decision_number, announcement.decision_date) == ("1477/QĐ-UBND", "2023-08-28")
    assert announcement.province == "Hà Nam"
    for name in ("decision_number", "decision_date"):
        assert document.printed(announcement.locator.places[name])


def test_a_letterheads_cells_may_stand_on_one_line_each() -> None:
    flow = Flow()
    for line in (
        "ỦY BAN NHÂN DÂN TỈNH HÀ NAM ------- Số: 702/QĐ-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc --------- Hà Nam, ngày 16 tháng 4 năm 2024",
        "QUYẾT ĐỊNH",
        "Về việc phê duyệt kết quả Chỉ số chuyển đổi số năm 2023 của các sở, ban, ngành",
        RESULT,
    ):
        flow.add_paragraph(line)
    announcement = announce(flow.build("application/msword", reader="test"))
    assert (announcement.decision_number, announcement.decision_date) == ("702/QĐ-UBND", "2024-04-16")


@pytest.mark.parametrize(
    ("province", "document"),
    [
        ("Hà Nam", page("Kết quả chuyển đổi số năm 2023", "UBND tỉnh Hà Nam công bố kết quả.", RESULT)),
        # wards and towns that carry other provinces' names
        (
            "Phú Thọ",
            page(
                "Phú Thọ: kết quả chuyển đổi số năm 2025 cấp sở, cấp xã",
                "Phường Hòa Bình đứng đầu với 825,61 điểm, phường Vĩnh Yên đứng thứ hai với 803,56 điểm.",
            ),
        ),
        ("Đắk Lắk", page("Kết quả chuyển đổi số năm 2023 của các sở", RESULT, url="https://sotttt.daklak.gov.vn/x")),
        (
            "Lào Cai",
            page(
                "Kết quả chuyển đổi số năm 2023",
                "Thành phố Lào Cai đứng đầu với 702,33 điểm.",
                site="Cổng TTĐT tỉnh Lào Cai",
            ),
        ),
        # its name ends with another one's
        (
            "Thừa Thiên Huế",
            page(
                "Thừa Thiên Huế xếp hạng chuyển đổi số năm 2022",
                "UBND tỉnh Thừa Thiên Huế công bố kết quả: dẫn đầu là UBND thành phố Huế.",
            ),
        ),
        ("Huế", page("Huế xếp hạng chuyển đổi số năm 2025", "UBND thành phố Huế công bố kết quả của các sở.")),
        # a department signs with its province's name
        (
            "Tây Ninh",
            page("SỞ TT&TT TÂY NINH", "Kết quả xếp loại chuyển đổi số năm 2024 cấp huyện", "Huyện Gò Dầu: 90,59%."),
        ),
        # no province named, but its districts
        (
            "Đắk Nông",
            page("Xếp hạng DTI năm 2023 các huyện", "Đắk Song 698,12; Đắk Mil 667,40; Krông Nô 631,05; Cư Jút 392,51."),
        ),
        (
            "Đắk Lắk",
            page(
                "Department of Health leads digital transformation ranking in Dak Lak in 2023",
                "The People's Committee of Dak Lak province has announced the results of the 2023 digital transformation index.",
                "The Department of Health ranked first with 0.91 points.",
            ),
        ),
    ],
)
def test_the_province_is_recognised(province: str, document: Document) -> None:
    assert announce(document).province == province


def test_another_provinces_results_on_a_portal_are_refused() -> None:
    document = page("Tỉnh Gia Lai công bố kết quả chuyển đổi số năm 2023", "UBND tỉnh Gia Lai công bố kết quả.", RESULT)
    assert announce(document, province="Gia Lai").is_result
    assert announce(document, province="Hà Nam").why_not == "other_province"


def test_the_decimal_mark_comes_with_its_evidence() -> None:
    comma = announce(page("Kết quả chuyển đổi số năm 2023", RESULT))
    assert (comma.decimal_mark, comma.decimal_evidence) == (",", "88,12")
    dot = announce(
        page("Kết quả chuyển đổi số năm 2023", "Sở Y tế dẫn đầu với 747.01 điểm trên thang điểm 1.000 điểm.")
    )
    assert (dot.decimal_mark, dot.decimal_evidence) == (".", "747.01")
    mixed = announce(page("Kết quả chuyển đổi số năm 2023", "Sở Y tế đạt 140,5 điểm; Sở Nội vụ đạt 121.55 điểm."))
    assert mixed.decimal_mark is None


def test_words_that_ocr_damaged_are_recognised() -> None:
    flow = Flow()
    flow.add_paragraph("KẾT QUẢ CHUYÊN ĐỔI SỐ NĂM 2022 CÚA CÁC SỞ, NGÀNH TỈNH HÀ NAM")
    flow.add_paragraph("Sở Y tế đạt 351,25 điểm, xêp hang 1")
    document = flow.build("image/png", method="ocr", reader="test")
    announcement = announce(document)
    assert (announcement.is_result, announcement.assessed_year, announcement.province) == (True, "2022", "Hà Nam")


def _chart(title: str) -> Document:
    flow = Flow()
    flow.add_paragraph(title, heading=True)
    rows = (("", "Năm 2023", "Năm 2024"), ("Càng Long", "580,1", "661,5"), ("Cầu Kè", "566,8", "629,9"))
    flow.add_table(place_rows([[RawCell(t) for t in row] for row in rows]), kind="chart")
    return flow.build("image/png")


def test_a_chart_of_the_index_for_two_years_is_a_result_of_the_newer_one() -> None:
    announcement = announce(_chart("So sánh DTI các huyện tỉnh Trà Vinh năm 2023 - 2024"))
    assert (announcement.is_result, announcement.assessed_year) == (True, "2024")


def test_a_chart_that_is_not_headed_by_the_index_is_none() -> None:
    announcement = announce(_chart("Số dịch vụ công của các huyện tỉnh Trà Vinh phục vụ chuyển đổi số năm 2024"))
    assert announcement.why_not == "other_index"


def test_an_article_with_links_to_others_is_no_list() -> None:
    links = (
        "Khai mạc tuần lễ chuyển đổi số",
        "02/3/2025",
        "Tập huấn kỹ năng số",
        "01/3/2025",
        "Ra mắt ứng dụng",
        "28/02/2025",
    )
    document = page("Kết quả xếp hạng chuyển đổi số năm 2024 tỉnh Phú Yên", "15/3/2025", RESULT, *links)
    assert announce(document, published_on="2025-03-15").is_result


@pytest.mark.parametrize(
    ("mark", "line", "why_not"),
    [
        ("DỰ THẢO", "", "provisional"),
        ("Dự thảo lần 2 - xin ý kiến các đơn vị", "", "provisional"),
        ("Tài liệu dự thảo", "", "provisional"),
        ("DRAFT", "", "provisional"),
        ("", "DỰ THẢO", "provisional"),
        ("", "(Dự thảo lần 2)", "provisional"),
        ("", "Dự thảo ngày 12/3/2024", "provisional"),
        ("Phụ lục kèm theo Quyết định số 12/QĐ-UBND", "", None),
        ("", "Dự thảo văn bản", None),
        ("", "Sở đã gửi dự thảo để các đơn vị góp ý.", None),
    ],
)
def test_a_draft_by_its_mark_is_no_result(mark: str, line: str, why_not: str | None) -> None:
    flow = Flow()
    flow.add_paragraph(line)
    flow.add_paragraph("Công bố kết quả xếp hạng chuyển đổi số năm 2023 các sở, ngành tỉnh Kon Tum", heading=True)
    flow.add_paragraph(RESULT)
    flow.add_mark(mark)
    document = flow.build("text/html", reader="test")
    announcement = announce(document)
    assert announcement.why_not == why_not
    if why_not:
        assert document.printed(announcement.locator.places["why_not"]).lower() in (mark or line).lower()
