"""Each step by which the rendezvous aims, against Orekit's Lambert solver and Yamanaka and Ankersen.

Orekit 13.1 has neither Clohessy and Wiltshire's nor Yamanaka and Ankersen's solution: the latter is written
anew here from the paper (J. Guidance, Control, and Dynamics 25(1), 2002), proved on two-body motion, and
stands for what the station's small eccentricity, which guidance leaves out, does to a glide.
"""

import json
import math
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from sim.physics.constants import GM_EARTH
from sim.physics.orbits import lambert
from sim.physics.relative import absolute_state, orbital_rate, relative_state, transition, velocity_to
from tests.validation.oracles import REFERENCE
from tests.validation.report import Judge

FloatArray = NDArray[np.float64]
TOPIC = "Targeting"
REFERENCES: dict[str, Any] = json.loads((REFERENCE / "lambert.json").read_text(encoding="utf-8"))
GM: float = REFERENCES["constants"]["gm_m3_per_s2"]


@pytest.mark.parametrize("number", range(len(REFERENCES["legs"])))
def test_val_lambert_legs_are_orekits(number: int, agreement: Judge) -> None:
    leg = REFERENCES["legs"][number]
    found = lambert(GM, np.array(leg["r1"]), np.array(leg["r2"]), leg["time_s"])
    for name, ours, theirs in zip(("departure", "arrival"), found, (leg["v1"], leg["v2"]), strict=True):
        apart = float(np.abs(ours - theirs).max())
        label = f"Lambert leg {number + 1}, velocity at {name}"
        agreement(TOPIC, "Orekit, LambertSolver", label, apart, 5e-10, "m/s", "13.1.9")


@pytest.mark.parametrize("number", range(len(REFERENCES["glides"])))
def test_val_glides_are_orekits_but_for_what_is_linear(number: int, agreement: Judge) -> None:
    """A burn by Clohessy and Wiltshire near the station is the exact one to second order in the distance."""
    glide = REFERENCES["glides"][number]
    start = np.array(glide["station_start"])
    exact = relative_state(np.array(glide["r1"]), np.array(glide["v1"]), start[:3], start[3:])
    place, goal, time = np.array(glide["place"]), np.array(glide["goal"]), glide["time_s"]
    assert exact[:3] == pytest.approx(place, abs=1e-6)
    ours = velocity_to(orbital_rate(start[:3], start[3:]), time, place, goal)
    apart = float(np.abs(ours - exact[3:]).max())
    distance, rate = float(np.linalg.norm(place)), orbital_rate(start[:3], start[3:])
    allowed = rate * distance**2 / float(np.linalg.norm(start[:3]))
    label = f"glide {number + 1} from {distance:.0f} m, velocity"
    agreement(TOPIC, "Orekit, LambertSolver", label, apart, allowed, "m/s", "13.1.9")
    found = lambert(GM, np.array(glide["r1"]), np.array(glide["r2"]), time)
    apart = float(np.abs(found[0] - glide["v1"]).max())
    agreement(TOPIC, "Orekit, LambertSolver", f"glide {number + 1}, by Lambert", apart, 3e-8, "m/s", "13.1.9")


# -- Yamanaka and Ankersen ---------------------------------------------------------------------------------


def fundamental(e: float, anomaly: float, gone: float) -> FloatArray:
    """Return the in-plane solutions (2, 4) at a true anomaly: x and z times rho, x along the flight, z down.

    `gone`: the paper's J, k^2 times the time since the start.
    """
    rho = 1.0 + e * math.cos(anomaly)
    s, c = rho * math.sin(anomaly), rho * math.cos(anomaly)
    return np.array(
        [
            [1.0, -c * (1.0 + 1.0 / rho), s * (1.0 + 1.0 / rho), 3.0 * rho**2 * gone],
            [0.0, s, c, 2.0 - 3.0 * e * s * gone],
        ]
    )


def yamanaka_ankersen(relative: FloatArray, e: float, a: float, first: float, time: float) -> FloatArray:
    """Carry a relative state (6,) [radial, along, normal] over `time` [s] from the true anomaly `first`."""
    mean = math.sqrt(GM_EARTH / a**3)
    h = math.sqrt(GM_EARTH * a * (1.0 - e * e))
    k2 = h / (a * (1.0 - e * e)) ** 2  # k^2, with theta' = k^2 rho^2
    last = _anomaly(e, _mean_anomaly(e, first) + mean * time)
    out = np.empty(6)
    rho, rho_end = 1.0 + e * math.cos(first), 1.0 + e * math.cos(last)
    radial, along, normal = relative[:3]
    # To the transformed variables: rho r, and its derivative by true anomaly.
    place = np.array([along, -radial])
    rates = np.array([relative[4], -relative[3]])
    over = -e * math.sin(first) * place + rates / (k2 * rho)
    begin = fundamental_with_rates(e, first, 0.0)
    constants = np.linalg.solve(begin, np.concatenate([rho * place, over]))
    x, z, x_rate, z_rate = fundamental_with_rates(e, last, k2 * time) @ constants
    out[1], out[0] = x / rho_end, -z / rho_end
    out[4] = k2 * (e * math.sin(last) * x + rho_end * x_rate)
    out[3] = -k2 * (e * math.sin(last) * z + rho_end * z_rate)
    turn = last - first
    across, across_rate = rho * normal, -e * math.sin(first) * normal + relative[5] / (k2 * rho)
    y = across * math.cos(turn) + across_rate * math.sin(turn)
    y_rate = -across * math.sin(turn) + across_rate * math.cos(turn)
    out[2], out[5] = y / rho_end, k2 * (e * math.sin(last) * y + rho_end * y_rate)
    return out


def fundamental_with_rates(e: float, anomaly: float, gone: float) -> FloatArray:
    """Return the in-plane solutions with their derivatives by true anomaly, by differences of themselves."""
    step = 1e-6
    here = fundamental(e, anomaly, gone)
    # J grows by 1 / rho^2 with the true anomaly.
    more = step / (1.0 + e * math.cos(anomaly)) ** 2
    ahead = fundamental(e, anomaly + step, gone + more)
    behind = fundamental(e, anomaly - step, gone - more)
    return np.vstack([here, (ahead - behind) / (2.0 * step)])


def _mean_anomaly(e: float, true: float) -> float:
    eccentric = 2.0 * math.atan2(
        math.sqrt(1.0 - e) * math.sin(true / 2), math.sqrt(1.0 + e) * math.cos(true / 2)
    )
    return eccentric - e * math.sin(eccentric)


def _anomaly(e: float, mean: float) -> float:
    eccentric = mean
    for _ in range(50):
        eccentric -= (eccentric - e * math.sin(eccentric) - mean) / (1.0 - e * math.cos(eccentric))
    true = 2.0 * math.atan2(
        math.sqrt(1.0 + e) * math.sin(eccentric / 2), math.sqrt(1.0 - e) * math.cos(eccentric / 2)
    )
    return true + 2.0 * math.pi * round((eccentric - true) / (2.0 * math.pi))


def station(e: float, a: float, anomaly: float) -> tuple[FloatArray, FloatArray]:
    """Return place and velocity (3,) of a station in the x-y plane, its perigee on x."""
    p = a * (1.0 - e * e)
    r = p / (1.0 + e * math.cos(anomaly)) * np.array([math.cos(anomaly), math.sin(anomaly), 0.0])
    v = math.sqrt(GM_EARTH / p) * np.array([-math.sin(anomaly), e + math.cos(anomaly), 0.0])
    return r, v


def moved(r: FloatArray, v: FloatArray, time: float) -> tuple[FloatArray, FloatArray]:
    """Return a two-body state after a time, by integration."""
    from scipy.integrate import solve_ivp

    def slope(_: float, y: FloatArray) -> FloatArray:
        return np.concatenate([y[3:], -GM_EARTH * y[:3] / np.linalg.norm(y[:3]) ** 3])

    y = solve_ivp(slope, (0.0, time), np.concatenate([r, v]), method="DOP853", rtol=1e-13, atol=1e-6).y[:, -1]
    return y[:3], y[3:]


RELATIVE = np.array([-40.0, -60.0, 15.0, 0.03, 0.12, -0.02])
A = 6.783e6


@pytest.mark.parametrize("e", [0.0, 3e-4, 0.1])
def test_closed_form_yamanaka_and_ankersen_is_two_body_motion(e: float) -> None:
    """What stands for the truth below holds on any ellipse, to second order in the distance."""
    r, v = station(e, A, 0.7)
    absolute = absolute_state(RELATIVE, r, v)
    end, there = moved(absolute[:3], absolute[3:], 1500.0), moved(r, v, 1500.0)
    truth = relative_state(*end, *there)
    assert yamanaka_ankersen(RELATIVE, e, A, 0.7, 1500.0) == pytest.approx(truth, abs=0.02)


def test_val_clohessy_wiltshire_is_yamanaka_and_ankersen_on_a_circle(agreement: Judge) -> None:
    rate = math.sqrt(GM_EARTH / A**3)
    for time in (120.0, 1500.0, 5000.0):
        apart = transition(rate, time) @ RELATIVE - yamanaka_ankersen(RELATIVE, 0.0, A, 0.7, time)
        label = f"drift on a circle, {time:.0f} s"
        agreement(
            TOPIC, "Yamanaka and Ankersen", f"{label}, place", np.abs(apart[:3]).max(), 9e-7, "m", "2002"
        )


def test_val_the_station_s_eccentricity_moves_a_glide_by_less_than_a_millimetre(agreement: Judge) -> None:
    """Guidance leaves it out: over the cycles of the final approach and the last glides it does not count."""
    for time, tolerance in ((6.0, 5e-6), (141.0, 3e-3)):
        apart = 0.0
        for anomaly in np.linspace(0.0, 6.0, 7):
            r, v = station(3e-4, A, anomaly)
            ours = transition(orbital_rate(r, v), time) @ RELATIVE
            apart = max(apart, np.abs(ours - yamanaka_ankersen(RELATIVE, 3e-4, A, anomaly, time))[:3].max())
        label = f"drift at e = 0.0003, {time:.0f} s, place"
        agreement(TOPIC, "Yamanaka and Ankersen", label, apart, tolerance, "m", "2002")
