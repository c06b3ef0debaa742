/** Folds as options of the chart, for a reader who does not see it: each says how long it is, and whether it is open. */
import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Mirror } from '../../drawing/render/mirror.js';
import { toPx } from '../../drawing/scale/view.js';
import type { Scene } from '../../drawing/scene/scene.js';
import { joinSentences } from '../../words/i18n/join-sentences.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { Stop } from '../interaction/command.js';
import type { FoldName } from '../picture/fold-names.js';
import type { Picture } from '../picture/picture.js';

interface FoldDrawing {
  readonly picture: Picture;
  readonly scene: Scene;
  readonly mirror: Mirror;
  readonly texts: Texts;
  readonly focus: Stop | undefined;
  readonly folds: readonly FoldName[];
  /** The one with the focus alone stays in motion. */
  readonly moving: boolean;
}

/** "Gap: 3 years without an entry, 2 March 2022 to 9 March 2025. Folded." */
function foldWords({ length, edges, open, facts }: FoldName, texts: Texts): string {
  return joinSentences(
    [texts.text('saidGap', { length, ...edges }), texts.text(open ? 'saidUnfolded' : 'saidFolded'), ...facts],
    texts.locale,
  );
}

/**
 * Those in the window; in motion, the one with the focus alone. They are a group, as the marks of a lane are: beside such
 * groups Orca would count them as all items of the list.
 */
export function foldOptions(drawing: FoldDrawing): SVGTemplateResult | typeof nothing {
  const { picture, scene, mirror, texts, focus, moving, folds } = drawing;
  const { gaps } = picture.context.focusOrder;
  if (gaps.length === 0) return nothing;
  const options = gaps.map(({ start, end }, gap) => {
    const name = folds[gap];
    const isHere = isAt(focus, gap);
    const [x0, x1] = [toPx(scene.transform, start), toPx(scene.transform, end)];
    const isOut = x1 + scene.offsetPx < 0 || x0 + scene.offsetPx > scene.transform.widthPx;
    if (name === undefined || ((moving || isOut) && !isHere)) return nothing;
    return svg`<rect class="span" role="option" data-gap=${gap} tabindex="-1" aria-label=${foldWords(name, texts)}
      aria-selected=${isHere ? 'true' : 'false'} x=${mirror.left(x0, x1).toFixed(1)} y="0" width=${(x1 - x0).toFixed(1)}
      height=${scene.heightPx.toFixed(1)}></rect>`;
  });
  return svg`<g role="group">${options}</g>`;
}

function isAt(stop: Stop | undefined, gap: number): boolean {
  return stop?.type === 'fold' && stop.gap === gap;
}
