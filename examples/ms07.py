# %% [markdown]
# # Fly MS-07
# From the pad to the docking and from the undocking to the landing; then what came out.

# %%
import sim

flight = sim.fly(sim.load("scenarios/ms07.toml"))
flight  # a notebook shows timeline and checks

# %% Every check beside what is documented, and whether it is a prediction
for check in flight.checks:
    print(f"{'pass' if check.passed else 'FAIL'}  {check.name}: {check.difference_text} ({check.role})")

# %% Beside the station, half an hour before contact
state = flight.state_at("2017-12-19T08:00Z", frame="lvlh")
radial, along, normal = state.r / 1000.0
print(f"{-radial:.1f} km below the station, {along:.1f} km ahead of it, {normal:+.2f} km beside its plane")

# %% How it came down
flight.plot.descent()
