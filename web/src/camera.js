// How the pictures are looked at: by dragging, pinching, the wheel and the arrow keys.

import { gestures, zoomOf } from "./gestures.js";

const clamp = (x, low, high) => Math.min(Math.max(x, low), high);

// Round the Earth: longitude and latitude [rad, inertial] and distance [equatorial radii] of the eye.
// Aboard: yaw and pitch [rad] of a look from ship or station, and its field of view [deg], null for the fitting one.
export function watch(canvas, changed, fieldNow) {
  const eye = { longitude: 1.2, latitude: 0.5, distance: 3, follow: true, yaw: 0, pitch: 0, field: null };
  let around = true;

  function turn(dx, dy) {
    if (around) {
      const pace = 0.004 * clamp(eye.distance - 1, 0.02, 1.5);
      eye.follow = false;
      eye.longitude -= dx * pace;
      eye.latitude += dy * pace;
    } else {
      eye.yaw += dx * 0.00005 * fieldNow();
      eye.pitch += dy * 0.00005 * fieldNow();
    }
    settle();
  }
  function zoom(factor) {
    if (around) {
      eye.distance = 1 + (eye.distance - 1) * factor;
      eye.zoomed = true;
    } else eye.field = clamp(fieldNow() * factor, 0.5, 90);
    settle();
  }
  function settle() {
    eye.latitude = clamp(eye.latitude, -1.55, 1.55);
    eye.distance = clamp(eye.distance, 1.01, 15);
    eye.pitch = clamp(eye.pitch, -1.5, 1.5);
    changed();
  }

  gestures(canvas, { drag: turn, zoom });
  canvas.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: [24, 0], ArrowRight: [-24, 0], ArrowUp: [0, 24], ArrowDown: [0, -24] }[
      event.key
    ];
    if (step) turn(...step);
    else if (zoomOf(event.key)) zoom(zoomOf(event.key));
    else return;
    event.preventDefault();
  });

  return {
    eye,
    follow() {
      Object.assign(eye, { follow: true, zoomed: false, yaw: 0, pitch: 0, field: null });
      changed();
    },
    choose(view) {
      around = view === "earth";
      Object.assign(eye, { yaw: 0, pitch: 0, field: null });
      changed();
    },
  };
}
