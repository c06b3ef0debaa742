/** The kinds of entries in a dataset that the legend has to explain. */
import { plainStatus } from '../../data/plain-status.js';
import { EntryKind, STATEMENT_FORMS, type TimelineModel } from '../../data/timeline-model.js';

/** The glyphs in use. */
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
