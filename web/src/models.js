// Ship and station as plain bodies, to scale in metres but schematic: along the flight x, radially out y,
// against the orbit normal z (to the right of the flight).

import {
  AmbientLight,
  BoxGeometry,
  CylinderGeometry,
  DirectionalLight,
  Group,
  Mesh,
  MeshLambertMaterial,
  SphereGeometry,
  Vector3,
} from "three";
import { page } from "./data.js";

const WHITE = 0xdfe5ea;
const GREEN = 0x7d8f78;
const PANEL = 0x2f4b8a;

const body = (shape, colour) => new Mesh(shape, new MeshLambertMaterial({ color: colour }));
const box = (x, y, z, colour, at) => {
  const found = body(new BoxGeometry(x, y, z), colour);
  found.position.set(...at);
  return found;
};
const tube = (radius, length, colour, at) => {
  const found = body(new CylinderGeometry(radius, radius, length, 20), colour);
  found.rotation.z = Math.PI / 2;
  found.position.set(...at);
  return found;
};

// After the lengths that the library's ports are derived from: modules on one line, the truss 5 m ahead of the
// centre of mass and 1.3 m above the modules' axis.
export function station() {
  const group = new Group();
  const axis = -1.3;
  group.add(tube(2.1, 42, WHITE, [-11, axis, 0]), tube(2.2, 9, WHITE, [5, axis, 0]));
  group.add(tube(2.2, 7, WHITE, [13, axis, 0]), tube(2.1, 11, WHITE, [16, axis, 5.5]));
  group.add(box(3, 3, 94, WHITE, [5, 1.3, 0]));
  for (const side of [-1, 1])
    for (const far of [34, 49]) {
      group.add(box(34, 0.3, 11, PANEL, [5 + 19.5, 1.3, side * far]));
      group.add(box(34, 0.3, 11, PANEL, [5 - 19.5, 1.3, side * far]));
    }
  for (const side of [-1, 1]) group.add(box(3, 0.2, 14, PANEL, [-26, axis, side * 9]));
  const port = page.zones?.port_m;
  if (port) {
    const dock = body(new CylinderGeometry(1.2, 1.2, 5, 16), WHITE);
    const [along, radial, normal] = page.zones.outward;
    const outward = new Vector3(along, radial, -normal);
    dock.quaternion.setFromUnitVectors(new Vector3(0, 1, 0), outward);
    dock.position.set(port[0], port[1], -port[2]).addScaledVector(outward, -2.5);
    const ring = body(new CylinderGeometry(0.9, 0.9, 0.3, 16), 0x2b333b);
    ring.quaternion.copy(dock.quaternion);
    ring.position.copy(dock.position).addScaledVector(outward, 2.5);
    group.add(dock, ring);
  }
  return group;
}

// A Soyuz-like ship whose nose points along +x.
export function ship() {
  const group = new Group();
  group.add(tube(1.36, 2.6, GREEN, [-2.2, 0, 0]), tube(1.1, 2.1, GREEN, [0, 0, 0]));
  const ball = body(new SphereGeometry(1.1, 20, 14), GREEN);
  ball.position.set(2.1, 0, 0);
  group.add(ball, tube(0.35, 0.9, WHITE, [3.4, 0, 0]));
  group.add(box(1.1, 0.1, 3.6, PANEL, [-2.2, 0, 3.4]), box(1.1, 0.1, 3.6, PANEL, [-2.2, 0, -3.4]));
  return group;
}

export function lamps() {
  const sun = new DirectionalLight(0xffffff, 2.6);
  const group = new Group();
  group.add(sun, sun.target, new AmbientLight(0x9fb4cc, 0.9));
  return {
    group,
    point(direction, lit) {
      sun.position.set(...direction).multiplyScalar(100);
      sun.intensity = lit ? 2.6 : 0.12;
    },
  };
}
