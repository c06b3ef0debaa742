// Eras, sources and dates of TimelineJS. Slides are in `timelinejs.test.ts`.
import { expect } from 'chai';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { exportDataset } from '../../../src/convert/export/index.js';

const ENTRY = { kind: 'event', title: 'Bridge opens', date: '2022-02-24' };

interface Read {
  readonly title?: object;
  readonly events: readonly Readonly<Record<string, unknown>>[];
  readonly eras?: readonly object[];
}

function exported(head: object, ...entries: readonly object[]) {
  const all = entries.map((entry, at) => ({ id: `e${at}`, ...ENTRY, ...entry }));
  const { text, notKept } = exportDataset(validateDataset({ ...head, entries: all }).dataset!, 'timelinejs');
  const lost = notKept.map(({ what, code, count }) => `${what}: ${code}, ${count}`);
  return { ...(JSON.parse(text) as Read), text, lost };
}

describe('an era of TimelineJS', () => {
  it('is a phase from its first to its last part, with its words as HTML', () => {
    const phases = [
      { id: 'siege', label: 'First <siege>', date: '2022-02-24/2022-03', description: 'A & B\n\nC' },
      { label: 'That year', date: '2022' },
    ];
    const { eras, lost } = exported({ phases }, {});
    expect(eras).to.deep.equal([
      {
        unique_id: 'siege',
        start_date: { year: 2022, month: 2, day: 24 },
        end_date: { year: 2022, month: 3 },
        x_edtf: '2022-02-24/2022-03',
        text: { headline: 'First &#60;siege&#62;', text: '<p>A &#38; B</p><p>C</p>' },
      },
      { start_date: { year: 2022 }, end_date: { year: 2022 }, x_edtf: '2022', text: { headline: 'That year' } },
    ]);
    expect(lost).to.deep.equal([]);
  });

  it('is left out if an end is open, and counted; without any, the file has no eras', () => {
    const open = ['2022/..', '../2022'].map((date) => ({ label: date, date }));
    const { text, lost } = exported({ phases: open }, {});
    expect(text).not.to.contain('eras');
    expect(lost).to.deep.equal(['phases: open-phase, 2']);
    expect(exported({}, {}).text).not.to.contain('eras');
    expect(exported({ phases: [...open, { label: 'C', date: '2022' }] }, {}).eras).to.have.lengthOf(1);
  });

  it('counts what it has no place for', () => {
    const phases = [{ label: 'C', date: '2022', sources: ['s'] }];
    const sources = [{ id: 's', title: 'Gazette', author: 'R. Moor' }];
    expect(exported({ phases, sources }, {}).lost).to.have.members([
      ...['sources.author: no-place, 1', 'phases.sources: no-place, 1', 'sources: no-place, 1'],
    ]);
  });
});

describe('the file of TimelineJS', () => {
  it('has a slide or an era on a line each', () => {
    const phases = [1, 2].map((year) => ({ label: `Year ${year}`, date: `202${year}` }));
    const { text } = exported({ title: 'War', phases }, {}, {});
    expect(text).to.match(/^\{\n {2}"title": \{.*\},\n {2}"events": \[\n {4}\{.*\},\n {4}\{.*\}\n {2}\],\n/);
    expect(text).to.match(/\n {2}"eras": \[\n {4}\{.*\},\n {4}\{.*\}\n {2}\]\n\}\n$/);
  });

  it('has a first slide for a title, for a description, or for neither', () => {
    expect(exported({ title: 'War' }, {}).title).to.deep.equal({ text: { headline: 'War' } });
    expect(exported({ description: 'Told.' }, {}).title).to.deep.equal({
      text: { headline: '', text: '<p>Told.</p>' },
    });
    expect(exported({}, {})).not.to.have.property('title');
  });
});

describe('the sources of a slide', () => {
  const SOURCES = [
    { id: 'g', title: 'Gazette & "Sons"', url: 'https://gazette.example/?a=1&b=2' },
    { id: 'r', title: 'Radio' },
  ];
  const cited = (summary: string | undefined, ...ids: readonly string[]) => {
    const citations = ids.map((source) => ({ source, locator: 'p. 4' }));
    return exported({ sources: SOURCES }, { citations, ...(summary !== undefined && { summary }) });
  };

  it('stand below its text, as links where they have an address', () => {
    const link = '<a href="https://gazette.example/?a=1&#38;b=2">Gazette &#38; &#34;Sons&#34;</a>';
    expect(cited('Told.', 'g', 'r').events[0]!.text).to.deep.equal({
      headline: 'Bridge opens',
      text: `<p>Told.</p><p class="sources"><cite>${link}</cite>; <cite>Radio</cite></p>`,
    });
    expect(cited(undefined, 'r').events[0]!.text).to.deep.equal({
      headline: 'Bridge opens',
      text: '<p class="sources"><cite>Radio</cite></p>',
    });
  });

  it('are those that the dataset has; places in them are counted', () => {
    expect(cited(undefined, 'gone').events[0]!.text).to.deep.equal({ headline: 'Bridge opens' });
    expect(cited('Told.', 'g', 'r').lost).to.deep.equal(['citations.locator: no-place, 2']);
  });
});

describe('the date of a slide', () => {
  const datesOf = (date: unknown): readonly unknown[] => {
    const { start_date: start, end_date: end, display_date: words } = exported({}, { date }).events[0]!;
    return [start, end, words];
  };

  it('has no end that says the same as its beginning', () => {
    expect(datesOf('2022-02')).to.deep.equal([{ year: 2022, month: 2 }, undefined, undefined]);
    expect(datesOf('2022-02/2022-02')).to.deep.equal([{ year: 2022, month: 2 }, undefined, undefined]);
    expect(datesOf('2022-02/2023')).to.deep.equal([{ year: 2022, month: 2 }, { year: 2023 }, undefined]);
  });

  it('has its own words where the parts alone say too much or too little', () => {
    const vague = ['2022?', '202X', '2022-21', '[2022-02-01,2022-02-03]', '2022-02/..', '2022-02-24T03:05Z'];
    expect(vague.map((date) => datesOf(date)[2])).to.deep.equal(vague);
    const plain = [
      '2022',
      '2022-12',
      '2022-02-24',
      '-0043-03-15',
      '2022-02-24T03:05',
      '2022/2023-10',
      '2022-02-24/2023',
    ];
    expect(plain.map((date) => datesOf(date)[2])).to.deep.equal(plain.map(() => undefined));
  });

  it('counts years without a year 0, and none that a browser cannot hold', () => {
    expect(datesOf('0000')[0]).to.deep.equal({ year: -1 });
    expect(datesOf('0001')[0]).to.deep.equal({ year: 1 });
    expect(datesOf('Y275000')[0]).to.deep.equal({ year: 275_000 });
    const beyond = exported({}, { date: 'Y275001' }, { date: 'Y-13798000000' });
    expect(beyond.events).to.deep.equal([]);
    expect(beyond.lost).to.deep.equal(['entries: no-beginning, 2']);
  });

  it('has the first and the last month of a season, and the years of a decade', () => {
    expect(datesOf('2022-21').slice(0, 2)).to.deep.equal([
      { year: 2022, month: 3 },
      { year: 2022, month: 5 },
    ]);
    expect(datesOf('202X').slice(0, 2)).to.deep.equal([{ year: 2020 }, { year: 2029 }]);
  });
});

describe('the place of a slide', () => {
  it('has a name, a point or both, and a topic without a name is its own group', () => {
    const placeOf = (location: object): unknown => exported({}, { location }).events[0]!.location;
    expect(placeOf({ latitude: 50.5, longitude: -0.5 })).to.deep.equal({ lat: 50.5, lon: -0.5 });
    expect(placeOf({ name: 'Halm' })).to.deep.equal({ name: 'Halm' });
    expect(exported({}, { topics: ['peace'] }).events[0]!.group).to.equal('peace');
  });
});
