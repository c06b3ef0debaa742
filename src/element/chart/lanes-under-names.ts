/** Lanes whose name or count takes the place of the number of their scale in the gutter. */
import type { Texts } from '../../words/i18n/texts.js';
import type { TextMeasure } from '../../drawing/platform/text-measure.js';
import { underNames } from '../../drawing/render/inside-figures.js';
import type { Scene } from '../../drawing/scene/scene.js';
import { laneText } from './lane-name.js';

/** Distance of the name of a lane to the start of the gutter, and to the top of the lane. */
const NAME_FROM_PX = 34;
const NAME_TOP_PX = 7;
/** The width that the weight of a name adds. */
const BOLD = 1.08;
/** Width of the column of outer names, as in its styles, less what a name has before it there. */
const OUTER_SHARE = 0.4;
/** The size of the count under it. */
const COUNT = 0.9231;

interface NamedLanes {
  readonly scene: Scene;
  readonly gutterPx: number;
  readonly marks: { readonly measure: TextMeasure };
  readonly texts: Texts;
}

export function lanesUnderNames({ scene, gutterPx, marks, texts }: NamedLanes): ReadonlySet<number> {
  const outerPx = scene.lanes.some(({ outer }) => outer !== undefined) ? gutterPx * OUTER_SHARE : 0;
  return underNames(scene, {
    ...{ widthPx: gutterPx, fromPx: NAME_FROM_PX + outerPx, topPx: NAME_TOP_PX },
    nameWidth: (lane) => {
      const { own, name } = scene.lanes[lane]!;
      return marks.measure.width(laneText(own ?? name, texts)) * BOLD;
    },
    countWidth: (lane) => {
      const { total, entries } = scene.lanes[lane]!;
      return marks.measure.width(texts.count('entries', total ?? entries.length)) * COUNT;
    },
    format: (count) => count.toLocaleString(texts.locale),
  });
}
