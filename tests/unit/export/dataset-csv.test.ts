import { expect } from 'chai';
import type { Dataset } from '../../../src/dataset/data/dataset.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { exportDataset } from '../../../src/convert/export/index.js';

const EVENT = { kind: 'event', title: 'Talks', date: '2022-02-24' } as const;

function datasetOf(value: object): Dataset {
  return validateDataset(value).dataset!;
}

/** Rows by their columns, without empty cells. No cell may hold a comma or a quotation mark. */
function rowsOf(value: object): readonly Readonly<Record<string, string>>[] {
  const [header, ...rows] = exportDataset(datasetOf(value), 'csv').text.slice(1).trimEnd().split('\r\n');
  const names = header!.split(',');
  return rows.map((row) =>
    Object.fromEntries(
      row
        .split(',')
        .map((cell, at) => [names[at]!, cell] as const)
        .filter(([, cell]) => cell !== ''),
    ),
  );
}

const entryRow = (fields: object): Readonly<Record<string, string>> =>
  rowsOf({ entries: [{ id: 'a', ...EVENT, ...fields }] })[0]!;

describe('a table of the dataset', () => {
  it('has the fields of the head in rows before the entries, and the story behind them', () => {
    const rows = rowsOf({
      ...{
        title: 'A war',
        description: 'What happened',
        lang: 'en',
        dir: 'ltr',
        license: 'CC0',
        updated: '2025-04-28',
      },
      ...{ version: '1.0.0', reliabilityScale: 'A to F', highlight: { range: '2022-02/2022-03', entry: 'a' } },
      parties: [{ id: 'p', name: 'North', description: 'A party', color: '#123456' }],
      actors: [{ id: 'ann', name: 'Ann', aliases: ['A', 'Anna'], role: 'Mayor', party: 'p' }],
      topics: [{ id: 't', name: 'Peace' }],
      categories: [{ id: 'c', name: 'Theatre', values: [{ id: 'sea', name: 'sea' }] }],
      measures: [{ id: 'm', name: 'Hurt', unit: 'people' }],
      fields: [{ id: 'f', name: 'Members', kind: 'list' }],
      sources: [
        {
          ...{ id: 's', title: 'News', publisher: 'Gazette', author: 'R. Moor', url: 'https://a.example/' },
          ...{ archivedUrl: 'https://b.example/', published: '2022-02-25', retrieved: '2025-04-01', lang: 'en' },
        },
      ],
      story: [{ heading: 'It begins', text: 'In winter', entry: 'a', range: '2022-02' }],
      entries: [{ id: 'a', ...EVENT }],
    });
    expect(rows).to.deep.equal([
      {
        ...{ kind: 'timeline', date: '2022-02/2022-03', title: 'A war', summary: 'What happened', lang: 'en' },
        ...{ dir: 'ltr', license: 'CC0', updated: '2025-04-28', version: '1.0.0', reliabilityScale: 'A to F' },
      },
      { kind: 'party', id: 'p', title: 'North', summary: 'A party', color: '#123456' },
      { kind: 'actor', id: 'ann', title: 'Ann', aliases: 'A; Anna', role: 'Mayor', party: 'p' },
      { kind: 'topic', id: 't', title: 'Peace' },
      { kind: 'category', id: 'c', title: 'Theatre', values: 'sea' },
      { kind: 'measure', id: 'm', title: 'Hurt', unit: 'people' },
      { kind: 'field', id: 'f', title: 'Members', form: 'list' },
      {
        ...{ kind: 'source', id: 's', title: 'News', publisher: 'Gazette', author: 'R. Moor', lang: 'en' },
        ...{ url: 'https://a.example/', archivedUrl: 'https://b.example/' },
        ...{ published: '2022-02-25', retrieved: '2025-04-01' },
      },
      { kind: 'event', id: 'a', date: '2022-02-24', title: 'Talks', highlight: 'yes' },
      { kind: 'step', date: '2022-02', title: 'It begins', summary: 'In winter', entry: 'a' },
    ]);
  });

  it('has each field of an entry in a column of its own', () => {
    const fields = {
      ...{ summary: 'They met', parties: ['p', 'q'], actors: ['ann'], speaker: 'bob', form: 'post', channel: 'Radio' },
      ...{ topics: ['t', 'u'], place: 'Minsk', status: 'claimed', dateNote: 'By a diary', asOf: '2022-03-01' },
      ...{ said: '2022-02-23', published: '2022-02-25', graphic: true, weight: 0.5, kind: 'statement' },
    };
    expect(entryRow(fields)).to.deep.equal({
      ...{ kind: 'statement', id: 'a', date: '2022-02-24', title: 'Talks', summary: 'They met', parties: 'p; q' },
      ...{ actors: 'ann', speaker: 'bob', form: 'post', channel: 'Radio', topics: 't; u', place: 'Minsk' },
      ...{ status: 'claimed', dateNote: 'By a diary', asOf: '2022-03-01', said: '2022-02-23' },
      ...{ published: '2022-02-25', graphic: 'true', weight: '0.5' },
    });
  });

  it('has plain cells for what is plain', () => {
    const date = { start: '2022-02-24/2022-02-28', end: '2022-03-XX' };
    expect(entryRow({ date })).to.include(date);
    expect(entryRow({ date })).not.to.have.property('date');
    expect(entryRow({ quotes: [{ text: 'No.', lang: 'uk' }] })).to.include({ quote: 'No.', quoteLang: 'uk' });
    const cited = [{ source: 's', locator: 'p. 4', reliability: 'B' }, { source: 'r' }];
    expect(entryRow({ citations: cited })).to.include({ source: 's; r', locator: 'p. 4', reliability: 'B' });
    const location = { name: 'Kyiv', latitude: 50.45, longitude: 30.52 };
    expect(entryRow({ location })).to.include({ locationName: 'Kyiv', latitude: '50.45', longitude: '30.52' });
    expect(entryRow({ relations: [{ type: 'follows', target: 'b' }] })).to.include({ relations: 'follows: b' });
    expect(entryRow({ categories: { c: ['x', 'y'] }, measures: { m: 3 } })).to.include({
      'category:c': 'x; y',
      'measure:m': '3',
    });
    expect(entryRow({ fields: { docket: 'AB; 1' } })).to.include({ 'field:docket': 'AB; 1' });
    const medium = { url: 'https://a.example/b.png', kind: 'image', alt: 'A bridge', caption: 'Halm', credit: 'Moor' };
    expect(entryRow({ media: [{ ...medium, width: 640, height: 480 }] })).to.include({
      ...{ media: medium.url, mediaKind: 'image', mediaAlt: 'A bridge', mediaCaption: 'Halm', mediaCredit: 'Moor' },
      ...{ mediaWidth: '640', mediaHeight: '480' },
    });
    expect(entryRow({ media: [{ url: 'a.mp4', poster: 'a.jpg', transcript: 'Yes.' }] })).to.include({
      ...{ media: 'a.mp4', mediaPoster: 'a.jpg', mediaTranscript: 'Yes.' },
    });
  });

  it('has texts in other languages in columns of those', () => {
    const translations = { uk: { title: 'Переговори', summary: 'Зустріч' } };
    expect(entryRow({ translations })).to.include({ 'title:uk': 'Переговори', 'summary:uk': 'Зустріч' });
  });

  it('has JSON for what is more than a plain cell holds', () => {
    const textOf = (fields: object): string =>
      exportDataset(datasetOf({ entries: [{ id: 'a', ...EVENT, ...fields }] }), 'csv').text;
    expect(textOf({ quotes: [{ text: 'No.', dir: 'ltr' }] })).to.contain('"[{""text"":""No."",""dir"":""ltr""}]"');
    expect(textOf({ citations: [{ source: 's', quote: 'No.' }] })).to.contain(
      '"[{""source"":""s"",""quote"":""No.""}]"',
    );
    const tracks = [{ url: 'en.vtt', lang: 'en' }];
    expect(textOf({ media: [{ url: 'a.mp4', tracks }] })).to.contain('a.mp4,"[{""url"":""en.vtt"",""lang"":""en""}]"');
    const relations = [{ type: 'follows', target: 'b', note: 'Later' }];
    expect(textOf({ relations })).to.contain('""note"":""Later""');
  });

  it('has its columns in one order, and only those with some content', () => {
    const headerOf = (fields: object): string =>
      exportDataset(datasetOf({ entries: [{ id: 'a', ...EVENT, ...fields }] }), 'csv')
        .text.slice(1)
        .split('\r\n')[0]!;
    expect(headerOf({})).to.equal('kind,id,date,title');
    expect(
      headerOf({ weight: 0.5, place: 'Minsk', summary: 'S', measures: { m: 1 }, categories: { c: 'x' } }),
    ).to.equal('kind,id,date,title,summary,place,weight,category:c,measure:m');
  });
});
