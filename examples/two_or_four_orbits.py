# %% [markdown]
# # Two orbits, four orbits, or two days?
# Three flights that were flown, planned by their own schemes: which departures each had.

# %%
import sim

for name in ("progress-ms-09", "ms06", "ms07"):
    plan = sim.plan(sim.load(f"scenarios/{name}.toml"))
    print(plan.record["scenario"])
    for departure in plan.departures:
        fits = "closes" if departure.fits else "does not close"
        print(f"  lift-off {departure.t:+.1f} s from when it was: {fits}")
