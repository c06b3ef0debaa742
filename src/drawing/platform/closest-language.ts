/**
 * The language around an element: its own, the closest ancestor's, across shadow roots, the page's. Words and dates
 * change together, and only when the language has loaded: until then the former ones stay, English at first.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { spokenEnglish } from '../../words/i18n/english.js';
import { isEnglish, languageListeners, loadLanguage, type Language } from '../../words/i18n/load-language.js';
import { createTexts, type Texts } from '../../words/i18n/texts.js';
import { onServer } from './page-view.js';
import type { DateWordMessages } from '../../dataset/time/date-words-messages.js';
import { englishDateWords } from '../../words/i18n/english-dates.js';

const ENGLISH = 'en';
const WATCHED: MutationObserverInit = { attributes: true, attributeFilter: ['lang', 'dir'] };

/** Resolves to a language; `undefined` if the element speaks English. */
export type LanguageLoader = (locale: string) => Promise<Language> | undefined;

export class ClosestLanguage implements ReactiveController {
  texts: Texts = createTexts(spokenEnglish, ENGLISH, englishDateWords);
  dateWords: DateWordMessages = englishDateWords;
  /** Resolves when the last requested language is in use, or has failed to load. */
  ready: Promise<void> = Promise.resolve();

  #host: ReactiveControllerHost & HTMLElement;
  #load: LanguageLoader;
  #observer: MutationObserver | undefined;
  #lang = ENGLISH;
  readonly #onLanguage = (): void => {
    this.#isStale = true;
    this.#host.requestUpdate();
  };
  /** A page has registered a language since: perhaps this one. */
  #isStale = false;

  /** The language of the page. The element may have no words in it. */
  get lang(): string {
    return this.#lang;
  }

  constructor(host: ReactiveControllerHost & HTMLElement, load: LanguageLoader = loadLanguage) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => {
      this.#host.requestUpdate();
    });
    languageListeners.add(this.#onLanguage);
    for (const element of withAncestors(this.#host)) this.#observer.observe(element, WATCHED);
    // It may have moved to a place with another language.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    languageListeners.delete(this.#onLanguage);
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  /** Call before the texts are used in an update. */
  read(): void {
    if (!this.#host.isConnected) return;
    const lang = closestLang(this.#host);
    if (lang === this.#lang && !this.#isStale) return;
    this.#lang = lang;
    this.#isStale = false;
    const loading = this.#load(lang);
    if (loading === undefined) this.#speakEnglish();
    this.ready = loading === undefined ? Promise.resolve() : this.#await(loading, lang);
  }

  get rtl(): boolean {
    return !onServer && this.#host.matches(':dir(rtl)');
  }

  /** A language that loads after another was requested is late, and not used. */
  async #await(loading: Promise<Language>, lang: string): Promise<void> {
    const language = await loading.catch(() => undefined);
    if (lang !== this.#lang) return;
    if (language === undefined) {
      this.#speakEnglish();
    } else {
      this.texts = createTexts(language.messages, lang, language.dateWords);
      // Gives every language the shape of the English date words: one that lacks a word does not compile.
      this.dateWords = language.dateWords;
    }
    this.#host.requestUpdate();
  }

  /** Dates as well: words and dates of two languages do not make a sentence. */
  #speakEnglish(): void {
    this.texts = createTexts(spokenEnglish, isEnglish(this.#lang) ? this.#lang : ENGLISH, englishDateWords);
    this.dateWords = englishDateWords;
  }
}

function closestLang(element: Element): string {
  for (const { attributes } of withAncestors(element)) {
    const lang = attributes.getNamedItem('lang')?.value;
    if (lang !== undefined && lang !== '') return lang;
  }
  return ENGLISH;
}

/** The element and its ancestors, out through shadow roots. */
function* withAncestors(element: Element): Generator<Element> {
  for (let at: Element | undefined = element; at !== undefined; at = parentOf(at)) yield at;
}

function parentOf({ parentNode }: Element): Element | undefined {
  if (parentNode instanceof ShadowRoot) return parentNode.host;
  return parentNode instanceof Element ? parentNode : undefined;
}
