import { expect } from 'chai';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { exportDataset } from '../../../src/convert/export/index.js';

function startOf(date: string): unknown {
  const { dataset } = validateDataset({ entries: [{ id: 'a', kind: 'event', title: 'A', date }] });
  const { events } = JSON.parse(exportDataset(dataset!, 'timelinejs').text) as {
    readonly events: readonly { readonly start_date: unknown }[];
  };
  return events[0]!.start_date;
}

describe('a date for TimelineJS', () => {
  it('is as sharp as that of the entry', () => {
    expect(startOf('2022')).to.deep.equal({ year: 2022 });
    expect(startOf('2022-02')).to.deep.equal({ year: 2022, month: 2 });
    expect(startOf('2022-02-24')).to.deep.equal({ year: 2022, month: 2, day: 24 });
    const minute = { year: 2022, month: 2, day: 24, hour: 3, minute: 5 };
    expect(startOf('2022-02-24T03:05Z')).to.deep.equal(minute);
    expect(startOf('2022-02-24T03:05:07Z')).to.deep.equal({ ...minute, second: 7 });
  });
});

function exported(head: object, ...entries: readonly object[]) {
  const all = entries.map((entry, at) => ({
    id: `e${at}`,
    kind: 'event',
    title: 'Talks',
    date: '2022-02-24',
    ...entry,
  }));
  const { text, notKept } = exportDataset(validateDataset({ ...head, entries: all }).dataset!, 'timelinejs');
  const { title, events } = JSON.parse(text) as { readonly title?: unknown; readonly events: readonly object[] };
  return { title, events, lost: notKept.map(({ what, code, count }) => `${what}: ${code}, ${count}`) };
}

describe('a slide of TimelineJS', () => {
  it('has all that a slide has a place for', () => {
    const { title, events, lost } = exported(
      { title: 'A <war>', description: 'One\n\nTwo\nThree', topics: [{ id: 't', name: 'Peace' }] },
      {
        ...{ summary: 'He said "no" & left', topics: ['t'], date: '2022-02-24/2022-03' },
        media: [{ url: 'https://a.example/b.png', caption: '<b>', credit: 'A & B', alt: 'A "bridge"' }],
        location: { name: 'Kyiv', latitude: 50.45, longitude: 30.52 },
      },
    );
    expect(title).to.deep.equal({
      text: { headline: 'A &#60;war&#62;', text: '<p>One</p><p>Two<br>Three</p>' },
    });
    expect(events).to.deep.equal([
      {
        unique_id: 'e0',
        start_date: { year: 2022, month: 2, day: 24 },
        end_date: { year: 2022, month: 3 },
        x_edtf: '2022-02-24/2022-03',
        text: { headline: 'Talks', text: '<p>He said &#34;no&#34; &#38; left</p>' },
        media: {
          url: 'https://a.example/b.png',
          caption: '&#60;b&#62;',
          credit: 'A &#38; B',
          alt: 'A &#34;bridge&#34;',
        },
        location: { name: 'Kyiv', lat: 50.45, lon: 30.52 },
        group: 'Peace',
      },
    ]);
    expect(lost).to.deep.equal([]);
  });

  it('has nothing that the entry has not', () => {
    const { title, events } = exported({}, {});
    expect(title).to.equal(undefined);
    expect(Object.keys(events[0]!)).to.deep.equal(['unique_id', 'start_date', 'x_edtf', 'text']);
    expect(
      exported({}, { media: [{ url: 'https://a.example/b.png' }], location: { name: 'Kyiv' } }).events[0],
    ).to.include.keys('media', 'location');
  });

  it('says a vague date in its own words, and has no end without one', () => {
    const [about, open, before] = exported(
      {},
      { date: '2022-02~' },
      { date: '2022-02-24/..' },
      { date: '-0043-03-15' },
    ).events;
    expect(about).to.deep.include({ start_date: { year: 2022, month: 2 }, display_date: '2022-02~' });
    expect(open).to.deep.include({ display_date: '2022-02-24/..' });
    expect(open).not.to.have.property('end_date');
    expect(before).to.deep.include({ start_date: { year: -44, month: 3, day: 15 } });
  });

  it('names what it leaves out, and how often', () => {
    const topics = ['t', 'u', 'v'].map((id) => ({ id, name: id }));
    const media = ['a', 'b'].map((name) => ({ url: `https://a.example/${name}.png`, kind: 'image' }));
    const { events, lost } = exported(
      { topics, license: 'CC0' },
      { topics: ['t', 'u', 'v'], media, kind: 'statement', place: 'Minsk' },
      { date: '../2022' },
    );
    expect(events).to.have.lengthOf(1);
    expect(lost).to.have.members([
      ...['license: no-place, 1', 'place: no-place, 1', 'kind: statement, 1', 'topics: one-group, 2'],
      ...['media: one-medium, 1', 'media.kind: no-place, 1', 'entries: no-beginning, 1', 'topics: no-place, 2'],
    ]);
  });
});
