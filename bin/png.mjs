// A picture as PNG, for programs that do not take SVG. The drawing package is needed only for this.
import { Trouble } from './output.mjs';

/** Twice as large, for fine screens. */
const SCALE = 2;
/** Fonts of systems without those of the picture: the package knows no generic families. */
const FAMILIES = "'Liberation Sans','DejaVu Sans',sans-serif";
/** Characters that make a text run from right to left: the package reads no direction. */
const EMBEDDED = '\u202b';
const END_EMBEDDED = '\u202c';

export async function pngOf(svg) {
  const { Resvg } = await import('@resvg/resvg-js').catch(() => {
    throw new Trouble('a PNG needs another package: npm install @resvg/resvg-js, or use --to svg');
  });
  return new Resvg(prepared(svg), { fitTo: { mode: 'zoom', value: SCALE } }).render().asPng();
}

function prepared(svg) {
  const named = svg
    .replace(/(font-family:[^;}]*),sans-serif/g, (_, families) => `${families},${FAMILIES}`)
    .replace(/(font-weight:)(\d+)/g, (_, before, weight) => `${before}${wholeWeight(weight)}`);
  const [root] = /<svg [^>]*>/.exec(named);
  return named.replace(/(<text\b[^>]*>)([^]*?)(<\/text>)/g, (whole, tag, words, end) =>
    isRightToLeft(tag, root) ? `${anchoredLeft(tag)}${EMBEDDED}${words}${END_EMBEDDED}${end}` : whole,
  );
}

/** The package knows hundreds alone, and draws any other weight as normal. */
function wholeWeight(weight) {
  return Math.round(weight / 100) * 100;
}

function isRightToLeft(tag, root) {
  const direction = /direction="(\w+)"/;
  return (direction.exec(tag) ?? direction.exec(root))?.[1] === 'rtl';
}

/** It takes the left for the start of each text. */
function anchoredLeft(tag) {
  const [whole, anchor = 'start'] = /text-anchor="(\w+)"/.exec(tag) ?? [''];
  const other = { start: 'end', end: 'start' }[anchor] ?? anchor;
  return tag.replace(whole, '').replace(/>$/, ` text-anchor="${other}">`);
}
