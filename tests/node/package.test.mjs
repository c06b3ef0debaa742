import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MANIFEST = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8'));

const ALWAYS_PACKED = ['CHANGELOG.md', 'LICENSE', 'README.md', 'custom-elements.json', 'package.json'];
const PACKED_PATTERNS = [/^dist\/[\w./-]+\.(js|d\.ts)$/, /^data\/[\w.-]+\.json$/, /^themes\/[\w-]+\.css$/];

describe('the package', () => {
  for (const [entry, target] of Object.entries(MANIFEST.exports)) {
    for (const path of typeof target === 'string' ? [target] : Object.values(target)) {
      it(`has ${path} behind ${entry}`, () => {
        assert.ok(existsSync(`${ROOT}/${path}`));
      });
    }
  }

  it('packs what its users need, and nothing else', () => {
    const files = packedFiles();
    const others = files.filter((path) => !PACKED_PATTERNS.some((pattern) => pattern.test(path)));
    assert.deepEqual(others, ALWAYS_PACKED);
    const targets = Object.values(MANIFEST.exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    for (const target of targets) assert.ok(files.includes(target.replace('./', '')), `${target} is not packed`);
  });

  it('needs no types of d3, which its users may not have', () => {
    const declarations = readdirSync(`${ROOT}/dist`, { recursive: true }).filter((name) => name.endsWith('.d.ts'));
    const needy = declarations.filter((name) => readFileSync(`${ROOT}/dist/${name}`, 'utf8').includes(`from 'd3'`));
    assert.ok(declarations.length > 0);
    assert.deepEqual(needy, []);
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

function packedFiles() {
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const [{ files }] = JSON.parse(output);
  return files.map(({ path }) => path).sort();
}

/** In a process of its own: what one import leaves behind must not hide from the next test. */
function runModule(source) {
  const args = ['--no-warnings', '--input-type=module', '--eval', source];
  return execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' }).trim();
}
