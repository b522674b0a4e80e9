"""Flights of crew ships from launch pad to landing: load a scenario, fly it, look at what came out.

``import sim`` is light: what a name needs is imported when it is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sim.base.lazy import lazily

if TYPE_CHECKING:
    from sim.base.errors import FlightError, OutputError, ScenarioError
    from sim.campaigns.campaign import Campaign, campaign
    from sim.flight import Flight, fly
    from sim.planning.days import launch_days
    from sim.planning.landing import landing
    from sim.planning.plan import Plan, plan
    from sim.planning.pork_chop import pork_chop
    from sim.scenario import Scenario, load

__version__ = "0.1.0"
__all__ = [
    "Campaign",
    "Flight",
    "FlightError",
    "OutputError",
    "Plan",
    "Scenario",
    "ScenarioError",
    "__version__",
    "campaign",
    "fly",
    "landing",
    "launch_days",
    "load",
    "plan",
    "pork_chop",
]

_HOMES = {
    "Campaign": "sim.campaigns.campaign",
    "Flight": "sim.flight",
    "FlightError": "sim.base.errors",
    "OutputError": "sim.base.errors",
    "Plan": "sim.planning.plan",
    "Scenario": "sim.scenario",
    "ScenarioError": "sim.base.errors",
    "campaign": "sim.campaigns.campaign",
    "fly": "sim.flight",
    "landing": "sim.planning.landing",
    "launch_days": "sim.planning.days",
    "load": "sim.scenario",
    "plan": "sim.planning.plan",
    "pork_chop": "sim.planning.pork_chop",
}

__getattr__ = lazily(__name__, _HOMES)


def __dir__() -> list[str]:
    return sorted(__all__)
