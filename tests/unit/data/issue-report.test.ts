import { expect } from 'chai';
import { issueReport } from '../../../src/dataset/data/issue-report.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';

describe('the report of issues', () => {
  it('counts them by code, and lists each with its path and its cure', () => {
    const { issues } = validateDataset({
      parties: [{ id: 'ru', name: 'Russia' }],
      sources: [{ id: 's', title: 'S' }],
      actors: [{ id: 'ann', name: 'Ann Lee' }],
      entries: [
        { id: 'a', kind: 'event', date: '1 August 2022', title: 'A', parties: ['rus'] },
        { id: 'b', kind: 'statement', date: '2022', title: 'B', speaker: 'Ann Leigh', citations: [{ source: 'z' }] },
      ],
    });
    expect(issueReport(issues, 'My timeline')).to.deep.equal({
      heading: 'My timeline: 4 issues (unknown-id 3, bad-date 1)',
      text: [
        'entries[0].date: not an EDTF date ("1 August 2022")',
        '  → write "2022-08-01"',
        'entries[0].parties[0]: no party has this id ("rus")',
        '  → did you mean "ru"?',
        'entries[1].citations[0].source: no source has this id ("z")',
        '  → write one of "s", or list it in "sources"',
        'entries[1].speaker: no actor has this id ("Ann Leigh")',
        '  → did you mean "ann"?',
      ].join('\n'),
    });
  });

  it('counts what it does not list', () => {
    const entries = Array.from({ length: 60 }, (_, at) => ({ id: `e${at}`, date: '2022', title: 'T', place: {} }));
    const report = issueReport(validateDataset({ entries }).issues, 'T')!;
    expect(report.heading).to.equal('T: 120 issues (wrong-type 60, missing 60)');
    expect(report.text.split('\n').at(-1)).to.equal('and 70 more');
  });

  it('is empty without an issue', () => {
    expect(issueReport([], 'T')).to.equal(undefined);
  });
});
