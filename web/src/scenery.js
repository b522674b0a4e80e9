// The Earth as the pictures draw it: land and sea by day and night, coastline, graticule, lines and dots.

import {
  BufferAttribute,
  BufferGeometry,
  CanvasTexture,
  Group,
  Line,
  LineBasicMaterial,
  LineSegments,
  Mesh,
  Points,
  PointsMaterial,
  ShaderMaterial,
  SphereGeometry,
  SRGBColorSpace,
  Vector3,
} from "three";
import { page, unpack } from "./data.js";
import { POLAR, surface } from "./earth.js";
import { patch } from "./near_ground.js";

export const COLOURS = {
  sea: "#12344f",
  land: "#4f6b4a",
  coast: 0xa9c7a2,
  grid: 0x6d8aa3,
  ship: 0xffb454,
  station: 0x7cc4ff,
  place: 0xff7eb6,
  contact: 0x6ee7a8,
};

function rings() {
  const { per_deg: per, points, lengths } = page.coast;
  const flat = unpack(points);
  const found = [];
  let at = 0;
  for (const count of unpack(lengths)) {
    const ring = [];
    for (let i = 0; i < count; i++, at += 2) ring.push([flat[at] / per, flat[at + 1] / per]);
    found.push(ring);
  }
  return found;
}

// Land filled on a map of longitude and latitude; rings that end at the map's edges close along them.
function map(coast) {
  const canvas = document.createElement("canvas");
  canvas.width = 2048;
  canvas.height = 1024;
  const pen = canvas.getContext("2d");
  pen.fillStyle = COLOURS.sea;
  pen.fillRect(0, 0, 2048, 1024);
  pen.fillStyle = COLOURS.land;
  pen.beginPath();
  for (const ring of coast) {
    const points = [...ring];
    const [a, b] = [points[0], points[points.length - 1]];
    if (Math.abs(a[0] - b[0]) > 300) points.push([b[0] > 0 ? 180 : -180, -90], [a[0] > 0 ? 180 : -180, -90]);
    points.forEach(([lon, lat], k) => {
      const x = ((lon + 180) / 360) * 2048;
      const y = ((90 - lat) / 180) * 1024;
      if (k) pen.lineTo(x, y);
      else pen.moveTo(x, y);
    });
    pen.closePath();
  }
  pen.fill("evenodd");
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  texture.anisotropy = 4;
  return texture;
}

const VERTEX = `
varying vec2 at; varying vec3 up;
void main() {
  at = uv; up = normalize(mat3(modelMatrix) * normal);
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`;
const FRAGMENT = `
uniform sampler2D land; uniform vec3 sun; uniform float cell; varying vec2 at; varying vec3 up;
void main() {
  vec3 colour = texture2D(land, at).rgb;
  if (cell > 0.0) { // meridians and parallels every so many degrees, as far as they can be told apart
    vec2 lines = at * vec2(360.0, 180.0) / cell;
    vec2 wide = max(fwidth(lines), 0.002); // narrower ones would be rounding
    vec2 near = abs(fract(lines - 0.5) - 0.5) / wide;
    vec2 seen = (1.0 - smoothstep(0.5, 1.5, near)) * (1.0 - smoothstep(0.1, 0.5, wide));
    colour = mix(colour, vec3(0.75, 0.82, 0.72), 0.2 * max(seen.x, seen.y));
  }
  float height = dot(normalize(up), sun);
  float day = smoothstep(-0.10, 0.06, height);
  vec3 shown = mix(colour * 0.22 + vec3(0.0, 0.004, 0.016), colour * (0.75 + 0.45 * max(height, 0.0)), day);
  gl_FragColor = vec4(shown, 1.0);
  #include <colorspace_fragment>
}`;

const geometry = (values) =>
  new BufferGeometry().setAttribute("position", new BufferAttribute(new Float32Array(values), 3));

export function segments(lines, colour, opacity = 1) {
  const flat = [];
  for (const line of lines) for (let k = 1; k < line.length; k++) flat.push(...line[k - 1], ...line[k]);
  const material = new LineBasicMaterial({ color: colour, transparent: opacity < 1, opacity });
  return new LineSegments(geometry(flat), material);
}

export function track(count, colour) {
  const line = new Line(geometry(new Array(3 * count).fill(0)), new LineBasicMaterial({ color: colour }));
  line.frustumCulled = false;
  return line;
}

export function dots(count, colour, size, attenuated = false) {
  const material = new PointsMaterial({ color: colour, size, sizeAttenuation: attenuated, depthTest: false });
  const found = new Points(geometry(new Array(3 * count).fill(0)), material);
  found.frustumCulled = false;
  found.renderOrder = 5;
  return found;
}

export function place(thing, index, [x, y, z]) {
  const positions = thing.geometry.attributes.position;
  positions.setXYZ(index, x, y, z);
  positions.needsUpdate = true;
}

// The turning Earth; `light` points its day side to the Sun.
export function earth() {
  const group = new Group();
  group.matrixAutoUpdate = false;
  const coast = rings();
  const ball = new SphereGeometry(0.9992, 160, 96);
  ball.rotateX(Math.PI / 2).scale(1, 1, POLAR);
  const shared = { land: { value: map(coast) }, sun: { value: new Vector3(1, 0, 0) } };
  const material = (cell) =>
    new ShaderMaterial({
      uniforms: { ...shared, cell: { value: cell } },
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
    });
  const ground = patch(material(1));
  group.add(new Mesh(ball, material(0)), ground.mesh);
  group.add(
    segments(
      coast.map((ring) => ring.map(([lon, lat]) => surface(lon, lat))),
      COLOURS.coast,
    ),
  );
  const grid = [];
  const steps = (low, high) => Array.from({ length: (high - low) / 3 + 1 }, (_, k) => low + 3 * k);
  for (let lat = -60; lat <= 60; lat += 30) grid.push(steps(-180, 180).map((lon) => surface(lon, lat)));
  for (let lon = -180; lon < 180; lon += 30) grid.push(steps(-90, 90).map((lat) => surface(lon, lat)));
  group.add(segments(grid, COLOURS.grid, 0.35));
  return {
    group,
    turn(rows) {
      const [a, b, c] = rows;
      group.matrix.set(a[0], b[0], c[0], 0, a[1], b[1], c[1], 0, a[2], b[2], c[2], 0, 0, 0, 0, 1);
      group.matrixWorldNeedsUpdate = true;
    },
    light: (sun) => shared.sun.value.set(...sun),
    lay: ground.lay,
  };
}
