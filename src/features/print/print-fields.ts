/**
 * Whether paper has to give categories, measures, locations or media, so that their code loads before a print begins.
 */
import type { Picture } from '../../element/picture/picture.js';
import { hasFields } from '../fields/index.js';
import { MAX_ENTRIES } from './print-panel.js';

export function printsFields({ focusOrder, model, totals }: Picture): boolean {
  // Of an archive, the window decides which of the loaded entries are printed.
  const isWhole = totals.all <= model.count;
  const printed = isWhole ? focusOrder.entries.subarray(0, MAX_ENTRIES) : focusOrder.entries;
  return printed.some((entry) => hasFields(model.entries.at(entry)!));
}
