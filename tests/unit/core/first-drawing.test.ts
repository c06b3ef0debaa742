import { expect } from 'chai';
import { FirstDrawing } from '../../../src/element/core/first-drawing.js';
import type { Picture } from '../../../src/element/picture/picture.js';

const READY = { phase: 'ready', done: Promise.resolve() } as const;

/** A picture that writes down when its scene is made. */
function pictureIn(log: string[], name: string): Picture {
  const sceneAt: Picture['sceneAt'] = () => {
    log.push(`scene of ${name}`);
    return {} as ReturnType<Picture['sceneAt']>;
  };
  const transform = { k: 1 };
  return { target: transform, fit: transform, everyRow: { lanes: [] }, sceneAt } as unknown as Picture;
}

describe('FirstDrawing', () => {
  it('composes a picture and places its marks in turns of their own, each once', async () => {
    const log: string[] = [];
    const picture = pictureIn(log, 'a');
    const drawing = new FirstDrawing({ many: { coming: undefined }, dataset: READY, picture: () => picture });
    for (const expected of [[], ['scene of a']]) {
      const turn = drawing.next();
      expect(turn).to.be.instanceOf(Promise);
      expect(log).to.deep.equal(expected);
      await turn;
    }
    expect(drawing.next()).to.equal(undefined);
    expect(log).to.deep.equal(['scene of a']);
  });

  it('begins again where the picture has become another one', async () => {
    const log: string[] = [];
    let picture = pictureIn(log, 'a');
    const drawing = new FirstDrawing({ many: { coming: undefined }, dataset: READY, picture: () => picture });
    await drawing.next();
    picture = pictureIn(log, 'b');
    await drawing.next();
    await drawing.next();
    expect(drawing.next()).to.equal(undefined);
    expect(log).to.deep.equal(['scene of b']);
  });

  it('waits for code that is loading, and for nothing without a picture', () => {
    const coming = Promise.resolve();
    expect(new FirstDrawing({ many: { coming }, dataset: READY, picture: () => undefined }).next()).to.equal(coming);
    expect(new FirstDrawing({ many: { coming: undefined }, dataset: READY, picture: () => undefined }).next()).to.equal(
      undefined,
    );
  });

  it('waits once for what is soon read, so that nothing says that it is loading', async () => {
    const done = Promise.resolve();
    const drawing = new FirstDrawing({
      many: { coming: undefined },
      dataset: { phase: 'loading', done },
      picture: () => undefined,
    });
    const soon = drawing.next();
    expect(soon).to.be.instanceOf(Promise);
    await soon;
    expect(drawing.next()).to.equal(undefined);
  });
});
