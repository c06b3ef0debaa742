// The build for projects with their own bundler, and for servers: the entries of the package as modules with shared
// code. Lit and d3 stay imports, features stay parts that load by `import()`.
//
// It is minified but for names of functions and classes and for lines, one for each statement, with the path of each
// source above its code: a trace in a project then says what was called, and where it is in the repository. Bundlers
// shorten the rest. Maps would add as much again as all of the code.
import { defineConfig } from 'vite';
import packageJson from '../package.json' with { type: 'json' };
import { chunkNames, minifyStyles, ownNames } from './vite.embed.config.js';
import { sharedByParts } from './vite.part-groups.js';
import { statementLines } from './vite.statement-lines.js';
import { templateIndentation } from './vite.template-indentation.js';
import { words } from './vite.words.js';

/** Entries that end in `-all` have every feature inside: for servers, which wait for nothing. */
const ENTRIES = {
  index: 'src/entry-points/index.ts',
  'index-all': 'src/entry-points/index-all.ts',
  define: 'src/entry-points/define.ts',
  'define-all': 'src/entry-points/define-all.ts',
  'embed-all': 'src/entry-points/embed-all.ts',
  react: 'src/entry-points/react.ts',
  archive: 'src/archive/index.ts',
  data: 'src/dataset/data/index.ts',
  export: 'src/convert/export/index.ts',
  image: 'src/element/image/index.ts',
  import: 'src/convert/import/index.ts',
  scale: 'src/drawing/scale/index.ts',
  ssr: 'src/convert/ssr/index.ts',
  // A bundler still has to find what is there only for the compiler.
  'types-only': 'src/entry-points/jsx.ts',
};

const { dependencies, peerDependencies } = packageJson;
const NAMES = Object.keys({ ...dependencies, ...peerDependencies });
/** Packages with all of their paths. Other imports are small, and included. */
const EXTERNAL = new RegExp(`^(${NAMES.join('|').replaceAll('.', '\\.')})(/|$)`);

export default defineConfig({
  publicDir: false,
  mode: 'production',
  plugins: [
    words(),
    minifyStyles(),
    templateIndentation(),
    ownNames(),
    // Languages and the land are files of the build for pages too.
    statementLines((fileName) => !/^(locales|parts)\//.test(fileName)),
  ],
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: false,
    lib: { entry: ENTRIES, formats: ['es'] },
    rolldownOptions: {
      external: EXTERNAL,
      // Groups by use need it; a test compares the exports of each entry.
      preserveEntrySignatures: 'allow-extension',
      checks: { pluginTimings: false, ineffectiveDynamicImport: false },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: chunkNames('modules'),
        // A page of server components may import it unchanged.
        postBanner: ({ name }) => (name === 'react' ? `'use client';` : ''),
        codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: sharedByParts }] },
        minify: {
          compress: { target: 'es2022' },
          mangle: { keepNames: { function: true, class: true } },
          // White space brings the paths of the sources along.
          codegen: { removeWhitespace: false },
        },
        // Some are for bundlers: about an import to leave alone, or a call that only returns a value.
        comments: { legal: false, annotation: true, jsdoc: false },
      },
    },
  },
});
