/** Several values in a cell. */

const SEPARATOR = ';';
const RELATION = /^([a-z-]+):\s*(\S.*)$/;

/** Texts with semicolons between them; JSON if it begins so, for texts that contain semicolons. */
export function listOf(text: string): unknown {
  return text.startsWith('["') ? (jsonOf(text) ?? textsOf(text)) : textsOf(text);
}

export function textsOf(text: string): readonly string[] {
  return text
    .split(SEPARATOR)
    .map((id) => id.trim())
    .filter((id) => id !== '');
}

/** Undefined for a value that is not a list or an object in JSON. */
export function jsonOf(text: string): unknown {
  if (!text.startsWith('[') && !text.startsWith('{')) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** `responds-to: a; contradicts: b`, or a list as JSON if there are notes. Anything else is reported. */
export function relationsOf(text: string): unknown {
  const json = jsonOf(text);
  if (json !== undefined) return json;
  return textsOf(text).map((part) => {
    const [, type, target] = RELATION.exec(part) ?? [];
    return type === undefined ? part : { type, target };
  });
}
