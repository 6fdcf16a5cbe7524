"""Descriptions of CMS families: each is usable, and knows the addresses it was described from."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from scrapers.declarations import DeclarationError
from scrapers.documents.model import ArticleHint
from scrapers.documents.web.selectors import select
from scrapers.systems import GENERIC, System, load_systems

SYSTEMS = load_systems()

# shapes of addresses as observed on portals, hosts left out
ARTICLES = {
    "liferay": [
        "/news/-/details/57420/cong-bo-ket-qua-12345",
        "/web/portal-qni/xem-chi-tiet/-/asset_publisher/Content/cong-bo",
        "/vi/web/dng/w/cong-bo-ket-qua",
        "/web/guest/-/cong-bo-ket-qua",
        "/chi-tiet-tin?/cong-bo-ket-qua/4711",
        "/chi-tiet-tin/-/view-article/1/13862142045867/1690",
    ],
    "sharepoint_tandan": [
        "/portal/Pages/2024-3-28/Phe-duyet-va-cong-bo-keuc7yqd.aspx",
        "/portal/pages/print.aspx?p=27606",
    ],
    "sharepoint": ["/Trang/ChiTietTinTuc.aspx?nid=1234", "/ct/cms/tintuc/Lists/TinTuc/View_detail.aspx?ItemID=896"],
    "vnportal_article": ["/cong-bo-ket-qua-chuyen-doi-so-884411", "/chuyen-doi-so/cong-bo-12?page=1"],
    "vnpt_portal": ["/chuyen-doi-so/ket-qua-danh-gia.html", "/tin-tuc/thong-bao/ket-qua"],
    "nukeviet": ["/vi/news/chuyen-doi-so/ket-qua-99121.html", "/Tin-trong-nuoc/nhung-dia-phuong-2287.html"],
    "kontum": ["/pages/detail/50397/UBND-tinh-cong-bo.html"],
    "drupal": ["/node/195660?page=6", "/vi/cong-bo-ket-qua"],
    "article_brief": ["/tin-tuc/chuyen-doi-so/cong-bo-ket-qua"],
    "bai_viet": ["/vi/bai-viet/1199240", "/vi/bai-viet/cong-bo-ket-qua"],
    "wordpress": ["/cong-bo-ket-qua-danh-gia.html", "/2024/03/29/phuong-song-cau-dung-thu-1/"],
    "dotnetnuke": ["/Default.aspx?tabid=36", "/?gd=27&cn=1132&tc=27310"],
    "sid_pageid": [
        "/1426/37932/73050/691291/chuyen-doi-so/danh-gia",
        "/mDefault.aspx?sid=1&pageid=2&catid=3&id=4&catname=a",
    ],
    "vccorp_ims": ["/cong-nghe/cong-bo-chi-so-4240710123456789.htm"],
    "ibm_websphere": ["/wps/portal/Home/!ut/p/z1/abc"],
}  # fmt: skip
LISTS = {
    "liferay": ["/web/guest/tin-noi-bat", "/tin-tuc"],
    "nukeviet": ["/vi/news/chuyen-doi-so/page-2/", "/vi/news/rss/"],
    "kontum": ["/pages/list/chuyen-doi-so.html"],
    "bai_viet": ["/vi/tin-tuc"],
    "vnportal_article": ["/chuyen-doi-so?page=2"],
}
FILES = {
    "liferay": ["/documents/10181/0/qd401.pdf/0a1b2c3d-0000-1111?t=1700000000000"],
    "sharepoint_tandan": ["/portal/VanBan/2024-03/1a2bquyet-dinh.pdf"],
    "vnportal_article": ["/nan-ubnd/12/quantritintuc20243/qd.pdf", "/gov-hpg/1/tintuc/2024/3/qd.docx"],
    "vnpt_portal": ["/upload/104819/20250219/19022025_Ban_tin_507f6.pdf", "/upload/2005704/fck/admin/a.doc"],
    "nukeviet": ["/uploads/sct/2023_08/qd.pdf"],
    "drupal": ["/sites/default/files/2023-08/phu-luc.xlsx"],
    "dotnetnuke": ["/Portals/0/Uploads/VBPL/Nam2023/Thang8/qd.pdf", "/LinkClick.aspx?fileticket=a1%3d&tabid=425"],
    "ibm_websphere": ["/wps/wcm/connect/lib/uuid/qd.pdf?MOD=AJPERES"],
    "wordpress": ["/wp-content/uploads/2024/04/qd.pdf"],
}


@pytest.mark.parametrize("system", SYSTEMS.values(), ids=lambda system: system.id)
def test_a_description_says_how_sure_it_is_and_gives_a_hint(system: System) -> None:
    assert len(system.evidence) > 20
    hint = system.article_hint()
    assert isinstance(hint, ArticleHint)
    assert (hint.body, hint.title, hint.date, hint.drop) == (
        system.article.body, system.article.title, system.article.date, system.article.drop,
    )  # fmt: skip


def test_the_families_of_the_portals_are_described() -> None:
    assert {
        "liferay", "sharepoint_tandan", "sharepoint", "vnportal_article", "vnpt_portal", "nukeviet", "kontum", "drupal",
        "article_brief", "bai_viet", "wordpress", GENERIC,
    } <= set(SYSTEMS)  # fmt: skip


@pytest.mark.parametrize(("family", "path"), [(f, p) for f, paths in ARTICLES.items() for p in paths])
def test_articles_are_known_by_their_addresses(family: str, path: str) -> None:
    assert SYSTEMS[family].is_article(path)


@pytest.mark.parametrize(("family", "path"), [(f, p) for f, paths in LISTS.items() for p in paths])
def test_lists_are_no_articles(family: str, path: str) -> None:
    assert not SYSTEMS[family].is_article(path)


@pytest.mark.parametrize(("family", "path"), [(f, p) for f, paths in FILES.items() for p in paths])
def test_files_are_known_by_their_addresses(family: str, path: str) -> None:
    assert SYSTEMS[family].is_file(path)


def test_every_family_with_attachment_addresses_has_an_example_here() -> None:
    assert {s.id for s in SYSTEMS.values() if s.attachments.urls} - set(FILES) <= {"sharepoint", "bai_viet"}
    assert {s.id for s in SYSTEMS.values() if s.article.urls} <= set(ARTICLES)


@pytest.mark.parametrize("system", SYSTEMS.values(), ids=lambda system: system.id)
def test_selectors_run_on_a_page(system: System) -> None:
    root = etree.HTML("<html><body><h1>a</h1><div class='x'>b</div></body></html>")
    listing, article = system.listing, system.article
    for selector in (*article.body, *article.title, *article.date, *article.drop, *listing.items, *listing.next,
                     *system.attachments.links):  # fmt: skip
        assert isinstance(select(root, selector), list)


def test_the_clock_of_the_visit_is_never_the_date() -> None:
    page = (
        "<div class=clock>Thứ Ba, Ngày 19/11/2024 -</div><div class=detail-view><h2 class=article-title>A</h2>"
        "<div class=post-info>Ngày đăng: 29/08/2023</div><div class=article-body>B</div></div>"
    )
    found = [tag for selector in SYSTEMS["kontum"].article.date for tag in select(etree.HTML(page), selector)]
    assert [tag.text for tag in found] == ["Ngày đăng: 29/08/2023"]


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("article", "{body: ['h1 + p']}", "'article.body.0': is not a selector this reader knows: '+', not 'h1 + p'"),
        ("article", "{urls: ['(']}", "'article.urls.0': is not a regular expression"),
        ("listing", "{next_url: '?page=2'}", "'listing.next_url': must have {n} once"),
        ("listing", "{nxt: [a]}", "unknown key 'nxt' (did you mean 'next'?); allowed: items, next, next_url, first"),
        ("twins", "[{find: '/print/', replace: ''}]", "'twins.0.replace'"),
        ("evidence", "''", "'evidence'"),
    ],
)
def test_a_wrong_description_is_refused(tmp_path: Path, key: str, value: str, message: str) -> None:
    fields = {"id": "mine", "name": "Mine", "evidence": "none at all, for a test", key: value}
    (tmp_path / "mine.yml").write_text("".join(f"{name}: {text}\n" for name, text in fields.items()), encoding="utf-8")
    with pytest.raises(DeclarationError) as caught:
        load_systems(tmp_path)
    assert str(caught.value).startswith(f"mine.yml:{list(fields).index(key) + 1}: {message}")
