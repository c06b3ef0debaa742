// The same entries as JSON, as lines and as a table, with letters of one to four bytes; and how many of them are whole in
// the first bytes of each.

/** Their marks all have room in a chart. */
export const ROWS = 24;

const entries = Array.from({ length: ROWS }, (_, row) => ({
  id: `row-${row}`,
  kind: 'event',
  date: `2022-${String(1 + (row % 12)).padStart(2, '0')}-${String(1 + row).padStart(2, '0')}`,
  title: `Подія ${row}, “é” 🕊`,
  summary: `A "quoted" word, and a line\nend: ${'x'.repeat(row * 7)}`,
}));

const lines = entries.map((entry) => JSON.stringify(entry));

export const LINES = `${lines.join('\n')}\n`;
export const JSON_TEXT = `{"title": "Parts", "entries": [\n${lines.join(',\n')}\n]}`;
const COLUMNS = ['id', 'kind', 'date', 'title', 'summary'];
export const TABLE = [COLUMNS.join(','), ...entries.map(tableRow)].join('\r\n');

function tableRow(entry) {
  return COLUMNS.map((name) => `"${entry[name].replaceAll('"', '""')}"`).join(',');
}

/** Whole entries in a start of `LINES`, so long in bytes: a line is whole with its last brace. */
export function wholeLines(bytes) {
  return endsOf(lines, 0, '\n').filter((end) => end <= bytes).length;
}

/** Whole entries in a start of `JSON_TEXT`. */
export function wholeItems(bytes) {
  const head = Buffer.byteLength('{"title": "Parts", "entries": [\n');
  return endsOf(lines, head, ',\n').filter((end) => end <= bytes).length;
}

/** Whole rows in a start of `TABLE`: a row is whole with its last quotation mark. */
export function wholeRows(bytes) {
  const head = Buffer.byteLength(`${COLUMNS.join(',')}\r\n`);
  return endsOf(entries.map(tableRow), head, '\r\n').filter((end) => end <= bytes).length;
}

function endsOf(texts, startBytes, between) {
  let at = startBytes;
  return texts.map((text) => {
    const end = at + Buffer.byteLength(text);
    at = end + Buffer.byteLength(between);
    return end;
  });
}
