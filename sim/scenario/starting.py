"""Scenarios to start from, by kind of flight: sound as they stand, with a comment at every value to replace.

The numbers are those of flown ships, so that the first flight of a new scenario is one that is known.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final, NamedTuple

from sim.base.errors import OutputError, RequestError, ScenarioError
from sim.scenario.problems import listed, nearest

WHOLE, RETURN, GUIDED = "whole", "return", "guided"


class _Up(NamedTuple):
    """A flown way up: whose, how long, lift-off (UTC), pad, scheme, elements of the station."""

    ship: str
    lasts: str
    liftoff: str
    pad: str
    scheme: str
    elements: tuple[str, str]


_UPS: Final = {
    "two-day": _Up(
        "Soyuz MS-09",
        "two days",
        "2018-06-06T11:12:39.519Z",
        "baikonur-1-5",
        "34-orbit",
        (
            "1 25544U 98067A   18157.52607057  .00016717  00000-0  10270-3 0  9001",
            "2 25544  51.6411  71.8659 0003216 157.6093 202.5200 15.54141383 36857",
        ),
    ),
    "four-orbit": _Up(
        "Soyuz MS-06",
        "six hours",
        "2017-09-12T21:17:02.407Z",
        "baikonur-1-5",
        "4-orbit",
        (
            "1 25544U 98067A   17253.93837963  .00001150  00000-0  24585-4 0  9991",
            "2 25544  51.6444 330.8522 0003796 258.3764  78.6882 15.54163465 75088",
        ),
    ),
    "two-orbit": _Up(
        "Progress MS-09",
        "three hours and a half",
        "2018-07-09T21:51:34.452Z",
        "baikonur-31-6",
        "2-orbit",
        (
            "1 25544U 98067A   18190.91081542  .00002000  00000-0  38000-4 0  9996",
            "2 25544  51.6413 265.3693 0003500 281.1191 139.2888 15.54000000000001",
        ),
    ),
}
_UNDOCKING: Final = "2018-06-03T09:16:36Z"
_HOME: Final = (
    "1 25544U 98067A   18151.37845806  .00001264  00000-0  26359-4 0  9999",
    "2 25544  51.6399 102.5027 0003948 138.3660   3.9342 15.54113216115909",
)
# Kinds of flight and what each does.
KINDS: Final = {
    **{kind: f"from the pad to the docking in {up.lasts}" for kind, up in _UPS.items()},
    RETURN: "from the undocking to the landing, falling without lift",
    GUIDED: "from the undocking to the landing, steered by lift",
    WHOLE: "from the pad to the docking in two days, and down again, steered by lift",
}


def scenario_text(name: str, kind: str) -> str:
    """Return a commented scenario of one of KINDS for a mission of that name; raises ScenarioError."""
    if kind not in KINDS:
        raise ScenarioError([f"--kind {kind}: expected one of {listed(KINDS)}{nearest(kind, KINDS)}"])
    up = {**_UPS, WHOLE: _MS07_UP}.get(kind)
    blocks = [_head(name, kind, up), _station(up, home=up is None or kind == WHOLE)]
    if up is not None:
        blocks.append(_launcher(up))
    blocks.append(_CRAFT)
    if up is not None:
        blocks.append(_rendezvous(up))
    blocks.append(_AIR)
    if up is None or kind == WHOLE:
        blocks.append(_TARGET)
    if up is not None:
        blocks.append(_PHASES_UP)
    if up is None or kind == WHOLE:
        blocks.append(_phases_home(guided=kind != RETURN))
    blocks.append(_checks(up, home=up is None or kind == WHOLE))
    return "\n".join(blocks)


def write_scenario(name: str, kind: str) -> Path:
    """Write such a scenario as NAME.toml, in the folder that the name has in it; return where.

    Raises ScenarioError for an unknown kind, RequestError for a name that is none, OutputError where the file
    is there already or cannot be made.
    """
    given = Path(name)
    if not given.name:
        raise RequestError(f"{name!r} names no file; expected a name such as my-flight")
    path = given if given.suffix == ".toml" else given.with_name(f"{given.name}.toml")
    text = scenario_text(path.stem, kind)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError as error:
        raise OutputError(f"{path}: is there already; expected a name that is not taken") from error
    except OSError as error:
        raise OutputError(
            f"{path}: cannot be written ({error.strerror}); expected a folder to write into"
        ) from error
    return path


_MS07_UP: Final = _Up(
    "Soyuz MS-07",
    "two days",
    "2017-12-17T07:21:01.127Z",
    "baikonur-1-5",
    "34-orbit",
    (
        "1 43060U 17080A   17351.62434690  .00001396  00000-0  28274-4 0  9996",
        "2 43060  51.6407 203.8608 0002668 251.6813 158.5185 15.54176109 90284",
    ),
)


def _head(name: str, kind: str, up: _Up | None) -> str:
    ship = up.ship if up is not None else "Soyuz MS-07"
    liftoff = (
        f"""\
# Lift-off, UTC. `sim plan FILE` says at which instants of a day the station's plane passes the pad and the
# phase closes; `sim plan FILE --days FIRST LAST` looks through days. Here: the lift-off of {ship}.
liftoff_utc = {up.liftoff}
"""
        if up is not None
        else ""
    )
    return f"""\
# {name}: {KINDS[kind]}.
# Written by `sim new --kind {kind}`. It flies as it is, with the numbers of {ship}:
# replace them by yours.
#
#   sim validate FILE      says what is wrong, with line and key
#   sim run FILE           flies it
#   sim library            shows what the names below stand for, and every value that may be set instead
#   sim schema             gives editors every key with its unit and range
#
# Keys end in their units. What is not set here comes from the library; any of its values can be given here.

[mission]
name = {json.dumps(name)}
# designator = "2018-051A"  # international designator of the ship, for exports only
{liftoff}"""


def _elements(key: str, lines: tuple[str, str]) -> str:
    return "\n".join([f"{key} = [", *(f'    "{line}",' for line in lines), "]", ""])


def _station(up: _Up | None, *, home: bool) -> str:
    out = _elements("outbound_elements", up.elements) if up is not None else ""
    back = _elements("return_elements", _HOME) if home else ""
    return f"""\
[station]
library = "iss"  # sim library stations
# Two-line elements of the station, at most 15 days from the flight: celestrak.org has today's,
# space-track.org those of the past. A file's name in their place reads them from it (lines or OMM); with the
# key ephemeris in their place the station follows a CCSDS OEM.
{out}{back}"""


def _launcher(up: _Up) -> str:
    return f"""\
[launcher]
library = "soyuz-fg"  # sim library launchers
pad = "{up.pad}"  # sim library pads
"""


_CRAFT: Final = """\
[craft]
library = "soyuz-ms"  # sim library craft
# launch_mass_kg = 7220.0  # kg, at lift-off, crew and propellant in it; of past ships: russianspaceweb.com
"""


def _rendezvous(up: _Up) -> str:
    return f"""\
[rendezvous]
scheme = "{up.scheme}"  # sim library schemes: how many orbits, which burns
port = "rassvet-nadir"  # sim library ports
# contact = "at-time"  # without it the scheme's rule decides when; with it at this instant (UTC):
# contact_utc = 2018-06-08T13:01:08Z
"""


_AIR: Final = """\
[air]
density = "nrlmsis-2.1"  # with the space weather of the days flown; or "us-standard-1976"
# Winds by name (sim library winds), or rows of altitude (km), wind to the east and to the north (m/s).
# landing_wind = "zhezkazgan-2018-06-03"
"""

_TARGET: Final = """\
[target]
name = "steppe near Zhezkazgan"
latitude_deg = 47.39    # deg, WGS-84
longitude_deg = 69.61   # deg, east
ground_height_m = 350.0  # m above mean sea level
"""

_PHASES_UP: Final = """\
# --- Up -------------------------------------------------------------------------------------------------

[[phase]]
kind = "ascent"
perigee_km = 200.0  # km, geodetic, at insertion
apogee_km = 240.0   # km
inclination_deg = 51.64  # deg, mean: that of the station, the second number of line 2 of its elements

[[phase]]
kind = "phasing"

[[phase]]
kind = "docking"
contact_speed_mps = 0.12  # m/s, along the port's axis
"""


def _phases_home(*, guided: bool) -> str:
    mode = "guided" if guided else "ballistic"
    other = "ballistic" if guided else "guided"
    return f"""\
# --- Down -----------------------------------------------------------------------------------------------

[[phase]]
kind = "docked"
# Physical separation, UTC. `sim landing FILE` lists where and when the ship could land in the days after it.
until_utc = {_UNDOCKING}

[[phase]]
kind = "departure"

[[phase]]
kind = "deorbit"
delta_v_mps = 128.0     # m/s, of the braking burn
window_h = [1.0, 6.0]   # h after the undocking in which the pass nearest to the target is sought
# ignition_utc = 2018-06-03T11:47:30Z  # instead of seeking it
module_separation_altitude_km = 139.9  # km

[[phase]]
kind = "entry"
mode = "{mode}"  # or "{other}"

[[phase]]
kind = "landing"
"""


def _checks(up: _Up | None, *, home: bool) -> str:
    checks = []
    if up is not None:
        checks.append("""\
[[check]]
name = "insertion"
event = "insertion"
since = "liftoff"
expected = "528 s"
within = "8 s"
role = "predicted"  # the run computes it from other data; "derived" and "input" claim less
source = "Glavkosmos: MS-08 and TMA-03M, same launcher and orbit"
""")
    if home:
        checks.append("""\
[[check]]
name = "parachute command to landing"
event = "touchdown"
since = "parachute_command"
expected = "14 min 10 s"
within = "60 s"
role = "predicted"
source = "flights of this class: 858 to 860 s"
""")
    return "\n".join(
        [
            """\
# --- What is known of the flight; nothing below feeds the simulation ------------------------------------
# `sim library events` lists the events, and the details of each that a `quantity` can name.
""",
            *checks,
        ]
    )
