"""The network: one exchange with a real host, over a connection to an address that was looked up and checked for it.

Every way in which no usable answer comes has a name (`exchange.OUTCOMES`).
"""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import requests
import urllib3
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from scrapers.answers import EncodingError, Inflater, OverCapError, cut_off
from scrapers.exchange import Ask, NoAnswerError
from scrapers.headers import bad_framing
from scrapers.manners import FetchSettings
from scrapers.targets import BadTargetError, Target, check_address
from scrapers.warc_record import Exchange

_PIECE = 16 * 1024
_EVIDENCE = 64 * 1024  # bytes of a refused body that are kept


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
                raise too_slow(seen("time")) from error
            if _caused_by(error, TimeoutError, urllib3.exceptions.ReadTimeoutError):
                raise NoAnswerError("timeout", "the body stopped coming", seen("time"), again=True) from error
            raise NoAnswerError("truncated", "the connection ended before the body did", seen("disconnect"),
                                again=True) from error  # fmt: skip
        if deadline.passed:  # the shut socket may look like a body that ended
            raise too_slow(seen("time"))
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


def too_slow(partial: Exchange | None = None) -> NoAnswerError:
    """The outcome of an address whose time is up, with what came of its body."""
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
        return too_slow()
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
