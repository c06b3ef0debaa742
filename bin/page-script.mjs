// The element as a script within a page: with the words of one language, since a page from a disk may fetch no module.

/**
 * Text that would end the script, or begin a comment in it, as escapes that are valid in strings, templates and
 * patterns.
 */
export function inScript(text) {
  return text.replace(/<(?=\/script|script|!--)/gi, String.raw`\u003c`);
}

/** `words`: what `locales/LANG.js` exports. */
export function withLanguage(script, lang, words) {
  const wanted = /import\(\s*["'`]\.\/locales\/([a-z]+)\.js["'`]\s*\)/g;
  return script.replace(wanted, (whole, name) =>
    name === lang ? `Promise.resolve({default:${JSON.stringify(words)}})` : whole,
  );
}
