import { expect } from '@open-wc/testing';
import dataset from '../../../data/ceasefire-2025.json' with { type: 'json' };
import { stemEnds, stems } from '../chart/chart-look-ups.js';
import { allMarks, mount } from '../mount.js';

const SHARED = dataset.entries.filter(({ parties = [] }: { parties?: readonly string[] }) => parties.length > 1);

describe('the mark of one entry of several parties', () => {
  it('is one option, with a stem that ends in each other lane and answers for it', async () => {
    for (const dir of ['ltr', 'rtl'] as const) {
      const element = await mount({ data: dataset, view: 'chart', lanes: 'party' }, { widthPx: 1200, dir });
      expect(allMarks(element), dir).to.have.lengthOf(dataset.entries.length);
      expect(stems(element), dir).to.have.lengthOf(SHARED.length);
      const ends = SHARED.reduce((sum, { parties = [] }) => sum + parties.length - 1, 0);
      expect(stemEnds(element), dir).to.have.lengthOf(ends);
      for (const end of stemEnds(element)) {
        const { left, top, width, height } = end.getBoundingClientRect();
        expect(element.entryAt(left + width / 2, top + height / 2), dir).to.be.oneOf(SHARED.map(({ id }) => id));
      }
    }
  });

  it('has none, where each entry has one lane', async () => {
    const element = await mount({ data: dataset, view: 'chart', lanes: 'kind' }, { widthPx: 1200 });
    expect(stems(element)).to.have.lengthOf(0);
  });
});
