/** Fields of the author's own: their list in the head, and the values of an entry by the id of the field. */
import type { Entry, OwnField } from './dataset.js';
import { idAsName, IdSet } from './id-set.js';
import { list, listById } from './read-list.js';
import { readMap } from './read-map.js';
import { record, type Reader } from './read-record.js';
import { address, date, name, oneOf } from './read-value.js';
import { isList } from './safe-read.js';
import { quotedText } from './short-text.js';
import { translations } from './translations.js';

/** A table with more columns is read by nobody, and an entry holds as many keys. */
export const MAX_OWN_FIELDS = 100;
/** A cure repeats no more of a value. */
const MAX_SHOWN = 40;

export type OwnFieldKind = NonNullable<OwnField['kind']>;
type OwnValue = NonNullable<Entry['fields']>[string];

/** The fields of a dataset, and the kind of each. */
class OwnFieldIds extends IdSet {
  readonly kinds = new Map<string, OwnFieldKind>();

  constructor() {
    super('field', 'fields');
  }

  override add(field: OwnField): void {
    super.add(field);
    this.kinds.set(field.id, field.kind ?? 'text');
  }
}

const known = new WeakMap<object, OwnFieldIds>();

/**
 * The fields that a dataset names: they load with the first of them, so the references do not hold them, and are only the
 * key.
 */
export function ownFieldIds(references: object): OwnFieldIds {
  const ids = known.get(references) ?? new OwnFieldIds();
  known.set(references, ids);
  return ids;
}

const ownField = record<OwnField>({
  kind: 'field',
  fields: {
    id: name,
    name,
    kind: oneOf<OwnFieldKind>({ text: true, link: true, list: true, date: true }),
    translations: translations.named,
  },
  required: ['id', 'name'],
  replaceable: ['name'],
  standIns: idAsName,
});

/** The fields of a dataset. Those beyond the limit are unknown to the entries. */
export function ownFieldList(references: object): Reader<readonly OwnField[]> {
  const ids = ownFieldIds(references);
  return (value, cursor) => {
    let count = 0;
    const read = listById(ownField, {
      add: (field) => {
        if (count++ < MAX_OWN_FIELDS) ids.add(field);
      },
    });
    const found = read(value, cursor);
    if (found === undefined || found.length <= MAX_OWN_FIELDS) return found;
    cursor.report({ code: 'too-long', severity: 'warning', detail: `${MAX_OWN_FIELDS} items` });
    return found.slice(0, MAX_OWN_FIELDS);
  };
}

/** One text, where a list is a fault with a cure. */
function single(read: Reader<string>): Reader<OwnValue> {
  return (value, cursor) => {
    if (!isList(value)) return read(value, cursor);
    cursor.report({ code: 'wrong-type', value, detail: 'text', cure: () => 'give the field the kind "list"' });
    return undefined;
  };
}

const texts = list(name);

/** A text in the place of a list is a list of one. */
const several: Reader<OwnValue> = (value, cursor) => {
  if (typeof value !== 'string') return texts(value, cursor);
  const only = name(value, cursor);
  if (only === undefined) return undefined;
  const cure = (): string => `write [${quotedText(only, MAX_SHOWN)}]`;
  cursor.report({ code: 'wrong-type', severity: 'warning', value, detail: 'a list', cure });
  return [only];
};

const READERS: Readonly<Record<OwnFieldKind, Reader<OwnValue>>> = {
  text: single(name),
  link: single(address),
  list: several,
  date: single(date),
};

/** A field that no list names takes what it is given. */
const anyValue: Reader<OwnValue> = (value, cursor) => (isList(value) ? texts(value, cursor) : name(value, cursor));

/** The values of an entry. An unknown field is reported, and kept under its id. */
export function ownFields(references: object): Reader<NonNullable<Entry['fields']>> {
  const ids = ownFieldIds(references);
  return readMap<OwnValue>(ids, (id) => {
    const kind = ids.kinds.get(id);
    return kind === undefined ? anyValue : READERS[kind];
  });
}
