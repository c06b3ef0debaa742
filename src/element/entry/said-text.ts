/** An announcement that holds texts of the data: each is marked with its language. */
import { html, nothing } from 'lit';
import type { MarkWords } from '../session/announcer.js';

export interface SaidText {
  readonly text: string;
  readonly lang: string | undefined;
}

/** `texts`: in the order in which they are said. No white space stands around the parts: it would be said as a change of its own. */
export function saidText(...texts: readonly SaidText[]): MarkWords {
  return (words) => {
    const parts: unknown[] = [];
    let end = words.length;
    // The last place of each: a title may stand in the words before it as well.
    for (const { text, lang } of [...texts].reverse()) {
      const at = text === '' || text.length > end ? -1 : words.lastIndexOf(text, end - text.length);
      if (at < 0) continue;
      parts.unshift(html`<span lang=${lang ?? nothing}>${text}</span>`, words.slice(at + text.length, end));
      end = at;
    }
    return parts.length === 0 ? words : [words.slice(0, end), ...parts];
  };
}
