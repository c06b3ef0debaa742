/** A folder that opens from a disk and works on any server: page, style sheet, script, data, picture. */
import { strToU8, zipSync } from 'fflate';
import embedText from '../../../assets/templates/embed.js?raw';
import { articleText, frameFoot, tagsOf } from './article.js';
import { listBeforeScripts } from './before-scripts.js';
import { hostName, publishText } from './hosts.js';
import { frameSheet, pageSheet, themeSheet } from './looks.js';
import { linkAttributes, opensAttributes, pageText, windowScript } from './markup.js';
import { jsonText, type Made } from './made.js';
import { OEMBED, oembedText } from './oembed.js';
import type { Parts } from './parts.js';
import { PICTURE } from './picture-size.js';

export type Files = Readonly<Record<string, string | Uint8Array>>;

const SCRIPT = 'conflict-timeline.all.min.js';
const THEME = '<link rel="stylesheet" href="theme.css">';
const LOADER = `<script src="${SCRIPT}"></script>`;
const OPENS = '<script src="opens.js"></script>';
const DATA = '<script src="data.js"></script>';

/** Files in the order of the page. Browsers load no data from a disk, but plain scripts. */
export async function folderFiles(
  made: Made,
  { script, notices }: Parts,
  picture: Uint8Array | undefined,
): Promise<Files> {
  const { title, lang, dir, dataset, page, link } = made;
  // A linked page shows the sheet; the list in it is what readers without scripts see.
  const opens = windowScript(page, "document.getElementById('timeline')");
  const scripts = [LOADER, ...(link === undefined ? [DATA] : []), ...(opens === '' ? [] : [OPENS])].join('\n');
  const timeline = `<conflict-timeline id="timeline"${opensAttributes(page)}${link === undefined ? '' : linkAttributes(link, title)}>
${await listBeforeScripts(made)}
</conflict-timeline>`;
  const oembed = oembedText(made, picture && PICTURE);
  return {
    'index.html': articleText(made, {
      style: `${THEME}\n<link rel="stylesheet" href="page.css">`,
      timeline,
      scripts,
      picture: picture && PICTURE,
    }),
    'frame.html': pageText({
      title,
      lang,
      dir,
      // The page itself is to be found, not its frame.
      head: `${tagsOf(made, picture && PICTURE)}${THEME}\n<style>\n${frameSheet(page)}</style>\n<meta name="robots" content="noindex">\n`,
      body: `${timeline}\n${frameFoot(made)}${scripts}\n<script src="embed.js"></script>`,
    }),
    'page.css': pageSheet(page),
    'theme.css': themeSheet(page),
    ...(link === undefined && {
      'data.js': `document.getElementById('timeline').data = ${JSON.stringify(dataset, undefined, 2)};\n`,
    }),
    ...(opens !== '' && { 'opens.js': `${opens}\n` }),
    'timeline.json': jsonText(made),
    'embed.js': embedText,
    [SCRIPT]: script,
    'NOTICES.txt': notices,
    'PUBLISH.txt': publishText(hostName(title)),
    // GitHub Pages would take the folder for a site to build.
    '.nojekyll': '',
    ...(oembed !== undefined && { [OEMBED]: oembed }),
    ...(picture && { [PICTURE]: picture }),
  };
}

export function zipped(folder: string, files: Files): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(files).map(
    ([name, content]) => [`${folder}/${name}`, typeof content === 'string' ? strToU8(content) : content] as const,
  );
  return zipSync(Object.fromEntries(entries), { mtime: new Date() });
}
