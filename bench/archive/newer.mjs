// Entries after all others, as a live archive gets them.
import { COUNTS, descriptionOf } from '../../bin/archive/description.mjs';
import { DAY, DAYS, FIRST, HEAD } from './entries.mjs';

/** In the week after the last day of the others. */
export function addNewer(server, count) {
  const first = FIRST + (DAYS + 400) * DAY;
  server.query('USE conflict_timeline');
  server.query(`INSERT INTO entries (bucket, span, begins, ends, first, last, id, kind, status, parties, words, body, digest)
    SELECT number % 256, 0, ${first} + intDiv(number * 7, ${count}) * ${DAY} AS begins, begins + ${DAY} - 1 AS ends, begins, ends,
      concat('newer', toString(number)) AS id, 0, 0, ['p1'], concat('newer ', toString(number)) AS words,
      concat('{"id":"', id, '","kind":"event","date":"', toString(toDate(intDiv(begins, 1000))), '","title":"', words,
        '","parties":["p1"]}'), id
    FROM numbers(${count})`);
  const { data } = JSON.parse(server.query(COUNTS));
  const body = JSON.stringify(descriptionOf(HEAD, data[0])).replaceAll("'", "\\'");
  server.query(`INSERT INTO about SELECT max(version) + 1, '${body}' FROM about`);
}
