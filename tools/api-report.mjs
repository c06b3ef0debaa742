// Writes the public interface of the package into `tests/api/`, entry by entry: each name with its types. With `--check` it
// only compares, so that no change goes unseen: the report is reviewed with the change. Needs the build.
//
// `tests/api/released/` has the released interface. If a line of it is gone, code that relies on it may break: the check
// passes only if the changelog says so under "Breaking". `--release` takes the present reports as released.
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { ROOT } from './run-command.mjs';

const { exports } = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8'));
const ENTRIES = ['index', 'archive', 'data', 'export', 'import', 'image', 'scale', 'ssr', 'react'];
const COMPILER = {
  target: 'es2022',
  module: 'esnext',
  moduleResolution: 'bundler',
  lib: ['es2023', 'dom', 'dom.iterable'],
  strict: true,
  skipLibCheck: true,
  types: [],
};
const FRESH_FOLDER = `${ROOT}/node_modules/.cache/api`;
const FOLDER = `${ROOT}/tests/api`;
const RELEASED = `${FOLDER}/released`;

const isCheck = process.argv.includes('--check');
if (process.argv[1]?.endsWith('api-report.mjs')) await reportAll();

async function reportAll() {
  // Large, and of no use to who only compares.
  const extractor = await import('@microsoft/api-extractor');
  const folder = isCheck ? FRESH_FOLDER : FOLDER;
  mkdirSync(folder, { recursive: true });
  for (const name of ENTRIES) {
    const { types } = exports[name === 'index' ? '.' : `./${name}`];
    writeReport(extractor, folder, { name, path: resolve(ROOT, types) });
  }

  if (process.argv.includes('--release')) {
    mkdirSync(RELEASED, { recursive: true });
    for (const name of reports()) cpSync(`${FOLDER}/${name}`, `${RELEASED}/${name}`);
  }
  if (isCheck) {
    const stale = reports().filter((name) => read(`${FOLDER}/${name}`) !== read(`${FRESH_FOLDER}/${name}`));
    if (stale.length > 0) fail(`${stale.join(', ')} in tests/api/: out of date, npm run generate`);
    const gone = reports().flatMap((name) => goneLines(read(`${RELEASED}/${name}`), read(`${FRESH_FOLDER}/${name}`)));
    if (gone.length > 0 && !saysBreaking(read(`${ROOT}/CHANGELOG.md`))) {
      fail(
        `Released, and gone or changed:\n${gone.join('\n')}\nName it under "### Breaking" in CHANGELOG.md, or keep it.`,
      );
    }
  }
}

function writeReport({ Extractor, ExtractorConfig }, folder, { name, path }) {
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: ROOT,
      mainEntryPointFilePath: path,
      bundledPackages: [],
      compiler: { overrideTsconfig: { compilerOptions: { ...COMPILER }, files: [path] } },
      apiReport: {
        enabled: true,
        reportFileName: name,
        reportFolder: folder,
        reportTempFolder: `${ROOT}/node_modules/.cache/api-temp`,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: 'none' } },
        extractorMessageReporting: { default: { logLevel: 'none' } },
        tsdocMessageReporting: { default: { logLevel: 'none' } },
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: `${ROOT}/package.json`,
  });
  Extractor.invoke(config, { localBuild: true, showVerboseMessages: false, messageCallback: quiet });
}

/** It logs its own compiler, and each file that it writes. */
function quiet(message) {
  if (message.logLevel !== 'error') message.handled = true;
}

function reports() {
  return readdirSync(isCheck ? FRESH_FOLDER : FOLDER).filter((name) => name.endsWith('.api.md'));
}

/** The extractor ends lines in its own way. */
function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : '';
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** Lines that are gone or changed. Each counts as often as it occurs; comments and blank lines do not count. */
export function goneLines(before, now) {
  const left = now.split('\n');
  return before.split('\n').filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0 && !/^\s*(\/\/|$)/.test(line);
  });
}

/** What is unreleased goes on to the end of the changelog before the first release. */
export function saysBreaking(changelog) {
  const [, after = ''] = changelog.split(/^## \[Unreleased\]\n/m);
  const [unreleased] = after.split(/^## /m);
  return /^### Breaking$/m.test(unreleased);
}
