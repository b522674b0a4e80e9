"""Cases in orbit that validation tests compare with other tools.

Each function flies one with this program's core and returns how far it is from the tool.
"""

from functools import cache

import numpy as np

from sim.dynamics.arcs import propagate
from sim.dynamics.model import Model
from sim.dynamics.states import State
from sim.physics.constants import GM_MOON, GM_SUN
from sim.physics.relative import relative_state
from tests.validation.oracles import (
    MASS,
    Agreement,
    FloatArray,
    exponential_air,
    farthest,
    field_model,
    read,
    still,
    versions,
)

ORBITS = ("iss", "phasing")
FORCES = (
    "two_body",
    "j2_gcrf_pole",
    "j2",
    "20x20",
    "36x36",
    "20x20_sun_moon",
    "20x20_sun_moon_drag",
)
OTHER_TOOLS = ("heyoka", "brahe", "gmat")


def _orbit_model(forces: str) -> Model:
    inputs = read("inputs")
    given = inputs["models"][forces]
    degree, last = given["degree"], inputs["times_s"][-1]
    model = field_model("inputs", last, degree, zonal_only=given["order"] == 0)
    if "pole" in given and given["pole"].startswith("GCRF"):
        model = still(model)
    if "bodies" in given:
        model = model.having(gm_sun=GM_SUN, gm_moon=GM_MOON)
    return with_the_references_air(model) if "drag" in given else model


def with_the_references_air(model: Model) -> Model:
    """Return `model` in the exponential air of the orbits of reference, with their drag area."""
    inputs = read("inputs")
    law = inputs["density"]
    return exponential_air(
        model,
        at=law["h0_m"],
        rho=law["rho0_kg_per_m3"],
        scale=law["scale_height_m"],
        area=inputs["cda_per_mass_m2_per_kg"] * MASS,
    )


@cache
def _orbit(orbit: str, forces: str) -> FloatArray:
    return _two_days(orbit, _orbit_model(forces))


def _two_days(orbit: str, model: Model) -> FloatArray:
    """Fly two days with the default tolerance and step; return the states at the reference's times."""
    inputs = read("inputs")
    times = np.array(inputs["times_s"])
    start = State(0.0, np.array([*inputs["states"][orbit], MASS]))
    return propagate(start, float(times[-1]), model).states(times)


def orbit(orbit: str, forces: str, model: Model | None = None) -> Agreement:
    """Compare two days in one orbit and force model with Orekit; in `model` if it is given."""
    expected = read("orbits_orekit")["states"][f"{orbit}/{forces}"]
    return Agreement(
        "Two days in orbit",
        "Orekit",
        f"{orbit}, {forces}: largest distance of 13 places",
        farthest(_orbit(orbit, forces) if model is None else _two_days(orbit, model), expected),
        0.01 if forces in ("two_body", "j2_gcrf_pole") else 0.015,
        "m",
        versions("orbits_orekit")[0],
    )


def orbits_of(tool: str) -> Agreement:
    """Compare every orbit that another tool flew with it; GMAT's Earth is of an older kind (README there)."""
    reference = read(f"orbits_{tool}")
    apart = [farthest(_orbit(*key.split("/")), states) for key, states in reference["states"].items()]
    return Agreement(
        "Two days in orbit",
        reference["tool"],
        f"largest distance of {len(apart)} orbits and models",
        max(apart),
        0.05,
        "m",
        versions(f"orbits_{tool}")[0],
    )


def relative_motion() -> list[Agreement]:
    """Compare a second craft's place and velocity in the station's axes over two revolutions with Orekit.

    Velocities are those seen in axes that turn about the orbit's normal alone, as `relative_state` has them.
    """
    reference = read("relative")
    times = np.array(reference["times_s"])
    model = field_model("relative", times[-1], 20).having(gm_sun=GM_SUN, gm_moon=GM_MOON)
    station, chaser = (
        propagate(State(0.0, np.array([*reference[f"initial_state_{name}"], MASS])), times[-1], model).states(
            times
        )
        for name in ("station", "chaser")
    )
    found = np.array(
        [relative_state(c[0:3], c[3:6], s[0:3], s[3:6]) for s, c in zip(station, chaser, strict=True)]
    )
    expected = np.array(reference["qsw_orekit"])
    topic, version = "Relative motion", versions("relative")[0]
    apart = found - expected
    return [
        Agreement(
            topic,
            "Orekit",
            "place in the station's axes, 38 times",
            farthest(found, expected),
            2.5e-5,
            "m",
            version,
        ),
        Agreement(
            topic,
            "Orekit",
            "velocity in the station's axes, 38 times",
            float(np.linalg.norm(apart[:, 3:], axis=1).max()),
            1e-8,
            "m/s",
            version,
        ),
    ]
