// The faults of datasets, their places, and their cures.
import { Trouble, colours, issueLine, placeOf, plain } from './output.mjs';
import { importOptions, readDataset, readingArgs } from './reading.mjs';

const FORMATS = ['text', 'json', 'github'];
const JSON_START = /\.(?:json|geojson|jsonld)$/i;

export async function run(args) {
  const { values, positionals } = readingArgs(args, {
    format: { type: 'string', default: 'text' },
    strict: { type: 'boolean', default: false },
  });
  if (!FORMATS.includes(values.format)) throw new Trouble(`--format takes one of ${FORMATS.join(', ')}`);
  if (positionals.length === 0) throw new Trouble('give a file to check; - is the standard input');
  const options = importOptions(values);
  const results = [];
  for (const file of positionals) results.push({ file, ...(await readDataset(file, options)) });
  if (values.format === 'json') console.log(JSON.stringify(results.map(jsonOf), undefined, 2));
  else for (const result of results) tell(result, values.format);
  return Math.max(...results.map((result) => exitCode(result, values.strict)));
}

function exitCode({ dataset, issues }, strict) {
  if (dataset === undefined) return 2;
  return issues.some(({ severity }) => strict || severity !== 'warning') ? 1 : 0;
}

function jsonOf({ file, dataset, ...result }) {
  return { file, readable: dataset !== undefined, ...result };
}

function tell({ file, counts, issues, dataset, notKept }, format) {
  const isTable = !JSON_START.test(file);
  if (format === 'github') for (const issue of issues) console.log(annotation(issue, file, isTable));
  else for (const issue of issues) console.log(issueLine(issue, process.stdout, isTable, file));
  const { green, red, yellow, dim } = colours(process.stdout);
  const lines = issues.reduce((sum, { count = 1 }) => sum + count, 0);
  const verdict =
    dataset === undefined
      ? red('cannot be read')
      : lines === 0
        ? green('all is well')
        : yellow(`${lines} ${lines === 1 ? 'issue' : 'issues'}`);
  console.log(`${file}: ${counts.kept} of ${counts.read} entries can be shown, ${verdict}`);
  for (const { what, count, why } of notKept)
    console.log(dim(`${file}: not kept: ${plain(what)}, ${count} times (${why})`));
}

/** A workflow command of GitHub. */
function annotation(issue, file, isTable) {
  const { severity, row, message, cure } = issue;
  const escape = (text) => String(text).replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  const escapeField = (text) => escape(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
  const line = isTable && row !== undefined ? `,line=${row}` : '';
  const title = placeOf(issue, isTable);
  return `::${severity === 'warning' ? 'warning' : 'error'} file=${escapeField(file)}${line}${title ? `,title=${escapeField(title)}` : ''}::${escape(cure ? `${message} → ${cure}` : message)}`;
}
