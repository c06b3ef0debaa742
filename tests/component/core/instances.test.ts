import { expect } from '@open-wc/testing';
import { ConflictTimeline } from '../../../src/entry-points/index.js';
import { ONE_ENTRY, TWO_BURSTS } from '../datasets.js';
import { detail } from '../detail.js';
import { all, allMarks, mount, one, partsOf, record, shadowText, textOf } from '../mount.js';

describe('several on a page', () => {
  detail('share nothing: one moved, one given new data', async () => {
    const first = await mount({ data: TWO_BURSTS, selected: '2022-1' });
    const second = await mount({ data: TWO_BURSTS });
    const { log } = record(second);
    first.select('2022-3');
    first.zoomTo({ start: Date.UTC(2022, 2, 1), end: Date.UTC(2022, 2, 2) });
    first.toggleFold(0);
    second.parentElement!.after(first.parentElement!);
    first.data = ONE_ENTRY;
    await Promise.all([first.settled, second.settled]);
    expect(shadowText(first)).to.contain('One entry');
    expect(shadowText(second)).to.contain('Two bursts');
    expect(second.selected).to.equal(undefined);
    expect(all(second, '[aria-expanded="false"][data-gap]')).to.have.lengthOf(1);
    expect(log).to.deep.equal([]);
  });

  it('moved in the document, into another shadow tree and back: state and drawing stay', async () => {
    const element = await mount({ data: TWO_BURSTS, selected: '2022-3' });
    const range = { start: Date.UTC(2022, 2, 1), end: Date.UTC(2022, 2, 4) };
    element.visibleRange = range;
    await element.settled;
    const home = element.parentElement!;
    const host = document.createElement('div');
    home.after(host);
    const inner = document.createElement('div');
    inner.style.width = '900px';
    host.attachShadow({ mode: 'open' }).append(inner);
    for (const place of [inner, home]) {
      place.append(element);
      await element.settled;
      expect(element.visibleRange).to.deep.equal(range);
      expect(textOf(one(element, '[part="details"] h3'))).to.equal('Title 2022-3');
      expect(allMarks(element).length).to.be.greaterThan(2);
    }
    host.remove();
  });

  detail('new data keeps the open entry where it is still there, and closes it where it is not', async () => {
    const element = await mount({ data: TWO_BURSTS, selected: '2022-3' });
    element.data = { ...TWO_BURSTS, title: 'Renamed' };
    await element.settled;
    expect(element.selected).to.equal('2022-3');
    expect(shadowText(element)).to.contain('Renamed');
    element.data = ONE_ENTRY;
    await element.settled;
    expect(element.selected).to.equal(undefined);
    expect(partsOf(element, 'details')).to.have.lengthOf(0);
  });

  detail('the same object is not read again, another one is', async () => {
    const element = await mount({ data: TWO_BURSTS });
    const { log } = record(element);
    element.data = TWO_BURSTS;
    await element.settled;
    expect(log).to.deep.equal([]);
    element.data = structuredClone(TWO_BURSTS);
    await element.settled;
    expect(log).to.deep.equal(['load']);
  });

  it('properties set before the tag is known are taken over', async () => {
    const tag = 'late-timeline';
    const plain = document.createElement(tag);
    Object.assign(plain, { data: ONE_ENTRY, view: 'list', selected: 'only' });
    document.body.append(plain);
    customElements.define(tag, class extends ConflictTimeline {});
    const element = document.querySelector<ConflictTimeline>(tag)!;
    await element.settled;
    expect(shadowText(element)).to.contain('One entry');
    expect(element.selected).to.equal('only');
    element.remove();
  });
});
