// The bytes of a page: before the first picture of the demo's dataset as a chart, and of each part. Compares them with
// the limit in package.json.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const { embed } = JSON.parse(readFileSync('package.json', 'utf8'));
const FIRST = [embed.path, ...importsOf(embed.path)];

const parts = readdirSync('dist/parts')
  .filter((name) => name.endsWith('.js'))
  .map((name) => `dist/parts/${name}`);
const languages = readdirSync('dist/locales')
  .filter((name) => name.endsWith('.js'))
  .map((name) => `dist/locales/${name}`);

const rows = [
  ...FIRST.map((path) => row('first', path)),
  ...parts.filter((path) => !FIRST.includes(path)).map((path) => row('when used', path)),
  ...languages.map((path) => row('language', path)),
  row('everything in one file', embed.wholePath),
];
const width = Math.max(...rows.map(({ path }) => path.length));
for (const { when, path, bytes, gzip } of rows)
  console.log(`${path.padEnd(width)}  ${kB(bytes)} kB  ${kB(gzip)} kB gzip  ${when}`);

const firstBytes = rows.filter(({ when }) => when === 'first').reduce((sum, { gzip }) => sum + gzip, 0);
console.log(`\nbefore a first picture: ${kB(firstBytes)} kB gzip -9, at most ${embed.limitKb} kB`);
const over = firstBytes - embed.limitKb * 1000;
if (over > 0) {
  console.error(
    `${Math.ceil(over)} bytes too many. Move what the first picture does not need into the part.ts of a feature, its control
too (\`slots\` of the part): texts that only parts name come with them.`,
  );
  process.exitCode = 1;
}

function row(when, path) {
  const file = readFileSync(path);
  return { when, path, bytes: file.length, gzip: gzipSync(file, { level: 9 }).length };
}

/** All imports of a file before it runs. */
function importsOf(path, found = new Set()) {
  for (const [, specifier] of readFileSync(path, 'utf8').matchAll(/(?:from|^import|[;}]import)\s*"(\.[^"]+)"/g)) {
    const imported = new URL(specifier, `file:///${path}`).pathname.slice(1);
    if (found.has(imported)) continue;
    found.add(imported);
    importsOf(imported, found);
  }
  return [...found];
}

function kB(bytes) {
  return (bytes / 1000).toFixed(1).padStart(6);
}
