/** Notices about a file, in the language of the page. Without words for one, the importer's own words follow. */
import type { ImportIssue } from '../../../src/convert/import/index.js';
import { isolated } from '../messages/isolated.js';
import type { MakerTexts } from '../messages/texts.js';
import type { PlainKey } from '../messages/messages.js';
import type { Fetched } from '../reading/fetch-sheet.js';
import { beyondWords, lossWords } from './loss-words.js';
import { MAX_BYTES, type InputRead } from '../reading/read-input.js';
import { MAX_COLUMNS } from '../model/sheet.js';
import { labelled } from '../../../src/words/i18n/join-sentences.js';

interface NoticeWords {
  readonly text: string;
  /** Details in English. */
  readonly detail?: string;
}

/** Another language asks again. */
export type Notice = (texts: MakerTexts) => NoticeWords;

const MAX_NOTICES = 20;
const BYTES_PER_MB = 1_000_000;
/** These need nothing more. */
const WORDS: Readonly<Partial<Record<ImportIssue['code'], PlainKey>>> = {
  'no-rows': 'empty',
  'no-entries': 'empty',
  encoding: 'encoding',
  'web-page': 'webPage',
  'old-workbook': 'oldWorkbook',
  'not-a-file': 'noFile',
  'unknown-format': 'noFile',
  'not-a-dataset': 'noFile',
  'not-json': 'jsonBroken',
  'json-syntax': 'jsonBroken',
  'date-order': 'faultOrder',
  'unknown-field': 'faultColumn',
  'self-relation': 'faultRelationSelf',
  'relation-order': 'faultRelationOrder',
  'too-long': 'faultLong',
  missing: 'faultMissing',
  'missing-header': 'missingHeader',
};
/** Words with the value, if the importer names it. */
const NAMING_WORDS: typeof WORDS = {
  'bad-date': 'faultDate',
  'day-order': 'faultDayOrder',
  'open-date': 'faultOpenDate',
  'far-date': 'faultFarDate',
  'bad-url': 'faultUrl',
  'bad-colour': 'faultColour',
  'wrong-value': 'faultWord',
  'wrong-type': 'faultType',
  'duplicate-id': 'faultTwice',
  'unknown-id': 'faultUnknown',
  'merged-cells': 'mergedCells',
  formula: 'formula',
  'open-quote': 'openQuoteLines',
  'stray-quote': 'strayQuote',
  'headed-dates': 'headedDates',
  'number-doubt': 'faultDoubt',
};

export function noticesOf(read: InputRead): readonly Notice[] {
  const { draft, issues: all, notKept, questions, encoding, isNewer, tooWide } = read;
  if (isNewer === true) return [(texts) => ({ text: texts.text('projectNewer') })];
  if (tooWide !== undefined)
    return [(texts) => ({ text: texts.text('tooWide', { columns: tooWide, limit: MAX_COLUMNS }) })];
  const sheet = draft?.sheet;
  // What is asked is not told besides.
  const issues = all.filter(({ code }) => !questions.some(({ id }) => id === code));
  const more = issues.length - MAX_NOTICES;
  return [
    ...(encoding === undefined ? [] : [(texts: MakerTexts) => ({ text: texts.text('readAs', { encoding }) })]),
    ...(sheet?.beyond === undefined ? [] : [(texts: MakerTexts) => ({ text: beyondWords(sheet, texts)! })]),
    ...issues.slice(0, MAX_NOTICES).map((issue) => (texts: MakerTexts) => wordsOf(issue, texts)),
    ...(more > 0 ? [(texts: MakerTexts) => ({ text: texts.count('faultsMore', more) })] : []),
    ...notKept.map((loss) => (texts: MakerTexts) => ({ text: lossWords(loss, texts) })),
  ];
}

function wordsOf(issue: ImportIssue, texts: MakerTexts): NoticeWords {
  const { row, message, cure } = issue;
  const where = row === undefined ? '' : texts.text('faultRow', { row });
  const words = plainWords(issue, texts);
  const what = words ?? texts.text('faultOther');
  const text = where === '' ? what : labelled(where, what, texts.lang);
  if (words !== undefined) return { text };
  return { text, detail: cure === undefined ? message : `${message} → ${cure}` };
}

/** Undefined if the language of the page has no words for it. */
function plainWords(issue: ImportIssue, texts: MakerTexts): string | undefined {
  const { code, row, column, value } = issue;
  if (code === 'near-names' || code === 'same-rows') return alikeWords(issue, texts);
  const naming = value === undefined ? undefined : NAMING_WORDS[code];
  if (naming !== undefined) return texts.text(naming, { value: isolated(value!) });
  // A text within a row is cut, a row that long is left out.
  if (code === 'too-long' && column === undefined) return texts.text('rowTooLong');
  if (code === 'missing' && row !== undefined && column !== undefined)
    return texts.text('faultMissingOf', { value: isolated(column) });
  if (code === 'json-syntax' && value !== undefined) {
    const [line = '', at = ''] = value.split(':');
    return texts.text('jsonBrokenAt', { line, column: at });
  }
  const key = WORDS[code];
  return key && texts.text(key);
}

/** Names and rows of a file that becomes no sheet of its editor's, who could merge them. */
function alikeWords({ value, readings = [] }: ImportIssue, texts: MakerTexts): string {
  const names = value === undefined ? [] : [value, ...readings].map((name) => isolated(name));
  return [texts.text('mergesTitle'), ...names].join(' · ');
}

/** `size`: in bytes, if it is known. */
export function tooLarge(size?: number): Notice {
  const limit = MAX_BYTES / BYTES_PER_MB;
  if (size === undefined) return (texts) => ({ text: texts.text('tooLarge', { limit }) });
  // Rounded up, it is never the limit itself.
  const most = Math.ceil(size / (BYTES_PER_MB / 10)) / 10;
  return (texts) => ({ text: texts.text('tooLargeSize', { size: most, limit }) });
}

/** A file of this page is missing, or a reader has a fault. */
export function readFault(reason: unknown): Notice {
  const why = isolated(String(reason));
  return (texts) => ({ text: texts.text('linkFailed', { why }) });
}

export function fetchNotice(fetched: Extract<Fetched, { fault: string }>): Notice {
  if (fetched.fault === 'too-large') return tooLarge(fetched.size);
  const { fault, detail } = fetched;
  const params = { text: isolated(detail), host: isolated(detail), status: detail };
  return (texts) => ({ text: texts.text(fault, params) });
}
