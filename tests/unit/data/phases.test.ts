import { expect } from 'chai';
import { provideCures } from '../../../src/dataset/data/cures.js';
import { createModel } from '../../../src/dataset/data/create-model.js';
import { facetsOf, facetValues } from '../../../src/dataset/data/facet-table.js';
import { createFilter } from '../../../src/dataset/data/create-filter.js';
import { filterSteps } from '../../../src/dataset/data/filter-entries.js';
import { cures } from '../../../src/dataset/data/find-cures.js';
import { GrowingDataset } from '../../../src/dataset/data/growing-dataset.js';
import { milestonesOf, phasesOf, phasesOfEntry } from '../../../src/dataset/data/phases.js';
import { translateModel } from '../../../src/dataset/data/translate-model.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { finish } from '../../../src/dataset/base/steps.js';
import '../../all-code.js';

provideCures(cures);

const SOURCES = [{ id: 'report', title: 'Report' }];
const day = (text: string): number => Date.parse(`${text}T00:00:00Z`);

function modelOf(phases: unknown, entries: readonly object[] = [{ date: '2022-03-01' }], head: object = {}) {
  const { dataset } = validateDataset({
    sources: SOURCES,
    phases,
    ...head,
    entries: entries.map((entry, at) => ({ id: `e${at}`, kind: 'event', title: `Entry ${at}`, ...entry })),
  });
  return createModel(dataset!, { timeZone: 'UTC' });
}

/** By each of the ways in which a dataset is read. */
function issuesOf(head: object): readonly (readonly (readonly [string, string | undefined])[])[] {
  const entries = [{ id: 'a', kind: 'event', date: '2022-02-24', title: 'A' }];
  const columns = { id: ['a'], date: ['2022-02-24'], title: ['A'] };
  const growing = new GrowingDataset();
  growing.setHead({ sources: SOURCES, ...head });
  growing.add(entries[0]);
  growing.end();
  return [
    validateDataset({ sources: SOURCES, ...head, entries }),
    validateDataset({ sources: SOURCES, ...head, columns }),
    growing.validation(),
  ].map(({ issues }) => issues.map(({ message, cure }) => [message, cure] as const));
}

describe('phases', () => {
  it('are in order of time, the longer first', () => {
    const model = modelOf([
      { label: 'late', date: '2023/2024' },
      { label: 'short', date: '2022-02-24/2022-03-01' },
      { label: 'long', date: '2022-02-24/..' },
    ]);
    expect(phasesOf(model).map(({ phase }) => phase.label)).to.deep.equal(['long', 'short', 'late']);
  });

  it('are as sharp as their ends', () => {
    const [days, months, year, open] = phasesOf(
      modelOf([
        { label: 'days', date: '2022-01-05/2022-04-02' },
        { label: 'months', date: '2022-02/2022-05' },
        { label: 'year', date: '2023' },
        { label: 'open', date: '2024-01-01/..' },
      ]),
    );
    expect(days).to.deep.include({
      start: day('2022-01-05'),
      end: day('2022-04-03'),
      sure: { start: day('2022-01-05'), end: day('2022-04-03') },
      sharp: { start: true, end: true },
    });
    expect(months!.start).to.equal(day('2022-02-01'));
    expect(months!.end).to.equal(day('2022-06-01'));
    // Somewhere in February it begins, somewhere in May it ends.
    expect(months!.sure).to.deep.equal({ start: day('2022-03-01') - 1, end: day('2022-05-01') + 1 });
    expect(months!.sharp).to.deep.equal({ start: false, end: false });
    expect(year!.sure).to.deep.equal({ start: day('2023-01-01'), end: day('2024-01-01') });
    expect(open).to.deep.include({ end: Infinity, sure: { start: day('2024-01-01'), end: Infinity } });
  });

  it('are vague at an end in doubt, even if it is a day', () => {
    const [start, end, both] = phasesOf(
      modelOf([
        { label: 'start', date: '2022-01-05?/2022-04-02' },
        { label: 'end', date: '2023-01-05/2023-04-02~' },
        { label: 'day', date: '2024-01-05?' },
      ]),
    ).map(({ sharp }) => sharp);
    expect(start).to.deep.equal({ start: false, end: true });
    expect(end).to.deep.equal({ start: true, end: false });
    expect(both).to.deep.equal({ start: false, end: false });
  });

  it('have the entries that surely were in them', () => {
    const phases = [{ id: 'siege', label: 'Siege', date: '2022-02-24/2022-04-02' }];
    const cases: readonly (readonly [object, boolean])[] = [
      [{ date: '2022-02-24' }, true],
      [{ date: '2022-04-02' }, true],
      [{ date: '2022-04-03' }, false],
      [{ date: '2022-03' }, true],
      // Some time in February may be before it.
      [{ date: '2022-02' }, false],
      [{ date: '2022-01-01/2022-12-31' }, true],
      [{ date: '2022-03-30/2022-04-10' }, true],
      [{ date: '2022-02/2022-04' }, true],
      // On or before.
      [{ date: '../2022-03-01' }, false],
      [{ date: '2022-03-01/..' }, true],
      [{ date: '2022-01-01/..' }, false],
    ];
    const model = modelOf(
      phases,
      cases.map(([entry]) => entry),
    );
    for (const [entry, [given, isIn]] of cases.entries())
      expect(phasesOfEntry(model, entry).length === 1, JSON.stringify(given)).to.equal(isIn);
  });

  it('are a facet, by id or else by label', () => {
    const model = modelOf(
      [
        { label: 'Truce', date: '2022' },
        { label: 'Truce', date: '2023' },
        { id: 'third', label: 'Truce', date: '2024' },
      ],
      [{ date: '2022-03-01' }, { date: '2023-03-01' }, { date: '2024-03-01' }],
    );
    expect(facetsOf(model)).to.include('phase');
    const values = facetValues(model, 'phase');
    expect('records' in values && values.records).to.deep.equal([
      { id: 'Truce', name: 'Truce' },
      { id: 'Truce (2)', name: 'Truce' },
      { id: 'third', name: 'Truce' },
    ]);
    const filter = createFilter({ phase: ['Truce (2)', 'third'] });
    expect([...finish(filterSteps(model, filter))]).to.deep.equal([1, 2]);
    expect(facetsOf(modelOf(undefined))).not.to.include('phase');
  });

  it('keep their values in another language', () => {
    const model = modelOf([{ label: 'Truce', date: '2022', translations: { uk: { label: 'Перемир’я' } } }], undefined, {
      lang: 'en',
    });
    const values = facetValues(translateModel(model, 'uk'), 'phase');
    expect('records' in values && values.records).to.deep.equal([{ id: 'Truce', name: 'Перемир’я' }]);
  });

  it('and milestones are in order of time', () => {
    const model = modelOf(undefined, undefined, {
      milestones: [
        { label: 'B', date: '2022-03' },
        { label: 'A', date: '2022-02-24' },
      ],
    });
    expect(milestonesOf(model).map(({ milestone, start, end }) => [milestone.label, start, end])).to.deep.equal([
      ['A', day('2022-02-24'), day('2022-02-25')],
      ['B', day('2022-03-01'), day('2022-04-01')],
    ]);
  });

  const fine = { label: 'A', date: '2022' };
  const FAULTS: readonly (readonly [string, object, string, string | undefined])[] = [
    [
      'ends before it begins',
      { phases: [{ label: 'A', date: '2022-05/2022-02' }] },
      'phases[0].date: ends before it starts ("2022-05/2022-02")',
      'write "2022-02/2022-05"',
    ],
    [
      'ends before it begins, in two fields',
      { phases: [fine, { label: 'A', date: { start: '2022-05', end: '2022-02' } }] },
      'phases[1].date: ends before it starts ({"start":"2022-05","end":"2022-02"})',
      'write "2022-02/2022-05"',
    ],
    [
      'has no date that can be read',
      { phases: [{ label: 'A', date: 'May 2022' }] },
      'phases[0].date: not an EDTF date ("May 2022")',
      'write "2022-05"',
    ],
    ['has no label', { phases: [{ date: '2022' }] }, 'phases[0].label: missing', 'add "label"'],
    [
      'has the id of another',
      {
        phases: [
          { id: 'x', ...fine },
          { id: 'x', ...fine },
        ],
      },
      'phases[1].id: id was used before, this phase goes by its label ("x")',
      'write another id, or none',
    ],
    [
      'names an unknown source',
      { phases: [{ ...fine, sources: ['reprot'] }] },
      'phases[0].sources[0]: no source has this id ("reprot")',
      'did you mean "report"?',
    ],
    [
      'is one of a hundred',
      { phases: Array.from({ length: 100 }, () => fine) },
      'phases: the names of more than 40 phases have no room (100)',
      'make entries of the less important ones',
    ],
    [
      'lies before all entries',
      { phases: [{ label: 'A', date: '1921' }] },
      'phases[0].date: no entry reaches this time, and the chart ends with the entries ("1921")',
      'add an entry of this time, or leave the phase out',
    ],
    [
      'is a milestone after all entries',
      { milestones: [fine, { ...fine, date: '2024-01-01' }] },
      'milestones[1].date: no entry reaches this time, and the chart ends with the entries ("2024-01-01")',
      'add an entry of this time, or leave the milestone out',
    ],
    ['is none', { phases: 'A' }, 'phases: expected a list ("A")', undefined],
    [
      'is a milestone without a date that can be read',
      { milestones: [{ label: 'A', date: 'soon' }] },
      'milestones[0].date: not an EDTF date ("soon")',
      'write a day as "2022-08-01", a month as "2022-08", a year as "2022"',
    ],
    [
      'is a milestone of too much weight',
      { milestones: [{ ...fine, weight: 3 }] },
      'milestones[0].weight: expected a number from 0 to 1 (3)',
      undefined,
    ],
  ];
  for (const [what, head, message, cure] of FAULTS) {
    it(`are reported in one line, with a cure: one ${what}`, () => {
      for (const issues of issuesOf(head)) expect(issues).to.deep.equal([[message, cure]]);
    });
  }

  it('with the id of another, and a hundred of them, all stay', () => {
    const phases = Array.from({ length: 100 }, () => ({ id: 'x', ...fine }));
    const model = modelOf(phases);
    expect(model.dataset.phases).to.have.length(100);
    expect(new Set(phasesOf(model).map(({ key }) => key)).size).to.equal(100);
  });
});
