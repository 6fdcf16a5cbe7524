"""What a Word document does not show: hidden, struck-out, tiny and white text, by itself or by its style."""

from __future__ import annotations

from typing import Any

from scrapers.documents.office.docx_styles import Node, is_on, to_int

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WHITE = frozenset(("FFFFFF", "FEFEFE", "FDFDFD"))
_TINY = 4  # half points
_NOTES = {
    "hidden": "hidden text was left out",
    "struck": "struck-out text was left out",
    "white": "white text on white was left out",
}


class Looks:
    """Tells of each run of text whether it is shown."""

    def __init__(self, document: Any) -> None:
        self._own: dict[str, dict[str, bool]] = {}  # style → what it says itself
        self._based: dict[str, str] = {}
        self._shaded: set[str] = set()  # styles of tables that lay a ground under the text
        self._default = ""
        for style in document.styles.element.iter(_W + "style"):
            name = style.get(_W + "styleId") or ""
            based = style.find(_W + "basedOn")
            self._based[name] = (based.get(_W + "val") or "") if based is not None else ""
            self._own[name] = _said(style.find(_W + "rPr"))
            if any(map(_is_ground, style.iter(_W + "shd"))):
                self._shaded.add(name)
            if style.get(_W + "default") in ("1", "true") and style.get(_W + "type") == "paragraph":
                self._default = name
        self._known: dict[tuple[str, str], dict[str, bool]] = {}
        self._plain = not any(any(said.values()) for said in self._own.values())

    def gone(self, run: Node, properties: Node) -> str | None:
        """Why a run is not shown, as a note for people; None when it is."""
        if properties is None and self._plain:
            return None
        said = _said(properties)
        if not self._plain:
            said = {**self._by_style(run, properties), **said}
        for name, note in _NOTES.items():
            if said.get(name) and (name != "white" or not self._on_a_ground(run)):
                return note
        return None

    def _by_style(self, run: Node, properties: Node) -> dict[str, bool]:
        paragraph = next(run.iterancestors(_W + "p"), None)
        names = []
        for node, path in ((paragraph, f"{_W}pPr/{_W}pStyle"), (properties, f"{_W}rStyle")):
            style = node.find(path) if node is not None else None
            names.append((style.get(_W + "val") or "") if style is not None else "")
        pair = names[0] or self._default, names[1]
        if pair not in self._known:
            self._known[pair] = {**self._of(pair[0]), **self._of(pair[1])}
        return self._known[pair]

    def _of(self, name: str) -> dict[str, bool]:
        said: dict[str, bool] = {}
        for _ in range(20):
            if not name:
                break
            said = {**self._own.get(name, {}), **said}
            name = self._based.get(name, "")
        return said

    def _on_a_ground(self, run: Node) -> bool:
        """Whether something coloured may lie under a run: a shade, a text box, a table's style."""
        for node in (run, *run.iterancestors()):
            tag = node.tag
            if tag == _W + "txbxContent":
                return True
            if tag == _W + "tbl":
                style = node.find(f"{_W}tblPr/{_W}tblStyle")
                name = (style.get(_W + "val") or "") if style is not None else ""
                for _ in range(20):
                    if name in self._shaded:
                        return True
                    name = self._based.get(name, "")
            for kind in ("rPr", "pPr", "tcPr", "trPr", "tblPr"):
                shade = node.find(f"{_W}{kind}/{_W}shd")
                if (shade is not None and _is_ground(shade)) or node.find(f"{_W}{kind}/{_W}highlight") is not None:
                    return True
        return False


def _is_ground(shade: Node) -> bool:
    """Whether a shade is darker than white paper."""
    fill = (shade.get(_W + "fill") or "auto").upper()
    themed = any(shade.get(_W + name) for name in ("themeFill", "themeColor"))
    return themed or fill not in ("AUTO", *_WHITE) or (shade.get(_W + "val") or "clear") not in ("clear", "nil")


def _said(properties: Node) -> dict[str, bool]:
    """What properties of text say of its look; what they do not speak of is missing."""
    said: dict[str, bool] = {}
    if properties is None:
        return said
    for name, look in (("vanish", "hidden"), ("webHidden", "hidden"), ("strike", "struck"), ("dstrike", "struck")):
        if properties.find(_W + name) is not None:
            said[look] = said.get(look, False) or is_on(properties, name)
    size = properties.find(_W + "sz")
    if size is not None and 0 < to_int(size.get(_W + "val")) <= _TINY:
        said["hidden"] = True
    color = properties.find(_W + "color")
    if color is not None:
        said["white"] = (color.get(_W + "val") or "").upper() in _WHITE
    return said
