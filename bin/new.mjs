// Starts a timeline from the templates, with a copy of the script and of the schema: a page of it asks no other server.
import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { constants } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Trouble } from './output.mjs';
import { wholeScript } from './whole-script.mjs';

const TEMPLATES = fileURLToPath(new URL('../assets/templates/', import.meta.url));
const SCHEMA = 'conflict-timeline.schema.json';
const SCRIPT = 'conflict-timeline.all.min.js';

export async function run(args) {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
  if (positionals.length > 1) throw new Trouble('give one directory');
  const [directory = '.'] = positionals;
  try {
    await mkdir(directory, { recursive: true });
    for (const name of await readdir(TEMPLATES)) await add(join(directory, name), copyOf(join(TEMPLATES, name)));
    await add(join(directory, SCHEMA), copyOf(fileURLToPath(new URL(`../data/${SCHEMA}`, import.meta.url))));
    await add(join(directory, SCRIPT), (target) => writeFile(target, wholeScript(), { flag: 'wx' }));
  } catch (error) {
    throw error instanceof Trouble ? error : new Trouble(`${directory}: ${error.message}`);
  }
  console.log(`\nconflict-timeline serve ${join(directory, 'timeline.json')}   shows it, and what you change`);
  return 0;
}

/** Never overwrites a file. */
async function add(target, write) {
  try {
    await write(target);
    console.log(`${target}: written`);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    console.log(`${target}: already there, left as it is`);
  }
}

function copyOf(path) {
  return (target) => copyFile(path, target, constants.COPYFILE_EXCL);
}
