/** Colours in the forms that datasets use, `#rgb` or `#rrggbb`. */

/** Share of white in such a colour on a dark ground, since it was chosen for paper. */
export const WHITE_IN_THE_DARK = 0.4;

/** `#3366cc` of `#36c`. */
export function longColour(color: string): string {
  return color.length === 4 ? color.replace(/[\da-f]/gi, '$&$&') : color;
}
