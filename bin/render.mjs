// A dataset as HTML for before scripts.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { renderTimeline } from 'conflict-timeline/ssr';
import { Trouble, tellLosses } from './output.mjs';
import { page } from './page.mjs';
import { filesOf, importOptions, readDataset, READING_OPTIONS } from './reading.mjs';

export async function run(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...READING_OPTIONS,
      output: { type: 'string', short: 'o' },
      page: { type: 'boolean', default: false },
      lang: { type: 'string' },
      'time-zone': { type: 'string' },
      'heading-level': { type: 'string' },
    },
  });
  const [file] = filesOf(positionals, ['a file to render']);
  const level = values['heading-level'];
  if (level !== undefined && !/^[1-5]$/.test(level)) throw new Trouble('--heading-level takes a number from 1 to 5');
  const read = await readDataset(file, importOptions({ ...values, lang: undefined }));
  if (read.dataset === undefined) {
    tellLosses(read);
    return 2;
  }
  const { html } = await renderTimeline(read.dataset, {
    ...(values.lang !== undefined && { lang: values.lang }),
    ...(values['time-zone'] !== undefined && { timeZone: values['time-zone'] }),
    ...(level !== undefined && { headingLevel: Number(level) }),
  });
  const text = values.page
    ? page({ title: read.dataset.title ?? 'Timeline', lang: values.lang ?? read.dataset.lang ?? 'en', body: html })
    : html;
  if (values.output === undefined) process.stdout.write(`${text}\n`);
  else await writeFile(values.output, `${text}\n`);
  if (read.counts.left > 0 || read.notKept.length > 0) tellLosses(read);
  return 0;
}
