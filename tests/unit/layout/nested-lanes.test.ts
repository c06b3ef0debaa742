// Lanes within lanes: their order, what collapses, what many of them leave out, and the heights of their headings.
import { expect } from 'chai';
import fc from 'fast-check';
import { finish } from '../../../src/dataset/base/steps.js';
import { laneGroupSteps, nestedLanes } from '../../../src/drawing/layout/nested-lanes.js';
import type { Lane, LaneName, OwnGrouping } from '../../../src/drawing/layout/lanes.js';
import { RUNS } from '../scale/random-frame.js';
import { createDatasetModel, layOut, modelOf, STACKED, WIDE } from './random-model.js';

const NONE: ReadonlySet<string> = new Set();

const model = createDatasetModel({
  parties: [
    { id: 'red', name: 'Red', color: '#aa3344' },
    { id: 'blue', name: 'Blue' },
  ],
  categories: [
    {
      id: 'field',
      name: 'Field',
      values: [
        { id: 'talks', name: 'Talks' },
        { id: 'empty', name: 'Empty' },
        { id: 'a/b', name: 'A and B' },
      ],
    },
  ],
  entries: [
    { id: 'a', kind: 'event', date: '2022-01-01', title: 'A', parties: ['red'], categories: { field: 'talks' } },
    {
      ...{ id: 'b', kind: 'event', date: '2022-01-02', title: 'B', parties: ['red', 'blue'] },
      categories: { field: ['a/b', 'talks'] },
    },
    { id: 'c', kind: 'statement', date: '2022-01-03', title: 'C', categories: { field: 'a/b' } },
    { id: 'd', kind: 'event', date: '2022-01-04', title: 'D', parties: ['blue'] },
  ],
});

function nameText(name: LaneName): string {
  if (name.type === 'within') return `${nameText(name.outer)}: ${nameText(name.lane)}`;
  if (name.type === 'count') return `${name.count} more`;
  return name.type === 'text' ? name.text : name.key;
}

interface Shape {
  readonly collapsed?: ReadonlySet<string>;
  readonly open?: ReadonlySet<string>;
  readonly heads?: boolean;
}

function lanesOf(own: typeof model, outer: OwnGrouping, inner: OwnGrouping, shape: Shape = {}): readonly Lane[] {
  const groups = finish(laneGroupSteps(own, own.order, outer, inner));
  return nestedLanes(groups, own, { collapsed: NONE, open: NONE, heads: false, ...shape });
}

const textOf = ({ name, entries }: Lane): string =>
  `${nameText(name)} ${[...entries].map((entry) => model.entries.at(entry)!.id).join('')}`;

describe('lanes within lanes', () => {
  it('stand in the order of both groupings, an entry in the lane of each pair, lanes without one left out', () => {
    expect(lanesOf(model, 'category:field', 'party').map(textOf)).to.deep.equal([
      ...['Talks: Red ab', 'Talks: Blue b'],
      ...['A and B: Red b', 'A and B: Blue b', 'A and B: laneNone c'],
      'laneNone: Blue d',
    ]);
    expect(lanesOf(model, 'party', 'kind').map(textOf)).to.deep.equal([
      ...['Red: laneEvents ab', 'Blue: laneEvents bd', 'laneNone: laneStatements c'],
    ]);
  });

  it('know the lane around them, with the number of its entries, each once', () => {
    const lanes = lanesOf(model, 'category:field', 'party');
    expect(lanes.map(({ outer }) => `${nameText(outer!.name)} ${outer!.count}`)).to.deep.equal([
      ...['Talks 2', 'Talks 2', 'A and B 2', 'A and B 2', 'A and B 2', 'laneNone 1'],
    ]);
    expect(lanes.map(({ own }) => nameText(own!))).to.deep.equal([
      ...['Red', 'Blue', 'Red', 'Blue', 'laneNone', 'Blue'],
    ]);
  });

  it('have the colour of the lane around them if their own grouping has none', () => {
    const [red] = lanesOf(model, 'party', 'kind');
    expect(red!.colour).to.equal(lanesOf(model, 'kind', 'party')[0]!.colour);
  });

  it('are one lane with all of its entries when the lane around them is collapsed', () => {
    const [talks] = lanesOf(model, 'category:field', 'party');
    const lanes = lanesOf(model, 'category:field', 'party', { collapsed: new Set([talks!.outer!.key]) });
    expect(lanes.map(textOf).slice(0, 2)).to.deep.equal(['Talks ab', 'A and B: Red b']);
    expect(lanes[0]!.key).to.equal(talks!.outer!.key);
  });

  it('say once that neither grouping assigns an entry', () => {
    const own = createDatasetModel({
      parties: [{ id: 'red', name: 'Red' }],
      topics: [{ id: 'talks', name: 'Talks' }],
      entries: [
        { id: 'a', kind: 'event', date: '2022-01-01', title: 'A', parties: ['red'], topics: ['talks'] },
        { id: 'b', kind: 'event', date: '2022-01-02', title: 'B' },
      ],
    });
    for (const heads of [false, true]) {
      const [none] = lanesOf(own, 'topic', 'party', { heads }).slice(-1);
      expect([nameText(none!.name), none!.key === none!.outer!.key, none!.entries.length]).to.deep.equal([
        ...['laneNone', true, 1],
      ]);
    }
    const both = createDatasetModel({
      parties: [{ id: 'red', name: 'Red' }],
      topics: [{ id: 'talks', name: 'Talks' }],
      entries: [
        { id: 'a', kind: 'event', date: '2022-01-01', title: 'A', topics: ['talks'] },
        { id: 'b', kind: 'event', date: '2022-01-02', title: 'B', parties: ['red'] },
        { id: 'c', kind: 'event', date: '2022-01-03', title: 'C' },
      ],
    });
    expect(lanesOf(both, 'topic', 'party').map(({ name }) => nameText(name))).to.deep.equal([
      ...['Talks: laneNone', 'laneNone: Red', 'laneNone'],
    ]);
  });

  it('have keys of their own, and a heading without entries above them on a narrow chart', () => {
    const lanes = lanesOf(model, 'category:field', 'party', { heads: true });
    expect(new Set(lanes.map(({ key }) => key)).size).to.equal(lanes.length);
    expect(lanes.filter(({ heading }) => heading).map(textOf)).to.deep.equal(['Talks ', 'A and B ', 'laneNone ']);
    expect(lanes[0]!.heading).to.equal(true);
  });

  it('lose no entry and make none up, whatever two groupings they stand for', () => {
    const by = fc.constantFrom<OwnGrouping>('party', 'party-apart', 'actor', 'topic', 'kind', 'none');
    fc.assert(
      fc.property(modelOf(25), by, by, fc.boolean(), (random, outer, inner, heads) => {
        const lanes = lanesOf(random, outer, inner, { heads });
        const found = new Set(lanes.flatMap(({ entries }) => [...entries]));
        expect(found.size).to.equal(random.count);
        for (const { entries, heading } of lanes) expect(entries.length === 0).to.equal(heading === true);
      }),
      RUNS,
    );
  });
});

describe('many lanes within lanes', () => {
  const letters = Array.from({ length: 12 }, (_, at) => String.fromCharCode(97 + at));
  const crowd = (fields: number, entriesOf: (field: number, place: number) => number) =>
    createDatasetModel({
      categories: [
        {
          id: 'field',
          name: 'Field',
          values: Array.from({ length: fields }, (_, at) => ({ id: `f${at}`, name: `F${at}` })),
        },
        { id: 'place', name: 'Place', values: letters.map((id) => ({ id, name: id })) },
      ],
      entries: Array.from({ length: fields }).flatMap((_, field) =>
        letters.flatMap((place, at) =>
          Array.from({ length: entriesOf(field, at) }, (__, number) => ({
            ...{ id: `${field}${place}${number}`, kind: 'event', date: '2022', title: 'T' },
            categories: { field: `f${field}`, place },
          })),
        ),
      ),
    });
  const many = crowd(5, (field, at) => 13 - at + field);
  const manyLanes = (shape?: Shape) => lanesOf(many, 'category:field', 'category:place', shape);

  it('keep the fullest of each outer lane, and one lane for the rest of it', () => {
    const lanes = manyLanes();
    expect(lanes.slice(0, 5).map(({ name }) => nameText(name))).to.deep.equal([
      ...['F0: a', 'F0: b', 'F0: c', 'F0: d', 'F0: 8 more'],
    ]);
    expect(lanes).to.have.lengthOf(25);
    expect(new Set(lanes.flatMap(({ entries }) => [...entries])).size).to.equal(many.count);
  });

  it('all stand there in an outer lane whose rest is opened, and the rest is no lane any more', () => {
    const rest = manyLanes()[4]!.key;
    const lanes = manyLanes({ open: new Set([rest]) });
    expect(lanes.filter(({ outer }) => outer!.count === lanes[0]!.outer!.count)).to.have.lengthOf(12);
    expect(lanes.some(({ key }) => key === rest)).to.equal(false);
    expect(lanes).to.have.lengthOf(32);
  });

  it('leave no single lane out', () => {
    const own = crowd(6, (_, at) => (at < 5 ? 2 : 0));
    expect(lanesOf(own, 'category:field', 'category:place')).to.have.lengthOf(30);
  });

  it('share one lane for the outer lanes beyond the fullest', () => {
    const wide = crowd(30, (field, at) => (at < 2 ? field + 1 : 0));
    const lanes = lanesOf(wide, 'category:field', 'category:place');
    expect(nameText(lanes.at(-1)!.name)).to.equal('18 more');
    expect(new Set(lanes.map(({ outer }) => outer!.key)).size).to.equal(13);
    expect(new Set(lanes.flatMap(({ entries }) => [...entries])).size).to.equal(wide.count);
    const all = lanesOf(wide, 'category:field', 'category:place', { open: new Set([lanes.at(-1)!.key]) });
    expect(new Set(all.map(({ outer }) => outer!.key)).size).to.equal(30);
  });
});

describe('headings of outer lanes', () => {
  it('are lines of one height, and nothing is in them', () => {
    const { arrangement } = layOut(model, { widthPx: 340, metrics: STACKED, lanes: 'category:field party' });
    const headings = arrangement.lanes.filter(({ heading }) => heading);
    expect(headings).to.have.lengthOf(3);
    expect(new Set(headings.map(({ height }) => height))).to.deep.equal(new Set([2 * STACKED.laneHeadPx]));
    for (const [index, { heading, cluster }] of arrangement.lanes.entries()) {
      if (!heading) continue;
      expect(arrangement.rows.filter(({ lane }) => lane === index).flatMap(({ entry }) => [...entry])).to.deep.equal(
        [],
      );
      expect(cluster?.points.entry.length ?? 0).to.equal(0);
    }
  });

  it('are not there beside the rows', () => {
    const { arrangement } = layOut(model, { widthPx: 1000, metrics: WIDE, lanes: 'category:field party' });
    expect(arrangement.lanes.some(({ heading }) => heading)).to.equal(false);
    expect(arrangement.lanes).to.have.lengthOf(6);
  });
});
