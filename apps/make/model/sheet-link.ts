/** A page that stays linked to a sheet: the attributes by which the element reads it again and again. */
import { guessMapping } from '../../../src/convert/import/index.js';
import type { MakerDraft } from './maker-draft.js';

export interface SheetLink {
  readonly src: string;
  readonly columns: string;
}

/** The sheet has no column of this name, or the attribute cannot hold the name. */
export interface LinkFault {
  readonly column: string;
}

/** What separates the columns in the attribute. */
const SIGNS = /[;\n\r]/;
/** Our own table is known by its columns. */
const BY_ITSELF = 'auto';

/** Undefined if the draft comes from no address. */
export function linkOf({ linked, format, mapping, sheet, dayOrder }: MakerDraft): SheetLink | LinkFault | undefined {
  if (linked === undefined) return undefined;
  const { address: src, header } = linked;
  if (format === 'csv') return { src, columns: BY_ITSELF };
  const chosen = Object.entries(mapping).filter(([, column]) => column !== undefined && column !== '');
  for (const [, column] of chosen) {
    if (!header.includes(column!) || SIGNS.test(column!)) return { column: column! };
  }
  // A column that the element would take, and the editor did not.
  const left = Object.keys(guessMapping(sheet.header, {}, sheet.rows)).filter((field) => !(field in mapping));
  const parts = [
    ...chosen.map(([field, column]) => `${field}=${column!}`),
    ...left.map((field) => `${field}=`),
    ...(dayOrder === undefined ? [] : [`day-order=${dayOrder}`]),
  ];
  return { src, columns: parts.join('; ') };
}

/** Undefined for a page with the rows as they are here. */
export function staysLinked(draft: MakerDraft): SheetLink | undefined {
  const link = draft.page?.staysLinked === true ? linkOf(draft) : undefined;
  return link === undefined || 'column' in link ? undefined : link;
}

/** The address with its protocol; undefined for any other text. */
export function wholeAddress(text: string): string | undefined {
  const plain = text.trim();
  if (plain === '' || /\s/.test(plain)) return undefined;
  const whole = /^[a-z][a-z\d+.-]*:/i.test(plain) ? plain : `https://${plain}`;
  return URL.canParse(whole) ? new URL(whole).href : undefined;
}

/** Whether a pasted text is nothing but an address, as a service gives it to share a sheet. */
export function isAddress(text: string): boolean {
  return /^\s*https?:\/\/\S+\s*$/i.test(text) && wholeAddress(text) !== undefined;
}
