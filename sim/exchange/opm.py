"""The run as Orbit Parameter Messages: the first state in orbit, out and back, with the burns that follow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from sim.base.arrays import FloatArray
from sim.ccsds.opm import Manoeuvre, Parameters, written
from sim.exchange.heads import GCRF, SCALE, header, ship
from sim.exchange.tracks import THRUST, Piece, millisecond_after, ship_pieces
from sim.physics.relative import lvlh_of_many
from sim.report.run import Run
from sim.report.wording import event_words
from sim.world.clock import Clock

# A pulse of the thrusters is no manoeuvre of its own: see the OEM.
_SHORTEST_S: Final = 1.0
_SMALLEST_MPS: Final = 0.05
_OUT: Final = ("phasing", "docking")
_BACK: Final = ("departure", "deorbit")


def exported(run: Run) -> dict[str, str]:
    """Return the messages by the endings of their files."""
    pieces = ship_pieces(run)
    texts = {}
    for ending, phases in ((".opm", _OUT), ("-return.opm", _BACK)):
        in_orbit = [piece for piece in pieces if piece.phase in phases]
        if in_orbit:
            texts[ending] = _message(run, in_orbit)
    return texts


def _message(run: Run, pieces: Sequence[Piece]) -> str:
    clock, about, first = Clock(run.epoch), run.about["objects"]["ship"], pieces[0]
    when = millisecond_after(clock.utc(float(first.t[0])))
    state = first.states(np.array([clock.seconds(when)]))[0]
    burns = [(piece, *_delta_v(run, piece)) for piece in pieces if piece.burning]
    kept = [
        _manoeuvre(run, clock, piece, frame, delta_v)
        for piece, frame, delta_v in burns
        if _counts(piece, delta_v)
    ]
    left = [float(np.linalg.norm(delta_v)) for piece, _, delta_v in burns if not _counts(piece, delta_v)]
    comments = ["MAN_REF_FRAME RTN: of the ship's own orbit; the direction turns with it during the burn."]
    if left:
        comments.append(f"{len(left)} pulses of the thrusters, {sum(left):.2f} m/s together, are left out.")
    thing = ship(run)
    return written(
        Parameters(
            thing.name,
            thing.designator,
            when,
            state,
            float(run["mass_kg"][first.rows][0]),
            float(about["area_m2"]),
            float(about["drag_coefficient"]),
            tuple(kept),
        ),
        header(run, GCRF, SCALE),
        comments,
    )


def _counts(piece: Piece, delta_v: FloatArray) -> bool:
    return piece.lasts >= _SHORTEST_S or float(np.linalg.norm(delta_v)) >= _SMALLEST_MPS


def _manoeuvre(run: Run, clock: Clock, piece: Piece, frame: str, delta_v: FloatArray) -> Manoeuvre:
    begins = float(piece.t[0])
    mass = run["mass_kg"][piece.rows]
    named = [event["event"] for event in run.events if abs(float(event["met_s"]) - begins) < 0.01]
    return Manoeuvre(
        clock.utc(begins),
        piece.lasts,
        float(mass[0] - mass[-1]),
        frame,
        delta_v,
        ", ".join(event_words(name) for name in named) or f"in phase {piece.phase}",
    )


def _delta_v(run: Run, piece: Piece) -> tuple[str, FloatArray]:
    """Return the velocity change (3,) [m/s] of a burn and the frame in which its direction stays.

    The size by the rocket equation from thrust, duration and masses.
    """
    force = run.vectors(*THRUST)[piece.rows]
    mass = run["mass_kg"][piece.rows]
    thrust = np.linalg.norm(force, axis=1)
    exhaust = float(thrust.mean()) * piece.lasts / float(mass[0] - mass[-1])
    inertial = force / thrust[:, None]
    orbital = np.einsum("nij,nj->ni", lvlh_of_many(piece.y[:, :3], piece.y[:, 3:]), inertial)
    steady = float(np.ptp(orbital, axis=0).max()) <= float(np.ptp(inertial, axis=0).max())
    frame, along = ("RTN", orbital) if steady else ("GCRF", inertial)
    mean = along.mean(axis=0)
    return frame, exhaust * float(np.log(mass[0] / mass[-1])) * mean / np.linalg.norm(mean)
