import { expect } from 'chai';
import fc from 'fast-check';
import { CsvSplitter, LineSplitter, MAX_LINE } from '../../../src/dataset/sources/csv-splitter.js';

/** A text cut at some places; in any case at every place once. */
const pieces = (text: string, cuts: readonly number[]): readonly string[] => {
  const at = [...new Set([0, ...cuts.map((cut) => cut % (text.length + 1)), text.length])].sort((a, b) => a - b);
  return at.slice(1).map((end, index) => text.slice(at[index], end));
};

function linesOf(parts: readonly string[]): readonly (string | undefined)[] {
  const splitter = new LineSplitter();
  return [...parts.flatMap((part) => [...splitter.split(part)]), splitter.end()];
}

function rowsOf(parts: readonly string[]): readonly (readonly string[] | undefined)[] {
  const splitter = new CsvSplitter();
  return [...parts.flatMap((part) => [...splitter.split(part)]), ...splitter.end()];
}

const csvField = (field: string): string => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);

describe('LineSplitter', () => {
  it('gives the lines of a text, wherever its pieces break', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '😀', ' '), maxLength: 4 })),
        fc.array(fc.nat()),
        (lines, cuts) => {
          const text = lines.join('\n');
          expect(linesOf(pieces(text, cuts))).to.deep.equal(lines.length === 0 ? [''] : lines);
          expect(linesOf(Array.from(text))).to.deep.equal(lines.length === 0 ? [''] : lines);
          expect(linesOf(pieces(lines.join('\r\n'), cuts))).to.deep.equal(lines.length === 0 ? [''] : lines);
        },
      ),
    );
  });

  it('drops a line that is too long, and goes on with the next', () => {
    const long = 'x'.repeat(MAX_LINE / 2 + 1);
    expect(linesOf([long, long, long, '\nnext\n'])).to.deep.equal([undefined, 'next', '']);
  });
});

describe('CsvSplitter', () => {
  it('reads back what was written, wherever its pieces break', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '😀'), maxLength: 5 });
    const row = fc.array(field, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat()),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, cuts, end) => {
          const text = rows.map((fields) => fields.map(csvField).join(',')).join(end);
          expect(rowsOf(pieces(text, cuts))).to.deep.equal(rows);
          expect(rowsOf([...Array.from(text), end])).to.deep.equal(rows);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('keeps quotation marks that begin no field, and leaves out empty lines', () => {
    expect(rowsOf(['a"b,c\n\n\r\n5" nail,"x"y\n'])).to.deep.equal([
      ['a"b', 'c'],
      ['5" nail', '"x"y'],
    ]);
  });

  it('knows when a text stops within quotation marks', () => {
    const splitter = new CsvSplitter();
    expect([...splitter.split('a,"b')]).to.deep.equal([]);
    expect(splitter.open).to.equal(true);
  });

  it('drops a row that is too long', () => {
    const long = 'x'.repeat(MAX_LINE);
    expect(rowsOf(['a,', long, '\nb,c\n'])).to.deep.equal([undefined, ['b', 'c']]);
    expect(rowsOf([','.repeat(MAX_LINE + 1), '\nb,c\n'])).to.deep.equal([undefined, ['b', 'c']]);
  });
});
