import { expect } from 'chai';
import fc from 'fast-check';
import { finish } from '../../../src/dataset/base/steps.js';
import { changesBetween } from '../../../src/dataset/data/dataset-changes.js';
import { createModel } from '../../../src/dataset/data/create-model.js';
import { countFacets } from '../../../src/dataset/data/facets-count.js';
import { EMPTY_FILTER } from '../../../src/dataset/data/filter.js';
import { type ChangeStep, revisedAtOnce } from '../../../src/dataset/data/revised-dataset.js';
import { validateDataset, type Validation } from '../../../src/dataset/data/validate.js';
import { modelParts } from './model-parts.js';

const SEQUENCES = process.env.DEEP === '1' ? 500 : 40;
const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const entry = (id: string, more: object = {}): Rec => ({ id, kind: 'event', date: '2022-02-24', title: 'T', ...more });

type Rec = Readonly<Record<string, unknown>>;

const id = fc.constantFrom(...IDS);
const date = fc.constantFrom(
  '2022',
  '2022-03-05',
  '2022-03/2022-04',
  '2022-03~',
  'never',
  '2022-13-01',
  '2021-05-01T10:00Z',
);
const FIELDS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  date,
  title: fc.constantFrom('One', 'Two', '', 7),
  kind: fc.constantFrom('event', 'statement', 'odd'),
  summary: fc.constantFrom('Some words', 5),
  parties: fc.constantFrom(['north'], ['south', 'nowhere'], 'north'),
  topics: fc.constantFrom(['talks'], ['unknown']),
  relations: fc.array(fc.record({ type: fc.constantFrom('responds-to', 'follows', 'odd'), target: id }), {
    maxLength: 2,
  }),
  citations: fc.constantFrom([{ source: 'paper' }], [{ source: 'gone' }], [{}]),
  asOf: date,
  weight: fc.constantFrom(0.5, 7),
  foo: fc.constantFrom(1, 'bar'),
};
const some = Object.fromEntries(Object.entries(FIELDS).map(([name, value]) => [name, value]));
const fields: fc.Arbitrary<Rec> = fc.record(some, { requiredKeys: [] });
const record = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(id, fields).map(([name, more]) => entry(name, more)) },
  { weight: 1, arbitrary: fields },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(5, null, 'text', []) },
);
const change = fc.record(Object.fromEntries(Object.entries(FIELDS).map(([name, value]) => [name, fc.option(value)])), {
  requiredKeys: [],
});
const step: fc.Arbitrary<ChangeStep> = fc.oneof(
  fc.array(record, { minLength: 1, maxLength: 3 }).map((records) => ({ type: 'append' as const, records })),
  fc
    .array(
      fc.tuple(id, change).map(([name, more]) => ({ ...more, id: name })),
      { minLength: 1, maxLength: 3 },
    )
    .map((records) => ({ type: 'update' as const, records })),
  fc.array(id, { minLength: 1, maxLength: 2 }).map((ids) => ({ type: 'remove' as const, ids })),
);
const HEAD = {
  title: 'Days',
  parties: [
    { id: 'north', name: 'North' },
    { id: 'south', name: 'South' },
  ],
  topics: [{ id: 'talks', name: 'Talks' }],
  sources: [{ id: 'paper', title: 'Paper' }],
  story: [{ title: 'First', entries: ['a', 'b'] }],
  highlight: 'c',
  colour: 'odd',
};

/** The same changes of plain records: ids are those on screen before the step, or of records that are not shown. */
class Plain {
  records: unknown[];

  constructor(records: readonly unknown[]) {
    this.records = [...records];
  }

  fresh(): Validation {
    return validateDataset({ ...HEAD, entries: this.records });
  }

  #places(): Map<string, number> {
    const shown = this.fresh().dataset?.entries ?? [];
    const places = new Map<string, number>();
    let row = 0;
    for (const [place, value] of this.records.entries()) {
      if (isGood(value)) places.set(shown[row++]!.id, place);
    }
    for (const [place, value] of this.records.entries()) {
      const name = idOf(value);
      if (name !== undefined && !isGood(value) && !places.has(name)) places.set(name, place);
    }
    return places;
  }

  change(step: ChangeStep): void {
    const places = this.#places();
    if (step.type === 'remove') {
      const gone = new Set(step.ids.map((name) => places.get(name)));
      this.records = this.records.filter((_, place) => !gone.has(place));
      return;
    }
    for (const given of step.records) {
      const name = idOf(given);
      const place = name === undefined ? undefined : places.get(name);
      if (place !== undefined) this.#merge(place, given as Rec, name!);
      else if (step.type === 'append') {
        const last = this.records.push(given) - 1;
        if (name !== undefined) places.set(name, last);
      }
    }
  }

  /** What would make a shown entry unreadable is refused. */
  #merge(place: number, given: Rec, name: string): void {
    const before = this.records[place] as Rec;
    const fields = Object.entries({ ...before, ...given, id: 'id' in before ? before.id : name });
    const merged = Object.fromEntries(fields.filter(([, value]) => value !== null));
    if (!isGood(before) || isGood(merged)) this.records[place] = merged;
  }
}

const known = new Map<unknown, boolean>();

function isGood(value: unknown): boolean {
  const found = known.get(value) ?? validateDataset({ entries: [value] }).count === 1;
  known.set(value, found);
  return found;
}

const idOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : undefined;

describe('a dataset after changes', () => {
  it(`is what a fresh load of the changed records is: ${SEQUENCES} sequences`, () => {
    fc.assert(
      fc.property(
        fc.array(record, { maxLength: 8 }),
        fc.array(step, { minLength: 1, maxLength: 8 }),
        (given, steps) => {
          const plain = new Plain(given);
          let live = plain.fresh();
          for (const one of steps) {
            const before = live;
            live = revisedAtOnce(live, [one]);
            plain.change(one);
            const fresh = plain.fresh();
            expect(live.dataset).to.deep.equal(fresh.dataset);
            expect(JSON.stringify(live.dataset?.entries)).to.equal(JSON.stringify(fresh.dataset?.entries));
            expect(live.unclear.map(({ raw, path }) => [path, raw])).to.deep.equal(
              fresh.unclear.map(({ raw, path }) => [path, raw]),
            );
            // What was refused is listed behind the rest.
            expect(live.issues.slice(0, fresh.issues.length)).to.deep.equal(fresh.issues);
            const refused = live.given!.refused!.size;
            expect(live.issues.length > fresh.issues.length, 'a refusal is an issue').to.equal(refused > 0);
            const [now, then] = [live, fresh].map(({ dataset }) => createModel(dataset!, { timeZone: 'UTC' }));
            expect(JSON.stringify(modelParts(now!))).to.equal(JSON.stringify(modelParts(then!)));
            expect(countFacets(now!, EMPTY_FILTER)).to.deep.equal(countFacets(then!, EMPTY_FILTER));
            expectChanges(before, live);
          }
        },
      ),
      { numRuns: SEQUENCES },
    );
  });

  it('is cured by a change, and broken by another', () => {
    const before = validateDataset({ entries: [entry('a', { date: 'never' }), entry('b'), entry('c')] });
    expect(before.issues.map(({ path }) => path)).to.deep.equal(['entries[0].date']);
    const cured = revisedAtOnce(before, [{ type: 'update', records: [{ id: 'a', date: '2022-01-01' }] }]);
    expect([cured.issues, cured.unclearCount, cured.count]).to.deep.equal([[], 0, 3]);
    const relates = { id: 'c', relations: [{ type: 'responds-to', target: 'b' }] };
    const related = revisedAtOnce(cured, [{ type: 'update', records: [relates] }]);
    const broken = revisedAtOnce(related, [{ type: 'remove', ids: ['b'] }]);
    expect(broken.issues.map(({ code, path }) => [code, path])).to.deep.equal([
      ['unknown-id', 'entries[1].relations[0].target'],
    ]);
    const again = revisedAtOnce(broken, [{ type: 'append', records: [entry('b')] }]);
    expect(again.issues).to.deep.equal([]);
  });

  it('says which change it refused, until another one is taken', () => {
    const before = validateDataset({ entries: [entry('a'), entry('b')] });
    const refused = revisedAtOnce(before, [{ type: 'update', records: [{ id: 'b', date: 'never' }] }]);
    expect(refused.issues.map(({ message }) => message)).to.deep.equal(['entries[1].date: not an EDTF date ("never")']);
    expect([refused.count, refused.unclearCount]).to.deep.equal([2, 0]);
    const moved = revisedAtOnce(refused, [{ type: 'remove', ids: ['a'] }]);
    expect(moved.issues.map(({ path }) => path)).to.deep.equal(['entries[0].date']);
    const taken = revisedAtOnce(moved, [{ type: 'update', records: [{ id: 'b', title: 'U' }] }]);
    expect(taken.issues).to.deep.equal([]);
  });

  it('keeps the faults of columns, whose records are not known', () => {
    const columns = { columns: { start: [0, Number.NaN], title: ['a', 'b'] } };
    const before = validateDataset(columns);
    const after = revisedAtOnce(before, [{ type: 'append', records: [entry('x')] }]);
    expect(after.count).to.equal(before.count + 1);
    expect(after.unclearCount).to.equal(before.unclearCount);
    expect(after.issues).to.deep.equal(before.issues);
  });
});

/** What is said to differ is what differs. */
function expectChanges(before: Validation, after: Validation): void {
  const { rowOf, added, changed, removed } = finish(changesBetween(before, after));
  const [old, now] = [before, after].map(({ dataset }) => dataset!.entries);
  const idsOf = (entries: typeof old): Set<string> => new Set(entries!.map((one) => one.id));
  const [oldIds, nowIds] = [idsOf(old), idsOf(now)];
  expect(added).to.deep.equal(now!.map((one) => one.id).filter((name) => !oldIds.has(name)));
  expect(removed).to.deep.equal(old!.map((one) => one.id).filter((name) => !nowIds.has(name)));
  for (const [row, one] of old!.entries()) {
    const place = rowOf(row);
    expect(place === undefined ? undefined : now![place]!.id).to.equal(nowIds.has(one.id) ? one.id : undefined);
    const isOther = place !== undefined && JSON.stringify(sorted(now![place]!)) !== JSON.stringify(sorted(one));
    expect(changed.includes(one.id)).to.equal(isOther);
  }
}

const sorted = (value: object): object => Object.fromEntries(Object.entries(value).sort());
