"""Links and pictures of a page: where they lead and what they are worth."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from scrapers.documents.web.tree import Element

_ATTACHMENT = re.compile(r"\.(?:pdf|docx?|xlsx?|rtf|odt|ods|zip|rar|7z|pptx?)(?:$|[/?&#%])", re.I)
_DOWNLOAD = re.compile(
    r"fileticket=|linkclick\.aspx|[?&](?:download|file|attach)=|/download(?:file)?s?[/.?]|/attachments?/", re.I
)
_PICTURE = re.compile(r"\.(?:jpe?g|png|webp|bmp|gif|tiff?)(?:$|[?&#])", re.I)
_ICON = re.compile(
    r"(?:^|[/_.-])(?:icons?|ico|logo|btn|button|spacer|pixel|blank|loading|avatar|emoji|smil\w*|share|print|facebook"
    r"|zalo|twitter|youtube|new|arrow|bullet|rss|search|pdf|word|excel|doc|xls|file)(?:[/_.-]|\d|$)|\.gif(?:$|\?)|captcha",
    re.I,
)


@dataclass(frozen=True, slots=True)
class FoundLink:
    """A link or picture with its resolved address."""

    kind: str
    url: str
    label: str


def link_kind(url: str, element: Element | None = None) -> str | None:
    """`attachment`, `page` or None for an address that leads to no document."""
    if not url or url.startswith(("#", "javascript:", "mailto:", "tel:", "data:", "about:", "file:")):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    if _ATTACHMENT.search(parts.path) or _ATTACHMENT.search(parts.query) or _DOWNLOAD.search(url):
        return "attachment"
    if element is not None and "download" in element.attrib:
        return "attachment"
    return "page"


def resolve(base: str | None, url: str) -> str:
    """An address as found, made absolute where it can be."""
    url = url.strip()
    if not base or url.startswith(("http://", "https://")):
        return url
    try:
        return urljoin(base, url)
    except ValueError:
        return url


def is_icon(url: str) -> bool:
    """Whether a picture's address is that of a button, a logo or the like."""
    try:
        path = urlsplit(url).path
    except ValueError:
        return True
    return _ICON.search("/".join(path.rsplit("/", 2)[-2:])) is not None


def is_picture(url: str) -> bool:
    """Whether an address ends like a picture's."""
    return _PICTURE.search(url) is not None
