// What the command can do, in words.
import { readFileSync } from 'node:fs';

export const VERSION = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version;

const READING = `  --from FORMAT        what the file is; else it is recognised: json, ndjson, csv, table, timelinejs,
                       timelinejs-sheet, acled, ucdp-ged, gdelt, timemap, wikidata, icalendar
  --day-order ORDER    day-first or month-first, for dates such as 03/04/2022
  --map FIELD=COLUMN   which column of a sheet holds what; may be given several times
  --sheet NAME         sheet of a workbook, by name or number
  --encoding NAME      encoding of a text`;

export const HELP = {
  all: `Usage: conflict-timeline COMMAND [options] FILE

  check    tells what is wrong with a dataset, where, and how to mend it
  convert  makes a dataset of another file, or another file of a dataset
  render   writes a dataset as HTML for before scripts, or as a picture
  diff     compares two versions of a dataset
  new      begins a timeline: data, a sheet, a page
  serve    shows a dataset in the browser, again whenever it changes
  script   writes the element as one plain script, for pages from a disk
  archive  loads archives of millions of entries, and serves them to pages

"conflict-timeline COMMAND --help" tells more. A file named - is the standard input.`,
  check: `Usage: conflict-timeline check [options] FILE...

  --format FORMAT      text (default), json, or github (annotations of a workflow)
  --strict             warnings count as well
${READING}

Exits with 1 where an entry cannot be shown, with 2 where a file cannot be read.`,
  convert: `Usage: conflict-timeline convert [options] FILE

  --to FORMAT          json (default), ndjson, csv, json-ld, icalendar, timelinejs
  -o, --output FILE    where to; else the standard output
  --title, --license, --lang TEXT   what the file does not say of itself
  --strict             fails where a record or a field could not be kept
${READING}`,
  render: `Usage: conflict-timeline render [options] FILE

  --to FORMAT          html (default), for before scripts; svg or png, a picture; file,
                       a page with the data and the element in it, which opens from
                       a disk. A png needs the package @resvg/resvg-js
  -o, --output FILE    where to; else the standard output
  --page               a whole page of HTML, not a fragment
  --lang TAG           language of the words around the data
  --time-zone ZONE     for times that name their zone
  --heading-level N    level of the heading of HTML, 1 to 5
  --width PX           of the picture, 320 to 4000; 1180 where nothing is said
  --theme THEME        light (default) or dark
  --lanes GROUPING     auto, party, party-apart, actor, topic, kind, none, or a
                       category of the data, as category:theatre
  --sizes MEASURE      id of the measure that is the size of marks
${READING}`,
  diff: `Usage: conflict-timeline diff [options] OLD NEW

  --format FORMAT      text (default) or json
${READING}

Exits with 0 where they are the same, with 1 where they differ.`,
  new: `Usage: conflict-timeline new [DIRECTORY]

Writes timeline.json, timeline.csv and index.html. What is there already stays.`,
  serve: `Usage: conflict-timeline serve [options] FILE

  --port NUMBER        4173 where nothing is said
${READING}`,
  script: `Usage: conflict-timeline script [options]

  -o, --output FILE    where to; else the standard output`,
  archive: `Usage: conflict-timeline archive load --to TARGET [options] FILE
       conflict-timeline archive serve [options]

  load                 adds what is new, replaces what is other; goes on where it was stopped
  --to TARGET          clickhouse, duckdb or parquet
  --url, --database, --user TEXT   of ClickHouse; its password is CLICKHOUSE_PASSWORD
  -o, --output FILE    of DuckDB; of Parquet, a new folder
  --work DIRECTORY     where what is read waits
${READING}

  serve                answers pages, on the loopback address where nothing else is said
  --clickhouse URL     the archive, or --duckdb FILE; --database and --user as above
  --origin ORIGIN      pages that may ask: https://HOST; may be given several times
  --host, --port       127.0.0.1 and 4180 where nothing is said`,
};
