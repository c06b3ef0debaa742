// The help texts of the command.
import { readFileSync } from 'node:fs';

export const VERSION = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version;

const READING = `  --from FORMAT        recognised where it is not given: json, ndjson, csv, table, timelinejs,
                       timelinejs-2, timelinejs-sheet, auto-archiver, timeglider, vis,
                       markwhen, acled, ucdp-ged, gtd,
                       gdelt, timemap, wikidata, wikidata-rows, wikidata-table,
                       geojson, linked-places, json-ld, json-records, icalendar
  --day-order ORDER    day-first or month-first, for dates such as 03/04/2022
  --map FIELD=COLUMN   which column of a sheet holds a field; may be given several times
  --sheet NAME         sheet of a workbook, by name or number
  --hidden WHAT        reads what a workbook hides: rows, columns, or keep for both
  --lists split|keep   cells with several names, "Blix, Annan": lists (as found, by default), or one name
  --alike merge|keep   names of one thing, "USA, United States", and rows that say the same: one, or apart
  --far keep|refuse    dates far from the others of a sheet: meant, or left out (by default)
  --encoding NAME      encoding of a text file`;

export const HELP = {
  all: `Usage: conflict-timeline COMMAND [options] FILE

  check    says what is wrong with a dataset, where, and how to fix it
  convert  turns another file into a dataset, or a dataset into another file
  render   writes a dataset as HTML that needs no scripts, or as a picture
  diff     compares two versions of a dataset
  translate  writes the texts of a dataset as a sheet for translators, and takes it in
  new      starts a timeline: data, a sheet, a page
  serve    shows a dataset in the browser, and again whenever it changes
  script   writes the element for pages: as one plain script, or as a folder for each version
  archive  loads archives of millions of entries, and serves them to pages

"conflict-timeline COMMAND --help" says more. A file named - is the standard input.`,
  check: `Usage: conflict-timeline check [options] FILE...

  --format FORMAT      text (default), json, or github (annotations of a workflow)
  --strict             warnings count as errors, and dead links too
  --links              asks the address of each source, medium, still and track once
  --hashes             with --links: fetches archived copies and compares their hashes
  --timeout SECONDS    for each request; 15 by default
  --pause SECONDS      between two requests to a host; 1 by default
  --private            also asks addresses of the own network
  -o, --output FILE    with --links: writes the dataset with the answers
${READING}

Exits with 1 if an entry cannot be shown, with 2 if a file cannot be read.`,
  convert: `Usage: conflict-timeline convert [options] FILE

  --to FORMAT          json (default), ndjson, csv, table (for readers), json-ld,
                       icalendar, timelinejs, vis, markwhen, geojson, linked-places
  -o, --output FILE    where to write; the standard output otherwise
  --title, --license, --lang TEXT   where the file does not say it
  --page ADDRESS       of the page that shows the entries: ids in JSON-LD start with it
  --strict             fails if a record, a field or a part of a text could not be kept, or for any issue
${READING}`,
  render: `Usage: conflict-timeline render [options] FILE

  --to FORMAT          html (default), needs no scripts; svg or png, a picture; file,
                       a page with the data and the element in it, which opens from
                       a disk. A png needs the package @resvg/resvg-js
  -o, --output FILE    where to write; the standard output otherwise
  --opens LIST         how the page of --to file opens: view=chart, list or table;
                       window=2022-02/2022-05; height=600; map; today; story
  --page               a whole page of HTML, not a fragment
  --lang TAG           language of the words around the data
  --time-zone ZONE     for times that are given with a zone
  --heading-level N    level of the heading of HTML, 1 to 5
  --width PX           of the picture, 320 to 4000; 1180 by default
  --height PX          makes a card of this height, for social networks
  --theme THEME        light (default) or dark
  --lanes GROUPING     auto, party, party-apart, actor, topic, kind, none, or a
                       category of the data, as category:theatre; two of them
                       with a blank between are lanes within lanes
  --sizes MEASURE      id of the measure that sets the size of marks
  --picture KIND       chart (default) or map, for svg and png
  --map-data FILE      borders for the map, GeoJSON or TopoJSON; it has none itself
${READING}`,
  diff: `Usage: conflict-timeline diff [options] OLD NEW

  --format FORMAT      text (default) or json
  --log FILE           writes the new version with its changes as corrections
${READING}

Exits with 0 if they are the same, with 1 if they differ.`,
  translate: `Usage: conflict-timeline translate [options] FILE

Without an option: how many titles and texts each language has.

  --to LANGUAGE        writes a sheet (CSV) with each text, its translation, and whether that is missing
  --since FILE         an older version: translations of texts that changed since are out of date
  --take SHEET         with --to: takes the translations of a sheet in
  -o, --output FILE    where the sheet, or with --take the dataset, is written
${READING}

A row whose original is no longer that of the dataset is named and not taken; a title whose quoted words are none of
its quotes' is named too. Both make it exit with 1.`,
  new: `Usage: conflict-timeline new [DIRECTORY]

Writes timeline.json, timeline.csv, index.html, and embed.html with embed.js, with the script and the schema that they name. Files that are already there are left as they are.`,
  serve: `Usage: conflict-timeline serve [options] FILE

  --port NUMBER        4173 by default
${READING}`,
  script: `Usage: conflict-timeline script [options]

  -o, --output FILE    the element as one plain script, for pages opened from a disk; the standard output otherwise
  --folder DIRECTORY   writes DIRECTORY/VERSION with the script, its parts and its languages, and prints the tag`,
  archive: `Usage: conflict-timeline archive load --to TARGET [options] FILE
       conflict-timeline archive serve [options]
       conflict-timeline archive info|verify|upgrade ARCHIVE
       conflict-timeline archive clean [--work DIRECTORY] [FOLDER...]

  load                 adds new entries and replaces changed ones; continues where it was stopped
  --to TARGET          clickhouse, duckdb or parquet
  --url, --database, --user TEXT   of ClickHouse; its password is taken from CLICKHOUSE_PASSWORD
  -o, --output FILE    of DuckDB; of Parquet, a new folder
  --append             adds records without an id, under ids made from their content
  --replace            the same, in place of all that came from this file before without an id
  --allow N            records that may be left out; with more, the archive stays as it is and the
                       command exits with 1. 0 by default
  --rejects FILE       writes each record that is left out, with why, as a line of JSON
  --report FILE        writes what was read, kept and left out, as JSON
  --restart            reads from the start, where a stopped load would go on
  --work DIRECTORY     folder for what is read but not loaded yet
${READING}

  serve                answers pages, on the loopback address by default
  --clickhouse URL     the archive, or --duckdb FILE; --database and --user as above
  --origin ORIGIN      pages that may ask: https://HOST; may be given several times
  --host, --port       127.0.0.1 and 4180 by default
  --budget N           what a client may ask a second, 60 by default: an entry costs 1, a search 20; 0 is no limit
  --trust-proxy        clients are those that a web server in front names (X-Forwarded-For)
  --user-header NAME   only who has this header may ask, which the web server in front sets; with ARCHIVE_TOKEN in
                       the environment, only who brings that token (Authorization: Bearer)
  --admin-port NUMBER  /live, /ready and /metrics there, and not on the other port; --admin-host, 127.0.0.1 by default
  --log                a line of JSON a request, on the standard output

  info                 says what an ARCHIVE is: a file of DuckDB, a folder of Parquet files, or the address of
                       ClickHouse (--database and --user as above)
  verify               compares its entries with their count, digests, dates, counts of tiles and revision;
                       exits with 1 if something is wrong
  upgrade              makes the newest layout of an older one; FILE.before is the generation before

  clean                removes what stopped loads have left; in a FOLDER of archives, what they left beside them`,
};
