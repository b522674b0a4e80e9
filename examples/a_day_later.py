# %% [markdown]
# # What if the launch slips by a day?
# The station is then elsewhere in its orbit: the planner says which days close, and what they cost.

# %%
from datetime import date

import sim

scenario = sim.load("scenarios/ms07.toml")
days = sim.launch_days(scenario, date(2017, 12, 17), date(2017, 12, 18))

# %%
for day in days.record["days"]:
    ahead = day["ahead_at_insertion_deg"]
    print(f"{day['passage_utc'][:10]}: the station is {ahead:.0f} deg ahead at insertion")
    print(f"  schemes that close: {', '.join(day['admitted']) or 'none'}")
