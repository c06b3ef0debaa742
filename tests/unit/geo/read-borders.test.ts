// Borders come only from a file that a page names; what is no line in degrees is refused with its place and its cure.
import { expect } from 'chai';
import { readBorders } from '../../../src/drawing/geo/read-borders.js';

const LINE = {
  type: 'LineString',
  coordinates: [
    [30, 50],
    [31, 51],
  ],
};

function fault(value: unknown) {
  const read = readBorders(value);
  return 'fault' in read ? read.fault : undefined;
}

describe('readBorders', () => {
  it('reads lines and the rims of areas, however deep they are, and the name of their source', () => {
    const area = { type: 'MultiPolygon', coordinates: [[[...LINE.coordinates, [32, 50], [30, 50]]]] };
    const read = readBorders({
      type: 'FeatureCollection',
      source: 'A survey of 2020',
      features: [
        { type: 'Feature', geometry: LINE },
        {
          type: 'Feature',
          geometry: { type: 'GeometryCollection', geometries: [area, { type: 'Point', coordinates: [1, 2] }] },
        },
        { type: 'Feature', geometry: null },
      ],
    });
    if (!('borders' in read)) throw new Error('not read');
    expect(read.borders.source).to.equal('A survey of 2020');
    expect(read.borders.lines.coordinates.map((line) => line.length)).to.deep.equal([2, 4]);
  });
  it('reads a topology, a shared line once', () => {
    const read = readBorders({
      type: 'Topology',
      arcs: [
        [
          [0, 0],
          [0, 1],
        ],
        [
          [0, 1],
          [1, 1],
          [0, 0],
        ],
        [
          [0, 1],
          [-1, 1],
          [0, 0],
        ],
      ],
      objects: {
        countries: {
          type: 'GeometryCollection',
          geometries: [
            { type: 'Polygon', arcs: [[0, 1]] },
            { type: 'Polygon', arcs: [[0, 2]] },
          ],
        },
      },
    });
    if (!('borders' in read)) throw new Error('not read');
    const parts = read.borders.lines.coordinates.reduce((sum, line) => sum + line.length - 1, 0);
    expect(parts).to.equal(5);
  });
  for (const [what, value] of [
    ['no object', 'borders'],
    ['no type', {}],
    ['a dataset', { entries: [] }],
    ['only points', { type: 'Point', coordinates: [1, 2] }],
    ['a broken topology', { type: 'Topology', objects: { a: { type: 'Polygon', arcs: [[7]] } }, arcs: [] }],
    ['an empty collection', { type: 'FeatureCollection', features: [] }],
  ] as const)
    it(`refuses ${what}`, () => {
      expect(fault(value)).to.include({ code: 'wrong-type', path: 'map-data' });
    });
  it('refuses another system of coordinates, and says how to convert it', () => {
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3857' } };
    const found = fault({ ...LINE, crs });
    expect(found).to.include({ code: 'wrong-value', path: 'map-data.crs', value: 'urn:ogc:def:crs:EPSG::3857' });
    expect(found?.cure?.(undefined as never)).to.include('ogr2ogr');
    expect(fault({ ...LINE, crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } } })).to.equal(
      undefined,
    );
  });
  it('refuses coordinates that are no degrees', () => {
    const found = fault({
      type: 'LineString',
      coordinates: [
        [30, 50],
        [3_400_000, 6_500_000],
      ],
    });
    expect(found).to.include({ code: 'wrong-value', path: 'map-data.coordinates' });
    expect(fault({ type: 'LineString', coordinates: [[30, 'x']] })?.code).to.equal('wrong-value');
    expect(fault({ type: 'LineString', coordinates: ['ab'] })?.code).to.equal('wrong-value');
  });
});
