import { expect } from 'chai';
import { nearest } from '../../../src/dataset/data/find-cures.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';

const HEAD = {
  parties: [
    { id: 'us', name: 'United States' },
    { id: 'ru', name: 'Russia' },
    { id: 'ua', name: 'Ukraine' },
  ],
  actors: [{ id: 'lavrov', name: 'Sergei Lavrov', aliases: ['Lavrov S.'] }],
  sources: [{ id: 'report', title: 'The report' }],
};
const GOOD = { id: 'a', kind: 'statement', date: '2022-02-24', title: 'T' };

function curesOf(fields: object, head: object = HEAD) {
  return validateDataset({ ...head, entries: [{ ...GOOD, ...fields }] }).issues.map(({ path, cure }) => [path, cure]);
}

describe('the cure of a mistake', () => {
  const CASES: readonly (readonly [string, object, string | undefined])[] = [
    ['parties[0]', { parties: ['rus'] }, 'did you mean "ru"?'],
    ['parties[0]', { parties: ['Russa'] }, 'did you mean "ru"?'],
    ['parties[0]', { parties: ['nobody'] }, 'write one of "us", "ru", "ua", or list it in "parties"'],
    ['topics[0]', { topics: ['talks'] }, 'list it in "topics"'],
    ['speaker', { speaker: 'Sergey Lavrov' }, 'did you mean "lavrov"?'],
    ['citations[0].source', { citations: [{ source: 'raport' }] }, 'did you mean "report"?'],
    ['relations[0].target', { relations: [{ type: 'follows', target: 'aa' }] }, 'did you mean "a"?'],
    ['form', { form: 'postt' }, 'did you mean "post"?'],
    ['form', { form: 'a song' }, 'write one of these'],
    ['sumary', { sumary: 'x' }, 'did you mean "summary"?'],
    ['date', { date: '1 August 2022' }, 'write "2022-08-01"'],
    ['date', { date: 'soon' }, 'write a day as "2022-08-01", a month as "2022-08", a year as "2022"'],
    ['date', { date: '2022-03/2022-01' }, 'write "2022-01/2022-03"'],
    ['quotes', { quotes: 'We won.' }, 'write [{ "text": "We won." }]'],
    ['quotes', { quotes: { text: 'We won.' } }, 'write it between [ and ]'],
    ['quotes[0]', { quotes: ['We won.'] }, 'write { "text": "We won." }'],
    ['quotes[0].text', { quotes: [{}] }, 'add "text"'],
    ['quotes[0].text', { quotes: [{ text: 7 }] }, 'write "7"'],
    ['quotes', { quotes: 7 }, undefined],
    ['parties', { parties: 'us' }, 'write ["us"]'],
    ['summary', { summary: ['a'] }, undefined],
  ];
  for (const [field, fields, cure] of CASES) {
    it(`${JSON.stringify(fields)}: ${String(cure)}`, () => {
      expect(curesOf(fields)).to.deep.equal([[`entries[0].${field}`, cure]]);
    });
  }

  it('begins an address', () => {
    const sources = [{ id: 's', title: 'S', url: 'www.example.org/a?b' }];
    expect(validateDataset({ sources, entries: [GOOD] }).issues[0]?.cure).to.equal(
      'write "https://www.example.org/a?b"',
    );
  });

  it('stands by columns too', () => {
    const columns = { title: ['A', 'B'], date: ['1.8.2022', '2022'], party: ['us', 'rus'] };
    expect(validateDataset({ ...HEAD, columns }).issues.map(({ cure }) => cure)).to.have.members([
      'write "2022-08-01"',
      'did you mean "ru"?',
    ]);
  });
});

describe('the nearest of some texts', () => {
  it('has the fewest edits, then the longest beginning in common', () => {
    expect(nearest('rus', ['us', 'ru'])).to.equal('ru');
    expect(nearest('Sumamry', ['summary', 'status'])).to.equal('summary');
    expect(nearest('x', ['y', 'z'])).to.equal(undefined);
    expect(nearest('party', [])).to.equal(undefined);
    expect(nearest('x'.repeat(100), ['x'.repeat(100)])).to.equal(undefined);
  });
});
