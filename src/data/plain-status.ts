/**
 * The status that is said once and drawn at no mark: the commonest, where every entry has one. The others stand out by
 * their signs. Where some entries have none, no sign is left out: nothing at a mark means that the data do not say.
 */
import { STATUSES, type TimelineModel } from './timeline-model.js';

type Statuses = Pick<TimelineModel, 'status'>;

const RETRACTED = STATUSES.indexOf('retracted') + 1;

/** Of each column of statuses, by the column itself: it does not change. */
const known = new WeakMap<Statuses['status'], number>();

/** As in the column `status`; 0 where each status is drawn. O(entries) the first time, then O(1). */
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
  const counts = new Uint32Array(STATUSES.length + 1);
  for (const each of status) counts[each]!++;
  if (counts[0]! > 0) return 0;
  // What was withdrawn is struck, however often.
  counts[RETRACTED] = 0;
  const most = Math.max(...counts);
  return most === 0 ? 0 : counts.indexOf(most);
}
