import { expect } from 'chai';
import fc from 'fast-check';
import type { TimelineModel } from '../../../../src/dataset/data/timeline-model.js';
import { orderEntries } from '../../../../src/features/table/table-order.js';
import { sortedBy, TABLE_COLUMNS, type NamedColumn } from '../../../../src/features/table/table-sort.js';
import { modelOf, focusOrderOf } from '../../rows/many-entries.js';

const STATUSES = ['established', 'reported', 'claimed', 'disputed', 'retracted'];
const optional = <Value>(values: readonly Value[]): fc.Arbitrary<Value | undefined> =>
  fc.constantFrom(undefined, ...values);

const models = fc
  .array(
    fc.record({
      day: fc.integer({ min: 10, max: 13 }),
      kind: fc.constantFrom('event', 'statement'),
      form: optional(['post', 'remark']),
      title: fc.constantFrom('b', 'a', 'Á', 'c 10', 'c 9'),
      status: optional(STATUSES),
      actors: fc.subarray(['k', 'l']),
      parties: fc.subarray(['p', 'q']),
      place: optional(['Kyiv', 'Brest']),
      topics: fc.subarray(['u', 'v']),
      sources: fc.subarray(['s', 't']),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((records) =>
    modelOf({
      title: 'x',
      parties: [
        { id: 'p', name: 'Zeta' },
        { id: 'q', name: 'Alpha' },
      ],
      actors: [
        { id: 'k', name: 'Nora' },
        { id: 'l', name: 'Ben' },
      ],
      topics: [
        { id: 'u', name: 'Zones' },
        { id: 'v', name: 'Aid' },
      ],
      sources: [
        { id: 's', title: 'S' },
        { id: 't', title: 'T' },
      ],
      entries: records.map(({ day, sources, kind, form, ...record }, index) => ({
        ...Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)),
        ...(kind === 'statement' && form ? { form } : {}),
        kind,
        id: `e${index}`,
        date: `2022-03-${day}`,
        citations: sources.map((source) => ({ source, ...(form && { reliability: form }) })),
      })),
    }),
  );

/** What a cell is compared by; undefined for an empty one. */
function keyOf(model: TimelineModel, entry: number, column: NamedColumn): string | number | undefined {
  const record = model.entries.at(entry)!;
  const named = (
    list: readonly { id: string; name: string }[] | undefined,
    id: string | undefined,
  ): string | undefined => list?.find((one) => one.id === id)?.name;
  switch (column) {
    case 'date':
      return model.startMin[entry]!;
    case 'kind':
      return `${record.kind} ${['post', 'interview', 'remark'].indexOf(record.form ?? '')}`;
    case 'title':
      return record.title;
    case 'who':
      return named(model.dataset.actors, record.actors?.[0]);
    case 'phase':
      return undefined;
    case 'party':
      return named(model.dataset.parties, record.parties?.[0]);
    case 'place':
      return record.place;
    case 'topic':
      return named(model.dataset.topics, record.topics?.[0]);
    case 'status':
      return record.status === undefined ? undefined : STATUSES.indexOf(record.status);
    case 'sources':
      return record.citations?.length === 0 ? undefined : record.citations?.length;
    case 'reliability':
      return record.citations?.[0]?.reliability;
  }
}

const collator = new Intl.Collator('en', { numeric: true });
const compare = (left: string | number, right: string | number): number =>
  typeof left === 'number' ? left - Number(right) : collator.compare(left, String(right));

describe('the order of the table', () => {
  for (const column of TABLE_COLUMNS) {
    for (const descending of [false, true]) {
      it(`by ${column}, ${descending ? 'descending' : 'ascending'}: stable, what is empty last`, () => {
        fc.assert(
          fc.property(models, (model) => {
            const focusOrder = focusOrderOf(model);
            const order = [...orderEntries(model, focusOrder, { column, descending }, 'en')];
            const expected = [...focusOrder.entries].sort((left, right) => {
              const [a, b] = [keyOf(model, left, column), keyOf(model, right, column)];
              if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
              return descending ? compare(b, a) : compare(a, b);
            });
            expect(order).to.deep.equal(expected);
          }),
        );
      });
    }
  }

  it('turns round where the same column is asked for again', () => {
    const byTitle = sortedBy({ column: 'date', descending: true }, 'title');
    expect(byTitle).to.deep.equal({ column: 'title', descending: false });
    expect(sortedBy(byTitle, 'title').descending).to.equal(true);
    expect(sortedBy(sortedBy(byTitle, 'title'), 'title').descending).to.equal(false);
  });
});
