/** Parties to the conflict apart from other bodies. One without a role is neither: then no party is called a side. */
import type { Party } from './dataset.js';

type Role = NonNullable<Party['role']>;

/** The items by the role of their party; undefined if the dataset does not say it of each. */
export function byRole<Item extends Pick<Party, 'role'>>(
  items: readonly Item[],
): Readonly<Record<Role, readonly Item[]>> | undefined {
  if (items.some(({ role }) => role === undefined)) return undefined;
  return { side: items.filter(({ role }) => role === 'side'), other: items.filter(({ role }) => role === 'other') };
}
