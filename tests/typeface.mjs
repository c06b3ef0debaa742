// The typeface of every page that tests open. The machine's own would give each text another width, and with it other
// rows, labels and pixels. It is in packages, and reaches a page as bytes in a script: a page under a strict policy has
// it too, and no server hears of a request.
import { readFileSync } from 'node:fs';

const PACKAGES = new URL('../node_modules/@fontsource-variable/', import.meta.url);
/** Roboto has Latin and Cyrillic letters and the signs that the element draws, Vazirmatn has Arabic letters. */
const FACES = [
  ['roboto', 'latin'],
  ['roboto', 'cyrillic'],
  ['roboto', 'math'],
  ['roboto', 'symbols'],
  ['vazirmatn', 'arabic'],
].map(([typeface, subset]) => faceOf(typeface, subset));

/** For `addInitScript` of a browser, or inside a page before its other scripts. */
export const typefaceScript = scriptWith(FACES);

/** A subset of a variable typeface: its bytes, and the characters that it stands for. */
export function faceOf(typeface, subset) {
  const folder = new URL(`${typeface}/`, PACKAGES);
  const ranges = JSON.parse(readFileSync(new URL('unicode.json', folder), 'utf8'));
  const base64 = readFileSync(new URL(`files/${typeface}-${subset}-wght-normal.woff2`, folder), 'base64');
  return { base64, weight: '100 900', unicodeRange: ranges[subset] };
}

export function scriptWith(faces) {
  return `(${useTypeface})(${JSON.stringify(faces)});`;
}

/** Runs in the page. Its own styles are adopted last, so they win over rules of the same weight. */
function useTypeface(faces) {
  const { document, atob, FontFace, CSSStyleSheet, Uint8Array } = globalThis;
  for (const { base64, ...descriptors } of faces) {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const face = new FontFace('Test Sans', bytes, descriptors);
    document.fonts.add(face);
    face.load();
  }
  const families = ['font-family', '--sans', '--serif', '--mono', '--conflict-timeline-quote-font'];
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:root { ${families.map((name) => `${name}: 'Test Sans', sans-serif;`).join(' ')} }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
