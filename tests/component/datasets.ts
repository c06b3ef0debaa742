/** Small datasets for component tests. */

const event = (id: string, date: string, more: object = {}): object => ({
  id,
  kind: 'event',
  date,
  title: `Title ${id}`,
  ...more,
});

/** Five days in 2022 and five in 2025: one fold. */
export const TWO_BURSTS = {
  title: 'Two bursts',
  parties: [
    { id: 'north', name: 'North' },
    { id: 'south', name: 'South' },
  ],
  actors: [{ id: 'ann', name: 'Ann Lee', role: 'Envoy', party: 'north' }],
  topics: [{ id: 'talks', name: 'Talks' }],
  sources: [
    { id: 'paper', title: 'The paper', url: 'https://paper.example/1' },
    { id: 'radio', title: 'The radio' },
  ],
  entries: [2022, 2025].flatMap((year) => [
    event(`${year}-1`, `${year}-03-01`, {
      parties: ['north'],
      topics: ['talks'],
      citations: [{ source: 'paper', locator: '¶ 4' }],
    }),
    event(`${year}-2`, `${year}-03-02~`, { parties: ['south'] }),
    event(`${year}-3`, `${year}-03-03`, {
      kind: 'statement',
      form: 'post',
      speaker: 'ann',
      channel: 'A platform',
      parties: ['north'],
      quotes: [{ text: 'We are ready', lang: 'en' }],
      relations: [{ type: 'responds-to', target: `${year}-1` }],
    }),
    event(`${year}-4`, `${year}-03-04`, { parties: ['south'], status: 'claimed', dateNote: 'Given by the paper.' }),
    event(`${year}-5`, `../${year}-03-05`, { parties: ['north', 'south'] }),
  ]),
} as const;

/** A category of a dataset. */
export const THEATRES = {
  id: 'theatre',
  name: 'Theatre',
  values: [
    { id: 'sea', name: 'Sea' },
    { id: 'air', name: 'Air' },
  ],
};

export const ONE_ENTRY = { title: 'One entry', entries: [event('only', '2022-02-24')] };

export const EMPTY = { title: 'Nothing yet', entries: [] };

/** A bad date, no date, and a good entry. */
export const ONE_GOOD = {
  title: 'Mostly bad',
  entries: [
    event('bad-date', '2022-13-45'),
    { id: 'no-date', kind: 'event', title: 'No date' },
    event('good', '2022-02-24'),
  ],
};
