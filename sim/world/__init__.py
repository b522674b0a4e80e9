"""What all phases share: the clock, the Earth, the air, the station's orbit and the craft."""

from sim.world.world import Rendezvous, Span, Target, World

__all__ = ["Rendezvous", "Span", "Target", "World"]
