// Looking closer at figures of one clock: all show one span of time [s], or each the whole of its own.

const LEAST = 1e-4; // of the whole, that is still shown

export function closer(charts, changed) {
  const extent = [
    Math.min(...charts.map((one) => one.extent[0])),
    Math.max(...charts.map((one) => one.extent[1])),
  ];
  const whole = extent[1] - extent[0];
  let span = null;

  function look(begins, length) {
    span = null;
    if (length < whole * (1 - 1e-9)) {
      const long = Math.max(length, LEAST * whole);
      const from = Math.min(Math.max(begins, extent[0]), extent[1] - long);
      span = [from, from + long];
    }
    for (const one of charts) one.look(span);
    changed();
  }
  return {
    shown: () => span ?? extent,
    isWhole: () => span === null,
    all: () => look(extent[0], whole),
    span: (begins, ends) => look(begins, ends - begins),
    // So many times as much, an instant staying where it is; without one that is shown, the middle.
    zoom(factor, about) {
      const [begins, ends] = span ?? extent;
      const fixed = about >= begins && about <= ends ? about : (begins + ends) / 2;
      look(fixed - (fixed - begins) * factor, (ends - begins) * factor);
    },
    move(seconds) {
      if (span) look(span[0] + seconds, span[1] - span[0]);
    },
    // Bring an instant into what is shown, by no more than it takes.
    follow(t) {
      if (!span || t < extent[0] || t > extent[1]) return;
      if (t < span[0]) look(t, span[1] - span[0]);
      else if (t > span[1]) look(span[0] + t - span[1], span[1] - span[0]);
    },
  };
}
