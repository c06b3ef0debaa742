// Serves the demo during development, straight from `src`. The root is the repository, so that the pages reach
// `../data` and `../dist` under the same addresses as on any static host.
import { readFile } from 'node:fs/promises';
import { extname, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { papersAsPages } from './vite.papers.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.txt': 'text/plain' };

export default defineConfig({
  appType: 'mpa',
  server: {
    host: '127.0.0.1',
    port: 5173,
    watch: { ignored: ['**/coverage/**', '**/shots/**', '**/build/**', '**/dist/**'] },
  },
  optimizeDeps: { entries: ['demo/*.html', 'apps/make/index.html'] },
  plugins: [demoAtRoot(), papersAsPages(ROOT), distAsBuilt(), cataloguesAsModules()],
});

/** Leads from `/`, which holds nothing, to the demo. */
function demoAtRoot(): Plugin {
  return {
    name: 'demo-at-root',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (request.url !== '/') {
          next();
          return;
        }
        response.writeHead(302, { location: '/demo/' }).end();
      });
    },
  };
}

/**
 * Serves `dist/` byte for byte: the server would put an import of its own before each script, and the maker packs those
 * scripts into files that open from a disk.
 */
function distAsBuilt(): Plugin {
  return {
    name: 'dist-as-built',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
        const path = normalize(decodeURIComponent(pathname));
        // A module with one of these asks for the address of a file.
        if (!path.startsWith('/dist/') || searchParams.has('import') || searchParams.has('url')) {
          next();
          return;
        }
        readFile(`${ROOT}${path}`).then((content) => {
          const type = TYPES[extname(path)] ?? 'application/octet-stream';
          response
            .writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache' })
            .end(content);
        }, next);
      });
    },
  };
}

/**
 * The server gives a JSON file as a script. A browser refuses one for an import that asks for JSON, and the server leaves that
 * to it where the import waits for its moment: no language but English would load.
 */
function cataloguesAsModules(): Plugin {
  return {
    name: 'catalogues-as-modules',
    apply: 'serve',
    enforce: 'pre',
    transform: (code, id) =>
      id.endsWith('.ts')
        ? code.replaceAll(/(import\('[^']+\.json'), \{ with: \{ type: 'json' \} \}\)/g, '$1)')
        : undefined,
  };
}
