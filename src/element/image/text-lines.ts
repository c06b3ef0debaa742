/** Breaks a text into lines of a width. */
import type { TextMeasure } from '../../drawing/platform/text-measure.js';

/** The last of `most` lines ends in an ellipsis if there is more. */
export function linesOf(text: string, widthPx: number, { width, fit }: TextMeasure, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.split(/\s+/).filter((word) => word !== '');
  for (const [at, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || width(longer) <= widthPx) {
      line = longer;
      continue;
    }
    if (lines.length === most - 1) return [...lines, fit(`${line} ${words.slice(at).join(' ')}`, widthPx)];
    lines.push(fit(line, widthPx));
    line = word;
  }
  return line === '' ? lines : [...lines, fit(line, widthPx)];
}
