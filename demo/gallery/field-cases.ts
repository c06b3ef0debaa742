/** The contents of entries besides words: pictures, places on the map, numbers, groupings and fields of the author's own. */
import { dataset, event, statement, type GalleryCase } from './gallery-case.js';

const HEAD = {
  categories: [
    {
      id: 'theatre',
      name: 'Theatre',
      values: [
        { id: 'land', name: 'Land' },
        { id: 'river', name: 'River' },
        { id: 'hall', name: 'Conference hall' },
      ],
    },
    {
      id: 'source-kind',
      name: 'Kind of source',
      values: [
        { id: 'letter', name: 'Letter' },
        { id: 'minutes', name: 'Minutes' },
      ],
    },
  ],
  measures: [
    { id: 'displaced', name: 'People displaced', unit: 'people' },
    { id: 'votes', name: 'Votes in favour' },
  ],
};

const BRIDGE = {
  url: 'gallery/pictures/bridge.svg',
  alt: 'A bridge of two arches over a wide river, hills behind it',
  caption: 'The bridge in the week in which it was closed.',
  credit: 'Drawing: conflict-timeline',
  width: 960,
  height: 540,
};
const HALL = {
  url: 'gallery/pictures/hall.svg',
  alt: 'A hall with five columns, an oval table before it',
  caption: 'Where the talks were held.',
  credit: 'Drawing: conflict-timeline',
  width: 600,
  height: 800,
};

const ENTRIES = [
  event('bridge', '2024-03-04', 'The bridge is closed', {
    location: { name: 'The lower crossing', latitude: 48.467, longitude: 35.04 },
    categories: { theatre: ['land', 'river'], 'source-kind': 'letter' },
    measures: { displaced: { value: 3200, low: 2500, high: 4000 } },
    media: [BRIDGE],
  }),
  event('march', '2024-03-11', 'Villages are left', {
    categories: { theatre: 'land' },
    measures: { displaced: { value: 12000, low: 9000, high: 16000 } },
    graphic: true,
    media: [{ ...BRIDGE, caption: 'It is shown when it is asked for.' }],
  }),
  statement('offer', '2024-03-16', 'The South offers to talk', {
    categories: { theatre: 'hall', 'source-kind': 'letter' },
  }),
  event('talks', '2024-03-21', 'Talks begin', {
    place: 'The old hall',
    categories: { theatre: 'hall', 'source-kind': 'minutes' },
    measures: { votes: 11 },
    media: [HALL, { url: 'https://example.org/talks', kind: 'video', caption: 'The opening, 12 minutes' }],
  }),
  event('return', '2024-04-02', 'Some return', {
    categories: { theatre: 'land' },
    measures: { displaced: 800 },
  }),
];

const STEPS = [
  { heading: 'A crossing is lost', entry: 'bridge' },
  { heading: 'Both sides meet', text: 'In a hall that belongs to neither.', entry: 'talks' },
];

const FILMS = [
  event('arrival', '2024-03-17', 'Delegations arrive', {
    media: [{ url: 'https://example.org/talks', kind: 'video', caption: 'The arrival, on the page of a broadcaster' }],
  }),
  event('hearing', '2024-03-18', 'The hearing is shown live', {
    media: [
      {
        url: 'https://example.org/hearing.mp4',
        alt: 'The opening of the hearing',
        poster: 'gallery/pictures/hall.svg',
        width: 960,
        height: 540,
        caption: 'The opening, two minutes.',
        credit: 'Film: the court',
        transcript: 'Judge: The hearing is open.\nClerk: Both sides are present.',
      },
      {
        url: 'https://www.youtube.com/watch?v=abcdefghijk',
        alt: 'The press conference after it',
        poster: 'gallery/pictures/bridge.svg',
      },
      { url: 'https://bsky.app/profile/court.example/post/3kabcdefgh2', alt: 'The post of the court' },
      { url: 'https://example.org/hearing.mp3', caption: 'The sound alone.' },
    ],
  }),
];

const OWN_FIELDS = [
  { id: 'docket', name: 'Docket' },
  { id: 'file', name: 'Case file', kind: 'link' },
  { id: 'judges', name: 'Judges', kind: 'list' },
  { id: 'served', name: 'Served', kind: 'date' },
];

const HEARINGS = [
  event('complaint', '2024-01-15', 'The union files a complaint', {
    parties: ['south'],
    fields: { docket: 'PS-2024-017', file: 'https://example.org/court/ps-2024-017', served: '2024-01-22' },
  }),
  event('injunction', '2024-02-09', 'The court limits pickets to twelve people', {
    summary: 'The limit holds until the main hearing.',
    fields: {
      docket: 'PS-2024-017/2',
      file: 'https://example.org/court/ps-2024-017/order-2',
      judges: ['A. Moor', 'L. Fenn', 'T. Reed'],
      served: '2024-02~',
    },
  }),
  statement('reply', '2024-02-12', 'Union: the limit stops no strike', { fields: { docket: 'PS-2024-017/2' } }),
  event('hearing', '2024-03-18', 'The main hearing opens', {
    fields: { docket: 'PS-2024-017', judges: ['A. Moor', 'L. Fenn', 'T. Reed'] },
  }),
  event('ruling', '2024-04-30', 'The court rules for the port authority in part', {
    fields: { docket: 'PS-2024-031', judges: ['L. Fenn'], served: '2024-05-03' },
  }),
];

export const FIELD_CASES: readonly GalleryCase[] = [
  {
    id: 'pictures',
    heading: 'Pictures, a location, numbers',
    note: 'The open entry shows its picture with caption and credit, its location, and an estimate with its bounds.',
    attributes: { selected: 'bridge', controls: 'full' },
    data: dataset('With pictures', ENTRIES, HEAD),
  },
  {
    id: 'category-lanes',
    heading: 'Lanes by a category',
    note: 'An entry with two values is in both lanes.',
    attributes: { lanes: 'category:theatre', controls: 'full' },
    data: dataset('By theatre', ENTRIES, HEAD),
  },
  {
    id: 'pictures-list',
    heading: 'In the list',
    note: 'A tall picture takes no more height than the words beside it.',
    attributes: { view: 'list', selected: 'talks' },
    data: dataset('With pictures', ENTRIES, HEAD),
  },
  {
    id: 'pictures-small',
    heading: 'Small pictures in the list',
    note: 'Each row has its picture, or the still of its film; the entry that may distress has none.',
    attributes: { view: 'list' },
    data: dataset('With pictures', [...ENTRIES, ...FILMS], HEAD),
  },
  {
    id: 'pictures-chart',
    heading: 'Small pictures in the chart',
    note: 'Each stands beside its title, as large as its row and the room around it let it be; the entry that may distress has none.',
    attributes: { thumbnails: '', controls: 'full' },
    data: dataset('With pictures', [...ENTRIES, ...FILMS], HEAD),
  },
  {
    id: 'pictures-story',
    heading: 'And in a story',
    note: 'The panel has the picture of its step, with caption and credit.',
    attributes: { story: '1' },
    data: dataset('With pictures', ENTRIES, { ...HEAD, story: STEPS }),
  },
  {
    id: 'films',
    heading: 'A film and services',
    note: 'The film has its still, captions and a transcript. The service is a still that asks nobody for anything until its button is pressed; a page of another service is a link with its host.',
    attributes: { view: 'list', selected: 'hearing' },
    data: dataset('With films', FILMS),
  },
  {
    id: 'own-fields',
    heading: 'Fields of one’s own',
    note: 'The open entry has its docket, the address of its file as a link, its judges as a list and a date in words.',
    attributes: { selected: 'injunction', controls: 'full' },
    data: dataset('A port strike before the court', HEARINGS, { fields: OWN_FIELDS }),
  },
  {
    id: 'own-fields-table',
    heading: 'The same as columns',
    note: 'Each field is a column of the table, and dates in it are sorted by time.',
    attributes: { view: 'table' },
    data: dataset('A port strike before the court', HEARINGS, { fields: OWN_FIELDS }),
  },
];
