"""A flight asked beforehand: phase and plane, burns, contact, the instant of lift-off, other days.

Nothing is decided here: `sim.guidance` is asked what the flight would do, by way of the flight's own phases.
"""

from sim.planning import notebook, record  # noqa: F401  # who say how the results show themselves
