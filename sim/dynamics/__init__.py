"""States and how they move: the compiled equation of motion, the integrator, stops and arcs."""
