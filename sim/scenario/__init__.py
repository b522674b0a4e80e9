"""The scenario file as typed frozen models; every fault with file, line, key and a hint.

What a name needs is imported when it is first used: a reader of quantities needs no phases.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sim.base.lazy import lazily

if TYPE_CHECKING:
    from sim.base.errors import ScenarioError
    from sim.scenario.checks import Check
    from sim.scenario.loading import load, loads
    from sim.scenario.models import Scenario
    from sim.scenario.quantities import Place, Quantity, Span
    from sim.scenario.resources import Air, Mission, Rendezvous, Target

__all__ = [
    "Air",
    "Check",
    "Mission",
    "Place",
    "Quantity",
    "Rendezvous",
    "Scenario",
    "ScenarioError",
    "Span",
    "Target",
    "load",
    "loads",
]

_HOMES = {
    "Air": "sim.scenario.resources",
    "Check": "sim.scenario.checks",
    "Mission": "sim.scenario.resources",
    "Place": "sim.scenario.quantities",
    "Quantity": "sim.scenario.quantities",
    "Rendezvous": "sim.scenario.resources",
    "Scenario": "sim.scenario.models",
    "ScenarioError": "sim.base.errors",
    "Span": "sim.scenario.quantities",
    "Target": "sim.scenario.resources",
    "load": "sim.scenario.loading",
    "loads": "sim.scenario.loading",
}

__getattr__ = lazily(__name__, _HOMES)
