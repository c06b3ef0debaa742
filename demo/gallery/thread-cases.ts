/** Threads: every form, many of one entry, many in all, a cycle, relations that lead nowhere. */
import { dataset, dayAfter, event, statement, type GalleryCase } from './gallery-case.js';

const FIRST_DAY = '2024-05-01';
/** Each type with the title of an entry that relates in this way. */
const TYPES = [
  ['responds-to', 'It responds'],
  ['contradicts', 'It contradicts'],
  ['criticises', 'It criticises'],
  ['supports', 'It supports'],
  ['refers-to', 'It refers'],
  ['follows', 'It follows'],
  ['part-of', 'It is part of it'],
  ['same-as', 'It is the same'],
] as const;
const ANSWER_COUNT = 120;
const VOICE_COUNT = 60;

const answers = (target: string, type = 'responds-to'): { readonly relations: readonly unknown[] } => ({
  relations: [{ type, target }],
});

export const THREAD_CASES: readonly GalleryCase[] = [
  {
    id: 'thread-forms',
    heading: 'A form for each type of relation',
    note: 'Eight lines that differ in dashes and heads, not in colour; the legend names them.',
    attributes: { selected: 'claim' },
    data: dataset('Forms of threads', [
      statement('claim', dayAfter(FIRST_DAY, 12), 'The claim'),
      ...TYPES.map(([type, title], index) =>
        event(type, dayAfter(FIRST_DAY, index * 3), title, answers('claim', type)),
      ),
    ]),
  },
  {
    id: 'threads-of-one',
    heading: 'Many answers to one entry',
    note: 'A hundred and twenty threads of the open entry become ribbons, each with its number.',
    attributes: { selected: 'hub', lanes: 'party' },
    data: dataset('Many answers', [
      statement('hub', dayAfter(FIRST_DAY, 5), 'What all of them answer'),
      ...Array.from({ length: ANSWER_COUNT }, (_, index) =>
        (index % 2 === 0 ? statement : event)(
          `answer-${index + 1}`,
          dayAfter(FIRST_DAY, 10 + (index % 40)),
          `Answer ${index + 1}`,
          answers('hub', index % 5 === 0 ? 'criticises' : 'responds-to'),
        ),
      ),
    ]),
  },
  {
    id: 'threads-at-rest',
    heading: 'Many threads at rest',
    note: 'Sixty entries relate to one another. At rest a few contradictions show, faintly; under the pointer all threads of an entry do.',
    data: dataset(
      'Many voices',
      Array.from({ length: VOICE_COUNT }, (_, index) =>
        (index % 3 === 0 ? event : statement)(
          `voice-${index + 1}`,
          dayAfter(FIRST_DAY, index * 2),
          `Voice ${index + 1}`,
          index === 0 ? {} : answers(`voice-${Math.max(1, index - ((index * 7) % 11))}`, TYPES[index % 3]![0]),
        ),
      ),
    ),
  },
  {
    id: 'thread-cycle',
    heading: 'A cycle, and relations to nowhere',
    note: 'Three statements refer to each other in a circle; one answers an entry that is not in the dataset, as its details say.',
    attributes: { selected: 'first' },
    data: dataset('A cycle', [
      statement('first', '2024-05-02', 'The first refers to the third', answers('third', 'refers-to')),
      statement('second', '2024-05-08', 'The second refers to the first', answers('first', 'refers-to')),
      statement('third', '2024-05-14', 'The third refers to the second', {
        relations: [
          { type: 'refers-to', target: 'second' },
          { type: 'responds-to', target: 'not-in-this-dataset', note: 'The report has it, this dataset does not.' },
        ],
      }),
    ]),
  },
];
