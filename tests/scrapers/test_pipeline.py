"""Portal → archive → raw tables, with the real archive, fetcher and database; the site and the extractor are small."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from scrapers import pipeline, raw, reading
from scrapers.archive import Archive, ArchiveError
from scrapers.documents.model import Document, UnreadableDocument
from scrapers.exchange import Ask, NoAnswerError
from scrapers.fetch import Fetcher
from scrapers.manners import Clock, FetchSettings
from scrapers.portals import Portal
from scrapers.records import Announcement, Extraction, Locator, Place, Rejected, UnitScore
from scrapers.warc_record import Exchange

START = datetime(2024, 4, 5, 2, tzinfo=UTC)
SITE = "https://kontum.gov.vn"
TITLE = "Công bố kết quả xếp hạng chuyển đổi số năm 2023"


class Site:
    """A portal in a dictionary: url → body, status or the outcome of a failure."""

    live = False
    origin = "portal"

    def __init__(self, **pages: str | bytes | int) -> None:
        self.pages: dict[str, str | bytes | int] = {f"{SITE}/{name}": page for name, page in pages.items()}
        self.asked: list[str] = []

    def __setitem__(self, name: str, page: str | bytes | int) -> None:
        self.pages[f"{SITE}/{name}"] = page

    def send(self, ask: Ask) -> Exchange:
        self.asked.append(ask.target.url)
        page = self.pages.get(ask.target.url, 404)
        if isinstance(page, str) and page.startswith("!"):
            raise NoAnswerError(page[1:], "as asked")
        if isinstance(page, int):
            return Exchange(ask.target.url, page, (("Content-Type", "text/html"),), b"<p>no</p>", ask.at)
        body = page.encode() if isinstance(page, str) else page
        kind = "text/html; charset=utf-8" if body.startswith(b"<") else "application/octet-stream"
        return Exchange(ask.target.url, 200, (("Content-Type", kind),), body, ask.at)


class Nights(Clock):
    """A clock that stands, and can be set."""

    def __init__(self) -> None:
        self.at = START

    def now(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at

    def monotonic(self) -> float:
        return self.at.timestamp()

    def sleep(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


def page(*lines: str, head: str = TITLE, tail: str = "") -> str:
    body = "".join(f"<p>{line}</p>" for line in lines)
    return f"<html><head><title>{head}</title></head><body><article><h1>{head}</h1>{body}</article>{tail}</body></html>"


def listing(**links: str) -> str:
    items = "".join(f'<li><a href="/{path}">{label}</a></li>' for path, label in links.items())
    return f"<html><body><ul>{items}</ul></body></html>"


def portal(**changes: object) -> Portal:
    declared = {
        "id": "kon-tum",
        "province": "kon-tum",
        "name": {"vi": "Kon Tum", "en": "Kon Tum"},
        "system": "generic",
        "hosts": {"kontum.gov.vn": {}},
        "listings": [{"url": f"{SITE}/list"}],
        **changes,
    }
    return Portal.model_validate(declared)


_LINE = re.compile(r"(?P<unit>Sở [^=\n]+)=(?P<score>[\d,]+)")


def plain_extract(document: Document, *, province=None, published_on=None, url=None) -> Extraction:
    """`Sở Y tế=12,5` is a score, `!` a fault of ours, no score at all no result."""
    if "!fault" in document.text:
        raise RuntimeError("a fault of ours")
    scores = tuple(
        UnitScore(
            m["unit"],
            "department",
            "2023",
            Locator({name: Place(m.start(name), m.end(name)) for name in ("unit", "score")}),
            score=m["score"],
            held="out_of_range" if len(m["score"]) > 6 else None,
        )
        for m in _LINE.finditer(document.text)
    )
    said = Announcement(
        bool(scores), None if scores else "no_results_found", province, "2023", published_on=published_on
    )
    return Extraction(said, scores, rejected=(Rejected("7,7", "province_level"),) if scores else ())


@pytest.fixture(autouse=True)
def _extractor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading.extract, "extract", plain_extract)


class World:
    """An archive, a database, a site and a clock."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.clock = Nights()
        self.site = Site()
        self.archive = Archive(root / "archive")
        self.conn, _ = raw.open_raw(root / "build.duckdb")
        self.portals = {"kon-tum": portal()}

    def fetch(self, name: str = "kon-tum"):
        settings = FetchSettings(user_agent="test (contact: a@example.org)")
        fetcher = Fetcher(self.archive, settings, transport=self.site, clock=self.clock, chance=lambda: 0.0)
        return pipeline.archive_portal(self.portals[name], self.archive, fetcher)

    def read(self):
        return pipeline.extract_documents(self.archive, self.conn, self.portals)

    def next_night(self) -> None:
        self.clock.at = self.clock.at.replace(hour=2, minute=0, second=0) + timedelta(days=1)

    def rows(self, sql: str) -> list[tuple]:
        return self.conn.execute(sql).fetchall()

    def content(self) -> dict[str, list[tuple]]:
        return {t: self.rows(f"SELECT * FROM raw.{t} ORDER BY ALL") for t in raw.SCHEMA}


@pytest.fixture
def world(tmp_path: Path):
    it = World(tmp_path)
    it.site["list"] = listing(a=TITLE, b=f"{TITLE} (bản 2)")
    it.site["a"] = page("Sở Y tế=12,5", "Sở Nội vụ=11,5")
    it.site["b"] = page("Không có số liệu nào ở đây cả.")
    yield it
    it.conn.close()
    it.archive.close()


# ------------------------------------------------------------------ portal → archive
def test_every_address_ends_as_an_entry(world: World) -> None:
    world.site["list"] = listing(a=TITLE, b=f"{TITLE} b", c=f"{TITLE} c", d="Lịch công tác tuần")
    world.site["b"] = 500
    world.site["c"] = "!reset"
    report = world.fetch()
    assert (report.tried, report.ok, report.new_bodies, report.outcome) == (4, 2, 2, "partly")
    assert {(f.url, f.outcome) for f in report.failed} == {(f"{SITE}/b", "http_error"), (f"{SITE}/c", "reset")}
    outcomes = {e.url: (e.purpose, e.outcome) for e in world.archive.entries() if e.purpose != "robots"}
    assert outcomes == {
        f"{SITE}/list": ("listing", "ok"),
        f"{SITE}/a": ("article", "ok"),
        f"{SITE}/b": ("article", "http_error"),
        f"{SITE}/c": ("article", "reset"),
    }
    assert f"{SITE}/d" not in world.site.asked


def test_found_on_and_label_are_kept(world: World) -> None:
    world.fetch()
    (entry,) = [e for e in world.archive.entries() if e.url == f"{SITE}/a"]
    assert (entry.found_on, entry.link_text) == (f"{SITE}/list", TITLE)


def test_articles_lead_to_their_files_and_full_texts_but_no_further(world: World) -> None:
    world.site["a"] = page('Xem <a href="/qd.pdf">Quyết định</a>, <a href="/full">xem tại đây</a>')
    world.site["full"] = page('Toàn văn, <a href="/annex.xlsx">phụ lục</a>, <a href="/further">xem chi tiết</a>')
    world.site["qd.pdf"] = b"%PDF-1.4 small %%EOF"
    world.site["annex.xlsx"] = b"PK\x03\x04"
    world.site["further"] = page("quá xa")
    world.fetch()
    asked = [url.removeprefix(SITE) for url in world.site.asked]
    assert {"/qd.pdf", "/full", "/annex.xlsx"} <= set(asked)
    assert "/further" not in asked
    purposes = {e.url.removeprefix(SITE): (e.purpose, e.found_on) for e in world.archive.entries()}
    assert purposes["/qd.pdf"] == ("attachment", f"{SITE}/a")
    assert purposes["/full"] == ("article", f"{SITE}/a")
    assert purposes["/annex.xlsx"] == ("attachment", f"{SITE}/full")


def test_listings_are_followed_as_deep_as_declared(world: World) -> None:
    for n in range(1, 6):
        world.site[f"list{n}"] = f'<a rel="next" href="/list{n + 1}">Sau</a><a href="/a{n}">{TITLE} {n}</a>'
        world.site[f"a{n}"] = page(f"Sở Y tế={n},5")
    world.portals["kon-tum"] = portal(listings=[{"url": f"{SITE}/list1", "pages": 3}])
    world.fetch()
    asked = {url.removeprefix(SITE + "/") for url in world.site.asked}
    assert {"list1", "list2", "list3", "a1", "a2", "a3"} <= asked
    assert not {"list4", "a4"} & asked


def test_pinned_pages_are_fetched_once_also_when_listed(world: World) -> None:
    world.portals["kon-tum"] = portal(pages=[{"url": f"{SITE}/a"}, {"url": f"{SITE}/pinned"}])
    world.site["pinned"] = page("Sở Tư pháp=9,5")
    world.fetch()
    assert world.site.asked.count(f"{SITE}/a") == 1
    assert f"{SITE}/pinned" in world.site.asked


def test_a_failing_address_says_since_when(world: World) -> None:
    world.fetch()
    world.site["a"] = 404
    for _ in range(3):
        world.next_night()
        report = world.fetch()
    (failed,) = report.failed
    assert failed.url == f"{SITE}/a"
    assert failed.since.startswith("2024-04-06T02:00")
    world.site["a"] = page("Sở Y tế=12,5")
    world.next_night()
    assert world.fetch().failed == ()
    world.site["a"] = 404
    world.next_night()
    assert world.fetch().failed[0].since.startswith("2024-04-10T02:00")


def test_a_portal_that_is_down_says_since_when(world: World) -> None:
    world.fetch()
    assert world.fetch().failing_since is None
    world.site.pages = {f"{SITE}/robots.txt": 404, f"{SITE}/list": "!timeout"}
    for _ in range(2):
        world.next_night()
        report = world.fetch()
    assert report.outcome == "failed"
    assert report.failing_since is not None
    assert report.failing_since.startswith("2024-04-06T02:00")


def test_a_portal_that_went_down_a_moment_ago_says_so(world: World) -> None:
    world.site["z"] = 500
    world.site["list"] = listing(a=TITLE, z=f"{TITLE} z")
    world.fetch()
    world.site.pages = {f"{SITE}/robots.txt": 404, f"{SITE}/list": "!timeout"}
    report = world.fetch()
    assert report.failing_since == report.failed[0].since


def test_robots_are_obeyed_and_not_called_a_failure(world: World) -> None:
    world.site["robots.txt"] = "User-agent: *\nDisallow: /a\n"
    report = world.fetch()
    assert f"{SITE}/a" not in world.site.asked
    assert (report.skipped, report.failed, report.outcome) == (1, (), "ok")


def test_a_fault_of_ours_with_one_page_does_not_stop_the_others(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    honest = pipeline.discover.attachments

    def broken(body: bytes, base: str, *rest: object) -> object:
        if base.endswith("/a"):
            raise ValueError("a fault of ours")
        return honest(body, base, *rest)

    monkeypatch.setattr(pipeline.discover, "attachments", broken)
    report = world.fetch()
    assert f"{SITE}/b" in world.site.asked
    assert [(f.url, f.outcome, f.detail) for f in report.failed] == [
        (f"{SITE}/a", "failed", "ValueError: a fault of ours")
    ]


def test_an_archive_that_can_not_be_written_stops_the_portal(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: object) -> None:
        raise ArchiveError("archive: no space left on device")

    monkeypatch.setattr(world.archive, "keep", full)
    with pytest.raises(ArchiveError, match="no space"):
        world.fetch()


# ------------------------------------------------------------------ archive → raw tables
def test_documents_are_read_and_landed(world: World) -> None:
    world.fetch()
    report = world.read()
    assert (report.found, report.read, report.results) == (2, 2, 1)
    assert report.not_results == {"no_results_found": 1}
    assert (report.new, report.changed, report.unchanged, report.rejected) == (2, 0, 0, 1)
    assert report.landed
    assert world.rows("SELECT unit, score FROM raw.unit_scores ORDER BY record_no") == [
        ("Sở Y tế", "12,5"),
        ("Sở Nội vụ", "11,5"),
    ]
    (row,) = world.rows(
        "SELECT document_id, url, found_on, origin, province, read_outcome, media_type, published_on "
        "FROM raw.documents WHERE is_result"
    )
    sha = world.rows("SELECT body_sha256 FROM raw.documents WHERE is_result")[0][0]
    assert row == (
        f"kon-tum-{sha[:12]}", f"{SITE}/a", f"{SITE}/list", "portal", "Kon Tum", "ok", "text/html", None,
    )  # fmt: skip


def test_listings_and_error_pages_are_no_documents(world: World) -> None:
    world.site["list"] = listing(a=TITLE, b=f"{TITLE} b", c=f"{TITLE} c")
    world.site["b"] = 404
    world.site["c"] = page("Vui lòng nhập mã captcha", head="Xác thực captcha")
    world.fetch()
    world.read()
    assert [url for (url,) in world.rows("SELECT url FROM raw.documents")] == [f"{SITE}/a"]
    assert dict(world.rows("SELECT url, outcome FROM raw.fetches"))[f"{SITE}/c"] == "blocked"


def test_an_unchanged_night_parses_nothing_and_lands_attempts_only(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.fetch()
    world.read()
    before, fingerprint = world.content(), raw.fingerprint(world.conn)
    world.next_night()
    report = world.fetch()
    assert (report.unchanged, report.new_bodies) == (3, 0)
    monkeypatch.setattr(reading.documents, "read", lambda *_, **__: pytest.fail("something was parsed"))
    report = world.read()
    assert (report.read, report.new, report.changed, report.unchanged, report.gone) == (0, 0, 0, 2, 0)
    assert not report.landed
    assert report.attempts_added > 0
    after = world.content()
    assert len(after.pop("fetches")) > len(before.pop("fetches"))
    assert after == before
    assert raw.fingerprint(world.conn) == fingerprint


def test_reading_twice_changes_nothing(world: World) -> None:
    world.fetch()
    world.read()
    before = world.content()
    assert not world.read().landed
    assert world.content() == before


def test_a_changed_page_is_a_new_document_and_a_changed_fact(world: World) -> None:
    world.fetch()
    world.read()
    world.next_night()
    world.site["a"] = page("Sở Y tế=12,6", "Sở Nội vụ=11,5", "Sở Tư pháp=8,5")
    world.fetch()
    report = world.read()
    assert (report.read, report.new, report.changed, report.unchanged) == (1, 1, 1, 1)
    assert len(world.rows("SELECT 1 FROM raw.documents WHERE is_result")) == 2


def test_a_counter_outside_the_article_is_no_news(world: World) -> None:
    world.fetch()
    world.read()
    before = world.content()
    for n in range(3):
        world.next_night()
        world.site["a"] = page("Sở Y tế=12,5", "Sở Nội vụ=11,5", tail=f"<footer>Lượt truy cập: {n}</footer>")
        assert world.fetch().new_bodies == 1
        report = world.read()
        assert (report.read, report.landed, report.new, report.changed) == (1, False, 0, 0)
    assert {**world.content(), "fetches": []} == {**before, "fetches": []}
    world.next_night()
    world.fetch()
    assert world.read().read == 0  # the bytes are remembered although they landed nothing


def test_a_new_reader_version_reads_everything_again(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.fetch()
    world.read()
    monkeypatch.setattr(reading.extract, "EXTRACTOR_VERSION", "next")
    report = world.read()
    assert (report.read, report.new, report.changed, report.unchanged, report.gone) == (2, 0, 0, 2, 0)
    assert {r for (r,) in world.rows("SELECT reader FROM raw.documents")} != set()
    assert all("extract next" in r for (r,) in world.rows("SELECT reader FROM raw.documents"))
    assert world.read().read == 0


def test_a_fact_that_a_new_version_no_longer_takes_is_told(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.fetch()
    world.read()
    monkeypatch.setattr(reading.extract, "EXTRACTOR_VERSION", "next")
    monkeypatch.setattr(
        reading.extract, "extract",
        lambda *a, **k: (e := plain_extract(*a, **k)) and replace(e, unit_scores=e.unit_scores[:1]),
    )  # fmt: skip
    report = world.read()
    assert (report.unchanged, report.gone) == (1, 1)


@pytest.mark.parametrize("step", ["land_document", "remember"])
def test_stopped_between_any_two_writes_the_next_run_ends_equal(
    world: World, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    world.fetch()
    undisturbed, _ = raw.open_raw(world.root / "other.duckdb")
    pipeline.extract_documents(world.archive, undisturbed, world.portals)
    honest = getattr(raw, step)
    for stop_at in (1, 2):
        calls = 0

        def stopping(*arguments: object, stop_at: int = stop_at) -> None:
            nonlocal calls
            calls += 1
            if calls == stop_at:
                raise KeyboardInterrupt
            honest(*arguments)

        with monkeypatch.context() as killed, pytest.raises(KeyboardInterrupt):
            killed.setattr(raw, step, stopping)
            world.read()
        world.conn.close()
        world.conn, notice = raw.open_raw(world.root / "build.duckdb")
        assert notice is None
    world.read()
    assert raw.fingerprint(world.conn) == raw.fingerprint(undisturbed)
    assert (
        world.rows("SELECT * FROM raw.fetches ORDER BY ALL")
        == undisturbed.execute("SELECT * FROM raw.fetches ORDER BY ALL").fetchall()
    )
    undisturbed.close()


def test_rebuilding_from_the_archive_gives_equal_tables(world: World) -> None:
    world.fetch()
    world.read()
    for n in range(3):
        world.next_night()
        world.site["a"] = page(f"Sở Y tế=1{n},5", tail=f"<footer>{n}</footer>")
        world.site["b"] = page("Không có số liệu nào ở đây cả.", tail=f"<footer>{n}</footer>")
        world.fetch()
        world.read()
    by_night = world.content()
    world.conn.close()
    (world.root / "build.duckdb").unlink()
    world.conn, notice = raw.open_raw(world.root / "build.duckdb")
    assert notice is not None
    world.read()
    assert world.content() == by_night


def test_what_can_not_be_read_lands_with_its_outcome_and_stops_nothing(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.site["list"] = listing(a=TITLE, b=f"{TITLE} b", c=f"{TITLE} c")
    world.site["b"] = page("!fault")
    world.site["c"] = page("encrypted")
    honest = reading.documents.read

    def read(body: bytes, **known: object) -> Document:
        if b"encrypted" in body:
            raise UnreadableDocument("encrypted", "a password is needed")
        return honest(body, **known)

    monkeypatch.setattr(reading.documents, "read", read)
    world.fetch()
    report = world.read()
    assert report.unreadable == {"encrypted": 1, "failed": 1}
    assert report.results == 1
    assert dict(world.rows("SELECT read_outcome, note FROM raw.documents WHERE read_outcome <> 'ok'")) == {
        "encrypted": "a password is needed",
        "failed": "RuntimeError: a fault of ours",
    }
    assert world.read().read == 0


def test_a_missing_program_is_tried_again(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    honest = reading.documents.read

    def without(_: bytes, **__: object) -> Document:
        raise UnreadableDocument("missing_program", "tesseract is not installed")

    monkeypatch.setattr(reading.documents, "read", without)
    world.fetch()
    assert world.read().unreadable == {"missing_program": 2}
    again = world.read()
    assert (again.read, again.landed) == (2, False)
    monkeypatch.setattr(reading.documents, "read", honest)
    assert world.read().results == 1
    assert world.read().read == 0


def test_attachments_take_the_day_of_the_article_that_carries_them(world: World) -> None:
    world.site["a"] = page('Ngày đăng: 05/04/2024. Xem <a href="/qd.txt.pdf">Quyết định</a>', "Sở Y tế=12,5")
    world.fetch()
    world.read()
    dates = dict(world.rows("SELECT url, published_on FROM raw.documents"))
    world.conn.execute("UPDATE raw.documents SET published_on = '2024-04-05' WHERE url LIKE '%/a'")
    assert dates[f"{SITE}/a"] in (None, "2024-04-05")
    work = pipeline._Reading(world.archive, world.conn, world.portals["kon-tum"], [])
    entry = next(e for e in world.archive.entries() if e.url == f"{SITE}/a")
    attached = replace(entry, purpose="attachment", url=f"{SITE}/qd.pdf", found_on=f"{SITE}/a")
    assert work._job(pipeline._Body(attached)).published_on == "2024-04-05"
    assert work._job(pipeline._Body(replace(attached, purpose="article"))).published_on is None


def test_documents_of_a_portal_that_is_gone_stay(world: World) -> None:
    world.fetch()
    world.read()
    before = world.content()
    world.portals = {}
    report = world.read()
    assert report.notices == ("portal kon-tum is no longer declared: its 2 documents stay as read",)
    assert world.content() == before


def test_damaged_bytes_are_told_and_what_is_held_of_them_stays(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.fetch()
    world.read()
    before = world.content()
    for path in (world.root / "archive").rglob("*.warc.gz"):
        damaged = bytearray(path.read_bytes())
        for offset in range(400, len(damaged), 400):
            damaged[offset] ^= 0xFF
        path.write_bytes(damaged)
    monkeypatch.setattr(reading.extract, "EXTRACTOR_VERSION", "next")
    report = world.read()
    assert any("damaged" in notice for notice in report.notices)
    assert world.content()["unit_scores"] == before["unit_scores"]


# ------------------------------------------------------------------ by hand
def test_a_document_by_hand_takes_the_same_line(world: World, tmp_path: Path) -> None:
    file = tmp_path / "quyet-dinh.txt"
    file.write_text(f"{TITLE}\nSở Y tế=12,5\n", encoding="utf-8")
    entry, new = pipeline.add_document(
        world.archive, file, "kon-tum", url=f"{SITE}/qd", published=date(2024, 4, 5), note="by e-mail", who="lan"
    )
    assert new
    assert (entry.purpose, entry.origin, entry.url) == ("added", "added", f"{SITE}/qd")
    report = world.read()
    assert (report.results, report.new) == (1, 1)
    assert world.rows("SELECT origin, url, published_on, note FROM raw.documents") == [
        ("added", f"{SITE}/qd", "2024-04-05", "by e-mail")
    ]
    before = world.content()
    again, new = pipeline.add_document(
        world.archive, file, "kon-tum", url=f"{SITE}/qd", published=date(2024, 4, 5), note="by e-mail", who="lan"
    )
    assert not new
    assert again == entry
    assert not world.read().landed
    assert world.content() == before


def test_new_knowledge_of_the_same_bytes_is_taken_up(world: World, tmp_path: Path) -> None:
    file = tmp_path / "quyet-dinh.txt"
    file.write_text(f"{TITLE}\nSở Y tế=12,5\n", encoding="utf-8")
    pipeline.add_document(world.archive, file, "kon-tum")
    world.read()
    assert world.rows("SELECT url, published_on FROM raw.documents") == [("file:///quyet-dinh.txt", None)]
    pipeline.add_document(world.archive, file, "kon-tum", url=f"{SITE}/qd", published=date(2024, 4, 5))
    assert world.read().read == 1
    assert world.rows("SELECT url, published_on FROM raw.documents") == [(f"{SITE}/qd", "2024-04-05")]
    assert world.read().read == 0


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda p: None, "there is no such file"),
        (lambda p: p.mkdir(), "is a folder"),
        (lambda p: p.write_bytes(b""), "is empty"),
        (lambda p: p.write_bytes(b"x" * 2000), "is larger than"),
    ],
)
def test_a_file_that_can_not_be_added(world: World, tmp_path: Path, monkeypatch, make, said: str) -> None:
    monkeypatch.setattr(pipeline, "MAX_ADDED_BYTES", 1000)
    file = tmp_path / "file.pdf"
    make(file)
    with pytest.raises(pipeline.FileRefused, match=said) as told:
        pipeline.add_document(world.archive, file, "kon-tum")
    assert "\n" not in str(told.value)
    assert list(world.archive.entries()) == []


# ------------------------------------------------------------------ verify
def test_everything_is_found_as_printed(world: World) -> None:
    world.fetch()
    world.read()
    report = pipeline.verify(world.archive, world.conn, world.portals)
    assert (report.documents, report.records, report.values, report.mismatches) == (1, 2, 4, ())


@pytest.mark.parametrize(
    ("damage", "field", "why"),
    [
        ("UPDATE raw.unit_scores SET score = '12,6' WHERE record_no = 1", "score", "printed otherwise"),
        ("UPDATE raw.unit_scores SET locator = 'unit=0-4 score=9000-9004' WHERE record_no = 1", "score", "no text at"),
        ("UPDATE raw.unit_scores SET locator = 'unit=t0r0c0' WHERE record_no = 1", "unit", "no cell at"),
        ("UPDATE raw.unit_scores SET locator = 'nonsense' WHERE record_no = 1", "locator", "not a locator"),
        ("UPDATE raw.unit_scores SET rating = 'Tốt' WHERE record_no = 1", "rating", "has no place"),
        (
            "UPDATE raw.unit_scores SET locator = locator || ' colour=0-4' WHERE record_no = 1",
            "colour",
            "no known field",
        ),
        ("UPDATE raw.documents SET body_sha256 = repeat('0', 64)", "body", "not in the archive"),
        ("UPDATE raw.documents SET portal_id = 'nowhere'", "body", "no longer declared"),
        ("DELETE FROM raw.documents", "body", "no such document"),
        (
            "UPDATE raw.documents SET locator = 'assessed_year=0-4' WHERE is_result",
            "assessed_year",
            "printed otherwise",
        ),
    ],
)
def test_what_is_not_as_printed_is_found(world: World, damage: str, field: str, why: str) -> None:
    world.fetch()
    world.read()
    world.conn.execute(damage)
    report = pipeline.verify(world.archive, world.conn, world.portals)
    assert any(m.field == field and why in m.why for m in report.mismatches), report.mismatches


def test_held_records_are_not_facts_and_facts_need_a_record(world: World) -> None:
    world.site["a"] = page("Sở Y tế=12,5", "Sở Nội vụ=1234,56")
    world.fetch()
    report = world.read()
    assert (report.held, report.new) == (1, 1)
    world.conn.execute("CREATE SCHEMA marts")
    world.conn.execute(
        "CREATE TABLE marts.fct_unit_scores AS SELECT document_id, locator FROM raw.unit_scores WHERE held IS NULL"
    )
    good = pipeline.verify(world.archive, world.conn, world.portals)
    assert (good.records, good.facts, good.mismatches) == (1, 1, ())
    world.conn.execute(
        "INSERT INTO marts.fct_unit_scores SELECT document_id, locator FROM raw.unit_scores WHERE held IS NOT NULL"
    )
    (wrong,) = pipeline.verify(world.archive, world.conn, world.portals).mismatches
    assert (wrong.record, wrong.why) == ("fct_unit_scores", "no accepted record has this evidence")


def test_a_mean_is_traced_to_all_its_values(world: World) -> None:
    world.fetch()
    world.read()
    world.conn.execute("CREATE SCHEMA marts")
    world.conn.execute(
        "CREATE TABLE marts.fct_score_averages AS SELECT document_id, "
        "string_agg(split_part(locator, ' ', 2), ' ') AS locator FROM raw.unit_scores GROUP BY ALL"
    )
    good = pipeline.verify(world.archive, world.conn, world.portals)
    assert (good.facts, good.mismatches) == (1, ())
    world.conn.execute("UPDATE marts.fct_score_averages SET locator = locator || ' score=1-2'")
    assert len(pipeline.verify(world.archive, world.conn, world.portals).mismatches) == 1


def test_each_document_is_read_once(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.fetch()
    world.read()
    honest, n = reading.documents.read, []

    def counted(body: bytes, **known: object) -> Document:
        n.append(1)
        return honest(body, **known)

    monkeypatch.setattr(reading.documents, "read", counted)
    pipeline.verify(world.archive, world.conn, world.portals)
    assert len(n) == 1
