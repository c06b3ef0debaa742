// The builds for pages without a build of their own.
//
// `conflict-timeline.min.js` draws a first picture, and loads everything else on demand from `dist/parts/` beside it.
// It is the core itself (see `vite.core-inside.ts`), so no module loads twice, whatever query a page puts behind its
// address. Names of parts change with their content.
//
// `conflict-timeline.all.min.js` (`--mode all`) is everything in one file, and a plain script: browsers load no module
// from a disk. It also runs as `type="module"`. Its exports are the global `conflictTimeline`.
//
// Languages other than English stay beside both as `locales/*.js`. They share no code with the rest.
//
// Library mode leaves each `import()` as it is; without it Vite would wrap them in code that preloads style sheets.
import { minify as minifyAgain } from 'terser';
import { defineConfig, minify, type Plugin } from 'vite';
import { coreInside } from './vite.core-inside.js';
import { groupOf } from './vite.part-groups.js';
import { templateIndentation } from './vite.template-indentation.js';
import { words } from './vite.words.js';

/** Characters, before minifying. */
const LARGE = 8_000;
/** Comments for other bundlers. */
const ANNOTATION = /^\s*(@vite-ignore|webpackIgnore|turbopackIgnore|[@#]__PURE__)/;

/** Licences require that copies of one file name them as well. */
const BANNER = '/*! Licenses: NOTICES.txt */';

/**
 * V8 compiles all functions of such a file while it loads, on another thread: a first picture calls most of them. Other
 * engines read a comment. See "Explicit Compile Hints with Magic Comments" of the WICG.
 */
const COMPILE_AT_ONCE = '//# allFunctionsCalledOnLoad\n';
const CALLED_AT_ONCE = new Set(['links', 'rest', 'many-entries', 'readers', 'list']);

/** `tools/bundle.mjs` compares what both builds export from it. */
const SHARED_LAND = 'parts/land.js';

export default defineConfig(({ mode }) => {
  const whole = mode === 'all';
  return {
    publicDir: false,
    // Pages get the production build.
    mode: 'production',
    // A plain script has no address of its own; only parts need it, and the one file has none.
    ...(whole && { define: { 'import.meta.url': 'undefined' } }),
    plugins: [
      words(),
      minifyStyles(),
      templateIndentation(),
      ownNames(),
      withoutDevelopment(),
      minifyTwice(),
      ...(whole ? [languagesBeside(), partsInside()] : [coreInside()]),
    ],
    build: {
      target: 'es2022',
      outDir: 'dist',
      // The modules and declarations of tsc stay.
      emptyOutDir: false,
      lib: whole
        ? { entry: 'src/entry-points/embed-all.ts', formats: ['iife'], name: 'conflictTimeline' }
        : { entry: 'src/entry-points/embed.ts', formats: ['es'] },
      rolldownOptions: {
        // The second minifier takes some seconds, and is worth them.
        checks: { pluginTimings: false, ineffectiveDynamicImport: false },
        ...(!whole && { preserveEntrySignatures: 'allow-extension' as const }),
        output: {
          entryFileNames: whole ? 'conflict-timeline.all.min.js' : 'conflict-timeline.min.js',
          chunkFileNames: chunkNames('parts'),
          postBanner: (chunk) =>
            (!whole && (chunk.isEntry || CALLED_AT_ONCE.has(partName(chunk))) ? COMPILE_AT_ONCE : '') +
            (chunk.isEntry ? BANNER : ''),
          codeSplitting: whole
            ? false
            : {
                includeDependenciesRecursively: false,
                groups: [{ name: groupOf, debugName: 'by when it is asked for' }],
              },
          // Library mode would leave white space and comments in.
          minify: true,
          comments: false,
        },
      },
    },
  };
});

/** Languages and the land by their name, for both builds have them; parts of features by the name of the feature. */
export function chunkNames(folder: string) {
  return (chunk: Chunk) => {
    if (chunk.moduleIds.at(-1)?.includes('/i18n/languages/')) return 'locales/[name].js';
    if (chunk.name === 'land') return SHARED_LAND;
    return `${folder}/${partName(chunk)}-[hash].js`;
  };
}

interface Chunk {
  readonly name: string;
  readonly moduleIds: readonly string[];
}

function partName({ name, moduleIds }: Chunk): string {
  const feature = /\/features\/([\w-]+)\/part\.ts$/.exec(moduleIds.at(-1) ?? '')?.[1];
  return name === 'part' && feature !== undefined ? feature : name;
}

/** The one file contains everything but the languages, which the other build has written. */
function languagesBeside(): Plugin {
  return {
    name: 'languages-beside',
    enforce: 'pre',
    resolveId: (source) => (/^\.\/locales\/\w+\.js$/.test(source) ? { id: source, external: true } : undefined),
    transform(code, id) {
      if (!id.endsWith('/i18n/load-language.ts')) return undefined;
      const beside = code.replace(/'\.\/languages\/(\w+)\.json', \{ with: \{ type: 'json' \} \}/g, "'./locales/$1.js'");
      return { code: beside, map: null };
    },
  };
}

/** The one file has every part already: a second way to it would keep unused code. */
function partsInside(): Plugin {
  return {
    name: 'parts-inside',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('/src/') || !/import\('\.[^']*'\)/.test(code)) return undefined;
      const paths: string[] = [];
      const inside = code
        .replace("load: () => import('./part.js'),", '')
        .replace(/return import\('\.\/[\w-]+-part\.js'\)/g, 'return Promise.reject()')
        // A bundle of one file would keep late imports in a wrapper of its own, and with it all of d3.
        .replace(/await import\('(\.[^']+)'\)/g, (_, path: string) => `inside${String(paths.push(path))}`);
      const imports = paths.map((path, at) => `import * as inside${String(at + 1)} from '${path}';`);
      return { code: inside + imports.join(''), map: null };
    },
  };
}

/**
 * Large files are minified by two minifiers, the bundler's own before and after this one: each finds what the other
 * leaves, and the first removes the comments for other bundlers.
 */
function minifyTwice(): Plugin {
  return {
    name: 'minify-twice',
    async renderChunk(code, { name }, { format }) {
      if (code.length < LARGE) return undefined;
      const module = format === 'es';
      // The names at the top of a plain script belong to the page: the first minifier would take them for unused.
      const once = module
        ? (await minify(name, code, { module, mangle: false, compress: { target: 'es2022' } })).code
        : code;
      const options = {
        module,
        ecma: 2020,
        compress: { passes: 4, keep_fargs: false, unsafe_arrows: true },
        // The last one gives short names.
        mangle: false,
        format: { comments: ANNOTATION },
      } as const;
      const { code: twice = once } = await minifyAgain(once, options);
      return { code: twice, map: null };
    },
  };
}

/** Lit's build for production has no warnings to switch off. */
function withoutDevelopment(): Plugin {
  return {
    name: 'without-development',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/src/entry-points/element.ts')) return undefined;
      if (!DEVELOPMENT.test(code)) throw new Error(`${id} has no lines for development`);
      return { code: code.replace(DEVELOPMENT, ''), map: null };
    },
  };
}

const DEVELOPMENT = /^\/\/ Only in development.*?^\/\/ End of development\.\n/ms;

/** The bundler's own helper would also export a page's additions to every object. */
export function ownNames(): Plugin {
  return {
    name: 'own-names',
    renderChunk(code) {
      return code.includes(LOOP)
        ? { code: code.replaceAll(LOOP, 'for (var name of Object.keys(all))'), map: null }
        : undefined;
    },
  };
}

const LOOP = 'for (var name in all)';

/** Style sheets are template literals, which a minifier leaves alone: this removes comments and indentation. */
export function minifyStyles(): Plugin {
  return {
    name: 'minify-styles',
    transform(code, id) {
      if (!id.endsWith('.ts') || !code.includes('css`')) return undefined;
      return { code: code.replace(/css`[^`]*`/g, shorten), map: null };
    },
  };
}

/** The shorter text has as many lines as before, so that source maps hold. Strings stay: their spaces are content. */
function shorten(literal: string): string {
  const short = literal
    .replace(/\/\*.*?\*\//gs, '')
    .split(/('[^']*'|"[^"]*")/)
    .map((part, at) => (at % 2 === 0 ? withoutSpace(part) : part))
    .join('')
    .replace(/;}/g, '}')
    .replace(/^css` /, 'css`');
  return short + '\n'.repeat(literal.split('\n').length - 1);
}

function withoutSpace(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\s*([{};,<>~/])\s*/g, '$1')
    .replace(/ (?=!important)/g, '')
    .replace(/#([\da-f])\1([\da-f])\2([\da-f])\3\b/g, '#$1$2$3')
    .replace(/: /g, ':')
    .replace(/(?<![\w.])0(?=\.\d)/g, '');
}
