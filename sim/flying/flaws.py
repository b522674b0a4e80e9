"""What a ship gets wrong: how it sees the station, and how it pushes.

Every error is a pure function of (seed, case, what, index): the same flight comes out alone or among
thousands, in any order. Errors of sight and attitude change slowly, as a filter's do: a standard normal is
drawn at each multiple of the filter's memory, and between two, a and b, it is a cos p + b sin p with p
from 0 to a right angle, so that its spread is one everywhere.
"""

import math
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import lru_cache

import numpy as np

from sim.base.arrays import FloatArray
from sim.dynamics.states import State
from sim.flying.axes import orbital_axes, sight
from sim.flying.burns import Manoeuvre, Thrust
from sim.library.imprecision import ApproachErrors
from sim.physics.relative import absolute_state, orbital_rate

_THINNEST, _DENSEST = 0.4, 1.6  # of the tables' density, as of dispersed returns


class What(IntEnum):
    """What an error is of."""

    SIGHT = 0  # place and velocity of the ship in the station's axes
    ATTITUDE = 1  # where it points while it pulses
    LEVEL = 2  # thrust of an engine: 0 the main one, 1 the small ones
    BURN = 3  # size and direction of a burn
    TRACKING = 4  # place and velocity as the ground knows them
    NAVIGATION = 5  # place and velocity of a falling module
    LAUNCH = 6  # orbit and plane of the insertion
    AIR = 7  # density on the way to the station


@dataclass(frozen=True, slots=True)
class Flaws:
    """The errors of one flight to the station."""

    about: ApproachErrors

    def drawn(self, what: What, index: int, count: int) -> FloatArray:
        """Return the standard normals (count,) of an index."""
        return _normals(self.about.seed, self.about.case, what, index, count)

    def drifting(self, what: What, t: float, count: int) -> FloatArray:
        """Return standard normals (count,) that change within the filter's memory, at `t` [s]."""
        turns = t / self.about.memory_s
        index = math.floor(turns)
        angle = 0.5 * math.pi * (turns - index)
        # Before the epoch nothing is drawn: a word of the counter holds no negative number.
        before, after = (self.drawn(what, max(k, 0), count) for k in (index, index + 1))
        return math.cos(angle) * before + math.sin(angle) * after

    def seen(self, ship: State, station: State) -> State:
        """Return the ship as it believes itself to be, from what it sees of the station."""
        relative = sight(ship, station)
        distance = float(np.linalg.norm(relative[:3]))
        normals = self.drifting(What.SIGHT, ship.t, 6)
        place, velocity = self.deviations(distance)
        line = relative[:3] / distance
        relative[:3] += _along_and_across(normals[:3], line, *place)
        relative[3:] += _along_and_across(normals[3:], line, *velocity)
        return State(ship.t, np.append(absolute_state(relative, station.r, station.v), ship.mass))

    def tracked(self, ship: State, number: int) -> State:
        """Return the ship as the ground knows it from tracking before burn `number`.

        Place is off alike in all directions, and the velocity as it goes with that on an orbit whose size is
        known much better, since revolutions are timed.
        """
        about = self.about
        normals = self.drawn(What.TRACKING, number, 6)
        place = about.tracked_place_m * normals[:3]
        rate = orbital_rate(ship.r, ship.v)
        # A circle's semi-major axis grows by twice the height and twice the speed along over the rate.
        along = 0.5 * about.tracked_axis_m * normals[3] - place[0]
        velocity = rate * np.array(
            [about.tracked_place_m * normals[4], along, about.tracked_place_m * normals[5]]
        )
        axes = orbital_axes(ship)
        r, v = ship.r + place @ axes, ship.v + velocity @ axes
        return State(ship.t, np.concatenate([r, v, [ship.mass]]))

    def launched(self) -> tuple[float, float, float, float]:
        """Return how far the insertion is off: perigee, apogee [m], plane tilted and turned [rad]."""
        about = self.about
        low, high, tilt, turn = self.drawn(What.LAUNCH, 0, 4)
        plane = math.radians(about.launched_plane_deg)
        return about.launched_perigee_m * low, about.launched_apogee_m * high, plane * tilt, plane * turn

    def density(self) -> float:
        """Return the factor of the air's density over its tables in all of a flight's orbits."""
        share = 1.0 + self.about.density_share * float(self.drawn(What.AIR, 0, 1)[0])
        return min(max(share, _THINNEST), _DENSEST)

    def deviations(self, distance: float) -> tuple[tuple[float, float], tuple[float, float]]:
        """Return standard deviations of place [m] and velocity [m/s] at a `distance` [m].

        Each along the line of sight and across it.
        """
        about = self.about
        far_place, far_velocity = about.far_place_m, about.far_velocity_mps
        if distance > about.reach_m:
            return (far_place, far_place), (far_velocity, far_velocity)
        along = min(math.hypot(about.place_m, about.range_share * distance), far_place)
        across = min(math.hypot(about.place_m, math.radians(about.angle_deg) * distance), far_place)
        turning = math.hypot(about.velocity_mps, math.radians(about.turn_degps) * distance)
        return (along, across), (min(about.velocity_mps, far_velocity), min(turning, far_velocity))

    def flown(self, burn: Manoeuvre, mass: float, number: int, *, main: bool) -> Manoeuvre:
        """Return what becomes of burn `number` of the approach, as decided for a ship of `mass` [kg].

        It ignites when it should; accelerometers end it, with their own error, whatever the thrust.
        """
        about = self.about
        scale, tail, *turn = self.drawn(What.BURN, number, 5)
        size = max(burn.size * (1.0 + about.burn_share * scale) + about.burn_mps * tail, 0.0)
        if burn.size == 0.0 or size == 0.0:
            return replace(burn, delta_v=np.zeros(3))
        aim = _turned(burn.delta_v / burn.size, math.radians(about.pointing_deg) * np.array(turn))
        thrust = self.level(burn.thrust, main=main)
        ignition = burn.middle - 0.5 * burn.thrust.duration(burn.size, mass)
        return replace(
            burn, delta_v=size * aim, thrust=thrust, middle=ignition + 0.5 * thrust.duration(size, mass)
        )

    def level(self, thrust: Thrust, *, main: bool) -> Thrust:
        """Return what an engine really gives: thrust and flow are off by the same share."""
        share = 1.0 + self.about.thrust_share * float(self.drawn(What.LEVEL, 0 if main else 1, 1)[0])
        return replace(thrust, force=share * thrust.force, flow=share * thrust.flow)

    def pointed(self, aim: FloatArray, t: float) -> FloatArray:
        """Return where a pulse goes that should go along the unit vector `aim` (3,)."""
        return _turned(aim, math.radians(self.about.pointing_deg) * self.drifting(What.ATTITUDE, t, 3))


def navigation_error(seed: int, case: int, place: float, velocity: float) -> FloatArray:
    """Return the error (6,) of a fall's navigation [m, m/s], each axis with its standard deviation."""
    return np.repeat([place, velocity], 3) * _normals(seed, case, What.NAVIGATION, 0, 6)


@lru_cache(maxsize=64)  # a drift asks for the same two at every look within the filter's memory
def _normals(seed: int, case: int, what: What, index: int, count: int) -> FloatArray:
    # Philox counts blocks of four numbers in the first word; a draw never reaches the others.
    generator = np.random.Philox(key=[seed, case], counter=[0, 0, index, what])
    normals = np.random.Generator(generator).standard_normal(count)
    normals.flags.writeable = False
    return normals


def _along_and_across(normals: FloatArray, line: FloatArray, along: float, across: float) -> FloatArray:
    """Scale standard normals (3,) to `along` in the direction `line` (3,) and to `across` beside it."""
    scaled: FloatArray = across * normals + (along - across) * (normals @ line) * line
    return scaled


def _turned(aim: FloatArray, by: FloatArray) -> FloatArray:
    """Return a unit vector turned by the small angles `by` (3,) [rad]; what is along it does not count."""
    turned = aim + by - (by @ aim) * aim
    unit: FloatArray = turned / np.linalg.norm(turned)
    return unit
