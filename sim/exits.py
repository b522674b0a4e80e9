"""Exit codes, and what is told of an error.

0 all checks pass; 1 a check failed, or the flight was aborted; 2 the scenario or the command is wrong; 3 the
flight failed; 130 interrupted.
"""

from __future__ import annotations

from typing import Final

from sim.base.errors import (
    EarthOrientationError,
    FlightError,
    MessageError,
    OutputError,
    RequestError,
    ScenarioError,
    SpaceWeatherError,
    UnreadableRunError,
)

PASSED, CHECK_FAILED, REFUSED, FLIGHT_FAILED, INTERRUPTED, PIPE_CLOSED = 0, 1, 2, 3, 130, 141
_WHOLE: Final = "a run directory is written whole or not at all"


def explained(error: BaseException) -> tuple[int, list[str]]:
    """Give exit code and message lines of an error, by what raised it; its notes say what there is."""
    if (interrupt := _interrupt_in(error)) is not None:
        return INTERRUPTED, [f"interrupted; {_left(interrupt, _WHOLE)}"]
    match error:
        case ScenarioError():
            return REFUSED, list(error.errors)
        case MessageError() | OutputError() | RequestError() | UnreadableRunError():
            return REFUSED, [str(error)]
    match error:
        case EarthOrientationError() | SpaceWeatherError():
            return REFUSED, [f"the scenario's dates cannot be flown: {error}"]
        case FlightError():
            return FLIGHT_FAILED, _failure(error)
    begins = str(error).partition("\n")[0]
    return FLIGHT_FAILED, [
        f"unexpected {type(error).__name__}: {begins}; {_left(error)}",
        "this is a fault of the program; --debug shows where",
    ]


def _interrupt_in(error: BaseException | None) -> BaseException | None:
    """Return an interrupt, also one in compiled code, which reports it as the cause of another error."""
    while error is not None and not isinstance(error, KeyboardInterrupt):
        error = error.__cause__ or error.__context__
    return error


def _left(error: BaseException, otherwise: str = "nothing was written") -> str:
    """Say what there is in spite of an error, by its notes."""
    return "; ".join(getattr(error, "__notes__", [otherwise]))


def _failure(error: FlightError) -> list[str]:
    """Say where the flight failed, why, what may help, and what had been flown."""
    from sim.terminal import elapsed

    where = [f"phase '{error.phase}'"] if error.phase else []
    if error.foreseen_in:
        where.append(f"in a trial flight of phase '{error.foreseen_in}'")
    if error.t is not None:
        where.append(f"T+{elapsed(error.t)}")
    if error.altitude_km is not None:
        where.append(f"altitude {error.altitude_km:.1f} km")
    flown = ", ".join(leg.phase for leg in error.partial)
    return [
        f"the flight failed ({', '.join(where)}): {error.message}"
        if where
        else f"the flight failed: {error}",
        *([error.hint] if error.hint else []),
        f"flown before that: {flown or 'nothing'}; {_left(error)}",
    ]
