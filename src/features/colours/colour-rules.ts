/** The colours of parties as a style sheet. What the page sets comes first, and colours of the system before both. */
import { WHITE_IN_THE_DARK } from '../../base/given-colour.js';
import type { Party } from '../../data/dataset.js';
import { PALETTE_SIZE } from '../../layout/lanes.js';

/** Colours are read as `#rgb` or `#rrggbb` and as nothing else. Parties beyond the palette share the colours of others. */
export function colourRules(parties: readonly Party[]): string {
  const rules = parties
    .slice(0, PALETTE_SIZE)
    .flatMap(({ color }, at) =>
      color === undefined
        ? []
        : [
            `--_party-${at}: var(--conflict-timeline-party-${at + 1}, light-dark(${color}, color-mix(in srgb, ${color}, #fff ${WHITE_IN_THE_DARK * 100}%)));`,
          ],
    );
  return `@media not (forced-colors: active) { :host { ${rules.join(' ')} } }`;
}
