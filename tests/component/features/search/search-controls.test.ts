import { expect } from '@open-wc/testing';
import { expectNoFaultOfAxe } from '../../axe-faults.js';
import { detail } from '../../detail.js';
import { all, mount, partOf } from '../../mount.js';
import { until } from '../../until.js';
import { searchButtons, searchField } from './search-look-ups.js';
import { TALKS } from './talks.js';

describe('the controls of the search', () => {
  it('sets the way from match to match and the button that clears on one line, beside what is typed or below it', async () => {
    for (const lang of ['en', 'ar', 'de', 'uk']) {
      const element = await mount(
        { data: { ...TALKS, title: 'Talks on a ceasefire' }, query: 'talks' },
        { widthPx: 760, lang, dir: lang === 'ar' ? 'rtl' : 'ltr' },
      );
      await until(() => searchButtons(element).length === 3, `${lang}: the buttons are there`);
      const tops = searchButtons(element).map((button) => Math.round(button.getBoundingClientRect().top));
      expect(new Set(tops).size, lang).to.equal(1);
      element.remove();
    }
  });

  for (const [name, options] of [
    ['wide', {}],
    ['narrow', { widthPx: 360 }],
    ['from right to left', { widthPx: 360, dir: 'rtl', lang: 'ar' }],
    ['dark', { colorScheme: 'dark' }],
  ] as const) {
    for (const view of ['chart', 'list'] as const) {
      detail(`${view}, ${name}: no fault that axe knows, and every control is large enough`, async () => {
        const element = await mount({ data: TALKS, view, query: 'talks', selected: 'second' }, options);
        expect(all(element, 'mark').length).to.be.greaterThan(0);
        await expectNoFaultOfAxe(element, name === 'dark' ? 'dark' : 'light');
        const box = partOf(element, 'search').getBoundingClientRect();
        for (const control of [searchField(element), ...searchButtons(element)]) {
          const { width, height, left, right } = control.getBoundingClientRect();
          expect(Math.round(Math.min(width, height)), control.outerHTML).to.be.at.least(24);
          expect(left >= box.left && right <= box.right, control.outerHTML).to.equal(true);
        }
      });
    }
  }
});
