"""Write sim/physics/us_standard_1976.npz: ln(density) and ln(pressure) of the 1976 atmosphere above 86 km.

Run from the project's folder in an environment of its own with `pip install ussa1976` (0.3.4 was used):
`python tests/reference/make/standard_atmosphere.py`. Then touch sim/physics/standard_atmosphere.py, because
compiled code keeps the table it was compiled with.

The package integrates the standard's diffusion equations on a grid (0.1 km below 150 km, then 1.9 % apart)
and reads between in log-log, straight lines that sit up to 3e-4 off the curve. The splines are therefore
fitted to it by least squares, not drawn through it.
"""

from pathlib import Path

import numpy as np
import ussa1976

TARGET = Path("sim/physics/us_standard_1976.npz")
PIECES = 400
LOWEST, HIGHEST, BASE = (
    86_000.0,
    1_000_000.0,
    82_000.0,
)  # knots are uniform in ln((h - BASE) / (LOWEST - BASE))
# The closed form below 86 km ends with these values; the table is moved by 1e-5 to begin with them.
JOIN = {"rho": 6.957823781332479e-06, "p": 0.3733804618310579}


def basis(place: np.ndarray) -> np.ndarray:
    """Return the uniform cubic B-splines (k, PIECES + 3) at places 0 to PIECES."""
    piece = np.minimum(place.astype(int), PIECES - 1)
    f = place - piece
    g = 1.0 - f
    values = np.zeros((place.size, PIECES + 3))
    rows = np.arange(place.size)
    values[rows, piece] = g**3 / 6.0
    values[rows, piece + 1] = (4.0 - 6.0 * f**2 + 3.0 * f**3) / 6.0
    values[rows, piece + 2] = (4.0 - 6.0 * g**2 + 3.0 * g**3) / 6.0
    values[rows, piece + 3] = f**3 / 6.0
    return values


def main() -> None:
    """Fit both splines and say how far they are from the package."""
    place = np.linspace(0.0, PIECES, 40 * PIECES + 1)
    step = np.log((HIGHEST - BASE) / (LOWEST - BASE)) / PIECES
    height = np.clip(BASE + (LOWEST - BASE) * np.exp(step * place), LOWEST, HIGHEST)
    air = ussa1976.compute(z=height, variables=["rho", "p"])
    matrix = basis(place)
    weight = np.ones(place.size)
    weight[0] = 1e4  # the join is met
    table = {}
    for name, join in JOIN.items():
        logarithm = np.log(air[name].values)
        fitted = np.linalg.lstsq(matrix * weight[:, None], logarithm * weight, rcond=None)[0]
        residual = matrix @ fitted - logarithm
        print(name, "largest residual", np.abs(residual).max(), "at", height[np.abs(residual).argmax()], "m")
        table[name] = fitted + (np.log(join) - (matrix @ fitted)[0])
    np.savez(
        TARGET,
        log_density=table["rho"],
        log_pressure=table["p"],
        source=f"ussa1976 {ussa1976.__version__}, least-squares splines",
    )


if __name__ == "__main__":
    main()
