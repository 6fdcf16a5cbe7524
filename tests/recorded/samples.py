"""Writes the sample recordings from the pages in `pages/`: the same bytes each time.

    .venv/bin/python tests/recorded/samples.py

The pages were written for the project (see README.md here). Times and record ids are fixed, so that a changed page
changes the recording where the page changed and nowhere else.
"""

from __future__ import annotations

import sys
import tempfile
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from itertools import count
from pathlib import Path
from unittest.mock import patch

from scrapers.archive import Archive, Attempt
from scrapers.warc_record import Exchange

HERE = Path(__file__).parent
BEGAN = datetime(2024, 11, 18, 19, 0, tzinfo=UTC)  # 02:00 of the 19th in Vietnam
AGENT = "dti-warehouse/0.1 (sample recording)"
HTML = "text/html; charset=utf-8"
TEXT = "text/plain"
REASONS = {200: "OK", 404: "Not Found"}

KONTUM = "https://kontum.gov.vn"
STTTT = "https://stttt.daknong.gov.vn"
STNMT = "http://stnmt.daknong.gov.vn"
DAKNONG = "https://daknong.gov.vn"
DAKNONG_2023 = (
    STNMT + "/dak-nong-cong-bo-ket-qua-danh-gia-xep-hang-muc-do-chuyen-doi-so-tai-cac-co-quan-nha-nuoc-tren-dia-ban-"
    "tinh-dak-nong-nam-2023/"
)


@dataclass(frozen=True)
class Answer:
    """One answer: where, from which page, as what, and what it was worth."""

    url: str
    page: str
    purpose: str = "article"
    outcome: str = "ok"
    status: int = 200
    media_type: str = HTML
    found_on: str | None = None
    modified: datetime | None = None


SAMPLES: dict[str, tuple[Answer, ...]] = {
    "kon-tum": (
        Answer(KONTUM + "/robots.txt", "robots.txt", "robots", media_type=TEXT),
        Answer(KONTUM + "/pages/list/chuyen-doi-so.html", "list-1.html", "listing"),
        Answer(KONTUM + "/pages/detail/47712/Phe-duyet-ket-qua-Chi-so-danh-gia-chuyen-doi-so-nam-2022.html",
               "detail-47712.html", modified=datetime(2023, 8, 29, 1, 41, tzinfo=UTC)),
        Answer(KONTUM + "/pages/list/chuyen-doi-so.html?page=2", "list-2.html", "listing",
               found_on=KONTUM + "/pages/list/chuyen-doi-so.html"),
        Answer(KONTUM + "/pages/detail/47318/Chi-so-chuyen-doi-so-cap-tinh-nam-2022-Kon-Tum-xep-thu-45.html",
               "detail-47318.html", found_on=KONTUM + "/pages/list/chuyen-doi-so.html?page=2"),
        Answer(KONTUM + "/pages/detail/46021/Hoi-nghi-danh-gia-ket-qua-mot-nam-chuyen-doi-so.html", "not-found.html",
               outcome="not_found", status=404, found_on=KONTUM + "/pages/list/chuyen-doi-so.html?page=2"),
    ),
    "dak-nong": (
        Answer(STTTT + "/robots.txt", "not-found.html", "robots", "not_found", 404),
        Answer(STTTT + "/chuyen-doi-so", "list-1.html", "listing"),
        Answer(STNMT + "/robots.txt", "robots.txt", "robots", media_type=TEXT),
        Answer(DAKNONG_2023, "cong-bo-2023.html", modified=datetime(2024, 4, 8, 2, 5, tzinfo=UTC)),
        Answer(DAKNONG + "/robots.txt", "robots.txt", "robots", media_type=TEXT),
        Answer(DAKNONG + "/tin-tuc/hoi-nghi-danh-gia-ket-qua-chuyen-doi-so-6-thang.html", "blocked.html",
               outcome="blocked", found_on=STTTT + "/chuyen-doi-so"),
        Answer(STTTT + "/chuyen-doi-so?page=2", "list-2.html", "listing", found_on=STTTT + "/chuyen-doi-so"),
        Answer(STNMT + "/upload/2005704/20240408/anh-1_5e0d2.jpg", "not-found.html", "attachment", "not_found", 404,
               found_on=DAKNONG_2023),
        Answer(STNMT + "/upload/2005704/20240408/anh-2_9c4f7.jpg", "not-found.html", "attachment", "not_found", 404,
               found_on=DAKNONG_2023),
        Answer(STTTT + "/chuyen-doi-so/cong-bo-chi-so-chuyen-doi-so-cap-tinh-nam-2022.html",
               "chi-so-cap-tinh-2022.html",
               found_on=STTTT + "/chuyen-doi-so?page=2"),
    ),
}  # fmt: skip


def write(into: Path) -> list[Path]:
    """Write every sample recording to `into/<portal>/<yyyy-mm>.warc`; returns the files."""
    written = []
    for portal_id, answers in SAMPLES.items():
        path = into / portal_id / f"{BEGAN:%Y-%m}.warc"
        path.unlink(missing_ok=True)
        with (
            tempfile.TemporaryDirectory() as index,
            patch("scrapers.warc_record.uuid.uuid4", side_effect=_ids(portal_id)),
            Archive(into, compress=False, index=Path(index) / "index.sqlite3") as archive,
        ):
            for number, answer in enumerate(answers):
                archive.keep(_attempt(portal_id, answer, BEGAN + timedelta(seconds=3 * number)))
        written.append(path)
    return written


def _attempt(portal_id: str, answer: Answer, at: datetime) -> Attempt:
    body = (HERE / "pages" / portal_id / answer.page).read_bytes()
    headers = [("Date", format_datetime(at, usegmt=True)), ("Content-Type", answer.media_type)]
    if answer.modified is not None:
        headers.append(("Last-Modified", format_datetime(answer.modified, usegmt=True)))
        headers.append(("ETag", f'"{answer.modified:%Y%m%d%H%M%S}"'))
    exchange = Exchange(
        answer.url, answer.status, tuple(headers), body, at, REASONS[answer.status], (("User-Agent", AGENT),)
    )
    return Attempt(
        portal_id, answer.url, answer.purpose, at, answer.outcome, (exchange,),
        media_type=answer.media_type.partition(";")[0], final_url=answer.url, found_on=answer.found_on,
        origin="sample", elapsed_ms=120,
    )  # fmt: skip


def _ids(portal_id: str) -> Iterator[uuid.UUID]:
    return (uuid.uuid5(uuid.NAMESPACE_URL, f"sample:{portal_id}:{number}") for number in count())


if __name__ == "__main__":
    for made in write(HERE):
        sys.stdout.write(f"{made.relative_to(HERE)}: {made.stat().st_size:,} bytes\n")
