"""What Word's styles add to a paragraph: its automatic number, the font of its runs."""

from __future__ import annotations

import re
from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)

# lxml elements of python-docx; it ships no types
Node = Any


def _roman(number: int) -> str:
    out = ""
    for value, letters in _ROMAN:
        while number >= value:
            out, number = out + letters, number - value
    return out


def _formatted(number: int, style: str) -> str:
    if style == "upperRoman":
        return _roman(number).upper()
    if style == "lowerRoman":
        return _roman(number)
    if style in ("upperLetter", "lowerLetter") and 0 < number <= 26:
        return chr((64 if style == "upperLetter" else 96) + number)
    if style == "decimalZero":
        return f"{number:02d}"
    return str(number)


class Numbers:
    """Automatic numbers (`TT` columns are often numbered by Word itself): what they show."""

    def __init__(self, document: Any) -> None:
        self._levels: dict[tuple[str, int], tuple[str, str, int]] = {}
        self._abstract: dict[str, str] = {}
        self.counts: dict[tuple[str, int], int] = {}
        self._styles: dict[str, Node] = {}
        try:
            root = document.part.numbering_part.element
        except (KeyError, NotImplementedError, AttributeError):
            root = None
        if root is not None:
            self._load(root)
        for style in document.styles.element.iter(_W + "style"):
            found = style.find(f"{_W}pPr/{_W}numPr")
            if found is not None:
                self._styles[style.get(_W + "styleId") or ""] = found

    def _load(self, root: Node) -> None:
        for abstract in root.iter(_W + "abstractNum"):
            key = abstract.get(_W + "abstractNumId") or ""
            for level in abstract.iter(_W + "lvl"):
                values = [level.find(_W + name) for name in ("numFmt", "lvlText", "start")]
                style, text, start = (None if v is None else v.get(_W + "val") for v in values)
                number = int(start) if start and start.isdigit() else 1
                self._levels[key, to_int(level.get(_W + "ilvl"))] = (style or "decimal", text or "", number)
        for num in root.iter(_W + "num"):
            link = num.find(_W + "abstractNumId")
            if link is not None:
                self._abstract[num.get(_W + "numId") or ""] = link.get(_W + "val") or ""

    def label(self, paragraph: Node) -> str:
        """The number Word puts before a paragraph; empty when there is none (or a bullet)."""
        properties = paragraph.find(_W + "pPr")
        if properties is None:
            return ""
        found = properties.find(_W + "numPr")
        style = properties.find(_W + "pStyle")
        if found is None and style is not None:
            found = self._styles.get(style.get(_W + "val") or "")
        if found is None:
            return ""
        num, level_node = found.find(_W + "numId"), found.find(_W + "ilvl")
        identity = (num.get(_W + "val") if num is not None else "") or ""
        level = to_int(level_node.get(_W + "val")) if level_node is not None else 0
        abstract = self._abstract.get(identity)
        if abstract is None or (abstract, level) not in self._levels:
            return ""
        style_name, text, start = self._levels[abstract, level]
        if style_name in ("bullet", "none"):
            return ""
        self.counts[abstract, level] = self.counts.get((abstract, level), start - 1) + 1
        for deeper in [k for k in self.counts if k[0] == abstract and k[1] > level]:
            del self.counts[deeper]

        def shown(m: re.Match[str]) -> str:
            at = int(m[1]) - 1
            fmt, _, first = self._levels.get((abstract, at), ("decimal", "", 1))
            return _formatted(self.counts.get((abstract, at), first), fmt)

        return re.sub(r"%(\d)", shown, text)


def to_int(text: str | None) -> int:
    """An attribute's whole number; 0 when it is none."""
    return int(text) if text and text.lstrip("-").isdigit() else 0


def is_on(properties: Node, name: str) -> bool:
    """Whether a toggle property (`vanish`) is set."""
    node = properties.find(_W + name) if properties is not None else None
    return node is not None and node.get(_W + "val") not in ("0", "false", "off", "none")


class Fonts:
    """The font of a run: its own, its style's, its paragraph's style's, the document's."""

    def __init__(self, document: Any) -> None:
        root = document.styles.element
        self._styles: dict[str, tuple[str, str]] = {}  # style → its font, the style it is based on
        for style in root.iter(_W + "style"):
            based = style.find(_W + "basedOn")
            parent = (based.get(_W + "val") or "") if based is not None else ""
            self._styles[style.get(_W + "styleId") or ""] = _font(style.find(_W + "rPr")), parent
            if style.get(_W + "default") == "1" and style.get(_W + "type") == "paragraph":
                self._styles[""] = _font(style.find(_W + "rPr")), ""
        self._default = _font(root.find(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr"))

    def of(self, run: Node) -> str:
        """The name of a run's font; empty when nothing names it."""
        properties = run.find(_W + "rPr")
        own = _font(properties)
        if own:
            return own
        paragraph = next((a for a in run.iterancestors(_W + "p")), None)
        for node, path in ((properties, f"{_W}rStyle"), (paragraph, f"{_W}pPr/{_W}pStyle")):
            style = node.find(path) if node is not None else None
            found = self._of_style((style.get(_W + "val") or "") if style is not None else "")
            if found:
                return found
        return self._default

    def _of_style(self, name: str) -> str:
        for _ in range(20):
            font, parent = self._styles.get(name, ("", ""))
            if font or not name:
                return font
            name = parent
        return ""


def _font(properties: Node) -> str:
    fonts = properties.find(_W + "rFonts") if properties is not None else None
    return "" if fonts is None else fonts.get(_W + "ascii") or fonts.get(_W + "hAnsi") or ""
