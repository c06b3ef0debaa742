// Starts a timeline from the templates.
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { constants } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Trouble } from './output.mjs';

const TEMPLATES = fileURLToPath(new URL('../templates/', import.meta.url));

export async function run(args) {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
  if (positionals.length > 1) throw new Trouble('give one directory');
  const [directory = '.'] = positionals;
  try {
    await mkdir(directory, { recursive: true });
    for (const name of await readdir(TEMPLATES)) await copy(name, join(directory, name));
  } catch (error) {
    throw error instanceof Trouble ? error : new Trouble(`${directory}: ${error.message}`);
  }
  console.log(`\nconflict-timeline serve ${join(directory, 'timeline.json')}   shows it, and what you change`);
  return 0;
}

/** Never overwrites a file. */
async function copy(name, target) {
  try {
    await copyFile(join(TEMPLATES, name), target, constants.COPYFILE_EXCL);
    console.log(`${target}: written`);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    console.log(`${target}: already there, left as it is`);
  }
}
