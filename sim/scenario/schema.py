"""The JSON Schema of the scenario file, for editors that complete and check TOML."""

from __future__ import annotations

from typing import Annotated, Any, Union

from pydantic import Field, create_model

from sim.library import catalogue
from sim.phases import PHASES
from sim.scenario.checks import Check
from sim.scenario.described import describe
from sim.scenario.dispersions import Dispersion
from sim.scenario.resources import BY_LIBRARY, BY_NAME, Mission, Resources


def _scenario_file() -> type[Resources]:
    """Make the table of a whole file: resources, then phases in flight order, then checks and dispersions."""
    specs: Any = Union[tuple(phase.Spec for phase in PHASES.values())]  # noqa: UP007  # made at run time
    phases: Any = tuple[Annotated[specs, Field(discriminator="kind")], ...]
    return create_model(
        "ScenarioFile",
        __base__=Resources,
        __doc__="A flight of one crew ship: resources, then phases in flight order, then checks.",
        mission=(Mission, ...),
        phase=(phases, Field(min_length=1)),
        check=(tuple[Check, ...], ()),
        disperse=(tuple[Dispersion, ...], ()),
    )


def schema() -> dict[str, Any]:
    """Give the JSON Schema of the scenario file as an editor sees it.

    Tables that may name a library object gain the names, and their keys become overrides that may be absent.
    """
    whole = _scenario_file().model_json_schema()
    definitions: dict[str, Any] = whole["$defs"]
    overridable: set[str] = set()
    for path, kind in (BY_LIBRARY | BY_NAME).items():
        holder = whole if len(path) == 1 else _definition(whole["properties"][path[0]], definitions)
        table = _definition(holder["properties"][path[-1]], definitions)
        overridable |= _names_within(holder["properties"][path[-1]], definitions)
        names = {"type": "string", "enum": sorted(catalogue.names(kind))}
        table["properties"]["library"] = {
            **names,
            "description": f"Take the values from the library of {kind}.",
        }
        if path in BY_NAME:
            forms = [names, *_forms(holder["properties"][path[-1]])]
            if kind == "winds":
                forms.append(table["properties"]["levels"])
            holder["properties"][path[-1]] = {"anyOf": forms}
    for name in overridable:
        definitions[name].pop("required", None)
        for key, field in definitions[name].get("properties", {}).items():
            if (element := _named_element(field, definitions)) is not None:
                by_name = {"type": "object", "additionalProperties": element}
                definitions[name]["properties"][key] = {"anyOf": [field, by_name]}
    describe(whole)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **whole, "title": "Flight scenario"}


def _named_element(field: dict[str, Any], definitions: dict[str, Any]) -> dict[str, Any] | None:
    """Give the table of an array whose tables carry a name: it can also be written as a table of tables."""
    element: dict[str, Any] = field.get("items", {})
    name = str(element.get("$ref", "")).rpartition("/")[2]
    return element if "name" in definitions.get(name, {}).get("properties", {}) else None


def _forms(reference: dict[str, Any]) -> list[dict[str, Any]]:
    """List the alternatives of a property without null, which TOML cannot write."""
    forms: list[dict[str, Any]] = reference.get("anyOf", [reference])
    return [form for form in forms if form.get("type") != "null"]


def _definition(reference: dict[str, Any], definitions: dict[str, Any]) -> dict[str, Any]:
    """Follow a property to the definition of its table."""
    name = next(form["$ref"] for form in _forms(reference) if "$ref" in form).rpartition("/")[2]
    found: dict[str, Any] = definitions[name]
    return found


def _names_within(table: Any, definitions: dict[str, Any]) -> set[str]:
    """Name the definitions that a table is made of."""
    if isinstance(table, dict):
        found: set[str] = set()
        if isinstance(table.get("$ref"), str):
            name = table["$ref"].rpartition("/")[2]
            found |= {name} | _names_within(definitions[name], definitions)
        return found.union(*(_names_within(item, definitions) for item in table.values()))
    if isinstance(table, list):
        return set[str]().union(*(_names_within(item, definitions) for item in table))
    return set()
