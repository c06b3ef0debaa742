// Writes demo/developers.html: a page whose timeline is text before any script runs. With `--check` it only says whether the
// page is up to date. Needs the build.
import { readFileSync, writeFileSync } from 'node:fs';
import { renderTimeline } from '../dist/ssr.js';

const PATH = 'demo/developers.html';

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
    <meta
      http-equiv="Content-Security-Policy"
      content="default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'"
    />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="description" content="One timeline three ways: as text, from one file, and under a drawing by d3." />
    <title>For developers · conflict-timeline</title>
    <link rel="icon" href="icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="demo.css" />
    <link rel="stylesheet" href="../assets/themes/reserve.css" />
    <link rel="stylesheet" href="d3-layer.css" />
    <script type="module" src="demo.ts"></script>
    <script type="module" src="d3-layer.ts"></script>
  </head>
  <body>
    <a class="skip" href="#content">Skip to the content</a>
    <header class="page-head">
      <a class="name" href="index.html"><code>&lt;conflict-timeline&gt;</code></a>
      <nav aria-label="Pages">
        <ul>
          <li><a href="index.html">Start</a></li>
          <li><a href="../apps/make/index.html">Make a timeline</a></li>
          <li><a href="gallery.html">Examples</a></li>
          <li><a href="themer.html">Themes</a></li>
          <li><a href="developers.html" aria-current="page">For developers</a></li>
          <li>
            <details class="lab">
              <summary>Lab</summary>
              <ul>
                <li><a href="many.html">Many entries</a></li>
                <li><a href="archive.html">Large archives</a></li>
                <li><a href="cases.html">Test cases</a></li>
              </ul>
            </details>
          </li>
        </ul>
      </nav>
    </header>

    <main class="plain with-d3" id="content" tabindex="-1">
      <h1>For developers</h1>
      <p>
        One timeline, three ways to use it. The drawings that are hard to get right are among the
        <a href="cases.html">test cases</a>.
      </p>
      <h2>Without JavaScript</h2>
      <p>
        The timeline below is in the page as text: a list with dates, quotes, sources and links between the entries, and
        the same as data for search engines. Without scripts you read the list. With scripts the chart takes
        its place, and nothing on the page moves. <a href="../docs/ssr.md">How to write it</a>
      </p>
      <div id="stage" class="stage">
      <conflict-timeline id="timeline" src="../data/ceasefire-2025.json" view="chart">
${timeline}
      </conflict-timeline>
        <figure aria-labelledby="caption">
          <svg id="layer" role="img" aria-labelledby="caption"></svg>
          <figcaption id="caption" dir="ltr">
            Entries of the dataset in the week around each day. It counts what this dataset records, not all that
            happened.
          </figcaption>
        </figure>
      </div>
      <h2>Custom layers (d3)</h2>
      <p>
        The area under the chart is drawn by d3. <code>timeline.scale</code> is the scale of the chart, and works like
        <code>d3.scaleTime</code>: what d3 draws with it lines up with the entries, through zoom and folds, in either
        direction.
      </p>
      <p>
        <label><input id="rtl" type="checkbox" /> Right to left</label>
      </p>
      <h2>Single-file embed</h2>
      <p>
        This page allows scripts, styles, images and data from its own server and nothing else, and so may yours. The
        timeline comes from one script that loads its parts from beside it, or from one file with everything in it, which
        also runs in a page opened from a disk:
      </p>
      <pre tabindex="0" aria-label="Lines to embed a timeline from one file"><code>&lt;script src="conflict-timeline.all.min.js"&gt;&lt;/script&gt;

&lt;conflict-timeline src="ceasefire-2025.json"&gt;
  &lt;a href="ceasefire-2025.json"&gt;The entries as data&lt;/a&gt;
&lt;/conflict-timeline&gt;</code></pre>
    </main>
  </body>
</html>
`;
}
