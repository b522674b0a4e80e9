"""What the guided entry makes up for: `python -m tests.validation.guided_entry` prints its section."""

import math
import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from sim import mission
from sim.dynamics.model import Model
from sim.dynamics.sequence import reach
from sim.dynamics.states import State
from sim.flying.descent import COAST, braking_rows, ends_of, entry_rows
from sim.guidance.entry import Descent, descent_of, guided_fall, landing_of, target_itrs
from sim.scenario import loads

_SCENARIO = Path(__file__).parents[2] / "scenarios" / "ms07-guided.toml"
_HEAD = """

## The guided entry

The law is FNPEG (Lu 2014) with a reversal by two predictions (Smith 2016), not that of the Soyuz, which no
source was found for. The ignition is solved for a fall with a bank of 60 deg, half of the lift held up, all
the way: that one takes the 287 s from 80.4 to 35.3 km that are in the plan of MS-11, whose checks are
`derived` for it (docs/decisions/7-how-far-short-a-ballistic-fall-is.md). The share of the miss that a
reversal leaves and the rate of the bank come from a scan of misses on MS-07's return, and how a reversal's
own range is allowed for, and for how long, was changed after its parachute command had come 69 and 66 s
before its plan: the check of that one is `derived`.

| shown by | result | where |
|---|---|---|
| SciPy, the recorded bank, the flight's air | 100 m, 0.01 g after 10 min | `tests/mission/test_guided.py` |
| the same with NRLMSIS instead of its table | 100 m, 0.01 g: 12 m apart | same |
| energy lost against the air's work | 1e-6 | same |
| the programme flown again | the same to the bit | same |
| Apollo 10's entry at 11 km/s | 0.25 km from its end | `tests/validation/test_apollo_entry.py` |

Apollo 10 is flown about a point mass, in the 1976 air turning with the Earth, heights over WGS-84: 9.1 g,
7.7 with a limit of 6, and 105 m/s at the end, where the source has 119.67. Its loads and cross-ranges were
not at hand. A constant drag coefficient cannot fall faster in the 1976 air than (2 m g / density CD S)^0.5
= 102 m/s there, so that the source's air must be another. From 21 km down it falls within 15 deg of the
vertical at 230 m/s and less, where a bank is towards no side: guidance stops there and holds the lift level.
With 36 cadences (cycles of 1 to 12 s, steps of 2 to 12 s) it ends 258 m rms and at most 696 m off; where
guidance went on it was 434 m and 1,169 m, for a reversal or lift held up in the dive led it out and away. No
return of ours comes to be so steep before its parachute command.

What guidance does not know and makes up for on MS-07's return (parachute command from ignition, miss on the
ground):

| flown | peak load | reversals | greatest bank | command | miss |
|---|---|---|---|---|---|
"""
_TAIL = """
All of the lift carries 800 km beyond the target, none of it 460 km short of it: burns 4 m/s weaker or
stronger than planned are made up for, 8 m/s are not. All of the 27 combinations of density x 0.8, 1, 1.2,
lift over drag 0.22, 0.26, 0.30 and 126, 128, 130 m/s end within 28 km (`tests/mission/test_guided.py`, a slow
test).

Radiation: at the peak of heating (52 km, 0.88 MW/m2 by convection) the gas's own light gives 0.04 MW/m2
(AGARD-R-808, second hand), 4 %, of which no load and no landing knows.
"""


def _lines() -> Iterator[str]:
    """Give the rows of the table, each flown."""
    head, *blocks = re.split(r"(?m)^(?=\[\[)", _SCENARIO.read_text(encoding="utf-8"))
    left_out = ('kind = "ascent"', 'kind = "phasing"', 'kind = "docking"', "[[check]]")
    text = head + "".join(block for block in blocks if not any(words in block for words in left_out))
    flight = mission.fly(loads(text, "guided.toml"))
    states = {event.name: event.state for _, event in flight.events}
    ignition, descent = states["deorbit_ignition"], descent_of(flight.world, states["module_separation"])
    model = descent.model

    def braked(delta_v: float) -> State:
        rows = braking_rows(flight.world, mass=ignition.mass, delta_v=delta_v, separation_altitude=139_900.0)
        mass = flight.world.descent_module.mass_kg
        return ends_of(reach(ignition, rows), rows, flight.world)[COAST].with_mass(mass)

    planned = braked(128.0)
    yield _row("as expected", planned, descent, model, ignition.t)
    for factor in (0.8, 1.2):
        yield _row(f"density x {factor}", planned, descent, model.having(density_factor=factor), ignition.t)
    for ratio in (0.22, 0.30):
        changed = model.having(lift_to_drag=ratio)
        yield _row(f"lift over drag {ratio:.2f}", planned, descent, changed, ignition.t)
    for delta_v in (116.0, 120.0, 124.0, 126.0, 130.0, 132.0, 136.0, 140.0):
        yield _row(f"burn of {delta_v:.0f} m/s", braked(delta_v), descent, model, ignition.t)
    for bank in (58.0, 63.0):
        law = descent.law._replace(last_bank=math.radians(bank))
        yield _row(f"last bank {bank:.0f} deg", planned, descent._replace(law=law), model, ignition.t)


def _row(what: str, start: State, descent: Descent, flown: Model, ignition: float) -> str:
    steered = guided_fall(start, descent, flown)
    (row,) = entry_rows(descent.world, steered.programme)
    reached = reach(start, (row._replace(model=flown.having(programme=steered.programme)),))
    command = reached.ends[-1]
    away = descent.world.sky.itrs(landing_of(command, descent)) - target_itrs(descent.world)
    bank = float(np.degrees(np.abs(steered.programme[:, 3])).max())
    return (
        f"| {what} | {reached.felt.load:.2f} g | {steered.reversals} | {bank:.0f} deg "
        f"| {command.t - ignition:.0f} s | {float(np.linalg.norm(away)) / 1000.0:.1f} km |"
    )


def section() -> str:
    """Return the section of VALIDATION.md."""
    return _HEAD + "\n".join(_lines()) + "\n" + _TAIL


if __name__ == "__main__":
    print(section(), end="")
