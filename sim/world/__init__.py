"""What all phases share: the clock, the sky, the air, the station's orbit and the craft."""

from sim.world.world import Decided, OwnAir, Rendezvous, Target, World

__all__ = ["Decided", "OwnAir", "Rendezvous", "Target", "World"]
