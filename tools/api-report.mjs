// Writes the public interface of the package into `api/`, entry by entry: each name with its types. With `--check` it
// only compares, so that no change goes unseen: the report is reviewed with the change. Needs the build.
//
// `api/released/` has the released interface. If a line of it is gone, code that relies on it may break: the check
// passes only if the changelog says so under "Breaking". `--release` takes the present reports as released.
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';
import { goneLines, saysBreaking } from './api-breaks.mjs';
import { ROOT } from './run-command.mjs';

const ENTRIES = {
  index: 'index',
  archive: 'archive/index',
  data: 'data/index',
  export: 'export/index',
  import: 'import/index',
  image: 'image/index',
  scale: 'scale/index',
  ssr: 'ssr/index',
  react: 'react',
};
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
const FOLDER = `${ROOT}/api`;
const RELEASED = `${FOLDER}/released`;

const isCheck = process.argv.includes('--check');
const folder = isCheck ? FRESH_FOLDER : FOLDER;
mkdirSync(folder, { recursive: true });
for (const [name, types] of Object.entries(ENTRIES)) writeReport(name, `${ROOT}/dist/types/${types}.d.ts`);

if (process.argv.includes('--release')) {
  mkdirSync(RELEASED, { recursive: true });
  for (const name of reports()) cpSync(`${FOLDER}/${name}`, `${RELEASED}/${name}`);
}
if (isCheck) {
  const stale = reports().filter((name) => read(`${FOLDER}/${name}`) !== read(`${FRESH_FOLDER}/${name}`));
  if (stale.length > 0) fail(`${stale.join(', ')} in api/: out of date, npm run generate`);
  const gone = reports().flatMap((name) => goneLines(read(`${RELEASED}/${name}`), read(`${FRESH_FOLDER}/${name}`)));
  if (gone.length > 0 && !saysBreaking(read(`${ROOT}/CHANGELOG.md`))) {
    fail(
      `Released, and gone or changed:\n${gone.join('\n')}\nName it under "### Breaking" in CHANGELOG.md, or keep it.`,
    );
  }
}

function writeReport(name, mainEntryPointFilePath) {
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: ROOT,
      mainEntryPointFilePath,
      bundledPackages: [],
      compiler: { overrideTsconfig: { compilerOptions: { ...COMPILER }, files: [mainEntryPointFilePath] } },
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

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
