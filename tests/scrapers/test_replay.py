"""Recordings answer as they were recorded, and nothing else."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from scrapers.archive import Archive, ArchiveError, Attempt
from scrapers.exchange import Ask, NoAnswerError
from scrapers.replay import Replay
from scrapers.targets import vet
from scrapers.warc_record import Exchange

NOON = datetime(2024, 4, 5, 12, tzinfo=UTC)
URL = "https://portal.example.vn/tin/12"


def ask(url: str = URL, cap: int = 10_000, **headers: str) -> Ask:
    named = tuple((name.replace("_", "-"), value) for name, value in headers.items())
    return Ask(vet(url, ["portal.example.vn"]), named, NOON, 10.0, cap)


def recorded(folder: Path, *attempts: Attempt, compress: bool = False) -> Replay:
    with Archive(folder / "recorded", compress=compress, index=folder / "index.sqlite3") as archive:
        for attempt in attempts:
            archive.keep(attempt)
    return Replay(folder / "recorded")


def attempt(body: bytes = b"<p>1</p>", *, url: str = URL, day: int = 0, outcome: str = "ok", status: int = 200,
            headers: tuple[tuple[str, str], ...] = (("Content-Type", "text/html"),), **more) -> Attempt:  # fmt: skip
    at = NOON + timedelta(days=day)
    return Attempt("kon-tum", url, "article", at, outcome, [Exchange(url, status, headers, body, at)], **more)


def failed(replay: Replay, url: str = URL) -> NoAnswerError:
    with pytest.raises(NoAnswerError) as caught:
        replay.send(ask(url))
    return caught.value


@pytest.mark.parametrize("compress", [False, True])
def test_an_answer_comes_as_recorded(tmp_path: Path, compress: bool) -> None:
    headers = (("Content-Type", "text/html; charset=utf-8"), ("Content-Encoding", "gzip"), ("Set-Cookie", "a=1"))
    answer = recorded(tmp_path, attempt(b"body", headers=headers, status=404), compress=compress).send(ask())
    assert (answer.status, answer.body) == (404, b"body")
    assert answer.headers == (headers[0], headers[2])  # the body is not compressed any more


def test_what_is_not_recorded_is_an_error(tmp_path: Path) -> None:
    replay = recorded(tmp_path, attempt())
    for url in (f"{URL}?page=2", f"{URL}/", "http://portal.example.vn/tin/12", "https://portal.example.vn/"):
        error = failed(replay, url)
        assert error.outcome == "not_recorded"
        assert url in error.detail


def test_the_newest_answer_counts(tmp_path: Path) -> None:
    replay = recorded(
        tmp_path, attempt(b"old"), attempt(b"other", url=URL + "3"), attempt(b"new", day=40), attempt(b"old", day=41)
    )
    assert replay.send(ask()).body == b"old"  # the last visit brought the first body again: a revisit


def test_a_304_leaves_the_answer_before_it(tmp_path: Path) -> None:
    with Archive(tmp_path / "recorded", compress=False, index=tmp_path / "index.sqlite3") as archive:
        first = archive.keep(attempt(b"body"))
        at = NOON + timedelta(days=1)
        archive.keep(
            Attempt("kon-tum", URL, "article", at, "unchanged", [Exchange(URL, 304, (), b"", at)], same_as=first)
        )
    answer = Replay(tmp_path / "recorded").send(ask())
    assert (answer.status, answer.body, answer.header("content-type")) == (200, b"body", "text/html")


def test_failures_fail_again(tmp_path: Path) -> None:
    at = NOON + timedelta(days=1)
    replay = recorded(
        tmp_path,
        Attempt("kon-tum", URL, "article", NOON, "refused", detail="no connection"),
        attempt(url=URL + "a"),
        Attempt("kon-tum", URL + "a", "article", at, "timeout", detail="no answer in time", failed_at=URL + "a"),
        attempt(url=URL + "b"),
        Attempt("kon-tum", URL + "b", "article", at, "not_recorded"),  # says nothing of what the host answered
        attempt(b"<p>not ", url=URL + "c", outcome="truncated", failed_at=URL + "c"),
    )
    assert failed(replay).outcome == "refused"
    assert "no connection" in failed(replay).detail
    assert failed(replay, URL + "a").outcome == "timeout"
    assert replay.send(ask(URL + "b")).body == b"<p>1</p>"
    assert failed(replay, URL + "c").outcome == "truncated"


@pytest.mark.parametrize(
    ("etag", "modified", "sent", "status"),
    [
        ('"1"', None, {"If_None_Match": '"1"'}, 304),
        ('W/"1"', None, {"If_None_Match": '"0", W/"1"'}, 304),
        ('"1"', None, {"If_None_Match": '"2"'}, 200),
        (None, None, {"If_None_Match": '"2"'}, 200),
        (None, "Fri, 05 Apr 2024 12:00:00 GMT", {"If_Modified_Since": "Fri, 05 Apr 2024 12:00:00 GMT"}, 304),
        (None, "Fri, 05 Apr 2024 12:00:00 GMT", {"If_Modified_Since": "Thu, 04 Apr 2024 12:00:00 GMT"}, 200),
        (None, "Fri, 05 Apr 2024 12:00:00 GMT", {"If_Modified_Since": "soon"}, 200),
        ('"1"', "Fri, 05 Apr 2024 12:00:00 GMT",
         {"If_None_Match": '"2"', "If_Modified_Since": "Fri, 05 Apr 2024 12:00:00 GMT"}, 200),
        ('"1"', None, {}, 200),
    ],
)  # fmt: skip
def test_conditional_requests(tmp_path: Path, etag, modified, sent: dict[str, str], status: int) -> None:
    headers = tuple((n, v) for n, v in (("ETag", etag), ("Last-Modified", modified)) if v)
    answer = recorded(tmp_path, attempt(headers=headers)).send(ask(**sent))
    assert (answer.status, answer.body) == (status, b"" if status == 304 else b"<p>1</p>")


def test_a_recording_over_the_cap_is_too_large(tmp_path: Path) -> None:
    replay = recorded(tmp_path, attempt(b"x" * 500))
    with pytest.raises(NoAnswerError) as caught:
        replay.send(ask(cap=499))
    assert caught.value.outcome == "too_large"


def test_a_folder_without_recordings(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(ArchiveError, match="holds no recording") as caught:
            Replay(folder)
        assert str(folder) in str(caught.value)


def test_a_damaged_recording_is_named(tmp_path: Path) -> None:
    recorded(tmp_path, attempt())
    (path,) = (tmp_path / "recorded").rglob("*.warc")
    data = path.read_bytes()
    path.write_bytes(data.replace(b"<p>1</p>", b"<p>2</p>"))
    with pytest.raises(ArchiveError, match=r"2024-04\.warc at byte \d+") as caught:
        Replay(tmp_path / "recorded")
    assert "\n" not in str(caught.value)


def test_recordings_are_not_touched(tmp_path: Path) -> None:
    before = recorded(tmp_path, attempt()).folder
    files = {p: (p.read_bytes(), p.stat().st_mtime_ns) for p in before.rglob("*") if p.is_file()}
    Replay(before).send(ask())
    assert {p: (p.read_bytes(), p.stat().st_mtime_ns) for p in before.rglob("*") if p.is_file()} == files
