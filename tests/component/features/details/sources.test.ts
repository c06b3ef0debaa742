import { expect, fixture, html } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { held, json, stubNetwork, type Network } from '../../answers.js';
import { ONE_ENTRY, TWO_BURSTS } from '../../datasets.js';
import { detail } from '../../detail.js';
import { marksAndItems } from '../../look-ups.js';
import { entriesOf, mount, partOf, partsOf, record, shadowText } from '../../mount.js';
import { frames } from '../../../unit/rows/many-entries.js';
import { until } from '../../until.js';

const URL_A = 'https://data.example/a.json';
const URL_B = 'https://data.example/b.json';

const isShown = (node: Element): boolean => node.getClientRects().length > 0;

describe('where the data comes from', () => {
  let network: Network;
  beforeEach(() => {
    network = stubNetwork();
    network.set(URL_A, () => json(TWO_BURSTS));
    network.set(URL_B, () => json(ONE_ENTRY));
  });
  afterEach(() => {
    network.restore();
  });

  it('src: fetched once, shown, and told', async () => {
    const element = document.createElement('conflict-timeline');
    const { log, events } = record(element);
    const box = await fixture<HTMLElement>(html`<div></div>`);
    element.setAttribute('src', URL_A);
    box.append(element);
    await element.settled;
    expect(network.requests).to.deep.equal([URL_A]);
    expect(entriesOf(marksAndItems(element))).to.have.lengthOf(10);
    expect(log).to.deep.equal(['load']);
    expect(events[0]).to.include({ count: 10, unclear: 0 });
  });

  detail('src: an address relative to the page', async () => {
    network.set(new URL('some/where.json', document.baseURI).href, () => json(ONE_ENTRY));
    const element = await mount({ src: 'some/where.json' });
    expect(shadowText(element)).to.contain('One entry');
  });

  detail('data: an object, without a request', async () => {
    const element = await mount({ data: TWO_BURSTS });
    expect(network.requests).to.deep.equal([]);
    expect(shadowText(element)).to.contain('Two bursts');
  });

  detail('data goes before src, and src comes back when data is taken away', async () => {
    const element = await mount({ src: URL_B, data: TWO_BURSTS });
    expect(shadowText(element)).to.contain('Two bursts');
    element.data = undefined;
    await element.settled;
    expect(shadowText(element)).to.contain('One entry');
  });

  detail('data is never changed, not even a frozen one', async () => {
    const before = JSON.stringify(TWO_BURSTS);
    const frozen = Object.freeze(JSON.parse(before) as object);
    await mount({ data: frozen });
    expect(JSON.stringify(frozen)).to.equal(before);
  });

  it('a script child, read as text', async () => {
    const element = await fixture<ConflictTimeline>(html`<conflict-timeline></conflict-timeline>`);
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(ONE_ENTRY);
    element.append(script);
    await until(() => shadowText(element).includes('One entry'), 'the data of the child are shown');
    expect(element.issues).to.deep.equal([]);
  });

  detail('a script child is ignored beside a src', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const element = document.createElement('conflict-timeline');
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(ONE_ENTRY);
    element.append(script);
    element.src = URL_A;
    box.append(element);
    await element.settled;
    expect(shadowText(element)).to.contain('Two bursts');
  });

  it('other children stand there until there is data, and not after', async () => {
    const { answer, release } = held(ONE_ENTRY);
    network.set(URL_A, answer);
    const element = await fixture<ConflictTimeline>(html`<conflict-timeline><p>Nothing loaded</p></conflict-timeline>`);
    const child = element.querySelector('p')!;
    expect(isShown(child), 'no source yet').to.equal(true);
    element.src = URL_A;
    await element.updateComplete;
    expect(isShown(child), 'loading').to.equal(true);
    release();
    await element.settled;
    expect(isShown(child), 'loaded').to.equal(false);
  });

  detail('src changed while loading: the last one wins, whichever arrives first', async () => {
    const slow = held(TWO_BURSTS);
    network.set(URL_A, slow.answer);
    const element = await mount({});
    const { log } = record(element);
    element.src = URL_A;
    await element.updateComplete;
    element.src = URL_B;
    await element.settled;
    slow.release();
    await frames();
    await element.settled;
    expect(shadowText(element)).to.contain('One entry');
    expect(log).to.deep.equal(['load']);
  });

  detail('says that it is loading', async () => {
    const { answer, release } = held(ONE_ENTRY);
    network.set(URL_A, answer);
    const element = await mount({});
    element.src = URL_A;
    await element.updateComplete;
    expect(partOf(element, 'state').textContent).to.contain('Loading');
    expect(element.matches(':state(loading)')).to.equal(true);
    release();
    await element.settled;
    expect(element.matches(':state(loading)')).to.equal(false);
    expect(partsOf(element, 'state')).to.have.lengthOf(0);
  });

  detail('taken out while loading, it stops; put back, it goes on', async () => {
    const { answer, release } = held(ONE_ENTRY);
    network.set(URL_A, answer);
    const element = await mount({});
    element.src = URL_A;
    await element.updateComplete;
    const box = element.parentElement!;
    element.remove();
    release();
    await frames();
    expect(marksAndItems(element)).to.have.lengthOf(0);
    box.append(element);
    await element.settled;
    expect(shadowText(element)).to.contain('One entry');
    expect(network.requests).to.have.lengthOf(2);
  });
});
