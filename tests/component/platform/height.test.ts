/** The available height for the rows: a given one, or that of the content. */
import { expect, fixture, html } from '@open-wc/testing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { heightBudgetPx } from '../../../src/element/picture/chart-metrics.js';
import { HeightController } from '../../../src/drawing/platform/height-controller.js';
import { frames } from '../../unit/rows/many-entries.js';

const CHROME_PX = 100;
const ROWS_PX = 300;

class Host extends HTMLElement implements ReactiveControllerHost {
  readonly renderRoot = this.attachShadow({ mode: 'open' });
  readonly updateComplete = Promise.resolve(true);
  updates = 0;
  controllers: ReactiveController[] = [];
  addController(controller: ReactiveController): void {
    this.controllers.push(controller);
  }
  removeController(): void {
    this.controllers = [];
  }
  requestUpdate(): void {
    this.updates++;
  }
}
customElements.define('height-host', Host);

const INSIDE = `<style>
  :host { display: flex; flex-direction: column; }
  .frame { display: flex; flex-direction: column; flex: 1 1 auto; min-block-size: 0; overflow: clip; }
  .chrome { flex: none; block-size: ${CHROME_PX}px; }
  .chart { flex: 1 1 auto; min-block-size: 0; overflow: clip auto; }
  .rows { block-size: ${ROWS_PX}px; }
</style><section class="frame"><div class="chrome"></div><div class="chart"><div class="rows"></div></div></section>`;

async function measured(style: string, parentStyle = ''): Promise<{ host: Host; height: HeightController }> {
  const parent = await fixture<HTMLElement>(html`<div></div>`);
  parent.style.cssText = parentStyle;
  const host = new Host();
  host.style.cssText = style;
  parent.append(host);
  const height = new HeightController(host, () => false);
  height.hostConnected();
  height.readFirst();
  host.renderRoot.innerHTML = INSIDE;
  height.hostUpdated();
  await frames();
  await frames();
  return { host, height };
}

describe('the height that there is', () => {
  it('is the window of an element that is as high as its content', async () => {
    const { height } = await measured('');
    expect(height.givenPx).to.equal(undefined);
    expect(height.windowPx).to.equal(innerHeight);
  });

  it('is the window where a page only reserves a height, as content or as a box', async () => {
    for (const style of [
      'min-height: 736px',
      'min-height: 736px; padding: 10px',
      'min-height: 736px; padding: 10px; border: 2px solid; box-sizing: border-box',
    ]) {
      expect((await measured(style)).height.givenPx, style).to.equal(undefined);
    }
    const { height } = await measured('min-height: 200px; height: 600px');
    expect(height.givenPx, 'a height beyond what is reserved').to.equal(600 - CHROME_PX);
  });

  it('is what a height of its own, or its container, leaves, with more or fewer rows', async () => {
    for (const [style, parent, given] of [
      ['height: 640px', '', 540],
      ['height: 240px', '', 140],
      ['height: 80px', '', 0],
      ['flex: 1', 'display: flex; flex-direction: column; height: 640px', 540],
      ['height: 100%', 'height: 640px', 540],
      ['', 'display: grid; height: 640px', 540],
      ['height: 640px; padding-block: 10px; box-sizing: content-box', '', 540],
    ] as const) {
      const { height } = await measured(style, parent);
      expect(height.givenPx, `${style} in ${parent}`).to.equal(given);
    }
  });

  it('has a limit where a container grows with the rows up to a height', async () => {
    for (const [style, parent, most] of [
      ['max-height: 640px', '', 540],
      ['min-height: 0', 'display: flex; flex-direction: column; max-height: 640px', 540],
      ['', 'max-height: 640px; overflow: auto', undefined],
      ['', '', undefined],
      ['height: 640px', '', undefined],
    ] as const) {
      const { height } = await measured(style, parent);
      expect(height.maxPx, `${style} in ${parent}`).to.equal(most);
    }
  });

  it('follows a container, and what stands beside the rows', async () => {
    const { host, height } = await measured('height: 640px');
    host.style.height = '500px';
    await frames();
    expect(height.givenPx).to.equal(400);
    host.renderRoot.querySelector<HTMLElement>('.chrome')!.style.blockSize = '150px';
    await frames();
    expect(height.givenPx).to.equal(350);
    host.style.height = 'auto';
    await frames();
    expect(height.givenPx).to.equal(undefined);
  });

  it('is measured without moving the page, or what scrolls in it, from where the reader is', async () => {
    const scrolled = 'height: 200px; overflow: auto; scroll-behavior: smooth';
    const { host } = await measured('', scrolled);
    const box = host.parentElement!;
    const page = document.documentElement;
    page.style.cssText = `padding-block-start: ${innerHeight}px; scroll-behavior: smooth`;
    box.scrollTo({ top: CHROME_PX + ROWS_PX - 200, behavior: 'instant' });
    window.scrollTo({ top: page.scrollHeight, behavior: 'instant' });
    const places = [box.scrollTop, scrollY];
    expect(Math.min(...places)).to.be.greaterThan(0);
    host.renderRoot.querySelector<HTMLElement>('.rows')!.style.blockSize = `${ROWS_PX + 50}px`;
    await frames();
    expect([box.scrollTop, scrollY]).to.deep.equal(places);
    page.removeAttribute('style');
  });

  it('knows an element that has a height before anything is drawn', () => {
    const first = (style: string): number | undefined => {
      const host = new Host();
      host.style.cssText = `display: block; ${style}`;
      document.body.append(host);
      const height = new HeightController(host, () => false);
      height.hostConnected();
      height.readFirst();
      height.hostDisconnected();
      host.remove();
      return height.givenPx;
    };
    expect(first('height: 700px')).to.be.within(300, 700);
    expect(first('min-height: 700px'), 'which is only reserved').to.equal(undefined);
    expect(first('')).to.equal(undefined);
  });

  it('is most of the window for lanes, more where a page is narrow, and never next to nothing', () => {
    expect(heightBudgetPx(false, { windowPx: 1000, givenPx: undefined })).to.equal(700);
    expect(heightBudgetPx(false, { windowPx: 300, givenPx: undefined })).to.be.greaterThan(300);
    expect(heightBudgetPx(true, { windowPx: 640, givenPx: undefined })).to.be.greaterThan(640);
    expect(heightBudgetPx(false, { windowPx: 1000, givenPx: 444 })).to.equal(444);
  });
});
