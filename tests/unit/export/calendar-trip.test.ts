import { expect } from 'chai';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { exportDataset } from '../../../src/convert/export/index.js';
import { importData } from '../../../src/convert/import/index.js';

describe('a dataset that leaves and comes back as a calendar', () => {
  it('keeps days, words and topics as a calendar, and leaves what is open', async () => {
    const value = validateDataset({
      title: 'T; x \\now',
      updated: '2025-04-25',
      topics: [{ id: 't', name: 'Talks, long' }],
      sources: [{ id: 's', title: 'S', url: 'https://a.example/' }],
      phases: [
        { id: 'siege', label: 'Siege', date: '2022-02-24/2022-02-26', description: 'By one account', sources: ['s'] },
        { label: 'February', date: '2022-02' },
        { label: 'Open', date: '2022/..' },
      ],
      entries: [
        {
          id: 'a',
          kind: 'event',
          date: '2022-02-24/2022-02-26',
          title: 'A, and more; ü'.repeat(9),
          summary: 'One\nTwo\\',
          topics: ['t'],
          citations: [{ source: 's' }],
          place: 'Minsk',
        },
        { id: 'b', kind: 'event', date: '2022-02', title: 'Some time in February' },
        { id: 'c', kind: 'event', date: '2022-02-24T05:00+02:00', title: 'An hour' },
        { id: 'd', kind: 'event', date: '2022/..', title: 'Goes on' },
      ],
    }).dataset!;
    const { text: calendar, notKept } = exportDataset(value, 'icalendar');
    expect(calendar.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).to.equal(true);
    expect(calendar).to.contain('DTSTART;VALUE=DATE:20220201\r\nDTEND;VALUE=DATE:20220301');
    expect(calendar).to.contain('DTSTART:20220224T030000Z\r\nDTEND:20220224T030100Z');
    expect(notKept.map(({ what, count }) => [what, count])).to.deep.equal([
      ['updated', 1],
      ['sources', 1],
      ['phases', 1],
      ['date', 1],
      ['entries', 1],
    ]);
    const { dataset: read, counts } = await importData(calendar);
    expect(counts).to.deep.equal({ read: 5, kept: 5, left: 0 });
    expect(read?.phases).to.deep.equal([
      {
        id: 'siege',
        label: 'Siege',
        date: '2022-02-24/2022-02-26',
        description: 'By one account',
        sources: [read!.sources![0]!.id],
      },
      { label: 'February', date: '2022-02' },
    ]);
    expect(read?.entries.map(({ id, date: when, title }) => [id, when, title])).to.deep.equal(
      value.entries.slice(0, 3).map(({ id, date: when, title }) => [id, when, title]),
    );
    expect(read?.entries[0]).to.deep.include({ summary: 'One\nTwo\\', place: 'Minsk' });
    expect(read?.topics?.[0]?.name).to.equal('Talks, long');
  });
});
