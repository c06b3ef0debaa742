// Puts the core into the file that a page names, so that nothing waits for a request between the two.
//
// The bundler makes a part of it, `core`, that the other parts import by an address with a hash. They cannot import the
// file itself: a page may put a query behind its address, and would run it twice. So that file leaves what the parts
// use with the page, by a symbol with the hash, and they take it from there. They load by `import()`, hence after it.
import type { Plugin, Rolldown } from 'vite';

type Chunk = Rolldown.OutputChunk;
/** Names of an import or an export: before `as`, and after. */
type Names = readonly (readonly [string, string])[];

/** The store of the core, under its own names: they are in it once, not twice. */
interface Kept {
  readonly store: string;
  /** Local names by the name of the export. */
  readonly locals: ReadonlyMap<string, string>;
}

const EXPORTS = /export\s*\{([^{}]*)\};?\s*$/;
const CORE = /export\s*\{([^{}]*)\}\s*from\s*["'`]\.\/(parts\/(core-[\w-]+)\.js)["'`];?/;

export function coreInside(): Plugin {
  return {
    name: 'core-inside',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      const entry = chunks.find(({ isEntry }) => isEntry);
      const [statement, told = '', file = '', hash = ''] = CORE.exec(entry?.code ?? '') ?? [];
      const core = chunks.find(({ fileName }) => fileName === file);
      if (entry === undefined || statement === undefined || core === undefined) throw new Error('there is no core');
      const parts = chunks.filter((chunk) => chunk !== entry && chunk !== core);
      const kept: Kept = {
        store: `globalThis[Symbol.for("conflict-timeline/${hash}")]`,
        locals: new Map(namesIn(EXPORTS.exec(core.code)?.[1] ?? '').map(([local, name]) => [name, local])),
      };
      const used = new Set(parts.flatMap((part) => takeFrom(part, hash, kept)));
      entry.code = entry.code.replace(statement, () => coreCode(core.code, kept, used, namesIn(told)));
      Object.assign(entry, { modules: core.modules, moduleIds: core.moduleIds });
      const helper = parts.find(({ name }) => name === 'rolldown-runtime');
      if (helper !== undefined) for (const part of parts) putInside(part, helper);
      for (const done of [core, helper]) {
        if (done !== undefined) Reflect.deleteProperty(bundle, done.fileName);
      }
    },
  };
}

/** The core, with the names that the parts use in the store, and exports only of those that pages know. */
function coreCode(code: string, { store, locals }: Kept, used: ReadonlySet<string>, told: Names): string {
  const exported = told.map(([name, toldName]) => `${locals.get(name)!} as ${toldName}`).join(',');
  return (
    code
      // A second copy of the same file leaves the first in place: it has registered the tag.
      .replace(EXPORTS, () => `${store}??={${[...used].sort().join(',')}};export{${exported}};`)
      .replace(/(import\(["'`])\.\.\//g, '$1./')
      .replace(/(import\(["'`]\.\/)(?!locales\/)/g, '$1parts/')
  );
}

/** A part takes its imports from the store. Returns the core's names for them. */
function takeFrom(part: Chunk, hash: string, { store, locals }: Kept): readonly string[] {
  const used: string[] = [];
  part.code = part.code.replace(importsOf(hash), (_, imported: string) => {
    const names = namesIn(imported).map(([name, local]) => [locals.get(name)!, local] as const);
    used.push(...names.map(([name]) => name));
    return `const{${names.map(([name, local]) => (name === local ? name : `${name}:${local}`)).join(',')}}=${store};`;
  });
  if (part.code.includes(`./${hash}.js`)) throw new Error(`${part.fileName} imports the core`);
  return used;
}

/** The bundler's helper is a few lines: shorter than a request for it. */
function putInside(part: Chunk, { fileName, code }: Chunk): void {
  const local = namesIn(EXPORTS.exec(code)?.[1] ?? '')[0]?.[0];
  const name = fileName.replace(/^parts\/|\.js$/g, '');
  part.code = part.code.replace(importsOf(name), (_, imported: string) => {
    const as = namesIn(imported)[0]?.[1];
    return `const ${as!}=(()=>{${code.replace(EXPORTS, () => '').trim()}return ${local!}})();`;
  });
}

function importsOf(file: string): RegExp {
  return new RegExp(`import\\s*\\{([^{}]*)\\}\\s*from\\s*["'\`]\\./${file}\\.js["'\`];?`);
}

function namesIn(list: string): Names {
  return list
    .split(',')
    .map((name) => name.trim().split(/\s+as\s+/))
    .map(([first = '', second = first]) => [first, second] as const);
}
