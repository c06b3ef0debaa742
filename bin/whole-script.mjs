// The element as one plain script, assembled from the small build and its parts: browsers load no module from a disk.
// The package has the parts already, and the same code again would be a quarter of it.
import { readFileSync } from 'node:fs';

const DIST = new URL('../dist/', import.meta.url);
const ENTRY = 'conflict-timeline.min.js';

const EXPORTS = /export\s*\{([^{}]*)\};?\s*$/;
const DEFAULT = /export\s+default\s+([^;]*);?\s*$/;
const IMPORTS = /import\s*(?:\{([^{}]*)\}\s*from\s*)?["'`]\.\/([\w-]+\.js)["'`];?/g;
const LATE = /import\(\s*["'`]\.\/(?:parts\/)?([\w-]+\.js)["'`]\s*\)/g;
const BANNER = /^\/\*!.*?\*\/\s*/;

/** Its exports are the global `conflictTimeline`. Languages other than English stay separate files. */
export function wholeScript() {
  const source = readFileSync(new URL(ENTRY, DIST), 'utf8');
  const [banner = ''] = BANNER.exec(source) ?? [];
  const parts = new Map();
  const core = asFunction(source.slice(banner.length), parts);
  // The set grows during the walk: parts name parts.
  for (const name of parts.keys()) {
    parts.set(name, asFunction(readFileSync(new URL(`parts/${name}`, DIST), 'utf8'), parts));
  }
  const table = Array.from(parts, ([name, code]) => `${JSON.stringify(name)}:${code}`).join(',\n');
  return `${banner}var conflictTimeline=(()=>{"use strict";
const made=new Map(),part=(name)=>{if(!made.has(name))made.set(name,parts[name]());return made.get(name)},
late=async(name)=>part(name),parts={${table}};
return(${core})()})();
`;
}

/** The exports of a module, as an object. A part runs when it is first requested, as a module would. */
function asFunction(code, parts) {
  const asked = (name) => {
    if (!parts.has(name)) parts.set(name, '');
    return JSON.stringify(name);
  };
  const body = code
    .trim()
    .replace(EXPORTS, (_, names) => `return{${names.split(',').map(exported).join(',')}}`)
    .replace(DEFAULT, (_, value) => `return{default:${value}}`)
    .replace(IMPORTS, (_, names, name) => {
      const taken = names === undefined ? '' : `const{${names.split(',').map(imported).join(',')}}=`;
      return `${taken}part(${asked(name)});`;
    })
    .replace(LATE, (_, name) => `late(${asked(name)})`)
    // A plain script has no address of its own.
    .replaceAll('import.meta.url', 'undefined');
  return `()=>{${body}}`;
}

function exported(name) {
  const [local, as = local] = name.trim().split(/\s+as\s+/);
  return `${as}:${local}`;
}

function imported(name) {
  const [from, as = from] = name.trim().split(/\s+as\s+/);
  return `${from}:${as}`;
}
