import { expect } from 'chai';
import { answerWords, copiesOf, copyWords, MEDIUM_WORDS } from '../../../src/words/a11y/medium-words.js';
import { createEntryWords } from '../../../src/words/a11y/entry-words.js';
import { english } from '../../../src/words/i18n/en.js';
import { createTexts } from '../../../src/words/i18n/texts.js';
import { englishDateWords } from '../../../src/words/i18n/english-dates.js';
import { createDatasetModel } from '../layout/random-model.js';

const texts = createTexts(english, 'en-GB');
const model = createDatasetModel({ entries: [{ id: 'a', kind: 'event', date: '2025-04-25', title: 'Talks' }] });
const words = createEntryWords(model, texts, englishDateWords);
const [FIRST, SECOND, OTHER] = ['first', 'second', 'other'].map((name) => `https://${name}.example/`) as [
  string,
  string,
  string,
];

describe('a medium in words', () => {
  it('has a name for each kind, and no name twice', () => {
    const names = Object.entries(MEDIUM_WORDS).map(([kind, key]) => [kind, texts.text(key)]);
    expect(names).to.deep.equal([
      ['image', 'Picture'],
      ['video', 'Video'],
      ['audio', 'Audio'],
      ['document', 'Document'],
    ]);
  });
});

describe('the archived copies of a source', () => {
  const urlsOf = (kept: Parameters<typeof copiesOf>[0]): readonly string[] => copiesOf(kept).map(({ url }) => url);

  it('are none where none is given', () => {
    expect(copiesOf({})).to.deep.equal([]);
    expect(copiesOf({ archivedUrl: '' })).to.deep.equal([]);
    expect(copiesOf({ archivedUrl: '', archives: [] })).to.deep.equal([]);
  });

  it('begin with the address that stands alone, if the list has not got it', () => {
    expect(urlsOf({ archivedUrl: OTHER })).to.deep.equal([OTHER]);
    expect(urlsOf({ archivedUrl: OTHER, archives: [{ url: FIRST }, { url: SECOND }] })).to.deep.equal([
      OTHER,
      FIRST,
      SECOND,
    ]);
  });

  it('have each address once, with all that the list says of it', () => {
    const archives = [
      { url: FIRST, date: '2025-04-26' },
      { url: SECOND, kind: 'wacz' as const },
    ];
    expect(copiesOf({ archivedUrl: SECOND, archives })).to.deep.equal(archives);
    expect(copiesOf({ archivedUrl: FIRST, archives })).to.deep.equal(archives);
  });

  it('are those of the list where no address stands alone', () => {
    expect(urlsOf({ archives: [{ url: FIRST }, { url: SECOND }] })).to.deep.equal([FIRST, SECOND]);
    expect(urlsOf({ archivedUrl: '', archives: [{ url: FIRST }] })).to.deep.equal([FIRST]);
  });
});

describe('an archived copy in words', () => {
  it('is named by its kind, a page where none is given', () => {
    const named = ([undefined, 'page', 'wacz', 'screenshot'] as const).map((kind) =>
      copyWords({ url: FIRST, ...(kind !== undefined && { kind }) }, texts, words),
    );
    expect(named).to.deep.equal(['archived copy', 'archived copy', 'archived file (WACZ)', 'archived screenshot']);
  });

  it('has the day of the copy behind its name, if it is known', () => {
    expect(copyWords({ url: FIRST, date: '2024-05-03' }, texts, words)).to.equal('archived copy (3 May 2024)');
    expect(copyWords({ url: FIRST, date: '2024', kind: 'screenshot' }, texts, words)).to.equal(
      'archived screenshot (2024)',
    );
  });
});

describe('what an address answered, in words', () => {
  const said = (result: 'found' | 'moved' | 'gone' | 'unclear' | 'silent'): string | undefined =>
    answerWords({ result, date: '2026-02-01' }, texts, words);

  it('says since when a page is gone or its address is silent', () => {
    expect(said('gone')).to.equal('not found at its address (1 February 2026)');
    expect(said('silent')).to.equal('its address did not answer (1 February 2026)');
  });

  it('says nothing of an address that answers, of an unclear answer, or where nobody asked', () => {
    expect((['found', 'moved', 'unclear'] as const).map(said)).to.deep.equal([undefined, undefined, undefined]);
    expect(answerWords(undefined, texts, words)).to.equal(undefined);
  });
});
