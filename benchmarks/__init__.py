"""How fast the core is beside what users would pick instead: `python -m benchmarks`."""
