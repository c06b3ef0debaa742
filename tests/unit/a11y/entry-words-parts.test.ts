import { expect } from 'chai';
import { createEntryWords, type EntryWords } from '../../../src/words/a11y/entry-words.js';
import { STATUSES } from '../../../src/dataset/data/timeline-model.js';
import { englishDateWords } from '../../../src/words/i18n/english-dates.js';
import { english } from '../../../src/words/i18n/en.js';
import german from '../../../src/words/i18n/languages/de.json' with { type: 'json' };
import { createTexts, type Texts } from '../../../src/words/i18n/texts.js';
import { createDatasetModel } from '../layout/random-model.js';

const texts = createTexts(english, 'en-GB');
const EVENT = { id: 'a', kind: 'event', date: '2025-04-25', title: 'Bridge opens' };

function wordsOf(entry: object, { head = {}, plain = 0, of = texts }: Partial<Given> = {}): EntryWords {
  const model = createDatasetModel({ ...head, entries: [{ ...EVENT, ...entry }] });
  return createEntryWords(model, of, englishDateWords, plain);
}

interface Given {
  readonly head: object;
  readonly plain: number;
  readonly of: Texts;
}

describe('the dates of an entry in words', () => {
  it('are shorter where there is little room, and as sure', () => {
    expect(wordsOf({}).shortDate(0)).to.equal('25 Apr 2025');
    const open = wordsOf({ date: '../2025-04-25' });
    expect([open.date(0), open.shortDate(0)]).to.deep.equal(['on or before 25 April 2025', 'by 25 Apr 2025']);
  });

  it('name the day of the last known state, or do not', () => {
    expect(wordsOf({ date: '2025-04-01/..', asOf: '2025-04-25' }).date(0)).to.contain('25 April 2025');
    expect(wordsOf({ date: '2025-04-01/..' }).date(0)).to.equal('since 1 April 2025');
  });

  it('are spans of their own, and a text that is no date stays as it is', () => {
    const words = wordsOf({});
    expect(words.spanText('2025-04')).to.equal('April 2025');
    expect(words.dateText('2025-04')).to.equal('some time in April 2025');
    expect(words.spanText('long ago')).to.equal('long ago');
    expect(words.spanText('2025-04-01/2025-04-25')).to.match(/1.*25 April 2025/);
  });
});

describe('the people of an entry in words', () => {
  const head = {
    actors: [{ id: 'ann', name: 'Ann Lee' }],
    parties: [
      { id: 'n', name: 'North' },
      { id: 's', name: 'South' },
    ],
  };

  it('are named by their ids where the dataset has no name', () => {
    const words = wordsOf({ actors: ['ann', 'bob'], parties: ['n', 'west'] }, { head });
    expect(words.actors(0)).to.deep.equal(['Ann Lee', 'bob']);
    expect(words.parties(0)).to.deep.equal(['North', 'west']);
  });

  it('are nobody where nobody is named', () => {
    const words = wordsOf({}, { head });
    expect(words.speaker(0)).to.equal(undefined);
    expect([words.actors(0), words.parties(0)]).to.deep.equal([[], []]);
  });

  it('are in its name the speaker, else the actors, else the parties', () => {
    const nameOf = (entry: object): string => wordsOf(entry, { head }).name(0);
    const begin = 'Event. Bridge opens. 25 April 2025.';
    const parties = ['n', 's'];
    expect(nameOf({ parties })).to.equal(`${begin} North and South`);
    expect(nameOf({ parties, actors: ['ann'] })).to.equal(`${begin} Ann Lee`);
    expect(nameOf({ parties, actors: ['bob'], speaker: 'ann' })).to.equal(`${begin} Ann Lee`);
  });

  it('are joined by the word of the language', () => {
    const of = createTexts(german.messages, 'de');
    expect(wordsOf({ parties: ['n', 's'] }, { head, of }).name(0)).to.match(/North und South$/);
  });
});

describe('the name of an entry', () => {
  it('has no status where none is given, whichever the key names', () => {
    for (const plain of [0, STATUSES.indexOf('claimed') + 1])
      expect(wordsOf({}, { plain }).name(0)).to.equal('Event. Bridge opens. 25 April 2025');
  });

  it('is built once, however often it is asked for', () => {
    let asked = 0;
    const counting: Texts = {
      ...texts,
      text: (key, params) => {
        asked++;
        return texts.text(key, params);
      },
    };
    const words = wordsOf({ status: 'claimed' }, { of: counting });
    const first = words.name(0);
    const once = asked;
    expect(once).to.be.above(0);
    expect(words.name(0)).to.equal(first);
    expect(asked).to.equal(once);
  });
});

describe('the relations of an entry in words', () => {
  it('differ by their side, but for what is the same from both', () => {
    const words = wordsOf({});
    const sidesOf = (type: 'part-of' | 'same-as'): readonly string[] => [
      words.relation(type, false),
      words.relation(type, true),
    ];
    expect(sidesOf('part-of')).to.deep.equal(['Part of', 'Contains']);
    expect(new Set(sidesOf('same-as')).size).to.equal(1);
  });
});
