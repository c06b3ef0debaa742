import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import { live } from '../../../src/drawing/platform/live.js';
import { repeatInOrder } from '../../../src/drawing/platform/repeat-in-order.js';
import { detail } from '../detail.js';

describe('a property that the reader changes too', () => {
  it('is set where the field has another value, and else the caret stays', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const show = (value: string): HTMLInputElement => {
      render(html`<input .value=${live(value)} />`, place);
      return place.querySelector('input')!;
    };
    const field = show('one');
    field.value = 'two';
    expect(show('one').value).to.equal('one');
    field.setSelectionRange(1, 1);
    expect(show('one').selectionStart).to.equal(1);
  });
});

describe('a list in order', () => {
  async function shown(): Promise<(keys: string) => readonly Element[]> {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    let empty: number | undefined;
    return (keys) => {
      const item = (key: string): unknown => html`<button>${key}</button>`;
      const list = repeatInOrder(keys.split(/(?!^)/), (key) => key, item);
      render(html`<i></i>${list}<b></b>`, place);
      expect(place.textContent).to.equal(keys);
      expect(place.lastElementChild?.localName).to.equal('b');
      if (keys === '') empty ??= place.childNodes.length;
      if (keys === '') expect(place.childNodes.length, 'nothing is left behind').to.equal(empty);
      return [...place.querySelectorAll('button')];
    };
  }

  detail('keeps the elements of what stays, wherever others come and go', async () => {
    const show = await shown();
    for (const [before, after] of [
      ['abc', 'xaybcz'],
      ['abcde', 'bd'],
      ['', 'abc'],
      ['abc', ''],
      ['abcd', 'axcy'],
      ['abcd', 'dbca'],
    ] as const) {
      const old = show(before);
      const now = show(after);
      for (const key of after.split('').filter((each) => before.includes(each))) {
        const stays = now[after.indexOf(key)] === old[before.indexOf(key)];
        expect(stays, `${before} → ${after}: ${key}`).to.equal(true);
      }
    }
  });

  it('moves nothing that stays in its order: the focus stays too', async () => {
    const show = await shown();
    const focused = show('abcd')[2]!;
    (focused as HTMLElement).focus();
    show('xcyz');
    expect(document.activeElement === focused).to.equal(true);
    show('vwxcd');
    expect(document.activeElement === focused).to.equal(true);
  });
});
