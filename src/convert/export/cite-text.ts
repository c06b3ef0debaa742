/** An entry and its sources as a line of text. */
import type { Texts } from '../../words/i18n/texts.js';
import { citedSources, datasetParts, linkOf, type CitedSource, type CiteOptions } from './citation.js';

const NOT_IN_A_LINE = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

export function citeAsText(options: CiteOptions, texts: Texts): string {
  const { head, entry, speaker, accessed, url, dateWords } = options;
  const dataset = datasetParts(head).join(', ');
  const sources = citedSources(options).map((cited) => sourceText(cited, options));
  const parts = [
    `${speaker === undefined ? '' : `${speaker}: `}“${entry.title}”, ${dateWords(entry.date)}`,
    dataset === '' ? '' : texts.text('citeIn', { dataset }),
    sources.length === 0 ? texts.text('unsourced') : `${texts.text('sourcesTitle')}: ${sources.join('; ')}`,
    texts.text('citeAccessed', { date: dateWords(accessed) }),
    linkOf(url) ?? '',
  ];
  return parts
    .filter((part) => part !== '')
    .map(sentence)
    .join(' ')
    .replace(NOT_IN_A_LINE, ' ');
}

function sourceText({ source, locators }: CitedSource, { dateWords }: CiteOptions): string {
  const { author, title, publisher, published, url } = source;
  const date = published === undefined ? undefined : dateWords(published);
  return [author, title, publisher, date, ...locators, linkOf(url)].filter((part) => part !== undefined).join(', ');
}

/** An address has no full stop after it, so that it can be followed. */
function sentence(text: string): string {
  return /[.!?…]$/.test(text) || /^(?:https?|mailto):\S+$/.test(text) ? text : `${text}.`;
}
