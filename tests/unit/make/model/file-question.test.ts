import { expect } from 'chai';
import { readInput } from '../../../../apps/make/reading/read-input.js';
import { book, rowsOf } from '../../import/zip-files.js';

const ask = async (input: string | Uint8Array, options = {}): Promise<readonly unknown[]> =>
  (await readInput(input, String, options)).questions.map(({ id, params, answers }) => [id, params, answers.length]);

describe('the questions about a file', () => {
  const TABLE = [
    ['When', 'What happened'],
    ['2014-02-20', 'A'],
    ['2014-02-21', 'B'],
  ];

  it('are its sheet and its hidden rows, and an answer settles them', async () => {
    const rows = rowsOf(TABLE).replace('<row r="3">', '<row r="3" hidden="1">');
    const bytes = book([
      { name: 'One', rows },
      { name: 'Two', rows: rowsOf(TABLE) },
    ]);
    expect(await ask(bytes)).to.deep.equal([
      ['other-sheets', { sheet: 'One' }, 1],
      ['hidden-row', { count: 1 }, 1],
    ]);
    expect(await ask(bytes, { sheet: 'One', hiddenRows: 'keep' })).to.deep.equal([]);
  });

  it('are its hidden columns, by their names', async () => {
    const columns = '<cols><col min="3" max="3" hidden="1"/></cols>';
    const rows = rowsOf(TABLE.map((row, at) => [...row, at === 0 ? 'Phone' : `555-${at}`]));
    const bytes = book([{ name: 'One', rows, columns }]);
    expect(await ask(bytes)).to.deep.equal([['hidden-column', { columns: 'Phone' }, 1]]);
    const { draft, questions } = await readInput(bytes, String, { hiddenColumns: 'keep' });
    expect([draft?.sheet.header[2], questions]).to.deep.equal(['Phone', []]);
  });

  it('are its encoding, if two readings are near', async () => {
    const bytes = Uint8Array.from('date,title\n2014,V\xfdbuch v Brn\xec\n2015,P\xf8\xedm\xec\xf8\xed\n', (sign) =>
      sign.charCodeAt(0),
    );
    const { draft, questions } = await readInput(bytes, String);
    expect([draft, questions[0]?.id]).to.deep.equal([undefined, 'encoding']);
    const read = await readInput(bytes, String, { encoding: 'windows-1250' });
    expect(read.draft?.sheet.rows[1]).to.deep.equal(['2015', 'Příměří']);
    expect(read.encoding).to.equal('windows-1250');
  });

  it('are a column that loses rows which another one would keep', async () => {
    const rows = Array.from(
      { length: 20 },
      (_, at) => `2014-02-${10 + at},${at % 2 === 0 ? 'A thing' : ''},A remark ${at}`,
    );
    expect(await ask(`date,event,remark\n${rows.join('\n')}\n`)).to.deep.equal([
      ['column-choice', { column: 'event', other: 'remark', lost: 10, fewer: 0, rows: 20 }, 2],
    ]);
  });
});
