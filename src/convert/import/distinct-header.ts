/** Names of columns, each once: the second of one name is "Name (2)". */

export function distinctHeader(header: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return header.map((given) => {
    const name = given.trim();
    if (name === '') return name;
    let distinct = name;
    for (let number = 2; seen.has(distinct.toLowerCase()); number++) distinct = `${name} (${number})`;
    seen.add(distinct.toLowerCase());
    return distinct;
  });
}
