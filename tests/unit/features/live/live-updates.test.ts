import { expect, it } from 'vitest';
import type { Validation } from '../../../../src/dataset/data/validate-value.js';
import { validateDataset } from '../../../../src/dataset/data/validate.js';
import { LiveUpdates } from '../../../../src/features/live/live-updates.js';

const entry = (id: string): object => ({ id, kind: 'event', date: '2022-01-01', title: id });

it('what is added while another dataset arrives is added to that, and answered then', async () => {
  let shown: Validation | undefined = validateDataset({ title: 'One', entries: [entry('a')] });
  const other = validateDataset({ title: 'Other', entries: [entry('b')] });
  const published: Validation[] = [];
  const updates = new LiveUpdates({
    result: () => shown,
    isLoading: () => false,
    enter: () => undefined,
    publish: ({ validation }) => {
      published.push(validation);
      if (published.length > 1) return Promise.resolve(true);
      shown = other;
      return Promise.resolve(false);
    },
  });
  const answer = await updates.add({ type: 'append', records: [entry('c')] });
  updates.stop();
  expect(answer).toEqual({ added: ['c'], changed: [], removed: [] });
  expect(published.map(({ dataset }) => dataset?.title)).toEqual(['One', 'Other']);
  expect(published.at(-1)!.count).toBe(2);
});
