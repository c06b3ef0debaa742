import { expect } from 'chai';
import '../../../all-code.js';
import { LIES } from '../../../lying-server.js';
import { Follower, INTERVAL_MS, MINUTE_MS, Page, SECOND_MS, Server, AFTER } from './follower.js';
import { VirtualClock } from './virtual-clock.js';

const LIES_MS = 10 * MINUTE_MS;
/** Own waits, and what a server may ask for. */
const LONGEST_MS = 5 * MINUTE_MS;

describe('a server that lies', () => {
  let clock: VirtualClock;
  beforeEach(() => {
    clock = new VirtualClock();
    clock.install();
  });
  afterEach(() => {
    clock.restore();
  });

  it('in 20 ways and more', () => {
    expect(LIES.length).to.be.at.least(20);
  });

  for (const kind of ['poll', 'events'] as const) {
    for (const lie of LIES) {
      it(`${kind}: ${lie.name}`, async () => {
        const server = new Server(clock, kind);
        const page = new Page();
        const follower = new Follower(clock, kind, page, server.ask);
        await clock.advance(2 * INTERVAL_MS);
        expect(follower.result?.count, 'the whole is there').to.equal(50);
        expect(follower.states.filter(({ state }) => !state.isConnected)).to.deep.equal([]);

        const before = server.asked.length;
        const startsAt = clock.now;
        server.lie = lie;
        // A stream that stands says no more: it is cut, as by a restart of the server.
        if (kind === 'events') page.hide(true);
        if (kind === 'events') page.hide(false);
        await clock.advance(LIES_MS);
        const asked = server.asked.length - before;
        const shown = Math.min(50, ...follower.counts);
        expect(shown, 'fewer entries than a whole answer gave').to.equal(lie.believed ?? 50);
        expect(asked / (LIES_MS / MINUTE_MS), 'requests a minute').to.be.at.most(MINUTE_MS / INTERVAL_MS + 1);
        if (lie.waitMs !== undefined) expect(asked).to.be.at.most(1 + Math.floor(LIES_MS / lie.waitMs));
        const lost = follower.states.find(({ state }) => !state.isConnected);
        const isGood = lie.good === true && (kind === 'poll' || lie.stream !== lie.poll) && lie.name !== '304';
        const beats = kind === 'events' && lie.name.startsWith('drip');
        if (isGood || beats || (lie.name === '304' && kind === 'poll'))
          expect(lost, 'nothing is lost').to.equal(undefined);
        else {
          expect(lost, 'it is said').not.to.equal(undefined);
          const silentMs = kind === 'poll' ? 2 * INTERVAL_MS : MINUTE_MS;
          expect(lost!.at - startsAt, 'silent').to.be.at.most(silentMs + SECOND_MS);
          expect(follower.state!.heardAt, 'when it last answered').to.be.at.most(startsAt);
          expect(follower.state!.heardAt).to.be.at.least(startsAt - 2 * INTERVAL_MS);
        }

        server.lie = undefined;
        server.whole = AFTER;
        // A stream that beats, or that has been believed, stands: its next end brings the rest.
        if (kind === 'events' && (beats || isGood)) page.hide(true);
        if (kind === 'events' && (beats || isGood)) page.hide(false);
        await clock.advance(Math.max(LONGEST_MS, lie.waitMs ?? 0) + 2 * INTERVAL_MS);
        expect(follower.result?.count, 'it is back').to.equal(51);
        expect(follower.state!.isConnected).to.equal(true);
        follower.leave();
        await clock.advance(MINUTE_MS);
        expect(clock.waiting, 'timers that stay').to.deep.equal([]);
      });
    }
  }
});
