"""Writing to disk: a place is claimed before the work, and what is written appears whole or not at all."""
