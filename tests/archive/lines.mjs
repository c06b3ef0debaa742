// A standard input of a load: lines that come piece by piece.
export const HEAD = '{"title":"T","lang":"en"}\n';

/** Of 1,000 lines each. */
export function piecesOf(prefix) {
  const line = (at) =>
    JSON.stringify({ id: `${prefix}${at}`, kind: 'event', date: '2020-01-02', title: `Entry ${at}` });
  return Array.from({ length: 9 }, (_, piece) =>
    Array.from({ length: 1000 }, (_, at) => `${line(1000 * piece + at)}\n`).join(''),
  );
}
