// The time of parsing, in milliseconds for 100,000 dates. Run `npm run build` first.
import { parseEdtf } from '../../build/dataset/time/edtf.js';

const COUNT = 100_000;
const ROUNDS = 7;
const SECONDS_PER_DAY = 86_400;
const SPREAD = 1237;

const plain = Array.from({ length: COUNT }, (_, index) =>
  new Date(((index * SPREAD) % 40_000) * SECONDS_PER_DAY * 1000).toISOString().slice(0, 10),
);
const KINDS = [
  '2022-02',
  '2022',
  '2025-04-25~',
  '../2025-04-25',
  '2025-04-28/2025-05-04',
  '199X',
  '[1667,1668,1670..1672]',
  '2025-04-25T10:30Z',
  '2021-21',
  '?2004-06-~11',
  '156X-12-25',
  'Y17E8',
];
const mixed = Array.from({ length: COUNT }, (_, index) => KINDS[index % KINDS.length]);

report('plain YYYY-MM-DD', plain);
report(`mixed, ${KINDS.length} kinds`, mixed);

function report(name, texts) {
  const times = Array.from({ length: ROUNDS }, () => timeOf(texts)).sort((left, right) => left - right);
  console.log(`${name}: worst ${times.at(-1).toFixed(1)} ms, median ${times[ROUNDS >> 1].toFixed(1)} ms`);
}

function timeOf(texts) {
  const start = performance.now();
  let parsed = 0;
  for (const text of texts) if (parseEdtf(text) !== undefined) parsed++;
  const time = performance.now() - start;
  if (parsed !== texts.length) throw new Error(`${texts.length - parsed} dates were not read`);
  return time;
}
