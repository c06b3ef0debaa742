import { expect } from '@open-wc/testing';
import { TWO_BURSTS } from '../datasets.js';
import { marksAndItems } from '../look-ups.js';
import { entriesOf, mount, one, partOf } from '../mount.js';

/** The body of a frame of the page. */
async function frame(): Promise<HTMLElement> {
  const element = document.createElement('iframe');
  element.style.cssText = 'border: 0; width: 1000px; height: 600px';
  element.srcdoc = '<!doctype html><title>Frame</title>';
  const loaded = new Promise((resolve) => {
    element.addEventListener('load', resolve);
  });
  document.body.append(element);
  await loaded;
  return element.contentDocument!.body;
}

afterEach(() => {
  for (const element of document.querySelectorAll('iframe')) element.remove();
});

describe('in a frame', () => {
  it('shown there for the first time, it is drawn with its styles, and so it is back in the page', async () => {
    const wanted = getComputedStyle(one(await mount({ data: TWO_BURSTS }), '[part="frame"]')).borderTopWidth;
    expect(wanted).not.to.equal('0px');
    const element = document.createElement('conflict-timeline');
    element.data = TWO_BURSTS;
    for (const place of [await frame(), document.body]) {
      place.append(element);
      await element.settled;
      expect(entriesOf(marksAndItems(element))).to.have.lengthOf(10);
      expect(getComputedStyle(partOf(element, 'frame')).borderTopWidth).to.equal(wanted);
    }
    element.remove();
  });

  it('moved there and back, it keeps its styles', async () => {
    const element = await mount({ data: TWO_BURSTS });
    const home = element.parentElement!;
    const wanted = getComputedStyle(partOf(element, 'frame')).borderTopWidth;
    for (const place of [await frame(), home]) {
      place.append(element);
      await element.settled;
      expect(getComputedStyle(partOf(element, 'frame')).borderTopWidth).to.equal(wanted);
    }
  });

  it('moved there while it keeps its state in the address, it listens to the page no more', async () => {
    const listeners = new Set<unknown>();
    const add = window.addEventListener.bind(window);
    const remove = window.removeEventListener.bind(window);
    window.addEventListener = (type: string, listener: EventListenerOrEventListenerObject): void => {
      if (type === 'popstate') listeners.add(listener);
      add(type, listener);
    };
    window.removeEventListener = (type: string, listener: EventListenerOrEventListenerObject): void => {
      listeners.delete(listener);
      remove(type, listener);
    };
    const element = await mount({ data: TWO_BURSTS, deepLinks: true });
    expect(listeners.size).to.equal(1);
    (await frame()).append(element);
    await element.settled;
    expect(listeners.size).to.equal(0);
    element.remove();
    Reflect.deleteProperty(window, 'addEventListener');
    Reflect.deleteProperty(window, 'removeEventListener');
  });
});
