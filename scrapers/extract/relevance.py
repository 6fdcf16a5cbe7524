"""Is a document the result of one province's own units? The relevance test, with its reasons.

Four things must hold: the index is DTI, the page gives results (not rules, plans or targets),
the assessed bodies are units of one province, and the figures are final. An assessed year must be
found as well (`year.py`). What fails is named, by a row of the seed `review_reasons`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from scrapers.documents.model import Document
from scrapers.extract.listing import HEADLINE, is_listing
from scrapers.extract.marks import matchable
from scrapers.extract.subject import BEGINNING, heading_of_results, subject
from scrapers.vietnamese import lower

INDEX = re.compile(r"chuyển đổi số|(?<![a-zà-ỹđ])(?:cđs|dti)(?![a-zà-ỹđ])|digital transformation")
_BODY_NAMES = re.compile(
    r"(?:ban chỉ đạo|ngày|tổ|tháng|chương trình|nghị quyết|kế hoạch|chuyên mục"
    r"|ủy ban quốc gia về)\s+(?:[a-zà-ỹ]+\s+){0,3}?(?:về\s+)?chuyển đổi số"
)
# the index itself, not just the topic
STRONG_INDEX = re.compile(
    r"(?:chỉ số|mức độ|xếp hạng|xếp loại|kết quả|kq|điểm|bảng|đánh giá|cuộc đua"
    r"|về)\s+(?:[a-zà-ỹ,()/%-]+\s+){0,6}?(?:chuyển đổi số|cđs|dti)(?![a-zà-ỹđ])"
    r"|(?<![a-zà-ỹđ])dti(?![a-zà-ỹđ])|digital transformation (?:index|level|ranking|score)|(?:index|level"
    r"|ranking) of digital transformation"
)
# alternatives begin with letters, what stands before them is looked at after: so the beginnings are found at once
RIVAL = re.compile(
    r"cải cách hành chính|cchc(?<![a-z]cchc)(?![a-z])|par[ -]?index|sipas|chỉ số hài lòng|mức độ hài lòng|sự hài lòng"
    r"|chỉ số (?:phục vụ|chỉ đạo|sẵn sàng)"
    r"|chính quyền điện tử|chính phủ điện tử|cqđt|ict[ -]?index|ứng dụng (?:công nghệ thông tin|cntt)"
    r"|ddci(?<![a-z]ddci)(?![a-z])|pci(?<![a-z]pci)(?![a-z])|papi(?<![a-z]papi)(?![a-z])|pgi(?<![a-z]pgi)(?![a-z])"
    r"|pii(?<![a-z]pii)(?![a-z])"
    r"|năng lực cạnh tranh|chính quyền số|administrative reform|e-government|public administration"
)
# "kết quả chuyển đổi số sẽ được công bố trong quý II", "tiêu chí chuyển đổi số của bộ tiêu chí CCHC": no result of it
_NOT_OF_THE_INDEX = re.compile(
    r"(?:sẽ|sắp|chưa)(?: được)? (?:công bố|xếp hạng|đánh giá|có kết quả)|dự kiến (?:được )?công bố"
    r"|(?:nội dung|tiêu chí|lĩnh vực|chỉ số thành phần)[^.;]{0,100}?(?:của|trong) (?:bộ (?:tiêu chí|chỉ số) )?"
    r"(?:chỉ số )?(?:cchc|cải cách hành chính|par[ -]?index|sipas|ddci|papi|pci)"
)
RESULT = re.compile(
    r"kết quả|kq(?<![a-zà-ỹđ]kq)(?![a-zà-ỹđ])|cuộc đua"
    r"|công bố|xếp hạng|xếp loại|xếp thứ|dẫn đầu|đứng đầu|đứng thứ|đứng nhất|đứng cuối|quán quân|nhất bảng"
    r"|cuối bảng|hạng nhất|bảng điểm|điểm trung bình|giá trị trung bình|biểu đồ"
    r"|thứ hạng|vị trí số một|ngôi (?:đầu|nhất|vương)|\blead|\brank|result|\btop\b|đạt [\d.,/ ]+(?:điểm|%)"
    r"|điểm (?:số )?(?:chuyển đổi số|cđs|dti)(?![a-zà-ỹđ])|(?:tổng hợp|bảng) điểm(?! (?:chuẩn|tối đa))|points"
    r"|(?:trung bình|bình quân)[^.;]{0,60}? \d[\d.,]* điểm"
)
_STRONG_RESULT = re.compile(
    r"(?:công bố|phê duyệt|thông báo|thông qua)\s+(?:[a-zà-ỹ,]+\s+){0,4}?(?:kết quả|xếp hạng|chỉ số|điểm|bảng)"
    r"|kết quả (?:đánh giá|xếp hạng|xếp loại|chấm điểm|thẩm định|chỉ số|chuyển đổi số|dti|từng)"
    r"|bảng (?:xếp hạng|điểm(?! (?:chuẩn|tối đa|quy định))|tổng hợp|kết quả)|dẫn đầu|đứng đầu|đứng nhất"
    r"|xếp thứ (?:nhất|1\b)|quán quân|announce"
    r"|\blead|\brank"
)
_RULES = re.compile(
    r"ban hành\s+(?:[a-zà-ỹ,]+\s+){0,4}?(?:bộ (?:chỉ số|tiêu chí)|quy (?:định|chế|trình)|hướng dẫn|tiêu chí|thang điểm)"
    r"|(?:hướng dẫn|quy định|quy chế|phương pháp|cách tính|giới thiệu|lấy ý kiến|góp ý|tập huấn|sửa đổi|bổ sung"
    r"|xây dựng)\s+(?:[a-zà-ỹ,]+\s+){0,6}?(?:bộ (?:chỉ số|tiêu chí)|chấm điểm|đánh giá|chỉ số|tiêu chí)"
    r"|^bộ (?:chỉ số|tiêu chí)|^(?:các )?tiêu chí (?:đánh giá|thuộc|xếp)|^phê duyệt (?:bộ|đề án|kế hoạch)"
    r"|^(?:[a-zà-ỹđ\d]+[.:]? ){0,4}?(?:bảng |khung |tổng hợp )*(?:thang điểm|điểm (?:chuẩn|tối đa|quy định))"
    r"(?![a-zà-ỹđ])"
    r"|issu\w+ (?:the )?(?:criteria|set of)"
)
_PLANS = re.compile(
    r"^kế hoạch|kế hoạch (?:số|nâng cao|cải thiện|chuyển đổi số|triển khai|đánh giá)|phấn đấu|(?:đặt|giao"
    r"|các) (?:mục tiêu|chỉ tiêu)|mục tiêu|chỉ tiêu (?:năm|chuyển)|giải pháp (?:nâng cao|cải thiện)|lộ trình"
    r"|nhiệm vụ (?:trọng tâm|chuyển)"
)
_PROVISIONAL = re.compile(r"dự kiến|tạm tính|tự chấm|tự đánh giá|ước (?:đạt|tính)|sơ bộ|provisional|self-assess")
# a draft of the results that others are asked about
_DRAFT = re.compile(
    r"(?:lấy|xin|tham gia|cho)\s+ý kiến[^.;]{0,40}(?:kết quả|xếp hạng|bảng điểm)|góp ý[^.;]{0,30}kết quả"
    r"|dự thảo (?:[a-zà-ỹ]+ ){0,3}(?:kết quả|bảng (?:điểm|xếp hạng))"
)
# a mark across the pages, in their headers or on a line of its own
_DRAFT_MARK = re.compile(
    r"[\W_]*(?:(?:đây là )?(?:bản|tài liệu|văn bản|số liệu|kết quả)\s+)?(?:dự\s*thảo|nháp|tạm tính|draft)\b"
)
_DRAFT_LINE = re.compile(rf"{_DRAFT_MARK.pattern}(?:\s*\(?\s*(?:lần|bản|số|ngày|phiên bản|v)\b.{{0,40}})?[\W_]*")
# said of everything on the page
_ALL_PROVISIONAL = re.compile(
    r"(?:^|[.;]\s*)(?:trên\s+)?(?:đây|(?:các )?(?:kết quả|số liệu|bảng điểm) (?:trên|này|nêu trên))\s+"
    r"(?:mới\s+|chỉ\s+|hiện\s+|vẫn\s+|còn\s+)*là\s+(?:kết quả|số liệu|điểm số|điểm|bảng điểm)?\s*"
    r"(?:xếp hạng\s+|đánh giá\s+)?(?:dự kiến|tạm tính|sơ bộ|tạm thời|dự thảo|chưa chính thức)"
)
# a plan that gives units scores to reach
_TASKED = re.compile(
    r"giao (?:các )?(?:chỉ tiêu|mục tiêu)|(?:cần|phải) (?:phấn đấu )?đạt (?:được )?(?:số |mức |các mức )?điểm"
    r"|chỉ tiêu điểm"
)
_IS_PLAN = re.compile(r"ban hành\s+(?:bản )?kế hoạch|^kế hoạch")
_VERIFIED = re.compile(r"thẩm định|phê duyệt|công bố|ban hành quyết định|ký quyết định|điểm chính thức là")
_PROVINCES = r"\s*(?:/\s*(?:63|34)\s*)?(?:tỉnh,? thành|địa phương trong cả nước)"
_NATIONAL = re.compile(
    rf"63{_PROVINCES}|34{_PROVINCES}|các{_PROVINCES}|toàn bộ{_PROVINCES}|/(?:63|34)\b"
    r"|xếp hạng (?:[a-zà-ỹ]+ ){0,4}cấp tỉnh|dti cấp tỉnh|cấp tỉnh năm|bộ,? (?:cơ quan ngang bộ"
    r"|ngành)(?=,? (?:địa phương|và các tỉnh|trung ương))|cấp bộ|toàn quốc|cả nước|ministries|63 provinces"
)
# "của 63 sở y tế": the same body of every province
_SAME_BODY_EVERYWHERE = re.compile(
    r"(?:kết quả|xếp hạng|công bố)[^.;]{0,60}(?<!\d)(?:63|34) sở (?!,|ban|ngành|và)[a-zà-ỹđ]"
)
_UNIT = re.compile(
    r"(?<![a-zà-ỹđ])(?:sở (?!hữu|thích|dĩ|tại)[a-zà-ỹđ]|các sở|khối sở|cấp sở|sở,|ban dân tộc|ban quản lý"
    r"|văn phòng (?:ubnd|ủy ban|đoàn)|vp ubnd|thanh tra tỉnh|cục (?:thuế|hải quan|thống kê)|công an tỉnh"
    r"|bảo hiểm xã hội tỉnh|kho bạc|"
    r"ubnd (?:các )?(?:huyện|thị xã|thành phố|quận|xã|phường|thị trấn|đặc khu|tp|cấp)|cấp (?:huyện|xã)|huyện|thị xã"
    r"|thị trấn|phường|xã|quận|tp\.|đặc khu|địa phương|cơ quan chuyên môn|cơ quan nhà nước|department of|district"
    r"|commune|ward)"
)
# bodies that only a province has: ministries and central banks have results of their own
_LOCAL_UNIT = re.compile(
    r"(?<![a-zà-ỹđ])(?:(?:các |khối |cấp )?sở(?! hữu| thích| dĩ| tại)(?![a-zà-ỹđ])|ban dân tộc|ban quản lý"
    r"|văn phòng (?:ubnd|ủy ban)|vp ubnd|thanh tra (?:tỉnh|thành phố)|(?:cục )?thuế tỉnh|công an tỉnh"
    r"|(?:ubnd |cấp |các )?(?:huyện|thị xã|quận|phường|xã|đặc khu|thị trấn)(?![a-zà-ỹđ])(?! hội)"
    r"|ubnd (?:thành phố|tp)|department of|district|commune|ward)"
)
_VALUE = re.compile(
    r"\d[\d.,]*\s*(?:/\s*\d[\d.,]*\s*)?(?:điểm|%|points)|\(\s*\d[\d.,/ ]*(?:\s*điểm)?\s*\)|xếp loại|xếp hạng"
    r"|hạng (?:nhất|nhì|ba)|mức (?:tốt|khá|trung bình|xuất sắc)|loại (?:tốt|khá)|đứng (?:đầu|cuối|thứ)|dẫn đầu"
)
# a header over points, in the words of the first rows
_POINTS_HEADER = re.compile(
    r"(?<![a-zà-ỹđ])(?:tổng (?:số )?điểm|điểm (?:số|đạt)|số điểm|hạng)(?! (?:tối đa|chuẩn|mục))"
)
# "công bố Chỉ số cải cách hành chính năm 2023": the index a page is about
_RIVAL_ANNOUNCED = re.compile(
    rf"(?:công bố|phê duyệt|thông báo|xếp hạng|kết quả|ban hành)[^.;]{{0,80}}?(?:{RIVAL.pattern})"
)
_DECIDED = re.compile(r"(?:công bố|phê duyệt|thông báo)\b.{0,80}(?:kết quả|xếp hạng)")
# the work, not the index: what another index's results are owed to
_THANKS_TO = re.compile(
    r"(?:nhờ|thông qua|góp phần|hiệu quả|đẩy mạnh|thúc đẩy|gắn với|phục vụ|công tác|ứng dụng|triển khai|thực hiện"
    r"|nền tảng|tăng cường)\s+(?:của |vào |việc |công tác |quá trình |thực hiện )*chuyển đổi số"
)
_DONE_FOR = re.compile(r"(?:phục vụ|thúc đẩy|hướng tới|góp phần) (?:cho |công tác )*chuyển đổi số")
_CONTEST = re.compile(
    r"(?<![a-zà-ỹđ])(?:cuộc thi|hội thi|thi (?:trực tuyến|trắc nghiệm|tìm hiểu)|lượt (?:dự )?thi|thí sinh"
    r"|bài (?:dự )?thi|giải thưởng|minigame|bình chọn)(?![a-zà-ỹđ])"
)
# other work that bodies are given points for
_OTHER_WORK = re.compile(
    r"nông thôn mới|thi đua|đề án (?:số )?06(?!\d)|tổ công nghệ số|kỹ năng số"
    r"|(?:đô thị|thành phố|phường|xã|làng|thôn) thông minh|tiếp cận pháp luật|sản xuất công nghiệp"
)
_EXAMPLE = re.compile(r"ví dụ|minh họa|minh hoạ|(?:^|\s)(?:biểu )?mẫu(?![a-zà-ỹđ])")
# what is done about digital transformation and judged for itself
_ACTIVITY = re.compile(
    r"(?:kết quả|điểm|bảng điểm|xếp hạng|xếp loại)\s+(?:(?:đánh giá|chấm điểm|xếp loại|của|các|đợt|lớp|cuộc)\s+)*"
    r"(?:tập huấn|bồi dưỡng|đào tạo|sát hạch|tuyên truyền|truyền thông|hưởng ứng|ngày hội|giải ngân|kinh phí"
    r"|cán bộ|công chức|viên chức|đảng viên|sáng kiến"
    r"|(?:khảo sát|kiểm tra|thanh tra|giám sát)(?!\s*(?:,|và|đánh giá|chấm|thẩm định|xếp hạng|chỉ số|bộ chỉ số|dti)))"
    r"(?![a-zà-ỹđ])(?:\s+(?!chỉ số|dti)[a-zà-ỹđ,]+){0,8}?(?:\s+(?:chuyển đổi số|cđs)|$)"
)
# what a page ranks bodies by where its title names none of the indices; in a sentence they may be pillars of ours
_OTHER_SUBJECT = re.compile(
    rf"{RIVAL.pattern}|{_OTHER_WORK.pattern}|an toàn (?:thông tin|mạng)|an ninh mạng|hồ sơ trực tuyến|dịch vụ công"
    r"|thủ tục hành chính"
)
_NOT_OF_BODIES = re.compile(
    r"sẵn sàng chuyển đổi số|chuyển đổi số (?:trong |của |cho |tại )?(?:các )?(?:doanh nghiệp|hợp tác xã|hộ kinh doanh)"
)
# "của doanh nghiệp theo huyện": how others are told apart
_BY_PLACE = re.compile(
    r"(?:theo|trên địa bàn|tại|ở) (?:(?:các|từng|địa bàn) )*(?:huyện|quận|thị xã|xã|phường|địa phương)"
)
# results that somebody still has to approve or to answer
_OPEN_RESULT = re.compile(
    r"^tờ trình|(?:thẩm định|đánh giá|chấm điểm) (?:lần|vòng|bước) (?:1|i|đầu|một|thứ nhất)(?![a-zà-ỹđ\d])"
    r"|kết quả[^.;]{0,160}?[ (]để (?:[a-zà-ỹđ,]+ ){1,6}?(?:giải trình|rà soát|góp ý|cho ý kiến|phản hồi)"
    r"|trước khi (?:thẩm định|trình|phê duyệt)"
    r"|(?:^|[:.] )(?:đề xuất|đề nghị) (?:(?:ubnd tỉnh|phê duyệt|công bố|công nhận|mức|bảng) ){0,3}"
    r"(?:điểm|kết quả|xếp (?:hạng|loại))"
)
_BLOCK = re.compile(
    r"captcha|người máy|robot|xác (?:thực|nhận|minh) (?:truy cập|bạn|rằng)|truy cập (?:bị"
    r"|của bạn)|access denied|forbidden|attention required|are you human|verify you|just a moment"
    r"|không tìm thấy (?:trang|nội dung|bài viết)|trang (?:bạn|này) .{0,30}không (?:tồn tại|tìm thấy)|page not found"
    r"|404|đang bảo trì|nâng cấp hệ thống|bảo trì hệ thống|phiên (?:làm việc|đăng nhập) .{0,20}hết hạn"
    r"|vui lòng đăng nhập"
)
_SENTENCE_END = re.compile(r"(?<=[.;!?])\s+(?=[^\d\s])|\n")
# the page says of itself that the article is not there, whatever else it links to
_GONE = re.compile(
    r"không tìm thấy (?:trang|nội dung|bài viết|đường dẫn)|page not found|(?:lỗi|error) 404|404 (?:not found|error)"
    r"|(?:bài viết|trang|nội dung|đường dẫn|liên kết|tin)[^.]{0,160}(?:không (?:còn )?tồn tại|đã bị (?:gỡ|xóa|xoá))"
)
_PART_OF_YEAR = re.compile(
    r"(?:kết quả|điểm|xếp hạng|bảng)[^.;]{0,60}?(?<![a-zà-ỹđ])"
    r"(?:quý (?:[ivx]+|[1-4])|(?:0?[1-9]|1[01]) tháng(?: (?:đầu|cuối) năm)?)[ /,]*(?:năm )?20\d\d"
)
_MARK = 80  # characters: a longer line is a sentence that speaks of a draft
# a page this short that asks for verification carries no article
_BLOCK_LENGTH = 1500


@dataclass(frozen=True, slots=True)
class Judgement:
    """`why_not` is None when the document may be a result; else a row of the seed `review_reasons`.

    `words` are those it rests on, as `matchable` writes them; None where it rests on what is not there.
    """

    why_not: str | None
    words: str | None = None


def _by(why_not: str, found: re.Match[str]) -> Judgement:
    return Judgement(why_not, found[0].strip())


def _first(pattern: re.Pattern[str], texts: Iterable[str]) -> re.Match[str] | None:
    return next(filter(None, map(pattern.search, texts)), None)


def sentences(document: Document) -> list[str]:
    """Lower-case sentences of headings and paragraphs, in order."""
    found: list[str] = []
    for block in document.blocks:
        if block.kind in ("heading", "paragraph"):
            text = matchable(document, document.text[block.start : block.end])
            found += [part for part in _SENTENCE_END.split(text) if part.strip()]
    return found


def _table_words(document: Document) -> str:
    return matchable(
        document,
        "\n".join(
            " ".join([table.caption or "", *(c.text for row in table.grid[:3] for c in row if c is not None)])
            for table in document.tables
        ),
    )


def _is_decided(parts: Iterable[str]) -> bool:
    """Whether a sentence says that results of the index are decided or made public."""
    return any(_DECIDED.search(s) and STRONG_INDEX.search(s) and not _RULES.search(s) for s in parts)


def _heads_results(heading: str) -> bool:
    """Whether the lines above a table say that it holds results of the index."""
    others = (RIVAL, _RULES, _PLANS, _PROVISIONAL, _DRAFT, _OPEN_RESULT, _ACTIVITY, _EXAMPLE)
    return (
        STRONG_INDEX.search(heading) is not None
        and RESULT.search(heading) is not None
        and not any(pattern.search(heading) for pattern in others)
    )


def _is_headed_by_the_index(document: Document, title: str, tables: str) -> bool:
    """Whether a page is a bar chart or a list of points headed by the index, without a word for results."""
    charts = any(t.kind == "chart" for t in document.tables)
    if charts or title:
        return STRONG_INDEX.search(title) is not None and (charts or _POINTS_HEADER.search(tables) is not None)
    return STRONG_INDEX.search(tables) is not None and _POINTS_HEADER.search(tables) is not None


def _draft_mark(document: Document) -> re.Match[str] | None:
    """What marks the whole document as a draft: a watermark, a page header or a line of its own."""
    for block in document.blocks:
        mark = block.kind == "mark"
        if block.kind == "table" or (block.end - block.start > _MARK and not mark):
            continue
        text = matchable(document, document.text[block.start : block.end])
        found = _DRAFT_MARK.match(text) if mark else _DRAFT_LINE.fullmatch(text)
        if found:
            return found
    return None


def _of_part_of_year(document: Document) -> bool:
    """Whether every table stands right below a line that says it is of a quarter or of some months."""
    before = ""
    told: list[bool] = []
    for block in document.blocks:
        if block.kind != "table":
            before = document.text[block.start : block.end]
            continue
        told.append(len(before) < HEADLINE and _PART_OF_YEAR.search(lower(before)) is not None)
    return bool(told) and all(told)


def judge(document: Document) -> Judgement:
    """Apply the relevance test to the words of a document (not to its figures)."""
    parts = sentences(document)
    title = matchable(document, document.title) if document.title else subject(parts)
    lead = "\n".join(parts[:4])
    if not document.title and (headed := heading_of_results(document, title, _heads_results)):
        title = lead = headed
    tables = _table_words(document)
    body = "\n".join(parts)
    whole = f"{title}\n{body}\n{tables}"
    if not whole.strip():
        return Judgement("empty")
    gone = _GONE.search(title) or _GONE.search("\n".join(parts[:3]))
    blocked = gone or (None if _STRONG_RESULT.search(body) else _BLOCK.search(whole))
    if blocked and len(whole) < _BLOCK_LENGTH:
        return _by("block_page", blocked)
    named = _DONE_FOR.sub(" ", whole)
    if not INDEX.search(_BODY_NAMES.sub(" ", named)) and not STRONG_INDEX.search(named):
        # pictures and annexes of a few words may name the index only as "DTI", found above
        rival = RIVAL.search(whole) or _OTHER_SUBJECT.search(title)
        return _by("other_index", rival) if rival else Judgement("no_index")

    if is_listing(document):
        return Judgement("list_page")
    dti_results = [s for s in parts if STRONG_INDEX.search(s) and RESULT.search(s) and not _NOT_OF_THE_INDEX.search(s)]
    if (of_others := _NOT_OF_BODIES.search(title)) and not _LOCAL_UNIT.search(_BY_PLACE.sub(" ", title)):
        return _by("other_index", of_others)
    rival = _ACTIVITY.search(title) or _OTHER_SUBJECT.search(title)
    if rival and not INDEX.search(_THANKS_TO.sub(" ", _BODY_NAMES.sub(" ", _ACTIVITY.sub(" ", title)))):
        strong = [
            s
            for s in dti_results
            if _VALUE.search(s)
            and not re.search(r"tiêu chí|nội dung|lĩnh vực", s)
            and STRONG_INDEX.search(_THANKS_TO.sub(" ", s))
            and not _OTHER_WORK.search(s)
        ]
        if not strong:
            return _by("other_index", rival)
    if not INDEX.search(title) and not dti_results and (rival := RIVAL.search(lead)):
        return _by("other_index", rival)
    if (
        not STRONG_INDEX.search(title)
        and not dti_results
        and (rival := _first(_RIVAL_ANNOUNCED, (title, *parts[:BEGINNING])))
    ):
        return _by("other_index", rival)
    if contest := _CONTEST.search(title) or (None if dti_results else _CONTEST.search(lead)):
        return _by("contest", contest)

    for why_not, pattern in (("rules_only", _RULES), ("plan_or_target", _PLANS)):
        said = pattern.search(title)
        if said and not _STRONG_RESULT.search(title) and not _is_decided((title, *parts)):
            return _by(why_not, said)
    tasked = _first(_TASKED, parts)
    if tasked and _first(_IS_PLAN, (title, *parts[:6])) and not _is_decided((title, *parts)):
        return _by("plan_or_target", tasked)
    draft = _OPEN_RESULT.search(title) or (None if _VERIFIED.search(title) else _DRAFT.search(title))
    if draft := draft or _first(_ALL_PROVISIONAL, parts) or _draft_mark(document):
        return _by("provisional", draft)
    if _of_part_of_year(document):
        return Judgement("no_assessed_year")
    unverified = None if _VERIFIED.search(body + tables) else _PROVISIONAL.search(lead)
    if (unverified := _PROVISIONAL.search(title) or unverified) and not _VERIFIED.search(title):
        return _by("provisional", unverified)
    if not RESULT.search(whole) and not _is_headed_by_the_index(document, title, tables):
        rules = _RULES.search(body)
        return _by("rules_only", rules) if rules else Judgement("no_result_words")

    if everywhere := _first(_SAME_BODY_EVERYWHERE, (title, *parts[:10])):
        return _by("national_ranking", everywhere)
    unit_tables = any(
        _LOCAL_UNIT.match(matchable(document, c.text))
        for t in document.tables
        for row in t.grid
        for c in row
        if c is not None
    )
    if (
        not unit_tables
        and (national := _first(_NATIONAL, (title, *parts[:10])))
        and not any(_LOCAL_UNIT.search(s) and _VALUE.search(s) for s in parts if not _NATIONAL.search(s))
    ):
        return _by("national_ranking", national)
    if not _UNIT.search(whole) and not document.tables and not document.links:
        national = _NATIONAL.search(whole)
        return _by("national_ranking", national) if national else Judgement("province_level")
    if not _STRONG_RESULT.search(whole) and not unit_tables:
        if rules := _RULES.search(body):
            return _by("rules_only", rules)
        if plans := _PLANS.search(body):
            return _by("plan_or_target", plans)
    return Judgement(None)
