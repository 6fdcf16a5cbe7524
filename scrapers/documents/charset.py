"""Which characters the bytes of a page or text mean: right text, or a clear refusal, never mojibake."""

from __future__ import annotations

import codecs
import re

from bs4.dammit import EncodingDetector
from charset_normalizer import from_bytes

from scrapers.documents import legacy
from scrapers.documents.model import UnreadableDocument

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Vietnamese letters that only Vietnamese text shows together
_VIETNAMESE = re.compile(r"[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.I)
_BEYOND_ASCII = re.compile("[\u0080-\U0010ffff]")
_USUAL = re.compile(
    "[\t\r\n\f -~\u00a0-\u00bfÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ\u0300\u0301\u0303\u0309\u0323‐-•…₫\ufeff]"
)
# UTF-8 read as windows-1252 or latin-1: a lead byte's letter followed by a continuation byte's sign
_CONTINUATION = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_DOUBLED = re.compile(f"(?:[\u00c2-\u00df][{_CONTINUATION}]|[\u00e0-\u00ef][{_CONTINUATION}]{{2}})+")
_DOUBLED_SIGNS = ("áº".encode(), "á»".encode())  # what any Vietnamese text shows then; real Vietnamese never has them

_PIECE = 32_768  # bytes
# letters without which UTF-8 is what it seems: of text encoded twice, of legacy fonts
_SUSPECT = (*(sign.decode()[-1] for sign in _DOUBLED_SIGNS), *legacy.SIGNS)


def _decode(body: bytes, encoding: str) -> str | None:
    try:
        return body.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _single(m: re.Match[str]) -> str:
    raw = bytearray()
    for c in m[0]:
        # the five bytes windows-1252 leaves open stay themselves
        raw += bytes([ord(c)]) if ord(c) < 0x100 else c.encode("cp1252")
    return _decode(bytes(raw), "utf-8") or m[0]


def _undouble(text: str) -> str | None:
    """Text with UTF-8 that was read as windows-1252 and written as UTF-8 again, put right; else None."""
    fixed = _DOUBLED.sub(_single, text)
    return fixed if len(text) - len(fixed) >= 4 and _VIETNAMESE.search(fixed) else None


def decode(body: bytes, *, declared: str | None = None, markup: bool = False) -> tuple[str, tuple[str, ...]]:
    """The text of a page (`markup`) or plain text and notes on how its bytes were understood.

    Raises:
        UnreadableDocument: `bad_encoding`, no reading gives plausible text.
    """
    text, notes = _decoded(body, declared=declared, markup=markup)
    text, kind = legacy.mend(text, markup=markup)
    return text, notes if kind is None else (*notes, f"text in the legacy font encoding {kind} was converted")


def _suspects(body: bytes) -> set[str] | None:
    """The letters of `_SUSPECT` in UTF-8; None when the bytes are no UTF-8.

    Looked at piece by piece: the characters of a whole page would need fresh memory twice its size.
    """
    found: set[str] = set()
    if body.isascii():
        return found
    view = memoryview(body)
    at = 0
    try:
        while at < len(body):
            piece = view[at : at + _PIECE]
            text, used = codecs.utf_8_decode(piece, "strict", at + _PIECE >= len(body))
            found.update(letter for letter in _SUSPECT if letter in text)
            at += used
    except UnicodeDecodeError:
        return None
    return found


def as_utf8(body: bytes, *, declared: str | None = None) -> tuple[bytes, tuple[str, ...]]:
    """A page's markup as UTF-8 without NUL, and notes. Most pages are so already and are only checked.

    Raises:
        UnreadableDocument: as `decode`.
    """
    suspect = _suspects(body) if b"\x00" not in body else None
    # `»` and `º` by themselves are usual
    if suspect is not None and (
        not suspect or (suspect.isdisjoint(legacy.SIGNS) and not any(sign in body for sign in _DOUBLED_SIGNS))
    ):
        return body.removeprefix(codecs.BOM_UTF8), ()
    text, notes = decode(body, declared=declared, markup=True)
    return text.encode("utf-8", "replace").replace(b"\x00", b""), notes


def _decoded(body: bytes, *, declared: str | None, markup: bool) -> tuple[str, tuple[str, ...]]:
    """Bytes to characters.

    Order: byte order mark; UTF-8 when the bytes are valid UTF-8 (nothing else looks like it);
    the declared charset; the page's own declaration; a guess.
    """
    if b"\x00" in body and not _is_wide(body):
        body = body.replace(b"\x00", b"")  # stray NUL bytes say nothing
    body = body.removeprefix(codecs.BOM_UTF8)
    for bom, encoding in _BOMS:
        if body.startswith(bom):
            text = body[len(bom) :].decode(encoding, "replace")
            return text, ()
    text_or_none = _decode(body, "utf-8")
    if text_or_none is not None and "\x00" not in text_or_none[:4_000]:
        doubled = any(sign in body for sign in _DOUBLED_SIGNS)
        fixed = _undouble(text_or_none) if doubled else None
        if fixed is not None:
            return fixed, ("the text was encoded twice and was put right",)
        return text_or_none, ()
    broken = body.decode("utf-8", "replace")
    bad = broken.count("\ufffd")
    # a page cut or damaged in a few places is UTF-8 all the same: no other encoding has letters that fit
    if bad and len(_BEYOND_ASCII.findall(broken)) > 10 * bad:
        return broken, (f"{bad} damaged characters",)
    western = body.decode("latin-1")
    if legacy.kind_of(western):
        return western, ()
    notes: list[str] = []
    for encoding in _candidates(body, declared, markup):
        text_or_none = _decode(body, encoding)
        if text_or_none is not None and _plausible(text_or_none):
            notes.append(f"read as {encoding}")
            return text_or_none, tuple(notes)
    if b"\x00" in body:  # not UTF-16 after all
        return _decoded(body.replace(b"\x00", b""), declared=declared, markup=markup)
    raise UnreadableDocument("bad_encoding", "the bytes are text in no character set that gives readable words")


def _is_wide(body: bytes) -> bool:
    """Whether the bytes look like UTF-16 or UTF-32: many NUL, at regular places, or their mark."""
    part = body[:2_000]
    even, odd = part[::2].count(0), part[1::2].count(0)
    wide = even + odd > len(part) / 5 and max(even, odd) > 2 * min(even, odd)
    return wide or body.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE))


def _candidates(body: bytes, declared: str | None, markup: bool) -> list[str]:
    out: list[str] = []
    nuls = body[:2_000].count(0)
    if nuls > 50:  # UTF-16 without a mark
        even = body[:2_000:2].count(0)
        out.append("utf-16-be" if even > nuls / 2 else "utf-16-le")
    if declared:
        out.append(declared.lower())
    if markup:
        found = EncodingDetector.find_declared_encoding(body[:8_000], is_html=True)
        if found:
            out.append(found.lower())
    out.append("cp1258")
    guess = from_bytes(body[:50_000]).best()
    if guess is not None:
        out.append(guess.encoding)
    out.append("cp1252")
    return [e for e in dict.fromkeys(out) if e not in ("utf-8", "utf8")]


def _plausible(text: str) -> bool:
    """Whether a reading looks like words: no control characters, letters of other languages or mojibake."""
    sample = text[:50_000]
    if len(sample) - len(_USUAL.findall(sample)) > len(sample) / 50:
        return False
    return len(_DOUBLED.findall(sample)) <= len(sample) / 500
