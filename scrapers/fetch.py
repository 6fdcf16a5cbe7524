"""Fetching: one polite HTTP exchange after another, each with a named outcome, each kept in the archive.

`Fetcher.fetch` always returns an entry; only an archive that can't be written raises. Who may be asked is decided in
`targets`, when in `manners`, what an answer is worth in `answers`; `live` is the network, `replay` the recordings.
"""

from __future__ import annotations

import hashlib
import random
import re
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from scrapers import portals
from scrapers.answers import Inflater, refresh_to, stand_in
from scrapers.archive import Archive, Attempt, DamagedBodyError, Entry
from scrapers.exchange import Ask, NoAnswerError, Transport
from scrapers.headers import http_date, location, media_type, retry_after
from scrapers.live import Live, too_slow
from scrapers.manners import (
    LONGEST_GAP_S,
    ROBOTS_CAP,
    Clock,
    FetchSettings,
    Pace,
    PortalRules,
    Rules,
    rules_of,
)
from scrapers.targets import BadTargetError, Target, vet
from scrapers.warc_record import Exchange

_RETRIED_STATUS = (429, 500, 502, 503, 504)
_REFUSING_STATUS = (401, 402, 403, 407, 418, 451)


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
            raise too_slow()
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
