# %% [markdown]
# # Where is the ship in my sky?
# MS-07 over Berlin on its first days, by Skyfield: when it stands higher than 10 degrees, and where.

# %%
from skyfield.api import load, wgs84

import sim

flight = sim.fly(sim.load("scenarios/ms07.toml"))
town = wgs84.latlon(52.52, 13.40, elevation_m=34.0)
minutes = load.timescale(builtin=True).utc(2017, 12, 17, 8, range(48 * 60))

# %%
altitude, azimuth, distance = (flight.skyfield() - town).at(minutes).altaz()
passes = [k for k, height in enumerate(altitude.degrees) if height > 10.0]
for k in passes:
    print(
        f"{minutes[k].utc_strftime('%Y-%m-%d %H:%M')} UTC: {altitude.degrees[k]:.0f} deg high, "
        f"azimuth {azimuth.degrees[k]:.0f} deg, {distance.km[k]:.0f} km away"
    )
