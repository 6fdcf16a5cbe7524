"""Paragraphs in the manner of announcements, filed by what a careful reader takes from them.

Names of provinces and units are real, figures and wording are invented.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from tests.scrapers.extract.prose.case import Case

ALL: tuple[Case, ...] = tuple(
    case for module in iter_modules(__path__) for case in import_module(f"{__name__}.{module.name}").CASES
)
