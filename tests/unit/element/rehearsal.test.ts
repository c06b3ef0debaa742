import { expect } from '@open-wc/testing';
import { TWO_BURSTS } from './datasets.js';

const LONG_MS = 50;
/** From before the element's code is there: it asks for idle time as soon as it is registered. */
const waiting: IdleRequestCallback[] = [];
const own = globalThis.requestIdleCallback as typeof globalThis.requestIdleCallback | undefined;
globalThis.requestIdleCallback = (callback) => waiting.push(callback);
await import('../../../src/define.js');

/** Each time what waits for it is called; returns how many templates were drawn. */
function idle(leftMs: number): number {
  const importNode = document.importNode.bind(document);
  let drawn = 0;
  document.importNode = <Kind extends Node>(node: Kind, options?: boolean | ImportNodeOptions): Kind => {
    drawn++;
    return importNode(node, options as boolean);
  };
  for (const callback of waiting.splice(0)) callback({ didTimeout: false, timeRemaining: () => leftMs });
  Reflect.deleteProperty(document, 'importNode');
  return drawn;
}

async function show(): Promise<number> {
  const element = document.createElement('conflict-timeline');
  element.data = TWO_BURSTS;
  element.view = 'chart';
  document.body.append(element);
  await element.settled;
  const marks = element.shadowRoot!.querySelectorAll('.mark').length;
  element.remove();
  return marks;
}

describe('the rehearsal of a first picture', () => {
  after(() => {
    if (own === undefined) Reflect.deleteProperty(globalThis, 'requestIdleCallback');
    else globalThis.requestIdleCallback = own;
  });

  it('draws once the page is idle; nothing of it comes into the page, and nothing is told', () => {
    const seen: string[] = [];
    const told = ({ type }: Event): void => void seen.push(type);
    const types = ['timeline-load', 'timeline-issues', 'timeline-error', 'timeline-range-change', 'error'];
    for (const type of types) addEventListener(type, told, true);
    const changes = new MutationObserver(() => undefined);
    changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    expect(waiting.length).to.equal(1);
    let steps = 0;
    let drawn = 0;
    for (; waiting.length > 0 && steps < 500; steps++) drawn += idle(0);
    expect(steps).to.be.greaterThan(10).and.below(500);
    expect(drawn).to.be.greaterThan(100);
    expect(changes.takeRecords()).to.deep.equal([]);
    expect(seen).to.deep.equal([]);
    for (const type of types) removeEventListener(type, told, true);
    changes.disconnect();
  });

  it('changes nothing in what an element of the page draws', async () => {
    expect(await show()).to.equal(TWO_BURSTS.entries.length);
  });

  it('is left out where an element has drawn already', async () => {
    const { rehearseWhenIdle } = await import('../../../src/core/rehearsal.js');
    rehearseWhenIdle();
    expect(waiting.length).to.equal(1);
    expect(idle(LONG_MS)).to.equal(0);
    expect(waiting.length).to.equal(0);
  });
});
