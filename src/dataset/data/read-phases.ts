/** Reads the phases and the milestones of a dataset. */
import type { Cursor } from './cursor.js';
import type { Milestone, Phase } from './dataset.js';
import type { IdSet } from './id-set.js';
import { list } from './read-list.js';
import { record, type Reader } from './read-record.js';
import { name, share, text, whenever } from './read-value.js';
import { translations } from './translations.js';

/** More bands than this tell nothing: at 1,280 px each would have 30 px. */
const MOST_PHASES = 40;
/** More lines than this hide the marks. */
const MOST_MILESTONES = 100;

/** A phase whose id was used before stays, and its label stands for the id. */
export function phaseList(sources: IdSet): Reader<readonly Phase[]> {
  const phase = record<Phase>({
    kind: 'phase',
    fields: {
      id: name,
      label: name,
      translations: translations.label,
      date: whenever,
      description: text,
      sources: list(sources.any),
    },
    required: ['label', 'date'],
    replaceable: ['label'],
    standIns: ({ id }) => ({ label: id }),
  });
  return (value, cursor) => {
    const ids = new Set<string>();
    const read: Reader<Phase> = (item, at) => {
      const found = phase(item, at);
      if (found?.id === undefined || !ids.has(found.id)) {
        if (found?.id !== undefined) ids.add(found.id);
        return found;
      }
      const { id, ...rest } = found;
      at.report({
        code: 'duplicate-id',
        severity: 'warning',
        field: 'id',
        value: id,
        detail: ', this phase goes by its label',
        cure: () => 'write another id, or none',
      });
      return rest;
    };
    return notTooMany(list(read)(value, cursor), MOST_PHASES, 'phases', cursor);
  };
}

export function milestoneList(sources: IdSet): Reader<readonly Milestone[]> {
  const milestone = record<Milestone>({
    kind: 'milestone',
    fields: {
      label: name,
      translations: translations.label,
      date: whenever,
      description: text,
      sources: list(sources.any),
      weight: share,
    },
    required: ['label', 'date'],
  });
  return (value, cursor) => notTooMany(list(milestone)(value, cursor), MOST_MILESTONES, 'milestones', cursor);
}

/** All stay: who reads them has to know, and nothing is left out. */
function notTooMany<T>(
  found: readonly T[] | undefined,
  most: number,
  what: string,
  cursor: Cursor,
): readonly T[] | undefined {
  if (found !== undefined && found.length > most)
    cursor.report({
      code: 'not-shown',
      severity: 'warning',
      value: found.length,
      detail: `the names of more than ${most} ${what} have no room`,
      cure: () => 'make entries of the less important ones',
    });
  return found;
}
