"""Have Orekit write CCSDS messages for our reader, and read those that our writer makes; write messages/.

One coast of the ISS-like orbit in the 20x20 field with Sun and Moon, three hours from common.EPOCH_UTC.
Orekit writes it as OEM in the frames and time systems of WRITTEN, and its first state as OPM with a burn.
`sim.ccsds` writes the same states as OEM (two segments, rows 120 s apart), OPM and AEM. `messages.json` keeps
the rows that it was given and what Orekit read: metadata, states that it interpolated at AT_S, the burn, the
attitudes at rows. With a run directory as argument the script writes nothing and prints by how much Orekit,
reading the exports of that run, misses its rows.

Needs this project, besides what orekit_setup names.
"""

import datetime as dt
import sys
from pathlib import Path

import numpy as np

import common as c
import orekit_setup as orekit

MODEL = c.MODELS["20x20_sun_moon"]
SPAN_S, CUT_S, ROWS_S = 10_800.0, 5_400.0, 120.0
AT_S = [37.0, 61.5, 600.0, 1871.25, 3333.0, 5339.0, 5461.0, 7000.5, 9012.0, 10_741.0, 10_763.0]
# At rows: between rows two minutes apart Orekit's attitudes are 1.7 mrad off the shortest turn.
ATTITUDE_AT_S = [0.0, 600.0, 1920.0, 3360.0, 5400.0, 7080.0, 10_800.0]
WRITTEN = {  # file: frame, time system, interpolation, degree
    "orekit-gcrf.oem": ("GCRF", "UTC", "HERMITE", 7),
    "orekit-eme2000.oem": ("EME2000", "TAI", "LAGRANGE", 9),
    "orekit-itrf.oem": ("ITRF", "GPS", "LAGRANGE", 9),
    "orekit-teme.oem": ("TEME", "TT", "HERMITE", 7),
}
EPOCH = dt.datetime.fromisoformat(c.EPOCH_UTC.replace("Z", "+00:00"))
CREATED = dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.UTC)
BURN = {"ignition_s": 5400.0, "duration_s": 62.5, "mass_kg": 18.25, "dv_mps": [0.25, -7.5, 0.125]}
MASS, AREA, DRAG = 6780.0, 10.0, 2.2
FOLDER = c.OUT / "messages"


def frame_of(name):
    """Give an Orekit frame by its CCSDS name."""
    from org.orekit.frames import FramesFactory

    if name == "ITRF":
        return orekit.itrf()
    return {
        "GCRF": FramesFactory.getGCRF,
        "EME2000": FramesFactory.getEME2000,
        "TEME": FramesFactory.getTEME,
    }[name]()


def coast():
    """Give the propagator of the coast."""
    return orekit.propagator(c.EPOCH_UTC, c.initial_state("iss"), orekit.forces(MODEL), MASS)


def head(kind):
    """Give the head of a message that Orekit writes."""
    made = kind()
    made.setFormatVersion(2.0)
    made.setCreationDate(orekit.date(CREATED.isoformat().removesuffix("+00:00")))
    made.setOriginator("OREKIT")
    return made


def about(metadata, frame, system):
    """Fill in object, centre, frame and time system."""
    from org.orekit.bodies import CelestialBodyFactory
    from org.orekit.files.ccsds.definitions import BodyFacade, FrameFacade, TimeSystem

    metadata.setObjectName("ISS-LIKE")
    metadata.setObjectID("1998-067A")
    metadata.setCenter(BodyFacade("EARTH", CelestialBodyFactory.getEarth()))
    metadata.setReferenceFrame(FrameFacade.map(frame_of(frame)))
    metadata.setTimeSystem(getattr(TimeSystem, system))
    return metadata


def generator(text):
    """Give what writes keyword = value lines to a StringBuilder."""
    from org.orekit.files.ccsds.utils.generation import KvnGenerator

    return KvnGenerator(text, 0, "messages", 0.0, 0)


def oem_by_orekit(frame, system, method, degree):
    """Give the text of the coast as OEM."""
    from java.lang import StringBuilder
    from java.util import Collections
    from org.orekit.data import DataContext
    from org.orekit.files.ccsds.ndm import WriterBuilder
    from org.orekit.files.ccsds.ndm.odm import OdmHeader
    from org.orekit.files.ccsds.ndm.odm.oem import InterpolationMethod, Oem, OemData, OemMetadata, OemSegment
    from org.orekit.utils import IERSConventions

    metadata = about(OemMetadata(degree), frame, system)
    metadata.setInterpolationMethod(getattr(InterpolationMethod, method))
    metadata.setInterpolationDegree(degree)
    metadata.setStartTime(orekit.date(c.EPOCH_UTC))
    metadata.setStopTime(orekit.date(c.EPOCH_UTC, SPAN_S))
    rows, flown = OemData(), coast()
    spacing = ROWS_S if method == "HERMITE" else 0.5 * ROWS_S
    for t in np.arange(0.0, SPAN_S + 1.0, spacing):
        state = flown.propagate(orekit.date(c.EPOCH_UTC, t))
        rows.addData(state.getPVCoordinates(frame_of(frame)), frame == "GCRF")  # one has accelerations
    parts = Collections.singletonList(OemSegment(metadata, rows, c.GM))
    conventions = IERSConventions.IERS_2010
    message = Oem(head(OdmHeader), parts, conventions, DataContext.getDefault(), c.GM)
    text = StringBuilder()
    WriterBuilder().buildOemWriter().writeMessage(generator(text), message)
    return str(text.toString())


def opm_by_orekit():
    """Give the text of the first state as OPM in EME2000 and TAI, with mass, drag and the burn."""
    from java.lang import StringBuilder
    from java.util import Collections
    from org.orekit.data import DataContext
    from org.orekit.files.ccsds.definitions import FrameFacade
    from org.orekit.files.ccsds.ndm import WriterBuilder
    from org.orekit.files.ccsds.ndm.odm import OdmCommonMetadata, OdmHeader, SpacecraftParameters, StateVector
    from org.orekit.files.ccsds.ndm.odm.opm import Maneuver, Opm, OpmData
    from org.orekit.files.ccsds.section import Segment
    from org.orekit.utils import IERSConventions

    state = StateVector()
    pv = coast().getInitialState().getPVCoordinates(frame_of("EME2000"))
    state.setEpoch(orekit.date(c.EPOCH_UTC))
    for k, get in enumerate(("getX", "getY", "getZ")):
        state.setP(k, getattr(pv.getPosition(), get)())
        state.setV(k, getattr(pv.getVelocity(), get)())
    craft = SpacecraftParameters()
    craft.setMass(MASS)
    craft.setDragArea(AREA)
    craft.setDragCoeff(DRAG)
    craft.setSolarRadArea(0.0)
    craft.setSolarRadCoeff(0.0)
    burn = Maneuver()
    burn.setEpochIgnition(orekit.date(c.EPOCH_UTC, BURN["ignition_s"]))
    burn.setDuration(BURN["duration_s"])
    burn.setDeltaMass(-BURN["mass_kg"])
    burn.setReferenceFrame(
        FrameFacade.parse("RTN", IERSConventions.IERS_2010, True, DataContext.getDefault(), True, True, False)
    )
    for k, value in enumerate(BURN["dv_mps"]):
        burn.setDV(k, value)
    burns = Collections.singletonList(burn)
    data = OpmData(state, None, craft, None, burns, None, MASS)
    parts = Collections.singletonList(Segment(about(OdmCommonMetadata(), "EME2000", "TAI"), data))
    message = Opm(head(OdmHeader), parts, IERSConventions.IERS_2010, DataContext.getDefault(), c.GM)
    text = StringBuilder()
    WriterBuilder().buildOpmWriter().writeMessage(generator(text), message)
    return str(text.toString())


def parsed(path, kind):
    """Give a message of ours as Orekit reads it; `kind`: Oem, Opm, Aem."""
    from java.io import File
    from org.orekit.data import DataSource
    from org.orekit.files.ccsds.ndm import ParserBuilder

    builder = ParserBuilder().withMu(c.GM).withSimpleEOP(True)
    return getattr(builder, f"build{kind}Parser")().parseMessage(DataSource(File(str(path))))


def numbers(*vectors):
    """Give the coordinates of vectors as a list of floats."""
    return [float(f()) for v in vectors for f in (v.getX, v.getY, v.getZ)]


def seconds(date):
    """Give an AbsoluteDate as seconds from the epoch."""
    return float(date.durationFrom(orekit.date(c.EPOCH_UTC)))


def oem_read(path):
    """Give what Orekit makes of an ephemeris, segment by segment."""
    from org.orekit.frames import FramesFactory

    found = []
    for satellite in parsed(path, "Oem").getSatellites().values():
        for segment in satellite.getSegments():
            about, within = segment.getMetadata(), segment.getPropagator()
            first, last = seconds(segment.getStart()), seconds(segment.getStop())
            inside = [t for t in AT_S if first <= t <= last]
            found.append(
                {
                    "object": [str(about.getObjectName()), str(about.getObjectID())],
                    "frame": str(about.getReferenceFrame().getName()),
                    "time_system": str(about.getTimeSystem().name()),
                    "interpolation": [
                        str(about.getInterpolationMethod().name()),
                        int(about.getInterpolationDegree()),
                    ],
                    "rows": int(segment.getCoordinates().size()),
                    "span_s": [first, last],
                    "at_s": inside,
                    "states": [
                        numbers(pv.getPosition(), pv.getVelocity())
                        for t in inside
                        for pv in [
                            within.getPVCoordinates(orekit.date(c.EPOCH_UTC, t), FramesFactory.getGCRF())
                        ]
                    ],
                }
            )
    return found


def opm_read(path):
    """Give what Orekit makes of a state with burns."""
    message = parsed(path, "Opm")
    pv, craft = message.getPVCoordinates(), message.getData().getSpacecraftParametersBlock()
    return {
        "object": [str(message.getMetadata().getObjectName()), str(message.getMetadata().getObjectID())],
        "frame": str(message.getMetadata().getReferenceFrame().getName()),
        "t_s": seconds(message.getDate()),
        "state": numbers(pv.getPosition(), pv.getVelocity()),
        "mass_area_drag": [float(craft.getMass()), float(craft.getDragArea()), float(craft.getDragCoeff())],
        "burns": [
            {
                "ignition_s": seconds(burn.getEpochIgnition()),
                "duration_s": float(burn.getDuration()),
                "mass_kg": -float(burn.getDeltaMass()),
                "frame": str(burn.getReferenceFrame().getName()),
                "dv_mps": numbers(burn.getDV()),
            }
            for burn in message.getManeuvers()
        ],
    }


def aem_read(path):
    """Give what Orekit makes of attitudes: where the body's x axis points, in GCRF."""
    from org.hipparchus.geometry.euclidean.threed import Vector3D
    from org.orekit.frames import FramesFactory

    found = []
    for satellite in parsed(path, "Aem").getSatellites().values():
        for segment in satellite.getSegments():
            provider, about = segment.getAttitudeProvider(), segment.getMetadata()
            first, last = seconds(segment.getStart()), seconds(segment.getStop())
            ends = about.getEndpoints()
            found.append(
                {
                    "frames": [
                        str(ends.getFrameA().getName()),
                        str(ends.getFrameB().getName()),
                        bool(ends.isA2b()),
                    ],
                    "span_s": [first, last],
                    "at_s": ATTITUDE_AT_S,
                    "nose": [
                        numbers(
                            provider.getAttitude(None, orekit.date(c.EPOCH_UTC, t), FramesFactory.getGCRF())
                            .getRotation()
                            .applyInverseTo(Vector3D.PLUS_I)
                        )
                        for t in ATTITUDE_AT_S
                    ],
                }
            )
    return found


def epochs(t):
    """Give instants as datetimes in UTC."""
    return tuple(EPOCH + dt.timedelta(seconds=float(when)) for when in t)


def ours(rows):
    """Write our messages from rows (n, 7) of time and state; give their names."""
    from sim.ccsds import aem, oem, opm
    from sim.ccsds.kvn import Header
    from sim.physics.quaternions import quaternions

    header = Header(CREATED, "PAD-TO-LANDING", ("Made for Orekit to read.",))
    parts = [rows[rows[:, 0] <= CUT_S], rows[rows[:, 0] >= CUT_S]]
    segments = [oem.Segment("ISS-LIKE", "1998-067A", epochs(part[:, 0]), part[:, 1:], 7) for part in parts]
    burn = opm.Manoeuvre(
        epochs([BURN["ignition_s"]])[0], BURN["duration_s"], BURN["mass_kg"], "RTN", np.array(BURN["dv_mps"])
    )
    state = opm.Parameters("ISS-LIKE", "1998-067A", EPOCH, rows[0, 1:], MASS, AREA, DRAG, (burn,))
    axes = np.array([c.qsw_from_gcrs(row[1:4], row[4:])[0] for row in rows])
    turns = aem.Segment("ISS-LIKE", "1998-067A", epochs(rows[:, 0]), quaternions(axes))
    return {
        "ours.oem": oem.written(segments, header),
        "ours.opm": opm.written(state, header),
        "ours.aem": aem.written([turns], header),
    }


def measure(run_dir):
    """Print by how much Orekit, reading the ship's OEM of a run, misses the rows of its trajectory."""
    from org.orekit.frames import FramesFactory

    from sim.exchange import export
    from sim.report.run import read_run
    from sim.world.clock import Clock

    run = read_run(run_dir)
    path = export(run_dir, "oem", c.WORK)[0]
    clock, t = Clock(run.epoch), run["met_s"]
    y = run.vectors("x_m", "y_m", "z_m")
    worst, count = {}, 0
    for satellite in parsed(path, "Oem").getSatellites().values():
        for segment in satellite.getSegments():
            within = segment.getPropagator()
            first, last = (
                clock.seconds(EPOCH) + seconds(date) for date in (segment.getStart(), segment.getStop())
            )
            rows = np.flatnonzero((t > first + 0.01) & (t < last - 0.01))
            for row in rows[:: max(1, len(rows) // 40)]:
                when = orekit.date(c.EPOCH_UTC, t[row] - clock.seconds(EPOCH))
                place = numbers(within.getPVCoordinates(when, FramesFactory.getGCRF()).getPosition())
                phase, miss = str(run.phase[row]), float(np.linalg.norm(place - y[row]))
                worst[phase], count = max(worst.get(phase, 0.0), miss), count + 1
    print(
        path.name,
        count,
        "places:",
        ", ".join(f"{phase} {1e3 * miss:.1f} mm" for phase, miss in worst.items()),
    )
    for name, kind in (("opm", "Opm"), ("aem", "Aem")):
        for path in export(run_dir, name, c.WORK):
            print(path.name, "read:", parsed(path, kind).getClass().getSimpleName())


def main():
    """Write the folder, or measure the exports of a run."""
    version = orekit.start()
    if sys.argv[1:]:
        measure(Path(sys.argv[1]))
        return
    FOLDER.mkdir(exist_ok=True)
    for name, what in WRITTEN.items():
        (FOLDER / name).write_text(oem_by_orekit(*what), encoding="utf-8")
    (FOLDER / "orekit.opm").write_text(opm_by_orekit(), encoding="utf-8")

    flown = coast()

    def states(times):
        return [orekit.vector(flown.propagate(orekit.date(c.EPOCH_UTC, t))) for t in times]

    t = np.arange(0.0, SPAN_S + 1.0, ROWS_S)
    rows = np.column_stack([t, states(t)])
    texts = ours(rows)
    for name, text in texts.items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    data = {
        "case": "iss, 20x20_sun_moon",
        "created_utc": CREATED.isoformat(),
        "burn": BURN,
        "mass_area_drag": [MASS, AREA, DRAG],
        "rows": rows.tolist(),
        "at_s": AT_S,
        "states": states(AT_S),
        "written": {name: list(what) for name, what in WRITTEN.items()},
        "read": {
            "oem": oem_read(FOLDER / "ours.oem"),
            "opm": opm_read(FOLDER / "ours.opm"),
            "aem": aem_read(FOLDER / "ours.aem"),
        },
    }
    c.write(
        "messages/messages.json",
        c.header("CCSDS messages to and from Orekit", "Orekit", version, __file__, **data),
    )


if __name__ == "__main__":
    main()
