// Curves under the lanes: their place on the folded scale, the value at pointer and keyboard, their numbers as text.
import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { detail } from '../../detail.js';
import { all, mount, textOf } from '../../mount.js';
import { until } from '../../until.js';

const DATA = {
  lang: 'en',
  sources: [{ id: 's', title: 'A survey', url: 'https://a.example/' }],
  measures: [{ id: 'hurt', name: 'People hurt', unit: 'people' }],
  series: [
    {
      ...{ id: 'held', name: 'Area held', unit: 'km²', source: 's' },
      values: [
        ['2022-02-20', 10],
        ['2022-02-24', 30, 25, 40],
        ['2022-03-01', null],
        ['2022-03-05', 20],
        ['2024-02-20', 50],
      ],
    },
    {
      ...{ id: 'price', name: 'Price', kind: 'steps' },
      values: [
        ['2022-02-21', 4],
        ['2024-02-10', 9],
      ],
    },
    { id: 'sum', name: 'People hurt', sum: 'hurt' },
  ],
  entries: [
    { id: 'a', kind: 'event', date: '2022-02-20', title: 'Begins', measures: { hurt: 7 } },
    { id: 'b', kind: 'event', date: '2022-03-05', title: 'Goes on', measures: { hurt: 2 } },
    { id: 'c', kind: 'event', date: '2024-02-01', title: 'Much later' },
    { id: 'd', kind: 'event', date: '2024-02-20', title: 'Ends', measures: { hurt: 5 } },
  ],
};

const plots = (element: ConflictTimeline): readonly HTMLElement[] => all(element, '.curve-plot');
const said = (element: ConflictTimeline, at: number): string => textOf(all(element, '.curve-said')[at]);

describe('curves under the lanes', () => {
  it('stand on the scale of the chart, cut by folds and by gaps', async () => {
    for (const dir of ['ltr', 'rtl'] as const) {
      const element = await mount({ data: DATA, view: 'chart' }, { dir, lang: dir === 'rtl' ? 'ar' : 'en' });
      const [held, price] = all(element, '.curve-line').map((path) => path.getAttribute('d')!);
      const { left } = plots(element)[0]!.getBoundingClientRect();
      const xOf = (ms: number): number => element.xAt(ms)! - left;
      const noon = 43_200_000;
      const first = Number(/^M([\d.]+)/.exec(held!)![1]);
      expect(first, dir).to.be.closeTo(xOf(Date.UTC(2022, 1, 20) + noon), 1);
      // A run before the gap, and one that goes on to the fold; the rest is behind it.
      expect(held!.split('M').length - 1, dir).to.equal(3);
      const fold = all(element, '.fold:not(.open)')[0]!.getBoundingClientRect();
      for (const [, x] of `${held}${price}`.matchAll(/[ML]([\d.]+),/g)) {
        const px = Number(x) + left;
        expect(px <= fold.left + 1 || px >= fold.right - 1, `${dir}: ${x}`).to.equal(true);
      }
      element.remove();
    }
  });

  it('have their numbers in sight where the chart is narrow, in both directions', async () => {
    for (const dir of ['ltr', 'rtl'] as const) {
      const element = await mount({ data: DATA, view: 'chart' }, { dir, lang: dir === 'rtl' ? 'ar' : 'en' });
      element.style.inlineSize = '340px';
      await until(() => all(element, '.chart.heads').length === 1, 'names stand above their rows');
      const plot = plots(element)[0]!.getBoundingClientRect();
      const begin = element.xAt(Date.UTC(2022, 1, 20))!;
      for (const figure of all(element, '.curve-figures text')) {
        const { left, right } = figure.getBoundingClientRect();
        // Firefox counts the room beside the strokes of a letter.
        const isInSight = left >= plot.left - 1 && right <= plot.right + 1;
        expect(isInSight, `${dir}: ${left} to ${right} of ${plot.left} to ${plot.right}`).to.equal(true);
        const isBefore = dir === 'rtl' ? left > begin - 60 : right < begin + 60;
        expect(isBefore, `${dir}: at the beginning`).to.equal(true);
      }
      element.remove();
    }
  });

  it('say the value at the pointer, and a sentence otherwise', async () => {
    const element = await mount({ data: DATA, view: 'chart' });
    expect(said(element, 0)).to.equal(
      'Least: 10 \u2068km²\u2069 (20 February 2022). Most: 50 \u2068km²\u2069 (20 February 2024). Last: 50 \u2068km²\u2069 (20 February 2024).',
    );
    const [plot] = plots(element);
    const clientX = element.xAt(Date.UTC(2022, 1, 24, 12))!;
    plot!.dispatchEvent(new PointerEvent('pointermove', { clientX, bubbles: true }));
    await element.settled;
    expect(said(element, 0)).to.equal('24 February 2022: 30 \u2068km²\u2069, between 25 and 40');
    expect(all(element, '.curve-at').length).to.equal(1);
    plot!.dispatchEvent(new PointerEvent('pointerleave'));
    await element.settled;
    expect(said(element, 0)).to.contain('Least');
  });

  it('are walked by keys, and say each value as a slider', async () => {
    const element = await mount({ data: DATA, view: 'chart' });
    const [plot] = plots(element);
    const press = async (key: string): Promise<string | null> => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      plot!.dispatchEvent(event);
      expect(event.defaultPrevented, key).to.equal(true);
      await element.settled;
      return plot!.getAttribute('aria-valuetext');
    };
    plot!.focus();
    await element.settled;
    expect(plot!.getAttribute('role')).to.equal('slider');
    expect(plot!.getAttribute('aria-label')).to.equal('Area held, km²');
    expect(plot!.getAttribute('aria-valuemax')).to.equal('5');
    expect(await press('Home')).to.equal('20 February 2022: 10\u00a0\u2068km²\u2069');
    expect(await press('ArrowRight')).to.contain('24 February 2022');
    expect(await press('ArrowRight')).to.equal('1 March 2022: no number known');
    expect(await press('ArrowLeft')).to.contain('24 February 2022');
    expect(await press('End')).to.contain('20 February 2024');
    expect(said(element, 0)).to.contain('20 February 2024');
  });

  detail('add up the measures of the shown entries', async () => {
    const element = await mount({ data: DATA, view: 'chart' });
    expect(said(element, 2)).to.contain('Most: 7 \u2068people\u2069 (February 2022)');
    element.filter = { kind: ['statement'] };
    await element.settled;
    element.filter = {};
    await element.settled;
    expect(all(element, '.curve').length).to.equal(3);
  });

  detail('are a sentence and a table in list and table, and beside the curve', async () => {
    for (const view of ['chart', 'list', 'table'] as const) {
      const element = await mount({ data: DATA, view });
      expect(all(element, '.curve').length, view).to.equal(3);
      expect(said(element, 0), view).to.contain('Most: 50');
      const rows = all(element, '.curve-numbers')[0]!.querySelectorAll('tbody tr');
      expect([...rows].map(textOf), view).to.deep.equal([
        '20 February 2022 10 \u2068km²\u2069',
        '24 February 2022 30 \u2068km²\u2069, between 25 and 40',
        '1 March 2022 no number known',
        '5 March 2022 20 \u2068km²\u2069',
        '20 February 2024 50 \u2068km²\u2069',
      ]);
      const link = all(element, '.curve-source a')[0]!;
      expect(link.getAttribute('href')).to.equal('https://a.example/');
      element.remove();
    }
  });

  detail('are in the file of the chart', async () => {
    const element = await mount({ data: DATA, view: 'chart' });
    const file = await (await element.toFile('svg')).text();
    expect(file).to.contain('curve-line').and.to.contain('Area held').and.to.contain('Most: 50');
  });

  detail('say that nobody sees values outside of the time of the entries', async () => {
    const series = [{ id: 'old', name: 'Old', values: [['1999', 1]] }];
    const element = await mount({ data: { ...DATA, series }, view: 'chart' });
    expect(element.issues.map(({ message }) => message)).to.deep.equal([
      'series[0].values: no entry reaches this time, and the chart ends with the entries ("old")',
    ]);
  });

  detail('say that no number is known, with their name', async () => {
    const measures = [{ id: 'none', name: 'Nothing measured' }];
    const series = [{ id: 'empty', name: 'Empty', sum: 'none' }];
    for (const view of ['chart', 'list'] as const) {
      const element = await mount({ data: { ...DATA, measures, series }, view });
      expect(said(element, 0), view).to.equal('no number known.');
      expect(plots(element).length + all(element, '.curve-numbers').length, view).to.equal(0);
      element.remove();
    }
  });
});
