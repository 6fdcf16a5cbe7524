"""The seam between the fetcher and what answers it: the network, or a recording."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from scrapers.targets import Target
from scrapers.warc_record import Exchange, Headers

OUTCOMES = {
    "ok": "a new body",
    "unchanged": "the body that is held already: the server said so, or it is the same bytes",
    "robots_disallowed": "robots.txt forbids it, or asks for longer pauses than are kept",
    "robots_unreachable": "robots.txt could not be had, so nothing else is asked for",
    "not_found": "404",
    "gone": "410",
    "blocked": "refused: 401, 403 and their like, or a captcha, login, refusal or maintenance page sent with 200",
    "soft_404": "a 'not found' page sent with 200, or the home page in place of the document",
    "rate_limited": "429, or the host asked to be left alone for longer than is waited",
    "http_error": "another status that brings no document",
    "redirect_refused": "redirected too often, in a circle, to another site, or from https to http",
    "bad_address": "not a public address of the portal: nothing was sent",
    "dns": "the host's name is not known, or could not be looked up",
    "refused": "no connection",
    "timeout": "connected or not, no answer in time",
    "reset": "the connection broke before an answer",
    "tls": "the host's certificate or encryption can't be trusted",
    "deadline": "the whole took longer than a URL may take",
    "truncated": "the body is only a part",
    "too_large": "the body is over the cap",
    "bad_encoding": "the body is not in the encoding it says, or in one that was not offered",
    "bad_response": "not an HTTP answer that can be relied on",
    "not_recorded": "replaying, and the recordings do not hold it",
}


@dataclass(frozen=True, slots=True)
class Ask:
    """One request.

    `budget_s`: seconds until it must be over. `cap`: the longest body in bytes, after decoding; a longer one is an
    error, or is cut there when `cut_at_cap`. `ca_bundle`: certificates to trust for this host instead of the usual.
    """

    target: Target
    headers: Headers
    at: datetime
    budget_s: float
    cap: int
    cut_at_cap: bool = False
    ca_bundle: Path | None = None


class NoAnswerError(Exception):
    """No usable answer came. `outcome` is one of `OUTCOMES`, `detail` one line, `partial` what did come, `again`
    whether it may be otherwise in a moment."""

    def __init__(self, outcome: str, detail: str, partial: Exchange | None = None, *, again: bool = False) -> None:
        super().__init__(detail)
        self.again = again
        self.outcome = outcome
        self.detail = detail
        self.partial = partial


class Transport(Protocol):
    """What answers. `live`: real hosts are asked, so they are treated politely; `origin` is noted on each entry."""

    @property
    def live(self) -> bool:
        """Whether hosts are asked."""

    @property
    def origin(self) -> str:
        """`portal` or `sample`."""

    def send(self, ask: Ask) -> Exchange:
        """One exchange; redirects are not followed.

        Raises:
            NoAnswerError: no usable answer.
        """
