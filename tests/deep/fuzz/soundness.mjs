// Rules for everything that comes out of a dataset: numbers are finite, words are words. Pure, for Node and pages.

/** JavaScript's own words instead of the program's. No fuzzed text contains any of them. */
export const NO_WORDS = /\bNaN\b|\bundefined\b|\bInfinity\b|\[object |\bInvalid Date\b/;

/** Throws with the path of the first number in lists, records and typed arrays that is not finite. */
export function expectFinite(value, path) {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`${path} is ${value}`);
  } else if (ArrayBuffer.isView(value)) {
    const at = value.findIndex((number) => !Number.isFinite(number));
    if (at >= 0) throw new Error(`${path}[${at}] is ${value[at]}`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of value instanceof Map ? value : Object.entries(value))
      expectFinite(inner, `${path}.${key}`);
  }
}

export function expectWords(text, path) {
  if (typeof text !== 'string') throw new Error(`${path} is ${typeof text}, not text`);
  const found = NO_WORDS.exec(text);
  if (found === null) return;
  throw new Error(`${path} says ${JSON.stringify(text.slice(Math.max(found.index - 30, 0), found.index + 40))}`);
}

/** Every issue is one line that names its kind. */
export function expectIssues(issues) {
  for (const { code, severity, path, value, message } of issues) {
    if (!/^[a-z-]+$/.test(code)) throw new Error(`an issue has the code ${String(code)}`);
    if (!['fatal', 'error', 'warning'].includes(severity)) throw new Error(`${code} is ${String(severity)}`);
    if (typeof path !== 'string' || typeof value !== 'string') throw new Error(`${code} has no path or value`);
    if (!/^[^\n\r\u2028\u2029]+$/.test(message)) throw new Error(`${code} says ${JSON.stringify(message)}`);
    if (message.length > 500) throw new Error(`${code} says ${message.length} characters`);
  }
}

/** The properties that every object inherits are unchanged. */
export function expectCleanPrototypes() {
  const added = [Object.prototype, Array.prototype].flatMap((prototype) => Object.keys(prototype));
  if (added.length > 0 || {}.polluted !== undefined || {}.title !== undefined)
    throw new Error(`prototypes have ${added}`);
}
