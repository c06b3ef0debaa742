/** Gaps that fold, and gaps that do not. */
import { dataset, dayAfter, event, series, statement, type GalleryCase } from './gallery-case.js';

const BURST_STARTS = ['2016-03-01', '2017-01-10', '2018-11-20', '2019-06-05', '2021-09-14', '2022-02-20', '2024-07-30'];
const ENTRIES_IN_BURST = 5;
const DAYS_OF_TEN_YEARS = 3652;
const NEWS_COUNT = 120;

export const FOLD_CASES: readonly GalleryCase[] = [
  {
    id: 'one-burst',
    heading: 'One burst',
    note: 'Twelve entries within four days: nothing folds, the calendar counts days and hours.',
    data: dataset(
      'One burst',
      series(12, (index) => dayAfter('2025-04-22', Math.floor(index / 3))),
    ),
  },
  {
    id: 'two-bursts',
    heading: 'Two bursts, three years apart',
    note: 'One fold between them names what it hides; each burst has room for its own days.',
    data: dataset('Two bursts', [
      ...series(4, (index) => dayAfter('2022-02-20', index * 2), 'Early'),
      ...series(9, (index) => dayAfter('2025-04-20', index), 'Late'),
    ]),
  },
  {
    id: 'many-bursts',
    heading: 'Many bursts',
    note: 'Seven bursts over eight years, a fold between each two of them.',
    data: dataset(
      'Many bursts',
      BURST_STARTS.flatMap((start, burst) =>
        series(ENTRIES_IN_BURST, (index) => dayAfter(start, index * 2), `Burst ${burst + 1}, entry`),
      ),
    ),
  },
  {
    id: 'even-spread',
    heading: 'Even spread',
    note: 'Twenty-four months with an entry each: no gap is long beside its neighbours, so none folds.',
    data: dataset(
      'Even spread',
      series(24, (index) => `${2023 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-15`),
    ),
  },
  {
    id: 'two-entries',
    heading: 'Two entries',
    note: 'Three years apart, and nothing to compare that gap with: the true scale stays.',
    data: dataset('Two entries', [
      event('first', '2022-02-24', 'The first of two'),
      statement('second', '2025-04-25', 'The second of two'),
    ]),
  },
  {
    id: 'one-entry',
    heading: 'One entry',
    note: 'A single day with a little room on both sides.',
    data: dataset('One entry', [event('only', '2025-04-25', 'The only entry')]),
  },
  {
    id: 'one-instant',
    heading: 'All at one instant',
    note: 'Nine entries of the same second stand one below the other, over a readable axis.',
    data: dataset(
      'One instant',
      series(9, () => '2025-04-25T10:30:00Z'),
    ),
  },
  {
    id: 'lasting-across-fold',
    heading: 'A lasting entry across a fold',
    note: 'The bar runs through the fold: a lasting entry does not keep a gap open.',
    data: dataset('Lasting across a fold', [
      event('lasting', '2022-02-24/2025-04-20', 'From the first burst to the second'),
      ...series(4, (index) => dayAfter('2022-02-22', index), 'Early'),
      ...series(5, (index) => dayAfter('2025-04-18', index), 'Late'),
    ]),
  },
  {
    id: 'far-outlier',
    heading: 'One entry far from the rest',
    note: 'A century lies between one entry and nine others: it folds, and both sides keep their days.',
    data: dataset('Far outlier', [
      event('far', '1919-06-28', 'A century before'),
      ...series(9, (index) => dayAfter('2025-04-20', index)),
    ]),
  },
  {
    id: 'true-scale',
    heading: 'The true scale',
    note: 'The two bursts again with no-folds: three empty years have their full width.',
    attributes: { 'no-folds': '' },
    data: dataset('True scale', [
      ...series(4, (index) => dayAfter('2022-02-20', index * 2), 'Early'),
      ...series(9, (index) => dayAfter('2025-04-20', index), 'Late'),
    ]),
  },
  {
    id: 'ten-years',
    heading: 'Ten years of even news',
    note: 'A hundred and twenty entries, one a month: no fold, and labels only where they have room.',
    data: dataset(
      'Ten years of even news',
      series(NEWS_COUNT, (index) => dayAfter('2015-01-07', Math.floor((index * DAYS_OF_TEN_YEARS) / NEWS_COUNT))),
    ),
  },
];
