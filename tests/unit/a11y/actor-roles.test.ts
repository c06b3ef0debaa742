import { expect } from 'chai';
import { roleDates, rolesAt, rolesOf } from '../../../src/words/a11y/actor-roles.js';
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
});
