"""What can go wrong, as exceptions that a user reads: each says what, and what may help."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sim.dynamics.states import State
    from sim.legs import Leg


class FlightError(Exception):
    """The flight cannot go on: why, and what may help.

    `at`: the ship's state when it failed, or the instant [s] where nothing more is known, or nothing, which
    is the start of the phase. `phase`, `t` [s], `altitude_km` and the finished legs, `partial`, are filled in
    by `sim.mission` alone.
    """

    phase: str = ""
    t: float | None = None
    altitude_km: float | None = None
    partial: Sequence[Leg] = ()

    def __init__(self, message: str, *, at: State | float | None = None, hint: str = "") -> None:
        super().__init__(message)
        self.message, self.at, self.hint = message, at, hint


class EarthOrientationError(Exception):
    """The dates lie outside the Earth-orientation data that the program carries."""


class SpaceWeatherError(Exception):
    """The dates lie outside the space weather that the program carries."""
