"""Everything a page says of looks, in one text: most pages have little of it, and what it does not mention is not
looked for in the page."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from scrapers.documents.web.tree import Element, inner_text, texts

_inline = etree.XPath("descendant::*/@style", smart_strings=False)


@dataclass(frozen=True, slots=True)
class Styles:
    """What a page's markup says of looks, in lower case: each different inline style once, the colours of `font`
    as `color=red`, and the style sheets.

    `source` is the page's markup as bytes.
    """

    source: bytes
    inline: str
    sheets: str

    @classmethod
    def of(cls, source: bytes, root: Element, sheets: list[Element], fonts: list[Element]) -> Styles:
        """The styles of a page: its markup and tree, and its `style` and `font` elements."""
        said = set(texts(_inline, root))
        said.update([f"color={element.get('color', '')}" for element in fonts])
        return cls(source, "\n".join(said).lower(), "\n".join(map(inner_text, sheets)).lower())

    def mention(self, word: str) -> bool:
        """Whether a word (lower case) stands in an inline style or a sheet."""
        return word in self.inline or word in self.sheets
