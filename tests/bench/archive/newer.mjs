// Entries after all others, as in a live archive.
import { COUNTS, descriptionOf } from '../../../bin/archive/description.mjs';
import { DAY, HEAD } from './entries.mjs';

/** Entries in the week after the last day of the others. */
export function addNewer(server, count) {
  server.query('USE conflict_timeline');
  const [entries, , last] = countsOf(server);
  server.query(`INSERT INTO entries (bucket, span, begins, ends, first, last, id, kind, status, parties, words, body, digest)
    SELECT number % 256, 0, ${Number(last) + 1} + intDiv(number * 7, ${count}) * ${DAY} AS begins, begins + ${DAY} - 1 AS ends,
      begins, ends, concat('newer', toString(${Number(entries)} + number)) AS id, 0, 0, ['p1'],
      concat('newer ', toString(number)) AS words,
      concat('{"id":"', id, '","kind":"event","date":"', toString(toDate(intDiv(begins, 1000))), '","title":"', words,
        '","parties":["p1"]}'), id
    FROM numbers(${count})`);
  const body = JSON.stringify(descriptionOf(HEAD, countsOf(server), String(count))).replaceAll("'", "\\'");
  server.query(`INSERT INTO about SELECT max(version) + 1, '${body}' FROM about`);
}

function countsOf(server) {
  return JSON.parse(server.query(COUNTS)).data[0];
}
