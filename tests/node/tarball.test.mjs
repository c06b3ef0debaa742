// The published package has the address of the repository, and its folder stays unchanged.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import {
  publishedReadme,
  publishedRef,
  repositoryAddress,
  shippedManifest,
  shippedPath,
  shippedText,
} from '../../tools/tarball.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TOOL = `${ROOT}/tools/tarball.mjs`;
const README = readFileSync(`${ROOT}/README.md`, 'utf8');
const ADDRESS = 'https://example.org/them/timeline';
const REPOSITORY = { GITHUB_SERVER_URL: 'https://example.org', GITHUB_REPOSITORY: 'them/timeline' };

describe('the address of the repository', () => {
  for (const [remote, wanted] of [
    ['https://example.org/them/timeline.git', ADDRESS],
    ['https://example.org/them/timeline/', ADDRESS],
    ['https://name:secret@example.org/them/timeline.git', ADDRESS],
    ['https://example.org:8443/them/timeline', 'https://example.org:8443/them/timeline'],
    ['git@example.org:them/timeline.git', ADDRESS],
    ['ssh://git@example.org/them/timeline.git', ADDRESS],
    ['ssh://git@example.org:2222/them/timeline.git', ADDRESS],
    ['git@example.org:group/of/timeline.git', 'https://example.org/group/of/timeline'],
    ['git@work:them/timeline.git', undefined],
    ['http://example.org/them/timeline.git', undefined],
    ['file:///srv/timeline.git', undefined],
    ['/srv/example.org/timeline.git', undefined],
    ['../timeline.git', undefined],
    ['', undefined],
  ]) {
    it(`is ${wanted} where origin is ${remote || 'nowhere'}`, () => {
      assert.equal(repositoryAddress({}, remote), wanted);
    });
  }

  it('is that of the pipeline before that of the clone', () => {
    assert.equal(repositoryAddress(REPOSITORY, 'https://example.org/me/fork.git'), ADDRESS);
    assert.equal(repositoryAddress({ GITHUB_REPOSITORY: 'a/b' }), 'https://github.com/a/b');
    assert.equal(repositoryAddress({ ...REPOSITORY, GITHUB_REPOSITORY: 'a/../b' }, ''), undefined);
  });

  it('leads to the tag where one is published', () => {
    assert.equal(publishedRef({ GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: 'v1.2.3' }), 'v1.2.3');
    assert.equal(publishedRef({ GITHUB_REF_TYPE: 'branch', GITHUB_REF_NAME: 'main' }), 'HEAD');
    assert.equal(publishedRef({}), 'HEAD');
  });
});

describe('the links of what is published', () => {
  const made = (text) => publishedReadme(text, ADDRESS, 'v1');

  it('are whole for files and pictures', () => {
    assert.equal(
      made('[`a`](./b.md#c) ![d](e.png)'),
      `[\`a\`](${ADDRESS}/blob/v1/b.md#c) ![d](${ADDRESS}/raw/v1/e.png)`,
    );
    assert.equal(made('<img\n  src="e.png"\n/>'), `<img\n  src="${ADDRESS}/raw/v1/e.png"\n/>`);
  });

  for (const same of [
    '[a](https://example.org/) [b](#c) [d](mailto:e@example.org)',
    '```html\n<img src="e.png" />\n[a](b.md)\n```',
    'As in `<img src="e.png">`.',
  ]) {
    it(`stay as they are in ${JSON.stringify(same)}`, () => assert.equal(made(same), same));
  }

  it('lead to files that are there, in the README', () => {
    const paths = [...made(README).matchAll(/https:\/\/example\.org\/them\/timeline\/(?:blob|raw)\/v1\/([^)"#\s]+)/g)];
    assert.ok(paths.length > 20);
    for (const [, path] of paths) assert.ok(existsSync(`${ROOT}/${path}`), path);
  });
});

describe('the command in the tarball', () => {
  it('has no comments, and each line where the repository has it', () => {
    const source = [
      ...[
        '#!/usr/bin/env node',
        '// What it does.',
        'const address = `https://${host}`; // a host',
        '/**',
        ' * Two',
        ' */',
      ],
      ...['const pattern = /[/]*x/, text = "/* no comment */";', ''],
    ].join('\n');
    assert.equal(
      shippedText('bin/a.mjs', source),
      [
        ...['#!/usr/bin/env node', '', 'const address = `https://${host}`;', '', '', ''],
        ...['const pattern = /[/]*x/, text = "/* no comment */";', ''],
      ].join('\n'),
    );
    assert.equal(shippedText('assets/templates/index.html', '// as it is\n'), '// as it is\n');
  });

  it('says the same', () => {
    const paths = readdirSync(`${ROOT}/bin`, { recursive: true }).filter((path) => path.endsWith('.mjs'));
    assert.ok(paths.length > 50);
    for (const path of paths) {
      const text = readFileSync(`${ROOT}/bin/${path}`, 'utf8');
      assert.ok(codeOf(shippedText(`bin/${path}`, text)) === codeOf(text), path);
    }
  });

  /** Its tree, without places. */
  function codeOf(text) {
    const { program } = parseSync('a.mjs', text);
    return JSON.stringify(program, (key, value) => {
      if (key === 'start' || key === 'end') return undefined;
      return typeof value === 'bigint' ? String(value) : value;
    });
  }
});

describe('the tarball', () => {
  let folder;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'published-'));
    mkdirSync(`${folder}/package`);
    mkdirSync(`${folder}/temporary`);
    for (const name of ['package.json', 'README.md', 'LICENSE']) cpSync(`${ROOT}/${name}`, `${folder}/package/${name}`);
    cpSync(`${ROOT}/assets`, `${folder}/package/assets`, { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has the address and whole links, and nothing else changes', () => {
    const { status, stdout, stderr } = pack(['--to', folder], REPOSITORY);
    assert.equal(status, 0, stderr);
    const manifest = JSON.parse(packed(stdout.trim(), 'package.json'));
    assert.deepEqual(manifest, {
      ...shippedManifest(JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8'))),
      homepage: `${ADDRESS}#readme`,
      bugs: { url: `${ADDRESS}/issues` },
      repository: { type: 'git', url: `git+${ADDRESS}.git` },
    });
    assert.equal(packed(stdout.trim(), 'README.md'), publishedReadme(README, ADDRESS, 'HEAD'));
    assertUntouched();
  });

  it('has themes and the data of editors at its top, where pages and settings name them', () => {
    const { stdout } = pack(['--to', folder], REPOSITORY);
    const { exports, 'web-types': webTypes } = JSON.parse(packed(stdout.trim(), 'package.json'));
    assert.equal(exports['./themes/paper.css'].default, './themes/paper.css');
    assert.equal(exports['./editors/*.json'], './editors/*.json');
    for (const path of ['themes/paper.css', 'themes/css.d.ts'])
      assert.equal(packed(stdout.trim(), path), readFileSync(`${ROOT}/assets/${path}`, 'utf8'));
    for (const path of ['editors/vscode.html-custom-data.json', webTypes]) {
      const text = packed(stdout.trim(), path);
      assert.ok(!text.includes('\n'));
      assert.deepEqual(JSON.parse(text), JSON.parse(readFileSync(`${ROOT}/assets/${path}`, 'utf8')));
    }
    assert.equal(shippedPath('assets/templates/index.html'), 'assets/templates/index.html');
  });

  it('is made without an address too, and the tool says so', () => {
    const { status, stdout, stderr } = pack(['--to', folder], {});
    assert.equal(status, 0, stderr);
    assert.match(stderr, /^No address of the repository is known.*\n$/);
    assert.equal(packed(stdout.trim(), 'README.md'), README);
  });

  it('is not made without an address where one is required', () => {
    const { status, stdout } = pack(['--to', folder, '--address-required'], {});
    assert.deepEqual([status, stdout], [1, '']);
  });

  it('leaves the folder as it is when npm fails half-way', () => {
    const { status, stderr } = pack(['--to', `${folder}/nowhere`], REPOSITORY);
    assert.notEqual(status, 0);
    assert.match(stderr, /ENOENT/);
    assertUntouched();
  });

  function pack(args, environment) {
    const { PATH, HOME, npm_config_cache } = process.env;
    return spawnSync(process.execPath, [TOOL, ...args], {
      cwd: `${folder}/package`,
      encoding: 'utf8',
      env: { PATH, HOME, npm_config_cache, TMPDIR: `${folder}/temporary`, ...environment },
    });
  }

  function packed(tarball, name) {
    const { status, stdout, stderr } = spawnSync('tar', ['-xzOf', tarball, `package/${name}`], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    return stdout;
  }

  function assertUntouched() {
    assert.deepEqual(readdirSync(`${folder}/package`).sort(), ['LICENSE', 'README.md', 'assets', 'package.json']);
    for (const name of ['LICENSE', 'README.md', 'package.json']) {
      assert.deepEqual(readFileSync(`${folder}/package/${name}`), readFileSync(`${ROOT}/${name}`), name);
    }
    assert.deepEqual(readdirSync(`${folder}/temporary`), []);
  }
});
