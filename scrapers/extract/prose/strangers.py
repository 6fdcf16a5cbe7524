"""Names in a list of rated units that are no known unit: `Xếp loại Khá: huyện A, B, Xuân Ty`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrapers.extract.prose.facts import Refusal
from scrapers.extract.prose.words import Token
from scrapers.extract.units.words import UPPER

_WORD = rf"[{UPPER}]\w*(?:['’ʼ]\w+)*"
_NAME = re.compile(rf"\s*(?:và\s+)?(?P<name>{_WORD}(?:[ -]{_WORD}){{1,3}})\s*(?:\([^()]{{0,40}}\))?\s*[.:]?\s*")
_SEPARATORS = ("comma", "and", "semicolon")


def strangers(tokens: list[Token], text: str, stop: int) -> Iterator[Refusal]:
    """Names that follow a unit, or one another, by a comma alone where a rating is told.

    Args:
        tokens: the sentence.
        text: the document's text.
        stop: where the sentence ends.
    """
    if not any(t.kind == "rating" and t.zone is None for t in tokens) or not any(t.kind == "unit" for t in tokens):
        return
    listed = False
    for n, t in enumerate(tokens):
        if t.kind == "unit":
            listed = True
        elif t.kind in _SEPARATORS and listed and not t.depth:
            end = next((x.start for x in tokens[n + 1 :] if x.kind in _SEPARATORS and not x.depth), stop)
            inside = [x for x in tokens[n + 1 :] if x.start < end]
            m = _NAME.fullmatch(text, t.end, end)
            plain = all(x.depth or x.kind in ("open", "close") for x in inside)
            if m is not None and plain:
                yield Refusal(m.start("name"), m.end("name"), "unit_not_recognised")
            elif inside and not any(x.kind == "unit" for x in inside):
                listed = False
        elif not t.depth and t.kind not in _SEPARATORS:
            listed = False
