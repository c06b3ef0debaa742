/** Data that tries to be more than text. */
import { dataset, event, statement, type GalleryCase } from './gallery-case.js';

const COMBINING_MARK = '\u0301';
const RIGHT_TO_LEFT_OVERRIDE = '\u202e';
const ZERO_WIDTH_SPACE = '\u200b';
const LONE_SURROGATE = '\ud800';

export const HOSTILE_CASES: readonly GalleryCase[] = [
  {
    id: 'hostile-markup',
    heading: 'Markup and scripts',
    note: 'Every tag is shown as written, no script runs, and the address in the source is not a link.',
    data: dataset(
      '<script>document.title = "taken over"</script>',
      [
        event('<b>', '2024-05-02', '<b>bold</b> & <i>not</i> &lt;escaped&gt;'),
        statement('img', '2024-05-06', '<img src=x onerror="alert(1)">', {
          speaker: 'script',
          quotes: [{ text: '</q><script>alert(1)</script>' }],
          summary: '<svg onload=alert(1)><style>* { display: none }</style>',
        }),
        event('template', '2024-05-10', '${alert(1)} {{ alert(1) }}'),
        statement('style', '2024-05-14', '"; background: url(//example.org); x: "', { parties: ['style'] }),
      ],
      {
        parties: [
          { id: 'north', name: '<u>North</u>' },
          { id: 'south', name: 'South" onclick="alert(1)' },
          { id: 'style', name: 'Style', color: 'red; } * { display: none' },
        ],
        actors: [{ id: 'script', name: '<script>alert(1)</script>', role: '</script>' }],
        sources: [{ id: 'example', title: 'A link that is none', url: 'javascript:alert(1)' }],
      },
    ),
  },
  {
    id: 'hostile-ids',
    heading: 'Names of built-in properties as ids',
    note: 'Each of the four entries has its own lane, and their relations lead to each other.',
    data: dataset(
      'Ids',
      ['__proto__', 'constructor', 'toString', 'hasOwnProperty'].map((id, index, ids) =>
        event(id, `2024-05-${String(index * 4 + 2).padStart(2, '0')}`, id, {
          parties: [id],
          relations: [{ type: 'refers-to', target: ids[(index + 1) % ids.length] }],
        }),
      ),
      {
        parties: ['__proto__', 'constructor', 'toString', 'hasOwnProperty'].map((id) => ({ id, name: id })),
      },
    ),
  },
  {
    id: 'hostile-characters',
    heading: 'Hostile characters',
    note: 'An override of direction turns only its own label; piled-up accents and broken characters stay in the chart.',
    data: dataset('Characters', [
      event('override', '2024-05-02', `${RIGHT_TO_LEFT_OVERRIDE}reversed`),
      statement('accents', '2024-05-05', `Accents a${COMBINING_MARK.repeat(60)} piled up`),
      event('surrogate', '2024-05-08', `Half a character: ${LONE_SURROGATE}`),
      statement('zero-width', '2024-05-11', `Nothing${ZERO_WIDTH_SPACE.repeat(40)}between`),
      event('emoji', '2024-05-14', 'A family 👩‍👩‍👧‍👦 and a flag 🏳️‍🌈'),
    ]),
  },
];
