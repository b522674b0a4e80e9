"""The reference files of other tools, and this core's models of the world that they agreed on.

tests/reference/README.md states that world: field, constants, Earth orientation, density law.
"""

import json
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from sim.dynamics.model import TABULATED_AIR, Model, bare_model
from sim.library.gravity import gravity_field
from sim.physics.gravity import harmonics_of
from sim.world.almanac import STEP, almanac
from sim.world.clock import Clock

FloatArray = NDArray[np.float64]

REFERENCE = Path(__file__).parents[1] / "reference"
MASS = 1000.0  # kg, where only the ballistic coefficient counts


class Agreement(NamedTuple):
    """One comparison, in the order of the arguments of the fixture `agreement`."""

    topic: str
    reference: str
    quantity: str
    difference: float
    tolerance: float
    unit: str
    version: str


@cache
def read(name: str) -> Any:
    """Read a reference file."""
    return json.loads((REFERENCE / f"{name}.json").read_text(encoding="utf-8"))


def versions(name: str) -> tuple[str, str]:
    """Return the versions of the tool and of the independent script, '' where there is none."""
    reference = read(name)
    tool, _, script = reference["version"].partition("; ")
    return tool.removeprefix(reference["tool"].partition(";")[0]).strip().partition(" (")[0], script


def farthest(found: FloatArray, expected: Any) -> float:
    """Return the largest distance [m] between rows that begin with x, y, z."""
    apart = np.asarray(found)[..., :3] - np.array(expected)[..., :3]
    return float(np.linalg.norm(apart, axis=-1).max())


# -- models ------------------------------------------------------------------------------------------


@cache
def clock_of(name: str) -> Clock:
    """Return the clock whose epoch is that of a reference file."""
    return Clock(datetime.fromisoformat(read(name)["epoch_utc"]))


@cache
def _almanac(name: str, last: float) -> tuple[FloatArray, float]:
    return almanac(clock_of(name), 0.0, last)


def field_model(name: str, last: float, degree: int, *, zonal_only: bool = False) -> Model:
    """Return the library's field on the turning Earth of the epoch of a reference file."""
    cosines, sines, gm, radius = gravity_field(degree)
    if zonal_only:
        cosines[:, 1:] = sines[:, 1:] = 0.0
        cosines[2:, 0] = np.where(np.arange(2, degree + 1) == 2, cosines[2:, 0], 0.0)
    pieces, start = _almanac(name, last)
    field = {"harmonics": harmonics_of(cosines, sines), "gm": gm, "radius": radius}
    return bare_model(degree).having(almanac=pieces, almanac_start=start, almanac_step=STEP, **field)


def still(model: Model) -> Model:
    """Return `model` on an Earth whose pole is that of GCRS, for zonal fields."""
    plain = bare_model(0).earth
    return model.having(
        almanac=plain.almanac, almanac_start=plain.almanac_start, almanac_step=plain.almanac_step
    )


def with_air(model: Model, logarithms: FloatArray, lowest: float, step: float, area: float) -> Model:
    """Return `model` with a density table that depends on height alone, and a drag area [m2] at CD 1.

    `logarithms` (n + 2,): B-spline coefficients of ln(density) for n knots, `step` [m] apart from `lowest`.
    """
    table = np.ascontiguousarray(np.broadcast_to(logarithms[None, :, None, None], (1, len(logarithms), 4, 4)))
    profile = np.zeros((1, 2, 4))
    profile[0, 1, 3] = 300.0  # m/s; the drag coefficient is the same at every Mach number
    return model.having(
        kind=TABULATED_AIR,
        density=table,
        density_axes=np.array([[0.0, 1.0], [lowest, 1.0 / step], [-np.pi, 1.0], [-np.pi, 1.0]]),
        profile=profile,
        profile_step=1e6,
        area=area,
        drag=np.array([[0.0, 1.0]]),
    )


def exponential_air(model: Model, *, at: float, rho: float, scale: float, area: float) -> Model:
    """Return `model` in air of `rho` [kg/m3] at height `at` [m] that thins by e every `scale` [m].

    The logarithm is linear in height, and a uniform cubic B-spline whose coefficients lie on a straight line
    is that line: the table holds the law to rounding between its ends, 60 and 600 km.
    """
    step = 20e3
    height = 60e3 + step * np.arange(-1, 29)
    return with_air(model, np.log(rho) - (height - at) / scale, 60e3, step, area)
