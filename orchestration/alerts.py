"""Alerts: one record per thing that needs a person, in the log and in `alerts.log`; by e-mail or webhook if set.

Settings (all optional): `DTI_ALERT_WEBHOOK` (an https address that takes JSON by POST), `DTI_ALERT_EMAIL`
(recipient) with `DTI_SMTP` (`host[:port]`, port 587, STARTTLS) and `DTI_SMTP_USER`, `DTI_SMTP_PASSWORD`.
A channel that fails never hides the record: its failure is added to the file.
"""

from __future__ import annotations

import json
import logging
import os
import smtplib
import ssl
import urllib.error
import urllib.request
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from email.message import EmailMessage

from scrapers.layout import DataFolder
from scrapers.summary import inert

logger = logging.getLogger("dti.alerts")
_TIMEOUT = 20
_LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class Alert:
    """What happened: `subject` in one line, `detail` for the person who looks into it."""

    at: str
    run_id: str
    subject: str
    detail: str


def raise_alert(data: DataFolder, *, run_id: str, subject: str, detail: str = "") -> Alert:
    """Record an alert and send it where the settings say.

    Returns the record. A full disk or a dead mail server is logged, never raised: an alert must not
    take down what it reports on.
    """
    alert = Alert(
        datetime.now(UTC).isoformat(timespec="seconds"),
        run_id,
        inert(subject),
        "\n".join(map(inert, detail.splitlines()))[:_LONGEST],
    )
    logger.error("alert: %s", alert.subject)
    _record(data, asdict(alert))
    for name, send in (("webhook", _webhook), ("e-mail", _email)):
        try:
            send(alert)
        except (OSError, smtplib.SMTPException, ValueError) as error:
            logger.error("alert not sent by %s: %s", name, error)
            _record(
                data,
                {"at": alert.at, "run_id": run_id, "subject": f"alert not sent by {name}", "detail": inert(str(error))},
            )
    return alert


def _record(data: DataFolder, record: dict[str, str]) -> None:
    try:
        data.root.mkdir(parents=True, exist_ok=True)
        with data.alerts.open("a", encoding="utf-8") as file:
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        logger.error("alert can't be written to %s: %s", data.alerts, error)


def _webhook(alert: Alert) -> None:
    address = os.environ.get("DTI_ALERT_WEBHOOK")
    if not address:
        return
    if not address.startswith(("https://", "http://127.0.0.1", "http://localhost")):
        raise ValueError("DTI_ALERT_WEBHOOK must be an https address")
    body = json.dumps({"text": f"{alert.subject}\n{alert.detail}", **asdict(alert)}, ensure_ascii=False).encode()
    request = urllib.request.Request(address, data=body, headers={"Content-Type": "application/json"}, method="POST")  # noqa: S310 - scheme checked above
    with urllib.request.urlopen(request, timeout=_TIMEOUT):  # noqa: S310 - scheme checked above
        pass


def _email(alert: Alert) -> None:
    recipient, server = os.environ.get("DTI_ALERT_EMAIL"), os.environ.get("DTI_SMTP")
    if not recipient:
        return
    if not server:
        raise ValueError("DTI_ALERT_EMAIL is set but DTI_SMTP is not")
    host, _, port = server.partition(":")
    message = EmailMessage()
    message["Subject"], message["To"] = f"[DTI] {alert.subject}", recipient
    message["From"] = os.environ.get("DTI_SMTP_USER") or recipient
    message.set_content(f"{alert.subject}\n\n{alert.detail}\n\nrun {alert.run_id}, {alert.at}")
    with smtplib.SMTP(host, int(port or 587), timeout=_TIMEOUT) as smtp:
        smtp.starttls(context=ssl.create_default_context())
        if user := os.environ.get("DTI_SMTP_USER"):
            smtp.login(user, os.environ.get("DTI_SMTP_PASSWORD", ""))
        smtp.send_message(message)
