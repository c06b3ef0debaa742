import { expect } from 'chai';
import '../../../all-code.js';
import { LIES, message, streamAnswer } from '../../../lying-server.js';
import { AFTER, Follower, INTERVAL_MS, LOADER, MINUTE_MS, Page, SECOND_MS, Server, WHOLE } from './follower.js';
import { VirtualClock } from './virtual-clock.js';

describe('a page that follows', () => {
  let clock: VirtualClock;
  let page: Page;
  beforeEach(() => {
    clock = new VirtualClock();
    clock.install();
    page = new Page();
  });
  afterEach(() => {
    clock.restore();
  });

  const follow = (kind: 'poll' | 'events'): { readonly server: Server; readonly follower: Follower } => {
    const server = new Server(clock, kind);
    return { server, follower: new Follower(clock, kind, page, server.ask) };
  };

  it('asks once for all elements that show the same, and listens once', async () => {
    for (const kind of ['poll', 'events'] as const) {
      const server = new Server(clock, kind);
      const ask = server.ask;
      const followers = Array.from({ length: 6 }, () => new Follower(clock, kind, page, ask, LOADER));
      server.whole = AFTER;
      await clock.advance(INTERVAL_MS + SECOND_MS);
      expect(server.asked, kind).to.have.lengthOf(1);
      expect(followers.map(({ result }) => result?.count)).to.deep.equal([51, 51, 51, 51, 51, 51]);
      for (const follower of followers) follower.leave();
    }
  });

  it('one that comes later gets what the stream sends at its start', async () => {
    const server = new Server(clock, 'events');
    const first = new Follower(clock, 'events', page, server.ask, LOADER);
    await clock.advance(SECOND_MS);
    const second = new Follower(clock, 'events', page, server.ask, LOADER);
    await clock.advance(SECOND_MS);
    expect(second.result?.count).to.equal(50);
    first.leave();
    second.leave();
  });

  it('rests while it is hidden, and asks at once when it is seen, however short that is', async () => {
    const { server, follower } = follow('poll');
    page.hide(true);
    await clock.advance(10 * MINUTE_MS);
    expect(server.asked).to.have.lengthOf(0);
    page.hide(false);
    await clock.advance(0);
    expect(server.asked).to.have.lengthOf(1);
    for (let turn = 0; turn < 12; turn++) {
      page.hide(true);
      await clock.advance(2 * SECOND_MS);
      page.hide(false);
      await clock.advance(2 * SECOND_MS);
    }
    expect(server.asked.length, 'polls in 48 s').to.be.within(6, 13);
    follower.leave();
  });

  it('closes its stream while it is hidden', async () => {
    let isOpen = 0;
    const follower = new Follower(clock, 'events', page, ({ signal }) => {
      isOpen++;
      signal!.addEventListener('abort', () => isOpen--);
      return Promise.resolve(streamAnswer([message(WHOLE)], 'stay', signal!));
    });
    await clock.advance(SECOND_MS);
    expect(isOpen).to.equal(1);
    page.hide(true);
    await clock.advance(SECOND_MS);
    expect(isOpen).to.equal(0);
    page.hide(false);
    await clock.advance(SECOND_MS);
    expect(isOpen).to.equal(1);
    expect(follower.states, 'nothing is said of it').to.deep.equal([]);
    follower.leave();
    expect(isOpen).to.equal(0);
  });

  it('says at once that it is offline, and asks at once when it is online', async () => {
    for (const kind of ['poll', 'events'] as const) {
      const { server, follower } = follow(kind);
      await clock.advance(2 * INTERVAL_MS);
      server.lie = LIES.find(({ name }) => name === 'no connection')!;
      page.defaultView.dispatchEvent(new Event('offline'));
      expect(follower.state!.isConnected, kind).to.equal(false);
      await clock.advance(20 * MINUTE_MS);
      server.lie = undefined;
      server.whole = AFTER;
      page.defaultView.dispatchEvent(new Event('online'));
      await clock.advance(0);
      expect(follower.result?.count, kind).to.equal(51);
      expect(follower.state!.isConnected).to.equal(true);
      follower.leave();
    }
  });

  it('does not ask before the server wants it, though somebody comes back', async () => {
    const { server, follower } = follow('poll');
    server.lie = LIES.find(({ name }) => name.startsWith('429'))!;
    await clock.advance(INTERVAL_MS + SECOND_MS);
    expect(server.asked).to.have.lengthOf(1);
    page.hide(true);
    page.hide(false);
    await clock.advance(100 * SECOND_MS);
    expect(server.asked).to.have.lengthOf(1);
    await clock.advance(30 * SECOND_MS);
    expect(server.asked).to.have.lengthOf(2);
    follower.leave();
  });

  it('lists messages that it cannot read, each once', async () => {
    const pieces = [
      'event: update\ndata: {"id":"d1"}\n\n',
      'event: update\ndata: {"id":"d2"}\n\n',
      'data: {"id":\n\n',
      'data: 7\n\n',
      'data: {"entries":7}\n\n',
      ': a comment\nid: 5\n\n',
      message([{ id: 'n' }]),
      message({ remove: ['d1'] }),
    ];
    const heads: (string | null)[] = [];
    const follower = new Follower(clock, 'events', page, ({ headers, signal }) => {
      heads.push(new Headers(headers).get('last-event-id'));
      const again = (): Response => streamAnswer([message(WHOLE)], 'stay', signal!);
      return Promise.resolve(heads.length === 1 ? streamAnswer(pieces, 'break') : again());
    });
    await clock.advance(SECOND_MS);
    expect(follower.issues.map((words) => words.split(' (')[0])).to.deep.equal([
      'src: expected messages without a name: events with one are not read',
      'src: expected JSON',
      'src: expected an entry, a list of entries, a dataset, or changes',
      'src: expected a dataset',
    ]);
    expect(follower.changes).to.deep.equal([[{ id: 'n' }], { remove: ['d1'] }]);
    await clock.advance(INTERVAL_MS);
    expect(heads, 'it goes on after the last event').to.deep.equal([null, '5']);
    follower.leave();
  });

  it('gives up an answer that drips for minutes, and asks again', async () => {
    const { server, follower } = follow('poll');
    server.lie = LIES.find(({ name }) => name.startsWith('drip'))!;
    await clock.advance(5 * MINUTE_MS);
    server.lie = undefined;
    await clock.advance(2 * MINUTE_MS);
    expect(server.asked.length).to.be.at.least(2);
    expect(follower.state!.isConnected).to.equal(true);
    follower.leave();
  });
});
