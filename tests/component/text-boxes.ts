/** Where elements stand in the window, with their texts. */
import type { ConflictTimeline } from '../../src/index.js';
import { all } from './mount.js';

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly text: string;
}

export function boxesOf(element: ConflictTimeline, selector: string): readonly Box[] {
  return all(element, selector).map((node) => {
    const { left, right, top, bottom } = node.getBoundingClientRect();
    return { left, right, top, bottom, text: node.textContent.trim() };
  });
}
