"""What `benchmarks.before` times in a tree like this one: names and functions that return seconds."""

from collections.abc import Callable
from functools import partial

from benchmarks import core, problems, rates, returns
from benchmarks.rounds import watched
from sim.dynamics.sequence import fly, reach


def _work(name: str, accuracy: float) -> Callable[[], float]:
    job, settings = problems.work(name), core.SETTINGS[name, accuracy][0]
    return watched(partial(core.fly_all if name == "entries" else core.fly_one, job, *settings))


def _return(flier: Callable[..., object]) -> Callable[[], float]:
    way = returns.one()
    return watched(partial(flier, way.ignition, way.rows))


def _returns() -> Callable[[], float]:
    campaign = returns.many()
    return watched(campaign.fly, len(campaign.starts))


def _rate(k: int) -> Callable[[], float]:
    return watched(partial(rates.evaluate, rates.places()[k], 1), rates.COUNT)


PROBES: dict[str, Callable[[], Callable[[], float]]] = {
    "orbit to 1 m": partial(_work, "orbit", 1.0),
    "orbit to 1 cm": partial(_work, "orbit", 0.01),
    "one entry": partial(_work, "entry", 1.0),
    "10,000 entries": partial(_work, "entries", 1.0),
    "a return": partial(_return, reach),
    "a return with dense output": partial(_return, fly),
    "a return among many": _returns,
    "entry at 40 km": partial(_rate, 0),
    "entry at 120 km": partial(_rate, 1),
    "orbit, 20x20, air": partial(_rate, 2),
    "ascent, first stage": partial(_rate, 3),
}
