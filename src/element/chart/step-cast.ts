/** The entries of a step: its entry and those that it relates to, or the entries of its time. */
import type { RelationIndex } from '../../dataset/data/relations.js';
import type { ToldStep } from '../../dataset/data/story-steps.js';
import type { MarkColumns } from '../../drawing/layout/mark-columns.js';

/** The most relations of an entry: those nearest in time. */
const MAX_RELATED = 6;
const MAX_LOOKED_AT = 100;

export interface CastOptions {
  readonly marks: Pick<MarkColumns, 'glyph'>;
  readonly relations: Pick<RelationIndex, 'of'>;
  /** Every shown entry. */
  readonly focusOrder: { readonly entries: Uint32Array; readonly placeOf: (entry: number) => number };
}

/** The entry of the step comes first; words that stand large leave it alone. Empty for a step with only words. */
export function castOf(step: ToldStep | undefined, { marks, relations, focusOrder }: CastOptions): readonly number[] {
  const { entry, range } = step ?? {};
  const { glyph } = marks;
  if (entry !== undefined && step?.quote === true) return [entry];
  if (entry !== undefined) {
    const distance = (other: number): number => Math.abs(glyph[other]! - glyph[entry]!);
    const related = relations
      .of(entry, MAX_LOOKED_AT)
      .flatMap(({ entry: other }) => other ?? [])
      .filter((other) => other !== entry && focusOrder.placeOf(other) >= 0)
      .sort((left, right) => distance(left) - distance(right));
    return [entry, ...[...new Set(related)].slice(0, MAX_RELATED)];
  }
  if (range === undefined) return [];
  return [...focusOrder.entries].filter((other) => glyph[other]! >= range.start && glyph[other]! < range.end);
}
