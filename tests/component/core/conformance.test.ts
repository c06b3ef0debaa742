/** Claims of docs/conformance.md that hold across views. */
import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import { TWO_BURSTS } from '../datasets.js';
import { allMarks, all, buttonOf, markOf, mount, nameOf, one, partOf, textOf } from '../mount.js';
import { items } from '../look-ups.js';
import { isFound, searchField } from '../features/search/search-look-ups.js';
import { until } from '../until.js';

const VIEWS = ['chart', 'list', 'table'] as const;
const WANTED = { id: '2025-2', title: 'Title 2025-2' };

const HELP = 'Keyboard shortcuts';
/** Names of the controls above the views, in the order in which Tab and arrows come to them. */
const controlsOf = (element: ConflictTimeline): readonly string[] =>
  all(element, '[part~="toolbar"] :is(button, input, select), [part~="toolbar"] summary').map(
    (control) => control.getAttribute('aria-label') ?? nameOf(control),
  );

describe('the element in each of its views', () => {
  it('has its controls in one order', async () => {
    const [chart = [], ...others] = await Promise.all(
      VIEWS.map(async (view) => controlsOf(await mount({ data: TWO_BURSTS, view }))),
    );
    expect(chart).to.have.length.above(3);
    for (const other of others) {
      const shared = chart.filter((name) => other.includes(name));
      expect(shared).to.have.length.above(3);
      expect(other.filter((name) => chart.includes(name))).to.deep.equal(shared);
    }
  });

  it('has its help at one place among the controls', async () => {
    const neighbours = await Promise.all(
      VIEWS.map(async (view) => {
        const element = await mount({ data: TWO_BURSTS, view });
        const help = buttonOf(element, HELP);
        return [...help.parentElement!.querySelectorAll('button')].map(nameOf);
      }),
    );
    expect(neighbours[0]).to.include(HELP);
    for (const each of neighbours) expect(each.at(-1)).to.equal(neighbours[0]!.at(-1));
    for (const each of neighbours)
      expect(each.indexOf(HELP) - each.length).to.equal(neighbours[0]!.indexOf(HELP) - neighbours[0]!.length);
  });

  it('names keys and what they do in its help, never a colour, a shape or a side', async () => {
    const element = await mount({ data: TWO_BURSTS });
    buttonOf(element, HELP).click();
    const dialog = partOf(element, 'keys');
    const rows = [...dialog.querySelectorAll('dl > div')];
    expect(rows).to.have.length.above(20);
    for (const row of rows) {
      expect(textOf(row.querySelector('dt')), textOf(row)).to.match(/\S/);
      expect(textOf(row.querySelector('dd'))).to.match(/\p{L}/u);
    }
    expect(textOf(dialog)).not.to.match(
      /\b(?:red|green|blue|grey|gray|yellow|round|square|circle|icon|left|right|top|bottom|corner)\b/i,
    );
  });
});

describe('an entry', () => {
  it('is found in the chart, in the list, in the table, by the search, by a filter and by its id', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'chart' });
    expect(nameOf(markOf(element, WANTED.title))).to.contain(WANTED.title);
    for (const view of ['list', 'table'] as const) {
      element.view = view;
      await element.settled;
      expect(
        items(element).filter(
          (item) => item.textContent.includes(WANTED.title) || item.innerHTML.includes(WANTED.title),
        ),
        view,
      ).to.have.length(1);
    }
    element.view = 'chart';
    await element.settled;

    searchField(element).value = WANTED.title;
    searchField(element).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await until(() => allMarks(element).some(isFound), 'a match stands out');
    expect(allMarks(element).filter(isFound).map(nameOf).join()).to.contain(WANTED.title);

    element.filter = { party: ['south'] };
    await element.settled;
    const left = allMarks(element).map(nameOf);
    expect(left.some((name) => name.includes(WANTED.title))).to.equal(true);
    expect(left.some((name) => name.includes('Title 2025-1'))).to.equal(false);

    element.select(WANTED.id);
    await element.settled;
    expect(textOf(one(element, '[part~="details"]'))).to.contain(WANTED.title);
  });
});
