/**
 * The lines that put a timeline into a page, after its files are on a server. They name no other server: its owner could
 * run code in the page.
 */
import type { OpensAs } from '../model/page-choice.js';
import { escaped, linkAttributes, opensAttributes, windowScript } from './markup.js';
import type { SheetLink } from '../model/sheet-link.js';

/** The place until the editor says where the folder is. */
const PLACE = 'https://example.org/timeline/';
/** A frame with more, such as a list of a hundred entries, scrolls within and leaves the article in sight. */
const MOST_PX = 8000;

/** `place`: the address of the folder, with a slash at its end. */
export function tagSnippet(words: string, opens: OpensAs, place = PLACE): string {
  const at = escaped(place);
  return `<script src="${at}conflict-timeline.all.min.js" defer></script>
<conflict-timeline src="${at}timeline.json"${opensAttributes(opens)}>
  <a href="${at}timeline.json">${escaped(words)}</a>
</conflict-timeline>
${windowLines(opens)}`;
}

/** The tag is a plain element before its script arrives, and keeps what is set. */
function windowLines(opens: OpensAs): string {
  const script = windowScript(opens, 'document.currentScript.previousElementSibling');
  return script === '' ? '' : `<script>\n  ${script}\n</script>\n`;
}

/** The same with the sheet itself as the source: what changes there, changes on the page. */
export function linkedSnippet(words: string, title: string, link: SheetLink, opens: OpensAs, place = PLACE): string {
  return `<script src="${escaped(place)}conflict-timeline.all.min.js" defer></script>
<conflict-timeline${linkAttributes(link, title)}${opensAttributes(opens)}>
  <a href="${escaped(link.src)}">${escaped(words)}</a>
</conflict-timeline>
${windowLines(opens)}`;
}

/**
 * The page learns the height of the frame and the open entry, and trusts only the frame that it made itself. A fragment
 * of the page that belongs to the timeline goes on to the frame once it has loaded, since a second address before that
 * may get lost, and again when a link of the article sets it. Nobody within the frame can scroll the page, so the page
 * does, and again as the frame grows, until its reader scrolls. Nobody within can write to the clipboard unless the page
 * allows it.
 */
export function frameSnippet(title: string, place = PLACE): string {
  const id = frameId(`${place} ${title}`);
  return `<iframe id="${id}" src="${escaped(place)}frame.html" title="${escaped(title)}" width="100%" height="600" style="border: 0" allow="clipboard-write"></iframe>
<script>
  {
    const frame = document.getElementById('${id}');
    let shownAt;
    const show = () => {
      frame.scrollIntoView({ behavior: 'instant' });
      shownAt = scrollY;
    };
    const follow = (act) => () => {
      if (location.hash.startsWith('#timeline=')) act();
    };
    const pass = () => frame.contentWindow.location.replace(frame.src.split('#')[0] + location.hash);
    frame.addEventListener('load', follow(pass), { once: true });
    addEventListener('hashchange', follow(() => { pass(); show(); }));
    follow(show)();
    addEventListener('message', ({ source, origin, data }) => {
      if (source !== frame.contentWindow || origin !== new URL(frame.src).origin) return;
      if (data?.type === 'conflict-timeline-height' && data.height > 0) {
        frame.height = data.height > ${MOST_PX} ? Math.round(innerHeight * 0.9) : Math.ceil(data.height);
        if (scrollY === shownAt) show();
      }
      if (data?.type === 'conflict-timeline-entry') frame.dispatchEvent(new CustomEvent('timeline-entry', { detail: data.id }));
    });
  }
</script>
`;
}

/** An article may have several frames, each with lines of its own. */
function frameId(text: string): string {
  const sum = Array.from(text).reduce((total, sign) => (Math.imul(total, 31) + sign.codePointAt(0)!) >>> 0, 7);
  return `timeline-${sum.toString(36)}`;
}
