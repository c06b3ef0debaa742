// Lines of Markwhen as other programs read them, and back. Round trips of whole datasets are in `other-timelines.test.ts`.
import { expect } from 'chai';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { exportDataset } from '../../../src/convert/export/index.js';
import { importData } from '../../../src/convert/import/index.js';

const ENTRY = { kind: 'event', title: 'Bridge opens', date: '2022-02-24' };

function exported(head: object, ...entries: readonly object[]) {
  const all = entries.map((entry, at) => ({ id: `e${at}`, ...ENTRY, ...entry }));
  const { text, notKept } = exportDataset(validateDataset({ ...head, entries: all }).dataset!, 'markwhen');
  const lost = notKept.filter(({ what }) => what !== 'id');
  return { text, lost: lost.map(({ what, code, count }) => `${what}: ${code}, ${count}`) };
}

const shown = (text = ''): string => text.replaceAll('\u200b', '');
const linesOf = (...dates: readonly string[]): readonly string[] =>
  exported({}, ...dates.map((date) => ({ date })))
    .text.trim()
    .split('\n')
    .map((line) => line.replace(/: Bridge opens$/, ''));

describe('the head of Markwhen', () => {
  it('has title and description on a line each, before an empty line', () => {
    const { text, lost } = exported({ title: 'War of\n Halm ', description: 'One\n\nTwo' }, {});
    expect(text).to.equal('title: War of Halm\ndescription: One Two\n\n2022-02-24: Bridge opens\n');
    expect(lost).to.deep.equal(['description.paragraphs: no-place, 1']);
  });

  it('has no line for what the dataset has not, and counts what it cannot hold', () => {
    const { text, lost } = exported({ license: 'CC0', lang: 'en' }, {});
    expect(text).to.equal('\n2022-02-24: Bridge opens\n');
    expect(lost).to.deep.equal(['lang: no-place, 1', 'license: no-place, 1']);
  });
});

describe('a date of Markwhen', () => {
  it('is as sharp as that of the entry: a time, a day, a month, a year', () => {
    const dates = ['2022-02-24T03:05Z', '2022-02-24', '2022-02', '2022'];
    expect(linesOf(...dates)).to.deep.equal(dates);
    expect(exported({}, ...dates.map((date) => ({ date }))).lost).to.deep.equal([]);
  });

  it('goes from one date to another, or on until now', () => {
    expect(linesOf('2022-02-24/2022-03', '2022-02/2023', '2022-02-24/..')).to.deep.equal([
      '2022-02-24/2022-03',
      '2022-02/2023',
      '2022-02-24/now',
    ]);
  });

  it('is as wide as a vague one, which is counted', () => {
    const dates = ['202X', '2022-21', '2022-02~', '2022-02-24T03:05:07Z'];
    expect(linesOf(...dates)).to.deep.equal(['2020/2029', '2022-03/2022-05', '2022-02', '2022-02-24T03:05Z']);
    expect(exported({}, ...dates.map((date) => ({ date }))).lost).to.deep.equal(['date: inexact-date, 4']);
  });

  it('has years of four digits and a beginning: other entries are left out and counted', () => {
    const { text, lost } = exported(
      {},
      ...['../2022', '-0043-03-15', 'Y12000', '0999-12-31', '9999-12-30'].map((date) => ({ date })),
    );
    expect(text).to.equal('\n0999-12-31: Bridge opens\n9999-12-30: Bridge opens\n');
    expect(lost).to.deep.equal(['entries: no-beginning, 3']);
  });
});

describe('the words of an event of Markwhen', () => {
  it('are its title on a line, with its topics as tags, and its summary below', () => {
    const topics = [
      { id: 't', name: ' Peace talks, long ' },
      { id: 'u', name: 'Мир_2-а' },
    ];
    const entry = { title: 'Bridge\nopens', topics: ['t', 'u', 'v'], summary: 'One.\r\n\n  Two.\rThree.' };
    expect(exported({ topics }, entry).text).to.equal(
      '\n2022-02-24: Bridge opens #Peace_talks_long #Мир_2-а #v\n  One.\n\n  Two.\n  Three.\n',
    );
  });

  it('are read as words, whatever sign begins a line', async () => {
    const lines = [
      ...[
        '2024: a year',
        'now: the present',
        '#tag',
        '// a comment',
        'Section A',
        'group B',
        'endSection',
        '- a point',
      ],
      ...['after !a: later', 'before \t!a: sooner', 'by !a: then', 'id: x', 'timezone : +2', 'TZ: +3'],
    ];
    for (const line of lines) {
      const { text } = exported({}, { summary: `Before\n${line}\nBehind` });
      expect(text, line).to.contain(`\n  \u200b${line.slice(0, 1)}`);
      const { dataset, counts, notKept } = await importData(text);
      expect(counts, line).to.deep.equal({ read: 1, kept: 1, left: 0 });
      expect(notKept, line).to.deep.equal([]);
      expect(shown(dataset!.entries[0]!.summary)).to.equal(`Before\n${line}\nBehind`);
    }
  });

  it('stay as they are where no line could be misread', () => {
    const summary = ['Halls: 2024', 'nowhere', 'after noon', 'a - b', 'ideas: two', 'by sea'];
    expect(exported({}, { summary: summary.join('\n') }).text).to.equal(
      `\n2022-02-24: Bridge opens\n${summary.map((line) => `  ${line}\n`).join('')}`,
    );
  });

  it('are no tags: a sign of the text itself makes neither a topic nor a phase', async () => {
    const entry = { title: '#era of Halm, hall #3', summary: 'They wrote #мир twice\n#end' };
    const { dataset, notKept } = await importData(exported({}, entry, { title: 'Room # 5 and C#' }).text);
    expect(dataset).not.to.have.any.keys('topics', 'phases');
    expect(notKept).to.deep.equal([]);
    expect(dataset!.entries.map(({ title }) => shown(title))).to.deep.equal([entry.title, 'Room # 5 and C#']);
    expect(shown(dataset!.entries[0]!.summary)).to.equal(entry.summary);
    expect(exported({}, { title: 'Room # 5 and C#' }).text).to.contain('Room # 5 and C#\n');
  });
});

describe('what Markwhen has no place for', () => {
  it('is counted: other fields, and that a statement is one', () => {
    const entry = { kind: 'statement', place: 'Halm', status: 'claimed', topics: ['t'] };
    expect(exported({ topics: [{ id: 't', name: 'T' }] }, entry, { place: 'Halm' }).lost).to.have.members([
      ...['place: no-place, 2', 'status: no-place, 1', 'kind: statement, 1'],
    ]);
  });

  it('of a phase is counted too: its own fields, and the phase if it has no beginning', async () => {
    const phases = [
      { label: 'First  siege #1', date: '2022-02/2022-03', description: 'By one side', sources: ['s'] },
      { label: 'Before', date: '../2022' },
    ];
    const { text, lost } = exported({ phases, sources: [{ id: 's', title: 'S' }] }, {});
    expect(lost).to.have.members(['sources: no-place, 1', 'phases.sources: no-place, 1', 'phases: open-phase, 1']);
    expect(shown(text)).to.contain('\n2022-02/2022-03: First siege #1 #era\n  By one side\n2022-02-24: Bridge opens');
    const { dataset } = await importData(text);
    expect(dataset!.phases!.map(({ label }) => shown(label))).to.deep.equal(['First siege #1']);
    expect(dataset).not.to.have.property('topics');
  });
});

describe('Markwhen that comes back', () => {
  it('has no signs that are not seen before a tag of the words, and is known by a date of two times', async () => {
    const date = '2022-02-24T05:00Z/2022-02-25T06:00Z';
    const { dataset } = await importData(exported({}, { date, summary: 'Told\n#tag' }).text);
    expect(dataset!.entries[0]).to.deep.include({ date, summary: 'Told\n#tag' });
  });

  for (const column of ['Docket:', 'Docket: of the court'])
    it(`is no sheet with the column “${column}” and a date at the beginning of a line in a cell`, async () => {
      const { dataset } = await importData(`Date,Title,${column}\n2022-02-24,Halm,"A\n2022-02-24: a"\n`);
      expect(dataset!.entries.map(({ title }) => title)).to.deep.equal(['Halm']);
    });
});
