"""WARC 1.1 records: what an exchange, a document and a verdict are on disk, and back.

Bodies are stored as decoded, so that a record's payload digest is the SHA-256 of the document. Headers that told of
an encoding stay as `X-Archive-Orig-…`; non-ASCII bytes in headers are percent-encoded.
"""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import BinaryIO
from urllib.parse import quote

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.statusandheaders import StatusAndHeaders, StatusAndHeadersParserException
from warcio.warcwriter import WARCWriter

from scrapers.archive_index import Held

IDENTICAL = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
ENCODING_HEADERS = ("content-encoding", "transfer-encoding", "content-length")
ORIGINAL = "X-Archive-Orig-"
_URI_SAFE = "".join(chr(c) for c in range(0x21, 0x7F))
_KINDS = ("warcinfo", "request", "response", "revisit", "metadata", "resource", "conversion", "continuation")
# every kind but warcinfo is about an address; headers hold no control characters
_HEAD = re.compile(
    rb"WARC/1\.[01]\r\n(?=(?:[^\r\n]+\r\n)*?WARC-(?:Target-URI:[ \t]*[^ \t\r\n]|Type:[ \t]*warcinfo\r\n))"
    rb"(?:[!-9;-~]+:[^\x00-\x08\x0a-\x1f\x7f]*\r\n(?:[ \t][^\x00-\x08\x0a-\x1f\x7f]*\r\n)*)+\r\n",
    re.IGNORECASE,
)

Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Exchange:
    """One HTTP request and its answer. `body` is decoded.

    `truncated` is null for a whole body, else why it stops (WARC-Truncated): `length` (our cap), `time` (our
    deadline), `disconnect` (theirs) or `unspecified`. `at` is an aware time, `ip` the address that was asked.
    """

    url: str
    status: int
    headers: Headers
    body: bytes
    at: datetime
    reason: str = ""
    request_headers: Headers = ()
    truncated: str | None = None
    ip: str | None = None

    def header(self, name: str) -> str | None:
        """The first value of a response header, by its name in any case."""
        low = name.lower()
        return next((value for key, value in self.headers if key.lower() == low), None)


@dataclass(frozen=True, slots=True)
class Record:
    """One WARC record as read: `headers` are WARC's own, `status` and `http_headers` those of a recorded answer
    (0 and empty for other kinds), `payload` the decoded body."""

    kind: str
    id: str
    uri: str
    headers: Headers
    status: int
    reason: str
    http_headers: Headers
    payload: bytes

    def header(self, name: str) -> str:
        """The first value of a WARC header, by its name in any case; empty when there is none."""
        low = name.lower()
        return next((value for key, value in self.headers if key.lower() == low), "")

    def facts(self) -> dict[str, object]:
        """The JSON object of a verdict; empty for anything else."""
        try:
            facts = json.loads(self.payload) if self.kind == "metadata" else {}
        except (ValueError, RecursionError):
            return {}
        return facts if isinstance(facts, dict) else {}


def parse(data: bytes) -> Record | str:
    """A whole record, its digests checked; or what is wrong with it."""
    if not _HEAD.match(data):
        return "a damaged record header"
    try:
        record = next(iter(ArchiveIterator(BytesIO(data), check_digests=True)))
        payload = _drain(record.content_stream())
        _drain(record.raw_stream)
    except (ArchiveLoadFailed, StatusAndHeadersParserException, StopIteration, EOFError, ValueError) as error:
        return "not a WARC record: " + " ".join(str(error).split())[:120]
    if record.rec_type not in _KINDS or not record.rec_headers.get_header("WARC-Record-ID"):
        return "a damaged record header"
    if record.digest_checker.passed is False:
        return "; ".join(str(p) for p in record.digest_checker.problems)[:200]
    http = record.http_headers if record.rec_type in ("response", "revisit") else None
    code, _, reason = str(http.statusline).partition(" ") if http is not None else ("", "", "")
    return Record(
        kind=str(record.rec_type), id=str(record.rec_headers.get_header("WARC-Record-ID") or "").strip("<>"),
        uri=str(record.rec_headers.get_header("WARC-Target-URI") or ""), headers=_pairs(record.rec_headers),
        status=int(code) if code.isdigit() and len(code) == 3 else 0, reason=reason,
        http_headers=() if http is None else _pairs(http), payload=payload,
    )  # fmt: skip


def _drain(stream: BinaryIO) -> bytes:
    """All of a stream of warcio's, whose `read` may give less than there is."""
    pieces = []
    while piece := stream.read(64 * 1024):
        pieces.append(piece)
    return b"".join(pieces)


def _pairs(headers: StatusAndHeaders) -> Headers:
    return tuple((str(name), str(value)) for name, value in headers.headers)


class Records:
    """The records of one attempt, made before the file is touched."""

    def __init__(self) -> None:
        self._made: list[tuple[str, str, dict[str, str], bytes, StatusAndHeaders | None, str]] = []

    def _add(
        self, kind: str, uri: str, at: datetime, headers: Mapping[str, str], payload: bytes,
        http: StatusAndHeaders | None = None, content_type: str = "",
    ) -> str:  # fmt: skip
        record_id = f"urn:uuid:{uuid.uuid4()}"
        full = {"WARC-Record-ID": f"<{record_id}>", "WARC-Date": f"{at:%Y-%m-%dT%H:%M:%S.%fZ}", **headers}
        self._made.append((kind, _uri(uri), full, payload, http, content_type))
        return record_id

    def exchange(
        self, exchange: Exchange, at: datetime, *, sha256: str = "", held: Held | None = None, profile: str = ""
    ) -> str:
        """Request and response; with `held`, a revisit of that body. Returns the response's record id."""
        path = re.sub(r"^[a-z]+://[^/?#]*", "", _uri(exchange.url)).split("#")[0]
        line = f"GET {path if path.startswith('/') else '/' + path} HTTP/1.1"
        request = StatusAndHeaders(line, _sent(exchange.request_headers), is_http_request=True)
        http = StatusAndHeaders(
            f"{exchange.status} {_ascii(exchange.reason)}".strip(), _stored(exchange.headers), protocol="HTTP/1.1"
        )
        headers = {"WARC-IP-Address": exchange.ip} if exchange.ip else {}
        if exchange.truncated:
            headers["WARC-Truncated"] = exchange.truncated
        if held is None:
            headers["WARC-Payload-Digest"] = f"sha256:{sha256}"
            answer = self._add("response", exchange.url, at, headers, exchange.body, http)
        else:
            headers |= {
                "WARC-Profile": profile, "WARC-Payload-Digest": f"sha256:{held.sha256}",
                "WARC-Refers-To": f"<{held.record_id}>", "WARC-Refers-To-Target-URI": held.target_uri,
                "WARC-Refers-To-Date": held.date,
            }  # fmt: skip
            answer = self._add("revisit", exchange.url, at, headers, b"", http)
        self._add("request", exchange.url, at, {"WARC-Concurrent-To": f"<{answer}>"}, b"", request)
        return answer

    def resource(self, uri: str, at: datetime, body: bytes, sha256: str, media_type: str) -> str:
        """A document as such. Returns its record id."""
        digest = {"WARC-Payload-Digest": f"sha256:{sha256}"}
        return self._add("resource", uri, at, digest, body, None, _ascii(media_type))

    def verdict(self, uri: str, at: datetime, facts: Mapping[str, object], *, concurrent_to: str | None) -> str:
        """The verdict. Returns its record id."""
        headers = {"WARC-Concurrent-To": f"<{concurrent_to}>"} if concurrent_to else {}
        text = json.dumps({k: v for k, v in facts.items() if v is not None}, ensure_ascii=False, sort_keys=True)
        return self._add("metadata", uri, at, headers, text.encode("utf-8", "replace"), None, "application/json")

    def blocks(self, path: Path, *, new: bool, warcinfo_id: str | None) -> list[bytes]:
        """The bytes of each record, to be appended to a file in their order.

        Args:
            path: the file; where its name ends in `.gz` each record is a gzip member.
            new: whether the file has nothing yet: it then begins with a `warcinfo` of its own.
            warcinfo_id: record id of the file's `warcinfo` in angle brackets, if it has one.
        """
        gz = path.suffix == ".gz"
        blocks = []
        if new:
            warcinfo_id = f"<urn:uuid:{uuid.uuid4()}>"
            writer, out = _writer(gz)
            info = writer.create_warcinfo_record(path.name, {
                "software": "dti-warehouse", "format": "WARC File Format 1.1", "isPartOf": path.parent.name,
                "conformsTo": "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
                "robots": "obey",
            })  # fmt: skip
            info.rec_headers.replace_header("WARC-Record-ID", warcinfo_id)
            info.rec_headers.replace_header("WARC-Date", self._made[0][2]["WARC-Date"])
            writer.write_record(info)
            blocks.append(out.getvalue())
        for kind, uri, headers, payload, http, content_type in self._made:
            if warcinfo_id is not None:
                headers["WARC-Warcinfo-ID"] = warcinfo_id
            writer, out = _writer(gz)
            record = writer.create_warc_record(
                uri, kind, payload=BytesIO(payload), length=len(payload), warc_headers_dict=headers,
                http_headers=http, warc_content_type=content_type,
            )  # fmt: skip
            writer.write_record(record)
            blocks.append(out.getvalue())
        return blocks


def _writer(gz: bool) -> tuple[WARCWriter, BytesIO]:
    out = BytesIO()
    return WARCWriter(out, gzip=gz, warc_version="1.1"), out


def _stored(headers: Headers) -> list[tuple[str, str]]:
    return [(ORIGINAL + name if name.lower() in ENCODING_HEADERS else name, value) for name, value in _sent(headers)]


def _sent(headers: Headers) -> list[tuple[str, str]]:
    return [(re.sub(r"[^!-9;-~]", "_", name) or "_", _ascii(value)) for name, value in headers]


def _ascii(text: str) -> str:
    """A header's text on one line of ASCII: bytes beyond it percent-encoded (UTF-8, or the byte as it came)."""
    line = re.sub(r"[\x00-\x1f\x7f]+", " ", text).strip()
    return "".join(c if c < "\x7f" else "".join(f"%{b:02X}" for b in _octets(c)) for c in line)


def _octets(character: str) -> bytes:
    # http.client hands header bytes over as Latin-1: a character up to U+00FF is one byte of what was sent
    return character.encode("latin-1") if character <= "\xff" else character.encode("utf-8", "replace")


def _uri(text: str) -> str:
    return quote(text, safe=_URI_SAFE, errors="replace")[:4000] or "about:blank"  # WARC wants an address
