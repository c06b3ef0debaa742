import { expect } from 'chai';
import { SourceError } from '../../../../src/archive/source-error.js';
import { LruMap } from '../../../../src/features/archive/lru-map.js';
import { Shelf } from '../../../../src/features/archive/shelf.js';

interface Asked {
  readonly request: string;
  readonly signal: AbortSignal;
  readonly answer: (value: string) => void;
  readonly fail: (error: unknown) => void;
}

function shelfOf(capacity = 10): { shelf: Shelf<string, string>; asked: Asked[]; changes: () => number } {
  const asked: Asked[] = [];
  let changes = 0;
  const shelf = new Shelf<string, string>({
    ask: (request, signal) =>
      new Promise((answer, fail) => {
        asked.push({ request, signal, answer, fail });
      }),
    capacity,
    onChange: () => changes++,
  });
  return { shelf, asked, changes: () => changes };
}

function wanted(...keys: string[]): ReadonlyMap<string, string> {
  return new Map(keys.map((key) => [key, key]));
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('answers of an archive', () => {
  it('are asked for once, however often they are wanted', async () => {
    const { shelf, asked, changes } = shelfOf();
    shelf.want(wanted('a', 'b'));
    shelf.want(wanted('b', 'a'));
    expect(asked.map(({ request }) => request)).to.deep.equal(['a', 'b']);
    asked[0]!.answer('A');
    await turn();
    shelf.want(wanted('a', 'b'));
    expect(asked).to.have.length(2);
    expect(shelf.get('a')).to.deep.equal({ answer: 'A', isOld: false });
    expect(changes()).to.equal(1);
    shelf.stop();
  });

  it('are aborted once nobody wants them, and what comes of them then is left out', async () => {
    const { shelf, asked } = shelfOf();
    shelf.want(wanted('a'));
    shelf.want(wanted('b'));
    expect(asked[0]!.signal.aborted).to.equal(true);
    asked[0]!.answer('late');
    asked[1]!.answer('B');
    await shelf.idle;
    expect(shelf.get('a')).to.equal(undefined);
    expect(shelf.get('b')?.answer).to.equal('B');
    expect(shelf.isBusy).to.equal(false);
  });

  it('run a few at a time, in the order in which they are wanted', async () => {
    const { shelf, asked } = shelfOf(20);
    shelf.want(wanted('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'));
    expect(asked).to.have.length(6);
    asked[0]!.answer('A');
    await turn();
    expect(asked.map(({ request }) => request).join('')).to.equal('abcdefg');
    shelf.stop();
    await shelf.idle;
  });

  it('that failed say why, and come when they are asked for again', async () => {
    const { shelf, asked } = shelfOf();
    shelf.want(wanted('a'));
    asked[0]!.fail(new SourceError('network', 'no line'));
    await turn();
    expect(shelf.faultOf('a')?.message).to.equal('no line');
    expect(shelf.faults).to.have.length(1);
    expect(shelf.isBusy).to.equal(false);
    shelf.want(wanted('a'));
    expect(asked, 'it is not asked at once again').to.have.length(1);
    shelf.retry();
    asked[1]!.answer('A');
    await shelf.idle;
    expect(shelf.get('a')?.answer).to.equal('A');
    expect(shelf.faults).to.deep.equal([]);
    shelf.stop();
  });

  it('stay while newer ones are on their way, and say that they are old', async () => {
    const { shelf, asked } = shelfOf();
    shelf.want(wanted('a'));
    asked[0]!.answer('first');
    await shelf.idle;
    shelf.expire();
    expect(shelf.get('a')).to.deep.equal({ answer: 'first', isOld: true });
    asked[1]!.fail('no error at all');
    await turn();
    expect(shelf.get('a')?.answer, 'a failure leaves what was there').to.equal('first');
    expect(shelf.faultOf('a')?.code).to.equal('not-understood');
    shelf.retry();
    asked[2]!.answer('second');
    await shelf.idle;
    expect(shelf.get('a')).to.deep.equal({ answer: 'second', isOld: false });
    shelf.stop();
  });

  it('resolve who waits for them, also where they are given up', async () => {
    const { shelf } = shelfOf();
    shelf.want(wanted('a'));
    const { idle } = shelf;
    shelf.expire();
    shelf.stop();
    await idle;
  });

  it('make way for others, those used least recently first', () => {
    const map = new LruMap<string, number>(2);
    map.set('a', 1);
    map.set('b', 2);
    map.get('a');
    map.set('c', 3);
    expect([...map.values()]).to.deep.equal([1, 3]);
    expect(map.size).to.equal(2);
    expect(map.get('b')).to.equal(undefined);
  });
});
