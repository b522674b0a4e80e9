"""Approaches flown with errors, many times: `python -m tests.validation.approach_errors`.

Each begins where MS-07 begins its rendezvous; what it sees and how it pushes is wrong
by the library's errors.
"""

import statistics
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from sim import mission
from sim.base.errors import FlightError
from sim.dynamics.states import State
from sim.legs import Leg
from sim.library.catalogue import load
from sim.library.models import ApproachErrors
from sim.phases import docking
from sim.scenario import load as load_scenario
from sim.world import World

_SCENARIO = Path(__file__).parents[2] / "scenarios" / "ms07.toml"
SEED, CASES = 1, 200


class Flown(NamedTuple):
    """How an approach ended: its leg, or why it was broken off."""

    leg: Leg | None
    why: str = ""

    def contact(self, detail: str) -> float:
        """Return a detail of the contact."""
        assert self.leg is not None
        return float(self.leg.events[-1].details[detail])

    def figure(self, name: str) -> float:
        """Return a figure of the approach."""
        assert self.leg is not None
        return self.leg.figures[name]

    @property
    def corrections(self) -> float:
        """Return what the corrections of the large transfer took [m/s]."""
        assert self.leg is not None
        burns = (event for event in self.leg.events if event.name.startswith("correction"))
        return sum(float(burn.details["delta_v_mps"]) for burn in burns)


@cache
def start() -> tuple[World, State]:
    """Return MS-07's world and the ship at the start of its rendezvous."""
    scenario = load_scenario(_SCENARIO)
    upto = [spec.kind for spec in scenario.phases].index("docking")
    flight = mission.fly(scenario.model_copy(update={"phases": scenario.phases[:upto]}))
    return mission.surroundings(scenario), flight.legs[-1].end


def kurs(**values: float) -> ApproachErrors:
    """Return the library's errors with other values."""
    errors = load("errors", "kurs")
    assert isinstance(errors, ApproachErrors)
    return errors.model_copy(update=values)


def approach(errors: ApproachErrors | None, contact_speed: float = 0.12) -> Flown:
    """Fly MS-07's approach with errors, or without."""
    world, state = start()
    assert world.rendezvous is not None
    world = replace(world, rendezvous=replace(world.rendezvous, errors=errors))
    try:
        return Flown(docking.fly(docking.Spec(contact_speed_mps=contact_speed), state, world))
    except FlightError as error:
        return Flown(None, str(error))


@cache
def approaches() -> tuple[Flown, ...]:
    """Fly every case of the library's errors."""
    return tuple(approach(kurs(seed=SEED, case=case)) for case in range(CASES))


# -- in words ----------------------------------------------------------------------------------------------

_HEAD = """
## The approach with errors of navigation and execution

{cases} approaches from MS-07's start of rendezvous ({docked} dock, {aborted} are broken off), with the errors
of `sim/library/errors/kurs.toml` (seed {seed}, cases 0 to {last}): burns are decided on what the ship sees
and flown with what its engines do; two corrections on the large transfer and every later burn mend it. What
is assumed there decides over the numbers here; they show that the closed loop holds, not how well Kurs flies.

Write this section alone with `python -m tests.validation.approach_errors`.
"""
_ROWS: tuple[tuple[str, str, str, Callable[[Flown], float]], ...] = (
    ("closing speed at contact", "m/s", ".3f", lambda one: one.contact("closing_speed_mps")),
    ("offset from the port's axis", "m", ".3f", lambda one: one.contact("lateral_offset_m")),
    ("speed across the axis", "m/s", ".4f", lambda one: one.contact("lateral_speed_mps")),
    ("contact less its plan", "s", "+.2f", lambda one: one.contact("plan_difference_s")),
    ("propellant", "kg", ".1f", lambda one: one.figure("propellant_kg")),
    ("large burns and corrections", "m/s", ".2f", lambda one: one.figure("large_delta_v_mps")),
    ("corrections alone", "m/s", ".2f", lambda one: one.corrections),
    ("small burns and pulses", "m/s", ".2f", lambda one: one.figure("small_delta_v_mps")),
)


def section() -> str:
    """Return the section of VALIDATION.md."""
    flown = approaches()
    docked = [one for one in flown if one.leg is not None]
    head = _HEAD.format(
        cases=len(flown), docked=len(docked), aborted=len(flown) - len(docked), seed=SEED, last=len(flown) - 1
    )
    return "\n".join([head, *_lines(docked), ""])


def _lines(docked: Sequence[Flown]) -> Iterator[str]:
    perfect = approach(None)
    yield "| | without errors | mean | standard deviation | least | greatest |"
    yield "|---|---|---|---|---|---|"
    for words, unit, form, value in _ROWS:
        found = [value(one) for one in docked]
        numbers = (value(perfect), statistics.fmean(found), float(np.std(found)), min(found), max(found))
        yield f"| {words} | " + " | ".join(f"{number:{form}} {unit}" for number in numbers) + " |"


if __name__ == "__main__":
    print(section())
