// Where the pages of a column are, as a file of Parquet says itself: whoever knows it reads a page with one request, and
// needs neither the footer of the file nor its index.
import { openSync, readSync, closeSync, statSync } from 'node:fs';

/** Seven bits of a number in each byte, the lowest first. */
const SEVEN_BITS = 128;

/** Bytes for each group: where its first page begins, then the rows and the bytes of each page. It takes hyparquet. */
export async function pagesOfColumn({ parquetMetadataAsync, readOffsetIndex }, path, name) {
  const file = openSync(path, 'r');
  try {
    const slice = (start, end = size) => {
      const bytes = new Uint8Array(end - start);
      readSync(file, bytes, 0, bytes.length, start);
      return bytes.buffer;
    };
    const { size } = statSync(path);
    const { row_groups: groups } = await parquetMetadataAsync({ byteLength: size, slice });
    return groups.map((group) => {
      const column = group.columns.find(({ meta_data: data }) => data.path_in_schema[0] === name);
      return writtenPages(
        pagesOf(column, Number(group.num_rows), (at, length) => {
          const view = new DataView(slice(at, at + length));
          return readOffsetIndex({ view, offset: 0 }).page_locations;
        }),
      );
    });
  } finally {
    closeSync(file);
  }
}

function pagesOf({ meta_data: data, offset_index_offset: at, offset_index_length: length }, rows, locations) {
  const start = Number(data.data_page_offset);
  const bytes = Number(data.total_compressed_size);
  // A column of one page has no index.
  if (at === undefined) return [{ start, rows, bytes }];
  const pages = locations(Number(at), length);
  return pages.map((page, place) => {
    const next = pages[place + 1];
    const [first, from] = [Number(page.first_row_index), Number(page.offset)];
    const end = next === undefined ? start + bytes : Number(next.offset);
    return { start: from, rows: (next === undefined ? rows : Number(next.first_row_index)) - first, bytes: end - from };
  });
}

function writtenPages(pages) {
  return Uint8Array.from([pages[0].start, ...pages.flatMap(({ rows, bytes }) => [rows, bytes])].flatMap(bytesOf));
}

function bytesOf(number) {
  const bytes = [];
  for (; number >= SEVEN_BITS; number = Math.floor(number / SEVEN_BITS)) bytes.push((number % SEVEN_BITS) + SEVEN_BITS);
  return [...bytes, number];
}
