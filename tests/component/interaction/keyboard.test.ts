import { expect } from '@open-wc/testing';
import { CHART_KEY } from '../../../src/element/chart/chart-input.js';
import { CHART_KEYS, keyAction } from '../../../src/element/interaction/keyboard.js';
import { detail } from '../detail.js';

const CONTEXT = { rtl: false, px: 120 };
const press = (key: string, options: KeyboardEventInit = {}) =>
  keyAction(new KeyboardEvent('keydown', { key, ...options }), CONTEXT);

describe('keyAction', () => {
  detail('answers the keys that the chart takes from the page, and no others', () => {
    const keys = CHART_KEYS.flatMap(({ actions }) => Object.keys(actions));
    expect(keys.length).to.be.above(10);
    expect(keys.filter((key) => !CHART_KEY.test(key))).to.deep.equal([]);
    const others = ['Tab', 'Escape', 'Shift', 'F5', 'a', '?', '[', ']', 'Delete', 'EnterX', 'xEnd'];
    expect(others.filter((key) => CHART_KEY.test(key))).to.deep.equal([]);
  });

  detail('moves in time and between rows', () => {
    expect(press('ArrowRight')).to.deep.equal({ type: 'move', direction: 'next' });
    expect(press('ArrowLeft')).to.deep.equal({ type: 'move', direction: 'previous' });
    expect(press('ArrowUp')).to.deep.equal({ type: 'move', direction: 'up' });
    expect(press('ArrowDown')).to.deep.equal({ type: 'move', direction: 'down' });
    expect(press('Home')).to.deep.equal({ type: 'move', direction: 'first' });
    expect(press('End')).to.deep.equal({ type: 'move', direction: 'last' });
  });

  detail('takes left for onward where time runs to the left', () => {
    const event = new KeyboardEvent('keydown', { key: 'ArrowLeft' });
    expect(keyAction(event, { ...CONTEXT, rtl: true })).to.deep.equal({ type: 'move', direction: 'next' });
  });

  detail('zooms about the given place, and back by as much', () => {
    const closer = press('+');
    const wider = press('-');
    if (closer?.type !== 'zoom' || wider?.type !== 'zoom') expect.fail('no zoom');
    expect(closer.px).to.equal(120);
    expect(closer.factor * wider.factor).to.be.closeTo(1, 1e-9);
    expect(press('=')).to.deep.equal(closer);
    expect(press('0')).to.deep.equal({ type: 'fit' });
  });

  detail('pages and opens', () => {
    expect(press('PageDown')).to.deep.equal({ type: 'page', pages: 1 });
    expect(press('PageUp')).to.deep.equal({ type: 'page', pages: -1 });
    expect([press('Enter'), press(' ')]).to.deep.equal([{ type: 'open' }, { type: 'open' }]);
    expect(press('Escape'), 'closes whatever is open, from anywhere').to.equal(undefined);
  });

  detail('leaves the page every other key, and every key with a modifier', () => {
    for (const key of ['Tab', 'a', 'F5', 'Delete', '5']) expect(press(key), key).to.equal(undefined);
    for (const modifier of ['ctrlKey', 'metaKey', 'altKey']) {
      for (const key of ['ArrowRight', '+', '0', 'Enter']) expect(press(key, { [modifier]: true })).to.equal(undefined);
    }
    expect(press('+', { shiftKey: true })?.type, 'Shift belongs to the key').to.equal('zoom');
  });
});
