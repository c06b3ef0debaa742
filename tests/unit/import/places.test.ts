/** GeoJSON and Linked Places: strangers' files, and those of this project and back. */
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { exportDataset } from '../../../src/convert/export/index.js';
import { importData } from '../../../src/convert/import/index.js';

const talks = validateDataset(JSON.parse(readFileSync('data/talks-and-resolutions.json', 'utf8'))).dataset!;
const every = validateDataset(JSON.parse(readFileSync('tests/payloads/every-field.json', 'utf8'))).dataset!;

const feature = (properties: object, more: object = {}): object => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [30.52, 50.45] },
  properties,
  ...more,
});
const collection = (...features: readonly object[]): object => ({ type: 'FeatureCollection', features });

describe('GeoJSON', () => {
  it('of strangers is read as a sheet: columns by their names, dates as people write them', async () => {
    const { dataset, counts, issues, notKept } = await importData(
      collection(
        feature({
          Name: 'Strike on the bridge',
          when: '24 February 2022',
          description: 'Told.',
          tags: ['air', 'rail'],
        }),
        feature({ Name: 'March', when: '2022-03', crew: { size: 3 } }, { geometry: null, id: 7 }),
        feature(
          { Name: 'Front', when: '2022' },
          {
            geometry: {
              type: 'LineString',
              coordinates: [
                [0, 0],
                [1, 1],
              ],
            },
          },
        ),
        feature({ Name: 'Some day', when: 'soon' }),
      ),
    );
    expect(counts).to.deep.equal({ read: 4, kept: 3, left: 1 });
    expect(issues.map(({ row, column }) => [row, column])).to.deep.equal([[4, 'when']]);
    expect(dataset?.entries[0]).to.deep.include({
      date: '2022-02-24',
      title: 'Strike on the bridge',
      summary: 'Told.',
      topics: ['air', 'rail'],
      location: { latitude: 50.45, longitude: 30.52 },
    });
    expect(dataset?.entries.map(({ id }) => id)).to.deep.equal(['row-1', '7', 'row-3']);
    expect(dataset?.entries[2]).to.not.have.property('location');
    expect(notKept.map(({ what, code, count }) => [what, code, count])).to.deep.equal([
      ['crew', 'no-place', 1],
      ['geometry', 'not-a-point', 1],
    ]);
  });

  for (const [name, dataset] of [
    ['the talks', talks],
    ['every field', every],
  ] as const) {
    it(`holds ${name} without a loss, and gives the same back`, async () => {
      const { text, notKept } = exportDataset(dataset, 'geojson');
      expect(notKept).to.deep.equal([]);
      const { features } = JSON.parse(text) as { readonly features: readonly object[] };
      expect(features).to.have.length(dataset.entries.length);
      const back = await importData(text);
      expect(back.counts).to.deep.equal({ read: features.length, kept: features.length, left: 0 });
      expect(back.dataset).to.deep.equal(dataset);
    });
  }

  it('gives days to programs that know no others, and no point without one', () => {
    const { dataset } = validateDataset({
      entries: [
        {
          id: 'a',
          kind: 'event',
          date: '2022-02',
          title: 'A',
          location: { name: 'Kyiv', latitude: 50.45, longitude: 30.52 },
        },
        { id: 'b', kind: 'event', date: '../-0043-03-15', title: 'B', place: 'Rome' },
        { id: 'c', kind: 'event', date: 'Y-13798000000', title: 'C' },
      ],
    });
    const { features } = JSON.parse(exportDataset(dataset!, 'geojson').text) as {
      readonly features: readonly { readonly geometry: object | null; readonly properties: Record<string, unknown> }[];
    };
    expect(features.map(({ geometry, properties: { start, end } }) => [geometry, start, end])).to.deep.equal([
      [{ type: 'Point', coordinates: [30.52, 50.45] }, '2022-02-01', '2022-02-28'],
      [null, undefined, '-0043-03-15'],
      [null, undefined, undefined],
    ]);
  });
});

describe('Linked Places', () => {
  const CONTEXT = 'https://example.org/linkedplaces-context-v1.1.jsonld';
  const places = (...features: readonly object[]): object => ({ '@context': CONTEXT, ...collection(...features) });

  it('of strangers become entries with time spans as they are known', async () => {
    const { dataset, counts, issues, notKept } = await importData(
      places(
        {
          '@id': 'http://example.org/places/1',
          type: 'Feature',
          properties: { title: 'Abingdon', ccodes: ['GB'] },
          when: {
            timespans: [{ start: { in: '676' }, end: { earliest: '1538-01', latest: '1538-06' } }, {}],
            label: 'abbey',
          },
          names: [{ toponym: 'Abingdon', lang: 'en' }, { toponym: 'Abbandun' }],
          geometry: { type: 'Point', coordinates: [-1.28, 51.67] },
          descriptions: [{ value: 'A town.', lang: 'en' }],
          citations: [{ label: 'A survey', '@id': 'https://example.org/survey' }],
          depictions: [{ '@id': 'https://example.org/a.jpg', title: 'The abbey' }],
          links: [{ type: 'closeMatch', identifier: 'gn:1' }],
        },
        { '@id': 'x', type: 'Feature', properties: { title: 'No time' }, names: [{ toponym: 'N' }] },
        {
          '@id': 'y',
          type: 'Feature',
          properties: {},
          names: [{ toponym: 'Rome' }],
          when: { timespans: [{ start: { in: '-43' } }] },
        },
      ),
    );
    expect(counts).to.deep.equal({ read: 3, kept: 2, left: 1 });
    expect(issues.map(({ row, code }) => [row, code])).to.deep.equal([[2, 'missing']]);
    expect(dataset?.entries).to.deep.equal([
      {
        id: 'http://example.org/places/1',
        kind: 'event',
        date: { start: '0676', end: '1538-01/1538-06' },
        title: 'Abingdon',
        summary: 'A town.',
        location: { latitude: 51.67, longitude: -1.28 },
        citations: [{ source: 'a-survey' }],
        media: [{ url: 'https://example.org/a.jpg', caption: 'The abbey' }],
      },
      { id: 'y', kind: 'event', date: '-0043/', title: 'Rome' },
    ]);
    expect(dataset?.sources).to.deep.equal([{ id: 'a-survey', title: 'A survey', url: 'https://example.org/survey' }]);
    expect(notKept.map(({ what, code }) => `${what}: ${code}`)).to.have.members([
      'when.label: no-place',
      'when.timespans: repeated',
      'properties.ccodes: no-place',
      'names: repeated',
      'links: no-place',
    ]);
  });

  it('hold each entry with a place; the others are counted', async () => {
    for (const dataset of [talks, every]) {
      const { text, notKept } = exportDataset(dataset, 'linked-places');
      const out = notKept.find(({ what, code }) => what === 'entries' && code === 'no-location')?.count ?? 0;
      const { features } = JSON.parse(text) as { readonly features: readonly object[] };
      expect(features.length + out).to.equal(dataset.entries.length);
      const back = await importData(text);
      expect(back.counts).to.deep.equal({ read: features.length, kept: features.length, left: 0 });
      const known = new Map(dataset.entries.map((entry) => [entry.id, entry]));
      for (const { id, date, title, kind, place, summary } of back.dataset?.entries ?? []) {
        const { date: d, title: t, kind: k, place: p, summary: s } = known.get(id)!;
        expect({ date, title, kind, place, summary }).to.deep.equal({
          date: d,
          title: t,
          kind: k,
          place: p,
          summary: s,
        });
      }
    }
  });

  it('say the time of each date in days', () => {
    const { dataset } = validateDataset({
      entries: ['2022-02-24', '2022~', '2022-02/..', { start: '2022-02-24/2022-02-28', end: '2022-03' }, '/2022'].map(
        (date, at) => ({ id: `e${at}`, kind: 'event', date, title: 'T', place: 'Kyiv' }),
      ),
    });
    const { features } = JSON.parse(exportDataset(dataset!, 'linked-places').text) as {
      readonly features: readonly { readonly when: { readonly timespans: readonly object[] } }[];
    };
    expect(features.map(({ when }) => when.timespans[0])).to.deep.equal([
      { start: { in: '2022-02-24' }, end: { in: '2022-02-24' } },
      {
        start: { earliest: '2022-01-01', latest: '2022-12-31' },
        end: { earliest: '2022-01-01', latest: '2022-12-31' },
      },
      { start: { in: '2022-02' } },
      { start: { earliest: '2022-02-24', latest: '2022-02-28' }, end: { in: '2022-03' } },
      { end: { in: '2022' } },
    ]);
  });
});
