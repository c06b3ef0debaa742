/** Texts of entries that each frame asks for again, remembered for as long as the function that makes them is there. */

type TextOf = (entry: number) => string;

/** More than a window shows. */
const MAX_TEXTS = 4000;
const known = new WeakMap<TextOf, TextOf>();

/** Of the same function the same one. */
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
