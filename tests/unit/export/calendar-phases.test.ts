import { expect } from 'chai';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { exportDataset } from '../../../src/convert/export/index.js';

const ENTRY = { kind: 'event', title: 'Bridge opens', date: '2022-02-24' };
const SOURCES = [
  { id: 'r', title: 'Radio' },
  { id: 's', title: 'Gazette', url: 'https://gazette.example/a' },
  { id: 'x', title: 'Odd', url: 'javascript:alert(1)' },
];

/** The events of a calendar, each as its lines. */
function exported(head: object, ...entries: readonly object[]) {
  const all = entries.map((entry, at) => ({ id: `e${at}`, ...ENTRY, ...entry }));
  const { text, notKept } = exportDataset(validateDataset({ ...head, entries: all }).dataset!, 'icalendar');
  const events = text.split('BEGIN:VEVENT\r\n').slice(1);
  return {
    events: events.map((event) => event.split('\r\n').slice(0, event.split('\r\n').indexOf('END:VEVENT') + 1)),
    lost: notKept.map(({ what, code, count }) => `${what}: ${code}, ${count}`),
  };
}

describe('a phase in a calendar', () => {
  it('is an event of whole days that blocks no time, of a category of its own', () => {
    const phases = [
      {
        ...{ id: 'siege', label: 'Siege, first', date: '2022-02-24/2022-03', description: 'One; two' },
        sources: ['r', 's'],
      },
    ];
    const { events, lost } = exported({ phases, sources: SOURCES });
    expect(events).to.deep.equal([
      [
        ...['UID:siege', 'DTSTAMP:19700101T000000Z', 'DTSTART;VALUE=DATE:20220224', 'DTEND;VALUE=DATE:20220401'],
        ...['X-EDTF:2022-02-24/2022-03', 'SUMMARY:Siege\\, first', 'DESCRIPTION:One\\; two', 'CATEGORIES:Phase'],
        ...['TRANSP:TRANSPARENT', 'URL:https://gazette.example/a', 'END:VEVENT'],
      ],
    ]);
    expect(lost).to.deep.equal(['sources: address-only, 1', 'phases.sources: one-address, 1']);
  });

  it('has nothing that the phase has not, and a number for want of an id', () => {
    const dates = ['2022', '2022-03-01T05:00Z', { start: '2022-02-24/2022-02-26', end: '2022-03-02' }];
    const phases = dates.map((date, at) => ({ label: `Phase ${at}`, date }));
    expect(exported({ phases, updated: '2025-04-28' }).events).to.deep.equal([
      [
        ...['UID:phase-1', 'DTSTAMP:20250428T000000Z', 'DTSTART;VALUE=DATE:20220101', 'DTEND;VALUE=DATE:20230101'],
        ...['X-EDTF:2022', 'SUMMARY:Phase 0', 'CATEGORIES:Phase', 'TRANSP:TRANSPARENT', 'END:VEVENT'],
      ],
      [
        ...['UID:phase-2', 'DTSTAMP:20250428T000000Z', 'DTSTART;VALUE=DATE:20220301', 'DTEND;VALUE=DATE:20220302'],
        ...['X-EDTF:2022-03-01T05:00Z', 'SUMMARY:Phase 1', 'CATEGORIES:Phase', 'TRANSP:TRANSPARENT', 'END:VEVENT'],
      ],
      [
        ...['UID:phase-3', 'DTSTAMP:20250428T000000Z', 'DTSTART;VALUE=DATE:20220224', 'DTEND;VALUE=DATE:20220303'],
        ...['SUMMARY:Phase 2', 'CATEGORIES:Phase', 'TRANSP:TRANSPARENT', 'END:VEVENT'],
      ],
    ]);
  });

  it('is left out if it is open or beyond years of four digits, and counted', () => {
    const dates = ['2022/..', '../2022', '0999', '9999', '1000', '9999-12-30'];
    const { events, lost } = exported({ phases: dates.map((date) => ({ label: date, date })) });
    expect(events.map((lines) => lines[0])).to.deep.equal(['UID:phase-5', 'UID:phase-6']);
    expect(lost).to.deep.equal(['phases: open-phase, 4']);
  });

  it('counts the sources whose address it cannot hold, and its other fields', () => {
    const phase = { label: 'P', date: '2022' };
    const lostOf = (sources: readonly string[]): readonly string[] =>
      exported({ sources: SOURCES, phases: [{ ...phase, sources }] }).lost.slice(1);
    expect(lostOf(['s'])).to.deep.equal([]);
    expect(lostOf(['r'])).to.deep.equal(['phases.sources: one-address, 1']);
    expect(lostOf(['x'])).to.deep.equal(['phases.sources: one-address, 1']);
    expect(exported({ phases: [{ ...phase, translations: { uk: { label: 'Ф' } } }] }).lost).to.deep.equal([
      'phases.translations: no-place, 1',
    ]);
  });
});

describe('the address of an event of a calendar', () => {
  const urlOf = (...cited: readonly string[]) => {
    const { events, lost } = exported({ sources: SOURCES }, { citations: cited.map((source) => ({ source })) });
    const [url = ''] = events[0]!.filter((line) => line.startsWith('URL'));
    return [url, ...lost.slice(1)];
  };

  it('is the first that is safe to follow; sources without theirs are counted', () => {
    expect(urlOf('s')).to.deep.equal(['URL:https://gazette.example/a']);
    expect(urlOf('s', 's')).to.deep.equal(['URL:https://gazette.example/a']);
    expect(urlOf('x', 's')).to.deep.equal(['URL:https://gazette.example/a', 'citations: one-address, 1']);
    expect(urlOf('r')).to.deep.equal(['', 'citations: one-address, 1']);
    expect(urlOf('gone')).to.deep.equal(['', 'citations: one-address, 1']);
    expect(urlOf()).to.deep.equal(['']);
  });
});

describe('the words of an event of a calendar', () => {
  it('have a sign before each sign of the format, and no line of their own', () => {
    const [event] = exported({}, { id: 'a,b;c', summary: 'x\\y\r\nz\rw\nv', title: 'A: "b"' }).events;
    expect(event).to.include.members(['UID:a\\,b\\;c', 'DESCRIPTION:x\\\\y\\nz\\nw\\nv', 'SUMMARY:A: "b"']);
  });

  it('name by its id a topic that the dataset does not name', () => {
    expect(exported({ topics: [{ id: 't', name: 'Peace' }] }, { topics: ['t', 'a,b'] }).events[0]).to.include(
      'CATEGORIES:Peace,a\\,b',
    );
    expect(exported({}, {}).events[0]!.join('\n')).not.to.match(/CATEGORIES|GEO|LOCATION|DESCRIPTION|URL/);
  });
});

describe('the date of an event of a calendar', () => {
  it('is vague if it is anything but days or times', () => {
    const lostOf = (date: unknown): readonly string[] => exported({}, { date }).lost;
    for (const exact of ['2022-02-24', '2022-02-24/2022-02-26', '2022-02-24T03:05Z', '2022-02-24T03:05:07Z'])
      expect(lostOf(exact), exact).to.deep.equal([]);
    for (const vague of ['2022-02-24?', '2022-02-24~', '2022-02-2X', '2022-02', '[2022-02-01,2022-02-03]'])
      expect(lostOf(vague), vague).to.deep.equal(['date: vague-date, 1']);
    expect(lostOf('{2022-02-01,2022-02-03}')).to.deep.equal(['date: vague-date, 1']);
  });

  it('stays beside it as EDTF, but for two ends, which have no such form', () => {
    expect(exported({}, { date: '2022-02~' }).events[0]).to.include('X-EDTF:2022-02~');
    const ends = { start: '2022-02-24/2022-02-26', end: '2022-03-02' };
    const [event] = exported({}, { date: ends }).events;
    expect(event).to.deep.equal([
      ...['UID:e0', 'DTSTAMP:19700101T000000Z', 'DTSTART;VALUE=DATE:20220224', 'DTEND;VALUE=DATE:20220303'],
      ...['SUMMARY:Bridge opens', 'END:VEVENT'],
    ]);
  });

  it('ends with the second of a time that is known to the second', () => {
    expect(exported({}, { date: '2022-02-24T03:05:07Z' }).events[0]).to.include.members([
      'DTSTART:20220224T030507Z',
      'DTEND:20220224T030508Z',
    ]);
  });

  it('is stamped with a day that is one', () => {
    const stampOf = (updated: string): string | undefined =>
      exported({ updated }, {}).events[0]!.find((line) => line.startsWith('DTSTAMP'));
    expect(stampOf('2025-12-31T05:00Z')).to.equal('DTSTAMP:20251231T000000Z');
    expect(stampOf('2025-10-09')).to.equal('DTSTAMP:20251009T000000Z');
    expect(stampOf('2025-04-28~')).to.equal('DTSTAMP:20250428T000000Z');
    for (const vague of ['2025-04', '2025-21', '202X', '2025-04-2X'])
      expect(stampOf(vague), vague).to.equal('DTSTAMP:19700101T000000Z');
  });
});
