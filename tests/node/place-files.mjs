// Files of archives and of places: a record that becomes an entry, and one that does not.

export const ARCHIVED = [
  ['Link', 'Archive status', 'Archive date', 'Archive location', 'Upload timestamp', 'Upload title', 'Hash', 'WACZ'],
  [
    'https://a.example/post',
    'success',
    '2024-05-03T10:39:07+00:00',
    'https://a.example/1.html',
    '2024-05-01T07:15:00+00:00',
    'Smoke over the harbour',
    'ab'.repeat(32),
    'https://a.example/1.wacz',
  ],
  ['https://a.example/none', 'no archiver', '', '', '', '', '', ''],
];
export const PLACES = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      id: 'g1',
      geometry: { type: 'Point', coordinates: [30.5, 50.4] },
      properties: {
        name: 'Dockers stop',
        date: '10–14 June 2021',
        description: 'At noon',
        tags: ['Strikes'],
        crew: { size: 'Value1of' },
      },
    },
    { type: 'Feature', properties: { name: 'Never', date: 'soon' } },
  ],
};
export const LINKED = {
  type: 'FeatureCollection',
  '@context': 'https://a.example/linkedplaces-context.jsonld',
  features: [
    {
      '@id': 'https://a.example/places/1',
      type: 'Feature',
      properties: { title: 'Dockers stop', ccodes: ['Value1of'] },
      when: { timespans: [{ start: { in: '2021-06-10' }, end: { in: '2021-06-14' } }] },
      names: [{ toponym: 'Port' }],
      geometry: { type: 'Point', coordinates: [30.5, 50.4] },
      descriptions: [{ value: 'At noon' }],
      citations: [{ label: 'A survey', '@id': 'https://a.example/survey' }],
    },
    {
      '@id': 'https://a.example/places/2',
      type: 'Feature',
      properties: { title: 'Never' },
      names: [{ toponym: 'Never' }],
    },
  ],
};
