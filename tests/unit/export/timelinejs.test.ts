import { expect } from 'chai';
import { validateDataset } from '../../../src/data/validate.js';
import { exportDataset } from '../../../src/export/index.js';

function startOf(date: string): unknown {
  const { dataset } = validateDataset({ entries: [{ id: 'a', kind: 'event', title: 'A', date }] });
  const { events } = JSON.parse(exportDataset(dataset!, 'timelinejs').text) as {
    readonly events: readonly { readonly start_date: unknown }[];
  };
  return events[0]!.start_date;
}

describe('a date for TimelineJS', () => {
  it('is as sharp as that of the entry', () => {
    expect(startOf('2022')).to.deep.equal({ year: 2022 });
    expect(startOf('2022-02')).to.deep.equal({ year: 2022, month: 2 });
    expect(startOf('2022-02-24')).to.deep.equal({ year: 2022, month: 2, day: 24 });
    const minute = { year: 2022, month: 2, day: 24, hour: 3, minute: 5 };
    expect(startOf('2022-02-24T03:05Z')).to.deep.equal(minute);
    expect(startOf('2022-02-24T03:05:07Z')).to.deep.equal({ ...minute, second: 7 });
  });
});
