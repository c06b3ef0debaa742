import { expect } from 'chai';
import { finish } from '../../../../src/dataset/base/steps.js';
import { createModel } from '../../../../src/dataset/data/create-model.js';
import { validateDataset } from '../../../../src/dataset/data/validate.js';
import {
  MIN_SLICED,
  TableOrderWork,
  type AskedOrder,
  type Ordered,
} from '../../../../src/features/table/table-order-work.js';
import type { TableSort } from '../../../../src/features/table/table-sort.js';
import { focusOrderOf } from '../../rows/many-entries.js';

const PARTIES = 8;
const BY_PARTY: TableSort = { column: 'party', descending: false };
const DOWN: TableSort = { column: 'party', descending: true };

/** Entries in order of time, the parties in turns. */
function asked(count: number): (sort?: TableSort) => AskedOrder {
  const { dataset } = validateDataset({
    parties: Array.from({ length: PARTIES }, (_, at) => ({ id: `p${at}`, name: `Party ${at}` })),
    columns: {
      title: Array<string>(count).fill('x'),
      start: Float64Array.from({ length: count }, (_, row) => row * 86_400_000),
      party: Uint8Array.from({ length: count }, (_, row) => row % PARTIES),
    },
  });
  const model = createModel(dataset!);
  const focusOrder = focusOrderOf(model);
  return (sort = { column: 'date', descending: false }) => ({ model, focusOrder, sort, locale: 'en' });
}

const first = ({ entries }: Ordered): readonly number[] => [...entries.subarray(0, 2)];

describe('the order of a table of many entries', () => {
  const of = asked(MIN_SLICED);
  let work: TableOrderWork;
  let updates: number;
  beforeEach(async () => {
    work = new TableOrderWork(() => updates++);
    work.start(of());
    expect(first(work.present(of()))).to.deep.equal([0, 1]);
    await work.done;
    updates = 0;
  });

  it('stays as it was until another one is there, and then says so once', async () => {
    work.start(of(BY_PARTY));
    const before = work.present(of(BY_PARTY));
    expect([first(before), before.asked.sort.column]).to.deep.equal([[0, 1], 'date']);
    await work.done;
    const after = work.present(of(BY_PARTY));
    expect([first(after), after.asked.sort.column, updates]).to.deep.equal([[0, PARTIES], 'party', 1]);
    expect(after.rows.placeOf(PARTIES)).to.equal(1);
    expect(work.present(of(BY_PARTY))).to.equal(after);
  });

  it('works out only what was asked for last', async () => {
    work.start(of(BY_PARTY));
    const overtaken = work.done;
    work.start(of(DOWN));
    const { done } = work;
    work.start(of(DOWN));
    expect(work.done).to.equal(done);
    await Promise.all([overtaken, done]);
    expect([first(work.present(of(DOWN))), updates]).to.deep.equal([[PARTIES - 1, 2 * PARTIES - 1], 1]);
  });

  it('works on nothing once the reader wants again what is shown', async () => {
    work.start(of(BY_PARTY));
    work.start(of());
    await work.done;
    expect([first(work.present(of())), updates]).to.deep.equal([[0, 1], 0]);
  });

  it('is there at once where it was prepared with its picture, and that of time where it was not', () => {
    const other = asked(MIN_SLICED + 1);
    expect(work.present(other(DOWN)).asked.sort.column).to.equal('date');
    const third = asked(MIN_SLICED + 2);
    finish(work.prepareSteps(third(DOWN)));
    expect(first(work.present(third(DOWN)))).to.deep.equal([PARTIES - 1, 2 * PARTIES - 1]);
  });

  it('of few entries is there at once', () => {
    const few = asked(20);
    work.start(few(DOWN));
    expect([first(work.present(few(DOWN))), updates]).to.deep.equal([[7, 15], 0]);
  });
});
