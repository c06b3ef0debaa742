/**
 * The status that the key names once and no mark shows: the commonest, if every entry has one. The others stand out by
 * their signs. If some entries have none, every sign is drawn: a mark without a sign then means that the data do not
 * say.
 */
import { STATUSES, type TimelineModel } from './timeline-model.js';

type Statuses = Pick<TimelineModel, 'status'>;

const RETRACTED = STATUSES.indexOf('retracted') + 1;

/** Keys are columns of statuses, which do not change. */
const known = new WeakMap<Statuses['status'], number>();

/** A number as in the column `status`; 0 if each status is drawn. O(entries) the first time, then O(1). */
export function plainStatus({ status }: Statuses): number {
  const before = known.get(status);
  if (before !== undefined) return before;
  const plain = commonest(status);
  known.set(status, plain);
  return plain;
}

/** The status to draw at an entry; 0 for none. */
export function drawnStatus(model: Statuses, entry: number): number {
  const status = model.status[entry]!;
  return status === plainStatus(model) ? 0 : status;
}

function commonest(status: Statuses['status']): number {
  if (status.includes(0)) return 0;
  const counts = new Uint32Array(STATUSES.length + 1);
  for (const each of status) counts[each]!++;
  // A retracted entry is struck out, however common that is.
  counts[RETRACTED] = 0;
  const most = Math.max(...counts);
  return most === 0 ? 0 : counts.indexOf(most);
}
