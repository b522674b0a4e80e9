"""The way down as rows: from the ignition of the braking burn to the ground, each stretch as data.

The ship brakes and coasts; the descent module alone falls to the parachute command, hangs under one canopy
after the other, loses its heat shield and fires its engines over the last metre. The solver, the flight and
its plots all fly these rows.
"""

import numpy as np

from sim.base.arrays import BoolArray, FloatArray
from sim.base.errors import FlightError
from sim.dynamics.arcs import Arc, distance_to, sinks
from sim.dynamics.model import COASTING, INERTIAL, ORBITAL, VERTICAL, Model
from sim.dynamics.sequence import Flown, Outcome, Reached, Stretch, fly, retrace
from sim.dynamics.states import State
from sim.dynamics.step import KNOTTED, SETTLING, SMOOTH
from sim.dynamics.stops import ALTITUDE, GROUND, Stop
from sim.flying.burns import Thrust
from sim.flying.descent_module import lifting_module, module, rolling_module
from sim.library.models import Canopy
from sim.physics.constants import GM_EARTH, STANDARD_GRAVITY
from sim.world import World

# Names of the rows between which the canopies stand, each under its own name.
BRAKING, COAST, ENTRY = "braking burn", "coast", "entry"
# Rows of descents that go wrong: the rest of the burn by the small thrusters, modules that hang together.
BACK_UP, WAITING, TOGETHER, ROLLING = (
    "back-up burn",
    "wait for the back-up",
    "modules together",
    "ballistic entry",
)
WITHOUT_SHIELD, LAST_METRE = "without heat shield", "last metre"

# What has not come down within a revolution of the lowest orbits stays up.
_ONE_REVOLUTION = 5600.0  # s
# A longer step of `reach` looks over what the knots of the air's table do: 20 s lead to twice the error, 25 s
# to four times, at no less cost. Where the air is thin it may be longer: see `sim.dynamics.fifth`.
_ONSET = 15.0  # s
_FIRST = 45.0  # s, the first step of a fall, which begins in thin air
# On the tolerance of a fall whose end alone is asked for: 200 dispersed ones are off by 0.05 m, 0.12 m at
# most; with 0.2 to 1 by 0.05 to 0.09 m and by up to 0.25 m, as the steps fall among the knots.
_ROUGH = 0.4
_LONGEST_RIDE = 7200.0  # s under the last canopy
# A canopy's steady sink forgets errors within a second; a finer step only costs time (measured: millimetres).
_COARSER = 100.0
# On that tolerance, for ends alone, as canopies open (eighth order) and under those before the last (fifth,
# which counts an error of speed by how far it leads).
_OPENING, _FORGOTTEN = 100.0, 0.02
_SMOOTH = 150.0  # s, a first step that a burn or a coast in orbit bears
_HANGING = 1.3  # s, one that a canopy bears, opening or open
_FASTEST_SINK = 12.0  # m/s, under a main canopy
_SLOWEST = 0.05  # of the touchdown speed: a canopy that sinks slower hangs for ever
_TOUCHING = Stop(GROUND, 0.0, -1)
AGAINST_THE_TRACK = np.array([0.0, -1.0, 0.0])  # radial, along, normal


def rows(world: World, *, mass: float, delta_v: float, separation_altitude: float) -> tuple[Stretch, ...]:
    """Return the whole way down of a ship of `mass` [kg] at the ignition.

    `delta_v` [m/s] against the track; `separation_altitude` geodetic [m].
    """
    braking = braking_rows(world, mass=mass, delta_v=delta_v, separation_altitude=separation_altitude)
    return (*braking, *entry_rows(world), *landing_rows(world))


def braking_rows(
    world: World,
    *,
    mass: float,
    delta_v: float,
    separation_altitude: float,
    aim: FloatArray = AGAINST_THE_TRACK,
) -> tuple[Stretch, ...]:
    """Return the rows of the whole ship: braking burn and coast to the module separation.

    `aim`: unit vector (3,), or one for each of many cases (3, n), in radial, along, normal axes.
    """
    assert world.undocking is not None
    ship = world.craft_model(world.undocking)
    thrust = Thrust.of(world.craft.main_engine)
    return (
        braking(BRAKING, ship, thrust, thrust.duration(delta_v, mass), world, aim),
        Stretch(COAST, ship, _ONE_REVOLUTION, end=_down_to(separation_altitude), first=_SMOOTH),
    )


def braking(
    name: str, ship: Model, thrust: Thrust, lasts: float, world: World, aim: FloatArray = AGAINST_THE_TRACK
) -> Stretch:
    """Return a burn of `lasts` [s] along an `aim`, held in space as it begins or turning with the track."""
    held = world.craft.braking_attitude == "inertial"
    push = thrust.push(aim, INERTIAL if held else ORBITAL)
    return Stretch(name, ship._replace(push=push), lasts, holds=held, first=_SMOOTH)


def entry_rows(world: World, programme: FloatArray | None = None) -> tuple[Stretch, ...]:
    """Return the fall of the descent module alone, at its trim angle.

    Its lift is turned by a `programme`, rows of time [s], pitch, yaw, bank [rad]; without one all round by a
    roll, which cancels it.
    """
    if programme is None:
        return (falling(ENTRY, rolling_module(world), world),)
    return (banked(falling(ENTRY, lifting_module(world), world), programme),)


def banked(fall: Stretch, programme: FloatArray) -> Stretch:
    """Return the fall of a lifting module whose bank follows a programme: rows as of `entry_rows`."""
    model = fall.model.having(programme=programme)
    # The turns of a programme are kinks, which a fall as coarse as without them leaps over by 20 m.
    finer = fall._replace(coarser=1.0, motion=SMOOTH) if len(programme) > 1 else fall
    return finer._replace(model=model)


def falling(name: str, model: Model, world: World) -> Stretch:
    """Return the fall of the descent module down to the parachute command."""
    end, mass = _down_to(world.parachutes.command_altitude_m), world.descent_module.mass_kg
    return Stretch(
        name,
        model,
        _ONE_REVOLUTION,
        end=end,
        mass=mass,
        measured=True,
        longest=_ONSET,
        coarser=_ROUGH,
        motion=KNOTTED,
        first=_FIRST,
    )


def landing_rows(world: World) -> tuple[Stretch, ...]:
    """Return the canopies, the last with and without the heat shield, and the last metre."""
    parachutes, shield = world.parachutes, world.descent_module
    *others, main = parachutes.canopies
    hanging = module(world, main.drag_area_m2)
    falling = hanging._replace(care=hanging.care.by(_COARSER))
    metre = Stop(GROUND, parachutes.soft_landing_height_m, -1)
    flow = 1.0 / (parachutes.soft_landing_isp_s * STANDARD_GRAVITY)  # kg/s for a newton
    fired = COASTING._replace(thrust=1.0, flow=flow, steering=VERTICAL)
    height, touchdown = parachutes.soft_landing_height_m, parachutes.touchdown_speed_mps
    planned = world.expected.parachutes
    return (
        *(
            row
            for canopy, before in zip(others, (None, *others), strict=False)
            for row in _under(canopy, before, falling)
        ),
        *_opening(main, others[-1] if others else None, falling),
        # Where the canopy opens below the height at which the shield falls, it falls at once.
        Stretch(
            main.name,
            falling,
            _LONGEST_RIDE,
            end=_down_to(shield.heat_shield_jettison_altitude_m),
            never=metre,
            optional=True,
            motion=SETTLING,
        ),
        Stretch(WITHOUT_SHIELD, falling, _LONGEST_RIDE, metre, drop=shield.heat_shield_kg, motion=SETTLING),
        Stretch(
            LAST_METRE,
            hanging._replace(push=fired),
            height / (_SLOWEST * touchdown),
            end=_TOUCHING,
            softens_to=touchdown,
            # Braked from u0 to u1 over h, a flight goes through the ground and comes up again within
            # 4 h u1 / u0^2: three quarters of that find it below. Of many cases the planned one counts, for
            # all alike.
            longest=3.0 * planned.soft_landing_height_m * planned.touchdown_speed_mps / _FASTEST_SINK**2,
            motion=SETTLING,
        ),
    )


def opening_of(canopy: Canopy) -> str:
    """Return the name of the row in which a canopy opens."""
    return f"opening of the {canopy.name}"


def _opening(canopy: Canopy, before: Canopy | None, falling: Model) -> tuple[Stretch, ...]:
    """Return the row in which a canopy opens, from what the one `before` has where it is let out of it."""
    if np.all(canopy.filling_m == 0.0):
        return ()
    packed = before.drag_area_m2 if canopy.disreefed and before is not None else 0.0
    bulge = 1.0 if canopy.growth == "square" else 0.0
    model = falling.having(canopy=canopy.drag_area_m2, packed=packed, bulge=bulge)
    name, filling = opening_of(canopy), canopy.filling_m
    row = Stretch(
        name, model, _LONGEST_RIDE, never=_TOUCHING, fills=filling, coarser=_OPENING, first=_HANGING
    )
    return (row,)


def _under(canopy: Canopy, before: Canopy | None, falling: Model) -> tuple[Stretch, ...]:
    """Return the opening of one of the canopies before the last, and the ride under it."""
    model, name = falling.having(canopy=canopy.drag_area_m2), canopy.name
    if canopy.until_altitude_m is None:
        assert canopy.duration_s is not None
        lasts, end = canopy.duration_s, None
    else:
        lasts, end = _LONGEST_RIDE, _down_to(canopy.until_altitude_m)
    ride = Stretch(
        name, model, lasts, end=end, never=_TOUCHING, coarser=_FORGOTTEN, motion=KNOTTED, first=_HANGING
    )
    return (*_opening(canopy, before, falling), ride)


def flown_arcs(start: State, stretches: tuple[Stretch, ...], world: World) -> dict[str, Arc]:
    """Fly rows from `start`, with the steps of a campaign's case if it is one of those; see `arcs_of`."""
    flown = fly(start, stretches) if world.retraced is None else retrace(start, stretches)
    return arcs_of(flown, stretches, world)


def arcs_of(flown: Flown, stretches: tuple[Stretch, ...], world: World) -> dict[str, Arc]:
    """Return the arcs of completed rows by name, without those left out; raises FlightError for others."""
    row, arc = stretches[flown.stretch], flown.arcs[flown.stretch]
    state = arc.start if row.name == LAST_METRE and arc is not None else flown.end
    if flown.outcome is not Outcome.COMPLETE or too_fast(row, state.t, state.y):
        raise failure(flown.outcome, row, state, world)
    return {row.name: arc for row, arc in zip(stretches, flown.arcs, strict=True) if arc is not None}


def ends_of(reached: Reached, stretches: tuple[Stretch, ...], world: World) -> dict[str, State]:
    """Return the state at the end of each completed row by name; raises FlightError for others."""
    row = stretches[reached.stretch]
    state = reached.ends[-2 if row.name == LAST_METRE else -1]
    if reached.outcome is not Outcome.COMPLETE or too_fast(row, state.t, state.y):
        raise failure(reached.outcome, row, state, world)
    return {row.name: state for row, state in zip(stretches, reached.ends, strict=True)}


def too_fast(row: Stretch, t: float | FloatArray, y: FloatArray) -> BoolArray:
    """Tell of states (n, 7) at `t` (n,) [s] where a row begins whether they fall too fast for its steps.

    Where a last metre ends that is faster than they are meant for is chance.
    """
    t, y = np.atleast_1d(t), np.atleast_2d(y)
    metre = row.name == LAST_METRE
    return sinks(t, y, row.model.earth) > _FASTEST_SINK if metre else np.zeros(len(t), dtype=bool)


def check_braking(world: World, start: State, delta_v: float) -> None:
    """Raise FlightError when tanks or engine do not suffice for a braking burn of `delta_v` [m/s]."""
    engine = world.craft.main_engine
    thrust = Thrust.of(engine)
    duration = thrust.duration(delta_v, start.mass)
    needed, on_board = thrust.flow * duration, start.mass - world.craft.empty_mass_kg
    lacking = ""
    if needed > on_board:
        lacking = f"{needed:.0f} kg of propellant, and the ship holds {max(on_board, 0.0):.0f} kg"
    elif duration > engine.life_s:
        lacking = f"{duration:.0f} s, and the engine lasts {engine.life_s:.0f} s"
    if lacking:
        raise FlightError(
            f"the braking burn of {delta_v:g} m/s needs {lacking}",
            at=start,
            hint="lower delta_v_mps of phase 'deorbit', or look at propellant and main_engine in [craft]",
        )


def failure(outcome: Outcome, stretch: Stretch, state: State, world: World) -> FlightError:
    """Say in words why a row of the way down ended at `state` as it should not, and in which phase.

    The last metre: where it begins, for a module thrown up again by its engines may be anywhere at its end.
    """
    height = world.geodetic(state)[2]
    if stretch.name == LAST_METRE:
        error = _not_braked(stretch, state)
    elif outcome is Outcome.BROKEN:
        error = FlightError(
            f"the flight could not be integrated beyond the {stretch.name}",
            at=state,
            hint="look for values of [craft] that are far from any real craft's",
        )
    elif stretch.name in (COAST, ENTRY, ROLLING, TOGETHER):
        error = _stays_up(outcome, stretch, state, height)
    else:
        error = _no_landing(outcome, stretch, state, height, world)
    # The deorbit's solver flies all of the way down, so that it meets the faults of later phases first.
    error.phase = _PHASE_OF.get(stretch.name, "landing")
    return error


_PHASE_OF = {name: "deorbit" for name in (BRAKING, WAITING, BACK_UP, COAST, TOGETHER)}
_PHASE_OF |= {ENTRY: "entry", ROLLING: "entry"}


def _no_landing(outcome: Outcome, stretch: Stretch, state: State, height: float, world: World) -> FlightError:
    if outcome is Outcome.STAYED:
        return _hangs(stretch, state, height)
    if outcome is Outcome.BEYOND and stretch.name != WITHOUT_SHIELD:
        assert stretch.end is not None
        return FlightError(
            f"the {stretch.name} opens too late: it is to go at {stretch.end.value:.0f} m, and the module is "
            f"at {height:.0f} m already",
            at=state,
            hint="look at the altitudes of the parachutes in [craft]",
        )
    parachutes, ground = world.parachutes, height - height_above_ground(state, stretch.model)
    last = parachutes.canopies[-1].name
    if stretch.name == last:
        what = "the soft-landing engines are behind the heat shield, which is still on at the ground"
        due = world.descent_module.heat_shield_jettison_altitude_m
    elif outcome is Outcome.BEYOND:
        what, due = f"the {last} canopy opens too late", height
    else:
        what, due = f"the ground comes before the {last} canopy opens", parachutes.command_altitude_m
    return FlightError(
        f"{what}: {due:.0f} m against {ground:.0f} m over the ellipsoid",
        at=state,
        hint="look at ground_height_m of [target] and at the altitudes of the parachutes in [craft]",
    )


def _stays_up(outcome: Outcome, stretch: Stretch, state: State, height: float) -> FlightError:
    assert stretch.end is not None
    due = stretch.end.value
    what = "the module separation" if stretch.name == COAST else "the parachute command"
    if outcome is Outcome.BEYOND:
        return FlightError(
            f"{what} is due at {due / 1000.0:.1f} km, the ship is at {height / 1000.0:.1f} km already",
            at=state,
            hint="the altitudes of the descent must fall from phase to phase",
        )
    return FlightError(
        f"the ship does not come down: its perigee is {_perigee(state) / 1000.0:.0f} km high, and a "
        f"revolution later it has not passed {due / 1000.0:.1f} km for {what}",
        at=state,
        hint="raise delta_v_mps of phase 'deorbit'",
    )


def _not_braked(stretch: Stretch, state: State) -> FlightError:
    if too_fast(stretch, state.t, state.y):
        speed = sinks(np.array([state.t]), state.y[None, :], stretch.model.earth)[0]
        return FlightError(
            f"the module falls at {speed:.0f} m/s, too fast for the soft-landing engines to brake it within "
            "their last metre",
            at=state,
            hint="look at area_m2 and drag_coefficient of the last of parachutes.canopies in [craft]",
        )
    return FlightError(
        "the soft-landing engines lift the module off again before it touches the ground",
        at=state,
        hint="raise touchdown_speed_mps of parachutes in [craft]",
    )


def _hangs(stretch: Stretch, state: State, height: float) -> FlightError:
    return FlightError(
        f"the module still hangs above {height / 1000.0:.1f} km after {_LONGEST_RIDE / 3600.0:g} hours",
        at=state,
        hint="look at area_m2 and drag_coefficient of parachutes.canopies in [craft]",
    )


def _down_to(altitude: float) -> Stop:
    return Stop(ALTITUDE, altitude, -1)


def height_above_ground(state: State, model: Model) -> float:
    """Return a state's height [m] over the ground of a model that has one."""
    return distance_to(GROUND, 0.0, state.t, state.y, model)


def _perigee(state: State) -> float:
    """Return the osculating perigee's height [m] over the Earth's mean radius of 6371 km."""
    r, v = float(np.linalg.norm(state.r)), float(np.linalg.norm(state.v))
    semi_major = 1.0 / (2.0 / r - v * v / GM_EARTH)
    momentum2 = float(np.sum(np.cross(state.r, state.v) ** 2))
    eccentricity = np.sqrt(max(1.0 - momentum2 / (GM_EARTH * semi_major), 0.0))
    return float(semi_major * (1.0 - eccentricity) - 6371.0e3)
