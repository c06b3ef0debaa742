/** What the reader does in the search field: types, goes from hit to hit, clears, leaves. */
import { Timer } from '../../base/timer.js';
import type { Texts } from '../../i18n/texts.js';
import { TimelineSearchEvent } from '../../core/events.js';
import type { Picture } from '../../picture/picture.js';
import { neighbourHit, type Hits } from '../../picture/search-hits.js';
import { hitsWords } from './search-words.js';
import type { Session } from '../../core/session.js';

/** A pause of this length ends a word that is being typed. */
const TYPED_MS = 100;
/** Longer than the pauses between words: one message for a query. */
const ANNOUNCE_AFTER_MS = 600;

export interface SearchInputDeps {
  readonly picture: () => Picture | undefined;
  readonly session: Session;
  readonly texts: () => Texts;
  readonly tell: (event: Event) => void;
  readonly startSearch: () => void;
}

export class SearchInput {
  #host: SearchInputDeps;
  #typing = new Timer();
  #announcing = new Timer();
  /** What stands in the field while the reader types. */
  draft: string | undefined;

  /** Of the reader's, and not answered yet. */
  #asked = false;
  /** Enter was pressed before there was an answer. */
  #wanted: 1 | -1 | undefined;

  constructor(host: SearchInputDeps) {
    this.#host = host;
  }

  release(): void {
    this.#typing.stop();
    this.#announcing.stop();
  }

  readonly onInput = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    this.draft = value;
    this.#typing.start(TYPED_MS, () => {
      this.#ask(value);
    });
  };

  readonly onKeyDown = (event: KeyboardEvent): void => {
    const field = event.currentTarget as HTMLInputElement;
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      this.#ask(field.value);
      this.step(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape') this.#onEscape(event, field);
  };

  readonly clear = (): void => {
    this.#ask('');
  };

  /** Opens the next hit (1) or the one before (-1). The focus stays where it is. */
  step(step: 1 | -1): void {
    const { session, texts } = this.#host;
    const picture = this.#host.picture();
    if (picture === undefined) return;
    const { hits, stops } = picture;
    if (hits.pending !== undefined) this.#wanted = step;
    const from =
      session.state.selected ?? (session.state.focus?.type === 'entry' ? session.state.focus.entry : undefined);
    const entry = neighbourHit(hits, stops, from, step);
    if (entry === undefined) return;
    this.#announcing.stop();
    session.select(entry, false);
    session.announcement = texts().text('hitOpened', {
      place: hits.entries.indexOf(entry) + 1,
      count: hits.entries.length,
      title: picture.model.entries.at(entry)?.title ?? '',
    });
  }

  /** An answer has come that took its time. */
  onAnswer(): void {
    const hits = this.#host.picture()?.hits;
    if (hits?.pending !== undefined || hits === undefined) return;
    if (this.#asked) this.#answer(hits);
    const step = this.#wanted;
    this.#wanted = undefined;
    if (step !== undefined) this.step(step);
  }

  #ask(query: string): void {
    this.#typing.stop();
    this.draft = undefined;
    const { session } = this.#host;
    if (query === session.state.query) return;
    this.#asked = true;
    this.#wanted = undefined;
    this.#announcing.stop();
    session.dispatch({ type: 'search', query }, false);
    this.#host.startSearch();
    this.onAnswer();
  }

  #answer(hits: Hits): void {
    this.#asked = false;
    this.#host.tell(new TimelineSearchEvent(hits.query, hits.entries.length));
    if (hits.terms.length === 0) return;
    this.#announcing.start(ANNOUNCE_AFTER_MS, () => {
      this.#host.session.announcement = hitsWords(hits, this.#host.texts());
      this.#host.session.refresh();
    });
  }

  /** The first Escape clears the field; in an empty field it closes what is open, or leaves for the entries. */
  #onEscape(event: KeyboardEvent, field: HTMLInputElement): void {
    if (field.value !== '') {
      event.preventDefault();
      this.clear();
      this.#host.session.refresh();
    } else if (this.#host.session.state.selected === undefined) {
      event.preventDefault();
      const root = field.getRootNode() as ShadowRoot;
      root.querySelector<HTMLElement | SVGElement>('.window [tabindex="0"], .list .toggle')?.focus();
    }
  }
}

/** For the key that leads into the field. */
export function focusSearch(root: ShadowRoot): void {
  root.querySelector<HTMLInputElement>('.search input')?.focus();
}
