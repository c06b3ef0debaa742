/** Lanes, spans, labels and text that press against the layout. */
import { dataset, dayAfter, event, series, statement, type GalleryCase } from './gallery-case.js';

const PARTY_COUNT = 10;

const ACTORS = [
  { id: 'amal', name: 'Amal', party: 'north' },
  { id: 'boris', name: 'Boris', party: 'south' },
  { id: 'chen', name: 'Chen' },
];

export const LAYOUT_CASES: readonly GalleryCase[] = [
  {
    id: 'nested-spans',
    heading: 'Nested spans',
    note: 'Spans within spans, each on a row of its own, none over another.',
    data: dataset('Nested spans', [
      event('years', '2020-01-01/2024-12-31', 'Five years'),
      event('one-year', '2022-01-01/2022-12-31', 'One year within'),
      event('summer', '2022-06-01/2022-08-31', 'A summer within'),
      event('week', '2022-07-04/2022-07-10', 'A week within'),
      statement('day', '2022-07-07', 'A day within'),
    ]),
  },
  {
    id: 'overlapping-spans',
    heading: 'Overlapping spans',
    note: 'Eight spans that overlap their neighbours share a few rows, with labels inside the bars.',
    data: dataset(
      'Overlapping spans',
      Array.from({ length: 8 }, (_, index) =>
        event(
          `span-${index + 1}`,
          `${dayAfter('2024-01-01', index * 30)}/${dayAfter('2024-01-01', index * 30 + 50)}`,
          `Span ${index + 1}`,
        ),
      ),
    ),
  },
  {
    id: 'long-labels',
    heading: 'Long labels',
    note: 'Titles longer than the chart, and one word without a break: cut short on the chart, whole in the details.',
    data: dataset('Long labels', [
      event(
        'sentence',
        '2024-05-02',
        'A title that tells the whole story, goes on to tell what came before it, and then adds what various people thought of it afterwards',
      ),
      statement('word', '2024-05-06', 'W'.repeat(160)),
      event('short', '2024-05-09', 'Short'),
      statement(
        'late',
        '2024-05-14',
        'A long title at the far end of the chart, where there is no room after its mark',
      ),
    ]),
  },
  {
    id: 'right-to-left',
    heading: 'Right to left',
    note: 'Time runs from right to left; Arabic and Hebrew titles read their own way, with a Latin one among them.',
    attributes: { dir: 'rtl', lang: 'ar' },
    data: dataset(
      'جدول زمني',
      [
        event('first', '2024-04', 'حدث في شهر نيسان'),
        statement('second', '2024-05-10', 'تصريح قصير'),
        event('hebrew', '2024-05-14', 'אירוע עם שם בעברית'),
        statement('latin', '2024-05-20', 'UN Security Council 2728'),
      ],
      {
        lang: 'ar',
        dir: 'rtl',
        parties: [
          { id: 'north', name: 'الشمال' },
          { id: 'south', name: 'الجنوب' },
        ],
      },
    ),
  },
  {
    id: 'mixed-direction',
    heading: 'Right-to-left titles in a left-to-right page',
    note: 'Arabic, Hebrew and Latin in one lane: each title keeps its own order, punctuation at its own end.',
    data: dataset('Mixed directions', [
      event('arabic', '2024-05-02', 'أعلن الطرفان: «وقف النار» (72 ساعة)!'),
      statement('hebrew', '2024-05-08', 'הצהרה: „שקט” (מחר)?'),
      event('latin', '2024-05-14', 'Latin title (with the word سلام in it)'),
    ]),
  },
  {
    id: 'several-actors',
    heading: 'Several actors',
    note: 'Lanes by actor: a meeting is in the lane of each person who took part, and is still one entry.',
    attributes: { lanes: 'actor' },
    data: dataset(
      'Several actors',
      [
        event('meeting', '2024-05-02', 'All three meet', { actors: ['amal', 'boris', 'chen'] }),
        statement('answer', '2024-05-06', 'Boris answers Amal', { speaker: 'boris', actors: ['amal'] }),
        statement('remark', '2024-05-09', 'Chen remarks', { speaker: 'chen', parties: [] }),
        event('nobody', '2024-05-14', 'Nobody in particular', { parties: [] }),
      ],
      { actors: ACTORS },
    ),
  },
  {
    id: 'several-topics',
    heading: 'Several topics',
    note: 'Lanes by topic: an entry is in the lane of each of its topics; entries without a topic have their own lane.',
    attributes: { lanes: 'topic' },
    data: dataset(
      'Several topics',
      [
        event('both', '2024-05-02', 'Talks and borders', { topics: ['talks', 'borders'] }),
        statement('one', '2024-05-08', 'Talks alone', { topics: ['talks'] }),
        event('none', '2024-05-14', 'Neither'),
      ],
      {
        topics: [
          { id: 'talks', name: 'Talks' },
          { id: 'borders', name: 'Borders' },
        ],
      },
    ),
  },
  {
    id: 'by-kind',
    heading: 'Events and statements apart',
    note: 'Two lanes, by kind.',
    attributes: { lanes: 'kind' },
    data: dataset(
      'By kind',
      series(9, (index) => dayAfter('2024-05-01', index * 2)),
    ),
  },
  {
    id: 'many-parties',
    heading: 'Ten parties',
    note: 'More parties than colours: the first two colours come again, and the names of the lanes tell them apart.',
    data: dataset(
      'Ten parties',
      Array.from({ length: PARTY_COUNT }, (_, index) =>
        event(`e${index + 1}`, dayAfter('2024-05-01', index * 2), `Entry of party ${index + 1}`, {
          parties: [`p${index + 1}`],
        }),
      ),
      {
        parties: Array.from({ length: PARTY_COUNT }, (_, index) => ({
          id: `p${index + 1}`,
          name: `Party ${index + 1}`,
        })),
      },
    ),
  },
  {
    id: 'bad-records',
    heading: 'Bad records among good ones',
    note: 'Two entries show; three are listed below as entries without a usable date, with their raw text.',
    data: dataset('Bad records', [
      event('good', '2024-05-02', 'A good record'),
      event('no-date', 'last spring', 'A date in words'),
      event('no-day', '2024-13-45', 'A day that no calendar has'),
      event('backwards', '2024-05-14/2024-05-02', 'It ends before it begins'),
      statement('also-good', '2024-05-14', 'Another good record'),
    ]),
  },
];
