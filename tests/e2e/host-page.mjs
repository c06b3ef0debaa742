// Somebody else's page around the embed, however careless or hostile, and all of its effects.
import { DATA_PATH, settle } from './embed-page.mjs';
import { startServer } from './server.mjs';

export const BUNDLE_PATH = '/dist/conflict-timeline.min.js';
export const SCRIPT = `<script type="module" src="${BUNDLE_PATH}"></script>`;
export const ELEMENT = `<conflict-timeline src="${DATA_PATH}"></conflict-timeline>`;

export function hostPage({ head = SCRIPT, body = '<conflict-timeline></conflict-timeline>', html = 'lang="en"' } = {}) {
  return `<!doctype html><html ${html}><head><meta charset="utf-8"><title>Host</title>${head}</head>
<body>${body}</body></html>`;
}

/**
 * Opens it, by default without a policy: code that gets through then does what it can. `inits` run before any script of
 * the page. Returns the page with its `problems` and `warnings`; dialogs and requests to another host are problems too.
 */
export async function openHost(
  open,
  { content = hostPage(), csp, routes, inits = [], allowOrigin, settled = true, ...options } = {},
) {
  const server = await startServer({
    csp,
    allowOrigin,
    routes: { '/': content, '/favicon.ico': noContent, ...routes },
  });
  const { page, problems } = await open({ viewport: { width: 1240, height: 900 }, ...options });
  const warnings = [];
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text());
  });
  page.on('dialog', async (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(server.origin) && !/^(?:blob|data|about):/.test(url)) problems.push(`request: ${url}`);
  });
  for (const script of inits) await page.addInitScript(script);
  await page.goto(`${server.origin}/`);
  const timeline = page.locator('conflict-timeline');
  if (settled) await settle(timeline.first());
  const close = async () => {
    await page.context().close();
    await server.close();
  };
  return { page, timeline, problems, warnings, requests: server.requests, origin: server.origin, close };
}

/** A browser asks for an icon by itself, and complains of an answer without one. */
function noContent(_request, response) {
  response.writeHead(204).end();
}
