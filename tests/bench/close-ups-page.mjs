// Runs in the page: a close-up at a tenth of its extent, and `window.series` that moves it by a drag, by script, or as a bare
// canvas.

const STEP_PX = 6;
const DOT_PX = 5;
const STRIP_PX = 5;
const HEIGHT_PX = 480;

const frame = () => new Promise(requestAnimationFrame);

/** Returns the number of entries in the window. */
export async function prepare(data) {
  await customElements.whenDefined('conflict-timeline');
  const element = document.querySelector('conflict-timeline');
  element.data = data;
  await element.settled;
  const whole = element.visibleRange;
  const length = (whole.end - whole.start) / 10;
  const start = whole.start + (whole.end - whole.start) * 0.45;
  const home = { start, end: start + length };
  const rest = async () => {
    element.visibleRange = home;
    await element.settled;
    await frame();
  };
  await rest();
  const { total } = element.inView;
  const chart = element.shadowRoot.querySelector('.window');
  const box = chart.getBoundingClientRect();
  const canvas = bareCanvas(total, box.width);
  const point = (type, clientX) =>
    chart.dispatchEvent(
      new PointerEvent(type, {
        ...{ clientX, clientY: box.top + 90, pointerId: 1, isPrimary: true, pointerType: 'mouse' },
        ...{ button: type === 'pointermove' ? -1 : 0, buttons: type === 'pointerup' ? 0 : 1 },
        ...{ bubbles: true, cancelable: true, composed: true },
      }),
    );
  const middle = box.left + box.width / 2;
  const moves = {
    drag: (step) => point('pointermove', middle - step * STEP_PX),
    script: (step) => {
      const ms = (step * STEP_PX * length) / box.width;
      element.visibleRange = { start: home.start + ms, end: home.end + ms };
    },
    canvas: (step) => canvas(step * STEP_PX),
  };
  window.series = async ({ what, steps }) => {
    await rest();
    if (what === 'drag') point('pointerdown', middle);
    for (let step = 1; step <= 3; step++) {
      moves[what](step);
      await frame();
    }
    for (let step = 4; step <= steps + 4; step++) {
      performance.mark('bench-step');
      moves[what](step);
      await frame();
    }
    performance.mark('bench-step');
    if (what === 'drag') point('pointerup', middle - (steps + 4) * STEP_PX);
    await frame();
  };
  return total;
}

/** A circle for each entry, in columns. */
function bareCanvas(count, width) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = HEIGHT_PX;
  document.body.append(canvas);
  const context = canvas.getContext('2d');
  const places = Float64Array.from({ length: count }, (_, index) => (width * ((index * 7919) % count)) / count);
  return (offset) => {
    context.clearRect(0, 0, width, HEIGHT_PX);
    context.fillStyle = '#3464c6';
    const strips = new Uint32Array(Math.ceil(width / STRIP_PX) + 1);
    context.beginPath();
    for (const place of places) {
      const x = (((place - offset) % width) + width) % width;
      const y = HEIGHT_PX - strips[Math.floor(x / STRIP_PX)]++ * DOT_PX;
      context.moveTo(x + DOT_PX / 2, y);
      context.arc(x, y, DOT_PX / 2, 0, 7);
    }
    context.fill();
  };
}
