// Output for people: colours only on a terminal, progress of long work.

/** A fault of the caller's input or to be corrected by the caller: reported without a stack. */
export class Trouble extends Error {}

const CODES = { red: 31, green: 32, yellow: 33, dim: 2, bold: 1 };
const BETWEEN_MS = 200;
const MAX_LISTED = 50;
/** Rows that a line names. */
const NAMED_ROWS = 5;

/** Functions that colour a text if the stream is a terminal, by https://no-color.org. */
export function colours(stream) {
  const on = stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  const paint = ([name, code]) => [name, (text) => (on ? `\u001B[${code}m${text}\u001B[0m` : String(text))];
  return Object.fromEntries(Object.entries(CODES).map(paint));
}

/** A line that counts, on a terminal. */
export class Progress {
  #at = 0;
  #shown = false;

  constructor(label, stream = process.stderr) {
    this.label = label;
    this.stream = stream;
  }

  tell(count) {
    const now = performance.now();
    if (this.stream.isTTY !== true || now - this.#at < BETWEEN_MS) return;
    this.#at = now;
    this.#shown = true;
    this.stream.write(`\r\u001B[K${this.label}: ${count.toLocaleString('en')}`);
  }

  end() {
    if (this.#shown) this.stream.write('\r\u001B[K');
  }
}

/** Text of a file may not steer a terminal. */
export function plain(text) {
  return String(text).replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '�');
}

/** The option that answers a question. */
const ANSWERS = {
  'day-order': '--day-order day-first or --day-order month-first',
  encoding: '--encoding NAME',
  'hidden-row': '--hidden rows',
  'hidden-column': '--hidden columns',
  'far-date': '--far keep takes all of them as they are',
  'other-sheets': '--sheet NAME',
  'column-choice': '--map FIELD=COLUMN',
  'list-cells': '--lists keep, or --lists split',
  'near-names': '--alike merge, or --alike keep',
  'same-rows': '--alike merge, or --alike keep',
};

/** "row 12, date", "row 12 (line 15), date" or "entries[3].date". */
export function placeOf({ row, line, column, path }, isTable, rows = [row]) {
  if (!isTable && path) return path;
  if (row === undefined) return path ?? '';
  const ofLine = line === undefined || rows.length > 1 ? '' : ` (line ${line})`;
  return `${isTable ? `${rowsWords(rows)}${ofLine}` : `record ${row}`}${column ? `, ${column}` : ''}`;
}

/** Lines that were not read as the rows that they are. */
const BROKEN = ['open-quote', 'stray-quote'];

/** Whether more is missing than the records that are counted: a quotation mark took several with it. */
export function isBroken(issues) {
  return issues.some(({ code }) => BROKEN.includes(code));
}

const MAX_FORMS = 40;

/** How each form of date was read: a wrong reading shows itself. */
export function dateLines(dates = []) {
  const lines = dates
    .slice(0, MAX_FORMS)
    .map(
      ({ text, words, count }) => `${plain(text)} → ${words} (${count} ${count === 1 ? 'date' : 'dates'} of this form)`,
    );
  return dates.length > MAX_FORMS ? [...lines, `… and ${dates.length - MAX_FORMS} more forms of dates`] : lines;
}

/** A file in another encoding shows itself by wrong letters: what it was taken for is said. */
export function encodingLine(encoding) {
  return encoding === undefined ? [] : [`encoding: ${encoding}`];
}

/** The columns of a sheet: a choice that nobody made shows itself. */
export function columnsLine(mapping = {}) {
  const parts = Object.entries(mapping).map(([field, column]) => `${plain(column)} → ${plain(field)}`);
  return parts.length === 0 ? [] : [`columns: ${parts.join(', ')}`];
}

export function tellLosses({ counts, notKept, issues, dates, mapping, encoding }, stream = process.stderr) {
  const { yellow, dim } = colours(stream);
  const say = (line) => stream.write(`${line}\n`);
  say(`${counts.kept.toLocaleString('en')} of ${counts.read.toLocaleString('en')} records became entries.`);
  for (const { what, count, why } of notKept)
    say(`${yellow('not kept')} ${plain(what)}: ${count.toLocaleString('en')} ${dim(`(${why})`)}`);
  if (notKept.some(({ code }) => code === 'no-column-chosen'))
    say(dim("  a column is kept as it is with --map 'field:NAME=COLUMN'"));
  const alike = alikeIssues(issues);
  const shown = alike.slice(0, MAX_LISTED);
  for (const { issue, rows } of shown) say(issueLine(issue, stream, true, '', rows));
  const others = alike.slice(MAX_LISTED).reduce((sum, { rows }) => sum + rows.length, 0);
  if (others > 0) say(`… and ${others.toLocaleString('en')} more issues`);
  for (const line of [...encodingLine(encoding), ...columnsLine(mapping)]) say(dim(line));
  for (const line of dateLines(dates)) say(`${dim('read')} ${line}`);
}

/** Issues of one column that say or ask the same are one line with their rows. */
function alikeIssues(issues) {
  const byWords = new Map();
  for (const issue of issues) {
    const { code, severity, column, message, cure, row, form } = issue;
    // Dates of one form that are far from the others are one question.
    const words = form === undefined ? [message, cure] : [code, form];
    const key = row === undefined ? Symbol('alone') : JSON.stringify([severity, column, ...words]);
    const alike = byWords.get(key);
    if (alike === undefined) byWords.set(key, { issue, rows: [row] });
    else alike.rows.push(row);
  }
  return [...byWords.values()];
}

/** "row 9", "rows 9, 10 and 40 more". */
function rowsWords([first, ...others]) {
  if (others.length === 0) return `row ${first}`;
  const named = [first, ...others].slice(0, NAMED_ROWS);
  const more = others.length + 1 - named.length;
  return `rows ${named.join(', ')}${more > 0 ? ` and ${more.toLocaleString('en')} more` : ''}`;
}

/** `rows`: of all issues that say the same. */
export function issueLine(issue, stream, isTable, file = '', rows = [issue.row]) {
  const { red, yellow, dim } = colours(stream);
  const { severity, message, path } = issue;
  const cure = [issue.cure, ANSWERS[issue.code]].filter((part) => part !== undefined).join(': ');
  const place = placeOf(issue, isTable, rows);
  const plainMessage = path && message.startsWith(`${path}: `) ? message.slice(path.length + 2) : message;
  const words =
    issue.column && plainMessage.startsWith(`${issue.column}: `)
      ? plainMessage.slice(issue.column.length + 2)
      : plainMessage;
  const lined = file !== '' && !isTable && issue.line !== undefined ? `${file}:${issue.line}` : file;
  const where = [lined, place].filter((part) => part !== '').join(': ');
  const colour = severity === 'warning' ? yellow : red;
  return `${where === '' ? '' : `${plain(where)}: `}${colour(severity)}: ${plain(words)}${cure ? dim(` → ${plain(cure)}`) : ''}`;
}
