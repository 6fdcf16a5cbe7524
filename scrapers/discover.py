"""Pages → links: which announcements a list leads to and which files an article carries.

Pure: bytes in, links out, nothing is fetched. Links that are not followed are returned too, with the reason, so that
what a night left out can be read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from urllib.parse import parse_qsl, urlsplit
from xml.etree import ElementTree

import defusedxml.ElementTree
from defusedxml.common import DefusedXmlException
from lxml import etree

from scrapers.addresses import canonical
from scrapers.documents import charset
from scrapers.documents.html import parse
from scrapers.documents.model import UnreadableDocument
from scrapers.documents.web.selectors import select
from scrapers.portals import Portal
from scrapers.systems import System, load_systems
from scrapers.vietnamese import clean, lower

Element = etree._Element

MAX_ANCHORS = 4000
MAX_TAKEN = 200
MAX_PICTURES = 12
MAX_LABEL = 300
MAX_CAPTION = 200
MAX_PAGE = 24_000_000

_FILE = re.compile(r"(?i)\.(pdf|docx?|xlsx?|odt|ods|rtf|zip|rar|7z)$")
_PICTURE = re.compile(r"(?i)\.(png|jpe?g|tiff?|webp|bmp)$")
_NO_PAGE = re.compile(r"(?i)\.(png|jpe?g|gif|svg|webp|bmp|ico|css|js|mp3|mp4|avi|wmv|flv|mov|apk|exe|msi|dll)$")
_FULL_TEXT = re.compile(
    r"tại đây|tải về|tải xuống|toàn văn|phụ lục|đính kèm|chi tiết (?:xem|quyết định|văn bản|kết quả)|xem chi tiết"
    r"|quyết định số|\d+\s*/\s*qđ-"
)
_FIGURE = re.compile(r"biểu đồ|bảng|xếp hạng|xếp loại|kết quả|quyết định|phụ lục|chỉ số|\bdti\b|\bcđs\b")
_FIGURE_FILE = re.compile(r"(?i)bieu-?_?do|xep-?_?hang|ket-?_?qua|phu-?_?luc|quyet-?_?dinh|(?<![a-z])dti(?![a-z])")
_ICON = re.compile(r"(?i)icon|logo|banner|sprite|avatar|/img/|loading|blank|pixel|button")
_NEXT = re.compile(r"(?:trang )?(?:sau|tiếp|tiếp theo|kế tiếp|kế)|next|[›»>]{1,2}")
_PAGING = re.compile(r"(?i)pag(?:er|ing|ination)|phan-?_?trang|page-?_?numbers")
_CHROME = ("nav", "header", "footer", "aside", "form", "script", "style", "noscript", "template")
_FILES = ("a", "area", "iframe", "embed", "object", "img")
_FEED = re.compile(rb"\s*<(?:\?xml|!--|(?:\w+:)?(?:rss|feed|RDF|urlset|sitemapindex)\b)")
_FEED_ROOT = re.compile(rb"<(?:\w+:)?(?:rss|feed|RDF|urlset|sitemapindex)[\s>]")


@dataclass(frozen=True, slots=True)
class FoundLink:
    """A link as found: canonical `url`, its `label`, what it leads to (`article`, `attachment` or `listing`, which is
    the next page or a further feed), whether it is `taken`, and `why` or why not."""

    url: str
    label: str
    purpose: str
    taken: bool
    why: str


def links(page: bytes, base_url: str, portal: Portal, system: System) -> list[FoundLink]:
    """The links of a list of news (or RSS, Atom, sitemap), in page order, one per address.

    At most `MAX_ANCHORS` are looked at and `MAX_TAKEN` taken; what is beyond is named in the result.
    """
    if _is_feed(page):
        return _bounded(_of_feed(page, base_url, portal, system))
    root = _tree(page)
    if isinstance(root, str):
        return [_left_out(base_url, root)]
    base = _base(root, base_url, portal)
    following = _next_page(root, base, base_url, portal, system)
    found: dict[str, FoundLink] = {}
    anchors = list(islice(_with_address(root, "a", "area"), MAX_ANCHORS + 1))
    for anchor in anchors[:MAX_ANCHORS]:
        link = _judged(anchor.get("href", ""), _label(anchor), base, base_url, portal, system)
        if link is not None and (following is None or link.url != following.url):
            _remember(found, link)
    result = _bounded(found.values())
    if following is None and system.listing.next_url:
        following = _numbered_page(result, base_url, system)
    if following is not None:
        result.append(following)
    if len(anchors) > MAX_ANCHORS:
        result.append(_left_out(base_url, f"more than {MAX_ANCHORS} links; the rest was not looked at"))
    return result


def attachments(page: bytes, base_url: str, portal: Portal, system: System) -> list[FoundLink]:
    """The files and the pictures of tables or charts that belong to an article, in page order, one per address.

    A link to the full text on another page (`xem tại đây`) comes with the purpose `article`. Files that stand outside
    the article are taken when their label speaks of results or a decision.
    """
    root = _tree(page)
    if isinstance(root, str):
        return [_left_out(base_url, root)]
    base = _base(root, base_url, portal)
    listed = {tag for selector in system.attachments.links for tag in select(root, selector)}
    body = _body(root, system)
    left_out = _left_out_of(root, body, system)
    found: dict[str, FoundLink] = {}
    for tag in islice(root.iter(*_FILES), MAX_ANCHORS):
        around = list(_around(tag))
        if tag in listed:
            place: str | None = "among the article's files"
        elif not left_out.isdisjoint(around):
            continue
        else:
            place = "in the article" if body in around else None
        link = _attached(tag, place, base, base_url, portal, system)
        if link is not None:
            _remember(found, link)
    return _bounded(found.values(), pictures=MAX_PICTURES)


def canonical_url(href: str, base_url: str | None = None, system: System | None = None) -> str | None:
    """`scrapers.addresses.canonical` with the twins of a CMS family folded."""
    twins = [(twin.find, twin.replace) for twin in system.twins] if system else []
    return canonical(href, base_url, twins)


# ------------------------------------------------------------------ one link
def _resolved(href: str, base: str, base_url: str, portal: Portal, system: System) -> str | None:
    """The canonical address under the CMS of its own host; https where the page itself came by https."""
    url = canonical_url(href, base, system)
    if url is None:
        return None
    own = load_systems().get(portal.system_of(url)) if portal.owns(url) else None
    if own is not None and own.id != system.id:
        url = canonical_url(href, base, own) or url
    here, there = urlsplit(base_url), urlsplit(url)
    # a leftover http:// link to a host that answered by https is the same page
    if there.scheme == "http" and here.scheme == "https" and here.hostname == there.hostname and there.port is None:
        url = "https" + url[len("http") :]
    return url


def _refusal(url: str, base_url: str, portal: Portal) -> str | None:
    parts, here = urlsplit(url), urlsplit(base_url)
    if not portal.owns(url):
        return f"host {parts.hostname} is not one of the portal's"
    if parts.port is not None and parts.port != here.port:
        return f"port {parts.port} is not the portal's"
    return None


def _judged(href: str, label: str, base: str, base_url: str, portal: Portal, system: System) -> FoundLink | None:
    url = _resolved(href, base, base_url, portal, system)
    if url is None or url == canonical_url(base_url, None, system):
        return None
    purpose = "attachment" if _is_file(url, system) else "article"
    parts = urlsplit(url)
    verdict = portal.keywords.judge(label, _path_and_query(url))
    taken, why = verdict.wanted, verdict.why
    if taken:
        refused = _refusal(url, base_url, portal)
        if refused is None and purpose == "article" and _NO_PAGE.search(parts.path):
            refused = "neither a page nor a document"
        if refused is not None:
            taken, why = False, refused
    return FoundLink(url, label, purpose, taken, why)


def _is_file(url: str, system: System) -> bool:
    parts = urlsplit(url)
    if _FILE.search(parts.path):
        return True
    return system.is_file(_path_and_query(url))


def _remember(found: dict[str, FoundLink], link: FoundLink) -> None:
    """Keep one link per address: a picture, a title and "xem tiếp" lead to one page, the fullest label counts."""
    known = found.get(link.url)
    if known is None or (link.taken, len(link.label)) > (known.taken, len(known.label)):
        found[link.url] = link


def _path_and_query(url: str) -> str:
    parts = urlsplit(url)
    return parts.path + (f"?{parts.query}" if parts.query else "")


def _label(tag: Element) -> str:
    label = _text(tag)
    title = _one_line(tag.get("title") or tag.get("aria-label") or "")
    if not label:
        label = next((_one_line(picture.get("alt", "")) for picture in tag.iter("img") if picture.get("alt")), "")
    # a title cut short in the list stands whole in the attribute
    if title and title != label:
        label = title if not label or title.startswith(label.rstrip(" .…")) else f"{label} | {title}"
    return label[:MAX_LABEL]


def _text(tag: Element) -> str:
    """The text of an element on one line, as much of it as a label may have."""
    pieces, length = [], 0
    for piece in islice(tag.itertext(), 400):
        pieces.append(str(piece)[: 4 * MAX_LABEL])
        length += len(pieces[-1].strip())
        if length > 4 * MAX_LABEL:
            break
    return _one_line(" ".join(pieces))


def _one_line(text: str) -> str:
    return " ".join(clean(text[: 4 * MAX_LABEL]).split())


# ------------------------------------------------------------------ paging
def _next_page(root: Element, base: str, base_url: str, portal: Portal, system: System) -> FoundLink | None:
    here = canonical_url(base_url, None, system)
    for tag, why in _next_candidates(root, system):
        url = _resolved(tag.get("href", ""), base, base_url, portal, system)
        if url is None or url == here or _refusal(url, base_url, portal):
            continue
        if urlsplit(url).hostname == urlsplit(base_url).hostname:
            return FoundLink(url, _label(tag), "listing", True, why)
    return None


def _next_candidates(root: Element, system: System) -> Iterator[tuple[Element, str]]:
    for selector in system.listing.next:
        for tag in select(root, selector):
            yield tag, f"next page by {selector}"
    for tag in _with_address(root, "a", "link"):
        if "next" in tag.get("rel", "").split():
            yield tag, "next page by rel=next"
    for tag in islice(_with_address(root, "a"), MAX_ANCHORS):
        label = lower(_text(tag))
        if label and len(label) <= 20 and _NEXT.fullmatch(label):
            around = " ".join(f"{e.get('class', '')} {e.get('id', '')}" for e in islice(_around(tag), 5))
            if _PAGING.search(around):
                yield tag, f"next page by its label {label!r}"


def _numbered_page(found: Iterable[FoundLink], base_url: str, system: System) -> FoundLink | None:
    """The next page by the family's address template, as long as the page still shows articles."""
    template = system.listing.next_url or ""
    here = canonical_url(base_url, None, system)
    if here is None or not any(system.is_article(_path_and_query(link.url)) for link in found):
        return None
    before, after = template.split("{n}")
    numbered = re.compile(rf"(?<=[?&/]){re.escape(before.lstrip('?&/'))}(\d{{1,4}}){re.escape(after)}(?=$|[&/])|$")
    match = numbered.search(here)
    if match is not None and match[1] is not None:
        url = here[: match.start(1)] + str(int(match[1]) + 1) + here[match.end(1) :]
    else:
        number = str(system.listing.first + 1)
        if before.startswith("?"):
            url = here + ("&" if "?" in here else "?") + before[1:] + number + after
        else:
            path, mark, query = here.partition("?")
            url = path.rstrip("/") + "/" + before.lstrip("/") + number + after + mark + query
    return FoundLink(url, "", "listing", True, f"next page by {template}")


# ------------------------------------------------------------------ the article's own files
def _attached(
    tag: Element, place: str | None, base: str, base_url: str, portal: Portal, system: System
) -> FoundLink | None:
    if tag.tag == "img":
        return _picture(tag, base, base_url, portal, system) if place else None
    href = tag.get("href") or tag.get("src") or tag.get("data")
    url = _resolved(href, base, base_url, portal, system) if href else None
    if url is None or url == canonical_url(base_url, None, system):
        return None
    label = _label(tag)
    inner = _viewed_file(url, base, base_url, portal, system)
    if inner is not None:
        url = inner
    is_file = _is_file(url, system) or "download" in tag.attrib or inner is not None
    says_so = _FULL_TEXT.search(lower(label))
    parts = urlsplit(url)
    if is_file:
        purpose, why = "attachment", f"a file {place}" if place else "a file outside the article"
        named = says_so or portal.keywords.judge(label, parts.path).wanted
        taken = place is not None or bool(named)
        if place is None and named:
            why += " whose label names it"
    elif place and says_so and tag.tag in ("a", "area"):
        purpose, taken, why = "article", True, f"{says_so[0]!r} points to the full text"
    else:
        return None
    refused = _refusal(url, base_url, portal)
    if refused is not None:
        taken, why = False, refused
    return FoundLink(url, label, purpose, taken, why)


def _viewed_file(url: str, base: str, base_url: str, portal: Portal, system: System) -> str | None:
    """The file that a viewer shows (`viewer.html?file=/upload/1.pdf`, `docs.google.com/viewer?url=...`)."""
    for name, value in parse_qsl(urlsplit(url).query)[:20]:
        if name.lower() in ("file", "url", "src", "fileurl", "link"):
            inner = _resolved(value, base, base_url, portal, system)
            if inner is not None and portal.owns(inner) and _is_file(inner, system):
                return inner
    return None


def _picture(tag: Element, base: str, base_url: str, portal: Portal, system: System) -> FoundLink | None:
    # pictures that load late name their file elsewhere than in src
    source = tag.get("data-original") or tag.get("data-src") or tag.get("src")
    url = _resolved(source, base, base_url, portal, system) if source else None
    if url is None:
        return None
    path = urlsplit(url).path
    if _ICON.search(path) or not (_PICTURE.search(path) or _is_file(url, system)) or _is_small(tag):
        return None
    label, caption = _one_line(f"{tag.get('alt', '')} {tag.get('title', '')}"), _caption(tag)
    word = _FIGURE.search(lower(f"{label} {caption}")) or _FIGURE_FILE.search(path.rsplit("/", 1)[-1])
    if caption and not _FIGURE.search(lower(label)):
        label = caption
    if word is None:
        return FoundLink(url, label[:MAX_LABEL], "attachment", False, "a picture without a word for a table or chart")
    refused = _refusal(url, base_url, portal)
    why = refused or f"a picture with {word[0]!r} beside it"
    return FoundLink(url, label[:MAX_LABEL], "attachment", refused is None, why)


def _is_small(tag: Element) -> bool:
    sizes = [int(m[0]) for m in (re.match(r"\d{1,5}", tag.get(side, "")) for side in ("width", "height")) if m]
    return any(size < 100 for size in sizes)


def _caption(tag: Element) -> str:
    """The caption of a picture: its figcaption, else the short text of its paragraph or of the one that follows."""
    for parent in islice(_around(tag), 1, 6):
        if parent.tag == "figure":
            return next((_text(written) for written in parent.iter("figcaption")), "")
        if parent.tag in ("p", "div", "td"):
            own = _text(parent)
            if own and parent.tag != "td":
                return own if len(own) <= MAX_CAPTION else ""
            following = parent.getnext()
            text = _text(following) if following is not None and parent.tag != "td" else ""
            return text if len(text) <= MAX_CAPTION else ""
    return ""


def _body(root: Element, system: System) -> Element:
    """The element that holds the article: as the family has it, else as HTML marks it, else the whole page."""
    for selector in (*system.article.body, "article", "main", "body"):
        for tag in select(root, selector):
            if any(piece.strip() for piece in islice(tag.itertext(), 1000)):
                return tag
    return root


def _left_out_of(root: Element, body: Element, system: System) -> set[Element]:
    """Blocks that are not the article's. A block that holds the article is none, whatever its class."""
    found = {tag for selector in system.article.drop for tag in select(root, selector)}
    found.update(islice(root.iter(*_CHROME), MAX_ANCHORS))
    return found.difference(_around(body))


# ------------------------------------------------------------------ feeds
def _is_feed(page: bytes) -> bool:
    head = page[:4000].removeprefix(b"\xef\xbb\xbf")
    return bool(_FEED.match(head) and _FEED_ROOT.search(head)) and b"<html" not in head.lower()


def _of_feed(page: bytes, base_url: str, portal: Portal, system: System) -> Iterator[FoundLink]:
    try:
        root = defusedxml.ElementTree.fromstring(page)
    except (ElementTree.ParseError, DefusedXmlException, ValueError, LookupError) as error:
        yield _left_out(base_url, f"the feed could not be read: {type(error).__name__}")
        return
    count = 0
    for element in root.iter():
        name = _local(element)
        if name not in ("item", "entry", "url", "sitemap"):
            continue
        count += 1
        if count > MAX_ANCHORS:
            yield _left_out(base_url, f"more than {MAX_ANCHORS} entries; the rest was not looked at")
            return
        href, title = _entry(element)
        if not href:
            continue
        if name == "sitemap":
            url = _resolved(href, base_url, base_url, portal, system)
            if url is not None:
                refused = _refusal(url, base_url, portal)
                yield FoundLink(url, "", "listing", refused is None, refused or "a further sitemap")
            continue
        link = _judged(href, title, base_url, base_url, portal, system)
        if link is not None:
            yield link


def _entry(element: ElementTree.Element) -> tuple[str, str]:
    href, title = "", ""
    for child in element:
        name = _local(child)
        if name in ("link", "loc") and not href:
            href = (child.text or "").strip() or child.get("href", "")
        elif name == "title" and not title:
            title = _one_line("".join(child.itertext()))[:MAX_LABEL]
    return href, title


def _local(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


# ------------------------------------------------------------------ the page
def _tree(page: bytes) -> Element | str:
    """The page's tree, or why it has none."""
    if len(page) > MAX_PAGE:
        return f"the page has more than {MAX_PAGE:,} bytes; its links were not looked at"
    try:
        text, _ = charset.decode(page, markup=True)
        return parse(text.replace("\x00", "").encode("utf-8", "replace"))
    except UnreadableDocument as error:
        return f"the page could not be parsed: {' '.join(str(error).split())[:120]}"


def _with_address(root: Element, *tags: str) -> Iterator[Element]:
    return (tag for tag in root.iter(*tags) if tag.get("href"))


def _around(tag: Element) -> Iterator[Element]:
    """The element, its parent and so on outwards."""
    yield tag
    yield from tag.iterancestors()


def _base(root: Element, base_url: str, portal: Portal) -> str:
    """What relative links are relative to: the page's `<base>` where it stays on the portal."""
    declared = next((canonical(tag.get("href", ""), base_url) for tag in _with_address(root, "base")), None)
    return declared if declared is not None and portal.owns(declared) else base_url


def _bounded(found: Iterable[FoundLink], pictures: int = MAX_TAKEN) -> list[FoundLink]:
    result, taken, seen = [], 0, 0
    for link in found:
        picture = link.taken and bool(_PICTURE.search(urlsplit(link.url).path))
        if link.taken and (taken >= MAX_TAKEN or (picture and seen >= pictures)):
            result.append(replace(link, taken=False, why=f"more than {pictures if picture else MAX_TAKEN} on one page"))
            continue
        taken += link.taken
        seen += picture
        result.append(link)
    return result


def _left_out(base_url: str, why: str) -> FoundLink:
    return FoundLink(base_url, "", "listing", False, why)
