import { expect } from '@open-wc/testing';
import { createEntryWords, type EntryWords } from '../../../src/a11y/entry-words.js';
import { english } from '../../../src/i18n/en.js';
import { createTexts } from '../../../src/i18n/texts.js';
import { englishDateWords } from '../../../src/time/date-words-messages.js';
import { createDatasetModel } from '../layout/random-model.js';

const ENTRY = { id: 'a', kind: 'statement', form: 'interview', date: '2025-04-25~', title: 'Talks go on' };

function wordsOf(entry: object, head: object = {}): EntryWords {
  const actors = [
    { id: 'ann', name: 'Ann Lee', role: [{ role: 'Mayor' }, { role: 'Former boxer' }] },
    { id: 'bob', name: 'Bob' },
  ];
  const model = createDatasetModel({ actors, ...head, entries: [{ ...ENTRY, ...entry }] });
  return createEntryWords(model, createTexts(english, 'en'), englishDateWords);
}

describe('createEntryWords', () => {
  it('names kind, form, title, date with its uncertainty, and speaker', () => {
    expect(wordsOf({ speaker: 'ann' }).name(0)).to.equal(
      'Statement · interview. Talks go on. about 25 April 2025. Ann Lee',
    );
  });

  it('names the actors of an event, and nobody where nobody is named', () => {
    const event = { kind: 'event', form: undefined };
    expect(wordsOf({ ...event, actors: ['ann', 'bob'] }).name(0)).to.match(/^Event\. Talks go on\. .*\. Ann Lee, Bob$/);
    expect(wordsOf(event).name(0)).to.equal('Event. Talks go on. about 25 April 2025');
  });

  it('says the day for which a lasting state is known', () => {
    expect(wordsOf({ date: '../..', asOf: '2025-04-25' }).date(0)).to.contain('25 April 2025');
  });

  it('joins several roles, and has a word for each status and each side of a relation', () => {
    const words = wordsOf({ speaker: 'ann', status: 'claimed' });
    expect(words.role(words.speaker(0)!)).to.equal('Mayor, Former boxer');
    expect(words.status(0)).to.equal('Claimed');
    expect(wordsOf({}).status(0)).to.equal(undefined);
    expect([words.relation('responds-to', false), words.relation('responds-to', true)]).to.deep.equal([
      'Responds to',
      'Answered by',
    ]);
  });

  it('finds actors and sources by any id', () => {
    for (const id of ['__proto__', 'constructor', 'toString']) {
      const head = { actors: [{ id, name: `Actor ${id}` }], sources: [{ id, title: `Source ${id}` }] };
      const words = wordsOf({ speaker: id }, head);
      expect(words.speaker(0)?.name).to.equal(`Actor ${id}`);
      expect(words.source(id)?.title).to.equal(`Source ${id}`);
      expect(wordsOf({}).source(id)).to.equal(undefined);
    }
  });
});
