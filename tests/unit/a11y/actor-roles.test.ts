import { expect } from 'chai';
import { roleDates, rolesAt, rolesOf, roleText } from '../../../src/words/a11y/actor-roles.js';
import { parseEdtf } from '../../../src/dataset/time/edtf.js';

const ACTOR = {
  id: 'a',
  name: 'A',
  role: [
    { role: 'Candidate', to: '2019-05-19' },
    { role: 'President', from: '2019-05-20', to: '2024' },
    { role: 'Author' },
    { role: 'Elder', from: '2025-02' },
  ],
};

const at = (date: string): readonly string[] => rolesAt(ACTOR, parseEdtf(date)).map(({ role }) => role);

describe('rolesAt', () => {
  it('gives the roles of that day, those without dates among them', () => {
    expect(at('2019-05-19')).to.deep.equal(['Candidate', 'Author']);
    expect(at('2019-05-20')).to.deep.equal(['President', 'Author']);
    expect(at('2024-12-31')).to.deep.equal(['President', 'Author']);
    expect(at('2025-01-31')).to.deep.equal(['Author']);
    expect(at('2030')).to.deep.equal(['Author', 'Elder']);
  });

  it('counts the first moment of a role and its last', () => {
    const momentOf = (ms: number): readonly string[] => rolesAt(ACTOR, { min: ms, max: ms }).map(({ role }) => role);
    const first = parseEdtf('2019-05-20')!.min;
    const last = parseEdtf('2019-05-19')!.max;
    expect(momentOf(first)).to.include('President');
    expect(momentOf(first - 1)).not.to.include('President');
    expect(momentOf(last)).to.include('Candidate');
    expect(momentOf(last + 1)).not.to.include('Candidate');
  });

  it('gives every role that may have been held, where the date is wide or open', () => {
    expect(at('2019-05')).to.deep.equal(['Candidate', 'President', 'Author']);
    expect(at('2024/..')).to.deep.equal(['President', 'Author', 'Elder']);
    expect(at('../..')).to.have.lengthOf(4);
    expect(rolesAt(ACTOR, undefined)).to.have.lengthOf(4);
  });

  it('takes one text for one role of any time', () => {
    expect(rolesAt({ id: 'b', name: 'B', role: 'Mayor' }, parseEdtf('2020'))).to.deep.equal([{ role: 'Mayor' }]);
    expect(rolesOf({ id: 'b', name: 'B', role: '' })).to.deep.equal([]);
    expect(rolesOf({ id: 'b', name: 'B' })).to.deep.equal([]);
  });
});

describe('roleDates', () => {
  it('goes from start to end, and on without an end', () => {
    expect(ACTOR.role.map((role) => roleDates(role))).to.deep.equal([
      '/2019-05-19',
      '2019-05-20/2024',
      undefined,
      '2025-02/..',
    ]);
  });

  it('is nothing for what is no date, and for an end before its start', () => {
    expect(roleDates({ role: 'Envoy', from: 'soon' })).to.equal(undefined);
    expect(roleDates({ role: 'Envoy', from: '2024', to: 'later' })).to.equal(undefined);
    expect(roleDates({ role: 'Envoy', from: '2024', to: '2019' })).to.equal(undefined);
  });
});

describe('roleText', () => {
  const entryOf = (date: string, asOf?: string) => ({
    ...{ id: 'e', kind: 'event' as const, title: 'Talks', date },
    ...(asOf !== undefined && { asOf }),
  });

  it('has the roles with the comma of the language', () => {
    expect(roleText(ACTOR)).to.equal('Candidate, President, Author, Elder');
    expect(roleText(ACTOR, entryOf('2019-05-20'), 'ar')).to.equal('President، Author');
    expect(roleText(ACTOR, entryOf('2019-05-20'), 'zh-Hant')).to.equal('President、Author');
  });

  it('has the roles of the day of the last known state, rather than of the whole date', () => {
    expect(roleText(ACTOR, entryOf('2019/..'))).to.equal('Candidate, President, Author, Elder');
    expect(roleText(ACTOR, entryOf('2019/..', '2023'))).to.equal('President, Author');
  });

  it('is nothing for an actor without a role at that time', () => {
    const actor = { id: 'c', name: 'C', role: [{ role: 'Mayor', to: '2010' }] };
    expect(roleText(actor, entryOf('2010-12-31'))).to.equal('Mayor');
    expect(roleText(actor, entryOf('2011-01-01'))).to.equal(undefined);
  });
});
