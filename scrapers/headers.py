"""What response headers say, read with distrust."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from scrapers.warc_record import Exchange

_REDIRECT = (301, 302, 303, 307, 308)


def location(answer: Exchange) -> str | None:
    """Where a redirect leads, as ASCII; null for anything that is no redirect."""
    value = answer.header("Location") if answer.status in _REDIRECT else None
    if not value:
        return None
    # header bytes come as Latin-1; what is not ASCII is percent-encoded as it was sent
    return "".join(c if c < "\x7f" else "".join(f"%{b:02X}" for b in c.encode("latin-1", "replace")) for c in value)


def media_type(answer: Exchange | None) -> str | None:
    """The declared media type without parameters, in lower case; null when there is none that is one."""
    value = answer.header("Content-Type") if answer is not None else None
    kind = (value or "").partition(";")[0].strip().lower()
    return kind if re.fullmatch(r"[\w.+-]{1,60}/[\w.+-]{1,100}", kind) else None


def http_date(text: str) -> datetime | None:
    """A date as HTTP writes it, aware; null for anything else."""
    try:
        date = parsedate_to_datetime(text)
    except (ValueError, TypeError):
        return None
    return date if date.tzinfo is not None else date.replace(tzinfo=UTC)


def retry_after(answer: Exchange, now: datetime) -> float | None:
    """How many seconds a server asks to wait; null when it does not say, or names a time that is past."""
    value = (answer.header("Retry-After") or "").strip()
    if re.fullmatch(r"\d{1,12}", value):
        return float(value) or None
    date = http_date(value)
    seconds = (date - now).total_seconds() if date is not None else 0.0
    return seconds if seconds > 0 else None


def bad_framing(lengths: list[str], codings: list[str]) -> str | None:
    """What is wrong with a body's Content-Length and Transfer-Encoding headers; null when nothing is.

    Lengths that contradict each other or themselves are refused: what follows could be anybody's.
    """
    if len(lengths) > 1 or (lengths and not re.fullmatch(r"\d{1,15}", lengths[0].strip())):
        return f"its Content-Length is {', '.join(lengths)[:60]!r}"
    if lengths and codings:
        return "it has both Content-Length and Transfer-Encoding"
    if codings and [coding.strip().lower() for coding in codings] != ["chunked"]:
        return f"its Transfer-Encoding is {', '.join(codings)[:60]!r}"
    return None
