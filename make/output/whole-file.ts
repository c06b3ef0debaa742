/** One HTML file with everything in it, that opens from a disk: the list for before scripts, the data, the element. */
import { inScript } from '../../bin/page-script.mjs';
import { renderTimeline } from '../../src/ssr/index.js';
import { pageText } from './markup.js';
import type { Made } from './made.js';
import type { Parts } from './parts.js';

export async function wholeFileText({ dataset, title, lang, dir }: Made, { script }: Parts): Promise<string> {
  const { html } = await renderTimeline(dataset, { lang, jsonLd: false });
  return pageText({
    title,
    lang,
    dir,
    body: `<main>
<conflict-timeline>
<script type="application/json">${inScript(JSON.stringify(dataset))}</script>
${html}
</conflict-timeline>
</main>
<script>${inScript(script)}</script>`,
  });
}
