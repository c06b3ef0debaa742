import { expect } from '@open-wc/testing';
import { TimelineChangeEvent, TimelineConnectionEvent } from '../../../../src/element/session/events.js';
import { json, stubNetwork, type Network } from '../../answers.js';
import { TWO_BURSTS } from '../../datasets.js';
import { LIES } from '../../../lying-server.js';
import { holdTimers, type HeldTimers } from '../../../held-timers.js';
import { detail } from '../../detail.js';
import { announced, headingOf, marksAndItems } from '../../look-ups.js';
import { buttonOf, entriesOf, mount, partOf, partsOf, record, shadowText, textOf, told } from '../../mount.js';
import { until } from '../../until.js';

const DAY_MS = 86_400_000;
const FIRST_MS = Date.parse('2022-01-01');

const entry = (day: number, more: object = {}): object => ({
  id: `d${day}`,
  kind: 'event',
  date: new Date(FIRST_MS + day * DAY_MS).toISOString().slice(0, 10),
  title: `Day ${day}`,
  ...more,
});
/** A server that sends messages to those who listen. */
class MessageServer {
  readonly #listeners = new Set<ReadableStreamDefaultController<Uint8Array>>();

  get listeners(): number {
    return this.#listeners.size;
  }

  open(): Response {
    let own: ReadableStreamDefaultController<Uint8Array>;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        own = controller;
        this.#listeners.add(own);
      },
      cancel: () => {
        this.#listeners.delete(own);
      },
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  }

  send(message: unknown): void {
    const text = typeof message === 'string' ? message : JSON.stringify(message);
    for (const listener of this.#listeners) listener.enqueue(new TextEncoder().encode(`data: ${text}\n\n`));
  }
}

describe('a source that is followed', () => {
  const URL_A = 'https://data.example/a.json';
  let network: Network;
  let timers: HeldTimers;
  beforeEach(() => {
    network = stubNetwork();
    timers = holdTimers(1000);
  });
  afterEach(() => {
    timers.restore();
    network.restore();
  });

  /** What was asked is answered, and read: no answer here takes longer. */
  async function rests(): Promise<void> {
    await until(() => timers.waitsMs().length > 0, 'it waits');
    for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
  }

  detail('poll: asks again, shows what is new, and keeps what the reader has', async () => {
    let days = 3;
    network.set(URL_A, () => json({ title: 'Days', entries: Array.from({ length: days }, (_, day) => entry(day)) }));
    const element = await mount({ src: URL_A, follow: 'poll', pollInterval: 1 });
    element.select('d1');
    days = 5;
    timers.letGo();
    await until(() => textOf(partOf(element, 'header')).includes('5 entries'), 'the new entries are shown');
    expect(element.selected).to.equal('d1');
    await until(() => timers.waitsMs().includes(1000), 'it waits to ask once more');
    element.follow = 'none';
    await element.settled;
    expect(timers.waitsMs(), 'nothing more is asked').not.to.include(1000);
  });

  detail('poll: what has changed is told by id, and the reader keeps the place', async () => {
    let entries = [0, 1, 2, 3].map((day) => entry(day));
    network.set(URL_A, () => json({ title: 'Days', entries }));
    const element = await mount({ src: URL_A, follow: 'poll', pollInterval: 1, view: 'chart' });
    const { log, events } = record(element);
    element.select('d1');
    await element.settled;
    log.length = 0;
    events.length = 0;
    entries = [entry(5), entry(1, { title: 'Another' }), entry(2), entry(3), entry(4)];
    timers.letGo();
    await until(() => log.includes('change'), 'the change is told');
    await element.settled;
    const [change] = told(
      events.filter(({ type }) => type === TimelineChangeEvent.type),
      TimelineChangeEvent,
    );
    expect([change!.added, change!.changed, change!.removed, change!.count]).to.deep.equal([
      ['d5', 'd4'],
      ['d1'],
      ['d0'],
      5,
    ]);
    expect(log, 'it is no other dataset').to.deep.equal(['change']);
    expect(headingOf(partOf(element, 'details'))).to.equal('Another');
    await until(() => announced(element) !== '', 'it is said');
    expect(announced(element)).to.equal('The open entry has changed. 2 new entries. 1 entry changed. 1 entry removed');
    timers.letGo();
    await until(() => network.requests.length === 3, 'it asks again');
    await element.settled;
    expect(log, 'the same is no change').to.deep.equal(['change']);
  });

  it('poll: a failure is said with the time, fires one event, and is forgotten with the next answer', async () => {
    let down = false;
    network.set(URL_A, () => (down ? new Response('', { status: 503 }) : json(TWO_BURSTS)));
    const element = await mount({ src: URL_A, follow: 'poll', pollInterval: 1 });
    const { log, events } = record(element);
    down = true;
    timers.letGo();
    await until(() => partsOf(element, 'state').length === 1, 'it is said');
    await element.settled;
    expect(textOf(partOf(element, 'state'))).to.match(/^Not connected\. Last answer: \d.*\. Try again$/);
    expect(announced(element)).to.match(/^Not connected\. Last answer: \d/);
    expect(partOf(element, 'state').dataset.code).to.equal('http');
    expect(entriesOf(marksAndItems(element))).to.have.lengthOf(10);
    await rests();
    timers.letGo();
    await until(() => network.requests.length === 3, 'it asks again');
    await rests();
    expect(log).to.deep.equal(['connection']);
    down = false;
    buttonOf(element, 'Try again').click();
    await until(() => partsOf(element, 'state').length === 0, 'the failure is forgotten');
    await element.settled;
    expect(announced(element)).to.equal('Connected again.');
    expect(log).to.deep.equal(['connection', 'connection']);
    const [lost, again] = told(events, TimelineConnectionEvent);
    expect([lost!.connected, lost!.error?.status, again!.connected, again!.error]).to.deep.equal([
      ...[false, 503],
      ...[true, undefined],
    ]);
    expect(Date.now() - lost!.last!).to.be.within(0, 120_000);
  });

  for (const lie of LIES) {
    detail(`poll: ${lie.name}: nothing is lost but what a whole answer took away twice`, async () => {
      const whole = { title: 'Days', entries: Array.from({ length: 20 }, (_, day) => entry(day)) };
      let round = -1;
      network.set(URL_A, () => {
        const answer = round < 0 ? json(whole) : lie.poll!({ whole, round, signal: undefined });
        if (round >= 0) round++;
        return answer;
      });
      const element = await mount({ src: URL_A, follow: 'poll', pollInterval: 2 });
      element.select('d1');
      await element.settled;
      const { log } = record(element);
      round = 0;
      for (let asked = 0; asked < 3; asked++) {
        const before = network.requests.length;
        timers.letGo();
        await until(() => network.requests.length > before || timers.waitsMs().length > 0, 'it asks');
        await rests();
      }
      await element.settled;
      if (lie.believed === undefined) {
        expect(textOf(partOf(element, 'header'))).to.contain('20 entries');
        expect(element.selected).to.equal('d1');
        expect(log.filter((type) => type !== 'connection')).to.deep.equal([]);
      } else expect(log).to.include('change');
      const isLost = partsOf(element, 'state').some((state) => textOf(state).startsWith('Not connected'));
      expect(isLost).to.equal(lie.good !== true);
      expect(log.includes('connection')).to.equal(isLost);
    });
  }

  it('events: entries, lists, changes and whole datasets, until it is taken out', async () => {
    const server = new MessageServer();
    network.set(URL_A, () => server.open());
    const element = await mount({ src: URL_A, follow: 'events' });
    timers.letGo();
    await until(() => server.listeners === 1, 'it listens');
    server.send({ title: 'Sent', entries: [entry(0)] });
    await until(() => shadowText(element).includes('1 entry'), 'the dataset is shown');
    expect(shadowText(element)).to.contain('Sent').and.contain('1 entry');
    const { log } = record(element);
    server.send([entry(1), entry(2)]);
    server.send(entry(3));
    server.send({ append: [entry(4)], update: [{ id: 'd0', title: 'Changed' }], remove: ['d1'] });
    server.send('not json');
    server.send(null);
    await until(() => shadowText(element).includes('4 entries'), 'the changes are shown');
    expect(shadowText(element)).to.contain('4 entries').and.contain('Changed');
    expect(element.issues.map(({ code }) => code)).to.deep.equal(['wrong-value', 'wrong-value']);
    server.send({ title: 'Sent', entries: [0, 2, 3, 4, 5].map((day) => entry(day)) });
    await until(() => shadowText(element).includes('5 entries'), 'the whole is shown');
    expect(
      log.filter((type) => type === 'load'),
      'it is the same dataset',
    ).to.deep.equal([]);
    const box = element.parentElement!;
    element.remove();
    await until(() => server.listeners === 0, 'it is closed');
    box.append(element);
    await until(() => server.listeners === 1, 'it listens again');
    element.follow = 'none';
    await until(() => server.listeners === 0, 'it listens no more');
  });

  it('events: where nothing has come, the reason is shown, and gone with the first message', async () => {
    const server = new MessageServer();
    let down = true;
    network.set(URL_A, () => (down ? new Response('', { status: 503 }) : server.open()));
    const element = await mount({ src: URL_A, follow: 'events' });
    await until(() => partsOf(element, 'state').length === 1, 'it is said');
    expect(textOf(partOf(element, 'state'))).to.contain('503');
    down = false;
    buttonOf(element, 'Try again').click();
    await until(() => server.listeners === 1, 'it listens');
    server.send({ title: 'Sent', entries: [entry(0)] });
    await until(() => shadowText(element).includes('1 entry'), 'the dataset is shown');
    expect(partsOf(element, 'state')).to.have.lengthOf(0);
  });

  detail('a loader of the page asks, at first, again, and for messages', async () => {
    const asked: (readonly [string, string | null])[] = [];
    const loader = (url: string, init: RequestInit): Promise<Response> => {
      asked.push([url, new Headers(init.headers).get('accept')]);
      return Promise.resolve(json(TWO_BURSTS));
    };
    const element = await mount({ loader, src: URL_A, follow: 'poll', pollInterval: 1 });
    expect(entriesOf(marksAndItems(element))).to.have.lengthOf(10);
    timers.letGo();
    await until(() => asked.length === 2, 'it asks again');
    element.follow = 'events';
    await element.updateComplete;
    await until(() => asked.length === 3, 'it listens');
    expect(asked.map(([url]) => url)).to.deep.equal([URL_A, URL_A, URL_A]);
    expect(asked[2]![1]).to.equal('text/event-stream');
    expect(network.requests).to.deep.equal([]);
  });

  detail('events: only of the web', async () => {
    const element = await mount({ src: 'javascript:alert(1)', follow: 'events' });
    expect(marksAndItems(element)).to.have.lengthOf(0);
  });
});
