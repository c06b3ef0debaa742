/** The working part of threads. */
import type { FeaturePart, TimelineApi } from '../../element/core/feature.js';
import type * as threadSteps from '../../dataset/data/thread-steps.js';
import { followThread as trailAlong, type ThreadDirection } from '../../dataset/data/thread-steps.js';
import { styles as threadStyles } from './styles.js';
import { ThreadController } from './thread-controller.js';
import { threadView } from './thread-view.js';
import { nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { DrawnChart } from '../../element/chart/chart-panel.js';
import type { Picture } from '../../element/picture/picture.js';
import { threadsTemplate } from '../../drawing/render/svg-threads.js';
import { saidText } from '../../element/entry/said-text.js';
import { titleLang } from '../../dataset/data/text-language.js';
import type { RelationType } from '../../dataset/data/dataset.js';
import { RELATION_TYPES } from '../../dataset/data/relation-types.js';
import type { PlainKey } from '../../words/i18n/messages.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { ThreadCurve } from '../../drawing/layout/threads.js';

export interface ThreadsPart extends FeaturePart {
  readonly follow: (from: number, to: threadSteps.ThreadDirection | number, inChart: boolean) => void;
  /** The pointer is on an entry elsewhere. */
  readonly hover: (entry: number | undefined) => void;
}

export const styles = [threadStyles];

export function connect(timeline: TimelineApi): ThreadsPart {
  const follow: ThreadsPart['follow'] = (from, to, inChart) => {
    followThread(timeline, from, to, inChart);
  };
  const threads = new ThreadController(timeline, follow);
  return {
    follow,
    hover: (entry) => {
      threads.hover(entry);
    },
    entry: (details) => threadView(details, threads),
    afterDraw: () => {
      threads.curves.startWork();
    },
    get done() {
      return threads.curves.done;
    },
    chartLayer: (picture, drawn) => threadsLayer(timeline, threads, picture, drawn),
  };
}

// The threads of the present picture, connected to the code that follows them.

/** Drawn again only if one of its inputs is another object. */
function threadsLayer(
  timeline: TimelineApi,
  threads: ThreadController,
  picture: Picture,
  { scene, mirror }: DrawnChart,
): unknown {
  const { session, presenter } = timeline;
  const { selected } = session.state;
  const { focused, hovered } = threads;
  const { rest, full } = threads.curves.show(picture, scene, { selected, focused, hovered }, presenter.inMotion);
  if (rest.length + full.length === 0) return nothing;
  const texts = timeline.texts();
  const inputs = [rest, full, scene.transform.widthPx, mirror.rtl, picture.words, texts, selected, focused, hovered];
  return guard(inputs, () =>
    threadsTemplate({
      rest,
      full,
      mirror,
      titleOf: (curve) => curveWords(picture, curve, texts),
      countText: (count) => count.toLocaleString(texts.locale),
      onFollow: (from, to) => {
        // A thread in focus leads to its other end; one at rest, in the direction of its arrow.
        const near = [selected, focused, hovered].find((entry) => entry === from || entry === to);
        if (near === to) threads.follow(to, from, true);
        else threads.follow(from, to, true);
      },
      isTaken: (event) => threads.isTaken(event),
    }),
  );
}

/** Goes along the thread of an entry, and announces where it leads. The focus comes along: to the mark if `inChart`, else to the open entry. */
function followThread(timeline: TimelineApi, from: number, to: ThreadDirection | number, inChart: boolean): void {
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

// The words after following a thread, and the words of a thread.

type Spoken = Pick<Picture, 'model' | 'relations' | 'words'>;

const NOTHING_THERE: Readonly<Record<ThreadDirection, PlainKey>> = {
  back: 'threadNoTarget',
  on: 'threadNoAnswer',
  next: 'threadNoSibling',
  previous: 'threadNoSibling',
};

/** "Criticises Klitschko: …": the relation of the reached entry to the one before it. */
function followedWords({ model, relations, words }: Spoken, from: number, at: number): string {
  const title = model.entries.at(at)?.title ?? '';
  const leaving = relationBetween(relations, from, at);
  if (leaving !== undefined) return `${words.relation(leaving, false)} ${title}`;
  const arriving = relationBetween(relations, at, from);
  return arriving === undefined ? title : `${words.relation(arriving, true)} ${title}`;
}

function nothingThere(to: ThreadDirection | number, texts: Texts): string {
  return typeof to === 'number' ? '' : texts.text(NOTHING_THERE[to]);
}

/** "Leshchenko: …. Criticises Klitschko: …", or the number of threads in a ribbon. */
function curveWords({ model, words }: Spoken, curve: ThreadCurve, texts: Texts): string {
  const { fromEntry, toEntry, type, count } = curve;
  const relation = RELATION_TYPES[type];
  if (count > 1 || relation === undefined) {
    const threads = texts.count('threadBundle', count);
    return relation === undefined ? threads : `${threads}. ${words.relation(relation, false)}`;
  }
  const titleOf = (entry: number): string => model.entries.at(entry)?.title ?? '';
  return `${titleOf(fromEntry)}. ${words.relation(relation, false)} ${titleOf(toEntry)}`;
}

function relationBetween(
  { outStart, to, type }: Spoken['relations'],
  from: number,
  target: number,
): RelationType | undefined {
  const end = outStart[from + 1] ?? 0;
  for (let relation = outStart[from] ?? 0; relation < end; relation++) {
    if (to[relation] === target) return RELATION_TYPES[type[relation]!];
  }
  return undefined;
}
