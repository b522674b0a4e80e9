"""Write the pages of docs/reference that follow from the program itself: python -m docs.reference."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import typer

from sim.cli.app import app
from sim.phases import PHASES
from sim.phases.situations import COMMON, After, Class, Fed, Follows, Since, Told
from sim.report.trajectory import FIELDS
from sim.scenario.quantities import KEY_UNITS
from sim.scenario.schema import schema

FOLDER = Path(__file__).parent / "reference"
COMMANDS_AT = 92  # columns of a command's help
_BOUNDS = {"minimum": "≥", "exclusiveMinimum": ">", "maximum": "≤", "exclusiveMaximum": "<"}
_HEAD = "<!-- Written by python -m docs.reference; changes made here are lost. -->\n\n"


def pages() -> dict[str, str]:
    """Return the text of each generated page by its file name."""
    import sim.cli  # noqa: F401  # its import registers the commands

    return {
        name: _HEAD + text
        for name, text in (
            ("scenario.md", scenario()),
            ("events.md", events()),
            ("commands.md", commands()),
            ("columns.md", columns()),
        )
    }


class _Place(NamedTuple):
    """A table of the scenario: how it is written in TOML, and its schema."""

    header: str
    path: str
    table: dict[str, Any]


def scenario() -> str:
    """Return the reference of the scenario file, a section a table, from the schema of the models."""
    whole = schema()
    places = list(_places(whole))
    where = {id(place.table): place for place in reversed(places)}
    parts = [
        "# Scenario reference\n",
        "Every table and key of a scenario, from the models that read it (`sim schema` prints the same as a "
        "JSON Schema for editors). Resources come first, then `[[phase]]` in flight order, then `[[check]]` "
        "and `[[disperse]]`. **Bold** keys must be given, here or by the library: a table with `library` "
        "takes what is not written from there. What a key ends in is its unit, ranges are what is accepted: "
        "bounds of physics, not of good sense.\n",
    ]
    for place in places:
        level = "###" if "." in place.path else "##"
        parts.append(f"{level} `{place.header}` {{ #{place.path} }}\n")
        if about := place.table.get("description"):
            parts.append(_prose(about) + "\n")
        rows = [_cells(key, field, place, whole["$defs"], where) for key, field in _keys(place.table)]
        if rows:
            parts.append(_table(("key", "unit", "accepts", "default", "meaning"), rows) + "\n")
    return "\n".join(parts)


def _places(whole: dict[str, Any]) -> Iterator[_Place]:
    """List the tables of a file, each model at the first place that it is met, and all phases."""
    seen: set[int] = set()

    def within(field: dict[str, Any], path: str, array: bool) -> Iterator[_Place]:
        if field.get("type") == "object" and "additionalProperties" in field:
            path += ".NAME"
        for form, many in _forms(field):
            if "$ref" not in form:
                continue
            table = whole["$defs"][form["$ref"].rpartition("/")[2]]
            kind = table.get("properties", {}).get("kind", {}).get("const")
            here = f"{path}.{kind}" if kind else path
            if id(table) in seen:
                continue
            seen.add(id(table))
            header = f"[[{path}]]" if array or many else f"[{path}]"
            yield _Place(header + (f' kind = "{kind}"' if kind else ""), here, table)
            for key, inner in table.get("properties", {}).items():
                yield from within(inner, f"{here}.{key}", False)

    for name, field in whole["properties"].items():
        yield from within(field, name, field.get("type") == "array")


def _forms(field: dict[str, Any], many: bool = False) -> Iterator[tuple[dict[str, Any], bool]]:
    """List the alternatives of a property without null, and whether each stands in an array."""
    alternatives = field.get("anyOf") or field.get("oneOf")
    if alternatives:
        for form in alternatives:
            yield from _forms(form, many)
    elif field.get("type") == "array" and isinstance(field.get("items"), dict):
        inner = list(_forms(field["items"], True))
        yield from inner if any("$ref" in form for form, _ in inner) else [(field, many)]
    elif field.get("type") == "object" and isinstance(field.get("additionalProperties"), dict):
        inner = list(_forms(field["additionalProperties"]))
        yield from inner if any("$ref" in form for form, _ in inner) else [(field, many)]
    elif field.get("type") != "null":
        yield field, many


def _keys(table: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    return [(key, field) for key, field in table.get("properties", {}).items() if key != "ranges"]


def _table(heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    """Return a Markdown table without the columns that are empty."""
    kept = [k for k in range(len(heads)) if any(row[k] for row in rows)]
    lines = [heads, tuple("---" for _ in heads), *rows]
    return "\n".join("| " + " | ".join(line[k].replace("|", "\\|") for k in kept) + " |" for line in lines)


def _cells(
    key: str, field: dict[str, Any], place: _Place, tables: dict[str, Any], where: dict[int, _Place]
) -> tuple[str, ...]:
    needed = key in place.table.get("required", ())
    accepts: list[str] = []
    for form, many in _forms(field):
        if "$ref" in form:
            inner = where[id(tables[form["$ref"].rpartition("/")[2]])]
            text = f"[table{'s' if many else ''}](#{inner.path})"
        else:
            text = _accepts(form)
        if text not in accepts:
            accepts.append(text)
    default = field.get("default")
    shown = "" if default is None or isinstance(default, dict | list) else f"`{_toml(default)}`"
    return (
        f"**`{key}`**" if needed else f"`{key}`",
        _unit(key),
        ", or ".join(accepts),
        shown,
        _prose(field.get("description", "")).replace("\n", " "),
    )


def _unit(key: str) -> str:
    """Return the unit that a key ends in, as it is written there: 'km' of 'apogee_km'."""
    ending = next((end for end in sorted(KEY_UNITS, key=len, reverse=True) if key.endswith(end)), "")
    written = ending[1:].replace("pm2", "/m²").replace("ps", "/s")
    known = {"utc": "UTC", "m2": "m²", "pa": "Pa", "kpa": "kPa", "n": "N", "kn": "kN", "w/m²": "W/m²"}
    if not ending:
        written = key.rpartition("_")[2] if key.endswith(("_utc", "_m2")) else ""
    return known.get(written, written)


def _accepts(form: dict[str, Any]) -> str:
    """Say in words what a simple value may be."""
    if "enum" in form:
        return ", ".join(f"`{_toml(value)}`" for value in form["enum"])
    if "const" in form:
        return f"`{_toml(form['const'])}`"
    if form.get("format") == "date-time":
        return "instant"
    if form.get("type") == "array":
        items = form.get("prefixItems") or [form.get("items", {})]
        inner = list(dict.fromkeys(_accepts(item) for item in items))
        count = form.get("maxItems") if form.get("maxItems") == form.get("minItems") else None
        return f"array of {f'{count} ' if count else ''}({'; '.join(inner)})"
    kind = {"number": "number", "integer": "whole number", "boolean": "`true`, `false`", "string": "text"}
    word = kind.get(form.get("type", ""), "table")
    bounds = [f"{sign} {form[name]:g}" for name, sign in _BOUNDS.items() if name in form]
    return f"{word} {', '.join(bounds)}" if bounds else word


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return f'"{value}"' if isinstance(value, str) else f"{value:g}"


def _prose(text: str) -> str:
    """Return a docstring as Markdown: double backticks of the sources become single ones."""
    return re.sub(r"``([^`]+)``", r"`\1`", text).strip()


def events() -> str:
    """Return the glossary of events, from the registry of phases."""
    common = ", ".join(f"`{detail}`" for detail in COMMON if detail != "place")
    parts = [
        "# Events of a flight\n",
        "What a run may report in `timeline.json`, phase by phase, and what a check may ask for: an event's "
        f"instant, or one of its figures. Every event has {common}. How a figure comes about decides what "
        "may be claimed of it: *found* by the flight; *follows* from what is given without a flight, or was "
        "solved for; *given* by scenario or library "
        "([what may be claimed](../decisions/5-what-may-be-claimed.md)). `#` stands for a number.\n",
    ]
    for name, phase in PHASES.items():
        if not phase.EVENTS:
            continue
        parts.append(f"## {name}\n\n{(phase.__doc__ or '').splitlines()[0]}\n")
        for event, told in phase.EVENTS.items():
            parts.append(f"### `{shown(event)}`\n\n{phase.GLOSSARY[event]}\n\n{_told(told)}")
    return "\n".join(parts)


def shown(event: str) -> str:
    """Return the name of an event in the registry as a reader writes it: 'STAGE_separation', 'dv#'."""
    names = {
        "{launcher.stages}": "STAGE",
        "{launcher.jettisons}": "PART",
        "#+{rendezvous.scheme.burns}": "# (approach)",
        "#{rendezvous.scheme.burns}": "#",
    }
    for key, word in names.items():
        event = event.replace(key, word)
    return event


def _told(told: Told) -> str:
    """Say what there is to an event: its instant, then its details by how they come about."""
    lines = []
    for item in told:
        match item:
            case Fed("utc", key):
                lines.append(f"- instant: given{f' where `{key}` is' if key else ''}")
            case After(event, key):
                says = f" where `{key}` says so" if key else ""
                lines.append(f"- instant: a given time after `{event}`{says}")
            case Since(event):
                lines.append(f"- instant: found, counted from `{event}`")
    if not lines:
        lines.append("- instant: found")
    for words, kind in (("found", str), ("follows", Follows), ("given", Fed)):
        details = [item if isinstance(item, str) else item.detail for item in told if isinstance(item, kind)]
        named = ", ".join(f"`{detail}`" for detail in details if detail != "utc")
        if named:
            lines.append(f"- {words}: {named}")
    lines += [
        f"- usual for `{item.detail}`: {item.low:g} to {item.high:g}; a result outside is noted"
        for item in told
        if isinstance(item, Class)
    ]
    return "\n".join(lines) + "\n"


def commands() -> str:
    """Return the help of every command, as the terminal shows it."""
    group = typer.main.get_command(app)
    parts = [
        "# Commands\n",
        "`sim` and `python -m sim` are the same. Exit codes: 0 all checks pass, 1 a check failed, 2 the "
        "scenario or the command is wrong, 3 the flight failed, 130 interrupted. `--json` prints one "
        'document and nothing else; errors come as `{"errors": [...]}` then.\n',
    ]
    for path, command in _commands(group, "sim"):
        parts.append(f"## `{path}`\n\n```text\n{_help(path, command)}\n```\n")
    return "\n".join(parts)


def _commands(command: Any, path: str) -> Iterator[tuple[str, Any]]:
    """List a command of Typer and those within it; groups that do nothing alone are left out."""
    inner = getattr(command, "commands", {})
    if not inner or (path != "sim" and command.invoke_without_command):
        yield path, command
    for name, one in inner.items():
        yield from _commands(one, f"{path} {name}")


def _help(path: str, command: Any) -> str:
    width = {"terminal_width": COMMANDS_AT, "max_content_width": COMMANDS_AT}
    context = command.context_class(command, info_name=path, **width)
    text: str = command.get_help(context)
    return text.rstrip()


def columns() -> str:
    """Return the columns of the trajectory, with unit and meaning."""
    rows = [(f"`{name}`", unit, meaning) for name, (unit, meaning) in FIELDS.items()]
    return "\n".join(
        [
            "# Columns of the trajectory\n",
            "Of `trajectory.parquet`, and of `flight.frame()` in pandas; in the file each column has its "
            "unit and meaning as metadata, the table its frame and epoch. A row is an instant: every step of "
            "the integrator, and a regular grid between.\n",
            _table(("column", "unit", "meaning"), rows) + "\n",
        ]
    )


def main() -> None:
    """Write the pages."""
    FOLDER.mkdir(exist_ok=True)
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
