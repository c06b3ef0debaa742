// A PDF as pictures of its pages. What draws them, `pdftoppm` of Poppler, is on most Linux machines; without it there are
// no pictures, and the PDF is what there is to look at.
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
