import { expect } from '@open-wc/testing';
import { createIssue } from '../../../src/data/issue-text.js';
import { summariseIssues } from '../../../src/data/issue-summary.js';

const issueOf = (value: unknown) => createIssue({ code: 'bad-date', severity: 'error', path: 'p', value });

describe('createIssue', () => {
  it('makes one line with path and value', () => {
    expect(issueOf('soon')).to.deep.equal({
      code: 'bad-date',
      severity: 'error',
      path: 'p',
      value: 'soon',
      message: 'p: not an EDTF date ("soon")',
    });
  });

  it('has no value where there is none', () => {
    expect(createIssue({ code: 'missing', severity: 'error', path: 'p' }).message).to.equal('p: missing');
  });

  it('leaves no line end and no turn of direction in the message', () => {
    const { message } = issueOf('a\nb\u2028c\u202ed\u0000');
    expect(message).to.equal('p: not an EDTF date ("a\\nb\\u2028c\\u202ed\\u0000")');
  });

  it('shortens the value to 80 characters, and not within one', () => {
    const { value, message } = issueOf('\u{1f600}'.repeat(1000));
    expect(value.length).to.be.at.most(80);
    expect(value).to.equal(`${'\u{1f600}'.repeat(39)}…`);
    expect(message.length).to.be.at.most(120);
  });

  it('shows values of every type', () => {
    const shown = [
      undefined,
      null,
      true,
      1n,
      Number.NaN,
      Symbol('s'),
      () => 1,
      [1, ['a', [2]]],
      { a: { b: { c: 1 } } },
    ];
    expect(shown.map((value) => issueOf(value).value)).to.deep.equal([
      '',
      'null',
      'true',
      '1',
      'NaN',
      'Symbol(s)',
      'a function',
      '[1,["a",[…]]]',
      '{"a":{"b":{…}}}',
    ]);
  });
});

describe('summariseIssues', () => {
  it('counts by code, the most frequent first', () => {
    const missing = createIssue({ code: 'missing', severity: 'error', path: 'p' });
    expect([...summariseIssues([issueOf('a'), missing, missing])]).to.deep.equal([
      ['missing', 2],
      ['bad-date', 1],
    ]);
    expect(summariseIssues([]).size).to.equal(0);
  });
});
