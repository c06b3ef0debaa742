import { expect } from 'chai';
import fc from 'fast-check';
import type { TimelineModel } from '../../../../src/data/timeline-model.js';
import { entryOrderSteps, orderEntries } from '../../../../src/features/table/table-order.js';
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
    case 'party':
      return named(model.dataset.parties, record.parties?.[0]);
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

  describe('by what no column of the model holds', () => {
    const COUNT = 20_000;
    const MAX_READ_AT_ONCE = 4096;
    const model = modelOf({
      categories: [{ id: 'theatre', name: 'Theatre', values: [{ id: 'sea', name: 'Sea' }] }],
      measures: [{ id: 'deaths', name: 'Deaths' }],
      entries: Array.from({ length: COUNT }, (_, index) => ({
        id: `e${index}`,
        kind: 'event',
        date: '2022-03-01',
        title: 'x',
        ...(index % 2 === 0 && { categories: { theatre: 'sea' } }),
        measures: { deaths: index },
      })),
    });
    for (const column of ['category:theatre', 'measure:deaths'] as const) {
      it(`reads entries in steps, and once: ${column}`, () => {
        let read = 0;
        const at = (entry: number): ReturnType<TimelineModel['entries']['at']> => {
          read++;
          return model.entries.at(entry);
        };
        const watched: TimelineModel = { ...model, entries: { ...model.entries, at } };
        const readIn = (): number[] => {
          const steps = entryOrderSteps(watched, focusOrderOf(watched), { column, descending: true }, 'en');
          const reads: number[] = [];
          for (let before = read; steps.next().done !== true; before = read) reads.push(read - before);
          return reads;
        };
        expect(Math.max(...readIn())).to.be.at.most(MAX_READ_AT_ONCE);
        expect(read).to.equal(COUNT);
        readIn();
        expect(read).to.equal(COUNT);
      });
    }
  });
});
