import { expect } from 'chai';
import { draftOf } from '../../../../apps/make/model/draft.js';
import { withParty } from '../../../../apps/make/model/people.js';
import { readDraft } from '../../../../apps/make/model/read-draft.js';
import { withPartyHidden, withPartyShown, withPartyUp } from '../../../../apps/make/model/shown-parties.js';

const ROWS = [
  ['Date', 'Title', 'Party'],
  ['2024', 'A', 'North; South'],
  ['2025', 'B', 'South'],
  ['2026', 'C', 'West'],
];

describe('parties', () => {
  it('have the order of their editor; hidden ones are nowhere, and their entries stay', async () => {
    const draft = draftOf(ROWS, 'table', String);
    const { dataset } = await readDraft(draft, 'en');
    const [north, south, west] = dataset!.parties!;
    const moved = withPartyUp(draft, dataset!.parties!, west!.id);
    const namesOf = async (now: typeof draft) => (await readDraft(now, 'en')).dataset!.parties!.map(({ name }) => name);
    expect(await namesOf(moved)).to.deep.equal(['North', 'West', 'South']);
    expect(withPartyUp(draft, dataset!.parties!, north!.id)).to.equal(draft);

    const hidden = withParty(withPartyHidden(moved, south!), { ...west!, color: '#008060' });
    const read = await readDraft(hidden, 'en');
    expect(read.dataset!.parties!.map(({ name }) => name)).to.deep.equal(['North', 'West']);
    expect(read.dataset!.entries.map(({ parties }) => parties)).to.deep.equal([[north!.id], undefined, [west!.id]]);
    expect(read.faults).to.deep.equal([]);
    expect(await namesOf(withPartyShown(hidden, south!.id))).to.deep.equal(['North', 'West', 'South']);
  });
});
