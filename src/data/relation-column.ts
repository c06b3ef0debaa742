/**
 * Which entries relate to others, and which they claim to come after. The relations themselves are kept as they are.
 */
import { ClaimedIds } from './claimed-ids.js';
import type { Relation } from './dataset.js';
import type { FieldColumn } from './field-columns.js';
import { comesAfter } from './precedence.js';

export class RelationColumn implements FieldColumn<readonly Relation[]> {
  readonly claims = new ClaimedIds();
  /** Row of the first entry that relates to another. */
  first = Infinity;

  write(row: number, relations: readonly Relation[]): boolean {
    if (relations.length > 0) this.first = Math.min(this.first, row);
    for (const { type, target } of relations) if (comesAfter(type)) this.claims.add(row, target);
    return false;
  }

  at(): undefined {
    return undefined;
  }
}
