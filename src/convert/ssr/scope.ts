/** The input of every part of the page text. */
import type { EntryWords } from '../../words/a11y/entry-words.js';
import type { RelationIndex } from '../../dataset/data/relations.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import type { Texts } from '../../words/i18n/texts.js';
import { attribute, headingElement, markup, type Markup } from './markup.js';

const LINE_END = /\r\n?|\n/;

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
