/** Texts of entries that each frame needs again, remembered as long as the function that makes them exists. */

type TextOf = (entry: number) => string;

/** More than fit in a window. */
const MAX_TEXTS = 4000;
const known = new WeakMap<TextOf, TextOf>();

/** The same function gets the same memory. */
export function rememberedText(textOf: TextOf): TextOf {
  const before = known.get(textOf);
  if (before !== undefined) return before;
  const texts = new Map<number, string>();
  const remembered: TextOf = (entry) => {
    let text = texts.get(entry);
    if (text !== undefined) return text;
    text = textOf(entry);
    if (texts.size >= MAX_TEXTS) texts.clear();
    texts.set(entry, text);
    return text;
  };
  known.set(textOf, remembered);
  return remembered;
}
