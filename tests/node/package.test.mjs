import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';
import { shippedManifest, shippedPath } from '../../tools/tarball.mjs';
import { statedVersions } from '../../tools/stated-versions.mjs';
import semver from 'semver';
import { describe, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MANIFEST = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8'));

/** The oldest of each release line of Node that CONTRIBUTING.md promises; a package that asks for more warns at each install. */
const PROMISED_NODES = ['20.19.0', '22.13.0', '24.0.0'];

const ALWAYS_PACKED = ['LICENSE', 'README.md', 'custom-elements.json', 'package.json'];
const PACKED_PATTERNS = [
  /^dist\/[\w-]+(\.all)?(\.min)?\.js$/,
  /^dist\/(locales|modules|parts)\/[\w-]+\.js$/,
  /^dist\/types\/[\w./-]+\.d\.ts$/,
  /^dist\/NOTICES\.txt$/,
  /^(data|editors)\/[\w.-]+\.json$/,
  /^bin\/((archive|links)\/)?[\w-]+\.mjs$/,
  /^assets\/serve\/(Caddyfile|Dockerfile|[\w-]+\.(conf|service|yaml))$/,
  /^assets\/clickhouse\/[\w-]+\.sql$/,
  /^assets\/templates\/[\w-]+\.(json|csv|html|js)$/,
  /^themes\/([\w-]+\.css|css\.d\.ts)$/,
];
/**
 * The code for pages is 485 kB of it, and that for bundlers 473. Both share the languages, 98 kB, and the land of the
 * map, 30. The command is 60 kB, declarations are 36. Versions of Node deflate the same files to sizes 4 kB apart, so the
 * limit leaves room for them.
 */
const MAX_PACKED_BYTES = 1_340_000;
const PACKED = pack();
const TARGETS = Object.entries(MANIFEST.exports).flatMap(([entry, target]) =>
  (typeof target === 'string' ? [target] : Object.values(target)).map((path) => ({ entry, path })),
);

describe('the package', () => {
  for (const { entry, path } of TARGETS) {
    it(`has ${path} behind ${entry}`, () => {
      assert.ok(matches(path).length > 0);
    });
  }

  it('packs what its users need, and nothing else', () => {
    const files = PACKED.files.map((file) => file.path).sort();
    const others = files.filter((path) => !PACKED_PATTERNS.some((pattern) => pattern.test(shippedPath(path))));
    assert.deepEqual(others, ALWAYS_PACKED);
    for (const path of TARGETS.flatMap((target) => matches(target.path))) {
      assert.ok(files.includes(path), `${path} is not packed`);
    }
  });

  for (const { file, version } of statedVersions()) {
    it(`has the version that ${file} states`, () => assert.equal(version, MANIFEST.version));
  }

  it('installs without a warning on each Node that is promised', () => {
    const { packages } = JSON.parse(readFileSync(`${ROOT}/package-lock.json`, 'utf8'));
    const ranges = Object.entries(packages).filter(([, { engines }]) => engines?.node !== undefined);
    assert.ok(ranges.length > 100);
    const refusals = ranges.flatMap(([path, { engines }]) =>
      PROMISED_NODES.filter((node) => !semver.satisfies(node, engines.node)).map((node) => `${path}: no Node ${node}`),
    );
    assert.deepEqual(refusals, []);
  });

  it('has the code for pages once: the command makes one file of it', () => {
    const paths = PACKED.files.map(({ path }) => path);
    assert.ok(paths.includes('dist/conflict-timeline.min.js'));
    assert.ok(!paths.includes('dist/conflict-timeline.all.min.js'));
  });

  it('has modules that a trace can be read in: names, lines, and the path of each source', () => {
    const modules = PACKED.files.filter(({ path }) => /^dist\/modules\/(?!all-)[\w-]+\.js$/.test(path));
    assert.ok(modules.length > 50);
    const texts = modules.map(({ path }) => readFileSync(`${ROOT}/${path}`, 'utf8'));
    assert.ok(texts.some((text) => /^function bringIntoView\(/m.test(text)));
    const paths = texts.flatMap((text) => text.match(/^\/\/ src\/[\w/-]+\.ts$/gm) ?? []);
    assert.ok(paths.includes('// src/drawing/platform/bring-into-view.ts'));
    assert.ok(paths.length > 500, `${paths.length} paths`);
    for (const [at, text] of texts.entries()) {
      // Style sheets and templates are text, on a line of their own.
      const longest = Math.max(
        ...text
          .replace(/`[^`]*`/g, '``')
          .split('\n')
          .map(({ length }) => length),
      );
      assert.ok(longest < 4000, `${modules[at].path}: a line of ${longest}`);
    }
  });

  it('keeps the spaces in strings of style sheets: addresses on paper stand apart from the words', () => {
    const prints = PACKED.files.filter(({ path }) => /^dist\/(modules\/print|parts\/story)-[\w-]+\.js$/.test(path));
    assert.deepEqual(
      prints.map(({ path }) => readFileSync(`${ROOT}/${path}`, 'utf8').includes("content:' <' attr(href) '>'")),
      [true, true],
    );
  });

  it('tells bundlers which calls only return a value', () => {
    const modules = PACKED.files.filter(({ path }) => /^dist\/modules\/[\w-]+\.js$/.test(path));
    const calls = modules.flatMap(({ path }) => readFileSync(`${ROOT}/${path}`, 'utf8').match(/[@#]__PURE__/g) ?? []);
    assert.ok(calls.length > 300, `${calls.length} calls`);
  });

  it('declares what its entries export, and nothing that these do not name', () => {
    const texts = PACKED.files
      .filter(({ path }) => path.endsWith('.d.ts'))
      .map(({ path }) => readFileSync(`${ROOT}/${path}`, 'utf8'));
    const words = new Map();
    for (const word of texts.join('\n').match(/[\w$]+/g)) words.set(word, (words.get(word) ?? 0) + 1);
    const names = texts.flatMap((text) => [
      ...text.matchAll(/^(?:export )?(?:declare )?(?:abstract )?(?:class|const|enum|function|interface|type) (\w+)/gm),
    ]);
    assert.ok(names.length > 200, `${names.length} names`);
    assert.deepEqual(
      names.map(([, name]) => name).filter((name) => words.get(name) < 2),
      // An entry declares it itself.
      ['renderImage'],
    );
  });

  it('has declarations that the compiler finds whole', () => {
    const files = PACKED.files.map(({ path }) => `${ROOT}/${path}`).filter((path) => path.endsWith('.d.ts'));
    // A project of Svelte imports what our types for it add to.
    const program = ts.createProgram([...files, `${ROOT}/node_modules/svelte/elements.d.ts`], {
      ...{ module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
      ...{ target: ts.ScriptTarget.ES2022, lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'] },
      ...{ strict: true, noEmit: true, types: [], noUncheckedSideEffectImports: true },
    });
    const faults = files.flatMap((path) => program.getSemanticDiagnostics(program.getSourceFile(path)));
    assert.deepEqual(
      faults.map(({ file, messageText }) => `${file.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`),
      [],
    );
  });

  it('names as having effects only files that are in it', () => {
    const { sideEffects } = shippedManifest(MANIFEST);
    const files = PACKED.files.map(({ path }) => shippedPath(path));
    for (const pattern of sideEffects) {
      const expression = new RegExp(`^${pattern.slice(2).replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`);
      assert.ok(
        files.some((path) => expression.test(path)),
        pattern,
      );
    }
    assert.ok(sideEffects.includes('./dist/define.js') && sideEffects.includes('./themes/*.css'));
  });

  it('is small', () => {
    const folder = mkdtempSync(join(tmpdir(), 'package-'));
    try {
      const tool = [`${ROOT}/tools/tarball.mjs`, '--to', folder];
      const tarball = execFileSync(process.execPath, tool, { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' }).trim();
      const { size } = statSync(tarball);
      assert.ok(size <= MAX_PACKED_BYTES, `${size} bytes`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('names the licenses of what its builds hold, and the builds name that file', () => {
    const notices = readFileSync(`${ROOT}/dist/NOTICES.txt`, 'utf8');
    for (const name of ['lit', 'lit-html', '@lit/reactive-element', '@lit/react', 'd3-ease', 'd3-path']) {
      assert.match(notices, new RegExp(`^(.*, )?${name}(,.*)?$`, 'm'), name);
    }
    for (const name of ['conflict-timeline.min.js', 'conflict-timeline.all.min.js']) {
      assert.match(readFileSync(`${ROOT}/dist/${name}`, 'utf8'), /^(\/\/# \w+\n)?\/\*!.*NOTICES\.txt.*\*\/\n/);
    }
  });

  it('tells V8 to compile at once what a first picture calls, and nothing else', () => {
    const told = PACKED.files
      .map(({ path }) => path)
      .filter((path) => path.endsWith('.js'))
      .filter((path) => readFileSync(`${ROOT}/${path}`, 'utf8').startsWith('//# allFunctionsCalledOnLoad\n'))
      .map((path) => path.replace(/^dist\/(parts\/)?|-[\w-]{8}\.js$|\.js$/g, ''));
    assert.deepEqual(told.sort(), ['conflict-timeline.min', 'links', 'list', 'many-entries', 'readers', 'rest']);
  });

  for (const name of ['archive', 'data', 'export', 'import', 'image', 'scale', 'ssr', 'index']) {
    it(`exports from ${name} what its report says, and nothing that modules share`, async () => {
      const report = readFileSync(`${ROOT}/tests/api/${name}.api.md`, 'utf8');
      const told = [...report.matchAll(/^export (?:abstract )?(?:function|class|const|enum) (\w+)/gm)].map(
        ([, of]) => of,
      );
      const { href } = pathToFileURL(`${ROOT}/dist/${name}.js`);
      const exported = Object.keys(await import(href));
      assert.deepEqual(exported.toSorted(), [...new Set(told)].toSorted());
    });
  }

  it('is built before it is packed', () => {
    assert.equal(MANIFEST.scripts.prepack, 'npm run build');
  });

  it('needs no types but those of Lit, and in an entry for a framework those of that framework', () => {
    const found = PACKED.files
      .filter(({ path }) => path.endsWith('.d.ts'))
      .flatMap(({ path }) =>
        [...readFileSync(`${ROOT}/${path}`, 'utf8').matchAll(/^(?:import|export) .* from '([^.'][^']*)'/gm)].map(
          ([, name]) => `${/^lit(\/|$)/.test(name) ? '' : path.replace('dist/types/entry-points/', '')} ${name}`,
        ),
      );
    assert.deepEqual([...new Set(found)].filter((line) => !line.startsWith(' ')).sort(), [
      'jsx.d.ts react',
      'react-props.d.ts react',
      'vue.d.ts vue',
    ]);
  });

  it('runs no script when it is installed', () => {
    const scripts = Object.keys(MANIFEST.scripts);
    assert.deepEqual(
      scripts.filter((name) => /^(pre|post)?install$|^prepare$/.test(name)),
      [],
    );
  });
});

describe('in Node, without a document', () => {
  it('the data entry checks a dataset and reads dates', () => {
    const output = runModule(`
      const { parseEdtf, validateDataset } = await import('conflict-timeline/data');
      const dataset = await import('conflict-timeline/ceasefire-2025.json', { with: { type: 'json' } });
      const { issues } = validateDataset(dataset.default);
      console.log(issues.length, parseEdtf('2022-02-24').min === Date.UTC(2022, 1, 24), parseEdtf('no date'));
    `);
    assert.equal(output, '0 true undefined');
  });

  it('the main entry can be imported and registers nothing', () => {
    const output = runModule(`
      const module = await import('conflict-timeline');
      const registry = globalThis.customElements;
      console.log(typeof module.ConflictTimeline, registry?.get('conflict-timeline'));
    `);
    assert.equal(output, 'function undefined');
  });

  it('the data entry leaves no global behind', () => {
    const output = runModule(`
      const before = Object.keys(globalThis).sort().join();
      await import('conflict-timeline/data');
      console.log(Object.keys(globalThis).sort().join() === before);
    `);
    assert.equal(output, 'true');
  });
});

function pack() {
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return JSON.parse(output)[0];
}

/** Files behind a target, which may have a star in its name. */
function matches(target) {
  const path = target.replace('./', '');
  if (!path.includes('*')) return existsSync(`${ROOT}/${path}`) ? [path] : [];
  const [before, after] = path.split('*');
  const folder = before.slice(0, before.lastIndexOf('/'));
  return readdirSync(`${ROOT}/${folder}`)
    .map((name) => `${folder}/${name}`)
    .filter((name) => name.startsWith(before) && name.endsWith(after));
}

/** In a process of its own: what one import leaves behind must not hide from the next test. */
function runModule(source) {
  const args = ['--no-warnings', '--input-type=module', '--eval', source];
  return execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' }).trim();
}
