"""Write sim/library/gravity/egm2008_70.npz from the EGM2008 coefficients that brahe carries.

Run from the project's folder, in its own environment: `python tests/reference/make/gravity_field.py`.
EGM2008: Pavlis et al. (2012), J. Geophys. Res. 117, B04406; fully normalised, tide free.
"""

from pathlib import Path

import brahe
import numpy as np

DEGREE = 70
TARGET = Path("sim/library/gravity/egm2008_70.npz")


def main() -> None:
    """Read the field from brahe and store the lower triangles, with what they are."""
    model = brahe.GravityModel.from_model_type(brahe.GravityModelType.EGM2008_120)
    rows, columns = np.tril_indices(DEGREE + 1)
    pairs = [model.get(int(n), int(m)) for n, m in zip(rows, columns, strict=True)]
    tide = str(model.tide_system)
    print(model.model_name, "GM", model.earth.gm, "radius", model.earth.radius, tide, model.normalization)
    np.savez(
        TARGET,
        cosines=np.array([pair[0] for pair in pairs]),
        sines=np.array([pair[1] for pair in pairs]),
        gm=model.earth.gm,
        radius=model.earth.radius,
        tide_system=tide,
        source=f"{model.model_name} from brahe {brahe.__version__}, degree and order {DEGREE}",
    )


if __name__ == "__main__":
    main()
