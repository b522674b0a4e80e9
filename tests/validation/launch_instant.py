"""The instant of lift-off of flown flights, from their day: `python -m tests.validation.launch_instant`.

Each flight is planned from its pad, the station's elements and the scheme; of its documented lift-off only
the day goes in, because the ascent is the same at any minute (`tests/unit/test_planning.py` shows it).
"""

import csv
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from sim.planning.plan import begin, unheard
from sim.scenario import elements, loads

_REFERENCE = Path(__file__).parents[1] / "reference"
NEAR = 3.0  # days between elements and lift-off
# Launched for four orbits: the station's lead is all that it was to gain, without the two-day scheme's lap.
_FOUR_ORBITS = frozenset({"Soyuz TMA-12M"})
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
library = "soyuz-ms"
[rendezvous]
scheme = "34-orbit"
port = "{port}"
[air]
density = "us-standard-1976"
[[phase]]
kind = "ascent"
[[phase]]
kind = "phasing"
[[phase]]
kind = "docking"
"""


class Lifted(NamedTuple):
    """A flight's lift-off: predicted less documented [s].

    `age` [d]: documented lift-off less the elements' epoch. `gains` [deg]: the angle to be gained. `in_plane`
    [s]: the same difference for an insertion into the station's plane, without what regression takes.
    """

    name: str
    pad: str
    age: float
    gains: float
    difference: float
    in_plane: float

    @property
    def near(self) -> bool:
        """Tell whether the elements are near."""
        return abs(self.age) <= NEAR


@cache
def lifted() -> tuple[Lifted, ...]:
    """Return the flights of `tests/reference/two_day_flights.csv`."""
    with (_REFERENCE / "two_day_flights.csv").open(encoding="utf-8") as file:
        return tuple(_lifted(row) for row in csv.DictReader(line for line in file if line[0] != "#"))


def _lifted(row: dict[str, str]) -> Lifted:
    first, second = (_REFERENCE / "tle" / f"{row['elements']}.tle").read_text().splitlines()[-2:]
    start = begin(loads(_SCENARIO.format(**row, first=first, second=second), "flown.toml"), unheard)
    scheme = start.scenario.rendezvous.scheme if start.scenario.rendezvous else None
    assert scheme is not None
    (passage,) = start.passages_of_the_day()
    if row["flight"] in _FOUR_ORBITS:
        departure = passage.departures(scheme)[0]
    else:
        departure = passage.departure(scheme)
    age = (start.scenario.epoch_utc - elements.epoch(first)).total_seconds() / 86400.0
    gains = float(np.degrees(departure.lap.catch_up))
    return Lifted(row["flight"], row["pad"], age, gains, departure.t, passage.t)


def rms(values: Sequence[float]) -> float:
    """Return the root mean square."""
    return float(np.sqrt(np.mean(np.square(values))))


_HEAD = """
## The instant of lift-off: flown two-day flights

Predicted less documented lift-off in seconds, on the {count} flights of
`tests/reference/two_day_flights.csv`. What goes in: the day, the pad, the station's elements (*age*: lift-off
less their epoch), the two-day scheme and the library's Soyuz-FG. Nothing else of the lift-off does: predicted
is the instant at which the plane of insertion, after regression over the angle that is gained, is the
station's at contact, without a burn out of plane. *In plane*: the same for an insertion straight into the
station's plane.

What is known of the launcher's steering is one documented insertion vector (a Progress of 1997 from site
1/5), whose mean plane the pad passes 189.6 s after lift-off: `pad_in_plane_s`, stated range 180 to 200 s.
Each second of it moves every prediction by a second the other way. None of these lift-offs went into it; that
the vector is read as a mean plane was prompted by planes that had come out too far east on some of these
flights. Their mean difference is {mean:+.1f} s, {near_mean:+.1f} s for elements within {near:g} days. That
Soyuz-U, Soyuz-2.1a and site 31/6 have the same value is assumed. Elements from long before or after lift-off
are worse: one reboost of 1 km between moves the angle to be gained by a degree a day, and a degree is half a
second. {four} was launched for four orbits, which goes in; the lap of the others is the scheme's choice.

Write this section alone with `python -m tests.validation.launch_instant`.
"""


def section() -> str:
    """Return the section of VALIDATION.md."""
    flights = lifted()
    every, near = ([one.difference for one in flights if one.near or not only] for only in (False, True))
    head = _HEAD.format(
        count=len(flights),
        mean=np.mean(every),
        near_mean=np.mean(near),
        near=NEAR,
        four=", ".join(sorted(_FOUR_ORBITS)),
    )
    lines = [
        "| flight | pad | age (d) | gains (deg) | in plane (s) | predicted (s) |",
        "|---|---|---|---|---|---|",
    ]
    lines += [
        f"| {one.name} | {one.pad} | {one.age:+.1f} | {one.gains:.1f} | {one.in_plane:+.0f} "
        f"| {one.difference:+.1f} |"
        for one in flights
    ]
    lines += ["\n| elements | flights | mean (s) | RMS (s) | largest (s) |", "|---|---|---|---|---|"]
    for label, values in ((f"within {NEAR:g} days", near), ("all", every)):
        lines.append(
            f"| {label} | {len(values)} | {np.mean(values):+.1f} | {rms(values):.1f} "
            f"| {max(map(abs, values)):.1f} |"
        )
    return "\n".join([head, *lines, ""])


if __name__ == "__main__":
    print(section())
