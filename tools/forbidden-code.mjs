// Keeps code that turns text into markup or code out of the package: data must never reach it, and Trusted Types would
// not notice, since Lit's directives pass the string through Lit's own policy.
import { readFileSync, readdirSync } from 'node:fs';

const BUNDLE = 'dist/conflict-timeline.all.min.js';

/** `inBundle` is how often the bundle may contain it, and `because` the reason. Own sources may contain none. */
const FORBIDDEN = [
  {
    pattern: /\binnerHTML\b/g,
    inBundle: 1,
    because: "Lit's template elements, from the literal parts of templates",
  },
  { pattern: /\bouterHTML\b|\binsertAdjacentHTML\b|\b(set|parse)HTMLUnsafe\b|\bcreateContextualFragment\b/g },
  { pattern: /\bunsafe(HTML|SVG|MathML|Static)\b/g },
  { pattern: /\bunsafeCSS\b/g, inBundle: 2, because: "the words of error messages of Lit's `css`" },
  { pattern: /\.html\(/g },
  { pattern: /\bdocument\.write/g },
  { pattern: /\bsrcdoc\b/g },
  { pattern: /\bDOMParser\b/g },
  { pattern: /\beval\(/g },
  { pattern: /\bnew Function\b/g },
  { pattern: /\bset(Timeout|Interval)\(\s*["'`]/g },
];

const complaints = [...sourceFiles().flatMap(checkSource), ...checkBundle()];
for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length === 0 ? 0 : 1;

function sourceFiles() {
  return readdirSync('src', { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/${name}`);
}

function checkSource(path) {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line, index) =>
    FORBIDDEN.flatMap(({ pattern }) => line.match(pattern) ?? []).map((found) => `${path}:${index + 1}: ${found}`),
  );
}

function checkBundle() {
  const text = readFileSync(BUNDLE, 'utf8');
  return FORBIDDEN.flatMap(({ pattern, inBundle = 0 }) => {
    const found = text.match(pattern) ?? [];
    if (found.length <= inBundle) return [];
    return [`${BUNDLE}: ${found.length} × ${found[0]}, at most ${inBundle}`];
  });
}
