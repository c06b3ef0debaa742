/** Entries with threads between them. */
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import real from '../../../../data/ceasefire-2025.json' with { type: 'json' };
import { mount } from '../../mount.js';

export const KLITSCHKO = 'Klitschko: Ukraine may have to give up land';
export const LESHCHENKO = 'Leshchenko: comments “counterproductive”';

export const openReal = (more: object = {}, options: object = {}): Promise<ConflictTimeline> =>
  mount({ data: real, view: 'chart', ...more }, { widthPx: 1180, ...options });

/** Entries that answer one another in a fan around `hub`. */
export function fanOf(count: number): object {
  return {
    entries: Array.from({ length: count + 1 }, (_, index) => ({
      id: index === 0 ? 'hub' : `e${index}`,
      kind: 'statement',
      date: `2022-03-${String(1 + (index % 28)).padStart(2, '0')}`,
      title: `Entry ${index}`,
      relations: index === 0 ? [] : [{ type: 'responds-to', target: 'hub' }],
    })),
  };
}
