"""Entry: the descent module from the module separation to the parachute command."""

from __future__ import annotations

import math
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
from sim.guidance.entry import Steered, descent_of, guided_fall
from sim.legs import Event, Leg
from sim.phases.situations import Class, Fed, PhaseTable, Situation, Told, Trajectory
from sim.world import World

_SPACING = 0.5  # s between the samples that a peak is looked for in


class Spec(PhaseTable):
    """How the descent module falls: its lift is steered to the target, or cancelled by a slow roll."""

    kind: Literal["entry"] = "entry"
    mode: Literal["ballistic", "guided"] = "ballistic"
    # documented: the entry interface is called at about 100 km (99.7 km in the MS-11 descent plan)
    interface_altitude_km: float = Field(100.0, ge=80.0, le=130.0)


FROM, TO = Situation.FALLING, Situation.AT_PARACHUTE_COMMAND
NEEDS = ("craft", "target")
EVENTS: dict[str, Told] = {
    "entry_interface": (Fed("altitude_km"), Fed("mass_kg"), "airspeed_mps"),
    "guidance_start": (Fed("altitude_km"), Fed("mass_kg"), "bank_deg"),
    "peak_load": (Fed("mass_kg"), Class("load_g", 0.0, 10.0)),
    "peak_heating": (Fed("mass_kg"), "heat_flux_wpm2"),
    # altitude and mass are the craft's; canopies of this kind open below the speed of sound
    "parachute_command": (Fed("altitude_km"), Fed("mass_kg"), "airspeed_mps", Class("mach", 0.0, 1.0)),
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
    steered = guided_fall(start, descent_of(world)) if spec.mode == "guided" else None
    fall = entry_rows(world, steered.programme if steered else None)
    arc = arcs_of(sequence.fly(start, fall), fall, world)[ENTRY]
    nose = world.craft.descent_module.nose_radius_m

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
    if steered is None:
        return Leg("entry", (arc,), events, arc.end)
    began = _guidance(arc, world)
    return Leg(
        "entry",
        (arc,),
        (began, *events),
        arc.end,
        notes=(_note(steered, world),),
        figures={"reversals": float(steered.reversals), "programme_rows": float(len(steered.programme))},
    )


def _guidance(arc: Arc, world: World) -> Event:
    """Return where guidance begins: the second row of its programme."""
    row = arc.model.push.programme[1]
    return Event("guidance_start", arc.at(float(row[0])), {"bank_deg": math.degrees(float(row[3]))})


def _note(steered: Steered, world: World) -> str:
    """Say how the fall was steered."""
    guidance, banks = world.craft.entry_guidance, np.degrees(np.abs(steered.programme[:, 3]))
    return (
        "The fall is guided by a numerical predictor-corrector (FNPEG), not by the law that Soyuz flies: "
        f"from {guidance.start_altitude_m / 1000.0:g} km on, with {steered.reversals} reversals and a bank "
        f"of up to {float(banks.max()):.0f} deg."
    )


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
