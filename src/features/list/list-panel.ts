/** The list of the present picture. */
import { html, type TemplateResult } from 'lit';
import type { ViewContext } from '../../element/core/feature.js';
import { namesLang } from '../../dataset/data/names-language.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { Picture } from '../../element/picture/picture.js';
import { bodyOf } from '../../element/rows/list-body.js';
import type { ListController } from '../../element/rows/list-controller.js';
import { isOfOneDay } from '../../element/rows/list-groups.js';
import { laneNames, laneWords } from '../../element/rows/list-lanes.js';
import { phaseHeads } from '../../element/rows/phase-heads.js';
import type { RowFacts } from '../../element/rows/row-facts.js';
import type { OpenAtWindow } from '../../element/rows/open-at-window.js';
import { summaryView } from '../../element/rows/summary-view.js';
import { dayHeading, durationWords } from '../../dataset/time/date-words.js';
import { answerDepth } from './list-answers.js';
import { listView } from './list-view.js';

interface ListParts {
  readonly list: ListController;
  readonly facts: RowFacts;
  readonly opening: OpenAtWindow;
}

export function listPanel(options: ViewContext, picture: Picture, { list, facts, opening }: ListParts): TemplateResult {
  const { texts, session, api } = options;
  const known = api.presenter.coveredText(picture.covered, picture.precision, texts);
  const { model, focusOrder, relations, passing } = picture;
  const { selected } = session.state;
  const groups = facts.groups(model, focusOrder);
  const rows = list.rows(model, focusOrder, groups);
  const opensAt = opening.draw(session.state, picture);
  const drawn = list.draw(rows, selected, opensAt === undefined ? undefined : focusOrder.placeOf(opensAt));
  return html`${summaryView(picture, facts, texts, false, known)}${listView({
    ...picture,
    texts,
    groups,
    rows,
    drawn,
    list,
    openedAt: opening.entry === undefined ? undefined : focusOrder.placeOf(opening.entry),
    busy: options.phase === 'loading',
    selected,
    stop: drawn.stop,
    laneOf: (entry) => laneWords(model, entry, picture.lanesBy, picture.crowd?.categoryListSteps),
    lanesLangOf: (entry) =>
      namesLang(model, ...laneNames(model, entry, picture.lanesBy, picture.crowd?.categoryListSteps)),
    showsTopics: picture.lanesBy !== 'topic',
    bodyOf: bodyOf(options, picture, options.features.entry),
    depthOf: (entry) => answerDepth(relations, groups, focusOrder.placeOf, entry),
    phasesBefore: (entry) => phaseHeads(picture, entry, texts),
    headingOf: (place) => headingOf(picture, place, texts),
    foldWords: (from, to) => {
      const length = facts.pauses(model, focusOrder, picture.marks, groups).get(groups.foldPlaces[from]!) ?? 0;
      const words = texts.text('fold', { length: durationWords(length, { locale: texts.locale }) });
      const through = Math.min(...passing.slice(from, to));
      return through === 0 ? words : `${words}. ${texts.count('foldPassing', through)}`;
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
