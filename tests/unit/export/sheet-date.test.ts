import { expect } from 'chai';
import fc from 'fast-check';
import { parseEdtf } from '../../../src/dataset/time/edtf.js';
import { exportDataset } from '../../../src/convert/export/index.js';
import { sheetDates } from '../../../src/convert/export/sheet-date.js';
import { importData } from '../../../src/convert/import/index.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';

const year = fc.constantFrom('2003', '1914', '0044', '-0043', '-2250', '20XX', '198X', 'Y-13798000000');
const part = fc.constantFrom('', '', '-01', '-04', '-12', '-21', '-24', '-32', '-41', '-05-06', '-XX', '-02-XX');
const mark = fc.constantFrom('', '', '', '~', '?', '%');
const plain = fc.tuple(year, part, mark).map((pieces) => pieces.join(''));
const date = fc
  .oneof(
    { weight: 4, arbitrary: plain },
    { weight: 1, arbitrary: fc.tuple(plain, plain).map(([one, other]) => `${one}/${other}`) },
    { weight: 1, arbitrary: plain.map((one) => `../${one}`) },
    { weight: 1, arbitrary: plain.map((one) => `${one}/..`) },
    { weight: 1, arbitrary: fc.tuple(plain, plain).map(([one, other]) => `[${one},${other}]`) },
    { weight: 1, arbitrary: fc.constantFrom('2022-02-24T05:00+02:00', '2022-02-24T05:00', '1985-04-12T23:20:30Z') },
  )
  .filter((text) => parseEdtf(text) !== undefined);

describe('dates in a table', () => {
  it('of a season have a mark, since in a sheet they may be years', () => {
    expect(['2003-24', '1914-21', '2003-12', '19', '-2250', '2003-24/2004-21'].map(sheetDates([]))).to.deep.equal([
      ...['2003-24!', '1914-21!', '2003-12', '19XX', '-2250!', '2003-24/2004-21'],
    ]);
  });

  it('are read back as they are, whatever the other cells say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(date, { minLength: 1, maxLength: 12 }), async (dates) => {
        const entries = dates.map((one, at) => ({ id: `e${at}`, kind: 'event', title: `Entry ${at}`, date: one }));
        const { dataset } = validateDataset({ entries });
        const { text } = exportDataset(dataset!, 'table');
        const { dataset: read } = await importData(text);
        const meant = (all: readonly { readonly title: string; readonly date: unknown }[] = []): readonly unknown[] =>
          all.map(({ title, date: one }) => [title, { ...parseEdtf(one), text: '' }]);
        expect(meant(read?.entries)).to.deep.equal(meant(dataset!.entries));
      }),
      { numRuns: process.env.DEEP === '1' ? 2000 : 200 },
    );
  });
});
