"""Changing the parts of a model by name."""

import numpy as np
import pytest

from sim.dynamics.model import bare_model
from sim.physics.lookup import curve

ROWS = np.array([[0.0, 0.6], [1.0, 1.2], [3.0, 1.0]])


def test_having_changes_the_part_that_has_the_name() -> None:
    model = bare_model()
    changed = model.having(area=3.0, thrust=10.0, drag=curve(ROWS))
    assert (changed.body.area, changed.push.thrust) == (3.0, 10.0)
    assert changed.body.drag.shape == (3, 3)
    assert changed.earth is model.earth
    assert model.push.thrust == 0.0


def test_having_refuses_what_no_part_has() -> None:
    with pytest.raises(KeyError, match="aera"):
        bare_model().having(aera=3.0)


def test_having_refuses_rows_of_drag_without_slopes() -> None:
    with pytest.raises(ValueError, match=r"drag \(3, 2\) is no curve"):
        bare_model().having(drag=ROWS)
