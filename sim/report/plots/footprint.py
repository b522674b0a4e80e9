"""The footprint of a guided fall: where constant banks would land it, with the target in it."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np

from sim.base.arrays import FloatArray
from sim.report.plots import style
from sim.report.plots.labels import Label, label_points
from sim.report.run import Run
from sim.report.views.track import KM_PER_DEG

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_SIDE, _RIGHT, _TOP, _BOTTOM = 0.95, 0.5, 1.25, 0.75  # inches
_LOWEST, _HIGHEST = 2.2, 5.0  # inches
_TOLD = (-150.0, -90.0, -50.0, 0.0, 50.0, 90.0, 150.0)  # banks with a label, deg


def draw(run: Run) -> Figure:
    """Draw where the banks lead, along the track and across it, around the target."""
    about = run.footprint
    assert about is not None
    plane = _plane(about)
    x, y = np.array([plane(place) for place in about["banks"]]).T
    wide = style.WIDTH_IN - _SIDE - _RIGHT
    high = float(np.clip(1.3 * wide * np.ptp(y) / max(float(np.ptp(x)), 1.0), _LOWEST, _HIGHEST))
    fig = style.figure(
        _TOP + high + _BOTTOM,
        f"{run.title}: footprint",
        "Landings of falls that hold one bank from the module separation on; 0 is all of the lift up",
    )
    ax = style.axes(fig, (_SIDE, _BOTTOM, wide, high))
    ax.plot(x, y, color=style.SHIP, linewidth=1.7)
    ax.fill(x, y, color=style.SHIP, alpha=0.10, linewidth=0.0)
    labels = [Label(0.0, 0.0, "target", style.TARGET, "s")]
    for place in about["banks"]:
        if place["bank_deg"] in _TOLD:
            words = style.minus(f"{place['bank_deg']:+.0f}°, {place['load_g']:.1f} g")
            labels.append(Label(*plane(place), words.replace("+0°", "0°"), style.SHIP))
    if about["ballistic"] is not None:
        words = f"ballistic, {about['ballistic']['load_g']:.1f} g"
        labels.append(Label(*plane(about["ballistic"]), words, style.BURN))
    touchdown = run.event("touchdown")
    if touchdown is not None:
        labels.append(Label(*plane(touchdown), "flown", style.STATION, "D"))
    ax.set(xlabel="km along the track, from the target", ylabel="km across it, left up")
    ax.margins(0.08)
    ax.set_aspect("equal", adjustable="datalim")
    style.heading(ax, "Where lift reaches")
    label_points(ax, labels, [(x, y)])
    return fig


def _plane(about: dict[str, Any]) -> Callable[[dict[str, Any]], tuple[float, float]]:
    """Return what gives a place's distances [km] from the target along the track and across it."""
    target = about["target"]
    east_km = KM_PER_DEG * math.cos(math.radians(target["latitude_deg"]))

    def flat(place: dict[str, Any]) -> FloatArray:
        turned = (place["longitude_deg"] - target["longitude_deg"] + 180.0) % 360.0 - 180.0
        return np.array([turned * east_km, (place["latitude_deg"] - target["latitude_deg"]) * KM_PER_DEG])

    # Along: from where lift to the side leads to where lift up does, or the nearest banks that come down.
    sizes = sorted({abs(place["bank_deg"]) for place in about["banks"]})
    aside, ahead = (
        np.mean([flat(place) for place in about["banks"] if abs(place["bank_deg"]) == size], axis=0)
        for size in (min(sizes[1:], key=lambda size: abs(size - 90.0)), sizes[0])
    )
    along = (ahead - aside) / np.linalg.norm(ahead - aside)

    def plane(place: dict[str, Any]) -> tuple[float, float]:
        east, north = flat(place)
        return float(east * along[0] + north * along[1]), float(north * along[0] - east * along[1])

    return plane
