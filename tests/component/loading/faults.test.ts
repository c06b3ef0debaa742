import { expect } from '@open-wc/testing';
import { TimelineErrorEvent, type ConflictTimeline } from '../../../src/entry-points/index.js';
import { json, page, stubNetwork, type Network } from '../answers.js';
import { EMPTY, ONE_ENTRY, ONE_GOOD, TWO_BURSTS } from '../datasets.js';
import { detail } from '../detail.js';
import { buttonIn, buttonsIn, marksAndItems } from '../look-ups.js';
import { allMarks, entriesOf, mount, partOf, partsOf, record, shadowText, textOf, told } from '../mount.js';

const URL_A = 'https://data.example/a.json';
const URL_B = 'https://data.example/b.json';

describe('faults of loading', () => {
  let network: Network;
  beforeEach(() => {
    network = stubNetwork();
  });
  afterEach(() => {
    network.restore();
  });

  const truncated = (): Response => new Response('{"entries": [{"id": "a", "ki');
  const CASES: readonly (readonly [name: string, answer: (() => Response) | undefined, code: string, words: RegExp])[] =
    [
      ['404', () => page('not found', 404), 'http', /404.*a\.json/],
      ['a server error', () => page('oops', 500), 'http', /500/],
      ['no answer at all', undefined, 'network', /No answer from .*a\.json/],
      ['a web page', () => page('<!doctype html><p>Hello</p>'), 'not-json', /web page/],
      ['truncated JSON', truncated, 'json-syntax', /not valid JSON: .*(line|1:)/],
      ['an empty file', () => new Response(''), 'not-json', /empty/],
      ['JSON that is no dataset', () => json({ features: [] }), 'not-a-dataset', /not a timeline dataset/],
      ['a list', () => json([1, 2]), 'not-a-dataset', /not a timeline dataset/],
      ['null', () => json(null), 'not-a-dataset', /not a timeline dataset/],
    ];

  for (const [name, answer, code, words] of CASES) {
    detail(`${name}: a message of its own, an event with a code, a retry`, async () => {
      if (answer) network.set(URL_A, answer);
      const element = await mount({});
      const { log, events } = record(element);
      element.src = URL_A;
      await element.settled;
      const state = partOf(element, 'state');
      expect(textOf(state)).to.match(words);
      expect(state.getAttribute('role')).to.equal('alert');
      expect(log).to.deep.equal(['error']);
      expect(told(events, TimelineErrorEvent)[0]!.code).to.equal(code);
      expect(told(events, TimelineErrorEvent)[0]!.error.message).to.match(/^\S.*$/);
      expect(element.matches(':state(error)')).to.equal(true);
      expect(buttonsIn(partOf(element, 'state')).map(textOf)).to.deep.equal(['Try again']);
    });
  }

  detail('an address that is not of the web is not fetched', async () => {
    for (const src of ['javascript:alert(1)', 'data:application/json,{}', 'file:///etc/passwd', 'https://[']) {
      const element = await mount({});
      const { events } = record(element);
      element.src = src;
      await element.settled;
      expect(told(events, TimelineErrorEvent)[0]!.code, src).to.equal('bad-url');
    }
    expect(network.requests).to.deep.equal([]);
  });

  it('a retry that works shows the data', async () => {
    let down = true;
    network.set(URL_A, () => (down ? page('', 503) : json(ONE_ENTRY)));
    const element = await mount({ src: URL_A });
    down = false;
    buttonIn(partOf(element, 'state')).click();
    await element.settled;
    expect(shadowText(element)).to.contain('One entry');
    expect(partsOf(element, 'state')).to.have.lengthOf(0);
    expect(element.matches(':state(error)')).to.equal(false);
  });

  detail('what was shown stays when the next dataset fails, with a notice', async () => {
    network.set(URL_A, () => json(TWO_BURSTS));
    const element = await mount({ src: URL_A });
    element.select('2022-3');
    element.src = URL_B;
    await element.settled;
    expect(entriesOf(marksAndItems(element))).to.have.lengthOf(10);
    expect(element.selected).to.equal('2022-3');
    expect(textOf(partOf(element, 'state'))).to.contain('still shown');
    element.src = URL_A;
    await element.settled;
    expect(partsOf(element, 'state')).to.have.lengthOf(0);
  });

  detail('reload() asks again, and says whether a dataset came', async () => {
    network.set(URL_A, () => json(ONE_ENTRY));
    const element = await mount({ src: URL_A });
    expect(await element.reload()).to.equal(true);
    expect(network.requests).to.deep.equal([URL_A, URL_A]);
    network.set(URL_A, () => page('oops', 500));
    expect(await element.reload()).to.equal(false);
    expect(entriesOf(marksAndItems(element)), 'what was shown stays').to.have.lengthOf(1);
  });

  detail('a script child with bad JSON is reported like any other', async () => {
    const element = document.createElement('conflict-timeline');
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = '{"entries": [';
    element.append(script);
    const { events } = record(element);
    document.body.append(element);
    await element.settled;
    expect(told(events, TimelineErrorEvent)[0]!.code).to.equal('json-syntax');
    expect(buttonsIn(partOf(element, 'state')), 'nothing to fetch again').to.have.lengthOf(0);
    element.remove();
  });
});

describe('faults of the data', () => {
  detail('an empty dataset: says so, no chart, no list', async () => {
    const element = await mount({ data: EMPTY });
    const { log } = record(element);
    expect(textOf(partOf(element, 'state')))
      .to.contain('Nothing yet')
      .and.contain('no entries');
    expect(element.matches(':state(empty)')).to.equal(true);
    element.next();
    element.zoomToFit();
    element.zoomTo({ start: 0, end: 1 });
    expect(element.select('x')).to.equal(false);
    expect(element.visibleRange).to.equal(undefined);
    expect(log).to.deep.equal([]);
  });

  it('bad entries among good ones: the good show, the bad are listed with their raw text, issues tell', async () => {
    const element = document.createElement('conflict-timeline');
    const { log, events } = record(element);
    element.data = ONE_GOOD;
    document.body.append(element);
    await element.settled;
    expect(marksAndItems(element)).to.have.lengthOf(1);
    const unclear = textOf(partOf(element, 'unclear'));
    expect(unclear).to.contain('(2)').and.contain('2022-13-45').and.contain('No date');
    expect(log).to.deep.equal(['load', 'issues']);
    expect(events[0]).to.include({ count: 1, unclear: 2 });
    expect(element.issues.map(({ code, path }) => `${code} ${path}`)).to.deep.equal([
      'bad-date entries[0].date',
      'missing entries[1].date',
    ]);
    element.remove();
  });

  detail('values that are not a dataset at all', async () => {
    for (const [name, data] of Object.entries({ number: 42, text: 'text', list: [], call: () => 1, map: new Map() })) {
      const element: ConflictTimeline = await mount({ data: data as object });
      expect(textOf(partOf(element, 'state')), name).to.contain('not a timeline dataset');
    }
  });

  detail('an unknown zone: hours as announced, with an issue and its event', async () => {
    const element = await mount({ data: ONE_ENTRY });
    const { log } = record(element);
    element.timeZone = 'Nowhere/Land';
    await element.settled;
    expect(element.issues.map(({ code, value }) => `${code} ${value}`)).to.deep.equal(['unknown-zone Nowhere/Land']);
    expect(log).to.deep.equal(['issues']);
    expect(allMarks(element)).to.have.lengthOf(1);
  });
});
