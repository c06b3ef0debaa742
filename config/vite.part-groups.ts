// The part of the small build for each module. No request waits for one after another: the imports of a part are in it,
// in the core, or requested at the same time.
import { fileURLToPath } from 'node:url';

/** Rolldown's facts about modules while it forms chunks. */
interface ChunkingContext {
  getModuleInfo(id: string): {
    readonly importedIds: readonly string[];
    readonly importers: readonly string[];
    readonly dynamicImporters: readonly string[];
  } | null;
}

const ENTRY = pathOf('src/entry-points/embed.ts');
const MANY = pathOf('src/features/many-entries/part.ts');
const STREAMS = pathOf('src/dataset/sources/stream-readers.ts');
const FAULTS = pathOf('src/dataset/data/fault-part.ts');
/** The words of the parts are requested with the first of them. */
const WORDS = [pathOf('src/words/i18n/english-later.ts'), pathOf('src/words/i18n/en-later.js')];
/** The package of d3 names all of its modules; of these, the first picture needs only paths. */
const D3_OF_PARTS = /\/node_modules\/d3-(?!path\/)/;
/** The projections of the map, and the modules of d3 that they alone use. */
const PROJECTIONS = /\/node_modules\/d3-(?:geo\/|array\/src\/(?:fsum|merge|range)\.js)/;
/** Curves, and the modules of d3 that they alone use: nobody else waits for them. d3-color changes prototypes, which some pages freeze. */
const CURVES = new RegExp(
  String.raw`/node_modules/(?:d3-(?:array|color|format|interpolate|scale|shape|time|time-format)|internmap)/|/src/drawing/render/svg-series\.ts$`,
);
/** The land of the map: text without code, a file of its own that both builds name, so that the package has it once. */
const LAND = pathOf('src/drawing/geo/land-text.generated.ts');
/** Few lines each, that the code for many entries shares with parts at rest: these would load all of it. */
const SHARED_AT_REST = [
  'src/dataset/base/escape-id.ts',
  'src/dataset/data/certain-time.ts',
  'src/words/i18n/certain-words.ts',
].map(pathOf);
/** A phone shows it first. */
const LIST = pathOf('src/features/list/part.ts');
const ROWS = '/src/element/rows/';
/** Only pages with such data request its readers. */
const READING = /\/src\/dataset\/(data|sources)\//;
/** They load before or after every first picture: nobody has to come near. */
const AT_REST = ['extras', 'legend', 'links', 'overview', 'threads'].map((name) =>
  pathOf(`src/features/${name}/part.ts`),
);
/** Groups that the first part does not load. */
const LATE = new Set(['many-entries', 'readers', 'list']);

export function groupOf(id: string, context: ChunkingContext): string | null {
  const group = groupOfUse(id, context);
  if (group !== undefined) return group;
  // The first part waits only for what is common to those at rest.
  const isLate = [...lateIds(id, context)].some((other) => LATE.has(groupOfUse(other, context) ?? ''));
  if (isLate) return 'shared';
  return isAtRest(partsOf(id, context)) ? 'common' : 'later';
}

function isAtRest(parts: ReadonlySet<string>): boolean {
  return AT_REST.some((part) => parts.has(part));
}

/** Undefined for code that several parts use, whichever they are. */
function groupOfUse(id: string, context: ChunkingContext): string | null | undefined {
  if (id === ENTRY) return null;
  if (id === LAND) return 'land';
  if (SHARED_AT_REST.includes(id)) return 'core';
  if (PROJECTIONS.test(id)) return 'projections';
  if (CURVES.test(id)) return 'curves';
  if (!D3_OF_PARTS.test(id) && staticIds(ENTRY, context).has(id)) return 'core';
  if (staticIds(MANY, context).has(id)) return 'many-entries';
  if (WORDS.includes(id)) return 'common';
  const parts = partsOf(id, context);
  const reading = [...parts].filter((part) => READING.test(part));
  // The rest that other parts need of it comes with the code for many entries, which a stream waits for in any case. That
  // code imports only the core, so what needs the readers comes with them.
  if (reading.length === 1 && parts.has(STREAMS)) {
    if (parts.size === 1) return null;
    const others = [...lateIds(id, context)].filter((other) => other !== id);
    return others.some((other) => groupOfUse(other, context) === 'readers') ? 'readers' : 'many-entries';
  }
  // Data are read even if cures of their faults cannot be loaded.
  if (parts.size === 1 && parts.has(FAULTS)) return null;
  if (reading.length > 0) return 'readers';
  if (parts.has(LIST) && (parts.size === 1 || (id.includes(ROWS) && !isAtRest(parts)))) return 'list';
  return parts.size < 2 ? null : undefined;
}

/** What a program without the element may import: it stays in modules of its own. */
const WITHOUT_ELEMENT = [
  'src/archive/index.ts',
  'src/dataset/data/index.ts',
  'src/convert/export/index.ts',
  'src/convert/import/index.ts',
  'src/convert/ssr/index.ts',
  'src/drawing/scale/index.ts',
].map(pathOf);
/** Its modules are in the first file of a project that registers the tag. */
const REGISTERS = pathOf('src/entry-points/define.ts');

/**
 * The module of the build for bundlers: code that several parts of the element share is one, as in the small build, so
 * that a project's page has few requests.
 */
export function sharedByParts(id: string, context: ChunkingContext): string | null {
  if (id === LAND) return 'land';
  if (!id.includes('/src/') || staticIds(REGISTERS, context).has(id)) return null;
  if (WITHOUT_ELEMENT.some((entry) => staticIds(entry, context).has(id))) return null;
  if (staticIds(MANY, context).has(id)) return 'many-entries';
  const parts = [...partsOf(id, context)].filter((part) => !part.includes('/entry-points/') && part !== MAP_IMAGE);
  if (parts.length < 2) return null;
  return parts.includes(LIST) && id.includes(ROWS) ? 'list' : 'common';
}

/** Programs alone draw it: what it shares with the map and the download of pictures is no code of every page. */
const MAP_IMAGE = pathOf('src/element/image/map-image.ts');

/** The imports of a module outside of the core, and theirs. */
function lateIds(entry: string, context: ChunkingContext): ReadonlySet<string> {
  const core = staticIds(ENTRY, context);
  return reached(late, entry, (id) =>
    (context.getModuleInfo(id)?.importedIds ?? []).filter((other) => !core.has(other)),
  );
}

const late = new Map<string, ReadonlySet<string>>();
const below = new Map<string, ReadonlySet<string>>();
const above = new Map<string, ReadonlySet<string>>();

/** Imports of a module, and theirs. */
function staticIds(entry: string, context: ChunkingContext): ReadonlySet<string> {
  return reached(below, entry, (id) => context.getModuleInfo(id)?.importedIds ?? []);
}

/** The modules that load by `import()` and bring this one along. */
function partsOf(id: string, context: ChunkingContext): ReadonlySet<string> {
  const ids = reached(above, id, (from) => context.getModuleInfo(from)?.importers ?? []);
  return new Set([...ids].filter((from) => (context.getModuleInfo(from)?.dynamicImporters.length ?? 0) > 0));
}

function reached(
  known: Map<string, ReadonlySet<string>>,
  start: string,
  next: (id: string) => readonly string[],
): ReadonlySet<string> {
  const before = known.get(start);
  if (before !== undefined) return before;
  const found = new Set<string>();
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...next(id));
  }
  known.set(start, found);
  return found;
}

function pathOf(file: string): string {
  return fileURLToPath(new URL(`../${file}`, import.meta.url));
}
