import { expect } from '@open-wc/testing';
import { threadKey } from '../../../src/features/thread-list/thread-keys.js';
import { detail } from '../detail.js';

const press = (key: string, more: KeyboardEventInit = {}): string | undefined =>
  threadKey(new KeyboardEvent('keydown', { key, ...more }));

describe('threadKey', () => {
  detail('reads the brackets', () => {
    expect([press('['), press(']'), press('{'), press('}')]).to.deep.equal(['back', 'on', 'previous', 'next']);
  });

  detail('reads the place of the key where the keyboard has letters of another script there', () => {
    expect(press('х', { code: 'BracketLeft' })).to.equal('back');
    expect(press('ї', { code: 'BracketRight' })).to.equal('on');
    expect(press('Ї', { code: 'BracketRight', shiftKey: true })).to.equal('next');
    expect(press('ج', { code: 'BracketLeft' })).to.equal('back');
  });

  detail('leaves other keys to the page: Latin letters, signs, shortcuts', () => {
    expect(press('ü', { code: 'BracketLeft' })).to.equal(undefined);
    expect(press('+', { code: 'BracketRight' })).to.equal(undefined);
    expect(press('[', { metaKey: true })).to.equal(undefined);
    expect(press('[', { ctrlKey: true })).to.equal(undefined);
    expect(press('х', { code: 'BracketLeft', ctrlKey: true })).to.equal(undefined);
    expect(press('a')).to.equal(undefined);
  });

  detail('takes a bracket that needs AltGr', () => {
    expect(press('[', { ctrlKey: true, altKey: true, modifierAltGraph: true })).to.equal('back');
  });
});
