/** The result of a command in words: how many entries a filter leaves, which fold was opened, what the window shows. */
import { joinFacts, joinHalves, withOneStop } from '../../words/i18n/join-sentences.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { TimelineState } from '../interaction/reduce.js';
import { durationWords } from '../../dataset/time/date-words.js';
import { edgeUnit, edgeWords, lastWords } from '../../dataset/time/edge-words.js';
import { emptyTime } from '../../drawing/scale/gaps.js';
import { shownText } from '../picture/shown-text.js';
import type { Picture } from '../picture/picture.js';
import { countInWindow } from '../picture/window-count.js';

export function changeWords(before: TimelineState, after: TimelineState, shown: Picture, texts: Texts): string {
  const { totals, model, extent, view } = shown;
  if (after.filter !== before.filter) return shownText(texts, totals.shown, totals.all);
  const gap = extent.gaps.findIndex((_, index) => after.openFolds.has(index) !== before.openFolds.has(index));
  const fold = extent.gaps[gap];
  if (fold !== undefined) {
    const { start, end } = emptyTime(fold);
    const length = durationWords(end - start, texts);
    return texts.text(after.openFolds.has(gap) ? 'foldOpened' : 'foldClosed', { length });
  }
  const unit = edgeUnit(shown.precision, view.end - view.start);
  const options = { ...texts, timeZone: model.timeZone };
  const [from, to] = [edgeWords(view.start, unit, options), lastWords(view.end, unit, options)];
  return withOneStop(
    texts.text(from === to ? 'shownOne' : 'shownRange', { from, to, entries: shareWords(shown, texts) }),
  );
}

/** "24 of 26 entries; 1 earlier, 1 later", or that none is there. */
function shareWords(shown: Picture, texts: Texts): string {
  const { edges, totals } = shown;
  const inside = countInWindow(shown);
  if (inside >= totals.shown) return texts.count('entries', inside);
  const digits = new Intl.NumberFormat(texts.locale);
  const share = { shown: digits.format(inside), total: digits.format(totals.shown) };
  const beyond = (['earlier', 'later'] as const).flatMap((edge) =>
    edges[edge] > 0 ? [texts.count(edge, edges[edge])] : [],
  );
  const here = inside === 0 ? texts.text('shownNone') : texts.text('saidShare', share);
  return joinHalves([here, joinFacts(beyond, texts.locale)], texts.locale);
}
