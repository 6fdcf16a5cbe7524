"""Which page headers and footers of a Word document are shown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from scrapers.documents.office.docx_styles import is_on

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def shown_margins(document: Any) -> Iterator[Any]:
    """The parts of a document's page headers and footers, each once, without those its sections keep and do not show
    (of first and even pages)."""
    even = is_on(document.settings.element, "evenAndOddHeaders")
    seen: set[str] = set()
    for section in document.element.body.iter(_W + "sectPr"):
        hidden = set()
        if not is_on(section, "titlePg"):
            hidden.add("first")
        if not even:
            hidden.add("even")
        for name in ("headerReference", "footerReference"):
            for reference in section.findall(_W + name):
                identity = reference.get(_R + "id") or ""
                part = document.part.related_parts.get(identity)
                if part is None or identity in seen or reference.get(_W + "type") in hidden:
                    continue
                if hasattr(part, "element"):
                    seen.add(identity)
                    yield part
