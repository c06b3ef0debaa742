import { expect } from 'chai';
import { renderImage } from '../../../src/element/image/index.js';

const at = (id: string, latitude: number, longitude: number, name: string, more: object = {}): object => ({
  id,
  kind: 'event',
  date: '2023-02-20',
  title: `Title ${id}`,
  location: { latitude, longitude, name },
  ...more,
});
const STRIKE = {
  title: 'A strike',
  lang: 'en',
  parties: [
    { id: 'north', name: 'North' },
    { id: 'south', name: 'South' },
  ],
  sources: [{ id: 's', title: 'A report' }],
  entries: [
    at('a', 43.3, 5.36, 'Marseille', { parties: ['north'], citations: [{ source: 's' }] }),
    at('b', 43.3, 5.36, 'Marseille', { parties: ['south'] }),
    at('c', 44.41, 8.93, 'Genoa', {
      parties: ['south'],
      location: { latitude: 44.41, longitude: 8.93, name: 'Genoa', precision: 60_000 },
    }),
    { id: 'd', kind: 'statement', date: '2023-02-21', title: 'Without a place' },
  ],
};
const BORDERS = {
  type: 'FeatureCollection',
  source: 'A survey',
  features: [
    {
      type: 'Feature',
      geometry: {
        type: 'LineString',
        coordinates: [
          [6, 43],
          [8, 46],
        ],
      },
    },
  ],
};
const mapOf = async (data: unknown, options: object = {}) => renderImage(data, { picture: 'map', ...options });

describe('the map as SVG', () => {
  it('has the title, the joined places with counts and names, the key, what has no place, the land, the sources', async () => {
    const { svg, widthPx, issues } = await mapOf(STRIKE, { widthPx: 760 });
    expect([widthPx, issues]).to.deep.equal([760, []]);
    expect(svg.match(/<g class="map-mark /g)).to.have.length(2);
    expect(svg.match(/class="map-share c\d"/g), 'the share of each party').to.have.length(2);
    expect(svg.match(/class="map-radius c\d"/g)).to.have.length(1);
    for (const words of ['A strike', 'Marseille', '2', 'Genoa', 'North', 'South', 'event'])
      expect(svg).to.contain(`>${words}<`);
    expect(svg).to.contain('2 places · 3 entries · 1 entry without a place. Land: Natural Earth, without borders.');
    expect(svg).to.contain('Sources: A report.').and.not.contain('map-borders"');
  });

  it('says the places with their counts in its description', async () => {
    const { svg } = await mapOf(STRIKE);
    const [, said] = /<desc>(.*)<\/desc>/.exec(svg)!;
    expect(said).to.equal('2 places · 3 entries · 1 entry without a place. Marseille: 2 entries; Genoa: 1 entry.');
  });

  it('draws borders only from a file, and says whose they are', async () => {
    const { svg, issues } = await mapOf(STRIKE, { mapData: BORDERS });
    expect(issues).to.deep.equal([]);
    expect(svg).to.contain('class="map-borders"').and.contain('Borders: A survey');
    const refused = await mapOf(STRIKE, { mapData: { type: 'Feature' } });
    expect(refused.issues.map(({ path }) => path)).to.deep.equal(['map-data']);
    expect(refused.svg, 'the map is drawn without').to.contain('map-mark').and.not.contain('map-borders"');
  });

  it('has no more of the land than it shows', async () => {
    const { svg } = await mapOf(STRIKE);
    expect(svg.length).to.be.below(40_000);
    expect(svg).to.match(/class="map-land"[^>]* d="M[^"]+"/);
  });

  it('keeps the given size as a card, with all of its places', async () => {
    const { svg, ...size } = await mapOf(STRIKE, { widthPx: 600, heightPx: 315 });
    expect(size).to.deep.include({ widthPx: 600, heightPx: 315 });
    expect(svg.match(/<g class="map-mark /g)).to.have.length(2);
    const lowest = Math.max(
      ...[...svg.matchAll(/<g transform="translate\(16 ([\d.]+)\)">/g)].map(([, y]) => Number(y)),
    );
    expect(lowest).to.be.below(315 - 16);
  });

  it('speaks the language of the reader, and names it from the right where it is read so', async () => {
    const { svg } = await mapOf(STRIKE, { lang: 'ar' });
    expect(svg).to.contain('direction="rtl"').and.contain('اليابسة');
  });

  it('is nothing if no entry has a place', async () => {
    expect((await mapOf({ entries: [STRIKE.entries[3]] })).svg).to.equal('');
    expect((await mapOf('nonsense')).svg).to.equal('');
  });

  it('lets no text out', async () => {
    const hostile = '"><script>alert(1)</script>]]>&\u0000';
    const { svg } = await mapOf({ title: hostile, entries: [at('a', 1, 1, hostile)] });
    expect(svg).to.not.contain('<script');
    expect(svg).to.not.contain('\u0000');
  });
});
