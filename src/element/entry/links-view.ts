/** Links as elements: one with its words, those of a summary with its emphasis, and those to archived copies. */
import { html, nothing, type TemplateResult } from 'lit';
import { inlineNodes } from '../../dataset/data/inline-text.js';
import { safeUrl } from '../../dataset/data/safe-url.js';
import type { Highlight } from '../picture/search-hits.js';
import { answerWords, copiesOf, copyWords } from '../../words/a11y/medium-words.js';
import type { EntryWords } from '../../words/a11y/entry-words.js';
import type { ArchivedCopy, LinkCheck } from '../../dataset/data/dataset.js';
import type { Texts } from '../../words/i18n/texts.js';

interface Kept {
  readonly archivedUrl?: string;
  readonly archives?: readonly ArchivedCopy[];
  readonly checked?: LinkCheck;
}

/** A link if the address is safe to follow; else the text alone, with the address. */
export function linkTemplate(
  text: ReturnType<Highlight>,
  url: string | undefined,
  lang: string | undefined,
): TemplateResult {
  const href = safeUrl(url ?? '');
  const words = html`<bdi lang=${lang ?? nothing}>${text}</bdi>`;
  if (href === undefined) return url ? html`${words} <bdi>(${url})</bdi>` : words;
  return html`<a href=${href} rel="noopener noreferrer" referrerpolicy="no-referrer">${words}</a>`;
}

export function inlineTemplate(
  text: string,
  highlight: Highlight,
): readonly (TemplateResult | ReturnType<Highlight>)[] {
  return inlineNodes(text).map(({ text: words, url, isEmphasised = false }) => {
    const shown = highlight(words);
    const linked = url === undefined ? shown : linkTemplate(shown, url, undefined);
    return isEmphasised ? html`<em>${linked}</em>` : linked;
  });
}

/** Copies stand after the name of what they are copies of, with points between. */
export function copiesTemplate(record: Kept, texts: Texts, words: EntryWords): readonly TemplateResult[] {
  const answer = answerWords(record.checked, texts, words);
  return [
    ...(answer === undefined ? [] : [html` · ${answer}`]),
    ...copiesOf(record).map((copy) => html` · ${copyTemplate(copy, copyWords(copy, texts, words))}`),
  ];
}

/** A link if the address is safe to follow; else its words with the address. */
function copyTemplate({ url, sha256 }: ArchivedCopy, text: string): TemplateResult {
  const href = safeUrl(url);
  if (href === undefined) return html`<bdi>${text}</bdi> <bdi>(${url})</bdi>`;
  const title = sha256 === undefined ? nothing : `SHA-256 ${sha256}`;
  return html`<a href=${href} title=${title} rel="noopener noreferrer" referrerpolicy="no-referrer"
    ><bdi>${text}</bdi></a
  >`;
}
