// The element as one plain script.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { wholeScript } from './whole-script.mjs';

export async function run(args) {
  const { values } = parseArgs({ args, options: { output: { type: 'string', short: 'o' } } });
  if (values.output === undefined) process.stdout.write(wholeScript());
  else await writeFile(values.output, wholeScript());
  return 0;
}
