import { expect } from 'chai';
import { isEnglish, loadLanguage } from '../../../src/words/i18n/load-language.js';
import { LANGUAGES } from './languages.js';

describe('loadLanguage', () => {
  it('loads each language, every one with a name of its own for the timeline', async () => {
    const names = await Promise.all(LANGUAGES.map(async (locale) => (await loadLanguage(locale))?.messages.timeline));
    expect(names).not.to.include(undefined);
    expect(new Set([...names, 'Timeline']).size).to.equal(LANGUAGES.length + 1);
  });

  it('goes by the primary subtag, in any case', async () => {
    const german = await loadLanguage('de');
    for (const locale of ['de-AT', 'DE', 'De-Latn-CH', 'de-u-nu-arab']) {
      expect(await loadLanguage(locale), locale).to.deep.equal(german);
    }
  });

  it('has the English text behind each of its own, for a text that it lacks', async () => {
    const { messages } = (await loadLanguage('de'))!;
    expect([messages.timeline, (Object.getPrototypeOf(messages) as typeof messages).timeline]).to.deep.equal([
      'Zeitleiste',
      'Timeline',
    ]);
  });

  it('uses English for English, other languages and invalid tags', () => {
    const others = ['en', 'en-US', '', '-', 'ja', 'sv', 'rus', 'uk_UA', 'ukr', '__proto__', 'constructor', '../uk'];
    for (const locale of others) expect(loadLanguage(locale), locale).to.equal(undefined);
  });
});

describe('isEnglish', () => {
  it('knows every variety of English', () => {
    expect(['en', 'EN', 'en-US', 'en-Latn-GB'].map(isEnglish)).to.deep.equal([true, true, true, true]);
  });

  it('takes nothing else for English', () => {
    expect(['', 'e', 'eng', 'enm', 'de', 'x-en'].map(isEnglish)).to.deep.equal([
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
