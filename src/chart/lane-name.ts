/** The name of a lane in the reader's language, or the dataset's own. */
import type { Texts } from '../i18n/texts.js';
import type { LaneName } from '../layout/lanes.js';

export function laneText(name: LaneName, texts: Texts): string {
  return name.type === 'text' ? name.text : texts.text(name.key);
}
