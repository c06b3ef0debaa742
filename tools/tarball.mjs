// Packs the published files from a copy: package.json with the address of the repository, README.md with links that
// lead there, the command without its comments, and data that only editors read without white space. The address is that of the pipeline or of the clone: no file of the project names it. The command only
// reads the folder itself, even if something fails. npm's own scripts cannot do this: `npm publish` of a folder runs
// `postpack`, then reads package.json again and sends that to the registry. `--to FOLDER` sets the target,
// `--address-required` refuses to pack without an address. Needs the build.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseSync } from 'vite';

const OWNER_AND_NAME = /^[\w.-]+\/[\w.-]+$/;
/** A host has a dot: without one, it is a name from the user's ssh configuration. */
const SSH = /^(?:ssh:\/\/)?(?:[\w.-]+@)?([\w-]+(?:\.[\w-]+)+)(?::\d+\/|[:/])\/?([^:?#]+)$/;
const HAS_SCHEME_OR_ROOT = /^(?:[a-z][a-z+.-]*:|\/|#)/i;
const FENCED_CODE = /(^```[^]*?^```$)/m;
const LINK = /(!?)(\[(?:`[^`\n]*`|[^\]`])*\]\()([^()\s]+)\)/g;
/** Pictures in HTML. A line with code between backticks only shows HTML. */
const PICTURE = /^([^`\n]*\bsrc(?:set)?=")([^"`\n]+)("[^`\n]*)$/gm;

if (process.argv[1]?.endsWith('tarball.mjs')) pack();

function pack() {
  const { values } = parseArgs({
    options: { to: { type: 'string', default: '.' }, 'address-required': { type: 'boolean' } },
  });
  const to = resolve(values.to);
  const address = repositoryAddress(process.env, remoteOfClone());
  if (address === undefined) {
    const isRequired = values['address-required'];
    console.error(
      `No address of the repository is known: ${isRequired ? 'nothing is packed' : 'packed without repository, homepage and bugs'}.`,
    );
    if (isRequired) process.exit(1);
  }
  const copy = mkdtempSync(join(tmpdir(), 'tarball-'));
  try {
    for (const { path } of npmPack(process.cwd(), '--dry-run').files) {
      cpSync(path, join(copy, shippedPath(path)));
      change(copy, shippedPath(path), (text) => shippedText(path, text));
    }
    change(copy, 'package.json', (text) => `${JSON.stringify(shippedManifest(JSON.parse(text)), null, 2)}\n`);
    if (address !== undefined) addAddress(copy, address);
    console.log(join(to, npmPack(copy, '--pack-destination', to).filename));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function addAddress(copy, address) {
  change(copy, 'package.json', (text) => `${JSON.stringify(publishedManifest(JSON.parse(text), address), null, 2)}\n`);
  change(copy, 'README.md', (text) => publishedReadme(text, address, publishedRef(process.env)));
}

/** A file that stays as it is may hold bytes that are no text. */
function change(folder, name, edit) {
  const path = join(folder, name);
  const text = readFileSync(path, 'utf8');
  const edited = edit(text);
  if (edited !== text) writeFileSync(path, edited);
}

function npmPack(cwd, ...args) {
  const output = execFileSync('npm', ['pack', '--json', '--ignore-scripts', ...args], {
    cwd,
    encoding: 'utf8',
    // The npm of Windows is a batch file, which only a shell can start.
    shell: process.platform === 'win32',
  });
  return JSON.parse(output)[0];
}

/** Empty in a folder that is not a clone, and in a clone without `origin`. */
function remoteOfClone() {
  try {
    const stdio = ['ignore', 'pipe', 'ignore'];
    return execFileSync('git', ['remote', 'get-url', 'origin'], { encoding: 'utf8', stdio }).trim();
  } catch {
    return '';
  }
}

/** Undefined if neither has it. `remote` is the address of `origin`. */
export function repositoryAddress(environment, remote = '') {
  const { GITHUB_REPOSITORY: name = '', GITHUB_SERVER_URL: server = 'https://github.com' } = environment;
  if (OWNER_AND_NAME.test(name)) return webAddress(`${server}/${name}`);
  const [, host, path] = /^https?:/i.test(remote) ? [] : (SSH.exec(remote) ?? []);
  return webAddress(host === undefined ? remote : `https://${host}/${path}`);
}

/** The published tag, so that links lead to the text of that version; else the latest state of the repository. */
export function publishedRef({ GITHUB_REF_TYPE: type, GITHUB_REF_NAME: name }) {
  return type === 'tag' && name ? name : 'HEAD';
}

/** Leaves out a name, a password or a token, which an address in a clone may contain. */
function webAddress(address) {
  if (!URL.canParse(address)) return undefined;
  const { protocol, host, pathname } = new URL(address);
  const path = pathname.replace(/\/+$/, '').replace(/\.git$/, '');
  return protocol === 'https:' && /^\/[^/]+\/./.test(path) ? `https://${host}${path}` : undefined;
}

/** Themes and the data of editors are at the top of the package: pages and settings name these files by their path. */
export function shippedPath(path) {
  return path.replace(/^(\.\/)?assets\/(editors|themes)\//, '$1$2/');
}

/** Schemas and datasets stay as people read them. */
export function shippedText(path, text) {
  if (path === 'custom-elements.json' || path.startsWith('assets/editors/')) return JSON.stringify(JSON.parse(text));
  return path.startsWith('bin/') ? withoutComments(path, text) : text;
}

/** A trace of the command names the lines of the repository: each stays where it is. */
function withoutComments(path, text) {
  let kept = '';
  let done = 0;
  // The first line for a shell is one of them.
  for (const { start, end } of parseSync(path, text).comments.filter((comment) => text[comment.start] === '/')) {
    kept += text.slice(done, start) + text.slice(start, end).replace(/[^\n]/g, '');
    done = end;
  }
  return (kept + text.slice(done)).replace(/[ \t]+$/gm, '');
}

/** Files with effects that are in the package: its own builds also need those of `src`. */
export function shippedManifest(manifest) {
  const { files, sideEffects, ...rest } = JSON.parse(JSON.stringify(manifest), (_, value) =>
    typeof value === 'string' ? shippedPath(value) : value,
  );
  return {
    ...rest,
    files: [...files, 'editors', 'themes'],
    sideEffects: sideEffects.filter((path) => /^\.\/(dist|themes)\//.test(path)),
  };
}

/** The three fields are in npm's usual place. */
export function publishedManifest({ name, version, description, keywords, ...rest }, address) {
  return {
    name,
    version,
    description,
    keywords,
    homepage: `${address}#readme`,
    bugs: { url: `${address}/issues` },
    repository: { type: 'git', url: `git+${address}.git` },
    ...rest,
  };
}

/** `ref` is a tag or a branch. */
export function publishedReadme(text, address, ref) {
  const whole = (path, kind) =>
    HAS_SCHEME_OR_ROOT.test(path) ? path : `${address}/${kind}/${ref}/${path.replace(/^\.\//, '')}`;
  return text
    .split(FENCED_CODE)
    .map((part) => {
      if (part.startsWith('```')) return part;
      return part
        .replace(LINK, (_, sign, words, path) => `${sign}${words}${whole(path, sign === '!' ? 'raw' : 'blob')})`)
        .replace(PICTURE, (_, before, path, after) => `${before}${whole(path, 'raw')}${after}`);
    })
    .join('');
}
