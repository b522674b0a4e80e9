# %% [markdown]
# # Two orbits, four orbits, or two days?
# Three ships that flew the three ways to the station, planned by their own schemes. The faster the way, the
# narrower the band of angles that the station may be ahead: the phase decides, not the wish.

# %%
import math

import sim

for name in ("progress-ms-09", "ms06", "ms07"):
    plan = sim.plan(sim.load(f"scenarios/{name}.toml"))
    scheme, contact = plan.scenario.rendezvous.scheme, plan.contact
    band = f"{scheme.catch_up_min_deg:g} to {scheme.catch_up_max_deg:g} deg"
    print(f"{plan.scenario.mission.name}: {scheme.name}, made for {band} to gain")
    gains, hours = math.degrees(contact.lap.catch_up), contact.t / 3600.0
    print(f"  gains {gains:.1f} deg, contact {hours:.1f} h after lift-off, {plan.delta_v:.0f} m/s")
