// The made-up entries as a file of lines, the same ones each time: eleven years, a fifth of them lasting.
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { DAY, DAYS, FIRST, HEAD, RELATED_TO } from './entries.mjs';

const PIECE = 1 << 20;
const STATUSES = ['established', 'reported', 'claimed', 'disputed'];

export async function writeEntries(file, count) {
  const out = createWriteStream(file);
  let text = `${JSON.stringify(HEAD)}\n`;
  for (let at = 0; at < count; at++) {
    text += `${JSON.stringify(entryOf(at))}\n`;
    if (text.length < PIECE) continue;
    if (!out.write(text)) await once(out, 'drain');
    text = '';
  }
  out.end(text);
  await once(out, 'finish');
}

function entryOf(number) {
  let state = number + 1;
  /** A number below `most`, by the mixing steps of MurmurHash3. */
  const draw = (most) => {
    state = Math.imul(state ^ (state >>> 16), 0x85ebca6b) + 0x9e3779b9;
    let mixed = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
    mixed ^= mixed >>> 16;
    return (mixed >>> 0) % most;
  };
  const from = Math.floor((draw(DAYS) * draw(DAYS)) / DAYS);
  const day = (at) => new Date(FIRST + at * DAY).toISOString().slice(0, 10);
  const lasts = draw(100) === 0 ? 400 : draw(5) === 0 ? 1 + draw(8) : 0;
  const status = draw(5);
  const words = `incident ${draw(100_000)} near place ${draw(5000)}`;
  return {
    id: `e${number}`,
    kind: draw(2) === 0 ? 'event' : 'statement',
    date: lasts === 0 ? day(from) : `${day(from)}/${day(from + lasts)}`,
    ...(status > 0 && { status: STATUSES[status - 1] }),
    title: words,
    summary: 'What happened there and who says so. '.repeat(4),
    parties: [`p${draw(8)}`],
    ...(draw(2) === 0 && { actors: [`a${draw(40)}`] }),
    topics: [`t${draw(12)}`],
    citations: [{ source: `s${draw(100)}` }],
    ...(draw(50) === 0 && { relations: [{ type: 'responds-to', target: `e${draw(RELATED_TO)}` }] }),
  };
}
