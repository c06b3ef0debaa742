import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { TimelineChangeEvent, TimelineConnectionEvent } from '../../../../src/element/session/events.js';
import { json, stubNetwork, type Network } from '../../answers.js';
import { TWO_BURSTS } from '../../datasets.js';
import { LIES } from '../../../lying-server.js';
import { holdTimers, type HeldTimers } from '../../../held-timers.js';
import { detail } from '../../detail.js';
import { announced, headingOf, marksAndItems } from '../../look-ups.js';
import {
  buttonOf,
  entriesOf,
  focused,
  markOf,
  mount,
  nameOf,
  partOf,
  partsOf,
  record,
  shadowText,
  textOf,
  told,
} from '../../mount.js';
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

  /** A chart whose source is asked again, or sends messages; `send` has the source say that these are all of its entries. */
  async function chartOf(
    follow: 'poll' | 'events',
  ): Promise<{ element: ConflictTimeline; send: (entries: readonly object[]) => Promise<void> }> {
    let entries: readonly object[] = [0, 1, 2, 3, 4].map((day) => entry(day));
    const server = new MessageServer();
    network.set(URL_A, () => (follow === 'poll' ? json({ title: 'Days', entries }) : server.open()));
    const element = await mount(
      follow === 'poll'
        ? { src: URL_A, follow, pollInterval: 1, view: 'chart' }
        : { src: URL_A, follow, view: 'chart' },
    );
    const ask = async (): Promise<void> => {
      const asked = network.requests.length;
      await until(() => timers.waitsMs().some((ms) => ms <= 1000), 'it waits to ask');
      timers.letGo();
      await until(() => network.requests.length > asked, 'it asks');
      await rests();
    };
    const send = async (next: readonly object[]): Promise<void> => {
      const shown = entries.length;
      entries = next;
      if (follow === 'poll') {
        await ask();
        // Fewer entries than before are asked for again, before they are believed.
        if (next.length < shown) await ask();
      } else if (next.length < shown) server.send({ remove: ['d2'] });
      else server.send({ title: 'Days', entries });
    };
    if (follow === 'events') {
      await until(() => server.listeners === 1, 'it listens');
      await send(entries);
      await until(() => entriesOf(marksAndItems(element)).length === 5, 'it is shown');
    }
    await element.settled;
    return { element, send };
  }

  for (const follow of ['poll', 'events'] as const) {
    it(`${follow}: an entry under the focus goes, and its neighbour has the focus; what went is said`, async () => {
      const { element, send } = await chartOf(follow);
      markOf(element, 'Day 2').focus();
      await element.settled;
      await send([0, 1, 3, 4].map((day) => entry(day)));
      await until(() => nameOf(focused(element)!).includes('Day 3'), 'the neighbour has it');
      await until(() => announced(element) !== '', 'it is said');
      expect(announced(element)).to.equal('1 entry removed');
      expect(element.selected).to.equal(undefined);
    });

    it(`${follow}: an entry under the focus changes, and keeps the focus under its new name`, async () => {
      const { element, send } = await chartOf(follow);
      markOf(element, 'Day 2').focus();
      await element.settled;
      await send([0, 1, 2, 3, 4].map((day) => entry(day, day === 2 ? { title: 'Renamed' } : {})));
      await until(() => announced(element) !== '', 'it is said');
      expect(announced(element)).to.equal('1 entry changed');
      expect(nameOf(focused(element)!)).to.contain('Renamed');
    });

    it(`${follow}: the entry of an open card changes, and goes, while the focus is in the card`, async () => {
      const { element, send } = await chartOf(follow);
      element.select('d2');
      await element.settled;
      partOf(element, 'details').querySelector<HTMLElement>('button, a, [tabindex]')!.focus();
      await until(() => announced(element) === 'Day 2 opened', 'it is said that it is open');
      await send([0, 1, 2, 3, 4].map((day) => entry(day, day === 2 ? { summary: 'More is known.' } : {})));
      await until(() => textOf(partOf(element, 'details')).includes('More is known.'), 'the card has it');
      expect(textOf(partOf(element, 'details'))).to.match(/Changed while open: \d/);
      expect(focused(element)!.closest('[part~="details"]'), 'the focus stays in the card').not.to.equal(null);
      await until(() => announced(element) !== 'Day 2 opened', 'it is said');
      expect(announced(element)).to.equal('The open entry has changed. 1 entry changed');
      await send([0, 1, 3, 4].map((day) => entry(day)));
      await until(() => element.selected === undefined, 'it has gone');
      await element.settled;
      expect(textOf(partOf(element, 'state'))).to.equal('No longer in this timeline: Day 2 Close');
      expect(nameOf(focused(element)!)).to.contain('Day 3');
      // Five seconds lie between two sayings; a status is emptied after ten.
      await until(() => {
        timers.letGo(5000);
        return announced(element).startsWith('No longer');
      }, 'it is said');
      expect(announced(element)).to.equal('No longer in this timeline: Day 2. 1 entry removed');
    });
  }

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
