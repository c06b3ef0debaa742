// Rows on their way into a database.

/**
 * A row as a line of JSON, which both databases read. JSON has no whole numbers of 64 bits: those are texts. The fields
 * are named one by one: copies of a million rows take three times as long as their lines. The precision is that of the
 * archive, which its description tells.
 */
export function rowLine(row, bucket, digest) {
  const { span, begins, ends, known, id, kind, form, status, words, body } = row;
  const { parties, actors, topics, sources, publishers, reliabilities, categories, related } = row;
  return JSON.stringify({
    bucket,
    span,
    begins: String(begins),
    ends: String(ends),
    first: known === undefined ? null : known.first,
    last: known === undefined ? null : known.last,
    id,
    kind,
    form,
    status,
    parties,
    actors,
    topics,
    sources,
    publishers,
    reliabilities,
    categories,
    related,
    words,
    body,
    digest,
  });
}
