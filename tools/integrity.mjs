// Prints the hash of each file that a page loads, as `integrity` takes it. With an address, prints the import map with
// the hashes of the parts: `npm run --silent integrity -- https://cdn.example/conflict-timeline@1.0.0/dist/`. Needs the
// build.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { ROOT } from './run-command.mjs';

const [address] = process.argv.slice(2);
const files = ['', 'parts/', 'locales/'].flatMap((folder) =>
  readdirSync(`${ROOT}/dist/${folder}`)
    .filter((name) => name.endsWith(folder === '' ? '.min.js' : '.js'))
    .map((name) => `${folder}${name}`),
);
const hashes = files.map((file) => [file, `sha384-${sha384(readFileSync(`${ROOT}/dist/${file}`))}`]);

if (address === undefined) for (const [file, hash] of hashes) console.log(`${hash}  ${file}`);
else {
  const integrity = Object.fromEntries(hashes.map(([file, hash]) => [new URL(file, address).href, hash]));
  console.log(JSON.stringify({ integrity }, null, 2));
}

function sha384(content) {
  return createHash('sha384').update(content).digest('base64');
}
