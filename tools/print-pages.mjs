// A PDF as pictures of its pages. Most Linux machines have `pdftoppm` of Poppler, which draws them; without it there is
// only the PDF.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';

const DPI = '80';

/** Writes `name-1.png` and so on beside `name.pdf`; returns their paths. */
export function printPages(pdf) {
  const folder = dirname(pdf);
  const stem = basename(pdf, '.pdf');
  const { error } = spawnSync('pdftoppm', ['-png', '-r', DPI, pdf, `${folder}/${stem}`]);
  if (error !== undefined) return [];
  const page = new RegExp(`^${stem}-\\d+\\.png$`);
  return readdirSync(folder)
    .filter((name) => page.test(name))
    .sort()
    .map((name) => `${folder}/${name}`);
}
