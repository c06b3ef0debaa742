/** Phases and milestones as headings among the entries, each before the first shown entry of its time. */
import { html, nothing, type TemplateResult } from 'lit';
import { lowerBound } from '../../dataset/base/search.js';
import { namesLang, sourceLang } from '../../dataset/data/names-language.js';
import { formatCivil } from '../../dataset/time/date-format.js';
import { utcToCivil } from '../../dataset/time/zone.js';
import { presentMoment } from '../picture/present-moment.js';
import { isDuring, milestonesOf, phasesOf } from '../../dataset/data/phases.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import type { FocusOrder } from '../../drawing/scene/focus-order.js';
import { phaseTime } from '../../words/a11y/phase-words.js';
import { labelled } from '../../words/i18n/join-sentences.js';
import type { Texts } from '../../words/i18n/texts.js';
import { linkTemplate } from '../entry/links-view.js';
import type { TimelineStart } from '../frame/controls.js';
import type { Picture } from '../picture/picture.js';
import { nameList } from '../../words/i18n/name-list.js';

interface Head {
  readonly kind: 'facetPhase' | 'milestone' | 'today';
  /** UTC ms. */
  readonly start: number;
  readonly label: string;
  readonly time: (words: Picture['words']) => string;
  readonly description: string | undefined;
  readonly sources: readonly string[];
}

type Heads = ReadonlyMap<number, readonly Head[]>;

/** Heads are kept for each order of the list. */
const known = { oldest: new WeakMap<FocusOrder, Heads>(), newest: new WeakMap<FocusOrder, Heads>() };

/**
 * Heads by the entry that they stand before. A phase without a shown entry, and a milestone after the last, have no
 * place.
 */
function headsOf(model: TimelineModel, order: FocusOrder, from: TimelineStart): Heads {
  const before = known[from].get(order);
  if (before !== undefined) return before;
  const heads = new Map<number, Head[]>();
  const add = (entry: number | undefined, head: Head): void => {
    if (entry !== undefined) heads.set(entry, [...(heads.get(entry) ?? []), head]);
  };
  for (const span of phasesOf(model)) {
    const { phase } = span;
    add(
      from === 'newest'
        ? order.entries.findLast((entry) => isDuring(model, entry, span))
        : order.entries.find((entry) => isDuring(model, entry, span)),
      {
        kind: 'facetPhase',
        start: span.start,
        time: (words) => phaseTime(phase, words),
        label: phase.label,
        description: phase.description,
        sources: phase.sources ?? [],
      },
    );
  }
  for (const { milestone, start } of milestonesOf(model)) {
    add(order.entries[placeAt(order, start, from)], {
      kind: 'milestone',
      start,
      time: (words) => words.dateText(milestone.date),
      label: milestone.label,
      description: milestone.description,
      sources: milestone.sources ?? [],
    });
  }
  const sign = from === 'newest' ? -1 : 1;
  for (const list of heads.values()) list.sort((left, right) => (left.start < right.start ? -sign : sign));
  known[from].set(order, heads);
  return heads;
}

/** The place of the entry that comes next in the list. */
function placeAt({ times }: FocusOrder, ms: number, from: TimelineStart): number {
  return lowerBound(times, ms) - (from === 'newest' ? 1 : 0);
}

/** The head of today stands before the entry that comes next. */
function todayHead(
  { model, focusOrder, today, extent }: Shown,
  entry: number,
  { locale, eras }: Texts,
  from: TimelineStart,
): readonly Head[] {
  const now = presentMoment({ today, extent });
  if (now === undefined || focusOrder.entries[placeAt(focusOrder, now, from)] !== entry) return [];
  const day = formatCivil(utcToCivil(now, model.timeZone), 'day', { locale, eras });
  return [{ kind: 'today', start: now, label: day, time: () => '', description: undefined, sources: [] }];
}

type Shown = Pick<Picture, 'model' | 'focusOrder' | 'words' | 'today' | 'extent'>;

export function phaseHeads(
  shown: Shown,
  entry: number,
  texts: Texts,
  from: TimelineStart = 'oldest',
): readonly TemplateResult[] | typeof nothing {
  const { model, focusOrder, words } = shown;
  const { phases, milestones } = model.dataset;
  const named = (phases ?? milestones) === undefined ? undefined : headsOf(model, focusOrder, from).get(entry);
  const heads = [...(named ?? []), ...todayHead(shown, entry, texts, from)];
  if (heads.length === 0) return nothing;
  return heads.map(({ kind, label, time, description, sources }) => {
    const lang = namesLang(model, label) ?? nothing;
    return html`<div class="phase-head">
      <h3>
        <span class="phase-kind">${texts.text(kind)}</span> <bdi lang=${lang}>${label}</bdi>
        <span class="phase-time">${time(words)}</span>
      </h3>
      ${description ? html`<p lang=${namesLang(model, description) ?? nothing} dir="auto">${description}</p>` : nothing}
      ${sources.length === 0 ? nothing : html`<p class="phase-sources">${labelled(texts.text('sourcesTitle'), '', texts.locale)}${sourceLinks(sources, model, words, texts)}</p>`}
    </div>`;
  });
}

function sourceLinks(
  ids: readonly string[],
  model: TimelineModel,
  words: Picture['words'],
  { locale }: Texts,
): readonly unknown[] {
  return ids.map((id, at) => {
    const source = words.source(id);
    const link =
      source === undefined ? html`<bdi>${id}</bdi>` : linkTemplate(source.title, source.url, sourceLang(model, source));
    return html`${at > 0 ? nameList(['', ''], locale) : ''}${link}`;
  });
}
