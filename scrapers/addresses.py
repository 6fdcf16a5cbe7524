"""One spelling per page: canonical addresses, so that one page is fetched and kept once.

What only tracks visitors, returns them or opens a session is dropped; everything else of a query stays as it is
written, since some portals route by it (`?ItemID=12`, `/chi-tiet-tin?/slug/12`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

MAX_ADDRESS = 2000
_TRACKING = re.compile(
    r"(?i)(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|zarsrc|_ga|jsessionid|phpsessid"
    r"|redirect|inheritredirect|_\w+_redirect|p_p_auth)"
)
_SESSION = re.compile(r"(?i);jsessionid=[^/?#;]*")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_NO_HOST = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?!//[^/])")
_HOST = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|[0-9a-f:.]+:[0-9a-f:.]*")
_PORTS = {"http": 80, "https": 443}


def canonical(href: str, base_url: str | None = None, twins: Iterable[tuple[str, str]] = ()) -> str | None:
    """The one address of the page a link leads to, or None where it leads to no page (`javascript:`, `mailto:`,
    `data:`, another scheme, user names, broken or over-long addresses).

    Args:
        href: as written in the page; relative to `base_url` when that is given.
        base_url: the address of the page the link stands on.
        twins: (expression, replacement) pairs that fold print and download copies into the page, applied to the path.
    """
    # as browsers do: blanks around and line breaks inside are nothing, a backslash is a slash
    href = re.sub(r"[\t\r\n]", "", href).strip(" \f\x00").replace("\\", "/")
    if not href or len(href) > MAX_ADDRESS or _NO_HOST.match(href):
        return None
    try:
        parts = urlsplit(urljoin(base_url, href) if base_url else href)
        host, port = parts.hostname, parts.port
        if parts.scheme not in _PORTS or not host or parts.username is not None or parts.password is not None:
            return None
        host = host.rstrip(".").encode("idna").decode("ascii").lower() if not host.isascii() else host.rstrip(".")
    except (ValueError, UnicodeError):
        return None
    if not _HOST.fullmatch(host):
        return None
    netloc = f"[{host}]" if ":" in host else host
    if port is not None and port != _PORTS[parts.scheme]:
        netloc += f":{port}"
    path = _SESSION.sub("", _escaped(parts.path)) or "/"
    for find, replace in twins:
        path = re.sub(find, replace, path, count=1)
    url = urlunsplit((parts.scheme, netloc, path, _query(parts.query), ""))
    return url if len(url) <= MAX_ADDRESS else None


def _query(query: str) -> str:
    kept = [part for part in _escaped(query).split("&") if not _TRACKING.fullmatch(part.partition("=")[0])]
    return "&".join(kept)


def _escaped(text: str) -> str:
    """RFC 3986: letters that need no escape stand plain, all others as `%XX` in capitals. File names keep their
    Unicode form: a server that stored a decomposed name knows no other."""

    def one(match: re.Match[str]) -> str:
        character = chr(int(match[1], 16))
        return character if character in _UNRESERVED else "%" + match[1].upper()

    text = re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", text)
    text = re.sub(r"%([0-9A-Fa-f]{2})", one, text)
    return quote(text, safe="%/:@!$&'()*+,;=~?[]", errors="replace")
