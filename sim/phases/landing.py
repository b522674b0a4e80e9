"""Landing: parachutes, heat shield, soft-landing engines and touchdown."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Literal, Self

import numpy as np
from geographiclib.geodesic import Geodesic
from pydantic import Field, model_validator

from sim.base.errors import FlightError
from sim.base.tables import Table
from sim.dynamics.arcs import Arc
from sim.dynamics.sequence import Stretch
from sim.dynamics.states import State
from sim.flying.descent import (
    LAST_METRE,
    WITHOUT_SHIELD,
    flown_arcs,
    height_above_ground,
    landing_rows,
    opening_of,
)
from sim.flying.failures import late_canopy, on_reserve, without_canopy
from sim.legs import Event, Leg
from sim.library.models import DescentModule, Parachutes
from sim.phases.situations import After, Class, Fed, Follows, PhaseTable, Since, Situation, Told, Trajectory
from sim.physics.constants import STANDARD_GRAVITY
from sim.world import World

_BESIDE = 1.0  # m, by which an altitude is met or not
_DROGUE = "drogue"  # the canopy, and the event of its opening
_LOOKED_AT = 200  # instants of an opening


class Failure(Table):
    """Which parachute fails: one is `lost`, or `late`, or all are and the reserve opens."""

    lost: str | None = None
    late: str | None = None
    by_s: float | None = Field(None, gt=0.0, le=600.0)
    reserve: Literal[True] | None = None

    @model_validator(mode="after")
    def _one_of_them(self) -> Self:
        if sum(each is not None for each in (self.lost, self.late, self.reserve)) != 1:
            raise ValueError("failure needs one of lost, late and reserve")
        if (self.late is None) != (self.by_s is None):
            raise ValueError("a canopy that is late is so by_s seconds: give late and by_s together")
        return self


class Spec(PhaseTable):
    """The landing leg; its parachutes come from the craft, the ground from the target."""

    kind: Literal["landing"] = "landing"
    failure: Failure | None = None


FROM, TO = Situation.AT_PARACHUTE_COMMAND, Situation.LANDED
NEEDS = ("craft.descent_module", "target")
_HANGING = Since("parachute_command")
EVENTS: dict[str, Told] = {
    "drogue": (After("parachute_command"), Fed("mass_kg"), "airspeed_mps"),
    # what the canopies are like was derived from documented speeds and a handbook
    "opening_shock": (_HANGING, Fed("mass_kg"), *map(Follows, ("load_g", "force_n", "canopy"))),
    # the canopies' drag was derived from the documented speeds under them
    "main_canopy": (
        _HANGING,
        Fed("mass_kg"),
        Follows("descent_mps"),
        # assumed: 35 m/s reefed (documented, ru.wikipedia), and room for heavier modules
        Class("descent_mps", 0.0, 60.0),
    ),
    # what the craft says, like its last metre
    "heat_shield_jettison": (_HANGING, Fed("altitude_km"), Fed("dropped_kg"), Follows("mass_kg")),
    "seats_raised": (After("heat_shield_jettison"), Fed("altitude_km"), Follows("mass_kg")),
    "soft_landing_engines": (
        _HANGING,
        Fed("height_m"),
        *map(Follows, ("altitude_km", "mass_kg", "descent_mps", "duration_s", "load_g")),
        # documented: 6 to 7.2 m/s under the main canopy, 8 to 11 under the reserve
        Class("descent_mps", 6.0, 11.0),
    ),
    # the wind near the ground is given; an ignition that is solved for the target lands beside it
    "touchdown": (
        _HANGING,
        Fed("altitude_km"),
        Fed("descent_mps"),
        *map(Follows, ("mass_kg", "speed_mps", "drift_mps")),
        *(
            Follows(detail, "deorbit.aimed")
            for detail in ("latitude_deg", "longitude_deg", "place", "miss_km")
        ),
        # assumed: no limit of the wind for a landing was found; more than this is half a gale
        Class("drift_mps", 0.0, 15.0),
    ),
}
# What each event is, for the glossary.
GLOSSARY = {
    "drogue": "The drogue is out.",
    "opening_shock": "The greatest pull of an opening canopy.",
    "main_canopy": "The main canopy is full.",
    "heat_shield_jettison": "The heat shield falls away.",
    "seats_raised": "The crew's seats are raised on their shock absorbers, ready for the ground.",
    "soft_landing_engines": "The engines in the floor fire.",
    "touchdown": "The module stands on the ground.",
}
TRAJECTORY = Trajectory(spacing_s=1.0)


def fly(spec: Spec, start: State, world: World) -> Leg:
    """Ride the parachutes to the ground; `start` is the descent module at the parachute command."""
    world = as_failed(spec, world, start)
    canopies = landing_rows(world)
    arcs = flown_arcs(start, canopies, world)
    touchdown = arcs[LAST_METRE].end
    return Leg(
        "landing",
        tuple(arcs.values()),
        _events(arcs, world),
        touchdown,
        notes=(*_calm(world), *_notes(arcs, world)),
        figures={"ground_over_ellipsoid_m": world.geodetic(touchdown)[2]},
    )


def rows(spec: Spec, world: World, start: State) -> tuple[Stretch, ...]:
    """Return the rows to the ground, as they are flown; numbers of `world` may be arrays of many cases."""
    return landing_rows(as_failed(spec, world, start))


def as_failed(spec: Spec, world: World, start: State) -> World:
    """Return the world with the parachutes as they fail; `start`: where the module is then."""
    if spec.failure is None:
        return world
    parachutes = _failed(world.parachutes, spec.failure, start)
    return replace(world, craft=world.craft.model_copy(update={"parachutes": parachutes}))


def _failed(parachutes: Parachutes, failure: Failure, start: State) -> Parachutes:
    """Return the parachutes as they fail."""
    name = failure.lost or failure.late
    names = [canopy.name for canopy in parachutes.canopies]
    if name is not None and name not in names:
        raise FlightError(
            f"'{name}' is to fail, and no canopy is called so",
            at=start,
            hint=f"in failure of phase 'landing' name one of {', '.join(names)}",
        )
    if failure.lost is not None:
        return without_canopy(parachutes, failure.lost)
    if failure.late is not None:
        return late_canopy(parachutes, failure.late, failure.by_s or 0.0)
    return on_reserve(parachutes)


def _calm(world: World) -> tuple[str, ...]:
    """Say that no wind blows where no profile of the day is given."""
    return () if world.landing_wind else ("No landing_wind is given: the descent was flown in calm air.",)


def _notes(arcs: dict[str, Arc], world: World) -> tuple[str, ...]:
    """Say where the heat shield fell, if not where it should, and that the seats were not raised in time."""
    module, light = world.descent_module, arcs[WITHOUT_SHIELD]
    due, height = module.heat_shield_jettison_altitude_m, world.geodetic(light.start)[2]
    notes = []
    if height <= due - _BESIDE:
        notes.append(
            f"Note: the heat shield was dropped at {height / 1000.0:.2f} km instead of {due / 1000.0:.2f} "
            "km, because the last canopy opened only then."
        )
    if module.seats_raised_after_s is not None and not _seats(light, module):
        notes.append(
            f"Note: the seats are not raised on their shock absorbers at the ground: they would be "
            f"{module.seats_raised_after_s:g} s after the heat shield fell, and the ground comes "
            f"{light.end.t - light.start.t:.0f} s after it."
        )
    return tuple(notes)


def _events(arcs: dict[str, Arc], world: World) -> tuple[Event, ...]:
    """Name what happened on the way down."""
    *others, _ = (canopy.name for canopy in world.parachutes.canopies)
    light, last = arcs[WITHOUT_SHIELD], arcs[LAST_METRE]
    fired, touchdown = last.start, last.end
    velocity = world.sky.velocity_over_ground(touchdown)
    opening = [
        Event(_DROGUE, arc.start, {"airspeed_mps": float(arc.air(arc.t[:1])[0, 2])})
        for canopy in world.parachutes.canopies
        if canopy.name == _DROGUE
        for arc in (arcs.get(opening_of(canopy), arcs[_DROGUE]),)
    ]
    main = arcs[others[-1]].end if others else next(iter(arcs.values())).start
    return (
        *opening,
        *_opening_shock(arcs, world),
        Event("main_canopy", main, {"descent_mps": _sinking(main, world)}),
        Event("heat_shield_jettison", light.start, {"dropped_kg": world.descent_module.heat_shield_kg}),
        *_seats(light, world.descent_module),
        Event(
            "soft_landing_engines",
            fired,
            {
                "height_m": height_above_ground(fired, last.model),
                "descent_mps": _sinking(fired, world),
                "duration_s": touchdown.t - fired.t,
                # what brakes it; how hard the ground then stops the rest of its speed no source tells
                "load_g": float(last.load(np.linspace(fired.t, touchdown.t, _LOOKED_AT)).max()),
            },
        ),
        Event(
            "touchdown",
            touchdown,
            {
                "descent_mps": -velocity.up,
                "drift_mps": math.hypot(velocity.east, velocity.north),
                "miss_km": _miss(touchdown, world),
            },
        ),
    )


def _seats(light: Arc, module: DescentModule) -> tuple[Event, ...]:
    """Name where the crew's seats are raised, if that comes before the last metre."""
    after = module.seats_raised_after_s
    if after is None or light.start.t + after > light.end.t:
        return ()
    return (Event("seats_raised", light.at(light.start.t + after)),)


def _opening_shock(arcs: dict[str, Arc], world: World) -> tuple[Event, ...]:
    """Name where the force of an opening canopy is greatest: pressure, drag area, coefficient (Knacke).

    The load is that of the motion and what the coefficient adds to it.
    """
    shocks = []
    for canopy in world.parachutes.canopies:
        arc = arcs.get(opening_of(canopy))
        if arc is not None:
            when = np.linspace(arc.t[0], arc.t[-1], _LOOKED_AT)
            found = arc.sampled(when)
            drag = 0.5 * found.density * found.airspeed**2 * arc.canopy_area(when)
            best = int(np.argmax(drag))
            force = canopy.opening_force_coefficient * float(drag[best])
            more = (force - float(drag[best])) / float(arc.y[-1, 6]) / STANDARD_GRAVITY
            shocks.append((force, float(found.load[best]) + more, canopy.name, arc.at(float(when[best]))))
    if not shocks:
        return ()
    force, load, name, state = max(shocks, key=lambda shock: shock[0])
    return (Event("opening_shock", state, {"load_g": load, "force_n": force, "canopy": name}),)


def _sinking(state: State, world: World) -> float:
    """Return the speed towards the ground [m/s]."""
    return -world.sky.velocity_over_ground(state).up


def _miss(touchdown: State, world: World) -> float:
    """Return the distance of the touchdown from the target on the ellipsoid [km]."""
    assert world.target is not None
    latitude, longitude, _ = world.geodetic(touchdown)
    places = (latitude, longitude, world.target.latitude, world.target.longitude)
    return float(Geodesic.WGS84.Inverse(*map(math.degrees, places))["s12"]) / 1000.0
