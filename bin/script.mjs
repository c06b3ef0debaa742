// The script of the element: as one plain script, or as the folder of this version for a site.
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Trouble } from './output.mjs';
import { wholeScript } from './whole-script.mjs';

const PACKAGE = new URL('../', import.meta.url);
const ENTRY = 'conflict-timeline.min.js';
/** The script asks for them by names beside it. */
const SHIPPED = [ENTRY, 'parts', 'locales', 'NOTICES.txt'];

export async function run(args) {
  const { values } = parseArgs({
    args,
    options: { output: { type: 'string', short: 'o' }, folder: { type: 'string' } },
  });
  const { output, folder } = values;
  if (output !== undefined && folder !== undefined) throw new Trouble('give --output or --folder, not both');
  if (folder !== undefined) await writeVersion(folder);
  else if (output === undefined) process.stdout.write(wholeScript());
  else await writeFile(output, wholeScript());
  return 0;
}

/** A page that is open asks for the parts of its own build, so a version never takes the place of another. */
async function writeVersion(folder) {
  const { version } = JSON.parse(await readFile(new URL('package.json', PACKAGE), 'utf8'));
  const target = join(folder, version);
  const script = await readFile(new URL(`dist/${ENTRY}`, PACKAGE));
  const integrity = `sha384-${createHash('sha384').update(script).digest('base64')}`;
  const present = await readFile(join(target, ENTRY)).catch(() => undefined);
  if (present !== undefined && !present.equals(script))
    throw new Trouble(`${target}: another build of ${version} is there; pages may be using it, so it stays`);
  try {
    if (present === undefined) await copyTo(folder, target);
  } catch (error) {
    throw new Trouble(`${target}: ${error.message}`);
  }
  console.log(`${target}: ${present === undefined ? 'written' : 'already there'}

<script type="module" src="/ADDRESS OF THE FOLDER/${version}/${ENTRY}" integrity="${integrity}"></script>`);
}

/** A site never sees half of a version: the folder gets its name when everything is in it. */
async function copyTo(folder, target) {
  const aside = `${target}.part`;
  await rm(aside, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const name of SHIPPED)
    await cp(fileURLToPath(new URL(`dist/${name}`, PACKAGE)), join(aside, name), { recursive: true });
  await rm(target, { recursive: true, force: true });
  await rename(aside, target);
}
