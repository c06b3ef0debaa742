/** The thread of an entry as a reader has opened it, and the way along it. */
import { memo } from '../../dataset/base/memo.js';
import type { RelationType } from '../../dataset/data/dataset.js';
import { RELATION_TYPES } from '../../dataset/data/relation-types.js';
import { titleLang } from '../../dataset/data/text-language.js';
import { followThread as trailAlong, type ThreadDirection } from '../../dataset/data/thread-steps.js';
import { FIRST_LIMITS, threadTree, type ThreadLimits } from '../../dataset/data/thread-tree.js';
import type { TimelineApi } from '../../element/core/feature.js';
import { saidText } from '../../element/entry/said-text.js';
import type { Picture } from '../../element/picture/picture.js';
import type { PlainKey } from '../../words/i18n/messages.js';
import type { Texts } from '../../words/i18n/texts.js';

/** Asked for more: how many further ones. */
const PAGE = 40;

/** The lists that can show more: ancestors, targets, or answers to an entry. */
export type ThreadPart = 'ancestors' | 'targets' | number;

/** How far the thread of an entry is opened. */
export class OpenedThreads {
  readonly treeOf = memo(threadTree);

  readonly #timeline: TimelineApi;
  /** The entry whose thread was opened further. */
  #opened: { readonly entry: number; readonly limits: ThreadLimits } | undefined;

  constructor(timeline: TimelineApi) {
    this.#timeline = timeline;
  }

  readonly follow = (from: number, to: ThreadDirection | number, inChart: boolean): void => {
    followThread(this.#timeline, from, to, inChart);
  };

  limitsOf(entry: number): ThreadLimits {
    return this.#opened?.entry === entry ? this.#opened.limits : FIRST_LIMITS;
  }

  showMore(entry: number, part: ThreadPart): void {
    const limits = this.limitsOf(entry);
    const answersOf = (node: number): number => limits.answersOf(node) + (node === part ? PAGE : 0);
    this.#opened = {
      entry,
      limits: {
        ancestors: limits.ancestors + (part === 'ancestors' ? PAGE : 0),
        targets: limits.targets + (part === 'targets' ? PAGE : 0),
        answersOf: typeof part === 'number' ? answersOf : limits.answersOf,
      },
    };
    this.#timeline.requestUpdate();
  }
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
    session.announce(followedWords(shown, from, at), saidText({ text: title, lang: titleLang(model, at) }));
  }
}

// The words after following a thread.

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
