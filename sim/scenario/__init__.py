"""The scenario file as typed frozen models; every fault with file, line, key and a hint."""

from sim.base.errors import ScenarioError
from sim.scenario.checks import Check
from sim.scenario.loading import load, loads
from sim.scenario.models import Scenario
from sim.scenario.quantities import Place, Quantity, Span
from sim.scenario.resources import Air, Mission, Rendezvous, Target
from sim.scenario.schema import schema

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
    "schema",
]
