"""What can go wrong, as exceptions that a user reads: each says what, and what may help."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sim.dynamics.states import State
    from sim.legs import Leg


def one_line(message: str) -> str:
    """Escape the line ends and control characters that names and texts of files bring into a message."""
    return "".join(letter if letter.isprintable() else repr(letter)[1:-1] for letter in message)


class FlightError(Exception):
    """The flight cannot go on: why, and what may help.

    `at`: the ship's state when it failed, or the instant [s] where nothing more is known, or nothing, which
    is the start of the phase. `phase`: given where a trial flight of an earlier phase met it. That earlier
    phase, `foreseen_in`, else `phase` and `t` [s], `altitude_km` and the finished legs, `partial`, are filled
    in by `sim.mission` alone.
    """

    foreseen_in: str = ""
    t: float | None = None
    altitude_km: float | None = None
    partial: Sequence[Leg] = ()

    def __init__(
        self, message: str, *, at: State | float | None = None, hint: str = "", phase: str = ""
    ) -> None:
        super().__init__(message)
        self.message, self.at, self.hint, self.phase = message, at, hint, phase


class EarthOrientationError(Exception):
    """The dates lie outside the Earth-orientation data that the program carries."""


class SpaceWeatherError(Exception):
    """The dates lie outside the space weather that the program carries."""


class ScenarioError(Exception):
    """A scenario that cannot be flown; ``errors`` holds every fault found, the text is all of them."""

    def __init__(self, errors: Sequence[str]) -> None:
        super().__init__("\n".join(errors))
        self.errors = tuple(errors)


class RequestError(ValueError):
    """Something is asked for that there is not; the message names it and what was expected."""


class OutputError(Exception):
    """Something cannot be written where it was asked for; the message names the path and the fix."""


class UnreadableRunError(Exception):
    """A directory that should hold a finished run does not, or holds a damaged one."""


class MessageError(Exception):
    """A message of somebody else's tool that cannot be used; the text names file, line, key and the fix."""
