"""Prose: sentences combined from clauses, as news items tell results, with what a careful reader takes from them."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from tests.generated import wording as w
from tests.generated.damage import one_digit_more, spoil
from tests.generated.facts import Group, Results, Unit
from tests.generated.pieces import Content
from tests.generated.traps import PARAGRAPHS
from tests.generated.truth import Truth
from tests.generated.wording import in_sentence, pick

LEADS = (
    "dẫn đầu",
    "đứng đầu",
    "xếp thứ nhất",
    "đứng thứ nhất",
    "giữ vị trí dẫn đầu",
    "xếp vị trí thứ nhất",
    "xếp hạng nhất",
    "đứng đầu bảng xếp hạng",
    "đứng vị trí số một",
    "về nhất",
    "xếp thứ 1",
    "đứng ở vị trí thứ nhất",
)
NEXT = (
    "tiếp đó là",
    "tiếp theo là",
    "kế đến là",
    "tiếp đến là",
    "xếp sau là",
    "kế tiếp là",
    "theo sau là",
    "sau đó là",
)
ORDINALS = {2: ("thứ hai", "thứ 2", "thứ nhì"), 3: ("thứ ba", "thứ 3"), 4: ("thứ tư", "thứ 4"), 5: ("thứ năm", "thứ 5")}
LAST = (
    "xếp vị trí cuối bảng",
    "đứng cuối cùng",
    "xếp hạng cuối",
    "xếp cuối cùng",
    "đứng cuối",
    "xếp cuối bảng",
    "có điểm thấp nhất",
    "thấp nhất",
    "xếp vị trí cuối cùng",
)
WITH = (
    "với",
    "đạt",
    "với số điểm",
    "với tổng điểm",
    "đạt tổng điểm",
    "với tổng số điểm",
    "với số điểm đạt được là",
    "đạt số điểm",
)


class Teller:
    """Writes one group's sentences and keeps the truth in step."""

    def __init__(self, rng: Random, r: Results, t: Truth, group: Group, wanted: str | None = None) -> None:
        self.rng, self.r, self.t, self.group = rng, r, t, group
        self.wanted = wanted  # damage that only prose can carry
        self.mistyped = group.units[rng.randrange(1, 3)] if wanted == "typo_told" else None
        self.per_maximum = rng.random() < 0.15 and r.scale != "unit"
        self.units = group.units

    def score(self, unit: Unit) -> str:
        """`912,5 điểm` or `912,5/1000 điểm`."""
        self.t.show(unit, "score")
        if self.per_maximum and unit is not self.mistyped:
            self.t.show(unit, "max_score")
        if unit is self.mistyped:
            self.mistyped = None
            spoil(self.t, unit, "typo_told")
            return f"{one_digit_more(self.rng, self.r, self.r.number(unit.score))} điểm"
        if self.per_maximum:
            return f"{self.r.number(unit.score)}/{self.r.whole(unit.maximum)} điểm"
        return f"{self.r.number(unit.score)} điểm"

    def ranked(self, unit: Unit) -> None:
        """The sentence tells the rank."""
        self.t.show(unit, "rank")

    @property
    def middle(self) -> str:
        """`khối sở, ban, ngành`."""
        return pick(self.rng, w.GROUP_MIDDLE[self.group.kind])

    @property
    def counted(self) -> str:
        """`sở, ngành`, after a number."""
        return pick(self.rng, w.GROUP_COUNTED[self.group.kind])

    def opening(self) -> str:
        """`Ở khối sở, ngành, `."""
        return pick(
            self.rng,
            (f"Ở {self.middle}, ", f"Đối với {self.middle}, ", f"Trong {self.middle}, ", f"Tại {self.middle}, "),
        )

    def alone(self, *ranks: int) -> bool:
        """Whether exactly one unit holds each of the ranks."""
        return all(sum(u.rank == n for u in self.units) == 1 for n in ranks)

    # ------------------------------------------------------------ clauses
    def leader(self) -> str:
        """Who leads."""
        unit = self.units[0]
        self.ranked(unit)
        name, score = in_sentence(unit), self.score(unit)
        return pick(
            self.rng,
            (
                f"{self.opening()}{name} {pick(self.rng, LEADS)} {pick(self.rng, WITH)} {score}",
                f"{self.opening()}{pick(self.rng, ('dẫn đầu là', 'đứng đầu là', 'xếp thứ nhất là'))} {name} {pick(self.rng, WITH)} {score}",
                f"{name[0].upper() + name[1:]} là đơn vị {pick(self.rng, ('dẫn đầu', 'đứng đầu'))} {self.middle} với {score}",
                f"{self.opening()}với {score}, {name} {pick(self.rng, ('dẫn đầu', 'đứng đầu', 'xếp thứ nhất'))}",
                f"{self.opening()}vị trí {pick(self.rng, ('số một', 'dẫn đầu', 'thứ nhất'))} thuộc về {name} ({score})",
            ),
        )

    def followers(self) -> str:
        """Second and third."""
        rng = self.rng
        if not self.alone(1, 2, 3):
            return ""
        two, three = self.units[1], self.units[2]
        for unit in (two, three):
            self.ranked(unit)
        (n2, s2), (n3, s3) = ((in_sentence(u), self.score(u)) for u in (two, three))
        return pick(
            rng,
            (
                f"; {pick(rng, NEXT)} {n2} với {s2} và {n3} với {s3}",
                f"; {pick(rng, NEXT)} {n2} ({s2}), {n3} ({s3})",
                f"; xếp {pick(rng, ORDINALS[2])} là {n2} với {s2}; xếp {pick(rng, ORDINALS[3])} là {n3} với {s3}",
                f". {pick(rng, ('Xếp thứ 2 và 3', 'Xếp thứ hai và thứ ba', 'Các vị trí thứ 2 và thứ 3'))} lần lượt là {n2} với {s2} và {n3} với {s3}",
                f". {n2[0].upper() + n2[1:]} {pick(rng, ('xếp thứ hai', 'đứng thứ 2', 'xếp vị trí thứ hai'))} với {s2}, {n3} {pick(rng, ('xếp thứ ba', 'đứng thứ 3'))} với {s3}",
                f". {n2[0].upper() + n2[1:]} ({s2}) và {n3} ({s3}) lần lượt xếp thứ 2 và thứ 3",
                f"; hai vị trí tiếp theo là {n2} ({s2}) và {n3} ({s3})",
            ),
        )

    def bottom(self) -> str:
        """Who is last, or the last three in some order."""
        rng, units = self.rng, self.units
        last = units[-1]
        if sum(u.rank == last.rank for u in units) > 1:
            return ""
        if rng.random() < 0.6 or len(units) < 7:
            score = self.score(last)
            self.t.show(last, "is_last")
            return pick(
                rng,
                (
                    f". {pick(rng, LAST).capitalize()} là {in_sentence(last)} với {score}",
                    f"; {pick(rng, LAST)} là {in_sentence(last)} ({score})",
                    f". {in_sentence(last)[0].upper() + in_sentence(last)[1:]} {pick(rng, ('xếp cuối cùng', 'đứng cuối bảng', 'xếp cuối'))} với {score}",
                ),
            )
        three = units[-3:]
        rng.shuffle(three)
        told = [(in_sentence(u), self.score(u)) for u in three]
        if rng.random() < 0.5:
            names = ", ".join(f"{n} ({s.removesuffix(' điểm') if '/' not in s else s})" for n, s in told)
        else:
            names = ", ".join(f"{n} {s}" for n, s in told[:-1]) + f" và {told[-1][0]} {told[-1][1]}"
        return pick(
            rng,
            (
                f". Ba đơn vị có điểm thấp nhất gồm {names}",
                f". Xếp cuối bảng là {names}",
                f". Nhóm cuối bảng gồm: {names}",
            ),
        )

    def average(self) -> str:
        """The group's mean with its change against the year before."""
        g, r, rng = self.group, self.r, self.rng
        self.t.show_average(g, "value")
        value = r.number(g.average)
        change = g.average - g.earlier_average
        turn = pick(rng, ("tăng", "tăng thêm") if change > 0 else ("giảm", "giảm đi"))
        name = self.middle
        mean = pick(
            rng,
            ("Điểm trung bình", "Giá trị trung bình", "Điểm bình quân", "Giá trị trung bình DTI", "Điểm số trung bình"),
        )
        if rng.random() < 0.3:
            return pick(rng, (f"{mean} của {name} là {value} điểm.", f"{mean} {name} đạt {value} điểm."))
        self.t.show_average(g, "change")
        delta = r.number(abs(change))
        return pick(
            rng,
            (
                f"{mean} của {name} là {value} điểm, {turn} {delta} điểm so với năm {r.year - 1}.",
                f"{mean} {name} đạt {value} điểm, so với năm {r.year - 1} {turn} {delta} điểm.",
                f"{mean} của {name} đạt {value} điểm ({turn} {delta} điểm so với năm {r.year - 1}).",
            ),
        )

    def ratings(self) -> str:
        """Who has which rating: counts with names, counts with names in brackets, or counts alone."""
        rng = self.rng
        parts = []
        by_rating = self.group.by_rating()
        manner = rng.choice(["gồm", "brackets", "heads", "after"])
        counted = self.counted
        for n, (rating, units) in enumerate(by_rating.items()):
            for unit in units:
                self.t.show(unit, "rating")
            names = w.joined(rng, [in_sentence(u) for u in units], rng.choice([",", ";"]))
            count = len(units)
            if self.wanted == "wrong_counts" and n == 0 and manner != "after":
                count += 1
                self.t.strict = False
                self.t.damage.append("wrong_counts")
            number = pick(rng, (f"{count:02}", str(count)))
            if manner == "gồm":
                parts.append(
                    f"{'Có ' if rng.random() < 0.5 or n == 0 else ''}{number} {counted} {pick(rng, ('xếp loại', 'xếp hạng ở mức', 'đạt loại'))} {rating}{pick(rng, (' gồm:', ', gồm:', ' là:'))} {names}."
                )
            elif manner == "brackets":
                parts.append(
                    f"{number} {counted} xếp loại {rating} ({names})" + (";" if n < len(by_rating) - 1 else ".")
                )
            elif manner == "heads":
                parts.append(f"- Loại {rating} ({number} đơn vị): {names}.")
            else:
                parts.append(
                    f"{names[0].upper() + names[1:]} {'cùng ' if len(units) > 1 else ''}được xếp loại {rating}."
                )
        text = ("\n" if manner == "heads" else " ").join(parts)
        opening = self.opening()
        if manner == "heads":
            return f"Xếp loại {self.middle}:\n{text}"
        if manner == "after":
            return text
        return opening + text[0].lower() + text[1:]

    def listing(self) -> str:
        """Every unit with its score, best first, a line each."""
        rng = self.rng
        numbered = rng.random() < 0.5 and len({u.rank for u in self.units}) == len(self.units)
        head = f"Kết quả xếp hạng {self.middle} {pick(rng, ('từ cao xuống thấp như sau', '(từ cao đến thấp) như sau', 'như sau'))}:"
        if not numbered and "từ cao" not in head:
            head = head.replace("như sau", "theo thứ tự từ cao xuống thấp như sau")
        if len({u.rank for u in self.units}) != len(self.units):
            return ""
        lines = []
        glue = rng.choice([": {}", " ({})", " - {}", ", {}"])
        for unit in self.units:
            self.ranked(unit)
            mark = f"{unit.rank}. " if numbered else "- "
            lines.append(mark + in_sentence(unit) + glue.format(self.score(unit)))
        return "\n".join([head, *lines])

    def percent(self) -> str:
        """Ranks by percent alone."""
        if not self.alone(1, 2, 3) or len({u.pct for u in self.units[:3]}) < 3:
            return ""
        rng, (one, two, three) = self.rng, self.units[:3]
        for unit in (one, two, three):
            self.ranked(unit)
            self.t.show(unit, "score_pct")
        p1, p2, p3 = (self.r.number(u.pct, 2) + "%" for u in (one, two, three))
        n1, n2, n3 = (in_sentence(u) for u in (one, two, three))
        return pick(
            rng,
            (
                f"{self.opening()}{n1} dẫn đầu với tỷ lệ {p1}; {pick(rng, NEXT)} {n2} với {p2} và {n3} với {p3}.",
                f"{self.opening()}{n1} xếp thứ nhất ({p1}), {n2} xếp thứ hai ({p2}), {n3} xếp thứ ba ({p3}).",
                f"{n1[0].upper() + n1[1:]} là đơn vị dẫn đầu {self.middle} với tỷ lệ hoàn thành đạt {p1}; xếp thứ hai là {n2} với tỷ lệ hoàn thành {p2}; xếp thứ ba là {n3}, đạt {p3}.",
            ),
        )

    def respective(self) -> str:
        """Names first, then their scores in the same order."""
        rng, units = self.rng, self.units[:3]
        if not self.alone(1, 2, 3):
            return ""
        for unit in units:
            self.ranked(unit)
        scores = [self.score(u).removesuffix(" điểm") for u in units]
        names = w.joined(rng, [in_sentence(u) for u in units])
        return pick(
            rng,
            (
                f"Ba đơn vị dẫn đầu {self.middle} là {names} với số điểm lần lượt là {'; '.join(scores[:2])} và {scores[2]} điểm.",
                f"{self.opening()}{names} lần lượt xếp thứ nhất, thứ hai và thứ ba với {'; '.join(scores[:2])} và {scores[2]} điểm.",
            ),
        )

    def tie(self) -> str:
        """Units with equal scores."""
        for a in self.units:
            same = [u for u in self.units if u.score == a.score]
            if len(same) == 2 and self.r.scale != "own_maxima":
                for u in same:
                    self.t.show(u, "score")
                return f"{same[0].name[0].upper() + same[0].name[1:]} và {same[1].name} cùng đạt {self.r.number(a.score)} điểm."
        return ""

    def gap(self) -> str:
        """A difference, which is nobody's score."""
        gap = self.units[0].score - self.units[-1].score
        if gap <= 0:
            return ""
        return f"Khoảng cách giữa đơn vị đứng đầu và đơn vị đứng cuối là {self.r.number(gap)} điểm."


NOISE = (
    "Đến nay, {a}% hồ sơ thủ tục hành chính của tỉnh được giải quyết trực tuyến toàn trình.",
    "Phấn đấu năm {next}, chỉ số chuyển đổi số của tỉnh tăng ít nhất {b} bậc.",
    "UBND tỉnh giao Sở Thông tin và Truyền thông theo dõi, đôn đốc các đơn vị khắc phục tồn tại, hạn chế.",
    "Việc đánh giá căn cứ Quyết định số 922/QĐ-BTTTT ngày 20/5/2022 của Bộ Thông tin và Truyền thông.",
    "Kết quả được tính điểm thi đua, khen thưởng đối với người đứng đầu cơ quan, đơn vị.",
    "Trước đó, chỉ số chuyển đổi số cấp tỉnh xếp thứ {b}/63 tỉnh, thành phố.",
    "Toàn tỉnh có hơn {c} tổ công nghệ số cộng đồng với trên {c}0 thành viên.",
)


def news(rng: Random, r: Results, t: Truth, c: Content, wanted: str | None = None) -> None:
    """Leader, followers, bottom for each group, an average here and there."""
    for group in r.groups:
        teller = Teller(rng, r, t, group, wanted)
        text = (
            teller.leader()
            + (teller.followers() if rng.random() < 0.85 else "")
            + (teller.bottom() if rng.random() < 0.7 else "")
            + "."
        )
        if rng.random() < 0.4:
            text += " " + teller.average()
        if rng.random() < 0.15:
            text += " " + teller.gap()
        for _ in range(rng.choice([0, 0, 1, 2]) if t.traps else 0):
            text += " " + PARAGRAPHS[rng.choice(list(PARAGRAPHS))](rng, r, t, group)
        c.p(" ".join(text.split(" ")).strip())


def averages(rng: Random, r: Results, t: Truth, c: Content, wanted: str | None = None) -> None:
    """Means first, then who leads."""
    tellers = [Teller(rng, r, t, g, wanted) for g in r.groups]
    c.p(" ".join(x.average() for x in tellers))
    for x in tellers:
        if rng.random() < 0.6:
            c.p(x.leader() + x.bottom() + ".")


def rated(rng: Random, r: Results, t: Truth, c: Content, wanted: str | None = None) -> None:
    """Rating lists with names and counts."""
    for group in r.groups:
        teller = Teller(rng, r, t, group, wanted)
        for paragraph in teller.ratings().split("\n"):
            c.p(paragraph)
        if rng.random() < 0.3:
            c.p(teller.average())


def listed(rng: Random, r: Results, t: Truth, c: Content, wanted: str | None = None) -> None:
    """Every unit on a line of its own."""
    for group in r.groups:
        teller = Teller(rng, r, t, group, wanted)
        lines = teller.listing().split("\n")
        if len(lines) < 2:  # ties have no place in such a list
            c.p(teller.leader() + teller.followers() + ".")
            continue
        for line in lines:
            c.p(line)


def percents(rng: Random, r: Results, t: Truth, c: Content, wanted: str | None = None) -> None:
    """Percent only."""
    for group in r.groups:
        teller = Teller(rng, r, t, group, wanted)
        c.p(teller.percent() or teller.leader() + ".")


def respectively(rng: Random, r: Results, t: Truth, c: Content, wanted: str | None = None) -> None:
    """Names, then figures in the same order; ties."""
    for group in r.groups:
        teller = Teller(rng, r, t, group, wanted)
        c.p(teller.respective() or teller.leader() + ".")
        c.p(teller.tie())
        if rng.random() < 0.5:
            c.p((teller.bottom().lstrip(".; ") or teller.leader()) + ".")


def noise(rng: Random, r: Results) -> str:
    """A sentence with figures that are nobody's result."""
    return pick(rng, NOISE).format(a=rng.randint(30, 99), b=rng.randint(2, 9), c=rng.randint(200, 900), next=r.year + 1)


PROSE: dict[str, Callable[[Random, Results, Truth, Content, str | None], None]] = {
    "news": news, "averages": averages, "rated": rated, "listed": listed, "percents": percents, "respectively": respectively,
}  # fmt: skip
