/** "During First siege, Truce"; empty without a name. */
import { nameList } from './name-list.js';
import type { Texts } from './texts.js';

export function duringWords(labels: readonly string[], texts: Texts): string {
  return labels.length === 0 ? '' : texts.text('duringPhases', { phases: nameList(labels, texts.locale) });
}
