# %% [markdown]
# # Where would a ballistic return come down?
# A module that rolls cannot steer: burn, masses, air and winds, none of them known exactly, decide. A few
# hundred falls with all of them spread show the footprint: long along the track, narrow across it.

# %%
import matplotlib.pyplot as plt

import sim

found = sim.campaign(sim.load("scenarios/ms07-dispersions.toml"), cases=400, seed=7)
found  # a notebook shows the statistics

# %%
most = found.statistics.ellipses[1]  # holds 95 % of a normal distribution
print(
    f"{found.statistics.landed} landings; 95 % in an ellipse of {most.greater.value:.0f} km along the track "
    f"and {most.lesser.value:.0f} km across it, and {100.0 * most.holds:.0f} % of them in it indeed"
)

# %%
landings = found.frame()
axes = landings.plot.scatter("downrange_km", "crossrange_km", s=4)
axes.set(
    xlabel="along the track [km]", ylabel="to the right of the target [km]", title="400 ballistic landings"
)
axes.axhline(0.0, linewidth=0.5)
axes.plot(0.0, 0.0, "+", color="black", label="target")
axes.legend()
plt.close(axes.figure)
axes.figure
