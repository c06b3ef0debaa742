// The faults of datasets, their places, and their cures.
import { hintLine } from './hints.mjs';
import { linesOfPaths } from './json-lines.mjs';
import { Trouble, colours, columnsLine, encodingLine, dateLines, issueLine, placeOf, plain } from './output.mjs';
import { LINK_OPTIONS, brokenLinks, checkLinks, linkLines, linkOptions } from './links.mjs';
import { checkFile, importOptions, readDataset, readingArgs } from './reading.mjs';
import { writeDataset } from './write-dataset.mjs';

const FORMATS = ['text', 'json', 'github'];
const JSON_START = /\.(?:json|geojson|jsonld)(?:\.gz|\.zst)?$/i;

export async function run(args) {
  const { values, positionals } = readingArgs(args, {
    format: { type: 'string', default: 'text' },
    strict: { type: 'boolean', default: false },
    ...LINK_OPTIONS,
  });
  if (!FORMATS.includes(values.format)) throw new Trouble(`--format takes one of ${FORMATS.join(', ')}`);
  if (values.output !== undefined && (!values.links || positionals.length !== 1))
    throw new Trouble('-o goes with --links and one file');
  if (values.hashes && !values.links) throw new Trouble('--hashes goes with --links');
  if (positionals.length === 0) throw new Trouble('give a file to check; - is the standard input');
  const options = importOptions(values);
  const results = [];
  let isMissing = false;
  for (const file of positionals) {
    try {
      const { text, ...read } = await checkFile(file, options);
      results.push({ file, ...read, issues: withLines(read.issues, text) });
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      isMissing = true;
      console.error(`${colours(process.stderr).red('conflict-timeline:')} ${error.message}`);
    }
  }
  if (values.links) await addLinks(results, values, options);
  if (values.format === 'json') console.log(JSON.stringify(results.map(jsonOf), undefined, 2));
  else for (const result of results) tell(result, values.format);
  return Math.max(isMissing ? 2 : 0, ...results.map((result) => exitCode(result, values.strict)));
}

/** Each issue of a JSON file with the line of its path. */
function withLines(issues, text) {
  if (text === undefined || issues.length === 0) return issues;
  const lines = linesOfPaths(
    text,
    issues.flatMap(({ path }) => (path === undefined || path === '' ? [] : [path])),
  );
  return issues.map((issue) => {
    const line = lines.get(issue.path) ?? Number(/^(\d+):/.exec(issue.value ?? '')?.[1]);
    return line > 0 && (lines.has(issue.path) || issue.code === 'json-syntax') ? { ...issue, line } : issue;
  });
}

/** Each result with the answers of its addresses. */
async function addLinks(results, values, options) {
  const asking = { ...linkOptions(values), hashes: values.hashes };
  for (const result of results) {
    if (!result.isReadable) continue;
    if (result.file === '-') throw new Trouble('--links takes files, not the standard input');
    const { dataset } = await readDataset(result.file, options);
    const { dataset: answered, ...links } = await checkLinks(dataset, asking);
    result.links = links;
    if (values.output !== undefined) await writeDataset(values.output, answered);
  }
}

function exitCode({ isReadable, counts, issues, links }, strict) {
  if (!isReadable) return 2;
  if (strict && brokenLinks(links).length > 0) return 1;
  if (counts.read > 0 && counts.kept === 0) return 1;
  return issues.some(({ severity }) => strict || severity !== 'warning') ? 1 : 0;
}

function jsonOf({ file, isReadable, ...result }) {
  return { file, readable: isReadable, ...result };
}

function tell({ file, counts, issues, hints, isReadable, notKept, dates, mapping, encoding, links }, format) {
  const isTable = !JSON_START.test(file);
  if (format === 'github') {
    for (const issue of issues) console.log(annotation(issue, file, isTable));
    for (const hint of hints) console.log(annotation({ severity: 'notice', message: hintLine(hint) }, file, isTable));
    for (const message of brokenLinks(links)) console.log(annotation({ severity: 'warning', message }, file, isTable));
  } else for (const issue of issues) console.log(issueLine(issue, process.stdout, isTable, file));
  const { green, red, yellow, dim } = colours(process.stdout);
  const lines = issues.reduce((sum, { count = 1 }) => sum + count, 0);
  const verdict = !isReadable
    ? red('cannot be read')
    : lines === 0
      ? green('all is well')
      : yellow(`${lines} ${lines === 1 ? 'issue' : 'issues'}`);
  console.log(`${file}: ${counts.kept} of ${counts.read} entries can be shown, ${verdict}`);
  if (format !== 'github') for (const hint of hints) console.log(dim(`${file}: hint: ${hintLine(hint)}`));
  for (const line of [...encodingLine(encoding), ...columnsLine(mapping)]) console.log(dim(`${file}: ${line}`));
  for (const line of dateLines(dates)) console.log(dim(`${file}: read: ${line}`));
  for (const { what, count, why } of notKept)
    console.log(dim(`${file}: not kept: ${plain(what)}, ${count} times (${why})`));
  if (links !== undefined) for (const line of linkLines(links, file)) console.log(line);
}

/** Commands of GitHub by severity; the others are errors. */
const COMMANDS = { warning: 'warning', notice: 'notice' };

/** A workflow command of GitHub. */
function annotation(issue, file, isTable) {
  const { severity, message, cure } = issue;
  const escape = (text) => String(text).replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  const escapeField = (text) => escape(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
  const at = isTable ? (issue.line ?? issue.row) : issue.line;
  const line = at === undefined ? '' : `,line=${at}`;
  const title = placeOf(issue, isTable);
  return `::${COMMANDS[severity] ?? 'error'} file=${escapeField(file)}${line}${title ? `,title=${escapeField(title)}` : ''}::${escape(cure ? `${message} → ${cure}` : message)}`;
}
