"""Tables of many shapes with what a careful reader takes from them. Names are real, figures invented."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from tests.scrapers.extract.tables.case import Case

ALL: tuple[Case, ...] = tuple(
    case for module in iter_modules(__path__) for case in import_module(f"{__name__}.{module.name}").CASES
)
