"""Fetching: one polite HTTP exchange after another, each with a named outcome, each kept in the archive.

`Fetcher.fetch` always returns an entry; only an archive that can't be written raises. Who may be asked is decided in
`targets`, when in `manners`, what an answer is worth in `answers`; `Live` is the network, `Replay` the recordings.
"""

from __future__ import annotations

import hashlib
import http.client
import random
import re
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import requests
import urllib3
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from scrapers import portals
from scrapers.answers import EncodingError, Inflater, OverCapError, cut_off, refresh_to, stand_in
from scrapers.archive import Archive, Attempt, DamagedBodyError, Entry, Exchange
from scrapers.exchange import OUTCOMES, Ask, NoAnswerError, Transport
from scrapers.headers import bad_framing, http_date, location, media_type, retry_after
from scrapers.manners import (
    LONGEST_GAP_S,
    ROBOTS_CAP,
    Clock,
    FetchSettings,
    HostRules,
    Pace,
    PortalRules,
    Rules,
    SettingsError,
    rules_of,
)
from scrapers.replay import Replay
from scrapers.targets import BadTargetError, Target, check_address, vet

__all__ = [
    "OUTCOMES", "Ask", "Clock", "FetchSettings", "Fetcher", "HostRules", "Live", "NoAnswerError", "PortalRules",
    "Replay", "SettingsError", "Transport", "resolve",
]  # fmt: skip

_PIECE = 16 * 1024
_EVIDENCE = 64 * 1024  # bytes of a refused body that are kept
_RETRIED_STATUS = (429, 500, 502, 503, 504)
_REFUSING_STATUS = (401, 402, 403, 407, 418, 451)


# ---------------------------------------------------------------------- the network
def resolve(host: str, port: int, wait_s: float) -> list[str]:
    """The addresses of a host, in the system's order.

    Raises:
        OSError: as `socket.getaddrinfo` does; `TimeoutError` after `wait_s` seconds.
    """
    found: list[list[str] | OSError] = []

    def look_up() -> None:
        try:
            infos = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            found.append(list(dict.fromkeys(str(info[4][0]) for info in infos)))
        except OSError as error:
            found.append(error)
        except UnicodeError as error:
            found.append(OSError(str(error)))

    worker = threading.Thread(target=look_up, daemon=True)  # getaddrinfo can't be interrupted
    worker.start()
    worker.join(wait_s)
    if not found:
        raise TimeoutError(f"no answer in {wait_s:.0f} s")
    if isinstance(found[0], OSError):
        raise found[0]
    return found[0]


class _Deadline:
    """Shuts a connection's socket when time is up, so that no drip of bytes keeps a read alive."""

    def __init__(self, seconds: float) -> None:
        self._until = time.monotonic() + seconds
        self._timer = threading.Timer(max(seconds, 0.0), self._pass)
        self._timer.daemon = True
        self._socket: socket.socket | None = None
        self._guard = threading.Lock()
        self.passed = False

    def __enter__(self) -> _Deadline:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()

    def left(self) -> float:
        return max(self._until - time.monotonic(), 0.001)

    def watch(self, connected: socket.socket | None) -> None:
        with self._guard:
            self._socket = connected
            if self.passed:
                self._shut()

    def _pass(self) -> None:
        with self._guard:
            self.passed = True
            self._shut()

    def _shut(self) -> None:
        if self._socket is not None:
            try:
                # not SSLSocket.shutdown, which drops the TLS state under the reading thread
                socket.socket.shutdown(self._socket, socket.SHUT_RDWR)
            except OSError:
                self._socket = None  # closed already


class _PinnedAdapter(HTTPAdapter):
    """Connects to one vetted address, whatever the name resolves to by now.

    Host header, SNI and certificate check stay the name's.
    """

    def __init__(self, target: Target, address: str, deadline: _Deadline) -> None:
        self._target, self._address, self._deadline = target, address, deadline
        super().__init__(max_retries=0)

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **pool_kwargs: Any) -> None:
        super().init_poolmanager(connections, maxsize, block, **pool_kwargs)
        deadline = self._deadline

        class Plain(HTTPConnection):
            def connect(self) -> None:
                super().connect()
                deadline.watch(self.sock)

        class Secure(HTTPSConnection):
            def connect(self) -> None:
                super().connect()
                deadline.watch(self.sock)

        class PlainPool(HTTPConnectionPool):
            ConnectionCls = Plain

        class SecurePool(HTTPSConnectionPool):
            ConnectionCls = Secure

        self.poolmanager.pool_classes_by_scheme = {"http": PlainPool, "https": SecurePool}

    def get_connection_with_tls_context(
        self, request: requests.PreparedRequest, verify: Any, proxies: Any = None, cert: Any = None
    ) -> HTTPConnectionPool:
        _, pool_kwargs = self.build_connection_pool_key_attributes(request, verify, cert)
        target, extra = self._target, dict[str, Any](pool_kwargs)
        if target.scheme == "https":
            extra["server_hostname"] = target.host
        pool: HTTPConnectionPool = self.poolmanager.connection_from_host(
            self._address, target.port, target.scheme, pool_kwargs=extra
        )
        return pool


class Live:
    """The network. Every connection goes to an address that was looked up and checked for this very request."""

    live = True
    origin = "portal"

    def __init__(self, settings: FetchSettings, lookup: Callable[[str, int, float], list[str]] = resolve) -> None:
        """Ask real hosts, as the settings say. `lookup` gives a host's addresses; see `resolve`."""
        self._settings = settings
        self._lookup = lookup

    def send(self, ask: Ask) -> Exchange:
        """One exchange.

        Raises:
            NoAnswerError: no usable answer.
        """
        with _Deadline(ask.budget_s) as deadline:
            addresses = self._addresses(ask.target, deadline)
            for number, address in enumerate(addresses, start=1):
                try:
                    return self._exchange(ask, address, deadline)
                except NoAnswerError as error:
                    # a name may have an address that is dead, often an IPv6 one
                    if error.outcome not in ("refused", "timeout") or number == len(addresses) or deadline.passed:
                        raise
        raise NoAnswerError("dns", f"{ask.target.host} has no address")

    def _addresses(self, target: Target, deadline: _Deadline) -> list[str]:
        try:
            addresses = self._lookup(target.host, target.port, min(self._settings.connect_s, deadline.left()))
        except TimeoutError as error:
            raise NoAnswerError("dns", f"{target.host} could not be looked up: {error}", again=True) from error
        except OSError as error:
            again = isinstance(error, socket.gaierror) and error.errno == socket.EAI_AGAIN
            reason = error.strerror or str(error)
            raise NoAnswerError("dns", f"{target.host} could not be looked up: {reason}", again=again) from error
        for address in addresses:
            try:
                check_address(address, loopback=self._settings.allow_loopback)
            except BadTargetError as error:
                raise NoAnswerError("bad_address", f"{target.host} leads to {error}") from error
        return addresses

    def _exchange(self, ask: Ask, address: str, deadline: _Deadline) -> Exchange:
        request = requests.Request("GET", ask.target.url, headers=dict(ask.headers)).prepare()
        request.url = ask.target.url  # as vetted, byte for byte
        if ask.ca_bundle is not None and not ask.ca_bundle.is_file():
            raise NoAnswerError("tls", f"the certificates declared for {ask.target.host} are missing: {ask.ca_bundle}")
        verify: bool | str = str(ask.ca_bundle) if ask.ca_bundle is not None else True
        timeout = (min(self._settings.connect_s, deadline.left()), min(self._settings.read_s, deadline.left()))
        adapter = _PinnedAdapter(ask.target, address, deadline)
        try:
            try:
                response = adapter.send(request, stream=True, timeout=timeout, verify=verify)
            except _TROUBLE as error:
                raise _connecting_failed(error, ask.target, deadline) from error
            with response:
                return self._read(ask, address, response.raw, deadline)
        finally:
            adapter.close()

    def _read(self, ask: Ask, address: str, raw: Any, deadline: _Deadline) -> Exchange:
        headers = tuple((str(name), str(value)) for name, value in raw.headers.items())
        body = bytearray()

        def seen(truncated: str | None = None) -> Exchange:
            kept = bytes(body) if truncated is None or ask.cut_at_cap else bytes(body[:_EVIDENCE])
            return Exchange(
                ask.target.url, int(raw.status), headers, kept, ask.at, str(raw.reason or ""), ask.headers,
                truncated, address,
            )  # fmt: skip

        wrong = bad_framing(raw.headers.getlist("content-length"), raw.headers.getlist("transfer-encoding"))
        if wrong is not None:
            raise NoAnswerError("bad_response", wrong, seen("unspecified"))
        framed = "content-length" in raw.headers or "transfer-encoding" in raw.headers
        try:
            inflater = Inflater(", ".join(raw.headers.getlist("content-encoding")), ask.cap)
            body = inflater.body
            while piece := raw.read1(_PIECE):
                inflater.feed(piece)
        except EncodingError as error:
            raise NoAnswerError("bad_encoding", f"the body is {error}", seen("unspecified")) from error
        except OverCapError as error:
            if ask.cut_at_cap:
                return seen("length")
            raise NoAnswerError("too_large", f"more than {ask.cap} bytes", seen("length")) from error
        except _TROUBLE as error:
            if deadline.passed:
                raise _too_slow(seen("time")) from error
            if _caused_by(error, TimeoutError, urllib3.exceptions.ReadTimeoutError):
                raise NoAnswerError("timeout", "the body stopped coming", seen("time"), again=True) from error
            raise NoAnswerError("truncated", "the connection ended before the body did", seen("disconnect"),
                                again=True) from error  # fmt: skip
        if deadline.passed:  # the shut socket may look like a body that ended
            raise _too_slow(seen("time"))
        if not inflater.finished():
            raise NoAnswerError("truncated", "the compressed body is only a part", seen("disconnect"), again=True)
        # a compression that came to its end proves the length as well as a header does
        whole = framed or inflater.encoded
        if raw.status == 200 and not ask.cut_at_cap and (why := cut_off(bytes(body), framed=whole)) is not None:
            raise NoAnswerError("truncated", why, seen("disconnect"), again=True)
        return seen()


_TROUBLE = (
    requests.exceptions.RequestException, urllib3.exceptions.HTTPError, http.client.HTTPException, OSError, ValueError,
)  # fmt: skip


def _too_slow(partial: Exchange | None = None) -> NoAnswerError:
    return NoAnswerError("deadline", "took longer than one address may take", partial)


def _causes(error: BaseException) -> Iterator[BaseException]:
    """An exception and everything it wraps, as requests and urllib3 nest them."""
    pending, seen = [error], set()
    while pending:
        one = pending.pop(0)
        if id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        inner = [one.__cause__, one.__context__, getattr(one, "reason", None), *one.args]
        pending += [cause for cause in inner if isinstance(cause, BaseException)]


def _caused_by(error: BaseException, *kinds: type[BaseException]) -> BaseException | None:
    return next((cause for cause in _causes(error) if isinstance(cause, kinds)), None)


def _connecting_failed(error: BaseException, target: Target, deadline: _Deadline) -> NoAnswerError:
    """Names what went wrong before the headers were read."""
    if deadline.passed:
        return _too_slow()
    certificate = _caused_by(error, ssl.SSLCertVerificationError)
    if isinstance(certificate, ssl.SSLCertVerificationError):
        return NoAnswerError("tls", f"the certificate of {target.host} can't be trusted: {certificate.verify_message}")
    if _caused_by(error, ConnectionResetError, BrokenPipeError, ssl.SSLEOFError, ssl.SSLZeroReturnError):
        return NoAnswerError("reset", f"{target.host} ended the connection before an answer", again=True)
    if (tls := _caused_by(error, ssl.SSLError, ssl.CertificateError)) is not None:
        return NoAnswerError("tls", f"no trusted connection to {target.host}: {getattr(tls, 'reason', None) or tls}")
    if _caused_by(error, urllib3.exceptions.NewConnectionError) and not _caused_by(error, TimeoutError):
        cause = _caused_by(error, ConnectionRefusedError) or _caused_by(error, OSError)
        reason = getattr(cause, "strerror", None) or "no connection"
        return NoAnswerError("refused", f"{target.host} can't be connected to: {reason}", again=True)
    if _caused_by(error, TimeoutError, urllib3.exceptions.TimeoutError):
        return NoAnswerError("timeout", f"{target.host} did not answer in time", again=True)
    said = _caused_by(error, http.client.HTTPException, requests.exceptions.InvalidHeader, ValueError)
    if said is not None:
        return NoAnswerError("bad_response", f"{target.host} did not answer in HTTP: {said}")
    return NoAnswerError("reset", f"the connection to {target.host} failed: {error}", again=True)


# ---------------------------------------------------------------------- the fetcher
class _EndlessError(BadTargetError):
    """A chain of redirects that leads nowhere."""


@dataclass(slots=True)
class _Run:
    """One `fetch` while it goes on."""

    url: str
    portal: PortalRules
    purpose: str
    began: datetime
    previous: Entry | None = None
    validators: dict[str, str] = field(default_factory=dict)
    validated: str | None = None  # the URL the validators belong to
    known: dict[str, object] = field(default_factory=dict)  # what the held body's verdict says of it
    exchanges: list[Exchange] = field(default_factory=list)
    spent_s: float = 0.0
    facts: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Result:
    """What came of it. `again`: worth another try. `answered`: the server did answer, if not with a document."""

    outcome: str
    detail: str | None = None
    last: Exchange | None = None
    failed_at: str | None = None
    again: bool = False
    answered: bool = False


@dataclass(frozen=True, slots=True)
class _Robots:
    """What one origin's robots.txt says. `rules` is null where there are none; `outcome` set where nothing is asked."""

    said: str
    until: float
    rules: Rules | None = None
    outcome: str | None = None


class Fetcher:
    """Fetches for all portals. Safe for several threads: one request per host at a time, hosts side by side."""

    def __init__(
        self, archive: Archive, settings: FetchSettings | None = None, transport: Transport | None = None,
        clock: Clock | None = None, chance: Callable[[], float] = random.random,
    ) -> None:  # fmt: skip
        """Fetch into an archive.

        Args:
            archive: where every attempt is kept.
            settings: from the environment when not given.
            transport: the network when not given; `Replay` for recordings.
            clock: the real one when not given.
            chance: a number from 0 to 1, for the jitter between retries.
        """
        self.archive = archive
        self.settings = settings if settings is not None else FetchSettings.from_environment()
        self._transport: Transport = transport if transport is not None else Live(self.settings)
        self._clock = clock if clock is not None else Clock()
        self._chance = chance
        self._pace = Pace(self._clock)
        self._robots: dict[str, _Robots] = {}
        self._asking: dict[str, threading.Lock] = {}
        self._guard = threading.Lock()

    def fetch(
        self, url: str, *, portal: PortalRules, purpose: str, found_on: str | None = None, link_text: str | None = None
    ) -> Entry:
        """Get one URL, and keep what came of it.

        Args:
            url: absolute address; the entry carries it as given.
            portal: whose hosts may be asked, and how.
            purpose: `listing`, `article`, `attachment` or `robots`.
            found_on: the page that linked to it.
            link_text: the link's text.

        Returns:
            The entry, with an outcome of `OUTCOMES`.

        Raises:
            ArchiveError: the attempt can't be kept.
        """
        run = _Run(url, portal, purpose, self._clock.now())
        result = self._try(run)
        return self._keep(run, result, found_on, link_text)

    def _keep(self, run: _Run, result: _Result, found_on: str | None, link_text: str | None) -> Entry:
        last = result.last
        not_modified = result.outcome == "unchanged" and last is not None and last.status == 304
        if last is not None and result.outcome in ("ok", "unchanged"):
            validators = {"etag": last.header("ETag"), "last_modified": last.header("Last-Modified")}
            run.facts |= run.known if not_modified else {"whole_at": self._clock.now().isoformat()}
            run.facts |= {fact: value for fact, value in validators.items() if value}
        return self.archive.keep(Attempt(
            run.portal.id, run.url, run.purpose, run.began, result.outcome, run.exchanges,
            http_status=last.status if last is not None else None,
            media_type=(run.previous.media_type if not_modified and run.previous else media_type(last)),
            final_url=last.url if last is not None else None, found_on=found_on,
            link_text=link_text[:500] if link_text else None, detail=_one_line(result.detail),
            origin=self._transport.origin, elapsed_ms=round(run.spent_s * 1000),
            failed_at=result.failed_at, unanswered=last is None,
            same_as=run.previous if not_modified else None, facts=run.facts,
        ))  # fmt: skip

    # ------------------------------------------------------------------ tries and hops
    def _try(self, run: _Run) -> _Result:
        try:
            target = vet(run.url, run.portal.hosts, loopback=self.settings.allow_loopback)
        except BadTargetError as error:
            return _Result("bad_address", str(error))
        self._recall(run)
        waited = 0.0
        number = 1
        while True:
            result = self._follow(run, target)
            if not result.again or number >= (self.settings.tries if self._transport.live else 1):
                break
            wait = self.settings.backoff_s * 2 ** (number - 1) * (1 + self._chance())
            self._clock.sleep(wait)
            waited += wait
            number += 1
        if number > 1:
            run.facts |= {"tries": number, "waited_s": round(waited, 1)}
        return result

    def _recall(self, run: _Run) -> None:
        """The body that is held, and the validators to ask with, unless it is time to see the whole again."""
        previous = self.archive.latest(run.url, run.portal.id)
        if previous is None:
            return
        try:
            self.archive.body(previous)  # a 304 to a body that can't be read any more would lose it
            facts = self.archive.verdict(previous)
        except DamagedBodyError:
            return
        run.previous = previous
        whole_at = facts.get("whole_at")
        try:
            age = self._clock.now() - datetime.fromisoformat(str(whole_at))
        except (ValueError, TypeError):
            return
        if not timedelta(0) <= age < timedelta(days=self.settings.whole_again_days):
            return
        etag, modified = facts.get("etag"), facts.get("last_modified")
        if isinstance(etag, str) and re.fullmatch(r'(?:W/)?"[\x21\x23-\x7e]{0,300}"', etag):
            run.validators["If-None-Match"] = etag
        if isinstance(modified, str) and (date := http_date(modified)) is not None and date <= self._clock.now():
            run.validators["If-Modified-Since"] = modified  # one in the future would be "not modified" for ever
        if run.validators:
            run.validated = previous.final_url
            run.known = {name: facts[name] for name in ("etag", "last_modified", "whole_at") if name in facts}

    def _follow(self, run: _Run, target: Target) -> _Result:
        """One try: the exchange, and those it redirects to."""
        seen: list[str] = []
        while True:
            robots = self._may(run, target)
            if robots is not None:
                return robots
            seen.append(target.url)
            try:
                exchange = self._ask(run, target, robots_gap=self._gap(target))
            except NoAnswerError as error:
                run.exchanges += [error.partial] if error.partial is not None else []
                return _Result(error.outcome, error.detail, error.partial, target.url, again=error.again)
            run.exchanges.append(exchange)
            onward = location(exchange)
            if onward is None and exchange.status == 200 and run.purpose != "robots":
                onward = refresh_to(exchange.body, media_type(exchange))
            if onward is None:
                return self._judge(run, exchange)
            if exchange.status in (301, 308):
                run.facts.setdefault("moved_permanently_to", onward[:500])
            try:
                target = self._redirected(run, target, onward, seen)
                run.facts["redirected"] = True
            except BadTargetError as error:
                detail = f"redirected to {onward[:200]}: {error}"
                return _Result("redirect_refused", detail, exchange, answered=isinstance(error, _EndlessError))

    def _redirected(self, run: _Run, target: Target, location: str, seen: list[str]) -> Target:
        if len(seen) > self.settings.max_redirects:
            raise _EndlessError(f"more than {self.settings.max_redirects} redirects")
        following = vet(location, run.portal.hosts, base=target, loopback=self.settings.allow_loopback)
        if following.url in seen:
            raise _EndlessError("a circle")
        rules = rules_of(run.portal, following.host)
        if target.scheme == "https" and following.scheme == "http" and not (rules is not None and rules.http_only):
            raise BadTargetError("from https to http")
        return following

    def _ask(self, run: _Run, target: Target, robots_gap: float) -> Exchange:
        """One exchange in the host's turn."""
        held = self._pace.held_s(target.host)
        if held > self.settings.max_wait_s:
            raise NoAnswerError("rate_limited", f"{target.host} asked to be left alone for {held:.0f} s more")
        if held > 0 and self._transport.live:
            self._clock.sleep(held)
        budget = self.settings.deadline_s - run.spent_s
        if budget <= 0:
            raise _too_slow()
        robots = run.purpose == "robots"
        rules = rules_of(run.portal, target.host)
        headers = {
            "Host": target.authority, "User-Agent": self.settings.user_agent,
            "Accept": "text/plain,*/*;q=0.5" if robots else "text/html,application/pdf,*/*;q=0.8",
            "Accept-Language": "vi,en;q=0.5", "Accept-Encoding": Inflater.ACCEPTED, "Connection": "close",
        }  # fmt: skip
        if target.url == run.validated:
            headers |= run.validators
        bundle = rules.ca_bundle if rules is not None else None
        gap = max(self.settings.pace_s, run.portal.pace_s, robots_gap) if self._transport.live else 0.0
        with self._pace.turn(target.host, gap):
            began = self._clock.monotonic()
            try:
                return self._transport.send(Ask(
                    target, tuple(headers.items()), self._clock.now(), budget,
                    ROBOTS_CAP if robots else self.settings.max_body, cut_at_cap=robots,
                    ca_bundle=portals.FOLDER / bundle if bundle else None,
                ))  # fmt: skip
            finally:
                run.spent_s += self._clock.monotonic() - began

    # ------------------------------------------------------------------ what the answer is
    def _judge(self, run: _Run, answer: Exchange) -> _Result:
        status, said = answer.status, f"{answer.status} {answer.reason}".strip()
        host = urlsplit(answer.url).hostname or ""
        if status == 304:
            if run.previous is not None and answer.url == run.validated:
                return _Result("unchanged", "the server says it has not changed", answer)
            return _Result("bad_response", "304 to a request that named no version", answer)
        if status in _RETRIED_STATUS:
            wait = retry_after(answer, self._clock.now())
            if wait is not None and self._transport.live:
                self._pace.hold(host, min(wait, 24 * 3600.0))
            if status == 429:
                self._pace.slow_down(host)
            again = wait is None or wait <= self.settings.max_wait_s
            detail = said if wait is None else f"{said}, asks to wait {wait:.0f} s"
            outcome = "rate_limited" if status == 429 else "http_error"
            return _Result(outcome, detail, answer, again=again, answered=True)
        if status in (404, 410):
            return _Result("not_found" if status == 404 else "gone", said, answer, answered=True)
        if status in _REFUSING_STATUS:
            self._pace.slow_down(host)
            return _Result("blocked", said, answer, answered=True)
        if status not in (200, 203):
            return _Result("http_error", said, answer, answered=True)
        if run.purpose != "robots":
            refused = self._not_the_document(run, answer)
            if refused is not None:
                if refused.outcome == "blocked":
                    self._pace.slow_down(host)
                return refused
        if run.previous is not None and run.previous.body_sha256 == _sha256(answer.body):
            return _Result("unchanged", "the same bytes as before", answer)
        return _Result("ok", f"redirected to {answer.url}" if run.facts.get("redirected") else None, answer)

    def _not_the_document(self, run: _Run, answer: Exchange) -> _Result | None:
        if not answer.body:
            return _Result("truncated", "200 and no body at all", answer)
        found = stand_in(answer.body, media_type(answer))
        if found is not None:
            return _Result(found[0], found[1], answer)
        asked, got = urlsplit(run.url), urlsplit(answer.url)
        if run.purpose in ("article", "attachment") and got.path in ("", "/") and not got.query \
                and (asked.path not in ("", "/") or asked.query):  # fmt: skip
            return _Result("soft_404", "redirected to the home page", answer)
        return None

    # ------------------------------------------------------------------ robots
    def _may(self, run: _Run, target: Target) -> _Result | None:
        """Why robots.txt keeps us from a target; null if it does not."""
        if run.purpose == "robots":
            return None
        robots = self._robots_of(target, run.portal)
        run.facts["robots"] = robots.said
        if robots.outcome is not None:
            return _Result(robots.outcome, robots.said)
        if robots.rules is None:
            return None
        if not robots.rules.allow(target.url):
            run.facts["robots"] = "disallowed"
            return _Result("robots_disallowed", f"robots.txt of {target.host} forbids {target.url[:200]}")
        if robots.rules.gap_s is not None and robots.rules.gap_s > LONGEST_GAP_S:
            gap = f"{robots.rules.gap_s:.0f} s between requests, more than the {LONGEST_GAP_S:.0f} s that are waited"
            return _Result("robots_disallowed", f"robots.txt of {target.host} asks for {gap}")
        return None

    def _gap(self, target: Target) -> float:
        robots = self._robots.get(target.origin)
        return (robots.rules.gap_s or 0.0) if robots is not None and robots.rules is not None else 0.0

    def _robots_of(self, target: Target, portal: PortalRules) -> _Robots:
        with self._guard:
            asking = self._asking.setdefault(target.origin, threading.Lock())
        with asking:
            known = self._robots.get(target.origin)
            if known is None or known.until <= self._clock.monotonic():
                known = self._held_robots(target, portal) or self._fetch_robots(target, portal)
                self._robots[target.origin] = known
            return known

    def _held_robots(self, target: Target, portal: PortalRules) -> _Robots | None:
        """What the archive's newest copy says, if it is young enough."""
        held = self.archive.latest(f"{target.origin}/robots.txt", portal.id) if self._transport.live else None
        if held is None:
            return None
        left = self.settings.robots_ttl_s - (self._clock.now() - held.attempted_at).total_seconds()
        if not 0 < left <= self.settings.robots_ttl_s:
            return None
        try:
            rules = Rules(self.archive.body(held), self.settings.product)
        except DamagedBodyError:
            return None
        return _Robots("allowed", self._clock.monotonic() + left, rules)

    def _fetch_robots(self, target: Target, portal: PortalRules) -> _Robots:
        """RFC 9309: the rules; none where the server says there are none (4xx); nothing allowed where it can't say."""
        run = _Run(f"{target.origin}/robots.txt", portal, "robots", self._clock.now())
        result = self._try(run)
        now = self._clock.monotonic()
        until = now + self.settings.robots_ttl_s
        if result.outcome == "not_recorded":
            return _Robots("not recorded; nobody is asked while replaying", until)
        self._keep(run, result, None, None)
        if result.outcome in ("ok", "unchanged") and result.last is not None:
            same = result.last.status == 304 and run.previous is not None
            body = self.archive.body(run.previous) if same and run.previous is not None else result.last.body
            return _Robots("allowed", until, Rules(body, self.settings.product))
        status = result.last.status if result.last is not None else 0
        if result.answered and (400 <= status < 500 or result.outcome == "redirect_refused"):
            return _Robots(f"no robots.txt ({result.detail})", until)
        # asked for again within the same day: a server that was down for a minute is not shut out until tomorrow
        said = f"robots.txt of {target.host} can't be had ({result.outcome}: {result.detail})"
        return _Robots(said, now + min(self.settings.robots_ttl_s, 3600.0), outcome="robots_unreachable")


def _sha256(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()


def _one_line(text: str | None) -> str | None:
    return None if text is None else re.sub(r"[\x00-\x1f\x7f-\x9f]+", " ", text).strip()[:300]
