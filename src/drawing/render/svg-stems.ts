/** Stems of entries of several lanes, and the paints of their heads. */
import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Scene } from '../scene/scene.js';
import { stemsOf } from '../scene/stems.js';
import type { Mirror } from './mirror.js';

/** Nothing if each entry has one lane. A stem answers for its entry. */
export function stemsTemplate(scene: Scene, mirror: Mirror): SVGTemplateResult | typeof nothing {
  const stems = stemsOf(scene);
  if (stems.length === 0) return nothing;
  return svg`<g aria-hidden="true">${stems.map(({ entry, x, pieces }) => {
    const at = mirror.x(x).toFixed(1);
    const path = (y0: number, y1: number): string => `M${at} ${y0.toFixed(1)}V${y1.toFixed(1)}`;
    const whole = pieces.map(({ y0, y1 }) => path(y0, y1)).join('');
    return svg`<g class="stem" data-entry=${entry}><path class="hit" d=${whole}></path>${pieces.map(
      ({ colour, y0, y1 }) => svg`<path class="line c${colour}" d=${path(y0, y1)}></path>`,
    )}</g>`;
  })}</g>`;
}

/** Name of the paint of a mark that shares the colours of several parties. */
export function sharedPaint(colours: readonly number[]): string {
  return `shared-${colours.join('-')}`;
}

/** The paints of the shared marks of a scene: each colour has an equal part. */
export function sharedPaints({ shared }: Pick<Scene, 'shared'>): SVGTemplateResult | typeof nothing {
  if (shared.size === 0) return nothing;
  const paints = new Map(Array.from(shared.values(), (colours) => [sharedPaint(colours), colours]));
  return svg`<defs>${Array.from(
    paints,
    ([id, colours]) =>
      svg`<linearGradient id=${id}>${colours.map((colour, part) => {
        const edge = (at: number): string => (at / colours.length).toFixed(3);
        return svg`<stop class="c${colour}" offset=${edge(part)}></stop><stop class="c${colour}" offset=${edge(part + 1)}></stop>`;
      })}</linearGradient>`,
  )}</defs>`;
}
