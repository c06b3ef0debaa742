/** Phases behind the lanes and milestones through them: a made-up port strike. */
import { dataset, dayAfter, event, type GalleryCase, type GalleryEntry, statement } from './gallery-case.js';

const ENTRIES: readonly GalleryEntry[] = [
  event('offer', '2023-01-16', 'Port authority offers new contracts', { parties: ['north'] }),
  statement('reply', '2023-01-19', 'Union: the offer cuts night pay', { parties: ['south'] }),
  event('ballot', '2023-02-06', 'Ballot for a strike: 71 % yes', { parties: ['south'] }),
  event('walk-out', '2023-02-20', 'First docks stop work', { parties: ['south'] }),
  event('ships', '2023-02-23', 'Fourteen ships wait outside the port', { parties: ['north'] }),
  statement('minister', '2023-03-01', 'Minister offers to mediate', { parties: ['north'] }),
  event('round-1', '2023-03-09', 'Talks, first round', { parties: ['north', 'south'] }),
  event('pickets', '2023-03', 'Pickets at the north gate', { parties: ['south'] }),
  event('court', '2023-03-24', 'Court limits pickets to twelve people', { parties: ['north'] }),
  event('round-2', '2023-04-04', 'Talks, second round', { parties: ['north', 'south'] }),
  event('truce', '2023-04-11', 'Both sides pause for thirty days', { parties: ['north', 'south'] }),
  statement('terms', '2023-05-02', 'Union publishes its terms', { parties: ['south'] }),
  event('deal', '2024-02-12', 'Contracts signed for two years', { parties: ['north', 'south'] }),
  event('ratified', '2024-02-27', 'Members ratify the contracts', { parties: ['south'] }),
  statement('review', '2024-03-15', 'Port authority reviews the costs', { parties: ['north'] }),
];

const PHASES = [
  {
    id: 'dispute',
    label: 'Dispute over night pay',
    date: '2023-01-16/2024-02-12',
    description: 'From the offer to the signed contracts, as the port authority counts it.',
    sources: ['example'],
  },
  { id: 'strike', label: 'Strike', date: '2023-02-20/2023-04-11' },
  { id: 'thirty', label: 'Thirty days of truce', date: '2023-04-11/2023-05' },
  { id: 'contract', label: 'New contracts in force', date: '2024-02-27/..' },
];

const MILESTONES = [
  { label: 'Ballot', date: '2023-02-06', weight: 0.9 },
  { label: 'Court order', date: '2023-03-24', weight: 0.6 },
  { label: 'Members ratify', date: '2024-02-27', weight: 0.9 },
];

export const PHASE_CASES: readonly GalleryCase[] = [
  {
    id: 'phases',
    heading: 'Phases that overlap, and milestones',
    note: 'Bands in grey lie behind both lanes, with their names in two rows under the calendar. The truce ends some time in May, so its band is fainter there. The fold cuts the dispute. Lines with names are milestones.',
    attributes: { controls: 'full', view: 'chart' },
    data: dataset('A port strike', ENTRIES, { phases: PHASES, milestones: MILESTONES }),
  },
  {
    id: 'phases-list',
    heading: 'Phases as headings of the list',
    note: 'Each phase and each milestone stands before its first entry, with its time, what it is and its source.',
    attributes: { view: 'list' },
    data: dataset('A port strike', ENTRIES, { phases: PHASES, milestones: MILESTONES }),
  },
  {
    id: 'many-phases',
    heading: 'Terms of office',
    note: 'Eight phases, one after another, share one row; a name without room is cut, and a pointer over its band gives it whole.',
    attributes: { view: 'chart' },
    data: dataset('Eight terms', ENTRIES.slice(0, 7), {
      phases: Array.from({ length: 8 }, (_, at) => ({
        label: `${['First', 'Second', 'Third', 'Fourth'][at % 4]!} mayor of the ${['old', 'new', 'joint'][at % 3]!} town`,
        date: `${dayAfter('2023-01-14', at * 7)}/${dayAfter('2023-01-14', at * 7 + 6)}`,
      })),
    }),
  },
];
