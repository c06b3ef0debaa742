/** Links, and a summary with its links and emphasis as elements. */
import { html, nothing, type TemplateResult } from 'lit';
import { inlineNodes } from '../../dataset/data/inline-text.js';
import { safeUrl } from '../../dataset/data/safe-url.js';
import type { Highlight } from '../picture/search-hits.js';

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
