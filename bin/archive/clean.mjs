// Removes what stopped loads and killed commands have left: notes and copies of what they read, which nobody uses.
import { readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { plain } from '../output.mjs';
import { isAlive, ownerOf as processOf } from '../temporary.mjs';
import { loadsIn, ownerOf, removeLoad, workFolder } from './work.mjs';

export function run(args) {
  const { values } = parseArgs({ args, options: { work: { type: 'string' } } });
  const loads = loadsIn(workFolder(values.work)).filter(({ path }) => ownerOf(path) === undefined);
  for (const { path, state } of loads) {
    removeLoad(path);
    const { file, target } = state === undefined ? {} : JSON.parse(state.identity);
    console.log(`removed a stopped load${file === undefined ? '' : ` of ${plain(file)} to ${plain(target)}`}`);
  }
  const left = leftIn(tmpdir());
  for (const path of left) rmSync(path, { recursive: true, force: true });
  if (left.length > 0) console.log(`removed ${left.length} temporary folders`);
  if (loads.length + left.length === 0) console.log('there is nothing to remove');
  return 0;
}

/** Temporary folders of this user whose process has ended. */
function leftIn(folder) {
  const { uid } = userInfo();
  return readdirSync(folder).flatMap((name) => {
    const owner = processOf(name);
    const path = join(folder, name);
    const stats = statSync(path, { throwIfNoEntry: false });
    const isMine = stats?.isDirectory() === true && (uid < 0 || stats.uid === uid);
    return owner === undefined || isAlive(owner) || !isMine ? [] : [path];
  });
}
