"""The run as Orbit Ephemeris Messages: one of the ship, one of the station."""

from __future__ import annotations

from sim.ccsds.oem import Segment, written
from sim.exchange.heads import GCRF, SCALE, Thing, header, ship, station
from sim.exchange.tracks import DEGREE, Stretch, ship_pieces, station_pieces, stretches
from sim.report.run import Run
from sim.world.clock import Clock

_CUTS = "Cut where the force jumps: no segment reaches over the beginning or the end of a burn."
_PULSES = "Pulses of the small thrusters in the approach are one segment, with rows near enough for them."


def exported(run: Run) -> dict[str, str]:
    """Return the messages by the endings of their files."""
    clock = Clock(run.epoch)
    texts = {
        ".oem": written(
            [_segment(stretch, ship(run)) for stretch in stretches(ship_pieces(run), clock)],
            header(run, GCRF, SCALE, _CUTS, _PULSES),
        )
    }
    if pieces := station_pieces(run):
        segments = [_segment(stretch, station(run)) for stretch in stretches(pieces, clock)]
        texts["-station.oem"] = written(segments, header(run, GCRF, SCALE))
    return texts


def _segment(stretch: Stretch, of: Thing) -> Segment:
    said = f"Phase {stretch.phase}, {stretch.kind}" if stretch.phase != "station" else "Station"
    worst = max(1000.0 * stretch.misses_m, 0.1)
    return Segment(
        of.name,
        of.designator,
        stretch.epochs,
        stretch.states,
        DEGREE,
        (f"{said}; interpolated as stated within {worst:.1f} mm of the integrated path.",),
    )
