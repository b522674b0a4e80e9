"""The chase: how phase and plane close, and how far away the station is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from sim.report.figures import quantity
from sim.report.plots import style, timed
from sim.report.plots.labels import Label, label_points
from sim.report.run import Run
from sim.report.views import orbit
from sim.report.views.documented import documented
from sim.report.views.panels import Clock, Panel
from sim.report.wording import event_words

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_LEFT, _RIGHT, _GAP_X, _HIGH, _GAP = 0.95, 1.2, 0.95, 2.1, 0.5  # inches
_SHOWN = ("phase", "planes", "range")
_LAST_H, _SHARE = 3.0, 0.5  # the hours before contact that are drawn apart; of the width, for all of the way
_LAST_TITLES = {"phase": "Phase in the last hours", "planes": "Angle between the orbits", "range": "Range"}
_WORTH = 3.0  # how much longer the way must be


def draw(run: Run) -> Figure:
    """Draw phase, angle between the planes and range, and contact as planned and as documented.

    Of a long way the last hours stand beside the whole.
    """
    whole = [panel for panel in orbit.panels(run) if panel.name in _SHOWN]
    height = 1.1 + 1.0 + len(whole) * (_HIGH + _GAP) + 0.35
    fig = style.figure(
        height,
        f"{run.title}: phase and plane",
        "The angle to the station along the orbit, whole laps counted, and the angle between the two orbits",
    )
    columns = [whole, *_last_hours(run, whole)]
    wide = style.WIDTH_IN - _LEFT - _RIGHT - _GAP_X * (len(columns) - 1)
    shares = (_SHARE, 1.0 - _SHARE) if len(columns) > 1 else (1.0,)
    left = _LEFT
    for panels, share in zip(columns, shares, strict=True):
        axes = timed.column(fig, run, panels, timed.Frame(left, 0.75, share * wide, _HIGH, _GAP))
        for ax, panel in zip(axes, panels, strict=True):
            _labelled(ax, run, panel, first=panels is whole, last=panels is columns[-1])
        left += share * wide + _GAP_X
    return fig


def _last_hours(run: Run, panels: list[Panel]) -> list[list[Panel]]:
    """Return the panels of the last hours before contact, of a way that is much longer."""
    contact = run.event("contact")
    first = min(panel.span[0] for panel in panels)
    if contact is None or contact["met_s"] - first < _WORTH * _LAST_H * 3600.0:
        return []
    end = float(contact["met_s"])
    clock = Clock(end, "min", "minutes before contact")
    found = [panel.within(end - _LAST_H * 3600.0, end + 1.0, clock) for panel in panels]
    return [[panel._replace(title=_LAST_TITLES[panel.name]) for panel in found]]


def _labelled(ax: Axes, run: Run, panel: Panel, *, first: bool, last: bool) -> None:
    """Write a panel's values at events, in the last column also when contact was planned and documented."""
    names = [*(["insertion"] if first else []), "rendezvous_start", *(["contact"] if last else [])]
    labels = _ends(run, panel, names)
    low, high = ax.get_ylim()
    for t, words, colour, share, mark, stroke in _contacts(run) if last else ():
        x = panel.clock.at(t)
        ax.axvline(x, color=colour, linewidth=1.4, linestyle=stroke, zorder=2)
        if panel.name == "phase":
            labels.append(Label(x, low + share * (high - low), words, colour, mark))
    lines = [(panel.clock.of(curve.met_s), curve.value) for curve in panel.curves]
    marks = [np.array([panel.clock.at(mark.met_s)] * 2) for mark in panel.marks]
    label_points(ax, labels, [*lines, *((x, np.array(ax.get_ylim())) for x in marks)])
    if panel.name == "phase":
        _laps(ax)


def _laps(ax: Axes) -> None:
    """Tick angles as parts of laps where there are laps."""
    top = ax.get_ylim()[1]
    ax.yaxis.set_major_locator(style.multiples(90.0 if top > 180.0 else 30.0 if top > 60.0 else 5.0))


def _contacts(run: Run) -> list[tuple[float, str, str, float, str, Any]]:
    """Return when contact was planned and is documented [s]: words, colour, height, mark and stroke."""
    found: list[tuple[float, str, str, float, str, Any]] = []
    if (planned := _planned(run)) is not None:
        words = f"contact, planned at insertion: {run.clock(planned)}"
        found.append((planned, words, style.BURN, 0.5, "v", (0, (1.0, 2.0))))
    if (known := _documented(run)) is not None:
        found.append((known[0], known[1], style.TARGET, 0.8, "", (0, (4.0, 2.0))))
    return found


def _planned(run: Run) -> float | None:
    """Return when contact was planned [s] as the phasing began, where the run has it."""
    found = run.about.get("figures", {}).get("phasing", {}).get("planned_contact_s")
    return None if found is None else float(found)


def _documented(run: Run) -> tuple[float, str] | None:
    """Return when contact is documented [s], in words too, by the run's checks."""
    found = [t for t, words in documented(run) if words == "contact"]
    return (found[0], f"docking, documented: {run.clock(found[0])}") if found else None


def _ends(run: Run, panel: Panel, names: list[str]) -> list[Label]:
    """Return the labels of a curve's values at events, of its first where there was no insertion."""
    curve = panel.curves[0]
    known = np.flatnonzero(np.isfinite(curve.value))
    if not len(known):
        return []
    found: list[tuple[float, str]] = []
    first, last = (float(curve.met_s[known[k]]) for k in (0, -1))
    for name in names:
        if (event := run.event(name)) is not None and first - 1.0 <= event["met_s"] <= last + 1.0:
            found.append((float(event["met_s"]), event_words(name)))
    if "insertion" in names and not run.event("insertion"):
        found.insert(0, (first, "start"))
    colour = style.ROLES[curve.role]
    labels = []
    for t, words in found:
        value = float(np.interp(t, curve.met_s[known], curve.value[known]))
        labels.append(Label(panel.clock.at(t), value, f"{words}: {_words(value, panel)}", colour))
    return labels


def _words(value: float, panel: Panel) -> str:
    """Return a value with the digits that matter."""
    if panel.unit == "deg":
        return f"{value:.1f}°" if abs(value) >= 1.0 else f"{value:.3f}°"
    return quantity(1000.0 * value, "m")
