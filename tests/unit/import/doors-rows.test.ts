/** Rows that are no events, cells that hold several names, and numbers with a doubt: in the command and the maker alike. */
import { expect } from 'chai';
import { readInput } from '../../../apps/make/reading/read-input.js';
import { readDraft } from '../../../apps/make/model/read-draft.js';
import { importData, type ImportOptions } from '../../../src/convert/import/index.js';

type Rows = readonly (readonly string[])[];

const csv = (rows: Rows): string =>
  rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n') + '\n';

/** What the command and the maker make of a sheet: the same. */
async function both(rows: Rows, options: ImportOptions = {}) {
  const command = await importData(csv(rows), options);
  const input = await readInput(csv(rows), String, options);
  const maker = await readDraft(input.draft!, 'en');
  const seen = (entries: typeof command.dataset): unknown =>
    entries?.entries.map(({ date, title, parties, actors, measures, fields }) => ({
      ...{ date, title, parties, actors, measures, fields },
    }));
  expect(seen(maker.dataset)).to.deep.equal(seen(command.dataset));
  return { ...command, input, maker, entries: command.dataset?.entries ?? [] };
}

describe('rows that are no events', () => {
  const WAR: Rows = [
    ['Date', 'Event', 'Killed', 'Source'],
    ['1943', '', '', ''],
    ['5 March', 'The river is crossed', '12', 'A'],
    ['7–9 April', 'The bridge falls', '40', 'A'],
    ['1944:', '', '', ''],
    ['3.05.', 'The siege ends', '20', 'B'],
    ['6 June 1945', 'A whole date stays', '2', 'B'],
    ['Total', '', '74', ''],
    ['[1] B says otherwise', '', '', ''],
    ['Source: the Ministry', '', '', ''],
  ];

  it('give their year to the dates below them, which is said', async () => {
    const { entries, issues, notKept, counts, input } = await both(WAR);
    expect(entries.map(({ date }) => date)).to.deep.equal([
      '1943-03-05',
      '1943-04-07/1943-04-09',
      '1944-05-03',
      '1945-06-06',
    ]);
    expect(counts).to.include({ read: 4, kept: 4 });
    expect(issues.map(({ code, value, counts }) => [code, value, counts])).to.deep.equal([
      ['headed-dates', '5 March → 5 March 1943', [3]],
    ]);
    const left = ['1943', '1944:', 'Total', '[1] B says otherwise', 'Source: the Ministry'];
    expect(notKept.filter(({ code }) => code === 'no-event').map(({ what }) => what)).to.deep.equal(left);
    expect(input.notKept.map(({ what }) => what)).to.deep.equal(left);
  });

  it('give their month to days, and a day without a month is no year of antiquity', async () => {
    const months = await both([
      ['Date', 'Event', 'Place'],
      ['Березень 2014', '', ''],
      ['5', 'A', 'X'],
      ['7–9', 'B', 'Y'],
      ['April', '', ''],
      ['30', 'C', 'Z'],
      ['31', 'D', 'Z'],
    ]);
    expect(months.entries.map(({ date }) => date)).to.deep.equal(['2014-03-05', '2014-03-07/2014-03-09', '2014-04-30']);
    expect(months.issues.at(-1)).to.include({ code: 'bad-date' });
    const years = await both([
      ['Date', 'Event', 'Place'],
      ['2014', '', ''],
      ['5 March', 'A', 'X'],
      ['7', 'B', 'Y'],
      ['9 March', 'C', 'Y'],
    ]);
    expect(years.entries.map(({ title }) => title)).to.deep.equal(['A', 'C']);
    expect(years.issues.at(-1)).to.include({ code: 'bad-date', value: '7 2014' });
  });

  it('are only those that stand over dates which need them', async () => {
    const { issues, entries } = await both([
      ['Date', 'Event', 'Place'],
      ['1943', '', ''],
      ['1950-03-05', 'A', 'X'],
      ['1951-03-05', 'B', 'X'],
    ]);
    expect(entries).to.have.length(2);
    expect(issues[0]).to.include({ code: 'missing', row: 2 });
    const total = await both([
      ['Date', 'Event', 'Killed'],
      ['2014-03-05', 'Total collapse of the front', '12'],
      ['2014-03-06', 'Total', 'see below'],
      ['2014', 'Total', '12'],
    ]);
    expect(total.entries.map(({ date }) => date)).to.deep.equal(['2014-03-05', '2014-03-06']);
  });
});

describe('a cell with several names', () => {
  const PEOPLE = ['Hans Blix', 'Kofi Annan', 'Tony Blair', 'Colin Powell'];
  const table = (cells: readonly string[], name = 'actors'): Rows => [
    ['date', 'title', name],
    ...cells.map((cell, at) => [String(2000 + at), `Event ${at}`, cell]),
  ];
  const LISTS = table([
    ...PEOPLE,
    'Hans Blix, Kofi Annan',
    'Kofi Annan, Hans Blix',
    'Tony Blair, Hans Blix and Colin Powell',
  ]);

  it('is a list where they stand alone in other rows, which is said and asked', async () => {
    const { dataset, issues, input, entries } = await both(LISTS);
    expect(dataset?.actors?.map(({ name }) => name)).to.deep.equal(PEOPLE);
    expect(entries.at(-1)?.actors).to.have.length(3);
    expect(issues.map(({ code, column, value, counts }) => [code, column, value, counts])).to.deep.equal([
      ['list-cells', 'actors', ',', [3, 4, 7]],
    ]);
    expect(input.questions.map(({ id, answers }) => [id, answers.length])).to.deep.equal([['list-cells', 2]]);
    expect(input.draft?.sheet.rows.at(-1)?.[2]).to.equal('Tony Blair; Hans Blix; Colin Powell');
  });

  it('is one name if that is the answer, and an answer is no question again', async () => {
    const kept = await both(LISTS, { lists: 'keep' });
    expect([kept.dataset?.actors?.length, kept.issues, kept.input.questions]).to.deep.equal([7, [], []]);
    const split = await both(LISTS, { lists: 'split' });
    expect([split.dataset?.actors?.length, split.issues, split.input.questions]).to.deep.equal([4, [], []]);
  });

  it('counts for parties with a slash between them', async () => {
    const { dataset } = await both(table(['Russia', 'Ukraine', 'Russia / Ukraine', 'Ukraine/Russia'], 'party'));
    expect(dataset?.parties?.map(({ name }) => name)).to.deep.equal(['Russia', 'Ukraine']);
  });

  it('is one name where its parts never stand alone', async () => {
    const names = ['Washington, D.C.', 'Paris, Texas', 'Washington', 'Acme, Inc.', 'Beta, Inc.', 'Brest/Belarus'];
    const { dataset, issues } = await both(table(names));
    expect([dataset?.actors?.length, issues]).to.deep.equal([6, []]);
  });
});

describe('a number with a doubt', () => {
  const table = (cells: readonly string[]): Rows => [
    ['date', 'title', 'Killed'],
    ...cells.map((cell, at) => [`2014-03-1${at}`, `Event ${at}`, cell]),
  ];

  it('is shown as it is written, and counts in no sum', async () => {
    const { entries, issues, dataset } = await both(table(['12', '400+', '~20', '30', '10–20', '7[1]', '1 200']));
    expect(entries.map(({ measures, fields }) => measures?.Killed ?? fields?.Killed)).to.deep.equal([
      12,
      '400+',
      '~20',
      30,
      '10–20',
      7,
      1200,
    ]);
    expect(dataset?.fields).to.deep.equal([{ id: 'Killed', name: 'Killed' }]);
    expect(issues.map(({ code, row, readings }) => [code, row, readings])).to.deep.equal([
      ['number-doubt', 3, ['400']],
      ['number-doubt', 4, ['20']],
      ['number-doubt', 6, ['10', '20']],
    ]);
  });

  it('is one with a comma, until another shows what its commas are', async () => {
    const open = await both(table(['12', '1,200', '30', '40', '50']));
    expect(open.issues[0]).to.deep.include({ code: 'number-doubt', readings: ['1200', '1.2'] });
    const known = await both(table(['12', '1,200', '1,200,000', '40', '50']));
    expect(known.entries.map(({ measures }) => measures?.Killed)).to.deep.equal([12, 1200, 1_200_000, 40, 50]);
    expect(known.issues).to.deep.equal([]);
  });

  it('is one with a point, until another shows what its points are', async () => {
    const open = await both(table(['12', '1.200', '30', '-2.500', '50']));
    expect(open.issues.map(({ code, row, readings }) => [code, row, readings])).to.deep.equal([
      ['number-doubt', 3, ['1200', '1.2']],
      ['number-doubt', 5, ['-2500', '-2.5']],
    ]);
    expect(open.entries.map(({ measures, fields }) => measures?.Killed ?? fields?.Killed)).to.deep.equal([
      ...[12, '1.200', 30, '-2.500', 50],
    ]);
    for (const [cells, counts] of [
      [
        ['0.532', '1.200', '30'],
        [0.532, 1.2, 30],
      ],
      [
        ['12,5', '1.200', '1.200,5'],
        [12.5, 1200, 1200.5],
      ],
      [
        ['1.200.000', '1.200', '1234,5'],
        [1_200_000, 1200, 1234.5],
      ],
      [
        ['1234.567', '1.200', '1,200'],
        [1234.567, 1.2, 1200],
      ],
    ] as const) {
      const known = await both(table([...cells, '40', '50', '60', '70']));
      expect(known.entries.slice(0, 3).map(({ measures }) => measures?.Killed)).to.deep.equal(counts);
      expect(known.issues).to.deep.equal([]);
    }
  });
});

describe('the columns of a table without names that say much', () => {
  it('are no dates if their numbers are no years, and no ids if their cells are names of several words', async () => {
    const strength = ['32000', '1200', '1850', '450', '10000', '7000'];
    const forces = await importData([
      ['battle', 'strength'],
      ...strength.map((count, at) => [`The battle of the bridge ${at}`, count]),
    ]);
    expect(forces.dataset).to.equal(undefined);
    expect(forces.issues[0]?.code).to.equal('no-header');
    const battles = await importData([
      ['battle_id', 'theater_years', 'start_date'],
      ...strength.map((_, at) => [`Crossing of river ${at}`, `Eastern Theater: 186${at % 2}`, `1861-07-1${at}`]),
    ]);
    expect(battles.mapping).to.include({ title: 'battle_id', date: 'start_date' });
  });
});

describe('a cell of a hundred thousand blanks', () => {
  it('is read in a time that grows with it, whatever its column holds', async () => {
    const blanks = `1${' '.repeat(100_000)}x`;
    const began = performance.now();
    const { counts } = await importData([
      ['date', 'title', 'actors', 'Killed'],
      ...['1', '2', '3', '4', '5'].map((text) => [`2014-01-0${text}`, `Event ${text}`, 'A', text]),
      ['2014-01-06', 'Event 6', blanks, blanks],
      [blanks, 'Event 7', 'A, B', '1'],
    ]);
    expect(counts).to.include({ read: 7, kept: 6 });
    // It was 12 s.
    expect(performance.now() - began).to.be.below(4000);
  });
});
