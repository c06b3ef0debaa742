/** Names of lanes that are longer than their lanes are high. */
import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import { lanes } from '../look-ups.js';
import { mount } from '../mount.js';
import { restButtons } from './chart-look-ups.js';
import { closeUp, DAY_MS, mountCloseUp } from './close-ups.js';
import { LOUD } from '../../../demo/gallery/close-up-datasets.js';

const NAMES = [
  'Sindhudesh Revolutionary Army (SRA)',
  'Democratic Front for the Liberation of Palestine, General Command in the North',
  'Karen',
  'National Council for the Defence of Democracy – Forces for the Defence of Democracy',
  'Donaudampfschifffahrtsgesellschaft',
];
const LINE_EM = 1.3;
const NEAR_PX = 1;

/** Twenty parties, with one to five entries each. */
function parties(): object {
  const entries = Array.from({ length: 20 }, (_, party) =>
    Array.from({ length: 1 + (party % 5) }, (_entry, at) => ({
      id: `e${party}-${at}`,
      kind: 'event',
      date: `20${15 + ((party + at) % 8)}-0${1 + (at % 9)}-1${party % 10}`,
      title: `Attack on post ${party * 5 + at}`,
      parties: [`p${party}`],
      sources: [],
    })),
  ).flat();
  const all = Array.from({ length: 20 }, (_, at) => ({ id: `p${at}`, name: `${NAMES[at % 5]!} ${at}` }));
  return { title: 'Many parties', parties: all, entries };
}

interface NameBox {
  readonly name: HTMLElement;
  readonly box: DOMRect;
  readonly count: DOMRect;
  readonly button: DOMRect;
  readonly lineHeight: number;
}

function boxes(element: ConflictTimeline): readonly NameBox[] {
  return lanes(element).map((button) => {
    const [name, count] = [...button.children] as [HTMLElement, HTMLElement];
    return {
      ...{ name, box: name.getBoundingClientRect(), count: count.getBoundingClientRect() },
      button: button.getBoundingClientRect(),
      lineHeight: parseFloat(getComputedStyle(name).fontSize) * LINE_EM,
    };
  });
}

function expectWholeLines({ name, box, button, lineHeight }: NameBox): void {
  const lines = box.height / lineHeight;
  expect(lines, `lines of ${name.textContent}`).to.be.closeTo(Math.round(lines), NEAR_PX / lineHeight);
  expect(box.bottom, `the end of ${name.textContent}`).to.be.at.most(button.bottom + NEAR_PX);
}

const isInside = ({ count, button }: NameBox): boolean =>
  count.bottom <= button.bottom + NEAR_PX && count.right <= button.right + NEAR_PX;
const isOutside = ({ count, button }: NameBox): boolean => count.left >= button.right || count.top >= button.bottom;

describe('the name of a lane', () => {
  it('has whole lines, as many as the lane holds, and its number whole or not at all', async () => {
    const element = await mount({ data: parties(), view: 'chart', lanes: 'party' }, { widthPx: 1280 });
    const names = boxes(element);
    expect(names).to.have.length(20);
    names.forEach(expectWholeLines);
    expect(names.filter((each) => !isInside(each) && !isOutside(each))).to.deep.equal([]);
    expect(names.filter(isInside), 'numbers in sight').to.have.length.above(3);
    const cut = names.filter(({ name }) => name.scrollHeight > name.clientHeight + NEAR_PX);
    expect(cut, 'names with an ellipsis').to.have.length.above(2);
    for (const { name } of cut) {
      const whole = name.textContent;
      expect(name.title)
        .to.contain(whole)
        .and.to.match(/\d entr/);
      expect(name.parentElement!.ariaLabel).to.contain(whole);
    }
  });

  it('has whole lines in a lane that the reader has closed', async () => {
    const element = await mount({ data: parties(), view: 'chart', lanes: 'party' }, { widthPx: 1280 });
    lanes(element)[1]!.click();
    await element.settled;
    const closed = boxes(element)[1]!;
    expectWholeLines(closed);
    expect(Math.round(closed.box.height / closed.lineHeight)).to.equal(2);
  });

  it('ends above the button below it', async () => {
    const each = closeUp('close-week');
    const data = each.create() as unknown as { parties: readonly { name: string }[] };
    const long = { ...data, parties: data.parties.map((party, at) => ({ ...party, name: NAMES[at % 5]! })) };
    const element = await mountCloseUp(each, long, 1280);
    element.visibleRange = { start: LOUD.day, end: LOUD.day + DAY_MS };
    await element.settled;
    const rests = restButtons(element);
    expect(rests).to.have.length.above(0);
    for (const rest of rests) {
      const above = boxes(element).find(({ name }) => name.parentElement === rest.previousElementSibling)!;
      expectWholeLines(above);
      expect(above.box.bottom).to.be.at.most(rest.getBoundingClientRect().top + NEAR_PX);
    }
  });
});
