"""The few CSS selectors that CMS descriptions need, as XPath for lxml.

Understood: `tag`, `.class`, `#id`, `[attr]`, `[attr=value]`, `[attr^=value]`, `[attr*=value]`,
`[attr$=value]`, descendants (`a b`), children (`a > b`) and lists (`a, b`).
"""

from __future__ import annotations

import re
from functools import lru_cache

from lxml import etree

_PART = re.compile(
    r"(?P<tag>\*|[A-Za-z][\w-]*)|\.(?P<cls>[\w-]+)|#(?P<id>[\w-]+)"
    r"|\[\s*(?P<attr>[\w:-]+)\s*(?:(?P<op>[\^*$]?=)\s*(?:\"(?P<dq>[^\"]*)\"|'(?P<sq>[^']*)'|(?P<bare>[^\]\s]+))\s*)?\]"
)


def _literal(text: str) -> str:
    if '"' not in text:
        return f'"{text}"'
    if "'" not in text:
        return f"'{text}'"
    raise ValueError(f"a selector's value mixes both quotation marks: {text!r}")


def _condition(m: re.Match[str]) -> str:
    if m["cls"]:
        return f"contains(concat(' ', normalize-space(@class), ' '), {_literal(' ' + m['cls'] + ' ')})"
    if m["id"]:
        return f"@id={_literal(m['id'])}"
    name = "@" + m["attr"].lower()
    if m["op"] is None:
        return name
    value = _literal(next(v for v in (m["dq"], m["sq"], m["bare"]) if v is not None))
    if m["op"] == "=":
        return f"{name}={value}"
    if m["op"] == "^=":
        return f"starts-with({name}, {value})"
    if m["op"] == "*=":
        return f"contains({name}, {value})"
    return f"substring({name}, string-length({name}) - string-length({value}) + 1)={value}"


def _compound(text: str) -> str:
    tag, conditions, at = "*", [], 0
    while at < len(text):
        m = _PART.match(text, at)
        if m is None or (m["tag"] and at > 0):
            raise ValueError(f"not a selector this reader knows: {text!r}")
        if m["tag"]:
            tag = m["tag"].lower()
        else:
            conditions.append(_condition(m))
        at = m.end()
    return tag + "".join(f"[{c}]" for c in conditions)


def to_xpath(selector: str) -> str:
    """The XPath of a CSS selector.

    Raises:
        ValueError: the selector uses something that is not understood.
    """
    paths = []
    for alternative in re.split(r",(?![^\[]*\])", selector):
        steps = re.findall(r">|(?:\[[^\]]*\]|[^\s>\[])+", alternative.strip())
        lost = re.sub(r"\s+", "", alternative) != re.sub(r"\s+", "", "".join(steps))
        if not steps or lost or steps[0] == ">" or steps[-1] == ">":
            raise ValueError(f"not a selector this reader knows: {selector!r}")
        path, axis = "descendant::", ""
        for step in steps:
            if step == ">":
                axis = "/"
                continue
            path += f"{axis}{_compound(step)}"
            axis = "//"
        paths.append(path)
    return " | ".join(paths)


@lru_cache(maxsize=512)
def compiled(selector: str) -> etree.XPath:
    """The selector compiled once.

    Raises:
        ValueError: as in `to_xpath`.
    """
    return etree.XPath(to_xpath(selector))


def select(root: etree._Element, selector: str) -> list[etree._Element]:
    """The elements below `root` that a selector finds, in document order.

    Raises:
        ValueError: the selector is not understood.
    """
    found = compiled(selector)(root)
    return [e for e in found if isinstance(e, etree._Element)] if isinstance(found, list) else []
