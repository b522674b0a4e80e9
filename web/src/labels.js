// Names over the picture, as text of the page: placed by their projected points, those that would collide left out.

export function labels(overlay, entries) {
  const shown = [];
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

  return {
    // Put a name at a projected point (x and y from -1 to 1), or take it away.
    put(index, point, state, text) {
      const tag = tags[index];
      const inside = point && Math.abs(point.x) < 0.97 && Math.abs(point.y) < 0.97 && point.z < 1;
      if (index === 0) shown.length = 0;
      const x = inside ? ((point.x + 1) / 2) * width : 0;
      const y = inside ? ((1 - point.y) / 2) * height : 0;
      const free =
        inside &&
        (index >= tags.length - 2 || shown.every(([a, b]) => Math.abs(a - x) > 90 || Math.abs(b - y) > 15));
      tag.hidden = !free;
      if (!free) return;
      shown.push([x, y]);
      if (text) tag.textContent = text;
      tag.classList.toggle("seen", state === "seen");
      const left = x > width - 110;
      tag.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px) translate(${left ? "calc(-100% - 8px)" : "8px"}, -50%)`;
    },
  };
}
