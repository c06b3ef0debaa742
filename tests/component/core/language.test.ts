import { expect } from '@open-wc/testing';
import { ONE_ENTRY, TWO_BURSTS } from '../datasets.js';
import { detail } from '../detail.js';
import { chartWindow, glyphOf, labels } from '../look-ups.js';
import { all, allMarks, markOf, mount, one, textOf } from '../mount.js';

describe('language and direction', () => {
  detail('dates and the calendar are written as the closest lang has it', async () => {
    const german = await mount({ data: TWO_BURSTS }, { lang: 'de' });
    const words = textOf(one(german, '[part="axis"]'));
    expect(words).to.contain('März');
    const arabic = await mount({ data: TWO_BURSTS, view: 'list' }, { lang: 'ar-EG' });
    expect(all(arabic, '[part="list"] h3').map(textOf).join(' ')).to.contain('مارس').and.contain('٢٠٢٢');
  });

  detail('its own lang goes before that of what surrounds it', async () => {
    const element = await mount({ data: TWO_BURSTS, lang: 'fr' }, { lang: 'de' });
    expect(textOf(one(element, '[part="axis"]'))).to.contain('mars');
  });

  detail('takes any lang, known or not', async () => {
    for (const lang of ['not a language', 'x', '12']) {
      const element = await mount({ data: ONE_ENTRY }, { lang });
      expect(allMarks(element)).to.have.lengthOf(1);
    }
  });

  it('time runs from right to left in a right-to-left page', async () => {
    const element = await mount({ data: TWO_BURSTS }, { dir: 'rtl' });
    const xOf = (title: string): number => glyphOf(markOf(element, title)).getBoundingClientRect().x;
    expect(xOf('2022-1')).to.be.greaterThan(xOf('2025-1'));
    const { left, right } = chartWindow(element).getBoundingClientRect();
    expect(element.timeAt(left + 5)).to.be.greaterThan(element.timeAt(right - 5)!);
    for (let x = Math.ceil(left) + 1; x < right; x += 23) expect(element.xAt(element.timeAt(x)!)).to.be.closeTo(x, 1);
  });

  it('a mark stands where its time is, in both directions', async () => {
    for (const dir of ['ltr', 'rtl'] as const) {
      const element = await mount({ data: TWO_BURSTS }, { dir });
      const { left, width } = glyphOf(markOf(element, '2022-1')).getBoundingClientRect();
      expect(element.xAt(Date.UTC(2022, 2, 1, 12))).to.be.closeTo(left + width / 2, 1.5);
    }
  });

  it('texts of the dataset keep their own direction and language', async () => {
    const entries = [
      { id: 'a', kind: 'statement', date: '2022-01-01', title: 'שלום', quotes: [{ text: 'שלום עולם', lang: 'he' }] },
    ];
    const element = await mount({ data: { lang: 'he', entries }, selected: 'a' });
    const quote = one(element, 'blockquote p');
    expect([quote.getAttribute('lang'), getComputedStyle(quote).direction]).to.deep.equal(['he', 'rtl']);
    expect(labels(element).map((label) => label.getAttribute('direction'))).to.deep.equal(['rtl']);
  });
});
