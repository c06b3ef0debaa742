/**
 * HTML as text. The literal text of a template is markup; every value is escaped, unless this module made it. So
 * nothing of a dataset can become markup, in any place: attributes are always quoted.
 */
import { clamp } from '../../dataset/base/number.js';
import type { EntryWords } from '../../words/a11y/entry-words.js';
import type { RelationIndex } from '../../dataset/data/relations.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import type { Texts } from '../../words/i18n/texts.js';

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
const LINE_END = /\r\n?|\n/;

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

function headingElement(level: number, attributes: Markup, text: string): Markup {
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

/** The input of every part of the page text. */
export interface Scope {
  readonly model: TimelineModel;
  readonly texts: Texts;
  readonly words: EntryWords;
  readonly relations: RelationIndex;
  readonly idPrefix: string;
  /** Level of the timeline's heading; entries have the next. */
  readonly headingLevel: number;
}

/** A heading, in the language of the dataset by default. */
export function heading(level: number, text: string, { model }: Scope, lang = model.dataset.lang): Markup {
  const { dir = 'auto' } = model.dataset;
  return headingElement(level, markup`${attribute('lang', lang)}${attribute('dir', dir)}`, text);
}

/** A paragraph in the lines of its author, in the language of the dataset by default; nothing without a text. */
export function paragraph(text: string | undefined, { model }: Scope, lang = model.dataset.lang): Markup | undefined {
  if (text === undefined || text === '') return undefined;
  const { dir = 'auto' } = model.dataset;
  const [first = '', ...more] = text.split(LINE_END);
  const lines = more.reduce((all, line) => markup`${all}<br>\n${line}`, markup`${first}`);
  return markup`<p${attribute('lang', lang)}${attribute('dir', dir)}>${lines}</p>`;
}

/** A name inside words of the element: the direction of the one must not turn the other. */
export function isolated(text: string, lang: string | undefined): Markup {
  return markup`<bdi${attribute('lang', lang)}>${text}</bdi>`;
}

export function joined(parts: readonly Markup[], between: string): Markup {
  return parts.reduce((all, part, index) => (index === 0 ? part : markup`${all}${between}${part}`), markup``);
}

/** Leaves out missing parts. */
export function present(...parts: readonly (Markup | undefined)[]): readonly Markup[] {
  return parts.filter((part) => part !== undefined);
}
