import { expect } from '@open-wc/testing';
import { recordStream, type StreamRecord } from '../../../src/sources/record-stream.js';

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
