// Archives of more entries than a page can hold: loading them, and serving them to pages.
import { Trouble } from './output.mjs';

const PARTS = {
  load: () => import('./archive/load.mjs'),
  serve: () => import('./archive/serve.mjs'),
  info: () => import('./archive/info.mjs'),
  verify: () => import('./archive/verify.mjs'),
  upgrade: () => import('./archive/upgrade.mjs'),
  clean: () => import('./archive/clean.mjs'),
};

export async function run([part, ...args]) {
  if (!Object.hasOwn(PARTS, part ?? '')) {
    throw new Trouble(`archive takes one of ${Object.keys(PARTS).join(', ')}, not "${part ?? ''}"`);
  }
  const { run: carryOut } = await PARTS[part]();
  return carryOut(args);
}
