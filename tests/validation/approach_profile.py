"""The last kilometres beside documented ones: `python -m tests.validation.approach_profile`."""

from collections.abc import Iterator

import numpy as np

from sim.guidance.approach import before_port
from sim.physics.relative import relative_states
from sim.world.station import port_in_orbital_axes
from tests.validation.approach_errors import approach, start

# Terminal figures of Progress MS-03 (documented): distance [m], minutes before contact, closing speed [m/s]
_MS03 = (
    (4000.0, 40.0, None),
    (1700.0, 30.0, None),
    (700.0, 22.0, 2.35),
    (379.0, 18.0, None),
    (50.0, 3.0, None),
    (30.0, None, 0.15),
)
_PROFILE = """
## The profile of the last kilometres

MS-07 as flown beside the documented Progress MS-03, by the distance from the probe to the port.

| distance | before contact | Progress MS-03 | closing | Progress MS-03 |
|---|---|---|---|---|
"""
_COMPARED = """
The gates are those of a crew ship (Soyuz MS-03: 2.5 km at 34 min, 640 m at 28 min), not of that Progress: the
flight is 5 min later at 4 km, 2 min earlier at 1.7 km, 6 min earlier at 0.7 km, and closes faster, for it
begins to brake at 2.5 km. Its fly-around begins 6 min earlier and takes 12 min. The final approach slows
evenly from 0.66 m/s and passes 30 m at twice the documented speed. A ship that never speeds up cannot meet
both last points: 50 m at 3 min, and 30 m at 0.15 m/s, from where it takes 200 s. Held from 30 m on, that
speed would bring this flight to its port 50 s later.
"""


def _lines() -> Iterator[str]:
    yield _PROFILE.rstrip("\n")
    leg = approach(None).leg
    assert leg is not None
    world, _ = start()
    assert world.rendezvous is not None
    port = port_in_orbital_axes(world.rendezvous.port)
    t = np.arange(leg.end.t - 3000.0, leg.end.t, 0.5)
    ship = np.array([next(arc for arc in leg.arcs if arc.t[0] <= when <= arc.t[-1]).at(when).y for when in t])
    relative = relative_states(ship, world.station_orbit(leg.end.t).arc.states(t))
    offset = relative[:, :3] - before_port(port, world.craft.probe_m, 0.0)
    distance = np.linalg.norm(offset, axis=1)
    closing = -np.einsum("ij,ij->i", offset, relative[:, 3:]) / distance
    for metres, minutes, speed in _MS03:
        at = int(np.flatnonzero(distance <= metres)[0])
        yield (
            f"| {metres:.0f} m | {(leg.end.t - t[at]) / 60.0:.1f} min | {_or_dash(minutes, '.0f', 'min')} "
            f"| {closing[at]:.2f} m/s | {_or_dash(speed, '.2f', 'm/s')} |"
        )
    yield _COMPARED.rstrip("\n")


def _or_dash(value: float | None, form: str, unit: str) -> str:
    return "-" if value is None else f"{value:{form}} {unit}"


def section() -> str:
    """Return the section of VALIDATION.md."""
    return "\n".join([*_lines(), ""])


if __name__ == "__main__":
    print(section())
