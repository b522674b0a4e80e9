"""Many ways to the station: from where the launcher left the ship, with each case's own errors, to the port.

A case is a flight like any other, which plans its burns, sees and pushes with the errors of its number: what
comes of it is decided in Python from leg to leg, so that cases are flown one by one.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, ClassVar, Final, NamedTuple

import numpy as np

from sim import mission
from sim.base.arrays import FloatArray
from sim.base.errors import FlightError, ScenarioError
from sim.campaigns import sampling
from sim.dynamics.states import State
from sim.flown import Flown
from sim.flying.pursuit import Pursuer
from sim.legs import Leg
from sim.phases import ascent
from sim.scenario import Scenario, loads, overlay
from sim.scenario.inputs import Input
from sim.scenario.problems import nearest
from sim.surroundings import overlaid, surroundings
from sim.world import World

# What a case comes to, after `case` and the dispersed numbers: columns and what they are.
RESULTS: Final = {
    "perigee_km": "of the orbit that the ship was left in",
    "apogee_km": "of the orbit that the ship was left in",
    "start_km": "from the station at the start of the rendezvous",
    "phasing_mps": "given by the phasing burns",
    "phasing_kg": "propellant of the phasing burns",
    "approach_kg": "propellant of the approach; of an aborted one, of its retreat too",
    "left_kg": "propellant in the tanks at the end",
    "contact_s": "time of contact [s from the epoch]",
    "late_s": "of the contact, after that of the flight as planned",
    "closing_speed_mps": "at contact",
    "lateral_offset_m": "of the probe's tip from the port's axis at contact",
    "lateral_speed_mps": "at contact",
    "clear_km": "nearest to the station's centre that an aborted approach drifts by, once away from it",
}
DOCKED, ABORTED, FAILED = "docked", "aborted", "failed"


class Plan(NamedTuple):
    """All that a worker needs to fly any case, as plain data, the files that the scenario names among it.

    `left`: time [s] and state (7,) in which the launcher leaves the ship, `contact` [s]: both as planned.
    """

    text: str
    path: str
    inputs: tuple[Input, ...]
    seed: int
    method: sampling.Method
    total: int
    left: tuple[float, FloatArray]
    contact: float


def planned_arrival(scenario: Scenario, on_phase: Callable[[str], None] | None = None) -> Flown:
    """Fly a scenario to the station as planned: left where it should be, and without errors.

    The record's scenario and world are those of the cases. Raises FlightError.
    """
    left, meeting = scenario.phase("ascent"), scenario.rendezvous
    assert meeting is not None
    phases = [left.model_copy(update={"errors": ascent.AS_PLANNED}), *scenario.phases[1:]]
    errors = {"rendezvous": meeting.model_copy(update={"errors": None})}
    flown = mission.fly(scenario.model_copy(update={"phases": tuple(phases), **errors}), on_phase)
    meets = flown.world.rendezvous
    assert meets is not None
    world = replace(flown.world, rendezvous=replace(meets, errors=meeting.errors))
    return replace(flown, scenario=scenario, world=world)


def plan_of(flown: Flown, *, seed: int, method: sampling.Method, total: int) -> Plan:
    """Return the plan of a campaign around a flight as planned."""
    scenario = flown.scenario
    contact = next((one.state.t for _, one in flown.events if one.name == "contact"), math.nan)
    left = flown.legs[0].end
    named = scenario.text, str(scenario.path), scenario.inputs
    return Plan(*named, seed, method, total, (left.t, left.y), contact)


@dataclass(frozen=True)
class Arrivals:
    """A campaign ready to fly: the plan, the scenario, its world."""

    plan: Plan
    scenario: Scenario
    world: World
    together: ClassVar[bool] = False  # whether threads fly cases together

    @property
    def paths(self) -> tuple[str, ...]:
        """What is dispersed."""
        return tuple(one.path for one in self.scenario.dispersions)

    @property
    def planned(self) -> Flown:
        """The flight as planned, of which nothing but where the launcher leaves the ship is known."""
        return Flown(self.scenario, self.world, (Leg("ascent", (), (), State(*self.plan.left)),), {})

    def inputs(self, cases: range) -> dict[str, FloatArray]:
        """Return the dispersed numbers of some cases."""
        return sampling.drawn(self.scenario, cases, self.plan)

    def fly(self, cases: range) -> dict[str, Any]:
        """Fly some cases in the calling thread; return the columns of their rows."""
        inputs = self.inputs(cases)
        rows = [
            self.row({path: float(column[k]) for path, column in inputs.items()}, case)
            for k, case in enumerate(cases)
        ]
        return {
            "case": np.arange(cases.start, cases.stop),
            **inputs,
            **{name: np.array([row[name] for row in rows], dtype=np.float64) for name in RESULTS},
            "status": np.array([row["status"] for row in rows]),
            "reason": [row["reason"] for row in rows],
        }

    def row(self, inputs: Mapping[str, float], case: int) -> dict[str, Any]:
        """Fly one case; return what it came to."""
        try:
            flown = fly_case(self.planned, inputs, self.plan, case)
        except FlightError as error:
            return dict.fromkeys(RESULTS, math.nan) | {"status": FAILED, "reason": error.message}
        return told(flown, self.plan.contact)


def fly_case(planned: Flown, inputs: Mapping[str, float], plan: Plan, case: int = 0) -> Flown:
    """Fly a case from where the launcher left it, with the numbers that are other than planned.

    The legs of the flight are the ascent as planned, with the ship left beside it, and the case's own.
    Raises FlightError.
    """
    return mission.fly_on(*_begun(planned, inputs, case), "phasing")


def _begun(planned: Flown, inputs: Mapping[str, float], case: int) -> tuple[Flown, Scenario, World]:
    """Return a case as the launcher leaves it, its scenario and its world."""
    scenario = _of_case(planned.scenario, inputs, case)
    world = overlaid(planned.world, scenario)
    heavier = world.craft.launch_mass_kg - planned.world.craft.launch_mass_kg
    climb = planned.legs[0]
    climb = replace(climb, end=climb.end.with_mass(climb.end.mass + heavier))
    begun = replace(planned, legs=(ascent.beside(climb, scenario.phase("ascent"), world),))
    return begun, scenario, world


def _of_case(scenario: Scenario, inputs: Mapping[str, float], case: int) -> Scenario:
    """Return the scenario of a case: its own numbers, and its own draw of what ship and ground get wrong."""
    scenario = overlay.overlaid(scenario, inputs)
    meeting = scenario.rendezvous
    if meeting is None or meeting.errors is None:
        return scenario
    errors = meeting.errors.model_copy(update={"case": meeting.errors.case + case})
    return scenario.model_copy(update={"rendezvous": meeting.model_copy(update={"errors": errors})})


def told(flown: Flown, planned_contact: float) -> dict[str, Any]:
    """Return what a flight to the station came to; NaN where it did not get so far."""
    _, phasing, docking = flown.legs
    insertion = flown.legs[0].events[-1].details
    end, dry = docking.arcs[-1].end, flown.world.craft.launch_mass_kg - flown.world.craft.propellant_kg
    found = dict.fromkeys(RESULTS, math.nan) | {
        "perigee_km": insertion["perigee_km"],
        "apogee_km": insertion["apogee_km"],
        "start_km": docking.events[0].details["range_km"],
        "phasing_mps": phasing.figures["delta_v_mps"],
        "phasing_kg": flown.legs[0].end.mass - phasing.end.mass,
        "approach_kg": docking.figures["propellant_kg"],
        "left_kg": end.mass - dry,
    }
    if docking.aborted:
        clear = docking.figures["closest_outside_m"] / 1000.0
        return found | {"clear_km": clear, "status": ABORTED, "reason": docking.aborted}
    contact = docking.events[-1]
    touched = {
        name: contact.details[name] for name in ("closing_speed_mps", "lateral_offset_m", "lateral_speed_mps")
    }
    at = {"contact_s": contact.state.t, "late_s": contact.state.t - planned_contact}
    return found | touched | at | {"status": DOCKED, "reason": None}


def apart(flown: Flown, row: Mapping[str, Any]) -> float:
    """Return how far [m] the contact of a flight is from that of a row, or how it passes the station."""
    own = told(flown, math.nan)
    if own["status"] == ABORTED:
        return 1000.0 * abs(float(own["clear_km"]) - float(row["clear_km"]))
    late, aside = (float(own[name]) - float(row[name]) for name in ("contact_s", "lateral_offset_m"))
    return math.hypot(float(own["closing_speed_mps"]) * late, aside)


@lru_cache(maxsize=2)
def _prepared(text: str, path: str, inputs: tuple[Input, ...]) -> tuple[Scenario, World]:
    scenario = loads(text, path, inputs)
    world = surroundings(scenario)
    assert world.station is not None
    world.station.prepare()
    return scenario, world


def arrivals_of(plan: Plan) -> Arrivals:
    """Make ready what flies the cases of a plan; kept, so that a worker does so once."""
    scenario, world = _prepared(plan.text, plan.path, plan.inputs)
    return Arrivals(plan, scenario, world)


def refuse_unread(arrivals: Arrivals) -> None:
    """Raise ScenarioError for a dispersed path that nothing of the way to the station reads."""
    for index, path in enumerate(arrivals.paths):
        if not _begins_otherwise(arrivals, path) and not _flies_otherwise(arrivals, path):
            known = overlay.paths(arrivals.scenario)
            readable = [other for other in known if _begins_otherwise(arrivals, other)]
            line = arrivals.scenario.line(("disperse", index, "path"))
            raise ScenarioError(
                [
                    f'{arrivals.scenario.path}:{line}: disperse."{path}".path: nothing that is flown '
                    f"after the insertion reads it; expected another{nearest(path, readable)}"
                ]
            )


def _begins_otherwise(arrivals: Arrivals, path: str) -> bool:
    """Tell whether another value at a path changes what a case begins with."""
    return bool(np.any(_numbers(arrivals, {}) != _numbers(arrivals, _other(arrivals, path))))


def _flies_otherwise(arrivals: Arrivals, path: str) -> bool:
    """Tell whether another value at a path changes what a case comes to."""
    plain, changed = (arrivals.row(inputs, 0) for inputs in ({}, _other(arrivals, path)))
    return any(plain[name] != changed[name] for name in RESULTS if plain[name] == plain[name])


def _other(arrivals: Arrivals, path: str) -> dict[str, float]:
    value = overlay.value_of(arrivals.scenario, path)
    return {path: value + 1e-3 * (abs(value) or 1.0)}


def _numbers(arrivals: Arrivals, inputs: Mapping[str, float]) -> FloatArray:
    """Return the numbers that a case begins with: where the ship is left, and what it is."""
    begun, _, world = _begun(arrivals.planned, inputs, 0)
    left = begun.legs[-1].end
    ship = Pursuer.of(world, left.t)
    engines = [(one.force, one.flow) for one in (ship.main, ship.ahead, ship.across)]
    parts = (left.y, [ship.dry_mass], *engines, *ship.model.body)
    return np.concatenate([np.nan_to_num(np.ravel(np.asarray(part, dtype=np.float64))) for part in parts])
