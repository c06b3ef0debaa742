/** The words under the pointer in a narrow chart: no edge of the window cuts them. */
import { expect } from '@open-wc/testing';
import { chartWindow, glyphOf, marksOf } from '../look-ups.js';
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
