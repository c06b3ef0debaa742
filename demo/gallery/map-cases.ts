/** Places on the map: joined ones, vague ones, none, and both sides of the antimeridian. */
import { dataset, event, type GalleryCase, statement } from './gallery-case.js';

const at = (
  latitude: number,
  longitude: number,
  name: string,
  precision?: number,
): Readonly<Record<string, unknown>> => ({
  location: { latitude, longitude, name, ...(precision !== undefined && { precision }) },
});

const HARBOURS = [
  event('first', '2023-02-20', 'First docks stop work', { parties: ['south'], ...at(43.3, 5.36, 'Marseille') }),
  event('second', '2023-03-06', 'Second dock stops work', { parties: ['south'], ...at(43.3, 5.36, 'Marseille') }),
  statement('reply', '2023-03-08', 'Union: the offer cuts night pay', at(43.3, 5.36, 'Marseille')),
  event('fos', '2023-03-10', 'Cranes at the mouth of the river stand still', at(43.42, 4.94, 'Fos-sur-Mer')),
  event('genoa', '2023-03-14', 'Ships go to Genoa instead', at(44.41, 8.93, 'Genoa')),
  event('barcelona', '2023-03-20', 'Ships go to Barcelona instead', at(41.38, 2.18, 'Barcelona')),
  event('islands', '2023-04-02', 'A ferry turns back somewhere off Corsica', at(42.2, 8.2, 'Off Corsica', 60_000)),
  statement('authority', '2023-04-11', 'Port authority: both sides pause', { parties: ['north'] }),
];
const ISLANDS = [
  event('nadi', '2023-01-05', 'A meeting in Nadi', at(-17.76, 177.44, 'Nadi')),
  event('apia', '2023-01-11', 'A vote in Apia', at(-13.83, -171.77, 'Apia')),
  event('funafuti', '2023-01-20', 'A letter from Funafuti', { parties: ['south'], ...at(-8.52, 179.2, 'Funafuti') }),
];

export const MAP_CASES: readonly GalleryCase[] = [
  {
    id: 'map-beside-chart',
    heading: 'Places joined and counted',
    note: 'Three entries of Marseille and one close by are one mark of four, with the shares of both parties on its rim. The place off Corsica has a dashed circle. One entry has no place, which is said.',
    attributes: { controls: 'full', view: 'chart', map: '' },
    data: dataset('A port strike on the map', HARBOURS),
  },
  {
    id: 'map-antimeridian',
    heading: 'Both sides of the antimeridian',
    note: 'Three islands of the Pacific stand beside each other, not at the two edges of a map of the world.',
    attributes: { view: 'chart', map: '' },
    data: dataset('Across the antimeridian', ISLANDS),
  },
];
