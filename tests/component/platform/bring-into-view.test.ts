import { expect, fixture, html } from '@open-wc/testing';
import { bringIntoView, type Covers } from '../../../src/drawing/platform/bring-into-view.js';

const NOTHING: Covers = { above: undefined, below: undefined };

/** A box of 200 px that scrolls over 1,000 px, with a target of 20 px at `topPx`. */
async function boxWith(topPx: number): Promise<{ readonly box: HTMLElement; readonly target: HTMLElement }> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  Object.assign(box.style, { overflow: 'auto', blockSize: '200px', inlineSize: '100px', position: 'relative' });
  const content = box.appendChild(document.createElement('div'));
  Object.assign(content.style, { blockSize: '1000px', inlineSize: '500px' });
  const target = content.appendChild(document.createElement('div'));
  Object.assign(target.style, { position: 'absolute', top: `${topPx}px`, left: '400px', blockSize: '20px' });
  return { box, target };
}

function cover(box: HTMLElement, topPx: number): HTMLElement {
  const bar = box.insertBefore(document.createElement('div'), box.firstChild);
  Object.assign(bar.style, { position: 'sticky', top: `${topPx}px`, blockSize: '50px' });
  return bar;
}

describe('bringing into view', () => {
  afterEach(() => {
    window.scrollTo(0, 0);
  });

  it('leaves alone what can be seen, and never scrolls sideways', async () => {
    const { box, target } = await boxWith(100);
    bringIntoView(target, NOTHING);
    expect([box.scrollTop, box.scrollLeft]).to.deep.equal([0, 0]);
  });

  it('scrolls down, and back up, by no more than it takes', async () => {
    const { box, target } = await boxWith(500);
    bringIntoView(target, NOTHING);
    expect(box.scrollTop).to.equal(500 + 20 + 40 - 200);
    box.scrollTop = 700;
    bringIntoView(target, NOTHING);
    expect([box.scrollTop, box.scrollLeft]).to.deep.equal([500 - 40, 0]);
  });

  it('keeps clear of what covers the top', async () => {
    const { box, target } = await boxWith(500);
    const above = cover(box, 0);
    box.scrollTop = 500;
    bringIntoView(target, { above, below: undefined });
    expect(target.getBoundingClientRect().top).to.be.closeTo(above.getBoundingClientRect().bottom + 40, 1);
  });

  it('keeps clear of what covers the foot', async () => {
    const { box, target } = await boxWith(160);
    const below = cover(box, 150);
    bringIntoView(target, { above: undefined, below });
    expect(target.getBoundingClientRect().bottom).to.be.closeTo(below.getBoundingClientRect().top - 40, 1);
  });

  it('scrolls the page after what is in it, across shadow trees and slots', async () => {
    const { box, target } = await boxWith(500);
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    const spacer = root.appendChild(document.createElement('div'));
    spacer.style.blockSize = '3000px';
    root.append(document.createElement('slot'));
    host.append(box);
    bringIntoView(target, NOTHING);
    expect(box.scrollTop).to.equal(360);
    const { top, bottom } = target.getBoundingClientRect();
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(innerHeight);
  });

  it('shows the beginning of what is higher than the room', async () => {
    const { box, target } = await boxWith(400);
    target.style.blockSize = '500px';
    box.scrollTop = 450;
    bringIntoView(target, NOTHING);
    expect(box.scrollTop).to.equal(400 - 40);
    bringIntoView(target, NOTHING);
    expect(box.scrollTop).to.equal(400 - 40);
  });

  it('gives up without room', async () => {
    const { box, target } = await boxWith(500);
    box.style.blockSize = '0px';
    bringIntoView(target, NOTHING);
    expect(box.scrollTop).to.equal(0);
  });
});
