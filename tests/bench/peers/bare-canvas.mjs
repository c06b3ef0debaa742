// A bare canvas as a peer in a harness that measures timelines: the least that a picture of the items takes. It parses
// the dates and sorts them lane by lane. In each frame it counts by binary search what begins and lasts in each column
// of a pixel, and fills a rectangle; a lane with few items in view draws them one by one.

const LEFT_PX = 120;
const AXIS_PX = 24;
const DATES = 10;
const ROW_PX = 5;
const COLOURS = ['#4e79a7', '#f28e2b', '#e15759', '#76b7b2', '#59a14f', '#edc948', '#b07aa1', '#9c755f'];

export async function mount(container, items) {
  const lanes = lanesOf(items);
  const canvas = document.createElement('canvas');
  const { clientWidth: width, clientHeight: height } = container;
  Object.assign(canvas, { width, height });
  container.append(canvas);
  const context = canvas.getContext('2d');
  const box = { width: width - LEFT_PX, height: height - AXIS_PX, lane: (height - AXIS_PX) / lanes.length };
  const draw = ({ start, end }) => {
    context.clearRect(0, 0, width, height);
    drawWords(context, lanes, box, start, end);
    lanes.forEach((lane, place) => {
      context.fillStyle = COLOURS[place % COLOURS.length];
      drawLane(context, lane, place, box, start, end);
    });
  };
  let range = {
    start: lanes.reduce((least, { starts }) => Math.min(least, starts[0]), Infinity),
    end: lanes.reduce((most, { ends }) => Math.max(most, ends.at(-1)), -Infinity),
  };
  const show = (next) => {
    range = next;
    draw(range);
  };
  show(range);
  return {
    panBy(share) {
      const by = (range.end - range.start) * share;
      show({ start: range.start + by, end: range.end + by });
    },
    zoomBy(factor, centre = 0.5) {
      const at = range.start + (range.end - range.start) * centre;
      show({ start: at - (at - range.start) / factor, end: at + (range.end - at) / factor });
    },
    destroy: () => {
      canvas.remove();
    },
  };
}

function lanesOf(items) {
  const times = new Map();
  for (const { lane, start, end } of items) {
    const from = Date.parse(start);
    let own = times.get(lane);
    if (own === undefined) times.set(lane, (own = { from: [], to: [] }));
    own.from.push(from);
    own.to.push(end === undefined ? from : Date.parse(end));
  }
  // The items are sorted by start.
  return [...times].map(([name, { from, to }]) => {
    const starts = Float64Array.from(from);
    const until = Float64Array.from(to);
    const longest = starts.reduce((most, start, at) => Math.max(most, until[at] - start), 0);
    return { name, starts, until, longest, ends: until.slice().sort() };
  });
}

function drawWords(context, lanes, box, start, end) {
  context.fillStyle = '#333';
  context.font = '12px sans-serif';
  lanes.forEach(({ name }, place) => context.fillText(name, 4, (place + 0.5) * box.lane));
  for (let at = 0; at < DATES; at++) {
    const date = new Date(start + ((end - start) * at) / DATES).toISOString().slice(0, 10);
    context.fillText(date, LEFT_PX + (box.width * at) / DATES, box.height + 16);
  }
}

function drawLane(context, lane, place, box, start, end) {
  const { starts, until, longest } = lane;
  const first = lowerBound(starts, start - longest);
  const last = lowerBound(starts, end);
  if (last - first >= box.width) return drawCounts(context, lane, (place + 1) * box.lane - 2, box, start, end);
  const pxPerMs = box.width / (end - start);
  const rows = Math.floor(box.lane / ROW_PX);
  for (let at = first; at < last; at++) {
    if (until[at] < start) continue;
    const x = Math.max(0, (starts[at] - start) * pxPerMs);
    const right = Math.min(box.width, Math.max(x + 3, (until[at] - start) * pxPerMs));
    context.fillRect(LEFT_PX + x, place * box.lane + (at % rows) * ROW_PX, right - x, ROW_PX - 1);
  }
}

function drawCounts(context, { starts, ends }, base, box, start, end) {
  const step = (end - start) / box.width;
  let begun = lowerBound(starts, start);
  let ended = lowerBound(ends, start);
  for (let px = 0; px < box.width; px++) {
    const at = start + (px + 1) * step;
    begun = lowerBound(starts, at, begun);
    const touching = begun - ended;
    ended = lowerBound(ends, at, ended);
    if (touching === 0) continue;
    const height = Math.min(box.lane - 4, 3 + 8 * Math.log2(1 + touching));
    context.fillRect(LEFT_PX + px, base - height, 1, height);
  }
}

function lowerBound(sorted, value, from = 0) {
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
