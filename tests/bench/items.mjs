// Seeded items for a comparison of timelines: `{ id, start, end?, title, lane, kind }` with ISO times, sorted by start.
// Twelve years, eight lanes of uneven traffic, 85 % of the items in 44 bursts of one to three days of uneven size, a
// fifth of them lasting (four days in the middle case), three years without any.
import { randomOf } from './generate.mjs';

export const LANES = ['Army', 'North', 'Coast', 'Hills', 'Border', 'Union', 'Relief', 'Observers'];
const KINDS = ['clash', 'talks', 'statement', 'displacement', 'ceasefire'];
const LANE_SHARES = [0.3, 0.2, 0.14, 0.1, 0.09, 0.07, 0.06, 0.04];
const KIND_SHARES = [0.45, 0.15, 0.2, 0.15, 0.05];
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const FIRST_MS = Date.UTC(2012, 0, 1);
const LAST_MS = Date.UTC(2024, 0, 1);
const QUIET = { from: Date.UTC(2013, 8, 1), to: Date.UTC(2016, 8, 1) };
/** The middle of the whole lies in the second, so a zoom about it stays among items. */
const PHASES = [
  { from: Date.UTC(2012, 2, 1), to: Date.UTC(2013, 7, 1), bursts: 10, share: 0.22 },
  { from: Date.UTC(2017, 8, 1), to: Date.UTC(2018, 4, 1), bursts: 16, share: 0.43 },
  { from: Date.UTC(2020, 1, 1), to: Date.UTC(2023, 9, 1), bursts: 18, share: 0.2 },
];

export function makeItems(count, seed = 1) {
  const random = randomOf(seed);
  const bursts = PHASES.flatMap((phase) => burstsOf(phase, random));
  const pickBurst = pickerOf(bursts.map(({ share }) => share));
  const pickLane = pickerOf(LANE_SHARES);
  const pickKind = pickerOf(KIND_SHARES);
  const rows = Array.from({ length: count }, () => {
    const start = minuteOf(random() < 0.85 ? burstTime(bursts[pickBurst(random())], random) : anyTime(random));
    return { start, end: endOf(start, random), lane: LANES[pickLane(random())], kind: KINDS[pickKind(random())] };
  });
  rows.sort((one, other) => one.start - other.start);
  return rows.map(({ start, end, lane, kind }, row) => ({
    id: `e${row}`,
    start: new Date(start).toISOString(),
    title: `${kind} of ${lane}, number ${row}`,
    lane,
    kind,
    ...(end > start && { end: new Date(end).toISOString() }),
  }));
}

/** The second burst of a phase has half the traffic of the first, the third a third. */
function burstsOf({ from, to, bursts, share }, random) {
  const parts = Array.from({ length: bursts }, (_, index) => 1 / (index + 1));
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => ({
    start: from + Math.floor((random() * (to - from)) / DAY_MS) * DAY_MS,
    days: 1 + Math.floor(random() * 3),
    share: (share * part) / whole,
  }));
}

function burstTime({ start, days }, random) {
  return start + Math.abs(normal(random)) * days * DAY_MS * 0.5;
}

function anyTime(random) {
  const at = FIRST_MS + random() * (LAST_MS - FIRST_MS - (QUIET.to - QUIET.from));
  return at < QUIET.from ? at : at + QUIET.to - QUIET.from;
}

/** An hour to 240 days, four days in the middle case; undefined for an instant. */
function endOf(start, random) {
  if (random() >= 0.2) return undefined;
  const lasts = Math.min(240 * DAY_MS, Math.max(3_600_000, 4 * DAY_MS * Math.exp(1.2 * normal(random))));
  return minuteOf(Math.min(start + lasts, start < QUIET.from ? QUIET.from : LAST_MS));
}

function minuteOf(ms) {
  return Math.round(ms / MINUTE_MS) * MINUTE_MS;
}

function normal(random) {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function pickerOf(shares) {
  let sum = 0;
  const edges = shares.map((share) => (sum += share));
  return (value) => {
    const at = edges.findIndex((edge) => value * sum < edge);
    return at < 0 ? shares.length - 1 : at;
  };
}
