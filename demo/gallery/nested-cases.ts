/** Lanes within lanes: a small dataset, and a made-up year of 300 entries in five fields and twelve districts. */
import { crowdTitle } from './crowd-titles.js';
import { dataset, dayAfter, event, statement, type GalleryCase, type GalleryEntry } from './gallery-case.js';
import { seededRandom } from './seeded-random.js';

const FIELDS = ['Talks', 'Front line', 'Relief', 'Trade and energy', 'Courts'];
const DISTRICTS = [
  ...['Arden', 'Belmar', 'Corvo', 'Delna', 'Estria', 'Falk'],
  ...['Gorse', 'Hale and the eastern islands', 'Ister', 'Jura', 'Kester', 'Lower Mere'],
];

const idOf = (name: string): string => name.toLowerCase().replace(/\W+/g, '-');
const valuesOf = (names: readonly string[]): readonly { readonly id: string; readonly name: string }[] =>
  names.map((name) => ({ id: idOf(name), name }));

const HEAD = {
  categories: [
    { id: 'field', name: 'Field', values: valuesOf(FIELDS) },
    { id: 'district', name: 'District', values: valuesOf(DISTRICTS) },
  ],
};

/** The first of a list are the commonest. */
function oftenFirst(random: () => number, names: readonly string[]): string {
  return idOf(names[Math.floor(random() ** 1.7 * names.length)]!);
}

function year(count: number): readonly GalleryEntry[] {
  const random = seededRandom(5);
  return Array.from({ length: count }, (_, at) => {
    const kind = random() < 0.3 ? 'statement' : 'event';
    const create = kind === 'event' ? event : statement;
    const day = dayAfter('2024-01-03', Math.floor(random() * 360));
    return create(`e${at + 1}`, day, crowdTitle(random, kind), {
      parties: [random() < 0.5 ? 'north' : 'south'],
      categories: { field: oftenFirst(random, FIELDS), district: oftenFirst(random, DISTRICTS) },
    });
  });
}

const at = (field: string, ...parties: readonly string[]): Record<string, unknown> => ({
  parties,
  categories: { field: idOf(field) },
});

const WEEKS = [
  event('opening', '2024-05-02', 'The delegations meet in Hale', at('Talks', 'north', 'south')),
  statement('offer', '2024-05-06', 'The South offers to open the harbour', at('Talks', 'south')),
  statement('answer', '2024-05-09', 'The North asks for a list of ships', at('Talks', 'north')),
  event('list', '2024-05-15', 'The list is handed over', at('Talks', 'south')),
  event('shots', '2024-05-04', 'Shots at the dam road', at('Front line', 'north')),
  event('pause', '2024-05-11/2024-05-16', 'No shots for six days', at('Front line', 'north', 'south')),
  event('convoy', '2024-05-13', 'A convoy reaches the old town', at('Relief', 'south')),
  event('water', '2024-05-18', 'Water for 40,000 people', at('Relief', 'north')),
  event('unsorted', '2024-05-08', 'A holiday', { parties: [] }),
];

export const NESTED_CASES: readonly GalleryCase[] = [
  {
    id: 'lanes-in-lanes',
    heading: 'Lanes within lanes',
    note: 'Names stand in two columns: the field of an entry, and its party in that field. A press on a field collapses its lanes into one.',
    attributes: { lanes: 'category:field party', controls: 'full' },
    data: dataset('Nine entries by field and party', WEEKS, HEAD),
  },
  {
    id: 'lanes-in-lanes-many',
    heading: 'Five fields and twelve districts',
    note: 'Of sixty lanes the fullest are shown, at least one in each field; the rest of a field is one lane that opens.',
    attributes: { lanes: 'category:field category:district', controls: 'full' },
    data: dataset('Three hundred entries by field and district', year(300), HEAD),
  },
];
