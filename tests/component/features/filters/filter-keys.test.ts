/** The panel of filters by keys, and what a screen reader says of a value. */
import { expect } from '@open-wc/testing';
import dataset from '../../../../data/ceasefire-2025.json' with { type: 'json' };
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { focused, mount, partOf, press, textOf } from '../../mount.js';
import { TWO_BURSTS } from '../../datasets.js';
import { choices, crowd, findFields, openPanel } from './filter-parts.js';

const groupOf = (element: ConflictTimeline): string =>
  focused(element)?.closest('fieldset')?.getAttribute('data-facet') ?? '';
const placeIn = (element: ConflictTimeline): number =>
  [...focused(element)!.closest('fieldset')!.querySelectorAll('input, button')].indexOf(focused(element)!);

async function open(data: object): Promise<ConflictTimeline> {
  const element = await mount({ data, view: 'list' } as never);
  await openPanel(element);
  choices(element)[0]!.querySelector('input')!.focus();
  return element;
}

describe('the panel of filters by keys', () => {
  it('goes from group to group by Page Down and Page Up, and stops at the ends', async () => {
    const element = await open(dataset);
    const groups: string[] = [groupOf(element)];
    for (let at = 0; at < 12; at++) {
      await press(element, 'PageDown');
      if (groups.at(-1) !== groupOf(element)) groups.push(groupOf(element));
    }
    expect(groups).to.deep.equal(
      [...partOf(element, 'filters').querySelectorAll('fieldset')].map((group) => group.getAttribute('data-facet')),
    );
    expect(groups.length).to.be.greaterThan(3);
    await press(element, 'PageUp');
    expect(groupOf(element)).to.equal(groups.at(-2));
  });

  it('goes from value to value by arrows, within the group', async () => {
    const element = await open(TWO_BURSTS);
    const group = groupOf(element);
    await press(element, 'ArrowDown');
    expect(placeIn(element)).to.equal(1);
    for (let at = 0; at < 5; at++) await press(element, 'ArrowDown');
    expect(groupOf(element)).to.equal(group);
    for (let at = 0; at < 6; at++) await press(element, 'ArrowUp');
    expect(placeIn(element)).to.equal(0);
  });

  it('leaves arrows to a field of text', async () => {
    const element = await open(crowd(20));
    findFields(element)[0]!.focus();
    expect(await press(element, 'ArrowDown')).to.equal(false);
  });

  it('is no tab stop itself, though it scrolls', async () => {
    const element = await open(crowd(40));
    expect(partOf(element, 'filters').tabIndex).to.equal(-1);
    expect(partOf(element, 'filters').getAttribute('aria-describedby')).to.equal('filter-keys');
  });

  it('says the number of a value with its noun', async () => {
    const element = await open(TWO_BURSTS);
    const [first] = choices(element);
    const spoken = first!.cloneNode(true) as Element;
    for (const sign of spoken.querySelectorAll('[aria-hidden="true"]')) sign.remove();
    expect(textOf(spoken)).to.equal('Event 8 entries');
  });
});
