/**
 * Threads that meet on one side of a mark are beside each other there, so that each head is distinct. Their order is
 * the one with the fewest crossings. Among those that turn up, far ends are below near ones; among those that turn
 * down, above them; straight ones are between, by their direction.
 */
import type { Side } from './threads-gutter.js';
import { NO_SHIFTS, type Shifts, type ThreadEnd, type Way } from './threads-way.js';

const STEP_PX = 8;
/** All of them together: each ends at its mark, whose glyph is not much higher. */
const MAX_PX = 12;

export interface RoutedThread {
  readonly fromEntry: number;
  readonly toEntry: number;
  readonly from: ThreadEnd;
  readonly to: ThreadEnd;
  readonly way: Way;
}

/** A thread at one of its ends. */
interface Port {
  readonly thread: number;
  readonly end: 'leave' | 'arrive';
  readonly turn: -1 | 0 | 1;
  /** The order among threads of the same turn. */
  readonly order: number;
}

export function spreadPorts(threads: readonly RoutedThread[]): readonly Shifts[] {
  const sides = new Map<Side, Map<number, Port[]>>();
  threads.forEach(({ fromEntry, toEntry, from, to, way }, thread) => {
    const turns = way.leave === way.arrive;
    if (from.out === 0) push(sides, way.leave, fromEntry, portOf(thread, 'leave', way.leave, from, to, turns));
    if (to.out === 0) push(sides, way.arrive, toEntry, portOf(thread, 'arrive', way.arrive, to, from, turns));
  });
  const shifts: Shifts[] = threads.map(() => NO_SHIFTS);
  for (const entries of sides.values()) for (const ports of entries.values()) spread(ports, shifts);
  return shifts;
}

function portOf(thread: number, end: Port['end'], side: Side, here: ThreadEnd, there: ThreadEnd, turns: boolean): Port {
  const dx = there.x - here.x;
  const dy = there.y - here.y;
  const along = side.x === 0 ? dx : dy;
  if (!turns) return { thread, end, turn: 0, order: Math.atan2(along, Math.abs(side.x === 0 ? dy : dx)) };
  return { thread, end, turn: along < 0 ? -1 : 1, order: -along };
}

function push(sides: Map<Side, Map<number, Port[]>>, side: Side, entry: number, port: Port): void {
  const entries = sides.get(side) ?? new Map<number, Port[]>();
  sides.set(side, entries);
  const ports = entries.get(entry);
  if (ports === undefined) entries.set(entry, [port]);
  else ports.push(port);
}

function spread(ports: Port[], shifts: Shifts[]): void {
  if (ports.length === 1) return;
  ports.sort((left, right) => left.turn - right.turn || left.order - right.order);
  const stepPx = Math.min(STEP_PX, MAX_PX / (ports.length - 1));
  ports.forEach(({ thread, end }, place) => {
    shifts[thread] = { ...shifts[thread]!, [end]: (place - (ports.length - 1) / 2) * stepPx };
  });
}
