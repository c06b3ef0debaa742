/** The losses and their reasons, in the reader's language. */
import type { Imported } from '../../../src/convert/import/index.js';
import { isolated } from '../messages/isolated.js';
import type { MakerTexts } from '../messages/texts.js';
import type { Sheet } from '../model/sheet.js';

export function lossWords({ what, count, code }: Imported['notKept'][number], texts: MakerTexts): string {
  return texts.text('notKept', { what: isolated(what), count, why: texts.messages.losses[code] });
}

/** Rows that this page is too small for, and which of its files have them. Undefined if there are none. */
export function beyondWords({ rows, beyond }: Sheet, texts: MakerTexts): string | undefined {
  if (beyond === undefined) return undefined;
  return `${texts.count('tooManyRows', beyond.length, { limit: rows.length })} ${texts.text('beyondKept')}`;
}
