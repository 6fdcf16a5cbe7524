"""What Word writes otherwise than as text: formulas, signs of symbol fonts."""

from __future__ import annotations

from collections.abc import Iterator

from scrapers.documents.office.docx_styles import Node

MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_AS_TYPED = frozenset("0123456789.,%()+-/ ")  # signs that the font Symbol shows as other fonts do
_BETWEEN = {"f": ("num", "/", "den"), "sSup": ("e", "^", "sup"), "sSub": ("e", "_", "sub")}
UNKNOWN = "\u25a1"  # stands for a sign that is printed and not known, so that what stands beside it is not joined
_MAX_DEPTH = 60


def math_text(node: Node, depth: int = 0) -> Iterator[str]:
    """A formula's text in one line: `95/100`, `x^2`."""
    for child in node if depth < _MAX_DEPTH else ():
        name = child.tag.removeprefix(MATH) if isinstance(child.tag, str) else ""
        if name == "t":
            yield child.text or ""
        elif name in _BETWEEN:
            first, sign, second = _BETWEEN[name]
            for part in (first, sign, second):
                if part == sign:
                    yield sign
                    continue
                inner = child.find(MATH + part)
                if inner is not None:
                    yield from math_text(inner, depth + 1)
        else:
            yield from math_text(child, depth + 1)


def symbol(node: Node) -> str:
    """The sign of a `w:sym`; `\u25a1` where its font shows something that is not known."""
    code, font = node.get(_W + "char") or "", (node.get(_W + "font") or "").lower()
    try:
        number = int(code, 16)
    except ValueError:
        return UNKNOWN
    private = 0xF000 <= number <= 0xF0FF
    sign = chr(number - 0xF000 if private else number) if 0x20 <= number < 0xD800 or private else ""
    if not private and "symbol" not in font and "dings" not in font:
        return sign or UNKNOWN
    return sign if font == "symbol" and sign in _AS_TYPED and sign else UNKNOWN
