// Writes the table and the picture of the rooms into docs/architecture.md. With `--check` it compares, and fails on a
// difference, on an unused permission to import, or if a room or the root is too large, and prints each room's share.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import prettier from 'prettier';
import { ROOT } from './run-command.mjs';
import { DISTRICTS, ROOMS, VOCABULARY, folderOf } from './rooms.mjs';

const DOCUMENT = `${ROOT}/docs/architecture.md`;
/** A stranger reads the root at one glance. */
const MAX_ROOT_ENTRIES = 26;
const MAX_SHARE = 0.2;
/** They contain `import type` as well. */
const IMPORTS = /(?:\bfrom|\bimport\(|^import)\s*'(\.[^']+)'/gm;

const files = readdirSync(`${ROOT}/src`, { recursive: true })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, text: readFileSync(`${ROOT}/src/${path}`, 'utf8') }))
  .map(({ path, text }) => ({ path, text, lines: text.split('\n').length - 1, room: roomOf(path) }));

const isCheck = process.argv.includes('--check');
const faults = isCheck ? [...unusedImports(), ...largeRooms(), ...largeRoot()] : [];
const present = readFileSync(DOCUMENT, 'utf8');
const generated = await prettier.format(withParts(present), {
  ...(await prettier.resolveConfig(DOCUMENT)),
  filepath: DOCUMENT,
});
if (!isCheck) writeFileSync(DOCUMENT, generated);
else if (generated !== present) faults.push('docs/architecture.md: out of date, run `npm run generate`');
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
else if (isCheck) {
  for (const [room, lines] of shares())
    console.log(`${room.padEnd(24)} ${String(lines).padStart(6)}  ${percent(lines)}`);
}

/** A feature is a room of its own. Empty for entry points. */
function roomOf(path) {
  const feature = /^features\/[^/]+(?=\/)/.exec(path)?.[0];
  return feature ?? ROOMS.find(({ name }) => path.startsWith(`${folderOf(name)}/`))?.name ?? '';
}

function shares() {
  const sums = new Map();
  for (const { room, lines } of files) sums.set(room, (sums.get(room) ?? 0) + lines);
  return [...sums].filter(([room]) => room !== '').sort(([, left], [, right]) => right - left);
}

function percent(lines) {
  const all = files.reduce((sum, file) => sum + file.lines, 0);
  return `${((100 * lines) / all).toFixed(1)} %`;
}

function largeRoot() {
  const entries = new Set(trackedFiles().map((path) => path.split('/')[0]));
  return entries.size > MAX_ROOT_ENTRIES
    ? [`${entries.size} entries at the root, at most ${MAX_ROOT_ENTRIES}: apps, assets, config and tests hold the rest`]
    : [];
}

/** None in a copy without its history. */
function trackedFiles() {
  try {
    return execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' })
      .split('\0')
      .filter(Boolean);
  } catch {
    return [];
  }
}

function largeRooms() {
  const all = files.reduce((sum, file) => sum + file.lines, 0);
  const large = shares().filter(([, lines]) => lines > MAX_SHARE * all);
  return large.map(([room]) => `${room}: more than ${MAX_SHARE * 100} % of the source`);
}

/** Imports that a room may use and does not: the table permits no more than needed. */
function unusedImports() {
  return ROOMS.flatMap(({ name, imports, types }) => {
    const used = new Set(
      files
        .filter(({ path }) => path.startsWith(`${folderOf(name)}/`))
        .flatMap(({ path, text }) => [...text.matchAll(IMPORTS)].map(([, to]) => targetOf(path, to)))
        .filter((path) => !(VOCABULARY.readers.includes(name) && path === VOCABULARY.file)),
    );
    const rooms = new Set([...used].map((path) => roomOf(path.slice('src/'.length)).split('/')[0]));
    return [...imports, ...types]
      .filter((other) => !rooms.has(other))
      .map((other) => `tools/rooms.mjs: ${name} imports nothing of ${other}`);
  });
}

function targetOf(path, to) {
  return new URL(to, `file:///src/${path}`).pathname.slice(1).replace(/\.js$/, '.ts');
}

function withParts(text) {
  const withTables = withPart(withPart(text, 'districts', districts()), 'rooms', table());
  return withPart(withTables, 'picture of the rooms', diagram());
}

function withPart(text, name, content) {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`docs/architecture.md: no place "${name}"`);
  return `${before}${begin}\n\n${content}\n\n${end}${after}`;
}

function districts() {
  const rows = DISTRICTS.map(({ name, holds, rooms }) => {
    const inside = rooms.filter((room) => folderOf(room) !== room);
    return `| \`${name}/\` | ${holds} | ${inside.map((room) => `\`${room}\``).join(', ') || '–'} |`;
  });
  return ['| district | holds | rooms |', '| --- | --- | --- |', ...rows].join('\n');
}

function table() {
  const rows = ROOMS.map(
    (room, at) =>
      `| \`${folderOf(room.name)}/${room.name === 'features' ? '*' : ''}\` | ${room.holds} | ${importWords(room, at)} | ${room.packages.join(', ') || '–'} | ${room.dom ? 'yes' : 'no'} |`,
  );
  return [
    '| folder | holds | may import from `src` | packages | DOM |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** The shorter of two lists: what a room may import, or which of those above it may not. */
function importWords({ imports, types }, at) {
  const others = ROOMS.slice(0, at)
    .map(({ name }) => name)
    .filter((name) => !imports.includes(name) && !types.includes(name));
  if (imports.length > others.length + 4) {
    return others.length === 0 ? 'all above' : `all above but ${others.join(', ')}`;
  }
  return [...imports, ...types.map((name) => `types of ${name}`)].join(', ') || '–';
}

/** An arrow for each import that does not follow from others. */
function diagram() {
  const below = new Map(ROOMS.map(({ name, imports, types }) => [name, [...imports, ...types]]));
  const reaches = (from, to) => below.get(from).some((next) => next === to || reaches(next, to));
  const arrows = ROOMS.flatMap(({ name }) =>
    below
      .get(name)
      .filter((to) => !below.get(name).some((other) => other !== to && reaches(other, to)))
      .map((to) => `  ${name} --> ${to}`),
  );
  return ['```mermaid', 'flowchart TD', ...arrows, '```'].join('\n');
}
