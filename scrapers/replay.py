"""Recordings in place of the network: what they hold is answered as it was, anything else is an error."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from scrapers.archive import ArchiveError, records_of
from scrapers.exchange import OUTCOMES, Ask, NoAnswerError
from scrapers.headers import http_date
from scrapers.warc_record import ENCODING_HEADERS, ORIGINAL, Exchange, Record

_TRUNCATED = {"length": "too_large", "time": "deadline", "disconnect": "truncated"}


@dataclass(frozen=True, slots=True)
class _Failure:
    outcome: str
    detail: str


class Replay:
    """A transport that answers only from the WARC files in a folder and below it; the newest answer to a URL counts.

    Recorded failures (a refused connection, of which only the verdict is recorded) fail again in the same way. A
    conditional request whose validators match is answered with 304. Nothing waits, no name is looked up.
    """

    live = False
    origin = "sample"

    def __init__(self, folder: Path) -> None:
        """Read the recordings.

        Raises:
            ArchiveError: none there, or one is damaged.
        """
        self.folder = folder
        self._answers: dict[str, Exchange | _Failure] = {}
        self._bodies: dict[str, bytes] = {}
        paths = sorted(p for p in folder.rglob("*") if p.name.endswith((".warc", ".warc.gz")) and p.is_file())
        if not paths:
            raise ArchiveError(f"{folder} holds no recording (no .warc or .warc.gz file)")
        for path in paths:
            for record in records_of(path):
                self._take(record)

    def _take(self, record: Record) -> None:
        if record.kind == "response" and record.status:
            self._bodies[hashlib.sha256(record.payload).hexdigest()] = record.payload
            self._answers[record.uri] = _exchange(record, record.payload)
        elif record.kind == "revisit" and record.status != 304:  # after a 304 the answer before it still holds
            body = self._bodies.get(record.header("WARC-Payload-Digest").removeprefix("sha256:"))
            if body is not None:
                self._answers[record.uri] = _exchange(record, body)
        elif record.kind == "metadata":
            failure = _failure(record)
            if failure is not None:
                self._answers[record.uri] = failure

    def send(self, ask: Ask) -> Exchange:
        """The recorded answer.

        Raises:
            NoAnswerError: `not_recorded`, or the recorded failure.
        """
        answer = self._answers.get(ask.target.url)
        if answer is None:
            raise NoAnswerError("not_recorded", f"{ask.target.url} is not in the recordings in {self.folder}")
        if isinstance(answer, _Failure):
            raise NoAnswerError(answer.outcome, answer.detail)
        if answer.truncated is not None and not ask.cut_at_cap:
            outcome = _TRUNCATED.get(answer.truncated, "truncated")
            raise NoAnswerError(outcome, f"recorded so ({answer.truncated})", answer)
        if answer.status == 200 and _same(ask, answer):
            kept = tuple((k, v) for k, v in answer.headers if k.lower() in ("etag", "last-modified", "date"))
            return Exchange(ask.target.url, 304, kept, b"", ask.at, "Not Modified", ask.headers)
        if len(answer.body) > ask.cap and not ask.cut_at_cap:
            raise NoAnswerError("too_large", f"more than {ask.cap} bytes")
        return Exchange(
            ask.target.url, answer.status, answer.headers, answer.body, ask.at, answer.reason, ask.headers,
            answer.truncated,
        )  # fmt: skip


def _exchange(record: Record, body: bytes) -> Exchange:
    headers = tuple(
        (name, value) for name, value in record.http_headers
        if name.lower().removeprefix(ORIGINAL.lower()) not in ENCODING_HEADERS
    )  # fmt: skip
    at = datetime.min.replace(tzinfo=UTC)
    return Exchange(
        record.uri, record.status, headers, body, at, record.reason, (), record.header("WARC-Truncated") or None
    )


def _failure(record: Record) -> _Failure | None:
    """The failure a verdict tells of, when the request itself got no usable answer."""
    facts: Mapping[str, object] = record.facts()
    outcome, detail = facts.get("outcome"), facts.get("detail")
    if outcome not in OUTCOMES or outcome in ("ok", "unchanged", "not_recorded"):
        return None
    if facts.get("failed_at") is None and record.header("WARC-Concurrent-To"):
        return None  # there was an answer, and it is recorded
    return _Failure(str(outcome), f"{detail or OUTCOMES[str(outcome)]} (as recorded)")


def _same(ask: Ask, answer: Exchange) -> bool:
    """Whether the request's validators name what is recorded (RFC 9110: If-None-Match goes before the date)."""
    asked = {name.lower(): value for name, value in ask.headers}
    tags = asked.get("if-none-match")
    if tags is not None:
        etag = answer.header("ETag")
        held = [tag.strip().removeprefix("W/") for tag in tags.split(",")]
        return etag is not None and etag.removeprefix("W/") in held
    since, modified = asked.get("if-modified-since"), answer.header("Last-Modified")
    if since is None or modified is None:
        return False
    asked_since, changed = http_date(since), http_date(modified)
    return asked_since is not None and changed is not None and changed <= asked_since
