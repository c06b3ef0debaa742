/**
 * HTML as text. The literal text of a template is markup; every value is escaped, unless this module made it. So
 * nothing of a dataset can become markup, in any place: attributes are always quoted.
 */
import { clamp } from '../../dataset/base/number.js';

const NOT_TEXT = /[&<>"'\0]/g;
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
  // Not a character of HTML: a parser may drop it, and join its neighbours.
  ['\0', '\uFFFD'],
]);
/** A character that would end a script element, or is invalid in a script, is written as an escape of JSON. */
const NOT_IN_SCRIPT = /[<>&\u2028\u2029]/g;
const LOWEST_HEADING = 6;

/** Text that is markup already. The class stays in this file, so that no other code makes any. */
class Markup {
  constructor(readonly text: string) {}
}

export type { Markup };

/** Undefined is written as nothing, a list line by line. */
export type MarkupValue = string | number | Markup | readonly Markup[] | undefined;

export function markup(parts: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  return new Markup(parts.reduce((text, part, index) => text + written(values[index - 1]) + part));
}

/** An attribute with a space before it, or nothing without a value. */
export function attribute(name: 'datetime' | 'dir' | 'href' | 'id' | 'lang', value: string | undefined): Markup {
  return new Markup(value === undefined ? '' : ` ${name}="${escapeText(value)}"`);
}

export function headingElement(level: number, attributes: Markup, text: string): Markup {
  const name = `h${String(clamp(Math.round(level), 1, LOWEST_HEADING))}`;
  return new Markup(`<${name}${attributes.text}>${escapeText(text)}</${name}>`);
}

/** Data for machines in a script element, which no text of the data can end. */
export function dataScript(type: 'application/json' | 'application/ld+json', value: unknown): Markup {
  const json = JSON.stringify(value).replace(
    NOT_IN_SCRIPT,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return new Markup(`<script type="${type}">${json}</script>`);
}

function written(value: MarkupValue): string {
  if (value === undefined) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(({ text }) => text).join('\n');
  return escapeText(String(value));
}

function escapeText(text: string): string {
  return text.replace(NOT_TEXT, (character) => ESCAPES.get(character) ?? '');
}
