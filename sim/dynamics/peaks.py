"""What a step's greatest load and heat were, and its heat load: seen from its ends and one place between."""

from sim.base.arrays import FloatArray
from sim.base.compiled import spliced
from sim.dynamics.crossing import greatest, place_between, summit
from sim.dynamics.fifth import fifth_slopes, fifth_total
from sim.dynamics.forces import HEAT, LOAD
from sim.dynamics.lanes import HEAT_LOAD, HEAT_SLOPE, LOAD_SLOPE, PEAK_HEAT, PEAK_LOAD, Room, keep
from sim.dynamics.model import Model
from sim.dynamics.step import AHEAD, BEYOND, KNOTTED, SMOOTH, stages, total_of
from sim.dynamics.tableau import NODES
from sim.physics.numbers import anywhere, at, most, where

_BETWEEN = 9  # a stage in the midst of a step, which by then is of fourth order at least


@spliced
def look_on(t: float, h: float, model: Model, passed: bool, motion: int, room: Room) -> None:
    """Write to stage 16 what tells of a peak over a step of `h` [s] from `t` [s].

    What is felt a little beyond the step, for the slope there. Of a KNOTTED one slopes are known, but its
    stages are too coarse for a peak: what is felt where that is by the slopes, the load's before the heat's.
    """
    k = room.k
    if motion != KNOTTED:
        stages(t, room.y, h, k, model, room.trial, room.new, BEYOND, SMOOTH)
        return
    load, heat = fifth_slopes(k, LOAD, h), fifth_slopes(k, HEAT, h)
    loaded, heated = (load[0] > 0.0) & (load[1] < 0.0), (heat[0] > 0.0) & (heat[1] < 0.0)
    if anywhere(passed & (loaded | heated)):
        share = summit(at(k[0], HEAT), heat[0], at(k[12], HEAT), heat[1], h)
        share = where(loaded, summit(at(k[0], LOAD), load[0], at(k[12], LOAD), load[1], h), share)
        place_between(share, h, room)
        beyond = room.trial
        stages(t + share * h, room.y, 0.0 * h, k, model, beyond, beyond, BEYOND, SMOOTH)


@spliced
def feel(own: FloatArray, k: FloatArray, h: float, passed: bool, motion: int) -> None:
    """Update peaks and heat load over a step that `passed`; see `look_on` for stage 16."""
    for row, peak, slope in ((LOAD, PEAK_LOAD, LOAD_SLOPE), (HEAT, PEAK_HEAT, HEAT_SLOPE)):
        before, after = at(k[0], row), at(k[12], row)
        if motion == KNOTTED:
            first_slope, last_slope = fifth_slopes(k, row, h)
            inside = (first_slope > 0.0) & (last_slope < 0.0)
            top = most(most(before, after), where(inside, at(k[16], row), before))
        else:
            first_slope, last_slope = at(own, slope), (at(k[16], row) - after) / (AHEAD * h)
            between = at(k[_BETWEEN], row)
            top = greatest(before, first_slope, after, last_slope, h, NODES[_BETWEEN], between)
        keep(own, peak, passed, most(at(own, peak), top))
        keep(own, slope, passed, last_slope)
    total = fifth_total(k, HEAT, h) if motion == KNOTTED else total_of(k, HEAT, h)
    keep(own, HEAT_LOAD, passed, at(own, HEAT_LOAD) + total)
