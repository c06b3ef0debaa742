/**
 * Entries in order of time: by earliest start, then latest end, then position. Most datasets come sorted and take one
 * pass.
 */
import type { Steps } from '../base/steps.js';
import type { TimelineModel } from './timeline-model.js';

export type Times = Pick<TimelineModel, 'startMin' | 'endMax'>;

export type Compare = (left: number, right: number) => number;

/** Sorts many in less time than comparing takes. */
export type OrderMany = (times: Times, order: Uint32Array, compare: Compare) => Steps<Uint32Array>;

/** Comparing so few is faster than counting digits. */
const FEW = 4000;

/** The rows from `from` to `to`, in order. With pauses. Without `orderMany` the order is the same, and takes longer. */
export function* orderSteps(times: Times, from: number, to: number, orderMany?: OrderMany): Steps<Uint32Array> {
  const order = new Uint32Array(to - from);
  for (let at = 0; at < order.length; at++) order[at] = from + at;
  if (isOrdered(times, order)) return order;
  const compareThese: Compare = (left, right) => compareRows(times, left, right);
  if (order.length < FEW || orderMany === undefined) return order.sort(compareThese);
  return yield* orderMany(times, order, compareThese);
}

export function rankOf(order: Uint32Array): Uint32Array {
  const rank = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place++) rank[order[place]!] = place;
  return rank;
}

/** The difference of two infinities is not a number. */
export function compareRows({ startMin, endMax }: Times, left: number, right: number): number {
  return compare(startMin[left]!, startMin[right]!) || compare(endMax[right]!, endMax[left]!) || compare(left, right);
}

function compare(left: number, right: number): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function isOrdered(times: Times, order: Uint32Array): boolean {
  for (let at = 1; at < order.length; at++) if (compareRows(times, order[at - 1]!, order[at]!) > 0) return false;
  return true;
}
