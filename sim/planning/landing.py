"""Landing opportunities: every pass of the target in the days after the undocking, and what speaks for each.

The ship's own phases are flown until it has left the station, or a state is given in their place; from there
it drifts, and each pass is solved as the flight solves its own. The air and the station's orbit are those of
the return's elements, which age over the days: what passes a day or two later is known to some kilometres
across the track.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.errors import FlightError, ScenarioError
from sim.base.notebook import line_of, page_of, record_of
from sim.dynamics.arcs import IntegrationError
from sim.dynamics.sequence import Outcome, Stretch, fly, reach
from sim.dynamics.states import State
from sim.flying.descent import (
    COAST,
    LAST_METRE,
    arcs_of,
    check_braking,
    ends_of,
    entry_rows,
    landing_rows,
)
from sim.guidance.landing import REACH, Aim, Pass, WayHome, aim_at_pass, nearest
from sim.phases import PHASES, deorbit, docked
from sim.planning.failing import Failed, failed, fails
from sim.planning.plan import unheard
from sim.scenario import elements
from sim.surroundings import ready, surroundings
from sim.world import World
from sim.world.ephemeris import Track

if TYPE_CHECKING:
    from sim.scenario import Scenario

SPAN = 3.0  # days after the undocking
# The Sun's upper edge on the horizon, with the refraction of 34' and the half disc of 16' of almanacs.
SUNRISE = math.radians(-0.833)
_WAY_HOME = ("departure", "deorbit", "entry", "landing")
_DAY, _HOUR = 86400.0, 3600.0  # s
_TURN = 2.0 * math.pi
_SPACING = 300.0  # s, between the samples of which revolutions are counted
_BANKS = np.radians([30.0, 40.0, 50.0, 60.0, 70.0, 80.0])
_TRACK_SPACING = 20.0  # s, between the points of a drawn track


class Reach(NamedTuple):
    """How far [m] lift can carry a descent across its track, and the bank [rad] that does."""

    distance: float
    bank: float


class LandingOption(NamedTuple):
    """A pass of the target: ignition [s] and landing [s] of the descent that ends beside it, as planned.

    `revolution`: the station's, as its elements count; `day`: from the undocking on, 1 the first. Place of
    the landing [rad]; `to_the_left` [m]: the landing from the target, across the track. `left`, `right`: what
    lift can reach. `sun` [rad]: its height at the target at the landing; `load` [standard gravities]: the
    peak of the ballistic fall. `taken`: the flight's own. `failed`: what its failures make of it, if the
    scenario has any.
    """

    revolution: int
    day: int
    ignition: float
    landing: float
    latitude: float
    longitude: float
    to_the_left: float
    left: Reach
    right: Reach
    sun: float
    load: float
    taken: bool
    failed: Failed | None = None

    @property
    def needed(self) -> float:
        """Cross-range to be made up [m]."""
        return abs(self.to_the_left)

    @property
    def lift(self) -> Reach:
        """What lift can reach towards the target."""
        return self.right if self.to_the_left > 0.0 else self.left

    @property
    def within(self) -> bool:
        """Whether lift reaches the target."""
        return self.needed <= self.lift.distance

    @property
    def daylight(self) -> bool:
        """Whether the Sun is up at the landing."""
        return self.sun >= SUNRISE


@dataclass(frozen=True, repr=False)
class Landings:
    """The landing opportunities of a scenario, in order of time.

    `undocking`, or the given state, and `last` [s]: the time that is looked through; `window` [s]: ignitions
    that the flight may choose from. `others`: passes that come no nearer than the flight accepts. `why_not`:
    why none is taken.
    """

    scenario: "Scenario"
    way: WayHome
    undocking: float
    window: tuple[float, float]
    last: float
    options: tuple[LandingOption, ...]
    others: int
    given: bool
    why_not: str

    def __repr__(self) -> str:
        return f"<{line_of(self)}>"

    def _repr_html_(self) -> str:
        return page_of(self)

    @property
    def world(self) -> World:
        """What the phases of the flight share, over all these days."""
        return self.way.world

    @property
    def given_state(self) -> bool:
        """Whether the way home begins with a state that somebody tells, and not with an undocking."""
        return self.scenario.phase("state") is not None

    @property
    def taken(self) -> LandingOption | None:
        """The flight's own."""
        return next((one for one in self.options if one.taken), None)

    @cached_property
    def record(self) -> dict[str, object]:
        """The opportunities as a JSON document, with units in the keys."""
        return record_of(self)

    def track(self, option: LandingOption) -> FloatArray:
        """Return latitude and longitude [rad] (k, 2) under the ballistic descent from ignition to landing."""
        flown = fly(self.way.drift.at(option.ignition), self.way.rows)
        places = []
        for arc in arcs_of(flown, self.way.rows, self.world).values():
            count = max(math.ceil((arc.end.t - arc.start.t) / _TRACK_SPACING), 1) + 1
            places.append(arc.places(np.linspace(arc.start.t, arc.end.t, count))[:, :2])
        return np.concatenate(places)


def parts(scenario: "Scenario") -> tuple[str, ...]:
    """Return what is heard while the landings of a scenario are looked for, in order."""
    return (*_before(_homeward(scenario)), "passes", "landings")


def landing(scenario: "Scenario", on_part: Callable[[str], None] | None = None) -> Landings:
    """Look through the landing opportunities of the three days after a scenario's undocking, or given state.

    Without a phase `docked` from the epoch of the return's elements on. `on_part` hears each of `parts`.
    Raises ScenarioError for a scenario that cannot come home, FlightError where its flight fails before it.
    """
    hear = on_part if on_part is not None else unheard
    home = _homeward(scenario)
    world = surroundings(home)
    ship = _departed(home, world, hear)
    hear("passes")
    spec, undocking = home.phase("deorbit"), world.undocking
    assert undocking is not None
    first, end = (undocking + hours * _HOUR for hours in spec.window_h)
    first, last = max(first, ship.t), max(undocking + SPAN * _DAY, end)
    check_braking(world, ship, spec.delta_v_mps)
    way = WayHome.of(
        ship,
        _lasting(world, last - end),
        latest=last,
        delta_v=spec.delta_v_mps,
        separation_altitude=1000.0 * spec.module_separation_altitude_km,
    )
    passes = way.passes(first, last)
    near = [one for one in passes if one.aside <= REACH]
    hear("landings")
    chosen, why_not = _chosen(passes, spec, way, (first, end))
    options = _options(near, chosen, way, _revolutions(home, way))
    if fails(home):
        options = tuple(one._replace(failed=failed(home, way, one.ignition)) for one in options)
    given = spec.ignition_utc is not None
    others = len(passes) - len(near)
    return Landings(scenario, way, undocking, (first, end), last, options, others, given, why_not)


# -- the flight until then ---------------------------------------------------------------------------------


def _check(scenario: "Scenario") -> None:
    """Refuse a scenario that has nothing to come home with, from or to."""
    station, craft = scenario.station, scenario.craft
    lacking = [
        words
        for words, there in (
            (
                "return_elements in [station]",
                scenario.phase("state") is not None or (station is not None and station.homeward is not None),
            ),
            ("a craft with a descent module", craft is not None and craft.descent_module is not None),
            ("[target]", scenario.target is not None),
        )
        if not there
    ]
    if lacking:
        raise ScenarioError(
            [
                f"{scenario.path}: has no way home, so that there is no landing to look for; expected "
                f"{', '.join(lacking)}"
            ]
        )


def _homeward(scenario: "Scenario") -> "Scenario":
    """Return the scenario with a whole way home: where it lacks a phase of it the usual one."""
    _check(scenario)
    phases = scenario.phases
    if scenario.homeward_utc is None:
        assert scenario.station is not None
        path = scenario.station.homeward
        assert path is not None
        begins = path.first if isinstance(path, Track) else elements.epoch(path[0])
        phases = (docked.Spec(until_utc=begins),)
    flown = {spec.kind for spec in phases}
    way = _WAY_HOME if "state" not in flown else _WAY_HOME[1:]
    usual = (PHASES[kind].Spec.model_validate({}) for kind in way if kind not in flown)
    return scenario.model_copy(update={"phases": (*phases, *usual)})


def _before(home: "Scenario") -> list[str]:
    """Return the phases until the ship has left the station, or is given."""
    kinds = [spec.kind for spec in home.phases]
    return kinds[: kinds.index("deorbit")]


def _departed(home: "Scenario", world: World, hear: Callable[[str], None]) -> State:
    """Return the ship where its way home begins: flown there, or as it is docked or given."""
    state = ready(home, world)
    for kind in _before(home):
        hear(kind)
        try:
            state = PHASES[kind].fly(home.phase(kind), state, world).end
        except FlightError as error:
            error.phase = error.phase or kind
            raise
        except IntegrationError as error:
            raise FlightError(
                f"the ship does not stay in orbit: {error}", at=state, hint="look at the insertion orbit"
            ) from error
    return state


def _lasting(world: World, longer: float) -> World:
    """Return the world with tables of its last window that reach `longer` [s]; the station's orbit stays."""
    *others, last = world.windows
    return replace(world, windows=(*others, last._replace(ends=last.ends + longer)))


# -- the passes --------------------------------------------------------------------------------------------


def _chosen(
    passes: tuple[Pass, ...], spec: deorbit.Spec, way: WayHome, window: tuple[float, float]
) -> tuple[Pass | None, str]:
    """Return the pass that the flight takes, or why it takes none."""
    if spec.ignition_utc is not None:
        given = way.world.clock.seconds(spec.ignition_utc)
        return min(passes, key=lambda one: abs(one.ignition - given), default=None), ""
    within = tuple(one for one in passes if one.ignition <= window[1])
    try:
        return nearest(within, way.world, *window), ""
    except FlightError as error:
        return None, error.message


def _options(
    near: list[Pass], chosen: Pass | None, way: WayHome, revolution: Callable[[float], int]
) -> tuple[LandingOption, ...]:
    """Return the opportunities that passes are."""
    world, lifted = way.world, _lifted(way.world)
    target, undocking = world.target, world.undocking
    assert target is not None
    assert undocking is not None
    found = []
    for one in near:
        aim = aim_at_pass(way, one)
        touchdown = way.ends(aim.ignition)[LAST_METRE]
        ballistic = way.reached(aim.ignition)
        separation = ends_of(ballistic, way.rows, world)[COAST]
        latitude, longitude, _ = world.geodetic(touchdown)
        found.append(
            LandingOption(
                revolution=revolution(aim.ignition),
                day=math.floor((aim.ignition - undocking) / _DAY) + 1,
                ignition=aim.ignition,
                landing=touchdown.t,
                latitude=latitude,
                longitude=longitude,
                to_the_left=aim.to_the_left,
                left=_reach(way, aim, separation, touchdown, lifted, 1.0),
                right=_reach(way, aim, separation, touchdown, lifted, -1.0),
                sun=math.nan,
                load=ballistic.felt.load,
                taken=one is chosen,
            )
        )
    if not found:
        return ()
    times = np.array([one.landing for one in found])
    heights = world.sky.sun_heights(times, target.latitude, target.longitude).tolist()
    return tuple(one._replace(sun=height) for one, height in zip(found, heights, strict=True))


_Lifted = Callable[[float], tuple[Stretch, ...]]


def _lifted(world: World) -> _Lifted:
    """Return what makes the rows from the module separation on, at a constant bank [rad], to the right."""
    canopies = landing_rows(world)

    def at_bank(bank: float) -> tuple[Stretch, ...]:
        return (*entry_rows(world, np.array([[0.0, 0.0, 0.0, bank]])), *canopies)

    rows = {bank: at_bank(bank) for bank in (*_BANKS.tolist(), *(-_BANKS).tolist())}
    return rows.__getitem__


def _reach(
    way: WayHome, aim: Aim, separation: State, touchdown: State, lifted: _Lifted, side: float
) -> Reach:
    """Return how far lift carries to a `side` of the track, 1 left and -1 right, beside the `touchdown`.

    The greatest over constant banks; beyond 90 deg lift would point down, shorten the fall and reach less.
    Held up by lift the module also flies farther, for which the ignition comes as much earlier.
    """
    sky = way.world.sky
    origin = sky.itrs(touchdown)
    speed = float(np.linalg.norm(aim.track))
    along = aim.track / speed
    across = side * np.cross(origin / np.linalg.norm(origin), along)

    def carried(start: State, bank: float, rows: tuple[Stretch, ...] = ()) -> FloatArray | None:
        found = reach(start, (*rows, *lifted(-side * bank)))
        return sky.itrs(found.ends[-1]) - origin if found.outcome is Outcome.COMPLETE else None

    tried = ((bank, carried(separation, bank)) for bank in _BANKS.tolist())
    falls = {bank: fall for bank, fall in tried if fall is not None}  # much lift may throw it up again
    if not falls:
        return Reach(0.0, 0.0)
    bank = max(falls, key=lambda bank: float(falls[bank] @ across))
    earlier = max(aim.ignition - float(falls[bank] @ along) / speed, float(way.drift.t[0]))
    beside = carried(way.drift.at(earlier), bank, way.braking)
    return Reach(float((falls[bank] if beside is None else beside) @ across), bank)


def _revolutions(home: "Scenario", way: WayHome) -> Callable[[float], int]:
    """Return what tells the number of the revolution at a time [s], counted on from that of the elements.

    Without elements from the undocking, or from the given state, in whose revolution 1 is.
    """
    station, clock, drift = home.station, way.world.clock, way.drift
    lines = station.homeward if station is not None and home.phase("state") is None else None
    when = np.arange(float(drift.t[0]), float(drift.t[-1]), _SPACING)
    arguments = drift.arguments_of_latitude(when)
    if lines is None or isinstance(lines, Track):
        before = math.floor(float(arguments[0]) / _TURN) - 1
        return lambda t: math.floor(np.interp(t, when, arguments) / _TURN) - before
    mean = elements.satellite(lines)
    # Mean motions tell the whole turns from the epoch to the drift, whose own argument tells the rest.
    rate = (mean.mdot + mean.argpdot) / 60.0
    begins = (mean.mo + mean.argpo) % _TURN
    due = begins + rate * (when[0] - clock.seconds(elements.epoch(lines[0])))
    arguments += _TURN * round((due - float(arguments[0])) / _TURN)
    return lambda t: int(mean.revnum) + math.floor(np.interp(t, when, arguments) / _TURN)
