/** Lanes by a category of the dataset: drawn, chosen in the menu, named in the list, kept in a link. */
import { expect } from '@open-wc/testing';
import { detail } from '../detail.js';
import { aboutOf } from '../features/list/list-look-ups.js';
import { items, lanes, marksOf, only, selects } from '../look-ups.js';
import { mount, one, textOf } from '../mount.js';
import { stemEnds } from './chart-look-ups.js';

const SAID = [{ theatre: 'sea' }, { theatre: ['land', 'sea'] }, {}];
const DATA = {
  lang: 'en',
  parties: [{ id: 'p', name: 'Party' }],
  categories: [
    {
      id: 'theatre',
      name: 'Theatre of war',
      values: [
        { id: 'land', name: 'Land' },
        { id: 'air', name: 'Air' },
        { id: 'sea', name: 'Sea' },
      ],
    },
  ],
  entries: SAID.map((categories, at) => ({
    id: `e${at}`,
    kind: 'event',
    date: `2022-03-0${at + 1}`,
    title: `Entry ${at}`,
    parties: ['p'],
    categories,
  })),
};

describe('lanes by a category', () => {
  detail('stand in the order of its values, with an entry in the lane of each, the rest last', async () => {
    const element = await mount({ data: DATA, view: 'chart', lanes: 'category:theatre' });
    expect(lanes(element).map(textOf)).to.deep.equal(['Land 1 entry', 'Sea 2 entries', 'Unassigned 1 entry']);
    expect(marksOf(element, 1), 'its mark').to.have.lengthOf(1);
    expect(stemEnds(element), 'the end of its stem in the other lane').to.have.lengthOf(1);
  });

  detail('are offered in the menu of the view by the name of the category', async () => {
    const element = await mount({ data: DATA, view: 'chart' });
    one(element, '[popovertarget="view-menu"]').click();
    await element.settled;
    const select = only(selects(element, 'Lanes'));
    expect([...select.options].at(-1)!.text).to.equal('Theatre of war');
    select.value = 'category:theatre';
    select.dispatchEvent(new Event('change'));
    await element.settled;
    expect(lanes(element).map(textOf)).to.contain('Sea 2 entries');
    expect(element.lanes).to.equal('category:theatre');
  });

  detail('are named in the list', async () => {
    const element = await mount({ data: DATA, view: 'list', lanes: 'category:theatre' });
    expect(items(element).map(aboutOf)).to.deep.equal(['Sea', 'Land, Sea', '']);
  });

  detail('are those of the data if there is no such category', async () => {
    const element = await mount({ data: DATA, view: 'chart', lanes: 'category:__proto__' });
    expect(lanes(element).map(textOf)).to.deep.equal(['Party 3 entries']);
    expect(element.issues.map(({ message }) => message)).to.deep.equal([
      'lanes: no category has this id ("category:__proto__")',
    ]);
    element.lanes = 'category:theatre';
    await element.settled;
    expect(element.issues).to.deep.equal([]);
  });
});
