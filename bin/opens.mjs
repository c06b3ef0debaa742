// How the timeline of a page opens: `--opens "view=list; window=2022-02/2022-05; height=600; map; today; story"`.
import { parseEdtf } from 'conflict-timeline/data';
import { Trouble, plain } from './output.mjs';

const VIEWS = ['auto', 'chart', 'list', 'table'];
const [LEAST_HEIGHT, MOST_HEIGHT] = [240, 2000];
const PARTS = {
  view: (value) => (VIEWS.includes(value) ? { attributes: ` view="${value}"` } : undefined),
  map: (value) => (value === undefined ? { attributes: ' map' } : undefined),
  today: (value) => (value === undefined ? { attributes: ' today' } : undefined),
  story: (value) => (value === undefined ? { attributes: ' story="0"' } : undefined),
  height: (value) =>
    /^\d{3,4}$/.test(value) && value >= LEAST_HEIGHT && value <= MOST_HEIGHT
      ? { attributes: ` style="block-size: ${value}px"` }
      : undefined,
  window: (value) => {
    const { min, max } = parseEdtf(value) ?? {};
    return Number.isFinite(min) && Number.isFinite(max) ? { range: { start: min, end: max + 1 } } : undefined;
  },
};

/** The attributes of the tag, and the window in UTC ms, which has none. */
export function opensOf(text = '') {
  const opens = { attributes: '', range: undefined };
  for (const part of text.split(';').map((each) => each.trim())) {
    if (part === '') continue;
    const [, name, value] = /^([^=]*)(?:=(.*))?$/.exec(part);
    const read = Object.hasOwn(PARTS, name) ? PARTS[name](value) : undefined;
    if (read === undefined)
      throw new Trouble(
        `--opens takes view=${VIEWS.join('|')}, window=2022-02/2022-05, height=${LEAST_HEIGHT} to ${MOST_HEIGHT}, map, today, story, not "${plain(part)}"`,
      );
    opens.attributes += read.attributes ?? '';
    opens.range ??= read.range;
  }
  return opens;
}
