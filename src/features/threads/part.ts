/** The working part of threads. */
import type { FeaturePart, TimelineApi } from '../../element/core/feature.js';
import { threadList } from '../thread-list/index.js';
import { styles as threadStyles } from './styles.js';
import { ThreadController } from './thread-controller.js';
import { nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { DrawnChart } from '../../element/chart/chart-panel.js';
import type { Picture } from '../../element/picture/picture.js';
import { threadsTemplate } from '../../drawing/render/svg-threads.js';
import { RELATION_TYPES } from '../../dataset/data/relation-types.js';
import { joinSentences } from '../../words/i18n/join-sentences.js';
import type { Texts } from '../../words/i18n/texts.js';
import { LABEL_PAD_PX, type ThreadField } from '../../drawing/layout/threads-arc.js';
import { boxAt } from '../../drawing/layout/threads-boxes.js';
import { colourOf } from '../../drawing/layout/lanes.js';
import type { ThreadCurve } from '../../drawing/layout/threads.js';
import { Tier } from '../../drawing/dates/tier.js';

export interface ThreadsPart extends FeaturePart {
  /** The pointer is on an entry elsewhere. */
  readonly hover: (entry: number | undefined) => void;
}

export const styles = [threadStyles];

export function connect(timeline: TimelineApi): ThreadsPart {
  const threads = new ThreadController(timeline);
  return {
    hover: (entry) => {
      threads.hover(entry);
    },
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
  const field = threads.curves.field!;
  const texts = timeline.texts();
  const face = presenter.typeface.faces[Tier.minor]!;
  const inputs = [rest, full, scene.transform.widthPx, mirror.rtl, picture.words, texts, selected, focused, hovered];
  return guard(inputs, () =>
    threadsTemplate({
      rest,
      full,
      mirror,
      titleOf: (curve) => curveWords(picture, curve, texts),
      colourOf: ({ fromEntry }) => colourOf(picture.model, fromEntry),
      verbOf: ({ type }) => {
        const relation = RELATION_TYPES[type];
        if (relation === undefined) return undefined;
        const text = picture.words.verb(relation);
        return { text, widthPx: face.width(text) };
      },
      isFree: (x0, x1, y) => isFree(field, x0, x1, y),
      countText: (count) => count.toLocaleString(texts.locale),
      onFollow: (from, to) => {
        // A thread in focus leads to its other end; one at rest, in the direction of its arrow.
        const near = [selected, focused, hovered].find((entry) => entry === from || entry === to);
        timeline.features.use(threadList, ({ follow }) => {
          if (near === to) follow(to, from, true);
          else follow(from, to, true);
        });
      },
      isTaken: (event) => threads.isTaken(event),
    }),
  );
}

/** Distance of two samples along a line of text: less than a letter. */
const STEP_PX = 4;

function isFree({ labels, marks, start, end, heightPx }: ThreadField, x0: number, x1: number, y: number): boolean {
  if (x0 < start || x1 > end || y < 0 || y > heightPx) return false;
  for (let x = x0; x <= x1; x += STEP_PX)
    for (const dy of [-STEP_PX, STEP_PX])
      if ([labels, marks].some((boxes) => boxAt(boxes, x, y + dy, LABEL_PAD_PX) >= 0)) return false;
  return true;
}

/** The words of a thread: "Leshchenko: …. Criticises Klitschko: …", or the number of threads in a ribbon. */
function curveWords({ model, words }: Pick<Picture, 'model' | 'words'>, curve: ThreadCurve, texts: Texts): string {
  const { fromEntry, toEntry, type, count } = curve;
  const relation = RELATION_TYPES[type];
  if (count > 1 || relation === undefined) {
    const threads = texts.count('threadBundle', count);
    const said = relation === undefined ? '' : words.relation(relation, false);
    return joinSentences([threads, said], texts.locale);
  }
  const titleOf = (entry: number): string => model.entries.at(entry)?.title ?? '';
  return joinSentences([titleOf(fromEntry), `${words.relation(relation, false)} ${titleOf(toEntry)}`], texts.locale);
}
