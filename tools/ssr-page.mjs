// Writes demo/ssr.html: a page whose timeline is text before any script runs. With `--check` it only says whether the
// page is up to date. Needs the build.
import { readFileSync, writeFileSync } from 'node:fs';
import { renderTimeline } from '../dist/ssr.js';

const PATH = 'demo/ssr.html';

const data = JSON.parse(readFileSync('data/ceasefire-2025.json', 'utf8'));
const { html, issues } = await renderTimeline(data);
if (issues.length > 0) throw new Error(`the dataset has faults: ${issues[0].message}`);
const page = pageOf(html);

if (!process.argv.includes('--check')) writeFileSync(PATH, page);
else if (readFileSync(PATH, 'utf8') !== page) {
  console.error(`${PATH} is not up to date: npm run build && node tools/ssr-page.mjs`);
  process.exitCode = 1;
}

function pageOf(timeline) {
  return `<!doctype html>
<!-- Written by tools/ssr-page.mjs. -->
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="description" content="A timeline that is text before any script runs." />
    <title>Before scripts · conflict-timeline</title>
    <link rel="icon" href="icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="demo.css" />
    <link rel="stylesheet" href="../themes/reserve.css" />
    <script type="module" src="demo.ts"></script>
  </head>
  <body>
    <header class="page-head">
      <a class="name" href="index.html"><code>&lt;conflict-timeline&gt;</code></a>
      <nav aria-label="Pages">
        <ul>
          <li><a href="index.html">Start</a></li>
          <li><a href="../make/index.html">Make one</a></li>
          <li><a href="gallery.html">Examples</a></li>
          <li><a href="many.html">Many entries</a></li>
          <li><a href="archive.html">An archive</a></li>
          <li><a href="d3-layer.html">With d3</a></li>
          <li><a href="themer.html">Themes</a></li>
          <li><a href="ssr.html" aria-current="page">Before scripts</a></li>
          <li><a href="embed.html">One file</a></li>
          <li><a href="cases.html">Test cases</a></li>
        </ul>
      </nav>
    </header>

    <main class="plain">
      <h1>Before scripts</h1>
      <p>
        The timeline below is in the page as text: a list with dates, quotes, sources and links between the entries, and
        the same as data for search engines. Without scripts you read the list. With scripts the chart takes
        its place, and nothing on the page moves.
      </p>
      <conflict-timeline src="../data/ceasefire-2025.json">
${timeline}
      </conflict-timeline>
      <p>What follows the timeline stays where it is.</p>
    </main>
  </body>
</html>
`;
}
