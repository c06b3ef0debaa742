/** The bindings of core and features as groups: the list shows exactly the keys that are listened to. */
import type { KeyBinding, KeyGroup } from '../../core/feature.js';
import type { PlainKey } from '../../i18n/messages.js';

/** In their order on screen, with the words of their titles. */
const TITLES: readonly (readonly [KeyGroup, readonly PlainKey[]])[] = [
  ['viewChart', ['viewChart']],
  ['viewList', ['viewList', 'viewTable']],
  ['details', ['details']],
  ['overview', ['overview']],
  ['controls', ['controls']],
  ['search', ['search']],
  ['story', ['story']],
  ['more', ['keysMore']],
];

export function keyGroups(
  bindings: readonly KeyBinding[],
): readonly (readonly [titles: readonly PlainKey[], rows: readonly KeyBinding[]])[] {
  return TITLES.map(
    ([group, titles]) => [titles, bindings.filter(({ groups }) => groups.includes(group))] as const,
  ).filter(([, rows]) => rows.length > 0);
}
