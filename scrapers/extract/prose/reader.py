"""Running text → records: paragraphs, sentences, lists over several lines.

The words are found by `prose.tokens`, bound by `prose.clauses` and `prose.figures`; here stands what
goes beyond one sentence: what the paragraph speaks of, and what a sentence says of the one before.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from scrapers.documents.model import Document
from scrapers.extract.prose.asides import mark_asides, untold
from scrapers.extract.prose.averages import find_averages, mark_means_of_units
from scrapers.extract.prose.blocs import ranks_by_bloc
from scrapers.extract.prose.bounds import without_bounds
from scrapers.extract.prose.clauses import Sentence
from scrapers.extract.prose.context import LONGEST_CAPTION, Context, leading_group, names_pillar, names_results
from scrapers.extract.prose.denials import mark_denials
from scrapers.extract.prose.earlier import mark_values_then
from scrapers.extract.prose.exceptions import mark_exceptions, take_out
from scrapers.extract.prose.facts import PREDICATES, Fact, Memory, Refusal
from scrapers.extract.prose.figures import find_counts, find_maxima
from scrapers.extract.prose.former import mark_former
from scrapers.extract.prose.labels import Labels
from scrapers.extract.prose.leftovers import Mention, mentions, unreported
from scrapers.extract.prose.levels import levels_of
from scrapers.extract.prose.mistaken import mark_mistaken
from scrapers.extract.prose.numbers import OF_THE_INDEX
from scrapers.extract.prose.parents import mark_parents, with_parents
from scrapers.extract.prose.plain import subjects, tells
from scrapers.extract.prose.reference import rating_of_previous, rating_with_previous, values_of_previous
from scrapers.extract.prose.scopes import settle_scopes
from scrapers.extract.prose.setting import setting
from scrapers.extract.prose.speech import answers, asked_unit, fits, own_words, speaker_behind
from scrapers.extract.prose.standing import goes_on
from scrapers.extract.prose.strangers import strangers
from scrapers.extract.prose.text import Passage, is_item, passages
from scrapers.extract.prose.tokens import scan
from scrapers.extract.prose.votes import is_vote, without_zero
from scrapers.extract.prose.words import Token
from scrapers.extract.prose.writing import Found, Writer
from scrapers.extract.prose.years import returns, until_now, year_of_line
from scrapers.extract.prose.zones import mark_zones, turned_to_rival
from scrapers.extract.taken import Taken
from scrapers.extract.units.finder import UnitMention, find_units
from scrapers.extract.vocabulary import find_groups, find_indices
from scrapers.records import Announcement
from scrapers.vietnamese import lower


def prose_records(document: Document, announcement: Announcement, tables: Mapping[int, str] | None = None) -> Taken:
    """Every result that stands in paragraphs and headings, with its places in `document.text`.

    `tables` gives the unit group of tables that hold one: a line below a table may give its average.
    Tables are not read here. What looked like a result and was not understood, or is none (targets,
    thresholds, other indices), stands in `rejected` with a reason of the seed `review_reasons`.
    """
    return _Prose(document, announcement, tables or {}).run()


# hostile text costs more than linear time within a sentence: a list of 250 communes with all their values stays below
LONGEST_PASSAGE = 16_000  # characters
MOST_TOKENS = 2_500
LONGEST_TEXT = 400_000  # characters of sentences that may hold results

# a sentence without any of these says nothing of results, ranks or groups
_WORTH = re.compile(
    r"\d|xếp|đứng|dẫn|hạng|loại|mức|thứ|nhất|cuối|thấp|cao|quân|bình|cấp|khối|nhóm|sở|huyện|xã|phường|tốt|khá|yếu|kém"
    r"|đầu|điểm|cơ quan|địa phương|chỉ số|index|rank|led|lead|first|second|third|last|score|rated|department|district"
)
_DISTRICTS = re.compile(r"huyện|quận|thị xã|thành phố|địa phương|district|(?<![\wà-ỹđ])(?:tp|tx)\s*\.")
# what a unit was or became stands in brackets and is no result: "(trước khi hợp nhất vào Sở B)"
_ASIDE = re.compile(
    r"\(\s*(?:trước\s+(?:khi|đây|ngày|thời\s+điểm)|sau\s+(?:khi|sáp\s+nhập|hợp\s+nhất|này)|nay(?![\wà-ỹđ])|tiền\s+thân|cũ\s*\)"
    r"|(?:được\s+)?(?:hợp\s+nhất|sáp\s+nhập|thành\s+lập|chia\s+tách|kiện\s+toàn|đổi\s+tên)|(?:tên\s+)?gọi\s+tắt|viết\s+tắt"
    r"|không\s+(?:bao\s+)?gồm|formerly|now|before\s+(?:the\s+)?merg)[^()]{0,120}\)"
)


class _Prose:
    """One pass over one document."""

    def __init__(self, document: Document, announcement: Announcement, tables: Mapping[int, str]) -> None:
        self.tables = tables
        self.document = document
        self.announcement = announcement
        self.text = document.text
        self.lowered = lower(document.text)
        self.where = setting(announcement.province)
        self.context = Context()
        self.labels = Labels()
        self.levels = levels_of(document.text)
        self.by_bloc = ranks_by_bloc(self.lowered)
        self.memory = Memory()
        self.found = Found()
        self.mentions: list[Mention] = []
        # the paragraph below a table, and the group of its units
        self.below: tuple[int, str] | None = None
        # the sentence just before, if it named units
        self.before: Sentence | None = None
        # the unit the question before asked for, and the paragraph of the question
        self.asked: tuple[int, Fact] | None = None
        self.writer = Writer(document.text, announcement)
        self.masked = ""
        self.mask_start = 0
        # the line before told what readers voted
        self.votes = False
        self.read = 0

    def run(self) -> Taken:
        """Read all passages, then write the records."""
        for passage in passages(self.document, self.lowered, self.announcement.province):
            if passage.table:
                self.context.group = self.before = None
                group = self.tables.get(passage.number)
                self.below = (passage.paragraph + 1, group) if group is not None else None
                continue
            if self.read > LONGEST_TEXT:
                self.found.refused.append(Refusal(passage.spans[0][0], len(self.text), "too_long"))
                break
            if passage.paragraph != self.context.paragraph:
                self.context = self.context.of_paragraph(
                    passage.paragraph, open_ended=self._ends_open(passage), listed=self._listed(passage)
                )
                if self.below is not None and self.below[0] == passage.paragraph and self._is_average(passage):
                    self.context.group = Token("group", 0, 0, group=self.below[1])
            self._passage(passage)
            # what follows the last line of a list stands in that line's paragraph
            self.context.paragraph = passage.until
        self.found.refused += settle_scopes(self.found.facts, self.found.counts, self.text)
        self.found.refused += unreported(self.mentions, self.found)
        return self.writer.records(self.found)

    def _ends_open(self, passage: Passage) -> bool:
        """Whether the line before a passage ends with a semicolon."""
        start = passage.spans[0][0]
        return self.lowered[max(0, start - 4) : start].rstrip().endswith(";")

    def _listed(self, passage: Passage) -> bool:
        """Whether a passage begins as an item of a list: with a unit, or with the next place."""
        if self.context.standing is None:
            return False
        line = self.text[slice(*passage.spans[0])]
        return is_item(line, self.announcement.province) or goes_on(lower(line[:80]))

    def _is_average(self, passage: Passage) -> bool:
        """Whether a line is of an average and nothing else: `Giá trị trung bình: 0,8150`."""
        start, stop = passage.spans[0][0], passage.spans[-1][1]
        return stop - start < 80 and "bình" in self.lowered[start:stop]

    def _low(self, start: int, end: int) -> str:
        """Lower-case text of the passage between two offsets, units masked."""
        return self.masked[max(start, self.mask_start) - self.mask_start : max(end, self.mask_start) - self.mask_start]

    def _units(self, passage: Passage, n: int) -> list[UnitMention]:
        """The units of one line of a passage."""
        s, e = passage.spans[n]
        # districts were abolished on 1 July 2025: a name without its kind is a commune's since
        abolished = (self.announcement.assessed_year or "") >= "2025"
        spoken_of = self.context.group or self._spoken_of(passage.paragraph)
        bare = n > 0 or (spoken_of is not None and spoken_of.group == "district")
        if self.before is not None:  # "các địa phương được xếp như sau: ... / Trong đó, Bến Lức đạt ..."
            bare = bare or {f.group for f in self.before.facts} == {"district"}
        bare = bare or _DISTRICTS.search(self.lowered, s, e) is not None
        province = self.announcement.province
        return find_units(self.text[s:e], province=province, bare_districts=bare, communes_only=abolished)

    def _plain(self, passage: Passage) -> bool:
        """Take what a sentence speaks of that can hold no result. Whether it was one."""
        start, stop = passage.spans[0]
        if len(passage.spans) > 1 or tells(self.lowered, start, stop) or self._units(passage, 0):
            return False
        text, low = self.text[start:stop], self.lowered[start:stop]
        self.masked, self.mask_start = low, start
        found = subjects(text, low, start, self.labels)
        for t in found:
            if t.kind in ("dti", "rival"):
                self.context.rival = turned_to_rival(t, self._low, start, stop, self.context.rival)
        self.context.headed = self.context.headed and not any(t.kind == "dti" for t in found)
        self.context.remember([t for t in found if t.kind == "group"], [], passage.heading, text)
        self.before = None
        return True

    def _headed(self, passage: Passage) -> None:
        """Keep for the paragraphs below what index a line on its own names, until another line or index."""
        start, stop = passage.spans[0]
        text = self.text[start:stop].rstrip()
        if self.context.captioned and (passage.heading or not text.endswith((".", ";", "!", ","))):
            self.context.captioned = not passage.heading and is_item(text, self.announcement.province)
        if stop - start > LONGEST_CAPTION or text == self.document.title:
            return
        if names_pillar(text, heading=passage.heading):
            self.context.captioned = len(passage.spans) == 1
            return
        if (year := year_of_line(self.lowered[start:stop].strip())) is not None:
            self.context.past = year < (self.announcement.assessed_year or "")
            self.context.earlier = self.context.past
            return
        if (
            text.endswith(":")
            or (passage.heading and not text.endswith((".", ";", "!")))
            or names_results(self.lowered[start:stop])
        ):
            named = {i.kind for i in find_indices(text, self.lowered[start:stop])}
            if self._units(passage, 0) or not (named or passage.heading):
                return
            self.context.headed = named == {"rival"}
            self.context.rival = self.context.headed

    def _tokens(self, passage: Passage) -> list[Token]:
        """The tokens of a passage; leaves its masked text in `masked`."""
        province = self.announcement.province
        start, stop = passage.spans[0][0], passage.spans[-1][1]
        masked = list(self.lowered[start:stop])
        tokens: list[Token] = []
        for n, (s, e) in enumerate(passage.spans):
            line = self.text[s:e]
            if not (n or passage.led or _WORTH.search(self.lowered, s, e)):
                continue
            units = self._units(passage, n)
            if any(u.unit_group == "party_mass" for u in units):
                # "khối đảng, Mặt trận Tổ quốc và các tổ chức chính trị - xã hội": a bloc, no body
                blocs = [g for g in find_groups(line, self.lowered[s:e]) if g.unit_group == "party_mass"]
                units = [u for u in units if not any(g.start < u.start < g.end for g in blocs)]
            asides = [m.span() for m in _ASIDE.finditer(self.lowered[s:e])] if "(" in line and units else []
            units = [u for u in units if not _within(u.start, asides)]
            units, places = with_parents(self.lowered[s:e], units)
            asides += places
            if n:
                # the lines after a lead-in are its list; lines of one list are parted as by semicolons
                led = n == 1 and passage.led
                tokens.append(Token("link" if led else "semicolon", s, s, word=":" if led else ""))
            item = len(passage.spans) > 1 or is_item(line, province, marked=True)
            spoken = scan(line, s, units, item=item, levels=self.levels)
            named = self.labels.tokens(
                line, self.lowered[s:e], s, [(u.start, max(u.end, u.reach), u.unit_group) for u in units]
            )
            if named:
                spoken = [t for t in spoken if not any(g.start <= t.start and t.end <= g.end for g in named)]
                spoken = sorted([*spoken, *named], key=lambda t: (t.start, t.end))
            tokens += [t for t in spoken if not _within(t.start - s, asides)]
            for u in units:
                stretch = slice(s + u.start - start, s + max(u.end, u.reach) - start)
                masked[stretch] = "\ue000" * (stretch.stop - stretch.start)
            for a, b in asides:
                masked[s + a - start : s + b - start] = "\ue003" * (b - a)
        self.masked, self.mask_start = "".join(masked), start
        if self.where.after_unit is not None:
            # a province's name after a unit's (`Sở Y tế tỉnh Đắk Nông`) says nothing more
            self.masked = self.where.after_unit.sub(lambda m: "\ue003" * len(m[0]), self.masked)
        return _outside_groups(_level_brackets(tokens))

    def _too_long(self, start: int, stop: int, tokens: int = 0) -> bool:
        """Refuse a passage whole that is too long: of half a list the places would be wrong."""
        if stop - start <= LONGEST_PASSAGE and tokens <= MOST_TOKENS:
            return False
        self.found.refused.append(Refusal(start, stop, "too_long"))
        return True

    def _voted(self, start: int, stop: int) -> bool:
        """Refuse a line that tells what readers of the page voted, and the mean of votes behind it."""
        self.votes = is_vote(self.lowered[start:stop], after=self.votes)
        if self.votes:
            self.found.refused.append(Refusal(start, stop, "other_subject"))
        return self.votes

    def _passage(self, passage: Passage) -> None:
        start, stop = passage.spans[0][0], passage.spans[-1][1]
        self._headed(passage)
        caption = passage.heading and self.text[start:stop] != self.document.title
        said, year = self.lowered[start:stop], self.announcement.assessed_year
        self.context.hear(said, start, year, caption=caption, by_bloc=self.by_bloc)
        if not any(_WORTH.search(self.lowered, s, e) for s, e in passage.spans):
            return
        if self._too_long(start, stop) or self._voted(start, stop):
            return
        if self.lowered[start:stop].rstrip(' "”)').endswith("?"):
            if any(c.isdigit() for c in self.lowered[start:stop]):
                self.found.refused.append(Refusal(start, stop, "question"))
            asked = asked_unit(self.lowered[start:stop], start, self._units(passage, 0))
            self.asked = (passage.paragraph, asked) if asked is not None else None
            return
        self.read += stop - start
        if passage.beside:
            self._beside(passage)
            return
        if self._plain(passage):
            return
        tokens = self._tokens(passage)
        if not tokens or self._too_long(start, stop, len(tokens)):
            self.before = None
            return
        tokens, refused = without_bounds(tokens, self.masked, start)
        self.found.refused += refused
        until_now(tokens, self._low, year)
        self.context.rival = mark_zones(tokens, self.masked, start, self._low, self.where, self.context.rival)
        self.context.headed = self.context.headed and not any(t.kind == "dti" for t in tokens)
        named = any(t.kind == "unit" for t in tokens)
        mark_asides(tokens, self.masked, start, self.where, by_bloc=self.by_bloc)
        mark_mistaken(tokens, self.masked, start)
        self.found.refused += mark_denials(tokens, self.masked, start, year)
        mark_former(tokens, self.masked, start, year)
        mark_parents(tokens, self.masked, start)
        self.found.refused += mark_values_then(tokens, self.masked, start, year)
        self.found.refused += mark_exceptions(tokens, self.masked, start)
        self.context.mark(tokens, self.masked, start, year)
        self.context.mark_shares(tokens, OF_THE_INDEX.search(self.lowered, start, stop) is not None)
        context = leading_group(tokens, start, self._low) or self.context.group or self._spoken_of(passage.paragraph)
        self.mentions += mentions(tokens, self.masked, start)
        mark_means_of_units(tokens, self._low)
        averages, changes, refused = find_averages(tokens, self._low, context, year, self.context.averages)
        averages, nothing = without_zero(averages, self.writer.number)
        self.found.refused += nothing
        self.found.averages += averages
        self.found.changes += changes
        self.found.refused += refused
        self.context.averages = bool(averages) or (self.context.averages and not named)
        self.found.counts += find_counts(tokens, self._low, context)
        self.found.maxima += find_maxima(tokens, self._low, context, passage.paragraph)
        told = False
        if self.before is not None and not named:
            told, refused = values_of_previous(tokens, self._low, start, self.memory.previous)
            self.found.refused += refused
            if told:
                self.before.resolve_bindings()
        self.before = None
        sentence = Sentence(tokens, self._low, self.memory, self.writer.number, year, passage.paragraph)
        sentence.context = context
        speaker = self._speaker(passage, tokens)
        sentence.parse(speaker)
        self.found.refused += take_out(tokens, sentence.facts)
        self.found.facts += sentence.facts
        self.found.refused += sentence.refused
        self.context.keep_year(sentence.facts, returns(tokens, self.masked, start, year))
        if named and not averages and not changes:
            self.found.refused += untold(self.masked, start)
            self.found.refused += strangers(tokens, self.text, stop)
        previous = self.memory.previous
        first = next((n for n, t in enumerate(tokens) if t.kind == "unit"), len(tokens))
        self.found.refused += rating_of_previous(tokens[:first], self._low, previous, told)
        if named and sentence.facts:
            rating_with_previous(self._low(start, stop), sentence.facts, previous)
        if not sentence.facts and any(t.kind in PREDICATES or t.kind == "average" for t in tokens):
            self.memory.turned = True
        if sentence.facts:
            self.before = sentence
            whole = [f for f in sentence.facts if f.pillar is None and f.year is None]
            self.memory.turned = False
            if whole or named:  # else of the unit named before: "Về nhận thức số, Sở đạt 40/50 điểm"
                self.memory.previous = whole
        self.context.remember(
            [t for t in tokens if t.kind == "group"], sentence.facts, passage.heading, self.text[start:stop]
        )

    def _beside(self, passage: Passage) -> None:
        """Report a result that stands below a heading of related news: whose article it is of is not known."""
        start, stop = passage.spans[0][0], passage.spans[-1][1]
        kinds = {t.kind for t in self._tokens(passage)}
        if ("unit" in kinds and kinds & {"score", "pct", "rank", "last", "rating"}) or "score" in kinds:
            self.found.refused.append(Refusal(start, stop, "related_news"))

    def _speaker(self, passage: Passage, tokens: list[Token]) -> Fact | None:
        """The unit that speaks of itself in a sentence without a name: the one asked, or whose words are quoted."""
        named = sum(t.kind == "unit" for t in tokens)
        if named > 1 or not any(t.kind in ("score", "pct", "rank", "last") for t in tokens):
            return None
        start, stop = passage.spans[0]
        asked, self.asked = None if named else self.asked, None
        said = own_words(self.lowered[start:stop])
        if asked is not None and 0 <= passage.paragraph - asked[0] <= 1:
            if (said is not None and fits(said, asked[1].group)) or answers(self.lowered[start:stop]):
                return asked[1]
            return None
        if said is None:
            return None
        speaker = speaker_behind(self.text, self.lowered, start, said, self.announcement.province)
        # where the sentence names a unit it must be the speaker's
        return None if speaker is not None and named and speaker.start >= stop else speaker

    def _spoken_of(self, paragraph: int) -> Token | None:
        """The group of the units the paragraph named last, where it names no group: a token without a span."""
        groups = {f.group for f in self.memory.previous if f.paragraph == paragraph}
        return Token("group", 0, 0, group=groups.pop()) if len(groups) == 1 else None


def _within(at: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in spans)


def _level_brackets(tokens: list[Token]) -> list[Token]:
    """A semicolon in brackets that name no unit parts what is said of one: `Sở A (điểm: 93,1; hạng 1)`."""
    opened: list[Token] | None = None
    for t in tokens:
        if t.kind == "open":
            opened = []
        elif t.kind == "unit":
            opened = None
        elif t.kind == "close":
            for inner in opened or ():
                inner.kind = "comma"
            opened = None
        elif t.kind == "semicolon" and opened is not None and t.start < t.end:
            opened.append(t)
    return tokens


def _outside_groups(tokens: list[Token]) -> list[Token]:
    """Without separators and links inside a group phrase (`huyện, thành phố`): they separate nothing."""
    groups = [(t.start, t.end) for t in tokens if t.kind == "group"]
    return [
        t
        for t in tokens
        if t.kind not in ("comma", "and", "link", "noise", "last", "among")
        or not any(s <= t.start and t.end <= e for s, e in groups)
    ]
