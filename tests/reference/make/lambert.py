"""Solve Lambert's problem with Orekit: the legs of a large transfer, and glides near the station.

Legs run from a circle's point to another's, in the x-y plane, over less and more than half a turn. Glides
lead from one place in the station's axes (radial, along track, normal) to another, beside a station on its
own two-body orbit, which is no circle. Solved by Orekit's `LambertSolver`, for which "posigrade" is the way
about the normal of the two places, the shorter one.
"""

import math
from importlib.metadata import version

import numpy as np
import orekit_jpype

import common as c

LEGS = [  # radius at both ends [m], turn [deg], time over that of a circle half-way
    (6633e3, 6712e3, 178.0, 1.0), (6633e3, 6712e3, 182.0, 1.0), (6712e3, 6783e3, 236.0, 1.01),
    (6633e3, 6783e3, 95.0, 0.98), (6700e3, 6783e3, 320.0, 1.02), (6650e3, 6781e3, 40.0, 0.9),
]  # fmt: skip
GLIDES = [  # place and goal in the station's axes [m], time [s]
    ((-1800.0, -1700.0, 0.0), (-790.0, -760.0, 0.0), 240.0),
    ((-790.0, -760.0, 20.0), (-460.0, -445.0, 0.0), 120.0),
    ((-460.0, 445.0, -10.0), (-285.0, 280.0, 0.0), 141.0),
    ((-40.0, 5.0, 3.0), (-25.0, 0.0, 0.0), 15.0),
]


def _axes(r, v):
    """Give the station's radial, along-track and normal unit vectors as rows."""
    normal = np.cross(r, v)
    rows = [r, np.cross(normal, r), normal]
    return np.array([row / np.linalg.norm(row) for row in rows])


def main():
    """Write lambert.json."""
    orekit_jpype.initVM()
    from org.hipparchus.geometry.euclidean.threed import Vector3D
    from org.orekit.control.heuristics.lambert import LambertBoundaryConditions, LambertSolver
    from org.orekit.frames import FramesFactory
    from org.orekit.orbits import CartesianOrbit
    from org.orekit.time import AbsoluteDate
    from org.orekit.utils import PVCoordinates

    gcrf, start, solver = FramesFactory.getGCRF(), AbsoluteDate.ARBITRARY_EPOCH, LambertSolver(c.GM)

    def vector(x):
        return Vector3D(*(float(value) for value in x))

    def plain(x):
        return [x.getX(), x.getY(), x.getZ()]

    def solved(r1, r2, time, shorter=True):
        ends = LambertBoundaryConditions(start, vector(r1), start.shiftedBy(time), vector(r2), gcrf)
        found = solver.solve(shorter, 0, ends)
        return plain(found.getInitialVelocity()), plain(found.getTerminalVelocity())

    legs = []
    for first, second, turn, share in LEGS:
        angle = math.radians(turn)
        time = share * angle / math.sqrt(c.GM / (0.5 * (first + second)) ** 3)
        r1, r2 = [first, 0.0, 0.0], [second * math.cos(angle), second * math.sin(angle), 0.0]
        v1, v2 = solved(r1, r2, time, turn < 180.0)
        legs.append({"r1": r1, "r2": r2, "time_s": time, "v1": v1, "v2": v2})
    glides = []
    station = np.array(c.initial_state("iss"))
    orbit = CartesianOrbit(PVCoordinates(vector(station[:3]), vector(station[3:])), gcrf, start, c.GM)
    for place, goal, time in GLIDES:
        late = orbit.shiftedBy(time).getPVCoordinates()  # two-body, exact
        end = np.array([*plain(late.getPosition()), *plain(late.getVelocity())])
        r1 = station[:3] + np.array(place) @ _axes(station[:3], station[3:])
        r2 = end[:3] + np.array(goal) @ _axes(end[:3], end[3:])
        v1, v2 = solved(r1, r2, time)
        glides.append(
            {"place": place, "goal": goal, "time_s": time, "station_start": station.tolist(),
             "station_end": end.tolist(), "r1": r1.tolist(), "r2": r2.tolist(), "v1": v1, "v2": v2}
        )  # fmt: skip
    head = c.header(
        "Lambert's problem: legs of a large transfer, glides near the station",
        "Orekit",
        f"Orekit 13.1.9 (orekit-jpype {version('orekit-jpype')}, LambertSolver)",
        __file__,
        model="two bodies",
        definition=" ".join(__doc__.split("\n\n")[1].split()),
    )
    c.write("lambert.json", head | {"legs": legs, "glides": glides})


if __name__ == "__main__":
    main()
