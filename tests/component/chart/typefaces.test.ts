/** Rules that hold in any typeface of a page: a narrow one, a wide one, and one whose lines are high. */
import { expect } from '@open-wc/testing';
import dataset from '../../../data/ceasefire-2025.json' with { type: 'json' };
import { chartWindow, labels, shapes } from '../look-ups.js';
import { all, allMarks, mount } from '../mount.js';
import { boxesOf, type Box } from '../text-boxes.js';

const TYPEFACES = ['roboto-condensed', 'unbounded', 'noto-nastaliq-urdu'];
const WIDTHS_PX = [1200, 760, 360];
/** Firefox lays a wide typeface out up to three pixels wider than it measures it. */
const SLACK_PX = 3;

/** The part of a line of text that letters take: boxes of fonts are higher, in a high typeface by three times. */
function overlap(a: Box, b: Box): boolean {
  const third = (box: Box): number => (box.bottom - box.top) * 0.4;
  return (
    a.left < b.right - SLACK_PX &&
    b.left < a.right - SLACK_PX &&
    a.top + third(a) < b.bottom - third(b) &&
    b.top + third(b) < a.bottom - third(a)
  );
}

async function load(name: string): Promise<void> {
  const url = `/node_modules/@fontsource-variable/${name}/files/${name}-latin-wght-normal.woff2`;
  document.fonts.add(await new FontFace(name, `url(${url})`, { weight: '100 900' }).load());
}

for (const name of TYPEFACES) {
  describe(`the chart in ${name}`, () => {
    before(async () => {
      await load(name);
      document.body.style.fontFamily = `'${name}', 'Test Sans'`;
    });
    after(() => {
      document.body.style.fontFamily = '';
    });

    for (const widthPx of WIDTHS_PX) {
      it(`at ${widthPx} px: titles touch nothing and are not cut, and each entry is counted`, async () => {
        const element = await mount({ data: dataset, view: 'chart' }, { widthPx });
        expect(getComputedStyle(element).fontFamily).to.include(name);
        const plot = chartWindow(element).getBoundingClientRect();
        const titles = boxesOf(labels(element));
        const glyphs = boxesOf(shapes(element, 'glyph'));
        expect(titles.length).to.be.greaterThan(2);
        for (const [index, title] of titles.entries()) {
          expect(title.left, title.text).to.be.at.least(plot.left - SLACK_PX);
          expect(title.right, title.text).to.be.at.most(plot.right + SLACK_PX);
          for (const other of [...titles.slice(index + 1), ...glyphs])
            expect(overlap(title, other), `${title.text} over ${other.text}`).to.equal(false);
        }
        expect(element.inView?.total).to.equal(dataset.entries.length);
        const drawn = new Set(allMarks(element).map((mark) => mark.getAttribute('data-entry')));
        expect(drawn.size).to.equal(dataset.entries.length);
      });

      it(`at ${widthPx} px: nothing reaches beyond the element`, async () => {
        const element = await mount({ data: dataset, view: 'chart' }, { widthPx });
        const { left, right } = element.getBoundingClientRect();
        const parts = all(element, 'header, [part="toolbar"] > *, [part="legend"]');
        expect(parts.length).to.be.greaterThan(1);
        for (const part of parts) {
          const box = part.getBoundingClientRect();
          expect(box.left, part.className).to.be.at.least(left);
          expect(box.right, part.className).to.be.at.most(right + SLACK_PX);
        }
      });
    }
  });
}
