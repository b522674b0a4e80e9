"""Rules across tables: order of phases, what each needs, sound elements, honest checks."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sim.library.models import MODELS
from sim.phases import PHASES, ascent, deorbit, entry
from sim.phases.situations import STARTS, PhaseTable
from sim.scenario import elements, planes
from sim.scenario.checks import Check
from sim.scenario.claims import overclaimed
from sim.scenario.events import details, events, phases_of
from sim.scenario.planes import Plane
from sim.scenario.positions import Path
from sim.scenario.problems import Problem, listed, nearest
from sim.scenario.resources import BY_LIBRARY, FlightStation, Resources

STALE_AFTER: Final = timedelta(days=15)
_DEPARTURE: Final = timedelta(minutes=15)  # springs, wait, burn, and ten minutes of drift
_SHORTEST, _LONGEST = timedelta(minutes=88), timedelta(minutes=93)  # revolutions, of low orbits and stations


@dataclass(frozen=True, slots=True)
class Parts:
    """The tables that were sound by themselves; phases and checks with their place in the file."""

    raw: dict[str, Any]
    kinds: tuple[str | None, ...]  # of every [[phase]], None where it is no known kind
    resources: Resources
    phases: dict[int, PhaseTable]
    checks: dict[int, Check]
    data: dict[str, Any]  # `raw` with what the library brings
    incomplete: set[Path]  # what a wrong library name should have brought

    def phase(self, kind: str) -> tuple[Path, PhaseTable] | None:
        """Give path and table of the first phase of a kind."""
        return next(((("phase", i), spec) for i, spec in self.phases.items() if spec.kind == kind), None)

    @property
    def undocking(self) -> datetime | None:
        """The instant of undocking, or of the state that the flight begins with, when it is sound."""
        return next((spec.given_utc for spec in self.phases.values() if spec.given_utc is not None), None)


def broken(parts: Parts) -> Iterator[Problem]:
    """Yield every problem that only shows when tables are seen together."""
    yield from _order(parts)
    yield from _resources(parts)
    yield from _epoch(parts)
    yield from _elements(parts)
    yield from _ephemeris(parts)
    yield from _times(parts)
    yield from _heights(parts)
    yield from _plane(parts)
    yield from _port(parts)
    yield from _check_names(parts)
    yield from _check_events(parts)
    yield from overclaimed(parts.checks, parts.phases.values(), parts.resources)


def _order(parts: Parts) -> Iterator[Problem]:
    """Every phase begins in the situation in which the one before ends, the first where flights can begin."""
    if "phase" in parts.raw and not parts.kinds:
        yield Problem(("phase",), "is empty; expected at least one [[phase]]")
    previous: str | None = None
    for index, kind in enumerate(parts.kinds):
        path: Path = ("phase", index, "kind")
        if kind is None:
            previous = None
            continue
        if kind in parts.kinds[:index]:
            yield Problem(path, f"phase '{kind}' is listed twice; expected each phase once")
            continue
        begins = PHASES[kind].FROM
        if index == 0 and begins not in STARTS:
            first = _either(known for known, phase in PHASES.items() if phase.FROM in STARTS)
            yield Problem(path, f"the flight starts with '{kind}'; expected {first} first")
        elif previous is not None and begins != (ends := PHASES[previous].TO):
            due = _either(known for known, phase in PHASES.items() if ends == phase.FROM)
            yield Problem(
                path,
                f"phase '{kind}' follows '{previous}'; expected {due}: "
                f"'{previous}' ends {ends}, '{kind}' begins {begins}",
            )
        previous = kind


def _either(words: Iterable[str]) -> str:
    return " or ".join(f"'{word}'" for word in words)


def _resources(parts: Parts) -> Iterator[Problem]:
    """Every table and key that a listed phase needs is there."""
    told: set[tuple[str, ...]] = set()
    for index, kind in enumerate(parts.kinds):
        for path in (tuple(need.split(".")) for need in (PHASES[kind].NEEDS if kind else ())):
            table = parts.raw.get(path[0])
            absent = path[:1] if table is None else path
            if absent in told or (table is not None and (len(path) == 1 or not isinstance(table, dict))):
                continue
            keys = path[-1].split("|")
            here = parts.data.get(path[0])
            if isinstance(here, dict) and (any(k in here for k in keys) or _unknown_library(path, parts)):
                continue
            told.add(absent)
            if (craft := _of_library(path, parts)) is not None:
                yield Problem(
                    ("phase", index),
                    f"phase '{kind}' needs {path[1]}, which {craft} has not; expected a {path[0]} with one, "
                    "or no such phase",
                )
                continue
            name = f"[{absent[0]}]" if len(absent) == 1 else " or ".join(keys)
            where: Path = (*absent[:-1], keys[0]) if len(absent) > 1 else ("phase", index)
            yield Problem(
                where, f"phase '{kind}' needs {name}, which is missing; expected {name} in the file"
            )


def _unknown_library(path: tuple[str, ...], parts: Parts) -> bool:
    """Tell whether a key would come from a library object that there is not."""
    return path[:1] in parts.incomplete and path[1] in MODELS[BY_LIBRARY[path[:1]]].model_fields


def _of_library(path: tuple[str, ...], parts: Parts) -> str | None:
    """Name the object of the library, sound by itself, that lacks a key which others of its kind have."""
    found = getattr(parts.resources, path[0])
    if len(path) == 1 or found is None or path[:1] not in BY_LIBRARY:
        return None
    return str(found.name) if path[1] in MODELS[BY_LIBRARY[path[:1]]].model_fields else None


def _epoch(parts: Parts) -> Iterator[Problem]:
    """Require an instant to count from: lift-off, else undocking or that of a given state."""
    mission, kinds = parts.resources.mission, parts.kinds
    if mission and mission.liftoff_utc is None and kinds and not {"docked", "state", None} & set(kinds):
        yield Problem(
            ("mission", "liftoff_utc"),
            "is missing, and no phase 'docked' or 'state' gives an instant in its place; expected one of "
            "the three",
        )


def _elements(parts: Parts) -> Iterator[Problem]:
    """Element lines are sound, and not older or newer than 15 days on the leg that uses them."""
    if parts.resources.station is None:
        return
    ways = {PHASES[kind].TRAJECTORY.outbound for kind in parts.kinds if kind}
    legs = (
        ("outbound_elements", parts.resources.liftoff_utc if True in ways else None, "lift-off"),
        ("return_elements", parts.undocking if False in ways else None, "undocking"),
    )
    for key, used_at, when in legs:
        lines = getattr(parts.resources.station, key)
        if lines is None:
            continue
        faults = elements.faults(lines)
        for index, message in faults:
            yield Problem(("station", key, index), message)
        if not faults and used_at is not None:
            age = used_at - elements.epoch(lines[0])
            if abs(age) > STALE_AFTER:
                side = "before" if age > timedelta(0) else "after"
                yield Problem(
                    ("station", key, 0),
                    f"the epoch lies {abs(age).total_seconds() / 86400.0:.1f} days {side} {when}; "
                    f"expected at most {STALE_AFTER.days} days",
                )
            elif (why := elements.unfollowed(lines, used_at)) is not None:
                yield Problem(("station", key, 1), f"{why}; expected an orbit that lasts until {when}")


def _ephemeris(parts: Parts) -> Iterator[Problem]:
    """Require an ephemeris that tells of the station as long as the flight is sure to need it."""
    station = parts.resources.station
    if station is None or station.ephemeris is None:
        return
    for begins, ends, until in _needed(parts, station):
        if (why := station.ephemeris.lacks(begins, ends)) is not None:
            yield Problem(
                ("station", "ephemeris"),
                f"{why}; expected the station from {_said(begins)} to {_said(ends)}, {until}",
            )


def _needed(parts: Parts, station: FlightStation) -> Iterator[tuple[datetime, datetime, str]]:
    """Yield from when to when, and to what, each way needs the ephemeris; contact as early as it can be."""
    liftoff, undocking = parts.resources.liftoff_utc, parts.undocking
    meeting, braking = parts.resources.rendezvous, parts.phase("deorbit")
    if station.outbound_elements is None and liftoff is not None and "phasing" in parts.kinds and meeting:
        earliest = liftoff + timedelta(seconds=meeting.scheme.contact_about_s(_SHORTEST.total_seconds()))
        yield liftoff, meeting.contact_utc or earliest, "the contact"
    if station.return_elements is None and undocking is not None:
        until, what = undocking + _DEPARTURE, "the end of the departure"
        if braking is not None and isinstance(braking[1], deorbit.Spec):
            until = braking[1].ignition_utc or undocking + timedelta(hours=braking[1].window_h[0])
            what = "the earliest ignition"
        yield undocking, until, what


def _times(parts: Parts) -> Iterator[Problem]:
    """Contact, undocking and ignition come after what must be before them."""
    liftoff, undocking = parts.resources.liftoff_utc, parts.undocking
    contact = parts.resources.rendezvous.contact_utc if parts.resources.rendezvous else None
    found, braking = parts.phase("docked"), parts.phase("deorbit")
    if found and undocking is not None:
        path = (*found[0], "until_utc")
        if liftoff is not None and undocking <= liftoff:
            yield Problem(path, f"undocking at {_said(undocking)} is not after lift-off at {_said(liftoff)}")
        elif contact is not None and undocking <= contact:
            yield Problem(path, f"undocking at {_said(undocking)} is not after contact at {_said(contact)}")
    if contact is not None and liftoff is not None and contact <= liftoff:
        yield Problem(
            ("rendezvous", "contact_utc"),
            f"contact at {_said(contact)} is not after lift-off at {_said(liftoff)}",
        )
    elif contact is not None and liftoff is not None:
        yield from _contact(parts, contact - liftoff)
    ignition = braking[1].ignition_utc if braking and isinstance(braking[1], deorbit.Spec) else None
    if braking and ignition is not None and undocking is not None and ignition <= undocking:
        yield Problem(
            (*braking[0], "ignition_utc"),
            f"ignition at {_said(ignition)} is not after "
            f"{'undocking' if parts.phase('docked') else 'the given state'} at {_said(undocking)}",
        )


def _heights(parts: Parts) -> Iterator[Problem]:
    """Modules are planned to come apart above the entry interface: that they do not is a failure's matter."""
    braking, falling = parts.phase("deorbit"), parts.phase("entry")
    if braking is None or falling is None:
        return
    before, fall = braking[1], falling[1]
    assert isinstance(before, deorbit.Spec)
    assert isinstance(fall, entry.Spec)
    apart, interface = before.module_separation_altitude_km, fall.interface_altitude_km
    if apart < interface:
        told = "interface_altitude_km" in fall.model_fields_set
        path = (
            (*falling[0], "interface_altitude_km") if told else (*braking[0], "module_separation_altitude_km")
        )
        yield Problem(
            path,
            f"the modules are to separate at {apart:g} km, below the entry interface at {interface:g} km; "
            "expected the separation above it",
        )


def _contact(parts: Parts, elapsed: timedelta) -> Iterator[Problem]:
    """Contact at a given time comes after the scheme's burns and about when its orbit says."""
    assert parts.resources.rendezvous is not None
    scheme = parts.resources.rendezvous.scheme
    start = timedelta(seconds=scheme.rendezvous_start_before_contact_s)
    least = (scheme.burns[-1].orbit - 1) * _SHORTEST + start
    most = scheme.contact_orbit * _LONGEST
    if not least <= elapsed <= most:
        first, last, given = (span.total_seconds() / 3600.0 for span in (least, most, elapsed))
        yield Problem(
            ("rendezvous", "contact_utc"),
            f"contact {given:.1f} h after lift-off is not what '{scheme.name}' can fly, with burns to orbit "
            f"{scheme.burns[-1].orbit} and contact on orbit {scheme.contact_orbit}; expected {first:.1f} to "
            f"{last:.1f} h after lift-off, or another scheme",
        )


def _plane(parts: Parts) -> Iterator[Problem]:
    """Require a plane over the pad, as no turn is flown, and one that the station's is within reach of."""
    found, launcher = parts.phase("ascent"), parts.resources.launcher
    if launcher is None or not found or not isinstance(found[1], ascent.Spec):
        return
    key: Path = (*found[0], "inclination_deg")
    latitude = abs(math.degrees(planes.geocentric(launcher.pad.latitude_deg)))
    inclination = found[1].inclination_deg
    if min(inclination, 180.0 - inclination) < latitude:
        yield Problem(
            key,
            f"is {inclination:g}, a plane that does not pass over the pad at {latitude:.2f} deg geocentric "
            f"latitude; expected {latitude:.2f} to {180.0 - latitude:.2f} deg",
        )
        return
    station, craft, liftoff = parts.resources.station, parts.resources.craft, parts.resources.liftoff_utc
    path = station.outbound if station is not None else None
    if path is None or craft is None or liftoff is None or "phasing" not in parts.kinds:
        return
    if (there := planes.of_station(path, liftoff)) is not None:
        here = planes.of_ascent(launcher.pad, math.radians(inclination), liftoff)
        yield from _apart(here, there, planes.within_reach(craft), liftoff, key)


def _apart(here: Plane, there: Plane, reach: float, liftoff: datetime, path: Path) -> Iterator[Problem]:
    """Tell of a ship's plane and a station's that are farther apart than the ship can `reach` [rad]."""
    apart, tilt = here.angle_to(there), abs(here.inclination - there.inclination)
    if apart <= reach:
        return
    most = f"{math.degrees(reach):.1f} deg, as far as the craft's propellant could turn it"
    if tilt > reach:
        yield Problem(
            path,
            f"is {math.degrees(here.inclination):g}, and the station's inclination is "
            f"{math.degrees(there.inclination):.2f} deg; expected one within {most}",
        )
        return
    best = liftoff + timedelta(seconds=planes.later(here, there))
    yield Problem(
        ("mission", "liftoff_utc"),
        f"at {_said(liftoff)} the pad is not in the station's plane, which lies {math.degrees(apart):.1f} "
        f"deg from that of the ascent; expected at most {most}: a lift-off near {best:%Y-%m-%d %H:%M} UTC",
    )


def _port(parts: Parts) -> Iterator[Problem]:
    """Require a port that belongs to the station."""
    rendezvous, station = parts.resources.rendezvous, parts.resources.station
    if rendezvous and station and rendezvous.port not in station.ports:
        port, known = rendezvous.port, station.ports
        yield Problem(
            ("rendezvous", "port"),
            f"{port!r} is no port of {station.name}; expected one of {listed(known)}" + nearest(port, known),
        )


def _check_names(parts: Parts) -> Iterator[Problem]:
    """No two checks share a name."""
    names: set[str] = set()
    for index, check in parts.checks.items():
        if check.name in names:
            yield Problem(("check", index, "name"), f"'{check.name}' is taken; expected a name of its own")
        names.add(check.name)


def _check_events(parts: Parts) -> Iterator[Problem]:
    """Require that checks read events that exist and that a listed phase brings about, and their details."""
    for index, check in parts.checks.items():
        asked = {"quantity" if check.event is None else "event": check.subject, "since": check.since}
        for key, event in asked.items():
            if event is None:
                continue
            owners = phases_of(event, parts.resources)
            if not owners:
                known = events(parts.resources)
                message = (
                    f"there is no event '{event}'; expected one of {listed(known)}{nearest(event, known)}"
                )
                yield Problem(("check", index, key), message)
            elif None not in parts.kinds and not set(owners) & set(parts.kinds):
                message = (
                    f"event '{event}' belongs to phase {_either(owners)}, which is not flown; "
                    "expected that phase in the file, or no such check"
                )
                yield Problem(("check", index, key), message)
            elif key == "quantity" and check.detail not in (known := details(event, parts.resources)):
                message = (
                    f"event '{event}' has no detail '{check.detail}'; expected one of {listed(known)}"
                    f"{nearest(str(check.detail), known)}"
                )
                yield Problem(("check", index, key), message)


def _said(instant: datetime) -> str:
    text = instant.isoformat().removesuffix("+00:00")
    return f"{text.rstrip('0') if '.' in text else text}Z"  # with as many decimals as the file has
