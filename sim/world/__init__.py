"""What all phases share: the clock, the sky, the air, the station's orbit and the craft."""

from sim.world.world import Rendezvous, Target, World

__all__ = ["Rendezvous", "Target", "World"]
