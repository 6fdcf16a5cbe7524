"""How a portal answers, night after night, from its attempts in the archive."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from scrapers.archive import Archive, Entry
from scrapers.summary import FailedUrl


@dataclass(frozen=True, slots=True)
class PortalState:
    """A portal by its attempts. Times are aware, UTC.

    `failing_since`: the first attempt since which nothing at all came, None when something came in the last round.
    `failing`: addresses tried in the last round that bring nothing: (url, outcome, since).
    """

    portal_id: str
    last_success: datetime | None
    failing_since: datetime | None
    failing: tuple[tuple[str, str, datetime], ...]


def portal_state(portal_id: str, archive: Archive) -> PortalState:
    """How a portal answers. A round tries every address once, so an address that comes again begins the next."""
    since: dict[str, datetime] = {}
    tried: dict[str, Entry] = {}  # in the present round
    success = failing_since = None
    came = False
    for entry in archive.entries(portal_id):
        if entry.purpose in ("robots", "added"):
            continue
        if entry.url in tried:
            tried, came = {}, False
        tried[entry.url] = entry
        if entry.readable:
            success, failing_since, came = entry.attempted_at, None, True
            since.pop(entry.url, None)
            continue
        since.setdefault(entry.url, entry.attempted_at)
        # an address that fails in a round in which others come is its own failure, not the portal's
        if not came and failing_since is None:
            failing_since = entry.attempted_at
    # what a listing no longer leads to is not tried any more and so does not fail
    failing = tuple((url, tried[url].outcome, at) for url, at in since.items() if url in tried)
    return PortalState(portal_id, success, failing_since, failing)


def failed(archive: Archive, entry: Entry) -> FailedUrl:
    """A failed entry, with the time since which its address has failed without a break."""
    since = entry.attempted_at
    for earlier in reversed(archive.history(entry.url)):
        if earlier.portal_id != entry.portal_id or earlier.attempted_at > entry.attempted_at:
            continue
        if earlier.readable:
            break
        since = earlier.attempted_at
    return FailedUrl(entry.url, entry.purpose, entry.outcome, since.isoformat(timespec="seconds"), entry.detail)
