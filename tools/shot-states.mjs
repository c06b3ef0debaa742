// The states that `npm run shots` photographs. Each is put up in the first timeline of the demo (`#main`), alone in
// the picture.

/**
 * `show` runs in the page with the element; `scheme`, `dir`, `lang` and `view` are set before. Without `widths`, all
 * three.
 */
export const STATES = [
  { name: 'chart', view: 'chart' },
  { name: 'chart-dark', view: 'chart', scheme: 'dark' },
  { name: 'chart-details', view: 'chart', show: selectStatement },
  { name: 'chart-details-dark', view: 'chart', scheme: 'dark', show: selectStatement },
  { name: 'chart-unfolded', view: 'chart', show: unfold, widths: [1200] },
  { name: 'chart-zoomed', view: 'chart', show: zoomToLastMonth, widths: [1200] },
  { name: 'chart-rtl', view: 'chart', dir: 'rtl', widths: [1200] },
  { name: 'chart-forced-colours', view: 'chart', forcedColours: true, show: selectStatement, widths: [1200] },
  { name: 'list', view: 'list' },
  { name: 'list-dark', view: 'list', scheme: 'dark', widths: [360] },
  { name: 'list-details', view: 'list', show: selectStatement, widths: [760, 360] },
  { name: 'list-rtl', view: 'list', dir: 'rtl', widths: [360] },
  { name: 'auto', view: 'auto' },
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
