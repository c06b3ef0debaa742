// A dataset as HTML for before scripts, or as a picture.
import { readdirSync } from 'node:fs';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { opensOf } from './opens.mjs';
import { Trouble, plain, tellLosses } from './output.mjs';
import { escaped, page } from './page.mjs';
import { inScript, withLanguage } from './page-script.mjs';
import { filesOf, importOptions, readDataset, readingArgs } from './reading.mjs';
import { wholeScript } from './whole-script.mjs';

const FORMATS = ['html', 'svg', 'png', 'file'];
const LOCALES = new URL('../dist/locales/', import.meta.url);
const THEMES = ['light', 'dark'];

export async function run(args) {
  const { values, positionals } = readingArgs(args, {
    output: { type: 'string', short: 'o' },
    to: { type: 'string', default: 'html' },
    width: { type: 'string' },
    height: { type: 'string' },
    theme: { type: 'string' },
    lanes: { type: 'string' },
    sizes: { type: 'string' },
    picture: { type: 'string', default: 'chart' },
    'map-data': { type: 'string' },
    opens: { type: 'string' },
    page: { type: 'boolean', default: false },
    lang: { type: 'string' },
    'time-zone': { type: 'string' },
    'heading-level': { type: 'string' },
  });
  const [file] = filesOf(positionals, ['a file to render']);
  if (!FORMATS.includes(values.to)) throw new Trouble(`--to takes ${FORMATS.join(' or ')}`);
  if (values.theme !== undefined && !THEMES.includes(values.theme))
    throw new Trouble(`--theme takes ${THEMES.join(' or ')}`);
  if (values.width !== undefined && !(/^\d{3,4}$/.test(values.width) && values.width >= 320 && values.width <= 4000))
    throw new Trouble('--width takes a number of px, from 320 to 4000');
  if (values.height !== undefined && !/^\d{3,4}$/.test(values.height))
    throw new Trouble('--height takes a number of px');
  const level = values['heading-level'];
  if (level !== undefined && !/^[1-5]$/.test(level)) throw new Trouble('--heading-level takes a number from 1 to 5');
  checkPicture(values);
  checkZone(values['time-zone']);
  checkLanguage(values.lang);
  const read = await readDataset(file, importOptions({ ...values, lang: undefined }));
  if (read.dataset === undefined) {
    tellLosses(read);
    return 2;
  }
  checkLanes(values.lanes, read.dataset);
  const write = { html: markup, svg: picture, png, file: wholeFile }[values.to];
  const made = await write(read.dataset, values);
  const content = typeof made === 'string' ? `${made}\n` : made;
  if (values.output === undefined) process.stdout.write(content);
  else await writeFile(values.output, content);
  if (read.counts.left > 0 || read.notKept.length > 0) tellLosses(read);
  return 0;
}

const PICTURES = ['chart', 'map'];

/** An option that the picture cannot follow is said, not dropped. */
function checkPicture({ picture: kind, to, 'map-data': borders, lanes, sizes, opens }) {
  if (!PICTURES.includes(kind)) throw new Trouble(`--picture takes ${PICTURES.join(' or ')}, not "${plain(kind)}"`);
  if (kind === 'map' && !['svg', 'png'].includes(to)) throw new Trouble('--picture map needs --to svg or --to png');
  if (kind === 'map' && (lanes ?? sizes) !== undefined)
    throw new Trouble('--lanes and --sizes are for the chart: a map has neither');
  if (opens !== undefined && to !== 'file') throw new Trouble('--opens needs --to file: a picture does not open');
  opensOf(opens);
  if (kind === 'chart' && borders !== undefined) throw new Trouble('--map-data is for --picture map');
}

async function bordersOf(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'is not JSON: name a file of GeoJSON or TopoJSON' : error.message;
    throw new Trouble(`--map-data ${plain(path)}: ${plain(reason)}`);
  }
}

const LANES = ['auto', 'party', 'party-apart', 'actor', 'topic', 'kind', 'none'];

function checkLanes(lanes, { categories = [] }) {
  const known = [...LANES, ...categories.map(({ id }) => `category:${id}`)];
  const isTwo = known.some((outer) => lanes?.startsWith(`${outer} `) && known.includes(lanes.slice(outer.length + 1)));
  if (lanes !== undefined && !known.includes(lanes) && !isTwo)
    throw new Trouble(
      `--lanes takes one of ${known.map(plain).join(', ')}, or two of them as "party kind", not "${plain(lanes)}"`,
    );
}

function checkZone(zone) {
  try {
    if (zone !== undefined) new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    throw new Trouble(`--time-zone takes a zone as "Europe/Kyiv", not "${plain(zone)}"`);
  }
}

function checkLanguage(lang) {
  // English is built in; each other language has a file.
  const files = readdirSync(LOCALES).filter((name) => name.endsWith('.js'));
  const known = ['en', ...files.map((name) => name.slice(0, -'.js'.length)).sort()];
  if (lang !== undefined && !known.includes(lang.split('-', 1)[0].toLowerCase()))
    throw new Trouble(`--lang takes one of ${known.join(', ')}, not "${plain(lang)}"`);
}

const NO_PLACE = 'no entry has a location with latitude and longitude';

async function picture(dataset, values) {
  const { renderImage } = await import('conflict-timeline/image');
  const borders = values['map-data'] === undefined ? undefined : await bordersOf(values['map-data']);
  const { svg, issues } = await renderImage(dataset, {
    ...common(values),
    picture: values.picture,
    ...(borders !== undefined && { mapData: borders }),
    ...(values.width !== undefined && { widthPx: Number(values.width) }),
    ...(values.height !== undefined && { heightPx: Number(values.height) }),
    ...(values.theme !== undefined && { theme: values.theme }),
    ...(values.lanes !== undefined && { lanes: values.lanes }),
    ...(values.sizes !== undefined && { sizes: values.sizes }),
  });
  const fault = borders && issues.find(({ path }) => path.startsWith('map-data'));
  if (fault) throw new Trouble(`${fault.message}${fault.cure === undefined ? '' : `; ${fault.cure}`}`);
  if (svg === '') throw new Trouble(values.picture === 'map' ? NO_PLACE : 'there is no entry to draw');
  return svg.trimEnd();
}

async function png(dataset, values) {
  const { pngOf } = await import('./png.mjs');
  return pngOf(await picture(dataset, values));
}

async function markup(dataset, values) {
  const { renderTimeline } = await import('conflict-timeline/ssr');
  const level = values['heading-level'];
  const { html } = await renderTimeline(dataset, {
    ...common(values),
    ...(level !== undefined && { headingLevel: Number(level) }),
  });
  if (!values.page) return html;
  return page({ title: dataset.title ?? 'Timeline', lang: values.lang ?? dataset.lang ?? 'en', body: html });
}

/** One file that opens from a disk: the list for before scripts, the data, and the element itself. */
async function wholeFile(dataset, values) {
  const { renderTimeline } = await import('conflict-timeline/ssr');
  const { html } = await renderTimeline(dataset, { ...common(values), jsonLd: false });
  const lang = values.lang ?? dataset.lang ?? 'en';
  const script = await speaking(lang);
  const opens = opensOf(values.opens);
  const attributes = ['lanes', 'sizes'].map((name) =>
    values[name] === undefined ? '' : ` ${name}="${escaped(values[name])}"`,
  );
  return page({
    title: dataset.title ?? 'Timeline',
    lang,
    body: `<main>
<conflict-timeline${attributes.join('')}${opens.attributes}>
<script type="application/json">${inScript(JSON.stringify(dataset))}</script>
${html}
</conflict-timeline>
</main>
<script>${inScript(script)}</script>${
      opens.range === undefined
        ? ''
        : `\n<script>document.querySelector('conflict-timeline').visibleRange = ${JSON.stringify(opens.range)};</script>`
    }`,
  });
}

/** The element with the words of a language, if there is a file of them. */
async function speaking(lang) {
  const script = wholeScript();
  const subtag = lang.split('-', 1)[0].toLowerCase();
  const words = new URL(`../dist/locales/${subtag}.js`, import.meta.url);
  if (!existsSync(words)) return script;
  const { language } = await import(words);
  return withLanguage(script, subtag, language);
}

function common(values) {
  return {
    ...(values.lang !== undefined && { lang: values.lang }),
    ...(values['time-zone'] !== undefined && { timeZone: values['time-zone'] }),
  };
}
