"""CSS selectors of CMS descriptions."""

import pytest
from lxml import etree

from scrapers.documents.web.selectors import select, to_xpath

PAGE = etree.HTML(
    '<div id="news-bodyhtml" class="bodytext margin-bottom-lg"><p class="a b">1</p><section><p class="bb">2</p></section></div>'
    '<span itemprop="datePublished">3</span><div class="news-download-file"><a download href="/x.pdf">4</a><a href="/y">5</a></div>'
)


@pytest.mark.parametrize(
    ("selector", "texts"),
    [
        ("p", ["1", "2"]), (".b", ["1"]), ("p.a.b", ["1"]), ("#news-bodyhtml p", ["1", "2"]), ("#news-bodyhtml > p", ["1"]), ("div.bodytext>p", ["1"]),
        ("[itemprop=datePublished]", ["3"]), ("span[itemprop='datePublished']", ["3"]), (".news-download-file a[download]", ["4"]),
        ('a[href^="/y"]', ["5"]), ("a[href$='.pdf']", ["4"]), ("a[href*=x]", ["4"]), (".missing, .bb", ["2"]), ("p.bb, p.a", ["1", "2"]), ("section *", ["2"]),
    ],
)  # fmt: skip
def test_selectors(selector: str, texts: list[str]) -> None:
    assert ["".join(e.itertext()) for e in select(PAGE, selector)] == texts


@pytest.mark.parametrize(
    "selector", ["", "p:first-child", "> p", "p >", "p + p", "p[", "a[x='\"]", "p::before", "[a='b\"'c]"]
)
def test_what_is_not_understood_is_refused(selector: str) -> None:
    with pytest.raises(ValueError, match="selector"):
        to_xpath(selector)
