"""The documented two-day flights, flown pad to docking: `python -m tests.validation.flown_flights`.

Each is one scenario of the library's parts with the flight's lift-off, port and elements: no wind, no masses
of its own, the Soyuz-FG's ascent from site 1/5 for all. Residuals are contact flown less documented contact.
"""

from collections.abc import Iterator
from datetime import datetime
from functools import cache
from typing import NamedTuple

from sim import mission
from sim.base.errors import FlightError
from sim.scenario import loads
from tests.validation.contact_rule import Spread
from tests.validation.two_day import rows, scenario_text

_CRAFT = {"crew": "soyuz-ms", "cargo": "progress-ms"}


class FlownFlight(NamedTuple):
    """What a flight came to: angles [deg], delta-v [m/s], propellant left [kg], residual [min]."""

    name: str
    ahead: float
    offset: float
    gained: float
    phasing: float
    approach: float
    left: float
    residual: float


@cache
def flown(name: str) -> FlownFlight | str:
    """Fly a flight by its name, pad to docking; return what it came to, or why not."""
    row = next(row for row in rows() if row["flight"] == name)
    try:
        flight = mission.fly(loads(scenario_text(row, craft=_CRAFT[row["craft"]]), f"{name}.toml"))
    except FlightError as error:
        return f"{error.message} ({error.phase})"
    events = {event.name: event for _, event in flight.events}
    _, phasing, docking = flight.legs
    inserted = events["insertion"].details
    liftoff, contact = (datetime.fromisoformat(row[key]) for key in ("liftoff_utc", "contact_utc"))
    late = events["contact"].state.t - (contact - liftoff).total_seconds()
    return FlownFlight(
        name,
        float(inserted["station_ahead_deg"]),
        float(inserted["plane_offset_deg"]),
        phasing.figures["catch_up_deg"],
        phasing.figures["delta_v_mps"],
        docking.figures["large_delta_v_mps"] + docking.figures["small_delta_v_mps"],
        phasing.figures["ledger_left_kg"],
        late / 60.0,
    )


_HEAD = """
## Flown by the program: two-day flights from pad to docking

The same flights as whole flights: each from its documented lift-off, port and elements and the library's
parts alone, without its own masses or winds and all on the Soyuz-FG from site 1/5. Station ahead and ship's
node east of its at insertion, angle gained [deg], delta-v [m/s], propellant left beside second approach and
return [kg], contact less documented contact [min]. What is said above of the rule holds here: its form has
seen these flights. Angles, planes and delta-v have not.

Write this section alone with `python -m tests.validation.flown_flights`.
"""


def section() -> str:
    """Return the section of VALIDATION.md."""
    return "\n".join([_HEAD, *_lines(), ""])


def _lines() -> Iterator[str]:
    yield "| flight | ahead | node | gained | phasing | approach | left | contact |"
    yield "|---|---|---|---|---|---|---|---|"
    residuals = []
    for row in rows():
        found = flown(row["flight"])
        if isinstance(found, str):
            yield f"| {row['flight']} | refused: {found} | | | | | | |"
            continue
        residuals.append(found.residual)
        numbers = f"{found.ahead:.1f} | {found.offset:+.2f} | {found.gained:.1f} | {found.phasing:.1f}"
        yield (
            f"| {found.name} | {numbers} | {found.approach:.1f} | {found.left:.0f} | {found.residual:+.1f} |"
        )
    spread = Spread.of(residuals)
    yield (
        f"\nOf {len(rows())} flights {len(residuals)} dock: contact misses by {spread.rms:.1f} min rms, "
        f"median {spread.median:.1f}, {spread.within_6:.0%} within 6 min, {spread.within_15:.0%} within 15."
    )


if __name__ == "__main__":
    print(section())
