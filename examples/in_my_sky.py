# %% [markdown]
# # Where is the ship in my sky?
# MS-07 over Lisbon on its way to the station, by Skyfield: when it stands higher than 10 degrees, where, and
# whether it could be seen, which takes a ship in sunlight and a Sun well below the horizon.

# %%
from importlib.resources import files

from skyfield.api import load, load_file, wgs84

import sim

flight = sim.fly(sim.load("scenarios/ms07.toml"))
ship = flight.skyfield()
town = wgs84.latlon(38.72, -9.14, elevation_m=100.0)
minutes = load.timescale(builtin=True).utc(2017, 12, 17, 8, range(48 * 60))

# %%
planets = load_file(str(files("skyfield_data") / "data/de421.bsp"))
altitude, azimuth, distance = (ship - town).at(minutes).altaz()
dark = (planets["earth"] + town).at(minutes).observe(planets["sun"]).apparent().altaz()[0].degrees < -6.0
lit = (planets["earth"] + ship).at(minutes).is_sunlit(planets)

# %%
for k in (altitude.degrees > 10.0).nonzero()[0]:
    seen = "by day" if not dark[k] else "visible" if lit[k] else "in the Earth's shadow"
    print(
        f"{minutes[k].utc_strftime('%Y-%m-%d %H:%M')} UTC: {altitude.degrees[k]:.0f} deg high, "
        f"azimuth {azimuth.degrees[k]:.0f} deg, {distance.km[k]:.0f} km away, {seen}"
    )
