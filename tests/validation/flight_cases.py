"""A burn and a ballistic entry that validation tests compare with Orekit and plain SciPy.

Each function flies one with this program's core and returns how far it is from the reference.
"""

import numpy as np
from scipy.optimize import minimize_scalar

from sim.base.arrays import FloatArray
from sim.dynamics.arcs import Arc, propagate
from sim.dynamics.model import INERTIAL, ORBITAL, STANDARD_AIR, Model
from sim.dynamics.search import crossings
from sim.dynamics.states import State
from sim.dynamics.stops import ALTITUDE, Stop
from sim.flying.burns import Manoeuvre, Thrust, fly_manoeuvre
from sim.physics.constants import STANDARD_GRAVITY
from sim.physics.splines import spline_coefficients
from sim.physics.standard_atmosphere import TOP_OF_LAYERS, density
from tests.validation.oracles import (
    MASS,
    Agreement,
    exponential_air,
    farthest,
    field_model,
    read,
    versions,
    with_air,
)

TOOL_AND_SCRIPT = ("Orekit", "SciPy DOP853")
ENTRY_SCALE_HEIGHT = 5916.0  # m, above 86 km: tests/reference/README.md, "The common model"


def burn(steering: str, model: Model | None = None) -> list[Agreement]:
    """Compare the 276 s burn, along track or fixed in GCRS, with Orekit; in `model` if it is given."""
    reference = read("burn")
    given, expected = reference["burn"], np.array(reference["cases"][steering]["orekit"])
    model = model or field_model("burn", given["end_s"], 20)
    flow = given["thrust_n"] / (STANDARD_GRAVITY * given["isp_s"])
    engine = Thrust(given["thrust_n"], flow)
    share = flow * given["duration_s"] / given["mass_kg"]
    delta_v = -engine.force / flow * np.log1p(-share)
    start = State(0.0, np.array([*reference["initial_state"], given["mass_kg"]]))
    ignition = propagate(start, given["ignition_s"], model).end
    law, aim = ORBITAL, np.array([0.0, -1.0, 0.0])
    if steering == "inertial":
        law, aim = INERTIAL, np.array(reference["inertial_direction"])
    pushed = fly_manoeuvre(ignition, model, Manoeuvre(float(delta_v) * aim, engine, steering=law))[-1].end
    end = propagate(pushed, given["end_s"], model).end
    found = (
        ("mass at cut-off", pushed.mass - expected[1, 6], 5e-11, "kg"),
        ("place at cut-off", farthest(pushed.y, expected[1]), 2e-4, "m"),
        ("velocity at cut-off", float(np.linalg.norm(pushed.v - expected[1, 3:6])), 3.8e-7, "m/s"),
        ("place 2724 s later", farthest(end.y, expected[2]), 1.6e-3, "m"),
    )
    name, version = steering.replace("_", " "), versions("burn")[0]
    return [
        Agreement("Burn of 276 s", "Orekit", f"{name}: {quantity}", difference, tolerance, unit, version)
        for quantity, difference, tolerance, unit in found
    ]


# m: where the standard's temperature has kinks, from geopotential metres (its table 4); the fall's end.
_LAYERS = [
    *(6_356_766.0 * h / (6_356_766.0 - h) for h in (71e3, 51e3, 47e3, 32e3, 20e3, 11e3)),
    10e3,
]


def _entry_start() -> State:
    return State(0.0, np.array([*read("entry")["initial_state"], MASS]))


def _entry_layer_by_layer(model: Model) -> tuple[Arc, ...]:
    """Fly the entry with the reference's air as it is: an exponential to 86 km, the closed forms below.

    Arcs meet where its temperature has kinks. A step across one is worth up to a centimetre, by how it
    happens to lie, which differs from processor to processor.
    """
    area = read("entry")["cda_per_mass_m2_per_kg"] * MASS
    above = exponential_air(
        model, at=TOP_OF_LAYERS, rho=_density_at_top(), scale=ENTRY_SCALE_HEIGHT, area=area
    )
    below = above.having(kind=STANDARD_AIR)
    high = propagate(_entry_start(), 900.0, above, stops=[Stop(ALTITUDE, TOP_OF_LAYERS, -1)])
    arcs = [high]
    for edge in _LAYERS:
        arcs.append(propagate(arcs[-1].end, 900.0, below, stops=[Stop(ALTITUDE, edge, -1)]))
    return tuple(arcs)


def _entry_by_table(model: Model, step: float) -> tuple[Arc, ...]:
    """Fly the entry with the reference's air in a density table of `step` [m], as in a flight."""
    area = read("entry")["cda_per_mass_m2_per_kg"] * MASS
    heights = step * np.arange(round(160e3 / step) + 1)
    law = [
        np.log(density(h))
        if h < TOP_OF_LAYERS
        else np.log(_density_at_top()) - (h - TOP_OF_LAYERS) / ENTRY_SCALE_HEIGHT
        for h in heights
    ]
    tabled = with_air(model, spline_coefficients(np.array(law), 0), 0.0, step, area)
    return (propagate(_entry_start(), 900.0, tabled, stops=[Stop(ALTITUDE, 10e3, -1)]),)


def _density_at_top() -> float:
    """Return the density [kg/m3] at 86 km from below: the standard's closed form."""
    return float(density(np.nextafter(TOP_OF_LAYERS, 0.0)))


def _passing_times(arcs: tuple[Arc, ...], heights: list[float]) -> list[float]:
    """Return when [s] each height [m] is passed."""
    found = []
    for height in heights[:-1]:
        for arc in arcs:
            passing = crossings(
                lambda t, arc=arc, height=height: arc.places(t)[:, 2] - height,
                arc.start.t,
                arc.end.t,
                step=20.0,
            )
            found += [crossing.t for crossing in passing]
    return [*found, arcs[-1].end.t]


def _peak_load(arcs: tuple[Arc, ...]) -> float:
    """Return the largest load [standard gravities] of arcs, within one of them."""

    def sampled(arc: Arc) -> FloatArray:
        return np.linspace(arc.start.t, arc.end.t, 1000)

    arc = max(arcs, key=lambda arc: float(arc.load(sampled(arc)).max()))
    times = sampled(arc)
    top = int(np.argmax(arc.load(times)))
    peak = minimize_scalar(
        lambda t: -float(arc.load(np.array([t]))[0]),
        bounds=(times[top - 1], times[top + 1]),
        method="bounded",
    )
    return -float(peak.fun)


def _entry_model(field: str) -> Model:
    return field_model("entry", 900.0, read("entry")["models"][field]["degree"], zonal_only=field == "j2")


def entry(field: str, model: Model | None = None) -> list[Agreement]:
    """Compare the ballistic entry from 120 to 10 km with Orekit and with the independent integration.

    In `model` if it is given, in this folder's of `field` else.
    """
    reference = read("entry")
    arcs = _entry_layer_by_layer(model or _entry_model(field))
    peak = _peak_load(arcs)
    out = []
    for name, key, version in zip(TOOL_AND_SCRIPT, ("orekit", "independent"), versions("entry"), strict=True):
        expected = reference["cases"][field][key]
        times = np.subtract(_passing_times(arcs, expected["heights_m"]), expected["times_s"])
        found = (
            ("end place at 10 km", farthest(arcs[-1].end.y, expected["states"][-1]), 1e-3, "m"),
            ("passing 100, 80, 60, 40, 20, 10 km", float(times[np.argmax(np.abs(times))]), 2e-6, "s"),
            ("peak load", peak - expected["peak_load_g"], 3e-9, "g"),
        )
        out += [
            Agreement("Ballistic entry", name, f"{field}: {quantity}", difference, tolerance, unit, version)
            for quantity, difference, tolerance, unit in found
        ]
    return out


def entry_by_table(field: str) -> list[Agreement]:
    """Compare the same entry in tabulated air, finely and as in a flight, with Orekit."""
    end = read("entry")["cases"][field]["orekit"]["states"][-1]
    return [
        Agreement(
            "Ballistic entry",
            "Orekit",
            f"{field}: end place at 10 km, air tabulated every {step:g} m",
            farthest(_entry_by_table(_entry_model(field), step)[0].end.y, end),
            tolerance,
            "m",
            versions("entry")[0],
        )
        for step, tolerance in ((500.0, 1.0), (4000.0, 25.0))
    ]
