/** The differences between databases. */

/** Types in ClickHouse's words. */
export type ValueType = 'Int64' | 'String' | 'Array(String)' | 'Array(Int64)';

export interface Dialect {
  readonly placeholder: (name: string, type: ValueType) => string;
  /** A row for each item of a list. */
  readonly unnest: (list: string) => string;
  readonly hasAny: (list: string, others: string) => string;
  readonly has: (list: string, item: string) => string;
  /** Whether a text is one of a long list. */
  readonly isAmong: (text: string, list: string) => string;
  /** The list with a sign before each text. */
  readonly prefixed: (list: string, sign: string) => string;
  /** The items of several lists as one list. */
  readonly joined: (lists: readonly string[]) => string;
  readonly length: (list: string) => string;
  /** Whether a text holds a term, letter for letter. */
  readonly holds: (text: string, term: string) => string;
  /** The value that `holds` takes for the term. */
  readonly term: (term: string) => string;
  /** Divided by a power of two, towards the smaller. */
  readonly shifted: (number: string, bits: number | string) => string;
  /** 64 bits for a text. */
  readonly hash: (text: string) => string;
  /** Numbers of 64 bits come as texts. */
  readonly asText: (number: string) => string;
}

export const CLICKHOUSE: Dialect = {
  placeholder: (name, type) => `{${name}:${type}}`,
  unnest: (list) => `arrayJoin(${list})`,
  hasAny: (list, others) => `hasAny(${list}, ${others})`,
  has: (list, item) => `has(${list}, toInt64(${item}))`,
  isAmong: (text, list) => `${text} IN (SELECT arrayJoin(${list}))`,
  prefixed: (list, sign) => `arrayMap(each -> concat('${sign}', each), ${list})`,
  joined: (lists) => `arrayConcat(${lists.join(', ')})`,
  length: (list) => `length(${list})`,
  // An index of ngrams answers `LIKE`.
  holds: (text, term) => `${text} LIKE ${term}`,
  term: (term) => `%${term.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`,
  shifted: (number, bits) => `bitShiftRight(${number}, ${bits})`,
  hash: (text) => `cityHash64(${text})`,
  asText: (number) => `toString(${number})`,
};

export const DUCKDB: Dialect = {
  placeholder: (name, type) => DUCKDB_TYPES[type](`$${name}`),
  unnest: (list) => `unnest(${list})`,
  hasAny: (list, others) => `list_has_any(${list}, ${others})`,
  has: (list, item) => `list_contains(${list}, CAST(${item} AS BIGINT))`,
  isAmong: (text, list) => `${text} IN (SELECT unnest(${list}))`,
  prefixed: (list, sign) => `list_transform(${list}, lambda each: '${sign}' || each)`,
  joined: (lists) => `(${lists.join(' || ')})`,
  length: (list) => `len(${list})`,
  holds: (text, term) => `contains(${text}, ${term})`,
  term: (term) => term,
  shifted: (number, bits) => `((${number}) >> ${bits})`,
  hash: (text) => `hash(${text})`,
  asText: (number) => `CAST(${number} AS VARCHAR)`,
};

/** Every value comes as text. */
const DUCKDB_TYPES: Readonly<Record<ValueType, (value: string) => string>> = {
  Int64: (value) => `CAST(${value} AS BIGINT)`,
  String: (value) => `CAST(${value} AS VARCHAR)`,
  'Array(String)': (value) => `from_json(CAST(${value} AS JSON), '["VARCHAR"]')`,
  'Array(Int64)': (value) => `CAST(from_json(CAST(${value} AS JSON), '["VARCHAR"]') AS BIGINT[])`,
};
