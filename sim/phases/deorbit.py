"""Deorbit: drift to ignition, the braking burn, the coast and the separation into modules."""

from __future__ import annotations

import math
from typing import Annotated, Any, Literal, Self

import numpy as np
from pydantic import AwareDatetime, Field, model_validator

from sim.base.arrays import FloatArray
from sim.base.errors import FlightError
from sim.base.tables import Table
from sim.dynamics.arcs import Arc, propagate
from sim.dynamics.sequence import Stretch
from sim.dynamics.states import State
from sim.flying.descent import BACK_UP, BRAKING, braking_rows, check_braking, flown_arcs
from sim.flying.failures import Burn, failed_burn, late_separation
from sim.flying.ignition import Beside, pointed
from sim.guidance.landing import Aim, aim_at_target
from sim.legs import Event, Leg
from sim.phases.situations import (
    WHERE,
    After,
    Fed,
    Follows,
    PhaseTable,
    Since,
    Situation,
    Told,
    Trajectory,
)
from sim.world import World

_HOUR = 3600.0  # s
_REVOLUTION = 1.55  # h, longest of a station's


_Hours = Annotated[float, Field(ge=0.0, le=100.0)]  # a crew ship's supplies last some four days


class Failure(Table):
    """What goes wrong, unplanned for: a weak engine burns longer, one that stops is made up for or not.

    The small thrusters take over `back_up_after_s` after the cut-off; without that key nothing does. The
    service module hangs on for `separation_delay_s` longer, with no lift meanwhile.
    """

    thrust_factor: float = Field(1.0, ge=0.2, le=1.5)
    cut_after_s: float | None = Field(None, gt=0.0, le=2000.0)
    back_up_after_s: float | None = Field(None, gt=0.0, le=600.0)
    separation_delay_s: float | None = Field(None, gt=0.0, le=400.0)

    @model_validator(mode="after")
    def _something_to_make_up_for(self) -> Self:
        if self.back_up_after_s is not None and self.cut_after_s is None:
            raise ValueError("back_up_after_s needs cut_after_s: nothing else is made up for")
        return self


_Angle = Annotated[float, Field(ge=-30.0, le=30.0)]  # deg


class Errors(Beside):
    """What is otherwise than reckoned as the ship brakes, with its sign: a flight as planned has none of it.

    The true ship is `late_s` late, and where it is then beside its reckoned place and velocity. It weighs
    `mass_kg` more; the burn gives `delta_v_mps` more than it is to, because accelerometers err, and points
    `pitch_deg` up and `yaw_deg` to the orbit's normal.
    """

    late_s: Annotated[float, Field(ge=-600.0, le=600.0)] = 0.0
    mass_kg: Annotated[float, Field(ge=-2000.0, le=2000.0)] = 0.0
    delta_v_mps: Annotated[float, Field(ge=-100.0, le=100.0)] = 0.0
    pitch_deg: _Angle = 0.0
    yaw_deg: _Angle = 0.0


NO_ERRORS = Errors()


class Spec(PhaseTable):
    """The braking burn; its ignition is solved for the target zone unless it is given.

    ``window_h`` bounds the search, in hours after undocking, or after the state that the flight begins with,
    for the pass whose ground track comes nearest to the target.
    """

    kind: Literal["deorbit"] = "deorbit"
    # documented: 128 m/s for burns of this class from 405 to 433 km (MS-11 descent plan and others)
    delta_v_mps: float = Field(128.0, gt=0.0, le=500.0)
    ignition_utc: AwareDatetime | None = None
    # assumed: the burn follows the undocking by one to four revolutions (2 h 29 min 33 s on MS-11)
    window_h: tuple[_Hours, _Hours] = (1.0, 6.0)
    # documented: MS-11 separates at 139.9 km
    module_separation_altitude_km: float = Field(139.9, ge=120.0, le=300.0)
    failure: Failure | None = None
    errors: Errors = NO_ERRORS

    @model_validator(mode="after")
    def _window_in_order(self) -> Self:
        first, last = self.window_h
        if not 0.0 <= first < last:
            raise ValueError(
                f"window_h = [{first:g}, {last:g}] is not a window; expected [first, last] hours "
                "after undocking with 0 <= first < last"
            )
        return self

    @property
    def fixed(self) -> bool | None:
        """True where the ignition is fed: given, or pinned by a window below a revolution; else None."""
        first, last = self.window_h
        return True if self.ignition_utc is not None or last - first < _REVOLUTION else None

    @property
    def aimed(self) -> bool | None:
        """True where the ignition is solved for the target; else None."""
        return True if self.ignition_utc is None else None


FROM, TO = Situation.CLEAR, Situation.FALLING
NEEDS = ("craft.descent_module", "target")
EVENTS: dict[str, Told] = {
    "deorbit_ignition": (
        Fed("utc", "fixed"),
        *(Follows(detail, "fixed") for detail in WHERE),
        Fed("delta_v_mps"),
        Follows("mass_kg"),
        "range_km",
    ),
    "deorbit_cutoff": (
        After("deorbit_ignition"),
        Fed("delta_v_mps"),
        Follows("duration_s"),
        Follows("mass_kg"),
    ),
    "back_up_burn": (Since("deorbit_ignition"), Follows("duration_s"), Follows("delta_v_mps")),
    "module_separation": (
        Since("deorbit_ignition"),
        Fed("altitude_km"),
        Fed("mass_kg"),
        Follows("dropped_kg"),
    ),
}
# What each event is, for the glossary.
GLOSSARY = {
    "deorbit_ignition": "The braking burn begins.",
    "deorbit_cutoff": "The main engine stops braking.",
    "back_up_burn": "The small thrusters make up for a main engine that stopped.",
    "module_separation": "The ship comes apart; the descent module falls on alone.",
}
TRAJECTORY = Trajectory(in_orbit=True)


def fly(spec: Spec, start: State, world: World) -> Leg:
    """Drift to the ignition, brake, fall and come apart; the descent module is handed on.

    The ignition is the scenario's, or solved for the target. Raises FlightError.
    """
    assert world.undocking is not None
    check_braking(world, start, spec.delta_v_mps)
    earliest = max(world.undocking + spec.window_h[0] * _HOUR, start.t)
    latest = world.undocking + spec.window_h[1] * _HOUR
    notes: tuple[str, ...] = ()
    figures: dict[str, float] = {}
    if world.decided is not None:
        ignition = world.decided.ignition
    elif spec.ignition_utc is not None:
        ignition = _given(spec, start, world, latest)
    else:
        if latest <= earliest:
            raise FlightError(
                f"the window for the ignition ends {spec.window_h[1]:g} h after the way home begins, "
                "before the ship has left the station",
                at=start,
                hint="set a later end of window_h in phase 'deorbit'",
            )
        aim = aim_at_target(
            start,
            world,
            earliest=earliest,
            latest=latest,
            delta_v=spec.delta_v_mps,
            separation_altitude=spec.module_separation_altitude_km * 1000.0,
        )
        ignition = aim.ignition
        notes = (_note(aim, world.guided),)
        figures = {
            "aim_along_m": aim.along,
            "aim_left_m": aim.to_the_left,
            "passes": float(len(aim.passes)),
            "descents": float(aim.descents),
        }
    return _descend(spec, start, world, ignition, notes, figures)


def _descend(
    spec: Spec, start: State, world: World, ignition: float, notes: tuple[str, ...], figures: dict[str, float]
) -> Leg:
    """Fly from the drifting ship to the module separation with the braking burn at `ignition` [s]."""
    ignition += spec.errors.late_s
    drift = propagate(start, ignition, world.expected.craft_model(start.t))
    ship = drift.end if world.retraced is None else world.retraced
    if spec.errors != NO_ERRORS:
        ship = State(ignition, ships(spec, ship.y[None, :])[0])
        check_braking(world, ship, spec.delta_v_mps + spec.errors.delta_v_mps)
    way_down = rows(spec, world, ship)
    arcs = flown_arcs(ship, way_down, world)
    burn, coast = arcs[BRAKING], list(arcs.values())[-1]
    as_planned = spec.failure is None and spec.errors == NO_ERRORS
    module = coast.end.with_mass(world.descent_module.mass_kg)
    away = {}
    if world.knows_station(ignition):
        away["range_km"] = float(np.linalg.norm(ship.r - world.station_state(ignition).r)) / 1000.0
    events: tuple[Event, ...] = (
        Event("deorbit_ignition", ship, {"delta_v_mps": spec.delta_v_mps, **away}),
        Event(
            "deorbit_cutoff",
            burn.end,
            {
                "duration_s": burn.end.t - burn.start.t,
                "delta_v_mps": spec.delta_v_mps if as_planned else _given_by(burn),
            },
        ),
        Event("module_separation", module, {"dropped_kg": coast.end.mass - module.mass}),
    )
    if BACK_UP in arcs:
        again = arcs[BACK_UP]
        details = {"duration_s": again.end.t - again.start.t, "delta_v_mps": _given_by(again)}
        events = (*events, Event("back_up_burn", again.start, {**details}))
    return Leg("deorbit", (drift, *arcs.values()), events, module, notes, figures)


def ships(spec: Spec, reckoned: FloatArray) -> FloatArray:
    """Return ships (n, 7) at the ignition as they are, from where they are reckoned to be."""
    true = spec.errors.true(reckoned)
    true[:, 6] += spec.errors.mass_kg
    return true


def rows(spec: Spec, world: World, ship: State) -> tuple[Stretch, ...]:
    """Return the rows from the ignition to the module separation, as they are flown.

    Numbers of `spec` and `world`, and the ship's mass, may be arrays of many cases.
    """
    errors = spec.errors
    mass: Any = ship.y[..., 6]
    way_down = braking_rows(
        world,
        mass=mass,
        delta_v=spec.delta_v_mps + errors.delta_v_mps,
        separation_altitude=spec.module_separation_altitude_km * 1000.0,
        aim=pointed(np.radians(errors.pitch_deg), np.radians(errors.yaw_deg)),
    )
    return way_down if spec.failure is None else failed_rows(way_down, world, spec.failure, ship)


def failed_rows(
    rows: tuple[Stretch, ...], world: World, failure: Failure, start: State
) -> tuple[Stretch, ...]:
    """Return the rows as they are flown when something fails."""
    never = math.inf
    burn = Burn(failure.thrust_factor, failure.cut_after_s or never, failure.back_up_after_s or never)
    rows = failed_burn(rows, world, burn, start)
    delay = failure.separation_delay_s
    return rows if delay is None else late_separation(rows, world, delay)


def _given_by(burn: Arc) -> float:
    """Return the change of speed [m/s] that a burn has given."""
    push = burn.model.push
    return push.thrust / push.flow * math.log(burn.start.mass / burn.end.mass)


def _given(spec: Spec, start: State, world: World, latest: float) -> float:
    """Return the scenario's ignition [s]; raises FlightError when the ship is not free then."""
    assert spec.ignition_utc is not None
    ignition = world.clock.seconds(spec.ignition_utc)
    if not start.t <= ignition <= latest:
        raise FlightError(
            f"the ignition at {spec.ignition_utc:%Y-%m-%d %H:%M:%S} UTC is not between "
            f"{world.clock.utc(start.t):%Y-%m-%d %H:%M:%S}, when the ship has left the station, and "
            f"{world.clock.utc(latest):%Y-%m-%d %H:%M:%S}, {spec.window_h[1]:g} h after the way home begins",
            at=start,
            hint="change ignition_utc or window_h in phase 'deorbit'",
        )
    return ignition


def _note(aim: Aim, guided: bool) -> str:
    """Say what the ground track leaves to the side."""
    side, kilometres = "left" if aim.to_the_left > 0.0 else "right", abs(aim.to_the_left) / 1000.0
    passes = len(aim.passes)
    chosen = (
        "The one pass in the window" if passes == 1 else f"Of {passes} passes in the window the chosen one"
    )
    if guided:
        return (
            f"{chosen} leads {kilometres:.0f} km to the {side} of the target, which the lift is to make up; "
            "the ignition leaves half of it to fly farther."
        )
    return f"{chosen} lands {kilometres:.0f} km to the {side} of the target, which only lift could make up."
