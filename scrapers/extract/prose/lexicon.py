"""The words a sentence is told by: ranks, ratings, averages, targets, links ..., each a named part of one pattern."""

from __future__ import annotations

import re

from scrapers.extract.prose.words import BEGIN, END, NOUN
from scrapers.extract.vocabulary import rating_pattern
from scrapers.vietnamese import NUMBER

COUNT_WORD = (
    r"(?:hai|ba)\s+mươi(?:\s+[a-zà-ỹ]+)?|mười(?:\s+(?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín))?"
    r"|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|one|two|three|four|five|six|seven|eight|nine|ten"
)
ENGLISH_COUNTS = {
    w: n for n, w in enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 1)
}
ENGLISH_ORDINALS = {
    w: n
    for n, w in enumerate(
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"], 1
    )
}
ORD = (
    r"(?:hai\s+mươi(?:\s+(?:mốt|hai|ba|tư|bốn|lăm|sáu|bảy|tám|chín))?|nhất|nhì|hai|ba|tư|bốn|năm(?!\s+20\d\d)|sáu|bảy|tám"
    r"|chín|mười(?:\s+(?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín))?|\d{1,3}(?![\d,.]*\d)|[ivx]{1,5})(?![\wà-ỹđ])"
)
_ORD_NEXT = (
    rf"(?:(?:\s*,\s*(?:và\s+)?|\s+và\s+|\s*-\s*|\s+đến\s+(?=vị|thứ|hạng"
    rf"|\d))(?:(?:vị\s+trí\s+)?(?:thứ|hạng|số)\s+{ORD}(?:/\d{{1,3}})?"
    rf"|{ORD}(?=\s*(?:,|và|lần|là|thuộc|:|gồm|trong|của|khối|với|\(|\)|;|\.|$|[\ue000]))))"
)
_VERBS = (
    r"(?:(?:được\s+)?(?:xếp|đứng|giữ|ở|giành|đạt|vươn\s+lên|nằm\s+ở|chiếm|về|lên|cùng|đồng"
    r"|tiếp\s+tục|vẫn)\s+(?:ở\s+|lên\s+)?){0,5}"
)
_PLACE = r"(?:vị\s+trí\s+|thứ\s+hạng\s+|hạng\s+|thứ\s+tự\s+|đơn\s+vị\s+|địa\s+phương\s+)?"
# "(từ vị trí thứ nhất đến vị trí cuối cùng)"
_FIRST_TO_LAST = (
    rf"(?:(?:xếp\s+)?(?:theo\s+)?(?:thứ\s+tự|trật\s+tự)(?:\s+(?:xếp\s+hạng|thứ\s+hạng|lần\s+lượt))*\s+)?(?:tính\s+)?từ\s+"
    rf"(?:{_PLACE}(?:thứ\s+|số\s+)?(?:nhất|đầu(?:\s+(?:tiên|bảng))?|cao\s+nhất|dẫn\s+đầu|đứng\s+đầu)\s+(?:đến|tới|xuống|trở\s+xuống)\s+"
    rf"{_PLACE}(?:cuối(?:\s+(?:cùng|bảng))?|chót(?:\s+bảng)?|thấp\s+nhất)){END}"
)
# levels of scales of their own, ratings only behind the word for one: "xếp loại chưa đạt", "mức bắt đầu"
_NAMED_LEVEL = (
    r"(?:(?:chưa|không)\s+đạt(?:\s+yêu\s+cầu)?|chưa\s+khởi\s+động|bắt\s+đầu|giỏi)(?![\wà-ỹđ])"
    r"(?!\s+(?:\d[\d.,]*\s*(?:điểm|%)|được|mức|mốc|ngưỡng|từ|chuyển|triển|vào|tăng|giảm|thực|hình|áp|cho))"
)
WORDS = re.compile(
    "|".join(
        (
            r"(?P<unit>\ue000+)",
            r"(?P<pillar>\ue001+)",
            r"(?P<noise>\ue002+)",
            r"(?P<named>\ue005+)",
            # "Top 3 khối sở: A, B, C"; only a number where words of rank follow ("Top 3 đơn vị dẫn đầu")
            rf"(?P<top>{BEGIN}(?:top|tốp)\s+(?P<topn>\d{{1,2}}|ba|năm|mười){END})",
            # "như sau: 1. Sở A; 2. Sở B"
            r"(?P<enum>(?:(?<=[:;,] )|(?<=[:;,]))(?:\d{1,2}\s*[.)\-–]|\(\d{1,2}\))\s*(?=\ue000))",
            r"(?P<parenthesis>[()\[\]])",
            # another index's or pillar's "levels": never a rank of this list
            rf"(?P<noise2>{BEGIN}(?:phần|chương|mục|tập|phụ\s+lục|lần|năm|kỳ|khóa|nhiệm\s+kỳ|cấp|mức\s+độ|đợt|phiên)\s+thứ\s+{ORD}"
            rf"|(?:kém|hơn|so\s+với|cách|sau|thua|bằng|vượt|bỏ\s+(?:khá\s+)?xa)\s+(?:các\s+)?(?:đơn\s+vị"
            rf"|địa\s+phương|cơ\s+quan|sở|huyện|thành\s+phố|xã|phường|vị\s+trí)\s+(?:xếp\s+"
            rf"|đứng\s+)?(?:dẫn\s+đầu|đứng\s+đầu|đầu\s+bảng|cuối(?:\s+(?:bảng|cùng))?|chót(?:\s+bảng)?|(?:ở\s+)?(?:vị\s+trí\s+)?thứ\s+{ORD}|liền\s+(?:trước|kề"
            rf"|sau)|đầu)(?![^,;.]{{0,40}}là\s+[\ue000])|(?:tăng|giảm|cải\s+thiện|tụt)(?:\s+(?:điểm|hạng"
            rf"|bậc|trưởng))?\s+(?:cao|nhiều|mạnh|thấp|ít|nhanh)\s+nhất|áp\s+chót|người\s+đứng\s+đầu"
            rf"|cơ\s+quan\s+đứng\s+đầu|điểm\s+cầu"
            # "đứng sau Sở A": A is ahead of what is spoken of
            rf"|(?:(?:xếp|đứng|theo|liền|ngay|chỉ|liền\s+kề|kề)\s+(?:ngay\s+)?(?:phía\s+)?|phía\s+)sau\s+(?:các\s+)?(?=\ue000)|(?:theo|bám)\s+sát\s+(?=\ue000)"
            rf"|(?:năm|thời\s+gian|giai\s+đoạn|tháng|quý)\s+(?:tiếp\s+theo|kế\s+tiếp)|(?:mức|cấp"
            rf"|mức\s+độ|mức\s+điểm)\s+(?:cao|thấp)\s+nhất"
            rf"|so\s+với\s+(?:tổng\s+)?(?:số\s+)?điểm\s+tối\s+đa{END}"
            rf"|cuối\s+(?:năm|tháng|quý|tuần|kỳ|giờ)|(?:phút|giờ|chặng|vòng|lượt|khâu|bước|công\s+đoạn|thời\s+điểm|giai\s+đoạn)\s+(?:chót|cuối(?:\s+cùng)?|sau\s+cùng){END}|thứ\s+(?:hai|ba|tư|năm|sáu"
            rf"|bảy)\s*,?\s*(?:ngày\s+)?(?:[|-]\s*)?(?=\ue002|[0-3]?\d[/.:hg-]\d{{1,4}}(?!\d|\s*(?:điểm|%)))"
            rf"|(?<!điểm )ít\s+nhất|tốt\s+nhất|xuất\s+sắc\s+nhất"
            rf"|nhất\s+là{END}(?!\s+\ue000+[^.;\ue000]{{0,60}}[,;]\s*(?:và\s+)?nhì\s+là\s+\ue000)"
            rf"|thống\s+nhất|duy\s+nhất|mới\s+nhất|hợp\s+nhất"
            # near the end, not at it
            rf"|(?:(?:ranked|came|finished|placed)\s+)?(?:the\s+)?(?:(?:second|third|fourth|fifth|next|one)[\s-](?:from|to)"
            rf"[\s-](?:the\s+)?(?:last|bottom)|(?:second|third|fourth|fifth)[\s-](?:lowest|last)|penultimate){END})",
            rf"(?P<order>{BEGIN}(?:{_FIRST_TO_LAST}|từ\s+trên\s+xuống(?:\s+dưới)?|từ\s+cao\s+(?:đến|xuống|tới)\s+thấp"
            rf"|từ\s+cao\s+nhất\s+(?:đến|xuống)\s+thấp\s+nhất|theo\s+thứ\s+tự(?:\s+(?:xếp\s+hạng|điểm"
            rf"|giảm\s+dần))?(?!\s+(?:xếp\s+hạng\s+)?từ\s+(?:thứ\s+|số\s+)?\d)(?:\s+(?:từ\s+cao\s+(?:đến|xuống)\s+thấp|từ\s+trên\s+xuống|giảm\s+dần))?"
            rf"|điểm\s+giảm\s+dần|(?:kể|tính|xếp|lần\s+lượt)\s+từ\s+{_PLACE}(?:thứ\s+|số\s+)?(?:1|nhất|một|đầu(?:\s+(?:tiên|bảng))?){END}"
            r"(?!\s+(?:đến|tới|xuống|trở|lên)|[\d.,]*\d)))",
            rf"(?P<upward>{BEGIN}(?:tính\s+|xếp\s+)?từ\s+(?:{_PLACE}(?:cuối(?:\s+(?:cùng|bảng))?|chót)\s+(?:đến|lên|tới|ngược\s+lên)"
            rf"\s+{_PLACE}(?:thứ\s+|số\s+)?(?:nhất|đầu(?:\s+(?:tiên|bảng))?|1|một){END}|(?:dưới\s+lên(?:\s+trên)?|thấp\s+(?:đến|lên"
            rf"|tới)\s+cao|cuối\s+lên)))",
            rf"(?P<rank>{BEGIN}(?:xếp\s+|đứng\s+)?(?:(?:theo\s+)?(?:thứ|trật)\s+tự(?:\s+xếp\s+hạng)?|thứ\s+hạng|các\s+vị\s+trí|vị\s+trí"
            rf"|hạng)\s+từ\s+(?:thứ\s+|số\s+)?\d{{1,3}}\s+đến\s+(?:vị\s+trí\s+)?(?:thứ\s+"
            rf"|số\s+)?\d{{1,3}}{END}|{BEGIN}{_VERBS}(?:(?:các\s+)?(?:vị\s+trí|vị\s+thứ|thứ\s+hạng"
            rf"|thứ\s+bậc|ngôi\s+vị|ngôi|hạng|thứ)\s+){{1,6}}(?:(?:thứ|số"
            rf"|hạng)\s+){{0,5}}{ORD}(?:\s*/\s*\d{{1,3}}(?![\d.,]*\d))?{_ORD_NEXT}{{0,40}}"
            rf"|{BEGIN}(?:được\s+)?(?:xếp|đứng|về)\s+nhất\s*,\s*nhì(?:\s*(?:,|và|,\s*và)\s*ba)?{END}"
            rf"|{BEGIN}(?:được\s+)?(?:xếp|đứng|về)\s+nhất\s+và\s+nhì{END}"
            rf"|{BEGIN}(?:được\s+)?(?:xếp|đứng|về|đồng)\s+(?:nhất"
            rf"|nhì){END}(?:\s+bảng(?:\s+xếp\s+hạng)?)?|{BEGIN}(?:xếp"
            rf"|đứng)\s+(?:số\s+\d{{1,3}}|\d{{1,3}}\s*/\s*\d{{1,3}}){END}(?!\s*điểm)|{BEGIN}á\s+quân{END}"
            rf"|(?<![\wà-ỹđ] )(?<![\wà-ỹđ])(?:nhất|nhì|ba|tư)(?=\s*[-–:]\s*\ue000)"
            # "nhất là Sở A, nhì là Sở B và ba là Sở C"
            rf"|{BEGIN}(?:về|xếp|đứng)\s+(?:ba|tư)(?=\s+là\s+\ue000|\s*,?\s*(?:với|đạt)\s|\s*\(\s*\d|\s*[.,;)](?!\d)|\s*$)|{BEGIN}(?:nhất|nhì)(?=\s+là\s+\ue000)"
            r"|(?:(?<=[,;] )|(?<=và ))(?:ba|tư)(?=\s+là\s+\ue000)"
            # "vị trí số 2 là Sở A, số 3 là Sở B"
            r"|(?:(?<=[,;] )|(?<=và ))số\s+\d{1,2}(?=\s+(?:là|thuộc\s+về)\s+\ue000)"
            # "Nhất Sở A, nhì Sở B, ba Sở C"
            r"|(?<![\wà-ỹđ] )(?<![\wà-ỹđ])nhất(?=\s+\ue000+[^.;:\d\ue000]{0,12}(?:\([^()]{0,40}\))?"
            r"\s*[,;]\s*(?:và\s+)?nhì\s+\ue000)"
            r"|(?:(?<=[,;] )|(?<=và ))(?:nhì|ba|tư)(?=\s+\ue000)"
            # "huyện A - 822,9 điểm - nhất; ...", "Sở B 815 điểm (nhì)"
            r"|(?<=[-–—] )(?:nhất|nhì|ba|tư)(?=\s*(?:[;.,)\n]|$))"
            r"|(?<=\ue000: )(?:nhất|nhì|ba|tư)(?=\s*\(\s*\d)"
            r"|(?<=\()(?:nhất|nhì|ba|tư)(?=\)\s*(?:[,;.]|và\s|$))"
            rf"|(?<=\ue000 )(?:nhất|nhì|ba)(?=\s*,?\s*(?:với|đạt)\s|\s*\(\s*\d|\s*[,;]\s*\ue000"
            rf"|\s+và\s+\ue000|\s*[.;]\s*$)"
            rf"|(?<![\wà-ỹđ] )(?<![\wà-ỹđ])(?:nhất|nhì)(?=\s+(?:khối|cấp|toàn|bảng){END})"
            rf"|{BEGIN}(?:rank(?:ed|ing|s)?\s+(?:in\s+)?|placed\s+|in\s+|took\s+|takes\s+"
            rf"|came\s+(?:in\s+)?|finished\s+|the\s+)?(?:the\s+)?(?:first|second|third|fourth|fifth"
            rf"|sixth|seventh|eighth|ninth|tenth)(?:\s+(?:and|,)\s+(?:second|third|fourth|fifth"
            rf"|sixth)){{0,5}}(?:\s+(?:place|position|rank)s?)?{END})",
            rf"(?P<next>{BEGIN}(?:(?P<nextn>{COUNT_WORD}|\d{{1,2}}|các|những)\s+)?(?:(?:vị\s+trí"
            rf"|đơn\s+vị|thứ\s+hạng|cơ\s+quan|địa\s+phương|sở|huyện)\s+)?(?:(?:xếp|đứng|lần\s+lượt"
            rf"|xếp\s+hạng)\s+)?"
            rf"(?:tiếp\s+theo|kế\s+tiếp|tiếp\s+đến|tiếp\s+đó|kế\s+đến|kế\s+đó|liền\s+sau|liền\s+kề|tiếp\s+sau|kế\s+sau|nối\s+tiếp|nối\s+gót"
            r"|rồi\s+(?:mới\s+)?(?:đến|tới)|(?<=, )rồi(?=\s+\ue000)"
            rf"|tiếp\s+nối(?=\s+(?:bởi|bằng|là)\s)|theo\s+sau|xếp\s+sau|đứng\s+sau|sau\s+đó|ngay\s+sau(?:\s+đó)?"
            rf"|theo\s+sát|bám\s+sát)(?:\s+phía\s+sau)?(?:\s+đó)?(?!\s+(?:cùng|chót|hết)){END}|{BEGIN}(?:followed\s+(?:\w+\s+)?by"
            rf"|next)(?:\s+(?:come|are|is))?{END})",
            rf"(?P<last>{BEGIN}(?:(?:được\s+)?(?:xếp|đứng|ở|nằm|nằm\s+ở|có|đạt)\s+){{0,5}}(?:(?:vị\s+trí"
            rf"|thứ\s+hạng|nhóm|hạng|số\s+điểm|điểm\s+số|tổng\s+điểm|điểm|kết\s+quả"
            rf"|chỉ\s+số(?:\s+dti)?)\s+){{0,5}}(?:cuối\s+cùng|cuối\s+(?:bảng|danh\s+sách)|chót\s+bảng|cuối|chót"
            rf"|(?:sau|dưới)\s+cùng|sau\s+(?:chót|hết)|(?:thấp|kém|ít|khiêm\s+tốn)\s+(?:điểm\s+)?nhất|đội\s+sổ|cầm\s+đèn\s+đỏ|bét|đáy|(?:khép\s+lại|kết\s+thúc)(?=\s+(?:bằng|bởi|là)\s+\ue000)|khép\s+lại\s+(?:danh\s+sách|bảng(?:\s+điểm)?|thứ\s+tự))(?:\s+bảng)?(?:\s+xếp\s+hạng)?{END}"
            rf"|{BEGIN}(?:(?:ranked|ranking|placed|at\s+the|the|in)\s+){{0,5}}(?:last|bottom"
            rf"|lowest(?:[\s-]ranked|[\s-]scoring)?)(?:\s+(?:place|position|score|of\s+the\s+(?:table"
            rf"|list)))?{END})",
            rf"(?P<lead>{BEGIN}(?:(?:được\s+)?(?:xếp|đứng|giữ(?:\s+vững)?|vươn\s+lên|tiếp\s+tục|vẫn|ở"
            rf"|lên|có|đạt|giành|cùng)\s+){{0,5}}(?:ở\s+)?(?:dẫn\s+đầu|đứng\s+đầu|xếp\s+đầu"
            rf"|(?:đứng\s+)?đầu\s+bảng|ngôi\s+đầu(?:\s+bảng)?|vị\s+trí\s+(?:dẫn\s+đầu|đầu\s+bảng"
            rf"|đầu\s+tiên|đầu|số\s+một|số\s+1|quán\s+quân)|(?:thứ\s+)?hạng\s+(?:đầu(?:\s+(?:bảng|tiên))?|dẫn\s+đầu)"
            rf"|(?:ngôi\s+)?quán\s+quân|lá\s+cờ\s+đầu|trên\s+cùng(?!\s+(?:địa|một|hệ|nền|các|kỳ))|lên\s+ngôi(?!\s+(?:đầu|vị|nhất|nhì|á|quán|thứ|số|vương|cao))|mở\s+(?:đầu|màn)(?=\s+(?:bằng|bởi|là)\s+\ue000)|không\s+có\s+đối\s+thủ|thủ\s+khoa|ngôi\s+vương|(?:(?:số\s+điểm|điểm\s+số|tổng\s+điểm"
            rf"|điểm|kết\s+quả|thứ\s+hạng|xếp\s+hạng|chỉ\s+số(?:\s+dti|\s+chuyển\s+đổi\s+số)?|giá\s+trị"
            rf"|tỷ\s+lệ)\s+)?cao\s+(?:điểm\s+)?nhất|số\s+một){END}"
            rf"|{BEGIN}(?:topp(?:ed|ing)|tops|led|leads|leading|(?:took|takes|taking|in)\s+the\s+lead"
            rf"|(?:at\s+)?the\s+top|highest(?:[\s-]ranked)?)(?:\s+the\s+(?:list|ranking|rankings"
            rf"|table))?{END})",
            rf"(?P<unranked>{BEGIN}(?:không|chưa|không\s+được|không\s+thực\s+hiện"
            rf"|chưa\s+được)\s+(?:tham\s+gia\s+)?(?:thực\s+hiện\s+)?(?:xếp\s+hạng|xếp\s+loại|đánh\s+giá"
            rf"|chấm\s+điểm|tính\s+điểm){END}|(?:was|were)?\s*not\s+ranked)",
            rf"(?P<norating>{BEGIN}không\s+có\s+(?:cơ\s+quan|đơn\s+vị|địa\s+phương|sở|huyện"
            rf"|xã)[^,.;]{{0,40}}?(?:loại|mức|hạng)\s+(?:{rating_pattern()})(?:\s*(?:,|và"
            rf"|hoặc)\s*(?:{rating_pattern()})){{0,5}})",
            rf"(?P<rating>{BEGIN}(?:(?:(?:được|có|đạt|đều|cùng|xếp|đánh\s+giá|nằm|thuộc|là)\s+){{0,5}}(?:(?:ở"
            rf"|đạt)\s+)?(?:xếp\s+)?(?:loại(?:\s+chung)?|mức\s+độ|mức|hạng|nhóm|mức\s+xếp\s+loại"
            rf"|mức\s+xếp\s+hạng)\s*:?\s+|xếp\s+(?:loại\s+"
            rf")?)[\"“”'‘’]?(?P<rated>{rating_pattern()}|{_NAMED_LEVEL})[\"“”'‘’]?)",
            # levels with letters, where the text uses them as such
            rf"(?P<letter>{BEGIN}(?:(?:được|có|đạt|đều|cùng|xếp|đánh\s+giá|nằm|thuộc|là)\s+){{0,5}}(?:ở\s+)?(?:xếp\s+)?"
            r"(?:loại|mức\s+độ|mức|hạng|nhóm)\s*:?\s+[\"“'‘]?(?P<level>[a-e])[\"”'’]?(?![\wà-ỹđ+]))",
            rf"(?P<erating>{BEGIN}(?:rated|rating|classified)\s+(?:as\s+)?[\"“]?(?P<erated>excellent"
            rf"|good|fair(?:ly\s+good)?|average|weak|poor){END})",
            rf"(?P<barerating>{BEGIN}{rating_pattern()})",
            rf"(?P<average>{BEGIN}(?:(?:giá\s+trị|điểm\s+số|số\s+điểm|điểm|mức|chỉ\s+số|kết\s+quả"
            rf"|dti)\s+){{0,5}}bình\s+quân(?:\s+chung)?{END}|{BEGIN}mặt\s+bằng\s+(?:điểm\s+(?:số\s+)?)?chung"
            rf"(?:\s+(?:về\s+)?điểm(?:\s+số)?)?{END}|{BEGIN}(?:đtb|điểm\s+(?:số\s+)?tb){END}"
            rf"|{BEGIN}(?:the\s+)?(?:averag(?:ed?|es|ing)|mean)(?:\s+(?:score|value|dti))?{END})",
            rf"(?P<target>{BEGIN}(?:phấn\s+đấu|mục\s+tiêu|chỉ\s+tiêu|đến\s+năm\s+20\d\d|hướng\s+tới"
            rf"|(?:phải|cần(?:\s+phải)?)\s+đạt(?!\s+được)|đạt\s+(?:tối\s+thiểu|ít\s+nhất)|must\s+(?:reach|score)"
            rf"|(?<!ứng )(?<!theo )(?<!đạt )(?<!các )yêu\s+cầu(?=[^,;.]{{0,120}}\s(?:đạt|nâng|giữ){END})"
            rf"|quyết\s+tâm|strives?|aims?\s+to|target){END})",
            rf"(?P<provisional>{BEGIN}(?:dự\s+kiến|tạm\s+tính|tạm\s+(?=dẫn|xếp|đứng)|tự\s+chấm|tự\s+đánh\s+giá|ước\s+tính"
            rf"|ước\s+đạt|provisional|self-assess(?:ed|ment)){END})",
            rf"(?P<settled>{BEGIN}(?:thẩm\s+định|kết\s+quả\s+chính\s+thức|kết\s+quả\s+cuối\s+cùng"
            rf"|được\s+công\s+nhận){END})",
            rf"(?P<versus>{BEGIN}(?:so\s+với|so\s+năm|cùng\s+kỳ|compared\s+(?:to|with)|over){END})",
            rf"(?P<respectively>{BEGIN}(?:lần\s+lượt|tương\s+ứng|theo\s+thứ\s+tự|respectively){END})",
            rf"(?P<shared>{BEGIN}(?:(?:có\s+)?(?:số\s+)?(?:điểm\s+)?(?:bằng|ngang)\s+(?:điểm\s+)?nhau|đồng\s+điểm|cùng|đều|đồng|both|all){END}"
            # "A và B, mỗi đơn vị đạt 366 điểm", "A và B (mỗi huyện 366 điểm)"
            rf"|(?:(?<=[,;\ue000] )|(?<=\())mỗi\s+(?:{NOUN}|nơi|bên)(?:\s+(?:đều|được|đạt|có))*(?=\s+\d))",
            rf"(?P<rest>{BEGIN}(?:còn\s+lại|the\s+(?:rest|remaining)|remaining){END})",
            rf"(?P<among>{BEGIN}(?:trong\s+đó|trong\s+số\s+đó|cụ\s+thể|gồm\s+có|bao\s+gồm|gồm|như\s+sau"
            rf"|including|include[sd]?|namely){END})",
            rf"(?P<like>{BEGIN}(?:như|điển\s+hình|tiêu\s+biểu|chẳng\s+hạn|ví\s+dụ|such\s+as){END})",
            rf"(?P<turn>{BEGIN}(?:(?<!tính )(?<!xét )(?<!nói )(?<!kể )riêng(?!\s+(?:về|ở)\s+(?:trụ\s+cột\s+)?\ue001)"
            rf"|(?<!chỉ )(?<!mà )còn(?!\s+(?:có|\d))|trong\s+khi(?:\s+đó)?|ngược\s+lại"
            rf"|tuy\s+nhiên|nhưng|ở\s+chiều\s+ngược\s+lại|while|however|whereas|meanwhile){END})",
            rf"(?P<link>{BEGIN}(?:(?:là\s+)?không\s+(?:ai|đâu|nơi\s+nào|(?:đơn\s+vị|địa\s+phương|cơ\s+quan)\s+nào)\s+khác"
            rf"(?:\s*,)?\s+(?:ngoài|(?:mà\s+)?(?:chính\s+)?là)|còn\s+có|thuộc\s+về|do(?=\s+(?:các\s+)?\ue000[^.;]{{0,200}}?(?:nắm\s+)?giữ(?![\wà-ỹđ]))|(?:được\s+)?(?:trao|dành)\s+cho(?=\s+(?:các\s+)?\ue000)"
            # "ngôi đầu được Sở A giữ vững", "do Sở A nắm giữ"
            r"|(?:được|do)(?=\s+\ue000+\s+(?:\ue003+\s*)?(?:(?:tiếp\s+tục|vẫn)\s+)?(?:giữ|duy\s+trì|bảo\s+vệ|nắm|chiếm|giành|sở\s+hữu)(?![\wà-ỹđ]))"
            r"|(?:(?<=lại )|(?<=đầu )|(?<=nối )|(?<=màn )|(?<=thúc ))(?:bằng|bởi)(?=\s+\ue000)"
            rf"|về\s+tay|gọi\s+tên|đó\s+là|là|có|is|are|was|were|belong(?:s"
            rf"|ed)?\s+to|went\s+to|goes\s+to|by){END}|:)",
            rf"(?P<and>{BEGIN}(?:và|cùng\s+với|lẫn(?=\s+\ue000)|and){END}|&)",
            r"(?P<semicolon>;)",
            r"(?P<comma>,(?!\d)|\ue004)",
            rf"(?P<number>(?<![\wà-ỹđ.,/]){NUMBER})",
            rf"(?P<countword>{BEGIN}(?:{COUNT_WORD})(?=\s+(?:{NOUN}){END}))",
        )
    )
)
