"""What the library holds, and the events that a flight may report, as tables of eighty columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from sim.library import catalogue
from sim.library.labels import Value, values
from sim.phases import PHASES
from sim.phases.situations import After, Since
from sim.terminal import Column, show, show_wrapped

PORTS: Final = "ports"
EVENTS: Final = "events"
_WIDTH: Final = 80
# What tells the objects of a kind apart: headings and keys; of an array its length.
_TELLING: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "craft": (
        ("mass, kg", "launch_mass_kg"),
        ("propellant, kg", "propellant_kg"),
        ("engine, N", "main_engine.thrust_vacuum_n"),
        ("Isp, s", "main_engine.isp_vacuum_s"),
        ("comes home, kg", "descent_module.mass_kg"),
    ),
    "launchers": (
        ("rise, s", "vertical_rise_s"),
        ("core leaves, m", "last_separation_altitude_m"),
        ("craft leaves, s", "craft_separation_after_cutoff_s"),
        ("drag factor", "drag_factor"),
    ),
    "stations": (
        ("mass, kg", "mass_kg"),
        ("area, m2", "area_m2"),
        ("drag", "drag_coefficient"),
        ("keep out, m", "keep_out_radius_m"),
        ("corridor, deg", "corridor_half_angle_deg"),
    ),
    "schemes": (
        ("contact orbit", "contact_orbit"),
        ("gains from, deg", "catch_up_min_deg"),
        ("to, deg", "catch_up_max_deg"),
        ("after lift-off, s", "contact_after_liftoff_s"),
    ),
    "errors": (
        ("place at port, m", "place_m"),
        ("velocity, m/s", "velocity_mps"),
        ("angle, deg", "angle_deg"),
        ("memory, s", "memory_s"),
    ),
    "ports": (("station", "station"), ("forward, starboard, nadir, m", "position_m"), ("outward", "outward")),
    "pads": (
        ("latitude, deg", "latitude_deg"),
        ("longitude, deg", "longitude_deg"),
        ("height, m", "height_m"),
    ),
    "winds": (),
}
_TELLING["ground_stations"] = _TELLING["pads"]
_MARKS: Final = {"assumed": " a", "derived": " d", "input": " i", "documented": "", "": " ?"}
_MARKED: Final = "a: assumed, d: derived, ?: said in words only; values without a mark are documented."
SHOWN: Final = (PORTS, *catalogue.KINDS, EVENTS)


class Meaning(NamedTuple):
    """An event: its declared name, the phase that reports it, its details, what it is."""

    event: str
    phase: str
    details: tuple[str, ...]
    words: str


def glossary() -> list[Meaning]:
    """List the events of all phases, in the order of a flight; "#" stands for a number."""
    return [
        Meaning(
            re.sub(r"#\+?(\{[\w.]+\})?", "#", form)
            .replace("{launcher.stages}", "STAGE")
            .replace("{launcher.jettisons}", "PART"),
            kind,
            tuple(
                dict.fromkeys(
                    part if isinstance(part, str) else part.detail
                    for part in told
                    if not isinstance(part, After | Since)
                )
            ),
            getattr(phase, "GLOSSARY", {}).get(form, ""),
        )
        for kind, phase in PHASES.items()
        for form, told in phase.EVENTS.items()
    ]


def names_of(kind: str) -> list[str]:
    """List what there is of a kind that is shown; raises UnknownNameError."""
    if kind == EVENTS:
        return [one.event for one in glossary()]
    if kind == PORTS:
        return [port for ports in _ports().values() for port in ports]
    return catalogue.names(kind)


def values_of(kind: str, name: str) -> list[Value]:
    """Return the values of an object with their labels; raises UnknownNameError."""
    if kind != PORTS:
        return values(kind, name)
    for station, ports in _ports().items():
        if name in ports:
            prefix = f"ports.{name}."
            own = (one for one in values("stations", station) if one.key.startswith(prefix))
            return [
                Value("station", station, "documented", ""),
                *(one._replace(key=one.key.removeprefix(prefix)) for one in own),
            ]
    raise catalogue.UnknownNameError(PORTS, name, names_of(PORTS))


def record(kind: str | None, name: str | None) -> dict[str, Any]:
    """Return what is shown as a JSON document; raises UnknownNameError."""
    if kind is None:
        return {"kinds": {one: names_of(one) for one in SHOWN}}
    if kind == EVENTS:
        return {"kind": kind, "events": [one._asdict() for one in _events(name)]}
    objects = names_of(kind) if name is None else [name]
    return {
        "kind": kind,
        "objects": [
            {"name": one, "values": [value._asdict() for value in values_of(kind, one)]} for one in objects
        ],
    }


def show_library(kind: str | None, name: str | None) -> None:
    """Print the kinds, the objects of one, or all values of an object; raises UnknownNameError."""
    if kind is None:
        for one in SHOWN:
            show_wrapped(f"{one:<16} ", ", ".join(dict.fromkeys(names_of(one))), _WIDTH)
        print()
        print("sim library KIND compares them, sim library KIND NAME tells every value.")
    elif kind == EVENTS:
        for meaning in _events(name):
            show_wrapped("", f"{meaning.event} ({meaning.phase}): {meaning.words}", _WIDTH, indent="  ")
            show_wrapped("    ", ", ".join(meaning.details), _WIDTH)
        print()
        print("A check's quantity names a detail: peak_load.load_g. # is a number from 1.")
    elif name is not None:
        _show_object(kind, name)
    else:
        _show_kind(kind)


def _events(name: str | None) -> list[Meaning]:
    """Return every event of the glossary, or those of a name; raises UnknownNameError."""
    found = [one for one in glossary() if name in (None, one.event)]
    if not found:
        raise catalogue.UnknownNameError(EVENTS, str(name), names_of(EVENTS))
    return found


def _show_kind(kind: str) -> None:
    """Print the objects of a kind with what tells them apart."""
    telling = _TELLING.get(kind, ())
    rows = []
    for name in names_of(kind):
        found = {one.key: one for one in values_of(kind, name)}
        rows.append([name, *(_cell(found.get(key)) for _, key in telling)])
    columns = [Column("name"), *(Column(heading, right=True) for heading, _ in telling)]
    show(kind, columns, rows)
    if telling:
        show_wrapped("", _MARKED, _WIDTH)


def _show_object(kind: str, name: str) -> None:
    """Print every value of an object: key, value, label, and what the library says of it."""
    found, said = values_of(kind, name), ""
    print(f"{kind}: {name}\n")
    for one in found:
        label = f"  ({one.label})" if one.label else ""
        show_wrapped("", f"{one.key} = {_written(one.value)}{label}", _WIDTH, indent="    ")
        if one.words and one.words != said:
            show_wrapped("    ", one.words, _WIDTH)
        said = one.words


def _cell(value: Value | None) -> str:
    if value is None:
        return "-"
    return f"{_written(value.value)}{_MARKS[value.label]}"


def _written(value: Any) -> str:
    """Write a value as TOML has it, numbers without digits that say nothing."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return f"{value:.10g}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(_written(item) for item in value)}]"
    return str(value)


def _ports() -> dict[str, Sequence[str]]:
    """Return the ports of each station."""
    return {name: list(catalogue.raw("stations", name)["ports"]) for name in catalogue.names("stations")}
