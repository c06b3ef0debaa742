/** The outline of a box. */
import type { Box } from './mark-pen.js';

/** The radius of the corners of a box. */
export function boxRadius({ width, height, radius = Infinity }: Omit<Box, 'unspecified'>): number {
  return Math.min(height / 2, width / 2, radius);
}

/**
 * The outline of a box with round corners, clockwise from the end of its upper left corner. Engines begin that of a
 * rectangle in different places, and differently for elements and on a canvas: dots along it would differ.
 */
export function boxOutline(box: Omit<Box, 'unspecified'>): string {
  const { left, width, height } = box;
  const radius = boxRadius(box);
  const across = (width - 2 * radius).toFixed(1);
  const down = String(height - 2 * radius);
  const corner = (x: number, y: number): string => `a${[radius, radius, 0, 0, 1, x * radius, y * radius].join(' ')}`;
  const start = `M${(left + radius).toFixed(1)} ${String(-height / 2)}`;
  return `${start}h${across}${corner(1, 1)}v${down}${corner(-1, 1)}h-${across}${corner(-1, -1)}v-${down}${corner(1, -1)}z`;
}
