"""Where to look and what to expect: one yml per province, checked before anything is fetched.

A province is added by adding its file to this folder; nothing is registered by hand.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, StrictBool, field_validator, model_validator
from pydantic_core import PydanticCustomError

from scrapers.declarations import Declaration, DeclarationError, Identifier, line_of, load_folder, misplaced, suggestion
from scrapers.portals.keywords import Keywords, Verdict
from scrapers.records import AVERAGE_GROUPS, UNIT_GROUPS
from scrapers.systems import load_systems

__all__ = [
    "DeclarationError", "Expectation", "Host", "Keywords", "Listing", "Name", "Page", "Portal", "StatusNote", "Verdict",
    "load_portals",
]  # fmt: skip

FOLDER = Path(__file__).parent
LEAST_PACE_S = 2.0
_HOST = re.compile(r"(?=.{1,253}\Z)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*")
_REGISTRIES = frozenset(
    ("vn", "gov.vn", "edu.vn", "com.vn", "net.vn", "org.vn", "info.vn", "name.vn", "ac.vn", "health.vn", "biz.vn",
     "int.vn", "pro.vn", "com", "net", "org")
)  # fmt: skip


def _address(text: str) -> str:
    try:
        parts = urlsplit(text)
        host, port = parts.hostname, parts.port
    except ValueError:
        host, port, parts = None, None, urlsplit("")
    if parts.scheme not in ("http", "https") or not host:
        raise PydanticCustomError("address", "must be an address that begins with https:// or http://")
    if parts.username is not None or re.search(r"[\s\x00-\x1f\\]", text) or port == 0:
        raise PydanticCustomError("address", "must be an address without user name, blanks or backslashes")
    if parts.fragment:
        raise PydanticCustomError("address", "must be an address without a #fragment")
    return text


Address = Annotated[str, AfterValidator(_address)]
Count = Annotated[int, Field(strict=True, ge=1, le=100_000)]


class Name(Declaration):
    """The portal's name, for people."""

    vi: str
    en: str


class Host(Declaration):
    """One host of the portal, and all below it. `system` is its CMS (default: the portal's).

    `http_only`: it has no https. `ca_bundle` is a PEM file beside the yml, for a host that does not send its
    intermediate certificate: certificates are verified always.
    """

    system: Identifier | None = None
    http_only: StrictBool = False
    ca_bundle: str | None = None
    note: str | None = None


class Listing(Declaration):
    """A page (or feed) that lists news; `pages` is how many pages deep it is followed each night."""

    url: Address
    pages: int = Field(default=1, strict=True, ge=1, le=50)
    note: str | None = None


class Page(Declaration):
    """A page that is fetched whether or not a listing still shows it."""

    url: Address
    note: str | None = None


class Expectation(Declaration):
    """The least that must be held for one assessed year and group of units; each becomes an asset check.

    `units`: rows of units, `averages`: published averages, `documents`: documents with results.
    """

    assessed_year: int = Field(strict=True, ge=2015, le=2100)
    unit_group: str
    units: Count | None = None
    averages: Count | None = None
    documents: Count | None = None

    @field_validator("unit_group")
    @classmethod
    def _known_group(cls, value: str) -> str:
        if value not in AVERAGE_GROUPS:
            raise PydanticCustomError("group", "must be one of {groups}", {"groups": ", ".join(AVERAGE_GROUPS)})
        return value

    @model_validator(mode="after")
    def _expects_something(self) -> Expectation:
        if self.units is None and self.averages is None and self.documents is None:
            raise misplaced((), "expects nothing: give units, averages or documents")
        if self.units is not None and self.unit_group not in UNIT_GROUPS:
            raise misplaced(("units",), "units are counted per group; 'all' has averages and documents only")
        return self


class StatusNote(Declaration):
    """What a person should know about the portal, and since when it holds."""

    date: date
    text: str


class Portal(Declaration):
    """One province's portal: the hosts it may be fetched from, where results are announced, what is expected.

    `province` is the province_id of `dbt_project/seeds/provinces.csv`. `pace_s` is the least number of seconds
    between two requests to one host. A portal that is not `active` is not fetched; what is held of it stays.
    """

    id: Identifier
    province: Identifier
    name: Name
    system: Identifier
    hosts: dict[str, Host] = Field(min_length=1, max_length=100)
    listings: tuple[Listing, ...] = Field(default=(), max_length=100)
    pages: tuple[Page, ...] = Field(default=(), max_length=1000)
    keywords: Keywords = Keywords()
    pace_s: float = Field(default=2.0, ge=0.0, le=600.0)
    expectations: tuple[Expectation, ...] = ()
    active: StrictBool = True
    status_note: StatusNote | None = None

    @field_validator("hosts", mode="before")
    @classmethod
    def _hosts_without_settings(cls, value: object) -> object:
        """`host:` with nothing after it means a host with the defaults."""
        if isinstance(value, dict):
            return {host: {} if settings is None else settings for host, settings in value.items()}
        return value

    @model_validator(mode="after")
    def _consistent(self) -> Portal:
        for host in self.hosts:
            if not _HOST.fullmatch(host):
                raise misplaced(("hosts", host), "must be a host name in lower case, without https:// or path")
            if host in _REGISTRIES:
                raise misplaced(("hosts", host), "names a whole registry: everything below a host is the portal's")
        if not self.listings and not self.pages:
            raise misplaced((), "a portal needs at least one of 'listings' and 'pages'")
        declared = [("listings", number, listing.url) for number, listing in enumerate(self.listings)]
        declared += [("pages", number, page.url) for number, page in enumerate(self.pages)]
        seen: set[str] = set()
        for key, number, url in declared:
            host = urlsplit(url).hostname or ""
            if host not in self.hosts:
                raise misplaced((key, number, "url"), f"host {host!r} is not in hosts ({', '.join(self.hosts)})")
            if url in seen:
                raise misplaced((key, number, "url"), f"{url} is given twice")
            seen.add(url)
        pairs: set[tuple[int, str]] = set()
        for number, expected in enumerate(self.expectations):
            pair = (expected.assessed_year, expected.unit_group)
            if pair in pairs:
                raise misplaced(("expectations", number), f"{pair[0]} {pair[1]} is expected twice")
            pairs.add(pair)
        if not self.active and self.status_note is None:
            raise misplaced(("active",), "a portal that is not active needs a status_note that says since when and why")
        return self

    def host_of(self, url: str) -> str | None:
        """The declared host an address belongs to: its own, or the nearest declared one it is below
        (`stttt.kontum.gov.vn` belongs to `kontum.gov.vn`); None for a stranger."""
        try:
            host = urlsplit(url).hostname or ""
        except ValueError:
            return None
        above = [name for name in self.hosts if host == name or host.endswith(f".{name}")]
        return max(above, key=len, default=None)

    def owns(self, url: str) -> bool:
        """Whether an address is on one of the portal's hosts or below one."""
        return self.host_of(url) is not None

    def system_of(self, url: str) -> str:
        """The id of the CMS that serves an address: its host's own, else the portal's."""
        host = self.host_of(url)
        return (self.hosts[host].system if host else None) or self.system


def load_portals(folder: Path | None = None) -> dict[str, Portal]:
    """Every declared portal, by id, in the order of ids; `folder` defaults to the declarations of the project.

    Raises:
        DeclarationError: a declaration that can't be used.
    """
    if folder is None:
        return dict(_shipped())
    return _load(folder)


@lru_cache(maxsize=1)
def _shipped() -> dict[str, Portal]:
    return _load(FOLDER)


def _load(folder: Path) -> dict[str, Portal]:
    portals = load_folder(folder, Portal)
    for portal in portals.values():
        _check_surroundings(portal, folder)
    return portals


def _check_surroundings(portal: Portal, folder: Path) -> None:
    """What a declaration can't know of itself: the described systems, the files beside it, our manners."""
    path = folder / f"{portal.id}.yml"
    systems = load_systems()

    def wrong(place: tuple[str, ...], message: str) -> DeclarationError:
        return DeclarationError(path, line_of(path, place), ".".join(place), f"{'.'.join(place)!r}: {message}")

    named: list[tuple[tuple[str, ...], str]] = [(("system",), portal.system)]
    named += [(("hosts", name, "system"), host.system) for name, host in portal.hosts.items() if host.system]
    for place, system in named:
        if system not in systems:
            raise wrong(place, f"unknown system {system!r}{suggestion(system, systems)}; known: {', '.join(systems)}")
    for name, host in portal.hosts.items():
        if host.ca_bundle and not (folder / host.ca_bundle).is_file():
            raise wrong(("hosts", name, "ca_bundle"), f"no certificate file {host.ca_bundle!r} beside the declaration")
    if portal.pace_s < LEAST_PACE_S:
        raise wrong(("pace_s",), f"must be at least {LEAST_PACE_S} seconds")
