/**
 * The lines that put a timeline into a page, after its files are on a server. They name no other server: its owner could
 * run code in the page.
 */
import { escaped, linkAttributes } from './markup.js';
import type { SheetLink } from '../model/sheet-link.js';

/** The place until the editor says where the folder is. */
const PLACE = 'https://example.org/timeline/';

/** `place`: the address of the folder, with a slash at its end. */
export function tagSnippet(words: string, place = PLACE): string {
  const at = escaped(place);
  return `<script src="${at}conflict-timeline.all.min.js" defer></script>
<conflict-timeline src="${at}timeline.json">
  <a href="${at}timeline.json">${escaped(words)}</a>
</conflict-timeline>
`;
}

/** The same with the sheet itself as the source: what changes there, changes on the page. */
export function linkedSnippet(words: string, title: string, link: SheetLink, place = PLACE): string {
  return `<script src="${escaped(place)}conflict-timeline.all.min.js" defer></script>
<conflict-timeline${linkAttributes(link, title)}>
  <a href="${escaped(link.src)}">${escaped(words)}</a>
</conflict-timeline>
`;
}

/**
 * The page learns the height of the frame and the open entry, and trusts only the frame that it made itself. A fragment
 * of the page that belongs to the timeline goes on to the frame.
 */
export function frameSnippet(title: string, place = PLACE): string {
  return `<iframe id="timeline-frame" src="${escaped(place)}frame.html" title="${escaped(title)}" width="100%" height="600" style="border: 0"></iframe>
<script>
  if (location.hash.startsWith('#timeline=')) document.getElementById('timeline-frame').src += location.hash;
  addEventListener('message', ({ source, origin, data }) => {
    const frame = document.getElementById('timeline-frame');
    if (source !== frame.contentWindow || origin !== new URL(frame.src).origin) return;
    if (data?.type === 'conflict-timeline-height' && data.height > 0) frame.height = Math.min(Math.ceil(data.height), 4000);
    if (data?.type === 'conflict-timeline-entry') frame.dispatchEvent(new CustomEvent('timeline-entry', { detail: data.id }));
  });
</script>
`;
}
