"""Where a request may go: decided before any connection, for the first address and for every redirect.

Pages and links are written by others. Only http and https, only the portal's own hosts and their subdomains, only the
usual ports, only public addresses; no spelling of an address (decimal, octal, IPv6-mapped) gets around it.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

MAX_URL = 4000
_PORTS = {"http": 80, "https": 443}
_PATH_SAFE = "/%:@!$&'()*+,;=~-._"
_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")
# networks that are routed but lead back to private ones, or to whoever runs a relay
_TRANSLATED = [ipaddress.ip_network(n) for n in ("2002::/16", "2001::/32")]
_REFUSED_V4 = [ipaddress.ip_network(n) for n in ("192.88.99.0/24", "168.63.129.16/32")]
_V6_IN_USE = ipaddress.ip_network("2000::/3")  # leaves out IPv4 in disguise (::ffff:0:0/96, ::/96) as well


class BadTargetError(Exception):
    """A URL that is not asked for; the message says why, on one line."""


@dataclass(frozen=True, slots=True)
class Target:
    """A URL that may be asked for. `url` is as sent: ASCII, without fragment; `host` is a lower-case host name."""

    url: str
    scheme: str
    host: str
    port: int

    @property
    def origin(self) -> str:
        """Scheme, host and port: what one robots.txt speaks for."""
        return f"{self.scheme}://{self.authority}"

    @property
    def authority(self) -> str:
        """What the Host header says."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"


def vet(url: str, hosts: Iterable[str], *, base: Target | None = None, loopback: bool = False) -> Target:
    """The target a URL stands for.

    Args:
        url: as given; relative to `base` when that is given (a redirect's Location).
        hosts: the portal's host names; their subdomains are allowed too.
        base: the target that redirected here.
        loopback: allow `127.0.0.1`, `::1` and `localhost`, on any port, when the portal names them: for tests.

    Raises:
        BadTargetError: it may not be asked for.
    """
    if len(url) > MAX_URL:
        raise BadTargetError(f"an address of {len(url)} characters")
    text = url.strip(" ")
    if re.search(r"[\x00-\x1f\x7f\\]", text):
        raise BadTargetError("an address with control characters or backslashes")
    try:
        parts = urlsplit(urljoin(base.url, text) if base is not None else text)
        scheme, host, port = parts.scheme.lower(), parts.hostname or "", parts.port
    except ValueError as error:
        raise BadTargetError(f"not an address: {error}") from error
    if scheme not in _PORTS:
        raise BadTargetError(f"only http and https are asked for, not {scheme[:20] or 'an address without scheme'}")
    if "@" in parts.netloc:
        raise BadTargetError("an address with a user name")
    host = _host_name(host)
    on_loopback = loopback and _is_loopback(host)
    _check_host(host, hosts, on_loopback=on_loopback)
    port = _PORTS[scheme] if port is None else port
    if port != _PORTS[scheme] and not on_loopback:
        raise BadTargetError(f"port {port} is not the port of {scheme}")
    target = Target("", scheme, host, port)
    path = quote(parts.path, safe=_PATH_SAFE) or "/"
    query = f"?{quote(parts.query, safe=_PATH_SAFE + '?')}" if parts.query else ""
    return Target(f"{target.origin}{path}{query}", scheme, host, port)


def _host_name(host: str) -> str:
    if not host:
        raise BadTargetError("an address without host")
    if not host.isascii():
        try:
            host = host.encode("idna").decode("ascii")
        except UnicodeError as error:
            raise BadTargetError("a host name that is none") from error
    return host.lower().removesuffix(".")


def _check_host(host: str, hosts: Iterable[str], *, on_loopback: bool) -> None:
    if not on_loopback:
        # 127.1, 0x7f000001, 2130706433, 0177.0.0.1, [::ffff:127.0.0.1]: resolvers read them all as addresses
        last = host.rpartition(".")[2]
        if ":" in host or re.fullmatch(r"\d+|0x[0-9a-f]*", last):
            raise BadTargetError("a number in place of a host name")
        labels = host.split(".")
        if len(labels) < 2 or len(host) > 253 or not all(_LABEL.fullmatch(label) for label in labels):
            raise BadTargetError("not the name of a public host")
    declared = sorted(h.lower() for h in hosts)
    if not any(host == h or host.endswith(f".{h}") for h in declared):
        raise BadTargetError(f"{host} is not a host of this portal ({', '.join(declared)[:200]})")


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def check_address(address: str, *, loopback: bool = False) -> None:
    """Refuse an IP address that is not a public one.

    Raises:
        BadTargetError: private, loopback, link-local, reserved, multicast, translated, or no address at all.
    """
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError as error:
        raise BadTargetError(f"{address[:60]!r} is no address") from error
    if loopback and ip.is_loopback:
        return
    # is_global alone lets multicast and some translated ranges through
    public = ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_link_local or ip.is_unspecified)
    if isinstance(ip, ipaddress.IPv6Address):
        public = public and ip in _V6_IN_USE and not any(ip in network for network in _TRANSLATED)
    else:
        public = public and not any(ip in network for network in _REFUSED_V4)
    if not public:
        raise BadTargetError(f"{address} is not a public address")
