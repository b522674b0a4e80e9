"""Data shipped with the package: vehicles, launchers, schemes, stations, sites and winds."""
