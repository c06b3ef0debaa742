/** The reader's actions in the search field: typing, going from hit to hit, clearing, leaving. */
import { Timer } from '../../dataset/base/timer.js';
import { titleLang } from '../../dataset/data/text-language.js';
import { saidText } from '../../element/entry/said-text.js';
import type { TimelineApi } from '../../element/core/feature.js';
import { nameList } from '../../words/i18n/name-list.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { Hits } from '../../element/picture/search-hits.js';
import { TimelineSearchEvent } from '../../element/session/events.js';
import { archive } from '../archive/index.js';
import { neighbourHit } from './search-controller.js';

/** A pause of this length ends a word that is being typed. */
const TYPED_MS = 100;
/** Longer than the pauses between words: one message for a query. */
const ANNOUNCE_AFTER_MS = 600;

export class SearchInput {
  #timeline: TimelineApi;
  #startSearch: () => void;
  #typing = new Timer();
  #announcing = new Timer();
  /** The text of the field while the reader types. */
  draft: string | undefined;

  /** Whether the reader has asked, and is not answered yet. */
  #asked = false;
  /** Enter was pressed before there was an answer. */
  #wanted: 1 | -1 | undefined;

  /** `startSearch` starts the search of the state. */
  constructor(timeline: TimelineApi, startSearch: () => void) {
    this.#timeline = timeline;
    this.#startSearch = startSearch;
  }

  release(): void {
    this.#typing.stop();
    this.#announcing.stop();
  }

  type(value: string): void {
    this.draft = value;
    this.#typing.start(TYPED_MS, () => {
      this.#ask(value);
    });
  }

  /** Searches for the text of the field, and goes to a hit. */
  enter(value: string, step: 1 | -1): void {
    this.#ask(value);
    this.step(step);
  }

  clear(): void {
    this.#ask('');
  }

  /** Opens the next hit (1) or the one before (-1). The focus stays where it is. */
  step(step: 1 | -1): void {
    const { session, texts } = this.#timeline;
    const picture = this.#timeline.picture();
    if (picture === undefined) return;
    const { hits, focusOrder } = picture;
    if (hits.pending !== undefined) this.#wanted = step;
    if (step === 1 && this.#asksMore(hits)) return;
    const from =
      session.state.selected ?? (session.state.focus?.type === 'entry' ? session.state.focus.entry : undefined);
    const entry = neighbourHit(hits, focusOrder, from, step);
    if (entry === undefined) return;
    this.#announcing.stop();
    session.select(entry, false);
    const title = picture.model.entries.at(entry)?.title ?? '';
    session.announce(
      texts().text('hitOpened', { place: hits.entries.indexOf(entry) + 1, count: countHits(hits), title }),
      saidText({ text: title, lang: titleLang(picture.model, entry) }),
    );
  }

  /** A delayed answer has arrived. */
  onAnswer(): void {
    const hits = this.#timeline.picture()?.hits;
    if (hits?.pending !== undefined || hits === undefined) return;
    if (this.#asked) this.#answer(hits);
    const step = this.#wanted;
    this.#wanted = undefined;
    if (step !== undefined) this.step(step);
  }

  /** The hits of an archive's next page come after the last loaded one. */
  #asksMore(hits: Hits): boolean {
    const { session, features } = this.#timeline;
    const isLast = session.state.selected !== undefined && session.state.selected === hits.entries.at(-1);
    const more = isLast && countHits(hits) > hits.entries.length ? features.part(archive)?.moreHits() : undefined;
    void more?.then(() => {
      this.step(1);
    });
    return more !== undefined;
  }

  #ask(query: string): void {
    this.#typing.stop();
    this.draft = undefined;
    const { session } = this.#timeline;
    if (query === session.state.query) return;
    this.#asked = true;
    this.#wanted = undefined;
    this.#announcing.stop();
    session.dispatch({ type: 'search', query }, false);
    this.#startSearch();
    this.onAnswer();
  }

  #answer(hits: Hits): void {
    this.#asked = false;
    this.#timeline.emit(new TimelineSearchEvent(hits.query, countHits(hits)));
    if (hits.terms.length === 0) return;
    this.#announcing.start(ANNOUNCE_AFTER_MS, () => {
      this.#timeline.session.announce(hitsWords(hits, this.#timeline.texts()));
    });
  }
}

// A search in words: the number of hits, and which of them is open.

/** The words beside the field: "3 found", "2 of 3". */
export function counterWords(hits: Hits, open: number | undefined, texts: Texts): string {
  const { pending, entries } = hits;
  if (pending !== undefined) return texts.text('searching', { share: percent(pending, texts) });
  const place = open === undefined ? -1 : entries.indexOf(open);
  if (place < 0) return shownWords(hits, texts);
  return texts.text('hitAt', { place: number(place + 1, texts), count: number(countHits(hits), texts) });
}

/** The words of announcements. */
function hitsWords(hits: Hits, texts: Texts): string {
  const shown = shownWords(hits, texts);
  return hits.hidden === 0 ? shown : nameList([shown, outsideWords(hits, texts)], texts.locale);
}

/** "+2 outside the filters". */
export function outsideWords({ hidden }: Hits, texts: Texts): string {
  return texts.text('hitsOutside', { count: number(hidden, texts) });
}

/** The number of hits; an archive has more than the loaded ones. */
function countHits({ total, entries }: Hits): number {
  return total ?? entries.length;
}

function shownWords(hits: Hits, texts: Texts): string {
  const count = countHits(hits);
  return count === 0 ? texts.text('noHits') : texts.count('hits', count);
}

function number(value: number, { locale }: Texts): string {
  return new Intl.NumberFormat(locale).format(value);
}

function percent(share: number, { locale }: Texts): string {
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(share);
}
