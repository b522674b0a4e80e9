"""What the propellant on board is for: phasing, approach, a second approach, the return."""

from itertools import pairwise
from typing import NamedTuple

from sim.base.errors import FlightError
from sim.dynamics.states import State
from sim.flying.pursuit import Pursuer
from sim.guidance.approach import plan_approach
from sim.library.models import Craft, Scheme


class Ledger(NamedTuple):
    """Propellant [kg]: in the tanks at insertion, for each purpose, and left beyond all of them."""

    tanks: float
    phasing: float
    approach: float  # to contact, as planned
    second_approach: float  # from near the station
    homeward: float  # the return, with its margin
    left: float


def kept_for_return(ship: Pursuer, scheme: Scheme, craft: Craft) -> float:
    """Return the propellant [kg] that the return takes, with its margin, at the mass of the undocking."""
    return ship.main.flow * ship.main.duration(
        scheme.return_mps + scheme.return_margin_mps, craft.undocking_mass_kg
    )


def ledger(ship: Pursuer, insertion: State, start: State, scheme: Scheme) -> Ledger:
    """Tell what the propellant is for, of a ship that begins its rendezvous at `start` by `scheme`.

    Raises FlightError when the tanks do not hold all of it, or where no orbit reaches the station.
    """
    contact = start.t + scheme.rendezvous_start_before_contact_s
    transfer = plan_approach(ship, start, scheme, contact).transfer
    near, homeward = scheme.near_approach_mps, scheme.return_mps + scheme.return_margin_mps
    masses = [insertion.mass, start.mass]
    for delta_v in (float(transfer.sizes.sum()) + near, near, homeward):
        masses.append(masses[-1] - ship.main.flow * ship.main.duration(delta_v, masses[-1]))
    phasing, approach, second, home = (before - after for before, after in pairwise(masses))
    tanks, left = insertion.mass - ship.dry_mass, masses[-1] - ship.dry_mass
    found = Ledger(tanks, phasing, approach, second, home, left)
    if found.left < 0.0:
        raise FlightError(
            f"the plan empties the tanks: phasing takes {found.phasing:.0f} kg of propellant, the approach "
            f"{found.approach:.0f} kg, and {found.second_approach:.0f} kg are kept for a second approach, "
            f"{found.homeward:.0f} kg for the return; {found.tanks:.0f} kg are on board, "
            f"{-found.left:.0f} kg too few",
            at=insertion,
            hint="launch nearer to the station's plane, or in another phase",
        )
    return found
