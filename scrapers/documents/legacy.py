"""Vietnamese typed with the fonts of the 1990s: TCVN3 (`.VnTime`) and VNI, put right.

Such text is stored as Latin letters that only those fonts show as Vietnamese: `c«ng bè kÕt qu¶`
(TCVN3), `coâng boá keát quaû` (VNI). It is recognised by letter pairs that no other text has. A page
may mix it with right text (its frame); each run of text is then judged by itself, a run that may be
either follows the run before it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

_TCVN3 = dict(
    zip(
        "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦",
        "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ",
        strict=True,
    )
)
_TCVN3_TABLE = str.maketrans(_TCVN3)
# signs that no word has in any other encoding of Vietnamese
_TCVN3_EVIDENCE = re.compile("[A-Za-z][µ¸¶¹¨»¾¼½©®ª«¬×ß÷\u00ad]|[®§«¬\u00ad][a-z]")

_VNI_VOWELS = {
    "a": {
        "ù": "á",
        "ø": "à",
        "û": "ả",
        "õ": "ã",
        "ï": "ạ",
        "ê": "ă",
        "é": "ắ",
        "è": "ằ",
        "ú": "ẳ",
        "ü": "ẵ",
        "ë": "ặ",
        "â": "â",
        "á": "ấ",
        "à": "ầ",
        "å": "ẩ",
        "ã": "ẫ",
        "ä": "ậ",
    },
    "e": {"ù": "é", "ø": "è", "û": "ẻ", "õ": "ẽ", "ï": "ẹ", "â": "ê", "á": "ế", "à": "ề", "å": "ể", "ã": "ễ", "ä": "ệ"},
    "o": {"ù": "ó", "ø": "ò", "û": "ỏ", "õ": "õ", "ï": "ọ", "â": "ô", "á": "ố", "à": "ồ", "å": "ổ", "ã": "ỗ", "ä": "ộ"},
    "u": {"ù": "ú", "ø": "ù", "û": "ủ", "õ": "ũ", "ï": "ụ"},
    "y": {"ù": "ý", "ø": "ỳ", "û": "ỷ", "õ": "ỹ"},
    "ô": {"": "ơ", "ù": "ớ", "ø": "ờ", "û": "ở", "õ": "ỡ", "ï": "ợ"},
    "ö": {"": "ư", "ù": "ứ", "ø": "ừ", "û": "ử", "õ": "ữ", "ï": "ự"},
    "ñ": {"": "đ"},
    "æ": {"": "ỉ"},
    "ó": {"": "ĩ"},
    "ò": {"": "ị"},
    "î": {"": "ỵ"},
}
_VNI = {base + mark: letter for base, marks in _VNI_VOWELS.items() for mark, letter in marks.items()}
_VNI |= {k.upper(): v.upper() for k, v in _VNI.items()} | {k[0].upper() + k[1:]: v.upper() for k, v in _VNI.items()}
_VNI_LETTER = re.compile("|".join(sorted(_VNI, key=len, reverse=True)))
_VNI_EVIDENCE = re.compile("[aeouyAEOUY][øûõïØÛÕÏ]|[ôöÔÖ][ùøûõïÙØÛÕÏ]|[aeoAEO][âåäÂÅÄ]|ñ[aeiouö]")

_REAL = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
_MIN_EVIDENCE = 6  # places in a document
_RUN = re.compile(r">([^<>]+)(?=<)|^([^<>]+)(?=<)")


def _from_tcvn3(text: str) -> str:
    return text.translate(_TCVN3_TABLE)


def _from_vni(text: str) -> str:
    return _VNI_LETTER.sub(lambda m: _VNI[m[0]], text)


SIGNS = "µ¸øØ"  # one of them is in any legacy text of some length


def kind_of(text: str) -> str | None:
    """`TCVN3`, `VNI`, or None when the text is neither."""
    # the letters à and á of TCVN3, and VNI's grave accent, are in any text of some length
    if ("µ" in text or "¸" in text) and len(_TCVN3_EVIDENCE.findall(text)) >= _MIN_EVIDENCE:
        return "TCVN3"
    if ("ø" in text or "Ø" in text) and len(_VNI_EVIDENCE.findall(text)) >= _MIN_EVIDENCE:
        return "VNI"
    return None


_TCVN3_FONT = re.compile(r"\.vn[a-z]", re.I)  # .VnTime, .VnArial; with an H at the end: capitals (.VnTimeH)
_VNI_FONT = re.compile(r"vni[- ]", re.I)
_OTHER_FONT = re.compile(r"vn(?!i)[a-z]*|vps[- ]?|vietware|bk ?hcm", re.I)  # fonts of other encodings, or of none


def by_font(text: str, font: str) -> str | None:
    """What a run of text means by the name of its font; None when it can't be told.

    Text in other fonts, plain letters and letters that are Vietnamese already stay as they are.
    """
    if text.isascii() and font[-1:] != "H":
        return text
    if _REAL.search(text):
        return text
    if _TCVN3_FONT.match(font):
        found = _from_tcvn3(text)
        return unicodedata.normalize("NFC", found.upper() if font.endswith("H") else found)
    if _VNI_FONT.match(font):
        return unicodedata.normalize("NFC", _from_vni(text))
    return None if _OTHER_FONT.match(font) and not text.isascii() else text


class Mender:
    """Converts runs of text in reading order."""

    def __init__(self, kind: str) -> None:
        tcvn3 = kind == "TCVN3"
        self._evidence = _TCVN3_EVIDENCE if tcvn3 else _VNI_EVIDENCE
        self._convert: Callable[[str], str] = _from_tcvn3 if tcvn3 else _from_vni
        self._legacy = False

    def mend(self, run: str) -> str:
        """The run as it was meant."""
        if self._evidence.search(run):
            self._legacy = not _REAL.search(run)
        elif _REAL.search(run):
            self._legacy = False
        if not self._legacy or run.isascii():
            return run
        return unicodedata.normalize("NFC", self._convert(run))


def mend(text: str, *, markup: bool) -> tuple[str, str | None]:
    """A page's markup or a plain text with legacy text put right, and which kind it was (or None)."""
    kind = kind_of(text)
    if kind is None:
        return text, None
    mender = Mender(kind)
    if not markup:
        return "".join(mender.mend(line) for line in text.splitlines(keepends=True)), kind

    def run(m: re.Match[str]) -> str:
        return (">" + mender.mend(m[1])) if m[1] is not None else mender.mend(m[2])

    return _RUN.sub(run, text), kind
