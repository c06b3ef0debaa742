// The pages of a phone: a timeline of the real dataset or of a thousand entries, embedded as each library documents it,
// from its built files. Each page calls `drawn()` when its library reports that it has drawn.
import { readFileSync } from 'node:fs';
import { parseDate } from '../../../dist/data.js';
import { exportDataset } from '../../../dist/export.js';
import { generateDataset } from '../generate.mjs';

const COUNT = 1000;
const DAY_MS = 86_400_000;
const real = JSON.parse(readFileSync(new URL('../../../data/ceasefire-2025.json', import.meta.url), 'utf8'));
const DATASETS = { 26: real, [COUNT]: generateDataset(COUNT) };

/** Runs in each page, first: notes the second frame after `drawn()`. */
const CLOCK = `<script>
  window.drawn = () => requestAnimationFrame(() => requestAnimationFrame(() => { window.drawnMs = performance.now(); }));
</script>`;

const PEERS = {
  'conflict-timeline': {
    files: () => [],
    page: (data) => `<link rel="preload" as="fetch" crossorigin href="${data}">
<script type="module" src="/dist/conflict-timeline.min.js"></script>
<body><conflict-timeline view="chart" src="${data}"></conflict-timeline>
<script>
  document.querySelector('conflict-timeline').addEventListener('timeline-load', drawn);
</script>`,
    data: (dataset) => dataset,
  },
  'vis-timeline': {
    files: (folder) => [
      ['/vis.js', `${folder}/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js`],
      ['/vis.css', `${folder}/vis-timeline/styles/vis-timeline-graph2d.min.css`],
    ],
    page: (data) => `<link rel="stylesheet" href="/vis.css"><link rel="preload" as="fetch" crossorigin href="${data}">
<script src="/vis.js"></script>
<body><div id="timeline"></div>
<script type="module">
  const { items, groups } = await (await fetch('${data}')).json();
  const timeline = new vis.Timeline(document.querySelector('#timeline'), items, groups, { maxHeight: 700 });
  timeline.once('changed', drawn);
</script>`,
    data: visItems,
  },
  TimelineJS: {
    files: (folder) => [
      ['/timeline.js', `${folder}/@knight-lab/timelinejs/dist/js/timeline.js`],
      ['/timeline.css', `${folder}/@knight-lab/timelinejs/dist/css/timeline.css`],
    ],
    page: (
      data,
    ) => `<link rel="stylesheet" href="/timeline.css"><link rel="preload" as="fetch" crossorigin href="${data}">
<script src="/timeline.js"></script>
<body><div id="timeline" style="height: 600px"></div>
<script type="module">
  const events = await (await fetch('${data}')).json();
  const timeline = new TL.Timeline('timeline', events, { font: null, script_path: location.origin + '/', duration: 0 });
  timeline.on('loaded', drawn);
</script>`,
    data: slidesOf,
  },
};

/** The libraries, with the requests of their pages: paths and bodies. `folder` holds the packages of the others. */
export function phonePages(folder) {
  return Object.entries(PEERS).flatMap(([library, peer]) =>
    Object.entries(DATASETS).map(([count, dataset]) => {
      const data = `/${library}-${count}.json`;
      const files = peer.files(folder).map(([path, file]) => [path, readFileSync(file)]);
      const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${library}</title>
<meta name="viewport" content="width=device-width">${CLOCK}${peer.page(data)}</html>`;
      const path = `/${library}-${count}`;
      return {
        library,
        count: Number(count),
        path,
        routes: [[path, page], [data, JSON.stringify(peer.data(dataset))], ...files],
      };
    }),
  );
}

function visItems({ entries, parties }) {
  return {
    groups: parties.map(({ id, name }) => ({ id, content: name })),
    items: entries.flatMap(({ id, title, date, parties: [group] = [] }) => {
      const range = parseDate(date);
      const start = (range.start ?? range).min;
      const end = (range.end ?? range).max;
      // It has no open beginning.
      if (!Number.isFinite(start)) return [];
      const lasting = Number.isFinite(end) && end - start > DAY_MS ? { end } : { type: 'point' };
      return [{ id, content: title, start, ...lasting, group }];
    }),
  };
}

function slidesOf(dataset) {
  return JSON.parse(exportDataset(dataset, 'timelinejs').text);
}
