/**
 * The outline of a box with round ends, clockwise from the end of its upper left corner. Engines begin that of a rectangle
 * in other places, and differently for elements than on a canvas: dots along it would stand elsewhere.
 */
import type { Box } from './mark-pen.js';

export function boxOutline({ left, width, height }: Omit<Box, 'unspecified'>): string {
  const radius = Math.min(height / 2, width / 2);
  const across = (width - 2 * radius).toFixed(1);
  const down = String(height - 2 * radius);
  const corner = (x: number, y: number): string => `a${[radius, radius, 0, 0, 1, x * radius, y * radius].join(' ')}`;
  const start = `M${(left + radius).toFixed(1)} ${String(-height / 2)}`;
  return `${start}h${across}${corner(1, 1)}v${down}${corner(-1, 1)}h-${across}${corner(-1, -1)}v-${down}${corner(1, -1)}z`;
}
