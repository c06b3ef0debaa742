// What gateways in tests answer from: 200 entries in memory.
import { memorySource } from 'conflict-timeline/archive';
import { createModel, validateDataset } from 'conflict-timeline/data';

const { dataset } = validateDataset({
  title: 'T',
  parties: [{ id: 'us', name: 'US' }],
  entries: Array.from({ length: 200 }, (_, at) => ({
    id: `e${at}`,
    kind: 'event',
    date: `20${10 + (at % 10)}-03-01`,
    title: `Entry ${at}`,
    parties: ['us'],
  })),
});
export const memory = memorySource(createModel(dataset));
export const source = {
  describe: (...args) => memory.describe(...args),
  entries: (request) => memory.entries(request),
  summarise: (request) => memory.summarise(request),
  entry: (...args) => memory.entry(...args),
  search: (request) => memory.search(request),
  facets: (request) => memory.facets(request),
};
/** Everything, as a question is sent. */
export const RANGE = { start: null, end: null };
