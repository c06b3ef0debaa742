/** Puts an element into a box of a given width, and takes its shadow tree apart. */
import { fixture, html } from '@open-wc/testing';
import * as api from '../../src/entry-points/index.js';
import type { ConflictTimeline } from '../../src/entry-points/index.js';
import '../../src/entry-points/define-all.js';
import './motion.js';

export interface MountOptions {
  readonly widthPx?: number;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  readonly colorScheme?: 'light' | 'dark';
}

/** `properties` are set before the element enters the page. All controls are there, however few its entries are. */
export async function mount(
  properties: Partial<ConflictTimeline> & Record<string, unknown>,
  { widthPx = 1000, lang = 'en', dir = 'ltr', colorScheme = 'light' }: MountOptions = {},
): Promise<ConflictTimeline> {
  const box = await fixture<HTMLElement>(html`<div lang=${lang} dir=${dir}></div>`);
  box.style.width = `${widthPx}px`;
  box.style.colorScheme = colorScheme;
  const element = document.createElement('conflict-timeline');
  Object.assign(element, { controls: 'full' }, properties);
  box.append(element);
  await element.settled;
  return element;
}

/**
 * Gives the box another width, and waits until the element has heard of it: observers report in the order in which they
 * began.
 */
export async function resize(element: ConflictTimeline, widthPx: number): Promise<void> {
  element.parentElement!.style.width = `${widthPx}px`;
  await new Promise<void>((resolve) => {
    const observer = new ResizeObserver(([entry]) => {
      if (Math.round(entry!.contentRect.width) !== widthPx) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(element);
  });
  await element.settled;
}

export function rootOf(element: ConflictTimeline): ShadowRoot {
  return element.shadowRoot!;
}

/** Includes SVG elements: they have everything that tests use. */
export function all(element: ConflictTimeline, selector: string): readonly HTMLElement[] {
  return [...rootOf(element).querySelectorAll<HTMLElement>(selector)];
}

/** One mark for each entry: an entry of two parties has a mark in the lane of each. */
export function entriesOf(marks: readonly HTMLElement[]): readonly HTMLElement[] {
  const seen = new Map<string, HTMLElement>();
  for (const mark of marks) {
    const entry = mark.getAttribute('data-entry')!;
    if (!seen.has(entry)) seen.set(entry, mark);
  }
  return [...seen.values()];
}

export function one(element: ConflictTimeline, selector: string): HTMLElement {
  const found = all(element, selector);
  if (found.length !== 1) throw new Error(`${found.length} of ${selector}`);
  return found[0]!;
}

/** A part of the element that pages can style. */
export function partOf(element: ConflictTimeline, name: string): HTMLElement {
  return one(element, `[part~="${name}"]`);
}

export function partsOf(element: ConflictTimeline, name: string): readonly HTMLElement[] {
  return all(element, `[part~="${name}"]`);
}

/** What a screen reader says of a control: its label, or its text without its signs. */
export function nameOf(control: Element): string {
  if (control.ariaLabel !== null) return control.ariaLabel;
  const spoken = control.cloneNode(true) as Element;
  for (const sign of spoken.querySelectorAll('[aria-hidden="true"]')) sign.remove();
  return textOf(spoken);
}

/** A button by its name, or by how that begins. */
export function buttonOf(element: ConflictTimeline, name: string): HTMLElement {
  const named = all(element, 'button').filter((button) => nameOf(button).startsWith(name));
  if (named.length !== 1) throw new Error(`${named.length} buttons “${name}”`);
  return named[0]!;
}

/** The options of the chart for entries, in order of time: in the tree they stand lane by lane. */
export function allMarks(element: ConflictTimeline): readonly HTMLElement[] {
  const placeOf = (mark: HTMLElement): number => Number(mark.getAttribute('aria-posinset'));
  return [...all(element, '[part~="rows"] [data-entry][role="option"]')].sort(
    (first, second) => placeOf(first) - placeOf(second),
  );
}

/** The mark of an entry, by its title. */
export function markOf(element: ConflictTimeline, title: string): HTMLElement {
  const marks = allMarks(element).filter((mark) => mark.getAttribute('aria-label')?.includes(title));
  if (marks.length === 0) throw new Error(`no mark of ${title}`);
  return marks[0]!;
}

export function textOf(element: Element | null | undefined): string {
  return element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}

export function shadowText(element: ConflictTimeline): string {
  return textOf(partOf(element, 'frame'));
}

/** What has the focus inside the element. */
export function focused(element: ConflictTimeline): Element | undefined {
  return rootOf(element).activeElement ?? undefined;
}

/** A key, pressed where the focus is. */
export async function press(element: ConflictTimeline, key: string): Promise<boolean> {
  const target = focused(element) ?? element;
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
  target.dispatchEvent(event);
  if (key === 'Enter' && target instanceof HTMLButtonElement && !event.defaultPrevented) target.click();
  await element.settled;
  return event.defaultPrevented;
}

/** Events that follow the drawing, not an action. */
const OF_DRAWING: ReadonlySet<string> = new Set([
  api.TimelineScaleChangeEvent.type,
  api.TimelineCardEvent.type,
  api.TimelineHoverEvent.type,
]);

/** Without their prefix: all other event classes that the package exports. */
const EVENTS = Object.values(api)
  .map((value) => (typeof value === 'function' && 'type' in value ? value.type : ''))
  .filter((type) => type !== '' && !OF_DRAWING.has(type))
  .map((type) => type.replace('timeline-', ''));

/** Records every such event of the element, as `type` without its prefix. */
export function record(target: EventTarget): { readonly log: string[]; readonly events: Event[] } {
  const log: string[] = [];
  const events: Event[] = [];
  for (const name of EVENTS) {
    target.addEventListener(`timeline-${name}`, (event) => {
      log.push(name);
      events.push(event);
    });
  }
  return { log, events };
}

/** Compares the recorded events with the expected ones. */
export function told<Kind>(events: readonly Event[], type: abstract new (...args: never[]) => Kind): readonly Kind[] {
  return events.map((event) => {
    if (!(event instanceof type)) throw new Error(`${event.type} is no ${type.name}`);
    return event;
  });
}
