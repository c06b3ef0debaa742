import { expect } from 'chai';
import { english } from '../../../src/words/i18n/en.js';
import { readLanguage } from '../../../src/words/i18n/given-language.js';
import { languageListeners, loadLanguage, registerLanguage } from '../../../src/words/i18n/load-language.js';
import { LANGUAGES } from './languages.js';

/** Each language here is one that could be registered. */
const OTHER_NAMES: Readonly<Record<string, string>> = { one: 'unu', other: '{count} eroj' };

function faultsOf(messages: unknown, tag = 'eo', dateWords?: unknown): readonly string[] {
  return readLanguage(tag, { messages, dateWords }, english).faults.filter((fault) => !fault.includes('are English'));
}

async function warned(act: () => Promise<unknown>): Promise<readonly string[]> {
  const { warn } = console;
  const lines: string[] = [];
  console.warn = (line: string) => void lines.push(line);
  try {
    await act();
  } finally {
    console.warn = warn;
  }
  return lines;
}

describe('a language that a page registers', () => {
  it('is spoken where lang is its tag or begins with it, in any case; the longer tag wins', async () => {
    await warned(async () => {
      registerLanguage('eo', { messages: { retry: 'Denove' } });
      registerLanguage('eo-Plain', { messages: { retry: 'Provu' } });
      const words = await Promise.all(['EO', 'eo-fr', 'eo-plain-fr'].map((tag) => loadLanguage(tag)!));
      expect(words.map(({ messages }) => messages.retry)).to.deep.equal(['Denove', 'Denove', 'Provu']);
    });
  });

  it('is English word by word where it lacks a text, in its dates too', async () => {
    await warned(async () => {
      registerLanguage('et', { messages: { retry: 'Denove' }, dateWords: { long: { about: 'ĉirkaŭ {date}' } } });
      const { messages, dateWords } = (await loadLanguage('et'))!;
      expect([messages.retry, messages.loading, messages.today]).to.deep.equal([
        'Denove',
        'Loading the timeline…',
        'Today',
      ]);
      expect([dateWords.long.about, dateWords.long.since]).to.deep.equal(['ĉirkaŭ {date}', 'since {date}']);
    });
  });

  it('is heard by each element that listens', async () => {
    let calls = 0;
    const listener = (): void => {
      calls++;
    };
    languageListeners.add(listener);
    await warned(async () => {
      registerLanguage('ga', { messages: {} });
      await loadLanguage('ga');
    });
    languageListeners.delete(listener);
    expect(calls).to.equal(1);
  });

  it('says in one line that it is half a language', async () => {
    const lines = await warned(async () => {
      registerLanguage('eu', { messages: { retry: 'Denove' } });
      await loadLanguage('eu');
    });
    expect(lines).to.have.length(1);
    expect(lines[0]).to.match(
      /^conflict-timeline: language “eu”: \d{3} texts are English, since they are not given: add messages\.timeline, .*, …$/,
    );
  });

  it('prints twenty lines at most', async () => {
    const messages = Object.fromEntries(Array.from({ length: 90 }, (_, at) => [`unknown${at}`, 'x']));
    const lines = await warned(async () => {
      registerLanguage('is', { messages });
      await loadLanguage('is');
    });
    expect(lines).to.have.length(21);
    expect(lines[20]).to.equal('conflict-timeline: language “is”: 71 more faults');
  });

  for (const [title, messages, fault] of [
    [
      'lacks a placeholder',
      { storyStep: 'Paŝo {step}' },
      'messages.storyStep (“Paŝo {step}”): {total} is missing: write it where it belongs; English takes its place',
    ],
    [
      'has another placeholder',
      { retry: 'Denove {name}' },
      'messages.retry (“Denove {name}”): nothing fills in {name}: leave it out, or correct its name; English takes its place',
    ],
    ['is a number', { retry: 7 }, 'messages.retry (number): not a text: write one; English takes its place'],
    ['is empty', { retry: ' ' }, 'messages.retry (string): not a text: write one; English takes its place'],
    [
      'has no forms',
      { entries: 'eroj' },
      'messages.entries (string): this text changes with its number: give its forms, “other” at least; English takes its place',
    ],
    [
      'lacks a form',
      { entries: { other: '{count} eroj' } },
      'messages.entries.one: the language asks for this form: add it; “other” takes its place',
    ],
    [
      'lacks the number in a form',
      { entries: { ...OTHER_NAMES, other: 'eroj' } },
      'messages.entries.other (“eroj”): {count} is missing: write it where it belongs; English takes its place',
    ],
    ['is not known', { tutmondo: 'x' }, 'messages.tutmondo (“x”): no such text: leave it out, or correct its name'],
    [
      'is a name of objects',
      JSON.parse('{"__proto__": "x"}') as object,
      'messages.__proto__ (“x”): no such text: leave it out, or correct its name',
    ],
  ] as const) {
    it(`names a text that ${title}`, () => {
      expect(faultsOf(messages)).to.deep.equal([`language “eo”: ${fault}`]);
    });
  }

  it('takes a noun that says its number', () => {
    expect(faultsOf({ entries: OTHER_NAMES })).to.deep.equal([]);
  });

  it('keeps English for a faulty text, and the others', () => {
    const { default: language } = readLanguage('eo', { messages: { storyStep: 'Paŝo', retry: 'Denove' } }, english);
    expect(Object.keys(language.messages)).to.deep.equal(['retry']);
  });

  it('names a tag that is none, and messages that are none', () => {
    expect(faultsOf({}, 'pl_PL')).to.deep.equal(['language “pl_PL”: not a language tag: write it as “pl” or “pt-BR”']);
    for (const messages of [undefined, null, 'x', 7, []]) {
      expect(faultsOf(messages)[0], String(messages)).to.match(/^language “eo”: messages \(.*\): not an object: /);
    }
  });

  for (const tag of LANGUAGES) {
    it(`could be the ${tag} that is shipped: nothing is wrong with it`, async () => {
      const { messages, dateWords } = (await loadLanguage(tag))!;
      const { faults } = readLanguage(tag, { messages: { ...messages }, dateWords }, english);
      expect(faults).to.deep.equal([]);
    });
  }
});
