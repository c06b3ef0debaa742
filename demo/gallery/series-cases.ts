/** Curves under the lanes: prices, water and people in a made-up port strike. */
import { dataset, event, type GalleryCase, type GalleryEntry, statement } from './gallery-case.js';

const ENTRIES: readonly GalleryEntry[] = [
  event('offer', '2023-01-16', 'Port authority offers new contracts', { parties: ['north'] }),
  statement('reply', '2023-01-19', 'Union: the offer cuts night pay', { parties: ['south'] }),
  event('walk-out', '2023-02-20', 'First docks stop work', { parties: ['south'], measures: { idle: 240 } }),
  event('ships', '2023-02-23', 'Fourteen ships wait outside the port', { parties: ['north'] }),
  event('second', '2023-03-06', 'Second dock stops work', {
    ...{ parties: ['south'], measures: { idle: { value: 410, low: 380, high: 450 } } },
  }),
  event('court', '2023-03-24', 'Court limits pickets to twelve people', { parties: ['north'] }),
  event('truce', '2023-04-11', 'Both sides pause for thirty days', { parties: ['north', 'south'] }),
  event('third', '2023', 'A dock of the islands stops for a day', { parties: ['south'], measures: { idle: 35 } }),
  event('deal', '2024-02-12', 'Contracts signed for two years', { parties: ['north', 'south'] }),
  event('ratified', '2024-02-27', 'Members ratify the contracts', { parties: ['south'] }),
];

const PRICES = [104, 104, 106, 111, 118, 125, 131, 128, 122, 119, 115, 112, 110, 109];

const SERIES = [
  {
    ...{ id: 'price', name: 'Freight price', unit: 'coins a ton', source: 'example' },
    values: PRICES.map((price, week) => [
      new Date(Date.UTC(2023, 0, 16 + 7 * week)).toISOString().slice(0, 10),
      week === 10 ? null : price,
      price - 4,
      price + 5,
    ]),
  },
  {
    ...{ id: 'pay', name: 'Night pay', unit: 'coins an hour', kind: 'steps', source: 'example' },
    values: [
      ['2023-01-01', 14],
      ['2023-04-11', 15],
      ['2024-02-13', 17],
    ],
  },
  { id: 'idle', name: 'People out of work', sum: 'idle' },
];

const HEAD = { measures: [{ id: 'idle', name: 'People out of work', unit: 'people' }], series: SERIES };

export const SERIES_CASES: readonly GalleryCase[] = [
  {
    id: 'curves-under-lanes',
    heading: 'A line with its band, steps and a sum',
    note: 'Three strips stand under the lanes on the same scale. The line has a gap of a week in March and a band around it; the pay holds until its next step; the bars add up people out of work by month, without the entry of an unknown month, which is counted.',
    attributes: { controls: 'full', view: 'chart' },
    data: dataset('A port strike in numbers', ENTRIES, HEAD),
  },
  {
    id: 'curves-list',
    heading: 'The same as text',
    note: 'Above the list each series is a sentence, with its numbers behind “Show the numbers”.',
    attributes: { view: 'list' },
    data: dataset('A port strike in numbers', ENTRIES, HEAD),
  },
];
