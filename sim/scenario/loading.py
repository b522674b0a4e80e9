"""Read a scenario file, and refuse it with every fault at once when it cannot be flown."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path as FilePath
from tempfile import TemporaryDirectory
from typing import Any, Final, TypeVar

from pydantic import BaseModel, ValidationError

from sim.base.errors import ScenarioError, one_line
from sim.library import catalogue
from sim.phases import PHASES
from sim.scenario import overlay
from sim.scenario.beginning import begun, read_state
from sim.scenario.changes import changed
from sim.scenario.checks import Check
from sim.scenario.dispersions import Dispersion
from sim.scenario.inputs import Input, identity, keep, kept_text, read_inputs
from sim.scenario.models import Scenario
from sim.scenario.positions import Path, Positions
from sim.scenario.problems import Problem, listed, nearest, shown
from sim.scenario.refusals import refusals
from sim.scenario.resolve import Raw, resolve
from sim.scenario.resources import BY_LIBRARY, TABLES, Resources
from sim.scenario.rules import Parts, broken

ARRAYS: Final = ("phase", "check", "disperse")
LARGEST_BYTES: Final = 400_000  # a wind profile of a thousand rows has 30,000
_TITLES: Final = ("kind", "name", "path")  # what the tables of arrays are called by
_MOST: Final = 100  # faults that are told one by one
_Table = TypeVar("_Table", bound=BaseModel)
_DIGITS: Final = 4300  # Python reads no whole number of more


def load(path: FilePath | str, changes: Sequence[str] = (), state: FilePath | str | None = None) -> Scenario:
    """Read the scenario of a file, with `changes` such as "craft.launch_mass_kg=7290.0" made in it first.

    It begins with the `state` of an OPM where one is given.

    Raises ScenarioError with every fault as 'file:line: key: ...', MessageError for the OPM.
    """
    file = FilePath(path)
    try:
        size = file.stat().st_size
        if file.is_dir():
            raise ScenarioError([f"{file}: is a directory; expected a scenario file (.toml)"])
        if not file.is_file():
            raise ScenarioError([f"{file}: is no regular file; expected a scenario file (.toml)"])
        if size > LARGEST_BYTES:
            raise ScenarioError([_too_large(file, size)])
        content = file.read_bytes()
    except FileNotFoundError as error:
        raise ScenarioError([f"{file}: no such file; expected a scenario file (.toml)"]) from error
    except (OSError, ValueError) as error:  # ValueError: a null character in the path
        reason = getattr(error, "strerror", None) or str(error)
        raise ScenarioError([f"{file}: cannot be read ({reason})"]) from error
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = f"{file}:{line}: byte {error.start} is not UTF-8; expected a text file in UTF-8"
        raise ScenarioError([message]) from error
    if state is not None:
        text = begun(text, read_state(FilePath(state)), FilePath(state).name)
    if changes:
        text = changed(text, changes)
    if changes or state is not None:
        content = text.encode("utf-8")
    return _parsed(text, file, content)


def loads(
    text: str, path: FilePath | str = "scenario.toml", inputs: Sequence[Input] | None = None
) -> Scenario:
    """Read the scenario of a text; the path names it in messages, and is where the files are that it names.

    `inputs`: these files as they were read before, which need not be there any more, or here.
    """
    content = text.encode("utf-8", "surrogatepass")
    if not inputs:
        return _parsed(text, FilePath(path), content)
    with TemporaryDirectory() as folder:
        keep(inputs, FilePath(folder))
        scenario = loads(kept_text(text, inputs), FilePath(folder, FilePath(path).name))
    own = {"path": FilePath(path), "text": text, "sha256": identity(content, inputs), "inputs": tuple(inputs)}
    return scenario.model_copy(update=own)


def _parsed(text: str, file: FilePath, content: bytes) -> Scenario:
    if len(text) > LARGEST_BYTES:
        raise ScenarioError([_too_large(file, len(text))])
    try:
        raw = tomllib.loads(text)
        positions = Positions(text)
        inputs, unread = read_inputs(raw, file.parent)
        values, problems = _checked(raw)
        problems = [*unread, *problems]
    except RecursionError as error:
        raise ScenarioError([f"{file}: is nested too deeply; expected tables of a few levels"]) from error
    except tomllib.TOMLDecodeError as error:
        raise ScenarioError([_broken_toml(file, text, error)]) from error
    except ValueError as error:
        long = re.search(rf"(?:\d_?){{{_DIGITS + 1}}}", text)
        line = text.count("\n", 0, long.start()) + 1 if long else 1
        message = "holds a whole number of thousands of digits; expected one that means something"
        raise ScenarioError([f"{file}:{line}: {message}"]) from error
    if not problems:
        sha256 = identity(content, inputs)
        scenario = Scenario(**values, path=file, text=text, sha256=sha256, inputs=inputs)
        problems = list(overlay.faults(scenario, scenario.dispersions))
    if problems:
        raise ScenarioError(_listing(problems, raw, positions, file))
    return scenario


def _broken_toml(file: FilePath, text: str, error: tomllib.TOMLDecodeError) -> str:
    """Move tomllib's '(at line 3, column 7)' to the front."""
    message, _, where = str(error).rpartition(" (at ")
    if where.startswith("line "):
        line, column = (part.split()[-1] for part in where.rstrip(")").split(","))
    else:  # 'end of document'
        line, column = str(text.count("\n") + 1), str(len(text) - text.rfind("\n"))
    single = re.search(r"^[ \t]*\[[ \t]*(phase|check|disperse)[ \t]*\]", text, re.MULTILINE)
    hint = f"; did you mean '[[{single[1]}]]'?" if single else ""
    message = re.sub(r"\((('[^']*',? ?)+)\)", lambda names: f"[{_dotted(names[1])}]", message)
    message = message.replace("mutate immutable namespace", "add to the finished table")
    return f"{file}:{line}: column {column}: is no valid TOML: {message[:1].lower()}{message[1:]}{hint}"


def _dotted(names: str) -> str:
    """Write Python's "'a', 'b'" as TOML's "a.b"."""
    return ".".join(re.findall(r"'([^']*)'", names))


def _too_large(file: FilePath, size: int) -> str:
    return f"{file}: has {size} bytes; expected a scenario of a few kilobytes, {LARGEST_BYTES} at most"


def _checked(raw: dict[str, Any]) -> tuple[dict[str, Any], list[Problem]]:
    """Validate every table by itself, then all together; give the scenario's fields and all problems."""
    resolved = resolve(raw)
    data, incomplete = resolved.data, resolved.incomplete
    problems = [*resolved.problems, *_unknown_tables(raw)]
    values: dict[str, Any] = {}
    for name, model in TABLES.items():
        if name in data:
            table, found = _validated(model, data[name], (name,))
            unnamed = (name,) in BY_LIBRARY and isinstance(raw[name], dict) and "library" not in raw[name]
            if unnamed and any(p.missing and len(p.path) == 2 for p in found):
                problems.append(_without_library(name))
                incomplete.add((name,))
            news = [p for p in found if not (p.missing and _below(p.path, incomplete))]
            problems += [replace(p, path=resolved.in_file(p.path)) for p in news]
            if table is not None:
                values[name] = table
    for name in ("mission", "phase"):
        if name not in raw:
            brackets = f"[{name}]" if name == "mission" else f"[[{name}]]"
            problems.append(Problem((name,), f"is missing; expected {brackets} in the file"))
    phases, kinds, found = _phases(data.get("phase", ()))
    checks, more = _tables("check", Check, data)
    dispersions, others = _tables("disperse", Dispersion, data)
    problems += found + more + others
    sound = Resources.model_construct(**values)
    parts = Parts(raw, kinds, sound, phases, checks, data, incomplete)
    problems += broken(parts)
    return {
        **values,
        "phases": tuple(phases.values()),
        "checks": tuple(checks.values()),
        "dispersions": tuple(dispersions.values()),
    }, problems


def _without_library(name: str) -> Problem:
    """Say once that a table neither names a library object nor gives every key itself."""
    names = listed(catalogue.names(BY_LIBRARY[(name,)]))
    return Problem((name, "library"), f"is missing; expected one of {names}, or every key of the table")


def _unknown_tables(raw: Mapping[str, Any]) -> list[Problem]:
    known = (*TABLES, *ARRAYS)
    message = f"unknown table; expected one of {listed(known)}"
    return [Problem((key,), message + nearest(key, known)) for key in raw if key not in known]


def _validated(model: type[BaseModel], table: Any, at: Path) -> tuple[Any, list[Problem]]:
    try:
        return model.model_validate(table, strict=True), []
    except ValidationError as error:
        return None, list(refusals(error, model, table, at))


def _array(name: str, tables: Any) -> tuple[tuple[Any, ...], list[Problem]]:
    """Refuse [phase] or phase = 3 where [[phase]] is due."""
    if isinstance(tables, tuple) and all(isinstance(table, dict) for table in tables):
        return tables, []
    return (), [Problem((name,), f"is {shown(tables)}; expected tables headed [[{name}]]")]


def _phases(tables: Any) -> tuple[dict[int, Any], tuple[str | None, ...], list[Problem]]:
    """Validate each [[phase]] by the table of its kind."""
    tables, problems = _array("phase", tables)
    specs: dict[int, Any] = {}
    kinds: list[str | None] = []
    for index, table in enumerate(tables):
        kind = table.get("kind")
        kinds.append(kind if isinstance(kind, str) and kind in PHASES else None)
        if kinds[-1] is None:
            said = f"is {shown(kind)}" if "kind" in table else "is missing"
            hint = nearest(kind, PHASES) if isinstance(kind, str) else ""
            problems.append(
                Problem(("phase", index, "kind"), f"{said}; expected one of {listed(PHASES)}{hint}")
            )
            continue
        spec, found = _validated(PHASES[str(kind)].Spec, table, ("phase", index))
        problems += found
        if spec is not None:
            specs[index] = spec
    return specs, tuple(kinds), problems


def _tables(name: str, model: type[_Table], data: Raw) -> tuple[dict[int, _Table], list[Problem]]:
    """Validate each table of an array by the one model they all have."""
    tables, problems = _array(name, data.get(name, ()))
    sound: dict[int, _Table] = {}
    for index, table in enumerate(tables):
        one, found = _validated(model, table, (name, index))
        problems += found
        if one is not None:
            sound[index] = one
    return sound, problems


def _below(path: Path, prefixes: Iterable[Path]) -> bool:
    return any(path[: len(prefix)] == prefix for prefix in prefixes)


def _listing(problems: list[Problem], raw: Mapping[str, Any], at: Positions, file: FilePath) -> list[str]:
    """Give one line a problem in the order of the file, at most one for each key."""
    by_path: dict[Path, Problem] = {}
    for problem in problems:
        by_path.setdefault(problem.path, problem)
    ordered = sorted(by_path.values(), key=lambda problem: at.line(problem.path))
    told = ordered[:_MOST]
    lines = [one_line(f"{file}:{at.line(p.path)}: {_label(p.path, raw)}: {p.message}") for p in told]
    left = len(ordered) - len(told)
    return [*lines, f"{file}: and {left} more faults"] if left else lines


def _label(path: Path, raw: Mapping[str, Any]) -> str:
    """Write a path as dotted keys; phases and checks by kind or name, other elements by number from 1."""
    words: list[str] = []
    value: Any = raw
    for part in path:
        try:
            value = value[part]
        except (LookupError, TypeError):
            value = None
        if isinstance(part, str):
            bare = part.replace("_", "").replace("-", "").isalnum()
            words.append(f"{part:.60}" if bare else f'"{part:.60}"')
            continue
        titles = [value[key] for key in _TITLES if key in value] if isinstance(value, Mapping) else []
        title = next(iter(titles), None)
        if isinstance(title, str) and title and len(path) > 1 and path[0] in ARRAYS:
            words.append(title if title.isidentifier() else f'"{title:.60}"')
        else:
            words[-1] += f"[{part + 1}]"
    return ".".join(words)
