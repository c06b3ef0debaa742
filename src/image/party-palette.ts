/** The palette with the party colours of a dataset, as the element draws them. */
import { longColour, WHITE_IN_THE_DARK } from '../base/given-colour.js';
import type { Party } from '../data/dataset.js';
import { PALETTE_SIZE } from '../layout/lanes.js';
import { mixed, PALETTES, type ImageTheme, type Palette } from './palette.js';

export function paletteOf(theme: ImageTheme, parties: readonly Party[] = []): Palette {
  const palette = PALETTES[theme];
  const marks = palette.marks.map((mark, at) => {
    const color = at < PALETTE_SIZE ? parties[at]?.color : undefined;
    if (color === undefined) return mark;
    const given = longColour(color);
    return theme === 'dark' ? mixed(given, 1 - WHITE_IN_THE_DARK, '#ffffff') : given;
  });
  return { ...palette, marks };
}
