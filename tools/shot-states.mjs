// The states that `npm run shots` photographs. Each is set up in the first timeline of the demo (`#main`), alone in the
// picture.

const THEMES = ['paper', 'newsroom', 'contrast'];
const NARROW_PX = 360;
/** A window of 1280 by 1024 px, zoomed to 400 %. */
const ZOOMED = { widths: [320], heightPx: 256, scale: 4 };

/** Panels above or beside the chart. */
const OPENED = [
  { name: 'filters', show: openFilters },
  { name: 'story', show: tellStory },
  { name: 'accounts', show: compareAccounts },
  { name: 'actor', show: openActor },
  { name: 'cited', show: quoteSource },
];

/**
 * `show` runs in the page with the element; `scheme`, `dir`, `lang`, `view`, `lanes`, `textPercent` and `spaced` are set
 * before. Without `widths`, all three. `theme` is a file of `assets/themes/`; the browser applies `contrast`, `forcedColours` and
 * `vision` to the page.
 */
export const STATES = [
  { name: 'chart', view: 'chart' },
  { name: 'chart-dark', view: 'chart', scheme: 'dark' },
  { name: 'chart-details', view: 'chart', show: selectStatement },
  { name: 'chart-details-dark', view: 'chart', scheme: 'dark', show: selectStatement },
  // README.md shows these: copy the pictures to `docs/images`.
  { name: 'readme', view: 'chart', widths: [1280] },
  { name: 'readme-dark', view: 'chart', scheme: 'dark', widths: [1280] },
  { name: 'chart-unfolded', view: 'chart', show: unfold, widths: [1200] },
  { name: 'chart-zoomed', view: 'chart', show: zoomToLastMonth, widths: [1200] },
  { name: 'chart-rtl', view: 'chart', dir: 'rtl', widths: [1200] },
  { name: 'chart-arabic', view: 'chart', dir: 'rtl', lang: 'ar', show: selectStatement, widths: [1200, NARROW_PX] },
  { name: 'chart-forced-colours', view: 'chart', forcedColours: true, show: selectStatement, widths: [1200] },
  { name: 'chart-forced-colours-dark', view: 'chart', scheme: 'dark', forcedColours: true, widths: [1200] },
  { name: 'chart-more-contrast', view: 'chart', contrast: 'more', show: selectStatement, widths: [1200] },
  { name: 'chart-more-contrast-dark', view: 'chart', scheme: 'dark', contrast: 'more', widths: [1200] },
  { name: 'chart-greyscale', view: 'chart', vision: 'achromatopsia', show: selectStatement, widths: [1200] },
  { name: 'chart-greyscale-dark', view: 'chart', scheme: 'dark', vision: 'achromatopsia', widths: [1200] },
  { name: 'chart-greyscale-topics', view: 'chart', lanes: 'topic', vision: 'achromatopsia', widths: [1200] },
  ...['protanopia', 'deuteranopia', 'tritanopia'].flatMap((vision) => [
    { name: `chart-${vision}`, view: 'chart', vision, show: selectStatement, widths: [1200] },
    { name: `chart-${vision}-dark`, view: 'chart', scheme: 'dark', vision, widths: [1200] },
    { name: `chart-${vision}-topics`, view: 'chart', lanes: 'topic', vision, widths: [1200] },
  ]),
  { name: 'chart-spaced', view: 'chart', spaced: true, widths: [1200, NARROW_PX] },
  { name: 'list-spaced', view: 'list', spaced: true, widths: [NARROW_PX] },
  { name: 'chart-text-200', view: 'chart', textPercent: 200, widths: [1200, NARROW_PX] },
  { name: 'chart-zoom-400', view: 'chart', ...ZOOMED },
  { name: 'chart-320', view: 'chart', widths: [320] },
  { name: 'chart-details-320', view: 'chart', show: selectStatement, widths: [320] },
  ...THEMES.flatMap((theme) => [
    { name: `theme-${theme}`, view: 'chart', theme, show: selectStatement, widths: [1200] },
    { name: `theme-${theme}-dark`, view: 'chart', theme, scheme: 'dark', show: selectStatement, widths: [1200] },
    { name: `theme-${theme}-list`, view: 'list', theme, widths: [NARROW_PX] },
  ]),
  ...OPENED.flatMap(({ name, show }) => [
    { name, show, view: 'chart', widths: [1200, NARROW_PX] },
    { name: `${name}-dark`, show, view: 'chart', scheme: 'dark', widths: [1200] },
    { name: `${name}-arabic`, show, view: 'list', dir: 'rtl', lang: 'ar', widths: [NARROW_PX] },
  ]),
  { name: 'list', view: 'list' },
  { name: 'list-dark', view: 'list', scheme: 'dark', widths: [NARROW_PX] },
  { name: 'list-details', view: 'list', show: selectStatement, widths: [760, 360] },
  { name: 'list-rtl', view: 'list', dir: 'rtl', widths: [NARROW_PX] },
  { name: 'list-arabic', view: 'list', dir: 'rtl', lang: 'ar', widths: [NARROW_PX] },
  { name: 'list-forced-colours', view: 'list', forcedColours: true, widths: [NARROW_PX] },
  { name: 'list-greyscale', view: 'list', vision: 'achromatopsia', widths: [NARROW_PX] },
  { name: 'list-text-200', view: 'list', textPercent: 200, widths: [NARROW_PX] },
  { name: 'list-zoom-400', view: 'list', ...ZOOMED },
  { name: 'list-320', view: 'list', widths: [320] },
  { name: 'auto', view: 'auto' },
];

/** The prints of `npm run shots`, each as a PDF and, with `pdftoppm`, as a picture of each of its pages. */
export const PRINTS = [
  { name: 'print', view: 'chart', format: 'A4' },
  { name: 'print-landscape', view: 'chart', format: 'A4', landscape: true },
  { name: 'print-letter-list', view: 'list', format: 'Letter' },
  { name: 'print-arabic', view: 'chart', format: 'A4', dir: 'rtl', lang: 'ar' },
  { name: 'print-dark', view: 'chart', format: 'A4', scheme: 'dark' },
];

export const WIDTHS_PX = [1200, 760, 360];

// These run in the page: they may use nothing from this file.

function selectStatement(element) {
  return element.select('trump-very-close');
}

function unfold(element) {
  element.noFolds = true;
}

function zoomToLastMonth(element) {
  return element.zoomTo({ start: Date.UTC(2025, 3, 1), end: Date.UTC(2025, 4, 1) });
}

function openFilters(element) {
  element.shadowRoot.querySelector('.filter-button').click();
}

function tellStory(element) {
  element.story = 2;
}

async function compareAccounts(element) {
  element.select('trump-crimea');
  await element.settled;
  element.shadowRoot.querySelector('.compare').click();
}

/** Adds a sentence about the party, which the demo's dataset lacks. */
async function openActor(element) {
  const data = await (await fetch(element.src)).json();
  data.parties[0].description = 'One sentence describes a party.';
  element.data = data;
  element.select('trump-very-close');
  await element.settled;
  element.shadowRoot.querySelector('.actor-name').click();
}

/** Adds the words of a source, which the demo's dataset gives as quotes of the entry. */
async function quoteSource(element) {
  const data = await (await fetch(element.src)).json();
  const entry = data.entries.find(({ id }) => id === 'trump-crimea');
  for (const citation of entry.citations)
    citation.quote = 'Here stand the words of the source that the entry rests on.';
  element.data = data;
  element.select('trump-crimea');
}
