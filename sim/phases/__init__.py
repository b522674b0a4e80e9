"""What a flight is made of: one file a phase, and its name in the tuple below.

A phase exports

* ``Spec``: its TOML table, whose `kind` names the phase;
* ``FROM`` and ``TO``: the situations in which it begins and ends; phases follow each other where these meet;
* ``NEEDS``: the tables ("craft") and keys ("mission.liftoff_utc") that it cannot be flown without; of several
  keys one is enough ("station.return_elements|ephemeris");
* ``EVENTS``: the events that it may report, each with its details and what of them is fed to the flight;
  "dv#" stands for numbered ones, "{station.ports}_passed" for one of each key of that table;
* ``GLOSSARY``: what each of these events is, in a sentence;
* ``TRAJECTORY``: how it is recorded;
* ``fly(spec, start, world) -> Leg``.

The scenario's loader and rules, its JSON Schema, the mission and the reports read the rest from here.
"""

from types import ModuleType

from sim.phases import ascent, deorbit, departure, docked, docking, entry, landing, phasing, state

_MODULES = (ascent, phasing, docking, docked, departure, state, deorbit, entry, landing)

PHASES: dict[str, ModuleType] = {module.Spec.model_fields["kind"].default: module for module in _MODULES}
