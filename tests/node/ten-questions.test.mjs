// The table of docs/architecture.md that says which files a change takes names files that there are.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { it } from 'vitest';
import { folderOf, ROOMS } from '../../tools/rooms.mjs';

const ROOT = new URL('../../', import.meta.url);
/** In the place of a name that the change chooses. */
const CHOSEN = /\/NAME\b.*|\/xx\.ts$/;

it('the files that each of the ten questions names are there', () => {
  const [, part] = readFileSync(new URL('docs/architecture.md', ROOT), 'utf8').split('### Ten questions');
  const rows = part.split('\n## ')[0].match(/^\| an? .*|^\| the .*/gm);
  assert.ok(rows.length >= 10, `${rows.length} rows`);
  for (const row of rows) {
    const paths = [...row.matchAll(/`([\w./-]+\/[\w./-]*)`/g)].map(([, path]) => path.replace(CHOSEN, '/'));
    assert.deepEqual(
      paths.filter((path) => !isThere(path)),
      [],
      row,
    );
  }
});

/** Documents name a room without its district: `scene/in-view.ts`. */
function isThere(path) {
  const [room, ...inside] = path.split('/');
  const folder = ROOMS.some(({ name }) => name === room) ? folderOf(room) : room;
  return [`src/${[folder, ...inside].join('/')}`, path].some((place) => existsSync(new URL(place, ROOT)));
}
