// Puts the plugin for WordPress together: the files of `apps/wordpress`, and a copy of the script with its parts
// and languages, as a folder and as a ZIP that WordPress installs. Needs the build. `--to FOLDER` sets the target.
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { zipSync } from 'fflate';
import { ROOT } from '../../tools/run-command.mjs';

const NAME = 'conflict-timeline';
const SCRIPTS = ['conflict-timeline.min.js', 'parts', 'locales', 'NOTICES.txt'];

/** Returns the folder. */
export function packPlugin(to) {
  const folder = join(to, NAME);
  rmSync(folder, { recursive: true, force: true });
  const { version } = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8'));
  const script = join(folder, 'script', version);
  mkdirSync(script, { recursive: true });
  cpSync(`${ROOT}/apps/wordpress/${NAME}`, folder, { recursive: true });
  for (const name of SCRIPTS) cpSync(`${ROOT}/dist/${name}`, join(script, name), { recursive: true, filter });
  cpSync(`${ROOT}/LICENSE`, join(folder, 'LICENSE'));
  const code = readFileSync(join(folder, `${NAME}.php`), 'utf8');
  // A plugin of another version would look for its script in vain.
  if (!code.includes(`Version: ${version}\n`) || !code.includes(`_VERSION = '${version}'`))
    throw new Error(`${NAME}.php does not give the version ${version}`);
  return folder;
}

/** Maps help nobody who reads the page. */
function filter(path) {
  return !path.endsWith('.map');
}

function zipped(folder) {
  const files = readdirSync(folder, { recursive: true })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => [`${NAME}/${path}`, readFileSync(join(folder, path))]);
  return zipSync(Object.fromEntries(files));
}

if (process.argv[1]?.endsWith('pack.mjs')) {
  const { values } = parseArgs({ options: { to: { type: 'string', default: 'build/wordpress' } } });
  const to = resolve(values.to);
  const file = join(to, `${NAME}.zip`);
  const folder = packPlugin(to);
  writeFileSync(file, zipped(folder));
  console.log(file);
}
