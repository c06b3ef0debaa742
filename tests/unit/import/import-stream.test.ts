import { expect } from 'chai';
import type { Entry } from '../../../src/dataset/data/dataset.js';
import { importStream, type StreamOutcome } from '../../../src/convert/import/index.js';
import { SeenIds } from '../../../src/convert/import/seen-ids.js';

const ROWS = 5000;

function chunksOf(text: string, piece: number): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  return new ReadableStream({
    start: (controller) => {
      for (let at = 0; at < bytes.length; at += piece) controller.enqueue(bytes.subarray(at, at + piece));
      controller.close();
    },
  });
}

async function readAll(
  text: string,
  piece: number,
): Promise<{ readonly entries: Entry[]; readonly batches: number; readonly outcome: StreamOutcome }> {
  const stream = importStream(chunksOf(text, piece));
  const entries: Entry[] = [];
  for (let batches = 0; ; batches++) {
    const next = await stream.next();
    if (next.done === true) return { entries, batches, outcome: next.value };
    entries.push(...next.value);
  }
}

describe('a file that is read as it comes', () => {
  it('gives its entries in batches, and in the end all that they name', async () => {
    const rows = Array.from(
      { length: ROWS },
      (_, at) =>
        `2022-02-${String((at % 28) + 1).padStart(2, '0')},Тема ${at},Side ${at % 3},ru;uk,${at < ROWS / 2 ? 'north' : 'south'},${at}`,
    );
    const { entries, batches, outcome } = await readAll(
      ['date,title,place,parties,category:Front,measure:Number', ...rows, 'soon,Vague,,\n'].join('\n'),
      1000,
    );
    expect(entries).to.have.length(ROWS);
    expect(batches).to.be.greaterThan(1);
    expect(entries[ROWS - 1]?.title).to.equal(`Тема ${ROWS - 1}`);
    expect(outcome.counts).to.deep.equal({ read: ROWS + 1, kept: ROWS, left: 1 });
    expect(outcome.issues.map(({ row, code }) => [row, code])).to.deep.equal([[ROWS + 2, 'bad-date']]);
    expect(outcome.head?.parties?.map(({ id }) => id)).to.deep.equal(['ru', 'uk']);
    expect(outcome.head?.categories?.map(({ id, values }) => [id, values.map(({ name }) => name)])).to.deep.equal([
      ['Front', ['north', 'south']],
    ]);
    expect(outcome.head?.measures).to.deep.equal([{ id: 'Number', name: 'Number' }]);
  });

  it('tells ids that come again, also far apart, and keeps relations to what is elsewhere', async () => {
    const lines = Array.from({ length: ROWS }, (_, at) =>
      JSON.stringify({
        id: at === ROWS - 1 ? '0' : String(at),
        kind: 'event',
        date: '2022',
        title: 'T',
        ...(at === 1 && { relations: [{ type: 'follows', target: String(ROWS - 2) }] }),
      }),
    );
    const { entries, outcome } = await readAll(`{"title":"All"}\n${lines.join('\n')}\n`, 4096);
    expect(outcome.head).to.deep.equal({ title: 'All' });
    expect(entries[1]?.relations).to.have.length(1);
    expect(entries.at(-1)?.id).to.equal(`0~${ROWS + 1}`);
    expect(outcome.issues.map(({ code, row }) => [code, row])).to.deep.equal([['duplicate-id', ROWS + 1]]);
  });

  it('is read as a whole if it is not a table', async () => {
    const { entries, outcome } = await readAll(
      JSON.stringify({ title: 'T', entries: [{ id: 'a', kind: 'event', date: '2022', title: 'A' }] }),
      7,
    );
    expect(entries).to.have.length(1);
    expect(outcome.head).to.deep.equal({ title: 'T' });
    const broken = await readAll('<html>', 100);
    expect(broken.outcome.head).to.equal(undefined);
    expect(broken.outcome.issues[0]?.severity).to.equal('fatal');
  });
});

describe('ids that were seen', () => {
  it('differ from those that were not', () => {
    const seen = new SeenIds();
    for (let at = 0; at < 50_000; at++) expect(seen.add(`row-${at}`)).to.equal(false);
    for (let at = 0; at < 50_000; at++) expect(seen.add(`row-${at}`)).to.equal(true);
    expect(seen.add('')).to.equal(false);
  });

  it('is lines of JSON, however long their head is, and a large dataset one by one', async () => {
    const sources = Array.from({ length: 5000 }, (_, at) => ({ id: `s${at}`, title: `Source number ${at}` }));
    const entry = { id: 'a', kind: 'event', date: '2022', title: 'A', citations: [{ source: 's1' }] };
    const lines = [{ sources }, entry, { ...entry, id: 'b' }].map((line) => JSON.stringify(line)).join('\n');
    const inLines = await readAll(lines, 10_000);
    expect(inLines.outcome.counts).to.deep.equal({ read: 2, kept: 2, left: 0 });
    const text = `{"title": "T",\n"entries": [\n${JSON.stringify(entry)},\n${JSON.stringify({ ...entry, id: 'b', date: 'soon' })}]}`;
    const stream = importStream(chunksOf(text, 100), { recordByRecord: true });
    let next = await stream.next();
    while (next.done !== true) next = await stream.next();
    expect(next.value.counts).to.deep.equal({ read: 2, kept: 1, left: 1 });
    expect(next.value.issues[0]).to.include({ path: 'entries[1].date', code: 'bad-date' });
    expect(next.value.head?.title).to.equal('T');
    const broken = importStream(chunksOf(text.slice(0, -20), 100), { recordByRecord: true });
    let last = await broken.next();
    while (last.done !== true) last = await broken.next();
    expect(last.value.issues.map(({ code, severity }) => [code, severity])).to.deep.include(['json-syntax', 'fatal']);
  });
});
