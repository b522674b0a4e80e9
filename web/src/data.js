// The run as the page carries it: JSON, with arrays as base 64 of their bytes.

const KINDS = { "<f8": Float64Array, "<f4": Float32Array, "<i2": Int16Array, "<u2": Uint16Array };

export function unpack({ kind, bytes }) {
  const text = atob(bytes);
  const raw = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) raw[i] = text.charCodeAt(i);
  return new KINDS[kind](raw.buffer);
}

export const page = JSON.parse(document.getElementById("data").textContent);

const EPOCH_MS = Date.parse(page.epoch_utc);

// UTC of a time [s] since the epoch, "2017-12-19 08:39:02", rounded as the program's tables round.
export const utc = (t) => new Date(EPOCH_MS + 1000 * t + 500).toISOString().slice(0, 19).replace("T", " ");

export const clockOf = (t) => utc(t).slice(11);

// Time since lift-off, "2 d 01:28:38".
export function elapsed(t) {
  const whole = Math.round(Math.abs(t));
  const days = Math.floor(whole / 86400);
  const two = (n) => String(n).padStart(2, "0");
  const clock = `${two(Math.floor(whole / 3600) % 24)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
  return `${t < -0.5 ? "-" : ""}${days ? `${days} d ` : ""}${clock}`;
}

// A length [m] with the unit that fits it.
export function length(m) {
  if (m >= 99950) return `${(m / 1000).toFixed(0)} km`;
  if (m >= 9995) return `${(m / 1000).toFixed(1)} km`;
  if (m >= 999.5) return `${(m / 1000).toFixed(2)} km`;
  return m >= 99.95 ? `${m.toFixed(0)} m` : `${m.toFixed(1)} m`;
}

// The last index of a rising array whose value is not above t; 0 where all are.
export function before(times, t) {
  let low = 0;
  let high = times.length - 1;
  while (high > low) {
    const middle = (low + high + 1) >> 1;
    if (times[middle] <= t) low = middle;
    else high = middle - 1;
  }
  return low;
}
