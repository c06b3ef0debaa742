/** A folder that opens from a disk and works on any server: page, script, data. */
import { strToU8, zipSync } from 'fflate';
import embedText from '../../templates/embed.js?raw';
import { escaped, pageText } from './markup.js';
import { jsonText, type Made } from './made.js';
import type { Parts } from './parts.js';

/** In the order of the page. Browsers load no data from a disk, but plain scripts. */
export function folderFiles(made: Made, { script, notices }: Parts): Readonly<Record<string, string>> {
  const { title, lang, dir, dataset } = made;
  return {
    'index.html': pageText({
      title,
      lang,
      dir,
      body: `<conflict-timeline id="timeline"><p>${escaped(title)}</p></conflict-timeline>
<script src="conflict-timeline.all.min.js"></script>
<script src="data.js"></script>
<script src="embed.js"></script>`,
    }),
    'data.js': `document.getElementById('timeline').data = ${JSON.stringify(dataset, undefined, 2)};\n`,
    'timeline.json': jsonText(made),
    'embed.js': embedText,
    'conflict-timeline.all.min.js': script,
    'NOTICES.txt': notices,
  };
}

export function zipped(folder: string, files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(files).map(([name, text]) => [`${folder}/${name}`, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: new Date() });
}
