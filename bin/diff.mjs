// The difference between two versions of a dataset: entries and records of the head by their ids, and their changed
// fields.
import { isDeepStrictEqual } from 'node:util';
import { withCorrections } from './corrections.mjs';
import { writeDataset } from './write-dataset.mjs';
import { Trouble, colours, plain, tellLosses } from './output.mjs';
import { filesOf, importOptions, readDataset, readingArgs } from './reading.mjs';

const LISTS = ['entries', 'parties', 'actors', 'topics', 'sources', 'measures', 'categories'];
const FORMATS = ['text', 'json'];
const MAX_VALUE = 100;

export async function run(args) {
  const { values, positionals } = readingArgs(args, {
    format: { type: 'string', default: 'text' },
    log: { type: 'string' },
  });
  if (!FORMATS.includes(values.format)) throw new Trouble(`--format takes ${FORMATS.join(' or ')}`);
  const files = filesOf(positionals, ['the old version', 'the new one']);
  const options = importOptions(values);
  const versions = [];
  for (const file of files) {
    const read = await readDataset(file, options);
    if (read.dataset === undefined) {
      tellLosses(read);
      throw new Trouble(`${file} cannot be compared`);
    }
    versions.push(read.dataset);
  }
  const difference = compare(...versions);
  if (values.log !== undefined) await writeDataset(values.log, withCorrections(...versions));
  if (values.format === 'json') console.log(JSON.stringify(difference, undefined, 2));
  else tell(difference);
  return isEmpty(difference) ? 0 : 1;
}

/** Compares each list, and the fields of the dataset itself. */
export function compare(old, later) {
  const head = Object.fromEntries(
    [...new Set([...Object.keys(old), ...Object.keys(later)])]
      .filter((name) => !LISTS.includes(name) && !isDeepStrictEqual(old[name], later[name]))
      .map((name) => [name, { from: old[name], to: later[name] }]),
  );
  return {
    dataset: head,
    ...Object.fromEntries(LISTS.map((name) => [name, compareLists(old[name] ?? [], later[name] ?? [])])),
  };
}

function compareLists(old, later) {
  const before = new Map(old.map((record) => [record.id, record]));
  const after = new Map(later.map((record) => [record.id, record]));
  const changed = later.flatMap((record) => {
    const fields = changedFields(before.get(record.id), record);
    return fields.length === 0 ? [] : [{ id: record.id, name: nameOf(record), fields: Object.fromEntries(fields) }];
  });
  const brief = (record) => ({ id: record.id, name: nameOf(record) });
  return {
    added: later.filter(({ id }) => !before.has(id)).map(brief),
    removed: old.filter(({ id }) => !after.has(id)).map(brief),
    changed,
  };
}

function changedFields(old, later) {
  if (old === undefined) return [];
  return [...new Set([...Object.keys(old), ...Object.keys(later)])]
    .filter((name) => !isDeepStrictEqual(old[name], later[name]))
    .map((name) => [name, { from: old[name], to: later[name] }]);
}

function nameOf({ title, name, id }) {
  return title ?? name ?? id;
}

function isEmpty(difference) {
  return (
    Object.keys(difference.dataset).length === 0 &&
    LISTS.every((name) => Object.values(difference[name]).every(({ length }) => length === 0))
  );
}

function tell(difference) {
  const { green, red, yellow, bold } = colours(process.stdout);
  const fields = (changes) => {
    for (const [name, { from, to }] of Object.entries(changes)) {
      console.log(`    ${name}: ${red(shown(from))} → ${green(shown(to))}`);
    }
  };
  if (isEmpty(difference)) console.log('They are the same.');
  if (Object.keys(difference.dataset).length > 0) {
    console.log(bold('dataset'));
    fields(difference.dataset);
  }
  for (const list of LISTS) {
    const { added, removed, changed } = difference[list];
    if (added.length + removed.length + changed.length === 0) continue;
    console.log(bold(`${list}: ${added.length} added, ${removed.length} removed, ${changed.length} changed`));
    for (const { id, name } of added) console.log(`  ${green('+')} ${plain(id)}: ${plain(name)}`);
    for (const { id, name } of removed) console.log(`  ${red('-')} ${plain(id)}: ${plain(name)}`);
    for (const { id, name, fields: changes } of changed) {
      console.log(`  ${yellow('~')} ${plain(id)}: ${plain(name)}`);
      fields(changes);
    }
  }
}

function shown(value) {
  if (value === undefined) return 'nothing';
  const text = plain(JSON.stringify(value));
  return text.length <= MAX_VALUE ? text : `${text.slice(0, MAX_VALUE - 1)}…`;
}
