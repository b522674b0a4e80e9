"""The run as an Attitude Ephemeris Message: how the ship is held, where the flight says so."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from sim.base.errors import OutputError
from sim.ccsds.aem import Segment, written
from sim.exchange.heads import SCALE, header, ship
from sim.exchange.tracks import ship_pieces
from sim.report.run import Run
from sim.world.clock import Clock

_COMMENTS = (
    "Frame A GCRF: axes of the ICRF. Frame B SC_BODY_1, under thrust: x along the thrust, y to starboard,",
    "z = x cross y, down in level flight; roll about the thrust is not modelled, y lies as near against the",
    "orbit normal as x allows. In the air: x along the module's axis from the heat shield, which flies",
    "first, to the hatch; y across the air stream, to the right of the lift; z = x cross y.",
    "No segment where nothing in the flight depends on the attitude: coasting, pushes of the small",
    "thrusters, a module that rolls about the air stream (ballistic), parachutes.",
)


def exported(run: Run) -> dict[str, str]:
    """Return the message by the ending of its file; raises OutputError for a run without any attitude."""
    segments = list(_segments(run))
    if not segments:
        raise OutputError(
            f"{run.title}: has no attitude to export, because nothing in the flight depends on one; "
            "expected a burn of the main engine, a launch, or an entry with lift"
        )
    return {".aem": written(segments, header(run, SCALE, *_COMMENTS))}


def _segments(run: Run) -> Iterator[Segment]:
    clock, thing = Clock(run.epoch), ship(run)
    held = run.vectors("q1", "q2", "q3", "qc")
    for piece in ship_pieces(run):
        turned = held[piece.rows]
        epochs = [clock.utc(float(t)) for t in piece.t]
        rising = [True, *(later > earlier for earlier, later in pairwise(epochs))]  # steps below 1 us
        rows = np.flatnonzero(np.isfinite(turned).all(axis=1) & np.array(rising))
        if len(rows) < 2:
            continue
        what = "under thrust" if piece.burning else "held by its bank"
        yield Segment(
            thing.name,
            thing.designator,
            tuple(epochs[row] for row in rows),
            turned[rows],
            (f"Phase {piece.phase}, {what}",),
        )
