/** Entries about talks, and a truce. */
export const entry = (id: string, date: string, more: object): object => ({
  id,
  kind: 'event',
  date,
  title: id,
  ...more,
});

export const TALKS = {
  title: 'Talks',
  parties: [
    { id: 'north', name: 'North' },
    { id: 'south', name: 'South' },
  ],
  actors: [{ id: 'ann', name: 'Ann Zelenko', aliases: ['Зеленко'], role: 'Envoy', party: 'north' }],
  entries: [
    entry('third', '2025-03-03', { title: 'Élysée talks resume', parties: ['south'] }),
    entry('first', '2025-03-01', { title: 'Talks begin', parties: ['north'], summary: 'The first talks.' }),
    entry('second', '2025-03-02', {
      kind: 'statement',
      speaker: 'ann',
      title: 'Ann on the talks',
      parties: ['north'],
      quotes: [{ text: 'We talk, then we <b>decide</b>', lang: 'en' }],
    }),
    entry('fourth', '2025-03-04', { title: 'A truce', parties: ['south'] }),
  ],
};
