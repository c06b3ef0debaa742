/**
 * One HTML file with everything in it, that opens from a disk: the page, the list for before scripts, the data, the
 * element. Networks take no picture from inside a page, so `picture` names a file that stands beside it.
 */
import { inScript } from '../../../bin/page-script.mjs';
import { articleText } from './article.js';
import { listBeforeScripts } from './before-scripts.js';
import { pageSheet, themeSheet } from './looks.js';
import { linkAttributes, opensAttributes, windowScript } from './markup.js';
import type { Made } from './made.js';
import type { Parts } from './parts.js';

export async function wholeFileText(made: Made, { script }: Parts, picture?: string): Promise<string> {
  const { page, link, title, dataset } = made;
  const opens = windowScript(page, "document.querySelector('conflict-timeline')");
  const data = `<script type="application/json">${inScript(JSON.stringify(dataset))}</script>\n`;
  return articleText(made, {
    style: `<style>\n${themeSheet(page)}\n${pageSheet(page)}</style>`,
    timeline: `<conflict-timeline${opensAttributes(page)}${link === undefined ? '' : linkAttributes(link, title)}>
${link === undefined ? data : ''}${await listBeforeScripts(made)}
</conflict-timeline>`,
    scripts: `<script>${inScript(script)}</script>${opens === '' ? '' : `\n<script>${opens}</script>`}`,
    picture,
  });
}
