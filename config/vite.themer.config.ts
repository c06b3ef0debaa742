// The page that tries colours, as static files for the site. `npm run dev` serves it from its sources, like the demo.
import { renameSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { minifyStyles } from './vite.embed.config.js';
import { navigationOfSite } from './vite.site-page.js';

const ROOT = fileURLToPath(new URL('../demo/', import.meta.url));
const PAGE = 'themer.html';

export default defineConfig({
  root: ROOT,
  base: './',
  publicDir: false,
  mode: 'production',
  plugins: [minifyStyles(), navigationOfSite('../themer/'), pageOfFolder()],
  build: {
    target: 'es2022',
    outDir: '../build/themer',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: `${ROOT}${PAGE}` },
  },
});

/** The folder is the address of the page. */
function pageOfFolder(): Plugin {
  return {
    name: 'page-of-folder',
    writeBundle: ({ dir = '' }) => {
      renameSync(`${dir}/${PAGE}`, `${dir}/index.html`);
    },
  };
}
