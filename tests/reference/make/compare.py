"""Print the spreads between the reference files as the Markdown tables of tests/reference/README.md.

Needs the files, numpy, and for the frames also brahe 1.8.0.
"""

import numpy as np

import common as c

TOOLS = ("heyoka", "brahe", "gmat", "independent")


def orbits():
    """Print the largest distance to Orekit over the times [m], a case a line."""
    base = c.read("orbits_orekit.json")["states"]
    others = {n: c.read(f"orbits_{n}.json")["states"] for n in TOOLS}
    print("| case | " + " | ".join(TOOLS) + " |\n|---|" + "---|" * len(TOOLS))
    for key, ref in base.items():
        row = []
        for n in TOOLS:
            got = np.array(others[n].get(key, []))
            row.append(
                _metres(np.linalg.norm((got - np.array(ref)[: len(got)])[:, :3], axis=1).max())
                if len(got)
                else "-"
            )
        print(f"| {key} | " + " | ".join(row) + " |")


def _metres(x):
    """Write a distance [m] with a fitting unit."""
    return f"{x * 1e3:.1f} mm" if x >= 1e-3 else f"{x * 1e3:.2f} mm" if x >= 1e-5 else f"{x * 1e6:.0f} um"


def frames():
    """Print the angle between the tools' GCRF-to-ITRF matrices [mas]."""
    import brahe as bh

    import orbits_brahe

    orbits_brahe.set_up()
    print("\n| instant | Orekit - ERFA | brahe - ERFA |\n|---|---|---|")
    for row in c.read("frames.json")["rows"]:
        erfa = np.array(row["itrs_from_gcrs_erfa"])
        instant = bh.Epoch.from_string(row["epoch_utc"]) + row["t_s"]
        angles = []
        for m in (np.array(row["itrs_from_gcrs_orekit"]), bh.rotation_eci_to_ecef(instant)):
            d = m @ erfa.T
            angles.append(np.linalg.norm([d[1, 0], d[2, 0], d[2, 1]]) * 206_264_806)
        print(f"| {row['epoch_utc']} + {row['t_s'] / 3600:g} h | {angles[0]:.3f} mas | {angles[1]:.3f} mas |")


def others():
    """Print the spreads of the remaining files, Orekit against the independent script."""
    print("\n| case | quantity | apart |\n|---|---|---|")
    for name, case in c.read("burn.json")["cases"].items():
        print(f"| burn, {name} | place at 3600 s | {_metres(case['apart_m'][-1])} |")
    for name, case in c.read("entry.json")["cases"].items():
        load = abs(case["orekit"]["peak_load_g"] - case["independent"]["peak_load_g"])
        print(f"| entry, {name} | place at 10 km | {_metres(case['apart_end_m'])} |")
        print(f"| entry, {name} | crossing times | {case['apart_times_s']:.1e} s |")
        print(f"| entry, {name} | peak load | {load:.1e} g |")
    for name, case in c.read("lighting_contact.json")["cases"].items():
        if "apart_s" in case:
            print(f"| {name}, {len(case['orekit_s'])} events | time | {case['apart_s']:.1e} s |")
    relative = c.read("relative.json")
    print(f"| relative motion | position | {_metres(relative['apart_m'])} |")
    print(f"| relative motion | velocity | {relative['apart_mps']:.1e} m/s |")


if __name__ == "__main__":
    orbits()
    frames()
    others()
