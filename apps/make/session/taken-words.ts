/** The files that were handed out, in a sentence each. */
import type { MakerTexts } from '../messages/texts.js';
import type { Taken } from '../output/take.js';
import { marksOf } from '../../../src/words/i18n/marks.js';

export function takenWords({ name, lacksPicture, picture }: Taken, texts: MakerTexts): string {
  return [
    texts.text('taken', { name }),
    ...(lacksPicture ? [texts.text('takeNoPicture')] : []),
    ...(picture === undefined ? [] : [texts.text('takePicture', { picture })]),
  ].join(marksOf(texts.lang).stop.endsWith(' ') ? ' ' : '');
}
