// The part of docs/import.md that says what each format cannot hold. Nobody writes it by hand: every exporter writes
// datasets of chance that have each field of the schema, and the table is what they say that they left out.
import fc from 'fast-check';
import { tsImport } from 'tsx/esm/api';

const BEGIN = '### What each format cannot hold';
const END = '\n## ';
/** Enough, with each entry of them alone, that five other seeds give the same table. */
const DATASETS = 300;
const SEED = 1;

/** The page with the table written anew. */
export async function withLosses(page, schema) {
  const at = page.indexOf(`${BEGIN}\n`);
  const before = (at === -1 ? page : page.slice(0, at)).trimEnd();
  const rest = at === -1 ? '' : page.slice(at);
  const after = rest.includes(END) ? rest.slice(rest.indexOf(END)) : '\n';
  return `${before}\n\n${await lossesTable(fieldsOf(JSON.parse(schema)))}\n${after}`;
}

/** Each field of the head and of entries once: `topics` is the list, and what an entry names of it. */
function fieldsOf({ properties, $defs }) {
  return [...new Set([...Object.keys(properties), ...Object.keys($defs.Entry.properties)])].filter(
    (name) => !['$schema', 'id'].includes(name),
  );
}

export async function lossesTable(fields, seed = SEED) {
  const [{ exporters, exportDataset, selectEntries }, { EXPORT_LOSSES }, { datasetOfChance }] = await Promise.all(
    [
      'src/convert/export/index.ts',
      'src/convert/export/export-losses.ts',
      'tests/unit/export/dataset-of-chance.ts',
    ].map((path) => tsImport(`../${path}`, import.meta.url)),
  );
  const datasets = fc.sample(datasetOfChance, { numRuns: DATASETS, seed }).flatMap((dataset) => {
    const { entries, ...head } = dataset;
    return [dataset, ...entries.map((entry) => withEntries(selectEntries(head, [entry])))];
  });
  const has = datasets.map(fieldsIn);
  const missing = fields.filter((field) => !has.some((names) => names.has(field)));
  if (missing.length > 0) throw new Error(`tests/unit/export/dataset-of-chance.ts makes no ${missing.join(', ')}`);
  const formats = exporters.map(({ id }) => ({
    id,
    ...lossesOf(datasets.map((dataset) => exportDataset(dataset, id).notKept)),
  }));
  const lossy = formats.filter(({ lost }) => lost.size > 0);
  const whole = formats.filter(({ lost }) => lost.size === 0).map(({ id }) => `\`${id}\``);
  const held = (field, format) => heldOf(field, format, has);
  return [
    BEGIN,
    `${whole.slice(0, -1).join(', ')} and ${whole.at(-1)} hold every field; of the others “–” is a field without a place, and “part” one
that is not kept whole: the list below says what of it is left out. \`npm run generate\` writes this part from what the exporters say.`,
    [
      row(['field', ...lossy.map(({ id }) => `\`${id}\``)]),
      row(['-', ...lossy.map(() => '-')]),
      ...fields.map((field) => row([`\`${field}\``, ...lossy.map((format) => held(field, format))])),
    ].join('\n'),
    ...lossy.map((format) => {
      const parts = [...format.lost.values()].filter(({ what }) => held(topOf(what), format) !== '–');
      return partsOf(format.id, parts, EXPORT_LOSSES);
    }),
  ].join('\n\n');
}

const withEntries = ({ head, entries }) => ({ ...head, entries });

function fieldsIn(dataset) {
  return new Set([...Object.keys(dataset), ...dataset.entries.flatMap((entry) => Object.keys(entry))]);
}

/** Every loss by its field and reason, and for each dataset the fields that it lost something of. */
function lossesOf(lists) {
  const lost = new Map();
  for (const { what, code } of lists.flat()) lost.set(`${code} ${what}`, { what, code });
  return { lost, fields: lists.map((list) => new Set(list.map(({ what }) => what))) };
}

const topOf = (what) => what.split('.', 1)[0];

/** A field has no place if no dataset that has it leaves without a loss of it, though with all of its entries. */
function heldOf(field, { lost, fields }, has) {
  const ofIt = [...lost.values()].filter(({ what }) => topOf(what) === field);
  if (ofIt.length === 0) return 'yes';
  const isKept = (names, at) => names.has(field) && !fields[at].has(field) && !fields[at].has('entries');
  return field === 'entries' || has.some(isKept) ? 'part' : '–';
}

/** Names of one reason together. */
function partsOf(id, parts, reasons) {
  const codes = Object.keys(reasons).filter((code) => parts.some((part) => part.code === code));
  const lines = codes.map((code) => {
    const names = parts.filter((part) => part.code === code).map(({ what }) => `\`${what}\``);
    return `${names.toSorted().join(', ')} (${reasons[code]})`;
  });
  return `- \`${id}\`: ${lines.join('; ')}.`;
}

const row = (cells) => `| ${cells.join(' | ')} |`;
