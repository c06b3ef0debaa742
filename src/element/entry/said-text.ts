/** An announcement that holds a text of the data: the text is marked with its language. */
import { html, nothing } from 'lit';
import type { MarkWords } from '../session/announcer.js';

/** No white space stands around the parts: it would be said as a change of its own. */
export function saidText(text: string, lang: string | undefined): MarkWords {
  return (words) => {
    const at = words.lastIndexOf(text);
    if (at < 0) return words;
    return [words.slice(0, at), html`<span lang=${lang ?? nothing}>${text}</span>`, words.slice(at + text.length)];
  };
}
