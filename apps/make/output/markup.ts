/** HTML for files: data is only text in it. */
import { windowOf, type OpensAs } from '../model/page-choice.js';
import type { SheetLink } from '../model/sheet-link.js';

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Undefined for an address that a page must not lead to. */
export function safeAddress(text: string | undefined): string | undefined {
  try {
    const { protocol, href } = new URL(text ?? '');
    return /^(?:https?|mailto):$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

/** What the element does by itself needs no attribute. */
export function opensAttributes({ view, lanes, map, today, story, height }: OpensAs): string {
  const named = Object.entries({ view, lanes }).filter(([, value]) => value !== 'auto');
  return [
    ...named.map(([name, value]) => ` ${name}="${value}"`),
    map ? ' map' : '',
    today ? ' today' : '',
    story ? ' story="0"' : '',
    height === 0 ? '' : ` style="block-size: ${height}px"`,
  ].join('');
}

/** A script for the window at which it opens, which has no attribute; empty without one. `timeline`: the element. */
export function windowScript(opens: OpensAs, timeline: string): string {
  const range = windowOf(opens);
  return range === undefined ? '' : `${timeline}.visibleRange = ${JSON.stringify(range)};`;
}

/** A sheet has no title of its own. */
export function linkAttributes({ src, columns }: SheetLink, title: string): string {
  return ` src="${escaped(src)}" columns="${escaped(columns)}" follow="poll" label="${escaped(title)}"`;
}

export interface Page {
  readonly title: string;
  readonly lang: string;
  readonly dir: string;
  readonly body: string;
  /** More lines of its head. */
  readonly head?: string;
}

export function pageText({ title, lang, dir, body, head = '' }: Page): string {
  return `<!doctype html>
<html lang="${escaped(lang)}" dir="${escaped(dir)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
${head}</head>
<body>
${body}
</body>
</html>
`;
}
