"""What is observed of the turning Earth and of space weather, and predicted, day by day as brahe has it.

Brahe's files are read once for each version of it and kept as tables: it takes 60 ms to import.
"""

from functools import cache

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.kept import kept_array


def read_observations() -> None:
    """Read both tables, which else happens when they are first asked for.

    Before threads begin: brahe, imported by one thread while another worked, has crashed the interpreter.
    """
    orientation()
    space_weather()


@cache
def orientation() -> FloatArray:
    """Return the Earth's orientation (n, 6) at the midnights of consecutive days, of IERS bulletin A.

    Columns: UTC MJD; UT1 - UTC [s]; polar motion xp, yp and offsets dX, dY of the celestial pole [rad], which
    are NaN where not even predictions are known.
    """
    return kept_array("orientation", ("brahe",), (), _orientation)


def _orientation() -> FloatArray:
    from brahe import FileEOPProvider

    file = FileEOPProvider.from_default_standard(True, "Error")
    last = file.mjd_last_dxdy()
    days = np.arange(file.mjd_min(), file.mjd_max() + 1.0).tolist()
    unknown = (np.nan, np.nan)
    return np.array(
        [
            (day, file.get_ut1_utc(day), *file.get_pm(day), *(file.get_dxdy(day) if day <= last else unknown))
            for day in days
        ]
    )


@cache
def space_weather() -> FloatArray:
    """Return the space weather (n, 12) of consecutive UTC days.

    Columns: MJD; F10.7 of the day and its 81-day mean, both observed; Ap of the day and of its eight times
    three hours.
    """
    return kept_array("space-weather", ("brahe",), (), _space_weather)


def _space_weather() -> FloatArray:
    from brahe import FileSpaceWeatherProvider

    file = FileSpaceWeatherProvider.from_default_file()
    days = np.arange(file.mjd_min(), file.mjd_max() + 1.0).tolist()
    return np.array(
        [
            (
                day,
                file.get_f107_observed(day),
                file.get_f107_obs_avg81(day),
                file.get_ap_daily(day),
                *file.get_ap_all(day),
            )
            for day in days
        ]
    )
