/** What the playground begins with: by its name, or `group/id` of a case of the gallery. */
export interface Example {
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

export const EXAMPLES = [
  { id: 'small', name: 'Two weeks in May' },
  { id: 'ceasefire', name: 'Ceasefire talks, April 2025' },
  { id: 'talks', name: 'Talks and resolutions' },
] as const;

const INDENT = 2;

const SMALL = {
  title: 'Two weeks in May',
  parties: [
    { id: 'north', name: 'North' },
    { id: 'south', name: 'South' },
  ],
  sources: [{ id: 'paper', title: 'The Paper', url: 'https://example.org/' }],
  entries: [
    {
      id: 'talks',
      kind: 'event',
      date: '2024-05-02/2024-05-04',
      title: 'The sides meet',
      parties: ['north', 'south'],
      citations: [{ source: 'paper', locator: 'p. 1' }],
    },
    {
      id: 'offer',
      kind: 'statement',
      date: '2024-05-10~',
      title: 'North offers a pause',
      parties: ['north'],
      quotes: [{ text: 'We can stop tomorrow.' }],
      relations: [{ type: 'follows', target: 'talks' }],
      citations: [{ source: 'paper', locator: 'p. 3' }],
    },
  ],
};

/** The small one for a name that nobody has. */
export async function exampleOf(name: string): Promise<Example> {
  if (name === 'ceasefire') return example((await import('../../../../data/ceasefire-2025.json')).default);
  if (name === 'talks') return example((await import('../../../../data/talks-and-resolutions.json')).default);
  const { GALLERY } = await import('../../../../demo/gallery-datasets');
  const found = GALLERY.find(({ id }) => name.endsWith(`/${id}`));
  return found === undefined ? example(SMALL) : example(found.data, found.attributes);
}

function example(data: unknown, attributes: Readonly<Record<string, string>> = {}): Example {
  return { attributes: { view: 'chart', ...attributes }, text: JSON.stringify(data, undefined, INDENT) };
}
