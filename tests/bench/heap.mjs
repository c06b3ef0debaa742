// The users of memory at rest, in Chromium, from the built embed: typed arrays and the content of lists, by the
// properties that lead to them, in bytes per entry, which are MB for a million. A snapshot of a million is too long for
// a string.
//
// npm run build && node tests/bench/heap.mjs [entries]
import playwright from 'playwright';
import { startServer } from '../e2e/server.mjs';
import { wholeChromiumLaunchOptions } from '../../tools/browsers.mjs';

const [entries = '200000'] = process.argv.slice(2);
const LEAST = 0.4;
const PAGE = `<!doctype html><meta charset="utf-8"><body><script type="module" src="/dist/conflict-timeline.all.min.js"></script>
<conflict-timeline view="chart"></conflict-timeline>`;

const server = await startServer({ routes: { '/bench': PAGE } });
const browser = await playwright.chromium.launch(wholeChromiumLaunchOptions());
const page = await browser.newPage({ viewport: { width: 1240, height: 900 } });
await page.goto(`${server.origin}/bench`);
await page.evaluate(async (count) => {
  const { generateDataset } = await import('/tests/bench/generate.mjs');
  await customElements.whenDefined('conflict-timeline');
  const element = document.querySelector('conflict-timeline');
  element.data = generateDataset(count);
  await element.settled;
  await new Promise((resolve) => setTimeout(resolve, 1500));
}, Number(entries));
const snapshot = await takeSnapshot(await page.context().newCDPSession(page));
await browser.close();
await server.close();
for (const [path, bytes] of holders(snapshot)) {
  const each = bytes / Number(entries);
  if (each > LEAST) console.log(`${each.toFixed(1).padStart(6)}  ${path}`);
}

async function takeSnapshot(client) {
  const chunks = [];
  client.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await client.send('HeapProfiler.enable');
  await client.send('HeapProfiler.collectGarbage');
  await client.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  return JSON.parse(chunks.join(''));
}

/** Large nodes by the shortest way of properties from the page to them; sums of equal ways, largest first. */
function holders({ nodes, edges, strings, snapshot: { meta } }) {
  const node = Object.fromEntries(meta.node_fields.map((name, at) => [name, at]));
  const edge = Object.fromEntries(meta.edge_fields.map((name, at) => [name, at]));
  const width = meta.node_fields.length;
  const edgeWidth = meta.edge_fields.length;
  const edgeTypes = meta.edge_types[0];
  const count = nodes.length / width;
  const from = new Int32Array(count).fill(-1);
  const by = new Int32Array(count);
  const firstEdge = new Uint32Array(count + 1);
  for (let at = 0; at < count; at++) firstEdge[at + 1] = firstEdge[at] + nodes[at * width + node.edge_count];
  const queue = new Uint32Array(count);
  let filled = 1;
  from[0] = 0;
  for (let head = 0; head < filled; head++) {
    const at = queue[head];
    for (let index = firstEdge[at]; index < firstEdge[at + 1]; index++) {
      const type = edgeTypes[edges[index * edgeWidth + edge.type]];
      const to = edges[index * edgeWidth + edge.to_node] / width;
      if (type === 'weak' || from[to] !== -1) continue;
      from[to] = at;
      by[to] = index;
      queue[filled++] = to;
    }
  }
  const sums = new Map();
  for (let at = 0; at < count; at++) {
    const bytes = nodes[at * width + node.self_size];
    if (bytes < 10_000 || from[at] === -1) continue;
    const path = wayTo(at);
    sums.set(path, (sums.get(path) ?? 0) + bytes);
  }
  return [...sums].sort(([, left], [, right]) => right - left);

  function wayTo(at) {
    const steps = [];
    for (let step = at; step !== 0 && steps.length < 12; step = from[step]) {
      const index = by[step] * edgeWidth;
      const type = edgeTypes[edges[index + edge.type]];
      const name = edges[index + edge.name_or_index];
      steps.unshift(type === 'element' || type === 'hidden' ? '[]' : strings[name]);
    }
    return steps.join('.');
  }
}
