import { expect } from 'chai';
import fc from 'fast-check';
import { JsonStream } from '../../../src/dataset/sources/json-stream.js';

interface Read {
  readonly head: object;
  readonly entries: readonly unknown[];
  readonly stream: JsonStream;
}

function read(text: string, pieceLength: number, broken = false): Read {
  const stream = new JsonStream();
  const entries: unknown[] = [];
  const take = (records: ReturnType<JsonStream['read']>): void => {
    for (const record of records) if (record.type === 'entry') entries.push(record.value);
  };
  for (let at = 0; at < text.length; at += pieceLength) take(stream.read(text.slice(at, at + pieceLength)));
  if (broken) take(stream.end());
  return { head: stream.head, entries, stream };
}

const byName = (record: object): string =>
  JSON.stringify(Object.entries(record).sort(([left], [right]) => (left < right ? -1 : 1)));

const HOSTILE = 'a "quoted\\" ] } , : text \\ with 😀 and \u2028';
const DATASET = {
  title: HOSTILE,
  parties: [{ id: 'p', name: '}],[' }],
  entries: Array.from({ length: 300 }, (_, index) => ({ id: `e${index}`, title: HOSTILE, more: [{ deep: [[]] }, {}] })),
  story: [{ heading: HOSTILE }],
};

describe('JSON as it comes', () => {
  it('gives each entry and the head, wherever the pieces break and however it is written', () => {
    const { entries, ...head } = DATASET;
    for (const text of [JSON.stringify(DATASET), `\ufeff ${JSON.stringify(DATASET, undefined, 3)}\n`]) {
      for (const length of [1, 7, 1000, text.length]) {
        const { stream, ...result } = read(text, length);
        expect(stream.failed).to.equal(false);
        expect(result).to.deep.equal({ head, entries });
        expect([stream.hasEntries, stream.isLate]).to.deep.equal([true, false]);
      }
    }
  });

  it('is the same as JSON.parse for anything', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.array(fc.jsonValue()),
        fc.integer({ min: 1, max: 40 }),
        (head, list, length) => {
          const text = JSON.stringify({ ...head, entries: list });
          const { entries, ...rest } = JSON.parse(text) as { entries: unknown[] };
          const { stream, ...result } = read(text, length);
          expect(stream.failed).to.equal(false);
          expect(JSON.stringify(result.entries)).to.equal(JSON.stringify(entries));
          expect(byName(result.head)).to.equal(byName(rest));
        },
      ),
    );
  });

  it('gives columns in chunks of the same lists', () => {
    const codes = Array.from({ length: 9000 }, (_, row) => row % 3);
    const dataset = {
      columns: {
        start: codes.map((code) => code * 1e9),
        title: codes.map(String),
        party: { codes, values: ['a', 'b'] },
      },
      parties: [],
    };
    const { head, stream } = read(JSON.stringify(dataset), 5000);
    expect(stream.hasEntries).to.equal(false);
    expect(head).to.deep.equal(dataset);
    expect(read('{"columns":{}}', 3).head).to.deep.equal({ columns: {} });
    expect(read('{"columns":{"a":{"codes":{"x":1}}}}', 3).head).to.deep.equal({ columns: { a: { codes: { x: 1 } } } });
  });

  it('says that what entries refer to came after them', () => {
    expect(read('{"entries":[{"id":"e"}],"parties":[]}', 4).stream.isLate).to.equal(true);
    expect(read('{"entries":[{"id":"e"}],"story":[]}', 4).stream.isLate).to.equal(false);
  });

  it('gives up on text that is not JSON, and on two lists of entries', () => {
    for (const text of [
      '[1]',
      '"text"',
      '{"entries":[1,]}',
      '{"entries":[1 2]}',
      '{"entries":[1}}',
      '{"entries":[]]',
      '{"entries":[],}',
      '{title:1}',
      '{"title":}',
      '{"title" 1}',
      '{} {}',
      '{"entries":[1],"entries":[2]}',
      '{"entries":[1]',
      '',
    ]) {
      for (const length of [1, 100]) expect(read(text, length).stream.failed, text).to.equal(true);
    }
  });

  it('broken off, gives the entries that had come to their end', () => {
    const { entries } = read('{"title":"T","entries":[{"id":"a"},{"id":"b,"},{"id":', 6, true);
    expect(entries).to.deep.equal([{ id: 'a' }, { id: 'b,' }]);
    for (const rest of ['{"id":"c"}', '{"id":"c"}\n ', '{"id":"c"},', '{"id":"c"},{"id":{}', '{"id":"c"},{bad}']) {
      const { entries: ended } = read(`{"entries":[{"id":"a"},${rest}`, 6, true);
      expect(ended, rest).to.deep.equal([{ id: 'a' }, { id: 'c' }]);
    }
    expect(read('{"title":"T,', 6, true).entries).to.deep.equal([]);
    expect(read('{"entries":[{"id":"a', 6, true).entries).to.deep.equal([]);
  });
});
