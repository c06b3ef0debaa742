/** Reports relations that cannot be true: against the dates of both entries, or in a circle with others. */
import { parseDate } from '../time/date-ends.js';
import { DateFlag } from '../time/date-range.js';
import { HOUR_MS } from '../time/units.js';
import type { Entry } from './dataset.js';
import type { EntryIds } from './entry-ids.js';
import type { EntryTable } from './entry-table.js';
import type { IssueLog } from './issue-log.js';
import { comesAfter, precedenceOf } from './precedence.js';

/** More than anyone corrects by hand: the first of each kind are listed; all are ignored in the order. */
const MAX_CLAIMS = 20_000;

/** A day without a zone may be in any zone; for a date with a zone, so much is left open. */
const ZONE_MARGIN_MS = 14 * HOUR_MS;

const AGAINST_DATES = 'comes after an entry that is later by its date';
const CIRCULAR = 'comes after itself, by way of other entries';

interface Claim {
  readonly id: string;
  readonly target: string;
  /** Place of the record in the given list. */
  readonly index: number;
  readonly relation: number;
}

export class PrecedenceCheck {
  readonly #claims: Claim[] = [];

  note({ id, relations = [] }: Entry, index: number): void {
    for (const [relation, { type, target }] of relations.entries()) {
      if (comesAfter(type) && this.#claims.length < MAX_CLAIMS) this.#claims.push({ id, target, index, relation });
    }
  }

  /** Called when all entries are known. */
  report(entries: Pick<EntryTable, 'at'>, ids: EntryIds, log: IssueLog): void {
    if (this.#claims.length === 0) return;
    const nodes = this.#nodes(entries, ids);
    const known = this.#claims.filter(({ id, target }) => nodes.place.has(id) && nodes.place.has(target));
    const { againstDates, circular } = precedenceOf(
      nodes.startMin.length,
      {
        later: known.map(({ id }) => nodes.place.get(id)!),
        earlier: known.map(({ target }) => nodes.place.get(target)!),
      },
      nodes,
    );
    for (const [places, detail] of [[againstDates, AGAINST_DATES] as const, [circular, CIRCULAR] as const]) {
      for (const { target, index, relation } of places.map((place) => known[place]!)) {
        const keys = ['entries', index, 'relations', relation];
        log.add({ code: 'relation-order', severity: 'warning', keys, value: target, detail });
      }
    }
  }

  /** The entries in question, with what is known of their starts. */
  #nodes(entries: Pick<EntryTable, 'at'>, ids: EntryIds) {
    const wanted = new Set(this.#claims.flatMap(({ id, target }) => [id, target]));
    const rows = [...wanted].map((id) => ids.rowOf(id)).filter((row) => row !== undefined);
    const place = new Map<string, number>();
    const startMin: number[] = [];
    const startMax: number[] = [];
    for (const row of rows.sort((left, right) => left - right)) {
      const { id, date } = entries.at(row)!;
      const parsed = parseDate(date);
      if (parsed === undefined) continue;
      const margin = (parsed.flags & DateFlag.floating) === 0 ? ZONE_MARGIN_MS : 0;
      place.set(id, startMin.length);
      startMin.push(parsed.min - margin);
      startMax.push((parsed.start ?? parsed).max + margin);
    }
    return { place, startMin, startMax };
  }
}
