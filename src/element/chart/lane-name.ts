/** The name of a lane in the reader's language, or the dataset's own, and its place. */
import { nameLang, type InLanguages } from '../../dataset/data/text-language.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { LaneName } from '../../drawing/layout/lanes.js';

/** A lane that is lower begins its name nearer to its top: two lines fit. */
const LOW_LANE_PX = 48;
/** Height of a line of a name, as in the styles. */
export const NAME_LINE_EM = 1.3;

/** The distance of a name beside its rows to the top of a lane of that height. */
export function nameTopPx(laneHeightPx: number): number {
  return laneHeightPx < LOW_LANE_PX ? 2 : 7;
}

export function laneText(name: LaneName, texts: Texts): string {
  if (name.type === 'count') return texts.count(name.key, name.count);
  if (name.type === 'within')
    return texts.text('laneWithin', { lane: laneText(name.lane, texts), outer: laneText(name.outer, texts) });
  return name.type === 'text' ? name.text : texts.text(name.key);
}

/** Undefined if it is in the language of the element. */
export function laneLang(name: LaneName, model: InLanguages): string | undefined {
  return name.type === 'text' ? nameLang(model, name.text) : undefined;
}
