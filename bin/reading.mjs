// Files by name, or the standard input.
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { IMPORT_FORMATS, importData, importStream } from 'conflict-timeline/import';
import { Hints } from './hints.mjs';
import { Trouble, plain } from './output.mjs';

const READING_OPTIONS = {
  from: { type: 'string' },
  'day-order': { type: 'string' },
  map: { type: 'string', multiple: true },
  sheet: { type: 'string' },
  encoding: { type: 'string' },
  hidden: { type: 'string' },
  far: { type: 'string' },
  lists: { type: 'string' },
  alike: { type: 'string' },
};
const HIDDEN = ['rows', 'columns', 'keep', 'leave'];
const FAR = ['keep', 'refuse'];
const LISTS = ['split', 'keep'];
const ALIKE = ['merge', 'keep'];
const ORDERS = ['day-first', 'month-first'];

/** Words of the command line for a command that reads datasets: its files, and its options beside those of reading. */
export function readingArgs(args, own) {
  return parseArgs({ args, allowPositionals: true, options: { ...READING_OPTIONS, ...own } });
}

/** The command line's facts about a file, as options of the importer. */
export function importOptions(values) {
  const { from, map = [], sheet, encoding, title, license, lang } = values;
  const dayOrder = values['day-order'];
  if (from !== undefined && !IMPORT_FORMATS.includes(from))
    throw new Trouble(`--from takes one of ${IMPORT_FORMATS.join(', ')}, not "${plain(from)}"`);
  if (dayOrder !== undefined && !ORDERS.includes(dayOrder))
    throw new Trouble(`--day-order takes ${ORDERS.join(' or ')}, not "${plain(dayOrder)}"`);
  if (values.hidden !== undefined && !HIDDEN.includes(values.hidden))
    throw new Trouble(`--hidden takes one of ${HIDDEN.join(', ')}, not "${plain(values.hidden)}"`);
  if (values.far !== undefined && !FAR.includes(values.far))
    throw new Trouble(`--far takes ${FAR.join(' or ')}, not "${plain(values.far)}"`);
  if (values.lists !== undefined && !LISTS.includes(values.lists))
    throw new Trouble(`--lists takes ${LISTS.join(' or ')}, not "${plain(values.lists)}"`);
  if (values.alike !== undefined && !ALIKE.includes(values.alike))
    throw new Trouble(`--alike takes ${ALIKE.join(' or ')}, not "${plain(values.alike)}"`);
  if (lang !== undefined) canonicalLanguage(lang);
  const mapping = Object.fromEntries(
    map.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) throw new Trouble(`--map takes FIELD=COLUMN, not "${pair}"`);
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
  return given({
    format: from,
    dayOrder,
    sheet,
    encoding,
    hiddenRows: hiddenOption(values.hidden, 'rows'),
    hiddenColumns: hiddenOption(values.hidden, 'columns'),
    farDates: values.far,
    lists: values.lists,
    alike: values.alike,
    title,
    license,
    lang,
    ...(map.length > 0 && { mapping }),
  });
}

/** `keep` and `leave` are said of rows and columns. */
function hiddenOption(given, which) {
  if (given === undefined || given === 'leave') return given;
  return given === 'keep' || given === which ? 'keep' : undefined;
}

/** A tag of BCP 47. */
function canonicalLanguage(lang) {
  try {
    Intl.getCanonicalLocales(lang);
  } catch {
    throw new Trouble(`--lang takes a language as "en" or "pt-BR", not "${plain(lang)}"`);
  }
}

export function open(file) {
  return file === '-' ? process.stdin : createReadStream(file, { highWaterMark: 1 << 18 });
}

export async function readBytes(file) {
  try {
    return file === '-' ? await buffer(process.stdin) : await readFile(file);
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** Larger files are checked record by record: their relations are not looked up. */
const MAX_WHOLE = 50_000_000;

/** What a check needs: everything but the entries. `text`: of a JSON file. */
export async function checkFile(file, options) {
  if (file !== '-' && (await sizeOf(file)) > MAX_WHOLE) return checkStream(file, options);
  const bytes = await readBytes(file);
  const { dataset, ...outcome } = await importData(bytes, options);
  const isJson = /^\s*[[{]/.test(
    bytes
      .subarray(0, 100)
      .toString('utf8')
      .replace(/^\ufeff/, ''),
  );
  const hints = new Hints();
  hints.add(dataset?.entries ?? []);
  hints.addStory(dataset?.story ?? [], dataset?.entries ?? []);
  return {
    ...outcome,
    hints: hints.list(),
    isReadable: dataset !== undefined,
    ...(isJson && { text: bytes.toString('utf8') }),
  };
}

async function checkStream(file, options) {
  const stream = importStream(open(file), { ...options, recordByRecord: true });
  const hints = new Hints();
  try {
    for (;;) {
      const { done, value } = await stream.next();
      if (!done) {
        hints.add(value);
        continue;
      }
      const { head, ...outcome } = value;
      return { ...outcome, hints: hints.list(), isReadable: head !== undefined };
    }
  } catch (error) {
    throw unreadable(file, error);
  }
}

async function sizeOf(file) {
  try {
    return (await stat(file)).size;
  } catch (error) {
    throw unreadable(file, error);
  }
}

export async function readDataset(file, options) {
  return importData(await readBytes(file), options);
}

export function unreadable(file, error) {
  if (error instanceof Trouble) return error;
  const why = { ENOENT: 'there is no such file', EISDIR: 'it is a directory', EACCES: 'it may not be read' }[
    error?.code
  ];
  return new Trouble(`${file}: ${why ?? error?.message ?? error}`);
}

/** Exactly this many files, and their names in the help. */
export function filesOf(positionals, names) {
  if (positionals.length === names.length) return positionals;
  throw new Trouble(`give ${names.join(' and ')}; - is the standard input`);
}

function given(fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
