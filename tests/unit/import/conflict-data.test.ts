import { expect } from 'chai';
import { importData } from '../../../src/convert/import/index.js';
import { UCDP_COLUMNS } from '../../../src/convert/import/ucdp-ged.js';

/** A row with some columns filled. */
const rowOf = (columns: readonly string[], cells: Readonly<Record<string, string>>): string[] =>
  columns.map((name) => cells[name] ?? '');

describe('a file of ACLED', () => {
  const HEADER =
    'event_id_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,assoc_actor_1,actor2,inter1,country,admin1,location,latitude,longitude,source,notes,fatalities,tags'.split(
      ',',
    );
  const event = {
    event_id_cnty: 'UKR1',
    event_date: '2022-02-24',
    time_precision: '1',
    event_type: 'Battles',
    sub_event_type: 'Armed clash',
    actor1: 'A',
    assoc_actor_1: 'C; D',
    actor2: 'B',
    country: 'Ukraine',
    location: 'Kyiv',
    latitude: '50.45',
    longitude: '30.52',
    tags: 'crowd size=no report',
    source: 'One; Two',
    notes: 'What was told.',
    fatalities: '3',
  };

  it('becomes entries with sides, sources and dates no sharper than told', async () => {
    const { dataset, counts, notKept } = await importData([
      HEADER,
      rowOf(HEADER, event),
      rowOf(HEADER, { ...event, event_id_cnty: 'UKR2', event_date: '06 January 2023', time_precision: '2' }),
    ]);
    expect(dataset?.entries.map(({ id, date }) => [id, date])).to.deep.equal([
      ['UKR1', '2022-02-24'],
      ['UKR2', '2023-01-06~'],
    ]);
    expect(dataset?.entries[0]).to.deep.include({
      title: 'Armed clash, Kyiv',
      parties: ['a', 'b'],
      actors: ['c', 'd'],
      topics: ['battles'],
      place: 'Kyiv, Ukraine',
      location: { latitude: 50.45, longitude: 30.52 },
      measures: { fatalities: 3 },
      status: 'reported',
      citations: [{ source: 'one' }, { source: 'two' }],
    });
    expect(counts).to.deep.equal({ read: 2, kept: 2, left: 0 });
    expect(dataset?.measures).to.deep.equal([{ id: 'fatalities', name: 'Fatalities' }]);
    expect(notKept).to.deep.equal([
      { what: 'tags', count: 2, code: 'no-place', why: 'the dataset has no place for it' },
    ]);
  });

  it('leaves what has no date, with its row', async () => {
    const { counts, issues } = await importData([HEADER, rowOf(HEADER, { ...event, event_date: '' })]);
    expect(counts).to.deep.equal({ read: 1, kept: 0, left: 1 });
    expect(issues.map(({ row, column, code }) => [row, column, code])).to.deep.equal([[2, 'event_date', 'missing']]);
    const unread = await importData([HEADER, rowOf(HEADER, { ...event, event_date: 'soon' })]);
    expect(unread.issues.map(({ code, value }) => [code, value])).to.deep.equal([['bad-date', 'soon']]);
  });
});

describe('a file of UCDP GED', () => {
  const event = {
    id: '1',
    relid: 'UKR-2022-1',
    type_of_violence: '1',
    dyad_name: 'A - B',
    side_a: 'A',
    side_b: 'B',
    source_article: '"Agency,2022-03-01,Shelling"',
    where_coordinates: 'Kharkiv',
    country: 'Ukraine',
    event_clarity: '1',
    date_prec: '2',
    date_start: '2022-03-01 00:00:00.000',
    date_end: '2022-03-03 00:00:00.000',
    latitude: '49.99',
    longitude: '36.23',
    best: '4',
    low: '3',
    high: '9',
  };

  it('gives the first and the last possible day as one of them, not as a duration', async () => {
    const { dataset } = await importData([
      [...UCDP_COLUMNS],
      rowOf(UCDP_COLUMNS, event),
      rowOf(UCDP_COLUMNS, { ...event, relid: 'x', date_prec: '1', date_end: event.date_start }),
    ]);
    expect(dataset?.entries.map(({ date }) => date)).to.deep.equal(['[2022-03-01..2022-03-03]', '2022-03-01']);
    expect(dataset?.entries[0]).to.deep.include({
      title: 'A - B: Kharkiv',
      measures: { deaths: { value: 4, low: 3, high: 9 } },
      location: { latitude: 49.99, longitude: 36.23 },
      parties: ['a', 'b'],
    });
    expect(dataset?.sources).to.deep.equal([{ id: 'agency-2022-03-01-shelling', title: 'Agency,2022-03-01,Shelling' }]);
  });

  it('is recognised without its header too', async () => {
    const { dataset, counts } = await importData([
      rowOf(UCDP_COLUMNS, event),
      rowOf(UCDP_COLUMNS, { ...event, id: '2', relid: 'y' }),
    ]);
    expect(counts.kept).to.equal(2);
    expect(dataset?.entries[0]?.id).to.equal('UKR-2022-1');
  });
});

describe('a file of GDELT', () => {
  it('is recognised by its columns, and names what the machine coded', async () => {
    const cells: string[] = new Array<string>(61).fill('');
    Object.assign(cells, {
      0: '12',
      1: '20220224',
      6: 'RUSSIA',
      16: 'UKRAINE',
      26: '190',
      28: '19',
      52: 'Kyiv, Ukraine',
      60: 'https://news.example/a',
    });
    const { dataset, counts, notKept } = await importData(`${cells.join('\t')}\n`);
    expect(dataset?.entries).to.deep.equal([
      {
        id: 'gdelt-12',
        kind: 'event',
        date: '2022-02-24',
        title: 'Russia – Fighting – Ukraine',
        parties: ['russia', 'ukraine'],
        topics: ['fighting'],
        place: 'Kyiv, Ukraine',
        status: 'reported',
        citations: [{ source: 'https-news-example-a' }],
      },
    ]);
    expect(counts).to.deep.equal({ read: 1, kept: 1, left: 0 });
    expect(notKept.map(({ what }) => what)).to.deep.equal(['EventCode']);
  });
});

describe('a file of the Global Terrorism Database', () => {
  const HEADER =
    'eventid,iyear,imonth,iday,approxdate,extended,resolution,country_txt,provstate,city,latitude,longitude,specificity,summary,doubtterr,alternative_txt,attacktype1_txt,targtype1_txt,target1,gname,gname2,guncertain1,nkill,nwound,nhours,scite1,scite2'.split(
      ',',
    );
  const event = {
    ...{ eventid: '200401100001', iyear: '2004', imonth: '1', iday: '10', country_txt: 'Iraq', provstate: 'Basra' },
    ...{ city: 'Basra', latitude: '30.51', longitude: '47.81', specificity: '1', summary: 'What was told.' },
    ...{ doubtterr: '0', attacktype1_txt: 'Bombing/Explosion', targtype1_txt: 'Police', target1: 'A station' },
    ...{ gname: 'Unknown', guncertain1: '0', nkill: '3', nwound: '-99', nhours: '-9', scite1: '"One," a paper' },
  };

  it('becomes entries no sharper than it is, with nothing known where it knows nothing', async () => {
    const { dataset, counts, issues, notKept } = await importData([
      HEADER,
      rowOf(HEADER, event),
      rowOf(HEADER, {
        ...{ ...event, eventid: '2', imonth: '0', iday: '5', approxdate: 'Spring 2004', doubtterr: '1' },
        ...{ alternative_txt: 'Insurgency', gname: 'A group', guncertain1: '1', gname2: 'B group', specificity: '4' },
        ...{ city: 'Unknown', nkill: '', nwound: '2' },
      }),
      rowOf(HEADER, { ...event, eventid: '3', iday: '0', latitude: '', longitude: '' }),
      rowOf(HEADER, { ...event, eventid: '4', approxdate: 'January 9-11, 2004', resolution: '2004-01-20' }),
      rowOf(HEADER, { ...event, eventid: '5', resolution: '2003-01-20', nkill: 'many' }),
      rowOf(HEADER, { ...event, eventid: '6', iyear: '0' }),
      rowOf(HEADER, { ...event, eventid: '2.00401E+11' }),
    ]);
    expect(dataset?.entries.map(({ id, date }) => [id, date])).to.deep.equal([
      ['200401100001', '2004-01-10'],
      ['2', '2004'],
      ['3', '2004-01'],
      ['4', '2004-01-10~/2004-01-20'],
      ['5', '2004-01-10'],
      ['row-8', '2004-01-10'],
    ]);
    expect(dataset?.entries[0]).to.deep.include({
      title: 'Bombing/Explosion, Basra',
      topics: ['bombing-explosion', 'police'],
      place: 'Basra, Iraq',
      location: { latitude: 30.51, longitude: 47.81 },
      measures: { killed: 3 },
      fields: { target: 'A station' },
      citations: [{ source: 'one-a-paper' }],
    });
    expect(dataset?.parties?.map(({ name }) => name)).to.deep.equal(['B group']);
    expect(dataset?.entries[1]).to.deep.include({
      parties: ['b-group'],
      measures: { wounded: 2 },
      fields: { target: 'A station', suspected: 'A group', doubt: 'Insurgency' },
      dateNote: 'GTD gives the date as about “Spring 2004”.',
      location: { latitude: 30.51, longitude: 47.81, name: 'somewhere in Basra, whose middle this is' },
    });
    expect(counts).to.deep.equal({ read: 7, kept: 6, left: 1 });
    expect(issues.map(({ row, code }) => [row, code])).to.deep.equal([[7, 'missing']]);
    expect(notKept.map(({ what, count }) => [what, count])).to.deep.include.members([
      ['resolution', 1],
      ['nkill', 1],
      ['eventid', 1],
      ['nhours', 7],
    ]);
  });

  it('is known in extracts whose columns of the date have other names', async () => {
    const header = ['eventid', 'year', 'month', 'day', 'gname', 'attacktype1_txt', 'city'];
    const { dataset } = await importData([header, ['1', '2012', '2', '24', 'A group', 'Assassination', 'Peshawar']]);
    expect(dataset?.entries[0]).to.deep.include({ date: '2012-02-24', title: 'Assassination, Peshawar' });
  });
});
