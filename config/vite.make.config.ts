// The page that makes timelines, as static files for the site. `npm run dev` serves it from its sources, like the demo.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { minifyStyles } from './vite.embed.config.js';
import { navigationOfSite } from './vite.site-page.js';

const ROOT = fileURLToPath(new URL('../apps/make/', import.meta.url));

export default defineConfig({
  root: ROOT,
  base: './',
  publicDir: false,
  mode: 'production',
  plugins: [minifyStyles(), navigationOfSite('../make/'), keptFiles()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    outDir: '../../build/make',
    emptyOutDir: true,
    // A policy that allows only scripts from the own server refuses those from a data address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
  },
});

/** Tells the service worker which files there are; its version is that of all of them. */
function keptFiles(): Plugin {
  return {
    name: 'kept-files',
    generateBundle(_, bundle) {
      const names = Object.keys(bundle).filter((name) => name !== 'index.html');
      const page = readFileSync(`${ROOT}index.html`, 'utf8');
      const source = readFileSync(`${ROOT}service-worker.js`, 'utf8')
        .replace("['FILES']", JSON.stringify(['./', ...names]))
        .replace(
          'VERSION',
          createHash('sha256')
            .update(names.join() + page)
            .digest('hex')
            .slice(0, 12),
        );
      this.emitFile({ type: 'asset', fileName: 'service-worker.js', source });
    },
  };
}
