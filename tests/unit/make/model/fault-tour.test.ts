import { expect } from 'chai';
import { alikeFaults, answersAlike, firstAnswers, nextFault } from '../../../../apps/make/model/fault-tour.js';
import type { Fault } from '../../../../apps/make/model/fault.js';

describe('the way through the faults', () => {
  const faults = [fault(9, 0), fault(2, 1), fault(2, 0), fault(undefined, undefined)];

  it('goes on by row and column, and begins again at the top', () => {
    expect(nextFault(faults, { row: 2, column: 0 })).to.include({ row: 2, column: 1 });
    expect(nextFault(faults, { row: 2, column: 1 })).to.include({ row: 9, column: 0 });
    expect(nextFault(faults, { row: 9, column: 0 })).to.include({ row: 2, column: 0 });
  });

  it('ends at the only one', () => {
    expect(nextFault([fault(3, 0)], { row: 3, column: 0 })).to.equal(undefined);
  });
});

describe('an answer', () => {
  it('settles dates of the same form, each by its own reading', () => {
    const faults = [
      fault(1, 0, { code: 'open-date', value: 'winter 2019', replacements: ['2018-12/2019-02', '2019-12/2020-02'] }),
      fault(4, 0, { code: 'open-date', value: 'winter 2021', replacements: ['2020-12/2021-02', '2021-12/2022-02'] }),
      fault(5, 0, { code: 'open-date', value: '1911/12', replacements: ['1911-12', '1911/1912'] }),
      fault(6, 1, { code: 'open-date', value: 'winter 2021', replacements: ['a', 'b'] }),
    ];
    expect(alikeFaults(faults, faults[0]!)).to.have.length(2);
    expect(answersAlike(faults, faults[0]!, 1)).to.deep.equal([
      { row: 1, column: 0, text: '2019-12/2020-02' },
      { row: 4, column: 0, text: '2021-12/2022-02' },
    ]);
  });

  it('settles numbers of the same form', () => {
    const faults = ['1.200', '12.400', '400+'].map((value, row) =>
      fault(row, 0, { code: 'number-doubt', severity: 'warning', value, replacements: ['a', 'b'] }),
    );
    expect(alikeFaults(faults, faults[0]!)).to.have.length(2);
  });

  it('is the first of each fault that keeps its row out, all at once', () => {
    const faults = [
      fault(1, 0, { code: 'open-date', severity: 'error', replacements: ['2018-12', '2019-12'] }),
      fault(2, 0, { code: 'bad-date', severity: 'error', replacements: [] }),
      fault(3, 1, { code: 'number-doubt', severity: 'warning', value: '400+', replacements: ['400'] }),
      fault(4, 0, { code: 'bad-date', severity: 'error', replacements: ['1984'] }),
    ];
    expect(firstAnswers(faults)).to.deep.equal([
      { row: 1, column: 0, text: '2018-12' },
      { row: 4, column: 0, text: '1984' },
    ]);
  });

  it('settles all years with a minus, whatever their digits', () => {
    const faults = ['-50', '-597', '-2250', '−44'].map((value, row) =>
      fault(row, 0, { code: 'open-date', value, replacements: ['bc', 'astronomers'] }),
    );
    expect(answersAlike(faults, faults[0]!, 0)).to.have.length(4);
  });

  it('settles cells with the same text, and no other of another kind', () => {
    const one = { code: 'wrong-value', value: 'reportd', replacements: ['reported'] } as const;
    const faults = [
      fault(1, 2, one),
      fault(3, 2, one),
      fault(5, 2, { ...one, value: 'claimd', replacements: ['claimed'] }),
    ];
    expect(answersAlike(faults, faults[1]!, 0).map(({ row }) => row)).to.deep.equal([3, 1]);
  });
});

function fault(row: number | undefined, column: number | undefined, more: Partial<Fault> = {}): Fault {
  return {
    code: 'bad-date',
    severity: 'error',
    row,
    column,
    holds: 'date',
    value: 'soon',
    message: '',
    replacements: [],
    ...more,
  };
}
