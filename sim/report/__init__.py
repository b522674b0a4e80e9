"""A finished flight as timeline, checks, trajectory, run directory and pictures."""
