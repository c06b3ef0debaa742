// The districts of `src`, lowest first, with their rooms: the content and allowed imports of each. A district sees only
// those before it. `config/dependency-cruiser.mjs` makes rules from it, `tools/structure.mjs` the table and the picture in
// docs/architecture.md.

/** Folders of `src`. `archive` is a room itself; `entry-points` is what the package exports. */
export const DISTRICTS = [
  { name: 'dataset', holds: 'dates, and data as columns', rooms: ['base', 'time', 'data', 'sources'] },
  { name: 'words', holds: 'messages, languages, an entry in words', rooms: ['i18n', 'a11y'] },
  { name: 'convert', holds: 'files of other programs, HTML before scripts', rooms: ['import', 'ssr', 'export'] },
  {
    name: 'drawing',
    holds: 'times to marks',
    rooms: ['scale', 'dates', 'layout', 'scene', 'geo', 'platform', 'render'],
  },
  { name: 'archive', holds: 'more entries than a page can hold', rooms: ['archive'] },
  {
    name: 'element',
    holds: 'state, picture, chart, frame',
    rooms: ['interaction', 'picture', 'session', 'loading', 'frame', 'chart', 'image', 'entry', 'rows', 'core'],
  },
  { name: 'features', holds: 'a folder for each feature', rooms: ['features'] },
  { name: 'entry-points', holds: 'what the package exports', rooms: [] },
];

/** The folder of a room, below `src`. */
export function folderOf(room) {
  const { name } = DISTRICTS.find(({ rooms }) => rooms.includes(room));
  return name === room ? room : `${name}/${room}`;
}

const ORDER = DISTRICTS.flatMap(({ rooms }) => rooms);

/** Rooms that compute a picture, with no DOM. */
const FLOORS = ['base', 'time', 'i18n', 'data', 'scale', 'dates', 'layout', 'scene'];

/** Rooms that the composition root puts together, and features use. */
const UNDER_CORE = ['sources', 'platform', 'interaction', 'picture', 'session', 'frame', 'chart', 'entry'];

/** `types`: rooms of which only types may be imported. */
export const ROOMS = [
  { name: 'base', holds: 'binary search, memo, numbers, locales, messages' },
  { name: 'time', holds: 'EDTF, ranges, zones, calendar ticks, words for dates', imports: ['base'] },
  { name: 'i18n', holds: 'messages, one file per language', imports: ['base', 'time'] },
  { name: 'data', holds: 'validation, model, columns, filter, search, threads', imports: ['base', 'time'] },
  { name: 'scale', holds: 'gaps, TimeScale, view, motion between views', imports: ['base', 'time'] },
  { name: 'dates', holds: 'forms of dates: place, drawing, key', imports: ['base', 'time', 'scale'] },
  {
    name: 'layout',
    holds: 'lanes, rows, labels, threads',
    imports: ['base', 'time', 'data', 'scale', 'dates'],
  },
  {
    name: 'scene',
    holds: 'the Scene, level of detail, overview, keyboard order',
    imports: ['base', 'time', 'data', 'scale', 'dates', 'layout'],
  },
  {
    name: 'geo',
    holds: 'land, borders, projections, places joined and named',
    imports: ['base', 'data', 'layout'],
    packages: ['d3', 'topojson-client', '@types/geojson'],
  },
  {
    name: 'sources',
    holds: 'JSON, newline-delimited JSON and CSV, streamed',
    imports: ['base', 'time', 'data'],
  },
  {
    name: 'archive',
    holds: 'sources of more entries than a page can hold',
    imports: ['time', 'data', 'layout'],
    packages: ['hyparquet'],
  },
  { name: 'a11y', holds: 'an entry in words', imports: ['base', 'time', 'i18n'], types: ['data'] },
  {
    name: 'import',
    holds: 'files of other programs as datasets',
    imports: ['time', 'i18n', 'data', 'sources'],
    packages: ['chardet', 'fflate', 'ical.js'],
  },
  { name: 'ssr', holds: 'a dataset as HTML, before scripts', imports: ['base', 'time', 'i18n', 'data', 'a11y'] },
  {
    name: 'export',
    holds: 'text exports: citations, files of other formats',
    imports: ['time', 'i18n', 'data', 'ssr'],
  },
  {
    name: 'platform',
    holds: 'size, typeface, theme, motion, scheduler',
    imports: ['base', 'time', 'i18n'],
    packages: ['lit'],
    dom: true,
  },
  {
    name: 'render',
    holds: 'marks by pens (SVG, canvas), axis, gradients',
    imports: ['base', 'time', 'i18n', 'scale', 'dates', 'layout', 'scene', 'geo', 'platform'],
    packages: ['lit', 'd3'],
    dom: true,
  },
  {
    name: 'interaction',
    holds: 'commands, reducer, pointer, keys',
    imports: ['data', 'scale', 'layout', 'scene'],
    dom: true,
  },
  {
    name: 'picture',
    holds: 'the picture and its pipelines, the presenter',
    imports: [...FLOORS, 'a11y', 'platform', 'render', 'interaction'],
    packages: ['lit', 'd3'],
    dom: true,
  },
  {
    name: 'session',
    holds: 'the state, pending requests, events, focus',
    imports: ['base', 'time', 'i18n', 'data', 'scale', 'platform', 'interaction', 'picture'],
    dom: true,
  },
  {
    name: 'loading',
    holds: 'loads a dataset from `data`, `src` or a script',
    imports: ['base', 'data', 'sources', 'import', 'platform'],
    packages: ['lit'],
    dom: true,
  },
  {
    name: 'frame',
    holds: 'header, views, tokens',
    imports: ['i18n', 'data', 'render', 'interaction', 'loading'],
    packages: ['lit'],
    dom: true,
  },
  {
    name: 'chart',
    holds: 'the chart and what floats over it',
    imports: [
      'base',
      'time',
      'i18n',
      'data',
      'scale',
      'dates',
      'layout',
      'scene',
      'platform',
      'render',
      'interaction',
      'picture',
      'session',
      'frame',
    ],
    packages: ['lit'],
    dom: true,
  },
  {
    name: 'image',
    holds: 'the chart as a file: SVG and PNG',
    imports: [
      'base',
      'time',
      'i18n',
      'data',
      'scale',
      'layout',
      'scene',
      'geo',
      'a11y',
      'platform',
      'render',
      'interaction',
      'picture',
      'chart',
    ],
    packages: ['lit'],
    dom: true,
  },
  {
    name: 'entry',
    holds: 'templates of the details',
    imports: ['i18n', 'data', 'a11y', 'render', 'interaction', 'picture'],
    types: ['session'],
    packages: ['lit'],
    dom: true,
  },
  {
    name: 'rows',
    holds: 'windowed rows, for list and table',
    imports: [
      'base',
      'time',
      'i18n',
      'data',
      'scale',
      'layout',
      'scene',
      'a11y',
      'platform',
      'picture',
      'session',
      'entry',
    ],
    types: ['frame'],
    packages: ['lit'],
    dom: true,
  },
  {
    name: 'core',
    holds: 'the element, its composition, the contract of features',
    imports: [...FLOORS.filter((room) => room !== 'dates'), ...UNDER_CORE, 'loading'],
    types: ['archive'],
    packages: ['lit'],
    dom: true,
  },
  {
    name: 'features',
    holds: 'a folder for each feature',
    imports: [...FLOORS, ...UNDER_CORE, 'geo', 'archive', 'a11y', 'export', 'image', 'render', 'rows', 'core'],
    packages: ['lit'],
    dom: true,
  },
]
  .map((room) => ({ imports: [], types: [], packages: [], dom: false, ...room }))
  .sort((left, right) => ORDER.indexOf(left.name) - ORDER.indexOf(right.name));

/** Features that import others, only by their `index.ts`. */
export const FEATURE_FRIENDS = {
  extras: ['check', 'gestures'],
  list: ['extras'],
  map: ['story', 'threads'],
  links: ['story', 'archive', 'table'],
  paper: ['print'],
  print: ['fields', 'story', 'thread-list'],
  search: ['archive'],
  filters: ['archive'],
  threads: ['thread-list'],
  'view-menu': ['nested'],
};

/** A table of the data's own words: these rooms read its rows, since they draw or name them. */
export const VOCABULARY = { file: 'src/dataset/data/relation-types.ts', readers: ['render', 'a11y'] };
