/** The palette with the party colours of a dataset, as the element draws them. */
import { longColour, WHITE_IN_THE_DARK } from '../../dataset/base/given-colour.js';
import type { Party } from '../../dataset/data/dataset.js';
import { givenColours } from '../../drawing/layout/party-colours.js';
import { mixed, PALETTES, type ImageTheme, type Palette } from './palette.js';

export function paletteOf(theme: ImageTheme, parties: readonly Party[] = []): Palette {
  const palette = PALETTES[theme];
  const colours = givenColours(parties);
  const marks = palette.marks.map((mark, at) => {
    const color = colours[at];
    if (color === undefined) return mark;
    const given = longColour(color);
    return theme === 'dark' ? mixed(given, 1 - WHITE_IN_THE_DARK, '#ffffff') : given;
  });
  return { ...palette, marks };
}
