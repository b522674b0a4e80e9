"""One page of a campaign, from its directory alone: where it ends, how it spreads, what makes it spread."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from sim.base.arrays import FloatArray
from sim.base.errors import UnreadableRunError
from sim.campaigns import store
from sim.campaigns.directions import direction_of
from sim.campaigns.exports import outline
from sim.campaigns.panels import bars, histogram, lines_within, settling
from sim.campaigns.places import from_place
from sim.campaigns.statistics import Bounded, Ellipse
from sim.files.whole import write_text
from sim.library.coastline import coastline
from sim.library.places import towns, waters
from sim.report.page.markup import assembled
from sim.report.page.packing import packed
from sim.report.run import PAGE
from sim.scenario import loads

if TYPE_CHECKING:
    import pyarrow as pa

    from sim.scenario import Scenario

_MOST: Final = 4000  # cases that the page has points of
_LOOKS: Final = 14  # at how many cases were enough
_CORNERS: Final = 72  # of an ellipse
_BARS: Final = 12  # of what makes a result scatter
_MARGIN: Final = 0.25  # of the map, around what is on it
_TOWNS: Final = 12
_MAP: Final = ("latitude_deg", "longitude_deg")
_RIGHT_OF: Final = ("downrange_km", "crossrange_km")
_SYMBOLS: Final = {
    "mps": "m/s",
    "deg": "deg",
    "wpm2": "W/m\N{SUPERSCRIPT TWO}",
    "jpm2": "J/m\N{SUPERSCRIPT TWO}",
}
_SCALES: Final = {"wpm2": (1e6, "MW/m\N{SUPERSCRIPT TWO}"), "jpm2": (1e6, "MJ/m\N{SUPERSCRIPT TWO}")}


class Kept(NamedTuple):
    """A campaign as its directory tells it.

    `columns`: numeric columns of the cases, NaN where a case has none; `results`: which of them are results
    of a case, with what they are; `inputs`: which were dispersed.
    """

    manifest: Mapping[str, Any]
    statistics: Mapping[str, Any]
    scenario: Scenario
    text: str
    columns: Mapping[str, FloatArray]
    results: Mapping[str, str]
    inputs: tuple[str, ...]


def write_page(campaign_dir: Path, out: Path | None = None) -> Path:
    """Write the page of a campaign's directory, by default report.html in it; return its path.

    Raises UnreadableRunError, OutputError.
    """
    found = read(campaign_dir)
    place = campaign_dir / PAGE if out is None else out
    return write_text(place, assembled(found.scenario.mission.name, page_data(found), "campaign"))


def read(out: Path) -> Kept:
    """Read a campaign's directory; raises UnreadableRunError."""
    manifest, table = store.read_manifest(out), store.read_cases(out)
    try:
        statistics = json.loads((out / store.STATISTICS).read_bytes())
        text = (out / store.SCENARIO).read_bytes().decode()
        _ = statistics["cases"], statistics["numbers"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UnreadableRunError(
            f"{out}: holds no finished campaign ({error}); go on with --resume"
        ) from error
    scenario = loads(text, out / str(manifest["scenario"]))
    columns, results = _columns(table)
    inputs = tuple(name for name in columns if "." in name)
    return Kept(manifest, statistics, scenario, text, columns, results, inputs)


def _columns(table: pa.Table) -> tuple[dict[str, FloatArray], dict[str, str]]:
    """Return the numeric columns of the cases, and those that are results with what they are."""
    columns, results = {}, {}
    for field in table.schema:
        if str(field.type) not in ("double", "float", "int64"):
            continue
        columns[field.name] = np.asarray(table[field.name].to_numpy(), dtype=np.float64)
        about = (field.metadata or {}).get(b"about", b"").decode()
        if about and field.name not in _MAP and "from the epoch" not in about:
            results[field.name] = about
    return columns, results


def page_data(found: Kept) -> dict[str, Any]:
    """Return the content of a campaign's page."""
    shown = _shown(found)
    return {
        "title": found.scenario.mission.name,
        "manifest": dict(found.manifest),
        "statistics": dict(found.statistics),
        "cases": packed(found.columns["case"][shown], "<f8"),
        "results": [_result(found, name, shown) for name in found.results],
        "map": _map(found, shown),
        "plane": _plane(found),
        "scatter": [_scatter(found, name) for name in _first(found)],
        "convergence": _convergence(found),
        "dispersions": _dispersions(found),
        "scenario": {
            "file": str(found.manifest["scenario"]),
            "sha256": str(found.manifest["scenario_sha256"]),
            "text": found.text,
        },
    }


def _ended(found: Kept) -> NDArray[np.bool_]:
    """Return the mask of the cases that came to an end of which there are figures."""
    ended = np.ones(len(found.columns["case"]), dtype=bool)
    for name in _first(found):
        ended &= np.isfinite(found.columns[name])
    return ended


def _shown(found: Kept) -> NDArray[np.int64]:
    """Return the rows that the page has points of: all that ended, or evenly so many of them."""
    rows = np.flatnonzero(_ended(found))
    return rows[:: max(1, -(-len(rows) // _MOST))]


def _first(found: Kept) -> tuple[str, ...]:
    """Return the results that are told of first: the place of a landing, or the first two there are."""
    known = [name for name in (*_RIGHT_OF, "miss_km") if name in found.results]
    return tuple(known or list(found.statistics["numbers"])[:2])


def unit(name: str) -> tuple[str, float, str]:
    """Return a column's name in words, what its values are divided by to be shown, and the unit then."""
    stem, _, last = name.rpartition("_")
    scale, symbol = _SCALES.get(last, (1.0, _SYMBOLS.get(last, last)))
    return stem.replace("_", " "), scale, symbol


def _result(found: Kept, name: str, shown: NDArray[np.int64]) -> dict[str, Any]:
    """Return a result: its figures, its histogram over all cases, its values at the points."""
    words, scale, symbol = unit(name)
    values = found.columns[name] / scale
    told: dict[str, Any] = {"name": name, "words": words, "about": found.results[name]}
    told |= {"unit": symbol, "scale": scale}
    told["values"] = packed(values[shown], "<f4")
    found_of = histogram(values)
    if found_of is None:
        return told
    spread = found_of._asdict()
    counts, edges = (spread.pop(key) for key in ("counts", "edges"))
    told |= spread
    bins = np.clip(np.searchsorted(edges, values[shown], side="right") - 1, 0, len(counts) - 1)
    return told | {"counts": counts.tolist(), "edges": edges.tolist(), "bins": packed(bins, "<u2")}


def _map(found: Kept, shown: NDArray[np.int64]) -> dict[str, Any] | None:
    """Return the map of the landings; None in a campaign without them."""
    target = found.scenario.target
    if target is None or not set(_MAP) <= found.columns.keys() or not len(shown):
        return None
    latitude, longitude = (found.columns[name][shown] for name in _MAP)
    about = target.latitude_deg, target.longitude_deg
    track = _track(found, about)
    rings = [outline(one, about, track).round(5) for one in _ellipses(found)]
    every = np.concatenate(
        [np.column_stack([longitude, latitude]), [[target.longitude_deg, target.latitude_deg]], *rings]
    )
    low, high = every.min(axis=0), every.max(axis=0)
    wide = float((high - low).max())
    low, high = low - _MARGIN * wide, high + _MARGIN * wide
    named = towns(low[0], low[1], high[0], high[1])
    return {
        "longitude": packed(longitude, "<f8"),
        "latitude": packed(latitude, "<f8"),
        "target": {"name": target.name, "longitude": target.longitude_deg, "latitude": target.latitude_deg},
        "track_deg": math.degrees(track),
        "rings": [ring.tolist() for ring in rings],
        "shares": [one.share for one in _ellipses(found)],
        "zone_km": _zone_km(found),
        "box": [low.round(4).tolist(), high.round(4).tolist()],
        "towns": [
            {"name": name, "longitude": round(float(x), 4), "latitude": round(float(y), 4)}
            for name, x, y in zip(named.names[:_TOWNS], named.longitude, named.latitude, strict=False)
        ],
        "waters": [line.round(3).tolist() for line in lines_within(*waters(), low, high)],
        "coast": [line.round(3).tolist() for line in lines_within(*coastline(), low, high)],
    }


def _zone_km(found: Kept) -> float | None:
    """Return the radius about the target that holds 95 % of the landings [km]."""
    radius = found.statistics.get("radii_km", {}).get("radius95")
    return None if radius is None else float(radius["value"])


def _track(found: Kept, target: tuple[float, float]) -> float:
    """Return the azimuth [rad] of the planned track at the target, which every landing's distances tell."""
    rows = np.flatnonzero(_ended(found))
    away = found.columns["miss_km"][rows] if "miss_km" in found.columns else np.ones(len(rows))
    far = rows[np.argsort(-away)[:100]]  # where the angles are told best
    latitude, longitude = (np.radians(found.columns[name][far]) for name in _MAP)
    _, azimuth = from_place(math.radians(target[0]), math.radians(target[1]), latitude, longitude)
    downrange, right = (found.columns[name][far] for name in _RIGHT_OF)
    turned = np.exp(1j * (azimuth - np.arctan2(right, downrange)))
    return float(np.angle(turned.mean()))


def _ellipses(found: Kept) -> tuple[Ellipse, ...]:
    """Return the ellipses as the statistics have them."""
    return tuple(
        Ellipse(**{**one, "greater": Bounded(**one["greater"]), "lesser": Bounded(**one["lesser"])})
        for one in found.statistics.get("ellipses", ())
    )


def _plane(found: Kept) -> dict[str, Any] | None:
    """Return which results lie along and across the track, with the ellipses there."""
    if not set(_RIGHT_OF) <= found.results.keys():
        return None
    rings = [one.ring(_CORNERS).round(3).tolist() for one in _ellipses(found)]
    return {"along": _RIGHT_OF[0], "right": _RIGHT_OF[1], "rings": rings}


def _scatter(found: Kept, name: str) -> dict[str, Any]:
    """Return what makes a result scatter, by linear regression, the greatest first."""
    words, scale, symbol = unit(name)
    told: dict[str, Any] = {"name": name, "words": words, "unit": symbol, "explained": None, "bars": []}
    fit = bars(found.columns, found.inputs, name, _BARS)
    if fit is None:
        return told
    rows = zip(fit.names, (fit.slopes / scale).tolist(), fit.shares.tolist(), strict=True)
    told["bars"] = [{"path": path, "slope": slope, "share": share} for path, slope, share in rows]
    return {**told, "explained": fit.explained}


def _convergence(found: Kept) -> list[dict[str, Any]]:
    """Return how the statistics settle as cases come in."""
    asked, seed = direction_of(found.scenario).asked, int(found.manifest["seed"])
    known = {name: wanted for name, wanted in asked.items() if wanted.column in found.columns}
    return [
        {
            "name": name,
            "words": known[name].words,
            "unit": known[name].unit,
            "counts": one.counts.tolist(),
            "rows": np.column_stack([one.values, one.low, one.high]).tolist(),
        }
        for name, one in settling(found.columns, known, seed=seed, looks=_LOOKS).items()
    ]


def _dispersions(found: Kept) -> list[dict[str, Any]]:
    """Return what was dispersed, how, from which source, and what of it was drawn."""
    rows = []
    for one in found.scenario.dispersions:
        drawn = found.columns.get(one.path)
        known = one.model_dump(exclude_none=True, exclude={"path", "distribution", "source", "correlated"})
        numbers = ", ".join(f"{key} {value:g}" for key, value in known.items())
        tied = "; ".join(f"{value:+g} with {path}" for path, value in (one.correlated or {}).items())
        spread = f"{one.distribution}: {numbers}" + (f"; correlated {tied}" if tied else "")
        told = "" if drawn is None else f"{np.mean(drawn):.4g} \N{PLUS-MINUS SIGN} {np.std(drawn):.3g}"
        rows.append({"path": one.path, "spread": spread, "drawn": told, "source": one.source})
    return rows
