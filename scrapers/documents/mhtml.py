"""Pages saved as one file (MHTML, also what Word writes as `.doc` or `.mht`): the page inside."""

from __future__ import annotations

import email
import email.message
import email.policy
from itertools import islice

from scrapers.documents.model import UnreadableDocument

_MAX_PARTS = 500  # a saved page has a part for each picture


def page_of(body: bytes) -> tuple[bytes, str | None, str | None]:
    """The page inside a multipart file: its bytes, the charset its part declares, its address.

    Raises:
        UnreadableDocument: `damaged`, there is no page inside.
    """
    message = email.message_from_bytes(body, policy=email.policy.compat32)
    for part in islice(message.walk(), _MAX_PARTS):
        if part.get_content_type() == "text/html":
            content = part.get_payload(decode=True)
            if isinstance(content, bytes) and content.strip():
                address = str(part.get("Content-Location") or "")
                return content, part.get_content_charset(), address if address.startswith("http") else None
    raise UnreadableDocument("damaged", "a saved page without a page inside")
