/** Notices about a file, in the language of the page. Where that has no words for one, the importer's own words follow. */
import type { ImportIssue } from '../../src/import/index.js';
import { isolated } from '../messages/isolated.js';
import type { MakerTexts } from '../messages/texts.js';
import type { PlainKey } from '../messages/messages.js';
import type { Fetched } from '../reading/fetch-sheet.js';
import { lossWords } from './loss-words.js';
import { MAX_BYTES, MAX_ROWS, type InputRead } from '../reading/read-input.js';

interface NoticeWords {
  readonly text: string;
  /** In English. */
  readonly detail?: string;
}

/** Another language asks again. */
export type Notice = (texts: MakerTexts) => NoticeWords;

const MAX_NOTICES = 20;
const BYTES_PER_MB = 1_000_000;
/** These say all. */
const WORDS: Readonly<Partial<Record<ImportIssue['code'], PlainKey>>> = {
  'no-rows': 'empty',
  encoding: 'encoding',
  'open-quote': 'openQuote',
  'web-page': 'webPage',
  'old-workbook': 'oldWorkbook',
  'date-order': 'faultOrder',
};
/** The importer says more: where the JSON breaks off, which cell it is. */
const SHORT_WORDS: typeof WORDS = {
  'not-a-file': 'noFile',
  'unknown-format': 'noFile',
  'json-syntax': 'jsonBroken',
  'merged-cells': 'mergedCells',
  formula: 'formula',
  missing: 'faultMissing',
};
/** With the value, where the importer quotes it. */
const QUOTING_WORDS: typeof WORDS = {
  'bad-date': 'faultDate',
  'day-order': 'faultDayOrder',
  'bad-url': 'faultUrl',
  'wrong-value': 'faultWord',
};

export function noticesOf({ issues, notKept, left }: InputRead): readonly Notice[] {
  const more = issues.length - MAX_NOTICES;
  return [
    ...(left > 0 ? [(texts: MakerTexts) => ({ text: texts.count('tooManyRows', left, { limit: MAX_ROWS }) })] : []),
    ...issues.slice(0, MAX_NOTICES).map((issue) => (texts: MakerTexts) => wordsOf(issue, texts)),
    ...(more > 0 ? [(texts: MakerTexts) => ({ text: texts.count('faultsMore', more) })] : []),
    ...notKept.map((loss) => (texts: MakerTexts) => ({ text: lossWords(loss, texts) })),
  ];
}

function wordsOf({ code, row, message, cure }: ImportIssue, texts: MakerTexts): NoticeWords {
  const where = row === undefined ? '' : texts.text('faultRow', { row });
  const value = /"([^"]+)"/.exec(message)?.[1];
  const quoting = value === undefined ? undefined : QUOTING_WORDS[code];
  const key = WORDS[code] ?? quoting ?? SHORT_WORDS[code] ?? 'faultOther';
  const words = texts.text(key, { value: isolated(value ?? '') });
  const text = [where, words].filter((part) => part !== '').join(': ');
  if (WORDS[code] !== undefined || quoting !== undefined) return { text };
  return { text, detail: cure === undefined ? message : `${message} → ${cure}` };
}

/** `size`: in bytes, where it is known. */
export function tooLarge(size?: number): Notice {
  const limit = MAX_BYTES / BYTES_PER_MB;
  if (size === undefined) return (texts) => ({ text: texts.text('tooLarge', { limit }) });
  // Rounded up, it is never the limit itself.
  const most = Math.ceil(size / (BYTES_PER_MB / 10)) / 10;
  return (texts) => ({ text: texts.text('tooLargeSize', { size: most, limit }) });
}

export function fetchNotice(fetched: Extract<Fetched, { fault: string }>): Notice {
  if (fetched.fault === 'too-large') return tooLarge(fetched.size);
  const { fault, detail } = fetched;
  const params = { text: isolated(detail), host: isolated(detail), status: detail };
  return (texts) => ({ text: texts.text(fault, params) });
}
