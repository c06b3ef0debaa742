import { expect } from 'chai';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { exportDataset } from '../../../src/convert/export/index.js';

const ENTRY = { id: 'a', kind: 'event', title: 'Talks, at last', date: '2022-02-24' };

function linesOf(head: object, entry: object = {}): readonly string[] {
  const { dataset } = validateDataset({ ...head, entries: [{ ...ENTRY, ...entry }] });
  return exportDataset(dataset!, 'icalendar').text.split('\r\n');
}

describe('a calendar', () => {
  it('has the title of the dataset as its name, if there is one', () => {
    expect(linesOf({ title: 'A war' })).to.include('X-WR-CALNAME:A war');
    expect(linesOf({}).join('\n')).not.to.contain('X-WR-CALNAME');
  });

  it('stamps each event with the day of the dataset', () => {
    expect(linesOf({ updated: '2025-04-28' })).to.include('DTSTAMP:20250428T000000Z');
    expect(linesOf({ updated: '2025' })).to.include('DTSTAMP:19700101T000000Z');
  });

  it('lists topics by their names, apart by commas', () => {
    const topics = ['One', 'Two, three'].map((name, at) => ({ id: `t${at}`, name }));
    expect(linesOf({ topics }, { topics: ['t0', 't1'] })).to.include('CATEGORIES:One,Two\\, three');
    expect(linesOf({})).to.include('SUMMARY:Talks\\, at last');
  });
});

describe('an event of a calendar', () => {
  const textOf = (head: object, ...entries: readonly object[]) => {
    const all = entries.map((entry, at) => ({ ...ENTRY, id: `e${at}`, ...entry }));
    return exportDataset(validateDataset({ ...head, entries: all }).dataset!, 'icalendar');
  };

  it('has all that an event has a place for', () => {
    const head = {
      ...{ title: 'A war', description: 'One\nTwo', topics: [{ id: 't', name: 'Peace' }] },
      sources: [
        { id: 'r', title: 'Radio' },
        { id: 's', title: 'News', url: 'https://a.example/' },
      ],
    };
    const entry = {
      ...{ summary: 'They met; twice', place: 'Minsk', topics: ['t'], citations: [{ source: 'r' }, { source: 's' }] },
      location: { latitude: 50.45, longitude: 30.52 },
    };
    const { text, notKept } = textOf(head, entry);
    expect(text.split('\r\n')).to.deep.equal([
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//conflict-timeline//EN', 'X-WR-CALNAME:A war'],
      ...['X-WR-CALDESC:One\\nTwo', 'BEGIN:VEVENT', 'UID:e0', 'DTSTAMP:19700101T000000Z'],
      ...['DTSTART;VALUE=DATE:20220224', 'DTEND;VALUE=DATE:20220225', 'X-EDTF:2022-02-24'],
      ...['SUMMARY:Talks\\, at last', 'DESCRIPTION:They met\\; twice', 'LOCATION:Minsk', 'GEO:50.45;30.52'],
      ...['CATEGORIES:Peace', 'URL:https://a.example/', 'END:VEVENT', 'END:VCALENDAR', ''],
    ]);
    expect(notKept.map(({ what, code }) => `${what}: ${code}`)).to.deep.equal([
      'sources: address-only',
      'citations: one-address',
    ]);
  });

  it('stands at its time, or on all days that its date can mean', () => {
    const linesOfDate = (date: string): readonly string[] =>
      textOf({}, { date })
        .text.split('\r\n')
        .filter((line) => line.startsWith('DT') && !line.startsWith('DTSTAMP'));
    expect(linesOfDate('2022-02')).to.deep.equal(['DTSTART;VALUE=DATE:20220201', 'DTEND;VALUE=DATE:20220301']);
    expect(linesOfDate('2022-02-24T03:05Z')).to.deep.equal(['DTSTART:20220224T030500Z', 'DTEND:20220224T030600Z']);
  });

  it('says what a calendar cannot', () => {
    const { text, notKept } = textOf(
      {},
      { date: '2022-02-24/..' },
      { date: '../2022' },
      { date: '0999-12-31' },
      { date: 'Y12000' },
      { date: '2022~', kind: 'statement', location: { name: 'Kyiv' } },
      { date: '1000-01-01' },
    );
    expect(text.match(/BEGIN:VEVENT/g)).to.have.lengthOf(2);
    expect(notKept.map(({ what, code, count }) => `${what}: ${code}, ${count}`)).to.deep.equal([
      'entries: no-calendar-date, 4',
      'date: vague-date, 1',
      'kind: statement, 1',
      'location.name: no-place, 1',
    ]);
  });

  it('is folded after 75 octets, whatever signs it has', () => {
    for (const sign of ['a', 'Б', '中', '😀']) {
      const lines = textOf({}, { title: sign.repeat(200) }).text.split('\r\n');
      const sizes = lines.map((line) => Buffer.byteLength(line));
      expect(Math.max(...sizes), sign).to.be.within(76 - Buffer.byteLength(sign), 75);
      expect(lines.join('\n').replaceAll('\n ', '')).to.contain(sign.repeat(200));
    }
  });
});
