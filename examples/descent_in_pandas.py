# %% [markdown]
# # The descent as a table
# `flight.frame()` is the trajectory in pandas, a row an instant, units in the names.

# %%
import sim

flight = sim.fly(sim.load("scenarios/ms07.toml"))
rows = flight.frame()
fall = rows[rows["phase"] == "entry"]

# %% How long the crew bears how much
lasts = fall["met_s"].diff()
for load in (1.0, 3.0, 5.0, 8.0):
    print(f"above {load:g} g for {lasts[fall['load_g'] > load].sum():.0f} s")

# %% Where each phase of the flight is slowest and fastest against the air
print(rows.groupby("phase", sort=False)["airspeed_mps"].agg(["min", "max"]).round(1))
