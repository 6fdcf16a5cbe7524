"""Words that two engines read differently: what a line of names says, by both together.

One engine sees accents, the other knows where words end and what is a stroke of the pen. Nothing is made
up: each letter was read by one of them.
"""

from __future__ import annotations

import itertools
import re

from rapidfuzz.fuzz import ratio

from scrapers.vietnamese import fold

SCRAPS = " |_~`'\"[]{}“”‘*=—–\\¡!"
_STROKE = re.compile(r"[#⁄`▲|¡~^*=<>_\\]|^[^\w\-–&/()]+$")
SURE = 0.9  # a line tesseract reads this well has no scraps that look like words

_CONFUSED = str.maketrans({"I": "l", "]": "l", "[": "l", "|": "l", "1": "l", "!": "l", "í": "i"})
_ODD_SIGN = re.compile(r"[\]\[|!]|[^\W\d]\d")


def _is_odd(word: str) -> bool:
    """Whether a word has a form no name has: a bracket, a digit after a letter, a capital after a small letter."""
    return _ODD_SIGN.search(word) is not None or any(a.islower() and b.isupper() for a, b in itertools.pairwise(word))


def repaired(text: str, hint: str) -> str:
    """A reading whose strokes were taken for the wrong sign (`Mi]`), that word as the other engine read it (`Mil`).

    Only where both read the same number of words and the two forms differ in nothing but such strokes.
    """
    tokens, seen = text.split(), hint.split()
    for other in seen:
        head, mark, _ = other.partition("'")
        for i in range(len(tokens) - 1) if mark else ():
            # the mark was read as a blank
            if fold(tokens[i]) == fold(head) and (joined := _with_apostrophe("".join(tokens[i : i + 2]), other)):
                tokens[i : i + 2] = [joined] if "'" in joined else tokens[i : i + 2]
                break
    if len(tokens) != len(seen):
        return " ".join(tokens)
    for i, (mine, other) in enumerate(zip(tokens, seen, strict=True)):
        if mine == other or _is_odd(other):
            continue
        if mine.isascii() and other.isascii() and other.isalpha() and other[:-1] == mine:
            tokens[i] = other  # a thin last letter was not seen
        elif "'" in other and "'" not in mine:
            tokens[i] = _with_apostrophe(mine, other)
        elif (_is_odd(mine) or (mine.isascii() and other.isascii())) and fold(mine.translate(_CONFUSED)) == fold(
            other.translate(_CONFUSED)
        ):
            tokens[i] = other
    return " ".join(tokens)


def _with_apostrophe(mine: str, other: str) -> str:
    """`Rlấp` where the other engine saw `R'lp`: the small mark is seen by one, the accents by the other."""
    head, _, tail = other.partition("'")
    if not head or not tail or fold(mine[: len(head)]) != fold(head):
        return mine
    rest = mine[len(head) :]
    fitting = []
    for body in (rest, rest[1:], tail[0] + rest[1:]):
        letters = iter(fold(body))
        if body and fold(body)[0] == fold(tail)[0] and all(c in letters for c in fold(tail)):
            fitting.append(body)
    return f"{mine[: len(head)]}'{min(fitting, key=len)}" if fitting else mine


_ONE_WORD = re.compile(r"[^\W\daeiouy]{0,3}[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?")
_RUN_TOGETHER = re.compile(r"[^\W\daeiouy]{0,3}[aeiouy]{1,3}[^\W\daeiouy]{1,5}[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?")


def is_accented_word(token: str) -> bool:
    """Whether a token is a syllable as Vietnamese writes it, with an accent no stroke has by chance."""
    return len(token) > 1 and not token.isascii() and _ONE_WORD.fullmatch(fold(token)) is not None


def parted(text: str, hint: str) -> str:
    """A reading with the blank the other engine saw inside two syllables run together (`Ytế`, `Y t`: `Y tế`).

    The other engine loses letters with accents, so only the first of the two has to be the same.
    """
    tokens, seen = text.split(), hint.split()
    if len(tokens) >= len(seen):
        return text
    found: list[str] = []
    for token in tokens:
        at = len(found)
        head = seen[at] if at + 1 < len(seen) else ""
        rest = token[len(head) :]
        split = (
            head
            and rest
            and _RUN_TOGETHER.fullmatch(fold(token))
            and fold(token[: len(head)]) == fold(head)
            and fold(rest)[0] == fold(seen[at + 1])[:1]
            and _ONE_WORD.fullmatch(fold(head))
            and _ONE_WORD.fullmatch(fold(rest))
        )
        found += [token[: len(head)], rest] if split else [token]
    return " ".join(found)


def trimmed(text: str, hint: str, score: float = 0.0) -> str:
    """A reading without scraps of lines and stamps at its ends that the other engine did not see.

    A syllable with its accent stays where the engine is sure (`score`): the other one loses such letters.
    """
    tokens = text.strip(SCRAPS).split()
    for i in range(2, len(tokens)):
        # a stroke's signs, and after them nothing longer than three letters: the rim of a stamp, a pen
        if _STROKE.search(tokens[i]) and all(len(t) <= 3 for t in tokens[i:]):
            del tokens[i:]
            break
    seen = fold(hint).split()
    if not seen:
        return " ".join(tokens)
    for end in (-1, 0):
        while len(tokens) > 1:
            scrap, inner = fold(tokens[end]), fold(tokens[-2 if end else 1])
            outer = seen[end]
            if score >= SURE and is_accented_word(tokens[end]):
                break
            if len(scrap) > 3 or scrap[:1] == outer[:1] or ratio(scrap, outer) > 50 or ratio(inner, outer) < 55:
                break
            del tokens[end]
            tokens[end] = tokens[end].strip(SCRAPS)
    return " ".join(tokens)


def agreement(text: str, hint: str) -> float:
    """How well a reading fits what the other engine saw, which drops letters with accents (0-1)."""
    if not hint or not text:
        return 0.0
    mine, other = fold(text).replace(" ", ""), fold(hint).replace(" ", "")
    at = found = 0
    for letter in other:
        where = mine.find(letter, at, at + 4)
        if where >= 0:
            found += 1
            at = where + 1
    # letters the hint lacks cost little, letters the reading lacks cost more
    surplus = max(0, len(mine) - int(1.5 * len(other)) - 2)
    return max(0.0, found / max(1, len(other)) - 0.1 * surplus)
