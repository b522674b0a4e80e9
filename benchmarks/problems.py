"""The work that every contestant does: its force model and its initial states.

(A) `orbit`: two days in the 260 km phasing orbit of the reference data, field of degree and order 20, Sun,
Moon, drag on an exponential density law. (B) `entry`, `entries`: ballistic entries from 120 to 10 km, J2, the
turning Earth and the exponential atmosphere of Allen and Eggers, which every tool here has built in; one, and
10,000 dispersed ones.
"""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from sim.base.arrays import FloatArray
from sim.dynamics.model import TABULATED_AIR, Model, bare_model
from sim.dynamics.stops import ALTITUDE
from sim.library.gravity import gravity_field
from sim.physics.constants import GM_MOON, GM_SUN
from sim.physics.gravity import harmonics_of
from sim.physics.splines import spline_coefficients
from sim.world.almanac import STEP, almanac
from sim.world.clock import Clock
from sim.world.weather import solar_angle

REFERENCE = Path(__file__).resolve().parents[1] / "tests" / "reference"
TWO_DAYS = 172_800.0  # s
MASS = 1000.0  # kg
CASES = 10_000
_KNOT_HEIGHT = 4_000.0  # m, as in the descent's table


@dataclass(frozen=True)
class Law:
    """An exponential atmosphere: density [kg/m3] at a height [m], and the scale height [m]."""

    density: float
    height: float
    scale: float


# Vallado, Fundamentals of Astrodynamics, 4th ed., table 8-4, the 250 km row, at all heights.
ORBIT_AIR = Law(7.248e-11, 250e3, 45_546.0)
# Allen and Eggers, NACA Report 1381 (1958): 0.0034 slug/ft3 and 1 / 22,000 ft.
ENTRY_AIR = Law(0.0034 * 515.378818, 0.0, 22_000.0 * 0.3048)


@dataclass(frozen=True)
class Work:
    """One piece of work: `starts` (n, 7) [m, m/s, kg] flown to `t_end` [s] or to `floor` [m], 0: none.

    `factors` (n,) multiply the drag of each case; `cda` [m2] is the nominal drag coefficient times area.
    """

    name: str
    title: str
    epoch: datetime
    model: Model
    air: Law
    starts: FloatArray
    factors: FloatArray
    t_end: float
    floor: float
    cda: float
    accuracies: tuple[float, ...]  # m

    @property
    def stops(self) -> FloatArray:
        """The stops as the integrator takes them, (0 or 1, 3)."""
        rows = [[float(ALTITUDE), self.floor, -1.0]] if self.floor > 0.0 else []
        return np.array(rows).reshape(-1, 3)


def read(name: str) -> dict[str, Any]:
    """Read a file of the reference data."""
    return dict(json.loads((REFERENCE / name).read_text(encoding="utf-8")))


def orbit(span: float = TWO_DAYS, degree: int = 20) -> Work:
    """Make (A) over `span` [s] with a field of that degree."""
    epoch = datetime(2017, 12, 17, 7, 30, tzinfo=UTC)
    model = _earth(epoch, span, degree, ORBIT_AIR, np.arange(100e3, 471e3, 20e3), 1.0 * 4.0)
    model = model.having(gm_sun=GM_SUN, gm_moon=GM_MOON)
    start = np.append(read("inputs.json")["states"]["phasing"], MASS)[None, :]
    title = "2 days in orbit, 20x20, Sun, Moon, drag"
    return Work(
        "orbit", title, epoch, model, ORBIT_AIR, start, np.ones(1), span, 0.0, 4.0, accuracies=(1.0, 0.01)
    )


def entry(count: int = 1, degree: int = 2) -> Work:
    """Make (B) with `count` cases; the first is the nominal one.

    Dispersions are assumed, to spread the cases over some 100 km and 10 s: 300 m and 3 m/s in each axis,
    10 % of drag.
    """
    epoch = datetime(2018, 6, 3, 12, 15, tzinfo=UTC)
    start = np.append(read("entry.json")["initial_state"], MASS)
    cda = 1.65  # m2, the reference data's 0.00165 m2/kg
    model = _earth(epoch, 900.0, degree, ENTRY_AIR, np.arange(0.0, 165e3, _KNOT_HEIGHT), cda)
    if degree == 2:  # J2 alone, which every tool has
        cosines, _, _, _ = gravity_field(2)
        cosines[2, 1:] = 0.0
        model = model.having(harmonics=harmonics_of(cosines, np.zeros((3, 3))))
    dice = np.random.default_rng(20180603)
    starts = np.tile(start, (count, 1))
    factors = np.ones(count)
    starts[1:, :3] += dice.normal(0.0, 300.0, (count - 1, 3))
    starts[1:, 3:6] += dice.normal(0.0, 3.0, (count - 1, 3))
    factors[1:] = np.clip(dice.normal(1.0, 0.1, count - 1), 0.6, 1.4)
    name = "entry" if count == 1 else "entries"
    title = f"{count:,} ballistic {'entry' if count == 1 else 'entries'}, 120 to 10 km"
    return Work(name, title, epoch, model, ENTRY_AIR, starts, factors, 1500.0, 10e3, cda, accuracies=(1.0,))


@cache
def work(name: str) -> Work:
    """Return one of the three pieces of work by name."""
    return {"orbit": orbit, "entry": entry, "entries": lambda: entry(CASES)}[name]()


def _earth(epoch: datetime, span: float, degree: int, law: Law, heights: FloatArray, cda: float) -> Model:
    """Make the turning Earth with its field and an exponential atmosphere, without Sun and Moon.

    The law is straight in ln(density), which the core's splines hold exactly; the table has the size of a
    real one, so that reading it costs what it costs in flight.
    """
    clock = Clock(epoch)
    pieces, start = almanac(clock, 0.0, span)
    cosines, sines, gm, radius = gravity_field(degree)
    times = int(np.ceil(span / STEP)) + 1
    line = np.log(law.density) - (heights - law.height) / law.scale
    table = np.broadcast_to(line[None, :, None, None], (times, heights.size, 11, 21))
    for axis in (1, 2, 3):
        table = spline_coefficients(table, axis)
    latitude, hour = np.radians(10.8), 2.0 * np.pi / 14
    axes = [
        [0.0, 1.0 / STEP],
        [heights[0], 1.0 / (heights[1] - heights[0])],
        [-5.0 * latitude, 1.0 / latitude],
        [-np.pi - 3.0 * hour, 1.0 / hour],
    ]
    return bare_model(degree).having(
        harmonics=harmonics_of(cosines, sines),
        gm=gm,
        radius=radius,
        almanac=pieces,
        almanac_start=start,
        almanac_step=STEP,
        kind=TABULATED_AIR,
        density=np.ascontiguousarray(table),
        density_axes=np.array(axes),
        solar_angle=solar_angle(clock),
        area=cda,
        drag=np.array([[0.0, 1.0]]),
    )
