// Names over the picture, as text of the page: placed by their projected points, beside, under or over them; those
// that find no room are left out.

const LETTER = 7; // px, of the widest style
const HIGH = 16;
const BUTTONS = 46; // px at the top

export function labels(overlay, entries) {
  let taken = [];
  const tags = entries.map(({ name, kind }) => {
    const tag = document.createElement("span");
    tag.className = `tag ${kind}`;
    tag.textContent = name;
    tag.hidden = true;
    overlay.append(tag);
    return tag;
  });
  let width = overlay.clientWidth;
  let height = overlay.clientHeight;
  new ResizeObserver(() => {
    width = overlay.clientWidth;
    height = overlay.clientHeight;
  }).observe(overlay);

  const pixels = (point) => [((point.x + 1) / 2) * width, ((1 - point.y) / 2) * height];
  const free = ([x, y, w]) =>
    x > 2 &&
    x + w < width - 2 &&
    y > BUTTONS &&
    y + HIGH < height - 2 &&
    taken.every(([a, b, c]) => x + w < a || a + c < x || Math.abs(y - b) > HIGH - 1);

  return {
    // Begin anew, with points that no name may cover.
    begin(points) {
      taken = points.map((point) => {
        const [x, y] = pixels(point);
        return [x - 4, y - HIGH / 2, 8];
      });
    },
    // Put a name at a projected point (x and y from -1 to 1), or take it away; the first ones have the choice.
    put(index, point, state, text) {
      const tag = tags[index];
      const inside = point && Math.abs(point.x) < 0.99 && Math.abs(point.y) < 0.99 && point.z < 1;
      if (inside && text) tag.textContent = text;
      const w = tag.textContent.length * LETTER;
      const [x, y] = inside ? pixels(point) : [0, 0];
      const places = [
        [x + 8, y - HIGH / 2, w],
        [x - 8 - w, y - HIGH / 2, w],
        [x - w / 2, y + 8, w],
        [x - w / 2, y - 8 - HIGH, w],
      ];
      const found = inside ? places.find(free) : null;
      tag.hidden = !found;
      if (!found) return;
      taken.push(found);
      tag.classList.toggle("seen", state === "seen");
      const left = found[0] < x - 8 && found !== places[2] && found !== places[3];
      const at = left ? `calc(${(x - 8).toFixed(1)}px - 100%)` : `${found[0].toFixed(1)}px`;
      tag.style.transform = `translate(${at}, ${found[1].toFixed(1)}px)`;
    },
  };
}
