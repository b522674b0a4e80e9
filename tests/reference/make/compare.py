"""Print the spread of the orbit references, tool against Orekit: largest distance over the 13 times [m]."""

import sys

import common as c
import numpy as np


def main(names):
    """Print one line a case."""
    base = c.read("orbits_orekit.json")["states"]
    others = {n: c.read(f"orbits_{n}.json")["states"] for n in names}
    print("| case | " + " | ".join(names) + " |")
    for key, ref in base.items():
        row = []
        for n in names:
            if key not in others[n]:
                row.append("-")
                continue
            got = np.array(others[n][key])
            d = np.linalg.norm((got - np.array(ref)[: len(got)])[:, :3], axis=1)
            row.append(f"{d.max():.2e}")
        print(f"| {key} | " + " | ".join(row) + " |")


if __name__ == "__main__":
    main(sys.argv[1:])
