import { expect } from '@open-wc/testing';
import { TWO_BURSTS } from '../../datasets.js';
import { whileTimersAreHeld } from '../../../held-timers.js';
import { announced } from '../../look-ups.js';
import { buttonOf, mount, textOf } from '../../mount.js';
import { addressField } from './links-look-ups.js';
import { address, openAddress } from './page-address.js';

/** After so long the button has its usual words again. */
const REMEMBERED_MS = 2500;
const DATA = { ...TWO_BURSTS, version: '1.0.0' };

describe('the button that copies a link', () => {
  let copied: string[];
  const { clipboard } = navigator;
  const stub = (writeText: (text: string) => Promise<void>): void => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  };
  beforeEach(async () => {
    copied = [];
    await openAddress('');
  });
  afterEach(async () => {
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    await openAddress('');
  });

  it('copies the address with the state, and says so', async () => {
    stub((text) => {
      copied.push(text);
      return Promise.resolve();
    });
    await openAddress('other');
    const element = await mount({ data: DATA, deepLinks: true, selected: '2022-3' });
    element.zoomTo({ start: Date.UTC(2022, 2, 1), end: Date.UTC(2022, 2, 4) });
    await whileTimersAreHeld([REMEMBERED_MS, REMEMBERED_MS], async () => {
      const button = buttonOf(element, 'Copy link');
      button.click();
      await element.settled;
      expect(copied).to.deep.equal([`${address}#other&timeline=range:1646092800000~1646352000000;data:1.0.0`]);
      expect(textOf(button)).to.equal('Link copied');
      expect(announced(element)).to.equal('Link copied');
    });
    await element.settled;
    expect(textOf(buttonOf(element, 'Copy link'))).to.equal('Copy link');
    element.remove();
  });

  it('offers the address where the clipboard is closed', async () => {
    stub(() => Promise.reject(new Error('closed')));
    const element = await mount({ data: DATA, deepLinks: true });
    element.lanes = 'kind';
    await element.settled;
    buttonOf(element, 'Copy link').click();
    await element.settled;
    const field = addressField(element);
    expect(field.value).to.equal(`${address}#timeline=lanes:kind;data:1.0.0`);
    expect([element.shadowRoot!.activeElement, field.selectionStart, field.selectionEnd]).to.deep.equal([
      field,
      0,
      field.value.length,
    ]);
    element.remove();
  });
});
