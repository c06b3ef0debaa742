/** The archived copies of a source or a medium as links, and that its address no longer answers. */
import { html, nothing, type TemplateResult } from 'lit';
import { answerWords, copiesOf, copyWords } from '../../words/a11y/copy-words.js';
import type { EntryWords } from '../../words/a11y/entry-words.js';
import type { ArchivedCopy, LinkCheck } from '../../dataset/data/dataset.js';
import { safeUrl } from '../../dataset/data/safe-url.js';
import type { Texts } from '../../words/i18n/texts.js';

interface Kept {
  readonly archivedUrl?: string;
  readonly archives?: readonly ArchivedCopy[];
  readonly checked?: LinkCheck;
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
