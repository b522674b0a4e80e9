"""A made-up flight in the shape of Soyuz MS-07, cheap and smooth, for the tests of the reports.

Nothing here is integrated: heights, angles and speeds are drawn through a few points, so that every report
and picture has something to show within milliseconds. No number of it is a reference.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
from scipy.interpolate import CubicSpline, PchipInterpolator

from sim.dynamics.model import COASTING, Model, bare_model, plain_body
from sim.dynamics.states import State
from sim.legs import Event, Leg

EPOCH = datetime(2017, 12, 17, 7, 21, 1, 127000, tzinfo=UTC)
RADIUS, RATE = 6378137.0, 7.292115e-5
INCLINATION = np.radians(51.64)
STATION_RADIUS = RADIUS + 405e3
STATION_RATE = np.sqrt(3.986004418e14 / STATION_RADIUS**3)
CONTACT, UNDOCKING, IGNITION, TOUCHDOWN = 177_490.0, 14_522_135.0, 14_531_200.0, 14_534_350.0

RETURN_JUMP, RETURN_TURN = np.radians(-16.1), np.radians(247.1)


def in_orbit_plane(radius: np.ndarray, angle: np.ndarray, cross: np.ndarray | float = 0.0) -> np.ndarray:
    """Return positions (n, 3) at an angle from the node in the common plane."""
    cosine, sine = np.cos(angle), np.sin(angle)
    tilt, lean = np.cos(INCLINATION), np.sin(INCLINATION)
    plane = np.column_stack([cosine, sine * tilt, sine * lean]) * radius[:, None]
    return plane + np.outer(cross * np.ones_like(radius), [0.0, -lean, tilt])


def station_angle(t: np.ndarray) -> np.ndarray:
    """Return the station's angle from the node [rad]: 3.4 deg past the pad's at t = 0."""
    # A jump between the windows brings the return down near Zhezkazgan.
    return np.radians(66.4 + 3.4) + STATION_RATE * t + np.where(t > 1e7, RETURN_JUMP, 0.0)


@dataclass
class FakeArc:
    """An arc that interpolates rows instead of integrating."""

    t: np.ndarray
    y: np.ndarray
    loads: np.ndarray
    density: np.ndarray
    steps: int = 100
    evaluations: int = 1200
    model: Any = field(default_factory=lambda: SimpleNamespace(push=COASTING, body=plain_body(1.0, 1.0)))

    def states(self, when: np.ndarray) -> np.ndarray:
        return np.asarray(CubicSpline(self.t, self.y)(when))

    def sampled(self, when: np.ndarray) -> SimpleNamespace:
        latitude, longitude, height = self.places(when).T
        _, density, airspeed, mach = self.air(when).T
        return SimpleNamespace(
            latitude=latitude,
            longitude=longitude,
            height=height,
            argument_of_latitude=self.arguments_of_latitude(when),
            load=self.load(when),
            density=density,
            airspeed=airspeed,
            mach=mach,
            heat_flux=lambda nose_radius: self.heat_flux(when, nose_radius),
        )

    def thrust(self, when: np.ndarray) -> np.ndarray:
        return np.zeros((len(when), 3))

    def bank(self, when: np.ndarray) -> np.ndarray:
        return np.full(len(when), np.nan)

    def load(self, when: np.ndarray) -> np.ndarray:
        return np.interp(when, self.t, self.loads)

    def air(self, when: np.ndarray) -> np.ndarray:
        y = self.states(when)
        speed = np.linalg.norm(y[:, 3:6] - np.cross([0.0, 0.0, RATE], y[:, 0:3]), axis=1)
        return np.column_stack(
            [self.places(when)[:, 2], np.interp(when, self.t, self.density), speed, speed / 300.0]
        )

    def places(self, when: np.ndarray) -> np.ndarray:
        return places(when, self.states(when))

    def arguments_of_latitude(self, when: np.ndarray) -> np.ndarray:
        return arguments_of_latitude(self.states(when))

    def heat_flux(self, when: np.ndarray, nose_radius: float) -> np.ndarray:
        air = self.air(when)
        return 1.7e-4 * np.sqrt(air[:, 1] / nose_radius) * air[:, 2] ** 3


def arguments_of_latitude(y: np.ndarray) -> np.ndarray:
    """Return the angles from the node [rad] of states (n, 7), in their common plane."""
    cosine, sine = np.cos(INCLINATION), np.sin(INCLINATION)
    return np.unwrap(np.arctan2(y[:, 1] * cosine + y[:, 2] * sine, y[:, 0]))


def earth_angle(t: Any) -> Any:
    """Return how far the made-up Earth has turned [rad] at `t` [s]."""
    # At t = 0 the pad's inertial longitude is that of the plane at the pad's angle.
    start = in_orbit_plane(np.ones(1), np.radians([66.4]))[0]
    turn = np.arctan2(start[1], start[0]) - np.radians(63.34)
    return RATE * t + turn - np.where(np.asarray(t) > 1e7, RETURN_TURN, 0.0)


def places(t: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return latitude, longitude [rad] and height [m] (n, 3) on a spherical turning Earth."""
    r = np.linalg.norm(y[:, 0:3], axis=1)
    longitude = np.arctan2(y[:, 1], y[:, 0]) - earth_angle(t)
    return np.column_stack([np.arcsin(y[:, 2] / r), np.mod(longitude + np.pi, 2 * np.pi) - np.pi, r - RADIUS])


def station_orbit(window: SimpleNamespace) -> SimpleNamespace:
    """Return what a world has of the station in a window: a circle."""

    def states(t: np.ndarray) -> np.ndarray:
        angle = station_angle(t)
        r = in_orbit_plane(np.full_like(t, STATION_RADIUS), angle)
        v = in_orbit_plane(np.full_like(t, STATION_RADIUS * STATION_RATE), angle + np.pi / 2)
        return np.column_stack([r, v, np.zeros_like(t)])

    def angles(t: np.ndarray) -> np.ndarray:
        return arguments_of_latitude(states(t))

    arc = SimpleNamespace(
        t=np.array([window.first, window.last]), states=states, arguments_of_latitude=angles
    )
    return SimpleNamespace(arc=arc, at=lambda t: State(t, states(np.array([t]))[0]))


def window(begins: float, ends: float) -> SimpleNamespace:
    """Return a window in orbit."""
    return SimpleNamespace(begins=begins, first=begins - 900.0, last=ends + 900.0, station=("1", "2"))


class FakeWorld:
    """A spherical turning Earth and a station in a circle, within the windows of the two flights."""

    clock = SimpleNamespace(
        utc=lambda t: EPOCH + timedelta(seconds=t), seconds=lambda instant: (instant - EPOCH).total_seconds()
    )
    craft = SimpleNamespace(
        descent_module=SimpleNamespace(nose_radius_m=2.2, trim_deg=18.0),
        orbit_area_m2=20.0,
        orbit_drag_coefficient=2.2,
    )
    windows = (window(0.0, CONTACT), window(UNDOCKING, TOUCHDOWN))
    station = SimpleNamespace(
        orbit_in=station_orbit,
        about=SimpleNamespace(
            name="International Space Station",
            designator="1998-067A",
            mass_kg=419_455.0,
            area_m2=1500.0,
            drag_coefficient=2.2,
            keep_out_radius_m=200.0,
            approach_ellipsoid_m=(2000.0, 1000.0, 1000.0),
            corridor_half_angle_deg=10.0,
            contact_limits=SimpleNamespace(lateral_max_m=0.34),
        ),
    )
    sky = SimpleNamespace(sun=lambda t: np.tile([1.5e11, 0.0, 0.0], (len(t), 1)))
    undocking = UNDOCKING
    standard_air, guided, launch_wind, landing_wind = False, False, None, None
    rendezvous = SimpleNamespace(
        scheme=SimpleNamespace(elevation_mask_deg=5.0),
        port_name="rassvet-nadir",
        port=SimpleNamespace(position_m=(-8.0, 0.0, 10.0), outward=(0.0, 0.0, 1.0)),
    )
    pad = SimpleNamespace(name="the pad", latitude_deg=45.92, longitude_deg=63.34)
    ground_stations = (
        SimpleNamespace(name="Shchyolkovo", latitude_deg=55.95, longitude_deg=37.97),
        SimpleNamespace(name="Barnaul", latitude_deg=53.3, longitude_deg=83.7),
    )

    def earth_matrix(self, t: float) -> np.ndarray:
        cosine, sine = np.cos(earth_angle(t)), np.sin(earth_angle(t))
        return np.array([[cosine, sine, 0.0], [-sine, cosine, 0.0], [0.0, 0.0, 1.0]])

    def craft_model(self, t: float) -> Model:
        return bare_model()

    def station_orbit(self, t: float) -> SimpleNamespace:
        return station_orbit(self.windows[0])

    def geodetic(self, state: State) -> tuple[float, float, float]:
        latitude, longitude, height = places(np.array([state.t]), state.y[None, :])[0]
        return float(latitude), float(longitude), float(height)


@dataclass
class FakeFlight:
    """What `sim.mission.fly` returns, as far as a report looks at it."""

    legs: tuple[Leg, ...]
    checks: tuple[Any, ...] = ()
    wall_s: dict[str, float] = field(default_factory=dict)
    world: FakeWorld = field(default_factory=FakeWorld)
    aborted: str = ""

    @property
    def scenario(self) -> Any:
        target = SimpleNamespace(name="planned zone", latitude_deg=47.37, longitude_deg=69.56)
        target.model_dump = lambda mode: {k: v for k, v in vars(target).items() if k != "model_dump"}
        return SimpleNamespace(
            mission=SimpleNamespace(name="Soyuz MS-07", designator="2017-081A"),
            checks=self.checks,
            notes=[],
            target=target,
            text="[mission]\nname = 'Soyuz MS-07'\n",
            kept_text="[mission]\nname = 'Soyuz MS-07'\n",
            inputs=(),
            path=Path("ms07.toml"),
            sha256="0" * 64,
        )


def _arc(t: np.ndarray, place: Callable[[np.ndarray], np.ndarray], **columns: Any) -> FakeArc:
    """Make an arc from positions as a function of time."""
    v = (place(t + 0.05) - place(t - 0.05)) / 0.1
    mass = np.full_like(t, columns.get("mass", 6800.0))
    return FakeArc(
        t, np.column_stack([place(t), v, mass]), columns.get("load", 0.0 * t), columns.get("density", 0.0 * t)
    )


def _through(points: list[tuple[float, float]]) -> Callable[[np.ndarray], np.ndarray]:
    """Return a smooth monotone curve through points."""
    x, y = np.array(points).T
    curve = PchipInterpolator(x, y)
    return lambda t: curve(np.clip(t, x[0] - 1.0, x[-1] + 1.0))


def _leg(phase: str, arc: FakeArc, events: list[tuple[str, float, dict[str, Any]]], **more: Any) -> Leg:
    def state(t: float) -> State:
        return State(t, arc.states(np.array([t]))[0])

    happened = tuple(Event(name, state(t), details) for name, t, details in events)
    return Leg(phase, (arc,), happened, state(arc.t[-1]), **more)  # type: ignore[arg-type]


def ascent() -> Leg:
    height = _through([(0, 100), (118, 48e3), (287, 173e3), (528, 201e3)])
    angle = _through([(0, 66.4), (118, 66.8), (287, 71.0), (528, 82.1)])
    t = np.arange(0.0, 529.0)
    load = _through([(0, 1.4), (117, 4.2), (118.5, 1.6), (285, 2.6), (287.5, 1.0), (526, 2.5), (528, 0.0)])(t)
    arc = _arc(t, lambda s: in_orbit_plane(RADIUS + height(s), np.radians(angle(s))), load=load, mass=7220.0)
    names = {
        "liftoff": 0.0, "escape_tower_jettison": 114.0, "booster_separation": 118.0,
        "fairing_jettison": 157.5, "core_separation": 287.0, "engine_cutoff": 525.0, "insertion": 528.0,
    }  # fmt: skip
    return _leg(
        "ascent", arc, [(name, t, {}) for name, t in names.items()], figures={"solver_residual_m": 0.1}
    )


def phasing() -> Leg:
    behind = _through([(528, 381.5), (15e3, 340), (22e3, 322), (88e3, 170), (169e3, 4.2)])
    mean = _through(
        [(528, 222e3), (14e3, 222e3), (21e3, 262e3), (88e3, 268e3), (90e3, 310e3), (169e3, 330e3)]
    )
    t = np.arange(528.0, 169_001.0, 120.0)

    def place(s: np.ndarray) -> np.ndarray:
        radius = RADIUS + mean(s) + 18e3 * np.sin(1.17e-3 * s)
        return in_orbit_plane(radius, station_angle(s) - np.radians(behind(s)))

    burns = [("dv1", 14_300.0, 14.2), ("dv2", 20_900.0, 12.8), ("dv3", 88_500.0, 21.4)]
    return _leg(
        "phasing", _arc(t, place), [(n, s, {"delta_v_mps": dv, "duration_s": dv * 2.3}) for n, s, dv in burns]
    )


def docking() -> Leg:
    start, around, final = 169_000.0, CONTACT - 1300.0, CONTACT - 520.0
    along = _through(
        [(start, -478e3), (start + 2500, -203e3), (start + 4500, -60e3), (around - 700, -2500),
         (around, -320), (final, 0.0), (CONTACT, 0.0)]
    )  # fmt: skip
    down = _through(
        [(start, -75e3), (start + 2500, -38e3), (start + 4500, -9e3), (around - 700, -120), (around, 0.0),
         (final, -210), (CONTACT, -10)]
    )  # fmt: skip
    t = np.unique(np.concatenate([np.arange(start, CONTACT, 20.0), np.arange(around, CONTACT + 1, 2.0)]))

    def place(s: np.ndarray) -> np.ndarray:
        return in_orbit_plane(STATION_RADIUS + down(s), station_angle(s) + along(s) / STATION_RADIUS)

    events = [
        ("rendezvous_start", start, {"range_km": 480.0}),
        ("dv4", start + 600, {"delta_v_mps": 34.0, "duration_s": 77.0, "range_km": 450.0}),
        ("dv5", start + 4500, {"delta_v_mps": 21.0, "duration_s": 47.0, "range_km": 60.0}),
        ("dv6", around - 2000, {"delta_v_mps": 6.0, "duration_s": 15.0, "range_km": 9.0}),
        ("flyaround_start", around, {}),
        ("station_keeping", final - 120, {}),
        ("final_approach", final, {}),
        ("contact", CONTACT, {"closing_mps": 0.12, "offset_m": 0.02}),
    ]
    return _leg("docking", _arc(t, place), events)


def docked() -> Leg:
    t = np.array([UNDOCKING - 1.0, UNDOCKING])
    arc = _arc(t, lambda s: in_orbit_plane(np.full_like(s, STATION_RADIUS - 10.0), station_angle(s)))
    leg = _leg("docked", arc, [("undocking", UNDOCKING, {})])
    return Leg("docked", (), leg.events, leg.end, ("The 166 days docked were not integrated.",))


def departure() -> Leg:
    t = np.linspace(UNDOCKING, IGNITION, 450)
    down = _through([(UNDOCKING, -10), (UNDOCKING + 180, -30), (UNDOCKING + 1500, -900), (IGNITION, -1500)])
    along = _through([(UNDOCKING, 0.0), (UNDOCKING + 1500, 500.0), (IGNITION, 32e3)])
    arc = _arc(
        t, lambda s: in_orbit_plane(STATION_RADIUS + down(s), station_angle(s) + along(s) / STATION_RADIUS)
    )
    return _leg(
        "departure", arc, [("separation_burn", UNDOCKING + 180, {"delta_v_mps": 0.53, "duration_s": 8.0})]
    )


_FALL = [(0, 405e3), (500, 401e3), (1646, 139.9e3), (1817, 99.7e3), (1906, 80.4e3), (2193, 35.3e3),
         (2314, 10.8e3), (2420, 6.5e3), (3150, 350.0)]  # fmt: skip
_SPEED = [(0, 7668), (1646, 7900), (1906, 7850), (2080, 6500), (2193, 2600), (2240, 900), (2314, 560),
          (2330, 330), (3150, 322)]  # fmt: skip


def descent() -> tuple[Leg, Leg, Leg]:
    height = _through([(IGNITION + s, h) for s, h in _FALL])
    grid = np.arange(IGNITION, TOUCHDOWN + 2.0)
    speed = _through([(IGNITION + s, v) for s, v in _SPEED])(grid)
    turned = np.concatenate([[0.0], np.cumsum(speed[1:] / (RADIUS + height(grid[1:])))])
    angle = station_angle(np.array([IGNITION]))[0] + turned

    def place(s: np.ndarray) -> np.ndarray:
        return in_orbit_plane(RADIUS + height(s), np.interp(s, grid, angle))

    def leg(phase: str, first: float, last: float, events: list[tuple[str, float, dict[str, Any]]]) -> Leg:
        t = np.arange(IGNITION + first, IGNITION + last + 0.5)
        density = 1.225 * np.exp(-height(t) / 7200.0)
        s = t - IGNITION
        load = 8.4 * np.exp(-(((s - 2150) / 55.0) ** 2)) + 1.0 / (1.0 + np.exp(-(s - 2250) / 15.0))
        arc = _arc(t, place, density=density, load=load, mass=6500.0 if phase == "deorbit" else 2900.0)
        return _leg(phase, arc, [(name, IGNITION + when, details) for name, when, details in events])

    burn = {"delta_v_mps": 128.0, "duration_s": 278.0}
    return (
        leg("deorbit", 0, 1817, [("deorbit_ignition", 0, burn), ("deorbit_cutoff", 278, burn),
                                 ("module_separation", 1646, {})]),
        leg("entry", 1817, 2314, [("entry_interface", 1817, {}), ("peak_heating", 2075, {}),
                                  ("peak_load", 2150, {"load_g": 8.4}), ("parachute_command", 2314, {})]),
        leg("landing", 2314, 3150, [("drogue", 2320, {}), ("main_canopy", 2340, {}),
                                    ("heat_shield_jettison", 2440, {}), ("soft_landing_engines", 3148, {}),
                                    ("touchdown", 3150, {"speed_down_mps": 1.4})]),
    )  # fmt: skip


def whole_flight(checks: tuple[Any, ...] = ()) -> FakeFlight:
    """Return all eight phases."""
    legs = (ascent(), phasing(), docking(), docked(), departure(), *descent())
    return FakeFlight(legs, checks, {leg.phase: 0.1 for leg in legs})
