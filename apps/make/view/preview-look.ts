/** The preview in the look of its page: a sheet of the document, since the page allows no styles in its tags. */
import type { PageChoice } from '../model/page-choice.js';
import { themeSheet } from '../output/looks.js';

export class PreviewLook {
  #sheet: CSSStyleSheet | undefined;
  #shown = '';

  show(page: PageChoice): void {
    const height = page.height === 0 ? '' : `conflict-timeline { block-size: ${page.height}px; max-block-size: none; }`;
    const text = `.sight {\n${themeSheet(page)}\n${height}\n}`;
    if (text === this.#shown) return;
    this.#shown = text;
    if (this.#sheet === undefined) document.adoptedStyleSheets.push((this.#sheet = new CSSStyleSheet()));
    this.#sheet.replaceSync(text);
  }
}
