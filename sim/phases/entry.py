"""Entry: the descent module from the module separation to the parachute command."""

from __future__ import annotations

import math
from typing import Annotated, Literal, Self

import numpy as np
from pydantic import Field, model_validator

from sim.base.arrays import FloatArray
from sim.base.errors import FlightError
from sim.base.tables import Table
from sim.dynamics.arcs import Arc
from sim.dynamics.sequence import Stretch, laid
from sim.dynamics.states import State
from sim.flying.descent import (
    ENTRY,
    ROLLING,
    entry_rows,
    falling,
    flown_arcs,
)
from sim.flying.descent_module import lean_of, lifting_module, rolling_module
from sim.flying.failures import rolling_after, stuck_at
from sim.flying.falls import airspeed_at, greatest, height_at, integral, state_at, when_down_to
from sim.flying.flaws import navigation_error
from sim.guidance.entry import Steered, aim_decided, descent_of, guided_fall
from sim.legs import Event, Leg
from sim.library.models import DescentModule
from sim.phases.situations import Class, Fed, PhaseTable, Since, Situation, Told, Trajectory
from sim.physics.aerodynamics import radiative_heat_flux
from sim.physics.solving import zero_between
from sim.world import World

# m from which a parachute command is told to miss: several times what guidance leaves of itself
_ASTRAY = 5e3
_LOADS = 4000  # samples of a fall that the first load of a size is looked for in


class Failure(Table):
    """Where a guided entry loses its guidance, one of the keys, and what the module does then."""

    then: Literal["ballistic", "stuck"]
    at_altitude_km: float | None = Field(None, ge=11.0, le=300.0)
    at_load_g: float | None = Field(None, gt=0.0, le=20.0)
    after_interface_s: float | None = Field(None, ge=0.0, le=3000.0)

    @model_validator(mode="after")
    def _one_place(self) -> Self:
        places = (self.at_altitude_km, self.at_load_g, self.after_interface_s)
        if sum(place is not None for place in places) != 1:
            raise ValueError("failure needs one of at_altitude_km, at_load_g and after_interface_s")
        return self


_Word = Annotated[int, Field(ge=0, lt=2**63)]  # of a key of random numbers


class Navigation(Table):
    """What the guidance gets wrong of place and velocity at the module separation: one sigma of each axis.

    The error of the velocity stays and carries the place away with it. The same `seed` and `case` always give
    the same error.
    """

    # assumed: an inertial unit set by the station's navigation an hour before; range 0 to 5000 m
    place_m: float = Field(1000.0, ge=0.0, le=100e3)
    velocity_mps: float = Field(1.0, ge=0.0, le=100.0)  # assumed: same; range 0 to 5 m/s
    seed: _Word = 1
    case: _Word = 0


class Spec(PhaseTable):
    """How the descent module falls: its lift is steered to the target, or cancelled by a slow roll."""

    kind: Literal["entry"] = "entry"
    mode: Literal["ballistic", "guided"] = "ballistic"
    # documented: the entry interface is called at about 100 km (99.7 km in the MS-11 descent plan)
    interface_altitude_km: float = Field(100.0, ge=80.0, le=130.0)
    failure: Failure | None = None
    navigation: Navigation | None = None  # without it perfect

    @model_validator(mode="after")
    def _something_to_lose(self) -> Self:
        if self.navigation is not None and self.mode != "guided":
            raise ValueError('navigation is of the guidance; expected mode = "guided"')
        if self.failure is not None and self.mode != "guided":
            raise ValueError('failure is of the guidance; expected mode = "guided"')
        return self


FROM, TO = Situation.FALLING, Situation.AT_PARACHUTE_COMMAND
NEEDS = ("craft.descent_module", "target")
_FALLING = Since("deorbit_ignition")
EVENTS: dict[str, Told] = {
    "entry_interface": (_FALLING, Fed("altitude_km"), Fed("mass_kg"), "airspeed_mps"),
    "guidance_start": (_FALLING, Fed("altitude_km"), Fed("mass_kg"), "bank_deg"),
    "guidance_lost": (_FALLING, Fed("altitude_km"), Fed("mass_kg")),
    "peak_load": (
        _FALLING,
        Fed("mass_kg"),
        "load_g",
        # documented: guided descents have 3 to 5 g, ballistic ones 8 to 9, at most 10
        Class("load_g", 3.0, 10.0),
        "axial_g",
        "lateral_g",
        "dynamic_pressure_pa",
    ),
    "blackout_start": (_FALLING, Fed("altitude_km"), Fed("mass_kg"), "airspeed_mps"),
    "peak_heating": (_FALLING, Fed("mass_kg"), "heat_flux_wpm2", "radiative_wpm2"),
    "blackout_end": (_FALLING, Fed("airspeed_mps"), Fed("mass_kg"), "duration_s"),
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
        "heat_load_jpm2",
    ),
}
# What each event is, for the glossary.
GLOSSARY = {
    "entry_interface": "The height at which the air is said to begin.",
    "guidance_start": "From here on the bank is steered.",
    "guidance_lost": "The steering fails, as the scenario has it.",
    "peak_load": "The greatest load of the fall.",
    "blackout_start": "Plasma closes around the module: no radio.",
    "peak_heating": "The greatest heat flux at the nose.",
    "blackout_end": "The plasma is gone.",
    "parachute_command": "The parachutes are told to come out.",
}
TRAJECTORY = Trajectory(spacing_s=1.0)


def fly(spec: Spec, start: State, world: World) -> Leg:
    """Fall through the air to the parachute command; `start` is the descent module after the separation.

    Raises FlightError when the module does not come down.
    """
    height, interface = world.geodetic(start)[2], spec.interface_altitude_km * 1000.0
    notes = _late(height, interface)
    if spec.mode == "ballistic":
        arcs = _flown(start, entry_rows(world), world)
        return Leg("entry", arcs, _events(arcs, interface, world), arcs[-1].end, notes)
    truth = None if world.planned is None else lifting_module(world)
    error, descent, aim = error_of(spec.navigation), descent_of(world.expected, start), aim_decided(world)
    steered = guided_fall(start, descent, truth, error=error, aim=aim)
    arcs, lost = _as_steered(start, steered, spec, world), math.inf
    events: tuple[Event, ...] = ()
    if spec.failure is not None:
        found = lost_at(spec.failure, arcs[0], interface)
        if found is None:
            raise FlightError(
                "the guidance is to fail where the entry does not come to",
                at=arcs[0].end,
                hint="look at failure in phase 'entry': a lower load, an earlier instant, a greater altitude",
            )
        lost = found
        arcs = _flown(start, _rows_after(spec.failure, steered.programme, lost, world), world)
        events = (Event("guidance_lost", state_at(arcs, lost)),)
    begun = _guidance(arcs[0], steered, lost)
    events = (*begun, *events, *_events(arcs, interface, world))
    notes = (*notes, *_notes(steered, spec, world, guided=bool(begun)))
    figures = {"reversals": float(steered.reversals), "programme_rows": float(len(steered.programme))}
    return Leg("entry", arcs, events, arcs[-1].end, notes, figures)


def _as_steered(start: State, steered: Steered, spec: Spec, world: World) -> tuple[Arc, ...]:
    """Fly what guidance did as a programme; a campaign's case that keeps it by the steps of its guidance."""
    rows = entry_rows(world, steered.programme)
    if world.retraced is None or spec.failure is not None:
        return _flown(start, rows, world)
    return (laid(steered.t, steered.y, rows[0].model),)


def rows(spec: Spec, world: World) -> tuple[Stretch, ...]:
    """Return the rows of a fall; numbers of `world` may be arrays of many cases.

    That of a guided one has no programme yet; where guidance is to be lost a roll follows.
    """
    if spec.mode == "ballistic":
        return entry_rows(world)
    guided = falling(ENTRY, lifting_module(world), world)
    if spec.failure is None or spec.failure.then == "stuck":
        return (guided,)
    return guided, falling(ROLLING, rolling_module(world), world)._replace(optional=True)


def error_of(about: Navigation | None, case: int = 0) -> FloatArray | None:
    """Return what guidance gets wrong of place and velocity (6,), `case` cases further on; None: nothing."""
    if about is None:
        return None
    return navigation_error(about.seed, about.case + case, about.place_m, about.velocity_mps)


def _flown(start: State, rows: tuple[Stretch, ...], world: World) -> tuple[Arc, ...]:
    return tuple(flown_arcs(start, rows, world).values())


def _events(arcs: tuple[Arc, ...], interface: float, world: World) -> tuple[Event, ...]:
    """Name what happened in a fall: the `interface` [m], the peaks, the end."""
    nose, last = world.descent_module.nose_radius_m, arcs[-1]

    def heat(arc: Arc, when: FloatArray) -> FloatArray:
        return arc.heat_flux(when, nose)

    hottest, heated = greatest(arcs, heat)
    heaviest, loaded = greatest(arcs, Arc.load)
    around, ends = hottest.air(np.array([heated]))[0], last.air(last.t[-1:])[0]
    return (
        *_interface(arcs, interface),
        *_blackout(arcs, world.descent_module),
        Event(
            "peak_heating",
            hottest.at(heated),
            {
                "heat_flux_wpm2": float(heat(hottest, np.array([heated]))[0]),
                "radiative_wpm2": radiative_heat_flux(float(around[1]), float(around[2]), nose),
            },
        ),
        Event("peak_load", heaviest.at(loaded), _loads(heaviest, loaded, world)),
        Event(
            "parachute_command",
            last.end,
            {
                "airspeed_mps": float(ends[2]),
                "mach": float(ends[3]),
                "heat_load_jpm2": sum(integral(arc, heat) for arc in arcs),
            },
        ),
    )


def _late(height: float, interface: float) -> tuple[str, ...]:
    """Say that the modules passed the interface [m] together, and came apart at a `height` [m] below it."""
    if height >= interface:
        return ()
    return (
        f"The modules came apart at {height / 1000.0:.1f} km only, and passed the entry interface at "
        f"{interface / 1000.0:g} km together.",
    )


def _interface(arcs: tuple[Arc, ...], interface: float) -> tuple[Event, ...]:
    """Return where the descent module passes the interface [m], if it came off above it."""
    if height_at(arcs[0], 0) < interface:
        return ()
    entry = when_down_to(arcs, interface)
    return (Event("entry_interface", state_at(arcs, entry), {"airspeed_mps": airspeed_at(arcs, entry)}),)


def _loads(arc: Arc, t: float, world: World) -> dict[str, float | str]:
    """Return what is felt at an instant [s]: the load, its parts along the module's axis and across it.

    The crew lies across the axis, so that the part along it presses from chest to back. Dynamic
    pressure [Pa].
    """
    when = np.array([t])
    load, found = float(arc.load(when)[0]), arc.sampled(when)
    lean = lean_of(world.descent_module, arc.model.body)
    return {
        "load_g": load,
        "axial_g": load * math.cos(lean),
        "lateral_g": load * abs(math.sin(lean)),
        "dynamic_pressure_pa": 0.5 * float(found.density[0]) * float(found.airspeed[0]) ** 2,
    }


def _blackout(arcs: tuple[Arc, ...], module: DescentModule) -> tuple[Event, ...]:
    """Return where the plasma swallows the radio: below an altitude, until the fall is slower than a speed.

    None of them where the module is that slow already; the end alone where it came off in the plasma.
    """

    def faster(t: float) -> float:
        return airspeed_at(arcs, t) - module.plasma_airspeed_mps

    begins = when_down_to(arcs, module.plasma_altitude_m)
    if faster(begins) <= 0.0 or faster(arcs[-1].t[-1]) >= 0.0:
        return ()
    ends = zero_between(faster, begins, arcs[-1].t[-1], within=1e-7)
    details: dict[str, float | str] = {"airspeed_mps": airspeed_at(arcs, ends)}
    if height_at(arcs[0], 0) < module.plasma_altitude_m:
        return (Event("blackout_end", state_at(arcs, ends), details),)
    return (
        Event("blackout_start", state_at(arcs, begins), {"airspeed_mps": airspeed_at(arcs, begins)}),
        Event("blackout_end", state_at(arcs, ends), {**details, "duration_s": ends - begins}),
    )


def lost_at(failure: Failure, arc: Arc, interface: float) -> float | None:
    """Return when [s] a guided fall loses its guidance; None where it comes down before.

    The time after an `interface` [m] that it begins below counts from its beginning.
    """
    if failure.at_altitude_km is not None:
        height = 1000.0 * failure.at_altitude_km
        return when_down_to((arc,), height) if height_at(arc, -1) < height else None
    if failure.after_interface_s is not None:
        lost = when_down_to((arc,), interface) + failure.after_interface_s
        return lost if lost < arc.t[-1] else None
    assert failure.at_load_g is not None
    load = failure.at_load_g
    when = np.linspace(arc.t[0], arc.t[-1], _LOADS)
    felt = int(np.argmax(arc.load(when) >= load))
    if felt == 0:
        return None

    def beyond(t: float) -> float:
        return float(arc.load(np.array([t]))[0]) - load

    return zero_between(beyond, float(when[felt - 1]), float(when[felt]), within=1e-7)


def _rows_after(failure: Failure, programme: FloatArray, lost: float, world: World) -> tuple[Stretch, ...]:
    if failure.then == "ballistic":
        return rolling_after(world, programme, lost)
    return entry_rows(world, stuck_at(programme, lost))


def _note_of_failure(failure: Failure, *, guided: bool) -> str:
    what = "rolls without lift" if failure.then == "ballistic" else "keeps its bank"
    when = "on the way" if guided else "before it begins"
    return f"The guidance is lost {when}, and the module {what} from there on: neither was planned for."


def _guidance(arc: Arc, steered: Steered, lost: float) -> tuple[Event, ...]:
    """Return where guidance begins, the second row of its programme, if its arc comes there, not `lost`."""
    row = steered.programme[1]
    if row[0] > min(arc.t[-1], lost):
        return ()
    return (Event("guidance_start", arc.at(float(row[0])), {"bank_deg": math.degrees(float(row[3]))}),)


def _notes(steered: Steered, spec: Spec, world: World, *, guided: bool) -> tuple[str, ...]:
    """Say how the fall was steered, if it was, and where that does not bring it to where it should."""
    guidance, banks = world.entry_guidance, np.degrees(np.abs(steered.programme[:, 3]))
    how = (
        "The fall is guided by a numerical predictor-corrector (FNPEG), not by the law that Soyuz flies: "
        f"from {guidance.start_altitude_m / 1000.0:g} km on, with {steered.reversals} reversals and a bank "
        f"of up to {float(banks.max()):.0f} deg."
    )
    if spec.failure is not None:
        failed = _note_of_failure(spec.failure, guided=guided)
        return (how, failed) if guided else (failed,)
    if steered.missed < _ASTRAY:
        return (how,)
    why = "the lift" if spec.navigation is None else "the lift, or what the navigation knows,"
    return (
        how,
        f"The canopies open {steered.missed / 1000.0:.0f} km from where they would carry the module to the "
        f"target: {why} does not reach farther.",
    )
