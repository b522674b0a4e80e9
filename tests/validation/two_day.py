"""The documented two-day flights of `tests/reference/two_day_flights.csv`, and one as a scenario."""

import csv
from functools import cache
from pathlib import Path

REFERENCE = Path(__file__).parents[1] / "reference"
_SCENARIO = """
[mission]
name = "{flight}"
liftoff_utc = {liftoff_utc}
[station]
library = "iss"
outbound_elements = ["{first}", "{second}"]
[launcher]
library = "soyuz-fg"
pad = "{pad}"
[craft]
library = "{craft}"
[rendezvous]
scheme = "{scheme}"
port = "{port}"
[air]
density = "{density}"
[[phase]]
kind = "ascent"
[[phase]]
kind = "phasing"
[[phase]]
kind = "docking"
"""


@cache
def rows() -> tuple[dict[str, str], ...]:
    """Return the flights as texts by column."""
    with (REFERENCE / "two_day_flights.csv").open(encoding="utf-8") as file:
        return tuple(csv.DictReader(line for line in file if line[0] != "#"))


def elements_of(row: dict[str, str]) -> tuple[str, str]:
    """Return the station's two-line elements for a flight."""
    path = REFERENCE / "tle" / f"{row['elements']}.tle"
    first, second = path.read_text(encoding="utf-8").splitlines()[-2:]
    return first, second


def scenario_text(
    row: dict[str, str],
    *,
    craft: str = "soyuz-ms",
    pad: str = "baikonur-1-5",
    scheme: str = "34-orbit",
    density: str = "nrlmsis-2.1",
) -> str:
    """Return a flight to its docking as a scenario of the library's parts, with the Soyuz-FG's ascent."""
    documented = {key: row[key] for key in ("flight", "liftoff_utc", "port")}
    parts = {"craft": craft, "pad": pad, "scheme": scheme, "density": density}
    return scenario_of(elements=elements_of(row), **documented, **parts)


def scenario_of(*, elements: tuple[str, str], density: str = "nrlmsis-2.1", **parts: str) -> str:
    """Return a flight as a scenario: `flight`, `liftoff_utc`, `port`, `craft`, `pad` and `scheme`."""
    first, second = elements
    return _SCENARIO.format(first=first, second=second, density=density, **parts)
