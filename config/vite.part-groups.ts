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
/** The package of d3 names all of its modules; of these, the first picture needs only paths. */
const D3_OF_PARTS = /\/node_modules\/d3-(?!path\/)/;
/** The projections of the map, and the modules of d3 that they alone use. */
const PROJECTIONS = /\/node_modules\/d3-(?:geo\/|array\/src\/(?:fsum|merge|range)\.js)/;
/** Curves, and the modules of d3 that they alone use: nobody else waits for them. d3-color changes prototypes, which some pages freeze. */
const CURVES = new RegExp(
  String.raw`/node_modules/(?:d3-(?:array|color|format|interpolate|scale|shape|time|time-format)|internmap)/|/src/drawing/render/svg-series\.ts$`,
);
/** Only a sheet whose encoding is not known needs its detector. */
const ENCODINGS = '/node_modules/chardet/';
/** The land of the map: text without code, a file of its own that both builds name, so that the package has it once. */
const LAND = pathOf('src/drawing/geo/land-text.generated.ts');
/** Few lines each, that the code for many entries shares with parts at rest: these would load all of it. */
const SHARED_AT_REST = [
  'src/dataset/base/escape-id.ts',
  'src/dataset/data/certain-time.ts',
  'src/words/i18n/certain-words.ts',
].map(pathOf);
/** Only pages with such data request its readers. */
const READING = /\/src\/dataset\/(data|sources)\//;
const SHEETS = pathOf('src/convert/import/linked-sheet.ts');
const LIST = pathOf('src/features/list/part.ts');
const ROWS = '/src/element/rows/';

/** The parts with more than one feature, each what a reader does. Another feature is a part of its own. */
const FEATURES_OF = {
  // The first picture waits for it where it is on; whatever the others share with it comes with it.
  links: ['links'],
  // What a chart shows that nobody touches.
  rest: ['extras', 'legend', 'overview', 'paper', 'threads'],
  // Whoever comes near with a pointer, a key or a finger.
  hand: [
    ...['about', 'cite', 'comparison', 'details', 'fields', 'filters', 'gestures', 'nested', 'phases', 'search'],
    ...['shortcuts', 'table', 'thread-list', 'thumbnails', 'view-menu'],
  ],
  // What is told step by step, on paper too.
  story: ['print', 'scroll-story', 'story'],
};
const PART_OF = new Map(
  Object.entries(FEATURES_OF).flatMap(([part, names]) =>
    names.map((name) => [pathOf(`src/features/${name}/part.ts`), part] as const),
  ),
)
  .set(pathOf('src/words/i18n/english-later.ts'), 'rest')
  .set(pathOf('src/words/i18n/given-language.ts'), 'rest')
  .set(pathOf('src/features/gestures/tones-part.ts'), 'hand')
  .set(pathOf('src/features/download/image-part.ts'), 'download')
  .set(pathOf('src/features/download/part.ts'), 'download')
  .set(pathOf('src/features/map/part.ts'), 'map')
  .set(pathOf('src/features/series/part.ts'), 'series')
  .set(SHEETS, 'sheets')
  .set(LIST, 'list');

/**
 * A part imports only those before it: the core, links, rest, many entries, the list, readers, then all others. The list
 * is the first picture of a phone, so it holds what it shares with them.
 */
export function groupOf(id: string, context: ChunkingContext): string | null {
  if (id === ENTRY) return null;
  if (id === LAND) return 'land';
  if (SHARED_AT_REST.includes(id)) return 'core';
  if (id.includes(ENCODINGS)) return 'encodings';
  if (PROJECTIONS.test(id)) return 'map';
  if (CURVES.test(id)) return 'series';
  if (!D3_OF_PARTS.test(id) && staticIds(ENTRY, context).has(id)) return 'core';
  if (staticIds(MANY, context).has(id)) return 'many-entries';
  const uses = partsOf(id, context);
  const parts = new Set([...uses].map((use) => (READING.test(use) ? 'readers' : (PART_OF.get(use) ?? use))));
  if (parts.has('links')) return 'links';
  if (parts.has('rest')) return 'rest';
  // The code for many entries comes with most readers, and with all that a hand needs.
  if (parts.has('readers'))
    return ['list', 'hand', 'story', 'map'].some((part) => parts.has(part)) ? 'many-entries' : 'readers';
  const [only] = parts;
  if (parts.size > 1 || only === undefined) return 'list';
  return only.startsWith('/') ? null : only;
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
