"""Every word that says why something waits or was not taken is explained, in both languages."""

from __future__ import annotations

import ast
import csv
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# calls that put a reason on a record → position of the reason among the arguments
_GIVES = {
    "Refusal": 2, "Rejected": 1, "Refused": 2, "hold": 1, "hold_average": 1, "_refuse": -1, "refuse": -1, "Doubt": 0,
    "Judgement": 0, "_by": 0, "UnreadableDocument": 0, "FileRefused": 0,
}  # fmt: skip


def explained() -> dict[str, tuple[str, str]]:
    with (ROOT / "dbt_project" / "seeds" / "review_reasons.csv").open(encoding="utf-8", newline="") as file:
        return {row["reason"]: (row["meaning_en"], row["meaning_vi"]) for row in csv.DictReader(file)}


def _words(node: ast.AST) -> set[str]:
    """Words a value may be; what it is compared with is none of them."""
    if isinstance(node, ast.Compare):
        return set()
    own = {node.value} if isinstance(node, ast.Constant) and isinstance(node.value, str) else set()
    return own.union(*(_words(child) for child in ast.iter_child_nodes(node)))


def given_in_python() -> set[str]:
    """Reasons written where records are refused or held, and the zones of a sentence that are reasons."""
    found: set[str] = set()
    for file in sorted((ROOT / "scrapers").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                at = _GIVES.get(name)
                arguments = [a for a in node.args if not isinstance(a, ast.Starred)]
                if at is not None and -len(arguments) <= at < len(arguments):
                    found |= _words(arguments[at]) if not isinstance(arguments[at], ast.Call) else set()
                found |= {w for k in node.keywords if k.arg in ("held", "reason", "why_not") for w in _words(k.value)}
            elif isinstance(node, ast.Assign):
                targets = {getattr(t, "attr", getattr(t, "id", "")) for t in node.targets}
                if targets & {"zone", "why_not"}:
                    found |= _words(node.value)
    return {word for word in found if re.fullmatch(r"[a-z]+(?:_[a-z]+)*", word)}


def given_in_sql() -> set[str]:
    found: set[str] = set()
    for file in sorted((ROOT / "dbt_project" / "models" / "intermediate").glob("*.sql")):
        sql = file.read_text(encoding="utf-8")
        for part in re.findall(r"case\b(?:(?!\bcase\b).)*?\bend (?:as )?(?:problem|held_reason|reason)\b", sql, re.S):
            found |= set(re.findall(r"then '([a-z_]+)'", part))
        found |= set(re.findall(r"'([a-z_]+)' as (?:problem|held_reason|reason)\b", sql))
        if file.stem == "int_review":
            found |= set(re.findall(r"then '([a-z_]+)'", sql))
    return found


def test_reasons_of_python_are_explained() -> None:
    given = given_in_python()
    assert {
        "rival_index",
        "breaks_order",
        "no_unit",
        "no_results_found",
        "no_assessed_year",
        "encrypted",
    } <= given  # the search finds what it should
    assert given - set(explained()) == set()


def test_reasons_of_sql_are_explained() -> None:
    given = given_in_sql()
    assert {"unknown_unit", "failed_check", "score_above_maximum", "unit_twice_in_document"} <= given
    assert given - set(explained()) == set()


def test_no_reason_is_explained_that_nothing_gives() -> None:
    files = [*(ROOT / "scrapers").rglob("*.py"), *(ROOT / "dbt_project" / "models").rglob("*.sql")]
    written = {word for file in files for word in re.findall(r"[\"']([a-z_]+)[\"']", file.read_text(encoding="utf-8"))}
    assert set(explained()) - written == set()


@pytest.mark.parametrize("language", [0, 1], ids=["en", "vi"])
def test_meanings_are_sentences_for_people(language: int) -> None:
    assert [reason for reason, texts in explained().items() if len(texts[language]) < 12] == []
