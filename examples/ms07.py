# %% [markdown]
# # Fly MS-07
# From the pad to the docking and from the undocking to the landing; then what came out.

# %%
import sim

flight = sim.fly(sim.load("scenarios/ms07.toml"))
flight  # a notebook shows the timeline

# %% Every check beside what is documented
for check in flight.checks:
    print(f"{'pass' if check.passed else 'FAIL'}  {check.name}")

# %% Beside the station, half an hour before contact [m]: radial, along track, orbit normal
print(flight.state_at("2017-12-19T08:00Z", frame="lvlh").r)

# %% The orbit of the ship on its second day, for boinor's plotters and manoeuvres
orbit = flight.orbit_at("2017-12-18T12:00Z")
print(orbit.a, orbit.ecc, orbit.inc)
