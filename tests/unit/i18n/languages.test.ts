import { expect } from 'chai';
import type { PluralForms } from '../../../src/dataset/base/message.js';
import { english } from '../../../src/words/i18n/en.js';
import { loadLanguage } from '../../../src/words/i18n/load-language.js';
import { englishDateWords } from '../../../src/words/i18n/english-dates.js';
import notes from '../../../src/words/i18n/notes.json' with { type: 'json' };
import { LANGUAGES } from './languages.js';

const ENGLISH = { messages: english, dateWords: englishDateWords };
/** Counts of which every language here has each of its plural categories: 0 to 101, millions, fractions. */
const COUNTS = [...Array.from({ length: 102 }, (_, count) => count), 1_000_000, 1.5];
/** A special noun expresses these, in languages that have one. */
const SAID_BY_THE_NOUN = ['zero', 'one', 'two'];
/** Words that a language has in common with English. */
const SHARED_WORDS = [
  'Zoom',
  'Status',
  'Details',
  'Date',
  'Interview',
  'Phase',
  'Sources',
  'Source',
  'Form',
  'Parties',
  'Actor',
  'Pause',
  'Version',
  'Relations',
  'Licence',
  'Video',
  'Document',
  'post',
];
/** What only some languages need: other endings, other signs. */
const OWN_TO_A_LANGUAGE: ReadonlySet<string> = new Set(['decades', 'asWritten', 'aboutDay', 'someDayBetween']);
/** Filled in besides what English fills in. */
const MORE: Readonly<Record<string, string>> = { 'dateWords.long.decade': 'last', 'dateWords.short.decade': 'last' };
/** What stands on the keys of keyboards that have English names on them. */
const KEY_CAPS = ['Home', 'End', 'Page Up', 'Page Down', 'Enter', 'Shift Enter', 'Ctrl Home', 'Ctrl End', 'Esc'];

type Leaf = string | PluralForms;

describe('languages', () => {
  for (const locale of LANGUAGES) {
    describe(locale, () => {
      it('has every text that English has, and no other', async () => {
        const texts = await leavesOf(locale);
        expect([...texts.keys()].sort()).to.deep.equal([...leaves(ENGLISH).keys()].sort());
      });

      it('has every plural form that its numbers ask for, and no other', async () => {
        const wanted = pluralCategories(locale);
        for (const [path, text] of await leavesOf(locale)) {
          if (typeof text !== 'string') expect(Object.keys(text).sort(), path).to.deep.equal(wanted);
        }
      });

      it('fills in what English fills in', async () => {
        const originals = leaves(ENGLISH);
        for (const [path, text] of await leavesOf(locale)) {
          const wanted = placeholders(originals.get(path)!);
          for (const [form, template] of formsOf(text)) {
            const found = placeholders(template);
            const missing = wanted.filter((name) => !found.includes(name));
            expect(
              found.filter((name) => !wanted.includes(name) && name !== MORE[path]),
              `${path}.${form}`,
            ).to.deep.equal([]);
            const mayMiss = SAID_BY_THE_NOUN.includes(form) && coversOneNumber(locale, form) ? ['count'] : [];
            expect(
              missing.filter((name) => !mayMiss.includes(name)),
              `${path}.${form}`,
            ).to.deep.equal([]);
          }
        }
      });

      it('has no empty text, no space at an end, no straight quotes', async () => {
        for (const [path, text] of await leavesOf(locale)) {
          for (const [form, template] of formsOf(text)) {
            expect(template, `${path}.${form}`).to.match(/^\S.*\S$|^\S$/);
            expect(template, `${path}.${form}`).not.to.match(/['"]|\.\.\./);
          }
        }
      });

      it('is translated', async () => {
        const originals = leaves(ENGLISH);
        const untranslated = [...(await leavesOf(locale))]
          .filter(([path, text]) => text === originals.get(path))
          .flatMap(([, text]) => (typeof text === 'string' && hasWords(text) ? [text] : []));
        expect(untranslated.filter((text) => ![...SHARED_WORDS, ...KEY_CAPS].includes(text))).to.deep.equal([]);
      });
    });
  }
});

describe('notes for translators', () => {
  it('are of texts that there are', () => {
    expect(Object.keys(notes).filter((name) => !(name in english))).to.deep.equal([]);
  });
});

describe('French', () => {
  it('keeps its signs with their words: a no-break space stands before and inside them', async () => {
    for (const [path, text] of await leavesOf('fr')) {
      for (const [form, template] of formsOf(text)) expect(template, `${path}.${form}`).not.to.match(/ [:;?!»]|« /);
    }
  });
});

async function leavesOf(locale: string): Promise<ReadonlyMap<string, Leaf>> {
  return leaves(await loadLanguage(locale)!);
}

/** Every text by its path; the plural forms of one text are one leaf. */
function leaves(tree: object, path = ''): ReadonlyMap<string, Leaf> {
  const found = new Map<string, Leaf>();
  for (const [key, value] of Object.entries(tree) as [string, Leaf | object][]) {
    const at = path === '' ? key : `${path}.${key}`;
    if (OWN_TO_A_LANGUAGE.has(key)) continue;
    // A text for each ordinal, which then is a word.
    if (Array.isArray(value)) found.set(at, value.map((text: string) => `${text} {number}`).join(' · '));
    else if (typeof value === 'string' || isPlural(value)) found.set(at, value);
    else for (const [below, leaf] of leaves(value, at)) found.set(below, leaf);
  }
  return found;
}

function isPlural(value: object): value is PluralForms {
  return 'other' in value;
}

function formsOf(text: Leaf): readonly (readonly [form: string, template: string])[] {
  return typeof text === 'string' ? [['text', text]] : (Object.entries(text) as [string, string][]);
}

function placeholders(text: Leaf): readonly string[] {
  const template = typeof text === 'string' ? text : text.other;
  return [...new Set(template.match(/\{\w+\}/g) ?? [])].map((name) => name.slice(1, -1)).sort();
}

function hasWords(template: string): boolean {
  return /\p{L}/u.test(template.replace(/\{\w+\}/g, ''));
}

function pluralCategories(locale: string): readonly string[] {
  const rules = new Intl.PluralRules(locale);
  const used = new Set(COUNTS.map((count) => rules.select(count)));
  expect([...used].sort()).to.deep.equal([...rules.resolvedOptions().pluralCategories].sort());
  return [...used].sort();
}

/** Ukrainian "one" is also 21: its text must show the number. */
function coversOneNumber(locale: string, form: string): boolean {
  const rules = new Intl.PluralRules(locale);
  return COUNTS.filter((count) => Number.isInteger(count) && rules.select(count) === form).length === 1;
}
