// The head of an archive: the former head, with the additions of a load.
const LISTS = ['parties', 'actors', 'topics', 'sources', 'categories'];
const TAIL = new Set(['story', 'highlight']);
/** Limit of a list. A page has to read the head before anything else. */
const MAX_RECORDS = 10_000;

/**
 * Ids identify records, and the newer one counts. Fields are in the order of their names, whichever load brought them: the
 * revision is made of the text. `told`: how many a list had too many.
 */
export function joinHeads(before = {}, head) {
  const told = {};
  const lists = LISTS.map((list) => {
    const records = new Map();
    for (const record of [...(before[list] ?? []), ...(head[list] ?? [])]) {
      records.set(record.id, list === 'categories' ? joinValues(records.get(record.id), record) : record);
    }
    if (records.size > MAX_RECORDS) told[list] = records.size - MAX_RECORDS;
    return [list, [...records.values()].slice(0, MAX_RECORDS)];
  });
  // Stories and highlights name entries of a dataset that is loaded whole.
  const plain = Object.entries({ ...before, ...head }).filter(([name]) => !TAIL.has(name) && !LISTS.includes(name));
  const full = lists.filter(([, records]) => records.length > 0);
  return { head: Object.fromEntries([...plain, ...full].sort(([one], [other]) => (one < other ? -1 : 1))), told };
}

/** A category keeps its former values. */
function joinValues(before, category) {
  const values = new Map([...(before?.values ?? []), ...category.values].map((value) => [value.id, value]));
  return { ...category, values: [...values.values()] };
}
