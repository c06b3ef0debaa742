// Holds the one-file embed to the size in package.json.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const { path, limitKb } = JSON.parse(readFileSync('package.json', 'utf8')).embed;

const bundle = readFileSync(path);
const gzipKb = gzipSync(bundle, { level: 9 }).length / 1000;
const minKb = bundle.length / 1000;
console.log(`${path}: ${minKb.toFixed(1)} kB, ${gzipKb.toFixed(1)} kB gzip, at most ${limitKb} kB`);
process.exitCode = gzipKb <= limitKb ? 0 : 1;
