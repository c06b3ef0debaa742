// A file of each kind through the command and back: each record is an entry or is named, and so is each value.
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { strToU8, zipSync } from 'fflate';
import { file, run } from './command-line.mjs';
import { ARCHIVED, LINKED, PLACES } from './place-files.mjs';

const UCDP =
  'id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob'.split(
    ',',
  );
const ACLED =
  'event_id_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,actor2,country,admin1,location,latitude,longitude,source,notes,fatalities,tags'.split(
    ',',
  );

const csv = (rows, separator = ',') =>
  rows.map((row) => row.map((cell) => (/[",;\n]/.test(cell) ? `"${cell}"` : cell)).join(separator)).join('\n');
const filled = (columns, own) => columns.map((name, at) => own[name] ?? `Value${at}of`);

const SHEET = [
  ['When', 'What happened', 'More', 'Who', 'Party', 'Where', 'Source', 'Link', 'Injured', 'Odd'],
  [
    '10–14 June 2021',
    'Dockers stop',
    'At noon',
    'Ann Bell',
    'Union',
    'Port',
    'Paper',
    'https://a.example/1',
    '3',
    'x1',
  ],
  ['early 2022', 'Talks', 'No words', 'Cy Dee', 'Company', 'Hall', 'Radio', 'https://a.example/2', '', 'x2'],
  ['soon', 'Never', '', '', '', '', '', '', '', ''],
];
const SLIDES = {
  title: { text: { headline: 'Whole', text: 'All of it' } },
  events: [
    {
      unique_id: 's1',
      start_date: { year: '2021', month: '6', day: '10' },
      end_date: { year: '2021', month: '6', day: '14' },
      text: { headline: 'Dockers stop', text: 'At <a href="https://a.example/3">noon</a>' },
      media: { url: 'https://a.example/p.png', caption: 'Quay', credit: 'Ann Bell' },
      group: 'Strikes',
      background: { color: '#ff0000' },
      autolink: 'Value1of',
    },
    { text: { headline: 'Never' } },
  ],
};
const OLD_SLIDES = {
  timeline: {
    headline: 'Whole',
    type: 'default',
    text: 'All of it',
    date: [
      { startDate: '2021,6,10', headline: 'Dockers stop', text: 'At noon', tag: 'Strikes', classname: 'Value1of' },
      { headline: 'Never' },
    ],
  },
};
const GLIDER = [
  {
    id: 'g',
    title: 'Whole',
    description: 'All of it',
    initial_zoom: 'Value2of',
    events: [
      {
        id: 'g1',
        title: 'Dockers stop',
        description: 'At noon',
        startdate: '2021-06-10 12:00:00',
        enddate: '2021-06-14 12:00:00',
        date_display: 'da',
        link: 'https://a.example/4',
        importance: '40',
        icon: 'Value3of',
      },
      { id: 'g2', title: 'Never', startdate: 'soon' },
    ],
  },
];
const CALENDAR = [
  ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', 'METHOD:PUBLISH'],
  ...['BEGIN:VEVENT', 'UID:c1', 'DTSTAMP:20210101T000000Z', 'DTSTART;VALUE=DATE:20210610', 'DTEND;VALUE=DATE:20210615'],
  ...['SUMMARY:Dockers stop', 'DESCRIPTION:At noon', 'LOCATION:Port', 'CATEGORIES:Strikes', 'URL:https://a.example/5'],
  ...['PRIORITY:1', 'END:VEVENT', 'BEGIN:VEVENT', 'UID:c2', 'DTSTAMP:20210101T000000Z', 'SUMMARY:Never', 'END:VEVENT'],
  'END:VCALENDAR',
].join('\r\n');
const literal = (value) => ({ type: 'literal', value });
const QUERY = {
  head: { vars: ['item', 'itemLabel', 'date', 'coordinates', 'odd'] },
  results: {
    bindings: [
      {
        item: { type: 'uri', value: 'http://www.wikidata.org/entity/Q77' },
        itemLabel: literal('Dockers stop'),
        date: literal('2021-06-10T00:00:00Z'),
        coordinates: literal('Point(37.5 47.1)'),
        odd: literal('Value1of'),
      },
      { item: { type: 'uri', value: 'http://www.wikidata.org/entity/Q78' }, itemLabel: literal('Never') },
    ],
  },
};
const MAP = {
  events: [
    {
      ...{ id: 'E1', civId: 'C1', date: '2022-03-13', time: '14:05', description: 'A street', location: 'Kyiv' },
      ...{ latitude: '50.4', longitude: '30.5', sources: ['s'], associations: ['t'], colour: 'Value1of' },
    },
    { id: 'E2', civId: 'C2', date: 'soon', description: 'Never' },
  ],
  sources: [{ id: 's', title: 'Film', paths: ['https://a.example/6'], author: 'Ada', notes: 'Value2of' }],
  associations: [{ id: 't', title: 'Hospital', desc: 'Value3of' }],
};
const GDELT = [20, 21].map((day, at) => {
  const cells = new Array(61).fill('');
  return Object.assign(cells, {
    ...{ 0: `70${at}`, 1: at === 0 ? `202202${day}` : 'soon', 6: 'UNION', 16: 'COMPANY', 26: '190', 28: '19' },
    ...{ 52: 'Kyiv, Ukraine', 60: 'https://a.example/7' },
  });
});

/** Names of fields that repeat another one, or say how exact a date is, and the fields in which they do it. */
const KINDS = [
  { name: 'a sheet', ext: 'csv', text: csv(SHEET, ';'), read: 3, kept: 2, told: ['When'] },
  { name: 'a workbook', ext: 'xlsx', text: workbook(SHEET), rows: SHEET, read: 3, kept: 2, told: ['When'] },
  { name: 'TimelineJS', ext: 'json', text: SLIDES, read: 2, kept: 1, told: ['year', 'month', 'day'] },
  { name: 'TimelineJS 2', ext: 'json', text: OLD_SLIDES, read: 2, kept: 1, told: ['startDate'] },
  { name: 'Timeglider', ext: 'json', text: GLIDER, read: 2, kept: 1, told: ['startdate', 'enddate', 'date_display'] },
  {
    name: 'a calendar',
    ext: 'ics',
    text: CALENDAR,
    read: 2,
    kept: 1,
    told: ['DTSTART', 'DTEND', 'DTSTAMP', 'VERSION', 'PRODID'],
  },
  { name: 'Wikidata', ext: 'json', text: QUERY, read: 2, kept: 1, told: ['date', 'coordinates', 'vars', 'type'] },
  {
    ...{ name: 'ACLED', ext: 'csv', read: 2, kept: 1, told: ['event_date', 'time_precision'] },
    text: csv([
      ACLED,
      filled(ACLED, {
        ...{ event_date: '24 February 2022', year: '2022', time_precision: '1', latitude: '50.45', longitude: '30.52' },
        ...{ fatalities: '31', country: 'Ukraine' },
      }),
      filled(ACLED, { event_id_cnty: 'Never', event_date: 'soon', year: 'then' }).map((cell, at) =>
        at < 3 ? cell : '',
      ),
    ]),
  },
  {
    ...{ name: 'UCDP GED', ext: 'csv', read: 2, kept: 1 },
    told: ['type_of_violence', 'date_prec', 'date_start', 'date_end', 'event_clarity'],
    text: csv([
      UCDP,
      filled(UCDP, {
        ...{ id: '991', year: '2022', type_of_violence: '1', latitude: '50.45', longitude: '30.52', date_prec: '3' },
        ...{ date_start: '2022-03-01', date_end: '2022-03-03', best: '41', low: '37', high: '53', event_clarity: '2' },
        source_date: '2022-03-05',
      }),
      filled(UCDP, { id: 'Never', date_start: 'soon', date_end: '', date_prec: '1' }).map((cell, at) =>
        at === 0 || cell === 'soon' ? cell : '',
      ),
    ]),
  },
  { name: 'GDELT', ext: 'tsv', text: csv(GDELT, '\t'), rows: [], read: 2, kept: 1, told: [] },
  { name: 'auto-archiver', ext: 'csv', text: csv(ARCHIVED), rows: ARCHIVED, read: 2, kept: 1, told: [] },
  { name: 'GeoJSON', ext: 'json', text: PLACES, read: 2, kept: 1, told: ['type', 'date', 'size'] },
  { name: 'Linked Places', ext: 'json', text: LINKED, read: 2, kept: 1, told: ['type', '@context', '@id'] },
  { name: 'timemap', ext: 'json', text: MAP, read: 2, kept: 1, told: ['date', 'time', 'associations', 'sources'] },
];

describe(`files of ${KINDS.length} kinds through convert and back`, () => {
  for (const kind of KINDS) {
    const { name, ext, text, read, kept, told } = kind;

    it(`${name}: each record and each value is kept or named`, async () => {
      const path = file(
        `${name.replace(/\W/g, '-')}.${ext}`,
        typeof text === 'object' && !(text instanceof Uint8Array) ? JSON.stringify(text) : text,
      );
      const { stdout, stderr, code } = await run(['convert', path]);
      assert.equal(code, 0, stderr);
      assert.match(stderr, new RegExp(`^${kept} of ${read} records became entries\\.`));
      const dataset = JSON.parse(stdout);
      assert.equal(dataset.entries.length, kept);
      const left = new Set([...stderr.matchAll(/^((?:row|record) \d+).*: error: /gm)].map(([, row]) => row)).size;
      assert.equal(kept + left, read, stderr);

      const lost = new Set([...stderr.matchAll(/^not kept (.+?): /gm)].map(([, what]) => what.toLowerCase()));
      const written = stdout.toLowerCase().replaceAll('https://', 'http://');
      const missing = valuesOf(kind)
        .filter(
          ([field, value]) =>
            !told.includes(field) &&
            !isNamed(field, lost) &&
            !written.includes(value.toLowerCase().replace('https://', 'http://')),
        )
        .map(([field, value]) => `${field}: ${value}`);
      assert.deepEqual(missing, [], stderr);

      for (const [format, ending] of [
        ['csv', 'csv'],
        ['ndjson', 'ndjson'],
        ['json', 'json'],
        ['geojson', 'geojson'],
      ]) {
        const there = file(
          `${name.replace(/\W/g, '-')}.back.${ending}`,
          (await run(['convert', path, '--to', format])).stdout,
        );
        const back = await run(['convert', '--strict', there]);
        assert.equal(back.code, 0, `${format}: ${back.stderr}`);
        assert.deepEqual(JSON.parse(back.stdout), dataset, format);
      }
      for (const [format, ending] of [
        ['table', 'csv'],
        ['timelinejs', 'json'],
        ['icalendar', 'ics'],
        ['linked-places', 'lp.json'],
      ]) {
        const out = await run(['convert', path, '--to', format]);
        const gone = Number(/^not kept entries: (\d+)/m.exec(out.stderr)?.[1] ?? 0);
        const again = await run(['convert', file(`${name.replace(/\W/g, '-')}.other.${ending}`, out.stdout)]);
        const { entries } = JSON.parse(again.stdout);
        assert.equal(entries.length + gone, kept, `${format}: ${again.stderr}`);
        for (const { title } of entries)
          assert.ok(
            dataset.entries.some((entry) => entry.title === title),
            `${format}: ${title}`,
          );
      }
    });
  }
});

/** A loss may be named with the path of the record, or by the record alone. */
function isNamed(field, lost) {
  const plain = field.toLowerCase();
  return [...lost].some(
    (what) =>
      what === plain || what.endsWith(`.${plain}`) || what.startsWith(`${plain}.`) || what.startsWith('background'),
  );
}

/** Each value of the records that become entries, with the name of its field. */
function valuesOf({ ext, text, rows, kept }) {
  if (ext === 'json')
    // An item of Wikidata is named by the address of its page.
    return leavesOf(text)
      .filter(
        ([, value]) =>
          !/^(?:Never|soon|[EC]2|g2|http:\/\/www.wikidata.org\/entity\/Q78|#ff0000|literal|uri)$/.test(value),
      )
      .map(([field, value]) => [field, value.replace('/entity/', '/wiki/')]);
  if (ext === 'ics')
    return text
      .split('BEGIN:VEVENT')[1]
      .split('\r\n')
      .flatMap((line) => {
        const [, field, value] = /^([A-Z-]+)[^:]*:(.+)$/.exec(line) ?? [];
        return field === undefined || field === 'END' ? [] : [[field, value]];
      });
  const [header, ...others] = rows ?? text.split('\n').map((line) => line.split(/[;,](?!\s)/));
  if (header === undefined)
    return ['UNION', 'COMPANY', 'Kyiv, Ukraine', 'https://a.example/7'].map((value) => ['cell', value]);
  return others
    .slice(0, kept)
    .flatMap((row) => row.map((cell, at) => [header[at], cell]).filter(([, cell]) => cell !== ''));
}

function leavesOf(value, name = '') {
  if (Array.isArray(value)) return value.flatMap((each) => leavesOf(each, name));
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([key, field]) =>
      leavesOf(field, field?.value === undefined && key === 'value' ? name : key),
    );
  return [[name, String(value).replace(/<[^>]*>/g, '')]];
}

function workbook(rows) {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const cells = rows.map(
    (row, y) =>
      `<row r="${y + 1}">${row.map((cell, x) => `<c r="${String.fromCharCode(65 + x)}${y + 1}" t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`,
  );
  const parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${cells.join('')}</sheetData></worksheet>`,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(`<?xml version="1.0"?>${xml}`)])),
  );
}
