/** Lanes within lanes: names in two levels, collapsed and opened, in menu, list, links and words. */
import { expect } from '@open-wc/testing';
import { NESTED_CASES } from '../../../demo/gallery/nested-cases.js';
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import { detail } from '../detail.js';
import { aboutOf } from '../features/list/list-look-ups.js';
import { collapsedLanes, items, lanes, only, selects } from '../look-ups.js';
import { all, focused, mount, nameOf, one, press, textOf } from '../mount.js';

const [FEW, MANY] = NESTED_CASES.map(({ data }) => data);
const BOTH = 'category:field party';
const NAMES = [
  ...['Talks: Talks. 4 entries', 'Talks: North. 2 entries', 'Talks: South. 3 entries'],
  ...['Front line: Front line. 2 entries', 'Front line: North. 2 entries', 'Front line: South. 1 entry'],
  ...['Relief: Relief. 2 entries', 'Relief: North. 1 entry', 'Relief: South. 1 entry'],
  'Unassigned: Unassigned. 1 entry',
];

const few = (widthPx = 1000): Promise<ConflictTimeline> =>
  mount({ data: FEW, view: 'chart', lanes: BOTH }, { widthPx });
/** The name of the group, and that of the button in it. */
const said = (lane: Element): string =>
  `${lane.closest('[role="group"]')?.getAttribute('aria-label') ?? ''}: ${nameOf(lane)}`;
const names = (element: ConflictTimeline): readonly string[] => lanes(element).map(said);
const named = (element: ConflictTimeline, name: string): HTMLElement =>
  only(
    lanes(element).filter((lane) => said(lane).startsWith(name)),
    name,
  );

async function pressLane(element: ConflictTimeline, name: string): Promise<void> {
  named(element, name).click();
  await element.settled;
}

describe('lanes within lanes', () => {
  for (const widthPx of [1000, 360]) {
    it(`${widthPx} px: have names in two levels, the outer before its lanes`, async () => {
      const element = await few(widthPx);
      expect(names(element)).to.deep.equal(NAMES);
      expect(textOf(lanes(element)[1])).to.equal('North 2 entries');
      expect(lanes(element).every((lane) => lane.getAttribute('aria-expanded') === 'true')).to.equal(true);
      const groups = all(element, '[part~="rows"] [role="group"]:has([data-entry])').map(({ ariaLabel }) => ariaLabel);
      expect(groups.slice(0, 3)).to.deep.equal(['North, in Talks', 'South, in Talks', 'North, in Front line']);
    });

    it(`${widthPx} px: no name covers another, and each is as high as a target`, async () => {
      const element = await few(widthPx);
      const boxes = lanes(element).map((lane) => lane.getBoundingClientRect());
      for (const [at, box] of boxes.entries()) {
        expect(box.height, NAMES[at]).to.be.at.least(24);
        for (const other of boxes.slice(at + 1)) {
          const isApart = other.top >= box.bottom || other.left >= box.right || other.right <= box.left;
          expect(isApart, `${NAMES[at]!} and another`).to.equal(true);
        }
      }
    });

    it(`${widthPx} px: collapse into one lane with a press on the outer name, and come back`, async () => {
      const element = await few(widthPx);
      await pressLane(element, 'Talks: Talks');
      expect(names(element)).to.deep.equal([NAMES[0], ...NAMES.slice(3)]);
      expect(collapsedLanes(element).map(said)).to.deep.equal(['Talks: Talks. 4 entries']);
      await pressLane(element, 'Talks: Talks');
      expect(names(element)).to.deep.equal(NAMES);
      expect(collapsedLanes(element)).to.have.lengthOf(0);
    });
  }

  it('are walked by the arrow keys, and collapse by a key: the focus stays at the name', async () => {
    const element = await few();
    named(element, 'Talks: Talks').focus();
    await press(element, 'ArrowDown');
    expect(said(focused(element)!)).to.equal('Talks: North. 2 entries');
    await press(element, 'End');
    await press(element, 'Home');
    expect(said(focused(element)!)).to.equal('Talks: Talks. 4 entries');
    (focused(element) as HTMLElement).click();
    await element.settled;
    expect(said(focused(element)!)).to.equal('Talks: Talks. 4 entries');
    await press(element, 'ArrowDown');
    expect(said(focused(element)!)).to.equal('Front line: Front line. 2 entries');
  });

  it('are said with the lane around them on the way in; headings are no lanes', async () => {
    const element = await few(360);
    all(element, '[role="option"][tabindex="0"]')[0]!.focus();
    await element.settled;
    await press(element, 'Home');
    await press(element, 'ArrowDown');
    expect(focused(element)!.getAttribute('aria-label')).to.match(/^South, in Talks, lane 2 of 7, 3 entries/);
  });

  it('are one lane where neither grouping assigns an entry, and it collapses as others do', async () => {
    for (const widthPx of [1000, 360]) {
      const element = await few(widthPx);
      const own = (): HTMLElement => named(element, 'Unassigned');
      const before = own().getBoundingClientRect().top;
      expect(textOf(own())).to.equal('Unassigned 1 entry');
      await pressLane(element, 'Unassigned');
      expect(collapsedLanes(element).map(said)).to.deep.equal(['Unassigned: Unassigned. 1 entry']);
      await pressLane(element, 'Unassigned');
      expect(own().getAttribute('aria-expanded')).to.equal('true');
      expect(own().getBoundingClientRect().top).to.be.closeTo(before, 1);
    }
  });

  it('collapse one by one as other lanes do', async () => {
    const element = await few();
    await pressLane(element, 'Talks: North');
    expect(collapsedLanes(element).map(said)).to.deep.equal(['Talks: North. 2 entries']);
    expect(names(element)).to.deep.equal(NAMES);
  });

  detail('keep the outer name in view while its lanes scroll', async () => {
    const element = await mount({ data: MANY, view: 'chart', lanes: 'category:field category:district' });
    const name = named(element, 'Talks: Talks');
    const first = name.getBoundingClientRect().top;
    scrollTo(0, first + 200);
    expect(name.getBoundingClientRect().top).to.be.at.least(0);
    scrollTo(0, 0);
  });

  detail('show the fullest of many, and open the rest of an outer lane', async () => {
    const element = await mount({ data: MANY, view: 'chart', lanes: 'category:field category:district' });
    expect(lanes(element)).to.have.lengthOf(30);
    await pressLane(element, 'Talks: 8 more');
    expect(names(element).filter((name) => name.startsWith('Talks: '))).to.have.lengthOf(13);
    await pressLane(element, 'Talks: Talks');
    expect(names(element).filter((name) => name.startsWith('Talks: '))).to.have.lengthOf(1);
  });

  detail('stand for one grouping if both are the same, or the data have one alone', async () => {
    const element = await mount({ data: FEW, view: 'chart', lanes: 'party party' });
    expect(lanes(element).map(textOf)).to.deep.equal(['North 5 entries', 'South 5 entries', 'Unassigned 1 entry']);
    element.lanes = 'category:weapon party';
    await element.settled;
    expect(lanes(element).map(textOf)).to.deep.equal(['North 5 entries', 'South 5 entries', 'Unassigned 1 entry']);
    const [issue] = element.issues;
    expect(issue).to.include({ code: 'unknown-id', path: 'lanes', value: 'category:weapon' });
    expect(issue!.cure).to.include('category:field').and.to.include('two of these with a blank between them');
  });

  detail('are named in the list by both groupings', async () => {
    const element = await mount({ data: FEW, view: 'list', lanes: BOTH });
    expect(items(element).map(aboutOf)[0]).to.equal('Talks, North, South');
  });

  detail('are chosen in the menu of the view, and given up there', async () => {
    const element = await mount({ data: FEW, view: 'chart', lanes: 'category:field' });
    one(element, '[popovertarget="view-menu"]').click();
    await element.settled;
    const choose = async (name: string, value: string): Promise<void> => {
      const select = only(selects(element, name));
      select.value = value;
      select.dispatchEvent(new Event('change'));
      await element.settled;
    };
    const within = only(selects(element, 'Within each lane'));
    expect([...within.options].map(({ value }) => value)).to.not.include('category:field');
    await choose('Within each lane', 'party');
    expect(element.lanes).to.equal(BOTH);
    expect(names(element)).to.deep.equal(NAMES);
    await choose('Lanes', 'kind');
    expect(element.lanes).to.equal('kind party');
    await choose('Within each lane', '');
    expect(element.lanes).to.equal('kind');
    expect(lanes(element).map(textOf)).to.deep.equal(['Events 7 entries', 'Statements 2 entries']);
  });

  detail('are in the picture as a file, in two columns', async () => {
    const element = await few();
    const text = await (await element.toFile('svg')).text();
    const at = (name: string): number => Number(new RegExp(`x="([\\d.]+)"[^>]*>${name}<`).exec(text)![1]);
    expect(at('North')).to.be.greaterThan(at('Talks') + 50);
    expect(text).to.match(/outer-edge/);
  });

  for (const widthPx of [1000, 360]) {
    detail(`${widthPx} px: are accessible, also collapsed`, async () => {
      const element = await few(widthPx);
      await expect(element).to.be.accessible();
      await pressLane(element, 'Talks: Talks');
      await expect(element).to.be.accessible();
    });
  }
});
