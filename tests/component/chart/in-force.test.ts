/** The number in force of a lane: one names its entry, many lead to all of theirs. */
import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import { all, focused, partsOf, press, textOf } from '../mount.js';
import { tips } from './chart-look-ups.js';
import { until } from '../until.js';
import { closeUp, mountCloseUp } from './close-ups.js';

const WIDE_PX = 1280;
const NOTHING = { x: 0, y: 0 };

async function pacts(): Promise<ConflictTimeline> {
  const each = closeUp('close-pacts');
  return mountCloseUp(each, each.create(), WIDE_PX);
}

/** The numbers in force whose words match. */
function numbers(element: ConflictTimeline, words: RegExp): readonly HTMLElement[] {
  return all(element, '[role="option"][data-span$="force"]').filter(({ ariaLabel }) => words.test(ariaLabel!));
}

const ONE = /^Defence\. 20\d\d\. Event\. (.+, no\. \d+)\. from /;

/** The middle of it, just above its base. */
function pointOf(option: Element | undefined): { readonly x: number; readonly y: number } {
  option?.scrollIntoView({ block: 'center', inline: 'center' });
  const box = option?.getBoundingClientRect();
  return box === undefined ? NOTHING : { x: box.left + box.width / 2, y: box.bottom - 4 };
}

function send(element: ConflictTimeline, type: 'pointermove' | 'click', { x, y }: { x: number; y: number }): void {
  const at = { clientX: x, clientY: y, bubbles: true, composed: true, detail: 1 };
  element
    .shadowRoot!.elementFromPoint(x, y)!
    .dispatchEvent(
      type === 'click' ? new MouseEvent(type, at) : new PointerEvent(type, { ...at, pointerType: 'mouse' }),
    );
}

describe('the number in force', () => {
  it('of one names its entry, in words and beside the pointer, and opens it', async () => {
    const element = await pacts();
    const [one] = numbers(element, ONE);
    const [, title] = ONE.exec(one!.ariaLabel!)!;
    // While the window or the page still moves, nothing stands beside the pointer.
    await until(() => {
      send(element, 'pointermove', pointOf(one));
      return textOf(tips(element)[0]) !== '';
    }, 'words beside the pointer');
    expect(textOf(tips(element)[0])).to.match(new RegExp(`^${title} · .* – `));
    send(element, 'click', pointOf(one));
    await element.settled;
    expect(textOf(partsOf(element, 'details')[0])).to.contain(title);
  });

  it('leads by Enter to an entry that goes on there, wherever that began', async () => {
    const element = await pacts();
    const [one] = numbers(element, ONE);
    const [, title] = ONE.exec(one!.ariaLabel!)!;
    one!.focus();
    await element.settled;
    await press(element, 'Enter');
    expect(focused(element)!.getAttribute('aria-label')).to.contain(title);
  });

  it('of many shows its time by Enter, and opens the lane there', async () => {
    const element = await pacts();
    const [many] = numbers(element, /^Defence\. .*\. 1\d\d entries go on$/);
    many!.focus();
    await element.settled;
    await press(element, 'Enter');
    expect(focused(element)!.getAttribute('aria-label')).to.match(/^Defence\. .*\. \d+ entries go on$/);
    const inLane = Number(/(\d+) entries go on$/.exec(focused(element)!.getAttribute('aria-label')!)![1]);
    expect(inLane).to.be.above(30);
    await press(element, 'Enter');
    expect(focused(element)!.hasAttribute('data-entry')).to.equal(true);
    const { total, labelled } = element.inView!;
    expect(labelled, `of ${total}`).to.be.at.least(inLane);
  });
});
