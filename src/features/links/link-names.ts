/** The names of timelines in the fragment: two of a page never share one. */
const owners = new Map<string, object>();

/** The wanted name, or that name with the first free number: `timeline-2`. */
export function claimName(wanted: string, owner: object): string {
  let name = wanted;
  for (let number = 2; (owners.get(name) ?? owner) !== owner; number++) name = `${wanted}-${number}`;
  owners.set(name, owner);
  return name;
}

export function releaseName(name: string, owner: object): void {
  if (owners.get(name) === owner) owners.delete(name);
}
