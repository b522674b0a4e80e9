"""Other values laid over a scenario's numbers: of one case, or arrays of many at the leaves of its tables.

Nothing is validated for each case: what is laid over was checked by its extremes, see `faults`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from pydantic import BaseModel, ValidationError

from sim.base.tables import outside
from sim.scenario.dispersions import FARTHEST, Dispersion
from sim.scenario.problems import Problem, listed, nearest
from sim.scenario.refusals import refusals

if TYPE_CHECKING:
    from sim.scenario.models import Scenario

_PHASE = "phase"
# Tables of a scenario whose numbers may be laid over; what else there is was tabulated or fitted beforehand.
TABLES = ("craft", "air", "rendezvous")


def overlaid(scenario: Scenario, values: Mapping[str, Any]) -> Scenario:
    """Return the scenario with `values` at their paths, numbers or arrays; raises LookupError."""
    by_place: dict[tuple[str, ...], dict[tuple[str, ...], Any]] = {}
    for path, value in values.items():
        place, keys = _split(scenario, path)
        by_place.setdefault(place, {})[tuple(keys)] = value
    changed: dict[str, Any] = {}
    specs = list(scenario.phases)
    for (name, *index), inner in by_place.items():
        if index:
            specs[int(index[0])] = _put(specs[int(index[0])], inner)
        else:
            changed[name] = _put(getattr(scenario, name), inner)
    return scenario.model_copy(update={**changed, "phases": tuple(specs)})


def value_of(scenario: Scenario, path: str) -> float:
    """Return the number that a path leads to; raises LookupError where it leads to none."""
    place, keys = _split(scenario, path)
    found: Any = scenario.phases[int(place[1])] if place[0] == _PHASE else getattr(scenario, place[0])
    for key in keys:
        found = _step(found, key)
    if isinstance(found, bool) or not isinstance(found, float):
        raise LookupError(path)
    return found


def paths(scenario: Scenario) -> list[str]:
    """Name every number of a scenario that may be laid over."""
    found: list[str] = []
    for name in TABLES:
        found += _leaves(getattr(scenario, name), name)
    for spec in scenario.phases:
        found += _leaves(spec, f"{_PHASE}.{spec.kind}")
    return found


def faults(scenario: Scenario, dispersions: Sequence[Dispersion]) -> Iterator[Problem]:
    """Yield what is wrong with the dispersions of a sound scenario."""
    known = paths(scenario)
    taken: dict[str, int] = {}
    for index, one in enumerate(dispersions):
        at = ("disperse", index)
        if one.path in taken:
            yield Problem((*at, "path"), f"'{one.path}' is dispersed twice; expected each path once")
            continue
        taken[one.path] = index
        if one.path not in known:
            message = f"'{one.path}' is no number of [craft], [air], [rendezvous] or a phase that is flown"
            yield Problem((*at, "path"), message + _like(one.path, known))
            continue
        yield from _extremes(scenario, one, at)
    if len(taken) == len(dispersions):
        yield from _correlations(dispersions, taken)


def _like(path: str, known: Sequence[str]) -> str:
    """Hint at the path that was meant: one that is spelled alike, else those of the same table."""
    table = path.rpartition(".")[0]
    within = [one for one in known if one.rpartition(".")[0] == table]
    return nearest(path, known) or (f"; expected one of {listed(within)}" if within else "")


def _extremes(scenario: Scenario, one: Dispersion, at: tuple[str | int, ...]) -> Iterator[Problem]:
    """Refuse a distribution whose extremes the tables do not allow."""
    place, keys = _split(scenario, one.path)
    nominal = value_of(scenario, one.path)
    middle, (low, high) = nominal if one.mean is None else one.mean, one.ends(nominal)
    if one.distribution == "triangular" and not low <= middle <= high:
        yield Problem((*at, "low"), f"the peak at {middle:g} is not between low and high")
        return
    farthest = FARTHEST * (one.sigma or 0.0)
    if one.distribution == "truncated" and not (low < middle + farthest and high > middle - farthest):
        told = f"a normal distribution about {middle:g} with sigma = {one.sigma:g}"
        yield Problem((*at, "low"), f"nothing of {told} lies between low and high")
        return
    table = scenario.phases[int(place[1])] if place[0] == _PHASE else getattr(scenario, place[0])
    for value in one.ends(nominal):
        # Laid over the plain tables: a model that is put into another is not looked at again.
        plain = _put(table.model_dump(), {tuple(keys): value})
        try:
            type(table).model_validate(plain)
        except ValidationError as error:
            fault = next(iter(refusals(error, type(table), plain, (place[0],))))
            key = "sigma" if one.low is None else "low" if value == one.low else "high"
            reach = f"reaches {value:g}: {fault.message}"
            cut = "; expected distribution = 'truncated' with low and high" if one.low is None else ""
            yield Problem((*at, key), reach + cut)
            return


def beyond_ranges(scenario: Scenario) -> list[str]:
    """Say which dispersions go beyond the stated range of an assumed value."""
    said = []
    for one in scenario.dispersions:
        (name, *_), keys = _split(scenario, one.path)
        ranges = getattr(getattr(scenario, name, None), "ranges", {})
        key = ".".join(keys)
        if key in ranges:
            for value in one.ends(value_of(scenario, one.path)):
                changed = overlaid(scenario, {one.path: value})
                said += outside(getattr(changed, name), {key: ranges[key]})
    return [f"Note: dispersed {fault}." for fault in said]


def _correlations(dispersions: Sequence[Dispersion], taken: Mapping[str, int]) -> Iterator[Problem]:
    said: dict[frozenset[str], float] = {}
    for index, one in enumerate(dispersions):
        for other, coefficient in one.correlated.items():
            if other not in taken or other == one.path:
                others = [path for path in taken if path != one.path]
                message = f"'{other}' is not another path that is dispersed{nearest(other, others)}"
            elif said.setdefault(frozenset((one.path, other)), coefficient) != coefficient:
                message = f"'{other}' says otherwise of the two; expected their correlation once"
            else:
                continue
            yield Problem(("disperse", index, "correlated"), message)
            return
    try:
        np.linalg.cholesky(correlation_of(dispersions))
    except np.linalg.LinAlgError:
        index = next(k for k, one in enumerate(dispersions) if one.correlated)
        message = "no quantities can be correlated like this: the matrix of all correlations is not positive"
        yield Problem(("disperse", index, "correlated"), message)


def correlation_of(dispersions: Sequence[Dispersion]) -> Any:
    """Return the matrix (d, d) of the correlations between dispersed quantities."""
    index = {one.path: k for k, one in enumerate(dispersions)}
    matrix = np.eye(len(dispersions))
    for one in dispersions:
        for other, coefficient in one.correlated.items():
            a, b = index[one.path], index[other]
            matrix[a, b] = matrix[b, a] = coefficient
    return matrix


def _split(scenario: Scenario, path: str) -> tuple[tuple[str, ...], list[str]]:
    """Return where a path's table is, and the keys within it; raises LookupError."""
    first, *keys = path.split(".")
    if first == _PHASE and keys:
        kinds = [spec.kind for spec in scenario.phases]
        if keys[0] in kinds:
            return (_PHASE, str(kinds.index(keys[0]))), keys[1:]
    if first in TABLES and getattr(scenario, first) is not None:
        return (first,), keys
    raise LookupError(path)


def _step(found: Any, key: str) -> Any:
    """Return what a key leads to from a table, an array of named tables, or a plain one; LookupError."""
    if isinstance(found, tuple):
        found = {_name(item): item for item in found}
    if isinstance(found, Mapping):
        return found[key]
    if isinstance(found, BaseModel) and key in type(found).model_fields:
        return getattr(found, key)
    raise LookupError(key)


def _name(item: Any) -> Any:
    return item.get("name") if isinstance(item, Mapping) else getattr(item, "name", None)


def _put(found: Any, values: Mapping[tuple[str, ...], Any]) -> Any:
    """Return a table with values at the keys within it, each table on the way copied once."""
    if () in values:
        return values[()]
    inner: dict[str, dict[tuple[str, ...], Any]] = {}
    for (key, *rest), value in values.items():
        inner.setdefault(key, {})[tuple(rest)] = value
    new = {key: _put(_step(found, key), some) for key, some in inner.items()}
    if isinstance(found, tuple):
        return tuple(new.get(_name(item), item) for item in found)
    if isinstance(found, Mapping):
        return {**found, **new}
    return found.model_copy(update=new)


def _leaves(found: Any, path: str) -> list[str]:
    if isinstance(found, float):
        return [path]
    if isinstance(found, BaseModel):
        pairs = [(key, getattr(found, key)) for key in type(found).model_fields if key != "ranges"]
    elif isinstance(found, Mapping):
        pairs = list(found.items())
    elif isinstance(found, tuple):
        pairs = [(item.name, item) for item in found if isinstance(getattr(item, "name", None), str)]
    else:
        return []
    return [leaf for key, item in pairs for leaf in _leaves(item, f"{path}.{key}")]
