// The code in the papers compiles against the built package, and their data is read without an issue.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, it } from 'vitest';
import ts from 'typescript';
import { parseJsonText, validateDataset } from '../../dist/data.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PROJECTS = `${ROOT}/tests/frameworks`;
/** Those of the site have an example for each entry of the package. */
const API_PAGES = readdirSync(`${ROOT}/apps/site/pages/api`).map((name) => `apps/site/pages/api/${name}`);
const PAPERS = ['README.md', ...API_PAGES];
/** What a reader has of their own. */
const AROUND = 'declare const dataset: object;\n';
const OPTIONS = {
  module: ts.ModuleKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  strict: true,
  // Whether there is a tag in the page, only the page knows.
  strictNullChecks: false,
  skipLibCheck: true,
  noEmit: true,
  types: [],
};

for (const paper of PAPERS) {
  const text = readFileSync(`${ROOT}/${paper}`, 'utf8');

  describe(`the code in ${paper}`, () => {
    const snippets = [...blocksOf(text, 'js'), ...blocksOf(text, 'ts')].filter((code) => code.includes('import '));

    it('has snippets', () => {
      assert.notEqual(snippets.length, 0);
    });

    for (const [at, code] of snippets.entries()) {
      it(`compiles: ${code.split('\n')[0]} (${at + 1})`, () => {
        assert.deepEqual(faultsOf(paper === 'README.md' ? `${AROUND}${code}` : code), []);
      });
    }
  });

  if (API_PAGES.includes(paper)) continue;
  describe(`the data in ${paper}`, () => {
    for (const [at, json] of blocksOf(text, 'json').entries()) {
      it(`is read without an issue (${at + 1})`, () => {
        const { value, issue } = parseJsonText(json);
        assert.equal(issue, undefined);
        if (value.entries !== undefined) assert.deepEqual(validateDataset(value).issues, []);
      });
    }
  });
}

describe('README.md', () => {
  const text = readFileSync(`${ROOT}/README.md`, 'utf8');
  const { embed } = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8'));

  it('begins with both commands', () => {
    const [before] = text.split('npm test');
    assert.ok(before.split('\n').length <= 15 && before.includes('npm start'));
  });

  it('says how large the script is', () => {
    const [, told] = /\| (\d+) kB of script with gzip/.exec(text);
    const kB = gzipSync(readFileSync(`${ROOT}/${embed.path}`), { level: 9 }).length / 1000;
    assert.ok(Math.abs(Number(told) - kB) <= 1, `${told} kB told, ${kB.toFixed(1)} kB built`);
  });
});

describe('the projects in docs/frameworks.md and docs/unit-tests.md', () => {
  const text = ['frameworks', 'unit-tests'].map((name) => readFileSync(`${ROOT}/docs/${name}.md`, 'utf8')).join('\n');
  const files = readdirSync(PROJECTS, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(`${entry.parentPath ?? entry.path}/${entry.name}`, 'utf8'));

  for (const language of ['ts', 'tsx', 'js', 'vue', 'svelte', 'astro']) {
    const blocks = blocksOf(text, language);
    it(`are shown in ${language}`, () => {
      assert.notEqual(blocks.length, 0);
    });
    for (const code of blocks) {
      it(`are tried as they are shown: ${code.split('\n').find((line) => line.includes('import'))}`, () => {
        assert.ok(files.includes(code));
      });
    }
  }
});

function blocksOf(text, language) {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, code]) => code);
}

/** Lines of the compiler; the module stands in the root, where the package's own name leads to what was built. */
function faultsOf(code) {
  const file = `${ROOT}snippet.ts`;
  const host = ts.createCompilerHost(OPTIONS);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, code, OPTIONS.target) : getSourceFile(name, ...rest);
  host.fileExists = (name) => name === file || fileExists(name);
  host.readFile = (name) => (name === file ? code : readFile(name));
  const program = ts.createProgram([file], OPTIONS, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
