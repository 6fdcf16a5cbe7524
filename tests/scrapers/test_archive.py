"""The archive keeps what it acknowledged, whatever happens in between, and any WARC tool reads it."""

from __future__ import annotations

import fcntl
import gzip
import json
import os
import random
import resource
import signal
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator

from scrapers import raw, warc_file
from scrapers.archive import Archive, ArchiveError, Attempt, DamagedBodyError, Entry, records_of
from scrapers.archive_index import Index
from scrapers.warc_record import Exchange

NOON = datetime(2024, 4, 5, 12, 0, 0, 250_000, tzinfo=UTC)
URL = "https://portal.example.vn/tin/12"


def exchange(body: bytes = b"<p>769,22</p>", url: str = URL, *, status: int = 200, at: datetime = NOON,
             headers: tuple[tuple[str, str], ...] = (("Content-Type", "text/html"),), **more) -> Exchange:  # fmt: skip
    return Exchange(url, status, headers, body, at, "OK", (("User-Agent", "test"),), **more)


def attempt(body: bytes | None = b"<p>769,22</p>", url: str = URL, *, day: int = 0, outcome: str = "ok",
            portal: str = "kon-tum", **more) -> Attempt:  # fmt: skip
    at = NOON + timedelta(days=day)
    exchanges = [] if body is None else [exchange(body, url, at=at)]
    return Attempt(portal, url, "article", at, outcome, exchanges, **more)


def files(root: Path) -> list[Path]:
    return sorted(p for p in root.rglob("*") if p.name.endswith((".warc", ".warc.gz")))


def warcio_reads(path: Path) -> list[tuple[str, str]]:
    """(type, record id) of every record, by warcio alone, digests checked."""
    seen = []
    with path.open("rb") as handle:
        for record in ArchiveIterator(handle, check_digests="raise"):
            while record.raw_stream.read(65536):
                pass
            seen.append((record.rec_type, record.rec_headers.get_header("WARC-Record-ID").strip("<>")))
    return seen


def warcio_check(*paths: Path) -> str:
    """The output of `warcio check`; empty when all is well."""
    program = Path(sys.executable).with_name("warcio")
    done = subprocess.run([program, "check", *paths], capture_output=True, text=True, check=False)
    return done.stdout + done.stderr + (f" exit {done.returncode}" if done.returncode else "")


def tables(root: Path) -> dict[str, list[tuple]]:
    with sqlite3.connect(root / "index.sqlite3") as conn:
        names = ("entries", "bodies", "files")
        return {name: sorted(conn.execute(f"SELECT * FROM {name}").fetchall(), key=repr) for name in names}


@pytest.fixture(params=[True, False], ids=["gz", "plain"])
def compress(request: pytest.FixtureRequest) -> bool:
    return request.param


# ------------------------------------------------------------------ what is kept
def test_an_entry_is_a_row_of_raw_fetches() -> None:
    assert list(Entry.__dataclass_fields__) == list(raw.SCHEMA["fetches"])


def test_what_is_kept_comes_back(tmp_path: Path, compress: bool) -> None:
    body = "<p>Sở Thông tin và Truyền thông: 769,22 điểm</p>".encode()
    with Archive(tmp_path, compress=compress) as archive:
        entry = archive.keep(attempt(
            body, media_type="text/html", found_on="https://portal.example.vn/", link_text="Công bố…", detail="d",
            final_url=URL, elapsed_ms=12, facts={"robots": "allowed", "etag": '"1"'},
        ))  # fmt: skip
        assert archive.body(entry) == archive.body(sha256(body).hexdigest()) == body
        assert archive.verdict(entry)["robots"] == "allowed"
        assert archive.latest(URL) == entry
        assert list(archive.entries()) == list(archive.entries("kon-tum")) == [entry]
    assert (entry.attempted_at, entry.outcome, entry.http_status, entry.body_bytes) == (NOON, "ok", 200, len(body))
    assert (entry.body_sha256, entry.link_text) == (sha256(body).hexdigest(), "Công bố…")
    (path,) = files(tmp_path)
    assert str(path.relative_to(tmp_path)) == entry.warc_file == f"kon-tum/2024-04.warc{'.gz' if compress else ''}"
    read = warcio_reads(path)
    assert [kind for kind, _ in read] == ["warcinfo", "response", "request", "metadata"]
    assert read[-1][1] == entry.fetch_id
    assert warcio_check(path) == ""


def test_the_verdict_stands_where_the_entry_says(tmp_path: Path) -> None:
    with Archive(tmp_path) as archive:
        archive.keep(attempt(b"one"))
        entry = archive.keep(attempt(b"two", day=1))
    with (tmp_path / entry.warc_file).open("rb") as handle:
        handle.seek(entry.warc_offset)
        record = next(iter(ArchiveIterator(handle)))
        assert record.rec_headers.get_header("WARC-Record-ID") == f"<{entry.fetch_id}>"
        assert json.loads(record.content_stream().read())["outcome"] == "ok"


def test_an_attempt_without_any_answer_is_kept_too(tmp_path: Path) -> None:
    with Archive(tmp_path) as archive:
        entry = archive.keep(attempt(None, outcome="refused", detail="no connection"))
        assert (entry.outcome, entry.body_sha256, entry.http_status, entry.readable) == ("refused", None, None, False)
        assert archive.latest(URL) is None
        assert archive.history(URL) == [entry]
    assert [kind for kind, _ in warcio_reads(files(tmp_path)[0])] == ["warcinfo", "metadata"]


def test_a_failure_does_not_hide_the_last_good_body(tmp_path: Path) -> None:
    with Archive(tmp_path) as archive:
        good = archive.keep(attempt())
        archive.keep(attempt(b"not found", day=1, outcome="not_found"))
        archive.keep(attempt(None, day=2, outcome="timeout"))
        assert archive.latest(URL) == good
        assert [e.outcome for e in archive.history(URL)] == ["ok", "not_found", "timeout"]


def test_one_file_per_portal_and_month(tmp_path: Path) -> None:
    with Archive(tmp_path) as archive:
        for portal, day in (("kon-tum", 0), ("kon-tum", 30), ("dak-nong", 0)):
            archive.keep(attempt(portal=portal, day=day))
    assert [str(p.relative_to(tmp_path)) for p in files(tmp_path)] == [
        "dak-nong/2024-04.warc.gz", "kon-tum/2024-04.warc.gz", "kon-tum/2024-05.warc.gz",
    ]  # fmt: skip


def test_an_unchanged_body_is_a_revisit(tmp_path: Path, compress: bool) -> None:
    body = b"x" * 50_000
    with Archive(tmp_path, compress=compress) as archive:
        first = archive.keep(attempt(body))
        same = archive.keep(attempt(body, day=1, outcome="unchanged"))
        told = archive.keep(Attempt(
            "kon-tum", URL, "article", NOON + timedelta(days=2), "unchanged",
            [exchange(b"", status=304, at=NOON + timedelta(days=2))], same_as=same,
        ))  # fmt: skip
        assert first.body_sha256 == same.body_sha256 == told.body_sha256
        assert archive.body(told) == body
    (path,) = files(tmp_path)
    records = list(records_of(path))
    assert [r.kind for r in records if r.kind in ("response", "revisit")] == ["response", "revisit", "revisit"]
    held, identical, not_modified = (r for r in records if r.kind in ("response", "revisit"))
    assert identical.header("WARC-Profile").endswith("/revisit/identical-payload-digest")
    assert not_modified.header("WARC-Profile").endswith("/revisit/server-not-modified")
    for revisit in (identical, not_modified):
        assert revisit.header("WARC-Refers-To") == f"<{held.id}>"
        assert revisit.header("WARC-Refers-To-Target-URI") == URL
        assert revisit.header("WARC-Refers-To-Date") == held.header("WARC-Date")
        assert revisit.header("WARC-Payload-Digest") == held.header("WARC-Payload-Digest")
    assert warcio_check(path) == ""


def test_portals_do_not_lean_on_each_other(tmp_path: Path) -> None:
    with Archive(tmp_path) as archive:
        archive.keep(attempt(b"same"))
        archive.keep(attempt(b"same", portal="dak-nong"))
    assert [[r.kind for r in records_of(p)].count("response") for p in files(tmp_path)] == [1, 1]


def test_headers_that_described_the_encoding_are_kept_aside(tmp_path: Path) -> None:
    headers = (("Content-Type", "text/html"), ("Content-Encoding", "gzip"), ("Transfer-Encoding", "chunked"))
    with Archive(tmp_path) as archive:
        archive.keep(Attempt("kon-tum", URL, "article", NOON, "ok", [exchange(b"plain", headers=headers)]))
    response = next(r for r in records_of(files(tmp_path)[0]) if r.kind == "response")
    assert response.payload == b"plain"
    assert [name for name, _ in response.http_headers] == [
        "Content-Type", "X-Archive-Orig-Content-Encoding", "X-Archive-Orig-Transfer-Encoding",
    ]  # fmt: skip


@pytest.mark.parametrize("value", ["a\r\nWARC-Type: response", "đường/Sở", "\x00\x1b[2J", "x" * 9000, "\ud800"])
def test_nothing_a_server_sends_can_break_a_record(tmp_path: Path, value: str) -> None:
    url = f"https://portal.example.vn/{value}"
    with Archive(tmp_path) as archive:
        entry = archive.keep(Attempt(
            "kon-tum", url, "article", NOON, "ok", [exchange(url=url, headers=(("X-" + value, value),))],
            detail=value, link_text=value, media_type=value,
        ))  # fmt: skip
        assert archive.body(entry) == b"<p>769,22</p>"
    path = files(tmp_path)[0]
    assert [kind for kind, _ in warcio_reads(path)] == ["warcinfo", "response", "request", "metadata"]
    assert warcio_check(path) == ""


@pytest.mark.parametrize("portal", ["../x", "", "Kon-Tum", "a/b", "kon tum", "-x"])
def test_a_portal_id_is_never_a_path(tmp_path: Path, portal: str) -> None:
    with Archive(tmp_path / "a") as archive, pytest.raises(ArchiveError, match="can't be a portal's id"):
        archive.keep(attempt(portal=portal))
    assert [p.name for p in tmp_path.iterdir()] == ["a"]


def test_a_time_without_zone_is_refused(tmp_path: Path) -> None:
    with Archive(tmp_path) as archive, pytest.raises(ArchiveError, match="without its zone"):
        archive.keep(Attempt("kon-tum", URL, "article", NOON.replace(tzinfo=None), "ok", [exchange()]))


# ------------------------------------------------------------------ by hand
def test_a_document_added_by_hand(tmp_path: Path) -> None:
    with Archive(tmp_path) as archive:
        entry = archive.add(
            "kon-tum", b"%PDF-1.4 ...", name="Quyết định 477.pdf", added_by="Lan", added_at=NOON, source="e-mail",
            published_on="2023-08-28", note="scan", media_type="application/pdf",
        )  # fmt: skip
        assert (entry.origin, entry.purpose, entry.outcome, entry.readable) == ("added", "added", "ok", True)
        assert entry.url == "file:///Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh%20477.pdf"
        assert archive.body(entry) == b"%PDF-1.4 ..."
        said = archive.verdict(entry)
    assert [said[k] for k in ("added_by", "source", "published_on", "note")] == ["Lan", "e-mail", "2023-08-28", "scan"]
    (path,) = files(tmp_path)
    assert [kind for kind, _ in warcio_reads(path)] == ["warcinfo", "resource", "metadata"]
    assert warcio_check(path) == ""


def test_adding_the_same_bytes_again_changes_nothing(tmp_path: Path) -> None:
    with Archive(tmp_path) as archive:
        first = archive.add("kon-tum", b"%PDF", name="a.pdf", added_by="Lan", added_at=NOON, published_on="2023-08-28")
        before = [p.read_bytes() for p in files(tmp_path)]
        later = NOON + timedelta(days=90)
        assert archive.add("kon-tum", b"%PDF", name="copy.pdf", added_by="Minh", added_at=later) == first
        assert archive.add("kon-tum", b"%PDF", name="a.pdf", added_by="Lan", published_on="2023-08-28") == first
        assert [p.read_bytes() for p in files(tmp_path) if p.stat().st_size] == before
        assert list(archive.entries()) == [first]
        # a date that was not known is something new, and keeps the bytes only once
        second = archive.add("kon-tum", b"%PDF", name="a.pdf", added_by="Lan", added_at=NOON, published_on="2023-08-30")
        assert second != first
        assert archive.add("kon-tum", b"%PDF", name="a.pdf", added_by="Lan", published_on="2023-08-28") == first
    assert [k for p in files(tmp_path) for k, _ in warcio_reads(p)].count("resource") == 1


def test_an_empty_document_is_refused(tmp_path: Path) -> None:
    with Archive(tmp_path) as archive, pytest.raises(ArchiveError, match="is empty"):
        archive.add("kon-tum", b"", name="a.pdf", added_by="Lan")


# ------------------------------------------------------------------ the index
def fill(archive: Archive) -> None:
    archive.keep(attempt(b"one"))
    archive.keep(attempt(b"one", day=1, outcome="unchanged"))
    archive.keep(attempt(None, day=2, outcome="dns"))
    archive.keep(attempt(b"two", day=40, portal="dak-nong"))
    archive.add("kon-tum", b"%PDF", name="a.pdf", added_by="Lan", added_at=NOON + timedelta(days=3))


def test_a_rebuilt_index_equals_the_grown_one(tmp_path: Path, compress: bool) -> None:
    with Archive(tmp_path, compress=compress) as archive:
        fill(archive)
        grown = tables(tmp_path)
        archive.rebuild()
        assert tables(tmp_path) == grown
        assert archive.notices == []
    assert all(grown.values())


@pytest.mark.parametrize("harm", ["missing", "not a database", "damaged page", "another version", "empty"])
def test_the_index_is_made_anew_by_itself(tmp_path: Path, harm: str) -> None:
    with Archive(tmp_path) as archive:
        fill(archive)
        entries = list(archive.entries())
    path = tmp_path / "index.sqlite3"
    if harm == "missing":
        path.unlink()
    elif harm == "another version":
        with sqlite3.connect(path) as conn:
            conn.execute("PRAGMA user_version = 99")
    elif harm == "damaged page":
        data = bytearray(path.read_bytes())
        data[4096:] = b"\xff" * (len(data) - 4096)
        path.write_bytes(data)
    else:
        path.write_bytes(b"no database, surely" * 100 if harm == "not a database" else b"")
    with Archive(tmp_path) as archive:
        assert list(archive.entries()) == entries
        assert [archive.body(e) for e in entries if e.readable]
        assert len(archive.notices) == (0 if harm in ("missing", "empty") else 1)


def test_what_another_process_appended_is_seen(tmp_path: Path) -> None:
    with Archive(tmp_path) as one, Archive(tmp_path, index=tmp_path / "other.sqlite3") as other:
        first = one.keep(attempt(b"one"))
        assert list(other.entries()) == []
        second = other.keep(attempt(b"one", day=1, outcome="unchanged"))  # appending sees what came before
        assert list(other.entries()) == [first, second]
        one.refresh()
        assert list(one.entries()) == [first, second]
    assert [r.kind for r in records_of(files(tmp_path)[0])].count("response") == 1


def test_files_that_come_and_go(tmp_path: Path) -> None:
    with Archive(tmp_path / "a") as archive:
        fill(archive)
    (tmp_path / "b" / "kon-tum").mkdir(parents=True)
    moved = tmp_path / "b" / "kon-tum" / "2024-04.warc.gz"
    (tmp_path / "a" / "kon-tum" / "2024-04.warc.gz").rename(moved)
    with Archive(tmp_path / "a") as archive, Archive(tmp_path / "b") as other:
        assert [e.portal_id for e in archive.entries()] == ["dak-nong"]
        assert "is gone" in archive.notices[0]
        assert len(list(other.entries())) == 4


# ------------------------------------------------------------------ torn, killed, full, damaged
def test_a_torn_end_is_set_aside_wherever_it_tore(tmp_path: Path, compress: bool) -> None:
    with Archive(tmp_path / "whole", compress=compress) as archive:
        first = archive.keep(attempt(b"one"))
        path = files(tmp_path / "whole")[0]
        acknowledged = path.stat().st_size
        archive.keep(attempt(random.Random(1).randbytes(300), day=1))
    data = path.read_bytes()
    bounds = [f.offset for f in warc_file.frames(path.open("rb"), gz=compress) if f.offset >= acknowledged]
    cuts = sorted({*range(acknowledged + 1, len(data), 29), *(b + d for b in bounds for d in (1, 2)), len(data) - 1})
    for cut in cuts:
        root = tmp_path / str(cut)
        torn = root / "kon-tum" / path.name
        torn.parent.mkdir(parents=True)
        torn.write_bytes(data[:cut])
        with Archive(root, compress=compress) as archive:
            assert [e.fetch_id for e in archive.entries()] == [first.fetch_id]
            assert archive.body(first) == b"one"
            if cut in bounds:
                assert archive.notices == []
            else:
                (notice,) = archive.notices
                assert "not whole" in notice and str(torn) in notice
                (aside,) = root.rglob("*.torn-*")
                assert torn.read_bytes() + aside.read_bytes() == data[:cut]
            again = archive.keep(attempt(b"after", day=2))
            grown = tables(root)
            archive.rebuild()
            assert tables(root) == grown
        read = warcio_reads(torn)
        assert read[-1] == ("metadata", again.fetch_id)
        assert ("metadata", first.fetch_id) in read


def in_child(work) -> int:
    """Run `work` in a forked child; its process id."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            work()
            status = 0
        finally:
            os._exit(status)
    return child


@pytest.mark.parametrize("call", ["write", "fsync", "ftruncate"])
def test_killed_at_every_system_call(tmp_path: Path, call: str) -> None:
    """SIGKILL before or half-way through the n-th write, sync or truncation, n = 1, 2, …; then again, on the ruins."""
    real, acknowledged = getattr(os, call), tmp_path / "acknowledged"
    with Archive(tmp_path / "archive") as archive:
        archive.keep(attempt())
    for n in range(1, 40):
        if call == "ftruncate":  # only a torn end is truncated
            with files(tmp_path)[0].open("ab") as torn:
                torn.write(b"\x1f\x8b\x08 half a record")

        def work(n: int = n) -> None:
            calls = 0

            def deadly(*args):
                nonlocal calls
                calls += 1
                if calls == n:
                    if call == "write":
                        real(args[0], bytes(args[1])[: len(args[1]) // 2])
                    os.kill(os.getpid(), signal.SIGKILL)
                return real(*args)

            setattr(os, call, deadly)
            with Archive(tmp_path / "archive") as archive:
                for i in range(2):
                    entry = archive.keep(attempt(f"{n} {i} {call}".encode(), f"{URL}/{n}/{i}"))
                    with acknowledged.open("a") as out:
                        out.write(f"{entry.fetch_id} {entry.body_sha256}\n")

        killed = os.WIFSIGNALED(os.waitpid(in_child(work), 0)[1])
        with Archive(tmp_path / "archive") as archive:
            held = {e.fetch_id: e for e in archive.entries()}
            for line in acknowledged.read_text().splitlines() if acknowledged.exists() else []:
                fetch_id, digest = line.split()
                assert sha256(archive.body(held[fetch_id])).hexdigest() == digest
            assert archive.scrub() == []
        if not killed:
            break
    else:
        pytest.fail("never ran out of system calls to be killed at")
    assert n - 1 == {"write": 6, "fsync": 2, "ftruncate": 1}[call]  # two attempts of three records each
    assert warcio_check(*files(tmp_path)) == ""


_WRITER = """
import sys
from pathlib import Path
from datetime import datetime, UTC
from scrapers.archive import Archive, Attempt
from scrapers.warc_record import Exchange
with Archive(Path(sys.argv[1])) as archive:
    for i in range(100_000):
        body = f"{sys.argv[2]} {i} ".encode() * 3000
        url = f"https://portal.example.vn/{sys.argv[2]}/{i}"
        at = datetime.now(UTC)
        entry = archive.keep(Attempt("kon-tum", url, "article", at, "ok", [Exchange(url, 200, (), body, at)]))
        print(entry.fetch_id, entry.body_sha256, flush=True)
"""


def test_kill_9_in_the_middle_of_appends_loses_nothing(tmp_path: Path) -> None:
    chance, acknowledged = random.Random(477), []
    for turn in range(5):
        writer = subprocess.Popen(
            [sys.executable, "-c", _WRITER, str(tmp_path / "archive"), str(turn)], stdout=subprocess.PIPE, text=True
        )
        assert writer.stdout is not None
        for _ in range(chance.randint(1, 40)):
            acknowledged.append(writer.stdout.readline().split())
        writer.kill()
        acknowledged += [line.split() for line in writer.stdout.read().splitlines(keepends=True) if line.endswith("\n")]
        writer.wait()
        writer.stdout.close()
    with Archive(tmp_path / "archive") as archive:
        held = {e.fetch_id for e in archive.entries()}
        for fetch_id, digest in acknowledged:
            assert fetch_id in held
            assert sha256(archive.body(digest)).hexdigest() == digest
        grown = tables(tmp_path / "archive")
        archive.rebuild()
        assert tables(tmp_path / "archive") == grown
    assert len(acknowledged) >= 5
    assert warcio_check(*files(tmp_path)) == ""


@pytest.mark.parametrize("fault", ["disk full", "fsync fails"])
def test_a_write_that_fails_leaves_no_trace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str) -> None:
    with Archive(tmp_path) as archive:
        first = archive.keep(attempt(b"one"))
        before = files(tmp_path)[0].read_bytes()
        limits = resource.getrlimit(resource.RLIMIT_FSIZE)
        handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        real = os.fsync
        try:
            if fault == "disk full":
                resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) + 700, limits[1]))
            else:
                failed = []

                def fails(number: int) -> None:
                    if not failed:
                        failed.append(number)
                        raise OSError(5, "Input/output error")
                    real(number)

                monkeypatch.setattr(os, "fsync", fails)
            with pytest.raises(ArchiveError, match=r"2024-04\.warc\.gz can't be written: .*not recorded") as caught:
                archive.keep(attempt(random.Random(2).randbytes(5000), day=1))
            assert "\n" not in str(caught.value)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
            signal.signal(signal.SIGXFSZ, handler)
        assert files(tmp_path)[0].read_bytes() == before
        assert list(archive.entries()) == [first]
        archive.keep(attempt(b"two", day=1))
    assert warcio_check(*files(tmp_path)) == ""


def test_bit_rot_is_found_and_never_passed_on(tmp_path: Path, compress: bool) -> None:
    with Archive(tmp_path, compress=compress) as archive:
        entries = [archive.keep(attempt(random.Random(i).randbytes(120), f"{URL}/{i}", day=i)) for i in range(3)]
        held = archive._index.bodies(entries[1].body_sha256)[0]
        path = files(tmp_path)[0]
        sound = path.read_bytes()
        frames = warc_file.frames(path.open("rb"), gz=compress)
        end = next(f.offset + f.length for f in frames if f.offset == held.warc_offset)
        noticed = 0
        for place in range(held.warc_offset, end, 11):
            path.write_bytes(sound[:place] + bytes([sound[place] ^ 0x41]) + sound[place + 1 :])
            try:
                assert archive.body(entries[1]) == random.Random(1).randbytes(120)
            except DamagedBodyError as error:
                noticed += 1
                assert f"{path} at byte {held.warc_offset}" in str(error)
                (trouble,) = archive.scrub()
                assert (trouble.warc_file, trouble.warc_offset) == (held.warc_file, held.warc_offset)
            assert archive.body(entries[0]) == random.Random(0).randbytes(120)
            assert archive.body(entries[2]) == random.Random(2).randbytes(120)
        assert noticed > 20
        path.write_bytes(sound)
        assert archive.scrub() == []


def test_a_body_that_is_not_where_the_index_says_is_never_passed_on(tmp_path: Path) -> None:
    with Archive(tmp_path) as archive:
        first, second = archive.keep(attempt(b"one")), archive.keep(attempt(b"two", day=1))
        with sqlite3.connect(tmp_path / "index.sqlite3") as conn:
            wrong = archive._index.bodies(second.body_sha256)[0].warc_offset
            conn.execute("UPDATE bodies SET warc_offset = ? WHERE sha256 = ?", (wrong, first.body_sha256))
        with pytest.raises(DamagedBodyError, match=rf"at byte {wrong}: the body's SHA-256 is {second.body_sha256}"):
            archive.body(first)


@pytest.mark.parametrize("junk", [b"junk", b"WARC/1.1\r\nContent-Length: 99\r\n\r\nshort\r\n\r\n", b"two"])
def test_a_sound_gzip_member_that_is_no_record_does_not_count(tmp_path: Path, junk: bytes) -> None:
    with Archive(tmp_path) as archive:
        first = archive.keep(attempt())
        path = files(tmp_path)[0]
        frames = [f.data for f in warc_file.frames(path.open("rb"), gz=True)]
        with path.open("ab") as handle:
            handle.write(gzip.compress(frames[1] + frames[2] if junk == b"two" else junk))
        archive.refresh()
        assert list(archive.entries()) == [first]
        assert "not one whole record" in archive.notices[0]
    assert warcio_check(path) == ""


def test_a_damaged_body_is_stored_again_when_it_is_seen_again(tmp_path: Path, compress: bool) -> None:
    with Archive(tmp_path, compress=compress) as archive:
        body = random.Random(3).randbytes(400)
        first = archive.keep(attempt(body))
        archive.keep(attempt(b"other", f"{URL}/2", day=1))
        held = archive._index.bodies(first.body_sha256)[0]
        path = files(tmp_path)[0]
        data = bytearray(path.read_bytes())
        data[held.warc_offset + 600] ^= 0xFF
        path.write_bytes(data)
        with pytest.raises(DamagedBodyError):
            archive.body(first)
        archive.keep(attempt(body, day=2, outcome="unchanged"))
        assert archive.body(first) == body
        grown = tables(tmp_path)
        archive.rebuild()
        assert archive.body(first) == body
        assert len(archive.notices) == 1
        assert tables(tmp_path) == grown


def test_damage_hides_only_what_it_hit(tmp_path: Path, compress: bool) -> None:
    with Archive(tmp_path, compress=compress) as archive:
        entries = [archive.keep(attempt(f"body {i}".encode() * 50, f"{URL}/{i}", day=i)) for i in range(4)]
    path = files(tmp_path)[0]
    data = bytearray(path.read_bytes())
    data[entries[1].warc_offset + 20 : entries[1].warc_offset + 60] = b"\x00" * 40
    path.write_bytes(data)
    (tmp_path / "index.sqlite3").unlink()
    with Archive(tmp_path, compress=compress) as archive:
        assert [e.fetch_id for e in archive.entries()] == [e.fetch_id for e in entries if e is not entries[1]]
        assert [f"byte {entries[1].warc_offset}" in n for n in archive.notices] == [True]
        assert path.read_bytes() == data  # what can't be read is not thrown away
        archive.keep(attempt(b"after", day=9))
        assert len(list(archive.entries())) == 4


def test_a_record_inside_a_document_never_passes_for_one_of_the_archive(tmp_path: Path) -> None:
    """A fetched file may hold WARC records; damage before it must not bring them to life."""
    with Archive(tmp_path / "forger", compress=False) as archive:
        archive.keep(attempt(b"forged", "https://portal.example.vn/forged"))
    forged = files(tmp_path / "forger")[0].read_bytes()
    with Archive(tmp_path / "a", compress=False) as archive:
        archive.keep(attempt(b"one"))
        entry = archive.keep(attempt(forged, f"{URL}/file", day=1))
        archive.keep(attempt(b"two", day=2))
        held = archive._index.bodies(entry.body_sha256)[0]
    path = files(tmp_path / "a")[0]
    data = bytearray(path.read_bytes())
    data[held.warc_offset : held.warc_offset + 5] = b"XXXXX"
    path.write_bytes(data)
    (tmp_path / "a" / "index.sqlite3").unlink()
    with Archive(tmp_path / "a", compress=False) as archive:
        assert archive.history("https://portal.example.vn/forged") == []
        assert len(list(archive.entries())) == 3


# ------------------------------------------------------------------ several writers
def test_a_second_writer_waits_or_is_told(tmp_path: Path) -> None:
    with Archive(tmp_path, lock_timeout_s=0.1) as archive:
        archive.keep(attempt())
        path = files(tmp_path)[0]
        with path.open("rb") as holder:
            fcntl.flock(holder, fcntl.LOCK_EX)
            with pytest.raises(ArchiveError, match="held by another process") as caught:
                archive.keep(attempt(b"two", day=1))
            assert str(path) in str(caught.value) and "\n" not in str(caught.value)
            archive.keep(attempt(portal="dak-nong"))  # another portal's file is free
        archive.keep(attempt(b"two", day=1))
        assert len(list(archive.entries("kon-tum"))) == 2


def test_two_processes_write_side_by_side(tmp_path: Path) -> None:
    def work(who: int) -> None:
        with Archive(tmp_path) as archive:
            for i in range(25):
                archive.keep(attempt(f"{i}".encode() * 500, f"{URL}/{who}/{i}"))

    children = [in_child(lambda who=who: work(who)) for who in range(2)]
    assert [os.waitpid(child, 0)[1] for child in children] == [0, 0]
    with Archive(tmp_path) as archive:
        assert len(list(archive.entries())) == 50
        assert archive.notices == []
        grown = tables(tmp_path)
        archive.rebuild()
        assert tables(tmp_path) == grown
    (path,) = files(tmp_path)
    assert [r.kind for r in records_of(path)].count("response") == 25  # the other's bodies were seen
    assert warcio_check(path) == ""


def test_an_archive_that_can_not_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ArchiveError, match="can't be opened") as caught:
        Archive(tmp_path / "file" / "archive")
    assert "\n" not in str(caught.value)


def test_a_locked_index_is_not_taken_for_a_damaged_one(tmp_path: Path) -> None:
    with Archive(tmp_path) as archive:
        fill(archive)
        inode = (tmp_path / "index.sqlite3").stat().st_ino
        Index(tmp_path / "index.sqlite3").close()
        assert (tmp_path / "index.sqlite3").stat().st_ino == inode
