import { expect } from 'chai';
import { draftOf } from '../../../../apps/make/model/draft.js';
import type { MakerDraft } from '../../../../apps/make/model/maker-draft.js';
import { isPlainRole, withActor, withParty, withPeople } from '../../../../apps/make/model/people.js';
import { readDraft } from '../../../../apps/make/model/read-draft.js';

const sheet = (text: string, format: MakerDraft['format']): MakerDraft =>
  draftOf(
    text.split('\n').map((line) => line.split(',')),
    format,
    String,
  );
const TABLE = 'Date,Title,Party,People\n2024,A,Northland,Ada\n2025,B,Southland,Ben';
const OWN =
  'kind,id,date,title,parties,actors,color,role\nparty,north,,Northland,,,#123456,\nevent,a,2024,A,north; south,ada,,';

async function peopleOf(draft: MakerDraft): Promise<unknown> {
  const { dataset, faults } = await readDraft(draft, 'en');
  expect(faults).to.deep.equal([]);
  return {
    parties: dataset?.parties?.map(({ id, color, role }) => [id, color, role]),
    actors: dataset?.actors?.map(({ id, role, party }) => [id, role, party]),
  };
}

describe('parties and people', () => {
  it('of any sheet have their colours and roles beside it', async () => {
    const { dataset } = await readDraft(sheet(TABLE, 'table'), 'en');
    const [north, south] = dataset!.parties!;
    const [ada, ben] = dataset!.actors!;
    const coloured = withParty(sheet(TABLE, 'table'), { ...south!, color: '#008060', role: 'side' });
    const told = withActor(coloured, { ...ada!, role: 'President', party: north!.id });
    const whole = withActor(told, { ...ben!, role: '', party: 'gone' });
    expect(await peopleOf(whole)).to.deep.equal({
      parties: [
        [north!.id, undefined, undefined],
        [south!.id, '#008060', 'side'],
      ],
      actors: [
        [ada!.id, 'President', north!.id],
        [ben!.id, undefined, undefined],
      ],
    });
    const back = withParty(whole, { ...south!, color: '', role: '' });
    expect((await readDraft(back, 'en')).dataset!.parties).to.deep.equal(dataset!.parties);
  });

  it('of our own table are rows, which are made where they are missing', async () => {
    const coloured = withParty(sheet(OWN, 'csv'), { id: 'south', name: 'South', color: '#008060' });
    const changed = withParty(coloured, { id: 'north', name: 'Northland', color: '', role: 'other' });
    const whole = withActor(changed, { id: 'ada', name: 'Ada', role: 'President', party: 'south' });
    expect(whole.sheet.header).to.include('party');
    expect(await peopleOf(whole)).to.deep.equal({
      parties: [
        ['north', undefined, 'other'],
        ['south', '#008060', undefined],
      ],
      actors: [['ada', 'President', 'south']],
    });
    expect(withParty(whole, { id: 'south', name: 'South', color: '#008060' })).to.equal(whole);
  });

  it('keep the choices for somebody whom no row names, until a row does', async () => {
    const draft = withParty(sheet(TABLE, 'table'), { id: '__proto__', name: 'X', color: '#000000' });
    const { dataset } = await readDraft(draft, 'en');
    expect(dataset!.parties!.every(({ color }) => color === undefined)).to.equal(true);
    expect(withPeople(undefined, draft)).to.equal(undefined);
  });

  it('are edited as a text, where a role is one', () => {
    expect([undefined, 'President', [{ role: 'President' }]].map(isPlainRole)).to.deep.equal([true, true, false]);
  });
});
