import { expect } from 'chai';
import { recordStream, type StreamRecord } from '../../../src/dataset/sources/record-stream.js';

const BAD = ['{"id":', '1,2', '"', '{"id":"e"}}', 'nothing'];

function recordsOf(text: string): readonly StreamRecord[] {
  const stream = recordStream('lines');
  return [...stream.read(text), ...stream.end()];
}

describe('lines of JSON', () => {
  it('are entries but for those that are none, however many there are of either', () => {
    const lines = Array.from({ length: 400 }, (_, at) => (at % 5 === 4 ? `{"id":"e${at}"}` : BAD[at % 5]!));
    const records = recordsOf(lines.join('\n'));
    expect(records.length).to.equal(lines.length);
    records.forEach((record, at) => {
      if (at % 5 === 4) expect(record).to.deep.equal({ type: 'entry', value: { id: `e${at}` } });
      else expect(record).to.deep.equal({ type: 'fault', text: lines[at], detail: 'a line of JSON' });
    });
  });
});

describe('a table', () => {
  it('names the first entry that it highlights at its end', () => {
    const stream = recordStream('csv');
    const text = 'id,title,date,weight,highlight\na,A,2022,0.5,\nb,B,2022,x,yes\nc,C,2022,,TRUE\n';
    expect([...stream.read(text), ...stream.end()]).to.deep.equal([
      { type: 'entry', value: { id: 'a', title: 'A', date: '2022', weight: 0.5, kind: 'event' } },
      { type: 'entry', value: { id: 'b', title: 'B', date: '2022', weight: 'x', kind: 'event' } },
      { type: 'entry', value: { id: 'c', title: 'C', date: '2022', kind: 'event' } },
      { type: 'tail', value: { highlight: { entry: 'b' } } },
    ]);
  });

  it('has commas, semicolons or tabs between its cells, and may begin with a byte order mark', () => {
    const rows = [
      ['id', 'title', 'date', 'party'],
      ['a', 'A', '2022', '"us;ru"'],
    ];
    for (const separator of [',', ';', '\t']) {
      const text = `\ufeff${rows.map((row) => row.join(separator)).join('\r\n')}`;
      for (const size of [1, 7, text.length]) {
        const stream = recordStream('csv');
        const pieces = text.match(new RegExp(`[^]{1,${size}}`, 'g'))!;
        expect([...pieces.flatMap((piece) => [...stream.read(piece)]), ...stream.end()]).to.deep.equal([
          { type: 'entry', value: { id: 'a', title: 'A', date: '2022', parties: ['us', 'ru'], kind: 'event' } },
        ]);
      }
    }
  });
});
