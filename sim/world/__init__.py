"""What all phases share: the clock, the sky, the air, the station's orbit and the craft."""

from sim.world.world import OwnAir, Rendezvous, Target, World

__all__ = ["OwnAir", "Rendezvous", "Target", "World"]
