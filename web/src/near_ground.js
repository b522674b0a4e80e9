// The ground and the sky round a ship that is low: true to the ellipsoid, where the globe's few facets are not.

import { BufferAttribute, BufferGeometry, Color, Mesh } from "three";
import { geodetic, RADIUS, SQUARE } from "./earth.js";

const RINGS = 40;
const SPOKES = 64;
const REACH = 0.24; // rad, past the horizon of the highest
const HIGHEST_M = 150e3;
const COARSE_M = 20e3; // above it the lines on the ground are a degree apart, below a tenth
const SUNK_M = 20; // under the lines that lie on it
const [SPACE, DAY, THICK_M] = [new Color(0x05080f), new Color(0x86b4dd), 16e3];

// A round patch of the ground, of the globe's material with lines `cell` degrees apart.
export function patch(material) {
  const place = new Float32Array(3 * RINGS * SPOKES);
  const normal = new Float32Array(3 * RINGS * SPOKES);
  const uv = new Float32Array(2 * RINGS * SPOKES);
  const geometry = new BufferGeometry();
  for (const [name, values, size] of [
    ["position", place, 3],
    ["normal", normal, 3],
    ["uv", uv, 2],
  ])
    geometry.setAttribute(name, new BufferAttribute(values, size));
  const faces = [];
  for (let k = 0; k + 1 < RINGS; k++)
    for (let j = 0; j < SPOKES; j++) {
      const [a, b] = [k * SPOKES + j, k * SPOKES + ((j + 1) % SPOKES)];
      faces.push(a, b, a + SPOKES, b, b + SPOKES, a + SPOKES);
    }
  geometry.setIndex(faces);
  const mesh = new Mesh(geometry, material);
  mesh.frustumCulled = false;
  mesh.visible = false;

  // Lay it under a place of the Earth [m, ITRS], or take it away.
  function lay(under) {
    const at = under && geodetic(under);
    mesh.visible = Boolean(at) && at.height < HIGHEST_M;
    if (!mesh.visible) return;
    material.uniforms.cell.value = at.height > COARSE_M ? 1 : 0.1;
    const lat = (at.latitude * Math.PI) / 180;
    const lon = (at.longitude * Math.PI) / 180;
    for (let k = 0; k < RINGS; k++) {
      const far = REACH * (k / (RINGS - 1)) ** 3;
      for (let j = 0; j < SPOKES; j++) {
        const turn = (2 * Math.PI * j) / SPOKES;
        const sine = Math.sin(lat) * Math.cos(far) + Math.cos(lat) * Math.sin(far) * Math.cos(turn);
        const east = Math.atan2(
          Math.sin(turn) * Math.sin(far) * Math.cos(lat),
          Math.cos(far) - Math.sin(lat) * sine,
        );
        put(k * SPOKES + j, lon + east, Math.asin(sine));
      }
    }
    for (const name of ["position", "normal", "uv"]) geometry.attributes[name].needsUpdate = true;
  }

  function put(index, lon, lat) {
    const up = [Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)];
    surfaceAlong(up, place, 3 * index);
    normal.set(up, 3 * index);
    uv[2 * index] = lon / (2 * Math.PI) + 0.5;
    uv[2 * index + 1] = lat / Math.PI + 0.5;
  }
  return { mesh, lay };
}

function surfaceAlong([x, y, z], into, at) {
  const n = 1 / Math.sqrt(1 - SQUARE * z * z);
  const h = -SUNK_M / RADIUS;
  into[at] = (n + h) * x;
  into[at + 1] = (n + h) * y;
  into[at + 2] = (n * (1 - SQUARE) + h) * z;
}

// The colour of the sky at a height [m] with the Sun so high [sine].
export function sky(height, sun) {
  const air = Math.exp(-Math.max(height, 0) / THICK_M);
  const light = Math.min(Math.max((sun + 0.1) / 0.25, 0), 1);
  return SPACE.clone().lerp(DAY, air * light);
}
