import { expect } from 'chai';
import { LANGUAGES, loadTexts, ownLanguage } from '../../../../apps/make/messages/texts.js';

const PLACEHOLDERS = /\{\w+\}/g;

/** Each text by its path, plural forms each for itself. */
function textsOf(value: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(value).flatMap(([key, text]: [string, unknown]) =>
    typeof text === 'string' ? [[`${path}${key}`, text] as const] : textsOf(text as object, `${path}${key}.`),
  );
}

const PLURALS = /\.(?:zero|one|two|few|many|other)$/;
const placeholdersOf = (text: string): readonly string[] => [...new Set(text.match(PLACEHOLDERS) ?? [])].sort();

describe('the languages of the maker', () => {
  it('French keeps its signs with their words: a no-break space stands before and inside them', async () => {
    for (const [path, text] of textsOf((await loadTexts('fr')).messages))
      expect(text, path).not.to.match(/ [:;?!»]|« /);
  });

  for (const [lang] of LANGUAGES) {
    it(`${lang} says everything, with what is to be filled in`, async () => {
      const english = textsOf((await loadTexts('en')).messages).filter(([path]) => !PLURALS.test(path));
      const { messages } = await loadTexts(lang);
      const own = new Map(textsOf(messages));
      expect(english.length).to.be.greaterThan(100);
      for (const [path, text] of english) {
        expect(own.get(path), path).to.be.a('string').and.not.equal('');
        expect(placeholdersOf(own.get(path)!), path).to.deep.equal(placeholdersOf(text));
      }
    });

    it(`${lang} has each plural form that it needs, and names dates and months`, async () => {
      const texts = await loadTexts(lang);
      const categories = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
      for (const key of ['shown', 'faultsMore', 'tooManyRows'] as const)
        expect(Object.keys(texts.messages[key]), key).to.include.members(categories);
      expect(texts.date('2024-03-04~')).to.be.a('string');
      expect(texts.date('soon')).to.equal(undefined);
      expect(new Set(texts.months()).size).to.equal(12);
    });
  }

  it('are chosen by the reader’s own, the first that there is', () => {
    expect(ownLanguage(['sv', 'uk-UA', 'de'])).to.equal('uk');
    expect(ownLanguage(['sv'])).to.equal('en');
    expect(ownLanguage([])).to.equal('en');
  });
});
