/** Goes along the thread of an entry, and announces where it leads. */
import { saidText } from '../../element/entry/said-text.js';
import type { TimelineApi } from '../../element/core/feature.js';
import { titleLang } from '../../dataset/data/text-language.js';
import { followThread as trailAlong, type ThreadDirection } from '../../dataset/data/thread-steps.js';
import { followedWords, nothingThere } from './thread-words.js';

/** The focus comes along: to the mark if `inChart`, else to the open entry. */
export function followThread(
  timeline: TimelineApi,
  from: number,
  to: ThreadDirection | number,
  inChart: boolean,
): void {
  const { session, focus } = timeline;
  const before = session.state;
  const { relations, isShown } = timeline.picture()?.context ?? {};
  const way = relations && isShown && trailAlong(relations, from, to, before.trail, isShown);
  if (way !== undefined) session.dispatch({ type: 'follow', from, trail: way }, true);
  const shown = timeline.picture();
  if (shown === undefined) return;
  const at = session.state.trail?.at;
  if (session.state === before || at === undefined) {
    const { trail } = before;
    const isEnd = (to === 'back' || to === 'on') && trail?.at === from && trail.before.length > 0;
    session.announce(isEnd ? timeline.texts().text('endThread') : nothingThere(to, timeline.texts()));
    return;
  }
  const isDrawn = inChart && shown.context.focusOrder.placeOf(at) >= 0;
  if (session.state.selected === at && !isDrawn) focus.wantDetails();
  else focus.wantStop();
  focus.wantInView();
  // The name of a mark gives the relation first.
  if (isDrawn) session.announce('');
  else {
    const { model } = shown;
    const title = model.entries.at(at)?.title ?? '';
    session.announce(followedWords(shown, from, at), saidText(title, titleLang(model, at)));
  }
}
