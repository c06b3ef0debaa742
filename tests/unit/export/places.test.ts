// GeoJSON and Linked Places as maps read them. Round trips are in `import/places.test.ts`.
import { expect } from 'chai';
import type { Entry } from '../../../src/dataset/data/dataset.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { exportDataset } from '../../../src/convert/export/index.js';

const ENTRY = { kind: 'event', title: 'Bridge opens', date: '2022-02-24' } as const;
const POINT = { latitude: 50.5, longitude: 30.25 };

interface Feature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly when?: { readonly timespans: readonly object[] };
}

function exported(format: 'geojson' | 'linked-places', head: object, ...entries: readonly object[]) {
  const all = entries.map((entry, at) => ({ id: `e${at}`, ...ENTRY, ...entry }));
  const { text, notKept } = exportDataset(validateDataset({ ...head, entries: all }).dataset!, format);
  const { features, ...rest } = JSON.parse(text) as { readonly features: readonly Feature[] };
  return { features, rest, text, lost: notKept.map(({ what, code, count }) => `${what}: ${code}, ${count}`) };
}

describe('a place with half of a point', () => {
  it('has no point in either format', () => {
    const locations = [{ latitude: 50.5 }, { longitude: 30.25 }];
    const entries = locations.map((location, at): Entry => ({ id: `e${at}`, ...ENTRY, place: 'Halm', location }));
    for (const format of ['geojson', 'linked-places'] as const) {
      const { features } = JSON.parse(exportDataset({ entries }, format).text) as {
        readonly features: readonly object[];
      };
      expect(features, format).to.have.lengthOf(2);
      for (const feature of features) expect(JSON.stringify(feature), format).not.to.contain('"Point"');
    }
  });
});

describe('GeoJSON', () => {
  it('has the head as a member, and a feature on a line for each entry', () => {
    const { rest, text } = exported('geojson', { title: 'War', lang: 'en' }, {}, {});
    expect(rest).to.deep.equal({ type: 'FeatureCollection', 'conflict-timeline': { title: 'War', lang: 'en' } });
    expect(text.match(/^ {4}\{"type":"Feature","id":"e\d".*\},?$/gm)).to.have.lengthOf(2);
    expect(text).to.match(/\n {2}\]\n\}\n$/);
  });

  it('has a point with the longitude first, and what else is known of the place as a property', () => {
    const { features, lost } = exported(
      'geojson',
      {},
      { location: { ...POINT, name: 'Halm', precision: 40 } },
      { location: POINT },
      { location: { name: 'Halm' } },
      {},
    );
    const days = { start: '2022-02-24', end: '2022-02-24' };
    const geometry = { type: 'Point', coordinates: [30.25, 50.5] };
    const parts = { type: 'Feature', properties: { ...ENTRY, ...days } };
    expect(features).to.deep.equal([
      { ...parts, id: 'e0', geometry, properties: { ...ENTRY, ...days, location: { name: 'Halm', precision: 40 } } },
      { ...parts, id: 'e1', geometry },
      { ...parts, id: 'e2', geometry: null, properties: { ...ENTRY, ...days, location: { name: 'Halm' } } },
      { ...parts, id: 'e3', geometry: null },
    ]);
    expect(lost).to.deep.equal([]);
  });

  it('has the first and the last day that a date can mean, of years of four digits', () => {
    const daysOf = (date: string): unknown => {
      const { start, end } = exported('geojson', {}, { date }).features[0]!.properties;
      return [start, end];
    };
    expect(daysOf('2022-02')).to.deep.equal(['2022-02-01', '2022-02-28']);
    expect(daysOf('0007-12-09')).to.deep.equal(['0007-12-09', '0007-12-09']);
    expect(daysOf('0000')).to.deep.equal(['0000-01-01', '0000-12-31']);
    expect(daysOf('-0043')).to.deep.equal(['-0043-01-01', '-0043-12-31']);
    expect(daysOf('9999')).to.deep.equal(['9999-01-01', '9999-12-31']);
    expect(daysOf('-9999')).to.deep.equal(['-9999-01-01', '-9999-12-31']);
    expect(daysOf('9998/Y10000')).to.deep.equal(['9998-01-01', undefined]);
    expect(daysOf('2022/..')).to.deep.equal(['2022-01-01', undefined]);
    expect(daysOf('../2022')).to.deep.equal([undefined, '2022-12-31']);
  });
});

describe('Linked Places', () => {
  it('names its context and its dataset, and has a feature on a line for each entry with a place', () => {
    const head = { title: 'War', description: 'Told', lang: 'en', license: 'CC0' };
    const { rest, text, lost } = exported('linked-places', head, { place: 'Halm' }, {}, { location: POINT });
    const { '@context': context, ...about } = rest as { readonly '@context': string };
    expect(about).to.deep.equal({
      type: 'FeatureCollection',
      indexing: { title: 'War', description: 'Told', lang: 'en' },
    });
    expect(context).to.match(/^https:\/\/\S+\/linkedplaces-context-v[\d.]+\.jsonld$/);
    expect(text.match(/^ {4}\{"@id":"#e[02]".*\},?$/gm)).to.have.lengthOf(2);
    expect(lost).to.deep.equal(['license: no-place, 1', 'entries: no-location, 1']);
  });

  it('has all of an entry that a place has room for, with the language of its words', () => {
    const head = {
      lang: 'en',
      sources: [
        { id: 's', title: 'Gazette', url: 'https://gazette.example/a' },
        { id: 'r', title: 'Radio', url: 'javascript:alert(1)' },
      ],
    };
    const entry = {
      ...{ id: 'a b', summary: 'Told.', place: 'Old bridge', location: { ...POINT, name: 'Halm' } },
      citations: [{ source: 's', locator: 'p. 4' }, { source: 'r' }, { source: 'gone' }],
      media: [{ url: 'https://a.example/b.png', caption: 'The bridge' }, { url: 'https://a.example/c.png' }],
    };
    const { features, lost } = exported('linked-places', head, entry);
    expect(features).to.deep.equal([
      {
        '@id': '#a%20b',
        type: 'Feature',
        properties: { title: 'Bridge opens', date: '2022-02-24', kind: 'event', place: 'Old bridge' },
        when: { timespans: [{ start: { in: '2022-02-24' }, end: { in: '2022-02-24' } }] },
        names: [{ toponym: 'Halm', lang: 'en' }],
        geometry: { type: 'Point', coordinates: [30.25, 50.5] },
        descriptions: [{ value: 'Told.', lang: 'en' }],
        citations: [
          { label: 'Gazette', '@id': 'https://gazette.example/a', locator: 'p. 4' },
          { label: 'Radio' },
          { label: 'gone' },
        ],
        depictions: [{ '@id': 'https://a.example/b.png', title: 'The bridge' }, { '@id': 'https://a.example/c.png' }],
      },
    ]);
    expect(lost).to.deep.equal([]);
  });

  it('has nothing that the entry has not, and calls a point by the title where no name is known', () => {
    const { features } = exported(
      'linked-places',
      {},
      { place: 'Halm' },
      { location: POINT },
      { summary: 'No place.' },
    );
    const when = { timespans: [{ start: { in: '2022-02-24' }, end: { in: '2022-02-24' } }] };
    const properties = { title: 'Bridge opens', date: '2022-02-24', kind: 'event' };
    expect(features).to.deep.equal([
      {
        '@id': '#e0',
        type: 'Feature',
        properties: { ...properties, place: 'Halm' },
        when,
        names: [{ toponym: 'Halm' }],
      },
      {
        ...{ '@id': '#e1', type: 'Feature', properties, when, names: [{ toponym: 'Bridge opens' }] },
        geometry: { type: 'Point', coordinates: [30.25, 50.5] },
      },
    ]);
  });

  it('says when in the form of the date, or from its earliest to its latest day', () => {
    const spanOf = (date: unknown): unknown =>
      exported('linked-places', {}, { date, place: 'Halm' }).features[0]!.when!.timespans[0];
    const both = (edge: object): object => ({ start: edge, end: edge });
    for (const plain of ['2022', '2022-02', '-0043-03-15']) expect(spanOf(plain)).to.deep.equal(both({ in: plain }));
    expect(spanOf('2022-02~')).to.deep.equal(both({ earliest: '2022-02-01', latest: '2022-02-28' }));
    expect(spanOf('202X')).to.deep.equal(both({ earliest: '2020-01-01', latest: '2029-12-31' }));
    expect(spanOf('2022-02~/2022-03-05')).to.deep.equal({
      start: { earliest: '2022-02-01', latest: '2022-02-28' },
      end: { in: '2022-03-05' },
    });
    expect(spanOf('2022-02/..')).to.deep.equal({ start: { in: '2022-02' } });
    expect(spanOf('../2022')).to.deep.equal({ end: { in: '2022' } });
    expect(spanOf({ start: '2022-02-24/2022-02-26', end: '' })).to.deep.equal({
      start: { earliest: '2022-02-24', latest: '2022-02-26' },
    });
    expect(spanOf('Y-13798000000')).to.deep.equal({});
  });

  it('counts the fields of an entry, of its place, its sources and its media that have no room', () => {
    const { lost } = exported(
      'linked-places',
      { sources: [{ id: 's', title: 'S', author: 'R. Moor' }] },
      {
        ...{ status: 'claimed', location: { ...POINT, precision: 40 }, citations: [{ source: 's', quote: 'No.' }] },
        media: [{ url: 'https://a.example/b.png', credit: 'Moor' }],
      },
    );
    expect(lost).to.have.members([
      ...['sources.author: no-place, 1', 'status: no-place, 1', 'location.precision: no-place, 1'],
      ...['citations.quote: no-place, 1', 'media.credit: no-place, 1'],
    ]);
  });
});
