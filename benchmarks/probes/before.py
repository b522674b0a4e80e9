"""The same quantities in a tree from before the compiled rows, with `sim/dynamics/batch.py` and a flat Model.

Run in that tree, whose own `sim` and `benchmarks` it imports; so it cannot borrow from this one.
"""

import time
from functools import cache, partial
from pathlib import Path

import numpy as np
from sim.physics.compiled import compiled

from benchmarks import core, problems
from sim.dynamics.forces import derivative, make_scratch
from sim.guidance import descent, parachutes
from sim.mission import fly
from sim.scenario import load

_LEAST_TIME, _COUNT = 0.02, 2_000


def _watched(run, count=1):
    run()

    def time_it():
        least, spent = float("inf"), 0.0
        while spent < _LEAST_TIME:
            began = time.perf_counter()
            run()
            took = time.perf_counter() - began
            least, spent = min(least, took), spent + took
        return least / count

    return time_it


def _work(name, accuracy):
    job, settings = problems.work(name), core.SETTINGS[name, accuracy][0]
    return _watched(partial(core.fly_all if name == "entries" else core.fly_one, job, *settings))


@cache
def _mission():
    return fly(load(Path("scenarios/ms07.toml")))


def _way():
    flown = _mission()
    ignition = next(event.state for _, event in flown.events if event.name == "deorbit_ignition")
    spec = flown.scenario.phase("deorbit")
    return ignition, flown.world, spec.delta_v_mps, 1000.0 * spec.module_separation_altitude_km


def _return():
    ignition, world, delta_v, altitude = _way()
    return _watched(lambda: descent.descend(ignition, world, delta_v=delta_v, separation_altitude=altitude))


def _dense_return():
    ignition, world, delta_v, altitude = _way()

    def run():
        coast = descent.fall(descent.brake(ignition, world, delta_v).end, world, altitude)
        command = descent.enter(descent.separate_modules(coast.end, world), world).end
        parachutes.ride_down(command, world)

    return _watched(run)


@compiled
def _evaluate(t, y, model, scratch, out, count):
    for k in range(count):
        derivative(t + 1e-6 * k, y, model, scratch, out)
        for j in range(3, 6):
            y[j] += 1e-9 * out[j]


def _rate(phase, arc, height):
    arcs = [one for name, one in _mission().arcs if name == phase]
    chosen = arcs[arc]
    k = {"middle": chosen.steps // 2, "second": 1}.get(height)
    if k is None:
        k = int(np.argmin(np.abs(np.linalg.norm(chosen.y[:, :3], axis=1) - 6371e3 - height)))
    t, y, model = float(chosen.t[k]), chosen.y[k].copy(), chosen.model
    scratch, out = make_scratch(model.degree), np.empty(7)
    return _watched(lambda: _evaluate(t, y.copy(), model, scratch, out, _COUNT), _COUNT)


PROBES = {
    "orbit to 1 m": partial(_work, "orbit", 1.0),
    "orbit to 1 cm": partial(_work, "orbit", 0.01),
    "one entry": partial(_work, "entry", 1.0),
    "10,000 entries": partial(_work, "entries", 1.0),
    "a return": _return,
    "a return with dense output": _dense_return,
    "a return among many": _return,  # one after the other: there was no other way
    "entry at 40 km": partial(_rate, "entry", 0, 40e3),
    "entry at 120 km": partial(_rate, "entry", 0, 120e3),
    "orbit, 20x20, air": partial(_rate, "phasing", 0, "second"),
    "ascent, first stage": partial(_rate, "ascent", 1, "middle"),
}
