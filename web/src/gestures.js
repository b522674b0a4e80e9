// What fingers, mouse and wheel do to a picture: a drag moves it, a pinch or the wheel brings it closer.

// `drag(dx, dy)`: by so many pixels. `zoom(factor, x)`: so many times as much is to be seen, about a place [px of the
// window]. `mouse`: whether a drag is the mouse's too. `owner`: what has to have the focus for the wheel to zoom.
export function gestures(target, { drag, zoom, mouse = true, owner = target }) {
  const fingers = new Map();
  let spread = 0;
  target.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "mouse") {
      if (!mouse) return;
      target.setPointerCapture(event.pointerId); // a finger is held by itself
    }
    fingers.set(event.pointerId, [event.clientX, event.clientY]);
  });
  for (const end of ["pointerup", "pointercancel"])
    target.addEventListener(end, (event) => {
      fingers.delete(event.pointerId);
      spread = 0;
    });
  target.addEventListener("pointermove", (event) => {
    const from = fingers.get(event.pointerId);
    if (!from) return;
    fingers.set(event.pointerId, [event.clientX, event.clientY]);
    if (fingers.size === 1) drag(event.clientX - from[0], event.clientY - from[1]);
    else if (fingers.size === 2) {
      const [a, b] = [...fingers.values()];
      const now = Math.hypot(a[0] - b[0], a[1] - b[1]);
      if (spread) zoom(spread / now, (a[0] + b[0]) / 2);
      spread = now;
    }
  });
  target.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && document.activeElement !== owner) return; // the page scrolls until it is chosen
      event.preventDefault();
      zoom(Math.exp(event.deltaY * 0.001), event.clientX); // a notch of the wheel: a tenth
    },
    { passive: false },
  );
}

// The factor of a key that looks closer or farther, if it is one.
export const zoomOf = (key) => ({ "+": 0.8, "=": 0.8, "-": 1.25 })[key];
