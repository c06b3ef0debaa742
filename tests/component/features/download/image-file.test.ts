import { expect } from '@open-wc/testing';
import { detail } from '../../detail.js';
import { mount } from '../../mount.js';

const DATA = {
  title: 'Two sides',
  parties: [
    { id: 'north', name: 'North' },
    { id: 'south', name: 'South' },
  ],
  sources: [{ id: 's', title: 'A report' }],
  entries: [
    {
      id: 'a',
      kind: 'event',
      date: '2022-02-24',
      title: 'It begins',
      parties: ['north'],
      citations: [{ source: 's' }],
    },
    { id: 'b', kind: 'statement', date: '2022-03~', title: 'It is said', parties: ['south'] },
  ],
};

describe('a timeline as a picture', () => {
  detail('is an SVG of what filters show, or of all', async () => {
    const element = await mount({ data: DATA, filter: { party: ['north'] } });
    const shown = await (await element.toFile('svg', { width: 700 })).text();
    expect(shown).to.contain('>It begins<').and.to.contain('>Two sides<').and.to.contain('A report');
    expect(shown).not.to.contain('>It is said<');
    const all = await (await element.toFile('svg', { width: 700, all: true })).text();
    expect(all).to.contain('>It is said<');
    expect(all).to.match(/^<svg [^>]*width="700"/);
  });

  it('has the colours that the page gives the element, or those of a theme', async () => {
    const element = await mount({ data: DATA });
    element.style.setProperty('--conflict-timeline-surface', 'rgb(1, 2, 3)');
    element.style.setProperty('--conflict-timeline-party-1', 'hsl(120 100% 25%)');
    const own = await (await element.toFile('svg')).text();
    expect(own).to.contain('.paper{fill:#010203}').and.to.contain('.c0.swatch,.c0.tint{fill:#008000}');
    expect(await (await element.toFile('svg', { theme: 'dark' })).text()).to.contain('.paper{fill:#14181e}');
    expect(element.shadowRoot?.querySelector(':scope > span[hidden]')).to.equal(null);
  });

  it('is a PNG with two pixels for each px', async () => {
    const element = await mount({ data: DATA });
    const svg = await (await element.toFile('svg', { width: 500 })).text();
    const height = Number(/height="(\d+)"/.exec(svg)?.[1]);
    const blob = await element.toFile('png', { width: 500 });
    expect(blob.type).to.equal('image/png');
    const bitmap = await createImageBitmap(blob);
    expect([bitmap.width, bitmap.height]).to.deep.equal([1000, 2 * height]);
  });

  detail('is the data as well, and nothing before there are any', async () => {
    const element = await mount({ data: DATA });
    expect(await (await element.toFile('csv')).text()).to.contain('It begins');
    const empty = await mount({ data: { entries: [] } });
    const failed = await empty.toFile('svg').then(
      () => undefined,
      (error: unknown) => String(error),
    );
    expect(failed).to.contain('nothing to save');
    const unknown = await element.toFile('docx' as 'svg').then(
      () => undefined,
      (error: unknown) => String(error),
    );
    expect(unknown).to.contain('cannot be saved as docx');
  });
});
