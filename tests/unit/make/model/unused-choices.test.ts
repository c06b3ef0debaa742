import { expect } from 'chai';
import { draftOf } from '../../../../apps/make/model/draft.js';
import type { MakerDraft } from '../../../../apps/make/model/maker-draft.js';
import { readDraft } from '../../../../apps/make/model/read-draft.js';

const TABLE = 'Date,Title,Party,People\n2024,A,Northland,Ada\n2025,B,Southland,Ben';

describe('choices for what no row names', () => {
  it('are listed until a row names it', async () => {
    const draft: MakerDraft = {
      ...draftOf(
        TABLE.split('\n').map((line) => line.split(',')),
        'table',
        String,
      ),
      people: {
        parties: [
          { id: 'northland', color: '#008060' },
          { id: 'eastland', color: '#123456' },
          { id: 'westland', color: '' },
        ],
        actors: [
          { id: 'ada', role: 'President', party: 'eastland' },
          { id: 'cyd', role: 'Minister', party: 'northland' },
        ],
      },
      story: [{ heading: 'How it began', entry: 'gone' }, { heading: 'How it went on' }],
    };
    const { unused, dataset } = await readDraft(draft, 'en');
    expect(unused).to.deep.equal([
      { value: '#123456', name: 'eastland' },
      { value: 'eastland', name: 'eastland' },
      { value: 'Minister', name: 'cyd' },
      { value: 'How it began', name: 'gone' },
    ]);
    expect(JSON.stringify(dataset)).not.to.contain('#123456');
    const named = { ...draft.sheet, rows: [...draft.sheet.rows, ['2026', 'C', 'Eastland', 'Cyd']] };
    const later = await readDraft({ ...draft, sheet: named, story: [] }, 'en');
    expect(later.unused).to.deep.equal([]);
    expect(later.dataset?.parties?.map(({ color }) => color)).to.include('#123456');
  });
});
