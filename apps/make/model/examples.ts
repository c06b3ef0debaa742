/** Finished timelines to copy: each with its sources and a story. They are in English, and load when one is chosen. */

export interface Example {
  readonly id: string;
  readonly title: string;
}

export const EXAMPLES: readonly Example[] = [
  { id: 'strike', title: 'Sixty-four days in Memphis' },
  { id: 'court-case', title: 'Brown v. Board of Education' },
  { id: 'election', title: 'Thirty-six days: the US election of 2000' },
  { id: 'life', title: 'Marie Curie' },
  { id: 'war', title: 'Seventy-four days in the South Atlantic' },
];

const LOADERS: Readonly<Record<string, () => Promise<{ readonly default: unknown }>>> = {
  strike: () => import('../examples/strike.json'),
  'court-case': () => import('../examples/court-case.json'),
  election: () => import('../examples/election.json'),
  life: () => import('../examples/life.json'),
  war: () => import('../examples/war.json'),
};

/** The example as JSON; undefined if there is none with this id. */
export async function exampleText(id: string): Promise<string | undefined> {
  const load = Object.hasOwn(LOADERS, id) ? LOADERS[id] : undefined;
  return load && JSON.stringify((await load()).default);
}
