"""RocketPy's side of `benchmarks.canopy`: reads the work from standard input, writes what it found as JSON.

It runs in an environment of RocketPy's own, and imports nothing of this program. Exit code 3: no RocketPy.
"""

import json
import os
import sys
import tempfile
import time

try:
    from importlib.metadata import version

    from rocketpy import EmptyMotor, Environment, Flight, MonteCarlo, Rocket
    from rocketpy.stochastic import (
        StochasticEnvironment,
        StochasticFlight,
        StochasticParachute,
        StochasticRocket,
    )
except ImportError as error:
    print(error, file=sys.stderr)
    sys.exit(3)

_NO_AIR_INSIDE = 1e-3  # m, of the canopy: what it carries along is left out, as it is on the other side


def main() -> None:
    """Fly the nominal case and the campaign."""
    work = json.load(sys.stdin)
    levels, (area, area_sigma) = work["wind_mps"], work["drag_area_m2"]
    environment = Environment(latitude=work["latitude_deg"], longitude=0.0, elevation=0.0)
    environment.set_atmospheric_model(
        type="custom_atmosphere",  # whose pressure and temperature are the standard ones where none are given
        wind_u=[(height, east) for height, east, _ in levels],
        wind_v=[(height, north) for height, _, north in levels],
    )
    module = Rocket(1.1, work["mass_kg"], (1e4, 1e4, 1e4), 1.0, 1.0, 0.0)
    module.add_motor(EmptyMotor(), 0.0)
    module.add_parachute(
        "main", area, lambda *_: True, sampling_rate=10, radius=_NO_AIR_INSIDE, height=_NO_AIR_INSIDE
    )
    start = [0.0, 0.0, 0.0, work["height_m"], 0.0, 0.0, -work["sink_mps"], 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]
    flight = Flight(module, environment, rail_length=1.0, initial_solution=start)
    stochastic = StochasticRocket(module)
    stochastic.add_parachute(StochasticParachute(module.parachutes[0], cd_s=(area, area_sigma, "normal")))
    factor = (*work["wind_factor"], "normal")
    airs = StochasticEnvironment(environment, wind_velocity_x_factor=factor, wind_velocity_y_factor=factor)
    found = {"version": version("rocketpy"), "nominal": [flight.x_impact, flight.y_impact, flight.t_final]}
    with tempfile.TemporaryDirectory() as folder:
        campaign = MonteCarlo(
            os.path.join(folder, "canopy"),
            airs,
            stochastic,
            StochasticFlight(flight, initial_solution=start),
            export_list=["x_impact", "y_impact", "t_final"],
        )
        began, used = time.perf_counter(), time.process_time()
        campaign.simulate(work["cases"], append=False)
        found["took"] = [time.perf_counter() - began, time.process_time() - used]
        rows = campaign.results
        found["rows"] = [rows["x_impact"], rows["y_impact"], rows["t_final"]]
    sys.__stdout__.write("\n" + json.dumps(found, default=float) + "\n")


if __name__ == "__main__":
    main()
