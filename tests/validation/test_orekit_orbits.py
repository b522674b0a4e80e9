"""Two days in two orbits and seven force models against Orekit, heyoka, brahe and GMAT.

Our Earth orientation is IERS bulletin A, linear between days; Orekit's is 20 C04, on 4 points. That, and the
tolerance of the integrator where the Earth does not turn, is what the millimetres are.
"""

import pytest

from tests.validation import orbit_cases as cases
from tests.validation.report import Judge


@pytest.mark.parametrize("forces", cases.FORCES)
@pytest.mark.parametrize("orbit", cases.ORBITS)
def test_val_two_days(orbit: str, forces: str, agreement: Judge) -> None:
    agreement(*cases.orbit(orbit, forces))


@pytest.mark.parametrize("tool", cases.OTHER_TOOLS)
def test_val_two_days_in_all_models(tool: str, agreement: Judge) -> None:
    agreement(*cases.orbits_of(tool))
