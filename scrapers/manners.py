"""How a host is treated: who we say we are, what its robots.txt allows, how long to wait, one request at a time."""

from __future__ import annotations

import math
import os
import re
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol

from protego import Protego

ROBOTS_CAP = 500 * 1024  # RFC 9309: at least 500 kibibytes are parsed
LONGEST_GAP_S = 120.0
_VERSION = "0.1"


class SettingsError(Exception):
    """A setting that can't be used. The message is one line that names it."""


@dataclass(frozen=True, slots=True)
class FetchSettings:
    """How portals are asked. Seconds and bytes; `deadline_s` counts all exchanges for one URL, pauses left out.

    `allow_loopback` is for tests: it lets a portal name `127.0.0.1` or `localhost`, on any port.
    """

    user_agent: str = f"dti-warehouse/{_VERSION} (archives published digital transformation results; contact: not set)"
    pace_s: float = 2.0
    deadline_s: float = 120.0
    connect_s: float = 15.0
    read_s: float = 40.0
    max_body: int = 50 * 1024 * 1024
    max_redirects: int = 5
    tries: int = 3
    backoff_s: float = 3.0
    max_wait_s: float = 120.0
    robots_ttl_s: float = 24 * 3600.0
    whole_again_days: int = 30
    allow_loopback: bool = False

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> FetchSettings:
        """The settings with the User-Agent that `DTI_USER_AGENT` gives, or the default one with `DTI_CONTACT` in it.

        Raises:
            SettingsError: a value that is no header text.
        """
        environment = os.environ if environment is None else environment
        agent, contact = environment.get("DTI_USER_AGENT", "").strip(), environment.get("DTI_CONTACT", "").strip()
        for name, value in (("DTI_USER_AGENT", agent), ("DTI_CONTACT", contact)):
            if not re.fullmatch(r"[\x20-\x7e]{0,300}", value):
                raise SettingsError(f"{name} must be one line of at most 300 ASCII characters")
        if agent:
            return cls(user_agent=agent if not contact or contact in agent else f"{agent} (contact: {contact})")
        return cls(user_agent=cls().user_agent.replace("not set", contact)) if contact else cls()

    @property
    def product(self) -> str:
        """The product token that robots.txt files name us by."""
        return re.split(r"[/\s]", self.user_agent, maxsplit=1)[0] or "dti-warehouse"


class HostRules(Protocol):
    """What is declared of one host."""

    @property
    def http_only(self) -> bool:
        """The host has no https."""

    @property
    def ca_bundle(self) -> str | None:
        """PEM file with the certificates to trust for it, beside the declarations."""


class PortalRules(Protocol):
    """What fetching needs of a portal's declaration."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def hosts(self) -> Mapping[str, HostRules]:
        """Its hosts by name; their subdomains count as the portal's too."""

    @property
    def pace_s(self) -> float:
        """Least seconds between two requests to one host."""


def rules_of(portal: PortalRules, host: str) -> HostRules | None:
    """What is declared of a host, or of the nearest declared host it is below; null for a stranger."""
    above = [name for name in portal.hosts if host == name or host.endswith(f".{name}")]
    return portal.hosts[max(above, key=len)] if above else None


# ---------------------------------------------------------------------- robots and pace


class Clock:
    """Time as the fetcher sees it; tests bring their own."""

    def now(self) -> datetime:
        """The time of day, aware, UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds that only go forward."""
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        """Wait."""
        time.sleep(seconds)


class Rules:
    """One robots.txt as it concerns us. `gap_s` is the pause between requests that it asks for, or null."""

    def __init__(self, body: bytes, product: str) -> None:
        """Read a robots.txt: its first 500 KiB, whatever it holds.

        Args:
            body: as served.
            product: our product token, without version.
        """
        kept = body[:ROBOTS_CAP]
        if len(body) >= ROBOTS_CAP:  # the last line may be half a rule
            kept = kept[: max(kept.rfind(b"\n"), kept.rfind(b"\r")) + 1]
        self._rules = Protego.parse(kept.decode("utf-8-sig", "replace"))
        self._product = product
        gaps = [self._rules.crawl_delay(product)]
        rate = self._rules.request_rate(product)
        if rate is not None and rate.requests > 0:
            gaps.append(rate.seconds / rate.requests)
        asked = [float(gap) for gap in gaps if gap is not None and math.isfinite(gap) and gap > 0]
        self.gap_s = max(asked, default=None)

    def allow(self, url: str) -> bool:
        """Whether the URL may be fetched."""
        return bool(self._rules.can_fetch(url, self._product))


class Pace:
    """One request to a host at a time, and a pause after each. Hosts do not wait for each other."""

    def __init__(self, clock: Clock) -> None:
        """Keep pace by this clock."""
        self._clock = clock
        self._guard = threading.Lock()
        self._turns: dict[str, threading.Lock] = {}
        self._ended: dict[str, float] = {}
        self._held: dict[str, float] = {}
        self._slower: dict[str, float] = {}

    @contextmanager
    def turn(self, host: str, gap_s: float) -> Iterator[None]:
        """Wait for the host's turn: until nobody else asks it, and `gap_s` seconds after the last request ended."""
        with self._guard:
            turn = self._turns.setdefault(host, threading.Lock())
        with turn:
            ended = self._ended.get(host)
            if ended is not None:
                gap_s = max(gap_s, min(gap_s * self._slower.get(host, 1.0), LONGEST_GAP_S))
                wait = ended + gap_s - self._clock.monotonic()
                if wait > 0:
                    self._clock.sleep(wait)
            try:
                yield
            finally:
                self._ended[host] = self._clock.monotonic()

    def slow_down(self, host: str) -> None:
        """Double the host's pause from now on: it refused us or had enough."""
        self._slower[host] = min(self._slower.get(host, 1.0) * 2, 64.0)

    def hold(self, host: str, seconds: float) -> None:
        """Leave the host alone for so long: it said so."""
        self._held[host] = max(self._held.get(host, 0.0), self._clock.monotonic() + seconds)

    def held_s(self, host: str) -> float:
        """For how many more seconds the host is left alone."""
        return max(self._held.get(host, 0.0) - self._clock.monotonic(), 0.0)
