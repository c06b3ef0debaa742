/**
 * Columns of texts in other languages: `title:uk`, `summary:uk`; of an entry also those of its other texts, in rows of the head
 * `role:uk` and `unit:uk`. */
type Cells = ReadonlyMap<string, string>;

const COLUMN = /^(title|summary|dateNote|place|channel|role|unit):\s*(\S+)$/i;
const OF_AN_ENTRY = /^(title|summary|dateNote|place|channel):\s*(\S+)$/i;

/** Whether an entry has it. */
export function isTranslatedColumn(name: string): boolean {
  return OF_AN_ENTRY.test(name);
}

/** Texts by language; `fields` gives the field of each column. Undefined if the row has none. */
export function translationsIn(cells: Cells, fields: ReadonlyMap<string, string>): object | undefined {
  const byTag = new Map<string, Map<string, string>>();
  for (const [name, text] of cells) {
    const [, column = '', tag] = text === '' ? [] : (COLUMN.exec(name) ?? []);
    const field = fields.get(column.toLowerCase());
    if (tag === undefined || field === undefined) continue;
    const texts = byTag.get(tag) ?? new Map<string, string>();
    byTag.set(tag, texts.set(field, text));
  }
  if (byTag.size === 0) return undefined;
  return Object.fromEntries([...byTag].map(([tag, texts]) => [tag, Object.fromEntries(texts)]));
}
