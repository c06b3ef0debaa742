// The lines of a JSON text where values stand, by their paths: "entries[3].date" → 12.

const SPACE = /[\s,:]*/y;
const STRING = /"(?:[^"\\]|\\.)*"/y;
const SCALAR = /[^\s,:[\]{}"]+/y;

/** `paths`: those to find. A path that is not in the text has the line of the nearest value around it. */
export function linesOfPaths(text, paths) {
  const wanted = new Set(paths.flatMap(withParents));
  const found = new Map();
  const stack = [];
  let line = 1;
  let at = 0;
  const skip = (pattern) => {
    pattern.lastIndex = at;
    const match = pattern.exec(text)?.[0] ?? '';
    for (let from = match.indexOf('\n'); from >= 0; from = match.indexOf('\n', from + 1)) line++;
    at += match.length;
    return match;
  };
  const begin = () => {
    const top = stack.at(-1);
    const path = top === undefined ? '' : top.isList ? `${top.path}[${top.next++}]` : top.key;
    if (top !== undefined && !top.isList) top.key = undefined;
    if (wanted.has(path) && !found.has(path)) found.set(path, line);
    return path;
  };
  while (at < text.length && found.size < wanted.size) {
    skip(SPACE);
    const sign = text[at];
    const top = stack.at(-1);
    if (sign === '{' || sign === '[') {
      stack.push({ path: begin(), isList: sign === '[', next: 0, key: undefined });
      at++;
    } else if (sign === '}' || sign === ']') {
      stack.pop();
      at++;
    } else if (sign === '"' && top !== undefined && !top.isList && top.key === undefined) {
      const name = skip(STRING);
      if (name === '') break;
      top.key = top.path === '' ? nameOf(name) : `${top.path}.${nameOf(name)}`;
    } else {
      begin();
      if (skip(sign === '"' ? STRING : SCALAR) === '') break;
    }
  }
  return new Map(
    paths.flatMap((path) => {
      const known = withParents(path).find((parent) => found.has(parent));
      return known === undefined ? [] : [[path, found.get(known)]];
    }),
  );
}

function nameOf(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The path, and those of the values around it, from the inside. */
function withParents(path) {
  const parents = [path];
  for (let rest = path; rest !== '';) {
    rest = rest.slice(0, Math.max(0, rest.lastIndexOf('.'), rest.lastIndexOf('[')));
    if (rest !== '') parents.push(rest);
  }
  return parents;
}
