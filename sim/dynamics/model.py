"""What a stretch of flight feels, as plain data in parts: one type, so that everything compiles once."""

from functools import cache
from threading import Lock
from typing import Any, NamedTuple

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.compiled import spliced, unlocked
from sim.base.held import held, put_down, reader
from sim.physics.constants import GM_EARTH
from sim.physics.gravity import harmonics_of

NO_AIR, TABULATED_AIR, STANDARD_AIR = 0, 1, 2
COAST, INERTIAL, ORBITAL, PLATFORM, ALONG_AIRSPEED, VERTICAL = 0, 1, 2, 3, 4, 5


class Earth(NamedTuple):
    """The Earth's field, how it turns, Sun and Moon, and the ground around one place.

    `harmonics`: see `sim.physics.gravity`, of that `degree` or a higher one. `almanac` (n, 11, 4): splines of
    the celestial pole X, Y [rad]; Earth rotation angle less s plus s', less EARTH_RATE t [rad]; polar motion
    xp, yp [rad]; Sun and Moon in GCRS [m]. `ground` (n, m): height of the ground over the ellipsoid [m],
    `ground_axes` (2, 2): first knot and knots per rad of latitude and longitude [rad].
    """

    degree: int
    harmonics: FloatArray
    gm: float
    radius: float
    almanac: FloatArray
    almanac_start: float
    almanac_step: float
    gm_sun: float
    gm_moon: float
    ground: FloatArray
    ground_axes: FloatArray


class Air(NamedTuple):
    """Density, pressure, sound and wind: see `sim.physics.atmosphere` for the tables."""

    kind: int
    density: FloatArray
    density_axes: FloatArray
    solar_angle: float  # local solar time less longitude at t = 0 [rad]
    profile: FloatArray  # splines of ln(pressure [Pa]) and speed of sound [m/s] over height
    profile_step: float
    wind: FloatArray  # splines of wind to the east and to the north [m/s] over height
    wind_step: float


class Body(NamedTuple):
    """What the air acts on: the drag area is `area` times the coefficient, plus the `canopy`'s.

    A case's own air: `density_factor` and `wind_factor` multiply what the tables say. The density's factor
    holds up to 40 km and has grown by the share `density_rise` of itself at 120 km. `wind_across` times the
    wind blows across it too, to its left: with the wind's factor it turns it. A canopy that opens
    does so from the drag area `packed` on, in `filling` seconds from `opened` on; 0: it is open. Its drag
    area grows in proportion to the time with `bulge` 0, to its square with 1. `rolled`: lift over drag that a
    roll turns all round, so that it moves nothing and is felt.
    """

    area: float  # reference area [m2]
    drag: FloatArray  # (k, 3) curve of the drag coefficient over Mach; (1, 2) or (1, 3) of a constant one
    lift_to_drag: float = 0.0
    canopy: float = 0.0  # drag area of an open parachute [m2]
    density_factor: float = 1.0
    wind_factor: float = 1.0
    packed: float = 0.0  # [m2]
    bulge: float = 0.0
    opened: float = 0.0  # [s]
    filling: float = 0.0  # [s]
    rolled: float = 0.0
    density_rise: float = 0.0
    wind_across: float = 0.0


class Push(NamedTuple):
    """What pushes, and how the ship is held: thrust along the direction of the steering law; lift by bank.

    `aim` (3,): unit vector in GCRS for INERTIAL; radial, along track, normal for ORBITAL. `platform` (3, 3):
    rows downrange, up, cross in GCRS for PLATFORM. `programme` (k, 4): time [s], pitch and yaw [rad] for
    PLATFORM, bank [rad]: lift turned about the air speed, 0 up, positive to the right.
    """

    thrust: float  # in vacuum [N]
    flow: float  # [kg/s]
    exit_area: float  # [m2]; thrust falls by ambient pressure times this
    steering: int
    aim: FloatArray
    platform: FloatArray
    programme: FloatArray


class Ephemeris(NamedTuple):
    """The station's orbit as an arc, for stops that look at it, and its port.

    `port` (2, 3): position [m] and outward axis in the station's radial, along, normal axes.
    """

    t: FloatArray
    y: FloatArray
    dense: FloatArray
    port: FloatArray


class Care(NamedTuple):
    """How carefully to integrate.

    `tolerance`: local error relative to the size of position and velocity; halving 1e-11 moves two days in
    orbit by centimetres. `step`: factor on every longest step.
    """

    tolerance: float = 1e-11
    step: float = 1.0

    @property
    def solving(self) -> float:
        """What a solver's own tolerance is multiplied by: 1 with the usual care, below it with more."""
        return self.tolerance / Care().tolerance

    def by(self, factor: float) -> "Care":
        """Return this care with the tolerance times `factor`: above 1 coarser."""
        return self._replace(tolerance=self.tolerance * factor)


class Model(NamedTuple):
    """All that one arc is integrated with.

    Arrays are C-contiguous, writable float64; other layouts would compile a second specialisation.
    """

    earth: Earth
    air: Air
    body: Body
    push: Push
    station: Ephemeris
    care: Care

    def having(self, **changes: Any) -> "Model":
        """Return the model with some fields of its parts changed, `having(area=3.0, gm_sun=0.0)`.

        Raises KeyError for a name that no part has, ValueError for rows of drag without slopes, beyond whose
        end compiled code would read.
        """
        drag = changes.get("drag")
        if drag is not None and len(drag) > 1 and drag.shape[1] != 3:
            raise ValueError(f"drag {drag.shape} is no curve (k, 3): see sim.physics.lookup.curve")
        parts: dict[str, Any] = {}
        for name, value in changes.items():
            part = _PART_OF[name]
            parts[part] = parts.get(part, getattr(self, part))._replace(**{name: value})
        return self._replace(**parts)


_PARTS: dict[str, Any] = {
    "earth": Earth,
    "air": Air,
    "body": Body,
    "push": Push,
    "station": Ephemeris,
    "care": Care,
}
_PART_OF = {field: part for part, fields in _PARTS.items() for field in fields._fields}

# Where no profile is tabulated there is no pressure, and Mach numbers count with the sound of cold thin air.
_NO_PROFILE = np.zeros((1, 2, 4))
_NO_PROFILE[0, :, 3] = -700.0, 300.0

COASTING = Push(
    thrust=0.0,
    flow=0.0,
    exit_area=0.0,
    steering=COAST,
    aim=np.zeros(3),
    platform=np.eye(3),
    programme=np.zeros((1, 4)),
)
VACUUM = Air(
    kind=NO_AIR,
    density=np.zeros((1, 4, 4, 4)),
    density_axes=np.ones((4, 2)),
    solar_angle=0.0,
    profile=_NO_PROFILE,
    profile_step=1.0,
    wind=np.zeros((1, 2, 4)),
    wind_step=1.0,
)
NO_STATION = Ephemeris(np.zeros(1), np.zeros((1, 7)), np.zeros((1, 7, 7)), np.zeros((2, 3)))


@spliced
def held_model(model: Model) -> Model:
    """Return the model with what no callee changes handed on by its address: at the head of an entrance."""
    return Model(held(model.earth), held(model.air), model.body, model.push, held(model.station), model.care)


def plain_body(area: float, drag_coefficient: float) -> Body:
    """Make a body of `area` [m2] whose drag coefficient is the same at all Mach numbers, without lift."""
    return Body(area, np.array([[0.0, drag_coefficient]]))


def bare_model(degree: int = 0, *, gm: float = GM_EARTH, radius: float = 6378136.3) -> Model:
    """Make a model of the Earth's field alone: no Sun, no Moon, no air, no body, no push, no station.

    A point mass; `degree` 2 or more needs `harmonics` put in. The Earth is fixed in GCRS axes and
    turns at its mean rate, with its prime meridian at x for t = 0.
    """
    nothing = np.zeros((degree + 1, degree + 1))
    earth = Earth(
        degree=degree,
        harmonics=harmonics_of(nothing, nothing),
        gm=gm,
        radius=radius,
        almanac=np.zeros((1, 11, 4)),
        almanac_start=0.0,
        almanac_step=1.0,
        gm_sun=0.0,
        gm_moon=0.0,
        ground=np.zeros((2, 2)),
        ground_axes=np.ones((2, 2)),
    )
    return Model(earth, VACUUM, plain_body(0.0, 0.0), COASTING, NO_STATION, Care())


_BARE = bare_model()
# What is an array of one flight too.
_HELD = {
    type(part): {name for name, value in part._asdict().items() if isinstance(value, np.ndarray)}
    for part in (_BARE.body, _BARE.push)
}

_model_at = reader(bare_model)
_MEMORY = 512  # 8-byte words, half of which a model takes
_ONE_AT_A_TIME = Lock()


@unlocked
def _put_down(model: Model, memory: FloatArray) -> int:
    return int(put_down(model, memory))


@cache
def _writer() -> Any:
    """Return the function that puts models down, of one kind alone: what `bare_model` makes."""
    writer: Any = _put_down
    with _ONE_AT_A_TIME:
        if not writer.signatures:
            memory = np.empty(_MEMORY)
            size = writer(bare_model(), memory)
            assert size <= memory.nbytes
            writer.disable_compile()
    return writer


def put_down_model(model: Model) -> tuple[Model, FloatArray]:
    """Return memory that holds a model for `shared_model`, and the model, which must live as long as it.

    Numbers of many cases are left out. Arrays of other layouts and numbers of other kinds are copied.
    """
    memory = np.empty(_MEMORY)
    model = _of_one(model)
    try:
        _writer()(model, memory)
    except TypeError:
        model = Model(*(_plain(part, like) for part, like in zip(model, _BARE, strict=True)))
        _writer()(model, memory)
    return model, memory


def _of_one(model: Model) -> Model:
    """Return a model with zeros where there are numbers of many cases.

    Numba takes 3 ms, in which no other thread runs, to find out by itself that it does not know these.
    """
    body, push = model.body, model.push
    others, pushes = _numbers_of_many(body), _numbers_of_many(push)
    if push.aim.ndim > 1:
        pushes["aim"] = COASTING.aim
    if not (others or pushes):
        return model
    return model._replace(body=body._replace(**others), push=push._replace(**pushes))


def _numbers_of_many(part: Any) -> dict[str, Any]:
    """Return zeros by the names of a part's numbers that are those of many cases."""
    held = _HELD[type(part)]
    named = zip(part._fields, part, strict=True)
    return {name: 0.0 for name, value in named if isinstance(value, np.ndarray) and name not in held}


def _plain(part: Any, like: Any) -> Any:
    """Return a part of a model with arrays and numbers of the kinds that `like` has."""

    def plain(value: Any, like: Any) -> Any:
        if isinstance(like, np.ndarray):
            return np.require(value, np.float64, ("C", "W")) if np.ndim(value) == like.ndim else like
        return like if np.ndim(value) else type(like)(value)

    return type(part)(*(plain(*pair) for pair in zip(part, like, strict=True)))


@spliced
def shared_model(address: int, tolerance: float) -> Model:
    """Return what all cases share of the model at the `address` of its memory: all but body and push."""
    model = _model_at(address)
    body, push = model.body, model.push
    zero = 0.0
    return Model(
        model.earth,
        model.air,
        Body(zero, body.drag, zero, zero, zero, zero, zero, zero, zero, zero, zero, zero, zero),
        Push(zero, zero, push.exit_area, push.steering, push.aim, push.platform, push.programme),
        model.station,
        Care(tolerance, 1.0),
    )
