# %% [markdown]
# # What if the launch slips by a day?
# The station is then elsewhere in its orbit. The planner says which days close, and what they cost.

# %%
from datetime import date

import sim

scenario = sim.load("scenarios/ms07.toml")
days = sim.launch_days(scenario, date(2017, 12, 17), date(2017, 12, 20))
days  # a notebook shows the table

# %% The minute at which the pad passes through the station's plane comes 23 to 24 minutes earlier each day
for day in days.record["days"]:
    print(
        f"{day['passage_utc'][:16]} UTC: the station is {day['ahead_at_insertion_deg']:.0f} deg ahead, "
        f"schemes that close: {', '.join(day['admitted']) or 'none'}"
    )

# %% [markdown]
# MS-07's own day admits the slow scheme alone. A slip to a day without any means waiting for the next, or
# moving the station weeks before.
