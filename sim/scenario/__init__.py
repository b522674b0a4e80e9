"""The scenario file as typed frozen models; every fault with file, line, key and a hint."""

from sim.scenario.checks import Check
from sim.scenario.loading import load, loads
from sim.scenario.models import Air, Mission, PhaseSpec, Rendezvous, Scenario, Target
from sim.scenario.problems import ScenarioError
from sim.scenario.quantities import Place, Quantity, Span
from sim.scenario.schema import schema

__all__ = [
    "Air",
    "Check",
    "Mission",
    "PhaseSpec",
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
