"""Reading the project's yml declarations (portals, CMS systems) into pydantic models.

A wrong declaration gives one line that names the file, the line, the key and what is allowed there.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import AfterValidator, BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.constructor import DuplicateKeyError
from ruamel.yaml.error import MarkedYAMLError, YAMLError

_MAX_BYTES = 1_000_000
_SHOWN = 60
_PLAINER = (("Input should be", "must be"), (" after validation", ""), ("a valid integer", "a whole number"))

Model = TypeVar("Model", bound="Declaration")


class DeclarationError(ValueError):
    """A declaration that can't be used: `path`, `line` (from 1), `key` (dotted, "" for the whole file), `message`."""

    def __init__(self, path: Path, line: int, key: str, message: str) -> None:
        super().__init__(f"{path.name}:{line}: {message}")
        self.path = path
        self.line = line
        self.key = key
        self.message = message


class Declaration(BaseModel):
    """Base of all declared models: unknown keys are refused, values are not coerced, instances don't change."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True, str_min_length=1)


def misplaced(place: Sequence[str | int], message: str) -> PydanticCustomError:
    """An error for a model validator that points at a value below the model (`("listings", 0, "url")`)."""
    return PydanticCustomError("misplaced", "{message}", {"message": message, "place": list(place)})


def _identifier(text: str) -> str:
    if re.fullmatch(r"[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*", text) is None:
        raise PydanticCustomError("identifier", "must be lower-case ASCII words joined by - or _")
    return text


def _pattern(text: str) -> str:
    try:
        re.compile(text)
    except re.error as error:
        raise PydanticCustomError("pattern", "is not a regular expression: {why}", {"why": str(error)}) from None
    return text


Identifier = Annotated[str, AfterValidator(_identifier)]
Pattern = Annotated[str, AfterValidator(_pattern)]


def load(path: Path, model: type[Model]) -> Model:
    """Read one declaration file.

    Raises:
        DeclarationError: the file is not UTF-8 YAML, repeats a key, or does not fit the model.
    """
    tree = _parse(path)
    if not isinstance(tree, CommentedMap):
        raise DeclarationError(path, 1, "", f"must be a mapping of keys; allowed: {_allowed(model)}")
    try:
        declared = model.model_validate(_plain(tree))
    except ValidationError as error:
        # a misspelt key is the cause of the missing one
        errors = sorted(error.errors(), key=lambda found: found["type"] != "extra_forbidden")
        raise _explained(path, tree, model, errors[0]) from None
    name = getattr(declared, "id", path.stem)
    if name != path.stem:
        raise DeclarationError(path, _line(tree, ("id",)), "id", f"id {name!r} must be the file's name, {path.stem!r}")
    return declared


def load_folder(folder: Path, model: type[Model]) -> dict[str, Model]:
    """Read every `*.yml` of a folder: file name without suffix → declaration, in the order of names.

    Raises:
        DeclarationError: the first file that can't be used.
        FileNotFoundError: the folder does not exist.
    """
    if not folder.is_dir():
        raise FileNotFoundError(f"no folder of declarations at {folder}")
    stray = sorted(path for path in folder.glob("*.yaml"))
    if stray:
        raise DeclarationError(stray[0], 1, "", "declarations are named *.yml")
    return {path.stem: load(path, model) for path in sorted(folder.glob("*.yml"))}


def line_of(path: Path, place: Sequence[str | int]) -> int:
    """The line (from 1) at which a key stands in a declaration; the nearest known place above it when it is absent."""
    tree = _parse(path)
    return _line(tree, place)


def suggestion(name: str, known: Iterable[str]) -> str:
    """` (did you mean 'x'?)` when a known name is near, else nothing."""
    near = difflib.get_close_matches(name, list(known), n=1, cutoff=0.6)
    return f" (did you mean {near[0]!r}?)" if near else ""


def _parse(path: Path) -> Any:
    data = path.read_bytes()
    if len(data) > _MAX_BYTES:
        raise DeclarationError(path, 1, "", f"is larger than {_MAX_BYTES:,} bytes")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise DeclarationError(path, line, "", "is not UTF-8") from None
    try:
        return YAML(typ="rt").load(text)
    except DuplicateKeyError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        found = re.search(r'found duplicate key "(.+?)" with', str(error.problem))
        key = found[1] if found else ""
        raise DeclarationError(path, line, key, f"key {key!r} is given twice") from None
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise DeclarationError(path, line, "", f"is not YAML: {error.problem or error.context}") from None
    except (YAMLError, ValueError) as error:
        raise DeclarationError(path, 1, "", f"is not YAML: {str(error).splitlines()[0]}") from None


def _plain(node: Any) -> Any:
    """The built-in value of a YAML node (ruamel's own scalar types keep layout nobody needs here)."""
    if isinstance(node, CommentedMap):
        return {_plain(key): _plain(value) for key, value in node.items()}
    if isinstance(node, CommentedSeq):
        return [_plain(item) for item in node]
    if isinstance(node, bool | NoneType) or type(node) is date:
        return node
    if isinstance(node, datetime):
        return datetime.fromisoformat(node.isoformat())
    for kind in (int, float, str):
        if isinstance(node, kind):
            return kind(node)
    return node


def _line(tree: Any, place: Sequence[str | int]) -> int:
    line, node = 1, tree
    for step in place:
        known = isinstance(node, CommentedMap) and step in node
        if not known and not (isinstance(node, CommentedSeq) and isinstance(step, int) and step < len(node)):
            break
        line = node.lc.data[step][0] + 1
        node = node[step]
    return line


def _place(tree: Any, location: Sequence[str | int]) -> tuple[str | int, ...]:
    """The part of pydantic's location that is in the file (unions and validators add words of their own)."""
    place: list[str | int] = []
    node = tree
    for step in location:
        if isinstance(node, CommentedMap | CommentedSeq):
            try:
                node = node[step]
            except (KeyError, IndexError, TypeError):
                place.append(step)
                break
            place.append(step)
    return tuple(place)


def _models(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    if get_origin(annotation) in (Union, UnionType, Annotated, tuple, list, dict):
        return [model for part in get_args(annotation) for model in _models(part)]
    return []


def _model_at(model: type[BaseModel], place: Sequence[str | int]) -> type[BaseModel]:
    """The model whose keys stand at a place of the file."""
    for step in place:
        field = model.model_fields.get(str(step))
        inner = _models(field.annotation) if field else []
        if inner:
            model = inner[0]
    return model


def _allowed(model: type[BaseModel]) -> str:
    return ", ".join(model.model_fields)


def _explained(path: Path, tree: Any, model: type[BaseModel], error: ErrorDetails) -> DeclarationError:
    location = tuple(error["loc"])
    context = error.get("ctx") or {}
    if error["type"] == "misplaced":
        location += tuple(context["place"])
    place = _place(tree, location)
    line = _line(tree, place)
    key = ".".join(str(step) for step in place)
    parent = _model_at(model, place[:-1])
    last = place[-1] if place else ""
    if error["type"] == "extra_forbidden":
        message = f"unknown key {last!r}{suggestion(str(last), parent.model_fields)}; allowed: {_allowed(parent)}"
        return DeclarationError(path, line, key, message)
    if error["type"] == "missing":
        within = "" if len(place) < 2 else f" in {'.'.join(str(step) for step in place[:-1])!r}"
        return DeclarationError(path, line, key, f"key {last!r} is missing{within}")
    what = error["msg"]
    if error["type"] == "misplaced":
        return DeclarationError(path, line, key, f"{key!r}: {what}" if key else what)
    for theirs, ours in _PLAINER:
        what = what.replace(theirs, ours)
    what = what[0].lower() + what[1:]
    given = error["input"]
    shown = "" if isinstance(given, dict | list | tuple) else f", not {_short(given)}"
    return DeclarationError(path, line, key, f"{key!r}: {what}{shown}")


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "..."
