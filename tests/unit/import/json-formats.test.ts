import { expect } from 'chai';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { exportDataset } from '../../../src/convert/export/index.js';
import { importData } from '../../../src/convert/import/index.js';

describe('events of timemap', () => {
  it('are read from the download, with the sources in them', async () => {
    const { dataset, issues, notKept, counts } = await importData([
      {
        id: '1',
        date: '3/13/2022',
        time: '14:05',
        latitude: '50',
        longitude: '30',
        location: 'Kyiv',
        description: 'A shell. It hit.',
        graphic: 'TRUE',
        sources: [{ id: 's1', path: 'https://a.example/1', description: 'A post' }],
        filters: [{ key: 'Type', value: 'School' }],
      },
      { id: '2', date: '3/4/2022', description: 'Which day?', latitude: '50' },
    ]);
    expect(dataset?.entries).to.deep.equal([
      {
        id: '1',
        kind: 'event',
        date: '2022-03-13T14:05',
        title: 'A shell.',
        summary: 'A shell. It hit.',
        topics: ['school'],
        place: 'Kyiv',
        location: { latitude: 50, longitude: 30 },
        graphic: true,
        citations: [{ source: 'a-post' }],
      },
    ]);
    expect(dataset?.sources).to.deep.equal([{ id: 'a-post', title: 'A post', url: 'https://a.example/1' }]);
    expect(issues).to.have.length(1);
    expect(issues[0]).to.include({ row: 2, code: 'day-order' });
    expect(notKept.map(({ what }) => what)).to.deep.equal([]);
    expect(counts).to.deep.equal({ read: 2, kept: 1, left: 1 });
  });

  it('are read with lists of sources and associations beside them', async () => {
    const { dataset } = await importData({
      events: [{ id: '1', date: '2022-03-13', latitude: '1', description: 'A.', sources: ['s'], associations: ['t'] }],
      sources: [{ id: 's', title: 'Film', paths: ['https://a.example/f'] }],
      associations: [{ id: 't', title: 'Hospital' }],
    });
    expect(dataset?.entries[0]).to.deep.include({ citations: [{ source: 'film' }], topics: ['hospital'] });
    expect(dataset?.sources?.[0]).to.deep.equal({ id: 'film', title: 'Film', url: 'https://a.example/f' });
  });
});

describe('an answer of Wikidata', () => {
  const term = (value: string, type = 'literal', datatype?: string): object => ({
    value,
    type,
    ...(datatype !== undefined && { datatype }),
  });
  const date = (value: string): object => term(value, 'literal', 'http://www.w3.org/2001/XMLSchema#dateTime');

  it('becomes entries that link to their item', async () => {
    const { dataset, issues, notKept, counts } = await importData({
      head: { vars: [] },
      results: {
        bindings: [
          {
            item: term('http://www.wikidata.org/entity/Q1', 'uri'),
            itemLabel: term('Siege'),
            start: date('2022-02-24T00:00:00Z'),
            end: date('2022-05-20T00:00:00Z'),
            placeLabel: term('Mariupol'),
            x: term('9'),
          },
          {
            item: term('http://www.wikidata.org/entity/Q2', 'uri'),
            itemLabel: term('Only a year'),
            date: date('1914-01-01T00:00:00Z'),
          },
          {
            item: term('http://www.wikidata.org/entity/Q3', 'uri'),
            itemLabel: term('A century'),
            date: date('1801-01-01T00:00:00Z'),
            datePrecision: term('7'),
          },
          { item: term('http://www.wikidata.org/entity/Q4', 'uri'), date: date('1914-01-01T00:00:00Z') },
        ],
      },
    });
    expect(dataset?.entries.map(({ id, title, date: when }) => [id, title, when])).to.deep.equal([
      ['Q1', 'Siege', '2022-02-24/2022-05-20'],
      ['Q2', 'Only a year', '1914'],
      ['Q3', 'A century', '18XX'],
    ]);
    expect(dataset?.entries[0]?.place).to.equal('Mariupol');
    expect(dataset?.sources?.[0]?.url).to.equal('https://www.wikidata.org/wiki/Q1');
    expect(issues.map(({ row }) => row)).to.deep.equal([4]);
    expect(notKept.map(({ what }) => what)).to.deep.equal(['x']);
    expect(counts).to.deep.equal({ read: 4, kept: 3, left: 1 });
  });
});

describe('a calendar', () => {
  it('becomes entries; the end of whole days is counted as a reader does', async () => {
    const calendar = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:x',
      'X-WR-CALNAME:Talks',
      'BEGIN:VEVENT',
      'UID:a',
      'DTSTAMP:20220101T000000Z',
      'DTSTART;VALUE=DATE:20220224',
      'DTEND;VALUE=DATE:20220227',
      'SUMMARY:Three days',
      'LOCATION:Minsk',
      'CATEGORIES:Talks,War',
      'URL:https://a.example/',
      'RRULE:FREQ=YEARLY',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:b',
      'DTSTAMP:20220101T000000Z',
      'DTSTART:20220301T100000Z',
      'DTEND:20220301T113000Z',
      'SUMMARY:Hours',
      'DESCRIPTION:Folded te',
      ' xt\\, and more',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:c',
      'DTSTAMP:20220101T000000Z',
      'DTSTART;VALUE=DATE:20220224',
      'END:VEVENT',
      'BEGIN:VTODO',
      'UID:d',
      'END:VTODO',
      'END:VCALENDAR',
    ].join('\r\n');
    const { dataset, issues, notKept, counts } = await importData(calendar);
    expect(dataset?.title).to.equal('Talks');
    expect(dataset?.entries.map(({ date, title }) => [date, title])).to.deep.equal([
      ['2022-02-24/2022-02-26', 'Three days'],
      ['2022-03-01T10:00Z/2022-03-01T11:30Z', 'Hours'],
    ]);
    expect(dataset?.entries[1]?.summary).to.equal('Folded text, and more');
    expect(dataset?.topics?.map(({ name }) => name)).to.deep.equal(['Talks', 'War']);
    expect(counts).to.deep.equal({ read: 3, kept: 2, left: 1 });
    expect(issues[0]).to.include({ row: 3, column: 'SUMMARY' });
    expect(notKept.map(({ what }) => what)).to.deep.equal(['RRULE', 'VTODO']);
  });

  it('that is broken is one fatal issue', async () => {
    const { dataset, issues } = await importData('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY\r\n');
    expect(dataset).to.equal(undefined);
    expect(issues.map(({ severity }) => severity)).to.deep.equal(['fatal']);
  });
});

describe('JSON', () => {
  it('of the dataset passes as it is, with its issues by row', async () => {
    const { dataset, issues, counts } = await importData({
      title: 'T',
      entries: [
        { id: 'a', kind: 'event', date: '2022', title: 'A' },
        { id: 'b', kind: 'event', date: '1 August 2022', title: 'B' },
      ],
    });
    expect(dataset?.title).to.equal('T');
    expect(counts).to.deep.equal({ read: 2, kept: 1, left: 1 });
    expect(issues[0]).to.include({ row: 2, column: 'date', cure: 'write "2022-08-01"' });
  });

  it('by lines has its head in the first', async () => {
    const { dataset, issues, counts } = await importData(
      '{"title":"T","parties":[{"id":"p","name":"P"}]}\n{"id":"a","kind":"event","date":"2022","title":"A","parties":["p"]}\n{broken\n',
    );
    expect(dataset).to.deep.include({ title: 'T', parties: [{ id: 'p', name: 'P' }] });
    expect(counts).to.deep.equal({ read: 2, kept: 1, left: 1 });
    expect(issues[0]).to.include({ row: 3, code: 'json-syntax' });
  });

  it('of no known format, and a page, say what they are', async () => {
    for (const bad of ['{"a":1}', '[1,2]', '<!doctype html><p>Sign in</p>', '{"a":', '', 'a\0b']) {
      const { dataset, issues } = await importData(bad);
      expect(dataset, bad).to.equal(undefined);
      expect(issues[0]?.severity, bad).to.equal('fatal');
    }
  });
});

describe('a dataset as JSON-LD', () => {
  const { dataset } = validateDataset({
    title: 'A war',
    lang: 'en',
    actors: [{ id: 'ann', name: 'Ann' }],
    sources: [{ id: 's', title: 'A paper', publisher: 'House', url: 'https://a.example/s', lang: 'uk' }],
    entries: [
      {
        ...{ id: 'a b.c', kind: 'event', date: '2022-02-24/2022-02-28', title: 'Talks', place: 'Halm' },
        ...{ actors: ['ann'], citations: [{ source: 's' }], location: { latitude: 1.5, longitude: -2 } },
        media: [{ url: 'https://a.example/1.png', caption: 'The hall', credit: 'Moor' }],
      },
      {
        ...{ id: 'words', kind: 'statement', date: '2022-03-01T05:00Z', title: 'She says no', speaker: 'ann' },
        ...{ channel: 'Radio', citations: [{ source: 's' }] },
        quotes: ['No.', 'Never.'].map((text) => ({ text, lang: 'uk' })),
      },
      { id: 'bare', kind: 'statement', date: '2022-03-02', title: 'She says more' },
      { id: 'doubted', kind: 'event', date: '2022-03-03', title: 'A shot', status: 'claimed' },
    ],
  });

  it('comes back as that dataset, with the reason why a claim does not', async () => {
    for (const page of ['', 'https://a.example/article']) {
      const {
        dataset: back,
        issues,
        notKept,
        counts,
      } = await importData(exportDataset(dataset!, 'json-ld', { page }).text);
      expect(back?.entries).to.deep.equal(
        dataset!.entries.slice(0, -1).map(({ citations, actors, speaker, ...entry }) => ({
          ...entry,
          ...(actors && { actors }),
          ...(speaker !== undefined && { speaker }),
          ...(citations && { citations: [{ source: 'a-paper' }] }),
        })),
      );
      expect(back).to.deep.include({ title: 'A war', lang: 'en', actors: dataset!.actors });
      expect(back?.sources).to.deep.equal([{ ...dataset!.sources![0], id: 'a-paper' }]);
      expect(counts).to.deep.equal({ read: 4, kept: 3, left: 1 });
      expect(issues.map(({ row, message }) => [row, message])).to.deep.equal([[4, 'a claim has no date in JSON-LD']]);
      expect(notKept).to.deep.equal([]);
    }
  });

  it('names a second creator, words that are no text, and a source without a name', async () => {
    const { dataset: read, notKept } = await importData({
      '@context': 'https://schema.org',
      hasPart: [
        {
          ...{ '@type': 'Quotation', name: 'Both say no', dateCreated: '2022-03-01', creator: ['Ann', 'Ben'] },
          ...{ text: ['No.', 7], citation: { '@type': 'CreativeWork', publisher: 'House' } },
        },
      ],
    });
    expect(read!.entries[0]).to.deep.include({ speaker: 'ann', quotes: [{ text: 'No.' }] });
    expect(notKept.map(({ what }) => what)).to.have.members(['creator', 'text', 'citation']);
  });

  it('of another hand keeps what it can and names the rest', async () => {
    const {
      dataset: read,
      issues,
      notKept,
    } = await importData({
      '@context': 'http://schema.org/',
      '@type': 'Dataset',
      name: 'A list',
      creator: 'Moor',
      hasPart: [
        {
          '@type': 'Event',
          name: 'Talks',
          startDate: '2022-02',
          about: 'Ann',
          location: 'Halm',
          image: 'https://a.example/x',
        },
        { '@type': 'Event', name: 'No day', offers: 7 },
        { '@type': 'Event', name: 'Odd', startDate: 'soon' },
        { '@type': 'Person', name: 'Ann' },
      ],
    });
    expect(read?.entries).to.deep.equal([
      {
        ...{ id: 'event-1', kind: 'event', date: '2022-02', title: 'Talks', place: 'Halm', actors: ['ann'] },
        media: [{ url: 'https://a.example/x', kind: 'image' }],
      },
    ]);
    expect(issues.map(({ row, code, message }) => [row, code, message])).to.deep.equal([
      [2, 'missing', 'it has no date'],
      [3, 'bad-date', 'its date cannot be read'],
      [4, 'missing', '"Person" is no entry'],
    ]);
    expect(notKept.map(({ what }) => what)).to.deep.equal(['creator']);
  });
});
