import { expect } from 'chai';
import fc from 'fast-check';
import { cellText } from '../../../src/dataset/data/cell-guard.js';
import { csvText } from '../../../src/convert/export/csv.js';

const textOf = (rows: readonly (readonly string[])[]): string => [...csvText(['a', 'b'], rows)].join('');

/** Reads RFC 4180, one character after another. */
function parse(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (quoted && sign === '"' && text[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === ',' || sign === '\r')) {
      rows.at(-1)!.push(cell);
      cell = '';
      if (sign === '\r') {
        rows.push([]);
        at++;
      }
    } else cell += sign;
  }
  return rows.slice(0, -1);
}

describe('comma-separated values', () => {
  it('begin with a byte order mark and the header, lines end as the standard has it', () => {
    expect(textOf([['1', '2']])).to.equal('\uFEFFa,b\r\n1,2\r\n');
  });

  it('keep every cell, whatever is in it', () => {
    const cells = fc.string({ unit: fc.constantFrom('a', '"', "'", ',', '\r', '\n', '\t', '=', ' ', 'є', '😀') });
    fc.assert(
      fc.property(fc.array(fc.tuple(cells, cells)), (rows) => {
        const read = parse(textOf(rows).slice(1)).slice(1);
        expect(read.map((row) => row.map(cellText))).to.deep.equal(rows);
      }),
    );
  });

  it('are never a formula', () => {
    for (const bad of [
      '=1+1',
      '+1',
      '-2',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '\n=1',
      '＝1',
      '＋1',
      '－1',
      '＠a',
      '=HYPERLINK("http://x","y")',
    ]) {
      const [, row] = parse(textOf([[bad, 'x']]).slice(1));
      expect(row![0]![0]).to.equal("'");
      expect(row![0]!.slice(1)).to.equal(bad);
    }
    expect(textOf([['a=1', "it's"]])).to.contain("a=1,it's\r\n");
  });
});
