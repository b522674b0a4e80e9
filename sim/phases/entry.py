"""Entry: the descent module from the module separation to the parachute command."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import numpy as np
from pydantic import Field
from scipy.optimize import brentq, minimize_scalar

from sim.base.arrays import FloatArray
from sim.base.errors import FlightError
from sim.dynamics import sequence
from sim.dynamics.arcs import Arc
from sim.dynamics.states import State
from sim.flying.descent import ENTRY, arcs_of, entry_rows
from sim.legs import Event, Leg
from sim.phases.situations import Class, Fed, PhaseTable, Since, Situation, Told, Trajectory
from sim.world import World

_SPACING = 0.5  # s between the samples that a peak is looked for in


class Spec(PhaseTable):
    """How the descent module falls: a slow roll cancels the lift of a ballistic descent."""

    kind: Literal["entry"] = "entry"
    mode: Literal["ballistic"] = "ballistic"
    # documented: the entry interface is called at about 100 km (99.7 km in the MS-11 descent plan)
    interface_altitude_km: float = Field(100.0, ge=80.0, le=130.0)


FROM, TO = Situation.FALLING, Situation.AT_PARACHUTE_COMMAND
NEEDS = ("craft.descent_module", "target")
_FALLING = Since("deorbit_ignition")
EVENTS: dict[str, Told] = {
    "entry_interface": (_FALLING, Fed("altitude_km"), Fed("mass_kg"), "airspeed_mps"),
    # documented: guided descents have 3 to 5 g, ballistic ones 8 to 9, at most 10
    "peak_load": (_FALLING, Fed("mass_kg"), "load_g", Class("load_g", 3.0, 10.0)),
    "peak_heating": (_FALLING, Fed("mass_kg"), "heat_flux_wpm2"),
    # altitude and mass are the craft's
    "parachute_command": (
        _FALLING,
        Fed("altitude_km"),
        Fed("mass_kg"),
        "airspeed_mps",
        "mach",
        # assumed: canopies of this kind open below the speed of sound; MS-11's do at 222 to 240 m/s, which is
        # Mach 0.74 to 0.81 (documented)
        Class("mach", 0.0, 1.0),
    ),
}
TRAJECTORY = Trajectory(spacing_s=1.0)


def fly(spec: Spec, start: State, world: World) -> Leg:
    """Fall through the air to the parachute command; `start` is the descent module after the separation.

    Raises FlightError when the entry interface lies above the start or the module does not come down.
    """
    height = world.geodetic(start)[2]
    interface = spec.interface_altitude_km * 1000.0
    if height < interface:
        raise FlightError(
            f"the modules separate at {height / 1000.0:.1f} km, below the entry interface at "
            f"{spec.interface_altitude_km:g} km",
            at=start,
            hint="raise module_separation_altitude_km or lower interface_altitude_km",
        )
    fall = entry_rows(world)
    arc = arcs_of(sequence.fly(start, fall), fall, world)[ENTRY]
    nose = world.descent_module.nose_radius_m

    def heat(when: FloatArray) -> FloatArray:
        return arc.heat_flux(when, nose)

    def above(t: float) -> float:
        return float(arc.places(np.array([t]))[0, 2]) - interface

    entry = float(brentq(above, arc.t[0], arc.t[-1], xtol=1e-7))
    heated, loaded = peak(arc, heat), peak(arc, arc.load)
    instants = np.array([entry, heated, loaded, arc.end.t])
    speed, mach = arc.air(instants)[:, 2], arc.air(instants)[:, 3]
    events = (
        Event("entry_interface", arc.at(entry), {"airspeed_mps": float(speed[0])}),
        Event("peak_heating", arc.at(heated), {"heat_flux_wpm2": float(heat(instants)[1])}),
        Event("peak_load", arc.at(loaded), {"load_g": float(arc.load(instants)[2])}),
        Event("parachute_command", arc.end, {"airspeed_mps": float(speed[3]), "mach": float(mach[3])}),
    )
    return Leg("entry", (arc,), events, arc.end)


def peak(arc: Arc, quantity: Callable[[FloatArray], FloatArray]) -> float:
    """Return when [s] a quantity, a function of times (k,), is greatest on a finished arc."""
    count = max(int(np.ceil((arc.t[-1] - arc.t[0]) / _SPACING)) + 1, 3)
    when = np.linspace(arc.t[0], arc.t[-1], count)
    best = int(np.argmax(quantity(when)))
    # Counted from the best sample: the method's tolerance is relative to the variable.
    around = when[max(best - 1, 0)] - when[best], when[min(best + 1, count - 1)] - when[best]
    found = minimize_scalar(
        lambda dt: -quantity(np.array([when[best] + dt]))[0],
        bounds=around,
        method="bounded",
        options={"xatol": 1e-6},
    )
    return float(when[best] + found.x)
