// Rows on their way into a database.

/**
 * A row as a line of JSON, which both databases read. JSON has no whole numbers of 64 bits: those are texts. The
 * precision is that of the archive, which its description tells.
 */
export function rowLine({ known, begins, ends, ...row }, bucket, digest) {
  const { first = null, last = null } = known ?? {};
  const numbers = { begins: String(begins), ends: String(ends), first, last };
  return JSON.stringify({ ...row, ...numbers, precision: undefined, bucket, digest });
}
