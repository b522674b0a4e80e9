# %% [markdown]
# # The orbit in boinor's hands
# `flight.orbit_at` gives a boinor (poliastro) `Orbit`: its plotters, its manoeuvres and astropy's units go on
# from there.

# %%
from astropy import units as u
from boinor.plotting import OrbitPlotter
from boinor.plotting.orbit.backends import Matplotlib2D

import sim

flight = sim.fly(sim.load("scenarios/ms07.toml"))
phasing = flight.orbit_at("2017-12-18T12:00Z")
transfer = flight.orbit_at("2017-12-19T07:30Z")

# %%
for name, orbit in (("on the second day", phasing), ("on the way up", transfer)):
    print(f"{name}: a = {orbit.a.to(u.km):.1f}, e = {orbit.ecc:.5f}, period {orbit.period.to(u.min):.2f}")

# %% Drawn by boinor
plotter = OrbitPlotter(backend=Matplotlib2D())
plotter.plot(phasing, label="on the second day")
plotter.plot(transfer, label="on the way up")
