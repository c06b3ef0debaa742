// Serves the papers of the repository as pages. A browser would show Markdown as it is written, and guess the encoding of
// its signs.
import { readFile } from 'node:fs/promises';
import { normalize } from 'node:path';
import { Marked } from 'marked';
import type { Plugin } from 'vite';

const PAPER = /^\/(?:docs\/.+|[A-Z]+)\.md$/;
const LICENSE = '/LICENSE';
const HEADING = /^# (.+)$/m;

/** `root` is the folder of the repository. */
export function papersAsPages(root: string): Plugin {
  return {
    name: 'papers-as-pages',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
        const isPaper = PAPER.test(path);
        if (!isPaper && path !== LICENSE) {
          next();
          return;
        }
        readFile(`${root}${path}`, 'utf8').then((text) => {
          response.setHeader('content-type', `text/${isPaper ? 'html' : 'plain'}; charset=utf-8`);
          response.end(isPaper ? pageOf(text) : text);
        }, next);
      });
    },
  };
}

const marked = new Marked({
  renderer: {
    /** Papers lead to headings by the names that they have on the site of the repository. */
    heading({ tokens, depth, text }) {
      return `<h${depth} id="${nameOf(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
  },
  // A wide table scrolls by itself, also by keyboard.
  hooks: {
    postprocess: (html) => {
      let tables = 0;
      return html
        .replaceAll(
          '<table>',
          () => `<div class="wide" role="region" aria-label="Table ${++tables}" tabindex="0"><table>`,
        )
        .replaceAll('</table>', '</table></div>')
        .replaceAll('<th></th>', '<td></td>')
        .replaceAll('<pre>', '<pre tabindex="0">');
    },
  },
});

function nameOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');
}

function pageOf(text: string): string {
  const [, title = ''] = HEADING.exec(text) ?? [];
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${title.replaceAll(/[`<>&]/g, '')} · conflict-timeline</title>
    <link rel="icon" href="/demo/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/demo/demo.css" />
    <link rel="stylesheet" href="/demo/paper.css" />
  </head>
  <body>
    <header class="page-head">
      <a class="name" href="/demo/index.html"><code>&lt;conflict-timeline&gt;</code></a>
      <nav aria-label="Pages">
        <ul>
          <li><a href="/demo/index.html">Start</a></li>
          <li><a href="/README.md">Read me</a></li>
          <li><a href="/apps/make/index.html">Make a timeline</a></li>
        </ul>
      </nav>
    </header>
    <main class="plain paper">
${marked.parse(text, { async: false })}    </main>
  </body>
</html>
`;
}
