// Where `npm run docs:build` has put the site, and its pages by their paths.
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const SITE = fileURLToPath(new URL('../../build/site', import.meta.url));

/** None where it is not built: the first test says so. */
export const pages = (existsSync(SITE) ? readdirSync(SITE, { recursive: true }) : [])
  .filter((name) => name.endsWith('.html') && name !== '404.html')
  .map((name) => `/${name.replace(/\.html$/, '').replace(/(^|\/)index$/, '$1')}`);
