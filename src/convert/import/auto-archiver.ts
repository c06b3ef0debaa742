/**
 * The sheet of Bellingcat's auto-archiver: a row for each archived post or page, with its copies and their hash. The
 * entry is the upload, for nothing else in the row has a date.
 */
import { isDateEnd } from '../../dataset/time/date-ends.js';
import type { ArchivedCopy } from '../../dataset/data/dataset.js';
import { cutText } from '../../dataset/data/short-text.js';
import { safeUrl } from '../../dataset/data/safe-url.js';
import { addressesIn } from './cell-text.js';
import { unreadDate } from './date-issue.js';
import type { Draft } from './draft.js';
import type { Row } from './row.js';
import type { TableImporter } from './table-importer.js';

/** A hash comes with its name, as "SHA-256:ab12…", or alone. */
const SHA256 = /^(?:sha-?256\s*:\s*)?([\da-f]{64})$/i;
const UPLOAD = 'The time of the upload. What it shows may be older.';
const MAX_TITLE = 120;

/** Columns of copies, by what they hold. */
const COPIES: readonly (readonly [string, NonNullable<ArchivedCopy['kind']>])[] = [
  ['archive location', 'page'],
  ['wacz', 'wacz'],
  ['replaywebpage', 'page'],
  ['screenshot', 'screenshot'],
];

export const autoArchiver: TableImporter = {
  kind: 'table',
  id: 'auto-archiver',
  columns: new Set([
    'link',
    'archive date',
    'upload timestamp',
    'upload title',
    'text content',
    'textual content',
    'hash',
    ...COPIES.map(([column]) => column),
  ]),
  detect: (header) => header.has('link') && header.has('archive status') && header.has('archive location'),
  looksAhead: true,
  begin: (_, draft, first) => {
    draft.dates.survey(first.map((row) => ({ start: row.text('upload timestamp') })));
    return (row) => {
      readRow(row, draft);
    };
  },
};

function readRow(row: Row, draft: Draft): void {
  const link = row.text('link');
  const given = row.text('upload timestamp');
  const date = isDateEnd(given) && given !== '' && given !== '..' ? given : undefined;
  const read = date === undefined ? draft.dates.read(given) : { date };
  if (read.date === undefined) {
    const { message, ...issue } = unreadDate(given, read, draft.dates);
    draft.leave(row.number, message, { ...issue, column: 'upload timestamp', value: given });
    return;
  }
  draft.dates.count(given, read.date, row.number, 'upload timestamp');
  const text = row.some('text content', 'textual content');
  const title = row.some('upload title') ?? firstLine(text) ?? link;
  const url = safeUrl(link);
  if (url === undefined && link !== '') draft.lose('link', 'no-address');
  const archives = copiesIn(row, draft);
  // A link that was archived twice has two rows with copies of their own, and so two sources.
  const more = { ...(url !== undefined && { url }), ...(archives.length > 0 && { archives }) };
  const source = draft.sources.id(title, more, `${row.number}`);
  draft.add(
    {
      id: draft.madeId('row', row.number),
      kind: 'event',
      date: read.date,
      dateNote: UPLOAD,
      title,
      summary: text === title ? undefined : text,
      citations: source === undefined ? undefined : [{ source }],
    },
    row.number,
  );
}

/** The hash is that of the file at the archive location. */
function copiesIn(row: Row, draft: Draft): readonly ArchivedCopy[] {
  const given = row.text('archive date');
  const date = given === '' || isDateEnd(given) ? given : (draft.dates.read(given).date ?? '');
  if (given !== '' && date === '') draft.lose('archive date', 'no-date');
  const hash = row.text('hash');
  const sha256 = SHA256.exec(hash)?.[1]?.toLowerCase();
  const [main] = addressesIn(row.text('archive location'));
  if (hash !== '' && (sha256 === undefined || main === undefined)) draft.lose('hash');
  return COPIES.flatMap(([column, kind]) => {
    const cell = row.text(column);
    const urls = addressesIn(cell);
    if (cell !== '' && urls.length === 0) draft.lose(column, 'no-address');
    return urls.map((url) => ({
      url,
      ...(date !== '' && { date }),
      ...(sha256 !== undefined && url === main && column === 'archive location' && { sha256 }),
      kind,
    }));
  });
}

function firstLine(text: string | undefined): string | undefined {
  const line = text?.split('\n', 1)[0]?.trim();
  if (line === undefined || line === '') return undefined;
  return cutText(line, MAX_TITLE);
}
