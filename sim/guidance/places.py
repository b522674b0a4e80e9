"""Where the burns of a scheme lie along the orbit."""

import math

from sim.library.models import SchemeBurn

_TURN = 2.0 * math.pi


def places(burns: tuple[SchemeBurn, ...], perigee: float) -> list[float]:
    """Return where the burns are [rad from the node before lift-off] for an insertion at `perigee` [rad]."""
    arguments: dict[str, float] = {}
    for burn in burns:
        if burn.after is not None and burn.turns is not None:
            argument = arguments[burn.after] + burn.turns * _TURN
        elif burn.argument_of_latitude_deg is not None:
            argument = math.radians(burn.argument_of_latitude_deg)
        else:
            argument = perigee + (math.pi if burn.at == "apogee" else 0.0)
        arguments[burn.name] = argument % _TURN
    return [(burn.orbit - 1) * _TURN + arguments[burn.name] for burn in burns]
