/** The bindings of core and features as groups: what the list of keys shows is what is listened to. */
import type { KeyBinding, KeyGroup } from '../../core/feature.js';
import type { PlainKey } from '../../i18n/messages.js';

/** In the order in which they stand, with the words of their titles. */
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
