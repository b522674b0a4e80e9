"""Fly scenarios with every number, one at a time, at both of its bounds: `python -m tests.extremes SCENARIO`.

A flight may end at its landing or in words; anything else, and what takes longer than `--seconds`, is told
and gives exit code 1.
"""

import argparse
import multiprocessing
import signal
import sys
import time
import tomllib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import BaseModel

from sim import mission
from sim.base.errors import FlightError
from sim.report.checks import evaluate
from sim.report.timeline import timeline
from sim.scenario import ScenarioError, load, loads

_TABLES = ("station", "launcher", "craft", "rendezvous", "target")


class Extreme(NamedTuple):
    """A number of a scenario, by the keys that lead to it, at one of its bounds."""

    keys: tuple[str, ...]
    value: float

    def __str__(self) -> str:
        return f"{'.'.join(self.keys)} = {self.value:g}"


def toml(value: Any) -> str:
    """Write a value of TOML in one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f'"{key}" = {toml(item)}' for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, bool):
        return str(value).lower()
    return repr(value) if isinstance(value, int | float) else '"' + value.replace('"', '\\"') + '"'


def extremes(table: BaseModel, keys: tuple[str, ...]) -> Iterator[Extreme]:
    """Yield the bounds of every number of a table and of those in it."""
    for name, field in type(table).model_fields.items():
        value = getattr(table, name)
        if isinstance(value, BaseModel):
            yield from extremes(value, (*keys, name))
        elif isinstance(value, tuple):
            named = [item for item in value if isinstance(item, BaseModel) and hasattr(item, "name")]
            for item in named:
                yield from extremes(item, (*keys, name, item.name))
        elif isinstance(value, int | float) and not isinstance(value, bool):
            for bound in field.metadata:
                for kind, inward in (("ge", 0.0), ("gt", 1e-9), ("le", 0.0), ("lt", -1e-9)):
                    if (limit := getattr(bound, kind, None)) is not None:
                        exact = limit + inward if isinstance(value, float) else limit + round(inward / 1e-9)
                        yield Extreme((*keys, name), exact)


def changed(path: Path, extreme: Extreme) -> str:
    """Give the text of a scenario with one number at its bound."""
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    head, *keys = extreme.keys
    if head == "phase":
        kind, *keys = keys
        table = next(phase for phase in raw["phase"] if phase["kind"] == kind)
    else:
        table = raw.setdefault(head, {})
    for key in keys[:-1]:
        inner = table.get(key, {})
        table[key] = table = {"library": inner} if isinstance(inner, str) else inner
    table[keys[-1]] = extreme.value
    return "\n".join(f"{key} = {toml(value)}" for key, value in raw.items())


def flown(asked: tuple[Path, Extreme, float]) -> tuple[str, float, bool]:
    """Fly a scenario with a number at its bound; tell what came of it, the seconds, whether it is well."""
    path, extreme, longest = asked
    began = time.monotonic()

    def too_long(*_: object) -> None:
        raise TimeoutError(f"no end within {longest:g} s")

    signal.signal(signal.SIGALRM, too_long)
    signal.setitimer(signal.ITIMER_REAL, longest)
    try:
        flight = mission.fly(loads(changed(path, extreme), path.name))
        timeline(flight)
        evaluate(flight)
        told, well = "lands", True
    except (FlightError, ScenarioError) as error:
        told, well = f"{type(error).__name__}: {error}", True
    except Exception as error:
        told, well = f"{type(error).__name__}: {error}", False
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0.0)
    return f"{path.stem}: {extreme}: {' '.join(told.split())[:300]}", time.monotonic() - began, well


def main() -> int:
    """Try what the command line names; 1 where something ends neither at its landing nor in words."""
    parser = argparse.ArgumentParser(prog="python -m tests.extremes", description=__doc__)
    parser.add_argument("scenarios", nargs="+", type=Path)
    parser.add_argument("--jobs", type=int, default=1, help="processes")
    parser.add_argument("--seconds", type=float, default=60.0, help="the longest that a flight may take")
    parser.add_argument("--only", default="", help="keys that begin so")
    asked = parser.parse_args()
    cases = []
    for path in asked.scenarios:
        scenario = load(path)
        tables = [(getattr(scenario, name), (name,)) for name in _TABLES]
        tables += [(phase, ("phase", phase.kind)) for phase in scenario.phases]
        for table, keys in tables:
            if table is not None:
                cases += [(path, extreme, asked.seconds) for extreme in extremes(table, keys)]
    cases = [case for case in cases if ".".join(case[1].keys).startswith(asked.only)]
    bad = 0
    with multiprocessing.get_context("spawn").Pool(asked.jobs) as pool:
        for told, seconds, well in pool.imap_unordered(flown, cases):
            bad += not well
            print(f"{'     ' if well else 'FAULT'} {seconds:5.1f} s  {told}", flush=True)
    print(f"{len(cases)} flights, {bad} faults")
    return int(bad > 0)


if __name__ == "__main__":
    sys.exit(main())
