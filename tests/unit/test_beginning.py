"""What stretches find out as they begin: how a canopy fills, where a burn is held; alone and side by side."""

import math

import numpy as np
import pytest
from core_worlds import CAREFUL, entering, orbiting, spread_out, world

from sim.dynamics.model import INERTIAL, ORBITAL, STANDARD_AIR, VACUUM, bare_model
from sim.dynamics.sequence import Stretch, fly, reach, reach_many
from sim.dynamics.states import State
from sim.physics.constants import EARTH_EQUATORIAL_RADIUS
from sim.physics.standard_atmosphere import density

HEIGHT, SPEED, MASS, FULL, WAY = 8000.0, 200.0, 2900.0, 60.0, 260.0
POLE = 6356752.3142


@pytest.mark.parametrize("bulge", [0.0, 1.0])
def test_val_an_opening_canopy_pulls_as_pflanz_has_it(bulge: float) -> None:
    """A finite mass in level flight: v/v0 = 1 / (1 + s^(j+1) / (A (j+1))), A = 2 m / (density CdS v0 tf).

    Pflanz's form of the opening force, of which Knacke's X1 is the greatest; the drag area grows with s^j.
    """
    model = bare_model(gm=1.0)._replace(air=VACUUM._replace(kind=STANDARD_AIR), care=CAREFUL)
    model = model.having(canopy=FULL, bulge=bulge)
    start = State.of(10.0, np.array([0.0, 0.0, POLE + HEIGHT]), np.array([SPEED, 0.0, 0.0]), MASS)
    row = Stretch("opening", model, 100.0, fills=WAY)
    arc = fly(start, (row,)).arcs[0]
    assert arc is not None
    power, filling = 1.0 + bulge, WAY / SPEED
    assert arc.end.t - start.t == pytest.approx(filling, rel=1e-6)
    share = np.linspace(0.0, 1.0, 200)
    ratio = 2.0 * MASS / (float(density(HEIGHT)) * FULL * WAY)
    speed = SPEED / (1.0 + share ** (power + 1.0) / (ratio * (power + 1.0)))
    when = arc.t[0] + share * (arc.t[-1] - arc.t[0])
    found = np.linalg.norm(arc.states(when)[:, 3:6], axis=1)
    assert found == pytest.approx(speed, rel=2e-4)  # 5 mm of height, the air's turn of a metre per second
    pull = 0.5 * float(density(HEIGHT)) * FULL * share**power * speed**2 / MASS / 9.80665
    assert arc.load(when) == pytest.approx(pull, rel=1e-3, abs=1e-3)
    assert 0.2 < pull.max() / (0.5 * float(density(HEIGHT)) * FULL * SPEED**2 / MASS / 9.80665) < 0.7  # X1


def test_closed_form_a_reefed_canopy_opens_from_what_it_had() -> None:
    model = world().having(canopy=FULL, packed=12.0, bulge=0.0, lift_to_drag=0.0, area=0.0)
    arc = fly(entering(HEIGHT, 80.0, -1.4), (Stretch("letting out", model, 100.0, fills=WAY),)).arcs[0]
    assert arc is not None
    middle = 0.5 * (arc.t[0] + arc.t[-1])
    for t, area in ((arc.t[0], 12.0), (middle, 36.0), (arc.t[-1], FULL)):
        air = arc.sampled(np.array([t]))
        pressing = 0.5 * float(air.density[0]) * float(air.airspeed[0]) ** 2
        assert float(air.load[0]) * 9.80665 * MASS == pytest.approx(pressing * area, rel=1e-9)


def test_val_canopies_of_many_cases_fill_each_in_its_own_time() -> None:
    model = world().having(canopy=FULL, packed=5.0, bulge=1.0, lift_to_drag=0.0)
    rows = (Stretch("opening", model, 100.0, fills=WAY), Stretch("ride", model.having(packed=0.0), 3.0))
    starts = spread_out(entering(HEIGHT, 120.0, -1.2), 19)
    starts[:, 3:6] *= np.linspace(0.7, 6.0, 19)[:, None]
    many = reach_many(100.0, starts, rows)
    for case in (0, 7, 18):
        one, flown = reach(State(100.0, starts[case]), rows), fly(State(100.0, starts[case]), rows)
        assert many.t[:, case] == pytest.approx([end.t for end in one.ends], abs=1e-9)
        assert np.linalg.norm(many.y[1, case, :3] - one.ends[1].r) < 1e-3
        assert np.linalg.norm(flown.end.r - one.ends[1].r) < 0.05
    assert many.t[0].max() - many.t[0].min() > 0.1


def test_val_a_burn_that_is_held_keeps_the_direction_of_its_beginning() -> None:
    """As an INERTIAL burn along that direction; one that turns with the orbit goes elsewhere."""
    start, aim = orbiting(), np.array([0.1, -0.9, 0.2])
    aim /= np.linalg.norm(aim)
    model = world().having(area=0.0, lift_to_drag=0.0, thrust=2950.0, flow=1.0, aim=aim)
    held = Stretch("held", model.having(steering=INERTIAL), 280.0, holds=True)
    out = start.r / np.linalg.norm(start.r)
    normal = np.cross(start.r, start.v)
    normal /= np.linalg.norm(normal)
    fixed = aim[0] * out + aim[1] * np.cross(normal, out) + aim[2] * normal
    plain = Stretch("plain", model.having(steering=INERTIAL, aim=fixed), 280.0)
    turning = Stretch("turning", model.having(steering=ORBITAL), 280.0)
    ends = [reach(start, (row,)).ends[-1] for row in (held, plain, turning)]
    assert np.linalg.norm(ends[0].r - ends[1].r) < 1e-4
    assert np.linalg.norm(fly(start, (held,)).end.r - ends[1].r) < 1e-2
    # 119 m/s that turn by 18 deg: half of the angle, and half of the time, of it to the side
    assert np.linalg.norm(ends[0].r - ends[2].r) == pytest.approx(
        119.0 * math.radians(18.0) * 280.0 / 6.0, rel=0.2
    )
    many = reach_many(start.t, spread_out(start, 11), (held,))
    other = spread_out(start, 11)[5]
    assert np.linalg.norm(many.y[0, 5, :3] - reach(State(start.t, other), (held,)).ends[0].r) < 1e-3
    assert float(np.linalg.norm(many.y[0, 5, :3])) > EARTH_EQUATORIAL_RADIUS
