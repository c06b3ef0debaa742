// Colours that a dataset gives its parties.
import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { partyColours } from '../../../../src/drawing/layout/party-colours.js';
import { lanes } from '../../look-ups.js';
import { mount } from '../../mount.js';

const ENTRIES = [
  { id: 'a', kind: 'event', date: '2022-08-02', title: 'A', parties: ['north'] },
  { id: 'b', kind: 'event', date: '2022-08-03', title: 'B', parties: ['south'] },
];
const dataWith = (color: object): object => ({
  title: 'Two',
  parties: [
    { id: 'north', name: 'Northland', ...color },
    { id: 'south', name: 'Southland' },
  ],
  entries: ENTRIES,
});
/** Of the name of the lane of a party, as it is computed. */
const colourOf = (element: ConflictTimeline, lane: number): string =>
  getComputedStyle(lanes(element)[lane]!).getPropertyValue('--_mark').trim();

describe('colours of parties', () => {
  it('are those of the dataset, and of the palette where it gives none', async () => {
    const plain = await mount({ data: dataWith({}), view: 'chart' });
    const element = await mount({ data: dataWith({ color: '#008060' }), view: 'chart' });
    expect(colourOf(element, 0)).to.contain('#008060');
    expect(colourOf(element, 1)).to.equal(colourOf(plain, 1));
    element.data = dataWith({ color: '#a0c' });
    await element.settled;
    expect(colourOf(element, 0)).to.contain('#a0c');
    element.data = dataWith({});
    await element.settled;
    expect(colourOf(element, 0)).to.equal(colourOf(plain, 0));
  });

  it('follow the party through every file', async () => {
    const { parties, ...rest } = dataWith({}) as { readonly parties: readonly object[] };
    const one = await mount({ data: dataWith({}), view: 'chart' });
    const other = await mount({ data: { ...rest, parties: parties.toReversed() }, view: 'chart' });
    expect([colourOf(other, 1), colourOf(other, 0)]).to.deep.equal([colourOf(one, 0), colourOf(one, 1)]);
  });

  it('are those of the page where it sets some', async () => {
    const element = await mount({ data: dataWith({ color: '#008060' }), view: 'chart' });
    const [place] = partyColours([{ id: 'north' }, { id: 'south' }]);
    element.style.setProperty(`--conflict-timeline-party-${place! + 1}`, 'rgb(1, 2, 3)');
    expect(colourOf(element, 0)).to.equal('rgb(1, 2, 3)');
  });

  it('that are none are left out, and stay text', async () => {
    const color = 'red; } * { display: none';
    const element = await mount({ data: dataWith({ color }), view: 'chart', check: 'off' });
    expect(element.issues.map(({ code }) => code)).to.deep.equal(['bad-colour']);
    expect(lanes(element)[0]!.getClientRects()).to.have.lengthOf(1);
  });
});
