import { expect } from 'chai';
import { roleDates, rolesOf, roleText } from '../../../src/words/a11y/actor-roles.js';
import { entryTimes, type EntryTime } from '../../../src/words/a11y/entry-times.js';
import { createEntryWords, type EntryWords } from '../../../src/words/a11y/entry-words.js';
import type { Entry } from '../../../src/dataset/data/dataset.js';
import { STATUSES } from '../../../src/dataset/data/timeline-model.js';
import { english } from '../../../src/words/i18n/en.js';
import { createTexts } from '../../../src/words/i18n/texts.js';
import { englishDateWords } from '../../../src/words/i18n/english-dates.js';
import { createDatasetModel } from '../layout/random-model.js';

const ENTRY: Entry = { id: 'a', kind: 'statement', form: 'interview', date: '2025-04-25~', title: 'Talks go on' };

function wordsOf(entry: object, head: object = {}, plain = 0): EntryWords {
  const actors = [
    { id: 'ann', name: 'Ann Lee', role: [{ role: 'Mayor' }, { role: 'Former boxer' }] },
    { id: 'bob', name: 'Bob' },
  ];
  const model = createDatasetModel({ actors, ...head, entries: [{ ...ENTRY, ...entry }] });
  return createEntryWords(model, createTexts(english, 'en'), englishDateWords, plain);
}

function timesIn(entry: Partial<Entry>): readonly EntryTime[] {
  return entryTimes({ ...ENTRY, ...entry }, wordsOf(entry));
}

describe('createEntryWords', () => {
  it('names kind, form, title, date with its uncertainty, and speaker', () => {
    expect(wordsOf({ speaker: 'ann' }).name(0)).to.equal(
      'Statement · interview. Talks go on. about 25 April 2025. Ann Lee',
    );
  });

  it('names the actors of an event, and nobody where nobody is named', () => {
    const event = { kind: 'event', form: undefined };
    expect(wordsOf({ ...event, actors: ['ann', 'bob'] }).name(0)).to.match(
      /^Event\. Talks go on\. .*\. Ann Lee and Bob$/,
    );
    expect(wordsOf(event).name(0)).to.equal('Event. Talks go on. about 25 April 2025');
  });

  it('says the day for which a lasting state is known', () => {
    expect(wordsOf({ date: '../..', asOf: '2025-04-25' }).date(0)).to.contain('25 April 2025');
  });

  it('joins several roles, and has a word for each status and each side of a relation', () => {
    const words = wordsOf({ speaker: 'ann', status: 'claimed' });
    expect(roleText(words.speaker(0)!)).to.equal('Mayor, Former boxer');
    expect(words.status(0)).to.equal('Claimed');
    expect(wordsOf({}).status(0)).to.equal(undefined);
    expect([words.relation('responds-to', false), words.relation('responds-to', true)]).to.deep.equal([
      'Responds to',
      'Answered by',
    ]);
  });

  it('has a word for each form and each status, and none for an unknown form', () => {
    const kinds = ['post', 'interview', 'remark', 'press-statement', 'no-comment', undefined];
    expect(kinds.map((form) => wordsOf({ form }).kind(0))).to.deep.equal([
      'Statement · post',
      'Statement · interview',
      'Statement · remark',
      'Statement · press statement',
      'Statement · no comment',
      'Statement',
    ]);
    const statuses = STATUSES.map((status) => [status, wordsOf({ status }).status(0)?.toLowerCase()]);
    expect(statuses).to.have.lengthOf(5);
    for (const [status, word] of statuses) expect(word).to.equal(status);
  });

  it('has the status in the name, unless the key names it once', () => {
    expect(wordsOf({ status: 'disputed' }).name(0)).to.match(/25 April 2025\. Disputed$/);
    const reported = STATUSES.indexOf('reported') + 1;
    expect(wordsOf({ status: 'reported' }, {}, reported).name(0)).to.match(/25 April 2025$/);
    expect(wordsOf({ status: 'established' }, {}, reported).name(0)).to.match(/25 April 2025\. Established$/);
  });

  it('has the roles of the time of an entry, all roles where none is asked for, and their dates in words', () => {
    const actors = [
      {
        id: 'ann',
        name: 'Ann Lee',
        role: [{ role: 'Mayor', from: '2014', to: '2020' }, { role: 'Envoy', from: '2020-06' }, { role: 'Author' }],
      },
    ];
    const words = wordsOf({ speaker: 'ann' }, { actors });
    const ann = words.actor('ann')!;
    expect(roleText(ann, ENTRY)).to.equal('Envoy, Author');
    expect(roleText(ann)).to.equal('Mayor, Envoy, Author');
    expect(rolesOf(ann).map(roleDates)).to.deep.equal(['2014/2020', '2020-06/..', undefined]);
    expect(roleText(ann, { ...ENTRY, date: '../..', asOf: '2016' })).to.equal('Mayor, Author');
    expect(roleText({ id: 'bob', name: 'Bob' })).to.equal(undefined);
  });

  it('has every time where several are known and differ', () => {
    expect(timesIn({})).to.deep.equal([]);
    expect(timesIn({ published: '2025-04-25~' })).to.deep.equal([]);
    const both = timesIn({ date: '2025-04-24', said: '2025-04-25', published: '2025-05' });
    expect(both.map(({ key, words }) => [key, words])).to.deep.equal([
      ['timeHappened', '24 April 2025'],
      ['timeSaid', '25 April 2025'],
      ['timePublished', 'some time in May 2025'],
    ]);
    const [first] = timesIn({ published: '2025-05' });
    expect(first?.key).to.equal('timeSaid');
  });

  it('has a speaker who is not an actor, parties by name, and any date', () => {
    const words = wordsOf(
      { speaker: 'Somebody', parties: ['n'] },
      { actors: [], parties: [{ id: 'n', name: 'North' }] },
    );
    expect(words.speaker(0)?.name).to.equal('Somebody');
    expect(words.actor('Somebody')).to.equal(undefined);
    expect(words.parties(0)).to.deep.equal(['North']);
    expect(words.dateText('../2025')).to.equal('in or before 2025');
    expect(words.dateText('soon')).to.equal('soon');
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
