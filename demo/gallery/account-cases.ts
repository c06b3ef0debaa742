/** Accounts that differ, the status of each, its speaker, and the several times of an entry. */
import { dataset, event, statement, type GalleryCase } from './gallery-case.js';

const HEAD = {
  version: '1.0.0',
  license: 'CC0-1.0',
  actors: [
    {
      id: 'adan',
      name: 'Adan Weil',
      aliases: ['A. Weil', 'Weil'],
      party: 'north',
      role: [
        { role: 'Spokesperson of the north', to: '2024-03-31' },
        { role: 'Envoy of the north', from: '2024-04-01' },
      ],
    },
    { id: 'bea', name: 'Bea Noor', aliases: ['Noor'], role: 'Governor', party: 'south' },
    { id: 'bureau', name: 'The observers', role: 'Observers of both sides' },
  ],
  sources: [
    { id: 'gazette', title: 'The Gazette, morning edition', publisher: 'Gazette', url: 'https://gazette.example/1' },
    { id: 'radio', title: 'Evening bulletin', publisher: 'Radio South', url: 'https://radio.example/2' },
    { id: 'report', title: 'Report of the observers', published: '2024-05' },
  ],
};

const ACCOUNTS = [
  event('bridge', '2024-03-10', 'The bridge at Halm is destroyed', {
    parties: ['north', 'south'],
    status: 'established',
    citations: [{ source: 'report', locator: 'p. 4' }],
  }),
  statement('north-says', '2024-03-10', 'North: 12 hurt at the bridge', {
    parties: ['north'],
    speaker: 'adan',
    form: 'press-statement',
    said: '2024-03-11',
    published: '2024-03-12',
    status: 'claimed',
    quotes: [{ text: 'Twelve people were hurt. 12 of them are ours, and 2 spans are gone.', lang: 'en' }],
    citations: [{ source: 'gazette', locator: 'col. 2' }],
    relations: [{ type: 'refers-to', target: 'bridge' }],
  }),
  statement('south-says', '2024-03-10', 'South: 1,200 left without a way', {
    speaker: 'bea',
    form: 'interview',
    channel: 'Radio South',
    published: '2024-03-13',
    status: 'disputed',
    quotes: [
      {
        text: 'Nadie resultó herido; 1.200 personas quedaron sin paso, y faltan 2 tramos.',
        lang: 'es',
        translation: { text: 'Nobody was hurt; 1,200 people have no way across, and 2 spans are gone.', lang: 'en' },
      },
    ],
    citations: [{ source: 'radio', locator: '00:04:10' }],
    relations: [{ type: 'contradicts', target: 'north-says', note: 'On how many were hurt.' }],
  }),
  event('observers-count', '2024-03-10~', 'Observers count 9 hurt', {
    actors: ['bureau'],
    parties: [],
    status: 'reported',
    summary: 'The observers find 9 people hurt and 2 spans gone. They give the day as about 10 March.',
    citations: [{ source: 'report', locator: 'p. 5' }],
    relations: [{ type: 'contradicts', target: 'north-says' }],
  }),
  statement('north-again', '2024-04', 'North: 9 hurt, after all', {
    parties: ['north'],
    speaker: 'adan',
    actors: ['bureau'],
    status: 'reported',
    relations: [
      { type: 'same-as', target: 'observers-count' },
      { type: 'contradicts', target: 'north-says' },
    ],
    citations: [{ source: 'gazette' }, { source: 'radio' }],
  }),
  statement('first-figure', '2024-03-09/2024-03-10', 'North: nobody near the bridge', {
    parties: ['north'],
    speaker: 'adan',
    status: 'retracted',
    summary: 'Taken back the day after.',
    citations: [{ source: 'gazette' }],
  }),
];

export const ACCOUNT_CASES: readonly GalleryCase[] = [
  {
    id: 'accounts',
    heading: 'Accounts that differ',
    note: 'A sign at each mark shows its status. The details of an entry open the accounts that contradict or repeat it, side by side.',
    data: dataset('The bridge at Halm', ACCOUNTS, HEAD),
  },
  {
    id: 'published',
    heading: 'Placed by the time of publishing',
    note: 'Entries that do not say when they were published are placed at the time they were said or happened, and are counted.',
    attributes: { times: 'published' },
    data: dataset('The bridge at Halm, as it was published', ACCOUNTS, HEAD),
  },
];
