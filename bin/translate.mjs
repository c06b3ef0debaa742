// Translations as a sheet, out and in: a row for each text, with what is missing and what is out of date.
import { writeFile } from 'node:fs/promises';
import { csvFormatRows, dsvFormat } from 'd3';
import { decodeText } from 'conflict-timeline/import';
import { Trouble, colours, plain, tellLosses } from './output.mjs';
import { filesOf, importOptions, readBytes, readDataset, readingArgs } from './reading.mjs';
import { coverageOf, misquoted, textsOf, translationOf } from './translations.mjs';
import { writeDataset } from './write-dataset.mjs';

const HEADINGS = ['place', 'original', 'translation', 'state'];
/** What a spreadsheet would compute stands behind an apostrophe. */
const FORMULA = /^[=+\-@\t\r]/u;

export async function run(args) {
  const { values, positionals } = readingArgs(args, {
    to: { type: 'string' },
    take: { type: 'string' },
    since: { type: 'string' },
    output: { type: 'string', short: 'o' },
  });
  const [file] = filesOf(positionals, ['the dataset']);
  const options = importOptions(values);
  const dataset = await datasetOf(file, options);
  const { to: lang, take, since, output } = values;
  if (lang === undefined) {
    if (take !== undefined || since !== undefined) throw new Trouble('--take and --since go with --to LANGUAGE');
    tellCoverage(dataset, file);
    return 0;
  }
  if (!isTag(lang)) throw new Trouble(`--to takes the tag of a language, such as pl or pt-BR, not "${plain(lang)}"`);
  if (take === undefined) {
    const sheet = sheetOf(dataset, lang, since === undefined ? undefined : await datasetOf(since, options));
    if (output === undefined) process.stdout.write(sheet);
    else await writeText(output, sheet);
    return 0;
  }
  if (since !== undefined) throw new Trouble('--since is for writing a sheet, --take for reading it');
  if (output === undefined) throw new Trouble('--take goes with -o FILE, where the translated dataset is written');
  const faults = takeIn(dataset, lang, await rowsOf(await readBytes(take), take, values.encoding));
  const titles = misquoted(dataset, lang).map(
    ({ id, title }) => `entries/${id}/title: no quote has these words: ${title}`,
  );
  await writeDataset(output, dataset);
  const { yellow } = colours(process.stderr);
  for (const fault of [...faults, ...titles]) console.error(yellow(plain(fault)));
  tellCoverage(dataset, output, [lang]);
  return faults.length + titles.length > 0 ? 1 : 0;
}

async function writeText(file, text) {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new Trouble(`${file}: ${error.message}`);
  }
}

async function datasetOf(file, options) {
  const read = await readDataset(file, options);
  if (read.dataset !== undefined) return structuredClone(read.dataset);
  tellLosses(read);
  throw new Trouble(`${file} cannot be read`);
}

function isTag(lang) {
  try {
    return Intl.getCanonicalLocales(lang).length === 1;
  } catch {
    return false;
  }
}

function tellCoverage(dataset, file, only) {
  const all = coverageOf(dataset).filter(({ lang }) => only === undefined || only.includes(lang));
  if (all.length === 0) console.log(`${file}: no translations`);
  for (const { lang, titles, texts } of all) {
    console.log(
      `${file}: ${plain(lang)}: ${titles.translated} of ${titles.all} titles, ${texts.translated} of ${texts.all} texts`,
    );
  }
}

/** `before` is an older version: a translation that stands as it did while its original changed is out of date. */
function sheetOf(dataset, lang, before) {
  const old = new Map(before === undefined ? [] : [...textsOf(before)].map((text) => [text.place, text]));
  const rows = [...textsOf(dataset)].map((text) => {
    const translation = translationOf(text, lang);
    const was = old.get(text.place);
    const isStale = was !== undefined && was.original !== text.original && translationOf(was, lang) === translation;
    const state = translation === undefined ? 'missing' : isStale ? 'out of date' : '';
    return [text.place, text.original, translation ?? '', state].map(guarded);
  });
  return `\uFEFF${csvFormatRows([HEADINGS, ...rows])}\r\n`;
}

const guarded = (cell) => (FORMULA.test(cell) ? `'${cell}` : cell);
const unguarded = (cell) => (cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell);

/** Rows by the headings, whichever of comma, semicolon and tab a spreadsheet wrote between its cells. */
async function rowsOf(bytes, file, encoding) {
  const { text } = await decodeText(bytes, encoding);
  const [head = ''] = text.split(/\r?\n/, 1);
  const mark = [',', ';', '\t'].find((each) => head.replaceAll('"', '').split(each).length >= 3) ?? ',';
  const [names = [], ...rows] = dsvFormat(mark).parseRows(text.replace(/^\uFEFF/, ''));
  const at = HEADINGS.slice(0, 3).map((name) => names.map((each) => each.trim().toLowerCase()).indexOf(name));
  if (at.includes(-1))
    throw new Trouble(`${file}: no sheet of translations: its columns are place, original and translation`);
  return rows.map((row) => at.map((column) => unguarded(row[column] ?? '')));
}

/** Writes translations into the dataset. Returns a line for each that is not taken. */
function takeIn(dataset, lang, rows) {
  const texts = new Map([...textsOf(dataset)].map((text) => [text.place, text]));
  return rows.flatMap(([place, original, cell]) => {
    const translation = cell.trim();
    const text = texts.get(place);
    if (translation === '' || place === '') return [];
    if (text === undefined) return [`${place}: not taken: no text of the dataset has this place`];
    if (text.original.trim() !== original.trim()) {
      return [`${place}: not taken: the original has changed since: “${text.original}”`];
    }
    const { record, field } = text;
    if (translationOf(text, lang) !== translation) {
      record.translations = {
        ...record.translations,
        [lang]: { ...record.translations?.[lang], [field]: translation },
      };
    }
    return [];
  });
}
