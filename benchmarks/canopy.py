"""`python -m benchmarks.canopy`: descents under one canopy in the wind, beside RocketPy and heyoka.

A module of 2,900 kg hangs under one open canopy from 3.5 km to sea level, in the standard atmosphere and a
wind that grows with height. Drag area and wind differ from case to case, by the same normal distributions in
all; RocketPy's canopy carries no air along, as this program's does not. heyoka flies the very cases of this
core, with the same right-hand side, eight side by side; compiling it is not in its time. Each on one core, by
its own clock.
"""

import argparse
import json
import math
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from benchmarks import table
from sim.base.arrays import FloatArray
from sim.dynamics.arcs import earth_at, places
from sim.dynamics.model import Model, bare_model
from sim.dynamics.sequence import Stretch, fly, reach_many
from sim.dynamics.states import State
from sim.dynamics.step import SETTLING, SMOOTH
from sim.dynamics.stops import ALTITUDE, Stop
from sim.library.gravity import gravity_field
from sim.physics.constants import EARTH_RATE
from sim.physics.frames import itrs_from_geodetic
from sim.physics.gravity import harmonics_of
from sim.world.air import blowing, standard_air

_JOB = Path(__file__).parent / "peers" / "rocketpy_canopy.py"
_MISSING = 3  # exit code of the job where there is no RocketPy
_HOW = "pip install rocketpy into a virtual environment, and --rocketpy ENVIRONMENT/bin/python"
_LATITUDE, _HEIGHT, _SINK = 47.0, 3500.0, 10.0  # deg, m, m/s
_AREA, _AREA_SIGMA, _WIND_SIGMA = 843.0, 42.0, 0.2  # m2, m2, of the wind
_MASS = 2900.0  # kg
_WIND = ((0.0, 4.0, 0.0), (10_000.0, 24.0, 0.0))  # height [m], to the east, to the north [m/s]
_LONGEST = 3000.0  # s
_ROUNDS = 5
_OURS_OVER_PEERS = 100  # cases of ours for one of theirs, so that the time of both can be told


class Descents(NamedTuple):
    """How it went: landing east and north [m] and when [s], nominal and of all (3, n); the work's time."""

    name: str
    nominal: FloatArray
    rows: FloatArray
    seconds: float

    @property
    def each(self) -> float:
        """The time of a case [s]."""
        return self.seconds / len(self.rows[2])


def _model() -> Model:
    """Return what the module feels: an oblate Earth that turns, standard air, the wind, the canopy."""
    cosines, sines, gm, radius = gravity_field(2)
    earth = bare_model(2).having(harmonics=harmonics_of(cosines, sines), gm=gm, radius=radius)
    wind = tuple((height / 1000.0, east, north) for height, east, north in _WIND)
    body = {"canopy": _AREA, "drag": np.array([[0.0, 0.0]])}
    return earth._replace(air=blowing(standard_air(), wind)).having(**body)


def _start(model: Model) -> State:
    """Return the module at its height over the meridian of Greenwich, at rest but for its sink."""
    latitude = math.radians(_LATITUDE)
    gcrs_from_itrs = earth_at(0.0, model.earth).T
    r = gcrs_from_itrs @ np.asarray(itrs_from_geodetic(latitude, 0.0, _HEIGHT))
    up = gcrs_from_itrs @ np.array([math.cos(latitude), 0.0, math.sin(latitude)])
    v = np.cross([0.0, 0.0, EARTH_RATE], r) - _SINK * up
    return State(0.0, np.array([*r, *v, _MASS]))


def _landed(t: FloatArray, y: FloatArray, model: Model) -> FloatArray:
    """Return where descents end east and north of their start [m], and when [s], (3, n)."""
    found = places(t, y, model.earth)
    away = np.array([itrs_from_geodetic(place[0], place[1], 0.0) for place in found.tolist()])
    away = away - np.asarray(itrs_from_geodetic(math.radians(_LATITUDE), 0.0, 0.0))
    latitude = math.radians(_LATITUDE)
    north = -math.sin(latitude) * away[:, 0] + math.cos(latitude) * away[:, 2]
    return np.array([away[:, 1], north, t])


def _drawn(cases: int) -> tuple[FloatArray, FloatArray]:
    """Return drag areas [m2] and factors on the wind (n,)."""
    dice = np.random.default_rng(5)
    return dice.normal(_AREA, _AREA_SIGMA, cases), dice.normal(1.0, _WIND_SIGMA, cases)


def ours(cases: int) -> Descents:
    """Fly the descents in lanes."""
    model = _model()
    start, down = _start(model), Stop(ALTITUDE, 0.0, -1)
    falling = Stretch("canopy", model, _LONGEST, end=down, motion=SETTLING)
    areas, factors = _drawn(cases)
    own = model.having(canopy=areas, wind_factor=factors)
    starts = np.tile(start.y, (cases, 1))
    took, least = math.inf, fly(start, [falling._replace(motion=SMOOTH)]).end
    for _ in range(_ROUNDS):
        began = time.process_time()
        found = reach_many(0.0, starts, [falling._replace(model=own)], workers=1)
        took = min(took, time.process_time() - began)
    nominal = _landed(np.array([least.t]), least.y[None, :], model)[:, 0]
    return Descents("this core", nominal, _landed(found.t[-1], found.y[-1], model), took)


def heyokas(cases: int) -> Descents | str:
    """Have heyoka fly the first of the same descents; return why it cannot, in words."""
    try:
        import heyoka
    except ImportError:
        return "not installed: pip install heyoka"
    from benchmarks.peers import heyoka_canopy as peer

    model, (areas, factors) = _model(), _drawn(cases)
    start, (low, high) = _start(model), _WIND
    wind = low[1], (high[1] - low[1]) / (high[0] - low[0])
    flown = peer.fly(
        model,
        peer.Case(start.y[:6], _MASS, _LONGEST, wind),
        np.append(_AREA, areas),
        np.append(1.0, factors),
    )
    rows = _landed(flown.t, np.column_stack([flown.y, np.full(len(flown.t), _MASS)]), model)
    took = flown.seconds * cases / (cases + 1)
    return Descents(f"heyoka {heyoka.__version__}, {peer.LANES} lanes", rows[:, 0], rows[:, 1:], took)


def theirs(python: str, cases: int) -> Descents | str:
    """Have RocketPy fly them; return why it cannot, in words."""
    work = {
        "mass_kg": _MASS,
        "height_m": _HEIGHT,
        "sink_mps": _SINK,
        "latitude_deg": _LATITUDE,
        "drag_area_m2": (_AREA, _AREA_SIGMA),
        "wind_factor": (1.0, _WIND_SIGMA),
        "wind_mps": _WIND,
        "cases": cases,
    }
    # -I: or what is beside the job, such as a module named scipy, would be taken for what RocketPy imports
    command = [python, "-I", str(_JOB)]
    try:
        done = subprocess.run(command, input=json.dumps(work), capture_output=True, text=True, check=False)
    except OSError as error:
        return f"{python}: {error.strerror}"
    if done.returncode == _MISSING:
        return f"not installed: {_HOW}"
    if done.returncode != 0:
        return f"failed: {(done.stderr.strip() or 'without a word').splitlines()[-1]}"
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    seconds = float(found["took"][1])
    return Descents(
        f"RocketPy {found['version']}", np.array(found["nominal"]), np.array(found["rows"]), seconds
    )


def compared(core: Descents, *peers: Descents) -> table.Table:
    """Return the table of both, the landings of the same nominal case beside each other."""
    lines = []
    for one in (core, *peers):
        (east, _, seconds), n = one.rows, one.rows.shape[1]
        apart = float(np.linalg.norm(one.nominal[:2] - core.nominal[:2]))
        spread = f"{east.mean():.0f} +- {east.std(ddof=1):.0f} m"
        cells = (f"{n:,}", table.length(apart), spread, f"{seconds.mean():.1f} s")
        lines.append((one.name, *cells, table.duration(one.each), table.ratio(one.each / core.each)))
    head = ("tool", "cases", "nominal, apart", "carried east", "descent", "processor a case", "x this core")
    return table.Table("Descents under one canopy, from 3.5 km", head, lines)


def main() -> None:
    """Print the table; with --save write it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.canopy", description=__doc__)
    parser.add_argument("--rocketpy", default=sys.executable, metavar="PYTHON", help=_HOW)
    parser.add_argument(
        "--cases", type=int, default=100, help="of RocketPy; of heyoka ten times more, of this core a hundred"
    )
    parser.add_argument("--save", action="store_true", help="write the table into benchmarks/results")
    options = parser.parse_args()
    core = ours(_OURS_OVER_PEERS * options.cases)
    found = {"RocketPy": theirs(options.rocketpy, options.cases), "heyoka": heyokas(10 * options.cases)}
    peers = [one for one in found.values() if isinstance(one, Descents)]
    shown = compared(core, *peers)
    table.show(shown)
    print(f"\n{table.machine()}")
    for name, one in found.items():
        if isinstance(one, str):
            print(f"{name}: {one}")
    if options.save and len(peers) == len(found):
        how = " ".join((__doc__ or "").split(": ", 1)[1].split())
        text = ["# Descents beside others", table.machine(), how[:1].upper() + how[1:]]
        text += [f"RocketPy: {_HOW}.", table.markdown(shown)]
        place = table.save("canopy.md", "\n\n".join(text))
        print(f"written: {place.name}")


if __name__ == "__main__":
    main()
