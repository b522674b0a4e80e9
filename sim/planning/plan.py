"""The plan of a scenario: what its flight to the station would do, and when it had best lift off."""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from sim.base.errors import FlightError, ScenarioError
from sim.base.notebook import line_of, page_of, record_of
from sim.dynamics.arcs import IntegrationError
from sim.dynamics.states import State
from sim.flying.launch import on_pad
from sim.flying.pursuit import Pursuer
from sim.guidance.ascent import fly_ascent
from sim.guidance.contact import Contact, plan_contact
from sim.guidance.lap import Chase, Lap, best_lap, chase, laps
from sim.guidance.ledger import Ledger
from sim.legs import Leg
from sim.library.models import Craft
from sim.phases import PHASES
from sim.phases.ascent import orbit_asked
from sim.physics.constants import STANDARD_GRAVITY
from sim.planning import standing
from sim.planning.burns import Burn, Pulses, burns, pulses
from sim.planning.contacts import ContactOption, approach_cost, contact_options
from sim.planning.departure import Departure, Passage, passages
from sim.surroundings import surroundings
from sim.world import World

if TYPE_CHECKING:
    from sim.scenario import Scenario

# What is heard while a plan is made, in order.
PARTS = ("ascent", "phase and plane", "instant of lift-off", "phasing", "docking", "contact")
_DAY = timedelta(days=1)
_WORTH_STEERING = 1.0  # m/s


class Refusal(NamedTuple):
    """Why the flight cannot go on, in which phase, and what may help."""

    phase: str
    message: str
    hint: str


class EngineUse(NamedTuple):
    """How often and how long [s] the main engine burns."""

    starts: int
    seconds: float


@dataclass(frozen=True)
class Start:
    """What is known of a flight as soon as it is in orbit: the ascent, and how the station stands to it."""

    scenario: "Scenario"
    world: World
    ascent: Leg
    chase: Chase

    @property
    def insertion(self) -> State:
        """The ship's state at insertion."""
        return self.ascent.end

    def passages(self, first: datetime, last: datetime) -> tuple[Passage, ...]:
        """Return the passages of the pad through the station's plane between two instants."""
        station, clock = self.scenario.station, self.world.clock
        assert station is not None
        assert station.outbound is not None
        span = clock.seconds(first), clock.seconds(last)
        return passages(self.chase, self.insertion.t, station.outbound, self.world, *span)

    def passages_of_the_day(self) -> tuple[Passage, ...]:
        """Return the passages on the UTC day of the scenario's lift-off: one, seldom two or none."""
        midnight = self.scenario.epoch_utc.replace(hour=0, minute=0, second=0, microsecond=0)
        return self.passages(midnight, midnight + _DAY)

    def nearest_passage(self) -> Passage:
        """Return the passage nearest to the scenario's lift-off; raises ScenarioError where none is known."""
        around = self.passages(self.scenario.epoch_utc - _DAY, self.scenario.epoch_utc + _DAY)
        if not around:
            raise ScenarioError(
                [
                    f"{self.scenario.path}: its ephemeris of the station does not reach a passage of the pad "
                    "through the station's plane within a day; expected a longer one, or outbound_elements"
                ]
            )
        return min(around, key=lambda passage: abs(passage.t))


@dataclass(frozen=True, repr=False)
class Plan:
    """What the flight of a scenario to its station would do; what a `refusal` leaves unknown is empty.

    `departures`: for the scenario's day and scheme, the instants of lift-off [s from the scenario's] at which
    plane and phase close and that the tanks could pay, the best first. `burns` are those of phasing and
    approach, `pulses` what is fired near the station beside them.
    """

    start: Start
    phase: standing.Phase
    schemes: tuple[standing.SchemeLap, ...]
    plane: standing.Plane
    departures: tuple[Departure, ...]
    burns: tuple[Burn, ...] = ()
    pulses: Pulses | None = None
    ledger: Ledger | None = None
    contact: Contact | None = None
    options: tuple[ContactOption, ...] = ()
    left_out: tuple[str, ...] = ()
    refusal: Refusal | None = None

    def __repr__(self) -> str:
        return f"<{line_of(self)}>"

    def _repr_html_(self) -> str:
        return page_of(self)

    @property
    def scenario(self) -> "Scenario":
        """What is planned."""
        return self.start.scenario

    @property
    def world(self) -> World:
        """What the phases of the flight share."""
        return self.start.world

    @property
    def delta_v(self) -> float:
        """Sum of the burns' and pulses' sizes [m/s]."""
        return math.fsum(one.size for one in self.burns) + (self.pulses.delta_v if self.pulses else 0.0)

    @property
    def propellant(self) -> float:
        """What burns and pulses take [kg]."""
        return math.fsum(one.propellant for one in self.burns) + (
            self.pulses.propellant if self.pulses else 0.0
        )

    @property
    def engine(self) -> EngineUse:
        """What of the main engine's life the burns take."""
        main = [one for one in self.burns if one.engine == "main"]
        return EngineUse(len(main), math.fsum(one.duration for one in main))

    @cached_property
    def record(self) -> dict[str, object]:
        """The plan as a JSON document, with units in the keys."""
        return record_of(self)


def plan(scenario: "Scenario", on_part: Callable[[str], None] | None = None) -> Plan:
    """Plan the flight of a scenario to its station; `on_part` hears each of PARTS as it begins.

    What cannot be flown after the insertion is in the plan's `refusal`. Raises ScenarioError for a scenario
    without a rendezvous, FlightError where the launcher does not reach its orbit.
    """
    hear = on_part if on_part is not None else unheard
    start = begin(scenario, hear)
    hear("instant of lift-off")
    known = _standing(start)
    legs: list[Leg] = [start.ascent]
    phase = "phasing"
    try:
        for phase in _afterwards(scenario):
            hear(phase)
            legs.append(_fly(phase, legs[-1].end, start))
        hear("contact")
        phase = "contact"
        return _whole(known, legs[1:])
    except (FlightError, IntegrationError) as error:
        return _refused(known, legs[1:], phase, error)


def unheard(part: str) -> None:
    """Tell nobody how far a plan is."""


def begin(scenario: "Scenario", hear: Callable[[str], None]) -> Start:
    """Fly the ascent of a scenario and see how the station stands to it; raises as `plan` does."""
    _check(scenario)
    hear("ascent")
    world = surroundings(scenario)
    if world.rendezvous is not None:  # errors come out in a flight; nobody plans them
        world = replace(world, rendezvous=replace(world.rendezvous, errors=None))
    ascent: Leg = PHASES["ascent"].fly(scenario.phase("ascent"), on_pad(world), world)
    hear("phase and plane")
    return Start(scenario, world, ascent, chase(Pursuer.of(world, ascent.end.t), ascent.end, world))


def _check(scenario: "Scenario") -> None:
    """Refuse a scenario that has nothing to plan."""
    lacking = [f"'{kind}'" for kind in ("ascent", "phasing") if scenario.phase(kind) is None]
    if lacking:
        words = f"phase{'s' if len(lacking) > 1 else ''} {' and '.join(lacking)}"
        raise ScenarioError(
            [
                f"{scenario.path}: has no {words}, so that there is no rendezvous to plan; expected a flight "
                "that lifts off and goes to a station: [rendezvous], and phases 'ascent', 'phasing' and "
                "'docking'"
            ]
        )


def _standing(start: Start) -> Plan:
    """Return the plan as far as it is known before any burn."""
    world = start.world
    assert world.rendezvous is not None
    scheme = world.rendezvous.scheme
    cheapest = min(laps(start.chase, scheme), key=lambda lap: lap.delta_v)
    taken = best_lap(start.chase, scheme) or cheapest
    every = [one for passage in start.passages_of_the_day() for one in passage.departures(scheme)]
    closings = [one for one in every if one.fits or one.lap.delta_v < _all(world.craft)]
    return Plan(
        start,
        standing.phase(start.chase, start.insertion, on_pad(world), world),
        standing.scheme_laps(start.chase, scheme),
        standing.plane(start.chase, taken)._replace(yaw=_yaw(start, taken)),
        tuple(sorted(closings, key=lambda one: (not one.fits, one.lap.delta_v))),
    )


def _yaw(start: Start, lap: Lap) -> float | None:
    """Return what of the launcher's propellant [kg] a steering into the plane of `lap` takes, by its ascent.

    None where less than _WORTH_STEERING is left, and where the launcher does not get there.
    """
    if lap.across < _WORTH_STEERING:
        return None
    pad, world = on_pad(start.world), start.world
    orbit = orbit_asked(start.scenario.phase("ascent"), pad, world)
    try:
        steered = fly_ascent(pad, world, replace(orbit, node=orbit.node - lap.left))
    except FlightError:
        return None
    return start.ascent.figures["propellant_left_kg"] - steered.propellant


def _all(craft: Craft) -> float:
    """Return the change of velocity [m/s] that the tanks hold at insertion (rocket equation)."""
    empty = craft.launch_mass_kg - craft.propellant_kg
    return craft.main_engine.isp_vacuum_s * STANDARD_GRAVITY * math.log(craft.launch_mass_kg / empty)


def _afterwards(scenario: "Scenario") -> list[str]:
    return [kind for kind in ("phasing", "docking") if scenario.phase(kind) is not None]


def _fly(kind: str, state: State, start: Start) -> Leg:
    leg: Leg = PHASES[kind].fly(start.scenario.phase(kind), state, start.world)
    return leg


def _whole(known: Plan, legs: list[Leg]) -> Plan:
    """Add what the legs after the insertion show."""
    world, insertion = known.world, known.start.insertion
    assert world.rendezvous is not None
    ship, scheme = Pursuer.of(world, insertion.t), world.rendezvous.scheme
    contact = plan_contact(ship, insertion, world)
    flown, phasing = _with(known, legs), legs[0]
    cost = sum(one.size for one in flown.burns if one.phase == "phasing")
    cost += approach_cost(ship, phasing.end, contact.t, scheme)
    return replace(
        flown,
        contact=contact,
        ledger=Ledger(*(phasing.figures[f"ledger_{name}_kg"] for name in Ledger._fields)),
        options=contact_options(ship, insertion, contact, cost, world),
    )


def _with(known: Plan, legs: list[Leg], refusal: Refusal | None = None) -> Plan:
    """Add what the legs burn, and why there are no more."""
    docks = any(leg.phase == "docking" for leg in legs)
    left_out = () if docks or refusal else ("the approach: no phase 'docking' was flown",)
    return replace(
        known,
        burns=burns(legs, known.world),
        pulses=pulses(legs) if docks else None,
        left_out=left_out,
        refusal=refusal,
    )


def _refused(known: Plan, legs: list[Leg], phase: str, error: FlightError | IntegrationError) -> Plan:
    """Return what is known, with the reason why there is no more."""
    if isinstance(error, FlightError):
        refusal = Refusal(error.phase or phase, error.message, error.hint)
    else:
        refusal = Refusal(phase, f"the ship does not stay in orbit: {error}", "look at the insertion orbit")
    return _with(known, legs, refusal)
