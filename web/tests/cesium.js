// What CesiumJS makes of a CZML document: bundled for a browser and asked by tests/mission/test_cesium.py.

import {
  Cartographic,
  CzmlDataSource,
  EarthOrientationParameters,
  JulianDate,
  ReferenceFrame,
  TimeInterval,
  Transforms,
} from "@cesium/engine";

const YEAR = new TimeInterval({
  start: JulianDate.fromIso8601("2017-07-01T00:00:00Z"),
  stop: JulianDate.fromIso8601("2018-07-01T00:00:00Z"),
});

const list = (place) => place && [place.x, place.y, place.z];

// Load a document; orientation: rows of the Earth's, as CesiumJS wants them, with leap seconds.
globalThis.load = async (czml, orientation) => {
  Transforms.earthOrientationParameters = new EarthOrientationParameters({ data: orientation });
  await Transforms.preloadIcrfFixed(YEAR);
  const source = await CzmlDataSource.load(czml);
  globalThis.entities = source.entities;
  return {
    name: source.name,
    clock: [source.clock.startTime, source.clock.stopTime].map((when) => JulianDate.toIso8601(when, 6)),
    ids: source.entities.values.map((entity) => entity.id),
  };
};

// Where an entity is at instants (ISO 8601), Earth-fixed and inertial [m]: null where it has no place.
globalThis.places = (id, dates) =>
  dates.map((date) => {
    const when = JulianDate.fromIso8601(date);
    const { position } = globalThis.entities.getById(id);
    return {
      available: globalThis.entities.getById(id).isAvailable(when),
      fixed: list(position.getValueInReferenceFrame(when, ReferenceFrame.FIXED)),
      inertial: list(position.getValueInReferenceFrame(when, ReferenceFrame.INERTIAL)),
    };
  });

// What is marked: its name, what is said of it, from when on, and where [rad, rad, m].
globalThis.marked = (id, date) => {
  const entity = globalThis.entities.getById(id);
  const when = JulianDate.fromIso8601(date);
  const { longitude, latitude, height } = Cartographic.fromCartesian(entity.position.getValue(when));
  return {
    name: entity.name,
    description: entity.description?.getValue(when),
    begins: entity.availability && JulianDate.toIso8601(entity.availability.start, 6),
    place: [longitude, latitude, height],
  };
};
