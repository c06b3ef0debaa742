// `npm run test:elsewhere [-- FILE…]`: runs `npm test`, or some test files, as other machines would, one after another,
// and prints a table. `PLACES=plain,space` takes those with one of these words in their names.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { decompress } from 'wawoff2';
import { ROOT } from './run-command.mjs';

const NOBODY = 65_534;
const TYPEFACES = ['roboto-condensed', 'unbounded', 'noto-nastaliq-urdu'];
const GENERIC = ['system-ui', 'sans-serif', 'serif', 'monospace', 'Arial'];
const folder = mkdtempSync(join(tmpdir(), 'conflict-timeline-'));
const isRoot = process.getuid?.() === 0;

/** Each gives `{ env, cwd, uid }` for the command, and may leave a program running until its end. */
const PLACES = [
  ...TYPEFACES.map((typeface) => ({
    name: `typeface ${typeface}`,
    prepare: async () => ({ env: await onlyTypeface(typeface) }),
  })),
  { name: 'a busy processor', prepare: () => ({ running: busyCores() }) },
  { name: 'another zone and language', prepare: () => ({ env: { TZ: 'Pacific/Apia', LANG: 'de_DE.UTF-8' } }) },
  { name: 'a path with a space and Cyrillic letters', prepare: () => ({ cwd: copyTo('мій проєкт') }) },
  { name: 'Chromium alone', prepare: () => ({ env: { BROWSERS: 'chromium' } }) },
  ...(isRoot ? [{ name: 'a plain user', prepare: plainUser }] : []),
];

const words = (process.env.PLACES ?? '').split(',');
const wanted = PLACES.filter(({ name }) => words.some((word) => name.includes(word)));
const rows = [];
for (const { name, prepare } of wanted) rows.push(await runIn(name, await prepare()));
rmSync(folder, { recursive: true, force: true });
console.log('');
for (const { name, result, seconds } of rows) console.log(`${name.padEnd(42)}${result.padEnd(28)}${seconds} s`);
process.exitCode = rows.every(({ isFine }) => isFine) ? 0 : 1;

function runIn(name, { env = {}, cwd = ROOT, uid, running = [] }) {
  console.log(`\n----  ${name}`);
  const startMs = Date.now();
  const child = spawn('node', ['tools/test.mjs', ...process.argv.slice(2)], {
    cwd,
    ...(uid !== undefined && { uid, gid: uid }),
    env: { ...process.env, INIT_CWD: cwd, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let last = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    process.stdout.write(text);
    last = (last + text).slice(-200);
  });
  return new Promise((resolve) => {
    child.once('close', (code) => {
      for (const each of running) each.kill();
      const [result] = /\d+ passed, \d+ failed(?=\s*$)/.exec(last) ?? ['did not end'];
      resolve({ name, result, isFine: code === 0, seconds: Math.round((Date.now() - startMs) / 1000) });
    });
  });
}

/** The typeface is all that this machine has. Browsers read no WOFF2 from a folder: its text would have no width. */
async function onlyTypeface(typeface) {
  const packed = join(ROOT, 'node_modules/@fontsource-variable', typeface, 'files');
  const fonts = join(folder, typeface);
  mkdirSync(fonts);
  for (const name of readdirSync(packed).filter((file) => file.endsWith('.woff2')))
    writeFileSync(join(fonts, name.replace('.woff2', '.ttf')), await decompress(readFileSync(join(packed, name))));
  const [family] = spawnSync('fc-scan', ['--format', '%{family[0]}\n', fonts], { encoding: 'utf8' }).stdout.split('\n');
  if (family === undefined || family === '') throw new Error('needs fc-scan, of the package fontconfig');
  const aliases = GENERIC.map(
    (name) => `<match target="pattern"><test name="family"><string>${name}</string></test>
<edit name="family" mode="assign" binding="strong"><string>${family}</string></edit></match>`,
  );
  const file = join(folder, `${typeface}.conf`);
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig>
<dir>${fonts}</dir><cachedir>${join(folder, 'cache', typeface)}</cachedir>${aliases.join('')}</fontconfig>`,
  );
  // The sandbox of Firefox reads fonts of the system alone.
  return { FONTCONFIG_FILE: file, MOZ_DISABLE_CONTENT_SANDBOX: '1' };
}

/** They end with this process, however that ends. */
function busyCores() {
  const busy = 'for (const parent = process.ppid; process.ppid === parent;);';
  return Array.from({ length: availableParallelism() }, () => spawn('node', ['-e', busy], { stdio: 'ignore' }));
}

function copyTo(name) {
  const target = join(folder, name);
  const { stdout } = spawnSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' });
  mkdirSync(target);
  for (const path of stdout.split('\0').filter((file) => file !== '')) cpSync(join(ROOT, path), join(target, path));
  cpSync(join(ROOT, 'node_modules'), join(target, 'node_modules'), { recursive: true, verbatimSymlinks: true });
  return target;
}

/** A user without a home, in a copy that it may write. */
function plainUser() {
  const cwd = copyTo('of nobody');
  const home = join(folder, 'home');
  mkdirSync(home);
  spawnSync('chown', ['-R', `${NOBODY}:${NOBODY}`, folder]);
  return { cwd, uid: NOBODY, env: { HOME: home, TMPDIR: home } };
}
