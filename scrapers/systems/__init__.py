"""How the CMS families of the provinces' portals lay out their pages: one yml per family.

A family says where the article, its title and date stand, what to leave out, what a list's items and next page look
like and where feeds are. Adding a family is adding a file; a portal names it per host.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from scrapers.declarations import Declaration, Identifier, Pattern, load_folder
from scrapers.documents.model import ArticleHint
from scrapers.documents.web.selectors import to_xpath

FOLDER = Path(__file__).parent
GENERIC = "generic"


def _selector(text: str) -> str:
    try:
        to_xpath(text)
    except ValueError as error:
        raise PydanticCustomError("selector", "is {why}", {"why": str(error)}) from None
    return text


def _template(text: str) -> str:
    if text.count("{n}") != 1:
        raise PydanticCustomError("template", "must have {place} once, where the page number goes", {"place": "{n}"})
    return text


Selector = Annotated[str, AfterValidator(_selector)]
Template = Annotated[str, AfterValidator(_template)]


class Article(Declaration):
    """Where things stand on an article page. Of each list the first selector that matches counts.

    `urls`: expressions that an article's path and query match. `drop`: blocks inside or around the body that are not
    the article's (related news, rating widgets, counters). With no `body` the reader finds it by text density.
    """

    urls: tuple[Pattern, ...] = ()
    body: tuple[Selector, ...] = ()
    title: tuple[Selector, ...] = ()
    date: tuple[Selector, ...] = ()
    drop: tuple[Selector, ...] = ()


class Listing(Declaration):
    """What a list of news looks like. `items`: the links of its items. `next`: the link to the following page.

    `next_url` is for families whose paging links can't be followed or are missing: what to add to the first page's
    address (`?page={n}`, `page-{n}/`), `{n}` counting from `first`.
    """

    items: tuple[Selector, ...] = ()
    next: tuple[Selector, ...] = ()
    next_url: Template | None = None
    first: int = Field(default=1, strict=True, ge=0, le=1)


class Attachments(Declaration):
    """The files of an article: `links` select them outside the body, `urls` match addresses without a file's suffix."""

    links: tuple[Selector, ...] = ()
    urls: tuple[Pattern, ...] = ()


class Twin(Declaration):
    """Two addresses of one page: what matches `find` in the path is written `replace`."""

    find: Pattern
    replace: str = Field(min_length=1)


class System(Declaration):
    """One CMS family. `evidence` says how sure the description is; `feeds` are paths worth declaring as a listing."""

    id: Identifier
    name: str
    evidence: str
    article: Article = Article()
    listing: Listing = Listing()
    attachments: Attachments = Attachments()
    feeds: tuple[str, ...] = ()
    twins: tuple[Twin, ...] = ()

    def article_hint(self) -> ArticleHint:
        """What the HTML reader needs to know of this family."""
        article = self.article
        return ArticleHint(body=article.body, date=article.date, title=article.title, drop=article.drop)

    def is_article(self, path_and_query: str) -> bool:
        """Whether an address has the shape of this family's articles."""
        return any(re.search(pattern, path_and_query) for pattern in self.article.urls)

    def is_file(self, path_and_query: str) -> bool:
        """Whether an address has the shape of this family's files (those with a file's suffix are known anyway)."""
        return any(re.search(pattern, path_and_query) for pattern in self.attachments.urls)


def load_systems(folder: Path | None = None) -> dict[str, System]:
    """Every described CMS family, by id; `folder` defaults to the descriptions of the project.

    Raises:
        DeclarationError: a description that can't be used.
    """
    if folder is None:
        return dict(_shipped())
    return load_folder(folder, System)


@lru_cache(maxsize=1)
def _shipped() -> dict[str, System]:
    return load_folder(FOLDER, System)
