"""Many cases at once are what each is alone."""

import numpy as np

from sim.dynamics.batch import integrate_many, with_area
from sim.dynamics.integrator import integrate
from sim.dynamics.model import STANDARD_AIR, bare_model
from sim.dynamics.step import REACHED, STOPPED
from sim.dynamics.stops import ALTITUDE

_GROUND = np.array([[float(ALTITUDE), 10e3, -1.0]])


def _falling(count):
    """Return states (count, 7) at 120 km over the equator, a little different from each other."""
    starts = np.tile([6_498_137.0, 0.0, 0.0, -180.0, 7_600.0, 0.0, 2_000.0], (count, 1))
    starts[:, 0] += np.linspace(-500.0, 500.0, count)
    starts[:, 4] += np.linspace(5.0, -5.0, count)
    return starts


def _model():
    return bare_model().having(kind=STANDARD_AIR, area=3.0, drag=np.array([[0.0, 1.1]]))


def test_each_case_is_what_it_is_alone_to_the_bit():
    model, starts, factors = _model(), _falling(17), np.linspace(0.8, 1.2, 17)
    statuses, times, ends, calls = integrate_many(0.0, starts, factors, 900.0, model, _GROUND, 1e-9, 60.0)
    assert (statuses == STOPPED).all()
    for case in range(17):
        alone = model.having(area=model.body.area * factors[case])
        status, _, ts, ys, _, count = integrate(0.0, starts[case], 900.0, alone, _GROUND, 1e-9, 60.0, False)
        assert (status, ts[-1], count) == (statuses[case], times[case], calls[case])
        np.testing.assert_array_equal(ys[-1], ends[case])


def test_without_stops_all_reach_the_end():
    model = _model().having(area=0.0)
    statuses, times, _, _ = integrate_many(
        0.0, _falling(3), np.ones(3), 60.0, model, np.zeros((0, 3)), 1e-9, 60.0
    )
    assert (statuses == REACHED).all()
    assert (times == 60.0).all()


def test_a_case_that_fails_is_told_apart_and_spares_the_others():
    starts = _falling(3)
    starts[1, 3] = np.nan
    statuses, _, _, _ = integrate_many(0.0, starts, np.ones(3), 900.0, _model(), _GROUND, 1e-9, 60.0)
    assert statuses[1] < 0
    assert statuses[0] == statuses[2] == STOPPED


def test_area_is_the_only_thing_that_changes():
    model = _model()
    other = with_area(model, 7.0)
    assert other.area == 7.0
    for name, before, after in zip(model._fields, model, other, strict=True):
        if name != "area":
            np.testing.assert_array_equal(before, after, err_msg=name)
