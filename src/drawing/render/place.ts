/**
 * Sets style properties through the CSSOM. A Content-Security-Policy without `'unsafe-inline'` refuses a `style`
 * attribute in a template, `styleMap` included, but not property sets. Values are numbers of px, never text from data.
 */
import { noChange } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

/** Properties that are numbers, not px: of lines, of columns. */
const NUMBERS: ReadonlySet<string> = new Set(['--_lines', '--_own-columns', '--_own-fields']);

/** Property name → px, or a number of {@link NUMBERS}; undefined removes the property. */
export type Placement = Readonly<Record<string, number | undefined>>;

class PlaceDirective extends Directive {
  #before: Placement = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new TypeError();
  }

  override render(placement: Placement): unknown {
    return placement;
  }

  override update(part: ElementPart, [placement]: [Placement]): unknown {
    const { style } = part.element as HTMLElement;
    for (const [name, px] of Object.entries(placement)) {
      if (this.#before[name] === px) continue;
      if (px === undefined) style.removeProperty(name);
      else style.setProperty(name, `${String(Math.round(px * 100) / 100)}${NUMBERS.has(name) ? '' : 'px'}`);
    }
    this.#before = placement;
    return noChange;
  }
}

export const place = directive(PlaceDirective);
