"""The port that a ship flies to: the probe against it, the corridor before it, which contact it holds."""

import math
from typing import NamedTuple

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.errors import FlightError
from sim.dynamics.states import State
from sim.flying.pursuit import Pursuer
from sim.guidance.approach import before_port
from sim.library.models import Station


class Berth(NamedTuple):
    """A `port` (2, 3) as in `port_in_orbital_axes`, the probe's reach [m], the station with its limits."""

    port: FloatArray
    probe: float
    station: Station

    def against(self, ship: Pursuer, state: State) -> tuple[float, float]:
        """Return how far the probe's tip is before the port's plane and off its axis [m]."""
        offset, axis = ship.sight(state)[:3] - before_port(self.port, self.probe, 0.0), self.port[1]
        ahead = float(offset @ axis)
        return ahead, float(np.linalg.norm(offset - ahead * axis))

    def keep_in_corridor(self, ship: Pursuer, state: State) -> None:
        """Raise FlightError when the ship has left the corridor to the port."""
        wider = math.tan(math.radians(self.station.corridor_half_angle_deg))
        ahead, aside = self.against(ship, state)
        allowed = self.station.contact_limits.lateral_max_m + wider * max(ahead, 0.0)
        if aside > allowed:
            raise FlightError(
                f"the final approach is broken off: {ahead:.1f} m before the port the ship is {aside:.2f} m "
                f"off its axis, the corridor is {allowed:.2f} m wide there",
                at=state,
                hint="look at the errors (rendezvous.errors) and at the thrusters (craft.thrusters)",
            )

    def touched(self, ship: Pursuer, end: State) -> dict[str, float]:
        """Return the speeds [m/s] and the offset [m] of the probe's tip at contact.

        Raises FlightError for one that no port would hold.
        """
        limits, velocity, axis = self.station.contact_limits, ship.sight(end)[3:], self.port[1]
        closing = -float(velocity @ axis)
        _, lateral = self.against(ship, end)
        lateral_speed = float(np.linalg.norm(velocity + closing * axis))
        if (
            closing < limits.closing_min_mps
            or closing > limits.closing_max_mps
            or lateral > limits.lateral_max_m
            or lateral_speed > limits.lateral_max_mps
        ):
            raise FlightError(
                f"the ship meets the port {lateral:.2f} m off its axis, closing at {closing:.2f} m/s and "
                f"moving across at {lateral_speed:.2f} m/s; a contact needs at most {limits.lateral_max_m:g} "
                f"m, {limits.closing_min_mps:g} to {limits.closing_max_mps:g} m/s and at most "
                f"{limits.lateral_max_mps:g} m/s across",
                at=end,
                hint="look at the thrusters (craft.thrusters) and at contact_speed_mps of phase 'docking'; "
                "the limits are station.contact_limits",
            )
        return {
            "closing_speed_mps": closing,
            "lateral_offset_m": lateral,
            "lateral_speed_mps": lateral_speed,
        }
