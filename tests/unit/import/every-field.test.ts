import { expect } from 'chai';
import { importData, type ImportInput } from '../../../src/convert/import/index.js';
import { UCDP_COLUMNS } from '../../../src/convert/import/ucdp-ged.js';

/** A field is in the dataset by its value, or in the list of losses by its name. `said`: it repeats another field. */
async function unaccounted(
  input: ImportInput,
  fields: ReadonlyMap<string, string>,
  said: readonly string[],
): Promise<readonly string[]> {
  const { dataset, notKept, counts } = await importData(input);
  expect(counts).to.deep.equal({ read: 1, kept: 1, left: 0 });
  const text = JSON.stringify(dataset).toLowerCase();
  const lost = new Set(notKept.map(({ what }) => what.toLowerCase()));
  return [...fields]
    .filter(([name, value]) => !text.includes(value.toLowerCase()) && !lost.has(name.toLowerCase()))
    .map(([name]) => name)
    .filter((name) => !said.includes(name));
}

function tableOf(columns: readonly string[], own: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(columns.map((name, at) => [name, own[name] ?? `Value${at}of`]));
}

const rowsOf = (cells: ReadonlyMap<string, string>): ImportInput => [[...cells.keys()], [...cells.values()]];

const ACLED =
  'event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location latitude longitude geo_precision source source_scale notes fatalities tags timestamp'.split(
    ' ',
  );
const SHEET =
  'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Alt Text,Type,Group,Background'.split(
    ',',
  );

describe('every field of a file', () => {
  it('of ACLED is kept or named', async () => {
    const cells = tableOf(ACLED, {
      event_date: '2022-02-24',
      year: '2022',
      time_precision: '2',
      latitude: '50.45',
      longitude: '30.52',
      fatalities: '31',
    });
    expect(await unaccounted(rowsOf(cells), cells, [])).to.deep.equal([]);
  });

  it('of the Global Terrorism Database is kept or named', async () => {
    const cells = tableOf(
      'eventid iyear imonth iday approxdate extended resolution country country_txt region_txt provstate city latitude longitude specificity vicinity location summary crit1 doubtterr alternative alternative_txt multiple success attacktype1 attacktype1_txt attacktype2_txt attacktype3_txt targtype1 targtype1_txt targsubtype1_txt corp1 target1 natlty1_txt gname gsubname gname2 gname3 motive guncertain1 guncertain2 guncertain3 individual nperps claimed weaptype1_txt weapdetail nkill nkillus nwound property propcomment ishostkid ransomnote addnotes scite1 scite2 scite3 dbsource INT_LOG related'.split(
        ' ',
      ),
      {
        ...{ iyear: '2004', imonth: '7', iday: '23', resolution: '2004-08-02', latitude: '50.45', longitude: '30.52' },
        ...{ nkill: '31', nwound: '47', doubtterr: '1', extended: '1', specificity: '2' },
        ...{ guncertain1: '1', guncertain2: '0', guncertain3: '0' },
      },
    );
    const said = [
      'imonth',
      'iday',
      'extended',
      'specificity',
      'doubtterr',
      'guncertain1',
      'guncertain2',
      'guncertain3',
    ];
    expect(await unaccounted(rowsOf(cells), cells, said)).to.deep.equal([]);
  });

  it('of UCDP GED is kept or named', async () => {
    const cells = tableOf(UCDP_COLUMNS, {
      id: '99123',
      year: '2022',
      type_of_violence: '1',
      latitude: '50.45',
      longitude: '30.52',
      date_prec: '3',
      date_start: '2022-03-01 00:00:00.000',
      date_end: '2022-03-03 00:00:00.000',
      best: '41',
      low: '37',
      high: '53',
      event_clarity: '2',
      source_date: '2022-03-05',
      deaths_a: '11',
    });
    // The days say how well the date is known; the clarity is the status.
    const said = ['type_of_violence', 'date_prec', 'date_start', 'date_end', 'event_clarity'];
    expect(await unaccounted(rowsOf(cells), cells, said)).to.deep.equal([]);
    const { dataset } = await importData(rowsOf(cells));
    expect(dataset?.entries[0]).to.deep.include({
      date: '[2022-03-01..2022-03-03]',
      status: 'claimed',
      measures: { deaths: { value: 41, low: 37, high: 53 } },
    });
    expect(dataset?.sources).to.deep.equal([
      {
        id: 'value19of',
        title: 'Value19of',
        publisher: 'Value20of',
        published: '2022-03-05',
      },
    ]);
    const vague = new Map([...cells, ['date_end', '2022-03-01']]);
    expect((await importData(rowsOf(vague))).dataset?.entries[0]?.date).to.equal('2022-03-01~');
  });

  it('of a slide, and of the sheet of TimelineJS, is kept or named', async () => {
    const slide = {
      unique_id: 'slide-1',
      start_date: { year: '2022', month: '2', day: '24', hour: '5', minute: '6', second: '7', format: 'yyyy', x: 'x1' },
      text: { headline: 'Heading', text: 'Words', lead: 'x2' },
      media: {
        url: 'https://a.example/a.jpg',
        caption: 'Caption',
        credit: 'Credit',
        alt: 'Alt',
        thumbnail: 'x3',
        title: 'x4',
        link: 'x5',
        link_target: 'x6',
      },
      location: { lat: 39.47, lon: -77.74, name: 'Maryland', icon: 'x7', line: true, zoom: 9 },
      group: 'Group',
      display_date: 'Shown',
      background: { color: '#fff' },
      autolink: false,
    };
    const { notKept } = await importData({ events: [slide], scale: 'human' });
    expect(notKept.map(({ what }) => what)).to.have.members([
      'scale',
      'date.x',
      'format',
      'background',
      'autolink',
      'text.lead',
      ...['thumbnail', 'title', 'link', 'link_target'].map((name) => `media.${name}`),
      ...['icon', 'line', 'zoom'].map((name) => `location.${name}`),
    ]);
    const cells = tableOf(SHEET, {
      Year: '2022',
      Month: '02',
      Day: '24',
      Time: '05:06',
      'End Year': '2023',
      'End Month': '03',
      'End Day': '25',
      'End Time': '07:08',
      Media: 'https://a.example/a.jpg',
      'Media Thumbnail': 'https://a.example/b.jpg',
      Type: '',
    });
    expect(await unaccounted(rowsOf(cells), cells, ['Media Thumbnail'])).to.deep.equal([]);
    expect((await importData(rowsOf(cells))).notKept.map(({ what }) => what)).to.include('media.thumbnail');
  });

  it('of an event of timemap, its sources and associations is kept or named', async () => {
    const { dataset, notKept } = await importData({
      events: [
        {
          ...{ id: '1', civId: 'C1', date: '2022-03-13', time: '14:05', time_precision: 'hour', description: 'A.' },
          ...{ location: 'Kyiv', latitude: '50', longitude: '30', x: '1', type: 'Photo', category: 'School' },
          ...{ category_full: 'School, full', comments: 'Seen', time_display: 'Noon', colour: '#fff', shape: 'dot' },
          ...{ sources: ['s'], associations: ['t'] },
        },
      ],
      sources: [
        {
          ...{
            id: 's',
            title: 'Film',
            description: 'Of a street',
            paths: ['https://a.example/1', 'https://a.example/2'],
          },
          ...{
            author: 'Ada',
            date: '2022-03-14',
            thumbnail: 'x',
            type: 'Video',
            affil_s: ['y'],
            parent: 'z',
            notes: 'n',
          },
        },
      ],
      associations: [{ id: 't', title: 'Hospital', desc: 'What it is', mode: 'FILTER', filter_paths: ['a'] }],
    });
    expect(dataset?.entries[0]).to.deep.include({ id: 'C1', date: '2022-03-13T14:05', dateNote: 'Shown as “Noon”.' });
    expect(dataset?.sources?.[0]).to.deep.include({ author: 'Ada', published: '2022-03-14' });
    expect(notKept.map(({ what }) => what)).to.have.members([
      ...['id', 'time_precision', 'x', 'type', 'category_full', 'comments', 'colour', 'shape'],
      ...['paths', 'description', 'thumbnail', 'type', 'affil_s', 'parent', 'notes'].map((name) => `sources.${name}`),
      ...['desc', 'mode', 'filter_paths'].map((name) => `associations.${name}`),
    ]);
  });

  it('of Wikidata has its place and its article', async () => {
    const uri = (value: string): object => ({ type: 'uri', value });
    const { dataset, notKept } = await importData({
      results: {
        bindings: [
          {
            item: uri('http://www.wikidata.org/entity/Q1'),
            itemLabel: { type: 'literal', value: 'Siege' },
            date: { type: 'literal', value: '2022-02-24T00:00:00Z' },
            coordinates: { type: 'literal', value: 'Point(37.5 47.1)' },
            article: uri('https://uk.wikipedia.org/wiki/%D0%9E%D0%B1%D0%BB%D0%BE%D0%B3%D0%B0_1'),
            image: uri('http://commons.wikimedia.org/wiki/Special:FilePath/A.jpg'),
          },
        ],
      },
    });
    expect(dataset?.entries[0]?.location).to.deep.equal({ latitude: 47.1, longitude: 37.5 });
    expect(dataset?.sources?.[1]).to.deep.include({ title: 'Wikipedia, Облога 1', lang: 'uk' });
    expect(dataset?.entries[0]?.media).to.deep.equal([
      { url: 'https://commons.wikimedia.org/wiki/Special:FilePath/A.jpg' },
    ]);
    expect(notKept).to.deep.equal([]);
  });

  it('of a calendar is kept or named', async () => {
    const { notKept, dataset } = await importData(
      [
        ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', 'METHOD:PUBLISH', 'X-WR-TIMEZONE:UTC', 'BEGIN:VEVENT'],
        ...['UID:a', 'DTSTAMP:20220101T000000Z', 'DTSTART;VALUE=DATE:20220224', 'SUMMARY:A', 'GEO:99;200'],
        ...[
          'STATUS:CANCELLED',
          'PRIORITY:1',
          'CLASS:PUBLIC',
          'TRANSP:OPAQUE',
          'SEQUENCE:2',
          'ORGANIZER:mailto:a@b.example',
        ],
        ...['CREATED:20220101T000000Z', 'LAST-MODIFIED:20220101T000000Z', 'END:VEVENT', 'END:VCALENDAR'],
      ].join('\r\n'),
    );
    expect(dataset?.entries).to.have.length(1);
    expect(dataset?.timeZone).to.equal('UTC');
    expect(notKept.map(({ what, code }) => [what, code])).to.have.deep.members([
      ['METHOD', 'no-place-in-head'],
      ['GEO', 'no-position'],
      ['STATUS', 'cancelled'],
      ...['PRIORITY', 'CLASS', 'TRANSP', 'SEQUENCE', 'ORGANIZER', 'CREATED', 'LAST-MODIFIED'].map((what) => [
        what,
        'no-place',
      ]),
    ]);
  });

  it('that is not a number, a date or a place is named', async () => {
    const { notKept, dataset } = await importData([
      ['event_id_cnty', 'event_date', 'year', 'actor1', 'latitude', 'longitude', 'fatalities'],
      ['A1', 'soon', '2022', 'A', '91', '0', 'many'],
    ]);
    expect(dataset?.entries[0]?.date).to.equal('2022');
    expect(notKept.map(({ what, code }) => [what, code])).to.deep.equal([
      ['event_date', 'no-date'],
      ['fatalities', 'no-number'],
      ['latitude', 'no-position'],
    ]);
    const { issues } = await importData([
      ['event_id_cnty', 'event_date', 'year'],
      ['A1', '03/04/2022', '2022'],
    ]);
    expect(issues[0]).to.include({ code: 'day-order', row: 2, column: 'event_date' });
  });
});
