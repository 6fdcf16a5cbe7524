"""Vietnamese text as portals print it: cleaning, folding, numbers, years, dates. Pure functions.

Two foldings keep the length of a clean text, so that a match in the folded text has the same
offsets in the original: `lower` (accents kept, one tone placement) and `fold` (ASCII letters).
Match wording with `lower`: without accents `so với` and `sở`, `năm` and `Nam` look alike.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

_BLANKS = dict.fromkeys(
    map(ord, "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\v\f"),
    " ",
)
# zero-width, soft hyphen, bidirectional controls, byte order mark: never part of what was printed
_INVISIBLE = dict.fromkeys(
    [
        0x00AD,
        0x200B,
        0x200C,
        0x200D,
        0x2060,
        0xFEFF,
        *range(0x200E, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
    ]
)
_CONTROLS = dict.fromkeys([*range(0x00, 0x09), *range(0x0E, 0x20), 0x7F, *range(0x80, 0xA0)])
_LOOKALIKES = {ord("Ð"): "Đ", ord("ð"): "đ", ord("ɖ"): "đ", **{0xFF01 + i: chr(0x21 + i) for i in range(94)}}
_TABLE = {**_CONTROLS, **_INVISIBLE, **_BLANKS, **_LOOKALIKES, 0x0D: "\n", 0x85: "\n", 0x2028: "\n", 0x2029: "\n"}


# a line that `clean` would leave as it is: most cells and many lines, told at a tenth of the cost
_TIDY_LETTERS = "!-~À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ“”‘’–—…°²³"
_TIDY = re.compile(f"[{_TIDY_LETTERS}]*(?: [{_TIDY_LETTERS}]+)*")
_USUAL = re.compile(f"[{_TIDY_LETTERS} \u00a0\t\n\r\u2028]*")


def is_tidy(text: str) -> bool:
    """Whether `clean` would leave a text on one line as it is; some tidy texts are not told so."""
    return _TIDY.fullmatch(text) is not None and not text.startswith(" ")


def is_usual(text: str) -> bool:
    """Whether a text has only letters and signs that `clean` leaves alone, and usual blanks and line breaks.

    On one line it is then `" ".join(text.split())`.
    """
    return _USUAL.fullmatch(text) is not None


def clean(text: str) -> str:
    """Unicode NFC, one kind of blank, no invisible characters, blanks collapsed within lines.

    Line breaks stay (runs of three or more become two). Letters that only look Vietnamese (`Ð`
    U+00D0, full-width digits) become the real ones; lone surrogates are dropped.
    """
    if is_tidy(text):
        return text
    text = text.replace("\r\n", "\n").encode("utf-8", "ignore").decode("utf-8")
    # invisible characters go first: one between a letter and its accent would keep them apart
    text = unicodedata.normalize("NFC", text.translate(_TABLE))
    text = re.sub(r" +", " ", text)
    text = re.sub(r" ?\n ?", "\n", text)
    return re.sub(r"\n{3,}", "\n\n", text).strip()


# hoà/hòa, khoẻ/khỏe, thuý/thúy: old and new tone placement of open syllables
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_PAIRS = {}
for _first, _second in (("o", "a"), ("o", "e"), ("u", "y")):
    for _tone in _TONES:
        old = _first + unicodedata.normalize("NFC", _second + _tone)
        new = unicodedata.normalize("NFC", _first + _tone) + _second
        _PAIRS[old] = new
_OLD_TONE = re.compile(
    "(?:"
    + "|".join(f"{first}[{''.join(sorted(old[1] for old in _PAIRS if old[0] == first))}]" for first in "ou")
    + ")(?![a-zà-ỹđ])"
)


_STRAIGHT = {
    **dict.fromkeys(map(ord, "\u2019\u2018\u02bc\u00b4`"), "'"),
    **dict.fromkeys(map(ord, "\u2013\u2014\u2212\u2011\u2010"), "-"),
}
_SIGNS = tuple(map(chr, _STRAIGHT))


# the same few words, names and cells are looked at again and again within a page and between pages; longer
# texts are worked out anew, so that what is remembered stays small
_SHORT = 80
# a paragraph is asked by the page's reader, for the year, the decision, the words and the figures: a page's worth of
# them is kept
_PARAGRAPH = 2_000
_PARAGRAPHS = 128
# a page's whole text is asked for by the announcement, the prose and the checks
_PAGE = 200_000


def _new_tone(m: re.Match[str]) -> str:
    found = m[0]
    if m.start() and m.string[m.start() - 1] == "q":
        return found
    return _PAIRS.get(found, found)


def _lower(text: str) -> str:
    low = text.lower()
    if len(low) != len(text):  # İ
        low = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
    if low.isascii():
        return low.replace("`", "'")
    if any(map(low.__contains__, _SIGNS)):
        low = low.translate(_STRAIGHT)
    return _OLD_TONE.sub(_new_tone, low) if _OLD_TONE.search(low) else low


_lower_short = lru_cache(maxsize=16_384)(_lower)
_lower_paragraph = lru_cache(maxsize=_PARAGRAPHS)(_lower)
_lower_page = lru_cache(maxsize=2)(_lower)


def lower(text: str) -> str:
    """Lower case with accents, new tone placement (`hoà` → `hòa`), straight apostrophes and hyphens.

    Same length as `text` when `text` is NFC.
    """
    if len(text) <= _SHORT:
        return _lower_short(text)
    if len(text) <= _PARAGRAPH:
        return _lower_paragraph(text)
    return _lower_page(text) if len(text) <= _PAGE else _lower(text)


class _Folding(dict[int, str]):
    """Letter → ASCII letter, for `str.translate`; letters are added as they are met."""

    def __missing__(self, code: int) -> str:
        c = chr(code)
        base = "d" if c in "đĐ" else unicodedata.normalize("NFD", c)[0].lower()
        folded = base if len(base) == 1 else c
        if len(self) < 4096:
            self[code] = folded
        return folded


_FOLDING = _Folding()


def _fold(text: str) -> str:
    low = lower(text)
    return low if low.isascii() else low.translate(_FOLDING)


_fold_short = lru_cache(maxsize=8_192)(_fold)


def fold(text: str) -> str:
    """ASCII lower-case letters, straight apostrophes and hyphens. Same length as `text` when it is NFC."""
    return _fold_short(text) if len(text) <= _SHORT else _fold(text)


_KEY_WORD = re.compile(r"[a-z0-9]+")


def _key(text: str) -> str:
    return " ".join(_KEY_WORD.findall(fold(unicodedata.normalize("NFC", text)).replace("'", "")))


_key_short = lru_cache(maxsize=16_384)(_key)


def key(text: str) -> str:
    """Words of `fold` joined by single blanks: for comparing names. Apostrophes vanish."""
    return _key_short(text) if len(text) <= _SHORT else _key(text)


# ------------------------------------------------------------------ numbers
# digits of other scripts are none of a result's, and none may stand beside ours
NUMBER = r"(?<![^\D0-9])[0-9]+(?:[.,][0-9]+)*(?!\d)"


@dataclass(frozen=True, slots=True)
class DecimalMark:
    """Which decimal mark a text uses: `mark` is `,`, `.` or None; `evidence` is the number that tells."""

    mark: str | None
    evidence: str | None


_WHOLE = re.compile(r"[0-9]+")
_ONE_GROUP = re.compile(r"[1-9][0-9]{0,2}")  # before a thousands mark
_BY_MARK = tuple(
    (decimal, thousands, re.compile(rf"(?:[1-9][0-9]{{0,2}}(?:\{thousands}[0-9]{{3}})+|[0-9]+)(?:\{decimal}[0-9]+)?"))
    for decimal, thousands in ((",", "."), (".", ","))
)


def _readings(token: str) -> dict[str, Decimal]:
    for mark in (",", "."):  # most numbers have one mark, and the digits tell which it is
        whole, found, rest = token.partition(mark)
        if (
            found
            and token.isascii()
            and whole.isdecimal()
            and rest.isdecimal()
            and (len(rest) != 3 or not _ONE_GROUP.fullmatch(whole))
        ):
            return {mark: Decimal(f"{whole}.{rest}")}
    if token != (bare := token.strip()):
        return _readings(bare)
    if _WHOLE.fullmatch(token):
        value = Decimal(token)
        return {",": value, ".": value}
    return {
        decimal: Decimal(token.replace(thousands, "").replace(decimal, "."))
        for decimal, thousands, pattern in _BY_MARK
        if pattern.fullmatch(token)
    }


# numbers come again within a page and seldom on another: a page's worth stays quick to reach
_readings_short = lru_cache(maxsize=1_024)(_readings)


def _read(token: str) -> dict[str, Decimal]:
    return _readings_short(token) if len(token) <= _SHORT else _readings(token)


def readings(token: str) -> dict[str, Decimal]:
    """The values a printed number may have, by decimal mark (`","` and `"."`).

    A group of three digits after a single mark is ambiguous (`1.000`, `385,641`): both readings are
    given. Tokens that fit no reading give an empty dict.
    """
    return _read(token).copy()


def number(token: str, mark: str | None) -> Decimal | None:
    """The value of a printed number under a decimal mark; None when it can't be one, or when
    `mark` is None and the readings differ."""
    found = _readings_short(token) if len(token) <= _SHORT else _readings(token)
    if mark is not None:
        return found.get(mark)
    values = set(found.values())
    return values.pop() if len(values) == 1 else None


_ONE_MARK = re.compile(r"\d+([.,])(\d+)")


def decimal_mark(tokens: Iterable[str]) -> DecimalMark:
    """Which decimal mark a document's score tokens use (domain: decide per document, never per province).

    Only a number with a single reading is evidence (`738,08`, `0.81`); `1.000` and `385,641` are not.
    Contradicting evidence gives `DecimalMark(None, ...)`.
    """
    seen: dict[str, str] = {}
    for token in dict.fromkeys(tokens):
        only = "," if "." not in token else "." if "," not in token else ""
        if only in seen and token.count(only) == 1:
            continue  # one mark that is known already: no news
        if token.isdigit():
            continue
        if (m := _ONE_MARK.fullmatch(token)) is not None and len(m[2]) != 3:
            seen.setdefault(m[1], token)
            continue
        found = _read(token)
        if len(found) == 1:
            (mark,) = found
            # 1.234.567 has thousands marks only: it tells the mark all the same
            seen.setdefault(mark, token)
    if len(seen) == 1:
        mark, evidence = next(iter(seen.items()))
        return DecimalMark(mark, evidence)
    if len(seen) > 1:
        return DecimalMark(None, " / ".join(seen.values()))
    return DecimalMark(None, None)


def decimals_of(text: str) -> str:
    """The digits after the last mark of a printed number."""
    _, mark, digits = text.replace(",", ".").rpartition(".")
    return digits if mark and digits.isdecimal() else ""


_STEPS = tuple(Decimal(1).scaleb(-n) for n in range(12))


def step_of(text: str) -> Decimal:
    """One unit in the last printed digit: `81,83` → 0.01."""
    digits = len(decimals_of(text))
    return _STEPS[digits] if digits < len(_STEPS) else Decimal(1).scaleb(-digits)


_COUNT_WORDS = {
    "không": 0,
    "một": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "tư": 4,
    "năm": 5,
    "lăm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
}


def count_word(text: str) -> int | None:
    """The number a counting word or numeral means (`hai` → 2, `mười sáu` → 16, `08` → 8); else None."""
    words = lower(text).split()
    if len(words) == 1 and words[0].isdigit():
        return int(words[0])
    if not words or any(w not in _COUNT_WORDS and w not in ("mươi", "mốt") for w in words):
        return None
    if len(words) == 1:
        return _COUNT_WORDS.get(words[0])
    if len(words) == 2 and words[0] == "mười":
        return 10 + _COUNT_WORDS.get(words[1], 0)
    if words[1] == "mươi" and words[0] in _COUNT_WORDS:
        tens = _COUNT_WORDS[words[0]] * 10
        if len(words) == 2:
            return tens
        return tens + (1 if words[2] == "mốt" else _COUNT_WORDS.get(words[2], 0))
    if len(words) == 2:  # "hai mốt": colloquial, not printed in announcements
        return None
    return None


_ORDINALS = {
    "nhất": 1,
    "nhì": 2,
    "hai": 2,
    "ba": 3,
    "tư": 4,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
}
_ROMAN_NUMERAL = re.compile(r"c{0,3}(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def roman(text: str) -> int | None:
    """The value of a Roman numeral up to CCC, written canonically; else None."""
    low = text.strip().lower()
    if not low or not _ROMAN_NUMERAL.fullmatch(low):
        return None
    total = 0
    for c, following in zip(low, [*low[1:], ""], strict=True):
        total += -_ROMAN[c] if following and _ROMAN[following] > _ROMAN[c] else _ROMAN[c]
    return total


_RANK_WORDS = re.compile(r"^(?:xếp |đứng )?(?:thứ |hạng |vị trí |số )+")
_RANK = re.compile(r"[0-9]{1,4}")


def _ordinal(text: str) -> int | None:
    low = _RANK_WORDS.sub("", lower(text.strip()))
    if _RANK.fullmatch(low):
        return int(low) or None
    if low.startswith(("mười ", "hai mươi", "ba mươi")):  # "mười bốn"
        return count_word(low)
    return _ORDINALS.get(low) or roman(low)


_ordinal_short = lru_cache(maxsize=4_096)(_ordinal)


def ordinal(text: str) -> int | None:
    """The rank a printed ordinal means: `1`, `01`, `nhất`, `nhì`, `thứ ba`, `II`; else None."""
    return _ordinal_short(text) if len(text) <= _SHORT else _ordinal(text)


# ------------------------------------------------------------------ dates and years
@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text: ISO form and its span."""

    iso: str
    start: int
    end: int


_DATES = re.compile(
    r"(?<![\d/])(?P<d1>\d{1,2})\s?[/.-]\s?(?P<m1>\d{1,2})\s?[/.-]\s?(?P<y1>(?:19|20)\d{2})(?!\d)"
    r"|(?<!\d)(?P<y2>(?:19|20)\d{2})-(?P<m2>\d{2})-(?P<d2>\d{2})(?!\d)"
    r"|(?:ngày\s+)?(?<!\d)(?P<d3>\d{1,2})\s+tháng\s+(?P<m3>\d{1,2}"
    r"|[a-zà-ỹ]+(?: [a-zà-ỹ]+)?)\s*,?\s*(?:năm\s+)?(?P<y3>(?:19|20)\d{2})(?!\d)"
    # English copies: April 8, 2024 and 8 April 2024
    r"|(?<![a-z])(?P<m4>january|february|march|april|may|june|july|august|september|october|november|december)"
    r"\s+(?P<d4>\d{1,2})(?:st|nd|rd|th)?\s*,\s*(?P<y4>(?:19|20)\d{2})(?!\d)"
    r"|(?<!\d)(?P<d5>\d{1,2})(?:st|nd|rd|th)?\s+(?P<m5>january|february|march|april|may|june|july|august"
    r"|september|october|november|december)\s*,?\s*(?P<y5>(?:19|20)\d{2})(?!\d)"
)
_MONTHS = {
    "giêng": 1,
    "một": 1,
    "hai": 2,
    "ba": 3,
    "tư": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
    "mười một": 11,
    "mười hai": 12,
    "chạp": 12,
    "january": 1,
    "february": 2,
    "march": 3,
    "april": 4,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "september": 9,
    "october": 10,
    "november": 11,
    "december": 12,
}


# what every date has: looked for first, most texts have none of it
_DATE_SIGN = re.compile(
    r"[/.-]\s?(?:19|20)\d\d|(?:19|20)\d\d-\d|tháng\s|january|february|march|april|may|june|july|august|september"
    r"|october|november|december"
)
_CENTURY = re.compile(r"(?:19|20)\d\d")


def _dates(text: str) -> tuple[FoundDate, ...]:
    low = lower(text)
    if not _CENTURY.search(low) or not _DATE_SIGN.search(low):
        return ()
    found = []
    for m in _DATES.finditer(low):
        day, month, year = next((m[f"d{i}"], m[f"m{i}"], m[f"y{i}"]) for i in range(1, 6) if m[f"y{i}"])
        number_of_month = int(month) if month.isdigit() else _MONTHS.get(month, 0)
        try:
            iso = date(int(year), number_of_month, int(day)).isoformat()
        except ValueError:
            continue
        found.append(FoundDate(iso, m.start(), m.end()))
    return tuple(found)


_dates_of_paragraph = lru_cache(maxsize=_PARAGRAPHS)(_dates)


def find_dates(text: str) -> list[FoundDate]:
    """Every calendar date printed in a text, day before month as Vietnam prints it, or with an English month."""
    return list(_dates_of_paragraph(text) if len(text) <= _PARAGRAPH else _dates(text))
