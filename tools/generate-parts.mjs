// Writes src/features/all.ts from the list in src/features/index.ts: each feature with a part, with its code, and with
// the additions of its folder's `all.ts`. With `--check` it only compares, and fails on a difference.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { ROOT } from './run-command.mjs';

const FEATURES = `${ROOT}/src/features`;
const FILE = `${FEATURES}/all.ts`;

const list = readFileSync(`${FEATURES}/index.ts`, 'utf8');
const features = [...list.matchAll(/^import \{ (\w+) \} from '\.\/([\w-]+)\/index\.js';$/gm)]
  .map(([, name, folder]) => ({ name, folder }))
  .filter(({ folder }) => existsSync(`${FEATURES}/${folder}/part.ts`));

const more = features.filter(({ folder }) => existsSync(`${FEATURES}/${folder}/all.ts`));

const generated = [
  '/**',
  ' * Gives every feature its code at once: for servers, and for the build that is one file. `npm run generate` writes it',
  ' * from the list in `index.ts`.',
  ' */',
  "import { provideCode } from '../core/all-code.js';",
  "import { provideModule } from '../core/feature-modules.js';",
  ...features.flatMap(({ name, folder }) => [
    `import { ${name} } from './${folder}/index.js';`,
    `import * as ${name}Part from './${folder}/part.js';`,
  ]),
  ...more.map(({ name, folder }) => `import { provideCode as ${name}Code } from './${folder}/all.js';`),
  '',
  'provideCode();',
  ...features.map(({ name }) => `provideModule(${name}, ${name}Part);`),
  ...more.map(({ name }) => `${name}Code();`),
  '',
].join('\n');

if (!process.argv.includes('--check')) writeFileSync(FILE, generated);
else if (readFileSync(FILE, 'utf8') !== generated) {
  console.error('src/features/all.ts: out of date, run `npm run generate`');
  process.exitCode = 1;
}
