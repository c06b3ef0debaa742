/** The working part of the list. */
import type { FeaturePart, TimelineApi, ViewContext } from '../../element/core/feature.js';
import { smallPictureStyles } from '../../element/entry/small-picture-styles.js';
import type { PictureReach } from '../../element/entry/small-picture.js';
import { entryStyles } from '../../element/entry/styles.js';
import { ListController } from '../../element/rows/list-controller.js';
import { OpenAtWindow } from '../../element/rows/open-at-window.js';
import { RowFacts } from '../../element/rows/row-facts.js';
import { rowStyles } from '../../element/rows/styles.js';
import { summaryStyles } from '../../element/rows/summary-styles.js';
import { summaryView } from '../../element/rows/summary-view.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { TimelineMedia, TimelineStart } from '../../element/frame/controls.js';
import { namesLang } from '../../dataset/data/names-language.js';
import { joinSentences } from '../../words/i18n/join-sentences.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { Picture } from '../../element/picture/picture.js';
import { bodyOf } from '../../element/rows/list-body.js';
import { isOfOneDay, turned } from '../../element/rows/list-groups.js';
import { laneNames, laneWords } from '../../element/rows/list-lanes.js';
import { phaseHeads } from '../../element/rows/phase-heads.js';
import { dayHeading, durationWords } from '../../dataset/time/date-words.js';
import { extras } from '../extras/index.js';
import { answerDepth } from './list-answers.js';
import { listView } from './list-view.js';
import { orderStyles } from './order-styles.js';

export const styles = [entryStyles, rowStyles, smallPictureStyles, summaryStyles, orderStyles];

interface ListParts {
  readonly list: ListController;
  readonly facts: RowFacts;
  readonly opening: OpenAtWindow;
  readonly turning: Turning;
}

export function connect(timeline: TimelineApi): FeaturePart {
  const { element } = timeline;
  const list = new ListController(element, '.list.windowed', true);
  const opening = new OpenAtWindow('.list');
  const turning = new Turning();
  const own = new RowFacts();
  return {
    slots: {
      view: (view, picture) =>
        listPanel(view, picture, { list, facts: view.features.part(extras)?.facts ?? own, opening, turning }),
    },
    afterDraw: (root) => {
      opening.drawn(root, timeline.shownView === 'list');
    },
  };
}

/** Nobody has opened these entries yet: unless the page says so, no other server hears of their readers. */
const REACH: Readonly<Record<TimelineMedia, PictureReach>> = { none: 'none', ask: 'own', auto: 'any' };

/** Notices that the list was turned: then it begins with its first row. */
class Turning {
  #order: TimelineStart | undefined;

  /** Call it with each drawing. */
  isTurned(order: TimelineStart): boolean {
    const before = this.#order;
    this.#order = order;
    return before !== undefined && before !== order;
  }
}

function listPanel(
  options: ViewContext,
  picture: Picture,
  { list, facts, opening, turning }: ListParts,
): TemplateResult {
  const { texts, session, api } = options;
  const known = api.presenter.coveredText(picture.covered, picture.precision, texts);
  const { model, focusOrder, relations, passing } = picture;
  const { selected } = session.state;
  const order = orderOf(options, picture);
  const isNewest = order === 'newest';
  const byTime = facts.groups(model, focusOrder);
  const groups = isNewest ? facts.newestGroups(byTime) : byTime;
  const oldestFirst = list.rows(model, focusOrder, groups);
  const rows = isNewest ? facts.newestRows(oldestFirst) : oldestFirst;
  const begins = turning.isTurned(order);
  if (begins) opening.beginAtFirst();
  const opensAt = opening.draw(session.state, picture, isNewest ? 'backward' : 'forward');
  const drawn = list.draw(rows, selected, opensAt === undefined ? (begins ? 0 : undefined) : rows.placeOf(opensAt));
  return html`${summaryView(picture, facts, texts, false, known)}${orderButton(options, picture, order)}${listView({
    ...picture,
    texts,
    groups,
    rows,
    drawn,
    list,
    openedAt: opening.entry === undefined ? undefined : rows.placeOf(opening.entry),
    busy: options.phase === 'loading',
    selected,
    stop: drawn.stop,
    laneOf: (entry) => laneWords(model, entry, picture, picture.many.categoryListSteps),
    lanesLangOf: (entry) => namesLang(model, ...laneNames(model, entry, picture, picture.many.categoryListSteps)),
    showsTopics: picture.lanesBy !== 'topic' && picture.scheme?.within !== 'topic',
    pictures: REACH[options.timeline.media],
    bodyOf: bodyOf(options, picture, options.features.entry),
    // Answers come before what they answer.
    depthOf: (entry) => (isNewest ? 0 : answerDepth(relations, groups, focusOrder.placeOf, entry)),
    phasesBefore: (entry) => phaseHeads(picture, entry, texts, order),
    headingOf: (place) => headingOf(picture, isNewest ? turned(rows.count, place) : place, texts),
    foldWords: (first, second) => {
      const folds = byTime.foldPlaces.length;
      const [from, to] = isNewest ? [folds - second, folds - first] : [first, second];
      const length = facts.pauses(model, focusOrder, picture.marks, byTime).get(byTime.foldPlaces[from]!) ?? 0;
      const words = texts.text('fold', { length: durationWords(length, texts) });
      const through = Math.min(...passing.slice(from, to));
      return joinSentences([words, through === 0 ? '' : texts.count('foldPassing', through)], texts.locale);
    },
    onToggle: (entry) => {
      session.select(entry === selected ? undefined : entry, false);
      // The button says so itself.
      session.announce('');
    },
    onSelect: (entry) => {
      session.select(entry, true);
    },
  })}`;
}

/** An archive has its pages in order of time. */
function orderOf({ timeline }: ViewContext, { totals, model }: Picture): TimelineStart {
  return totals.all > model.count ? 'oldest' : timeline.start;
}

function orderButton(
  { timeline, texts }: ViewContext,
  { totals, model, focusOrder }: Picture,
  order: TimelineStart,
): TemplateResult | typeof nothing {
  if (totals.all > model.count || focusOrder.entries.length < 2) return nothing;
  const isNewest = order === 'newest';
  return html`<div class="list-bar">
    <button
      type="button"
      class="plain"
      aria-pressed=${isNewest ? 'true' : 'false'}
      @click=${() => {
        timeline.start = isNewest ? 'oldest' : 'newest';
      }}
    >
      ${texts.text('newestFirst')}
    </button>
  </div>`;
}

/**
 * A weekday only if the day is certain. Many languages write weekdays and months in lower case, but a heading begins
 * with a capital.
 */
function headingOf({ model, words, focusOrder }: Picture, place: number, { locale, eras }: Texts): string {
  const entry = focusOrder.entries[place];
  if (entry === undefined) return '';
  const { timeZone } = model;
  const text = isOfOneDay(model, entry)
    ? dayHeading(focusOrder.times[place]!, { locale, timeZone, eras })
    : words.date(entry);
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
