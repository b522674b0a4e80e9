// The WGS-84 ellipsoid.

export const RADIUS = 6378137; // m
const FLATTENING = 1 / 298.257223563;
export const POLAR = 1 - FLATTENING; // polar radius in equatorial radii
export const SQUARE = FLATTENING * (2 - FLATTENING); // of the eccentricity
const RAD = Math.PI / 180;

// A place of geodetic longitude and latitude [deg] and height [m], in equatorial radii, ITRS.
export function surface(longitude, latitude, height = 0) {
  const lon = longitude * RAD;
  const lat = latitude * RAD;
  const normal = 1 / Math.sqrt(1 - SQUARE * Math.sin(lat) ** 2);
  const h = height / RADIUS;
  const level = (normal + h) * Math.cos(lat);
  return [level * Math.cos(lon), level * Math.sin(lon), (normal * (1 - SQUARE) + h) * Math.sin(lat)];
}

// Geodetic latitude and longitude [deg] and height [m] of a place [m, ITRS] (Bowring's one step).
export function geodetic([x, y, z]) {
  const level = Math.hypot(x, y);
  const polar = RADIUS * POLAR;
  const beta = Math.atan2(z * RADIUS, level * polar);
  const second = SQUARE / (1 - SQUARE);
  const latitude = Math.atan2(
    z + second * polar * Math.sin(beta) ** 3,
    level - SQUARE * RADIUS * Math.cos(beta) ** 3,
  );
  const sine = Math.sin(latitude);
  const height = level * Math.cos(latitude) + z * sine - RADIUS * Math.sqrt(1 - SQUARE * sine * sine);
  return { latitude: latitude / RAD, longitude: Math.atan2(y, x) / RAD, height };
}

// Whether the Earth stands between an eye and a place, both in equatorial radii and any frame whose z is the pole.
export function hidden(eye, place) {
  const e = [eye[0], eye[1], eye[2] / POLAR];
  const p = [place[0], place[1], place[2] / POLAR];
  const d = p.map((x, i) => x - e[i]);
  const dd = d[0] * d[0] + d[1] * d[1] + d[2] * d[2];
  const s = -(e[0] * d[0] + e[1] * d[1] + e[2] * d[2]) / dd; // nearest to the centre
  if (s <= 0 || s >= 1) return false;
  const nearest = e.map((x, i) => x + s * d[i]);
  return Math.hypot(...nearest) < 1;
}
