"""Alerts: always in the file, by webhook when set; a dead channel never hides the record."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from orchestration.alerts import raise_alert
from scrapers.layout import DataFolder


def records(data: DataFolder) -> list[dict[str, str]]:
    return [json.loads(line) for line in data.alerts.read_text(encoding="utf-8").splitlines()]


def test_an_alert_is_one_line_of_inert_text(tmp_path: Path) -> None:
    data = DataFolder(tmp_path / "data")
    raise_alert(data, run_id="r1", subject="run failed\x1b[31m\nreally", detail="step one\nstep two")
    (record,) = records(data)
    assert record["run_id"] == "r1"
    assert "\x1b" not in record["subject"]
    assert "\n" not in record["subject"]
    assert record["detail"].splitlines() == ["step one", "step two"]


def test_a_webhook_gets_the_alert(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    got: list[dict[str, str]] = []

    class Hook(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            got.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Hook)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setenv("DTI_ALERT_WEBHOOK", f"http://127.0.0.1:{server.server_port}/hook")
    raise_alert(DataFolder(tmp_path / "data"), run_id="r1", subject="run failed")
    server.shutdown()
    assert got[0]["subject"] == "run failed"


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("DTI_ALERT_WEBHOOK", "http://127.0.0.1:9/closed", "refused"),
        ("DTI_ALERT_WEBHOOK", "ftp://example.org/x", "https"),
        ("DTI_ALERT_EMAIL", "someone@example.org", "DTI_SMTP"),
    ],
)
def test_a_dead_channel_is_recorded_beside_the_alert(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str, says: str
) -> None:
    monkeypatch.setenv(name, value)
    data = DataFolder(tmp_path / "data")
    raise_alert(data, run_id="r1", subject="run failed")
    first, second = records(data)
    assert first["subject"] == "run failed"
    assert says in second["detail"]
