"""A retrograde burn of 276 s in the 20x20 field, pointed along the track or fixed, against Orekit."""

import pytest

from tests.validation import flight_cases as cases
from tests.validation.report import Judge


@pytest.mark.parametrize("steering", ["along_track", "inertial"])
def test_val_burn(steering: str, agreement: Judge) -> None:
    for found in cases.burn(steering):
        agreement(*found)
