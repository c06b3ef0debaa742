// The page of every walk by keys: a timeline between two links, and the crowd that it may be given.
const DATASET = 'src="/data/ceasefire-2025.json"';

/** `beforeFirst`: the page begins with the focus before the timeline, as a screen reader needs it. */
export function walkedPage({ lang = 'en', attributes = DATASET, beforeFirst = false } = {}) {
  return `<!doctype html>
<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">
  <head>
    <meta charset="utf-8" />
    <title>Timeline</title>
    <script type="module" src="/dist/conflict-timeline.min.js"></script>
  </head>
  <body>
    <a href="#before"${beforeFirst ? ' autofocus' : ''}>Before</a>
    <conflict-timeline ${attributes}></conflict-timeline>
    <a href="#after">After</a>
  </body>
</html>`;
}

/** The entries of a crowd, and the presses from all of them to one. */
export const CROWD = 3000;
export const MOST_PRESSES = 10;

/** Runs in the page: three years, three parties, in a fixed order. */
export function giveCrowd(element, count) {
  const parties = ['north', 'south', 'west'];
  element.view = 'chart';
  element.data = {
    title: 'A crowd',
    parties: parties.map((id) => ({ id, name: `Party ${id}` })),
    entries: Array.from({ length: count }, (_, at) => ({
      id: `e${at}`,
      kind: at % 4 === 0 ? 'statement' : 'event',
      title: `Number ${at}`,
      date: new Date(Date.UTC(2020, 0, 1) + Math.floor((at / count) * 1095) * 86_400_000).toISOString().slice(0, 10),
      parties: [parties[at % parties.length]],
    })),
  };
}
