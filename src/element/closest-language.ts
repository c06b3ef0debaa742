/** The language around an element: its own, the closest ancestor's, across shadow roots, the page's. */
import { english } from '../i18n/en.js';
import { createTexts, type Texts } from '../i18n/texts.js';

export class ClosestLanguage {
  texts: Texts = createTexts(english, 'en');

  #host: HTMLElement;
  #lang = '';

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Call before the texts are used in an update. */
  read(): void {
    const lang = closestLang(this.#host);
    if (lang !== this.#lang) {
      this.#lang = lang;
      this.texts = createTexts(english, lang);
    }
  }

  get rtl(): boolean {
    return this.#host.matches(':dir(rtl)');
  }
}

function closestLang(element: Element): string {
  let scope: Element | undefined = element;
  while (scope !== undefined) {
    const found = scope.closest('[lang]')?.getAttribute('lang');
    if (found) return found;
    const root = scope.getRootNode();
    scope = root instanceof ShadowRoot ? root.host : undefined;
  }
  return element.ownerDocument.documentElement.lang || 'en';
}
