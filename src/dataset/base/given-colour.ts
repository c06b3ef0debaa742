/** Colours in the forms that datasets use, `#rgb` or `#rrggbb`. */

/** `#3366cc` of `#36c`. */
export function longColour(color: string): string {
  return color.length === 4 ? color.replace(/[\da-f]/gi, '$&$&') : color;
}
