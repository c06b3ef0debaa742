// The map: its places follow the window and the filter, a press opens, a box filters, and all of it works by keys.
import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { expectNoFaultOfAxe } from '../../axe-faults.js';
import { all, mount, one, textOf } from '../../mount.js';

const at = (latitude: number, longitude: number, name: string): object => ({
  location: { latitude, longitude, name },
});
const DATA = {
  lang: 'en',
  parties: [
    { id: 'n', name: 'North' },
    { id: 's', name: 'South' },
  ],
  entries: [
    { id: 'a', kind: 'event', date: '2022-02-20', title: 'First', parties: ['n'], ...at(50.45, 30.52, 'Kyiv') },
    { id: 'b', kind: 'event', date: '2022-02-22', title: 'Second', parties: ['s'], ...at(50.45, 30.52, 'Kyiv') },
    { id: 'c', kind: 'statement', date: '2022-02-24', title: 'Third', parties: ['n'], ...at(46.48, 30.72, 'Odesa') },
    { id: 'd', kind: 'event', date: '2022-03-10', title: 'Fourth', parties: ['s'], ...at(49.99, 36.23, 'Kharkiv') },
    { id: 'e', kind: 'event', date: '2022-03-12', title: 'Nowhere', parties: ['s'] },
  ],
};

const show = (more: object = {}): Promise<ConflictTimeline> => mount({ data: DATA, view: 'chart', map: true, ...more });
const said = (element: ConflictTimeline): string => textOf(one(element, '.map-said'));
const counts = (element: ConflictTimeline): readonly string[] =>
  all(element, '.map-mark').map((mark) => mark.querySelector('.map-count')?.textContent ?? '1');

async function listed(element: ConflictTimeline): Promise<readonly HTMLElement[]> {
  one(element, '.map-list').setAttribute('open', '');
  await new Promise((resolve) => setTimeout(resolve, 50));
  await element.settled;
  return all(element, '.map-places button');
}

/** The middle of a mark, px of the page. */
function placeOf(element: ConflictTimeline, mark: number): { readonly clientX: number; readonly clientY: number } {
  const { left, top, width, height } = one(element, `[data-mark="${mark}"] .hit`).getBoundingClientRect();
  return { clientX: left + width / 2, clientY: top + height / 2 };
}

function send(element: ConflictTimeline, type: string, init: PointerEventInit): void {
  const target = one(element, '.map-picture');
  target.setPointerCapture = () => undefined;
  target.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, pointerType: 'mouse', ...init }));
}

async function drawBox(element: ConflictTimeline, share: number): Promise<void> {
  const { left, top, width, height } = one(element, '.map-picture').getBoundingClientRect();
  send(element, 'pointerdown', { clientX: left + 2, clientY: top + 2, button: 0 });
  send(element, 'pointermove', { clientX: left + width * share, clientY: top + height - 2, buttons: 1 });
  send(element, 'pointerup', { clientX: left + width * share, clientY: top + height - 2, button: 0 });
  await element.settled;
}

describe('the map', () => {
  it('comes only when it is asked for, beside the chart where there is room, else above', async () => {
    const element = await mount({ data: DATA, view: 'chart' });
    expect(all(element, '.map')).to.have.lengthOf(0);
    const alone = one(element, '.chart').clientWidth;
    element.map = true;
    await element.settled;
    expect(one(element, '.map').matches('.map-side')).to.equal(true);
    expect(one(element, '.chart').clientWidth).to.be.within(alone * 0.55, alone * 0.75);
    const narrow = await mount({ data: DATA, map: true }, { widthPx: 360 });
    expect(one(narrow, '.map').matches('.map-above')).to.equal(true);
    expect(one(narrow, '.map > .map-picture > svg').clientWidth).to.be.at.most(360);
  });

  it('says how many entries have a place, and how many have none', async () => {
    const element = await show();
    expect(counts(element)).to.deep.equal(['2', '1', '1']);
    expect(said(element)).to.equal('4 entries · 1 entry without a place');
    expect((await listed(element)).map(textOf)).to.deep.equal([
      'Kyiv 2 entries2',
      'Odesa 1 entry1',
      'Kharkiv 1 entry1',
    ]);
  });

  it('follows the window and the filter; what the filter hides is faint', async () => {
    const element = await show();
    element.visibleRange = { start: Date.UTC(2022, 1, 19), end: Date.UTC(2022, 1, 23) };
    await element.settled;
    expect(counts(element)).to.deep.equal(['2']);
    expect(said(element)).to.equal('2 entries');
    element.visibleRange = undefined;
    element.filter = { party: ['n'] };
    await element.settled;
    expect(said(element)).to.equal('2 entries');
    expect(one(element, '.map-faint').getAttribute('d')?.match(/M/g)).to.have.lengthOf(2);
  });

  it('stays when a filter hides every entry, beside the way out of the filter', async () => {
    const element = await show();
    element.filter = { area: ['0,0..1,1'] };
    await element.settled;
    expect(one(element, '.stage > .map-side').querySelectorAll('.map-mark')).to.have.lengthOf(0);
    expect(one(element, '.map-faint').getAttribute('d')?.match(/M/g)).to.have.lengthOf(3);
    expect(all(element, '.map-none')).to.have.lengthOf(0);
    expect(said(element)).to.equal('0 entries');
    one(element, '.stage .state button').click();
    await element.settled;
    expect(element.filter).to.deep.equal({});
    expect(counts(element)).to.deep.equal(['2', '1', '1']);
  });

  it('names a joined mark by its place, with the number of the others', async () => {
    const near = { id: 'f', kind: 'event', date: '2022-02-21', title: 'Near', ...at(50.55, 30.21, 'Bucha') };
    const element = await show({ data: { ...DATA, entries: [...DATA.entries, near] } });
    expect(all(element, '.map-name').map(textOf)).to.include('Kyiv +1').and.not.to.include('Kyiv');
  });

  it('opens the one entry of a place, and lists those of a place with several', async () => {
    const element = await show();
    send(element, 'pointerup', { ...placeOf(element, 1), button: 0 });
    await element.settled;
    expect(element.selected).to.equal('c');
    send(element, 'pointerup', { ...placeOf(element, 0), button: 0 });
    await element.settled;
    expect(textOf(one(element, '#aside-title'))).to.equal('Kyiv · 2 entries');
    all(element, '.aside .steps .go')[1]!.click();
    await element.settled;
    expect(element.selected).to.equal('b');
  });

  it('tells the page and the chart of the entry under the pointer, and the other way round', async () => {
    const element = await show();
    const heard: (string | undefined)[] = [];
    element.addEventListener('timeline-hover', ({ id }) => heard.push(id));
    send(element, 'pointermove', { ...placeOf(element, 1), buttons: 0 });
    await element.settled;
    expect(heard).to.deep.equal(['c']);
    expect(all(element, '.map-ring')).to.have.lengthOf(1);
    expect(textOf(one(element, '.map-tip')))
      .to.include('Odesa')
      .and.to.include('Third');
    send(element, 'pointerleave', {});
    await element.settled;
    expect(heard).to.deep.equal(['c', undefined]);
    expect(all(element, '.map-ring')).to.have.lengthOf(0);
    one(element, '.mark[data-entry="3"]').dispatchEvent(
      new PointerEvent('pointermove', { bubbles: true, composed: true, pointerType: 'mouse' }),
    );
    await element.settled;
    expect(all(element, '.map-mark.pointed').map((mark) => mark.dataset.mark)).to.deep.equal(['2']);
  });

  it('filters by a box that is drawn, which a chip takes away', async () => {
    const element = await show();
    await drawBox(element, 0.5);
    expect(element.filter.area).to.have.lengthOf(1);
    expect(element.idsInView).to.deep.equal(['a', 'b', 'c']);
    const [chip] = all(element, '.chip');
    expect(textOf(chip)).to.match(/^Area: ?4[0-9.]+°…5[0-9.]+° × /);
    chip!.click();
    await element.settled;
    expect(element.filter).to.deep.equal({});
  });

  it('leaves the filter alone for a box without a place, and says so', async () => {
    const element = await show();
    await drawBox(element, 0.02);
    expect(element.filter).to.deep.equal({});
    expect(textOf(one(element, '[aria-live]'))).to.equal('No place is in this area.');
  });

  it('takes two presses for a box once its button is pressed, for who cannot drag, and opens no entry by them', async () => {
    const element = await show();
    const { left, top, width, height } = one(element, '.map-picture').getBoundingClientRect();
    const pressAt = async (clientX: number, clientY: number): Promise<void> => {
      send(element, 'pointerdown', { clientX, clientY, button: 0 });
      send(element, 'pointerup', { clientX, clientY, button: 0 });
      await element.settled;
    };
    one(element, '.map-draw').dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true }));
    await element.settled;
    const mark = placeOf(element, 1);
    await pressAt(mark.clientX, mark.clientY);
    expect(element.selected).to.equal(undefined);
    expect(all(element, '.map-box')).to.have.lengthOf(1);
    send(element, 'pointermove', { clientX: left + width / 2, clientY: top + 2 });
    await element.settled;
    expect(Number(one(element, '.map-box').getAttribute('height'))).to.be.greaterThan(2);
    one(element, '.map-draw').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
    );
    await element.settled;
    expect(all(element, '.map-box')).to.have.lengthOf(0);
    one(element, '.map-draw').dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true }));
    await pressAt(left + 2, top + 2);
    await pressAt(left + width - 2, top + height - 2);
    expect(element.filter.area).to.have.lengthOf(1);
    expect(element.selected).to.equal(undefined);
    expect(element.idsInView).to.deep.equal(['a', 'b', 'c', 'd']);
    await pressAt(placeOf(element, 1).clientX, placeOf(element, 1).clientY);
    expect(element.selected).not.to.equal(undefined);
  });

  it('moves a box by keys', async () => {
    const element = await show();
    const button = one(element, '.map-draw');
    button.click();
    await element.settled;
    expect(button.getAttribute('aria-pressed')).to.equal('true');
    const left = (): number => Number(one(element, '.map-box').getAttribute('x'));
    const before = left();
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
    await element.settled;
    expect(left()).to.equal(before - 12);
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await element.settled;
    expect(all(element, '.map-box')).to.have.lengthOf(0);
  });

  it('takes an area in numbers, for a screen reader that keeps the arrows', async () => {
    const element = await show();
    const form = one(element, '.map-fields') as HTMLFormElement;
    form.closest('details')!.open = true;
    const fields = [...form.querySelectorAll('input')];
    expect(fields.map(({ labels }) => textOf(labels![0]))).to.deep.equal(['West', 'South', 'East', 'North']);
    expect(fields.map(({ value }) => Number(value))).to.deep.equal([30.52, 46.48, 36.23, 50.45]);
    const [west, south, east, north] = fields as [HTMLInputElement, ...HTMLInputElement[]];
    const only = form.querySelector('button')!;
    only.focus();
    south!.value = '49';
    only.click();
    await element.settled;
    expect(element.filter.area).to.deep.equal(['49,30.52..50.45,36.23']);
    expect(element.idsInView).to.deep.equal(['a', 'b', 'd']);
    expect(element.shadowRoot!.activeElement === only, 'the focus stays').to.equal(true);
    east!.value = '181';
    only.click();
    await element.settled;
    expect(form.checkValidity(), 'that is not on the Earth').to.equal(false);
    expect(element.filter.area).to.deep.equal(['49,30.52..50.45,36.23']);
    [west.value, south!.value, east!.value, north!.value] = ['0', '3', '1', '2'];
    only.click();
    await element.settled;
    expect(textOf(one(element, '[aria-live]'))).to.equal('No place is in this area.');
    expect(element.filter.area).to.deep.equal(['49,30.52..50.45,36.23']);
  });

  it('is a list for the keyboard: arrows between places, Enter opens', async () => {
    const element = await show();
    const buttons = await listed(element);
    buttons[0]!.focus();
    buttons[0]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    await element.settled;
    expect(element.shadowRoot!.activeElement).to.equal(buttons[1]);
    expect(all(element, '.map-mark.pointed').map((mark) => mark.dataset.mark)).to.deep.equal(['1']);
    buttons[1]!.click();
    await element.settled;
    expect(element.selected).to.equal('c');
  });

  it('has no fault of accessibility', async () => {
    const element = await show();
    await listed(element);
    await expectNoFaultOfAxe(element);
  });

  it('shows nothing but the Earth without places, and says so', async () => {
    const element = await mount({
      data: { entries: [{ id: 'a', kind: 'event', date: '2022', title: 'x' }] },
      view: 'chart',
      map: true,
    });
    expect(textOf(one(element, '.map-none'))).to.equal('No entry of this time has a place.');
    expect(said(element)).to.equal('0 entries · 1 entry without a place');
  });

  it('is no higher than the Earth needs where places lie all around it, whatever the window shows', async () => {
    const around = [at(38.9, -77, 'Washington'), at(35.7, 139.7, 'Tokyo')];
    const entries = around.map((place, index) => ({ ...DATA.entries[index]!, ...place }));
    const element = await show({ data: { ...DATA, entries } });
    const size = (): DOMRect => one(element, '.map-picture svg').getBoundingClientRect();
    const { width, height } = size();
    expect(height / width).to.be.within(0.5, 0.7);
    element.zoomTo({ start: Date.UTC(2022, 1, 19), end: Date.UTC(2022, 1, 21) });
    await element.settled;
    expect(size().height, 'one place is in the window').to.equal(height);
    const near = await show();
    const regional = one(near, '.map-picture svg').getBoundingClientRect();
    expect(regional.height / regional.width).to.be.above(0.8);
  });

  it('draws borders of a file with its source, and reports one that is none', async () => {
    const file = (value: unknown): string => URL.createObjectURL(new Blob([JSON.stringify(value)]));
    const line = {
      type: 'LineString',
      coordinates: [
        [30, 50],
        [31, 51],
      ],
      source: 'A survey',
    };
    const element = await show({ mapData: file(line) });
    expect(one(element, '.map-borders').getAttribute('d')).to.match(/^M/);
    expect(textOf(one(element, '.map-credit'))).to.include('Borders: A survey');
    element.mapData = file({ entries: [] });
    await element.settled;
    await new Promise((resolve) => setTimeout(resolve, 100));
    await element.settled;
    expect(all(element, '.map-borders')).to.have.lengthOf(0);
    expect(element.issues.map(({ code, path }) => `${code} ${path}`)).to.deep.equal(['wrong-type map-data']);
    element.mapData = 'ftp://a.example/borders.json';
    await element.settled;
    expect(element.issues.map(({ code }) => code)).to.deep.equal(['bad-url']);
  });

  it('speaks Arabic from right to left, and leaves the map as it is', async () => {
    const element = await mount({ data: DATA, view: 'chart', map: true }, { dir: 'rtl', lang: 'ar' });
    const { left } = one(element, '.map').getBoundingClientRect();
    expect(left).to.be.below(one(element, '.chart').getBoundingClientRect().left);
    const [kyiv, kharkiv] = [placeOf(element, 0), placeOf(element, 2)];
    expect(kyiv.clientX).to.be.below(kharkiv.clientX);
  });
});
