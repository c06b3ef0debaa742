// The allowed questions, as JSON Schema. The source itself checks its own limits.
const FACETS = ['kind', 'form', 'party', 'actor', 'topic', 'status', 'source', 'publisher', 'reliability'];
const LANES = ['party', 'party-apart', 'actor', 'topic', 'kind', 'none'];
const MAX_TEXT = 10_000;

const object = (properties, required = Object.keys(properties)) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const integer = { type: 'integer', minimum: -(2 ** 53), maximum: 2 ** 53 };
const instant = { type: ['number', 'null'] };
const range = object({ start: instant, end: instant });
const values = { type: 'array', maxItems: 1000, items: { type: 'string', maxLength: MAX_TEXT } };
const filter = {
  ...object(Object.fromEntries(FACETS.map((facet) => [facet, values])), []),
  patternProperties: { '^category:': values },
  maxProperties: 100,
};
const page = {
  range,
  filter,
  limit: { type: 'integer', minimum: 1, maximum: 1000 },
  after: { type: 'string', maxLength: 2 * MAX_TEXT },
  relatedTo: { type: 'string', minLength: 1, maxLength: MAX_TEXT },
  order: { enum: ['time', 'time-descending'] },
};

export const SCHEMAS = {
  describe: object({}),
  summarise: object({ bins: object({ level: integer, from: integer, to: integer }), lanes: { enum: LANES }, filter }, [
    'bins',
    'lanes',
  ]),
  entries: object(page, ['range', 'limit']),
  entry: object({ id: { type: 'string', minLength: 1, maxLength: MAX_TEXT } }),
  search: object({ ...page, text: { type: 'string', maxLength: 200 } }, ['range', 'limit', 'text']),
  facets: object({ range, filter }, ['range']),
};
