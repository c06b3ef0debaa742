import { expect } from 'chai';
import type { IssueCode } from '../../../src/dataset/data/issue.js';
import { createIssue } from '../../../src/dataset/data/issue-text.js';
import { summariseIssues } from '../../../src/dataset/data/issue-report.js';

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

  it('has no value without one', () => {
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

describe('the words of an issue', () => {
  const words: Readonly<Record<IssueCode, string>> = {
    'json-syntax': 'DETAIL',
    'not-a-dataset': 'not a dataset, which is an object with a list named "entries"',
    'no-entries': 'there are no entries',
    missing: 'missing',
    'wrong-type': 'expected DETAIL',
    'wrong-value': 'expected DETAIL',
    'unknown-field': 'unknown field',
    'bad-date': 'not an EDTF date',
    'date-order': 'ends before it starts',
    'bad-url': 'not an address that can be linked',
    'bad-colour': 'not a colour like #36c or #3366cc',
    'duplicate-id': 'id was used beforeDETAIL',
    'unknown-id': 'no DETAIL has this id',
    'self-relation': 'relates the entry to itself',
    'relation-order': 'DETAIL',
    'too-long': 'cut to DETAIL',
    'not-shown': 'DETAIL',
    'unknown-zone': 'not a known time zone',
    http: 'the server answered with an error',
    network: 'the server cannot be reached',
    'not-json': 'expected JSON, got DETAIL',
    timeout: 'no answer within DETAIL',
    cancelled: 'loading was cancelled',
    'broken-off': 'the data breaks offDETAIL',
    'bad-range': 'not a range of time',
    'bad-link': 'part of this link does not fit this timeline',
    'no-history': 'the address of this page cannot be changed',
  };
  for (const [code, message] of Object.entries(words) as [IssueCode, string][]) {
    it(code, () => {
      const issue = createIssue({ code, severity: 'fatal', path: '', detail: 'DETAIL' });
      expect(issue).to.deep.equal({ code, severity: 'fatal', path: '', value: '', message });
    });
  }

  it('end with how many more there are', () => {
    const told = (count: number) => createIssue({ code: 'missing', severity: 'error', path: 'p', value: 5, count });
    expect(told(1)).to.deep.equal(createIssue({ code: 'missing', severity: 'error', path: 'p', value: 5 }));
    expect(told(2)).to.include({ message: 'p: missing (5) and 1 more like it', count: 2 });
    expect(told(1)).not.to.have.property('count');
  });

  it('hold at most 200 characters that only the finder knows', () => {
    const told = (length: number) =>
      createIssue({ code: 'json-syntax', severity: 'fatal', path: '', detail: 'd'.repeat(length) }).message;
    expect(told(200)).to.equal('d'.repeat(200));
    expect(told(201)).to.equal(`${'d'.repeat(199)}…`);
  });

  it('may lack what the finder knows', () => {
    expect(createIssue({ code: 'broken-off', severity: 'fatal', path: '' }).message).to.equal('the data breaks off');
  });
});

describe('summariseIssues', () => {
  it('counts by code, the most frequent first', () => {
    const missing = createIssue({ code: 'missing', severity: 'error', path: 'p' });
    expect([...summariseIssues([issueOf('a'), missing, missing])]).to.deep.equal([
      ['missing', 2],
      ['bad-date', 1],
    ]);
    const twice = createIssue({ code: 'no-entries', severity: 'error', path: 'p', count: 5 });
    expect([...summariseIssues([missing, twice, missing])]).to.deep.equal([
      ['no-entries', 5],
      ['missing', 2],
    ]);
    expect(summariseIssues([]).size).to.equal(0);
  });
});
