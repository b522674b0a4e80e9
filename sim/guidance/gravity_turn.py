"""The way up in calm air until the first stage leaves: straight up, pitch-over, gravity turn.

The nose is pointed by an inertial platform, set up at lift-off; its azimuth fixes the plane. Straight up
first; then pitch-over at a constant rate until the nose has met the air stream again; from there it follows
the stream until the first stage leaves: a gravity turn, without angle of attack. What the nose did is the
programme that is flown, then in the wind.
"""

import math
from dataclasses import dataclass

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.errors import FlightError
from sim.dynamics.arcs import Arc
from sim.dynamics.model import ALONG_AIRSPEED, PLATFORM, VERTICAL, Model
from sim.dynamics.sequence import fly, reach
from sim.dynamics.states import State
from sim.flying.axes import over_earth
from sim.flying.launch import Launch, between, stretches
from sim.physics.solving import zero_between

_ROWS_EVERY = 2.0  # s, of the programme in the gravity turn: linear between them to 0.01 deg
_LONGEST_PITCH_OVER = 60.0  # s


@dataclass(frozen=True, slots=True)
class GravityTurn:
    """The way until the first stage leaves, at `end`.

    `azimuth` [rad] and pitch-over `rate` [rad/s] as asked for. `platform` (3, 3): rows downrange, up, cross
    in GCRS. `pitch_over` (2, 4) and `last_row` (4,), at `end`: rows of the programme, time [s], pitch, yaw,
    bank [rad]. `met`: where the gravity turn begins.
    """

    azimuth: float
    rate: float
    platform: FloatArray
    pitch_over: FloatArray
    met: State
    end: State
    last_row: FloatArray

    @property
    def stream_met(self) -> float:
        """When the gravity turn begins [s]."""
        return self.met.t


def turn(launch: Launch, calm: Model, azimuth: float, rate: float) -> GravityTurn:
    """Fly the turn of this `azimuth` from north [rad] and pitch-over `rate` [rad/s] in `calm` air.

    Raises FlightError where the stream does not catch up with the nose.
    """
    rise, separation = launch.launcher.vertical_rise_s, launch.first_separation
    platform = _platform(launch, azimuth)
    risen = reach(launch.start, stretches(between(launch.sequence, 0.0, rise), calm, VERTICAL)).ends[-1]
    powered = between(launch.sequence, rise, separation)
    last = min(rise + _LONGEST_PITCH_OVER, powered[0].last)
    pitch_over = np.array(
        [[rise, math.pi / 2, 0.0, 0.0], [last, math.pi / 2 - rate * (last - rise), 0.0, 0.0]]
    )
    pitching = calm.having(platform=platform, programme=pitch_over)
    over = fly(risen, stretches(between(powered, rise, last), pitching, PLATFORM)).arcs[0]
    assert over is not None
    met = over.at(_stream_met(over, rate, platform, launch.pole))
    end = reach(met, stretches(between(powered, met.t), pitching, ALONG_AIRSPEED)).ends[-1]
    last_row = np.array([end.t, *_stream(end.y[None, :], platform, launch.pole)[0], 0.0])
    return GravityTurn(azimuth, rate, platform, pitch_over, met, end, last_row)


def programme_of(launch: Launch, calm: Model, flown: GravityTurn) -> FloatArray:
    """Return the rows (k, 4) that repeat a turn: time [s], pitch, yaw, bank [rad], linear between them."""
    powered = between(launch.sequence, flown.met.t, launch.first_separation)
    pitching = calm.having(platform=flown.platform, programme=flown.pitch_over)
    arcs = [arc for arc in fly(flown.met, stretches(powered, pitching, ALONG_AIRSPEED)).arcs if arc]
    when = np.arange(flown.met.t, flown.end.t - 0.5 * _ROWS_EVERY, _ROWS_EVERY)
    inside = [arc.states(when[(when >= arc.t[0]) & (when < arc.t[-1])]) for arc in arcs]
    stream = _stream(np.concatenate([*inside, flown.end.y[None, :]]), flown.platform, launch.pole)
    rows = np.column_stack([np.append(when, flown.end.t), stream, np.zeros(len(stream))])
    return np.vstack([flown.pitch_over[:1], rows])


def _platform(launch: Launch, azimuth: float) -> FloatArray:
    east, north, up = launch.east_north_up
    downrange = math.cos(azimuth) * north + math.sin(azimuth) * east
    return np.array([downrange, up, np.cross(downrange, up)])


def _stream(states: FloatArray, platform: FloatArray, pole: FloatArray) -> FloatArray:
    """Return the pitch and yaw (k, 2) [rad] at which calm air streams along the nose of `states` (k, 7)."""
    stream = over_earth(states[:, 0:3], states[:, 3:6], pole) @ platform.T
    pitch = np.arctan2(stream[:, 1], stream[:, 0])
    return np.column_stack([pitch, np.arctan2(stream[:, 2], np.hypot(stream[:, 0], stream[:, 1]))])


def _stream_met(over: Arc, rate: float, platform: FloatArray, pole: FloatArray) -> float:
    """Return when [s] the nose meets the air stream again in a pitch-over of `rate` [rad/s].

    The stream lags at first; gravity turns it the faster, the further it leans, until it catches up.
    """
    rise = float(over.t[0])

    def lag(when: FloatArray) -> FloatArray:
        nose = math.pi / 2 - rate * (when - rise)
        return np.asarray(_stream(over.states(when), platform, pole)[:, 0] - nose)

    when = np.arange(rise + 1.0, over.t[-1], 0.5)
    met = np.flatnonzero(lag(when) <= 0.0)
    if len(met) == 0 or met[0] == 0:
        raise FlightError(
            f"the air stream does not catch up with a pitch-over of {math.degrees(rate):.2f} deg/s "
            f"that begins {rise:g} s after lift-off",
            at=over.end,
            hint="look at vertical_rise_s and at masses and thrusts in [launcher]",
        )
    k = int(met[0])
    return zero_between(lambda t: float(lag(np.array([t]))[0]), when[k - 1], when[k], within=1e-9)
