/** The losses and their reasons, in the reader's language. */
import type { Imported } from '../../../src/convert/import/index.js';
import { isolated } from '../messages/isolated.js';
import type { MakerTexts } from '../messages/texts.js';

export function lossWords({ what, count, code }: Imported['notKept'][number], texts: MakerTexts): string {
  return texts.text('notKept', { what: isolated(what), count, why: texts.messages.losses[code] });
}
