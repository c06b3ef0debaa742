// Seeded datasets: 85 % of the entries in bursts of one to three days over twelve years, a fifth of them lasting, eight
// parties of uneven traffic, three years without any.

const YEARS = 12;
const BURSTS = 44;
const DAY_MS = 86_400_000;
const START_MS = Date.UTC(2010, 0, 1);
const QUIET = { from: 5, to: 8 };

export function generateDataset(count, seed = 1) {
  const random = randomOf(seed);
  const parties = Array.from({ length: 8 }, (_, index) => ({ id: `p${index}`, name: `Party ${index + 1}` }));
  const bursts = Array.from({ length: BURSTS }, () => quietFree(random) * YEARS * 365 * DAY_MS);
  const entries = Array.from({ length: count }, (_, index) => {
    const inBurst = random() < 0.85;
    const burst = bursts[Math.floor(random() * BURSTS)];
    const at = inBurst ? burst + random() * 3 * DAY_MS : quietFree(random) * YEARS * 365 * DAY_MS;
    const start = isoDay(START_MS + at);
    const end = isoDay(START_MS + at + Math.ceil(random() * 8) * DAY_MS);
    return {
      id: `e${index}`,
      kind: random() < 0.5 ? 'event' : 'statement',
      date: random() < 0.2 ? `${start}/${end}` : start,
      title: `Entry ${index + 1} of party ${index % 8}`,
      parties: [`p${Math.floor(random() ** 2 * 8)}`],
    };
  });
  return { title: `${count.toLocaleString('en')} generated entries`, parties, entries };
}

/** A share of the whole outside the quiet years. */
function quietFree(random) {
  const share = random() * (YEARS - (QUIET.to - QUIET.from));
  return (share < QUIET.from ? share : share + QUIET.to - QUIET.from) / YEARS;
}

function isoDay(ms) {
  return new Date(ms).toISOString().slice(0, 10);
}

/** Mulberry32, a 32-bit generator by Tommy Ettinger (public domain). */
export function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The same kind of traffic as columns, sorted by time. `broken`: one row in a hundred has no date. */
export function generateColumns(count, { seed = 1, broken = false } = {}) {
  const random = randomOf(seed);
  const parties = Array.from({ length: 8 }, (_, index) => ({ id: `p${index}`, name: `Party ${index + 1}` }));
  const bursts = Array.from({ length: BURSTS }, () => quietFree(random) * YEARS * 365 * DAY_MS);
  const start = Float64Array.from({ length: count }, () => {
    const burst = bursts[Math.floor(random() * BURSTS)];
    const at = random() < 0.85 ? burst + random() * 3 * DAY_MS : quietFree(random) * YEARS * 365 * DAY_MS;
    return Math.floor((START_MS + at) / 1000) * 1000;
  }).sort();
  const end = Float64Array.from(start, (ms) => (random() < 0.2 ? ms + Math.ceil(random() * 8) * DAY_MS : Number.NaN));
  if (broken) for (let row = 99; row < count; row += 100) start[row] = Number.NaN;
  return {
    title: `${count.toLocaleString('en')} generated entries`,
    parties,
    columns: {
      id: Array.from({ length: count }, (_, row) => `e${row}`),
      title: Array.from({ length: count }, (_, row) => `Entry ${row + 1}`),
      start,
      end,
      party: Uint8Array.from({ length: count }, () => Math.floor(random() ** 2 * 8)),
    },
  };
}
