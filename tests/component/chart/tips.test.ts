/** The words under the pointer in a narrow chart: no edge of the window cuts them. */
import { expect } from '@open-wc/testing';
import { chartWindow, glyphOf, marksOf, only, shapesIn } from '../look-ups.js';
import { mount, textOf } from '../mount.js';
import { tips } from './chart-look-ups.js';

const NARROW_PX = 340;
const TITLE =
  'Military radar data identifies the blip on a heading broadly parallel to the airway toward the coast, report';
const ENTRIES = Array.from({ length: 12 }, (_, at) => ({
  ...{ id: `e${at}`, kind: 'event', title: `${TITLE} ${at}` },
  date: `2014-03-07T17:${10 + at * 4}`,
}));

describe('a tip in a narrow chart', () => {
  it('is whole within the window, wherever the pointer is', async () => {
    const element = await mount({ data: { entries: ENTRIES }, view: 'chart' }, { widthPx: NARROW_PX });
    let seen = 0;
    for (const [at] of ENTRIES.entries()) {
      const [mark] = marksOf(element, at);
      if (mark === undefined) continue;
      const glyph = glyphOf(mark).getBoundingClientRect();
      const [clientX, clientY] = [glyph.left + glyph.width / 2, glyph.top + glyph.height / 2];
      mark.dispatchEvent(
        new PointerEvent('pointermove', { clientX, clientY, pointerType: 'mouse', bubbles: true, composed: true }),
      );
      await element.updateComplete;
      const [tip] = tips(element);
      if (tip === undefined) continue;
      seen++;
      const [box, room] = [tip.getBoundingClientRect(), chartWindow(element).getBoundingClientRect()];
      expect(box.left, textOf(tip)).to.be.at.least(room.left - 1);
      expect(box.right, textOf(tip)).to.be.at.most(room.right + 1);
      expect(tip.scrollWidth, textOf(tip)).to.be.at.most(tip.clientWidth + 1);
      expect(textOf(tip)).to.contain(`${TITLE} ${at} · 7 Mar`);
    }
    expect(seen).to.be.greaterThan(ENTRIES.length / 2);
  });
});

/** Terms of office: each begins where another ends, so that the places of thin marks overlap. */
const TERMS = Array.from({ length: 240 }, (_, at) => ({
  ...{ id: `t${at}`, kind: 'event', title: `Term ${at} of ${at % 7}`, parties: ['a'] },
  date: `${1021 + at * 4 + (at % 3)}-0${1 + (at % 9)}-14/${1026 + at * 4 + (at % 2)}-0${1 + (at % 7)}-02`,
}));

describe('a tip on thin neighbours', () => {
  for (const widthPx of [700, 900]) {
    it(`names the entry that a click opens, at ${widthPx} px`, async () => {
      const data = { parties: [{ id: 'a', name: 'A' }], entries: TERMS };
      const element = await mount({ data, view: 'chart' }, { widthPx });
      const room = chartWindow(element).getBoundingClientRect();
      let seen = 0;
      for (const [at] of TERMS.entries()) {
        const [mark] = marksOf(element, at);
        if (mark === undefined) continue;
        const box = only(shapesIn(mark, 'bar'), 'bars').getBoundingClientRect();
        for (const clientX of [box.left - 2, box.left + 1, box.right - 1, box.right + 2]) {
          const clientY = box.top + box.height / 2;
          if (clientX < room.left || clientX > room.right) continue;
          const id = element.entryAt(clientX, clientY);
          const target = element.shadowRoot!.elementFromPoint(clientX, clientY);
          if (id === undefined || target === null) continue;
          const where = { clientX, clientY, pointerType: 'mouse', bubbles: true, composed: true };
          target.dispatchEvent(new PointerEvent('pointermove', where));
          await element.updateComplete;
          const [tip] = tips(element);
          if (tip === undefined) continue;
          seen++;
          expect(textOf(tip)).to.match(new RegExp(`^${TERMS.find((term) => term.id === id)!.title} · `));
        }
      }
      expect(seen).to.be.greaterThan(20);
    });
  }
});
