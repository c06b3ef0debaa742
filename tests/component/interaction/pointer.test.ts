import { expect } from '@open-wc/testing';
import { whileTimersAreHeld } from '../../held-timers.js';
import type { Command } from '../../../src/element/interaction/command.js';
import { PointerGestures, type WheelUse } from '../../../src/element/interaction/pointer.js';

interface Bench {
  readonly target: HTMLElement;
  readonly commands: Command[];
  readonly log: string[];
  readonly gestures: PointerGestures;
}

/** A target for synthetic pointers, which browsers refuse to capture. */
function createBench(wheel: WheelUse = 'modifier', isZoomed = false): Bench {
  const target = document.createElement('div');
  target.setPointerCapture = () => undefined;
  const commands: Command[] = [];
  const log: string[] = [];
  const gestures = new PointerGestures({
    emit: (command) => commands.push(command),
    pxAt: (clientX) => clientX - 100,
    wheel: () => wheel,
    isZoomed: () => isZoomed,
    onBareWheel: () => log.push('bare wheel'),
    onGrab: (grabbed) => log.push(grabbed ? 'grab' : 'release'),
  });
  gestures.attach(target);
  return { target, commands, log, gestures };
}

function point({ target }: Bench, type: string, clientX: number, pointerId = 1): void {
  target.dispatchEvent(new PointerEvent(type, { clientX, pointerId, button: 0, bubbles: true, cancelable: true }));
}

function turn({ target }: Bench, options: WheelEventInit): WheelEvent {
  const event = new WheelEvent('wheel', { cancelable: true, clientX: 350, ...options });
  target.dispatchEvent(event);
  return event;
}

function isSwallowed({ target }: Bench): boolean {
  let heard = false;
  target.addEventListener('click', () => (heard = true), { once: true });
  target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  return !heard;
}

describe('PointerGestures: one pointer', () => {
  it('drags: on to the left is on in time', () => {
    const bench = createBench();
    point(bench, 'pointerdown', 300);
    point(bench, 'pointermove', 280);
    point(bench, 'pointermove', 250);
    point(bench, 'pointerup', 250);
    expect(bench.commands).to.deep.equal([
      { type: 'pan', dx: 20 },
      { type: 'pan', dx: 30 },
    ]);
    expect(bench.log).to.deep.equal(['grab', 'release']);
    expect(isSwallowed(bench), 'a drag is no click').to.equal(true);
  });

  it('is a click while it hardly moves', () => {
    const bench = createBench();
    point(bench, 'pointerdown', 300);
    point(bench, 'pointermove', 302);
    point(bench, 'pointerup', 302);
    expect([bench.commands, bench.log]).to.deep.equal([[], []]);
    expect(isSwallowed(bench)).to.equal(false);
  });

  it('lets the next click through after a drag without one', async () => {
    const bench = createBench();
    await whileTimersAreHeld([0, Infinity], () => {
      point(bench, 'pointerdown', 300);
      point(bench, 'pointermove', 200);
      point(bench, 'pointerup', 200);
    });
    expect(isSwallowed(bench)).to.equal(false);
  });

  it('takes the main button only', () => {
    const bench = createBench();
    bench.target.dispatchEvent(new PointerEvent('pointerdown', { clientX: 300, pointerId: 1, button: 2 }));
    point(bench, 'pointermove', 100);
    expect(bench.commands).to.deep.equal([]);
  });

  it('zooms closer on a double click, and away with Shift', () => {
    const bench = createBench();
    bench.target.dispatchEvent(new MouseEvent('dblclick', { clientX: 400 }));
    bench.target.dispatchEvent(new MouseEvent('dblclick', { clientX: 400, shiftKey: true }));
    expect(bench.commands).to.deep.equal([
      { type: 'zoom', factor: 2, px: 300 },
      { type: 'zoom', factor: 0.5, px: 300 },
    ]);
  });
});

describe('PointerGestures: two pointers', () => {
  it('pinch about their middle, and pan with it', () => {
    const bench = createBench();
    point(bench, 'pointerdown', 200, 1);
    point(bench, 'pointerdown', 400, 2);
    point(bench, 'pointermove', 600, 2);
    expect(bench.commands[0]).to.deep.equal({ type: 'zoom', factor: 2, px: 200 });
    expect(bench.commands[1]).to.deep.equal({ type: 'pan', dx: -100 });
  });

  it('go on as one pointer when one is lifted', () => {
    const bench = createBench();
    point(bench, 'pointerdown', 200, 1);
    point(bench, 'pointerdown', 400, 2);
    point(bench, 'pointerup', 400, 2);
    point(bench, 'pointermove', 190, 1);
    expect(bench.commands.at(-1)).to.deep.equal({ type: 'pan', dx: 10 });
  });

  it('leave a third one alone', () => {
    const bench = createBench();
    for (const id of [1, 2, 3]) point(bench, 'pointerdown', 100 * id, id);
    point(bench, 'pointermove', 900, 3);
    expect(bench.commands).to.deep.equal([]);
  });
});

describe('PointerGestures: the wheel', () => {
  it('pans sideways, and with Shift, while the chart is zoomed, and is the page’s while it is not', () => {
    for (const turned of [{ deltaX: 40 }, { deltaY: 40, shiftKey: true }]) {
      const zoomed = createBench('modifier', true);
      expect(turn(zoomed, turned).defaultPrevented).to.equal(true);
      expect([zoomed.commands, zoomed.log]).to.deep.equal([[{ type: 'pan', dx: 40 }], []]);
      const whole = createBench('modifier', false);
      expect(turn(whole, turned).defaultPrevented).to.equal(false);
      expect([whole.commands, whole.log]).to.deep.equal([[], []]);
      const off = createBench('none', true);
      expect(turn(off, turned).defaultPrevented).to.equal(false);
    }
  });

  it('with its modifier zooms about the pointer, the page stays', () => {
    const bench = createBench();
    const event = turn(bench, { deltaY: -320, ctrlKey: true });
    expect(event.defaultPrevented).to.equal(true);
    const [command] = bench.commands;
    if (command?.type !== 'zoom') expect.fail('no zoom');
    expect(command.px).to.equal(250);
    expect(command.factor).to.be.closeTo(Math.E, 1e-9);
  });

  it('without it is the page’s, with a hint', () => {
    const bench = createBench();
    expect(turn(bench, { deltaY: 100 }).defaultPrevented).to.equal(false);
    expect([bench.commands, bench.log]).to.deep.equal([[], ['bare wheel']]);
  });

  it('zooms always, or never, where the page says so', () => {
    const always = createBench('always');
    expect(turn(always, { deltaY: 100 }).defaultPrevented).to.equal(true);
    expect(always.commands).to.have.lengthOf(1);
    const none = createBench('none');
    expect(turn(none, { deltaY: 100, ctrlKey: true }).defaultPrevented).to.equal(false);
    expect([none.commands, none.log]).to.deep.equal([[], []]);
  });

  it('sideways pans', () => {
    const bench = createBench('always');
    turn(bench, { deltaX: 40, deltaY: 5 });
    expect(bench.commands).to.deep.equal([{ type: 'pan', dx: 40 }]);
  });

  it('counts lines as well as pixels', () => {
    const bench = createBench('always');
    turn(bench, { deltaY: 20, deltaMode: WheelEvent.DOM_DELTA_LINE });
    turn(bench, { deltaY: 320 });
    expect(bench.commands[0]).to.deep.equal(bench.commands[1]);
  });
});

describe('PointerGestures: attach', () => {
  it('lets go of the old target, and of a drag on it', () => {
    const bench = createBench();
    point(bench, 'pointerdown', 300);
    point(bench, 'pointermove', 200);
    bench.gestures.attach(undefined);
    point(bench, 'pointermove', 100);
    expect(bench.commands).to.have.lengthOf(1);
    expect(bench.log).to.deep.equal(['grab', 'release']);
  });
});
