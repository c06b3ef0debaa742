/** Notices about a file: in the reader's language where it has words for them, else in the importer's. */
import type { ImportIssue } from '../../src/import/index.js';
import type { MakerTexts } from '../messages/texts.js';
import type { PlainKey } from '../messages/messages.js';
import type { Fetched } from '../reading/fetch-sheet.js';
import { lossWords } from './loss-words.js';
import { MAX_BYTES, MAX_ROWS, type InputRead } from '../reading/read-input.js';

export interface Notice {
  readonly text: string;
  /** In English. */
  readonly detail?: string;
}

const MAX_NOTICES = 20;
const BYTES_PER_MB = 1_000_000;
const WORDS: Readonly<Partial<Record<ImportIssue['code'], PlainKey>>> = {
  'not-a-file': 'noFile',
  'unknown-format': 'noFile',
  'no-rows': 'empty',
  encoding: 'encoding',
  'json-syntax': 'jsonBroken',
  'open-quote': 'openQuote',
  'merged-cells': 'mergedCells',
  formula: 'formula',
  'web-page': 'webPage',
  'old-workbook': 'oldWorkbook',
};

export function noticesOf({ issues, notKept, left }: InputRead, texts: MakerTexts): readonly Notice[] {
  const told = issues.slice(0, MAX_NOTICES).map((issue) => noticeOf(issue, texts));
  const lost = notKept.map((loss) => ({ text: lossWords(loss, texts) }));
  return [
    ...(left > 0 ? [{ text: texts.count('tooManyRows', left, { limit: MAX_ROWS }) }] : []),
    ...told,
    ...(issues.length > MAX_NOTICES ? [{ text: texts.count('faultsMore', issues.length - MAX_NOTICES) }] : []),
    ...lost,
  ];
}

function noticeOf({ code, row, message, cure }: ImportIssue, texts: MakerTexts): Notice {
  const key = WORDS[code] ?? 'faultOther';
  const where = row === undefined ? '' : texts.text('faultRow', { row });
  const detail = cure === undefined ? message : `${message} → ${cure}`;
  return { text: [where, texts.text(key)].filter((part) => part !== '').join(': '), detail };
}

/** `size`: in bytes, where it is known. */
export function tooLarge(texts: MakerTexts, size?: number): Notice {
  const limit = MAX_BYTES / BYTES_PER_MB;
  if (size === undefined) return { text: texts.text('tooLarge', { limit }) };
  // Rounded up, it is never the limit itself.
  return { text: texts.text('tooLargeSize', { size: Math.ceil(size / (BYTES_PER_MB / 10)) / 10, limit }) };
}

export function fetchNotice(fetched: Extract<Fetched, { fault: string }>, texts: MakerTexts): Notice {
  if (fetched.fault === 'too-large') return tooLarge(texts, fetched.size);
  const { fault, detail } = fetched;
  const told: Readonly<Record<typeof fault, () => string>> = {
    address: () => texts.text('address', { text: detail }),
    refused: () => texts.text('refused', { host: detail }),
    answer: () => texts.text('answer', { status: detail }),
  };
  return { text: told[fault]() };
}
