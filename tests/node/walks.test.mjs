// The walks of docs/architecture.md: each arrow is an import, each name in parentheses is in its file, each part of a walk
// begins at a file that the walk has reached.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { folderOf, ROOMS } from '../../tools/rooms.mjs';

const ROOT = new URL('../../', import.meta.url);
const WALKS = ['data', 'visibleRange', 'source'];
/** Files of the source, with an optional name in them, and the arrows between. */
const TOKEN = /`([\w-]+(?:\/[\w-]+)+\.ts)`(?:\s+\(`(\w+)`\))?|→/g;
/** `import type` counts: the type says where a value is defined. */
const IMPORTS = /(?:\bfrom|\bimport\()\s*'(\.[^']+)'/g;

describe('the walks through the source', () => {
  const walks = walksOf(readFileSync(new URL('docs/architecture.md', ROOT), 'utf8'));

  it('are three, with steps', () => {
    assert.deepEqual([...walks.keys()], WALKS);
    for (const [name, walk] of walks) assert.ok(walk.arrows.length >= 8, `${name}: ${walk.arrows.length} arrows`);
  });

  for (const name of WALKS) {
    it(`\`${name}\`: each step is an import of the file before`, () => {
      for (const [from, to] of walks.get(name).arrows) {
        assert.ok(importsOf(from).includes(to), `${from} does not import ${to}`);
      }
    });

    it(`\`${name}\`: its files are there, and have the names that it gives`, () => {
      for (const { file, word } of walks.get(name).steps) {
        assert.ok(existsSync(new URL(file, ROOT)), `${file} is not there`);
        if (word !== undefined) assert.match(textOf(file), new RegExp(`\\b${word}\\b`), file);
      }
    });

    it(`\`${name}\`: no part of it begins at a file that it has not reached`, () => {
      const { steps, arrows } = walks.get(name);
      const reached = new Set([steps[0].file]);
      for (const [from, to] of arrows) {
        assert.ok(reached.has(from), `${from} is not reached`);
        reached.add(to);
      }
    });
  }
});

function walksOf(text) {
  const [, part] = text.split('### Three walks');
  const parts = part
    .split('\n### ')[0]
    .split(/^`(\w+)`, from .*:$/m)
    .slice(1);
  const names = parts.filter((_, at) => at % 2 === 0);
  return new Map(names.map((name, at) => [name, walkOf(parts[2 * at + 1])]));
}

function walkOf(text) {
  const steps = [];
  const arrows = [];
  let isArrow = false;
  for (const [token, path, word] of text.matchAll(TOKEN)) {
    if (token === '→') {
      isArrow = true;
      continue;
    }
    const file = fileOf(path);
    if (isArrow) arrows.push([steps.at(-1).file, file]);
    steps.push({ file, word });
    isArrow = false;
  }
  return { steps, arrows };
}

/** Documents name a room without its district: `scene/in-view.ts`. */
function fileOf(path) {
  const [room, ...inside] = path.split('/');
  const folder = ROOMS.some(({ name }) => name === room) ? folderOf(room) : room;
  return `src/${[folder, ...inside].join('/')}`;
}

function importsOf(file) {
  return [...textOf(file).matchAll(IMPORTS)].map(([, to]) =>
    new URL(to, `file:///${file}`).pathname.slice(1).replace(/\.js$/, '.ts'),
  );
}

function textOf(file) {
  return readFileSync(new URL(file, ROOT), 'utf8');
}
