"""The fetcher against a real server on loopback: what is asked, what is refused, what every answer is called."""

from __future__ import annotations

import gzip
import random
import socket
import ssl
import struct
import threading
import time
import tracemalloc
import zlib
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from scrapers.archive import Archive, Entry, records_of
from scrapers.exchange import OUTCOMES
from scrapers.fetch import Fetcher
from scrapers.live import Live
from scrapers.manners import FetchSettings, SettingsError
from scrapers.replay import Replay

NOON = datetime(2024, 4, 5, 12, tzinfo=UTC)
PAGE = "<html><body><p>Sở Nội vụ: 769,22 điểm</p></body></html>".encode()


def gzipped(data: bytes) -> bytes:
    """Packed without the time of day: names of tests must be the same in every worker."""
    return gzip.compress(data, mtime=0)


# ------------------------------------------------------------------ a server that can misbehave
def answer(body: bytes = PAGE, status: str = "200 OK", *, length: bool = True, **headers: str) -> bytes:
    """The bytes of one HTTP answer. Header names are written with underscores."""
    lines = [f"HTTP/1.1 {status}"]
    headers = {"Content_Type": "text/html; charset=utf-8", **headers}
    if length:
        headers.setdefault("Content_Length", str(len(body)))
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


@dataclass
class Request:
    path: str
    headers: dict[str, str]
    at: float


class Server:
    """One thread per connection; each path has its bytes, a list of them in turn, or a function of the connection."""

    def __init__(self, context: ssl.SSLContext | None = None) -> None:
        self.routes: dict[str, bytes | list[bytes] | Callable[[socket.socket], None]] = {}
        self.requests: list[Request] = []
        self.connections = 0
        self.busy = self.most_at_once = 0
        self._context = context
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self.guard = threading.Lock()
        self.closing = threading.Event()
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self.connections += 1
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with self.guard:
            self.busy += 1
            self.most_at_once = max(self.most_at_once, self.busy)
        try:
            if self._context is not None:
                connection = self._context.wrap_socket(connection, server_side=True)
            head = b""
            while b"\r\n\r\n" not in head:
                piece = connection.recv(65536)
                if not piece:
                    return
                head += piece
                if not head.startswith(b"GET "[: len(head)]):  # a TLS hello, say
                    connection.sendall(answer(b"", "400 Bad Request"))
                    return
            first, *lines = head.decode("latin-1").split("\r\n")
            path = first.split(" ")[1]
            headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines if line)}
            self.requests.append(Request(path, headers, time.monotonic()))
            route = self.routes.get(path, answer(b"", "404 Not Found"))
            if isinstance(route, list):
                route = route.pop(0) if len(route) > 1 else route[0]
            if callable(route):
                route(connection)
            else:
                connection.sendall(route)
        except OSError:
            pass
        finally:
            with self.guard:
                self.busy -= 1
            connection.close()

    def close(self) -> None:
        self.closing.set()
        self._socket.close()

    def asked(self, path: str) -> list[Request]:
        return [r for r in self.requests if r.path == path]


class FakeClock:
    """Time that passes only in `sleep`."""

    def __init__(self) -> None:
        self.passed = 0.0
        self.slept: list[float] = []

    def now(self) -> datetime:
        return NOON + timedelta(seconds=self.passed)

    def monotonic(self) -> float:
        return 1000.0 + self.passed

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.passed += seconds


@dataclass
class Host:
    http_only: bool = False
    ca_bundle: str | None = None


@dataclass
class Portal:
    id: str = "kon-tum"
    hosts: dict[str, Host] = field(default_factory=lambda: {"127.0.0.1": Host()})
    pace_s: float = 2.0


FAST = FetchSettings(allow_loopback=True, deadline_s=10, connect_s=3, read_s=3)


@dataclass
class World:
    server: Server
    archive: Archive
    clock: FakeClock
    portal: Portal = field(default_factory=Portal)
    settings: FetchSettings = FAST

    def __post_init__(self) -> None:
        self.fetcher = self.make()

    def make(self, settings: FetchSettings | None = None, **more) -> Fetcher:
        self.fetcher = Fetcher(self.archive, settings or self.settings, clock=self.clock, chance=lambda: 0.5, **more)
        return self.fetcher

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.server.port}{path}"

    def get(self, path: str, purpose: str = "article", **more: str) -> Entry:
        entry = self.fetcher.fetch(self.url(path), portal=self.portal, purpose=purpose, **more)
        assert entry.outcome in OUTCOMES
        assert entry.detail is None or "\n" not in entry.detail
        assert self.archive.history(self.url(path))[-1] == entry  # every attempt is kept
        return entry


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    server = Server()
    with Archive(tmp_path / "archive") as archive:
        yield World(server, archive, FakeClock())
    server.close()


def changed(settings: FetchSettings, **more) -> FetchSettings:
    return FetchSettings(**{name: getattr(settings, name) for name in settings.__slots__} | more)


# ------------------------------------------------------------------ the plain case
def test_a_page_comes_and_is_kept(world: World) -> None:
    world.server.routes["/tin/1"] = answer(ETag='"1"')
    entry = world.get("/tin/1", found_on=world.url("/"), link_text="Công bố")
    assert (entry.outcome, entry.http_status, entry.media_type, entry.origin) == ("ok", 200, "text/html", "portal")
    assert (entry.final_url, entry.found_on, entry.link_text) == (world.url("/tin/1"), world.url("/"), "Công bố")
    assert world.archive.body(entry) == PAGE
    assert entry.attempted_at == world.archive.latest(world.url("/tin/1")).attempted_at
    verdict = world.archive.verdict(entry)
    assert verdict["robots"].startswith("no robots.txt (404")
    assert verdict["etag"] == '"1"'
    sent = world.server.asked("/tin/1")[0].headers
    assert sent["user-agent"].startswith("dti-warehouse/") and "contact" in sent["user-agent"]
    assert (sent["accept-encoding"], sent["host"]) == ("gzip, deflate", f"127.0.0.1:{world.server.port}")
    assert "cookie" not in sent and "authorization" not in sent


def test_the_environment_neither_redirects_nor_adds_to_requests(world: World, monkeypatch, tmp_path: Path) -> None:
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login me password secret\n")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    world.server.routes["/"] = answer()
    assert world.get("/").outcome == "ok"
    assert "authorization" not in world.server.asked("/")[0].headers


def test_user_agent_and_contact_come_from_the_environment() -> None:
    assert FetchSettings.from_environment({}).user_agent == FetchSettings().user_agent
    assert "contact: a@b.vn" in FetchSettings.from_environment({"DTI_CONTACT": "a@b.vn"}).user_agent
    assert FetchSettings.from_environment({"DTI_USER_AGENT": "x/1"}).user_agent == "x/1"
    both = FetchSettings.from_environment({"DTI_USER_AGENT": "x/1", "DTI_CONTACT": "a@b.vn"})
    assert (both.user_agent, both.product) == ("x/1 (contact: a@b.vn)", "x")
    assert FetchSettings().product == "dti-warehouse"
    with pytest.raises(SettingsError, match="DTI_CONTACT"):
        FetchSettings.from_environment({"DTI_CONTACT": "a\r\nX-Evil: 1"})


# ------------------------------------------------------------------ statuses (N10)
@pytest.mark.parametrize(
    ("status", "outcome", "asked"),
    [
        ("404 Not Found", "not_found", 1), ("410 Gone", "gone", 1), ("401 Unauthorized", "blocked", 1),
        ("403 Forbidden", "blocked", 1), ("418 I'm a teapot", "blocked", 1),
        ("429 Too Many Requests", "rate_limited", 3), ("500 Internal Server Error", "http_error", 3),
        ("502 Bad Gateway", "http_error", 3), ("503 Service Unavailable", "http_error", 3),
        ("400 Bad Request", "http_error", 1), ("204 No Content", "http_error", 1),
        ("206 Partial Content", "http_error", 1), ("304 Not Modified", "bad_response", 1),
        ("302 Found", "http_error", 1),
        ("300 Multiple Choices", "http_error", 1), ("501 Not Implemented", "http_error", 1),
    ],
)  # fmt: skip
def test_every_status_has_its_outcome(world: World, status: str, outcome: str, asked: int) -> None:
    world.server.routes["/x"] = answer(b"", status)
    entry = world.get("/x")
    assert (entry.outcome, entry.http_status, len(world.server.asked("/x"))) == (outcome, int(status[:3]), asked)
    assert world.archive.latest(world.url("/x")) is None


def test_a_server_that_recovers(world: World) -> None:
    world.server.routes["/x"] = [answer(b"", "503 Busy"), answer(b"", "500 Oh"), answer()]
    entry = world.get("/x")
    assert (entry.outcome, world.archive.verdict(entry)["tries"]) == ("ok", 3)
    # base 3 s, doubled, each half as long again by the jitter of 0.5; the host's pause of 2 s is over by then
    assert world.clock.slept[-2:] == [4.5, 9.0]
    records = records_of(world.archive.root / entry.warc_file)
    statuses = [r.status for r in records if r.uri == world.url("/x") and r.status]
    assert statuses == [503, 500, 200]  # all three are kept


@pytest.mark.parametrize(
    ("retry_after", "least", "tries"),
    [("20", 20, 2), (format_datetime(NOON + timedelta(seconds=50), usegmt=True), 40, 2), ("0", 4, 2), ("-5", 4, 2),
     ("soon", 4, 2), (format_datetime(NOON - timedelta(days=1), usegmt=True), 4, 2), ("100000000", 0, 1)],
)  # fmt: skip
@pytest.mark.parametrize("status", ["429 Too Many Requests", "503 Service Unavailable"])
def test_retry_after_is_waited_for_up_to_a_limit(
    world: World, status: str, retry_after: str, least: float, tries: int
) -> None:
    world.server.routes["/x"] = [answer(b"", status, Retry_After=retry_after), answer()]
    entry = world.get("/x")
    assert len(world.server.asked("/x")) == tries
    assert entry.outcome == ("ok" if tries == 2 else "rate_limited" if status.startswith("429") else "http_error")
    assert least <= sum(world.clock.slept) <= 120
    if tries == 1:  # the host is left alone for the rest of the run
        again = world.get("/y")
        assert (again.outcome, len(world.server.asked("/y"))) == ("rate_limited", 0)
        assert "left alone" in again.detail


def test_a_host_that_refuses_is_asked_more_slowly(world: World) -> None:
    world.server.routes |= {"/a": answer(), "/b": answer(b"", "403 Forbidden"), "/c": answer()}
    world.get("/a")
    world.get("/b")
    before = world.clock.passed
    world.get("/c")
    assert world.clock.passed - before == 4.0


# ------------------------------------------------------------------ pace
def test_requests_to_one_host_keep_their_distance(world: World) -> None:
    for i in range(4):
        world.server.routes[f"/{i}"] = answer()
        world.get(f"/{i}")
    assert world.clock.slept == [2.0] * 4  # robots.txt came first


def test_the_portals_own_pace_counts_when_it_is_longer(world: World) -> None:
    world.portal.pace_s = 7.5
    world.server.routes["/x"] = answer()
    world.get("/x")
    assert world.clock.slept == [7.5]


def test_one_connection_per_host_and_hosts_side_by_side(tmp_path: Path) -> None:
    def slow(connection: socket.socket) -> None:
        time.sleep(0.15)
        connection.sendall(answer())

    servers = [Server(), Server()]
    hosts = ["127.0.0.1", "127.0.0.2"]
    with Archive(tmp_path / "archive") as archive:
        settings = changed(FAST, pace_s=0.01)
        fetcher = Fetcher(archive, settings)
        servers[1]._socket.close()
        servers[1]._socket = socket.create_server((hosts[1], 0))
        servers[1].port = servers[1]._socket.getsockname()[1]
        threading.Thread(target=servers[1]._accept, daemon=True).start()
        urls = []
        for server, host in zip(servers, hosts, strict=True):
            server.routes |= {f"/{i}": slow for i in range(3)}
            urls += [f"http://{host}:{server.port}/{i}" for i in range(3)]
        portal = Portal(hosts={h: Host() for h in hosts}, pace_s=0.01)
        began = time.monotonic()
        with ThreadPoolExecutor(6) as threads:
            entries = list(threads.map(lambda url: fetcher.fetch(url, portal=portal, purpose="article"), urls))
        took = time.monotonic() - began
    for server in servers:
        server.close()
        assert server.most_at_once == 1
        assert len(server.asked("/robots.txt")) == 1
    assert [e.outcome for e in entries] == ["ok"] * 6
    assert took < 0.15 * 6  # not one after the other


# ------------------------------------------------------------------ connections that fail (N1, N3)
def test_nothing_listens(world: World) -> None:
    world.server.close()
    world.server._socket.close()
    with socket.create_server(("127.0.0.1", 0)) as free:
        world.server.port = free.getsockname()[1]
    entry = world.get("/x", purpose="robots")
    assert (entry.outcome, entry.http_status, entry.body_sha256) == ("refused", None, None)
    assert world.archive.verdict(entry)["tries"] == 3
    assert "Connection refused" in entry.detail


@pytest.mark.parametrize("sent", [b"", b"HTTP/1.1 200 OK\r\nContent-Type: te", answer()[:-5]])
def test_a_connection_that_is_reset_at_byte_k(world: World, sent: bytes) -> None:
    def reset(connection: socket.socket) -> None:
        connection.sendall(sent)
        time.sleep(0.02)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        connection.close()

    world.server.routes["/x"] = reset
    entry = world.get("/x")
    assert entry.outcome in (("truncated",) if b"\r\n\r\n" in sent else ("reset", "bad_response"))
    assert len(world.server.asked("/x")) == 3


@pytest.mark.parametrize(
    ("failure", "outcome", "tries"),
    [
        (socket.gaierror(socket.EAI_NONAME, "Name or service not known"), "dns", 1),
        (socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution"), "dns", 3),
        (TimeoutError("no answer in 3 s"), "dns", 3),
    ],
)
def test_names_that_can_not_be_looked_up(world: World, failure: OSError, outcome: str, tries: int) -> None:
    looked_up = []

    def lookup(host: str, port: int, wait_s: float) -> list[str]:
        looked_up.append(host)
        raise failure

    world.make(transport=Live(FAST, lookup=lookup))
    entry = world.get("/robots.txt", purpose="robots")
    assert (entry.outcome, len(looked_up), world.server.connections) == (outcome, tries, 0)


def test_only_the_checked_address_is_connected_to(world: World, monkeypatch) -> None:
    """DNS rebinding: a name that leads to another address the next moment never gets a second look."""
    answers = iter([["203.0.113.7"], ["127.0.0.1"], ["127.0.0.1"], ["127.0.0.1"]])
    # 203.0.113.0/24 is for documentation: stand in for a public address that nobody has
    monkeypatch.setattr("scrapers.live.check_address", lambda address, loopback: None)
    connected = []

    def connect(self: socket.socket, address: tuple[str, int]) -> None:
        connected.append(address)
        raise ConnectionRefusedError(111, "Connection refused")

    monkeypatch.setattr(socket.socket, "connect", connect)
    settings = changed(FAST, tries=1)
    world.make(settings, transport=Live(settings, lookup=lambda *_: next(answers)))
    portal = Portal(hosts={"portal.example.vn": Host()})
    entry = world.fetcher.fetch("http://portal.example.vn/robots.txt", portal=portal, purpose="robots")
    assert entry.outcome == "refused"
    assert connected == [("203.0.113.7", 80)]


def test_a_dead_address_beside_a_live_one(world: World) -> None:
    world.server.routes["/x"] = answer()
    # nothing listens on this port of 127.0.0.9
    world.make(transport=Live(FAST, lookup=lambda *_: ["127.0.0.9", "127.0.0.1"]))
    assert world.get("/x").outcome == "ok"


# ------------------------------------------------------------------ addresses that are never asked (N9)
SSRF = [
    "http://127.0.0.1/", "http://127.0.0.1:8080/", "http://127.1/", "http://127.0.1/", "http://127.255.255.254/",
    "http://2130706433/", "http://0x7f000001/", "http://0x7f.1/", "http://0x7f.0x0.0x0.0x1/", "http://0177.0.0.1/",
    "http://0177.1/", "http://017700000001/", "http://127.0.0.1./", "http://0/", "http://0.0.0.0/", "http://0x0/",
    "http://10.0.0.1/", "http://10.255.255.255/", "http://172.16.0.1/", "http://192.168.1.1/", "http://192.168.257/",
    "http://100.64.0.1/", "http://169.254.169.254/latest/meta-data/", "http://2852039166/", "http://0xa9fea9fe/",
    "http://0251.0376.0251.0376/", "http://198.18.0.1/", "http://224.0.0.1/", "http://240.0.0.1/",
    "http://255.255.255.255/", "http://203.0.113.5/", "http://8.8.8.8/", "http://[::1]/", "http://[::]/",
    "http://[0:0:0:0:0:0:0:1]/", "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/", "http://[::127.0.0.1]/",
    "http://[fe80::1]/", "http://[fe80::1%25eth0]/", "http://[fc00::1]/", "http://[fd00:ec2::254]/", "http://[ff02::1]/",
    "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/", "http://[2001:db8::1]/", "http://localhost/",
    "http://LOCALHOST/", "http://localhost./", "http://localhost.localdomain/", "http://metadata.google.internal/",
    "http://intranet/", "http://xn--/", "http://１２７.０.０.１/", "http://ⓛocalhost/", "http://127。0。0。1/",
    "file:///etc/passwd", "file://127.0.0.1/etc/passwd", "gopher://127.0.0.1:6379/_INFO", "ftp://portal.example.vn/",
    "data:text/html,<p>x", "dict://127.0.0.1:11211/", "javascript:alert(1)",
    "jar:http://portal.example.vn!/", "//portal.example.vn/",
    "ldap://127.0.0.1/", "", "portal.example.vn/x", "http://", "http:///x", "http://user@portal.example.vn/",
    "http://user:pass@portal.example.vn/", "http://portal.example.vn@127.0.0.1/", "http://portal.example.vn:22/",
    "http://portal.example.vn:8080/", "https://portal.example.vn:80/", "http://portal.example.vn:443/",
    "http://portal.example.vn:0/", "http://portal.example.vn:99999/", "http://portal.example.vn\\@127.0.0.1/",
    "http://portal.example.vn\r\nHost: x/", "http://portal.example.vn\t/", "http://portal.example.vn#@127.0.0.1/x\x00",
    "http://evil.example/", "http://portal.example.vn.evil.example/", "http://notportal.example.vn/",
    "http://evil.example/portal.example.vn", "http://evil.example?portal.example.vn", "http://example.vn/",
    "http://" + "a" * 5000, "http://a..portal.example.vn/", "http://-.portal.example.vn/",
    "http://127.0.0.1.portal.example.vn:1/",
]  # fmt: skip
# even a declaration that names them opens nothing but the public hosts
DECLARED = ["portal.example.vn", "127.0.0.1", "2130706433", "0x7f000001", "127.1", "localhost", "::1", "10.0.0.1",
            "169.254.169.254", "intranet", "8.8.8.8", "0.0.0.0", "fe80::1"]  # fmt: skip


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Counts every look-up and connection."""
    touched: list[object] = []

    def touch(*args: object, **_: object) -> None:
        touched.append(args)
        raise OSError(101, "Network is unreachable")

    monkeypatch.setattr(socket, "getaddrinfo", touch)
    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, touch)
    return touched


def test_no_form_of_a_forbidden_address_is_asked(tmp_path: Path, no_network: list[object]) -> None:
    assert len(set(SSRF)) == len(SSRF) >= 60
    with Archive(tmp_path) as archive:
        fetcher = Fetcher(archive, FetchSettings(), clock=FakeClock())
        portal = Portal(hosts={host: Host() for host in DECLARED})
        outcomes = {url: fetcher.fetch(url, portal=portal, purpose="article").outcome for url in SSRF}
        assert {url: o for url, o in outcomes.items() if o != "bad_address"} == {}
        assert len(list(archive.entries())) == len(SSRF)
    assert no_network == []


def test_no_redirect_leads_to_a_forbidden_address(world: World) -> None:
    looked_up = set()

    def lookup(host: str, port: int, wait_s: float) -> list[str]:
        looked_up.add(host)
        return ["127.0.0.1"]

    world.make(transport=Live(FAST, lookup=lookup))
    world.portal.hosts = {"localhost": Host()} | {host: Host() for host in DECLARED if not host.startswith("127.0.0.1")}
    # as a Location these are paths of the same host, or the portal itself
    harmless = {"", "portal.example.vn/x", "//portal.example.vn/", "http:///x", "http://"}
    own = {"http://localhost/", "http://LOCALHOST/", "http://localhost./"}
    sent = [u for u in SSRF if u not in harmless | own and u.isascii() and not any(c in u for c in "\r\n\x00")]
    sent.remove("http://[::1]/")  # declared, and loopback is allowed here
    for number, url in enumerate(sent):
        world.server.routes[f"/{number}"] = answer(b"", "302 Found", Location=url)
        from_url = f"http://localhost:{world.server.port}/{number}"
        entry = world.fetcher.fetch(from_url, portal=world.portal, purpose="article")
        assert (url, entry.outcome, entry.http_status) == (url, "redirect_refused", 302)
    assert len(sent) >= 60
    assert looked_up == {"localhost"}
    assert {r.path for r in world.server.requests} == {f"/{n}" for n in range(len(sent))} | {"/robots.txt"}


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "::1", "0.0.0.0", "10.1.2.3", "172.31.255.1", "192.168.0.1", "169.254.169.254", "100.64.1.1",
     "198.18.0.1", "192.0.2.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "fe80::1", "fe80::1%eth0", "fd00::1",
     "::ffff:10.0.0.1", "::ffff:127.0.0.1", "64:ff9b::a00:1", "2002:a00:1::", "2001:0:a00:1::", "2001:db8::1",
     "ff02::1", "::7f00:1", "fec0::1", "168.63.129.16", "not an address"],
)  # fmt: skip
def test_no_name_leads_to_a_forbidden_address(tmp_path: Path, no_network: list[object], address: str) -> None:
    with Archive(tmp_path) as archive:
        for addresses in ([address], ["198.51.101.1", address]):  # one bad address among good ones is enough
            fetcher = Fetcher(archive, FetchSettings(), Live(FetchSettings(), lambda *_, a=addresses: a), FakeClock())
            portal = Portal(hosts={"portal.example.vn": Host()})
            url = "https://portal.example.vn/robots.txt"
            entry = fetcher.fetch(url, portal=portal, purpose="robots")
            assert entry.outcome == "bad_address"
            assert "not a public address" in entry.detail or "no address" in entry.detail
    assert no_network == []


# ------------------------------------------------------------------ redirects (N8)
@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"])
def test_a_redirect_is_followed(world: World, status: str) -> None:
    world.server.routes |= {"/old": answer(b"", status, Location="/new?id=1"), "/new?id=1": answer()}
    entry = world.get("/old")
    assert (entry.outcome, entry.final_url) == ("ok", world.url("/new?id=1"))
    moved = world.archive.verdict(entry).get("moved_permanently_to")
    assert moved == ("/new?id=1" if status[:3] in ("301", "308") else None)
    kinds = [(r.uri, r.status) for r in records_of(world.archive.root / entry.warc_file) if r.kind == "response"]
    assert kinds[-2:] == [(world.url("/old"), int(status[:3])), (world.url("/new?id=1"), 200)]


def test_a_location_in_vietnamese(world: World) -> None:
    head, _, body = answer(b"", "302 Found", Location="@").partition(b"@")
    world.server.routes["/a"] = head + "/tin-tức/Đắk Lắk.html".encode() + body
    world.server.routes["/tin-t%E1%BB%A9c/%C4%90%E1%BA%AFk%20L%E1%BA%AFk.html"] = answer()
    assert world.get("/a").outcome == "ok"


def test_five_redirects_and_no_more(world: World) -> None:
    for i in range(31):
        world.server.routes[f"/{i}"] = answer(b"", "302 Found", Location=f"/{i + 1}")
    world.server.routes["/31"] = answer()
    assert world.get("/26").outcome == "ok"
    before = len(world.server.requests)
    entry = world.get("/0")
    assert (entry.outcome, len(world.server.requests) - before) == ("redirect_refused", 6)
    assert "more than 5" in entry.detail


@pytest.mark.parametrize("chain", [{"/a": "/a"}, {"/a": "/b", "/b": "/a"}, {"/a": "/b", "/b": "/b#x"}])
def test_a_circle_of_redirects(world: World, chain: dict[str, str]) -> None:
    for path, location in chain.items():
        world.server.routes[path] = answer(b"", "302 Found", Location=location)
    entry = world.get("/a")
    assert (entry.outcome, len(world.server.requests)) == ("redirect_refused", len(chain) + 1)


def test_a_redirect_to_another_site_is_refused_and_to_a_subdomain_followed(world: World) -> None:
    world.portal.hosts = {"127.0.0.1": Host(), "portal.example.vn": Host()}
    world.make(transport=Live(FAST, lookup=lambda host, *_: ["127.0.0.1"] if host == "127.0.0.1" else ["10.0.0.1"]))
    for path, to, outcome in (
        ("/a", "http://evil.example/", "redirect_refused"),
        ("/b", "//evil.example/x", "redirect_refused"),
        ("/c", "http://news.portal.example.vn/", "robots_unreachable"),  # allowed, and then its address is not public
    ):
        world.server.routes[path] = answer(b"", "302 Found", Location=to)
        assert world.get(path).outcome == outcome
    assert "not a public address" in world.archive.history("http://news.portal.example.vn/robots.txt")[0].detail


def test_a_page_that_only_refreshes_is_a_redirect(world: World) -> None:
    page = b'<html><head><meta http-equiv="refresh" content="0; url=%s"></head><body></body></html>'
    world.server.routes |= {
        "/": answer(page % b"/portal/"), "/portal/": answer(), "/evil": answer(page % b"http://169.254.169.254/"),
        "/self": answer(page % b"/self"),
    }  # fmt: skip
    assert world.get("/", purpose="listing").final_url == world.url("/portal/")
    assert world.get("/evil").outcome == "redirect_refused"
    assert world.get("/self").outcome == "redirect_refused"


def test_an_article_that_leads_to_the_home_page_is_gone(world: World) -> None:
    world.server.routes |= {"/tin/9": answer(b"", "302 Found", Location="/"), "/": answer()}
    entry = world.get("/tin/9")
    assert (entry.outcome, entry.detail) == ("soft_404", "redirected to the home page")
    assert world.get("/tin/9", purpose="listing").outcome == "ok"


# ------------------------------------------------------------------ slow (N4)
def dripping(first: bytes, piece: bytes) -> Callable[[socket.socket], None]:
    def drip(connection: socket.socket) -> None:
        connection.sendall(first)
        for _ in range(200):
            time.sleep(0.05)
            connection.sendall(piece)

    return drip


@pytest.mark.parametrize(
    ("first", "piece"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n", b"x"),
        (b"HTTP/1.1 200 OK\r\n\r\n<html>", b"x"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
        (b"HTTP/1.1 200 OK\r\nX: ", b"x"),
        (b"HTTP/1.1 200 OK\r\n", b"X-Filler: 1\r\n"),
        (b"HTTP/1.1 100 Continue\r\n\r\n", b"HTTP/1.1 100 Continue\r\n\r\n"),
        (b"", b"H"),
    ],
    ids=["length", "no length", "chunked", "one header", "endless headers", "endless 100s", "status line"],
)
def test_a_drip_of_bytes_is_stopped(world: World, first: bytes, piece: bytes) -> None:
    world.server.routes["/x"] = dripping(first, piece)
    world.make(changed(FAST, deadline_s=0.4))
    began = time.monotonic()
    entry = world.get("/x")
    assert entry.outcome == "deadline"
    assert time.monotonic() - began < 5  # of the ten seconds it would drip
    assert len(world.server.asked("/x")) == 1


def test_the_deadline_counts_all_hops_and_tries(world: World) -> None:
    def slow(location: str) -> Callable[[socket.socket], None]:
        def send(connection: socket.socket) -> None:
            time.sleep(0.2)
            connection.sendall(answer(b"", "302 Found", Location=location))

        return send

    for i in range(5):
        world.server.routes[f"/{i}"] = slow(f"/{i + 1}")
    world.clock.monotonic = time.monotonic  # type: ignore[method-assign]
    world.portal.pace_s = 0
    world.make(changed(FAST, deadline_s=0.5, pace_s=0))
    assert world.get("/0").outcome == "deadline"
    assert not world.server.asked("/4")


def test_a_server_that_says_nothing(world: World) -> None:
    world.server.routes["/x"] = lambda connection: world.server.closing.wait(2)
    world.make(changed(FAST, read_s=0.2, tries=2))
    entry = world.get("/x")
    assert (entry.outcome, len(world.server.asked("/x"))) == ("timeout", 2)


# ------------------------------------------------------------------ cut off, wrong lengths (N5, N6)
CHUNKED = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"


@pytest.mark.parametrize(
    ("sent", "outcome"),
    [
        (answer(Content_Length="500"), "truncated"),
        (CHUNKED + b"%x\r\n%s\r\n" % (len(PAGE), PAGE), "truncated"),
        (CHUNKED + b"ff\r\n" + PAGE, "truncated"),
        (answer(PAGE[:-20], length=False), "truncated"),
        (answer(PAGE[:-20]), "truncated"),  # declared rightly, but the page was never finished
        (answer(b"%PDF-1.4\n" + b"x" * 5000, length=False, Content_Type="application/pdf"), "truncated"),
        (answer(b"PK\x03\x04" + b"x" * 5000, length=False, Content_Type="application/zip"), "truncated"),
        (answer(b"PK\x03\x04" + b"x" * 5000, Content_Type="application/zip"), "truncated"),
        (answer(gzipped(PAGE)[:-6], length=False, Content_Encoding="gzip"), "truncated"),
        (answer(gzipped(PAGE)[:-6], Content_Encoding="gzip"), "truncated"),
        (answer(b""), "truncated"),
        (answer(PAGE, Content_Length="20"), "truncated"),
        (answer(PAGE, Content_Length="-1"), "bad_response"),
        (answer(PAGE, Content_Length="many"), "bad_response"),
        (answer(PAGE, Content_Length="5, 9"), "bad_response"),
        (answer(PAGE, Content_Length=f"{len(PAGE)}\r\nContent-Length: {len(PAGE)}"), "bad_response"),
        (answer(PAGE, Content_Length=f"{len(PAGE)}\r\nContent-Length: 7"), "bad_response"),
        (answer(b"5\r\nhello\r\n0\r\n\r\n", Transfer_Encoding="chunked", Content_Length="5"), "bad_response"),
        (answer(PAGE, length=False, Transfer_Encoding="gzip"), "bad_response"),
        (b"garbage\r\n\r\n", "bad_response"),
        (b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 300 + b"\r\n", "bad_response"),
        (b"HTTP/1.1 200 OK\r\nX: " + b"y" * 70_000 + b"\r\n\r\n", "bad_response"),
        (answer(PAGE, length=False), "ok"),
        (answer(PAGE), "ok"),
        (CHUNKED + b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE), PAGE), "ok"),
        (answer(b"%PDF-1.4\n..." + b"%%EOF\n", length=False, Content_Type="application/pdf"), "ok"),
        (answer(b"<p>a fragment without page</p>"), "ok"),
        (answer(b"plain words", length=False, Content_Type="text/plain"), "ok"),
    ],
)
def test_a_part_is_not_taken_for_the_whole(world: World, sent: bytes, outcome: str) -> None:
    world.server.routes["/x"] = sent
    entry = world.get("/x")
    assert entry.outcome == outcome
    assert (world.archive.latest(world.url("/x")) is not None) == (outcome == "ok")


def test_a_part_does_not_replace_what_was_whole(world: World) -> None:
    world.server.routes["/x"] = answer()
    whole = world.get("/x")
    world.server.routes["/x"] = answer(PAGE[:30], length=False)
    assert world.get("/x").outcome == "truncated"
    assert world.archive.latest(world.url("/x")) == whole


# ------------------------------------------------------------------ encodings and bombs (N7)
def deflate(data: bytes, wbits: int) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, wbits)
    return packer.compress(data) + packer.flush()


@pytest.mark.parametrize(
    ("encoding", "body"),
    [("gzip", gzipped(PAGE)), ("x-gzip", gzipped(PAGE)), ("GZIP", gzipped(PAGE)),
     ("deflate", zlib.compress(PAGE)), ("deflate", deflate(PAGE, -15)), ("identity", PAGE), ("", PAGE),
     ("gzip", gzipped(PAGE[:20]) + gzipped(PAGE[20:])), ("gzip", gzipped(PAGE) + b"\0" * 20)],
)  # fmt: skip
def test_encodings_that_are_offered(world: World, encoding: str, body: bytes) -> None:
    world.server.routes["/x"] = answer(body, Content_Encoding=encoding)
    entry = world.get("/x")
    assert entry.outcome == "ok"
    assert world.archive.body(entry) == PAGE


BOMB = b"\0" * (48 * 1024 * 1024)


@pytest.mark.parametrize(
    ("encoding", "body", "outcome"),
    [
        ("gzip", gzipped(BOMB), "too_large"),
        ("deflate", zlib.compress(BOMB), "too_large"),
        ("deflate", deflate(BOMB, -15), "too_large"),
        # as brotli and zstd would begin: neither was offered, so neither is decoded
        ("br", b"\xcf\xff\xff\x7f\xf8\x27\x00" + b"\xe2\xb1" * 40, "bad_encoding"),
        ("zstd", b"\x28\xb5\x2f\xfd\xa4\x00\x00\x00\x40" + b"\x00" * 60, "bad_encoding"),
        ("gzip, gzip", gzipped(gzipped(BOMB)), "bad_encoding"),
        ("gzip, deflate", zlib.compress(gzipped(PAGE)), "bad_encoding"),
        ("gzip", PAGE, "bad_encoding"),
        ("deflate", PAGE, "bad_encoding"),
        ("gzip", gzipped(PAGE)[:-8] + b"\0\0\0\0" + gzipped(PAGE)[-4:], "bad_encoding"),
        ("compress", PAGE, "bad_encoding"),
    ],
    ids=["gzip bomb", "deflate bomb", "bare deflate bomb", "br", "zstd", "nested", "two kinds", "not gzip",
         "not deflate", "checksum", "unknown"],
)  # fmt: skip
def test_bombs_and_wrong_labels(world: World, encoding: str, body: bytes, outcome: str) -> None:
    world.make(changed(FAST, max_body=1024 * 1024))
    world.server.routes["/x"] = answer(body, Content_Encoding=encoding)
    world.get("/warm-up")
    tracemalloc.start()
    try:
        entry = world.get("/x")
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert entry.outcome == outcome
    assert peak < 1024 * 1024 + 16 * 1024 * 1024
    assert (entry.body_bytes or 0) <= 64 * 1024
    assert len(world.server.asked("/x")) == 1


def test_an_endless_body_stops_at_the_cap(world: World) -> None:
    def endless(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        while True:
            connection.sendall(b"<p>again</p>" * 5000)

    world.server.routes["/x"] = endless
    world.make(changed(FAST, max_body=300_000))
    entry = world.get("/x")
    assert (entry.outcome, entry.body_bytes) == ("too_large", 64 * 1024)


# ------------------------------------------------------------------ pages in place of the document (N11)
@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        ("<title>Xác thực truy cập</title><h3>Bạn không phải người máy?</h3><img src=/captcha.ashx>", "blocked"),
        ("<title>Không tìm thấy trang - Cổng thông tin điện tử</title><p>…</p>", "soft_404"),
        ("<title>Thông báo</title><h1>Hệ thống đang bảo trì, vui lòng quay lại sau</h1>", "blocked"),
        ("<title>Đăng nhập</title><form><input type=password></form>", "blocked"),
        ("<title>Kết quả DTI năm 2023</title><h1>Công bố kết quả</h1><p>769,22 điểm</p>", "ok"),
    ],
)  # fmt: skip
def test_a_page_in_place_of_the_document(world: World, body: str, outcome: str) -> None:
    world.server.routes["/x"] = answer(f"<html><body>{body}</body></html>".encode())
    entry = world.get("/x")
    assert entry.outcome == outcome
    assert (world.archive.latest(world.url("/x")) is not None) == (outcome == "ok")
    assert world.archive.body(entry)  # the evidence is kept


# ------------------------------------------------------------------ robots (N12)
ROBOTS = [
    # body or answer of /robots.txt, path, outcome
    (b"User-agent: *\nDisallow: /\n", "/x", "robots_disallowed"),
    (b"User-agent: *\nDisallow:\n", "/x", "ok"),
    (b"User-agent: *\nDisallow: /private\nAllow: /private/open\n", "/private/a", "robots_disallowed"),
    (b"User-agent: *\nDisallow: /private\nAllow: /private/open\n", "/private/open/a", "ok"),
    (b"User-agent: *\nDisallow: /\n\nUser-agent: dti-warehouse\nAllow: /\n", "/x", "ok"),
    (b"User-agent: DTI-Warehouse\nDisallow: /\n", "/x", "robots_disallowed"),
    (b"User-agent: otherbot\nDisallow: /\n", "/x", "ok"),
    (b"\xef\xbb\xbfUser-agent: *\r\nDisallow: /x\r\n", "/x", "robots_disallowed"),
    (b"user-AGENT : *  # all\r  disallow : /x  # this\r", "/x", "robots_disallowed"),
    (b"User-agent: *\nDisallow: /*.aspx$\n", "/a.aspx", "robots_disallowed"),
    (b"User-agent: *\nDisallow: /*.aspx$\n", "/a.aspx?id=1", "ok"),
    ("User-agent: *\nDisallow: /tin-tức\n".encode(), "/tin-t%E1%BB%A9c/1", "robots_disallowed"),
    (b"User-agent: *\nDisallow: /x\n" + b"#" * 600 * 1024, "/x", "robots_disallowed"),
    (b"#" * 600 * 1024 + b"\nUser-agent: *\nDisallow: /x\n", "/x", "ok"),
    # 500 KiB end in the middle of a rule: half a rule is none
    (b"User-agent: *\n" + b"#" * (512_000 - 27) + b"\nDisallow: /x-ray\n", "/x", "ok"),
    (b"<html><body>Disallow: /</body></html>", "/x", "ok"),
    (b"\x00\xff\xfe\x80", "/x", "ok"),
    (b"", "/x", "ok"),
    (answer(b"", "404 Not Found"), "/x", "ok"),
    (answer(b"", "403 Forbidden"), "/x", "ok"),
    (answer(b"", "401 Unauthorized"), "/x", "ok"),
    (answer(b"", "410 Gone"), "/x", "ok"),
    (answer(b"", "500 Oh"), "/x", "robots_unreachable"),
    (answer(b"", "503 Busy"), "/x", "robots_unreachable"),
    (answer(b"", "302 Found", Location="/robots2.txt"), "/x", "robots_disallowed"),
    (answer(b"", "302 Found", Location="/robots.txt"), "/x", "ok"),  # a circle: as if there were none
    (answer(b"", "302 Found", Location="http://evil.example/robots.txt"), "/x", "robots_unreachable"),
    (answer(b"User-agent: *\nDisallow:\n", Content_Length="900"), "/x", "robots_unreachable"),
    (answer(b"User-agent: *", Content_Encoding="br"), "/x", "robots_unreachable"),
    (b"User-agent: *\nCrawl-delay: 900\n", "/x", "robots_disallowed"),
]


@pytest.mark.parametrize(("robots", "path", "outcome"), ROBOTS)
def test_robots_txt_is_obeyed(world: World, robots: bytes, path: str, outcome: str) -> None:
    sent = robots if robots.startswith(b"HTTP/") else answer(robots, Content_Type="text/plain")
    world.server.routes |= {
        "/robots.txt": sent, "/robots2.txt": answer(b"User-agent: *\nDisallow: /x", Content_Type="text/plain"),
        path: answer(),
    }  # fmt: skip
    entry = world.get(path)
    assert entry.outcome == outcome
    assert len(world.server.asked(path)) == (1 if outcome == "ok" else 0)
    assert world.archive.verdict(entry)["robots"]  # the verdict is logged
    assert [e.purpose for e in world.archive.entries()] == ["robots", "article"]


def test_a_silent_robots_txt_keeps_us_out(world: World) -> None:
    world.server.routes["/robots.txt"] = lambda connection: world.server.closing.wait(1)
    world.make(changed(FAST, read_s=0.1))
    assert world.get("/x").outcome == "robots_unreachable"
    assert world.server.asked("/x") == []


def test_crawl_delay_is_kept(world: World) -> None:
    world.server.routes |= {"/robots.txt": answer(b"User-agent: *\nCrawl-delay: 11\n"), "/a": answer(), "/b": answer()}
    world.get("/a")
    world.get("/b")
    assert world.clock.slept == [11.0, 11.0]


def test_robots_txt_is_asked_once_a_day(world: World) -> None:
    world.server.routes |= {"/robots.txt": answer(b"User-agent: *\nDisallow: /b\n"), "/a": answer(), "/b": answer()}
    assert [world.get("/a").outcome, world.get("/b").outcome] == ["ok", "robots_disallowed"]
    world.make()  # another process, the same archive
    world.get("/a")
    assert len(world.server.asked("/robots.txt")) == 1
    world.clock.passed += 25 * 3600
    world.server.routes["/robots.txt"] = answer(b"User-agent: *\nDisallow: /a\n")  # changed overnight
    assert [world.get("/a").outcome, world.get("/b").outcome] == ["robots_disallowed", "ok"]
    assert len(world.server.asked("/robots.txt")) == 2


def test_a_robots_txt_that_failed_is_asked_again_the_same_day(world: World) -> None:
    world.server.routes |= {"/robots.txt": answer(b"", "503 Busy"), "/a": answer()}
    assert world.get("/a").outcome == "robots_unreachable"
    world.clock.passed += 2 * 3600
    world.server.routes["/robots.txt"] = answer(b"")
    assert world.get("/a").outcome == "ok"


def test_the_target_of_a_redirect_is_under_robots_txt_too(world: World) -> None:
    world.server.routes |= {
        "/robots.txt": answer(b"User-agent: *\nDisallow: /b\n"), "/a": answer(b"", "302 Found", Location="/b"),
        "/b": answer(),
    }  # fmt: skip
    assert world.get("/a").outcome == "robots_disallowed"
    assert world.server.asked("/b") == []


# ------------------------------------------------------------------ asking whether it changed (N13)
def conditional(**headers: str) -> Callable[[socket.socket], None]:
    return lambda connection: connection.sendall(answer(**headers))


def test_a_page_that_did_not_change(world: World) -> None:
    yesterday = format_datetime(NOON - timedelta(days=1), usegmt=True)
    world.server.routes["/x"] = answer(ETag='W/"7"', Last_Modified=yesterday)
    first = world.get("/x")
    world.server.routes["/x"] = answer(b"", "304 Not Modified", length=False, ETag='W/"7"')
    for _ in range(3):
        again = world.get("/x")
        sent = world.server.asked("/x")[-1].headers
        assert (sent["if-none-match"], sent["if-modified-since"]) == ('W/"7"', yesterday)
        assert (again.outcome, again.http_status, again.body_sha256) == ("unchanged", 304, first.body_sha256)
        assert (again.media_type, again.body_bytes) == ("text/html", len(PAGE))
        assert world.archive.body(again) == PAGE


@pytest.mark.parametrize(
    ("first", "second", "asked_with", "outcome"),
    [
        ({"ETag": '"1"'}, {"ETag": '"2"'}, {"if-none-match"}, "unchanged"),  # another tag each time, the same bytes
        ({"ETag": '"1"'}, {}, {"if-none-match"}, "unchanged"),  # validators are ignored
        ({}, {}, set(), "unchanged"),
        ({"Last_Modified": format_datetime(NOON + timedelta(days=400), usegmt=True)}, {}, set(), "unchanged"),
        ({"Last_Modified": "yesterday"}, {}, set(), "unchanged"),
        ({"ETag": "not quoted"}, {}, set(), "unchanged"),
    ],
)
def test_the_bytes_decide_when_validators_do_not(world: World, first, second, asked_with, outcome) -> None:
    world.server.routes["/x"] = [answer(**first), answer(**second)]
    world.get("/x")
    entry = world.get("/x")
    sent = world.server.asked("/x")[-1].headers
    assert entry.outcome == outcome
    assert {h for h in sent if h.startswith("if-")} == asked_with


def test_a_change_is_a_new_body(world: World) -> None:
    new = PAGE.replace(b"769,22", b"770,00")
    world.server.routes["/x"] = [answer(ETag='"1"'), answer(new, ETag='"2"')]
    first, second = world.get("/x"), world.get("/x")
    assert (second.outcome, world.archive.body(second)) == ("ok", new)
    assert world.archive.body(first) == PAGE
    assert world.archive.latest(world.url("/x")) == second


def test_after_a_while_the_whole_page_is_asked_for_again(world: World) -> None:
    """A server that says 304 for ever is not believed for ever."""
    world.server.routes["/x"] = answer(ETag='"1"')
    world.get("/x")
    asked = []
    for _ in range(4):
        world.clock.passed += 13 * 86400
        world.server.routes["/x"] = [
            answer(b"", "304 Not Modified", length=False) if len(asked) % 3 < 2 else answer(ETag='"1"')
        ]
        assert world.get("/x").outcome == "unchanged"
        asked.append("if-none-match" in world.server.asked("/x")[-1].headers)
    assert asked == [True, True, False, True]


def test_a_body_that_can_not_be_read_any_more_is_fetched_whole(world: World) -> None:
    world.server.routes["/x"] = answer(ETag='"1"')
    entry = world.get("/x")
    path = world.archive.root / entry.warc_file
    data = bytearray(path.read_bytes())
    place = world.archive._index.bodies(entry.body_sha256)[0].warc_offset
    data[place + 40] ^= 0xFF
    path.write_bytes(data)
    again = world.get("/x")
    assert "if-none-match" not in world.server.asked("/x")[-1].headers
    assert world.archive.body(again) == PAGE


def test_validators_belong_to_the_address_they_came_from(world: World) -> None:
    world.server.routes |= {"/old": answer(b"", "302 Found", Location="/new"), "/new": answer(ETag='"n"')}
    world.get("/old")
    world.server.routes["/new"] = answer(b"", "304 Not Modified", length=False)
    assert world.get("/old").outcome == "unchanged"
    assert "if-none-match" not in world.server.asked("/old")[-1].headers
    assert world.server.asked("/new")[-1].headers["if-none-match"] == '"n"'


# ------------------------------------------------------------------ TLS (N2)
@dataclass
class Authority:
    key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate

    @classmethod
    def make(cls) -> Authority:
        key = ec.generate_private_key(ec.SECP256R1())
        return cls(key, cls._sign("test authority", key, "test authority", key, ca=True))

    @staticmethod
    def _sign(name: str, key, issuer: str, issuer_key, *, ca: bool, days: int = 30, alt: str | None = None):
        def names(text: str) -> x509.Name:
            return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])

        now = datetime.now(UTC)
        builder = (
            x509.CertificateBuilder().subject_name(names(name)).issuer_name(names(issuer)).public_key(key.public_key())
            .serial_number(x509.random_serial_number()).not_valid_before(now - timedelta(days=60))
            .not_valid_after(now + timedelta(days=days)).add_extension(x509.BasicConstraints(ca, None), critical=True)
        )  # fmt: skip
        if alt:
            builder = builder.add_extension(x509.SubjectAlternativeName([x509.DNSName(alt)]), critical=False)
        return builder.sign(issuer_key, hashes.SHA256())

    def context(
        self, folder: Path, name: str = "localhost", days: int = 30, *, by_itself: bool = False
    ) -> ssl.SSLContext:
        key = ec.generate_private_key(ec.SECP256R1())
        issuer, issuer_key = (name, key) if by_itself else ("test authority", self.key)
        certificate = self._sign(name, key, issuer, issuer_key, ca=False, days=days, alt=name)
        path = folder / "server.pem"
        pem, plain = serialization.Encoding.PEM, serialization.NoEncryption()
        private = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, plain)
        path.write_bytes(private + certificate.public_bytes(pem))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(path)
        return context

    def bundle(self, folder: Path) -> str:
        path = folder / "authority.pem"
        path.write_bytes(self.certificate.public_bytes(serialization.Encoding.PEM))
        return str(path)


@pytest.mark.parametrize(
    "case",
    [
        "trusted",
        "unknown authority",
        "expired",
        "wrong host",
        "by itself",
        "tls 1.0",
        "no tls",
        "missing bundle",
        "drips",
    ],
)
def test_certificates_are_always_checked(tmp_path: Path, case: str) -> None:
    authority = Authority.make()
    context: ssl.SSLContext | None = authority.context(
        tmp_path, "other.example" if case == "wrong host" else "localhost", -1 if case == "expired" else 30,
        by_itself=case == "by itself",
    )  # fmt: skip
    if case == "tls 1.0":
        context.minimum_version = ssl.TLSVersion.TLSv1
        context.maximum_version = ssl.TLSVersion.TLSv1
        context.set_ciphers("ALL:@SECLEVEL=0")
    server = Server(None if case == "no tls" else context)
    server.routes["/robots.txt"] = dripping(b"HTTP/1.1 200 OK\r\n\r\n", b"#") if case == "drips" else answer(b"")
    bundle = None if case == "unknown authority" else authority.bundle(tmp_path)
    portal = Portal(hosts={"localhost": Host(ca_bundle="no-such.pem" if case == "missing bundle" else bundle)})
    settings = changed(FAST, deadline_s=0.5 if case == "drips" else 10)
    with Archive(tmp_path / "archive") as archive:
        live = Live(settings, lookup=lambda *_: ["127.0.0.1"])
        fetcher = Fetcher(archive, settings, live, FakeClock())
        entry = fetcher.fetch(f"https://localhost:{server.port}/robots.txt", portal=portal, purpose="robots")
    server.close()
    assert entry.outcome == {"trusted": "ok", "drips": "deadline"}.get(case, "tls"), entry.detail
    if case in ("trusted", "drips"):
        assert server.requests[0].headers["host"] == f"localhost:{server.port}"
    else:
        assert server.requests == []
    said = {"expired": "expired", "wrong host": "mismatch", "by itself": "self-signed", "missing bundle": "no-such.pem"}
    assert said.get(case, "") in (entry.detail or "")


def test_https_never_falls_back_to_http(tmp_path: Path) -> None:
    authority = Authority.make()
    secure, plain = Server(authority.context(tmp_path)), Server()
    plain.routes["/x"] = answer()
    to = f"http://localhost:{plain.port}/x"
    secure.routes |= {"/robots.txt": answer(b""), "/x": answer(b"", "301 Moved", Location=to)}
    url = f"https://localhost:{secure.port}/x"
    outcomes = []
    for http_only in (False, True):
        portal = Portal(hosts={"localhost": Host(http_only=http_only, ca_bundle=authority.bundle(tmp_path))})
        with Archive(tmp_path / str(http_only)) as archive:
            fetcher = Fetcher(archive, FAST, Live(FAST, lambda *_: ["127.0.0.1"]), FakeClock())
            outcomes.append(fetcher.fetch(url, portal=portal, purpose="article").outcome)
    secure.close()
    plain.close()
    assert outcomes == ["redirect_refused", "ok"]
    assert len(plain.asked("/x")) == 1


# ------------------------------------------------------------------ recording and replaying
def test_what_was_recorded_replays_the_same(world: World, tmp_path: Path) -> None:
    world.archive.close()
    world.archive = Archive(tmp_path / "recorded", compress=False, index=tmp_path / "recording.sqlite3")
    world.make(changed(FAST, read_s=0.2))
    world.server.routes |= {
        "/robots.txt": answer(b"User-agent: *\nDisallow: /private\nCrawl-delay: 60\n", Content_Type="text/plain"),
        "/ok": answer(gzipped(PAGE), Content_Encoding="gzip", ETag='"1"'),
        "/moved": answer(b"", "302 Found", Location="/ok"),
        "/busy": answer(b"", "503 Busy", Retry_After="30"), "/cut": answer(PAGE[:-20], length=False),
        "/blocked": answer(b"<html><body><h1>Access Denied</h1></body></html>"),
        "/silent": lambda connection: world.server.closing.wait(1), "/br": answer(Content_Encoding="br"),
        "/away": answer(b"", "302 Found", Location="http://evil.example/"),
        "/recovers": [answer(b"", "500 Oh"), answer()],
    }  # fmt: skip
    paths = [path for path in world.server.routes if path != "/robots.txt"] + ["/private/x", "/missing"]
    recorded = {path: world.get(path) for path in paths}
    assert len({e.outcome for e in recorded.values()}) >= 8
    world.archive.close()
    world.server.close()

    class NoSleep(FakeClock):
        def sleep(self, seconds: float) -> None:
            pytest.fail(f"slept {seconds} s while replaying")

    before = {p: p.read_bytes() for p in (tmp_path / "recorded").rglob("*.warc")}
    with Archive(tmp_path / "replayed") as archive:
        fetcher = Fetcher(archive, FAST, Replay(tmp_path / "recorded"), NoSleep())
        for night in range(2):
            for path, was in recorded.items():
                entry = fetcher.fetch(world.url(path), portal=world.portal, purpose="article")
                expected = "unchanged" if was.outcome == "ok" and night else was.outcome
                assert (path, entry.outcome, entry.origin) == (path, expected, "sample")
                if was.readable:
                    assert archive.body(entry) == PAGE
                    assert (entry.media_type, entry.final_url) == (was.media_type, was.final_url)
        unknown = fetcher.fetch(world.url("/never"), portal=world.portal, purpose="article")
        assert (unknown.outcome, unknown.body_sha256) == ("not_recorded", None)
        assert "/never" in unknown.detail
    assert {p: p.read_bytes() for p in (tmp_path / "recorded").rglob("*.warc")} == before


def test_damaged_answers_never_raise(world: World) -> None:
    """Whatever bytes come back, there is an entry with a named outcome."""
    chance = random.Random(401)
    world.make(changed(FAST, tries=1, read_s=1))
    seeds = [answer(), CHUNKED + b"5\r\nhello\r\n0\r\n\r\n", answer(gzipped(PAGE), Content_Encoding="gzip"),
             answer(b"", "302 Found", Location="/x")]  # fmt: skip
    outcomes = set()
    for number in range(150):
        sent = bytearray(chance.choice(seeds))
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(sent))
            sent[at : at + chance.randint(0, 3)] = chance.randbytes(chance.randint(0, 3))
        world.server.routes[f"/{number}"] = bytes(sent)
        outcomes.add(world.get(f"/{number}").outcome)
    assert len(outcomes) >= 4
    assert world.archive.scrub() == []
