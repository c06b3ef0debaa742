import { expect } from '@open-wc/testing';
import { shapesIn } from '../look-ups.js';
import { markOf, mount } from '../mount.js';

describe('the status of an entry', () => {
  it('strikes a retracted title with a line that hides none of its letters', async () => {
    const retracted = { id: 'a', kind: 'event', date: '2025-03-01', title: 'Taken back', status: 'retracted' };
    const kept = { ...retracted, id: 'b', date: '2025-03-09', title: 'Kept', status: 'reported' };
    const element = await mount({ data: { entries: [retracted, kept] }, view: 'chart' });
    const styleOf = (title: string): CSSStyleDeclaration =>
      getComputedStyle(shapesIn(markOf(element, title), 'label')[0]!);
    const { textDecorationLine, stroke } = styleOf('Taken back');
    expect(textDecorationLine).to.equal('line-through');
    // Engines draw the line together with the outline of the letters, which is as wide as they are thick.
    expect(stroke).to.equal('none');
    expect(styleOf('Kept').textDecorationLine).to.equal('none');
    expect(styleOf('Kept').stroke).not.to.equal('none');
  });
});
