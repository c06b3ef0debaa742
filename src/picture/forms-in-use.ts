/** What the marks of a dataset look like, as far as the colour key has to explain it. */
import { plainStatus } from '../data/plain-status.js';
import { EntryKind, STATEMENT_FORMS, type TimelineModel } from '../data/timeline-model.js';
import type { MarkColumns } from '../layout/mark-columns.js';

/** Every form that some mark has, as bits. */
export function formsInUse({ form }: MarkColumns): number {
  return form.reduce((bits, value) => bits | value, 0);
}

/** Which glyphs some entry has. */
export interface KindsInUse {
  readonly events: boolean;
  readonly statements: boolean;
  readonly silences: boolean;
  /** Bits by the column `status`. */
  readonly statuses: number;
  /** The status that no mark shows, as in the column; 0 for none. */
  readonly plainStatus: number;
}

export function kindsInUse(model: TimelineModel): KindsInUse {
  const { kind, form, status } = model;
  const silent = STATEMENT_FORMS.indexOf('no-comment') + 1;
  return {
    events: kind.includes(EntryKind.event),
    statements: kind.some((value, entry) => value === EntryKind.statement && form[entry] !== silent),
    silences: form.includes(silent),
    statuses: status.reduce((bits, value) => bits | (1 << value), 0),
    plainStatus: plainStatus(model),
  };
}
