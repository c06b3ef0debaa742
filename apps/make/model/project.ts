/**
 * A file with a whole draft: rows, faults and all, the meaning of the columns, the answers, story, people and look. What a
 * file says that no draft can hold is left out of it.
 */
import { isRecord } from '../../../src/dataset/data/safe-read.js';
import type { LinkedSheet, MakerDraft, People } from './maker-draft.js';
import { isAddress } from './sheet-link.js';
import { FACES, LANES, LEAST_HEIGHT, LOOKS, MOST_HEIGHT, VIEWS, type PageChoice } from './page-choice.js';
import { sheetOf } from './sheet.js';

const FORMAT = 'conflict-timeline-project';
const VERSION = 1;
/** What is chosen for a page, by the kind of its value. */
const CHOICES = { look: LOOKS, face: FACES, view: VIEWS, lanes: LANES } as const;
const TICKS = ['map', 'today', 'story', 'staysLinked'] as const satisfies readonly (keyof PageChoice)[];
const WORDS = ['standfirst', 'byline', 'licence', 'address'] as const satisfies readonly (keyof PageChoice)[];
const DAYS = ['from', 'to'] as const satisfies readonly (keyof PageChoice)[];
type Fields = Readonly<Partial<Record<string, unknown>>>;

export function projectText(draft: MakerDraft): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, draft }, undefined, 2)}\n`;
}

/** Undefined for any other file; `newer`: it is of a later version of this page. */
export function projectIn(text: string): MakerDraft | 'newer' | undefined {
  const start = text.slice(0, FORMAT.length * 3);
  if (!start.includes(FORMAT)) return undefined;
  try {
    const { format, version, draft } = fieldsOf(JSON.parse(text.replace(/^\ufeff/, '')));
    if (format !== FORMAT) return undefined;
    return typeof version === 'number' && version > VERSION ? 'newer' : draftIn(draft);
  } catch {
    return undefined;
  }
}

function draftIn(value: unknown): MakerDraft | undefined {
  const given = fieldsOf(value);
  const { header, rows, asides, beyond = [] } = fieldsOf(given.sheet);
  if (!areTexts(header) || !areRows(rows) || !areRows(beyond)) return undefined;
  const { format, title, lang, dayOrder, lists, apart, leftOut, story } = given;
  const page = pageIn(given.page);
  const people = peopleIn(given.people);
  const linked = linkedIn(given.linked);
  return {
    format: format === 'csv' ? 'csv' : 'table',
    sheet: {
      ...sheetOf([header, ...rows, ...beyond], String),
      ...(Array.isArray(asides) && { asides: asides.flatMap(asideIn) }),
    },
    mapping: textsIn(given.mapping),
    title: typeof title === 'string' ? title : '',
    ...(typeof lang === 'string' && /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i.test(lang) && { lang }),
    ...((dayOrder === 'day-first' || dayOrder === 'month-first') && { dayOrder }),
    ...((lists === 'split' || lists === 'keep') && { lists }),
    ...(areTexts(apart) && { apart }),
    ...(areTexts(leftOut) && { leftOut }),
    ...(Array.isArray(story) && { story: story.flatMap(stepIn) }),
    ...(people !== undefined && { people }),
    ...(linked !== undefined && { linked }),
    ...(page !== undefined && { page }),
  };
}

function asideIn(value: unknown): NonNullable<MakerDraft['sheet']['asides']> {
  const { at, cells } = fieldsOf(value);
  return Number.isInteger(at) && areTexts(cells) ? [{ at: at as number, cells }] : [];
}

function stepIn(value: unknown): NonNullable<MakerDraft['story']> {
  if (!isRecord(value)) return [];
  const { entries, quote, translations } = fieldsOf(value);
  const { heading = '', text, entry, range } = textsIn(value);
  const inLanguages = isRecord(translations)
    ? Object.fromEntries(Object.entries(translations).map(([tag, step]) => [tag, textsIn(step)]))
    : undefined;
  return [
    {
      heading,
      ...(text !== undefined && { text }),
      ...(entry !== undefined && { entry }),
      ...(range !== undefined && { range }),
      ...(areTexts(entries) && { entries }),
      ...(typeof quote === 'boolean' && { quote }),
      ...(inLanguages !== undefined && { translations: inLanguages }),
    },
  ];
}

function peopleIn(value: unknown): People | undefined {
  if (!isRecord(value)) return undefined;
  const { parties, actors, order, hidden } = fieldsOf(value);
  const listOf = (list: unknown): readonly Readonly<Record<string, string>>[] =>
    Array.isArray(list) ? list.map(textsIn) : [];
  return {
    parties: listOf(parties).map(({ id = '', color = '', role = '' }) => ({ id, color, ...(role !== '' && { role }) })),
    actors: listOf(actors).map(({ id = '', role = '', party = '' }) => ({ id, role, party })),
    ...(areTexts(order) && { order }),
    ...(Array.isArray(hidden) && { hidden: listOf(hidden).map(({ id = '', name = '' }) => ({ id, name })) }),
  };
}

function linkedIn(value: unknown): LinkedSheet | undefined {
  if (!isRecord(value)) return undefined;
  const { address, header } = fieldsOf(value);
  return typeof address === 'string' && isAddress(address) && areTexts(header) ? { address, header } : undefined;
}

function pageIn(value: unknown): Partial<PageChoice> | undefined {
  if (!isRecord(value)) return undefined;
  const given = textsIn(value);
  const { height, ...fields } = fieldsOf(value);
  const isHeight = typeof height === 'number' && height >= LEAST_HEIGHT && height <= MOST_HEIGHT;
  const named = Object.entries(CHOICES).filter(([name, values]) => values.some((one) => one === given[name]));
  const ticked = TICKS.filter((name) => typeof fields[name] === 'boolean');
  const written = WORDS.filter((name) => given[name] !== undefined);
  const days = DAYS.filter((name) => /^\d{4}-\d\d-\d\d$/.test(given[name] ?? ''));
  return {
    ...Object.fromEntries(
      [...named.map(([name]) => name), ...ticked, ...written, ...days].map((name) => [name, fields[name]]),
    ),
    ...(isHeight && { height }),
  };
}

function fieldsOf(value: unknown): Fields {
  return isRecord(value) ? (value as Fields) : {};
}

function areTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

function areRows(value: unknown): value is readonly (readonly string[])[] {
  return Array.isArray(value) && value.every(areTexts);
}

/** The members of a record that are texts. */
function textsIn(value: unknown): Readonly<Record<string, string | undefined> & Record<string, string>> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).filter(([, text]) => typeof text === 'string'));
}
