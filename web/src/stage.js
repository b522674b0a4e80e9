// The picture in space: round the Earth, from the station, from the ship.

import { Matrix4, PerspectiveCamera, Quaternion, Scene, Vector3, WebGLRenderer } from "three";
import { watch } from "./camera.js";
import { page } from "./data.js";
import { geodetic, hidden, POLAR, RADIUS, surface } from "./earth.js";
import { length } from "./format.js";
import { labels } from "./labels.js";
import * as models from "./models.js";
import * as motion from "./motion.js";
import { sky as skyColour } from "./near_ground.js";
import { COLOURS, dots, earth, place, segments, track } from "./scenery.js";
import { legs } from "./story.js";

const NOWHERE = [90, 90, 90]; // beyond what is drawn
const SHIP_M = 16;
const STATION_M = 70;
const BESIDE_M = 120; // nearer than this the station's camera goes aside,
const ASIDE_M = 16; // so far at contact
const TRAIL = 400;
const TRAIL_S = 5400;
const LOW_M = 150e3; // below it the path over the ground is what matters
const sites = page.ground_stations?.sites ?? [];

const dot = (a, b) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const scaled = (r) => r.map((x) => x / RADIUS);
const inertial = (rows, v) => [0, 1, 2].map((j) => rows[0][j] * v[0] + rows[1][j] * v[1] + rows[2][j] * v[2]);

// Paths over the ground, fixed to the Earth: of the phases that go low.
const spans = legs.filter((leg) => leg.low_from != null).map((leg) => [leg.low_from, leg.ends]);
const within = ([begins, ends], t) => begins <= t && t <= ends;
const low = (t) => spans.some((span) => within(span, t));

function groundPath([begins, ends]) {
  const way = Array.from({ length: 200 }, (_, k) => {
    const t = begins + ((ends - begins) * k) / 199;
    return scaled(motion.turned(motion.itrsFromGcrs(t), motion.ship(t).place));
  });
  return segments([way], COLOURS.ship, 0.75);
}

function fixedPlaces() {
  const found = sites.map((site) => ({
    name: site.name,
    kind: "site",
    at: surface(site.longitude_deg, site.latitude_deg),
  }));
  const { pad, target } = page;
  if (pad) found.push({ name: pad.name, kind: "place", at: surface(pad.longitude_deg, pad.latitude_deg) });
  if (target)
    found.push({ name: "target", kind: "place", at: surface(target.longitude_deg, target.latitude_deg) });
  const landed = page.events.find((event) => event.event === "touchdown");
  if (landed)
    found.push({ name: "landing", kind: "place", at: surface(landed.longitude_deg, landed.latitude_deg) });
  return found;
}

export function stage(canvas, overlay) {
  const renderer = new WebGLRenderer({ canvas, antialias: true });
  renderer.autoClear = false;
  const sky = new Scene();
  const close = new Scene();
  const lens = new PerspectiveCamera(40, 1, 0.002, 60);
  const near = new PerspectiveCamera(45, 1, 0.5, 400e3);
  const globe = earth();
  const places = fixedPlaces();
  const marks = dots(places.length, COLOURS.place, 6);
  places.forEach(({ at }, k) => {
    place(marks, k, at);
  });
  const paths = spans.map(groundPath);
  globe.group.add(...paths);
  const trail = track(TRAIL, COLOURS.ship);
  const beams = segments(
    [...places].map(() => [
      [0, 0, 0],
      [0, 0, 0],
    ]),
    COLOURS.contact,
    0.8,
  );
  beams.frustumCulled = false;
  const shipDot = dots(1, COLOURS.ship, 9);
  const stationDot = dots(1, COLOURS.station, 11);
  sky.add(globe.group, trail, beams, stationDot, shipDot);
  const craft = models.ship();
  const complex = models.station();
  const lamps = models.lamps();
  close.add(craft, complex, lamps.group);

  const names = labels(overlay, [
    { name: "ship", kind: "ship" },
    { name: "station", kind: "station" },
    ...places.map(({ name, kind }) => ({ name, kind })),
  ]);
  const now = { t: 0 };
  let view = "earth";
  let field = 45; // deg
  let waiting = false;
  let frames = 0;
  const watching = watch(canvas, ask, () => field);
  const { eye } = watching;

  function resize() {
    const width = Math.max(canvas.clientWidth, 1);
    const height = Math.max(canvas.clientHeight, 1);
    renderer.setPixelRatio(Math.min(2, devicePixelRatio));
    renderer.setSize(width, height, false);
    lens.aspect = near.aspect = width / height;
    ask();
  }
  function ask() {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(draw);
  }

  function moved(t) {
    now.t = t;
    now.rows = motion.itrsFromGcrs(t);
    now.ship = motion.ship(t);
    now.station = motion.station(t);
    now.close = motion.relative(t);
    now.sun = motion.sunDirection(t);
    now.seen = page.contacts.map((stretches) => motion.within(stretches, t));
    ask();
  }

  function layOut() {
    globe.turn(now.rows);
    globe.light(now.sun);
    place(shipDot, 0, scaled(now.ship.place));
    if (now.station) place(stationDot, 0, scaled(now.station.place));
    const begins = Math.max(motion.stretchBegins(now.t), now.t - TRAIL_S);
    for (let k = 0; k < TRAIL; k++) {
      const t = begins + ((now.t - begins) * k) / (TRAIL - 1);
      place(trail, k, scaled(motion.ship(t).place));
    }
    places.forEach(({ at }, k) => {
      const seen = k < sites.length && now.seen[k];
      place(beams, 2 * k, seen ? inertial(now.rows, at) : [0, 0, 0]);
      place(beams, 2 * k + 1, seen ? scaled(now.ship.place) : [0, 0, 0]);
    });
    marks.visible = true;
  }

  function eyeRoundEarth() {
    const [x, y, z] = now.ship.place;
    const height = Math.hypot(x, y, z) - RADIUS;
    if (eye.follow) {
      eye.longitude = Math.atan2(y, x) - 0.12;
      eye.latitude = Math.atan2(z, Math.hypot(x, y)) * 0.85;
      if (!eye.zoomed) eye.distance = height < LOW_M ? 1.6 : 3;
    }
    const level = Math.cos(eye.latitude) * eye.distance;
    lens.up.set(0, 0, 1);
    lens.position.set(
      level * Math.cos(eye.longitude),
      level * Math.sin(eye.longitude),
      eye.distance * Math.sin(eye.latitude),
    );
    lens.lookAt(0, 0, 0);
    lens.fov = 40;
    trail.visible = !low(now.t);
    globe.lay(null);
    paths.forEach((path, k) => {
      path.visible = !low(now.t) || within(spans[k], now.t);
    });
  }

  // A look from the station to the ship, or from the ship to the port or ahead: axes along, radial, right.
  function eyeAboard() {
    const home = view === "station" ? now.station : now.close ? now.station : now.ship;
    const { along, radial, normal } = motion.orbitalAxes(home);
    const right = normal.map((x) => -x);
    const axes = new Matrix4().makeBasis(
      new Vector3(...along),
      new Vector3(...radial),
      new Vector3(...right),
    );
    const [a, r, n] = now.close ?? [0, 0, 0];
    const craftAt = new Vector3(a, r, -n);
    const port = page.zones?.port_m ?? [0, 0, 0];
    const portAt = new Vector3(port[0], port[1], -port[2]);
    let gaze;
    if (view === "station") {
      near.position.copy(now.close ? camera(portAt, craftAt) : new Vector3());
      gaze = now.close ? craftAt.clone().sub(near.position) : toward(axes, home);
    } else if (now.close) {
      near.position.copy(craftAt);
      gaze = portAt.clone().sub(craftAt);
    } else {
      near.position.set(0, 0, 0);
      gaze = new Vector3(1, -0.32, 0);
    }
    const look = new Matrix4().lookAt(
      new Vector3(0, 0, 0),
      gaze,
      Math.abs(gaze.y) > 0.98 * gaze.length() ? new Vector3(1, 0, 0) : new Vector3(0, 1, 0),
    );
    near.quaternion.setFromRotationMatrix(look);
    near.quaternion.multiply(new Quaternion().setFromAxisAngle(new Vector3(0, 1, 0), eye.yaw));
    near.quaternion.multiply(new Quaternion().setFromAxisAngle(new Vector3(1, 0, 0), eye.pitch));
    // Wide enough for what is looked at, with room around it, until somebody zooms.
    const size = view === "station" ? SHIP_M : now.close ? STATION_M : gaze.length();
    const fitting = (2 * Math.atan(size / gaze.length()) * 180) / Math.PI;
    near.fov = lens.fov = eye.field ?? Math.min(Math.max(fitting, 3), 60);
    field = near.fov;
    const base = new Quaternion().setFromRotationMatrix(axes);
    lens.quaternion.copy(base).multiply(near.quaternion);
    const from = near.position.clone().applyQuaternion(base);
    lens.position
      .set(...home.place)
      .add(from)
      .divideScalar(RADIUS);
    const under = view === "ship" && !now.close;
    globe.lay(under ? motion.turned(now.rows, now.ship.place) : null);
    for (const path of paths) path.visible = false;
    // Where the port is not known, neither is how the station lies around the ship that leaves it.
    complex.visible = Boolean(now.close) && (view === "ship" || Boolean(page.zones?.port_m));
    craft.visible = Boolean(now.close) && view === "station";
    craft.position.copy(craftAt);
    craft.quaternion.setFromUnitVectors(new Vector3(1, 0, 0), portAt.clone().sub(craftAt).normalize());
    const sun = new Vector3(...now.sun).applyQuaternion(base.clone().invert());
    lamps.point([sun.x, sun.y, sun.z], motion.within(page.light, now.t));
    trail.visible = false;
    return { gaze, craftAt };
  }

  // Where the camera of the station is: on the axis of the port, and beside it for a ship that would fill it.
  function camera(portAt, craftAt) {
    const [ahead, out, side] = page.zones?.outward ?? [0, 0, 0];
    const outward = new Vector3(ahead, out, -side);
    const across = Math.abs(ahead) > 0.7 ? new Vector3(0, 0, 1) : new Vector3(1, 0, 0);
    const aside = ASIDE_M * Math.max(0, 1 - craftAt.distanceTo(portAt) / BESIDE_M);
    return portAt
      .clone()
      .add(outward)
      .addScaledVector(across, aside)
      .addScaledVector(outward, 0.4 * aside);
  }

  function toward(axes, home) {
    const line = new Vector3(...now.ship.place).sub(new Vector3(...home.place));
    return line.applyMatrix4(axes.clone().transpose());
  }

  function draw() {
    waiting = false;
    if (!now.rows) return;
    layOut();
    const aboard = view !== "earth" && (view === "ship" || now.station);
    if (aboard) eyeAboard();
    else eyeRoundEarth();
    const { place: at } = now.ship;
    const height = Math.max(geodetic(motion.turned(now.rows, at)).height, 0);
    lens.near = aboard ? Math.min(Math.max((0.1 * height) / RADIUS, 2e-6), 0.0005) : 0.002;
    lens.far = aboard ? 6 : 60;
    lens.updateProjectionMatrix();
    lens.updateMatrixWorld();
    mark(aboard);
    const sun = dot(at, now.sun) / Math.hypot(...at);
    renderer.setClearColor(aboard && view === "ship" ? skyColour(height, sun) : 0x05080f);
    renderer.clear();
    renderer.render(sky, lens);
    if (aboard && now.close) {
      near.updateProjectionMatrix();
      renderer.clearDepth();
      renderer.render(close, near);
    }
    frames += 1;
  }

  // Dots and names, but for what the Earth hides: found on the ellipsoid, since half a dot behind it shows.
  function mark(aboard) {
    const from = lens.position.toArray();
    const flat = (r) => new Vector3(...r).project(lens);
    const eyeFixed = motion.turned(now.rows, from);
    const ground = view === "ship" && !now.close; // what tells where a low ship is
    const points = places.map(({ at }, k) => {
      const clear = !hidden(
        eyeFixed,
        at.map((x) => x * 1.0005),
      );
      place(marks, k, clear ? at : NOWHERE);
      return clear ? flat(inertial(now.rows, at)) : null;
    });
    names.begin(points.filter((point) => point && point.z < 1));
    nameCraft(flat, eyeFixed);
    places.forEach(({ kind }, k) => {
      const tell = aboard ? ground : kind === "place" || now.seen[k] || eye.distance < 1.9;
      names.put(2 + k, tell ? points[k] : null, now.seen[k] ? "seen" : "");
    });
  }

  function nameCraft(flat, eyeFixed) {
    const r = motion.range(now.t);
    const shipAt = scaled(now.ship.place);
    const shipClear = view !== "ship" && !hidden(eyeFixed, motion.turned(now.rows, shipAt));
    shipDot.visible = shipClear && !(view === "station" && now.close);
    names.put(
      0,
      shipClear ? flat(shipAt) : null,
      "",
      view === "station" && r ? `ship, ${length(r)}` : "ship",
    );
    const stationAt = now.station && scaled(now.station.place);
    const apart = view === "earth" ? r > 200e3 : r > 300;
    const stationClear =
      stationAt && view !== "station" && !hidden(eyeFixed, motion.turned(now.rows, stationAt));
    stationDot.visible = Boolean(stationClear) && !(view === "ship" && now.close);
    names.put(
      1,
      stationClear && apart ? flat(stationAt) : null,
      "",
      view === "ship" && r ? `station, ${length(r)}` : "station",
    );
  }

  globe.group.add(marks);
  new ResizeObserver(resize).observe(canvas);
  resize();
  return {
    moved,
    look(which) {
      view = which;
      watching.choose(which);
    },
    follow: watching.follow,
    drawNow: draw,
    frames: () => frames,
    eye: () => ({ ...eye, polar: POLAR }),
  };
}
