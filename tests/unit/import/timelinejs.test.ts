import { expect } from 'chai';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { importData } from '../../../src/convert/import/index.js';

const SHARED = new URL('../../../../shared/fixtures/timelinejs/', import.meta.url);
const SLIDES = {
  title: { text: { headline: 'A <b>war</b>', text: '<p>What it covers.</p><p>More &amp; more</p>' } },
  eras: [{ start_date: { year: 1861 }, end_date: { year: '1865' }, text: { headline: 'The war' } }],
  events: [
    {
      start_date: { year: '1862', month: '09', day: '17', hour: '6', minute: '45', second: '', display_date: '' },
      end_date: { year: '1862', month: '9', day: '18' },
      text: { headline: 'Antietam', text: 'See <a href="https://a.example">this</a><br>and that' },
      media: { url: 'https://a.example/a.jpg', caption: '<b>A</b> field', credit: 'Somebody' },
      location: { name: 'Maryland', lat: 39.47, lon: -77.74 },
      group: 'Battles',
      unique_id: 'antietam',
      background: { color: '#fff' },
    },
    {
      start_date: { year: -44, month: '3', day: '15' },
      media: { url: '<iframe src="x"></iframe>' },
      text: { headline: 'Caesar' },
      display_date: 'The Ides',
    },
    { start_date: { year: '-13,798,000,000' }, text: { headline: 'Big Bang' } },
    { date: { year: '-541000000' }, text: { headline: 'Cambrian' } },
    { start_date: { year: '' }, text: { headline: 'Never' } },
    { start_date: { year: 1862, month: 2, day: 30 }, text: { headline: 'No such day' } },
  ],
};

describe('a timeline of TimelineJS', () => {
  it('becomes entries, and what has no place is counted', async () => {
    const { dataset, counts, issues, notKept } = await importData(JSON.stringify(SLIDES));
    expect(dataset?.title).to.equal('A war');
    expect(dataset?.description).to.equal('What it covers.\n\nMore & more');
    expect(dataset?.entries.map(({ id, date }) => [id, date])).to.deep.equal([
      ['antietam', '1862-09-17T06:45/1862-09-18'],
      ['event-2', '-0043-03-15'],
      ['event-3', 'Y-13798000000'],
      ['event-4', 'Y-541000000'],
    ]);
    expect(dataset?.phases).to.deep.equal([{ label: 'The war', date: '1861/1865' }]);
    expect(dataset?.entries[0]).to.include({ title: 'Antietam', summary: 'See this\nand that' });
    expect(dataset?.entries[0]).to.deep.include({
      media: [{ url: 'https://a.example/a.jpg', caption: 'A field', credit: 'Somebody' }],
      location: { name: 'Maryland', latitude: 39.47, longitude: -77.74 },
    });
    expect(dataset?.topics).to.deep.equal([{ id: 'battles', name: 'Battles' }]);
    expect(dataset?.entries[1]?.dateNote).to.equal('Shown as “The Ides”.');
    expect(counts).to.deep.equal({ read: 7, kept: 5, left: 2 });
    expect(issues.map(({ row, severity, code, message }) => [row, severity, code, message])).to.deep.equal([
      [5, 'error', 'missing', 'no date'],
      [6, 'error', 'bad-date', '"1862-2-30" is not a date'],
    ]);
    expect(notKept.map(({ what, count }) => [what, count])).to.deep.equal([
      ['text', 2],
      ['background', 1],
      ['media', 1],
    ]);
  });

  it('is read from the sheet as well', async () => {
    const sheet = [
      'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Type,Group',
      ',,,,,,,,,The whole,About it,,title,',
      '2022,2,24,5:00 PM,,,,,,Begins,"Line one, two",https://a.example/x.jpg,,War',
      '2022,,,,2023,,,,,A span,,,era,',
      ',,,,,,,,,No date,,,,',
    ].join('\r\n');
    const { dataset, counts, issues, notKept } = await importData(sheet);
    expect(dataset?.title).to.equal('The whole');
    expect(dataset?.entries.map(({ date, title }) => [date, title])).to.deep.equal([['2022-02-24T17:00', 'Begins']]);
    expect(dataset?.phases).to.deep.equal([{ label: 'A span', date: '2022/2023' }]);
    expect(counts).to.deep.equal({ read: 3, kept: 2, left: 1 });
    expect(issues[0]).to.include({ row: 5, severity: 'error' });
    expect(dataset?.entries[0]?.media).to.deep.equal([{ url: 'https://a.example/x.jpg' }]);
    expect(notKept).to.deep.equal([]);
  });

  it('asks for the order of day and month in the old sheet', async () => {
    const sheet = 'Start Date,End Date,Headline\n3/4/2022,,A\n4/4/2022,,B\n';
    const asked = await importData(sheet);
    expect(asked.issues.map(({ row, code }) => [row, code])).to.deep.equal([[2, 'day-order']]);
    const told = await importData(sheet, { dayOrder: 'day-first' });
    expect(told.dataset?.entries.map(({ date }) => date)).to.deep.equal(['2022-04-03', '2022-04-04']);
  });

  const files = existsSync(SHARED) ? readdirSync(SHARED).filter((name) => name.endsWith('.json')) : [];
  it(`keeps count of every slide of real files${files.length === 0 ? ' (left out: there are none beside this repository)' : ''}`, async () => {
    for (const name of files) {
      const text = readFileSync(new URL(name, SHARED), 'utf8');
      const { events, eras = [] } = JSON.parse(text) as { readonly events: unknown[]; readonly eras?: unknown[] };
      const { dataset, counts, issues } = await importData(text);
      expect(counts.read, name).to.equal(events.length + eras.length);
      expect(counts.kept, name).to.equal(dataset!.entries.length + (dataset!.phases ?? []).length);
      expect(counts.left, name).to.equal(
        new Set(issues.filter(({ severity }) => severity === 'error').map(({ row }) => row)).size,
      );
      expect(
        issues.every(({ code }) => code !== 'not-a-dataset'),
        name,
      ).to.equal(true);
    }
  });
});
